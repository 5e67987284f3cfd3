//! `/v3/brand/profitsharing/receivers/…`: 添加分账接收方、删除分账接收方.

use http::Method;
use serde::{Deserialize, Serialize};

use super::ReceiverType;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid};
use crate::json::null_as_default;
use crate::open_enum::open_enum;

/// Adds a receiver to the list of those who may get a share of the brand's payments (添加分账接收方).
///
/// For `MERCHANT_ID` the merchant's full name is needed.
///
/// `POST /v3/brand/profitsharing/receivers/add`
///
/// ```
/// use yifen::api::brand_profit_sharing::{AddBrandReceiver, BrandRelationType, ReceiverType};
/// let call = AddBrandReceiver::new(
///     "1900000001", "wx8888888888888888", ReceiverType::MerchantId, "Tea", BrandRelationType::Supplier,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/receivers/add");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddBrandReceiver {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
    /// AppID bound to the calling merchant; its users' openids are the `PERSONAL_OPENID` accounts (公众账号ID).
    pub appid: Appid,
    /// AppID of the brand; needed for `PERSONAL_SUB_OPENID` receivers (品牌主公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Kind of receiver to add: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to add, as its type says, at most 64 characters (接收方账号).
    pub account: String,
    /// Full name, needed for a merchant; a person's real name is checked if given (分账接收方全称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Relation of the receiver to the brand (与品牌商户的关系类型).
    pub relation_type: BrandRelationType,
}

impl AddBrandReceiver {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        brand_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        kind: ReceiverType,
        account: impl Into<String>,
        relation_type: BrandRelationType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            brand_mchid: brand_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            kind,
            account: account.into(),
            name: None,
            relation_type,
        })
    }
}

impl Endpoint for AddBrandReceiver {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/brand/profitsharing/receivers/add";
    type Response = AddedBrandReceiver;
}

open_enum! {
    /// Relation of the receiver to the paying merchant (与分账方的关系类型).
    BrandRelationType {
        /// Supplier (供应商).
        Supplier = "SUPPLIER",
        /// Distributor (分销商).
        Distributor = "DISTRIBUTOR",
        /// Service provider (服务商).
        ServiceProvider = "SERVICE_PROVIDER",
        /// Platform (平台).
        Platform = "PLATFORM",
        /// Member of staff (员工).
        Staff = "STAFF",
        /// Something else (其他).
        Others = "OTHERS",
    }
}

/// Removes a receiver from the brand's list; later splits to it are refused (删除分账接收方).
///
/// `POST /v3/brand/profitsharing/receivers/delete`
///
/// ```
/// use yifen::api::brand_profit_sharing::{DeleteBrandReceiver, ReceiverType};
/// let call = DeleteBrandReceiver::new(
///     "1900000001", "wx8888888888888888", ReceiverType::MerchantId, "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/receivers/delete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteBrandReceiver {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
    /// AppID bound to the calling merchant; its users' openids are the `PERSONAL_OPENID` accounts (公众账号ID).
    pub appid: Appid,
    /// AppID of the brand; needed for `PERSONAL_SUB_OPENID` receivers (品牌主公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Kind of receiver to remove: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to remove, as its type says, at most 64 characters (接收方账号).
    pub account: String,
}

impl DeleteBrandReceiver {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        brand_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        kind: ReceiverType,
        account: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            brand_mchid: brand_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            kind,
            account: account.into(),
        })
    }
}

impl Endpoint for DeleteBrandReceiver {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/brand/profitsharing/receivers/delete";
    type Response = DeletedBrandReceiver;
}

/// What [`AddBrandReceiver`](super::AddBrandReceiver) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddedBrandReceiver {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
    /// Kind of receiver to add: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to add, as its type says, at most 64 characters (接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
}

/// What [`DeleteBrandReceiver`](super::DeleteBrandReceiver) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedBrandReceiver {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
    /// Kind of receiver to remove: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to remove, as its type says, at most 64 characters (接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
}

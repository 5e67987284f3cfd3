//! `/v3/profitsharing/receivers/…`: 添加分账接收方、删除分账接收方.

use http::Method;
use serde::{Deserialize, Serialize};

use super::ReceiverType;
use crate::api::empty_as_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;

/// Adds a receiver to the list of those who may get a share of the merchant's payments (添加分账接收方).
///
/// At most 20000 receivers per merchant. For `MERCHANT_ID` the merchant's full name is needed; for a person the
/// name is checked if given. `custom_relation` is needed when `relation_type` is CUSTOM. The name is encrypted;
/// then Wechatpay-Serial names the key.
///
/// `POST /v3/profitsharing/receivers/add`
///
/// ```
/// use yifen::api::profit_sharing::{AddReceiver, ReceiverType, RelationType};
/// let call = AddReceiver::new(
///     "wx8888888888888888", ReceiverType::MerchantId, "Tea", RelationType::ServiceProvider,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/receivers/add");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddReceiver {
    /// Number of the sub-merchant whose receiver list it joins; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// AppID bound to the calling merchant; its users' openids are the `PERSONAL_OPENID` accounts (公众账号ID).
    pub appid: Appid,
    /// AppID of the sub-merchant or brand; needed for `PERSONAL_SUB_OPENID` receivers (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Kind of receiver to add: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to add, as its type says, at most 64 characters (接收方账号).
    pub account: String,
    /// Full name, needed for a merchant; a person's real name is checked if given; encrypted (分账接收方全称). Sealed for
    /// the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Sealed>,
    /// Relation of the receiver to the paying merchant (与分账方的关系类型).
    pub relation_type: RelationType,
    /// Relation in the merchant's own words, at most 10 characters; needed when `relation_type` is CUSTOM
    /// (自定义的分账关系).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_relation: Option<String>,
}

impl AddReceiver {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        kind: ReceiverType,
        account: impl Into<String>,
        relation_type: RelationType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            kind,
            account: account.into(),
            name: None,
            relation_type,
            custom_relation: None,
        })
    }
}

impl Endpoint for AddReceiver {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/profitsharing/receivers/add";
    type Response = AddedReceiver;

    fn sealed(&self) -> Vec<&Sealed> {
        self.name.iter().collect()
    }
}

open_enum! {
    /// Relation of the receiver to the paying merchant (与分账方的关系类型).
    RelationType {
        /// Service provider (服务商).
        ServiceProvider = "SERVICE_PROVIDER",
        /// Shop (门店).
        Store = "STORE",
        /// Member of staff (员工).
        Staff = "STAFF",
        /// Owner of the shop (店主).
        StoreOwner = "STORE_OWNER",
        /// Business partner (合作伙伴).
        Partner = "PARTNER",
        /// Headquarters (总部).
        Headquarter = "HEADQUARTER",
        /// Brand (品牌方).
        Brand = "BRAND",
        /// Distributor (分销商).
        Distributor = "DISTRIBUTOR",
        /// User (用户).
        User = "USER",
        /// Supplier (供应商).
        Supplier = "SUPPLIER",
        /// Named in `custom_relation` (自定义).
        Custom = "CUSTOM",
    }
}

/// Removes a receiver from the list; later splits to it are refused (删除分账接收方).
///
/// `POST /v3/profitsharing/receivers/delete`
///
/// ```
/// use yifen::api::profit_sharing::{DeleteReceiver, ReceiverType};
/// let call = DeleteReceiver::new("wx8888888888888888", ReceiverType::MerchantId, "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/receivers/delete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteReceiver {
    /// Number of the sub-merchant whose receiver list it leaves; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// AppID bound to the calling merchant; its users' openids are the `PERSONAL_OPENID` accounts (公众账号ID).
    pub appid: Appid,
    /// AppID of the sub-merchant or brand; needed for `PERSONAL_SUB_OPENID` receivers (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Kind of receiver to remove: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to remove, as its type says, at most 64 characters (接收方账号).
    pub account: String,
}

impl DeleteReceiver {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        kind: ReceiverType,
        account: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            kind,
            account: account.into(),
        })
    }
}

impl Endpoint for DeleteReceiver {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/profitsharing/receivers/delete";
    type Response = DeletedReceiver;
}

/// What [`AddReceiver`](super::AddReceiver) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddedReceiver {
    /// Number of the sub-merchant whose receiver list it joins; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Kind of receiver to add: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to add, as its type says, at most 64 characters (接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
    /// Full name, needed for a merchant; a person's real name is checked if given; encrypted (分账接收方全称). Sealed for
    /// the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<Sealed>,
    /// Relation of the receiver to the paying merchant (与分账方的关系类型).
    pub relation_type: RelationType,
    /// Relation in the merchant's own words, at most 10 characters; needed when `relation_type` is CUSTOM
    /// (自定义的分账关系).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub custom_relation: Option<String>,
}

/// What [`DeleteReceiver`](super::DeleteReceiver) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedReceiver {
    /// Number of the sub-merchant whose receiver list it leaves; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Kind of receiver to remove: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to remove, as its type says, at most 64 characters (接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
}

//! `/v3/ecommerce/profitsharing/receivers/…`: 添加分账接收方、删除分账接收方.

use http::Method;
use serde::{Deserialize, Serialize};

use super::ReceiverType;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId};
use crate::json::null_as_default;
use crate::protocol::sensitive::Sealed;

/// Adds a receiver to the list of the platform; all its sub-merchants can then split to it (添加分账接收方).
///
/// For `MERCHANT_ID` the full name is given in name; for a person `encrypted_name` is checked if given.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/profitsharing/receivers/add`
///
/// ```
/// use yifen::api::ecommerce::{AddReceiver, ReceiverType};
/// let call = AddReceiver::new("wx8888888888888888", ReceiverType::MerchantId, "Tea", "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/receivers/add");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddReceiver {
    /// AppID of the platform; openids of receivers are under it (公众账号ID).
    pub appid: Appid,
    /// Kind of receiver to add: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to add, as its type says (接收方账号). At most 64 characters.
    pub account: String,
    /// Full name of the merchant to add; required for `MERCHANT_ID` (接收方名称). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Real name of the person to add; if given, WeChat Pay checks it (接收方名称的密文). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encrypted_name: Option<Sealed>,
    /// Relation to the sub-merchant: SUPPLIER, DISTRIBUTOR, `SERVICE_PROVIDER`, PLATFORM or OTHERS (与分账方的关系类型). At
    /// most 32 characters.
    pub relation_type: String,
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
        relation_type: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            kind,
            account: account.into(),
            name: None,
            encrypted_name: None,
            relation_type: relation_type.into(),
        })
    }
}

impl Endpoint for AddReceiver {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/receivers/add";
    type Response = AddedReceiver;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("account", &self.account, 1..=64)?;
        check::chars("name", &self.name, 0..=256)?;
        check::chars("relation_type", &self.relation_type, 1..=32)?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.encrypted_name.iter().collect()
    }
}

/// Removes a receiver from the list of the platform; later splits to it are refused (删除分账接收方).
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/profitsharing/receivers/delete`
///
/// ```
/// use yifen::api::ecommerce::{DeleteReceiver, ReceiverType};
/// let call = DeleteReceiver::new("wx8888888888888888", ReceiverType::MerchantId, "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/receivers/delete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteReceiver {
    /// AppID of the platform; openids of receivers are under it (公众账号ID).
    pub appid: Appid,
    /// Kind of receiver to remove: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to remove, as its type says (接收方账号). At most 64 characters.
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
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, kind, account: account.into() })
    }
}

impl Endpoint for DeleteReceiver {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/receivers/delete";
    type Response = DeletedReceiver;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("account", &self.account, 1..=64)?;
        Ok(())
    }
}

/// What [`AddReceiver`](super::AddReceiver) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddedReceiver {
    /// Kind of receiver to add: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to add, as its type says (接收方账号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
}

/// What [`DeleteReceiver`](super::DeleteReceiver) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedReceiver {
    /// Kind of receiver to remove: a merchant or a person's openid (接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid to remove, as its type says (接收方账号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
}

//! `POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund`: sends a refund elsewhere that did not arrive
//! (发起异常退款).

use http::Method;
use serde::{Deserialize, Serialize};

use super::refund::Refund;
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutRefundNo, RefundId};
use crate::protocol::sensitive::Sealed;

/// Sends a refund in state `ABNORMAL` elsewhere: to another card of the customer's, or to the merchant.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `SIGN_ERROR`, `RESOURCE_NOT_EXISTS` (404, no such refund),
/// `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::refunds::{AbnormalRefundKind, ApplyAbnormalRefund};
/// let call = ApplyAbnormalRefund::new("50000000382019052709732678859", "refund-0001", AbnormalRefundKind::MerchantBankCard)?;
/// assert_eq!(
///     yifen::endpoint::bind(&call)?.target,
///     "/v3/refund/domestic/refunds/50000000382019052709732678859/apply-abnormal-refund",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyAbnormalRefund {
    /// The refund by the platform's number.
    pub refund_id: RefundId,
    /// The sub-merchant who was paid (子商户号), if a partner asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The same refund by the merchant's number.
    pub out_refund_no: OutRefundNo,
    /// Where the money goes instead.
    #[serde(rename = "type")]
    pub kind: AbnormalRefundKind,
    /// The bank of the customer's card, such as `CMB_DEBIT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_type: Option<String>,
    /// The number of the customer's card, sealed for the platform ([`Client::seal`](crate::Client::seal)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_account: Option<Sealed>,
    /// The name of the card's owner, sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub real_name: Option<Sealed>,
}

impl ApplyAbnormalRefund {
    /// Sends that refund elsewhere.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
        out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>,
        kind: AbnormalRefundKind,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            refund_id: refund_id.try_into().map_err(Into::into)?,
            sub_mchid: None,
            out_refund_no: out_refund_no.try_into().map_err(Into::into)?,
            kind,
            bank_type: None,
            bank_account: None,
            real_name: None,
        })
    }
}

impl Endpoint for ApplyAbnormalRefund {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund";
    type Response = Refund;

    fn sealed(&self) -> Vec<&Sealed> {
        self.bank_account.iter().chain(&self.real_name).collect()
    }
}

/// Where the money of an abnormal refund goes (异常退款处理方式).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum AbnormalRefundKind {
    /// To another card of the customer's: name, number and bank are needed.
    #[serde(rename = "USER_BANK_CARD")]
    UserBankCard,
    /// To the merchant's own account; the merchant settles with the customer.
    #[serde(rename = "MERCHANT_BANK_CARD")]
    MerchantBankCard,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

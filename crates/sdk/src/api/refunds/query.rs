//! `GET /v3/refund/domestic/refunds/{out_refund_no}`: what became of a refund (查询单笔退款).

use http::Method;
use serde::{Deserialize, Serialize};

use super::refund::Refund;
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutRefundNo};

/// Queries one refund.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `SIGN_ERROR`, `MCH_NOT_EXISTS`, `RESOURCE_NOT_EXISTS` (404, no such
/// refund), `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::refunds::QueryRefund;
/// let call = QueryRefund::new("refund-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/refund/domestic/refunds/refund-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryRefund {
    /// The refund.
    pub out_refund_no: OutRefundNo,
    /// The sub-merchant who was paid (子商户号), if a partner asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryRefund {
    /// Queries the refund of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_refund_no: out_refund_no.try_into().map_err(Into::into)?, sub_mchid: None })
    }
}

impl Endpoint for QueryRefund {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/refund/domestic/refunds/{out_refund_no}";
    type Response = Refund;
}

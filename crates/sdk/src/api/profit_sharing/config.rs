//! `GET /v3/profitsharing/merchant-configs/{sub_mchid}` (查询最大分账比例).

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;

/// Reads the largest share of a payment that a sub-merchant lets its partner split off (查询最大分账比例).
///
/// In ten-thousandths: 2000 is 20%. The sub-merchant sets it on the merchant platform; 30% unless changed, at least
/// 1%.
///
/// `GET /v3/profitsharing/merchant-configs/{sub_mchid}`
///
/// ```
/// use yifen::api::profit_sharing::QueryMaxRatio;
/// let call = QueryMaxRatio::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/merchant-configs/1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryMaxRatio {
    /// Number of the sub-merchant that allows the partner to split its payments (特约商户号).
    pub sub_mchid: Mchid,
}

impl QueryMaxRatio {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryMaxRatio {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/profitsharing/merchant-configs/{sub_mchid}";
    type Response = MaxRatio;
}

/// What [`QueryMaxRatio`](super::QueryMaxRatio) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MaxRatio {
    /// Number of the sub-merchant that allows the partner to split its payments (特约商户号).
    pub sub_mchid: Mchid,
    /// Largest share the partner may split off, in ten-thousandths: 2000 is 20% (最大分账比例).
    #[serde(default, deserialize_with = "null_as_default")]
    pub max_ratio: i64,
}

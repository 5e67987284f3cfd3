//! `GET /v3/brand/profitsharing/brand-configs/{brand_mchid}` (查询最大分账比例).

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;

/// Reads the largest share of a payment that a brand lets its partner split off; it holds for all shops of the
/// brand (查询最大分账比例).
///
/// In ten-thousandths: 2000 is 20%.
///
/// `GET /v3/brand/profitsharing/brand-configs/{brand_mchid}`
///
/// ```
/// use yifen::api::brand_profit_sharing::QueryBrandMaxRatio;
/// let call = QueryBrandMaxRatio::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/brand-configs/1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBrandMaxRatio {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
}

impl QueryBrandMaxRatio {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(brand_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { brand_mchid: brand_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryBrandMaxRatio {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/brand/profitsharing/brand-configs/{brand_mchid}";
    type Response = BrandMaxRatio;
}

/// What [`QueryBrandMaxRatio`](super::QueryBrandMaxRatio) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BrandMaxRatio {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
    /// Largest share the brand lets the partner split off, in ten-thousandths: 2000 is 20% (最大分账比例).
    #[serde(default, deserialize_with = "null_as_default")]
    pub max_ratio: i64,
}

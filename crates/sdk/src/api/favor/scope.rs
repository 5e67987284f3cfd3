//! `/v3/marketing/favor/stocks/{stock_id}/…`: 查询代金券可用商户、查询代金券可用单品、修改可用单品编码.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::{null_as_default, number_or_text};
use crate::time::Timestamp;

/// Lists the merchants where the coupons of a stock can be used (查询代金券可用商户).
///
/// At most 50 a page; offset is a page number, at most 1000.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}/merchants`
///
/// ```
/// use yifen::api::favor::ListStockMerchants;
/// let call = ListStockMerchants::new("no-20260101-0001", 1, 1, "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/merchants?limit=1&offset=1&stock_creator_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListStockMerchants {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Page to read, from 0, at most 1000: a page number, not a count of entries (分页页码).
    #[serde(deserialize_with = "number_or_text")]
    pub offset: i64,
    /// Most merchants of a page, at most 50 (分页大小).
    #[serde(deserialize_with = "number_or_text")]
    pub limit: i64,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
}

impl ListStockMerchants {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        offset: i64,
        limit: i64,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            offset,
            limit,
            stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for ListStockMerchants {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/merchants";
    type Response = StockMerchants;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        check::chars("stock_creator_mchid", &self.stock_creator_mchid, 1..=20)?;
        Ok(())
    }
}

/// Lists the codes of the goods the coupons of a stock can be used for (查询代金券可用单品).
///
/// At most 100 a page; offset is a page number, at most 500.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}/items`
///
/// ```
/// use yifen::api::favor::ListStockItems;
/// let call = ListStockItems::new("no-20260101-0001", "1900000001", 1, 1)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/items?limit=1&offset=1&stock_creator_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListStockItems {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
    /// Page to read, from 0, at most 500: a page number, not a count of entries (分页页码).
    #[serde(deserialize_with = "number_or_text")]
    pub offset: i64,
    /// Most item codes of a page, at most 100 (分页大小).
    #[serde(deserialize_with = "number_or_text")]
    pub limit: i64,
}

impl ListStockItems {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        offset: i64,
        limit: i64,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)?,
            offset,
            limit,
        })
    }
}

impl Endpoint for ListStockItems {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/items";
    type Response = StockItems;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        check::chars("stock_creator_mchid", &self.stock_creator_mchid, 1..=20)?;
        Ok(())
    }
}

/// Adds and removes codes of the goods the coupons of a stock can be used for (修改可用单品编码).
///
/// `POST /v3/marketing/favor/stocks/{stock_id}/modify-goods-id`
///
/// ```
/// use yifen::api::favor::ModifyStockItems;
/// let call = ModifyStockItems::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/modify-goods-id");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockItems {
    /// WeChat Pay's number of the stock of coupons (批次号).
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
    /// Codes of goods to add to those the coupons count for (增加单品编码列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add_goods_id_list: Vec<String>,
    /// Codes of goods to remove from those the coupons count for (删除单品编码列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub delete_goods_id_list: Vec<String>,
}

impl ModifyStockItems {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)?,
            add_goods_id_list: Vec::new(),
            delete_goods_id_list: Vec::new(),
        })
    }
}

impl Endpoint for ModifyStockItems {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/modify-goods-id";
    type Response = ModifiedStockItems;
}

/// What [`ListStockMerchants`](super::ListStockMerchants) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockMerchants {
    /// How many entries match in all (总数量).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Numbers of the merchants where the coupons can be used (可用商户列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<String>,
    /// Page to read, from 0, at most 1000: a page number, not a count of entries (分页页码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Most merchants of a page, at most 50 (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// WeChat Pay's number of the stock of coupons (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}

/// What [`ListStockItems`](super::ListStockItems) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockItems {
    /// How many entries match in all (总数量).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Codes of the goods the coupons can be used for (可用单品编码).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<String>,
    /// Page to read, from 0, at most 500: a page number, not a count of entries (分页页码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Most item codes of a page, at most 100 (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// WeChat Pay's number of the stock of coupons (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}

/// What [`ModifyStockItems`](super::ModifyStockItems) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ModifiedStockItems {
    /// Named like a pause; the time of the change, RFC 3339 (修改时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub pause_time: Option<Timestamp>,
    /// WeChat Pay's number of the stock of coupons (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}

//! `/v3/marketing/favor/…`: 创建代金券批次、条件查询批次列表、查询批次详情.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{CouponBusiness, StockListCutToMessage};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Creates a stock of cash coupons, paid by the creator beforehand or taken off what the merchant receives
/// (创建代金券批次).
///
/// Only NORMAL stocks; `fixed_normal_coupon` is then needed. Starts at most 365 days ahead and runs at most 90
/// days. 5 to 10000000 coupons, 1-60 a user; `max_amount` is `coupon_amount` times `max_coupons`, at most 100
/// million yuan. A stock cannot be changed later, but for the goods it counts for; activate it at the earliest 1
/// minute after creation. Pictures come from the marketing image upload. `out_request_no` must be unique.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/favor/coupon-stocks`
///
/// ```
/// use yifen::api::favor::{CouponUseRule, CreateStock, StockType, StockUseRule};
/// use yifen::{Fen, Timestamp};
/// let call = CreateStock::new(
///     "Tea", Timestamp::parse("2026-01-02T10:00:00+08:00")?, Timestamp::parse("2026-01-02T10:00:00+08:00")?,
///     StockUseRule::new(1, Fen::new(100), 1, true, true), true, StockType::Normal, "Tea",
///     CouponUseRule::default(), "no-20260101-0001",
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/coupon-stocks");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateStock {
    /// Name of the stock, at most 9 Chinese characters or 20 letters, without _ , ; and | (批次名称).
    pub stock_name: String,
    /// Start of the stock, RFC 3339, not in the past and at most 365 days ahead (批次开始时间).
    pub available_begin_time: Timestamp,
    /// End of the stock, RFC 3339, at most 90 days after its start (批次结束时间).
    pub available_end_time: Timestamp,
    /// How many coupons are given out, to whom and for how much money (发放规则).
    pub stock_use_rule: StockUseRule,
    /// True: the merchant receives less, no money moves (免充值); false: the creator pays the discount (预充值).
    pub no_cash: bool,
    /// Kind of coupons in the stock; only NORMAL can be created (批次类型).
    pub stock_type: StockType,
    /// Note that only the creating merchant sees, at most 60 characters (批次备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Number of the merchant the stock belongs to (归属商户号).
    pub belong_merchant: String,
    /// How the coupon looks in the user's wallet (样式设置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern_info: Option<PatternInfo>,
    /// When, where and for what the coupons can be used (核销规则).
    pub coupon_use_rule: CouponUseRule,
    /// The merchant's own number of the creation, unique, 1-128 of letters, digits and _ | * - (商户单据号).
    pub out_request_no: String,
    /// Extra properties as JSON text; leave out unless told otherwise (扩展属性).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ext_info: Option<String>,
}

impl CreateStock {
    /// The call with what it needs.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    #[must_use]
    pub fn new(
        stock_name: impl Into<String>,
        available_begin_time: Timestamp,
        available_end_time: Timestamp,
        stock_use_rule: StockUseRule,
        no_cash: bool,
        stock_type: StockType,
        belong_merchant: impl Into<String>,
        coupon_use_rule: CouponUseRule,
        out_request_no: impl Into<String>,
    ) -> Self {
        Self {
            stock_name: stock_name.into(),
            available_begin_time,
            available_end_time,
            stock_use_rule,
            no_cash,
            stock_type,
            comment: None,
            belong_merchant: belong_merchant.into(),
            pattern_info: None,
            coupon_use_rule,
            out_request_no: out_request_no.into(),
            ext_info: None,
        }
    }
}

impl Endpoint for CreateStock {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/coupon-stocks";
    type Response = CreatedStock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("coupon_use_rule", &self.coupon_use_rule, CouponUseRule::check)?;
        Ok(())
    }
}

/// How many coupons of a stock are given out, to whom and for how much money (发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StockUseRule {
    /// Most coupons the stock gives out, 5 to 10000000 (发放总上限).
    pub max_coupons: i64,
    /// Budget of the stock, in fen: `coupon_amount` times `max_coupons`, at most 100 million yuan (总预算).
    pub max_amount: Fen,
    /// Most money given out in one day, in fen, not above `max_amount` (单天预算发放上限).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_amount_by_day: Option<Fen>,
    /// Most coupons one user can get, 1-60 and not above `max_coupons` (单个用户可领个数).
    pub max_coupons_per_user: i64,
    /// True counts all WeChat accounts of one identity card as one user (是否开启自然人限制).
    pub natural_person_limit: bool,
    /// True refuses coupons to users who look like bots or bargain hunters (是否开启防刷拦截).
    pub prevent_api_abuse: bool,
}

impl StockUseRule {
    /// With what is required.
    #[must_use]
    pub fn new(
        max_coupons: i64,
        max_amount: Fen,
        max_coupons_per_user: i64,
        natural_person_limit: bool,
        prevent_api_abuse: bool,
    ) -> Self {
        Self {
            max_coupons,
            max_amount,
            max_amount_by_day: None,
            max_coupons_per_user,
            natural_person_limit,
            prevent_api_abuse,
        }
    }
}

open_enum! {
    /// Kind of coupons in the stock (批次类型).
    StockType {
        /// A fixed amount off above a threshold (固定面额满减券批次).
        Normal = "NORMAL",
        /// A percentage off (折扣券批次).
        Discount = "DISCOUNT",
        /// Goods at a special price; WeChat Pay's spelling (换购券批次).
        Exchahge = "EXCHAHGE",
        /// An amount chosen for each user (千人千面券批次).
        Random = "RANDOM",
        /// Immediate reduction or discount (立减与折扣).
        DiscountCut = "DISCOUNT_CUT",
    }
}

/// How a coupon looks in the user's wallet (样式设置).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PatternInfo {
    /// Rules of use shown on the coupon's page, at most 1000 characters (使用说明).
    pub description: String,
    /// Address of the logo, from the marketing image upload: 120x120 pixels, JPG or PNG, below 1 MB (商户logo).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_logo: Option<String>,
    /// Brand shown in the wallet, at most 12 Chinese characters or 36 letters (品牌名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_name: Option<String>,
    /// Colour name from WeChat Pay's chart, such as COLOR010; the sources differ in its case (背景颜色).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background_color: Option<String>,
    /// Address of the picture on the coupon's page, from the marketing image upload: 850x350, below 2 MB (券详情图片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_image: Option<String>,
    /// Where the user gets from the coupon's page (跳转目标).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jump_target: Option<JumpTarget>,
    /// AppID of the mini program to open; for `jump_target` `MINI_PROGRAM` (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_program_appid: Option<String>,
    /// Page of the mini program to open; for `jump_target` `MINI_PROGRAM` (小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_program_path: Option<String>,
}

impl PatternInfo {
    /// With what is required.
    #[must_use]
    pub fn new(description: impl Into<String>) -> Self {
        Self {
            description: description.into(),
            merchant_logo: None,
            merchant_name: None,
            background_color: None,
            coupon_image: None,
            jump_target: None,
            mini_program_appid: None,
            mini_program_path: None,
        }
    }
}

open_enum! {
    /// Where the user gets from the coupon's page (跳转目标).
    JumpTarget {
        /// The user's payment code.
        PaymentCode = "PAYMENT_CODE",
        /// The mini program given.
        MiniProgram = "MINI_PROGRAM",
        /// WeChat Pay's default page.
        DefaultPage = "DEFAULT_PAGE",
    }
}

/// When, where and for what coupons can be used (核销规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CouponUseRule {
    /// Narrower times at which a coupon can be used; documented as not open yet (券生效时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_available_time: Option<CouponAvailableTime>,
    /// A fixed amount off above a threshold; needed when `stock_type` is NORMAL (固定面额满减券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_normal_coupon: Option<FixedNormalCoupon>,
    /// A percentage off; for `stock_type` DISCOUNT (折扣券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_coupon: Option<DiscountCoupon>,
    /// Goods at a special price; for `stock_type` EXCHAHGE (换购券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_coupon: Option<ExchangeCoupon>,
    /// Tags of orders the coupons count for, at most 50; an order must carry one as `goods_tag` (订单优惠标记).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods_tag: Vec<String>,
    /// The one means of payment the coupons are bound to, as CFT or a bank code like `ICBC_CREDIT` (指定付款方式).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limit_pay: Vec<String>,
    /// Bank cards the coupons are bound to; only with a bank in `limit_pay` (指定银行卡BIN).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_card: Option<LimitCard>,
    /// Ways of paying the coupons count for; all if left out (支付方式).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trade_type: Vec<CouponTradeType>,
    /// Codes of the goods the coupons count for, at most 50 of 128 characters (可核销商品编码).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_items: Vec<String>,
    /// Codes of goods the coupons never count for, at most 50; documented as not open yet (不可核销商品编码).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unavailable_items: Vec<String>,
    /// Numbers of the merchants where the coupons can be used, at most 50 (可用商户号).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_merchants: Vec<String>,
    /// True lets the coupon be used with other coupons of the merchant; true if left out (是否可叠加其他优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_use: Option<bool>,
}

impl CouponUseRule {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("coupon_available_time", self.coupon_available_time.as_ref(), CouponAvailableTime::check)?;
        check::items("goods_tag", &self.goods_tag, 0..=50)?;
        check::inside("limit_card", self.limit_card.as_ref(), LimitCard::check)?;
        check::items("available_items", &self.available_items, 0..=50)?;
        check::items("unavailable_items", &self.unavailable_items, 0..=50)?;
        check::items("available_merchants", &self.available_merchants, 0..=50)?;
        Ok(())
    }
}

/// Narrower times at which a coupon can be used (券生效时间).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CouponAvailableTime {
    /// From when a coupon can be used, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_begin_time: Option<Timestamp>,
    /// Until when a coupon can be used, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_end_time: Option<Timestamp>,
    /// Days and hours of the week; not together with `second_day_available` (固定时间段可用).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix_available_time: Option<FixAvailableTime>,
    /// True makes the coupon usable from midnight after it was received (领取后第二天生效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_day_available: Option<bool>,
    /// How long the coupon is usable after it was received, in minutes (领取后有效时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_time_after_receive: Option<i64>,
}

impl CouponAvailableTime {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("fix_available_time", self.fix_available_time.as_ref(), FixAvailableTime::check)?;
        Ok(())
    }
}

/// Days and hours of the week (固定时间段可用).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FixAvailableTime {
    /// Days of the week, 0 is Sunday, 6 Saturday; all days if left out (可用星期数).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_week_day: Vec<i64>,
    /// First second of the day, counted from midnight (当天开始时间). 0 to 86400.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_time: Option<i64>,
    /// Last second of the day, counted from midnight; 86399 if left out (当天结束时间). 1 to 86399.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<i64>,
}

impl FixAvailableTime {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::range("begin_time", self.begin_time, 0..=86400)?;
        check::range("end_time", self.end_time, 1..=86399)?;
        Ok(())
    }
}

/// A fixed amount off above a threshold (固定面额满减券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FixedNormalCoupon {
    /// What the coupon takes off, in fen; more than 1 fen, at most 1000 yuan (面额).
    pub coupon_amount: Fen,
    /// Least amount to pay for the coupon to count, in fen, more than it takes off (门槛).
    pub transaction_minimum: Fen,
}

impl FixedNormalCoupon {
    /// With what is required.
    #[must_use]
    pub fn new(coupon_amount: Fen, transaction_minimum: Fen) -> Self {
        Self { coupon_amount, transaction_minimum }
    }
}

/// A percentage off (折扣券使用规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DiscountCoupon {
    /// Most the discount takes off, in fen (最高优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_amount_max: Option<Fen>,
    /// What remains to be paid, in per cent: 88 is 12% off (折扣百分比).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_percent: Option<i64>,
    /// Least amount to pay for the coupon to count, in fen (门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_minimum: Option<Fen>,
}

/// Goods at a special price (换购券使用规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExchangeCoupon {
    /// Special price of the goods, in fen (换购价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_price: Option<Fen>,
    /// Least amount to pay for the coupon to count, in fen (门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_minimum: Option<Fen>,
}

/// Bank cards coupons are bound to (指定银行卡BIN).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LimitCard {
    /// Name of the bank card shown at the till, at most 4 Chinese characters (银行卡名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// First 6-9 digits of the cards, at most 10 entries (指定卡BIN).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bin: Vec<String>,
}

impl LimitCard {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::items("bin", &self.bin, 0..=10)?;
        Ok(())
    }
}

open_enum! {
    /// Ways of paying the coupons count for; all if left out (支付方式).
    CouponTradeType {
        /// Mini program (小程序支付).
        Microapp = "MICROAPP",
        /// App (APP支付).
        Apppay = "APPPAY",
        /// Payment without password (免密支付).
        Ppay = "PPAY",
        /// Payment code shown at the till (付款码支付).
        Card = "CARD",
        /// Payment by face (人脸支付).
        Face = "FACE",
        /// Other ways: official account, QR code (其他支付).
        Others = "OTHER",
    }
}

/// Lists the stocks a merchant created, with their settings and how many coupons were given out (条件查询批次列表).
///
/// At most 10 stocks a page; offset is a page number from 0.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/stocks`
///
/// ```
/// use yifen::api::favor::ListStocks;
/// let call = ListStocks::new(1, 1, "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks?limit=1&offset=1&stock_creator_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListStocks {
    /// Page to read, from 0: a page number, not a count of entries (分页页码).
    #[serde(deserialize_with = "number_or_text")]
    pub offset: i64,
    /// Most stocks of a page, at most 10 (分页大小).
    #[serde(deserialize_with = "number_or_text")]
    pub limit: i64,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
    /// Only stocks created from then on, RFC 3339 (起始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_start_time: Option<Timestamp>,
    /// Only stocks created until then, RFC 3339 (终止时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_end_time: Option<Timestamp>,
    /// State of the stock; as a filter, the state to look for (批次状态).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StockState>,
}

impl ListStocks {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        offset: i64,
        limit: i64,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            offset,
            limit,
            stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)?,
            create_start_time: None,
            create_end_time: None,
            status: None,
        })
    }
}

impl Endpoint for ListStocks {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks";
    type Response = StockList;
}

open_enum! {
    /// State of the stock or of the coupon (状态).
    StockState {
        /// Created, not activated yet (未激活).
        Unactivated = "unactivated",
        /// Under review (审核中).
        Audit = "audit",
        /// Coupons are given out (运行中).
        Running = "running",
        /// Ended for good; WeChat Pay's spelling (已停止).
        Stoped = "stoped",
        /// No coupons are given out for now (暂停发放).
        Paused = "paused",
    }
}

/// Reads the settings and the state of one stock (查询批次详情).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}`
///
/// ```
/// use yifen::api::favor::QueryStock;
/// let call = QueryStock::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001?stock_creator_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryStock {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
}

impl QueryStock {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { stock_id: stock_id.into(), stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryStock {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}";
    type Response = Stock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        check::chars("stock_creator_mchid", &self.stock_creator_mchid, 1..=20)?;
        Ok(())
    }
}

/// What [`CreateStock`](super::CreateStock) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedStock {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// When the stock was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
}

/// What [`ListStocks`](super::ListStocks) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockList {
    /// How many entries match in all (总数量).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Most stocks of a page, at most 10 (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// Page to read, from 0: a page number, not a count of entries (分页页码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<StockListData>,
}

/// One entry of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockListData {
    /// Name of the stock (批次名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_name: String,
    /// From when the coupons can be used, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// Until when the coupons can be used, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// Limits of the stock and, for some kinds, how its coupons are used (批次使用规则).
    pub stock_use_rule: StockListStockUseRule,
    /// True: the merchant receives less, no money moves (免充值); false: the creator pays the discount (预充值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub no_cash: bool,
    /// Kind of coupons in the stock (批次类型).
    pub stock_type: StockType,
    /// WeChat Pay's number of the stock of coupons (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Number of the merchant that created the stock (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_creator_mchid: Option<Mchid>,
    /// State of the stock; as a filter, the state to look for (批次状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<StockState>,
    /// Instructions shown with the coupon (使用说明).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// When the stock was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the stock was activated, RFC 3339 (激活批次的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// When the stock was ended (终止时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub stop_time: Option<Timestamp>,
    /// True when the discount is for single goods, not for the whole order (是否单品优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singleitem: Option<bool>,
    /// Prices of a coupon that lowers goods to a price; with coupon type `CUT_TO` (减至优惠特定信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to_message: Option<StockListCutToMessage>,
    /// How many coupons were given out so far (已发券数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distributed_coupons: Option<i64>,
    /// MULTIUSE for spending money that can be used in parts; absent otherwise (业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub business_type: Option<CouponBusiness>,
    /// Where the spending money can be used; only with `business_type` MULTIUSE (消费金可用地域).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_region_list: Vec<StockListAvailableRegion>,
    /// Lines of business the spending money is for; only with `business_type` MULTIUSE (消费金可用行业).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_industry_list: Vec<String>,
    /// Number of the stock in the WeChat card wallet (卡包ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub card_id: Option<String>,
}

/// How many coupons of a stock are given out, to whom and for how much money (发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockListStockUseRule {
    /// Most coupons the stock gives out, 5 to 10000000 (发放总上限).
    #[serde(default, deserialize_with = "null_as_default")]
    pub max_coupons: i64,
    /// Budget of the stock, in fen: `coupon_amount` times `max_coupons`, at most 100 million yuan (总预算).
    pub max_amount: Fen,
    /// Most money given out in one day, in fen, not above `max_amount` (单天预算发放上限).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_amount_by_day: Option<Fen>,
    /// Most coupons one user can get, 1-60 and not above `max_coupons` (单个用户可领个数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub max_coupons_per_user: i64,
    /// True counts all WeChat accounts of one identity card as one user (是否开启自然人限制).
    #[serde(default, deserialize_with = "null_as_default")]
    pub natural_person_limit: bool,
    /// True refuses coupons to users who look like bots or bargain hunters (是否开启防刷拦截).
    #[serde(default, deserialize_with = "null_as_default")]
    pub prevent_api_abuse: bool,
    /// A fixed amount off above a threshold; needed when `stock_type` is NORMAL (固定面额满减券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_normal_coupon: Option<StockListFixedNormalCoupon>,
    /// Kind of coupon (券类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_type: Option<String>,
    /// Tags of orders the coupons count for, at most 50; an order must carry one as `goods_tag` (订单优惠标记).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub goods_tag: Vec<String>,
    /// Ways of paying the coupons count for; all if left out (支付方式).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub trade_type: Vec<CouponTradeType>,
    /// True lets the coupon be used with other coupons of the merchant; true if left out (是否可叠加其他优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_use: Option<bool>,
}

/// A fixed amount off above a threshold (固定面额满减券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockListFixedNormalCoupon {
    /// What the coupon takes off, in fen; more than 1 fen, at most 1000 yuan (面额).
    pub coupon_amount: Fen,
    /// Least amount to pay for the coupon to count, in fen, more than it takes off (门槛).
    pub transaction_minimum: Fen,
}

/// A region where spending money can be used (消费金可用地域).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockListAvailableRegion {
    /// Level of the region: COUNTRY, PROVINCE, CITY or DISTRICT (地域级别).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<String>,
    /// Province (省).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub province: Option<String>,
    /// City (市).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub city: Option<String>,
    /// District (区).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub district: Option<String>,
    /// Country (国家).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub country: Option<String>,
}

/// What [`QueryStock`](super::QueryStock) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Stock {
    /// Name of the stock (批次名称). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_name: String,
    /// From when the coupons can be used, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// Until when the coupons can be used, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// Limits of the stock and, for some kinds, how its coupons are used (批次使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_use_rule: Option<StockListStockUseRule>,
    /// True: the merchant receives less, no money moves (免充值); false: the creator pays the discount (预充值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub no_cash: bool,
    /// Kind of coupons in the stock (批次类型).
    pub stock_type: StockType,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Number of the merchant that created the stock (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_creator_mchid: Option<Mchid>,
    /// State of the stock (批次状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<StockState>,
    /// Instructions shown with the coupon (使用说明). At most 3000 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// When the stock was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the stock was activated, RFC 3339 (激活批次的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// When the stock was ended (终止时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub stop_time: Option<Timestamp>,
    /// True when the discount is for single goods, not for the whole order (是否单品优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singleitem: Option<bool>,
    /// Prices of a coupon that lowers goods to a price; with coupon type `CUT_TO` (减至优惠特定信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to_message: Option<StockListCutToMessage>,
    /// How many coupons were given out so far (已发券数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distributed_coupons: Option<i64>,
    /// MULTIUSE for spending money that can be used in parts; absent otherwise (业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub business_type: Option<CouponBusiness>,
    /// Where the spending money can be used; only with `business_type` MULTIUSE (消费金可用地域).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_region_list: Vec<StockListAvailableRegion>,
    /// Lines of business the spending money is for; only with `business_type` MULTIUSE (消费金可用行业).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_industry_list: Vec<String>,
    /// Number of the stock in the WeChat card wallet (卡包ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub card_id: Option<String>,
}

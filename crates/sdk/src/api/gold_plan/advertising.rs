//! `/v3/goldplan/merchants/…`: 开通广告展示、关闭广告展示、同业过滤标签管理.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, NoContent};
use crate::id::{InvalidId, Mchid};
use crate::open_enum::open_enum;

/// Shows advertisements on the page after payment at a sub-merchant, without those of the lines of business named
/// (开通广告展示).
///
/// At most 3 lines of business; they replace those set before. Answers with 204 and no content.
///
/// `PATCH /v3/goldplan/merchants/open-advertising-show`
///
/// ```
/// use yifen::api::gold_plan::OpenAdvertising;
/// let call = OpenAdvertising::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/goldplan/merchants/open-advertising-show");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpenAdvertising {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
    /// Lines of business whose advertisements are kept off, at most 3; replaces what was set (同业过滤标签值).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advertising_industry_filters: Vec<AdvertisingIndustry>,
}

impl OpenAdvertising {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, advertising_industry_filters: Vec::new() })
    }
}

impl Endpoint for OpenAdvertising {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/v3/goldplan/merchants/open-advertising-show";
    type Response = NoContent;
}

open_enum! {
    /// Lines of business whose advertisements are kept off, 1-3; replaces what was set (同业过滤标签值).
    AdvertisingIndustry {
        /// General e-commerce (综合电商平台).
        ECommerce = "E_COMMERCE",
        /// Dating and marriage (婚恋).
        LoveMarriage = "LOVE_MARRIAGE",
        /// Photography and filming (摄影摄像机构及服务).
        Potography = "POTOGRAPHY",
        /// Education (教育).
        Education = "EDUCATION",
        /// Finance (金融).
        Finance = "FINANCE",
        /// Travel (旅游).
        Tourism = "TOURISM",
        /// Skin care and make-up (护肤彩妆).
        Skincare = "SKINCARE",
        /// Food (食品).
        Food = "FOOD",
        /// Sports and outdoors (运动户外).
        Sport = "SPORT",
        /// Jewellery and watches (珠宝钟表).
        JewelryWatch = "JEWELRY_WATCH",
        /// Medicine and health (医疗健康).
        Healthcare = "HEALTHCARE",
        /// Business services (商务服务).
        Bussiness = "BUSSINESS",
        /// Parents and children (亲子).
        Parenting = "PARENTING",
        /// Restaurants (餐饮美食).
        Catering = "CATERING",
        /// Retail and department stores (零售百货).
        Retail = "RETAIL",
        /// Services of daily life (生活服务).
        Services = "SERVICES",
        /// Legal services (法律服务).
        Law = "LAW",
        /// Real estate (房地产).
        Estate = "ESTATE",
        /// Transport (交通运输).
        Transportation = "TRANSPORTATION",
        /// Energy saving and environment (节能环保).
        EnergySaving = "ENERGY_SAVING",
        /// Safety and security (安全安保).
        Security = "SECURITY",
        /// Home decoration and building materials (家居装修建材).
        BuildingMaterial = "BUILDING_MATERIAL",
        /// Telecommunications and IT (通讯及IT服务).
        Communication = "COMMUNICATION",
        /// Everyday goods (日用百货).
        Merchandise = "MERCHANDISE",
        /// Organisations and associations (机构协会).
        Association = "ASSOCIATION",
        /// Online news and communities (网络资讯及社区).
        Community = "COMMUNITY",
        /// Online video, audio and reading (在线视听与阅读).
        OnlineAvr = "ONLINE_AVR",
        /// Self-published media (自媒体).
        WeMedia = "WE_MEDIA",
        /// Cars (汽车).
        Car = "CAR",
        /// Software tools (软件工具).
        Software = "SOFTWARE",
        /// Games (游戏).
        Game = "GAME",
        /// Clothes, shoes, hats and bags (服饰鞋帽箱包).
        Clothing = "CLOTHING",
        /// Industry and engineering (工业工程).
        Industy = "INDUSTY",
        /// Farming, forestry and fishery (农林牧渔).
        Agriculture = "AGRICULTURE",
        /// Publishing and media (出版传媒).
        PublishingMedia = "PUBLISHING_MEDIA",
        /// Digital and home appliances (数码家电).
        HomeDigital = "HOME_DIGITAL",
    }
}

/// Stops advertisements on the page after payment at a sub-merchant (关闭广告展示).
///
/// Answers with 204 and no content.
///
/// `POST /v3/goldplan/merchants/close-advertising-show`
///
/// ```
/// use yifen::api::gold_plan::CloseAdvertising;
/// let call = CloseAdvertising::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/goldplan/merchants/close-advertising-show");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseAdvertising {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
}

impl CloseAdvertising {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for CloseAdvertising {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/goldplan/merchants/close-advertising-show";
    type Response = NoContent;
}

/// Sets the lines of business whose advertisements are kept off the page after payment at a sub-merchant
/// (同业过滤标签管理).
///
/// 1-3 lines of business; they replace those set before. All can be removed on the merchant platform only. Answers
/// with 204 and no content.
///
/// `POST /v3/goldplan/merchants/set-advertising-industry-filter`
///
/// ```
/// use yifen::api::gold_plan::SetAdvertisingIndustryFilters;
/// let call = SetAdvertisingIndustryFilters::new("1900000001", vec![])?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/goldplan/merchants/set-advertising-industry-filter");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetAdvertisingIndustryFilters {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
    /// Lines of business whose advertisements are kept off, 1-3; replaces what was set (同业过滤标签值).
    pub advertising_industry_filters: Vec<AdvertisingIndustry>,
}

impl SetAdvertisingIndustryFilters {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        advertising_industry_filters: Vec<AdvertisingIndustry>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, advertising_industry_filters })
    }
}

impl Endpoint for SetAdvertisingIndustryFilters {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/goldplan/merchants/set-advertising-industry-filter";
    type Response = NoContent;
}

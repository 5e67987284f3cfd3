//! The terms of an order: what was asked for, which a repeated call must ask for again.

use serde::{Deserialize, Serialize};
use yifen::api::transactions::{LimitPay, OrderDetail, PrepayJsapi, PrepayNative, SceneInfo, SettleInfo, TradeType};
use yifen::{Appid, Currency, Fen, Openid, Timestamp};

use crate::platform::exact;

/// What an order was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Terms {
    pub(crate) trade_type: TradeType,
    pub(crate) appid: Appid,
    pub(crate) description: String,
    /// As the caller named it, in the caller's time.
    #[serde(with = "exact", default)]
    pub(crate) time_expire: Option<Timestamp>,
    pub(crate) attach: Option<String>,
    pub(crate) notify_url: String,
    pub(crate) goods_tag: Option<String>,
    pub(crate) limit_pay: Vec<LimitPay>,
    pub(crate) support_fapiao: bool,
    pub(crate) total: Fen,
    pub(crate) currency: Currency,
    pub(crate) payer: Option<Openid>,
    pub(crate) detail: Option<OrderDetail>,
    pub(crate) scene_info: Option<SceneInfo>,
    pub(crate) settle_info: Option<SettleInfo>,
}

impl Terms {
    pub(crate) fn device_id(&self) -> Option<&str> {
        self.scene_info.as_ref()?.device_id.as_deref()
    }

    /// The first field in which two orders differ, for a message.
    pub(crate) fn differing(&self, other: &Self) -> &'static str {
        let same = [
            ("trade type", self.trade_type == other.trade_type),
            ("appid", self.appid == other.appid),
            ("amount.total", self.total == other.total),
            ("amount.currency", self.currency == other.currency),
            ("description", self.description == other.description),
            ("payer.openid", self.payer == other.payer),
            ("time_expire", self.time_expire == other.time_expire),
            ("attach", self.attach == other.attach),
            ("notify_url", self.notify_url == other.notify_url),
            ("goods_tag", self.goods_tag == other.goods_tag),
            ("limit_pay", self.limit_pay == other.limit_pay),
            ("support_fapiao", self.support_fapiao == other.support_fapiao),
            ("detail", self.detail == other.detail),
            ("scene_info", self.scene_info == other.scene_info),
        ];
        same.into_iter().find(|(_, same)| !same).map_or("settle_info", |(field, _)| field)
    }
}

impl From<PrepayNative> for Terms {
    fn from(call: PrepayNative) -> Self {
        Self {
            trade_type: TradeType::Native,
            appid: call.appid,
            description: call.description,
            time_expire: call.time_expire,
            attach: call.attach,
            notify_url: call.notify_url,
            goods_tag: call.goods_tag,
            limit_pay: call.limit_pay,
            support_fapiao: call.support_fapiao.unwrap_or_default(),
            total: call.amount.total,
            currency: call.amount.currency.unwrap_or_default(),
            payer: None,
            detail: call.detail,
            scene_info: call.scene_info,
            settle_info: call.settle_info,
        }
    }
}

impl From<PrepayJsapi> for Terms {
    fn from(call: PrepayJsapi) -> Self {
        Self {
            trade_type: TradeType::Jsapi,
            appid: call.appid,
            description: call.description,
            time_expire: call.time_expire,
            attach: call.attach,
            notify_url: call.notify_url,
            goods_tag: call.goods_tag,
            limit_pay: call.limit_pay,
            support_fapiao: call.support_fapiao.unwrap_or_default(),
            total: call.amount.total,
            currency: call.amount.currency.unwrap_or_default(),
            payer: Some(call.payer.openid),
            detail: call.detail,
            scene_info: call.scene_info,
            settle_info: call.settle_info,
        }
    }
}

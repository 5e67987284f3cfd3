//! Every rule about the fields of an order, in the order production checks them.

use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::time::Duration;

use http::StatusCode;
use yifen::api::transactions::{OrderDetail, SceneInfo};
use yifen::{Currency, Fen, Mchid, Openid, Timestamp, code};

use super::{ORDER_LIFETIME, Terms};
use crate::platform::fault::{ApiFault, Location, sub_code};
use crate::platform::finding::Noted;
use crate::platform::merchant::Merchant;
use crate::platform::notify_url;
use crate::platform::{Platform, Strictness};

/// The most one order may cost: a hundred million yuan.
pub(crate) const MAX_TOTAL: Fen = Fen::new(10_000_000_000);
/// The most kinds of goods one order may list.
const MAX_GOODS: usize = 6000;
/// Production wants an order to live at least this long.
const SHORTEST_LIFE: Duration = Duration::from_secs(60);

impl Platform {
    /// Refuses what production refuses; gives back what production would refuse and a sandbox may let pass.
    pub(super) fn validate(
        &self,
        now: Timestamp,
        mchid: &Mchid,
        terms: &Terms,
        pay_until: Option<Timestamp>,
    ) -> Result<Vec<Noted>, ApiFault> {
        let mut noted = Vec::new();
        bytes("/description", Some(&terms.description), 1..=127)?;
        bytes("/attach", terms.attach.as_ref(), 0..=128)?;
        characters("/goods_tag", terms.goods_tag.as_ref(), 1..=32)?;
        total(terms.total)?;
        if terms.currency != Currency::Cny {
            return Err(ApiFault::body("/amount/currency", terms.currency.as_str(), "must be CNY"));
        }
        noted.extend(notify_url::check(&terms.notify_url)?);
        if let Some(until) = pay_until {
            noted.extend(time_expire(now, terms, until)?);
        }
        terms.detail.as_ref().map_or(Ok(()), detail)?;
        terms.scene_info.as_ref().map_or(Ok(()), scene)?;
        let merchant = self.merchants.get(mchid);
        self.appid_and_openid(merchant, terms)?;
        match noted.first() {
            Some(first) if self.strictness == Strictness::Strict => {
                let field = if first.rule.starts_with("notify_url") { "/notify_url" } else { "/time_expire" };
                Err(ApiFault::body(field, first.subject.as_str(), first.message.as_str()))
            }
            _ => Ok(noted),
        }
    }

    fn appid_and_openid(&self, merchant: Option<&Merchant>, terms: &Terms) -> Result<(), ApiFault> {
        if !merchant.is_some_and(|merchant| merchant.has_app(&terms.appid)) {
            let appid: String = terms.appid.as_str().chars().take(64).collect();
            let message = format!(
                "the appid `{appid}` is not bound to this merchant number: use one of its appids (GET /_sandbox/merchants lists them)"
            );
            let status = StatusCode::BAD_REQUEST;
            let fault =
                ApiFault::new(status, code::APPID_MCHID_NOT_MATCH, sub_code::APPID_MCHID_MISMATCH, message.as_str());
            return Err(fault.at(Location::Body, "/appid", appid.into(), message));
        }
        let Some(openid) = &terms.payer else { return Ok(()) };
        let refused = |issue: &str| {
            ApiFault::body("/payer/openid", openid.as_str(), issue).with_sub_code(sub_code::OPENID_NEEDED)
        };
        if let Err(invalid) = Openid::new(openid.as_str()) {
            return Err(refused(&format!("must be {}", invalid.rule)));
        }
        if self.users.values().any(|user| user.openids.get(&terms.appid) == Some(openid)) {
            return Ok(());
        }
        Err(refused("no user has this openid under this appid: an openid belongs to the appid it was obtained with"))
    }
}

fn total(total: Fen) -> Result<(), ApiFault> {
    if total < Fen::new(1) || total > MAX_TOTAL {
        let issue = format!("must be 1 to {} fen", MAX_TOTAL.get());
        let fault = ApiFault::body("/amount/total", total.get(), issue);
        return Err(fault.with_sub_code(sub_code::VALUE_OUT_OF_RANGE));
    }
    Ok(())
}

fn time_expire(now: Timestamp, terms: &Terms, until: Timestamp) -> Result<Option<Noted>, ApiFault> {
    let named = terms.time_expire.map(|time| time.to_string()).unwrap_or_default();
    if until <= now {
        let issue = format!("must be in the future; the platform's clock shows {now}");
        return Err(ApiFault::body("/time_expire", named, issue));
    }
    if until > now + ORDER_LIFETIME {
        return Err(ApiFault::body("/time_expire", named, "must be at most 7 days ahead"));
    }
    let short = until.since(now) < SHORTEST_LIFE;
    Ok(short.then(|| Noted {
        rule: "time_expire_too_near",
        subject: "time_expire".to_owned(),
        message: format!("must be at least {} s ahead: production refuses a nearer one", SHORTEST_LIFE.as_secs()),
    }))
}

fn detail(detail: &OrderDetail) -> Result<(), ApiFault> {
    characters("/detail/invoice_id", detail.invoice_id.as_ref(), 0..=32)?;
    if detail.cost_price.is_some_and(|price| price < Fen::ZERO) {
        return Err(ApiFault::body("/detail/cost_price", detail.cost_price.map(Fen::get), "must not be negative"));
    }
    if detail.goods_detail.len() > MAX_GOODS {
        let issue = format!("must list at most {MAX_GOODS} kinds of goods");
        return Err(ApiFault::body("/detail/goods_detail", detail.goods_detail.len(), issue));
    }
    for (position, goods) in detail.goods_detail.iter().enumerate() {
        let field = |name: &str| format!("/detail/goods_detail/{position}/{name}");
        characters(&field("merchant_goods_id"), Some(&goods.merchant_goods_id), 1..=32)?;
        characters(&field("wechatpay_goods_id"), goods.wechatpay_goods_id.as_ref(), 1..=32)?;
        characters(&field("goods_name"), goods.goods_name.as_ref(), 1..=256)?;
        if goods.quantity < 1 {
            return Err(ApiFault::body(&field("quantity"), goods.quantity, "must be at least 1"));
        }
        if goods.unit_price < Fen::ZERO {
            return Err(ApiFault::body(&field("unit_price"), goods.unit_price.get(), "must not be negative"));
        }
    }
    Ok(())
}

fn scene(scene: &SceneInfo) -> Result<(), ApiFault> {
    characters("/scene_info/payer_client_ip", Some(&scene.payer_client_ip), 1..=45)?;
    if scene.payer_client_ip.parse::<IpAddr>().is_err() {
        let issue = "must be an IPv4 or IPv6 address";
        return Err(ApiFault::body("/scene_info/payer_client_ip", scene.payer_client_ip.as_str(), issue));
    }
    characters("/scene_info/device_id", scene.device_id.as_ref(), 0..=32)?;
    let Some(store) = &scene.store_info else { return Ok(()) };
    characters("/scene_info/store_info/id", Some(&store.id), 1..=32)?;
    characters("/scene_info/store_info/name", store.name.as_ref(), 0..=256)?;
    characters("/scene_info/store_info/area_code", store.area_code.as_ref(), 0..=32)?;
    characters("/scene_info/store_info/address", store.address.as_ref(), 0..=512)
}

fn bytes(field: &str, text: Option<&String>, allowed: RangeInclusive<usize>) -> Result<(), ApiFault> {
    measured(field, text, allowed, "bytes", str::len)
}

fn characters(field: &str, text: Option<&String>, allowed: RangeInclusive<usize>) -> Result<(), ApiFault> {
    measured(field, text, allowed, "characters", |text| text.chars().count())
}

fn measured(
    field: &str,
    text: Option<&String>,
    allowed: RangeInclusive<usize>,
    unit: &str,
    measure: fn(&str) -> usize,
) -> Result<(), ApiFault> {
    let Some(text) = text else { return Ok(()) };
    let length = measure(text);
    if allowed.contains(&length) {
        return Ok(());
    }
    let (least, most) = allowed.into_inner();
    let shown: String = text.chars().take(256).collect();
    let fault = ApiFault::body(field, shown, format!("must be {least} to {most} {unit}, got {length}"));
    Err(fault.with_sub_code(sub_code::VALUE_OUT_OF_RANGE))
}

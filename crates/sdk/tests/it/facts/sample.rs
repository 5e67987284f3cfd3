//! Values made from the facts, and where the facts say they travel.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use yifen::http::Method;

use super::schema::{Fact, Field, Type};

/// Which fields a sample has, and of what sort its enum values are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Full,
    Required,
    NewValues,
}

impl Sample {
    pub(super) fn object(self, fields: &[Field]) -> Value {
        let kept = fields.iter().filter(|field| self != Self::Required || field.required);
        Value::Object(kept.map(|field| (field.name.clone(), self.value(&field.name, &field.kind))).collect())
    }

    fn value(self, name: &str, kind: &Type) -> Value {
        match kind {
            Type::Object(fields) => self.object(fields),
            Type::List { entry, most } => {
                let entries = most.unwrap_or(2).min(2);
                Value::Array((0..entries).map(|_| self.value(name, entry)).collect())
            }
            Type::Bool => json!(true),
            Type::Int { least } => json!(*least),
            Type::OneOf(_) if self == Self::NewValues => json!("BRAND_NEW"),
            Type::OneOf(values) => json!(values[0]),
            Type::Named(name) => json!(match name.as_str() {
                "time" => "2026-01-02T10:00:00+08:00",
                "time digits" | "service end" => "20260102100000",
                "service time" => "OnAccept",
                "date" => "2026-01-02",
                "date digits" => "20260102",
                "json text" => "{}",
                "url" => "https://shop.example/notify",
                "sealed" => "c2VhbGVk",
                other => panic!("no sample of {other}"),
            }),
            Type::Text { longest } => json!(text(name, *longest)),
        }
    }
}

/// A text that follows the rule of its name and, where only a length is known, is as long as may be.
fn text(name: &str, longest: Option<usize>) -> String {
    let known = match name {
        _ if name.ends_with("mchid") => "1900000001",
        _ if name.ends_with("appid") => "wx8888888888888888",
        _ if name.ends_with("openid") => "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        _ if name.ends_with("url") => "https://shop.example/notify",
        "currency" | "payer_currency" | "settlement_currency" => "CNY",
        "auth_code" => "130061098828009406",
        "payer_client_ip" => "14.23.150.211",
        _ if name.ends_with("_no") || name.ends_with("_id") || name.ends_with("_code") => "a1B2c3D4e5F6",
        _ => return "x".repeat(longest.unwrap_or(8).min(300)),
    };
    known.to_owned()
}

/// Whether the field is a type of its own that cannot be made from that text. What comes over the wire is taken as it came,
/// so reading the request does not show it.
pub(super) fn is_refused_by_its_type(name: &str, text: &str) -> bool {
    match name {
        _ if name.ends_with("mchid") => yifen::Mchid::new(text).is_err(),
        _ if name.ends_with("appid") => yifen::Appid::new(text).is_err(),
        _ if name.ends_with("openid") => yifen::Openid::new(text).is_err(),
        "out_trade_no" => yifen::OutTradeNo::new(text).is_err(),
        "combine_out_trade_no" => yifen::CombineOutTradeNo::new(text).is_err(),
        "transaction_id" => yifen::TransactionId::new(text).is_err(),
        "out_refund_no" => yifen::OutRefundNo::new(text).is_err(),
        "out_return_no" => yifen::OutReturnNo::new(text).is_err(),
        "refund_id" => yifen::RefundId::new(text).is_err(),
        "out_order_no" => yifen::OutOrderNo::new(text).is_err(),
        "service_id" => yifen::ServiceId::new(text).is_err(),
        "out_bill_no" => yifen::OutBillNo::new(text).is_err(),
        "complaint_id" => yifen::ComplaintId::new(text).is_err(),
        _ => false,
    }
}

/// Sums and alternatives that one field alone does not tell.
pub(super) fn arrange(name: &str, mut values: Value) -> Value {
    // PayScore: the total is the fees less the discounts.
    if name.contains("/payscore/") && ["complete", "modify"].iter().any(|end| name.ends_with(end)) {
        let fees: i64 = sum(&values["post_payments"]);
        let discounts: i64 = sum(&values["post_discounts"]);
        if discounts > 0 {
            for discount in values["post_discounts"].as_array_mut().expect("a list") {
                if discount.get("amount").is_some() {
                    discount["amount"] = json!(0);
                }
            }
        }
        if values.get("total_amount").is_some() && values.get("post_payments").is_some_and(|fees| !fees.is_null()) {
            values["total_amount"] = json!(fees);
        } else if values.get("total_amount").is_some() {
            values["total_amount"] = json!(0);
        }
    }
    // A refund is of one payment or another.
    if name == "POST /v3/refund/domestic/refunds" && values.get("out_trade_no").is_none() {
        values["transaction_id"] = json!(text("transaction_id", None));
    }
    // A transfer with a name is of 30 fen at least; a batch adds up.
    if values.get("user_name").is_some() && values.get("transfer_amount").is_some() {
        values["transfer_amount"] = json!(100);
    }
    if let Some(transfers) = values["transfer_detail_list"].as_array() {
        let amounts = transfers.iter().filter_map(|transfer| transfer["transfer_amount"].as_i64());
        let (count, total) = (transfers.len(), amounts.sum::<i64>());
        values["total_num"] = json!(count);
        values["total_amount"] = json!(total);
    }
    values
}

fn sum(list: &Value) -> i64 {
    list.as_array().into_iter().flatten().filter_map(|entry| entry["amount"].as_i64()).sum()
}

/// Decoded path and query of a target.
pub(super) fn parts(target: &str) -> (Vec<String>, BTreeMap<String, String>) {
    let decode = |text: &str| percent_decode_str(text).decode_utf8().expect("UTF-8").into_owned();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').expect("a pair");
        (decode(name), decode(value))
    });
    (path.split('/').map(decode).collect(), query.collect())
}

/// Method, target and body that the facts ask for.
pub(super) fn request(
    fact: &Fact,
    method: &Method,
    template: &str,
    values: &Value,
) -> (Method, (Vec<String>, BTreeMap<String, String>), Value) {
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let path = template.split('/').map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) => plain(&values[name]),
        None => part.to_owned(),
    });
    let there = |fields: &[Field]| -> Vec<(String, Value)> {
        let there = fields.iter().filter_map(|field| Some((field.name.clone(), values.get(&field.name)?.clone())));
        there.collect()
    };
    let query = there(&fact.query).into_iter().map(|(name, value)| (name, plain(&value))).collect();
    let body = fact.body.as_ref().map_or(Value::Null, |fields| Value::Object(there(fields).into_iter().collect()));
    (method.clone(), (path.collect(), query), body)
}

/// Every field that may be missing, sent as `null`.
pub(super) fn nulled(fields: &[Field]) -> Value {
    blanked(fields, &|_| Value::Null)
}

/// Every text that may be missing, sent as `""`.
pub(super) fn emptied(fields: &[Field]) -> Value {
    blanked(fields, &|kind| match kind {
        Type::Text { .. } | Type::Named(_) | Type::OneOf(_) => json!(""),
        _ => Value::Null,
    })
}

fn blanked(fields: &[Field], blank: &dyn Fn(&Type) -> Value) -> Value {
    let pair = |field: &Field| {
        let value = match &field.kind {
            kind if !field.required => blank(kind),
            Type::Object(inner) => blanked(inner, blank),
            Type::List { entry, .. } => match &**entry {
                Type::Object(inner) => json!([blanked(inner, blank)]),
                entry => json!([Sample::Full.value(&field.name, entry)]),
            },
            kind => Sample::Full.value(&field.name, kind),
        };
        (field.name.clone(), value)
    };
    Value::Object(fields.iter().map(pair).collect())
}

/// The places of all objects.
pub(super) fn objects(value: &Value, here: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            found.push(here.clone());
            fields.iter().map(|(name, value)| (name.clone(), value)).collect()
        }
        Value::Array(entries) => entries.iter().take(1).map(|entry| ("0".to_owned(), entry)).collect(),
        _ => return,
    };
    for (name, child) in children {
        here.push(name);
        objects(child, here, found);
        here.pop();
    }
}

fn find<'v>(value: &'v mut Value, path: &[String]) -> Option<&'v mut Value> {
    let mut value = value;
    for name in path {
        value = match value {
            Value::Array(entries) => entries.get_mut(name.parse::<usize>().ok()?)?,
            other => other.get_mut(name)?,
        };
    }
    Some(value)
}

/// The object at a place.
pub(super) fn at<'v>(value: &'v mut Value, path: &[String]) -> &'v mut Map<String, Value> {
    find(value, path).and_then(Value::as_object_mut).expect("an object")
}

/// Takes a field away; whether it was there.
pub(super) fn remove(value: &mut Value, path: &[String]) -> bool {
    let (name, place) = path.split_last().expect("a name");
    find(value, place).and_then(Value::as_object_mut).is_some_and(|fields| fields.remove(name).is_some())
}

/// Puts another value in a place, if it is there.
pub(super) fn replace(value: &mut Value, path: &[String], by: &dyn Fn(&Value) -> Value) {
    if let Some(place) = find(value, path) {
        *place = by(place);
    }
}

/// Adds a field to every object.
pub(super) fn add_everywhere(value: &mut Value, name: &str, added: &Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(|inner| add_everywhere(inner, name, added));
            fields.insert(name.to_owned(), added.clone());
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| add_everywhere(entry, name, added)),
        _ => {}
    }
}

//! From the flat text of an answer to its type: numbers are read exactly, numbered names such as `coupon_id_0` become lists.

use std::collections::BTreeMap;

use serde::de::value::{Error as TypeError, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::xml::Fields;
use crate::json::Unreadable;

/// The most digits of a number in a name.
const MAX_INDEX_DIGITS: usize = 4;
const NOT_A_NUMBER: &str = "not a whole number of 64 bits";

/// `lists` names the list that `…_$n` goes to, and within its items the list that `…_$n_$m` goes to. Empty fields count as
/// missing.
pub(super) fn read<T: DeserializeOwned>(fields: &Fields, lists: &'static [&'static str]) -> Result<T, Unreadable> {
    let mut record = Record::default();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let (base, indices) = indexed(name, lists.len());
        record.insert(base, &indices, value);
    }
    serde_path_to_error::deserialize(Node::Record(record, lists)).map_err(|error| {
        let said = error.inner().to_string();
        // Only what quotes nothing is passed on: a value may be personal.
        let quotes_nothing =
            said == NOT_A_NUMBER || said.starts_with("missing field `") || said.starts_with("duplicate field `");
        let reason = if quotes_nothing { said } else { "a value that breaks the rule of its type".to_owned() };
        Unreadable { path: error.path().to_string(), reason }
    })
}

fn indexed(name: &str, most: usize) -> (&str, Vec<u16>) {
    let mut base = name;
    let mut indices = Vec::new();
    while indices.len() < most
        && let Some((rest, digits)) = base.rsplit_once('_')
        && (1..=MAX_INDEX_DIGITS).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(index) = digits.parse()
    {
        base = rest;
        indices.insert(0, index);
    }
    (base, indices)
}

#[derive(Default)]
struct Record {
    fields: BTreeMap<String, String>,
    items: BTreeMap<u16, Record>,
}

impl Record {
    fn insert(&mut self, name: &str, indices: &[u16], value: &str) {
        match indices.split_first() {
            None => drop(self.fields.insert(name.to_owned(), value.to_owned())),
            Some((index, rest)) => self.items.entry(*index).or_default().insert(name, rest, value),
        }
    }
}

enum Node {
    Text(String),
    Record(Record, &'static [&'static str]),
    List(BTreeMap<u16, Record>, &'static [&'static str]),
}

impl<'de> IntoDeserializer<'de, TypeError> for Node {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
            match self {
                Self::Text(text) => visitor.$visit(text.parse().map_err(|_| TypeError::custom(NOT_A_NUMBER))?),
                other => other.deserialize_any(visitor),
            }
        }
    )+};
}

impl<'de> Deserializer<'de> for Node {
    type Error = TypeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        match self {
            Self::Text(text) => visitor.visit_string(text),
            Self::Record(record, lists) => {
                let texts = record.fields.into_iter().map(|(name, text)| (name, Self::Text(text)));
                let list = lists.split_first().filter(|_| !record.items.is_empty());
                let list = list.map(|(name, within)| ((*name).to_owned(), Self::List(record.items, within)));
                visitor.visit_map(MapDeserializer::new(texts.chain(list)))
            }
            Self::List(items, lists) => {
                visitor.visit_seq(SeqDeserializer::new(items.into_values().map(|item| Self::Record(item, lists))))
            }
        }
    }

    numbers! {
        deserialize_i64 visit_i64
        deserialize_i32 visit_i32
        deserialize_u64 visit_u64
        deserialize_u32 visit_u32
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TypeError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, TypeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TypeError> {
        match self {
            Self::Text(text) => visitor.visit_enum(text.into_deserializer()),
            other => other.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i128 u8 u16 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct
        map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::Fen;
    use crate::v2::{TradeState, YesNo};

    #[derive(Debug, Deserialize, PartialEq)]
    struct Answer {
        total_fee: Fen,
        count: Option<i64>,
        state: TradeState,
        subscribed: Option<YesNo>,
        #[serde(default)]
        refunds: Vec<Refund>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Refund {
        refund_id: Option<String>,
        coupon_refund_fee: Option<Fen>,
        #[serde(default)]
        coupons: Vec<Coupon>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Coupon {
        coupon_refund_fee: Option<Fen>,
    }

    fn answer(pairs: &[(&str, &str)]) -> Result<Answer, Unreadable> {
        let mut fields = Fields::default();
        pairs.iter().for_each(|(name, value)| fields.insert(*name, *value));
        read(&fields, &["refunds", "coupons"])
    }

    #[test]
    fn numbered_names_become_lists_in_lists() {
        let read = answer(&[
            ("total_fee", "100"),
            ("count", ""),
            ("state", "A_NEW_STATE"),
            ("subscribed", "Y"),
            ("refund_id_10", "ten"),
            ("refund_id_2", "two"),
            ("coupon_refund_fee_2", "7"),
            ("coupon_refund_fee_2_0", "3"),
            ("coupon_refund_fee_2_1", "4"),
            ("brand_new_1_1", "x"),
            ("brand_new_99999", "x"),
        ])
        .expect("reads");
        let coupon = |fee| Coupon { coupon_refund_fee: Some(Fen::new(fee)) };
        assert_eq!((read.count, read.subscribed), (None, Some(YesNo::Yes)));
        assert_eq!(read.state, TradeState::Other("A_NEW_STATE".to_owned()));
        assert_eq!(read.refunds[1].refund_id.as_deref(), Some("two"));
        assert_eq!(read.refunds[1].coupon_refund_fee, Some(Fen::new(7)));
        assert_eq!(read.refunds[1].coupons, [coupon(3), coupon(4)]);
        assert_eq!(read.refunds[2].refund_id.as_deref(), Some("ten"));
    }

    #[test]
    fn what_does_not_fit_is_named_and_not_quoted() {
        for (fee, reason) in
            [("1.0", NOT_A_NUMBER), ("", "missing field `total_fee`"), ("9223372036854775808", NOT_A_NUMBER)]
        {
            let refused = answer(&[("total_fee", fee), ("state", "SUCCESS")]).expect_err(fee);
            assert_eq!(refused.reason, reason);
        }
        let refused =
            answer(&[("total_fee", "1"), ("state", "SUCCESS"), ("refunds", "oUpF8uMuAJO")]).expect_err("a list");
        assert_eq!((refused.path.as_str(), refused.reason.contains("oUpF8")), ("refunds", false));
    }
}

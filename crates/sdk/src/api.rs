//! The calls, one file each or one small family. Adding one is a struct, its answer, and five lines of [`Endpoint`].
//!
//! [`Endpoint`]: crate::endpoint::Endpoint

pub mod bills;
pub mod brand_profit_sharing;
pub mod busifavor;
pub mod business_circle;
mod catalogue;
pub mod certificates;
pub mod code_payment;
pub mod combine_transactions;
pub mod complaints;
pub mod ecommerce;
pub mod etc;
pub mod favor;
pub mod gold_plan;
pub mod media;
pub mod merchant_fund;
pub mod parking;
pub mod pay_gift;
pub mod payscore;
pub mod profit_sharing;
pub mod refunds;
pub mod security;
pub mod smart_guide;
pub mod transactions;
pub mod transfer_batches;
pub mod transfers;

pub use catalogue::{Operation, catalogue};

/// For `#[serde(deserialize_with)]`: the platform writes "nothing" as a missing field, as `null` and as `""`.
pub(crate) fn empty_as_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    use std::borrow::Cow;

    use serde::Deserialize;
    use serde::de::IntoDeserializer;
    use serde::de::value::CowStrDeserializer;

    #[derive(Deserialize)]
    struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

    match Option::<Text<'de>>::deserialize(deserializer)? {
        Some(Text(text)) if !text.is_empty() => {
            let text: CowStrDeserializer<'_, D::Error> = text.into_deserializer();
            T::deserialize(text).map(Some)
        }
        _ => Ok(None),
    }
}

/// For `#[serde(deserialize_with)]` on the times of answers: RFC 3339, the bare digits that some products write, or nothing.
pub(crate) fn time_or_none<'de, D>(deserializer: D) -> Result<Option<crate::Timestamp>, D::Error>
where
    D: serde::Deserializer<'de>,
{
    use serde::Deserialize;
    use serde::de::Error;

    match Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)? {
        Some(text) if !text.is_empty() => match crate::BeijingTime::new(&*text) {
            Ok(digits) => Ok(digits.timestamp()),
            Err(_) => crate::Timestamp::parse(&text).map(Some).map_err(D::Error::custom),
        },
        _ => Ok(None),
    }
}

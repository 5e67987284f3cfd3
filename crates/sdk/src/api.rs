//! The calls, one file each or one small family. Adding one is a struct, its answer, and five lines of [`Endpoint`].
//!
//! [`Endpoint`]: crate::endpoint::Endpoint

pub mod bills;
pub mod certificates;
pub mod security;
pub mod transactions;

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

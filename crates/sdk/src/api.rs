//! The calls, one file each or one small family. Adding one is a struct, its answer, and five lines of [`Endpoint`].
//!
//! [`Endpoint`]: crate::endpoint::Endpoint

pub mod certificates;
pub mod security;
pub mod transactions;

/// For `#[serde(deserialize_with)]`: the platform writes "nothing" as a missing field, as `null` and as `""`.
pub(crate) fn empty_as_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    use serde::Deserialize;
    use serde::de::{Error, IntoDeserializer};

    match Option::<String>::deserialize(deserializer)? {
        Some(text) if !text.is_empty() => {
            T::deserialize(IntoDeserializer::<D::Error>::into_deserializer(text)).map(Some).map_err(D::Error::custom)
        }
        _ => Ok(None),
    }
}

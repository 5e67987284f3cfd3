//! For `#[serde(with = "exact")]`: an optional time as Unix milliseconds, losing nothing.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use yifen::Timestamp;

pub(crate) fn serialize<S: Serializer>(time: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    time.map(Timestamp::unix_millis).serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    Ok(Option::<i64>::deserialize(deserializer)?.map(Timestamp::from_unix_millis))
}

//! Finds a name that stands twice in one JSON object: readers of JSON disagree about which of the two counts.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The JSON pointer of the first doubled name, if the text is JSON at all.
pub(super) fn first(text: &[u8]) -> Option<String> {
    let mut found = None;
    let mut reader = serde_json::Deserializer::from_slice(text);
    // An error is either the name that was found, or no business of this search.
    let _ = Search { at: String::new(), found: &mut found }.deserialize(&mut reader);
    found
}

struct Search<'f> {
    at: String,
    found: &'f mut Option<String>,
}

impl<'de> DeserializeSeed<'de> for Search<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Search<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut position = 0_usize;
        while list.next_element_seed(Search { at: format!("{}/{position}", self.at), found: self.found })?.is_some() {
            position = position.saturating_add(1);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut names = BTreeSet::new();
        while let Some(name) = object.next_key::<String>()? {
            let at = format!("{}/{name}", self.at);
            if !names.insert(name) {
                *self.found = Some(at);
                return Err(A::Error::custom("a name stands twice"));
            }
            object.next_value_seed(Search { at, found: self.found })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn the_first_doubled_name_is_found_wherever_it_stands() {
        let cases = [
            (r#"{"a":1,"b":{"a":1}}"#, None),
            (r#"{"a":1,"a":1}"#, Some("/a")),
            (r#"{"a":[{"b":1},{"b":1,"b":null}],"a":1}"#, Some("/a/1/b")),
            (r#"{"a":1,"\u0061":"the same name, written otherwise"}"#, Some("/a")),
            (r#"{"a":"#, None),
            ("", None),
        ];
        for (text, pointer) in cases {
            assert_eq!(first(text.as_bytes()).as_deref(), pointer, "{text}");
        }
    }
}

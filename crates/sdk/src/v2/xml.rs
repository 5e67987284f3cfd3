//! XML as APIv2 writes it: one root with flat fields. What else XML can do is refused, and so is anything beyond its limits.

use std::collections::BTreeMap;
use std::fmt;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesCData, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// The longest XML read, in bytes.
pub const MAX_XML_BYTES: usize = 1024 * 1024;
/// The most fields read.
pub const MAX_FIELDS: usize = 4096;
/// The longest name of a field, in bytes.
pub const MAX_NAME_BYTES: usize = 64;

/// The fields of a message, sorted by name as signatures want them.
///
/// Names are shown by `Debug`, values are not: some are personal.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Fields(BTreeMap<String, String>);

impl Fields {
    /// Reads a document with that root: `xml`, or `root` inside a refund notification.
    ///
    /// No document type, entity of its own, processing instruction or comment is accepted, no field within a field and
    /// none twice. Attributes mean nothing.
    ///
    /// # Errors
    /// [`XmlError`] tells what was wrong without quoting a value.
    pub fn read(body: &[u8], root: &str) -> Result<Self, XmlError> {
        if body.len() > MAX_XML_BYTES {
            return Err(XmlError::TooLong);
        }
        let text = std::str::from_utf8(body).map_err(|_| XmlError::NotUtf8)?;
        let mut reader = Reader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
        reader.config_mut().expand_empty_elements = true;
        let mut reading = Reading { root, place: Place::Before, fields: BTreeMap::new() };
        loop {
            match reader.read_event().map_err(|_| XmlError::Malformed)? {
                Event::Eof => return reading.end(),
                event => reading.take(event)?,
            }
        }
    }

    /// Writes the document: a field a line of its own would not gain anything, so it is one line, fields in order, and
    /// what could be taken for markup in CDATA.
    #[must_use]
    pub fn write(&self) -> String {
        const MEMORY: &str = "memory takes any text";
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Start(BytesStart::new("xml"))).expect(MEMORY);
        for (name, value) in &self.0 {
            writer.write_event(Event::Start(BytesStart::new(name))).expect(MEMORY);
            if value.contains(['<', '>', '&', '\'', '"']) {
                for part in BytesCData::escaped(value) {
                    writer.write_event(Event::CData(part)).expect(MEMORY);
                }
            } else {
                writer.write_event(Event::Text(BytesText::new(value))).expect(MEMORY);
            }
            writer.write_event(Event::End(BytesEnd::new(name))).expect(MEMORY);
        }
        writer.write_event(Event::End(BytesEnd::new("xml"))).expect(MEMORY);
        String::from_utf8(writer.into_inner()).expect("made of text")
    }

    /// The field's value; `None` when it is missing or empty, which mean the same here.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// All fields in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Sets a field.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), value.into());
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

enum Place {
    Before,
    InRoot,
    InField { name: String, value: String },
    After,
}

struct Reading<'a> {
    root: &'a str,
    place: Place,
    fields: BTreeMap<String, String>,
}

impl Reading<'_> {
    fn take(&mut self, event: Event<'_>) -> Result<(), XmlError> {
        match event {
            Event::Start(tag) => self.open(tag.name().as_ref()),
            Event::End(_) => self.close(),
            Event::Text(text) => self.text(&text.into_inner()),
            Event::CData(text) => match &mut self.place {
                Place::InField { value, .. } => {
                    value.push_str(&text.into_inner());
                    Ok(())
                }
                _ => Err(XmlError::Stray),
            },
            Event::GeneralRef(reference) => {
                let Place::InField { value, .. } = &mut self.place else { return Err(XmlError::Stray) };
                match reference.resolve_char_ref() {
                    Ok(Some(character)) => value.push(character),
                    Ok(None) => {
                        let name = reference.into_inner();
                        value.push_str(resolve_predefined_entity(&name).ok_or(XmlError::Forbidden)?);
                    }
                    Err(_) => return Err(XmlError::Malformed),
                }
                Ok(())
            }
            Event::Decl(_) if matches!(self.place, Place::Before) => Ok(()),
            Event::Decl(_) | Event::DocType(_) | Event::PI(_) | Event::Comment(_) => Err(XmlError::Forbidden),
            // Empty elements are expanded, and the end is seen by the caller.
            Event::Empty(_) | Event::Eof => Err(XmlError::Malformed),
        }
    }

    fn open(&mut self, name: &str) -> Result<(), XmlError> {
        self.place = match &self.place {
            Place::Before if name == self.root => Place::InRoot,
            Place::Before => return Err(XmlError::Root),
            Place::InRoot if name.len() > MAX_NAME_BYTES => return Err(XmlError::TooLong),
            Place::InRoot if !is_name(name) => return Err(XmlError::Malformed),
            Place::InRoot if self.fields.len() == MAX_FIELDS => return Err(XmlError::TooMany),
            Place::InRoot => Place::InField { name: name.to_owned(), value: String::new() },
            Place::InField { .. } => return Err(XmlError::TooDeep),
            Place::After => return Err(XmlError::Stray),
        };
        Ok(())
    }

    fn close(&mut self) -> Result<(), XmlError> {
        match std::mem::replace(&mut self.place, Place::InRoot) {
            Place::InField { name, value } => match self.fields.insert(name, value) {
                None => Ok(()),
                Some(_) => Err(XmlError::Twice),
            },
            Place::InRoot => {
                self.place = Place::After;
                Ok(())
            }
            Place::Before | Place::After => Err(XmlError::Malformed),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        match &mut self.place {
            Place::InField { value, .. } => value.push_str(text),
            _ if text.trim().is_empty() => {}
            _ => return Err(XmlError::Stray),
        }
        Ok(())
    }

    fn end(self) -> Result<Fields, XmlError> {
        match self.place {
            Place::After => Ok(Fields(self.fields)),
            _ => Err(XmlError::Malformed),
        }
    }
}

/// All the platform uses, and nothing that would read differently once written again.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

/// Text that is not XML as APIv2 writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum XmlError {
    /// Not UTF-8.
    #[error("the text is not UTF-8")]
    NotUtf8,
    /// Longer than [`MAX_XML_BYTES`], or a name longer than [`MAX_NAME_BYTES`].
    #[error("the XML is longer than {MAX_XML_BYTES} bytes, or a name in it than {MAX_NAME_BYTES}")]
    TooLong,
    /// More than [`MAX_FIELDS`].
    #[error("the XML has more than {MAX_FIELDS} fields")]
    TooMany,
    /// A field within a field.
    #[error("a field stands within a field")]
    TooDeep,
    /// A field that stands twice.
    #[error("a field stands twice")]
    Twice,
    /// Another root.
    #[error("the root has another name")]
    Root,
    /// A document type, an entity, a processing instruction or a comment.
    #[error("a document type, entity, processing instruction or comment, none of which the platform writes")]
    Forbidden,
    /// Text outside the fields.
    #[error("something stands outside the fields")]
    Stray,
    /// Not well-formed.
    #[error("not well-formed XML")]
    Malformed,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_is_written_is_plain_or_cdata_and_reads_back() {
        let all = fields(&[
            ("body", "a]]>b"),
            ("attach", "x & y"),
            ("detail", r#"{"a":1}"#),
            ("total_fee", "1"),
            ("t", "茶"),
        ]);
        let text = all.write();
        assert_eq!(
            text,
            "<xml><attach><![CDATA[x & y]]></attach><body><![CDATA[a]]]]><![CDATA[>b]]></body>\
             <detail><![CDATA[{\"a\":1}]]></detail><t>茶</t><total_fee>1</total_fee></xml>"
        );
        assert_eq!(Fields::read(text.as_bytes(), "xml"), Ok(all));
    }

    #[test]
    fn the_platforms_ways_of_writing_are_read() {
        let text = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<xml>\n <a><![CDATA[1]]></a><b>x&amp;&#x4e2d;&#65;y</b>\n\
                    <c/><d></d><e x='1'> z </e></xml>\n";
        let read = Fields::read(text.as_bytes(), "xml").expect("reads");
        assert_eq!(read, fields(&[("a", "1"), ("b", "x&中Ay"), ("c", ""), ("d", ""), ("e", " z ")]));
        assert_eq!((read.get("c"), read.get("nothing")), (None, None));
        assert_eq!(format!("{read:?}"), r#"{"a", "b", "c", "d", "e"}"#);
    }

    #[test]
    fn everything_else_is_refused() {
        use XmlError::*;
        let lol = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><xml><a>&lol;</a></xml>";
        let external = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><a>&x;</a></xml>";
        for (text, error) in [
            (lol, Forbidden),
            (external, Forbidden),
            ("<xml><a>&lol;</a></xml>", Forbidden),
            ("<xml><a>&nbsp;</a></xml>", Forbidden),
            ("<xml><a><!-- x -->1</a></xml>", Forbidden),
            ("<?php x?><xml></xml>", Forbidden),
            ("<xml><a><b>1</b></a></xml>", TooDeep),
            ("<xml><a>1</a><a>1</a></xml>", Twice),
            ("<html></html>", Root),
            ("<xml>1</xml>", Stray),
            ("<xml><a>1</a></xml><xml></xml>", Stray),
            ("1<xml></xml>", Stray),
            ("", Malformed),
            ("<xml><a>1</a>", Malformed),
            ("<xml><a>1</b></xml>", Malformed),
            ("<xml><a>1 & 2</a></xml>", Malformed),
            ("<xml><a>&#x0;</a></xml>", Malformed),
            ("<xml><a>&#xD800;</a></xml>", Malformed),
            ("</xml>", Malformed),
            ("<xml><a//></xml>", Malformed),
            ("<xml><a:b>1</a:b></xml>", Malformed),
            ("<xml><></></xml>", Malformed),
        ] {
            assert_eq!(Fields::read(text.as_bytes(), "xml"), Err(error), "{text}");
        }
        assert_eq!(Fields::read(b"<xml>\xff</xml>", "xml"), Err(NotUtf8));
        assert_eq!(Fields::read(&vec![b' '; MAX_XML_BYTES + 1], "xml"), Err(TooLong));
        let name = "n".repeat(MAX_NAME_BYTES + 1);
        assert_eq!(Fields::read(format!("<xml><{name}/></xml>").as_bytes(), "xml"), Err(TooLong));
        let many: String = (0..=MAX_FIELDS).map(|at| format!("<f{at}/>")).collect();
        assert_eq!(Fields::read(format!("<xml>{many}</xml>").as_bytes(), "xml"), Err(TooMany));
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(pairs in proptest::collection::btree_map("[A-Za-z0-9_.-]{1,64}", "[^\\p{Cc}]{0,40}", 0..20)) {
            let written = Fields(pairs);
            proptest::prop_assert_eq!(Fields::read(written.write().as_bytes(), "xml"), Ok(written));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let _ = Fields::read(&bytes, "xml");
            let _ = Fields::read(&[b"<xml><a>", &bytes[..], b"</a></xml>"].concat(), "xml");
        }
    }
}

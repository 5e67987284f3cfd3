//! The `Authorization` header of every APIv3 call, written and read.

use std::fmt;

/// The scheme: RSA PKCS#1 v1.5 with SHA-256, a 2048-bit key.
pub const SCHEME: &str = "WECHATPAY2-SHA256-RSA2048";

/// The longest header read, in bytes; a signature of 8192 bits fits twice.
const MAX_HEADER_BYTES: usize = 4096;

/// The parts of an `Authorization` header. Field order is free, values stand in double quotes.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Authorization {
    /// The calling merchant number (in partner mode the partner's).
    pub mchid: String,
    /// The serial number of the merchant API certificate.
    pub serial_no: String,
    /// The signed nonce.
    pub nonce_str: String,
    /// The signed time in Unix seconds.
    pub timestamp: i64,
    /// The signature, base64.
    pub signature: String,
}

impl Authorization {
    /// Puts the parts together.
    #[must_use]
    pub fn new(mchid: &str, serial_no: &str, nonce_str: &str, timestamp: i64, signature: String) -> Self {
        Self {
            mchid: mchid.to_owned(),
            serial_no: serial_no.to_owned(),
            nonce_str: nonce_str.to_owned(),
            timestamp,
            signature,
        }
    }

    /// Reads a header value. Never panics, whatever comes.
    ///
    /// # Errors
    /// [`AuthorizationError`] names the part that is missing, doubled, unknown or malformed.
    pub fn parse(header: &str) -> Result<Self, AuthorizationError> {
        if header.len() > MAX_HEADER_BYTES {
            return Err(AuthorizationError::TooLong { most: MAX_HEADER_BYTES });
        }
        let (scheme, rest) = header.trim().split_once(' ').ok_or(AuthorizationError::Scheme)?;
        if scheme != SCHEME {
            return Err(AuthorizationError::Scheme);
        }
        let mut fields = Fields::default();
        for part in rest.split(',') {
            let (name, quoted) = part.trim().split_once('=').ok_or(AuthorizationError::NotAField)?;
            let value = quoted
                .strip_prefix('"')
                .and_then(|value| value.strip_suffix('"'))
                .filter(|value| !value.contains('"'))
                .ok_or(AuthorizationError::NotAField)?;
            fields.put(name, value)?;
        }
        fields.finish()
    }
}

#[derive(Default)]
struct Fields<'a> {
    mchid: Option<&'a str>,
    serial_no: Option<&'a str>,
    nonce_str: Option<&'a str>,
    timestamp: Option<&'a str>,
    signature: Option<&'a str>,
}

impl<'a> Fields<'a> {
    fn put(&mut self, name: &str, value: &'a str) -> Result<(), AuthorizationError> {
        let (place, name) = match name {
            "mchid" => (&mut self.mchid, "mchid"),
            "serial_no" => (&mut self.serial_no, "serial_no"),
            "nonce_str" => (&mut self.nonce_str, "nonce_str"),
            "timestamp" => (&mut self.timestamp, "timestamp"),
            "signature" => (&mut self.signature, "signature"),
            _ => return Err(AuthorizationError::NotAField),
        };
        match place.replace(value) {
            None => Ok(()),
            Some(_) => Err(AuthorizationError::Twice { field: name }),
        }
    }

    fn finish(self) -> Result<Authorization, AuthorizationError> {
        let part = |field: &'static str, value: Option<&str>| match value {
            Some(value) if !value.is_empty() => Ok(value.to_owned()),
            _ => Err(AuthorizationError::Missing { field }),
        };
        let timestamp = part("timestamp", self.timestamp)?;
        let digits_only = timestamp.bytes().all(|byte| byte.is_ascii_digit());
        Ok(Authorization {
            mchid: part("mchid", self.mchid)?,
            serial_no: part("serial_no", self.serial_no)?,
            nonce_str: part("nonce_str", self.nonce_str)?,
            timestamp: timestamp.parse().ok().filter(|_| digits_only).ok_or(AuthorizationError::Timestamp)?,
            signature: part("signature", self.signature)?,
        })
    }
}

/// The header value as it is sent.
impl fmt::Display for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mchid, serial_no, nonce_str, timestamp, signature } = self;
        write!(
            f,
            "{SCHEME} mchid=\"{mchid}\",nonce_str=\"{nonce_str}\",signature=\"{signature}\",\
             timestamp=\"{timestamp}\",serial_no=\"{serial_no}\""
        )
    }
}

/// Without the signature, which would let a log's reader repeat the call for five minutes.
impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authorization")
            .field("mchid", &self.mchid)
            .field("serial_no", &self.serial_no)
            .field("nonce_str", &self.nonce_str)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

/// Why an `Authorization` header was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AuthorizationError {
    /// Another scheme, or none.
    #[error("the Authorization header must start with `{SCHEME} `")]
    Scheme,
    /// Longer than any real one.
    #[error("the Authorization header is longer than {most} bytes")]
    TooLong {
        /// The limit in bytes.
        most: usize,
    },
    /// Something that is not one of the five `name="value"` fields.
    #[error("expected mchid, serial_no, nonce_str, timestamp and signature as comma-separated name=\"value\"")]
    NotAField,
    /// A field is missing or empty.
    #[error("`{field}` is missing or empty in the Authorization header")]
    Missing {
        /// Its name.
        field: &'static str,
    },
    /// A field stands twice.
    #[error("`{field}` stands twice in the Authorization header")]
    Twice {
        /// Its name.
        field: &'static str,
    },
    /// The timestamp is not in seconds, or not a number.
    #[error("`timestamp` must be Unix seconds in decimal digits")]
    Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn field_order_is_free() {
        let sent = Authorization::new("1900000001", "5F1C72E2", "N0NCE", 1_554_208_460, "c2ln".to_owned());
        assert_eq!(Authorization::parse(&sent.to_string()), Ok(sent.clone()));
        let axios = r#"WECHATPAY2-SHA256-RSA2048 mchid="1900000001",serial_no="5F1C72E2",timestamp="1554208460",nonce_str="N0NCE",signature="c2ln""#;
        assert_eq!(Authorization::parse(axios), Ok(sent));
    }

    #[test]
    fn every_refusal_names_its_part() {
        let refused = |fields: &str| Authorization::parse(&format!("{SCHEME} {fields}")).expect_err(fields);
        assert_eq!(Authorization::parse("Bearer x"), Err(AuthorizationError::Scheme));
        assert_eq!(refused("mchid=1900000001"), AuthorizationError::NotAField);
        assert_eq!(refused(r#"mchid="1",mchid="2""#), AuthorizationError::Twice { field: "mchid" });
        assert_eq!(refused(r#"mchid="1""#), AuthorizationError::Missing { field: "timestamp" });
        let millis = r#"mchid="1",serial_no="2",nonce_str="3",timestamp="-1",signature="4""#;
        assert_eq!(refused(millis), AuthorizationError::Timestamp);
    }

    #[test]
    fn debug_keeps_the_signature_to_itself() {
        let sent = Authorization::new("1900000001", "5F1C72E2", "N0NCE", 1, "c2VjcmV0".to_owned());
        assert!(!format!("{sent:?}").contains("c2VjcmV0"));
    }
}

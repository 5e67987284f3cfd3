//! Verification of answers and notifications: headers, freshness, serial, signature, in that order, before any parsing.

use std::ops::Deref;

use http::HeaderMap;

use super::TIMESTAMP_TOLERANCE;
use super::platform_keys::PlatformKeys;
use super::sign::response_message;
use crate::time::Timestamp;

/// Headers of a signed answer or notification.
pub mod header {
    /// Unix seconds at signing.
    pub const TIMESTAMP: &str = "wechatpay-timestamp";
    /// The signed nonce.
    pub const NONCE: &str = "wechatpay-nonce";
    /// The signature, base64.
    pub const SIGNATURE: &str = "wechatpay-signature";
    /// The serial of the key that signed; in a request, of the key the caller holds or sealed for.
    pub const SERIAL: &str = "wechatpay-serial";
    /// The scheme, on notifications.
    pub const SIGNATURE_TYPE: &str = "wechatpay-signature-type";
    /// The platform's name for a call; it ends in `-<detailed error number>`.
    pub const REQUEST_ID: &str = "request-id";
}

/// The platform now and then signs wrongly on purpose, beginning like this, to see whether anyone checks.
pub const PROBE_PREFIX: &str = "WECHATPAY/SIGNTEST/";

/// A value that came out of a verified message; nothing outside this crate can make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified<T>(T);

impl<T> Verified<T> {
    /// The value itself, giving up the mark.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// What an APIv2 signature was found to be over.
    pub(crate) fn by_v2_key<E>(value: T, verdict: Result<(), E>) -> Result<Self, E> {
        verdict.map(|()| Self(value))
    }

    pub(crate) fn map<U>(self, f: impl FnOnce(T) -> U) -> Verified<U> {
        Verified(f(self.0))
    }
}

impl<T> Deref for Verified<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// Verifies a message of the platform from its raw bytes and headers. There is no switch that skips any of it.
///
/// # Errors
/// [`Untrusted`] says which step failed; the body must then not be parsed.
pub fn verify<'a>(
    keys: &PlatformKeys,
    now: Timestamp,
    headers: &HeaderMap,
    body: &'a [u8],
) -> Result<Verified<&'a [u8]>, Untrusted> {
    let timestamp = single(headers, header::TIMESTAMP)?;
    let nonce = single(headers, header::NONCE)?;
    let signature = single(headers, header::SIGNATURE)?;
    let serial = single(headers, header::SERIAL)?;

    let signed_at: i64 = timestamp.parse().map_err(|_| Untrusted::BadHeader { name: header::TIMESTAMP })?;
    if Timestamp::from_unix(signed_at).distance(Timestamp::from_unix(now.unix())) > TIMESTAMP_TOLERANCE {
        return Err(Untrusted::Stale { seconds_off: signed_at.saturating_sub(now.unix()) });
    }
    let key = keys.find(serial).ok_or_else(|| Untrusted::UnknownSerial { serial: short(serial) })?;
    if !key.is_valid_at(now) {
        return Err(Untrusted::KeyNotInForce { serial: short(serial) });
    }
    if key.public_key.verifies(&response_message(timestamp, nonce, body), signature) {
        return Ok(Verified(body));
    }
    if signature.starts_with(PROBE_PREFIX) {
        return Err(Untrusted::Probe);
    }
    Err(Untrusted::WrongSignature { serial: short(serial) })
}

fn single<'h>(headers: &'h HeaderMap, name: &'static str) -> Result<&'h str, Untrusted> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(Untrusted::MissingHeader { name })?;
    match (value.to_str(), values.next()) {
        (Ok(text), None) if !text.is_empty() => Ok(text),
        _ => Err(Untrusted::BadHeader { name }),
    }
}

fn short(serial: &str) -> String {
    serial.chars().take(64).collect()
}

/// Why a message of the platform is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Untrusted {
    /// A signature header is missing.
    #[error("the header `{name}` is missing: the message is not signed, or a proxy on the way dropped it")]
    MissingHeader {
        /// Its name.
        name: &'static str,
    },
    /// A signature header is empty, stands twice, or is not text.
    #[error("the header `{name}` is empty, doubled or malformed")]
    BadHeader {
        /// Its name.
        name: &'static str,
    },
    /// Signed more than five minutes from now.
    #[error("signed {seconds_off} s from this machine's clock, more than 300: a replay, or a clock that is off")]
    Stale {
        /// Seconds between the signature's time and now; negative when it is older.
        seconds_off: i64,
    },
    /// No key is known by that serial.
    #[error("no platform key is known by the serial `{serial}`: add that public key or certificate")]
    UnknownSerial {
        /// The serial the message named.
        serial: String,
    },
    /// The certificate is not yet or no longer valid.
    #[error("the platform certificate `{serial}` is not in force now")]
    KeyNotInForce {
        /// The certificate's serial.
        serial: String,
    },
    /// The signature is not that key's over these bytes.
    #[error(
        "the signature is not that of `{serial}` over these bytes: altered on the way, or re-serialised before verifying"
    )]
    WrongSignature {
        /// The serial the message named.
        serial: String,
    },
    /// A wrong signature the platform sent on purpose to see whether anyone checks. Refuse it like any other.
    #[error("a signature probe of the platform (WECHATPAY/SIGNTEST), refused as it must be; the real message follows")]
    Probe,
}

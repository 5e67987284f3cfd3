//! Messages of the platform that lack only their signature.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Request, Response};
use yifen::protocol::sign::response_message;
use yifen::protocol::verify::header;
use yifen::{PrivateKey, Timestamp};

use super::Asker;
use crate::keyring::{Keyring, PlatformKey};
use crate::platform::derived_answer_numbers;

/// What is signed of a message: time, nonce, body; and with which key.
#[derive(Debug, Clone)]
pub(crate) struct Stamped {
    pub(crate) timestamp: String,
    pub(crate) nonce: String,
    pub(crate) key: PlatformKey,
}

/// An answer to be signed.
#[derive(Debug, Clone)]
pub struct Unsigned {
    stamped: Stamped,
    response: Response<Bytes>,
}

/// A notification to be signed.
#[derive(Debug, Clone)]
pub struct UnsignedRequest {
    stamped: Stamped,
    request: Request<Bytes>,
}

impl Stamped {
    pub(crate) fn new(at: Timestamp, nonce: String, key: PlatformKey) -> Self {
        Self { timestamp: at.unix().to_string(), nonce, key }
    }

    fn message(&self, body: &[u8]) -> Vec<u8> {
        response_message(&self.timestamp, &self.nonce, body)
    }

    fn write(&self, headers: &mut HeaderMap, signature: &str) {
        set(headers, header::TIMESTAMP, &self.timestamp);
        set(headers, header::NONCE, &self.nonce);
        set(headers, header::SIGNATURE, signature);
        set(headers, header::SERIAL, &self.key.serial);
        set(headers, header::SIGNATURE_TYPE, yifen::notification::SIGNATURE_TYPE);
    }
}

impl Unsigned {
    pub(super) fn new(
        seed: u64,
        keyring: &Keyring,
        asker: &Asker,
        sub_code: u64,
        mut response: Response<Bytes>,
    ) -> Self {
        let (nonce, request_id) = derived_answer_numbers(seed, &asker.salt, sub_code);
        let headers = response.headers_mut();
        set(headers, header::REQUEST_ID, &request_id);
        if !response.body().is_empty() {
            set(response.headers_mut(), CONTENT_TYPE.as_str(), "application/json; charset=utf-8");
        }
        Self { stamped: Stamped::new(asker.stamp, nonce, keyring.platform(asker.signing).clone()), response }
    }

    /// The answer as it is before signing, for logs.
    #[must_use]
    pub fn response(&self) -> &Response<Bytes> {
        &self.response
    }

    /// What is to be signed.
    #[must_use]
    pub fn message(&self) -> Vec<u8> {
        self.stamped.message(self.response.body())
    }

    /// The key that signs.
    #[must_use]
    pub fn key(&self) -> &PrivateKey {
        &self.stamped.key.key
    }

    /// Puts a signature made elsewhere on it.
    #[must_use]
    pub fn sign_with(mut self, signature: String) -> Response<Bytes> {
        self.stamped.write(self.response.headers_mut(), &signature);
        self.response
    }

    /// Signs on the calling thread.
    #[must_use]
    pub fn sign_inline(self) -> Response<Bytes> {
        let signature = self.key().sign(&self.message());
        self.sign_with(signature)
    }
}

impl UnsignedRequest {
    pub(super) fn new(stamped: Stamped, request: Request<Bytes>) -> Self {
        Self { stamped, request }
    }

    /// What is to be signed.
    #[must_use]
    pub fn message(&self) -> Vec<u8> {
        self.stamped.message(self.request.body())
    }

    /// The key that signs.
    #[must_use]
    pub fn key(&self) -> &PrivateKey {
        &self.stamped.key.key
    }

    /// Puts a signature made elsewhere on it.
    #[must_use]
    pub fn sign_with(mut self, signature: String) -> Request<Bytes> {
        self.stamped.write(self.request.headers_mut(), &signature);
        self.request
    }

    /// Signs on the calling thread.
    #[must_use]
    pub fn sign_inline(self) -> Request<Bytes> {
        let signature = self.key().sign(&self.message());
        self.sign_with(signature)
    }
}

pub(crate) fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    let value = HeaderValue::from_str(value).expect("numbers, hex and base64 are header text");
    headers.insert(HeaderName::from_static(name), value);
}

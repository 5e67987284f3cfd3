//! `POST /v3/security/echo`: tests signing, verifying, sealing and the callback without moving money (商户签名验签/加解密测试).

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::protocol::sensitive::Sealed;

/// Asks the platform to send a message back, plain and sealed.
///
/// With `notify_url` it is also sent there, as the notification `SECURITY_ECHO.SUCCESS`. Errors: `PARAM_ERROR`,
/// `SIGN_ERROR`. Source: the platform's page of 2026-04-08 (doc/v3/partner/4015139289).
///
/// ```
/// use yifen::api::security::SecurityEcho;
/// let call = SecurityEcho::new("hello");
/// assert_eq!(yifen::endpoint::bind(&call)?.body, r#"{"echo_message":"hello"}"#);
/// # Ok::<(), yifen::endpoint::BindError>(())
/// ```
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SecurityEcho {
    /// Comes back as it is.
    pub echo_message: String,
    /// Sealed for the platform ([`Client::seal`](crate::Client::seal)); comes back sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encrypted_echo_message: Option<Sealed>,
    /// Where a notification shall come, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl SecurityEcho {
    /// Echoes a plain message.
    #[must_use]
    pub fn new(echo_message: impl Into<String>) -> Self {
        Self { echo_message: echo_message.into(), encrypted_echo_message: None, notify_url: None }
    }
}

impl Endpoint for SecurityEcho {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/security/echo";
    type Response = SecurityEchoed;

    fn sealed(&self) -> Vec<&Sealed> {
        self.encrypted_echo_message.iter().collect()
    }
}

/// The echo.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecurityEchoed {
    /// What was sent.
    pub echo_message: String,
    /// What was sent sealed, now sealed for the merchant certificate's key: [`Client::open`](crate::Client::open) opens it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "super::empty_as_none")]
    pub encrypted_echo_message: Option<Sealed>,
}

impl SecurityEchoed {
    /// An echo, as the platform's side makes it.
    #[must_use]
    pub fn new(echo_message: String, encrypted_echo_message: Option<String>) -> Self {
        Self { echo_message, encrypted_echo_message: encrypted_echo_message.map(Sealed::received) }
    }
}

super::catalogue::operations!("security": SecurityEcho);

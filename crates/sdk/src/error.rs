//! What can go wrong, by culprit, and the questions a caller asks of it. An unknown outcome is a type, never a failure.

use http::StatusCode;

use crate::endpoint::BindError;
use crate::id::InvalidId;
use crate::protocol::rsa::{KeyError, SealError};
use crate::protocol::verify::Untrusted;
use crate::signer::SignError;
use crate::transport::{Sent, TransportError};

/// Why a call brought no usable answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The platform said no, in a verified answer.
    #[error(transparent)]
    Api(ApiError),
    /// An answer came that cannot be believed, so what happened is unknown.
    #[error("the answer (HTTP {status}) is not to be trusted: {reason}{}", hint(claimed.as_deref()))]
    Untrusted {
        /// Its HTTP status, for a person only.
        status: StatusCode,
        /// Which step of verification failed.
        #[source]
        reason: Untrusted,
        /// The error code the answer claims, for a person only: nothing may be decided by it.
        claimed: Option<String>,
    },
    /// No answer came.
    #[error("no answer: {0}")]
    Transport(#[from] TransportError),
    /// A verified answer that does not fit its type.
    #[error("the verified answer (HTTP {status}) could not be read at `{path}`: {reason}")]
    Decode {
        /// Its HTTP status.
        status: StatusCode,
        /// Where in the answer.
        path: String,
        /// What was wrong there.
        reason: String,
    },
    /// The request could not be made; nothing was sent.
    #[error("nothing was sent: {0}")]
    Request(#[from] ConfigError),
    /// The signature could not be made; nothing was sent.
    #[error("nothing was sent: {0}")]
    Sign(#[from] SignError),
}

fn hint(claimed: Option<&str>) -> String {
    claimed.map(|code| format!(" (it claims {code})")).unwrap_or_default()
}

/// What a failed call did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Surely nothing happened.
    None,
    /// It may have been carried out: ask, or repeat with the same number. Never take it for a failure.
    Unknown,
}

impl Effect {
    /// Whether it may have been carried out.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        self == Self::Unknown
    }
}

/// How far an error's content may be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// A verified answer of the platform.
    Platform,
    /// Known by this process itself.
    Local,
    /// Nobody vouches for it.
    Nobody,
}

impl Error {
    /// What the call did, as far as can be known.
    #[must_use]
    pub fn effect(&self) -> Effect {
        match self {
            // A verified refusal did nothing. A verified 5xx or 202 leaves it open, and so does a fault that comes as 4xx.
            Self::Api(error) if error.status.is_client_error() && !error.is_fault() => Effect::None,
            Self::Transport(error) if error.sent == Sent::No => Effect::None,
            Self::Request(_) | Self::Sign(_) => Effect::None,
            Self::Api(_) | Self::Transport(_) | Self::Untrusted { .. } | Self::Decode { .. } => Effect::Unknown,
        }
    }

    /// Whether the same call, with the same numbers, may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Api(error) => error.is_retryable(),
            Self::Transport(_) | Self::Untrusted { .. } => true,
            Self::Sign(error) => matches!(error, SignError::Overloaded { .. }),
            Self::Decode { .. } | Self::Request(_) => false,
        }
    }

    /// The platform's error code, from a verified answer only; see [`code`].
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api(error) => Some(error.code()),
            _ => None,
        }
    }

    /// Who vouches for what this error says.
    #[must_use]
    pub fn trust(&self) -> Trust {
        match self {
            Self::Api(_) | Self::Decode { .. } => Trust::Platform,
            Self::Transport(_) | Self::Request(_) | Self::Sign(_) => Trust::Local,
            Self::Untrusted { .. } => Trust::Nobody,
        }
    }

    /// The platform's name for the call, to quote to its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(error) => error.request_id.as_deref(),
            _ => None,
        }
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Api(error) => error.remedy(),
            Self::Untrusted { reason: Untrusted::Stale { .. }, .. } => {
                "set this machine's clock by NTP; query before repeating, with the same number"
            }
            Self::Untrusted { reason: Untrusted::UnknownSerial { .. }, .. } => {
                "add the platform's public key or certificate of that serial; query before repeating"
            }
            Self::Untrusted { .. } => "query, or repeat with the same number; look for a proxy that alters answers",
            Self::Transport(error) if error.sent == Sent::No => "check address, DNS, proxy and TLS; nothing was sent",
            Self::Transport(_) => "query, or repeat with the same number; never with a new one",
            Self::Decode { .. } => "query to learn what happened, and report the field: its type here is too narrow",
            Self::Request(_) => "correct the value that is named",
            Self::Sign(_) => "try again in a moment",
        }
    }
}

/// A refusal in the platform's own words, from a verified answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("HTTP {status} {code}: {message}{}{}",
    field.as_deref().map(|field| format!(" (field {field})")).unwrap_or_default(),
    request_id.as_deref().map(|id| format!(" [Request-ID {id}]")).unwrap_or_default())]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status.
    pub status: StatusCode,
    /// The code, spelt as it came; compare with [`Self::code`].
    pub(crate) code: String,
    /// The platform's message, often Chinese.
    pub message: String,
    /// The offending field, when the platform names one.
    pub field: Option<String>,
    /// The platform's name for the call.
    pub request_id: Option<String>,
}

impl ApiError {
    /// The code in its current spelling: `ORDERPAID` reads `ORDER_PAID`. An open set; see [`code`].
    #[must_use]
    pub fn code(&self) -> &str {
        match self.code.as_str() {
            "SYSTEMERROR" => code::SYSTEM_ERROR,
            "RULELIMIT" => code::RULE_LIMIT,
            "ORDERNOTEXIST" => code::ORDER_NOT_EXIST,
            "NOTENOUGH" => code::NOT_ENOUGH,
            "ACCOUNTERROR" => code::ACCOUNT_ERROR,
            "NOAUTH" => code::NO_AUTH,
            "BANKERROR" => code::BANK_ERROR,
            "ORDERPAID" => code::ORDER_PAID,
            "ORDERCLOSED" => code::ORDER_CLOSED,
            "SIGNERROR" => code::SIGN_ERROR,
            "FREQUENCY_LIMIT_EXCEED" => code::FREQUENCY_LIMITED,
            other => other,
        }
    }

    /// The platform's detailed error number: what stands after the last `-` of `Request-ID`.
    #[must_use]
    pub fn sub_code(&self) -> Option<u64> {
        self.request_id.as_deref()?.rsplit_once('-')?.1.parse().ok()
    }

    fn is_retryable(&self) -> bool {
        self.status.is_server_error() && self.code() != code::OPENID_MISMATCH
            || self.status == StatusCode::TOO_MANY_REQUESTS
            || self.status == StatusCode::ACCEPTED
            || self.is_fault()
            || matches!(self.code(), code::FREQUENCY_LIMITED | code::RATE_LIMITED | code::RATELIMIT_EXCEEDED)
            || self.code() == code::STATEMENT_CREATING
    }

    /// Some products answer faults and open payments with 4xx; the code says what it is.
    fn is_fault(&self) -> bool {
        matches!(self.code(), code::SYSTEM_ERROR | code::BANK_ERROR | code::USERPAYING)
    }

    fn remedy(&self) -> &'static str {
        match self.code() {
            code::SIGN_ERROR => "check that private key and serial_no are of one certificate, and the machine's clock",
            code::PARAM_ERROR => "correct the field that is named",
            code::APPID_MCHID_NOT_MATCH => "bind the appid to the merchant number on the merchant platform",
            code::NO_AUTH => "open the product for this merchant number on the merchant platform",
            code::INVALID_REQUEST => {
                "an order of this number exists with other parameters, or a rule forbids it: query it"
            }
            code::ORDER_NOT_EXIST => "check the number, and that the order was made by this merchant number",
            code::ORDER_CLOSED => "the order is closed: use a new out_trade_no",
            code::ORDER_PAID => "the order is paid: query it",
            code::OUT_TRADE_NO_USED => "the number is used: query the order before choosing another",
            code::FREQUENCY_LIMITED | code::RATE_LIMITED | code::RATELIMIT_EXCEEDED => {
                "wait, then repeat the same call"
            }
            code::STATEMENT_CREATING => "the bill is being made: ask again in some minutes",
            code::NO_STATEMENT_EXIST => "nothing happened that day, or it is before 10:00 Beijing time of the next",
            code::USERPAYING => "the customer is paying: query until the state is final",
            _ if self.status.is_server_error() || self.is_fault() => "wait, then query or repeat with the same number",
            _ => "see the platform's message",
        }
    }
}

/// Error codes of the platform, an open set: a code that is not here reaches you as it came.
pub mod code {
    #![expect(missing_docs, reason = "the names are the platform's own and say what they are")]
    pub const ACCOUNT_ERROR: &str = "ACCOUNT_ERROR";
    pub const APPID_MCHID_NOT_MATCH: &str = "APPID_MCHID_NOT_MATCH";
    pub const BANK_ERROR: &str = "BANK_ERROR";
    pub const FREQUENCY_LIMITED: &str = "FREQUENCY_LIMITED";
    pub const INVALID_REQUEST: &str = "INVALID_REQUEST";
    pub const MCH_NOT_EXISTS: &str = "MCH_NOT_EXISTS";
    pub const NO_AUTH: &str = "NO_AUTH";
    pub const NO_STATEMENT_EXIST: &str = "NO_STATEMENT_EXIST";
    pub const NOT_ENOUGH: &str = "NOT_ENOUGH";
    pub const OPENID_MISMATCH: &str = "OPENID_MISMATCH";
    pub const ORDER_CLOSED: &str = "ORDER_CLOSED";
    pub const ORDER_NOT_EXIST: &str = "ORDER_NOT_EXIST";
    pub const ORDER_PAID: &str = "ORDER_PAID";
    pub const OUT_TRADE_NO_USED: &str = "OUT_TRADE_NO_USED";
    pub const PARAM_ERROR: &str = "PARAM_ERROR";
    pub const RATE_LIMITED: &str = "RATE_LIMITED";
    pub const RATELIMIT_EXCEEDED: &str = "RATELIMIT_EXCEEDED";
    pub const RESOURCE_NOT_EXISTS: &str = "RESOURCE_NOT_EXISTS";
    pub const RULE_LIMIT: &str = "RULE_LIMIT";
    pub const SIGN_ERROR: &str = "SIGN_ERROR";
    pub const STATEMENT_CREATING: &str = "STATEMENT_CREATING";
    pub const SYSTEM_ERROR: &str = "SYSTEM_ERROR";
    pub const TRADE_ERROR: &str = "TRADE_ERROR";
    pub const USERPAYING: &str = "USERPAYING";
}

/// A value of ours that cannot be used. Nothing was sent; no message carries a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// An APIv3 key of another length.
    #[error("the APIv3 key must be 32 bytes, got {got}")]
    ApiV3KeyLength {
        /// Its length in bytes.
        got: usize,
    },
    /// A public key id without its prefix.
    #[error("a WeChat Pay public key id starts with PUB_KEY_ID_, got `{got}`")]
    PublicKeyId {
        /// What was given.
        got: String,
    },
    /// There is no platform key to use.
    #[error("no platform key is in force: add WeChat Pay's public key or a platform certificate")]
    NoPlatformKey,
    /// A call needs the APIv3 key and none was given.
    #[error("this call needs the APIv3 key: give it to the builder")]
    NoApiV3Key,
    /// A base URL that is not one.
    #[error("`{got}` is not a base URL: expected http(s)://host[:port] without path or query")]
    BaseUrl {
        /// What was given.
        got: String,
    },
    /// WeChat Pay itself, about to be called without TLS.
    #[error("`{got}` is WeChat Pay itself and is called by https only")]
    PlainHttp {
        /// The base URL that was given.
        got: String,
    },
    /// The target of a raw call that would not travel as it was signed. It is not shown: it may name a customer.
    #[error(
        "a raw call's target is path and query: it starts with `/`, is percent-encoded, and has no fragment and no `..`"
    )]
    Target,
    /// A file's address that is not WeChat Pay's. The rest of the address is not shown: its token opens the file.
    #[error("a download goes to WeChat Pay by https or to this client's own base URL, not to `{host}`")]
    DownloadUrl {
        /// Its host; empty when it is no URL.
        host: String,
    },
    /// A file's hash that cannot be checked.
    #[error("the file's hash is a `{got}`, which cannot be checked here: expected SHA1")]
    HashType {
        /// Its name.
        got: String,
    },
    /// A header value that HTTP does not allow.
    #[error("`{name}` holds characters that a header cannot carry")]
    Header {
        /// The setting.
        name: &'static str,
    },
    /// Keys that a sandbox made, about to be used against production.
    #[error("the key {serial} was made by a sandbox and is public: production must never see it")]
    SandboxKey {
        /// Its serial.
        serial: String,
    },
    /// The ready-made transport could not be started.
    #[error("the HTTP transport could not be started: {reason}")]
    Transport {
        /// Why.
        reason: String,
    },
    /// A key that cannot be read.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A name that breaks its rule.
    #[error(transparent)]
    Id(#[from] InvalidId),
    /// A field too long to seal.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A request that cannot be written down.
    #[error(transparent)]
    Bind(#[from] BindError),
}

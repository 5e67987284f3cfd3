//! What can go wrong, by culprit, and the questions a caller asks of it. An unknown outcome is a type, never a failure.

mod api;
pub mod code;
mod meaning;
mod sign_information;
pub mod sub_code;

use http::StatusCode;

use crate::check::InvalidRequest;
use crate::endpoint::BindError;
use crate::id::InvalidId;
use crate::protocol::rsa::{KeyError, SealError};
use crate::protocol::verify::Untrusted;
use crate::signer::SignError;
use crate::transport::{Sent, TransportError};

pub use self::api::ApiError;
pub use self::meaning::Meaning;
pub use self::sign_information::{SignDifference, SignInformation};

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
    /// A field breaks a rule that is known here; nothing was sent.
    #[error("nothing was sent: {0}")]
    Invalid(#[from] InvalidRequest),
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
            Self::Api(error) => error.effect(),
            Self::Transport(error) if error.sent == Sent::No => Effect::None,
            Self::Invalid(_) | Self::Request(_) | Self::Sign(_) => Effect::None,
            Self::Transport(_) | Self::Untrusted { .. } | Self::Decode { .. } => Effect::Unknown,
        }
    }

    /// Whether the same call, with the same numbers, may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Api(error) => error.is_retryable(),
            Self::Transport(_) | Self::Untrusted { .. } => true,
            Self::Sign(error) => matches!(error, SignError::Overloaded { .. }),
            Self::Decode { .. } | Self::Invalid(_) | Self::Request(_) => false,
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
            Self::Transport(_) | Self::Invalid(_) | Self::Request(_) | Self::Sign(_) => Trust::Local,
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
                "add the platform's public key of that id, or give the APIv3 key so that certificates are fetched; query before \
                 repeating"
            }
            Self::Untrusted { .. } => "query, or repeat with the same number; look for a proxy that alters answers",
            Self::Transport(error) if error.sent == Sent::No => "check address, DNS, proxy and TLS; nothing was sent",
            Self::Transport(_) => "query, or repeat with the same number; never with a new one",
            Self::Decode { .. } => "query to learn what happened, and report the field: its type here is too narrow",
            Self::Invalid(_) | Self::Request(_) => "correct the value that is named",
            Self::Sign(_) => "try again in a moment",
        }
    }
}

/// A value of ours that cannot be used. Nothing was sent; no message carries a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// An APIv3 key of another length.
    #[error(
        "the APIv3 key must be 32 bytes, got {got}: it is the one set as APIv3密钥, without blanks or line breaks around it"
    )]
    ApiV3KeyLength {
        /// Its length in bytes.
        got: usize,
    },
    /// An APIv2 key of another length or alphabet.
    #[error("the APIv2 key must be 32 ASCII letters and digits, got {got} bytes")]
    ApiV2KeyLength {
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
    /// A call needs the APIv2 key and none was given.
    #[error("this needs the APIv2 key: give it to the builder")]
    NoApiV2Key,
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
    /// A private key and a certificate that do not belong together.
    #[error(
        "the private key is not that of the merchant certificate {serial}: take apiclient_key.pem and apiclient_cert.pem \
         of one download"
    )]
    KeyOfAnother {
        /// The certificate's serial.
        serial: String,
    },
    /// A certificate that names no merchant number, and none was given.
    #[error("the merchant certificate names no merchant number: give it to the builder with `mchid`")]
    NoMchid,
    /// A certificate of another merchant than the one that was given.
    #[error("the merchant certificate is of {certified}, and `mchid` says {given}")]
    OtherMerchant {
        /// The number in the certificate.
        certified: String,
        /// The number the builder was given.
        given: String,
    },
    /// A file or an environment variable that cannot be read.
    #[error("`{place}`: {reason}")]
    Unreadable {
        /// The path or the variable's name.
        place: String,
        /// Why.
        reason: String,
    },
    /// What a file or an environment variable holds cannot be used.
    #[error("`{place}`: {error}")]
    At {
        /// The path or the variable's name.
        place: String,
        /// What is wrong with it.
        #[source]
        error: Box<ConfigError>,
    },
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

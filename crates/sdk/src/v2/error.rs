//! What can go wrong with a call of APIv2, and what each says about whether it was carried out.

use http::StatusCode;

use super::xml::XmlError;
use crate::error::{ConfigError, Effect, Trust};
use crate::transport::{Sent, TransportError};

/// Why a call of APIv2 brought no usable answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum V2Error {
    /// The platform said no, in a verified answer (`result_code` FAIL).
    #[error(transparent)]
    Api(ApiV2Error),
    /// The platform refused to look at the call (`return_code` is not SUCCESS). Nobody signed that: it is a hint for a person,
    /// and the outcome is unknown.
    #[error("an unsigned refusal (HTTP {status}): {return_msg}{}", error_code.as_deref().map(|code| format!(" ({code})")).unwrap_or_default())]
    Unsigned {
        /// The HTTP status.
        status: StatusCode,
        /// What it claims, in words.
        return_msg: String,
        /// The code it claims; bills name one.
        error_code: Option<String>,
    },
    /// An answer came that cannot be believed, so what happened is unknown.
    #[error("the answer (HTTP {status}) is not to be trusted: {reason}")]
    Untrusted {
        /// Its HTTP status, for a person only.
        status: StatusCode,
        /// What was wrong with it.
        #[source]
        reason: V2Untrusted,
    },
    /// No answer came.
    #[error("no answer: {0}")]
    Transport(#[from] TransportError),
    /// A verified answer that does not fit its type.
    #[error("the verified answer could not be read at `{path}`: {reason}")]
    Decode {
        /// Where in the answer.
        path: String,
        /// What was wrong there.
        reason: String,
    },
    /// The request could not be made; nothing was sent.
    #[error("nothing was sent: {0}")]
    Request(#[from] V2RequestError),
}

impl From<ConfigError> for V2Error {
    fn from(error: ConfigError) -> Self {
        Self::Request(error.into())
    }
}

impl V2Error {
    /// What the call did, as far as can be known.
    #[must_use]
    pub fn effect(&self) -> Effect {
        match self {
            Self::Api(error) => error.effect(),
            Self::Transport(error) if error.sent == Sent::No => Effect::None,
            Self::Request(_) => Effect::None,
            Self::Transport(_) | Self::Unsigned { .. } | Self::Untrusted { .. } | Self::Decode { .. } => {
                Effect::Unknown
            }
        }
    }

    /// Whether the same call, with the same numbers, may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Api(error) => error.is_retryable(),
            Self::Transport(_) | Self::Unsigned { .. } | Self::Untrusted { .. } => true,
            Self::Decode { .. } | Self::Request(_) => false,
        }
    }

    /// The platform's error code, from a verified answer only.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api(error) => Some(&error.err_code),
            _ => None,
        }
    }

    /// Who vouches for what this error says.
    #[must_use]
    pub fn trust(&self) -> Trust {
        match self {
            Self::Api(_) | Self::Decode { .. } => Trust::Platform,
            Self::Transport(_) | Self::Request(_) => Trust::Local,
            Self::Unsigned { .. } | Self::Untrusted { .. } => Trust::Nobody,
        }
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Api(error) => error.remedy(),
            Self::Unsigned { .. } => {
                "check the APIv2 key, the parameters and the merchant certificate; query before repeating"
            }
            Self::Untrusted { reason: V2Untrusted::WrongSignature | V2Untrusted::NoSignature, .. } => {
                "check that the APIv2 key is this merchant's and the newest; query before repeating"
            }
            Self::Untrusted { .. } => "query, or repeat with the same number; look for a proxy that alters answers",
            Self::Transport(error) if error.sent == Sent::No => "check address, DNS, proxy and TLS; nothing was sent",
            Self::Transport(_) => "query, or repeat with the same number; never with a new one",
            Self::Decode { .. } => "query to learn what happened, and report the field: its type here is too narrow",
            Self::Request(V2RequestError::NoMerchantCertificate) => {
                "build the transport with ReqwestTransport::with_identity"
            }
            Self::Request(_) => "correct the value that is named",
        }
    }
}

/// A refusal in the platform's own words, from a verified answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{err_code}: {err_code_des}")]
#[non_exhaustive]
pub struct ApiV2Error {
    /// The code as it came (错误代码), an open set.
    pub err_code: String,
    /// The same in words, often Chinese.
    pub err_code_des: String,
    /// Reversing only: whether the platform wants the same call again.
    pub recall: bool,
}

impl ApiV2Error {
    /// What the refused call did. A code that is not known here leaves it open.
    #[must_use]
    pub fn effect(&self) -> Effect {
        const NOTHING_HAPPENED: &[&str] = &[
            "APPID_MCHID_NOT_MATCH",
            "APPID_NOT_EXIST",
            "AUTHCODEEXPIRE",
            "AUTH_CODE_ERROR",
            "AUTH_CODE_INVALID",
            "BILL_CREATING",
            "BUYER_MISMATCH",
            "FREQUENCY_LIMITED",
            "INVALID_REQUEST",
            "INVALID_REQ_TOO_MUCH",
            "INVALID_TRANSACTIONID",
            "LACK_PARAMS",
            "MCHID_NOT_EXIST",
            "NOAUTH",
            "NOTENOUGH",
            "NOTSUPORTCARD",
            "NOT_UTF8",
            "NO_AUTH",
            "NO_BILL_EXIST",
            "ORDERCLOSED",
            "ORDERNOTEXIST",
            "ORDERPAID",
            "ORDERREVERSED",
            "ORDER_NOT_READY",
            "OUT_TRADE_NO_USED",
            "PARAM_ERROR",
            "POST_DATA_EMPTY",
            "REFUNDNOTEXIST",
            "REFUND_FEE_MISMATCH",
            "REQUIRE_POST_METHOD",
            "REVERSE_EXPIRE",
            "RULELIMIT",
            "SIGNERROR",
            "TRADE_OVERDUE",
            "USER_ACCOUNT_ABNORMAL",
            "XML_FORMAT_ERROR",
        ];
        if !self.recall && NOTHING_HAPPENED.contains(&self.err_code.as_str()) { Effect::None } else { Effect::Unknown }
    }

    /// Whether the same call, with the same numbers, may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.recall
            || self.is_fault()
            || matches!(self.err_code.as_str(), "FREQUENCY_LIMITED" | "INVALID_REQ_TOO_MUCH" | "BILL_CREATING")
    }

    /// The platform itself could not say, or not yet.
    fn is_fault(&self) -> bool {
        matches!(
            self.err_code.as_str(),
            "SYSTEMERROR" | "SYSTEM_ERROR" | "BANKERROR" | "BANK_ERROR" | "USERPAYING" | "BIZERR_NEED_RETRY"
        )
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self.err_code.as_str() {
            _ if self.recall => "reverse again, with the same number",
            "USERPAYING" => "the customer is paying: query every 5 seconds; reverse when it takes too long",
            "SYSTEMERROR" | "SYSTEM_ERROR" | "BANKERROR" | "BANK_ERROR" => {
                "wait 5 seconds, then query or repeat with the same number"
            }
            "BIZERR_NEED_RETRY" => "repeat with the same out_refund_no",
            "SIGNERROR" => "check the APIv2 key: it is the merchant's own, of 32 characters",
            "ORDERPAID" => "the order is paid: query it",
            "ORDERCLOSED" | "ORDERREVERSED" => "the order is over: use a new out_trade_no",
            "ORDERNOTEXIST" | "REFUNDNOTEXIST" | "INVALID_TRANSACTIONID" => {
                "check the number, and that it is this merchant's"
            }
            "OUT_TRADE_NO_USED" => "the number is used: query the order before choosing another",
            "AUTHCODEEXPIRE" | "AUTH_CODE_ERROR" | "AUTH_CODE_INVALID" => {
                "let the customer show a fresh code, and scan it again"
            }
            "NOTENOUGH" => "let the customer pay otherwise; for a refund, fill the merchant's account",
            "NOTSUPORTCARD" => "let the customer choose another card",
            "FREQUENCY_LIMITED" | "INVALID_REQ_TOO_MUCH" => "wait a minute, then repeat the same call",
            "NOAUTH" | "NO_AUTH" => "open the product for this merchant number on the merchant platform",
            "APPID_MCHID_NOT_MATCH" => "bind the appid to the merchant number on the merchant platform",
            "TRADE_OVERDUE" => "a year has passed: pay the customer back another way",
            "REVERSE_EXPIRE" => "seven days have passed: refund instead",
            "NO_BILL_EXIST" => "check the date: nothing happened that day, or it is too long ago",
            "BILL_CREATING" => "ask again later; bills are ready by 10:00 the next day",
            _ if self.effect().is_unknown() => "query before repeating, with the same number",
            _ => "see the platform's message",
        }
    }
}

/// Why an answer of APIv2 is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum V2Untrusted {
    /// It is not the platform's XML.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// It has no `sign`.
    #[error("it carries no `sign`")]
    NoSignature,
    /// Its `sign` is not over these fields, or not with this key.
    #[error("its `sign` does not fit")]
    WrongSignature,
    /// It is signed, and speaks of something else than was asked.
    #[error("its `{field}` is not the one that was asked about")]
    Other {
        /// The field that differs.
        field: &'static str,
    },
    /// It neither succeeded nor failed.
    #[error("it has neither `return_code` nor `result_code` as it must")]
    NoResult,
}

/// A call of APIv2 that cannot be made. Nothing was sent; no value is shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum V2RequestError {
    /// A setting.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A field that the platform would refuse.
    #[error("`{field}` must be {rule}")]
    Field {
        /// Its name.
        field: &'static str,
        /// What is asked of it.
        rule: String,
    },
    /// The call needs the merchant certificate in TLS, and the transport has none.
    #[error("this call needs the merchant certificate as TLS client certificate, and the transport has none")]
    NoMerchantCertificate,
    /// The struct is not flat, or does not serialise.
    #[error("the call does not serialise: {reason}")]
    Serialize {
        /// Why.
        reason: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: &str, recall: bool) -> ApiV2Error {
        ApiV2Error { err_code: code.to_owned(), err_code_des: String::new(), recall }
    }

    #[test]
    fn an_outcome_that_the_platform_leaves_open_is_unknown() {
        for code in ["USERPAYING", "SYSTEMERROR", "SYSTEM_ERROR", "BANKERROR", "BIZERR_NEED_RETRY"] {
            assert_eq!(
                (refused(code, false).effect(), refused(code, false).is_retryable()),
                (Effect::Unknown, true),
                "{code}"
            );
        }
        for code in ["TRADE_ERROR", "ERROR", "A_NEW_CODE", ""] {
            assert_eq!(
                (refused(code, false).effect(), refused(code, false).is_retryable()),
                (Effect::Unknown, false),
                "{code}"
            );
        }
        for code in ["AUTHCODEEXPIRE", "NOTENOUGH", "ORDERPAID", "PARAM_ERROR", "REVERSE_EXPIRE"] {
            assert_eq!(
                (refused(code, false).effect(), refused(code, false).is_retryable()),
                (Effect::None, false),
                "{code}"
            );
        }
        assert_eq!(
            (refused("PARAM_ERROR", true).effect(), refused("PARAM_ERROR", true).is_retryable()),
            (Effect::Unknown, true)
        );
    }

    #[test]
    fn nobody_takes_an_unsigned_refusal_for_a_result() {
        let error =
            V2Error::Unsigned { status: StatusCode::OK, return_msg: "签名失败".to_owned(), error_code: None };
        assert_eq!((error.effect(), error.trust(), error.code()), (Effect::Unknown, Trust::Nobody, None));
        assert_eq!(error.to_string(), "an unsigned refusal (HTTP 200 OK): 签名失败");
    }
}

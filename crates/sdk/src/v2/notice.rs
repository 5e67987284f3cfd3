//! What the platform sends by itself in APIv2: payments, signed; refunds, sealed and not signed.

use serde::Deserialize;

use super::call::{decode, verify};
use super::error::{V2Error, V2Untrusted};
use super::refund_query::V2RefundStatus;
use super::value::{Coupon, V2Time, YesNo};
use super::xml::{Fields, XmlError};
use super::{TradeState, TradeType};
use crate::id::{Appid, Mchid, Openid, OutTradeNo, TransactionId};
use crate::money::{Currency, Fen};
use crate::protocol::v2::{RefundInfoError, open_refund_info};
use crate::protocol::verify::Verified;
use crate::secret::ApiV2Key;

/// What to answer, with HTTP 200, once a notification is written down. Anything else brings it again.
pub const ACCEPTED: &str =
    "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>";

/// Reads a payment's notification (支付结果通知): verified, then typed.
///
/// The same may come several times. Compare the amount, the merchant and the appid with your order before believing it paid.
///
/// # Errors
/// [`V2NoticeError`]; answer its [`http_status`](V2NoticeError::http_status), never [`ACCEPTED`].
///
/// ```
/// # fn example(key: &yifen::ApiV2Key, body: &[u8]) -> Result<&'static str, yifen::v2::V2NoticeError> {
/// let notice = yifen::v2::read_payment_notice(key, body)?;
/// if notice.is_paid() {
///     // compare with your order, write it down, then:
/// }
/// # Ok(
/// yifen::v2::ACCEPTED
/// # )
/// # }
/// ```
pub fn read_payment_notice(key: &ApiV2Key, body: &[u8]) -> Result<Verified<PaymentNotice>, V2NoticeError> {
    let fields = successful(body)?;
    let verified = Verified::by_v2_key(&fields, verify(&fields, key)).map_err(V2NoticeError::Untrusted)?;
    typed(&verified, &["coupons"]).map(|notice| verified.map(|_| notice))
}

/// Reads a refund's notification (退款结果通知): opened with the key, then typed.
///
/// **Nobody signed it**, and what seals it does not show forgery: [query the refund](super::RefundQuery) before believing it.
///
/// # Errors
/// [`V2NoticeError`]; answer its [`http_status`](V2NoticeError::http_status), never [`ACCEPTED`].
///
/// ```
/// # fn example(key: &yifen::ApiV2Key, body: &[u8]) -> Result<&'static str, yifen::v2::V2NoticeError> {
/// let hint = yifen::v2::read_refund_notice(key, body)?;
/// println!("query {}, then write down what the query says", hint.out_refund_no);
/// # Ok(yifen::v2::ACCEPTED)
/// # }
/// ```
pub fn read_refund_notice(key: &ApiV2Key, body: &[u8]) -> Result<RefundNotice, V2NoticeError> {
    let outer = successful(body)?;
    let sealed = outer.get("req_info").ok_or_else(|| V2NoticeError::Decode {
        path: "req_info".to_owned(),
        reason: "missing field `req_info`".to_owned(),
    })?;
    let opened = open_refund_info(key.as_str(), sealed)?;
    let mut fields = Fields::read(opened.as_bytes(), "root")?;
    for name in ["appid", "mch_id", "sub_appid", "sub_mch_id"] {
        if let Some(value) = outer.get(name) {
            fields.insert(name, value);
        }
    }
    typed(&fields, &[])
}

fn successful(body: &[u8]) -> Result<Fields, V2NoticeError> {
    let fields = Fields::read(body, "xml")?;
    match fields.get("return_code") {
        Some("SUCCESS") => Ok(fields),
        _ => Err(V2NoticeError::Untrusted(V2Untrusted::NoResult)),
    }
}

fn typed<T: serde::de::DeserializeOwned>(fields: &Fields, lists: &'static [&'static str]) -> Result<T, V2NoticeError> {
    decode(fields, lists).map_err(|error| match error {
        V2Error::Decode { path, reason } => V2NoticeError::Decode { path, reason },
        other => V2NoticeError::Decode { path: ".".to_owned(), reason: other.to_string() },
    })
}

/// A payment, or the failure of one that the platform was to make by itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct PaymentNotice {
    /// `SUCCESS` or `FAIL`; see [`Self::is_paid`].
    pub result_code: String,
    /// The code of the failure.
    pub err_code: Option<String>,
    /// The same in words.
    pub err_code_des: Option<String>,
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant number.
    pub mch_id: Mchid,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// The device that was named.
    pub device_info: Option<String>,
    /// What the order attached.
    pub attach: Option<String>,
    /// The bank.
    pub bank_type: Option<String>,
    /// The currency of `total_fee`.
    pub fee_type: Option<Currency>,
    /// Whether the customer follows the official account.
    pub is_subscribe: Option<YesNo>,
    /// Who paid.
    pub openid: Option<Openid>,
    /// Who paid, as the merchant's appid knows them.
    pub sub_openid: Option<Openid>,
    /// The merchant's number for the order.
    pub out_trade_no: OutTradeNo,
    /// When it was paid.
    pub time_end: Option<V2Time>,
    /// What was ordered, in fen.
    pub total_fee: Fen,
    /// What is settled, in fen.
    pub settlement_total_fee: Option<Fen>,
    /// What the customer paid, in fen.
    pub cash_fee: Option<Fen>,
    /// What coupons took off, in fen.
    pub coupon_fee: Option<Fen>,
    /// How many coupons.
    pub coupon_count: Option<i64>,
    /// The coupons.
    #[serde(default)]
    pub coupons: Vec<Coupon>,
    /// How it was ordered.
    pub trade_type: Option<TradeType>,
    /// The platform's number for the payment.
    pub transaction_id: Option<TransactionId>,
    /// The contract of an automatic deduction (委托代扣协议).
    pub contract_id: Option<String>,
    /// Whether the customer has paid the platform back what it had laid out.
    pub user_repaid: Option<YesNo>,
    /// `SUCCESS` or `PAY_FAIL`, for automatic deductions.
    pub trade_state: Option<TradeState>,
}

impl PaymentNotice {
    /// Whether the money came in.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.result_code == "SUCCESS"
            && self.transaction_id.is_some()
            && self.trade_state.as_ref().is_none_or(|state| *state == TradeState::Success)
    }
}

/// How a refund went, as an unsigned notification claims.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct RefundNotice {
    /// The appid it was ordered with.
    pub appid: Option<Appid>,
    /// The merchant number.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// The platform's number for the payment.
    pub transaction_id: Option<TransactionId>,
    /// The merchant's number for it.
    pub out_trade_no: Option<OutTradeNo>,
    /// The platform's number for the refund.
    pub refund_id: Option<String>,
    /// The merchant's number for it.
    pub out_refund_no: String,
    /// What was ordered, in fen.
    pub total_fee: Option<Fen>,
    /// What was settled, in fen.
    pub settlement_total_fee: Option<Fen>,
    /// What was asked for, in fen.
    pub refund_fee: Option<Fen>,
    /// What is taken from the merchant, in fen.
    pub settlement_refund_fee: Option<Fen>,
    /// What goes back to the customer, in fen.
    pub cash_refund_fee: Option<Fen>,
    /// Where it stands.
    pub refund_status: V2RefundStatus,
    /// When the money went back.
    pub success_time: Option<V2Time>,
    /// Where it went, in words; the platform spells it so.
    pub refund_recv_accout: Option<String>,
    /// Where the money comes from.
    pub refund_account: Option<String>,
    /// Who asked for it: `API` or `VENDOR_PLATFORM`.
    pub refund_request_source: Option<String>,
}

/// A notification that is not believed or not understood. None shows a value of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum V2NoticeError {
    /// Not the platform's XML.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// Not signed by the holder of the key.
    #[error("the notification is not to be trusted: {0}")]
    Untrusted(V2Untrusted),
    /// The sealed part does not open.
    #[error(transparent)]
    Sealed(#[from] RefundInfoError),
    /// It does not fit its type.
    #[error("the notification could not be read at `{path}`: {reason}")]
    Decode {
        /// Where in it.
        path: String,
        /// What was wrong there.
        reason: String,
    },
}

impl V2NoticeError {
    /// What to answer: 401 to what cannot be trusted, 500 to what was not understood, so that it comes again.
    #[must_use]
    pub fn http_status(&self) -> http::StatusCode {
        match self {
            Self::Decode { .. } => http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::Xml(_) | Self::Untrusted(_) | Self::Sealed(_) => http::StatusCode::UNAUTHORIZED,
        }
    }
}

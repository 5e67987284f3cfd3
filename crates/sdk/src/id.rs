//! The names things go by on the wire, each a type of its own so that one cannot stand in for another.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A name that breaks its rule; nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` must be {rule}, got {got}")]
#[non_exhaustive]
pub struct InvalidId {
    /// The field the name was meant for, as the wire spells it.
    pub field: &'static str,
    /// What the platform asks of it.
    pub rule: &'static str,
    got: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $field:literal $rule:literal $check:expr, $show:expr;)+) => {$(
        $(#[$doc])*
        ///
        /// What is sent is checked by [`Self::new`]; what a verified answer brought is taken as it came.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            #[doc = concat!("Checks that the text is ", $rule, ".")]
            ///
            /// # Errors
            /// [`InvalidId`] names the field and its rule.
            pub fn new(text: impl Into<String>) -> Result<Self, InvalidId> {
                let text = text.into();
                let check: fn(&str) -> bool = $check;
                if check(&text) {
                    return Ok(Self(text));
                }
                let show: fn(&str) -> String = $show;
                let shown: String = show(&text).chars().take(64).flat_map(char::escape_debug).collect();
                Err(InvalidId { field: $field, rule: $rule, got: format!("`{shown}` ({} bytes)", text.len()) })
            }

            /// The text as it goes over the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl crate::check::MaybeText for $name {
            fn text(&self) -> Option<&str> {
                Some(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let show: fn(&str) -> String = $show;
                write!(f, concat!(stringify!($name), "({})"), show(&self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = InvalidId;
            fn from_str(text: &str) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = InvalidId;
            fn try_from(text: &str) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl From<&Self> for $name {
            fn from(id: &Self) -> Self {
                id.clone()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

impl From<std::convert::Infallible> for InvalidId {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

fn plain(text: &str) -> String {
    text.to_owned()
}

/// An openid is personal data: a log may show that there is one, not which.
fn masked(text: &str) -> String {
    text.chars().take(3).chain("***".chars()).collect()
}

fn alphanumeric(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn printable(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn number_of_ours(text: &str, most: usize, marks: &[u8]) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || marks.contains(&byte))
}

ids! {
    /// A merchant number (商户号).
    Mchid "mchid" "1 to 32 ASCII letters or digits" |text| alphanumeric(text, 32), plain;
    /// An official account, mini program or app (公众号、小程序、应用的 appid).
    Appid "appid" "1 to 32 ASCII letters or digits" |text| alphanumeric(text, 32), plain;
    /// The merchant's own order number (商户订单号), unique within the merchant number.
    OutTradeNo "out_trade_no" "6 to 32 characters of 0-9 A-Z a-z _ - * |"
        |text| (6..=32).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-*|".contains(&byte)), plain;
    /// The platform's number of a payment (微信支付订单号), which exists only after payment.
    TransactionId "transaction_id" "1 to 32 printable ASCII characters" |text| printable(text, 32), plain;
    /// A user as one appid knows them (用户标识).
    Openid "openid" "1 to 128 printable ASCII characters" |text| printable(text, 128), masked;
    /// What a front end needs to open the cashier (预支付交易会话标识), good for two hours.
    PrepayId "prepay_id" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// A certificate's serial number in upper-case hex, or a WeChat Pay public key's id (`PUB_KEY_ID_…`).
    SerialNo "serial_no" "1 to 64 ASCII letters, digits or _" |text| {
        (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    }, plain;
    /// The merchant's number of a combined order (合单商户订单号).
    CombineOutTradeNo "combine_out_trade_no" "6 to 32 characters of 0-9 A-Z a-z _ - * |"
        |text| text.len() >= 6 && number_of_ours(text, 32, b"_-*|"), plain;
    /// What a customer's payment code says (付款码), which pays once: a secret for as long as it lives.
    AuthCode "auth_code" "1 to 128 printable ASCII characters" |text| printable(text, 128), masked;
    /// The merchant's own refund number (商户退款单号), unique within the merchant number. A repeated call must carry the same.
    OutRefundNo "out_refund_no" "1 to 64 characters of 0-9 A-Z a-z _ - | * @" |text| number_of_ours(text, 64, b"_-|*@"), plain;
    /// The platform's number of a refund (微信支付退款单号).
    RefundId "refund_id" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// The merchant's own number of a service order or of a profit sharing (商户服务订单号、商户分账单号).
    OutOrderNo "out_order_no" "1 to 64 characters of 0-9 A-Z a-z _ - | * @" |text| number_of_ours(text, 64, b"_-|*@"), plain;
    /// The merchant's own number of a profit-sharing return (商户回退单号).
    OutReturnNo "out_return_no" "1 to 64 characters of 0-9 A-Z a-z _ - | * @" |text| number_of_ours(text, 64, b"_-|*@"), plain;
    /// A PayScore service (服务ID).
    ServiceId "service_id" "1 to 32 printable ASCII characters" |text| printable(text, 32), plain;
    /// The merchant's own number of a PayScore permission (授权协议号).
    AuthorizationCode "authorization_code" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// The merchant's own number of a transfer (商户转账单号). A repeated call must carry the same.
    OutBillNo "out_bill_no" "1 to 32 ASCII letters or digits" |text| alphanumeric(text, 32), plain;
    /// The platform's number of a transfer (微信转账单号).
    TransferBillNo "transfer_bill_no" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// The merchant's own number of a batch of transfers (商家批次单号).
    OutBatchNo "out_batch_no" "5 to 32 ASCII letters or digits" |text| text.len() >= 5 && alphanumeric(text, 32), plain;
    /// The platform's number of a batch of transfers (微信批次单号).
    BatchId "batch_id" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// The merchant's own number of a transfer within a batch (商家明细单号).
    OutDetailNo "out_detail_no" "5 to 32 ASCII letters or digits" |text| text.len() >= 5 && alphanumeric(text, 32), plain;
    /// The platform's number of a transfer within a batch (微信明细单号).
    DetailId "detail_id" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// The merchant's own number of an authorisation to receive transfers (商户授权单号).
    OutAuthorizationNo "out_authorization_no" "1 to 32 ASCII letters or digits" |text| alphanumeric(text, 32), plain;
    /// The merchant's own number of a withdrawal or another request (商户请求单号).
    OutRequestNo "out_request_no" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// A complaint (投诉单号).
    ComplaintId "complaint_id" "1 to 64 printable ASCII characters" |text| printable(text, 64), plain;
    /// A file that was uploaded (媒体文件标识).
    MediaId "media_id" "1 to 512 printable ASCII characters" |text| printable(text, 512), plain;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn out_trade_no_follows_the_platforms_alphabet() {
        for good in ["abc_-*", "|23456", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6"] {
            assert!(OutTradeNo::new(good).is_ok(), "{good}");
        }
        for bad in ["", "12345", "123456789012345678901234567890123", "abc def", "订单一二三", "abc/def", "abcdef\n"]
        {
            let error = OutTradeNo::new(bad).expect_err(bad).to_string();
            assert!(error.starts_with("`out_trade_no` must be 6 to 32"), "{error}");
        }
    }

    #[test]
    fn an_openid_does_not_show_in_debug() {
        let openid = Openid::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o").expect("a good openid");
        assert_eq!(format!("{openid:?}"), "Openid(oUp***)");
        let refused = Openid::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o ").expect_err("a blank").to_string();
        assert_eq!(refused, "`openid` must be 1 to 128 printable ASCII characters, got `oUp***` (29 bytes)");
    }
}

//! APIv2: XML and a shared key, for what still speaks it: payment codes, refunds by certificate, old integrations.
//!
//! [`Client::send_v2`] makes a [`V2Call`]; the client is built with the [`ApiV2Key`](crate::ApiV2Key) besides. Every answer's
//! `sign` is verified before it is believed. HTTP is always 200; what happened is told by [`V2Error`]:
//!
//! | the answer | what you get | [`effect`](V2Error::effect) |
//! |---|---|---|
//! | `return_code` not SUCCESS: unsigned | [`V2Error::Unsigned`] | unknown |
//! | signed, `result_code` FAIL | [`V2Error::Api`] | by its code; `USERPAYING`, `SYSTEMERROR`, `BANKERROR` and codes not known here: unknown |
//! | signed wrongly, or no XML | [`V2Error::Untrusted`] | unknown |
//! | signed, `result_code` SUCCESS | the answer | |
//!
//! Calls that move money backwards need the merchant certificate in TLS:
//! [`ReqwestTransport::with_identity`](crate::ReqwestTransport::with_identity). Without it they fail before anything is sent.
//!
//! ```no_run
//! use std::sync::Arc;
//! use yifen::v2::{OrderNo, Refund};
//! use yifen::{ApiV2Key, Client, Fen, PlatformKeys, PrivateKey, ReqwestTransport};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let (certificate, key) = (std::fs::read_to_string("apiclient_cert.pem")?, std::fs::read_to_string("apiclient_key.pem")?);
//! let transport = ReqwestTransport::with_identity(&certificate, &key)?;
//! let serial_no = "3775B6A45ACD588826D15E583A95F5DD********";
//! let client = Client::builder("1900000001", serial_no, PrivateKey::from_pem(&key)?, PlatformKeys::new())
//!     .apiv2_key(ApiV2Key::new("********************************")?)
//!     .transport(Arc::new(transport))
//!     .build()?;
//! let order = OrderNo::out_trade_no("tea-20260101-0001")?;
//! client.send_v2(&Refund::new("wx8888888888888888", order, "tea-20260101-0001-r1", Fen::new(1990), Fen::new(990))?).await?;
//! # Ok(())
//! # }
//! ```

mod auth_code_to_openid;
mod call;
mod close_order;
mod download_bill;
mod error;
mod micropay;
mod notice;
mod order_query;
mod refund;
mod refund_query;
mod report;
mod reverse;
mod short_url;
mod typed;
mod unified_order;
mod value;
mod xml;

use http::Method;

use crate::api::Operation;

pub use crate::api::transactions::{TradeState, TradeType};
pub use auth_code_to_openid::{AuthCodeToOpenid, AuthCodeToOpenidAnswer};
pub use call::{RawAnswer, Rule, V2Answer, V2Call, bind, signature, verify};
pub use close_order::{CloseOrder, CloseOrderAnswer};
pub use download_bill::{DownloadBill, DownloadFundFlow, V2Bill};
pub use error::{ApiV2Error, V2Error, V2RequestError, V2Untrusted};
pub use micropay::{Micropay, MicropayAnswer};
pub use notice::{ACCEPTED, PaymentNotice, RefundNotice, V2NoticeError, read_payment_notice, read_refund_notice};
pub use order_query::{OrderQuery, OrderQueryAnswer};
pub use refund::{Refund, RefundAnswer, RefundV2};
pub use refund_query::{RefundNo, RefundQuery, RefundQueryAnswer, RefundQueryV2, RefundRecord, V2RefundStatus};
pub use report::{Report, ReportAnswer, TradeReport, TradeReportState};
pub use reverse::{Reverse, ReverseAnswer};
pub use short_url::{ShortUrl, ShortUrlAnswer};
pub use unified_order::{UnifiedOrder, UnifiedOrderAnswer};
pub use value::{
    AuthCode, Coupon, Goods, GoodsDetail, OrderNo, Personal, PromotionDetail, RefundCoupon, SceneInfo, StoreInfo,
    V2Promotion, V2PromotionGoods, V2Time, YesNo,
};
pub use xml::{Fields, MAX_FIELDS, MAX_NAME_BYTES, MAX_XML_BYTES, XmlError};

use crate::client::Client;

/// An answer that is signed, with the names of its lists.
macro_rules! signed_answer {
    ($answer:ident $(, $list:literal)*) => {
        impl $crate::v2::V2Answer for $answer {
            fn read(answer: $crate::v2::RawAnswer<'_>) -> Result<Self, $crate::v2::V2Error> {
                answer.signed(&[$($list),*])
            }
        }
    };
}
use signed_answer;

impl Client {
    /// Makes a call of APIv2.
    ///
    /// # Errors
    /// See [`V2Error`]; ask its [`effect`](V2Error::effect) before doing anything about it. Nothing is sent without the APIv2
    /// key, nor, where the call needs the merchant certificate, by a transport that has none.
    pub async fn send_v2<C: V2Call>(&self, call: &C) -> Result<C::Answer, V2Error> {
        if C::NEEDS_CERTIFICATE && !self.presents_certificate() {
            return Err(V2RequestError::NoMerchantCertificate.into());
        }
        let key = self.apiv2_key()?;
        let (_, nonce_str) = self.stamp();
        let asked = bind(call, self.mchid().as_str(), &nonce_str, key)?;
        let answer = self.post_xml(C::PATH, asked.write()).await?;
        C::Answer::read(RawAnswer::new(answer.status(), answer.body(), key, &asked))
    }
}

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::beside("v2", "Micropay", Method::POST, Micropay::PATH),
    Operation::beside("v2", "OrderQuery", Method::POST, OrderQuery::PATH),
    Operation::beside("v2", "Reverse", Method::POST, Reverse::PATH),
    Operation::beside("v2", "AuthCodeToOpenid", Method::POST, AuthCodeToOpenid::PATH),
    Operation::beside("v2", "UnifiedOrder", Method::POST, UnifiedOrder::PATH),
    Operation::beside("v2", "CloseOrder", Method::POST, CloseOrder::PATH),
    Operation::beside("v2", "Refund", Method::POST, Refund::PATH),
    Operation::beside("v2", "RefundV2", Method::POST, RefundV2::PATH),
    Operation::beside("v2", "RefundQuery", Method::POST, RefundQuery::PATH),
    Operation::beside("v2", "RefundQueryV2", Method::POST, RefundQueryV2::PATH),
    Operation::beside("v2", "DownloadBill", Method::POST, DownloadBill::PATH),
    Operation::beside("v2", "DownloadFundFlow", Method::POST, DownloadFundFlow::PATH),
    Operation::beside("v2", "Report", Method::POST, Report::PATH),
    Operation::beside("v2", "ShortUrl", Method::POST, ShortUrl::PATH),
];

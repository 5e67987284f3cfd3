//! WeChat Pay APIv3 for Rust: every call typed, every answer verified, an unknown outcome a type of its own.
//!
//! ```no_run
//! use yifen::api::transactions::PrepayNative;
//! use yifen::{Client, Fen, PlatformKeys, PrivateKey};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let merchant_key = PrivateKey::from_pem(&std::fs::read_to_string("apiclient_key.pem")?)?;
//! let platform_keys = PlatformKeys::new();
//! platform_keys.add_public_key("PUB_KEY_ID_0114232134912410000000000000", &std::fs::read_to_string("pub_key.pem")?)?;
//! let client = Client::builder("1900000001", "3775B6A45ACD588826D15E583A95F5DD********", merchant_key, platform_keys)
//!     .build()?;
//! let order = PrepayNative::new(
//!     "wx8888888888888888", client.mchid(), "Tea for two", "tea-20260101-0001",
//!     "https://shop.example/notify", Fen::new(1),
//! )?;
//! match client.send(&order).await {
//!     Ok(answer) => println!("show {} as a QR code", answer.code_url),
//!     Err(error) if error.effect().is_unknown() => println!("ask again with the same number: {error}"),
//!     Err(error) => println!("nothing happened: {error}; {}", error.remedy()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The rooms: [`protocol`] is the wire without I/O (sign, verify, seal, open), [`api`] the calls, [`v2`] those of APIv2,
//! [`notification`] what the platform sends by itself, [`bill`] what its bills say, [`invoke`] what the front end needs,
//! [`Client`] the thin asynchronous shell.

pub mod api;
mod beijing_time;
pub mod bill;
mod check;
mod client;
mod date;
mod download;
pub mod endpoint;
mod environment;
mod error;
mod id;
mod identity;
pub mod invoke;
mod json;
mod money;
pub mod notification;
mod open_enum;
pub mod protocol;
mod secret;
mod signer;
mod time;
mod transport;
mod upload;
pub mod v2;

pub use beijing_time::{BeijingTime, ServiceTime};
pub use check::InvalidRequest;
pub use client::{Client, ClientBuilder, PRODUCTION_BASE_URL, Reply, SANDBOX_SERIAL_PREFIX};
pub use date::{Date, ParseDateError};
pub use download::{Download, DownloadError, HashMismatch, MAX_SEALED_PART_BYTES};
pub use environment::{Environment, SystemEnvironment};
pub use error::{
    ApiError, ConfigError, Effect, Error, Meaning, SignDifference, SignInformation, Trust, code, sub_code,
};
pub use id::{
    Appid, AuthCode, AuthorizationCode, BatchId, CombineOutTradeNo, ComplaintId, DetailId, InvalidId, Mchid, MediaId,
    Openid, OutAuthorizationNo, OutBatchNo, OutBillNo, OutDetailNo, OutOrderNo, OutRefundNo, OutRequestNo, OutReturnNo,
    OutTradeNo, PrepayId, RefundId, SerialNo, ServiceId, TransactionId, TransferBillNo,
};
pub use identity::MerchantIdentity;
pub use money::{Currency, Fen, ParseYuanError};
pub use protocol::certificate::Certificate;
pub use protocol::certificate_refresh::CertificateRefresh;
pub use protocol::platform_keys::PlatformKeys;
pub use protocol::rsa::{KeyError, PrivateKey, PublicKey};
pub use protocol::sensitive::{Opened, Sealed};
pub use protocol::verify::{Untrusted, Verified};
pub use secret::{ApiV2Key, ApiV3Key};
pub use signer::{LocalSigner, OpenFieldError, SignError, Signer, SigningPool};
pub use time::{ParseTimestampError, Timestamp, millis};
#[cfg(feature = "reqwest")]
pub use transport::ReqwestTransport;
pub use transport::{BodyStream, MAX_ANSWER_BYTES, Sent, Transport, TransportError};
pub use upload::{InvalidFile, MAX_FILENAME_BYTES, Upload, UploadFile};

/// Re-exported because they are part of this crate's own signatures.
pub use {bytes, http, zeroize};

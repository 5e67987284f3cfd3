//! A made-up platform: keys, a clock that stands still, and a transport that answers and signs as the real one does.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::BoxFuture;
use yifen::api::certificates::{CertificateList, EncryptedCertificate, SealedCertificate};
use yifen::bytes::Bytes;
use yifen::http::{HeaderMap, Request, Response, StatusCode};
use yifen::notification::{Envelope, Resource};
use yifen::protocol::certificate::Certificate;
use yifen::protocol::sign::response_message;
use yifen::protocol::verify::header;
use yifen::{
    ApiV3Key, Client, ClientBuilder, Environment, LocalSigner, PlatformKeys, PrivateKey, SerialNo, Timestamp,
    Transport, TransportError,
};

pub(crate) const MERCHANT_KEY: &str = include_str!("../../../sandbox/keys/merchant_1900000001_key.pem");
pub(crate) const MERCHANT_CERTIFICATE: &str = include_str!("../../../sandbox/keys/merchant_1900000001_cert.pem");
pub(crate) const CERTIFICATE: &str = include_str!("../../../sandbox/keys/platform_cert.pem");
pub(crate) const CERTIFICATE_KEY: &str = include_str!("../../../sandbox/keys/platform_key.pem");
pub(crate) const PUBLIC_KEY: &str = include_str!("../../../sandbox/keys/platform_public_key.pem");
pub(crate) const PUBLIC_KEY_KEY: &str = include_str!("../../../sandbox/keys/platform_public_key_key.pem");
/// A certificate the made-up platform does not use.
pub(crate) const OTHER_CERTIFICATE: &str = include_str!("../../../sandbox/keys/partner_1900000100_cert.pem");
pub(crate) const OTHER_KEY: &str = include_str!("../../../sandbox/keys/partner_1900000100_key.pem");

pub(crate) const MCHID: &str = "1900000001";
pub(crate) const MERCHANT_SERIAL: &str = "594946454E0000000000000000001900000001AA";
pub(crate) const CERTIFICATE_SERIAL: &str = "594946454E0000000000000000000000000000A1";
pub(crate) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_594946454E0000000000000000000001";
pub(crate) const APIV3_KEY: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
pub(crate) const BASE_URL: &str = "http://platform.test:8080";
pub(crate) const NONCE: [u8; 16] = *b"\x59\x3B\xEC\x0C\x93\x0B\xF1\xAF\xEB\x40\xB4\xA0\x8C\x8F\xB2\x42";
/// The time on every clock here unless a test says otherwise: 2026-01-02T10:00:00+08:00.
pub(crate) const NOW: Timestamp = Timestamp::from_unix(1_767_319_200);

pub(crate) fn key(pem: &str) -> PrivateKey {
    PrivateKey::from_pem(pem).expect("a private key")
}

pub(crate) fn apiv3_key() -> ApiV3Key {
    ApiV3Key::new(APIV3_KEY).expect("32 bytes")
}

pub(crate) fn public_key_mode() -> PlatformKeys {
    let keys = PlatformKeys::new();
    keys.add_public_key(PUBLIC_KEY_ID, PUBLIC_KEY).expect("a public key");
    keys
}

pub(crate) fn certificate_mode() -> PlatformKeys {
    let keys = PlatformKeys::new();
    keys.add_certificate(CERTIFICATE).expect("a certificate");
    keys
}

pub(crate) fn both_modes() -> PlatformKeys {
    let keys = public_key_mode();
    keys.add_certificate(CERTIFICATE).expect("a certificate");
    keys
}

/// A clock that stands still, and one nonce.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Still(pub(crate) Timestamp);

impl Environment for Still {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn nonce(&self) -> [u8; 16] {
        NONCE
    }
}

/// Who signs an answer, and when.
#[derive(Clone)]
pub(crate) struct Stamp {
    pub(crate) serial: &'static str,
    pub(crate) key: &'static str,
    pub(crate) at: Timestamp,
}

pub(crate) const BY_PUBLIC_KEY: Stamp = Stamp { serial: PUBLIC_KEY_ID, key: PUBLIC_KEY_KEY, at: NOW };
pub(crate) const BY_CERTIFICATE: Stamp = Stamp { serial: CERTIFICATE_SERIAL, key: CERTIFICATE_KEY, at: NOW };

impl Stamp {
    pub(crate) fn at(self, at: Timestamp) -> Self {
        Self { at, ..self }
    }

    /// The headers of a message with that body.
    pub(crate) fn headers(&self, body: &[u8]) -> HeaderMap {
        const ANSWER_NONCE: &str = "d824f2e086d3c1df967785d13fcd22ef";
        let timestamp = self.at.unix().to_string();
        let signature = key(self.key).sign(&response_message(&timestamp, ANSWER_NONCE, body));
        let mut headers = HeaderMap::new();
        let pairs = [
            (header::TIMESTAMP, timestamp.as_str()),
            (header::NONCE, ANSWER_NONCE),
            (header::SIGNATURE, &signature),
            (header::SERIAL, self.serial),
            (header::REQUEST_ID, "08F78BB5AF0610D302185418-268435462"),
        ];
        for (name, value) in pairs {
            headers.insert(name, value.parse().expect("a header value"));
        }
        headers
    }

    pub(crate) fn answer(&self, status: u16, body: impl Into<Bytes>) -> Response<Bytes> {
        let body = body.into();
        let headers = self.headers(&body);
        let mut answer = Response::new(body);
        *answer.status_mut() = StatusCode::from_u16(status).expect("a status");
        *answer.headers_mut() = headers;
        answer
    }
}

type Answer = Result<Response<Bytes>, TransportError>;
type Seen = Vec<(Request<Bytes>, Duration)>;

/// A transport that keeps what it was given and answers as the test says.
#[derive(Clone)]
pub(crate) struct Wire {
    answer: Arc<dyn Answers>,
    seen: Arc<Mutex<Seen>>,
}

trait Answers: Fn(&Request<Bytes>) -> Answer + Send + Sync {}

impl<F: Fn(&Request<Bytes>) -> Answer + Send + Sync> Answers for F {}

impl Wire {
    pub(crate) fn new(answer: impl Fn(&Request<Bytes>) -> Answer + Send + Sync + 'static) -> Self {
        Self { answer: Arc::new(answer), seen: Arc::default() }
    }

    /// Always the same answer.
    pub(crate) fn always(answer: Response<Bytes>) -> Self {
        Self::new(move |_| Ok(answer.clone()))
    }

    pub(crate) fn seen(&self) -> Seen {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wire")
    }
}

impl Transport for Wire {
    fn exchange(&self, request: Request<Bytes>, timeout: Duration) -> BoxFuture<'_, Answer> {
        let answer = (self.answer)(&request);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push((request, timeout));
        Box::pin(std::future::ready(answer))
    }
}

/// A client of the made-up platform, as far as all tests agree.
pub(crate) fn builder(wire: &Wire, keys: PlatformKeys) -> ClientBuilder {
    let serial = SerialNo::new(MERCHANT_SERIAL).expect("a serial");
    Client::builder(MCHID, MERCHANT_SERIAL, key(MERCHANT_KEY), keys)
        .signer(LocalSigner::inline(key(MERCHANT_KEY), serial))
        .base_url(BASE_URL)
        .transport(Arc::new(wire.clone()))
        .environment(Arc::new(Still(NOW)))
        .apiv3_key(apiv3_key())
}

pub(crate) fn client(wire: &Wire, keys: PlatformKeys) -> Client {
    builder(wire, keys).build().expect("a client")
}

/// The answer to `GET /v3/certificates`, sealed with a merchant's APIv3 key.
pub(crate) fn certificate_list(apiv3_key: &ApiV3Key, certificates: &[&str]) -> Vec<u8> {
    let seal = |pem: &&str| {
        let certificate = Certificate::from_pem(pem).expect("a certificate");
        let sealed = EncryptedCertificate::seal(apiv3_key, "0123456789ab", pem).expect("a 12-byte nonce");
        let validity = (certificate.not_before, certificate.not_after);
        SealedCertificate::new(certificate.serial_no.as_str(), validity, sealed)
    };
    serde_json::to_vec(&CertificateList::new(certificates.iter().map(seal).collect())).expect("serialises")
}

/// A payment, as `TRANSACTION.SUCCESS` carries it.
pub(crate) const PAID: &str = r#"{"mchid":"1900000001","appid":"wx8888888888888888","out_trade_no":"tea-20260102-0001",
    "transaction_id":"4200000000202601021234567890","trade_type":"NATIVE","trade_state":"SUCCESS","trade_state_desc":"支付成功",
    "bank_type":"OTHERS","attach":"","success_time":"2026-01-02T09:59:58+08:00",
    "payer":{"openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
    "amount":{"total":1990,"payer_total":1990,"currency":"CNY","payer_currency":"CNY"}}"#;

/// The envelope of a notification, sealed but not signed.
pub(crate) fn envelope(event_type: &str, original_type: &str, plaintext: &str) -> Envelope {
    let resource = Resource::seal(&apiv3_key(), "fdasflkja484", original_type, plaintext.as_bytes()).expect("12 bytes");
    Envelope::new("EV-2018022511223320873".to_owned(), NOW, event_type, "支付成功", resource)
}

pub(crate) fn payment_notification() -> Vec<u8> {
    serde_json::to_vec(&envelope("TRANSACTION.SUCCESS", "transaction", PAID)).expect("serialises")
}

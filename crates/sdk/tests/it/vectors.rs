//! The vectors of the official SDKs and documents, and a few computed with their keys: `tests/vectors.json`.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use futures_util::future::BoxFuture;
use md5::Digest;
use serde::Deserialize;
use yifen::api::certificates::CertificateList;
use yifen::http::{HeaderMap, Method, header::AUTHORIZATION};
use yifen::protocol::aead::AeadError;
use yifen::protocol::authorization::{Authorization, SCHEME};
use yifen::protocol::certificate::Certificate;
use yifen::protocol::sign::request_message;
use yifen::protocol::v2::{self, V2SignType};
use yifen::protocol::verify::{header, verify};
use yifen::{
    ApiV3Key, Appid, Client, ConfigError, LocalSigner, PlatformKeys, PrepayId, PrivateKey, PublicKey, SerialNo,
    SignError, Signer, Timestamp, Untrusted,
};

use crate::platform::{BY_PUBLIC_KEY, NONCE, Still, Wire, builder, public_key_mode};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vectors {
    keys: BTreeMap<String, String>,
    certificate_serials: BTreeMap<String, String>,
    vectors: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
    #[serde(flatten)]
    vector: Vector,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Vector {
    Sign {
        private_key: String,
        message: String,
        signature: String,
    },
    Verify {
        key: String,
        message: String,
        signature: String,
        valid: bool,
    },
    Open(SealedVector),
    /// The Go SDK's test key is half as long as a legal one; `protocol/aead.rs` opens what it sealed.
    OpenWithShortKey(SealedVector),
    /// The platform's nonces are 12 bytes; these were made with 16.
    RefuseLongNonce(SealedVector),
    Certificates {
        key: String,
        answer: CertificateList,
        pem: String,
        serial_no: String,
    },
    Notification(NotificationVector),
    Unseal {
        private_key: String,
        ciphertext: String,
        plaintext: String,
    },
    LongestSealed {
        key: String,
        most: usize,
    },
    Authorization(AuthorizationVector),
    V2 {
        sign_type: String,
        key: String,
        parameters: BTreeMap<String, String>,
        signature: String,
    },
    /// Its key is the derived one; `protocol/v2.rs` opens it.
    Ecb {
        key: String,
        ciphertext: String,
        plaintext: String,
    },
    Md5 {
        message: String,
        digest: String,
    },
    JsapiInvoke(InvokeVector),
    AppInvoke(InvokeVector),
    Request(RequestVector),
}

#[derive(Deserialize)]
struct SealedVector {
    key: String,
    nonce: String,
    associated_data: String,
    ciphertext: String,
    plaintext: String,
}

#[derive(Deserialize)]
struct NotificationVector {
    certificate: String,
    serial_no: String,
    timestamp: String,
    nonce: String,
    signature: String,
    key: String,
    body: String,
}

#[derive(Deserialize)]
struct AuthorizationVector {
    method: String,
    target: String,
    mchid: String,
    serial_no: String,
    timestamp: i64,
    nonce: String,
    message: String,
    orders: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct InvokeVector {
    private_key: String,
    appid: String,
    timestamp: i64,
    nonce: String,
    prepay_id: String,
    signature: String,
}

#[derive(Deserialize)]
struct RequestVector {
    private_key: String,
    method: String,
    target: String,
    timestamp: i64,
    nonce: String,
    body: String,
    signature: String,
}

static VECTORS: LazyLock<Vectors> =
    LazyLock::new(|| serde_json::from_str(include_str!("../vectors.json")).expect("vectors.json is as declared here"));

fn pem(name: &str) -> &'static str {
    &VECTORS.keys[name]
}

fn private_key(name: &str) -> PrivateKey {
    PrivateKey::from_pem(pem(name)).expect("an official private key")
}

fn public_key(name: &str) -> PublicKey {
    match Certificate::from_pem(pem(name)) {
        Ok(certificate) => certificate.public_key,
        Err(_) => PublicKey::from_pem(pem(name)).expect("an official public key"),
    }
}

macro_rules! vectors {
    ($($name:ident)+) => {
        $(#[test] fn $name() { check(stringify!($name)); })+

        #[test]
        fn every_vector_is_a_test() {
            let listed = [$(stringify!($name)),+];
            let carried: Vec<_> = VECTORS.vectors.iter().map(|vector| vector.name.as_str()).collect();
            assert_eq!(carried, listed);
        }
    };
}

vectors! {
    go_sha256_rsa_sign
    go_sha256_rsa_verify
    go_sha256_rsa_verify_wrong_message
    java_sha256_rsa_verify
    java_sha256_rsa_sign
    java_sha256_rsa_verify_other_key
    java_aes_256_gcm
    java_download_certificates
    go_aes_gcm_16byte_key
    axios_aes_256_gcm_empty
    axios_aes_256_gcm_hello
    go_notification_end_to_end
    java_rsa_oaep_sha1_decrypt
    java_rsa_oaep_max_plaintext
    go_authorization_header_layout
    v2_md5_sign
    v2_hmac_sha256_sign
    php_aes_256_ecb_pkcs7
    axios_md5_empty
    axios_md5_with_key
    computed_jsapi_paysign
    computed_app_sign
    computed_request_authorization
    computed_payscore_open_business_view_use
    computed_payscore_open_business_view_detail
}

fn check(name: &str) {
    let found = VECTORS.vectors.iter().find(|vector| vector.name == name).expect("the vector is in vectors.json");
    match &found.vector {
        Vector::Sign { private_key: key, message, signature } => {
            assert_eq!(&private_key(key).sign(message.as_bytes()), signature);
            assert!(private_key(key).public_key().verifies(message.as_bytes(), signature));
        }
        Vector::Verify { key, message, signature, valid } => {
            assert_eq!(public_key(key).verifies(message.as_bytes(), signature), *valid);
        }
        Vector::Open(sealed) => {
            let key = ApiV3Key::new(&sealed.key).expect("32 bytes");
            let opened = key.open(&sealed.nonce, &sealed.associated_data, &sealed.ciphertext);
            assert_eq!(opened.as_deref(), Ok(sealed.plaintext.as_bytes()));
            let again = key.seal(&sealed.nonce, &sealed.associated_data, sealed.plaintext.as_bytes());
            assert_eq!(again.as_deref(), Ok(sealed.ciphertext.as_str()));
        }
        Vector::OpenWithShortKey(sealed) => {
            assert!(matches!(ApiV3Key::new(&sealed.key), Err(ConfigError::ApiV3KeyLength { got: 16 })));
        }
        Vector::RefuseLongNonce(sealed) => {
            let key = ApiV3Key::new(&sealed.key).expect("32 bytes");
            let opened = key.open(&sealed.nonce, &sealed.associated_data, &sealed.ciphertext);
            assert_eq!(opened, Err(AeadError::NonceLength { got: 16 }));
        }
        Vector::Certificates { key, answer, pem, serial_no } => {
            let opened = answer.open(&ApiV3Key::new(key).expect("32 bytes"));
            assert_eq!(opened.len(), 1);
            assert_eq!(opened[0].trim(), pem.trim());
            let keys = PlatformKeys::new();
            assert_eq!(keys.add_certificate(&opened[0]).as_ref().map(SerialNo::as_str), Ok(serial_no.as_str()));
            let found = keys.find(serial_no).expect("the certificate was added");
            let listed = (answer.data[0].effective_time, answer.data[0].expire_time);
            assert_eq!(found.validity, Some(listed));
        }
        Vector::Notification(vector) => check_notification(vector),
        Vector::Unseal { private_key: key, ciphertext, plaintext } => {
            assert_eq!(private_key(key).open(ciphertext).as_deref().map(Vec::as_slice), Ok(plaintext.as_bytes()));
        }
        Vector::LongestSealed { key, most } => {
            assert!(public_key(key).seal(&vec![b'x'; *most]).is_ok());
            assert!(public_key(key).seal(&vec![b'x'; *most + 1]).is_err());
        }
        Vector::Authorization(vector) => check_authorization(vector),
        Vector::V2 { sign_type, key, parameters, signature } => {
            let sign_type = if sign_type == "md5" { V2SignType::Md5 } else { V2SignType::HmacSha256 };
            let mut parameters: BTreeMap<&str, &str> =
                parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(&v2::sign(&parameters, key, sign_type), signature);
            parameters.extend([("sign", "X"), ("attach", "")]);
            assert_eq!(&v2::sign(&parameters, key, sign_type), signature, "`sign` and empty values are left out");
        }
        Vector::Ecb { key, ciphertext, plaintext } => {
            assert_eq!((key.len(), ciphertext.len(), plaintext.as_str()), (32, 24, "hello"));
        }
        Vector::Md5 { message, digest } => {
            assert_eq!(&hex::encode(md5::Md5::digest(message.as_bytes())), digest);
        }
        Vector::JsapiInvoke(vector) => {
            let (appid, prepay_id) = ids(vector);
            let invoke = ready(client_of(vector).invoke_jsapi(&appid, &prepay_id)).expect("signs");
            assert_eq!(invoke.pay_sign, vector.signature);
            assert_eq!(invoke.package, format!("prepay_id={prepay_id}"));
            assert_eq!((invoke.sign_type.as_str(), invoke.nonce_str.clone()), ("RSA", hex::encode_upper(NONCE)));
            let mini = ready(client_of(vector).invoke_mini_program(&appid, &prepay_id)).expect("signs");
            assert_eq!(mini.pay_sign, vector.signature);
            let written = serde_json::to_value(&invoke).expect("serialises");
            let names: Vec<&String> = written.as_object().expect("an object").keys().collect();
            assert_eq!(names, ["appId", "nonceStr", "package", "paySign", "signType", "timeStamp"]);
        }
        Vector::AppInvoke(vector) => {
            let (appid, prepay_id) = ids(vector);
            let invoke = ready(client_of(vector).invoke_app(&appid, &prepay_id)).expect("signs");
            assert_eq!(invoke.sign, vector.signature);
            assert_eq!((invoke.package.as_str(), invoke.noncestr), ("Sign=WXPay", hex::encode_upper(NONCE)));
            assert_eq!((invoke.prepayid, invoke.timestamp), (prepay_id, vector.timestamp.to_string()));
        }
        Vector::Request(vector) => check_request(vector),
    }
}

fn check_notification(vector: &NotificationVector) {
    let keys = PlatformKeys::new();
    let serial = keys.add_certificate(pem(&vector.certificate)).expect("a certificate");
    assert_eq!(serial.as_str(), vector.serial_no);
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::TIMESTAMP, &vector.timestamp),
        (header::NONCE, &vector.nonce),
        (header::SIGNATURE, &vector.signature),
        (header::SERIAL, &vector.serial_no),
    ] {
        headers.insert(name, value.parse().expect("a header value"));
    }
    let now = Timestamp::from_unix(vector.timestamp.parse().expect("seconds"));
    let body = vector.body.as_bytes();
    assert_eq!(verify(&keys, now, &headers, body).map(|verified| *verified), Ok(body));
    let altered = vector.body.replacen("payscore", "payscorf", 1);
    assert!(matches!(verify(&keys, now, &headers, altered.as_bytes()), Err(Untrusted::WrongSignature { .. })));
    // Its key is no legal one. `protocol/aead.rs` opens the resource with it.
    assert!(matches!(ApiV3Key::new(&vector.key), Err(ConfigError::ApiV3KeyLength { got: 16 })));
}

fn check_authorization(vector: &AuthorizationVector) {
    let message = request_message(&vector.method, &vector.target, vector.timestamp, &vector.nonce, b"");
    assert_eq!(message, vector.message.as_bytes());
    let ours = Authorization::new(&vector.mchid, &vector.serial_no, &vector.nonce, vector.timestamp, "c2ln".to_owned());
    assert_eq!(Authorization::parse(&ours.to_string()), Ok(ours.clone()));
    assert_eq!(vector.orders.len(), 2, "the Go and the Node SDK order the fields differently");
    for order in &vector.orders {
        let field = |name: &String| match name.as_str() {
            "mchid" => format!("mchid=\"{}\"", vector.mchid),
            "serial_no" => format!("serial_no=\"{}\"", vector.serial_no),
            "nonce_str" => format!("nonce_str=\"{}\"", vector.nonce),
            "timestamp" => format!("timestamp=\"{}\"", vector.timestamp),
            _ => "signature=\"c2ln\"".to_owned(),
        };
        let fields: Vec<String> = order.iter().map(field).collect();
        assert_eq!(Authorization::parse(&format!("{SCHEME} {}", fields.join(","))), Ok(ours.clone()));
    }
}

fn check_request(vector: &RequestVector) {
    let message =
        request_message(&vector.method, &vector.target, vector.timestamp, &vector.nonce, vector.body.as_bytes());
    assert_eq!(private_key(&vector.private_key).sign(&message), vector.signature);
    // The same through the client: the bytes it puts on the wire carry this very signature.
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, "{}"));
    let signer = LocalSigner::inline(private_key(&vector.private_key), SerialNo::new("5F1C72E2").expect("a serial"));
    let clock = Arc::new(Still(Timestamp::from_unix(vector.timestamp)));
    let client = builder(&wire, public_key_mode()).signer(signer).environment(clock).build().expect("a client");
    let method: Method = vector.method.parse().expect("a method");
    // The made-up clock is years behind the made-up answer; only what was sent matters here.
    let _ = ready(client.send_raw(method, &vector.target, vector.body.clone()));
    let (request, _) = wire.seen().remove(0);
    let sent = Authorization::parse(request.headers()[AUTHORIZATION].to_str().expect("text")).expect("reads");
    assert_eq!(sent.signature, vector.signature);
    assert_eq!((sent.timestamp, sent.nonce_str.as_str()), (vector.timestamp, vector.nonce.as_str()));
    assert_eq!(request.uri().path(), vector.target);
    assert_eq!(request.body(), &vector.body);
}

fn ids(vector: &InvokeVector) -> (Appid, PrepayId) {
    (Appid::new(&vector.appid).expect("an appid"), PrepayId::new(&vector.prepay_id).expect("a prepay_id"))
}

/// The vector's nonce is no hex, as ours are: [`Renonced`] signs as if it had been drawn.
fn client_of(vector: &InvokeVector) -> Client {
    let inner = LocalSigner::inline(private_key(&vector.private_key), SerialNo::new("5F1C72E2").expect("a serial"));
    builder(&Wire::always(BY_PUBLIC_KEY.answer(200, "{}")), public_key_mode())
        .signer(Renonced { inner, nonce: vector.nonce.clone() })
        .environment(Arc::new(Still(Timestamp::from_unix(vector.timestamp))))
        .build()
        .expect("a client")
}

#[derive(Debug)]
struct Renonced {
    inner: LocalSigner,
    nonce: String,
}

impl Signer for Renonced {
    fn serial_no(&self) -> &SerialNo {
        self.inner.serial_no()
    }

    fn sign(&self, message: Vec<u8>) -> BoxFuture<'_, Result<String, SignError>> {
        let message = String::from_utf8(message).expect("an invoke message is text");
        self.inner.sign(message.replace(&hex::encode_upper(NONCE), &self.nonce).into())
    }
}

/// An inline signer and a made-up wire never wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    futures_util::FutureExt::now_or_never(future).expect("nothing waits here")
}

#[test]
fn certificates_tell_their_serials() {
    for (name, serial) in &VECTORS.certificate_serials {
        assert_eq!(Certificate::from_pem(pem(name)).expect("a certificate").serial_no.as_str(), serial, "{name}");
    }
}

//! Properties that hold for every input proptest thinks of.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};
use yifen::endpoint::{Endpoint, NoContent, bind, unbind};
use yifen::http::{HeaderMap, HeaderValue, Method};
use yifen::notification::NotificationReader;
use yifen::protocol::authorization::Authorization;
use yifen::protocol::v2;
use yifen::{Certificate, PrivateKey, PublicKey, Timestamp};

use crate::platform::{
    BY_PUBLIC_KEY, MERCHANT_KEY, NOW, PUBLIC_KEY_KEY, apiv3_key, key, payment_notification, public_key_mode,
};

static MERCHANT: LazyLock<PrivateKey> = LazyLock::new(|| key(MERCHANT_KEY));
static PLATFORM: LazyLock<PrivateKey> = LazyLock::new(|| key(PUBLIC_KEY_KEY));
static READER: LazyLock<NotificationReader> = LazyLock::new(|| NotificationReader::new(public_key_mode(), apiv3_key()));

/// Any place of any field: path, query and body.
#[derive(Debug, Clone, Serialize)]
struct Anything {
    first: String,
    second: String,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Serialize)]
#[serde(transparent)]
struct Query(Anything);

impl Endpoint for Query {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/things/{first}/of/{second}";
    type Response = NoContent;
}

#[derive(Serialize)]
#[serde(transparent)]
struct Command(Anything);

impl Endpoint for Command {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/things/{first}/of/{second}/now";
    type Response = NoContent;
}

fn path_text() -> impl Strategy<Value = String> {
    any::<String>().prop_filter("a path segment", |text| !text.is_empty() && text != "." && text != "..")
}

fn field_name() -> impl Strategy<Value = String> {
    any::<String>().prop_filter("another field", |name| name != "first" && name != "second")
}

/// What a URL parser makes of a target; it must be what was signed.
fn as_sent(target: &str) -> String {
    let url = url::Url::parse(&format!("https://host{target}")).expect("a URL");
    url[url::Position::BeforePath..].to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_signed_verifies_and_nothing_else_does(message in vec(any::<u8>(), 0..400), bit in any::<usize>()) {
        let signature = MERCHANT.sign(&message);
        prop_assert!(MERCHANT.public_key().verifies(&message, &signature));
        prop_assert!(!PLATFORM.public_key().verifies(&message, &signature));
        let mut other = message.clone();
        other.push(0);
        let at = bit % (other.len() * 8);
        other[at / 8] ^= 1 << (at % 8);
        prop_assert!(!MERCHANT.public_key().verifies(&other, &signature));
    }

    #[test]
    fn gcm_opens_what_it_sealed(nonce in "[ -~]{12}", data in any::<String>(), plaintext in vec(any::<u8>(), 0..600)) {
        let sealed = apiv3_key().seal(&nonce, &data, &plaintext).expect("a 12-byte nonce");
        prop_assert_eq!(apiv3_key().open(&nonce, &data, &sealed), Ok(plaintext));
        let other = data + "x";
        prop_assert!(apiv3_key().open(&nonce, &other, &sealed).is_err());
    }

    #[test]
    fn oaep_opens_what_it_sealed(plaintext in vec(any::<u8>(), 0..=214)) {
        let sealed = PLATFORM.public_key().seal(&plaintext).expect("at most 214 bytes");
        let opened = PLATFORM.open(&sealed).expect("sealed for it");
        prop_assert_eq!(opened.as_slice(), plaintext.as_slice());
        prop_assert!(MERCHANT.open(&sealed).is_err());
    }

    #[test]
    fn a_key_reads_the_same_however_its_lines_are_broken(
        widths in vec(1_usize..200, 1..20), between in prop::sample::select(vec!["\n", "\r\n", "\\n", "\\r\\n", " ", "\t\n  "]),
        labelled in any::<bool>(),
    ) {
        let packed: String = MERCHANT_KEY.lines().filter(|line| !line.starts_with("-----")).collect();
        let (mut rest, mut lines, mut widths) = (packed.as_str(), Vec::new(), widths.into_iter().cycle());
        while !rest.is_empty() {
            let (line, after) = rest.split_at(widths.next().unwrap_or(64).min(rest.len()));
            lines.push(line);
            rest = after;
        }
        let mut text = lines.join(between);
        if labelled {
            text = format!("-----BEGIN PRIVATE KEY-----{between}{text}{between}-----END PRIVATE KEY-----{between}");
        }
        let read = PrivateKey::from_pem(&text).expect("the same key");
        prop_assert_eq!(read.public_key(), MERCHANT.public_key());
    }

    #[test]
    fn reading_a_key_never_panics(text in any::<String>(), bytes in vec(any::<u8>(), 0..400), label in "[A-Z ]{0,20}") {
        use base64::Engine;
        let encoded = base64::prelude::BASE64_STANDARD.encode(bytes);
        let pem = format!("-----BEGIN {label}-----\n{encoded}\n-----END {label}-----");
        let private = format!("-----BEGIN PRIVATE KEY-----\n{encoded}\n-----END PRIVATE KEY-----");
        for text in [&text, &encoded, &pem, &private] {
            prop_assert!(PrivateKey::from_pem(text).is_err());
            prop_assert!(PublicKey::from_pem(text).is_err());
            prop_assert!(Certificate::from_pem(text).is_err());
        }
    }

    #[test]
    fn a_sensitive_field_comes_back_as_it_was_sealed(text in any::<String>().prop_filter("fits", |text| text.len() <= 214)) {
        let sealed = public_key_mode().seal(NOW, &text).expect("at most 214 bytes");
        let opened = PLATFORM.open(sealed.ciphertext()).expect("sealed for it");
        prop_assert_eq!(opened.as_slice(), text.as_bytes());
    }

    #[test]
    fn opening_never_panics(text in any::<String>(), data in any::<String>(), bytes in vec(any::<u8>(), 0..300)) {
        use base64::Engine;
        let encoded = base64::prelude::BASE64_STANDARD.encode(bytes);
        for ciphertext in [&text, &encoded] {
            let _ = apiv3_key().open(&data, &data, ciphertext);
            let _ = apiv3_key().open("0123456789ab", &data, ciphertext);
            let _ = MERCHANT.open(ciphertext);
            let _ = MERCHANT.public_key().verifies(data.as_bytes(), ciphertext);
            let _ = v2::open_refund_info(&data, ciphertext);
        }
    }

    #[test]
    fn an_authorization_reads_back(
        mchid in "[0-9A-Za-z]{1,32}", serial_no in "[0-9A-Z_]{1,64}", nonce in "[0-9A-Za-z]{1,32}",
        timestamp in 0..=i64::MAX, signature in "[0-9A-Za-z+/]{1,700}={0,2}",
    ) {
        let sent = Authorization::new(&mchid, &serial_no, &nonce, timestamp, signature);
        prop_assert_eq!(Authorization::parse(&sent.to_string()), Ok(sent));
    }

    #[test]
    fn reading_an_authorization_never_panics(
        text in any::<String>(), fields in vec(r#"(mchid|serial_no|nonce_str|timestamp|signature|x)?=?"?[ -~]{0,9}"?,?"#, 0..9),
    ) {
        let _ = Authorization::parse(&text);
        let whole = format!("WECHATPAY2-SHA256-RSA2048 {}", fields.join(","));
        if let Ok(read) = Authorization::parse(&whole) {
            prop_assert_eq!(Authorization::parse(&read.to_string()), Ok(read));
        }
    }

    #[test]
    fn a_query_reads_back(
        first in path_text(), second in path_text(), rest in proptest::collection::btree_map(field_name(), any::<String>(), 0..5),
    ) {
        let rest: BTreeMap<String, Value> = rest.into_iter().map(|(name, value)| (name, json!(value))).collect();
        let call = bind(&Query(Anything { first: first.clone(), second: second.clone(), rest: rest.clone() })).expect("binds");
        prop_assert!(call.body.is_empty());
        prop_assert_eq!(&as_sent(&call.target), &call.target);
        let mut fields = serde_json::Map::from_iter(rest);
        fields.extend([("first".to_owned(), json!(first)), ("second".to_owned(), json!(second))]);
        prop_assert_eq!(unbind(Query::PATH, &call.target, &call.body), Some(Ok(Value::Object(fields))));
    }

    #[test]
    fn a_command_reads_back(
        first in path_text(), second in path_text(), texts in proptest::collection::btree_map(field_name(), any::<String>(), 0..5),
        amount in any::<i64>(), flag in any::<bool>(),
    ) {
        let mut rest: BTreeMap<String, Value> = texts.into_iter().map(|(name, value)| (name, json!({"text": value}))).collect();
        rest.insert("amount".to_owned(), json!({"total": amount, "flag": flag, "none": null}));
        let call = bind(&Command(Anything { first: first.clone(), second: second.clone(), rest: rest.clone() })).expect("binds");
        prop_assert_eq!(&as_sent(&call.target), &call.target);
        let mut fields = serde_json::Map::from_iter(rest);
        fields.extend([("first".to_owned(), json!(first)), ("second".to_owned(), json!(second))]);
        prop_assert_eq!(unbind(Command::PATH, &call.target, &call.body), Some(Ok(Value::Object(fields))));
    }

    #[test]
    fn reading_a_target_never_panics(target in any::<String>(), body in vec(any::<u8>(), 0..200)) {
        let _ = unbind(Query::PATH, &target, &body);
        let _ = unbind(Query::PATH, &format!("/v3/things/{target}/of/{target}?{target}"), &body);
    }

    #[test]
    fn a_mutated_notification_is_read_or_refused(
        edits in vec((any::<proptest::sample::Index>(), any::<u8>()), 0..4), cut in any::<proptest::sample::Index>(), resign in any::<bool>(),
    ) {
        let good = payment_notification();
        let mut body = good.clone();
        for (at, byte) in edits {
            let at = at.index(body.len());
            body[at] = byte;
        }
        if cut.index(4) == 0 {
            body.truncate(cut.index(body.len()));
        }
        let headers = BY_PUBLIC_KEY.headers(if resign { &body } else { &good });
        let read = READER.read(NOW, &headers, &body);
        if !resign && body != good {
            prop_assert!(read.is_err());
        }
    }

    #[test]
    fn mutated_headers_are_read_or_refused(
        name in prop::sample::select(vec!["wechatpay-timestamp", "wechatpay-nonce", "wechatpay-signature", "wechatpay-serial"]),
        value in vec(any::<u8>(), 0..80), now in any::<i64>(),
    ) {
        let body = payment_notification();
        let mut headers: HeaderMap = BY_PUBLIC_KEY.headers(&body);
        let Ok(value) = HeaderValue::from_bytes(&value) else { return Ok(()) };
        headers.insert(name, value);
        prop_assert!(READER.read(NOW, &headers, &body).is_err());
        let _ = READER.read(Timestamp::from_unix_millis(now), &headers, &body);
    }
}

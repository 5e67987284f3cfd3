//! Planted secrets: everything that can be formatted is, and none of them may appear.

use std::fmt::Debug;
use std::sync::Arc;

use yifen::api::security::{SecurityEcho, SecurityEchoed};
use yifen::api::transactions::{Payer, PrepayJsapi, Transaction};
use yifen::http::header::AUTHORIZATION;
use yifen::protocol::authorization::Authorization;
use yifen::protocol::certificate::Certificate;
use yifen::{
    ApiV3Key, Client, Fen, LocalSigner, Mchid, MerchantIdentity, Openid, PlatformKeys, PrivateKey, PublicKey, SerialNo,
    SigningPool, Timestamp,
};

use crate::platform::{
    APIV3_KEY, BY_PUBLIC_KEY, CERTIFICATE, MCHID, MERCHANT_CERTIFICATE, MERCHANT_KEY, MERCHANT_SERIAL, NOW, PAID,
    PUBLIC_KEY, Still, Wire, apiv3_key, builder, certificate_list, client, envelope, key, public_key_mode,
};

const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
const PHONE: &str = "13800138000";
const APIV2_KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// What was formatted, and what must not be in it.
struct Log {
    text: String,
    secrets: Vec<String>,
}

impl Log {
    fn new() -> Self {
        let body: Vec<&str> = MERCHANT_KEY.lines().filter(|line| !line.starts_with("-----")).collect();
        let mut secrets: Vec<String> = body.iter().skip(1).map(|line| (*line).to_owned()).collect();
        secrets.extend([APIV3_KEY, APIV2_KEY, OPENID, PHONE].map(str::to_owned));
        // The same as a list of bytes, as a derived `Debug` would print them.
        let listed: Vec<String> = [APIV3_KEY, OPENID, PHONE]
            .map(|secret| {
                let bytes = format!("{:?}", secret.as_bytes());
                bytes.trim_matches(['[', ']']).to_owned()
            })
            .into();
        secrets.extend(listed);
        Self { text: String::new(), secrets }
    }

    fn debug(&mut self, value: &impl Debug) {
        self.text.push_str(&format!("{value:?}\n{value:#?}\n"));
    }

    fn error(&mut self, error: &impl std::error::Error) {
        self.text.push_str(&format!("{error}\n{error:?}\n{error:#?}\n"));
        let mut source = error.source();
        while let Some(cause) = source {
            self.text.push_str(&format!("{cause}\n{cause:?}\n"));
            source = cause.source();
        }
    }

    fn check(&self) {
        let folded: String = self.text.split_whitespace().collect();
        for secret in &self.secrets {
            let flat: String = secret.split_whitespace().collect();
            for text in [&self.text, &folded] {
                if let Some(at) = text.find(flat.as_str()).or_else(|| text.find(secret.as_str())) {
                    let around: String =
                        text[..at].chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
                    panic!("a planted secret stands after `{around}`");
                }
            }
        }
    }
}

fn merchant_public_key() -> PublicKey {
    key(MERCHANT_KEY).public_key().clone()
}

fn jsapi_order() -> PrepayJsapi {
    let notify_url = "https://shop.example/notify";
    PrepayJsapi::new("wx8888888888888888", MCHID, "Tea", "tea-20260102-0001", notify_url, Fen::new(1), OPENID)
        .expect("good")
}

#[tokio::test]
async fn keys_clients_and_requests_show_none() {
    let mut log = Log::new();
    let merchant_key = key(MERCHANT_KEY);
    log.debug(&merchant_key);
    log.debug(&apiv3_key());
    log.debug(&public_key_mode());
    log.debug(&Certificate::from_pem(CERTIFICATE));
    log.debug(&PublicKey::from_pem(PUBLIC_KEY));
    log.debug(SigningPool::shared());
    let signer = LocalSigner::new(merchant_key.clone(), SerialNo::new(MERCHANT_SERIAL).expect("a serial"));
    log.debug(&signer);
    log.debug(&Still(NOW));
    let identity = MerchantIdentity::from_pem(MERCHANT_CERTIFICATE, MERCHANT_KEY).expect("a pair");
    log.debug(&Client::for_merchant(identity.clone(), public_key_mode()));
    log.debug(&identity);

    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, r#"{"prepay_id":"wx26112221580621e9b071c00d9e093b0000"}"#));
    let builder = builder(&wire, public_key_mode());
    log.debug(&builder);
    log.debug(&Client::builder(MCHID, MERCHANT_SERIAL, merchant_key, public_key_mode()).apiv3_key(apiv3_key()));
    let client = builder.build().expect("a client");
    log.debug(&client);
    log.debug(&client.notifications().expect("a reader"));

    let order = jsapi_order();
    log.debug(&order);
    let bound = yifen::endpoint::bind(&order).expect("binds");
    log.debug(&bound);
    let request = client.signed_request(bound, None).await.expect("signs");
    let authorization = request.headers()[AUTHORIZATION].to_str().expect("text").to_owned();
    let parsed = Authorization::parse(&authorization).expect("reads");
    log.secrets.push(parsed.signature.clone());
    log.debug(&parsed);
    log.debug(request.headers());
    assert!(request.headers()[AUTHORIZATION].is_sensitive());
    let (parts, _) = request.into_parts();
    log.debug(&parts);
    log.debug(&client.exchange(&order).await.expect("an answer"));
    log.check();
}

#[tokio::test]
async fn answers_and_notifications_show_none() {
    let mut log = Log::new();
    let query = yifen::api::transactions::QueryTransactionByOutTradeNo::new(MCHID, "tea-20260102-0001").expect("good");
    let reply = client(&Wire::always(BY_PUBLIC_KEY.answer(200, PAID)), public_key_mode()).exchange(&query).await;
    log.debug(&reply.expect("an answer"));
    let raw = client(&Wire::always(BY_PUBLIC_KEY.answer(200, PAID)), public_key_mode());
    log.debug(&raw.send_raw(yifen::http::Method::GET, "/v3/x", "").await.expect("an answer"));
    log.debug(&serde_json::from_str::<Transaction>(PAID).expect("a transaction"));
    log.debug(&Payer::new(Openid::new(OPENID).expect("an openid")));

    let reader = raw.notifications().expect("a reader");
    for (event, kind) in [("TRANSACTION.SUCCESS", "transaction"), ("BRAND.NEW", "new")] {
        let envelope = envelope(event, kind, PAID);
        log.debug(&envelope);
        let body = serde_json::to_vec(&envelope).expect("serialises");
        let read = reader.read(NOW, &BY_PUBLIC_KEY.headers(&body), &body).expect("reads");
        log.debug(&read);
        log.debug(&read.into_inner());
    }

    let client = client(&Wire::always(BY_PUBLIC_KEY.answer(200, PAID)), public_key_mode());
    let mut echo = SecurityEcho::new("hello");
    echo.encrypted_echo_message = Some(client.seal(PHONE).expect("seals"));
    log.debug(&echo);
    let sealed = merchant_public_key().seal(PHONE.as_bytes()).expect("short enough");
    let echoed = SecurityEchoed::new("hello".to_owned(), Some(sealed));
    log.debug(&echoed);
    let opened = client.open(&echoed.encrypted_echo_message.expect("there")).await.expect("opens");
    assert_eq!(&*opened, PHONE);
    log.debug(&opened);
    let sealed = certificate_list(&apiv3_key(), &[CERTIFICATE]);
    log.debug(&serde_json::from_slice::<yifen::api::certificates::CertificateList>(&sealed).expect("a list"));
    log.check();
}

#[tokio::test]
async fn errors_show_none() {
    let mut log = Log::new();

    // Keys given wrongly: cut, mangled, in the wrong place.
    let label = MERCHANT_KEY.lines().nth(5).expect("a line");
    let mangled = [
        MERCHANT_KEY.replace("MIIE", "MIIF"),
        MERCHANT_KEY.replace("PRIVATE KEY-----\n", "PRIVATE KEY----\n"),
        MERCHANT_KEY.replace("-----BEGIN PRIVATE KEY-----\n", "-----BEGIN "),
        MERCHANT_KEY.replace('\n', " ").replace("KEY-----", "KEY"),
        MERCHANT_KEY[..900].to_owned(),
        // A later line of the key where the label should be.
        format!("-----BEGIN {label}-----\nAAAA\n-----END {label}-----"),
    ];
    log.secrets.push(label.chars().take(40).collect());
    for pem in mangled.iter().map(String::as_str).chain([MERCHANT_KEY, APIV3_KEY]) {
        let keys = PlatformKeys::new();
        for error in [PublicKey::from_pem(pem).err(), Certificate::from_pem(pem).err(), keys.add_certificate(pem).err()]
        {
            log.error(&error.expect("no public key"));
        }
        if let Err(error) = PrivateKey::from_pem(pem) {
            log.error(&error);
        }
        log.error(&keys.add_public_key("PUB_KEY_ID_1", pem).expect_err("no public key"));
    }
    log.error(&ApiV3Key::new(&APIV3_KEY[..31]).expect_err("31 bytes"));
    log.secrets.push(APIV3_KEY[..31].to_owned());
    log.error(&apiv3_key().open("0123456789ab", "", "AAAA").expect_err("not authentic"));
    log.error(&key(MERCHANT_KEY).open("AAAA").expect_err("not sealed for it"));
    log.error(&public_key_mode().seal(NOW, &PHONE.repeat(30)).expect_err("too long"));

    // Ids given wrongly.
    for error in [
        Openid::new(format!("{OPENID} ")).expect_err("a blank"),
        Openid::new(format!("{OPENID}\n")).expect_err("a newline"),
        Openid::new(OPENID.repeat(9)).expect_err("too long"),
        Mchid::new("1900000001 ").expect_err("a blank"),
    ] {
        log.error(&error);
        log.error(&yifen::ConfigError::from(error));
    }

    // Verified answers that do not fit: serde would quote what it found.
    let odd = [
        format!(r#"{{"prepay_id":{{"openid":"{OPENID}"}}}}"#),
        format!(r#"{{"payer":"{OPENID}"}}"#),
        format!(r#""{OPENID}""#),
        format!(r#"["{OPENID}",1,2,3]"#),
        PAID.replace(
            r#""payer":{"openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"}"#,
            r#""payer":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o""#,
        ),
        PAID.replace("2026-01-02T09:59:58+08:00", OPENID),
        PAID.replace(r#""total":1990"#, &format!(r#""total":"{OPENID}""#)),
        PAID.replace(r#""total":1990"#, &format!(r#""total":{PHONE}.5"#)),
    ];
    let query = yifen::api::transactions::QueryTransactionByOutTradeNo::new(MCHID, "tea-20260102-0001").expect("good");
    for body in odd {
        let client = client(&Wire::always(BY_PUBLIC_KEY.answer(200, body.clone())), public_key_mode());
        log.error(&client.send(&jsapi_order()).await.expect_err("does not fit"));
        log.error(&client.send(&query).await.expect_err("does not fit"));
        let reader = client.notifications().expect("a reader");
        for kind in ["TRANSACTION.SUCCESS", "SECURITY_ECHO.SUCCESS"] {
            let outer = serde_json::to_vec(&envelope(kind, "transaction", &body)).expect("serialises");
            if let Err(error) = reader.read(NOW, &BY_PUBLIC_KEY.headers(&outer), &outer) {
                log.error(&error);
            }
        }
        if let Err(error) = reader.read(NOW, &BY_PUBLIC_KEY.headers(body.as_bytes()), body.as_bytes()) {
            log.error(&error);
        }
    }
    // Refusals repeat what was sent, and a refused signature shows what was signed.
    let refusal = format!(
        r#"{{"code":"PARAM_ERROR","message":"x","detail":{{"field":"/payer/openid","location":"body","value":"{OPENID}",
            "issue":"y","sign_information":{{"method":"GET","url":"/v3/x?openid={OPENID}","truncated_sign_message":"{PHONE}",
            "sign_message_length":9}}}}}}"#
    );
    let answer = BY_PUBLIC_KEY.answer(400, refusal);
    let error = client(&Wire::always(answer), public_key_mode()).send(&query).await.expect_err("refused");
    log.error(&error);
    let yifen::Error::Api(refused) = error else { panic!("expected Api") };
    assert_eq!(refused.value().and_then(serde_json::Value::as_str), Some(OPENID), "it is there for who asks");
    log.debug(&refused.sign_information().expect("there"));
    // Untrusted answers.
    let wire = Wire::always(yifen::http::Response::new(PAID.into()));
    log.error(&client(&wire, public_key_mode()).send(&query).await.expect_err("unsigned"));
    let stale = builder(&wire, public_key_mode()).environment(Arc::new(Still(Timestamp::from_unix(0)))).build();
    log.error(&stale.expect("a client").send(&jsapi_order()).await.expect_err("unsigned"));
    log.check();
}

#[tokio::test]
async fn apiv2_shows_none() {
    use yifen::v2::{
        AuthCodeToOpenid, Fields, Micropay, OrderNo, OrderQuery, Personal, RawAnswer, TradeType, UnifiedOrder,
        read_payment_notice, read_refund_notice,
    };
    const AUTH_CODE: &str = "134567890123456789";
    let mut log = Log::new();
    log.secrets.push(AUTH_CODE.to_owned());
    let key = yifen::ApiV2Key::new(APIV2_KEY).expect("32 characters");
    log.debug(&key);
    log.error(&yifen::ApiV2Key::new(format!("{APIV2_KEY}x")).expect_err("33 characters"));

    let paid = format!(
        "<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code><openid>{OPENID}</openid>\
         <trade_state>SUCCESS</trade_state><attach>{PHONE}</attach><total_fee>{PHONE}.5</total_fee></xml>"
    );
    let mut fields = Fields::read(paid.as_bytes(), "xml").expect("XML");
    log.debug(&fields);
    log.debug(&RawAnswer::new(yifen::http::StatusCode::OK, paid.as_bytes(), &key, &fields));
    let sign = yifen::v2::signature(&fields, &key, yifen::protocol::v2::V2SignType::Md5);
    fields.insert("sign", sign);
    let signed = fields.write();

    let query = OrderQuery::new("wx8888888888888888", OrderNo::out_trade_no("tea-20260102-0001").expect("a number"));
    let query = query.expect("a query");
    let mut order = UnifiedOrder::new(
        "wx8888888888888888",
        "Tea",
        "tea-20260102-0001",
        Fen::new(1),
        "203.0.113.7",
        "https://shop.example/n",
        TradeType::Jsapi,
    )
    .expect("an order");
    order.openid = Some(Openid::new(OPENID).expect("an openid"));
    order.user_creid = Some(Personal::new(PHONE));
    log.debug(&order);
    log.debug(&AuthCodeToOpenid::new("wx8888888888888888", AUTH_CODE).expect("a call"));
    let mut charge =
        Micropay::new("wx8888888888888888", "Tea", "tea-20260102-0001", Fen::new(1), "203.0.113.7", AUTH_CODE)
            .expect("a charge");
    log.debug(&charge);
    charge.goods_tag = Some(PHONE.repeat(9));
    for body in
        [paid.clone(), signed.clone(), signed.replace(".5", ""), paid.replace("SUCCESS", "FAIL"), OPENID.to_owned()]
    {
        let wire = Wire::always(yifen::http::Response::new(body.clone().into()));
        let builder = builder(&wire, PlatformKeys::new()).apiv2_key(key.clone());
        log.debug(&builder);
        let client = builder.build().expect("a client");
        log.debug(&client);
        log.error(&client.send_v2(&order).await.expect_err("nothing of an order"));
        log.error(&client.send_v2(&charge).await.expect_err("too long"));
        log.error(&client.send_v2(&query).await.expect_err("no amount of fen"));
        for error in [read_payment_notice(&key, body.as_bytes()).err(), read_refund_notice(&key, body.as_bytes()).err()]
        {
            log.error(&error.expect("no notification"));
        }
    }
    log.check();
}

/// The places that quote what they were given must still say enough to mend it.
#[tokio::test]
async fn errors_without_values_still_tell_what_is_wrong() {
    let answer = BY_PUBLIC_KEY.answer(200, r#"{"prepay_id":["secret"]}"#);
    let error = client(&Wire::always(answer), public_key_mode()).send(&jsapi_order()).await.expect_err("does not fit");
    let said = error.to_string();
    assert!(said.contains("`prepay_id`") && said.contains("sequence, expected a string"), "{said}");
    let answer = BY_PUBLIC_KEY.answer(200, "{}");
    let error = client(&Wire::always(answer), public_key_mode()).send(&jsapi_order()).await.expect_err("does not fit");
    assert!(error.to_string().contains("missing field `prepay_id`"), "{error}");
}

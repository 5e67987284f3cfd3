//! The client against a made-up platform: what it sends, what it believes, and how it calls what goes wrong.

use std::sync::Arc;
use std::time::Duration;

use yifen::api::certificates::ListCertificates;
use yifen::api::security::{SecurityEcho, SecurityEchoed};
use yifen::api::transactions::{
    CloseTransaction, PrepayNative, PrepayNativeAnswer, QueryTransactionByOutTradeNo, TradeState,
};
use yifen::bytes::Bytes;
use yifen::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use yifen::http::{HeaderMap, Method, Request, Response, StatusCode};
use yifen::protocol::authorization::Authorization;
use yifen::protocol::sign::request_message;
use yifen::protocol::verify::{PROBE_PREFIX, header};
use yifen::{
    ApiV3Key, Client, ConfigError, Effect, Error, Fen, LocalSigner, PlatformKeys, Sent, SerialNo, Timestamp,
    TransportError, Trust, Untrusted, code,
};

use crate::platform::{
    BASE_URL, BY_CERTIFICATE, BY_PUBLIC_KEY, CERTIFICATE, CERTIFICATE_SERIAL, MCHID, MERCHANT_CERTIFICATE,
    MERCHANT_KEY, MERCHANT_SERIAL, NOW, OTHER_CERTIFICATE, OTHER_KEY, PAID, PUBLIC_KEY, PUBLIC_KEY_ID, PUBLIC_KEY_KEY,
    Stamp, Still, Wire, apiv3_key, both_modes, builder, certificate_list, certificate_mode, client, key,
    public_key_mode,
};

const CODE_URL: &str = r#"{"code_url":"weixin://wxpay/bizpayurl?pr=p4lpSuKzz"}"#;

fn order() -> PrepayNative {
    let notify_url = "https://shop.example/notify";
    PrepayNative::new("wx8888888888888888", MCHID, "Tea for two", "tea-20260102-0001", notify_url, Fen::new(1990))
        .expect("a good order")
}

async fn answered(keys: PlatformKeys, answer: Response<Bytes>) -> Result<PrepayNativeAnswer, Error> {
    client(&Wire::always(answer), keys).send(&order()).await
}

async fn refused(keys: PlatformKeys, answer: Response<Bytes>) -> Error {
    answered(keys, answer).await.expect_err("the answer is refused")
}

fn untrusted(error: Error) -> Untrusted {
    assert_eq!((error.effect(), error.trust(), error.code()), (Effect::Unknown, Trust::Nobody, None), "{error}");
    match error {
        Error::Untrusted { reason, .. } => reason,
        other => panic!("expected Untrusted, got {other:?}"),
    }
}

fn altered(mut answer: Response<Bytes>, change: impl FnOnce(&mut HeaderMap)) -> Response<Bytes> {
    change(answer.headers_mut());
    answer
}

// What is sent.

#[tokio::test]
async fn a_call_is_signed_over_exactly_the_bytes_that_are_sent() {
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, CODE_URL));
    let reply = client(&wire, public_key_mode()).exchange(&order()).await.expect("an order");
    assert_eq!(reply.value.code_url, "weixin://wxpay/bizpayurl?pr=p4lpSuKzz");
    assert_eq!((reply.raw.as_ref(), reply.status), (CODE_URL.as_bytes(), StatusCode::OK));
    assert_eq!(reply.request_id.as_deref(), Some("08F78BB5AF0610D302185418-268435462"));

    let (request, _) = wire.seen().remove(0);
    let sent = Authorization::parse(request.headers()[AUTHORIZATION].to_str().expect("text")).expect("reads");
    let target = request.uri().path_and_query().expect("a target").as_str();
    let message = request_message("POST", target, sent.timestamp, &sent.nonce_str, request.body());
    assert!(key(MERCHANT_KEY).public_key().verifies(&message, &sent.signature));
    assert_eq!((sent.mchid.as_str(), sent.serial_no.as_str()), (MCHID, MERCHANT_SERIAL));
    assert_eq!(request.headers()[ACCEPT], "application/json");
    assert_eq!(request.headers()[CONTENT_TYPE], "application/json; charset=utf-8");
    assert_eq!(request.headers()[header::SERIAL], PUBLIC_KEY_ID);
}

#[tokio::test]
async fn a_query_carries_no_body_and_signs_its_query_string() {
    let wire = Wire::always(BY_CERTIFICATE.answer(200, PAID));
    let query = QueryTransactionByOutTradeNo::new(MCHID, "tea|20260102*0001").expect("good numbers");
    let transaction = client(&wire, certificate_mode()).send(&query).await.expect("a transaction");
    assert_eq!(transaction.trade_state, TradeState::Success);

    let (request, _) = wire.seen().remove(0);
    let target = request.uri().path_and_query().expect("a target").as_str();
    assert_eq!(target, "/v3/pay/transactions/out-trade-no/tea%7C20260102%2A0001?mchid=1900000001");
    let sent = Authorization::parse(request.headers()[AUTHORIZATION].to_str().expect("text")).expect("reads");
    let message = request_message("GET", target, sent.timestamp, &sent.nonce_str, b"");
    assert!(key(MERCHANT_KEY).public_key().verifies(&message, &sent.signature));
    assert!(request.body().is_empty() && !request.headers().contains_key(CONTENT_TYPE));
    assert_eq!(request.headers()[header::SERIAL], CERTIFICATE_SERIAL);
}

#[tokio::test]
async fn the_builders_settings_reach_every_call() {
    let wire = Wire::new(|request| {
        Ok(match request.uri().path() {
            "/v3/certificates" => BY_PUBLIC_KEY.answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE])),
            "/v3/pay/transactions/native" => BY_PUBLIC_KEY.answer(200, CODE_URL),
            _ => BY_PUBLIC_KEY.answer(200, "{}"),
        })
    });
    let built = builder(&wire, public_key_mode())
        .user_agent("teahouse/1.0")
        .timeout(Duration::from_millis(1234))
        .base_url("http://[::1]:9090/")
        .build()
        .expect("a client");
    built.send(&order()).await.expect("an order");
    built.send_raw(Method::GET, "/v3/any?x=1", "").await.expect("anything");
    built.refresh_platform_certificates().await.expect("certificates");
    built.with_timeout(Duration::from_secs(9)).send(&order()).await.expect("an order");

    let seen = wire.seen();
    assert_eq!(seen.len(), 4);
    for (request, timeout) in &seen[..3] {
        assert_eq!(*timeout, Duration::from_millis(1234), "{}", request.uri());
    }
    assert_eq!(seen[3].1, Duration::from_secs(9));
    for (request, _) in &seen {
        assert!(request.uri().to_string().starts_with("http://[::1]:9090/v3/"), "{}", request.uri());
        assert_eq!(request.headers()[USER_AGENT], "teahouse/1.0");
        let sent = Authorization::parse(request.headers()[AUTHORIZATION].to_str().expect("text")).expect("reads");
        assert_eq!((sent.timestamp, sent.nonce_str.as_str()), (NOW.unix(), "593BEC0C930BF1AFEB40B4A08C8FB242"));
    }
}

#[tokio::test]
async fn a_raw_call_is_verified_like_any_other() {
    let good = client(&Wire::always(BY_PUBLIC_KEY.answer(200, r#"{"a":1}"#)), public_key_mode());
    let reply = good.send_raw(Method::POST, "/v3/new-product?x=%7C", r#"{"b":2}"#).await.expect("an answer");
    let read = reply.json::<serde_json::Value>().expect("JSON");
    assert_eq!(read.value, serde_json::json!({"a": 1}));

    let forged = client(&Wire::always(Response::new("{}".into())), public_key_mode());
    let error = forged.send_raw(Method::GET, "/v3/new-product", "").await.expect_err("unsigned");
    assert_eq!(untrusted(error), Untrusted::MissingHeader { name: header::TIMESTAMP });
}

/// A URL parser on the way would send other bytes than were signed, or send them to another host.
#[tokio::test]
async fn a_raw_target_that_would_travel_otherwise_than_it_was_signed_is_refused() {
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, "{}"));
    let client = client(&wire, public_key_mode());
    let bad = [
        "",
        "v3/x",
        "@evil.test/v3/x",
        ".evil.test/v3/x",
        ":81/v3/x",
        "/v3/a/../b",
        "/v3/%2e%2E/b",
        "/v3/x#y",
        "/v3/a b",
        "/v3/订单",
        "/v3/x?y='z'",
        "/v3/x?y=\"z\"",
        "/v3/x\ny",
        "\\evil",
        "/v3\\x",
        "/v3/x?y=<z>",
    ];
    for target in bad {
        let error = client.send_raw(Method::GET, target, "").await.expect_err(target);
        assert!(matches!(error, Error::Request(_)), "{target}: {error:?}");
        assert_eq!(error.effect(), Effect::None);
    }
    assert!(wire.seen().is_empty());
    for target in ["/v3/x?y=%7C%20&z=a+b", "/v3/a//b", "/v3/~-._!$&()*,;=:@/?q"] {
        client.send_raw(Method::GET, target, "").await.expect(target);
    }
}

#[tokio::test]
async fn the_merchants_serial_is_sent_in_upper_case() {
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, "{}"));
    let client = Client::builder(MCHID, &MERCHANT_SERIAL.to_lowercase(), key(MERCHANT_KEY), public_key_mode())
        .base_url(BASE_URL)
        .transport(Arc::new(wire.clone()))
        .environment(Arc::new(Still(NOW)))
        .build()
        .expect("a client");
    client.send_raw(Method::GET, "/v3/x", "").await.expect("an answer");
    let sent = wire.seen()[0].0.headers()[AUTHORIZATION].to_str().expect("text").to_owned();
    assert!(sent.contains(MERCHANT_SERIAL), "{sent}");
}

// Whom it believes.

#[tokio::test]
async fn both_key_modes_work_alone_and_together_chosen_by_serial() {
    for (keys, stamp) in [
        (public_key_mode(), BY_PUBLIC_KEY),
        (certificate_mode(), BY_CERTIFICATE),
        (both_modes(), BY_PUBLIC_KEY),
        (both_modes(), BY_CERTIFICATE),
    ] {
        answered(keys, stamp.answer(200, CODE_URL)).await.expect("a trusted answer");
    }
}

#[tokio::test]
async fn one_keys_signature_under_the_others_serial_is_refused() {
    let crossed = Stamp { serial: CERTIFICATE_SERIAL, ..BY_PUBLIC_KEY };
    let reason = untrusted(refused(both_modes(), crossed.answer(200, CODE_URL)).await);
    assert_eq!(reason, Untrusted::WrongSignature { serial: CERTIFICATE_SERIAL.to_owned() });
}

#[tokio::test]
async fn an_unknown_serial_is_refused() {
    let reason = untrusted(refused(public_key_mode(), BY_CERTIFICATE.answer(200, CODE_URL)).await);
    assert_eq!(reason, Untrusted::UnknownSerial { serial: CERTIFICATE_SERIAL.to_owned() });
    let reason = untrusted(refused(PlatformKeys::new(), BY_PUBLIC_KEY.answer(200, CODE_URL)).await);
    assert_eq!(reason, Untrusted::UnknownSerial { serial: PUBLIC_KEY_ID.to_owned() });
}

#[tokio::test]
async fn an_expired_certificate_is_refused_and_no_longer_named() {
    let after = Timestamp::parse("2100-01-01T00:00:00Z").expect("a time");
    let wire = Wire::always(BY_CERTIFICATE.at(after).answer(200, CODE_URL));
    let late = builder(&wire, certificate_mode()).environment(Arc::new(Still(after))).build().expect("a client");
    let reason = untrusted(late.send(&order()).await.expect_err("expired"));
    assert_eq!(reason, Untrusted::KeyNotInForce { serial: CERTIFICATE_SERIAL.to_owned() });
    assert!(!wire.seen()[0].0.headers().contains_key(header::SERIAL));
    assert!(matches!(late.seal("13800138000"), Err(ConfigError::NoPlatformKey)));
}

#[tokio::test]
async fn each_signature_header_must_stand_there_once_and_not_empty() {
    let answer = || BY_PUBLIC_KEY.answer(200, CODE_URL);
    for name in [header::TIMESTAMP, header::NONCE, header::SIGNATURE, header::SERIAL] {
        let missing = altered(answer(), |headers| drop(headers.remove(name)));
        assert_eq!(untrusted(refused(public_key_mode(), missing).await), Untrusted::MissingHeader { name });
        let doubled = altered(answer(), |headers| {
            let value = headers[name].clone();
            headers.append(name, value);
        });
        assert_eq!(untrusted(refused(public_key_mode(), doubled).await), Untrusted::BadHeader { name });
        for value in [&b""[..], b"\xFF"] {
            let bad = altered(answer(), |headers| {
                headers.insert(name, yifen::http::HeaderValue::from_bytes(value).expect("a header value"));
            });
            assert_eq!(untrusted(refused(public_key_mode(), bad).await), Untrusted::BadHeader { name });
        }
    }
    let no_number = altered(answer(), |headers| {
        headers.insert(header::TIMESTAMP, "2026-01-02T10:00:00+08:00".parse().expect("a value"));
    });
    let reason = untrusted(refused(public_key_mode(), no_number).await);
    assert_eq!(reason, Untrusted::BadHeader { name: header::TIMESTAMP });
}

#[tokio::test]
async fn five_minutes_either_way_are_fresh_and_a_second_more_is_stale() {
    for off in [-300_i64, 300] {
        let stamp = BY_PUBLIC_KEY.at(Timestamp::from_unix(NOW.unix() + off));
        answered(public_key_mode(), stamp.answer(200, CODE_URL)).await.expect("fresh");
    }
    for seconds_off in [-301_i64, 301] {
        let stamp = BY_PUBLIC_KEY.at(Timestamp::from_unix(NOW.unix() + seconds_off));
        let error = refused(public_key_mode(), stamp.answer(200, CODE_URL)).await;
        assert!(error.remedy().contains("clock"), "{}", error.remedy());
        assert_eq!(untrusted(error), Untrusted::Stale { seconds_off });
    }
    for far in [i64::MAX, i64::MIN] {
        let stamp = BY_PUBLIC_KEY.at(Timestamp::from_unix_millis(far));
        let reason = untrusted(refused(public_key_mode(), stamp.answer(200, CODE_URL)).await);
        assert!(matches!(reason, Untrusted::Stale { .. }), "{reason:?}");
    }
}

/// The whole second counts: a clock that shows 10:00:00.999 is no fresher than the platform's seconds.
#[tokio::test]
async fn freshness_is_measured_when_the_answer_is_there() {
    #[derive(Debug)]
    struct Running(std::sync::atomic::AtomicI64);
    impl yifen::Environment for Running {
        fn now(&self) -> Timestamp {
            Timestamp::from_unix(self.0.load(std::sync::atomic::Ordering::Relaxed))
        }
        fn nonce(&self) -> [u8; 16] {
            [7; 16]
        }
    }
    let clock = Arc::new(Running(NOW.unix().into()));
    let far = Arc::clone(&clock);
    // The answer takes ten minutes and is signed when it leaves: fresh at arrival, and stale by the clock at departure.
    let wire = Wire::new(move |_| {
        far.0.store(NOW.unix() + 600, std::sync::atomic::Ordering::Relaxed);
        Ok(BY_PUBLIC_KEY.at(Timestamp::from_unix(NOW.unix() + 600)).answer(200, CODE_URL))
    });
    let client = builder(&wire, public_key_mode()).environment(clock).build().expect("a client");
    client.send(&order()).await.expect("fresh when it came");
}

#[tokio::test]
async fn a_signature_probe_is_refused_like_any_wrong_signature() {
    let probes = [format!("{PROBE_PREFIX}AAAA"), format!("{PROBE_PREFIX}!?"), PROBE_PREFIX.to_owned()];
    for probe in probes {
        let answer = altered(BY_PUBLIC_KEY.answer(200, CODE_URL), |headers| {
            headers.insert(header::SIGNATURE, probe.parse().expect("a value"));
        });
        assert_eq!(untrusted(refused(public_key_mode(), answer).await), Untrusted::Probe);
    }
}

#[tokio::test]
async fn an_altered_body_nonce_or_timestamp_is_refused() {
    let mut body = BY_PUBLIC_KEY.answer(200, CODE_URL);
    *body.body_mut() = CODE_URL.replace("p4l", "p5l").into();
    let nonce = altered(BY_PUBLIC_KEY.answer(200, CODE_URL), |headers| {
        headers.insert(header::NONCE, "d824f2e086d3c1df967785d13fcd22ee".parse().expect("a value"));
    });
    let time = altered(BY_PUBLIC_KEY.answer(200, CODE_URL), |headers| {
        headers.insert(header::TIMESTAMP, (NOW.unix() + 1).to_string().parse().expect("a value"));
    });
    for answer in [body, nonce, time] {
        let reason = untrusted(refused(public_key_mode(), answer).await);
        assert!(matches!(reason, Untrusted::WrongSignature { .. }), "{reason:?}");
    }
}

// What it calls what goes wrong.

#[tokio::test]
async fn an_unsigned_401_is_untrusted_and_shows_the_code_it_claims() {
    let body = r#"{"code":"SIGN_ERROR","message":"签名错误","detail":{"field":"signature"}}"#;
    let mut answer = Response::new(Bytes::from_static(body.as_bytes()));
    *answer.status_mut() = StatusCode::UNAUTHORIZED;
    let error = refused(public_key_mode(), answer).await;
    assert!(error.to_string().contains("it claims SIGN_ERROR"), "{error}");
    assert!(matches!(&error, Error::Untrusted { claimed: Some(code), .. } if code == "SIGN_ERROR"));
    untrusted(error);

    let page = Response::new(Bytes::from_static(b"<html>502 Bad Gateway</html>"));
    assert!(matches!(refused(public_key_mode(), page).await, Error::Untrusted { claimed: None, .. }));
}

#[tokio::test]
async fn a_signed_refusal_did_nothing_and_tells_everything() {
    let body = r#"{"code":"ORDERPAID","message":"该订单已支付","detail":{"field":"out_trade_no","value":"x"}}"#;
    let error = refused(public_key_mode(), BY_PUBLIC_KEY.answer(400, body)).await;
    assert_eq!((error.effect(), error.trust(), error.is_retryable()), (Effect::None, Trust::Platform, false));
    assert_eq!(error.code(), Some(code::ORDER_PAID));
    assert_eq!(error.request_id(), Some("08F78BB5AF0610D302185418-268435462"));
    let Error::Api(api) = error else { panic!("expected Api") };
    assert_eq!((api.sub_code(), api.field.as_deref()), (Some(268_435_462), Some("out_trade_no")));
    assert_eq!((api.status, api.message.as_str()), (StatusCode::BAD_REQUEST, "该订单已支付"));
}

#[tokio::test]
async fn old_spellings_of_codes_read_as_the_new_ones() {
    let pairs = [
        ("SYSTEMERROR", code::SYSTEM_ERROR),
        ("RULELIMIT", code::RULE_LIMIT),
        ("ORDERNOTEXIST", code::ORDER_NOT_EXIST),
        ("NOTENOUGH", code::NOT_ENOUGH),
        ("ACCOUNTERROR", code::ACCOUNT_ERROR),
        ("NOAUTH", code::NO_AUTH),
        ("BANKERROR", code::BANK_ERROR),
        ("ORDERPAID", code::ORDER_PAID),
        ("ORDERCLOSED", code::ORDER_CLOSED),
        ("SIGNERROR", code::SIGN_ERROR),
        ("FREQUENCY_LIMIT_EXCEED", code::FREQUENCY_LIMITED),
        ("BRAND_NEW", "BRAND_NEW"),
    ];
    for (old, new) in pairs {
        let answer = BY_PUBLIC_KEY.answer(403, format!(r#"{{"code":"{old}","message":"x"}}"#));
        assert_eq!(refused(public_key_mode(), answer).await.code(), Some(new));
    }
}

#[tokio::test]
async fn signed_faults_and_202_leave_it_open_whatever_their_code() {
    for (status, body) in [
        (500, r#"{"code":"SYSTEM_ERROR","message":"系统错误"}"#),
        (502, r#"{"code":"SERVICE_UNAVAILABLE","message":"x"}"#),
        (503, "no JSON at all"),
        (202, r#"{"code":"USERPAYING","message":"用户支付中"}"#),
        (202, ""),
        // Some products answer faults with 400.
        (400, r#"{"code":"SYSTEM_ERROR","message":"系统错误"}"#),
        (400, r#"{"code":"SYSTEMERROR","message":"系统错误"}"#),
        (403, r#"{"code":"BANKERROR","message":"x"}"#),
        (400, r#"{"code":"USERPAYING","message":"x"}"#),
    ] {
        let error = refused(public_key_mode(), BY_PUBLIC_KEY.answer(status, body)).await;
        assert_eq!((error.effect(), error.is_retryable()), (Effect::Unknown, true), "{status} {body}: {error}");
    }
    let redirected = refused(public_key_mode(), BY_PUBLIC_KEY.answer(302, "")).await;
    assert_eq!((redirected.effect(), redirected.is_retryable()), (Effect::Unknown, false));
}

#[tokio::test]
async fn a_rate_limit_did_nothing_and_may_be_tried_again() {
    for (status, body) in [
        (429, r#"{"code":"FREQUENCY_LIMITED","message":"频率超限"}"#),
        (429, r#"{"code":"RATELIMIT_EXCEEDED"}"#),
        (429, ""),
        // The code says it, whatever the status.
        (403, r#"{"code":"FREQUENCY_LIMIT_EXCEED","message":"频率超限"}"#),
    ] {
        let error = refused(public_key_mode(), BY_PUBLIC_KEY.answer(status, body)).await;
        assert_eq!((error.effect(), error.is_retryable()), (Effect::None, true), "{error}");
    }
}

#[tokio::test]
async fn a_refusals_code_survives_fields_of_other_types() {
    for body in [
        r#"{"code":"PARAM_ERROR","message":null,"detail":null}"#,
        r#"{"code":"PARAM_ERROR","detail":"a text","brand_new":[]}"#,
        r#"{"code":"PARAM_ERROR","message":{"zh":"x"}}"#,
    ] {
        let error = refused(public_key_mode(), BY_PUBLIC_KEY.answer(400, body)).await;
        assert_eq!(error.code(), Some(code::PARAM_ERROR), "{body}");
    }
}

#[tokio::test]
async fn a_lost_answer_is_unknown_unless_nothing_left() {
    for (sent, effect) in [(Sent::Maybe, Effect::Unknown), (Sent::No, Effect::None)] {
        let wire = Wire::new(move |_| Err(TransportError::new(sent, "timed out")));
        let error = client(&wire, public_key_mode()).send(&order()).await.expect_err("no answer");
        assert_eq!((error.effect(), error.is_retryable(), error.trust()), (effect, true, Trust::Local));
        assert_eq!(error.to_string(), "no answer: timed out");
    }
}

#[tokio::test]
async fn a_verified_answer_that_cannot_be_read_is_unknown_and_names_the_place() {
    for (body, at) in [
        (r#"{"code_url":5}"#, "code_url"),
        (r#"{"prepay_id":"x"}"#, "."),
        ("", "."),
        ("<html>", "."),
        (r#"{"code_url":"weixin://x"} {"code_url":"weixin://y"}"#, "."),
    ] {
        let error = refused(public_key_mode(), BY_PUBLIC_KEY.answer(200, body)).await;
        assert_eq!((error.effect(), error.trust()), (Effect::Unknown, Trust::Platform));
        assert!(matches!(&error, Error::Decode { path, .. } if path == at), "{body}: {error:?}");
    }
}

#[tokio::test]
async fn a_204_is_signed_over_its_empty_body() {
    let close = CloseTransaction::new(MCHID, "tea-20260102-0001").expect("good numbers");
    let wire = Wire::always(BY_PUBLIC_KEY.answer(204, ""));
    client(&wire, public_key_mode()).send(&close).await.expect("closed");
    let unsigned = Wire::new(|_| {
        let mut answer = Response::new(Bytes::new());
        *answer.status_mut() = StatusCode::NO_CONTENT;
        Ok(answer)
    });
    untrusted(client(&unsigned, public_key_mode()).send(&close).await.expect_err("unsigned"));
}

// Certificates.

#[tokio::test]
async fn a_first_certificate_download_is_verified_with_the_certificate_it_brought() {
    let list = certificate_list(&apiv3_key(), &[CERTIFICATE]);
    let keys = PlatformKeys::new();
    let client = client(&Wire::always(BY_CERTIFICATE.answer(200, list)), keys.clone());
    let serials = client.refresh_platform_certificates().await.expect("certificates");
    assert_eq!(serials, [SerialNo::new(CERTIFICATE_SERIAL).expect("a serial")]);
    assert!(keys.find(CERTIFICATE_SERIAL).is_some(), "the shared set holds it");
}

#[tokio::test]
async fn a_forged_first_download_is_refused_and_adds_nothing() {
    let forger = ApiV3Key::new([b'f'; 32]).expect("32 bytes");
    let serial = "594946454E0000000000000000001900000100AA";
    let forged = Stamp { serial, key: OTHER_KEY, at: NOW };
    let sealed_by_forger = forged.answer(200, certificate_list(&forger, &[OTHER_CERTIFICATE]));
    let signed_by_forger = forged.answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE]));
    let unsigned = Response::new(certificate_list(&apiv3_key(), &[CERTIFICATE]).into());
    let crossed = Stamp { serial: CERTIFICATE_SERIAL, ..forged.clone() };
    let crossed = crossed.answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE]));
    for answer in [sealed_by_forger, signed_by_forger, unsigned, crossed] {
        let keys = PlatformKeys::new();
        let client = client(&Wire::always(answer), keys.clone());
        untrusted(client.refresh_platform_certificates().await.expect_err("forged"));
        assert!(keys.find(CERTIFICATE_SERIAL).is_none() && keys.find(serial).is_none());
    }
}

/// A download may not vouch for itself once a key is known by the serial it names.
#[tokio::test]
async fn a_known_serial_is_verified_with_the_known_key() {
    let forged = Stamp { serial: PUBLIC_KEY_ID, key: CERTIFICATE_KEY_OF_ANOTHER, at: NOW };
    let answer = forged.answer(200, certificate_list(&apiv3_key(), &[OTHER_CERTIFICATE]));
    let client = client(&Wire::always(answer), public_key_mode());
    let reason = untrusted(client.refresh_platform_certificates().await.expect_err("forged"));
    assert!(matches!(reason, Untrusted::WrongSignature { .. }), "{reason:?}");
}

const CERTIFICATE_KEY_OF_ANOTHER: &str = OTHER_KEY;

#[tokio::test]
async fn certificates_that_do_not_open_are_an_error_and_not_an_empty_success() {
    let list = certificate_list(&ApiV3Key::new([b'o'; 32]).expect("32 bytes"), &[CERTIFICATE]);
    let client = client(&Wire::always(BY_PUBLIC_KEY.answer(200, list)), public_key_mode());
    let error = client.refresh_platform_certificates().await.expect_err("another merchant's APIv3 key");
    assert!(error.to_string().contains("APIv3 key"), "{error}");
    assert!(matches!(error, Error::Decode { .. }), "{error:?}");
}

/// `algorithm_type=ALL` brings SM2 certificates, too: they are of no use here and do no harm.
#[tokio::test]
async fn a_certificate_of_another_kind_does_not_spoil_the_others() {
    let mut list: serde_json::Value =
        serde_json::from_slice(&certificate_list(&apiv3_key(), &[CERTIFICATE, CERTIFICATE])).expect("JSON");
    let odd = apiv3_key().seal(
        "0123456789ab",
        "certificate",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
    );
    list["data"][0]["encrypt_certificate"]["ciphertext"] = odd.expect("12 bytes").into();
    let client = client(&Wire::always(BY_PUBLIC_KEY.answer(200, list.to_string())), public_key_mode());
    let serials = client.refresh_platform_certificates().await.expect("the readable one");
    assert_eq!(serials.len(), 1);
}

#[tokio::test]
async fn a_merchant_in_public_key_mode_has_no_certificates() {
    let answer = BY_PUBLIC_KEY.answer(404, r#"{"code":"RESOURCE_NOT_EXISTS","message":"无可用的平台证书"}"#);
    let client = client(&Wire::always(answer), public_key_mode());
    assert_eq!(client.refresh_platform_certificates().await.expect("normal"), []);
    let raw = client.send(&ListCertificates::default()).await.expect_err("the call itself says it");
    assert_eq!(raw.code(), Some(code::RESOURCE_NOT_EXISTS));
}

// Sealed fields.

#[tokio::test]
async fn a_sealed_field_travels_with_its_keys_serial_and_opens_with_that_key() {
    // Both keys are known; the public key is preferred, and it is the one named.
    let wire = Wire::new(|request: &Request<Bytes>| {
        let sent: SecurityEcho = serde_json::from_slice(request.body()).expect("an echo");
        let sealed = sent.encrypted_echo_message.expect("a sealed field");
        let opened = key(PUBLIC_KEY_KEY).open(sealed.ciphertext()).expect("opens with the platform's key");
        let merchant =
            yifen::protocol::certificate::Certificate::from_pem(MERCHANT_CERTIFICATE).expect("a certificate");
        let back = merchant.public_key.seal(&opened).expect("short enough");
        let echoed = SecurityEchoed::new(sent.echo_message, Some(back));
        Ok(BY_CERTIFICATE.answer(200, serde_json::to_vec(&echoed).expect("serialises")))
    });
    let client = client(&wire, both_modes());
    let mut echo = SecurityEcho::new("hello");
    echo.encrypted_echo_message = Some(client.seal("13800138000").expect("seals"));
    let echoed = client.send(&echo).await.expect("an echo");
    let back = echoed.encrypted_echo_message.expect("a sealed field");
    assert_eq!(&*client.open(&back).await.expect("opens"), "13800138000");
    assert_eq!(wire.seen()[0].0.headers()[header::SERIAL], PUBLIC_KEY_ID);

    // Sealed for the certificate while both are known: the header names the certificate, not the preferred key.
    let mut echo = SecurityEcho::new("hello");
    let sealed = certificate_mode().seal(NOW, "13800138000").expect("seals");
    echo.encrypted_echo_message = Some(sealed);
    let request = yifen::endpoint::bind(&echo).expect("binds");
    let serial = yifen::endpoint::sealed_for(&echo).expect("one key");
    let request = client.signed_request(request, serial.as_ref()).await.expect("signs");
    assert_eq!(request.headers()[header::SERIAL], CERTIFICATE_SERIAL);
}

// Building.

#[test]
fn a_client_starts_without_network_or_runtime() {
    let serial = "5F1C72E2A8931B72A2E13AF8DEE92471EB397115";
    let client = Client::builder(MCHID, serial, key(MERCHANT_KEY), PlatformKeys::new());
    #[cfg(not(feature = "reqwest"))]
    let client = client.transport(Arc::new(Wire::always(Response::default())));
    client.build().expect("a client");
}

fn built(base_url: &str, serial: &str, keys: PlatformKeys) -> Result<Client, ConfigError> {
    Client::builder(MCHID, serial, key(MERCHANT_KEY), keys)
        .base_url(base_url)
        .transport(Arc::new(Wire::always(Response::default())))
        .apiv3_key(apiv3_key())
        .build()
}

#[test]
fn keys_a_sandbox_made_are_refused_against_production() {
    let real = "5F1C72E2A8931B72A2E13AF8DEE92471EB397115";
    let lower = MERCHANT_SERIAL.to_lowercase();
    for host in [
        "https://api.mch.weixin.qq.com",
        "https://api2.mch.weixin.qq.com/",
        "https://apihk.mch.weixin.qq.com:443",
        "https://API.mch.weixin.QQ.com",
        "https://api.mch.weixin.qq.com.",
        "https://api.wechatpay.cn",
    ] {
        for serial in [MERCHANT_SERIAL, &lower] {
            let refused = built(host, serial, PlatformKeys::new());
            assert!(matches!(refused, Err(ConfigError::SandboxKey { .. })), "{host} {serial}: {refused:?}");
        }
        // Anyone can sign answers with the sandbox platform's keys, too.
        for keys in [public_key_mode(), certificate_mode()] {
            let refused = built(host, real, keys);
            assert!(matches!(refused, Err(ConfigError::SandboxKey { .. })), "{host}: {refused:?}");
        }
        built(host, real, PlatformKeys::new()).expect("real keys");
    }
    for host in ["http://127.0.0.1:8080", "https://sandbox.example", "https://notwechatpay.cn"] {
        built(host, MERCHANT_SERIAL, both_modes()).expect(host);
    }
}

#[tokio::test]
async fn a_sandbox_key_that_comes_later_is_refused_before_anything_is_sent() {
    let keys = PlatformKeys::new();
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, CODE_URL));
    let client = Client::builder(MCHID, "5F1C72E2A8931B72A2E13AF8DEE92471EB397115", key(MERCHANT_KEY), keys.clone())
        .transport(Arc::new(wire.clone()))
        .environment(Arc::new(Still(NOW)))
        .apiv3_key(apiv3_key())
        .build()
        .expect("a client for production");
    keys.add_public_key(PUBLIC_KEY_ID, PUBLIC_KEY).expect("a public key");
    let error = client.send(&order()).await.expect_err("a public private key");
    assert!(matches!(error, Error::Request(ConfigError::SandboxKey { .. })), "{error:?}");
    assert!(wire.seen().is_empty());
    assert!(matches!(client.notifications(), Err(ConfigError::SandboxKey { .. })));
    assert!(matches!(client.seal("x"), Err(ConfigError::SandboxKey { .. })));
}

#[test]
fn a_base_url_is_scheme_host_and_port_and_production_is_never_plain() {
    for bad in [
        "",
        "api.mch.weixin.qq.com",
        "https://host/v3",
        "https://host?x",
        "https://host#x",
        "https://u:p@host",
        "ftp://host",
        "https://",
        "https://@host:1/x",
        "file:///x",
    ] {
        let refused = built(bad, "5F1C72E2", PlatformKeys::new());
        assert!(matches!(refused, Err(ConfigError::BaseUrl { .. })), "{bad}: {refused:?}");
    }
    let plain = built("http://api.mch.weixin.qq.com", "5F1C72E2", PlatformKeys::new());
    assert!(plain.is_err(), "{plain:?}");
    for good in ["https://host", "https://host/", "http://127.0.0.1:8080", "http://[::1]:8080"] {
        built(good, "5F1C72E2", PlatformKeys::new()).expect(good);
    }
}

#[test]
fn bad_settings_are_named() {
    let new = |mchid: &str, serial: &str| Client::builder(mchid, serial, key(MERCHANT_KEY), PlatformKeys::new());
    for (builder, named) in [
        (new("", "5F1C72E2"), "`mchid`"),
        (new("1900000001", "5F:1C"), "`serial_no`"),
        (new("1900000001", "5F1C72E2").user_agent("a\nb"), "`User-Agent`"),
    ] {
        let error = builder.transport(Arc::new(Wire::always(Response::default()))).build().expect_err(named);
        assert!(error.to_string().contains(named), "{error}");
    }
    let keys = PlatformKeys::new();
    assert!(matches!(
        keys.add_public_key("0114232134912410000000000000", PUBLIC_KEY),
        Err(ConfigError::PublicKeyId { .. })
    ));
    assert!(keys.add_public_key("PUB_KEY_ID_1", CERTIFICATE).is_err());
    assert!(keys.add_certificate(PUBLIC_KEY).is_err());
}

#[tokio::test]
async fn the_signing_pool_signs_what_an_inline_signer_signs() {
    let serial = SerialNo::new(MERCHANT_SERIAL).expect("a serial");
    let pooled = LocalSigner::new(key(MERCHANT_KEY), serial.clone());
    let inline = LocalSigner::inline(key(MERCHANT_KEY), serial);
    for message in ["", "a", "b"] {
        let (pooled, inline) =
            (yifen::Signer::sign(&pooled, message.into()), yifen::Signer::sign(&inline, message.into()));
        assert_eq!(pooled.await, inline.await);
    }
}

#[test]
fn a_platform_key_is_found_however_its_serial_is_cased() {
    assert!(certificate_mode().find(&CERTIFICATE_SERIAL.to_lowercase()).is_some());
    assert!(public_key_mode().find(&PUBLIC_KEY_ID.to_lowercase()).is_none(), "an id is no number");
}

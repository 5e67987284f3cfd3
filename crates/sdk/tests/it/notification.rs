//! The notification reader: what it accepts, and at which step it refuses the rest.

use serde_json::{Value, json};
use yifen::api::refunds::RefundStatus;
use yifen::http::HeaderMap;
use yifen::notification::{Event, MAX_BODY_BYTES, Notification, NotificationError, NotificationReader};
use yifen::protocol::aead::AeadError;
use yifen::protocol::verify::{PROBE_PREFIX, header};
use yifen::{ApiV3Key, Timestamp, Untrusted, Verified};

use crate::platform::{
    BY_CERTIFICATE, BY_PUBLIC_KEY, NOW, PAID, PUBLIC_KEY_ID, Stamp, apiv3_key, both_modes, certificate_mode, envelope,
    payment_notification, public_key_mode,
};

fn reader() -> NotificationReader {
    NotificationReader::new(public_key_mode(), apiv3_key())
}

/// Reads a body that the platform really signed.
fn read(body: &[u8]) -> Result<Verified<Notification>, NotificationError> {
    reader().read(NOW, &BY_PUBLIC_KEY.headers(body), body)
}

/// Reads a payment notification whose envelope was changed before it was signed.
fn read_changed(change: impl FnOnce(&mut Value)) -> Result<Verified<Notification>, NotificationError> {
    let mut envelope: Value = serde_json::from_slice(&payment_notification()).expect("JSON");
    change(&mut envelope);
    read(envelope.to_string().as_bytes())
}

fn read_event(
    event_type: &str,
    original_type: &str,
    plaintext: &str,
) -> Result<Verified<Notification>, NotificationError> {
    read(&serde_json::to_vec(&envelope(event_type, original_type, plaintext)).expect("serialises"))
}

#[test]
fn a_payment_is_verified_opened_and_typed() {
    for (stamp, keys) in [(BY_PUBLIC_KEY, both_modes()), (BY_CERTIFICATE, certificate_mode())] {
        let body = payment_notification();
        let reader = NotificationReader::new(keys, apiv3_key());
        let notification = reader.read(NOW, &stamp.headers(&body), &body).expect("a payment").into_inner();
        assert_eq!(notification.id, "EV-2018022511223320873");
        assert_eq!((notification.create_time, notification.event_type.as_str()), (NOW, "TRANSACTION.SUCCESS"));
        assert_eq!(notification.plaintext, PAID.as_bytes());
        let Event::TransactionSuccess(transaction) = notification.event else { panic!("expected a payment") };
        assert_eq!(transaction.out_trade_no.as_str(), "tea-20260102-0001");
        assert_eq!(transaction.amount.expect("an amount").total.map(yifen::Fen::get), Some(1990));
        assert_eq!(transaction.attach, None);
    }
}

#[test]
fn an_event_unknown_here_is_kept_with_its_plaintext() {
    for (event_type, original_type) in [("REFUND.NEW", "refund"), ("BRAND.NEW", ""), ("TRANSACTION.SUCCESS", "odd")] {
        let kept = read_event(event_type, original_type, r#"{"x":1}"#).expect("kept");
        assert_eq!((&kept.event, kept.plaintext.as_slice()), (&Event::Unknown, &br#"{"x":1}"#[..]));
        assert_eq!(kept.event_type, event_type);
    }
}

/// Combined payments and partners' payments come by the same two names with other fields inside.
#[test]
fn combined_and_partner_payments_are_told_apart() {
    let combined =
        r#"{"combine_appid":"wx8","combine_mchid":"1900000001","combine_out_trade_no":"c1","sub_orders":[]}"#;
    let partner = r#"{"sp_mchid":"1900000100","sub_mchid":"1900000109","sp_appid":"wx8","out_trade_no":"tea-20260102-0001",
        "trade_state":"SUCCESS"}"#;
    let event =
        |plaintext| read_event("TRANSACTION.SUCCESS", "transaction", plaintext).expect("typed").into_inner().event;
    assert!(matches!(event(combined), Event::CombinedTransactionSuccess(paid) if paid.sub_orders.is_empty()));
    let Event::PartnerTransactionSuccess(paid) = event(partner) else { panic!("expected a partner's payment") };
    assert_eq!((paid.sp_mchid.as_str(), paid.sub_mchid.as_str()), ("1900000100", "1900000109"));
    let refund = r#"{"mchid":"1900000001","out_trade_no":"tea-20260102-0001","transaction_id":"42","out_refund_no":"r1",
        "refund_id":"50","refund_status":"ABNORMAL","amount":{"total":2,"refund":1,"payer_total":2,"payer_refund":1}}"#;
    let refund = read_event("REFUND.ABNORMAL", "refund", refund).expect("typed").into_inner().event;
    assert!(matches!(refund, Event::Refund(refund) if refund.refund_status == RefundStatus::Abnormal));
    let old = read_event("COMPLATINT.CREATE", "", r#"{"complaint_id":"1","action_type":"CREATE_COMPLAINT"}"#);
    assert!(matches!(old.expect("typed").into_inner().event, Event::ComplaintCreated(_)));
    let odd = r#"{"mchid":"1900000001","out_trade_no":5}"#;
    let refused = read_event("TRANSACTION.SUCCESS", "transaction", odd);
    assert!(matches!(refused, Err(NotificationError::Resource(_))), "{refused:?}");
}

#[test]
fn both_spellings_of_the_echo_notice_are_read() {
    for name in ["encrypt_echo_message", "encrypted_echo_message"] {
        let notice = read_event(
            "SECURITY_ECHO.SUCCESS",
            "security_echo",
            &format!(r#"{{"echo_message":"hi","{name}":"c2Vh"}}"#),
        );
        let notice = notice.expect("a notice").into_inner();
        let Event::SecurityEcho(notice) = notice.event else { panic!("expected an echo") };
        let sealed = notice.encrypt_echo_message.expect("a sealed field");
        assert_eq!((notice.echo_message.as_str(), sealed.ciphertext()), ("hi", "c2Vh"));
    }
}

#[test]
fn what_the_platform_may_leave_out_may_also_be_null() {
    for change in [
        (|envelope: &mut Value| drop(envelope.as_object_mut().expect("an object").remove("summary"))) as fn(&mut Value),
        |envelope| envelope["summary"] = Value::Null,
        |envelope| envelope["resource"]["original_type"] = Value::Null,
        |envelope| envelope["brand_new"] = json!({"x": [1]}),
    ] {
        read_changed(change).expect("a payment");
    }
    for missing in [Value::Null, json!("")] {
        let sealed = apiv3_key().seal("fdasflkja484", "", PAID.as_bytes()).expect("12 bytes");
        read_changed(|envelope| {
            envelope["resource"]["ciphertext"] = sealed.into();
            envelope["resource"]["associated_data"] = missing;
        })
        .expect("a payment sealed without associated data");
    }
}

#[test]
fn any_altered_byte_is_refused_before_anything_is_parsed() {
    let body = payment_notification();
    let headers = BY_PUBLIC_KEY.headers(&body);
    for position in (0..body.len()).step_by(37) {
        let mut altered = body.clone();
        altered[position] ^= 1;
        let refused = reader().read(NOW, &headers, &altered);
        assert!(matches!(refused, Err(NotificationError::Untrusted(Untrusted::WrongSignature { .. }))), "{position}");
    }
    let refused = reader().read(NOW, &headers, &body[..body.len() - 1]);
    assert!(matches!(refused, Err(NotificationError::Untrusted(Untrusted::WrongSignature { .. }))));
}

#[test]
fn each_bad_envelope_is_refused_at_its_step() {
    use NotificationError::{Algorithm, Sealed};
    let sealed =
        |change: fn(&mut Value)| read_changed(|envelope| change(&mut envelope["resource"])).map(Verified::into_inner);
    let truncated = sealed(|resource| {
        let ciphertext = resource["ciphertext"].as_str().expect("text");
        resource["ciphertext"] = ciphertext[..ciphertext.len() - 8].into();
    });
    assert_eq!(truncated, Err(Sealed(AeadError::NotAuthentic)));
    assert_eq!(sealed(|resource| resource["ciphertext"] = "AAAA".into()), Err(Sealed(AeadError::NotAuthentic)));
    assert_eq!(sealed(|resource| resource["ciphertext"] = "".into()), Err(Sealed(AeadError::NotAuthentic)));
    assert_eq!(sealed(|resource| resource["ciphertext"] = "*".into()), Err(Sealed(AeadError::NotBase64)));
    assert_eq!(sealed(|resource| resource["nonce"] = "x".into()), Err(Sealed(AeadError::NonceLength { got: 1 })));
    assert_eq!(
        sealed(|resource| resource["nonce"] = "0123456789abcdef".into()),
        Err(Sealed(AeadError::NonceLength { got: 16 }))
    );
    assert_eq!(sealed(|resource| resource["associated_data"] = "other".into()), Err(Sealed(AeadError::NotAuthentic)));
    assert_eq!(sealed(|resource| resource["algorithm"] = "AEAD_SM4_GCM".into()), Err(Algorithm));
    let wrong_type = read_changed(|envelope| envelope["resource_type"] = "plain-resource".into());
    assert_eq!(wrong_type.map(Verified::into_inner), Err(Algorithm));
    let other_key = NotificationReader::new(public_key_mode(), ApiV3Key::new([b'o'; 32]).expect("32 bytes"));
    let body = payment_notification();
    let refused = other_key.read(NOW, &BY_PUBLIC_KEY.headers(&body), &body).map(Verified::into_inner);
    assert_eq!(refused, Err(Sealed(AeadError::NotAuthentic)));
    for refused in [
        read(b"not JSON"),
        read(b""),
        read(b"[]"),
        read(b"{}"),
        read(&[&payment_notification()[..], b"{}"].concat()),
        read_changed(|envelope| envelope["create_time"] = "yesterday".into()),
    ] {
        assert!(matches!(refused, Err(NotificationError::Envelope(_))), "{refused:?}");
    }
    for plaintext in ["no JSON", "[]", "{}", r#"{"mchid":7}"#, &format!("{PAID} x")] {
        let refused = read_event("TRANSACTION.SUCCESS", "transaction", plaintext);
        assert!(matches!(refused, Err(NotificationError::Resource(_))), "{plaintext}: {refused:?}");
    }
}

#[test]
fn what_is_not_the_platforms_is_refused_by_its_headers() {
    let body = payment_notification();
    let refused = |headers: HeaderMap| match reader().read(NOW, &headers, &body) {
        Err(NotificationError::Untrusted(reason)) => reason,
        other => panic!("expected Untrusted, got {other:?}"),
    };
    assert_eq!(refused(HeaderMap::new()), Untrusted::MissingHeader { name: header::TIMESTAMP });
    let stale = BY_PUBLIC_KEY.at(Timestamp::from_unix(NOW.unix() - 301));
    assert_eq!(refused(stale.headers(&body)), Untrusted::Stale { seconds_off: -301 });
    let unknown = Stamp { serial: "PUB_KEY_ID_9", ..BY_PUBLIC_KEY };
    assert_eq!(refused(unknown.headers(&body)), Untrusted::UnknownSerial { serial: "PUB_KEY_ID_9".to_owned() });
    let forged = Stamp { key: crate::platform::OTHER_KEY, ..BY_PUBLIC_KEY };
    assert_eq!(refused(forged.headers(&body)), Untrusted::WrongSignature { serial: PUBLIC_KEY_ID.to_owned() });
    let mut probe = BY_PUBLIC_KEY.headers(&body);
    probe.insert(header::SIGNATURE, format!("{PROBE_PREFIX}xyz=").parse().expect("a value"));
    assert_eq!(refused(probe), Untrusted::Probe);
}

#[test]
fn a_body_beyond_the_limit_is_refused_unread() {
    let long = vec![b' '; MAX_BODY_BYTES + 1];
    let refused = reader().read(NOW, &HeaderMap::new(), &long).map(Verified::into_inner);
    assert_eq!(refused, Err(NotificationError::TooLong { most: MAX_BODY_BYTES }));
}

#[test]
fn no_refusal_is_answered_with_success() {
    for (error, status) in [
        (NotificationError::TooLong { most: 1 }, 413),
        (NotificationError::Untrusted(Untrusted::Probe), 401),
        (NotificationError::Envelope(String::new()), 400),
        (NotificationError::Algorithm, 400),
        (NotificationError::Sealed(AeadError::NotBase64), 400),
        (NotificationError::Resource(String::new()), 400),
    ] {
        assert_eq!(error.http_status().as_u16(), status);
    }
}

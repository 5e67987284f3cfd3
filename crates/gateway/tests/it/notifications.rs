//! `POST /notify/wechatpay/{account}`: believed once, when it is signed, fresh, whole and fits.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use yifen_gateway::store::SqliteStore;

use crate::world::{OPENID, SERIAL, World};

#[tokio::test]
async fn a_payment_is_told_once_however_often_it_comes() {
    let world = World::new();
    let made = world.native().await;
    world.platform.pay();
    let body = world.platform.notification("EV-1", &world.platform.transaction());
    for _ in 0..3 {
        let reply = world.notify(&body).await;
        assert_eq!((reply.status, reply.text.as_str()), (200, r#"{"code":"SUCCESS"}"#));
    }
    // The same payment under another name tells nothing new either.
    let other = world.platform.notification("EV-2", &world.platform.transaction());
    assert_eq!(world.notify(&other).await.status, 200);
    let read = world.get(&format!("/v1/payments/{}", made.id())).await;
    assert_eq!(read.json["state"], "paid");
    assert_eq!(read.json["transaction_id"], "4200000000202601021234567890");
    assert_eq!(read.json["paid_at"], "2026-01-02T10:00:00+08:00");
    assert_eq!(world.events().await, ["payment.paid"]);
    assert_eq!(world.alarms().await, [] as [&str; 0]);
    assert_eq!(world.gateway.counters().repeated_notifications, 2);
    assert_eq!(world.gateway.next_due().await, None, "nothing is left to do");
    let timeline = world.get(&format!("/v1/payments/{}/timeline", made.id())).await;
    let kinds: Vec<_> = timeline.json["data"].as_array().expect("a list").iter().map(|line| &line["kind"]).collect();
    assert_eq!(kinds, ["created", "call", "state", "notification", "state", "notification"]);
}

#[tokio::test]
async fn a_message_that_does_not_fit_is_quarantined_and_acknowledged() {
    type Alter = fn(&mut Value);
    let alterations: [(&str, Alter); 6] = [
        ("amount is 1 fen", |t| t["amount"]["total"] = json!(1)),
        ("currency is USD", |t| t["amount"]["currency"] = json!("USD")),
        ("appid is", |t| t["appid"] = json!("wx9999999999999999")),
        ("mchid is", |t| t["mchid"] = json!("1900000002")),
        ("amount is missing", |t| t["amount"] = Value::Null),
        ("transaction_id is missing", |t| t["transaction_id"] = json!("")),
    ];
    for (expected, alter) in alterations {
        let world = World::new();
        let made = world.native().await;
        world.platform.pay();
        let mut told = world.platform.transaction();
        alter(&mut told);
        let body = world.platform.notification("EV-1", &told);
        assert_eq!(world.notify(&body).await.status, 200, "{expected}");
        assert_eq!(world.state(&made).await, "pending", "{expected}");
        assert_eq!(world.events().await, [] as [&str; 0]);
        let alarms = world.get("/v1/alarms").await;
        assert_eq!(alarms.json["data"][0]["kind"], "mismatch");
        assert!(alarms.text.contains(expected), "{}", alarms.text);
        assert!(!alarms.text.contains(OPENID));
        // The query tells the truth and settles it.
        world.pass(Duration::from_secs(6)).await;
        assert_eq!(world.state(&made).await, "paid");
    }
}

/// The query path checks the same: whatever the platform answers, a wrong amount is never a payment.
#[tokio::test]
async fn a_query_that_does_not_fit_never_pays_or_closes() {
    let world = World::new();
    let made = world.native().await;
    world.platform.pay();
    world.platform.set(|order| order["amount"]["total"] = json!(1));
    world.pass(Duration::from_secs(20_000)).await;
    assert_eq!(world.state(&made).await, "pending");
    assert_eq!(world.alarms().await, ["mismatch"]);
    assert!(!world.platform.called().contains(&"close"));
}

#[tokio::test]
async fn an_order_that_is_not_here_is_quarantined() {
    let world = World::new();
    world.native().await;
    world.platform.pay();
    let mut told = world.platform.transaction();
    told["out_trade_no"] = json!("order-of-others");
    let body = world.platform.notification("EV-1", &told);
    assert_eq!(world.notify(&body).await.status, 200);
    assert_eq!(world.alarms().await, ["unknown_order"]);
    let alarms = world.get("/v1/alarms").await;
    assert_eq!(alarms.json["data"][0]["out_trade_no"], "order-of-others");
}

#[tokio::test]
async fn what_cannot_be_believed_or_read_leaves_no_trace() {
    let world = World::new();
    let made = world.native().await;
    world.platform.pay();
    let good = world.platform.notification("EV-1", &world.platform.transaction());
    let headers = world.platform.headers(&good);
    let text = String::from_utf8(good.to_vec()).expect("is text");
    let mut refused = Vec::new();

    let mut altered = good.to_vec();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    refused.push(("altered byte", world.deliver(&headers, &altered.into()).await, 401));
    for name in ["wechatpay-timestamp", "wechatpay-nonce", "wechatpay-serial", "wechatpay-signature"] {
        let mut without = headers.clone();
        without.remove(name);
        refused.push((name, world.deliver(&without, &good).await, 401));
        let mut empty = headers.clone();
        empty.insert(name, "".parse().expect("a header"));
        refused.push((name, world.deliver(&empty, &good).await, 401));
    }
    let with = |name: &'static str, value: &str| {
        let mut other = headers.clone();
        other.insert(name, value.parse().expect("a header"));
        other
    };
    refused.push(("forged", world.deliver(&with("wechatpay-signature", "Zm9yZ2Vk"), &good).await, 401));
    let probe = "WECHATPAY/SIGNTEST/xl6Vh6PVZJZ2kfZ1Pc0vGk8VYbOgZMM=";
    refused.push(("probe", world.deliver(&with("wechatpay-signature", probe), &good).await, 401));
    refused.push(("serial", world.deliver(&with("wechatpay-serial", &SERIAL.replace('1', "2")), &good).await, 401));
    let localhost = with("host", "localhost");
    let mut unsigned = localhost.clone();
    unsigned.remove("wechatpay-signature");
    refused.push(("localhost", world.deliver(&unsigned, &good).await, 401));

    let envelope: Value = serde_json::from_str(&text).expect("is JSON");
    let ciphertext = envelope["resource"]["ciphertext"].as_str().expect("is text");
    let broken: [(&str, String); 5] = [
        ("truncated", text.replace(ciphertext, &ciphertext[..ciphertext.len() - 8])),
        ("no base64", text.replace(ciphertext, "!!!!")),
        ("short nonce", text.replace("nonce-123456", "nonce-12345")),
        ("algorithm", text.replace("AEAD_AES_256_GCM", "PLAIN")),
        ("no JSON", "{".to_owned()),
    ];
    for (name, body) in broken {
        refused.push((name, world.notify(&Bytes::from(body)).await, 400));
    }
    refused.push(("too large", world.notify(&Bytes::from(vec![b' '; 64 * 1024 + 1])).await, 413));

    let count = refused.len();
    for (name, reply, status) in refused {
        assert_eq!(reply.status, status, "{name}: {}", reply.text);
        assert_eq!(reply.code(), "FAIL", "{name}");
        assert!(!reply.text.contains(OPENID), "{name}");
    }
    let unknown = world.send(http::Method::POST, "/notify/wechatpay/nobody", &[], good.clone()).await;
    assert_eq!(unknown.status, 404);
    assert_eq!(world.gateway.counters().refused_notifications, u64::try_from(count).expect("few") + 1);
    assert_eq!(world.alarms().await, [] as [&str; 0]);
    assert_eq!(world.state(&made).await, "pending");

    world.clock.advance(Duration::from_secs(301));
    assert_eq!(world.deliver(&headers, &good).await.status, 401, "stale");
    // The real one is still believed: what was refused did not use its name up.
    assert_eq!(world.notify(&good).await.status, 200);
    assert_eq!(world.state(&made).await, "paid");
}

#[tokio::test]
async fn a_notification_needs_no_api_key_and_a_store_that_fails_no_success() {
    let world = World::new();
    world.native().await;
    world.platform.pay();
    let good = world.platform.notification("EV-1", &world.platform.transaction());
    world.gateway.shutdown().await.expect("closes");
    let reply = world.notify(&good).await;
    assert_eq!((reply.status, reply.code()), (500, "FAIL"));
}

/// Sixteen different messages about one payment at once: whoever loses the race reads again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_messages_pay_once() {
    let directory = tempfile::tempdir().expect("a directory");
    let store = SqliteStore::open(directory.path().join("yifen.db")).expect("opens");
    let world = Arc::new(World::on(Arc::new(store)));
    let made = world.native().await;
    world.platform.pay();
    let mut delivering = Vec::new();
    for number in 0..16 {
        let body = world.platform.notification(&format!("EV-{}", number / 2), &world.platform.transaction());
        let world = Arc::clone(&world);
        delivering.push(tokio::spawn(async move { world.notify(&body).await.status }));
        if number == 8 {
            tokio::task::yield_now().await;
        }
    }
    for delivered in delivering {
        assert_eq!(delivered.await.expect("no panic"), 200);
    }
    assert_eq!(world.state(&made).await, "paid");
    assert_eq!(world.events().await, ["payment.paid"]);
    assert_eq!(world.gateway.counters().repeated_notifications, 8);
    let timeline = world.get(&format!("/v1/payments/{}/timeline?limit=100", made.id())).await;
    let told = timeline.json["data"].as_array().expect("a list").iter().filter(|line| line["kind"] == "notification");
    assert_eq!(told.count(), 8);
}

#[tokio::test]
async fn money_after_a_local_close_is_a_state_an_event_and_an_alarm() {
    let world = World::new();
    let made = world.native().await;
    world.pass(Duration::from_secs(7300)).await;
    assert_eq!(world.state(&made).await, "closed");
    world.platform.pay();
    let body = world.platform.notification("EV-1", &world.platform.transaction());
    for _ in 0..2 {
        assert_eq!(world.notify(&body).await.status, 200);
    }
    assert_eq!(world.state(&made).await, "paid_after_close");
    assert_eq!(world.events().await, ["payment.closed", "payment.paid_after_close"]);
    assert_eq!(world.alarms().await, ["paid_after_close"]);
}

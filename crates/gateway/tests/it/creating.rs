//! `POST /v1/payments`: what is answered, what is sent, and what happens when the answer does not come.

use std::time::Duration;

use futures_util::FutureExt;
use serde_json::{Value, json};
use yifen::PrivateKey;
use yifen::protocol::sign::invoke_message;

use crate::world::{APPID, MERCHANT_KEY, MINI_APPID, OPENID, Trouble, World, jsapi, native, request};

#[tokio::test]
async fn a_native_payment_is_answered_with_its_code() {
    let world = World::new();
    let reply = world.native().await;
    let json = &reply.json;
    assert_eq!(json["state"], "pending");
    assert_eq!(json["amount"], 100);
    assert_eq!(json["amount_refunded"], 0);
    assert_eq!(json["scene"], "native");
    assert_eq!(json["code_url"], "weixin://wxpay/bizpayurl?pr=abc");
    assert!(json["qr_svg"].as_str().expect("an SVG").starts_with("<svg"));
    assert_eq!(json["created_at"], "2026-01-02T10:00:00+08:00");
    assert_eq!(json["expires_at"], "2026-01-02T12:00:00+08:00");
    let calls = world.platform.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!(
        calls[0].body,
        json!({"appid": APPID, "mchid": "1900000001", "description": "tea", "out_trade_no": "order-000001",
            "time_expire": "2026-01-02T12:00:00+08:00", "notify_url": "https://shop.example/notify/wechatpay/main",
            "amount": {"total": 100, "currency": "CNY"}})
    );
    let by_number = world.get("/v1/payments/order-000001").await;
    assert_eq!(by_number.json, reply.json);
    let list = world.get("/v1/payments").await;
    assert_eq!(list.json["data"][0]["id"], reply.json["id"]);
    assert_eq!(list.json["next_cursor"], Value::Null);
}

#[tokio::test]
async fn the_front_ends_parameters_are_signed_anew_each_time() {
    let key = PrivateKey::from_pem(MERCHANT_KEY).expect("a key");
    for (scene, appid) in [("jsapi", APPID), ("mini_program", MINI_APPID)] {
        let world = World::new();
        let body = json!({"scene": scene, "amount": 1, "description": "tea", "openid": OPENID, "attach": "a",
            "client_ip": "::1"});
        let made = world.post("/v1/payments", &body).await;
        assert_eq!(made.status, 201, "{}", made.text);
        assert_eq!(world.platform.calls()[0].body["appid"], appid);
        let read = world.get(&format!("/v1/payments/{}", made.id())).await;
        assert_ne!(made.json["invoke"], read.json["invoke"]);
        for invoke in [&made.json["invoke"], &read.json["invoke"]] {
            let text = |name: &str| invoke[name].as_str().unwrap_or_default().to_owned();
            assert_eq!(invoke.get("appId").is_some(), scene == "jsapi");
            assert_eq!(text("package"), format!("prepay_id={}", made.json["prepay_id"].as_str().expect("an id")));
            let message = invoke_message(appid, &text("timeStamp"), &text("nonceStr"), &text("package"));
            assert!(key.public_key().verifies(&message, &text("paySign")));
        }
    }
}

#[tokio::test]
async fn a_refused_order_has_failed_and_says_why() {
    let world = World::new();
    world.platform.trouble(Trouble::Refused(403, "NO_AUTH", format!("no product for {OPENID}")));
    let reply = world.post("/v1/payments", &jsapi()).await;
    assert_eq!((reply.status, reply.code()), (422, "refused_by_wechatpay"));
    assert_eq!(reply.headers["content-type"], "application/problem+json");
    assert_eq!(reply.json["wechatpay_code"], "NO_AUTH");
    assert_eq!(reply.json["request_id"], "08F5D0-268578704");
    assert!(!reply.text.contains(OPENID));
    let id = reply.json["payment_id"].as_str().expect("an id");
    let read = world.get(&format!("/v1/payments/{id}")).await;
    assert_eq!(read.json["state"], "failed");
    assert_eq!(read.json["failure"]["code"], "NO_AUTH");
    assert_eq!(world.events().await, ["payment.failed"]);
    world.platform.calls();
    world.pass(Duration::from_secs(10_000)).await;
    assert_eq!(world.platform.called(), [] as [&str; 0], "nothing is left to do");
}

#[tokio::test]
async fn an_unknown_outcome_is_asked_for_with_the_same_number_and_parameters() {
    for trouble in [
        Trouble::AnswerLost,
        Trouble::Unsigned,
        Trouble::Unreachable,
        Trouble::Refused(500, "SYSTEM_ERROR", "busy".to_owned()),
        Trouble::Refused(429, "FREQUENCY_LIMITED", "slow down".to_owned()),
    ] {
        let world = World::new();
        world.platform.trouble(trouble.clone());
        world.platform.trouble(trouble);
        let reply = world.post("/v1/payments", &native()).await;
        assert_eq!((reply.status, &reply.json["state"]), (201, &json!("created")));
        assert!(reply.json.get("code_url").is_none());
        world.pass(Duration::from_secs(4)).await;
        assert_eq!(world.platform.count(), 1, "not before its time");
        world.pass(Duration::from_secs(12)).await;
        let calls: Vec<_> = world.platform.calls().into_iter().filter(|call| call.name() == "prepay").collect();
        assert_eq!(calls.len(), 3);
        assert!(calls.iter().all(|call| call.body == calls[0].body), "the same order, three times");
        assert_eq!(world.state(&reply).await, "pending");
        let read = world.get(&format!("/v1/payments/{}", reply.id())).await;
        assert_eq!(read.json["code_url"], "weixin://wxpay/bizpayurl?pr=abc");
    }
}

/// A process that dies after the order was durable, with or without having sent it.
#[tokio::test]
async fn an_order_whose_process_died_is_sent_by_the_next_one() {
    let mut world = World::new();
    world.platform.trouble(Trouble::Unreachable);
    let reply = world.post("/v1/payments", &native()).await;
    world.restart(2);
    world.pass(Duration::from_secs(60)).await;
    assert_eq!(world.state(&reply).await, "pending");
}

#[tokio::test]
async fn an_order_number_is_made_when_it_is_missing_and_taken_once() {
    let world = World::new();
    let made = world.gateway.create_payment(request(), None).await.expect("is made").value;
    assert_eq!(made.out_trade_no.len(), 32);
    let mut again = request();
    again.out_trade_no = Some(made.out_trade_no.clone());
    let problem = world.gateway.create_payment(again, None).await.expect_err("is taken");
    assert_eq!((problem.status, problem.code.as_str()), (409, "out_trade_no_taken"));
    assert_eq!(problem.payment_id.as_deref(), Some(made.id.as_str()));
    assert_eq!(world.platform.calls().len(), 1);
}

#[tokio::test]
async fn a_sync_of_an_unknown_order_orders_again() {
    let world = World::new();
    world.platform.trouble(Trouble::AnswerLost);
    let reply = world.post("/v1/payments", &native()).await;
    let path = format!("/v1/payments/{}/sync", reply.id());
    world.platform.trouble(Trouble::Unreachable);
    let unknown = world.send(http::Method::POST, &path, &[], "").await;
    assert_eq!((unknown.status, unknown.code()), (502, "wechatpay_unknown"));
    assert_eq!(world.state(&reply).await, "created");
    let known = world.send(http::Method::POST, &path, &[], "").await;
    assert_eq!((known.status, &known.json["state"]), (200, &json!("pending")));
    assert_eq!(world.platform.called(), ["prepay", "prepay", "prepay"]);
}

/// The code that one order brings kills that of the other: while one is under way nobody sends another.
#[tokio::test]
async fn two_orders_of_one_number_are_never_under_way_at_once() {
    let mut world = World::new();
    let path = "/v1/payments/order-000001/sync";
    world.platform.trouble(Trouble::Hang);
    assert!(world.post("/v1/payments", &native()).now_or_never().is_none());
    let meanwhile = world.send(http::Method::POST, path, &[], "").await;
    assert_eq!((meanwhile.status, &meanwhile.json["state"]), (200, &json!("created")));
    assert_eq!(world.platform.called(), ["prepay", "query"]);

    // The first is over; a second one is sent by a sync, and neither a worker nor another process sends a third.
    world.clock.advance(Duration::from_secs(30));
    world.platform.trouble(Trouble::Hang);
    assert!(world.send(http::Method::POST, path, &[], "").now_or_never().is_none());
    world.restart(2);
    world.gateway.run_due().await;
    assert_eq!(world.send(http::Method::POST, path, &[], "").await.json["state"], "created");
    world.pass(Duration::from_secs(29)).await;
    assert_eq!(world.platform.called(), ["prepay", "query"]);

    // Nobody heard of the second one: a worker sends the third.
    world.pass(Duration::from_secs(2)).await;
    assert_eq!(world.platform.called(), ["prepay"]);
    assert_eq!(world.get("/v1/payments/order-000001").await.json["state"], "pending");
}

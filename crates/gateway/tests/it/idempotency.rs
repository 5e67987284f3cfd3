//! `Idempotency-Key`: the same request has one effect and one answer, also across a restart.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use serde_json::json;
use yifen_gateway::store::SqliteStore;

use crate::world::{Disk, Trouble, World, jsapi, native, request};

#[tokio::test]
async fn the_same_request_gets_the_same_answer_across_a_restart() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("yifen.db");
    let mut world = World::on(Arc::new(SqliteStore::open(&path).expect("opens")));
    let first = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((first.status, first.replayed()), (201, false));
    world.gateway.shutdown().await.expect("closes");
    world.store = Arc::new(SqliteStore::open(&path).expect("opens"));
    world.restart(2);
    // Later the payment moves on; the answer to the request stays what it was.
    world.platform.pay();
    world.pass(Duration::from_secs(10)).await;
    assert_eq!(world.state(&first).await, "paid");
    let again = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((again.status, again.replayed()), (201, true));
    assert_eq!(again.text, first.text);
    assert_eq!(world.platform.called().iter().filter(|call| **call == "prepay").count(), 1);
}

#[tokio::test]
async fn only_the_signature_for_the_front_end_is_made_anew() {
    let world = World::new();
    let first = world.post_with_key("/v1/payments", "k-1", &jsapi()).await;
    let mut again = world.post_with_key("/v1/payments", "k-1", &jsapi()).await;
    assert!(again.json["invoke"]["paySign"].is_string());
    again.json["invoke"] = first.json["invoke"].clone();
    assert_eq!(again.json, first.json);
}

#[tokio::test]
async fn a_refusal_is_repeated_too() {
    let world = World::new();
    world.platform.trouble(Trouble::Refused(400, "PARAM_ERROR", "no".to_owned()));
    let first = world.post_with_key("/v1/payments", "k-1", &native()).await;
    let again = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((again.status, &again.text, again.replayed()), (422, &first.text, true));
    assert_eq!(world.platform.called(), ["prepay"]);
}

#[tokio::test]
async fn another_request_may_not_use_the_key() {
    let world = World::new();
    let made = world.post_with_key("/v1/payments", "k-1", &native()).await;
    let mut other = native();
    other["amount"] = json!(101);
    let path = format!("/v1/payments/{}/close", made.id());
    for reply in
        [world.post_with_key("/v1/payments", "k-1", &other).await, world.post_with_key(&path, "k-1", &json!({})).await]
    {
        assert_eq!((reply.status, reply.code()), (422, "idempotency_key_reused"));
    }
    assert_eq!(world.state(&made).await, "pending");
    // The same values in another order and spacing are the same request.
    let spaced = r#"{ "out_trade_no":"order-000001","amount":100,  "description":"tea","scene":"native" }"#;
    let again = world.send(http::Method::POST, "/v1/payments", &[("idempotency-key", "k-1")], spaced).await;
    assert_eq!((again.status, again.replayed()), (201, true));
}

/// Whoever asks is gone before the platform answers: the payment stays, its key stays taken, and both are made up for.
#[tokio::test]
async fn a_request_under_way_is_not_begun_twice_and_its_orphan_is_answered() {
    let world = World::new();
    world.platform.trouble(Trouble::Hang);
    assert!(world.post_with_key("/v1/payments", "k-1", &native()).now_or_never().is_none());
    let meanwhile = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((meanwhile.status, meanwhile.code()), (409, "idempotency_key_in_progress"));
    assert_eq!(world.platform.count(), 1);
    world.clock.advance(Duration::from_secs(30));
    world.gateway.run_due().await;
    let later = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((later.status, &later.json["state"]), (201, &json!("pending")));
    let again = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((again.status, &again.text), (201, &later.text));
    let calls = world.platform.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].body, calls[1].body);
}

/// Several repeat a request whose first answer never came, while the payment moves on: all of them hear the same.
#[tokio::test]
async fn whoever_makes_up_for_a_lost_answer_says_the_same() {
    let disk = Disk::new();
    let world = World::on(disk.clone());
    disk.room_for(1);
    assert_eq!(world.post_with_key("/v1/payments", "k-1", &native()).await.status, 503);
    world.clock.advance(Duration::from_secs(30));
    let repeat = async || world.post_with_key("/v1/payments", "k-1", &native()).await;
    // One is told what is true now, but the answer is not kept: it is not told.
    disk.room_for(0);
    assert_eq!(repeat().await.status, 503);
    disk.room_for(u64::MAX);
    disk.too_late_for(1);
    let first = repeat().await;
    assert_eq!((first.status, &first.json["state"]), (201, &json!("created")));
    world.gateway.run_due().await;
    assert_eq!(world.get("/v1/payments/order-000001").await.json["state"], "pending");
    assert_eq!(repeat().await.text, first.text);
}

/// What is derived is not kept: a picture of the code for each key would be most of the database.
#[tokio::test]
async fn a_kept_answer_holds_no_picture() {
    let world = World::new();
    let first = world.post_with_key("/v1/payments", "k-1", &native()).await;
    let kept = world.store.find_key("k-1").await.expect("reads").expect("is there").answer.expect("was answered");
    assert!(kept.body.len() < 1000, "{} bytes", kept.body.len());
    assert_eq!(world.post_with_key("/v1/payments", "k-1", &native()).await.text, first.text);
}

/// A field that a later version adds must not make old requests other requests.
#[test]
fn what_is_not_asked_for_is_not_part_of_the_request() {
    let written = serde_json::to_value(request()).expect("can be written");
    assert_eq!(written, json!({"scene": "native", "amount": 100, "description": "tea"}));
}

#[tokio::test]
async fn invalid_requests_leave_their_key_free() {
    let world = World::new();
    let mut wrong = native();
    wrong["amount"] = json!(0);
    assert_eq!(world.post_with_key("/v1/payments", "k-1", &wrong).await.status, 400);
    assert_eq!(world.post_with_key("/v1/payments", "k-1", &native()).await.status, 201);
}

#[tokio::test]
async fn closing_under_a_key_is_answered_the_same() {
    let world = World::new();
    let made = world.native().await;
    let path = format!("/v1/payments/{}/close", made.id());
    let first = world.post_with_key(&path, "k-1", &json!({})).await;
    assert_eq!(first.status, 202);
    world.pass(Duration::from_secs(400)).await;
    assert_eq!(world.state(&made).await, "closed");
    let again = world.post_with_key(&path, "k-1", &json!({})).await;
    assert_eq!((again.status, &again.text, again.replayed()), (202, &first.text, true));
}

//! Watching, closing and expiring: the platform is asked before anything is given up.

use std::time::Duration;

use futures_util::FutureExt;
use http::Method;
use serde_json::json;

use crate::world::{START, Trouble, World, native};

#[tokio::test]
async fn a_lost_notification_is_made_up_for_by_watching() {
    let world = World::new();
    let made = world.native().await;
    world.pass(Duration::from_secs(100)).await;
    assert_eq!(world.platform.called(), ["prepay", "query", "query", "query", "query"]);
    world.platform.pay();
    world.pass(Duration::from_secs(61)).await;
    assert_eq!(world.state(&made).await, "paid");
    assert_eq!(world.events().await, ["payment.paid"]);
    world.platform.calls();
    world.pass(Duration::from_secs(10_000)).await;
    assert_eq!(world.platform.called(), [] as [&str; 0]);
}

#[tokio::test]
async fn expiry_is_query_close_query() {
    let world = World::new();
    let made = world.native().await;
    world.pass(Duration::from_secs(7199)).await;
    assert_eq!(world.state(&made).await, "pending");
    assert!(!world.platform.called().contains(&"close"));
    world.pass(Duration::from_secs(1)).await;
    assert_eq!(world.platform.called(), ["query", "close", "query"]);
    let read = world.get(&format!("/v1/payments/{}", made.id())).await;
    assert_eq!((&read.json["state"], &read.json["close_reason"]), (&json!("closed"), &json!("expired")));
    assert!(read.json.get("code_url").is_none());
    assert_eq!(world.events().await, ["payment.closed"]);
    assert_eq!(world.gateway.next_due().await, None);
}

#[tokio::test]
async fn a_payment_paid_at_the_last_moment_is_paid() {
    for (troubles, calls) in [
        (vec![Trouble::PaidFirst], vec!["query"]),
        (vec![Trouble::Nothing, Trouble::PaidFirst], vec!["query", "close", "query"]),
    ] {
        let world = World::new();
        let made = world.native().await;
        world.pass(Duration::from_secs(7199)).await;
        world.platform.calls();
        for trouble in troubles {
            world.platform.trouble(trouble);
        }
        world.pass(Duration::from_secs(1)).await;
        assert_eq!(world.platform.called(), calls);
        assert_eq!(world.state(&made).await, "paid");
        assert_eq!(world.events().await, ["payment.paid"]);
        assert_eq!(world.gateway.next_due().await, None);
    }
}

#[tokio::test]
async fn nothing_is_closed_that_could_not_be_looked_at() {
    for unknown in [
        Trouble::Unreachable,
        Trouble::AnswerLost,
        Trouble::Unsigned,
        Trouble::Refused(500, "SYSTEM_ERROR", "busy".to_owned()),
        Trouble::Refused(400, "PARAM_ERROR", "no".to_owned()),
    ] {
        let world = World::new();
        let made = world.native().await;
        world.pass(Duration::from_secs(7199)).await;
        world.platform.calls();
        world.platform.trouble(unknown);
        world.pass(Duration::from_secs(1)).await;
        assert_eq!(world.platform.called(), ["query"]);
        assert_eq!(world.state(&made).await, "pending");
        world.pass(Duration::from_secs(40)).await;
        assert_eq!(world.platform.called(), ["query", "close", "query"]);
        assert_eq!(world.state(&made).await, "closed");
    }
}

#[tokio::test]
async fn a_close_of_unknown_outcome_is_settled_by_the_query_after_it() {
    for (trouble, settled) in [(Trouble::AnswerLost, true), (Trouble::Unreachable, false)] {
        let world = World::new();
        let made = world.native().await;
        world.pass(Duration::from_secs(301)).await;
        world.platform.calls();
        world.platform.trouble(Trouble::Nothing);
        world.platform.trouble(trouble);
        let path = format!("/v1/payments/{}/close", made.id());
        let reply = world.send(Method::POST, &path, &[], "").await;
        assert_eq!(world.platform.called(), ["query", "close", "query"]);
        assert_eq!(reply.status, if settled { 200 } else { 202 });
        assert_eq!(reply.json["state"], if settled { "closed" } else { "pending" });
        world.pass(Duration::from_secs(60)).await;
        assert_eq!(world.state(&made).await, "closed");
        assert_eq!(world.events().await, ["payment.closed"]);
    }
}

#[tokio::test]
async fn closing_waits_five_minutes_and_says_so() {
    let world = World::new();
    let made = world.native().await;
    let path = format!("/v1/payments/{}/close", made.id());
    for _ in 0..2 {
        let reply = world.send(Method::POST, &path, &[], "{}").await;
        assert_eq!(reply.status, 202);
        assert_eq!(reply.json["state"], "pending");
        assert_eq!(reply.json["close_requested_at"], "2026-01-02T10:00:00+08:00");
        assert_eq!(reply.json["close_at"], "2026-01-02T10:05:00+08:00");
        world.clock.advance(Duration::from_millis(500));
    }
    world.pass(Duration::from_secs(600)).await;
    let closes: Vec<_> = world.platform.calls().into_iter().filter(|call| call.name() == "close").collect();
    assert_eq!(closes.len(), 1);
    assert_eq!(closes[0].at.since(START), Duration::from_secs(300));
    assert_eq!(world.state(&made).await, "closed");
    let again = world.send(Method::POST, &path, &[], "").await;
    assert_eq!((again.status, &again.json["state"]), (200, &json!("closed")));
}

/// The platform counts from when it got the order, which an outage can put off for long.
#[tokio::test]
async fn the_five_minutes_begin_when_the_platform_got_the_order() {
    let world = World::new();
    for _ in 0..6 {
        world.platform.trouble(Trouble::Unreachable);
    }
    let made = world.post("/v1/payments", &native()).await;
    world.pass(Duration::from_secs(250)).await;
    assert_eq!(world.state(&made).await, "pending");
    let orders: Vec<_> = world.platform.calls().into_iter().filter(|call| call.name() == "prepay").collect();
    let got = orders.last().expect("it was ordered").at;
    assert_eq!((orders.len(), got.since(START)), (7, Duration::from_secs(245)));
    let reply = world.send(Method::POST, &format!("/v1/payments/{}/close", made.id()), &[], "").await;
    assert_eq!((reply.status, &reply.json["close_at"]), (202, &json!("2026-01-02T10:09:05+08:00")));
    world.pass(Duration::from_secs(600)).await;
    let closes: Vec<_> = world.platform.calls().into_iter().filter(|call| call.name() == "close").collect();
    assert_eq!(closes.len(), 1);
    assert_eq!(closes[0].at.since(got), Duration::from_secs(300));
    assert_eq!(world.state(&made).await, "closed");
}

/// Whoever asked is at it; a worker comes in when nothing came of that.
#[tokio::test]
async fn a_close_under_way_is_not_begun_twice() {
    let world = World::new();
    let made = world.native().await;
    world.pass(Duration::from_secs(301)).await;
    world.platform.calls();
    world.platform.trouble(Trouble::Hang);
    let path = format!("/v1/payments/{}/close", made.id());
    assert!(world.send(Method::POST, &path, &[], "").now_or_never().is_none());
    world.gateway.run_due().await;
    assert_eq!(world.platform.called(), ["query"]);
    world.pass(Duration::from_secs(40)).await;
    assert_eq!(world.platform.called(), ["query", "close", "query"]);
    assert_eq!(world.state(&made).await, "closed");
}

#[tokio::test]
async fn a_short_payment_is_not_closed_before_five_minutes_either() {
    let world = World::new();
    let mut body = native();
    body["time_expire"] = json!("2026-01-02T10:01:00+08:00");
    let made = world.post("/v1/payments", &body).await;
    assert_eq!(made.status, 201);
    world.pass(Duration::from_secs(299)).await;
    assert!(!world.platform.called().contains(&"close"));
    assert!(world.get(&format!("/v1/payments/{}", made.id())).await.json.get("code_url").is_none());
    world.pass(Duration::from_secs(1)).await;
    assert_eq!(world.platform.called(), ["query", "close", "query"]);
}

#[tokio::test]
async fn closing_after_five_minutes_is_done_at_once_unless_it_was_paid() {
    let world = World::new();
    let made = world.native().await;
    world.pass(Duration::from_secs(301)).await;
    world.platform.calls();
    let path = format!("/v1/payments/{}/close", made.id());
    let reply = world.send(Method::POST, &path, &[], "").await;
    assert_eq!((reply.status, &reply.json["state"]), (200, &json!("closed")));
    assert_eq!(world.platform.called(), ["query", "close", "query"]);

    let world = World::new();
    let made = world.native().await;
    world.pass(Duration::from_secs(301)).await;
    // The customer is faster than the close: between the first query and the call.
    world.platform.trouble(Trouble::Nothing);
    world.platform.trouble(Trouble::PaidFirst);
    let path = format!("/v1/payments/{}/close", made.id());
    let reply = world.send(Method::POST, &path, &[], "").await;
    assert_eq!((reply.status, reply.code()), (409, "payment_not_closable"));
    assert_eq!(world.state(&made).await, "paid");
}

#[tokio::test]
async fn an_order_that_never_arrived_is_closed_when_its_time_is_over() {
    let world = World::new();
    for _ in 0..30 {
        world.platform.trouble(Trouble::Unreachable);
    }
    let made = world.post("/v1/payments", &native()).await;
    world.pass(Duration::from_secs(7000)).await;
    assert_eq!(world.state(&made).await, "created");
    world.pass(Duration::from_secs(200_000)).await;
    assert_eq!(world.state(&made).await, "closed");
    assert_eq!(world.events().await, ["payment.closed"]);
}

#[tokio::test]
async fn a_long_payment_gets_a_new_code_when_the_old_one_dies() {
    let world = World::new();
    let mut body = native();
    body["time_expire"] = json!("2026-01-03T10:00:00+08:00");
    let made = world.post("/v1/payments", &body).await;
    world.pass(Duration::from_secs(7200 + 60)).await;
    let orders: Vec<_> = world.platform.calls().into_iter().filter(|call| call.name() == "prepay").collect();
    assert_eq!(orders.len(), 2);
    assert_eq!(orders[0].body, orders[1].body);
    assert_eq!(world.get(&format!("/v1/payments/{}", made.id())).await.json["state"], "pending");
}

/// A refusal of the moment must not leave a payment of days without a code that works.
#[tokio::test]
async fn a_refused_renewal_is_tried_again() {
    let world = World::new();
    let mut body = native();
    body["time_expire"] = json!("2026-01-03T10:00:00+08:00");
    let made = world.post("/v1/payments", &body).await;
    world.pass(Duration::from_secs(7199)).await;
    world.platform.trouble(Trouble::Refused(401, "SIGN_ERROR", "the clock is off".to_owned()));
    world.pass(Duration::from_secs(1)).await;
    let path = format!("/v1/payments/{}", made.id());
    assert!(world.get(&path).await.json.get("code_url").is_none(), "the old one is dead");
    world.pass(Duration::from_secs(600)).await;
    let read = world.get(&path).await.json;
    assert_eq!((&read["state"], &read["code_url"]), (&json!("pending"), &json!("weixin://wxpay/bizpayurl?pr=abc")));
}

/// The real loop, on the real clock, stopped while it naps.
#[tokio::test]
async fn work_runs_until_it_is_told_to_stop() {
    let world = World::new();
    world.native().await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let working = tokio::spawn(world.gateway.clone().work(async { stopped.await.unwrap_or(()) }));
    tokio::task::yield_now().await;
    stop.send(()).expect("it works");
    working.await.expect("it ends");
}

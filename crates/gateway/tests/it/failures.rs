//! What the gateway does when something it stands on fails: the disk, an exchange that never ends, its own settings.

use std::sync::Arc;
use std::time::Duration;

use http::Method;
use serde_json::json;
use yifen_gateway::LEASE;

use crate::world::{Disk, START, Trouble, World, native};

/// The platform has the order, and the answer could not be made durable: it is ordered once more, as one and the same.
#[tokio::test]
async fn an_answer_that_could_not_be_kept_is_fetched_again() {
    let disk = Disk::new();
    let world = World::on(disk.clone());
    disk.room_for(1);
    let reply = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((reply.status, reply.code()), (503, "store_unavailable"));
    assert!(reply.json["payment_id"].is_string(), "the caller learns that there is a payment");
    disk.room_for(u64::MAX);
    let meanwhile = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!(meanwhile.code(), "idempotency_key_in_progress");
    world.pass(Duration::from_secs(30)).await;
    let again = world.post_with_key("/v1/payments", "k-1", &native()).await;
    assert_eq!((again.status, &again.json["state"]), (201, &json!("pending")));
    let calls = world.platform.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].body, calls[1].body);
}

#[tokio::test]
async fn a_notification_that_could_not_be_kept_is_not_acknowledged() {
    let disk = Disk::new();
    let world = World::on(disk.clone());
    let made = world.native().await;
    world.platform.pay();
    let body = world.platform.notification("EV-1", &world.platform.transaction());
    disk.room_for(0);
    assert_eq!(world.notify(&body).await.status, 500);
    assert_eq!(world.state(&made).await, "pending");
    disk.room_for(1);
    assert_eq!(world.notify(&body).await.status, 200);
    assert_eq!(world.state(&made).await, "paid");
}

#[tokio::test]
async fn nothing_is_ready_that_cannot_be_written() {
    let disk = Disk::new();
    let world = World::on(disk.clone());
    assert_eq!(world.get("/readyz").await.status, 200);
    disk.room_for(0);
    let reply = world.get("/readyz").await;
    assert_eq!((reply.status, reply.code()), (503, "store_unavailable"));
    assert_eq!(world.get("/healthz").await.status, 200, "the process runs all the same");
}

/// Jobs that are due and cannot be claimed must not be asked for twenty times a second.
#[tokio::test]
async fn a_store_that_gives_no_jobs_is_not_pestered() {
    let disk = Disk::new();
    let world = World::on(disk.clone());
    world.native().await;
    world.clock.advance(Duration::from_secs(100));
    disk.room_for(0);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let working = tokio::spawn(world.gateway.clone().work(async { stopped.await.unwrap_or(()) }));
    while world.clock.naps().is_empty() {
        tokio::task::yield_now().await;
    }
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    // Making the payment had called the worker once; that does not wait.
    let naps = world.clock.naps();
    assert!(naps.len() <= 2 && naps.iter().all(|until| *until == START + Duration::from_secs(101)), "{naps:?}");
    stop.send(()).expect("it works");
    working.await.expect("it ends");
}

/// A signer or a transport that never comes back must not take a worker's place for ever.
#[tokio::test]
async fn a_job_does_not_outlive_its_lease() {
    let world = Arc::new(World::new());
    let made = world.native().await;
    world.platform.pay();
    world.platform.trouble(Trouble::Hang);
    world.clock.advance(Duration::from_secs(5));
    let working = tokio::spawn({
        let gateway = world.gateway.clone();
        async move { gateway.run_due().await }
    });
    while world.platform.count() < 2 {
        tokio::task::yield_now().await;
    }
    world.clock.advance(LEASE);
    assert_eq!(working.await.expect("it ends"), 2, "once in vain, and once more");
    assert_eq!(world.state(&made).await, "paid");
}

/// A payment belongs to its merchant number: whatever the account is called, never to another number.
#[tokio::test]
async fn a_payment_is_asked_about_by_its_own_merchant_number_only() {
    let mut world = World::new();
    world.platform.trouble(Trouble::AnswerLost);
    let made = world.post("/v1/payments", &native()).await;
    world.platform.calls();

    world.restart_as(2, "main", "1900000002");
    world.pass(Duration::from_secs(600)).await;
    let sync = world.send(Method::POST, &format!("/v1/payments/{}/sync", made.id()), &[], "").await;
    assert_eq!((sync.status, sync.code()), (500, "internal"));
    assert_eq!(world.platform.called(), [] as [&str; 0]);
    assert_eq!(world.state(&made).await, "created");

    world.restart_as(3, "renamed", "1900000001");
    world.pass(Duration::from_secs(600)).await;
    assert_eq!(world.state(&made).await, "pending");
}

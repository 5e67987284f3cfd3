//! One fen goes all the way round, and survives a stop, a kill and a jump in time.

use serde_json::json;

use crate::process::Up;

#[tokio::test]
async fn the_first_fen_goes_all_the_way_round() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &[]);
    let payment = up.order(1).await;
    assert_eq!(payment["state"], "pending");
    assert!(payment["qr_svg"].as_str().is_some_and(|svg| svg.contains("<svg")));
    up.pay(&payment).await;
    let paid = up.wait_for_state(&payment, "paid").await;
    assert_eq!(paid["amount"], 1);
    assert!(paid["transaction_id"].as_str().is_some_and(|id| id.starts_with("4200")));

    let (_, timeline) =
        up.gateway("GET", &format!("/v1/payments/{}/timeline", paid["id"].as_str().expect("id")), None).await;
    let kinds = timeline["data"].to_string();
    assert!(kinds.contains("notification"), "{kinds}");
    let (_, attempts) = up
        .sandbox(
            "GET",
            &format!("/_sandbox/notifications?out_trade_no={}", paid["out_trade_no"].as_str().expect("no")),
            None,
        )
        .await;
    assert_eq!(attempts["data"][0]["status"], 200, "{attempts}");
}

#[tokio::test]
async fn after_ctrl_c_everything_is_still_there() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &[]);
    let (paid, open) = (up.order(7).await, up.order(8).await);
    up.pay(&paid).await;
    up.wait_for_state(&paid, "paid").await;
    let key = up.api_key.clone();
    assert_eq!(up.interrupt(), Some(0));

    let up = Up::start(data.path(), &[]);
    assert_eq!(up.api_key, key);
    up.wait_for_state(&paid, "paid").await;
    up.wait_for_state(&open, "pending").await;
    // The platform remembers the order, too: the customer can still pay it.
    up.pay(&open).await;
    up.wait_for_state(&open, "paid").await;
}

#[tokio::test]
async fn after_a_kill_everything_is_still_there() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &[]);
    let (paid, open) = (up.order(7).await, up.order(8).await);
    up.pay(&paid).await;
    up.wait_for_state(&paid, "paid").await;
    up.kill();

    let up = Up::start(data.path(), &[]);
    up.wait_for_state(&paid, "paid").await;
    up.pay(&open).await;
    up.wait_for_state(&open, "paid").await;
}

#[tokio::test]
async fn when_time_jumps_an_unpaid_order_is_closed_at_the_platform_and_in_the_books() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &["--clock", "virtual@2026-01-02T10:00:00+08:00"]);
    let payment = up.order(5).await;
    let (status, clock) = up.sandbox("POST", "/_sandbox/clock", Some(json!({ "advance": "3h" }))).await;
    assert_eq!(status, 200, "{clock}");
    let closed = up.wait_for_state(&payment, "closed").await;
    let pay = json!({ "mchid": "1900000001", "out_trade_no": closed["out_trade_no"], "outcome": "success" });
    let (status, refused) = up.sandbox("POST", "/_sandbox/pay", Some(pay)).await;
    assert!((400..500).contains(&status), "{refused}");
}

#[tokio::test]
async fn closing_waits_for_the_fifth_minute() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &["--clock", "virtual"]);
    let payment = up.order(5).await;
    let path = format!("/v1/payments/{}/close", payment["id"].as_str().expect("an id"));
    let (status, asked) = up.gateway("POST", &path, Some(json!({}))).await;
    assert_eq!(status, 202, "{asked}");
    up.sandbox("POST", "/_sandbox/clock", Some(json!({ "advance": "4m" }))).await;
    up.wait_for_state(&payment, "pending").await;
    up.sandbox("POST", "/_sandbox/clock", Some(json!({ "advance": "2m" }))).await;
    up.wait_for_state(&payment, "closed").await;
    let (_, findings) = up.sandbox("GET", "/_sandbox/findings", None).await;
    assert!(!findings.to_string().contains("early"), "the gateway never closes early: {findings}");
}

#[tokio::test]
async fn the_shop_has_its_pages_in_both_languages() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &[]);
    for (lang, word) in [("en", "One-Fen Shop"), ("zh", "一分小店")] {
        for page in ["/shop", "/shop/books"] {
            let (status, html) = up.page(&format!("{}{page}?lang={lang}", up.gateway)).await;
            assert_eq!(status, 200);
            assert!(html.contains(word), "{page} {lang}");
        }
    }
    let (status, _) = up.page(&format!("{}/shop/orders/nothing-here", up.gateway)).await;
    assert_eq!(status, 404);
}

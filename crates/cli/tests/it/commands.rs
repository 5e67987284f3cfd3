//! `pay`, `query` and `close` against a running gateway, found by its data directory.

use serde_json::Value;

use crate::process::{Up, run, yifen};

fn json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{arguments:?}: {text} {:?}", output.stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_taken_asked_about_and_given_up_from_a_terminal() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &[]);
    let dir = data.path().to_str().expect("a plain path");

    let order = ["pay", "native", "--amount", "3", "--description", "Tea", "--data-dir", dir, "--no-wait"];
    let drawn = run(&order);
    let drawn = String::from_utf8_lossy(&drawn.stdout).into_owned();
    assert!(drawn.contains('█') && drawn.contains("weixin://wxpay/bizpayurl") && drawn.contains("¥0.03"), "{drawn}");

    let payment = json(&[&order[..], &["--json"]].concat());
    let number = payment["out_trade_no"].as_str().expect("a number");
    assert_eq!(json(&["query", number, "--data-dir", dir, "--json"])["state"], "pending");
    up.pay(&payment).await;
    up.wait_for_state(&payment, "paid").await;
    let told = run(&["query", number, "--data-dir", dir]);
    assert!(String::from_utf8_lossy(&told.stdout).contains("paid"), "{told:?}");

    let other = up.order(4).await;
    let id = other["id"].as_str().expect("an id");
    let told = run(&["close", id, "--data-dir", dir]);
    assert!(String::from_utf8_lossy(&told.stdout).contains("will be closed at"), "{told:?}");
    let again = run(&["close", number, "--data-dir", dir]);
    assert_eq!(again.status.code(), Some(1), "a paid payment cannot be closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn pay_native_waits_until_the_customer_has_paid() {
    let data = tempfile::tempdir().expect("a directory");
    let up = Up::start(data.path(), &[]);
    let mut waiting = yifen()
        .args(["pay", "native", "--amount", "3", "--description", "Tea", "--out-trade-no", "tea-0001", "--json"])
        .arg("--data-dir")
        .arg(data.path())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("yifen starts");
    let order = up.wait_for_payment("tea-0001").await;
    up.pay(&order).await;
    let ended = tokio::task::spawn_blocking(move || {
        let status = waiting.wait().expect("it ends");
        let mut said = String::new();
        std::io::Read::read_to_string(&mut waiting.stdout.take().expect("piped"), &mut said).expect("text");
        (status.code(), said)
    });
    let (code, said) = ended.await.expect("it ends");
    assert_eq!(code, Some(0), "{said}");
    let paid: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((&paid["state"], &paid["amount"]), (&"paid".into(), &3.into()));
}

//! The phone's pages where paying is impossible: each says why, in the reader's language, and never shows an error's insides.

use serde_json::json;
use yifen::Fen;
use yifen::api::transactions::{PrepayJsapi, PrepayNative};
use yifen_sandbox::Sandbox;
use yifen_sandbox::platform::{DEFAULT_MCHID, OFFICIAL_ACCOUNT_APPID};

use crate::control::{Control, order};
use crate::world::{MORNING, virtual_sandbox};

fn link(parameters: &[(&str, &str)]) -> String {
    let mut link = url::form_urlencoded::Serializer::new(String::new());
    link.extend_pairs(parameters);
    format!("/phone?{}", link.finish())
}

async fn page(control: &Control, path: &str) -> (u16, String) {
    let (status, page) = control.get(path).await;
    let page = page.as_str().map_or_else(|| page.to_string(), str::to_owned);
    assert!(page.contains("<main") && !page.contains("Refused") && !page.contains("deserialize"), "{path}: {page}");
    (status, page)
}

async fn until(sandbox: &Sandbox, out_trade_no: &str, seconds: u64) -> String {
    let notify_url = "http://127.0.0.1:9/n";
    let call = PrepayNative::new(OFFICIAL_ACCOUNT_APPID, DEFAULT_MCHID, "Tea", out_trade_no, notify_url, Fen::new(1));
    let mut call = call.unwrap();
    call.time_expire = Some(MORNING + std::time::Duration::from_secs(seconds));
    sandbox.client().unwrap().send(&call).await.expect("orders").code_url
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_late_is_told_plainly() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let openid = sandbox.users()[0].openids[OFFICIAL_ACCOUNT_APPID].clone();
    let limited = until(&sandbox, "phone-0001", 600).await;
    let lasting = order(&sandbox, "phone-0002", "http://127.0.0.1:9/n").await;
    let jsapi = PrepayJsapi::new(
        OFFICIAL_ACCOUNT_APPID,
        DEFAULT_MCHID,
        "Tea",
        "phone-0003",
        "http://127.0.0.1:9/n",
        Fen::new(1),
        &openid,
    );
    let prepay_id = sandbox.client().unwrap().send(&jsapi.unwrap()).await.expect("orders").prepay_id.to_string();
    let tickets = [("code_url", limited.as_str()), ("code_url", lasting.as_str()), ("prepay_id", prepay_id.as_str())];
    for (kind, ticket) in tickets {
        assert_eq!(page(&control, &link(&[(kind, ticket)])).await.0, 200);
    }
    // time_expire
    control.post("/_sandbox/clock", json!({"advance": "601s"})).await;
    for (lang, word) in [("zh", "订单已过期"), ("en", "expired at 10:10")] {
        let (status, page) = page(&control, &link(&[("code_url", &limited), ("lang", lang)])).await;
        assert!(status == 410 && page.contains(word), "{status} {page}");
    }
    // two hours
    control.post("/_sandbox/clock", json!({"advance": "2h"})).await;
    for (kind, ticket, zh, en) in
        [("code_url", &lasting, "二维码已过期", "QR code"), ("prepay_id", &prepay_id, "prepay_id 已过期", "prepay_id")]
    {
        for (lang, word) in [("zh", zh), ("en", en)] {
            let (status, page) = page(&control, &link(&[(kind, ticket), ("lang", lang)])).await;
            assert!(status == 410 && page.contains(word), "{status} {page}");
        }
    }
    // seven days
    control.post("/_sandbox/clock", json!({"advance": "7d"})).await;
    for (kind, ticket) in tickets {
        for (lang, word) in [("zh", "订单已关闭"), ("en", "The order is closed")] {
            let (status, page) = page(&control, &link(&[(kind, ticket), ("lang", lang)])).await;
            assert!(status == 410 && page.contains(word), "{status} {page}");
        }
    }
    let (status, page) =
        page(&control, &link(&[("code_url", "weixin://wxpay/bizpayurl?pr=none"), ("lang", "en")])).await;
    assert!(status == 404 && page.contains("Nothing is known"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paid_order_shows_its_receipt_to_whoever_scans_it_again() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let code_url = order(&sandbox, "phone-0004", "http://127.0.0.1:9/n").await;
    control.post("/_sandbox/pay", json!({"code_url": code_url})).await;
    let (status, told) = control.post("/_sandbox/pay", json!({"code_url": code_url})).await;
    assert_eq!((status, told["code"].as_str()), (409, Some("order_paid")));
    let (status, page) = page(&control, &link(&[("code_url", &code_url), ("lang", "zh")])).await;
    assert!(status == 409 && page.contains("订单已支付"), "{status} {page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_phone_does_not_understand_is_a_page_too() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    for (path, status) in
        [("/phone?outcome=x", 400), ("/phone?lang=zh&lang=en", 400), ("/phone?code_url=%FF", 404), ("/phone/pay", 405)]
    {
        assert_eq!(page(&control, path).await.0, status, "{path}");
    }
    let url = format!("{}/phone/pay", control.base);
    let form = "application/x-www-form-urlencoded";
    for post in [
        control.http.post(&url),
        control.http.post(&url).body("x"),
        control.http.post(&url).header("Content-Type", form).body("mchid=1"),
        control.http.post(&url).header("Content-Type", form).body("x".repeat(3_000_000)),
    ] {
        let (status, page) = control.send(post.header("Accept-Language", "en-GB")).await;
        let page = page.as_str().unwrap().to_owned();
        assert!(status == 400 && page.contains("<main") && page.contains("not understood"), "{status} {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_cashier_says_why_it_did_not_pay() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let old = order(&sandbox, "phone-0005", "http://127.0.0.1:9/n").await;
    order(&sandbox, "phone-0005", "http://127.0.0.1:9/n").await;
    let form = link(&[
        ("mchid", DEFAULT_MCHID),
        ("out_trade_no", "phone-0005"),
        ("ticket", &old),
        ("user_id", "user_1"),
        ("outcome", "success"),
        ("lang", "zh"),
        ("return_to", ""),
    ]);
    let post = control.http.post(format!("{}/phone/pay", control.base));
    let post = post.header("Content-Type", "application/x-www-form-urlencoded");
    let answer = post.body(form.trim_start_matches("/phone?").to_owned()).send().await.unwrap();
    let next = answer.headers()["location"].to_str().unwrap().to_owned();
    let (status, page) = page(&control, &next).await;
    assert!(status == 200 && page.contains("role=\"alert\"") && page.contains("二维码或 prepay_id 无效"), "{page}");
}

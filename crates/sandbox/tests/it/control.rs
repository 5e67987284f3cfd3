//! The control API and the phone over HTTP, as people and foreign tests use them.

use serde_json::{Value, json};
use yifen::Fen;
use yifen::api::transactions::{PrepayJsapi, PrepayNative};
use yifen_sandbox::Sandbox;
use yifen_sandbox::platform::{DEFAULT_MCHID, MINI_PROGRAM_APPID, OFFICIAL_ACCOUNT_APPID, PARTNER_MCHID, SUB_MCHID};

use crate::world::{Inbox, virtual_sandbox};

pub(crate) struct Control {
    pub(crate) base: String,
    pub(crate) http: reqwest::Client,
}

impl Control {
    pub(crate) fn of(sandbox: &Sandbox) -> Self {
        let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { base: sandbox.base_url(), http }
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.send(self.http.get(format!("{}{path}", self.base))).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.send(self.http.post(format!("{}{path}", self.base)).body(body.to_string())).await
    }

    pub(crate) async fn send(&self, request: reqwest::RequestBuilder) -> (u16, Value) {
        let answer = request.send().await.expect("answers");
        let status = answer.status().as_u16();
        let text = answer.text().await.expect("is text");
        (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
    }
}

pub(crate) async fn order(sandbox: &Sandbox, out_trade_no: &str, notify_url: &str) -> String {
    let call = PrepayNative::new(OFFICIAL_ACCOUNT_APPID, DEFAULT_MCHID, "Tea", out_trade_no, notify_url, Fen::new(100));
    sandbox.client().unwrap().send(&call.unwrap()).await.expect("orders").code_url
}

#[tokio::test(flavor = "multi_thread")]
async fn merchants_and_users_are_listed_and_made() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    assert_eq!(control.get("/healthz").await.0, 200);
    let (_, merchants) = control.get("/_sandbox/merchants").await;
    let numbers: Vec<&str> =
        merchants["data"].as_array().unwrap().iter().map(|one| one["mchid"].as_str().unwrap()).collect();
    assert_eq!(numbers, [DEFAULT_MCHID, PARTNER_MCHID, SUB_MCHID]);
    let (_, credentials) = control.get("/_sandbox/merchants/1900000001/credentials").await;
    assert_eq!(credentials["appids"][0], OFFICIAL_ACCOUNT_APPID);
    assert_eq!(credentials["apps"][1]["kind"], "mini_program");
    assert_eq!(credentials["verification"], "both");
    assert_eq!(credentials["apiv3_key"].as_str().unwrap().len(), 32);
    assert!(credentials["serial_no"].as_str().unwrap().starts_with(yifen::SANDBOX_SERIAL_PREFIX));
    assert_eq!(control.get("/_sandbox/merchants/1/credentials").await.0, 404);

    let (status, made) =
        control.post("/_sandbox/merchants", json!({"name": "新店", "verification": "public_key"})).await;
    assert_eq!(status, 201, "{made}");
    let mchid = made["mchid"].as_str().unwrap();
    let client = sandbox.client_of(&sandbox.credentials(mchid).unwrap()).unwrap();
    let appid = made["appids"][0].as_str().unwrap();
    let call = PrepayNative::new(appid, mchid, "Tea", "control-01", "http://127.0.0.1:9/n", Fen::new(1)).unwrap();
    client.send(&call).await.expect("the new merchant can order");

    let (status, user) = control.post("/_sandbox/users", json!({"nickname": "新人", "balance": 5})).await;
    assert_eq!((status, &user["balance"]), (201, &json!(5)));
    assert!(user["openids"][appid].as_str().unwrap().len() == 28);
    let (status, told) = control.post("/_sandbox/users", json!({"balance": -1})).await;
    assert_eq!((status, told["code"].as_str()), (400, Some("invalid")));
}

#[tokio::test(flavor = "multi_thread")]
async fn paying_over_the_control_api_tells_the_order_or_why_not() {
    let sandbox = virtual_sandbox().await;
    let inbox = Inbox::open().await;
    inbox.reads_for(&sandbox);
    let control = Control::of(&sandbox);
    let code_url = order(&sandbox, "control-02", &inbox.url).await;
    let (status, told) = control.post("/_sandbox/pay", json!({"code_url": "weixin://x"})).await;
    assert_eq!((status, told["code"].as_str()), (404, Some("order_unknown")));
    assert_eq!(control.post("/_sandbox/pay", json!({})).await.0, 400);
    assert_eq!(control.post("/_sandbox/pay", json!({"code_url": code_url, "outcome": "maybe"})).await.0, 400);
    let (status, told) = control.post("/_sandbox/pay", json!({"code_url": code_url, "user_id": "user_3"})).await;
    assert_eq!((status, told["code"].as_str()), (409, Some("balance_insufficient")));
    let (status, paid) = control.post("/_sandbox/pay", json!({"code_url": code_url, "user_id": "user_2"})).await;
    assert_eq!((status, paid["trade_state"].as_str()), (200, Some("SUCCESS")));
    inbox.wait_for(1).await;
    control.post("/_sandbox/clock", json!({"advance": "1s"})).await;

    let (_, attempts) = control.get("/_sandbox/notifications?out_trade_no=control-02").await;
    let attempt = &attempts["data"][0];
    assert_eq!((attempt["attempt"].as_u64(), attempt["status"].as_u64()), (Some(1), Some(204)));
    assert_eq!(attempt["event_type"], "TRANSACTION.SUCCESS");
    assert!(attempt["next_at"].is_null() && attempt["latency_ms"].is_u64());
    assert!(attempt["request"]["headers"]["wechatpay-signature"].is_string());
    let id = attempt["id"].as_str().unwrap();
    assert_eq!(control.post(&format!("/_sandbox/notifications/{id}/resend"), json!({})).await.0, 202);
    assert_eq!(inbox.wait_for(2).await[1].id, id);
    assert_eq!(control.post("/_sandbox/notifications/nope/resend", json!({})).await.0, 404);
    assert_eq!(control.get("/_sandbox/findings").await.1["data"][0]["rule"], "notify_url_public");
    assert_eq!(control.get("/_sandbox/log").await.1["data"][0]["status"], 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_goes_forward_only_and_a_snapshot_brings_everything_back() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let (_, clock) = control.post("/_sandbox/clock", json!({"advance": "1h30m"})).await;
    assert_eq!((clock["mode"].as_str(), clock["now"].as_str()), (Some("virtual"), Some("2026-01-02T11:30:00+08:00")));
    for bad in [
        json!({}),
        json!({"advance": "soon"}),
        json!({"set": "2020-01-01T00:00:00Z"}),
        json!({"advance": "1h", "set": "x"}),
    ] {
        let (status, told) = control.post("/_sandbox/clock", bad).await;
        assert_eq!((status, told["code"].as_str()), (400, Some("invalid")), "{told}");
    }
    order(&sandbox, "control-03", "http://127.0.0.1:9/n").await;
    let (_, snapshot) = control.get("/_sandbox/snapshot").await;
    assert_eq!(control.post("/_sandbox/reset", json!({})).await.0, 200);
    assert_eq!(sandbox.inspect(|platform| platform.transactions().count()), 0);
    let put = control.http.put(format!("{}/_sandbox/snapshot", control.base)).body(snapshot.to_string());
    assert_eq!(control.send(put).await.0, 204);
    assert_eq!(sandbox.inspect(|platform| platform.transactions().count()), 1);
    let (status, told) = control.get("/_sandbox/nope").await;
    assert_eq!((status, told["code"].as_str()), (404, Some("not_found")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_phone_pays_and_checks_what_it_is_invoked_with() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let client = sandbox.client().unwrap();
    let openid = sandbox.users()[1].openids[MINI_PROGRAM_APPID].clone();
    let url = "http://127.0.0.1:9/n";
    let call =
        PrepayJsapi::new(MINI_PROGRAM_APPID, DEFAULT_MCHID, "<b>茶</b>", "control-04", url, Fen::new(1), &openid);
    let prepay_id = client.send(&call.unwrap()).await.expect("orders").prepay_id;
    let invoke = client.invoke_mini_program(&MINI_PROGRAM_APPID.try_into().unwrap(), &prepay_id).await.unwrap();
    let link = |pay_sign: &str| {
        let mut link = url::form_urlencoded::Serializer::new(String::new());
        link.append_pair("timeStamp", &invoke.time_stamp).append_pair("nonceStr", &invoke.nonce_str);
        link.append_pair("package", &invoke.package).append_pair("signType", "RSA").append_pair("paySign", pay_sign);
        format!("/phone?{}", link.finish())
    };
    let (status, page) = control.get(&link(&invoke.pay_sign)).await;
    let page = page.as_str().unwrap();
    assert!(status == 200 && page.contains("0.01") && page.contains("小分"), "{page}");
    assert!(!page.contains("<b>茶"), "what the merchant writes is text, not HTML");
    let (status, page) = control.get(&link("AAAA")).await;
    assert!(status == 400 && page.as_str().unwrap().contains("支付验证签名失败"));

    let form = format!(
        "mchid={DEFAULT_MCHID}&out_trade_no=control-04&ticket={prepay_id}&user_id=user_2&outcome=success&lang=en&return_to=%2Fshop"
    );
    let post = control.http.post(format!("{}/phone/pay", control.base));
    let answer = post.header("content-type", "application/x-www-form-urlencoded").body(form).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    let next = answer.headers()["location"].to_str().unwrap().to_owned();
    let (status, page) = control.get(&next).await;
    let page = page.as_str().unwrap();
    assert!(status == 200 && page.contains("Paid") && page.contains("href=\"/shop\""), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_much_too_long_is_answered_all_the_same() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    for length in [65 * 1024, 900 * 1024] {
        let post = control.http.post(format!("{}/v3/pay/transactions/native", control.base)).body(vec![b'x'; length]);
        let (status, told) = control.send(post).await;
        assert_eq!((status, told["code"].as_str()), (400, Some("PARAM_ERROR")), "{length}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_refusal_says_what_and_why_in_json() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let before = sandbox.inspect(|platform| serde_json::to_string(platform).unwrap());
    let long = "x".repeat(3_000_000);
    let nested = "[".repeat(100_000);
    let posts: [(&str, u16, &str); 10] = [
        ("/pay", 400, r#"{"code_url":"x"} x"#),
        ("/pay", 400, r#"["x"]"#),
        ("/pay", 400, &nested),
        ("/pay", 413, &long),
        ("/clock", 400, r#"{"set":"9000-01-01T00:00:00Z"}"#),
        ("/merchants", 400, r#"{"appids":["wx1","wx1"]}"#),
        ("/merchants", 400, r#"{"name":""}"#),
        ("/merchants", 409, r#"{"mchid":"1900000001"}"#),
        ("/notifications/%FF/resend", 400, ""),
        ("/pay/", 404, ""),
    ];
    for (path, status, body) in posts {
        let post = control.http.post(format!("{}/_sandbox{path}", control.base)).body(body.to_owned());
        let (answered, told) = control.send(post).await;
        assert_eq!(answered, status, "{path}: {told}");
        assert!(told["code"].is_string() && told["message"].is_string(), "{path}: {told}");
    }
    for (path, status) in [
        ("/_sandbox/notifications?out_trade_no=a&out_trade_no=b", 400),
        ("/_sandbox/notifications?out_trade_number=a", 400),
        ("/_sandbox/merchants/%FF/credentials", 400),
        ("/_sandbox/", 404),
        ("/nowhere", 404),
        ("/v3/", 404),
    ] {
        let (answered, told) = control.get(path).await;
        assert_eq!(answered, if path == "/v3/" { 401 } else { status }, "{path}: {told}");
        assert!(told["code"].is_string() && told["message"].is_string(), "{path}: {told}");
    }
    assert_eq!(sandbox.inspect(|platform| serde_json::to_string(platform).unwrap()), before);
}

/// Makes a good snapshot a bad one.
type Change = fn(&mut Value);

#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_that_contradicts_itself_is_refused() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    order(&sandbox, "control-05", "http://127.0.0.1:9/n").await;
    let (_, snapshot) = control.get("/_sandbox/snapshot").await;
    let changes: [(&str, Change); 7] = [
        ("merchant 1900000001", |platform| {
            platform["merchants"].as_object_mut().unwrap().remove(DEFAULT_MCHID);
        }),
        ("openid", |platform| platform["users"]["user_2"]["openids"] = json!({})),
        ("apiv3_key", |platform| platform["merchants"][DEFAULT_MCHID]["apiv3_key"] = json!("short")),
        ("balance", |platform| platform["users"]["user_2"]["balance"] = json!(-1)),
        ("1900000777", |platform| {
            let merchant = platform["merchants"][DEFAULT_MCHID].clone();
            platform["merchants"]["1900000777"] = merchant;
        }),
        ("user_9", |platform| {
            let user = platform["users"]["user_1"].clone();
            platform["users"]["user_9"] = user;
        }),
        ("total", |platform| {
            platform["orders"]["by_merchant"][DEFAULT_MCHID]["control-05"]["terms"]["total"] = json!(-5);
        }),
    ];
    let before = sandbox.inspect(|platform| serde_json::to_string(platform).unwrap());
    for (named, change) in changes {
        let mut altered = snapshot.clone();
        change(&mut altered["platform"]);
        let put = control.http.put(format!("{}/_sandbox/snapshot", control.base)).body(altered.to_string());
        let (status, told) = control.send(put).await;
        assert_eq!((status, told["code"].as_str()), (400, Some("invalid")), "{named}: {told}");
        assert!(told["message"].as_str().unwrap().contains(named), "{named}: {told}");
    }
    assert_eq!(sandbox.inspect(|platform| serde_json::to_string(platform).unwrap()), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_under_way_before_a_reset_says_nothing_about_what_came_after() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let inbox = Inbox::open().await;
    let pay = json!({"mchid": DEFAULT_MCHID, "out_trade_no": "control-06"});
    // The first notification's receiver takes its time; the second's, of the same id since the seed is the same, does not.
    let slow = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let slow_url = format!("http://{}/n", slow.local_addr().unwrap());
    order(&sandbox, "control-06", &slow_url).await;
    control.post("/_sandbox/pay", pay.clone()).await;
    let (held, _) = slow.accept().await.unwrap();
    control.post("/_sandbox/reset", json!({})).await;
    order(&sandbox, "control-06", &inbox.url).await;
    control.post("/_sandbox/pay", pay).await;
    control.post("/_sandbox/clock", json!({"advance": "1s"})).await;
    drop(held);
    tokio::time::timeout(std::time::Duration::from_millis(300), std::future::pending::<()>()).await.unwrap_err();
    let (_, attempts) = control.get("/_sandbox/notifications").await;
    assert_eq!(attempts["data"].as_array().unwrap().len(), 1, "{attempts}");
    assert_eq!((attempts["data"][0]["status"].as_u64(), &attempts["data"][0]["url"]), (Some(204), &json!(inbox.url)));
    assert_eq!(attempts["data"][0]["request"]["url"], inbox.url);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_never_comes_whole_is_answered_and_one_that_is_endless_is_cut() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let sandbox = virtual_sandbox().await;
    let address = sandbox.base_url().trim_start_matches("http://").to_owned();
    let mut stream = tokio::net::TcpStream::connect(&address).await.unwrap();
    let head = "POST /v3/pay/transactions/native HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = vec![0; 4096];
    let length = stream.read(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 400") && answer.contains("wechatpay-signature"), "{answer}");
    assert!(answer.contains("did not arrive whole"), "{answer}");

    let control = Control::of(&sandbox);
    let post = control.http.post(format!("{}/v3/pay/transactions/native", control.base)).body(vec![b'x'; 20_000_000]);
    let (status, told) = control.send(post).await;
    assert_eq!((status, told["code"].as_str()), (400, Some("PARAM_ERROR")));
    let (_, log) = control.get("/_sandbox/log").await;
    assert!(log["data"][1]["request_body"].as_str().unwrap().starts_with("xxxx"), "the log shows what was sent");
}

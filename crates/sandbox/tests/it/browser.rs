//! A page on the internet must not drive a developer's sandbox; the developer's own pages and programs may.

use serde_json::json;
use yifen_sandbox::platform::DEFAULT_MCHID;

use crate::control::{Control, order};
use crate::world::virtual_sandbox;

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_page_can_neither_act_nor_look() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let code_url = order(&sandbox, "browser-01", "http://127.0.0.1:9/n").await;
    let before = sandbox.inspect(|platform| serde_json::to_string(platform).unwrap());
    let strangers: [&[(&str, &str)]; 7] = [
        &[("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")],
        &[("Origin", "https://evil.example")],
        &[("Origin", "http://127.0.0.1.evil.example")],
        &[("Origin", "null")],
        &[("Sec-Fetch-Site", "cross-site")],
        &[("Host", "evil.example:8701")],
        &[("Host", "evil.example"), ("Origin", "http://evil.example"), ("Sec-Fetch-Site", "same-origin")],
    ];
    let form = format!(
        "mchid={DEFAULT_MCHID}&out_trade_no=browser-01&ticket={code_url}&user_id=user_1&outcome=success&lang=en&return_to="
    );
    for headers in strangers {
        let dress = |mut request: reqwest::RequestBuilder| {
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            request
        };
        let base = &control.base;
        let acts = [
            control.http.post(format!("{base}/_sandbox/pay")).body(json!({"code_url": code_url}).to_string()),
            control.http.post(format!("{base}/_sandbox/reset")),
            control.http.post(format!("{base}/_sandbox/clock")).body(json!({"advance": "1h"}).to_string()),
            control.http.put(format!("{base}/_sandbox/snapshot")).body("{}"),
            control.http.post(format!("{base}/phone/pay")).header("Content-Type", FORM).body(form.clone()),
        ];
        for act in acts {
            let (status, told) = control.send(dress(act)).await;
            assert_eq!(status, 403, "{headers:?}: {told}");
        }
    }
    for path in ["/_sandbox/merchants/1900000001/credentials", "/_sandbox/snapshot"] {
        let get = control.http.get(format!("{}{path}", control.base)).header("Host", "evil.example");
        let (status, told) = control.send(get).await;
        assert_eq!((status, told["code"].as_str()), (403, Some("forbidden")), "a name that was bound anew: {told}");
    }
    assert_eq!(sandbox.inspect(|platform| serde_json::to_string(platform).unwrap()), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_pages_and_programs_go_on_working() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    let port = control.base.rsplit_once(':').unwrap().1.to_owned();
    let same = format!("http://127.0.0.1:{port}");
    let named = format!("localhost:{port}");
    let friends: [&[(&str, &str)]; 8] = [
        &[],
        &[("Origin", &same), ("Sec-Fetch-Site", "same-origin")],
        &[("Origin", "http://localhost:3000"), ("Sec-Fetch-Site", "cross-site")],
        &[("Origin", "http://127.0.0.1:8700"), ("Sec-Fetch-Site", "same-site")],
        &[("Origin", "http://[::1]:5173")],
        &[("Host", &named)],
        &[("Host", "shop.localhost:8701")],
        &[("Sec-Fetch-Site", "none")],
    ];
    for headers in friends {
        let mut post = control.http.post(format!("{}/_sandbox/clock", control.base)).body("{\"advance\":\"1s\"}");
        for (name, value) in headers {
            post = post.header(*name, *value);
        }
        let (status, told) = control.send(post).await;
        assert_eq!(status, 200, "{headers:?}: {told}");
    }
    // A shop elsewhere links and redirects to the phone: that only looks.
    let linked = control.http.get(format!("{}/phone", control.base)).header("Sec-Fetch-Site", "cross-site");
    assert_eq!(control.send(linked).await.0, 200);
    // On a real phone in the same network the page has the machine's address or its local name.
    for host in ["192.168.1.5:8701", "workshop.local:8701", "sandbox:8701"] {
        let post = control.http.post(format!("{}/phone/pay", control.base)).header("Host", host);
        let origin = format!("http://{host}");
        let post = post
            .header("Origin", origin)
            .header("Content-Type", FORM)
            .body("mchid=1&out_trade_no=2&ticket=3&user_id=user_1&outcome=success&lang=en&return_to=");
        assert_eq!(control.send(post).await.0, 303, "{host}");
    }
    let page = control.http.get(format!("{}/phone", control.base)).send().await.unwrap();
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("frame-ancestors 'self'"), "nobody far away shows the cashier in a frame: {policy}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_page_tells_a_developer_what_to_do_next() {
    let sandbox = virtual_sandbox().await;
    let control = Control::of(&sandbox);
    order(&sandbox, "browser-02", "http://127.0.0.1:9/n").await;
    for (lang, words) in [
        ("zh", ["接下来", "待付款订单", "虚拟时钟"]),
        ("en", ["What to do next", "waiting to be paid", "virtual clock"]),
    ] {
        let (status, page) = control.get(&format!("/?lang={lang}")).await;
        let page = page.as_str().unwrap().to_owned();
        assert_eq!(status, 200);
        for word in words {
            assert!(page.contains(word), "{word} in {page}");
        }
        let base = &control.base;
        for link in
            ["/_sandbox/merchants/1900000001/credentials", "/_sandbox/notifications", "/_sandbox/clock", "/phone?lang="]
        {
            assert!(page.contains(link), "{link} in {page}");
        }
        assert!(page.contains(&format!("curl {base}/_sandbox/clock")) && page.contains("browser-02"), "{page}");
    }
    let strange = control.http.get(format!("{}/", control.base)).header("Host", "evil.example\"><script>");
    let (_, page) = control.send(strange).await;
    assert!(!page.to_string().contains("evil.example"), "{page}");
}

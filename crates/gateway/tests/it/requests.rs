//! Requests that cannot be followed: each is a problem that names field and remedy, and changes nothing.

use http::Method;
use serde_json::{Value, json};

use crate::world::{OPENID, World, jsapi, native};

#[tokio::test]
async fn bad_payments_name_the_field_and_change_nothing() {
    let world = World::new();
    let long = "a".repeat(600);
    let pairs: Value = (0..21).map(|n| (n.to_string(), json!("x"))).collect::<serde_json::Map<_, _>>().into();
    let cases: Vec<(&str, Value, &str)> = vec![
        ("amount", json!(0), "invalid_field"),
        ("amount", json!(-1), "invalid_field"),
        ("amount", json!(1.5), "invalid_field"),
        ("amount", json!(1.0), "invalid_field"),
        ("amount", json!("100"), "invalid_field"),
        ("amount", json!(1_000_000_001), "invalid_field"),
        ("amount", json!(9_223_372_036_854_775_808_u64), "invalid_field"),
        ("amount", Value::Null, "invalid_field"),
        ("scene", json!("h5"), "invalid_field"),
        ("scene", json!(OPENID), "invalid_field"),
        ("description", json!(""), "invalid_field"),
        ("description", json!(long), "invalid_field"),
        ("description", json!("a\u{0}b"), "invalid_field"),
        ("out_trade_no", json!("short"), "invalid_field"),
        ("out_trade_no", json!("a".repeat(33)), "invalid_field"),
        ("out_trade_no", json!("订单一二三四五六"), "invalid_field"),
        ("out_trade_no", json!("order/../1"), "invalid_field"),
        ("account", json!("nobody"), "invalid_field"),
        ("appid", json!("wx0000000000000000"), "invalid_field"),
        ("openid", json!(OPENID), "invalid_field"),
        ("client_ip", json!("localhost"), "invalid_field"),
        ("attach", json!(long), "invalid_field"),
        ("time_expire", json!("tomorrow"), "invalid_field"),
        ("time_expire", json!("2026-01-02T10:00:59+08:00"), "invalid_field"),
        ("time_expire", json!("2026-01-09T10:00:01+08:00"), "invalid_field"),
        ("metadata", pairs, "invalid_field"),
        ("metadata", json!({"a": long}), "invalid_field"),
        ("metadata.a", json!({"a": 1}), "invalid_field"),
        ("metadata", json!({"": "x"}), "invalid_field"),
        ("surprise", json!(1), "unknown_field"),
    ];
    for (field, value, code) in cases {
        let mut body = native();
        body[field.split('.').next().expect("a name")] = value.clone();
        let reply = world.post("/v1/payments", &body).await;
        assert_eq!((reply.status, reply.code()), (400, code), "{field} {value}: {}", reply.text);
        assert_eq!(reply.json["field"], field, "{value}: {}", reply.text);
        assert!(!reply.json["remedy"].as_str().expect("a remedy").is_empty());
        assert_eq!(reply.headers["content-type"], "application/problem+json");
        assert!(!reply.text.contains(OPENID), "{}", reply.text);
    }
    for field in ["scene", "amount", "description"] {
        let mut body = native();
        body.as_object_mut().expect("an object").remove(field);
        let reply = world.post("/v1/payments", &body).await;
        assert_eq!((reply.status, reply.code(), &reply.json["field"]), (400, "missing_field", &json!(field)));
    }
    for scene in ["jsapi", "mini_program"] {
        let mut body = native();
        body["scene"] = json!(scene);
        let reply = world.post("/v1/payments", &body).await;
        assert_eq!((reply.status, reply.code(), &reply.json["field"]), (400, "missing_field", &json!("openid")));
        for openid in [json!(""), json!("o\n"), json!("a".repeat(129)), json!(7), json!({"x": OPENID})] {
            let mut body = jsapi();
            body["openid"] = openid;
            let reply = world.post("/v1/payments", &body).await;
            assert_eq!((reply.status, reply.code(), &reply.json["field"]), (400, "invalid_field", &json!("openid")));
            assert!(!reply.text.contains(OPENID), "{}", reply.text);
        }
    }
    nothing_happened(&world).await;
}

#[tokio::test]
async fn bodies_that_are_no_json_are_refused() {
    let world = World::new();
    let deep = "[".repeat(10_000);
    let long = format!("{{\"description\":\"{}\"}}", "a".repeat(70_000));
    for (body, status, code) in [
        ("", 400, "malformed_json"),
        ("{", 400, "malformed_json"),
        ("{}{}", 400, "missing_field"),
        (&format!("{} x", native()), 400, "malformed_json"),
        ("[]", 400, "invalid_field"),
        ("null", 400, "invalid_field"),
        ("\u{feff}{}", 400, "invalid_field"),
        (r#"["native",100,"tea",null,null,null,null,null,null,null,{}]"#, 400, "invalid_field"),
        (&deep, 400, "invalid_field"),
        (&long, 413, "body_too_large"),
        (r#"{"amount":1,"amount":2}"#, 400, "invalid_field"),
        (r#"{"metadata":{"a":"1","a":"2"}}"#, 400, "invalid_field"),
        (r#"{"metadata":{"a":{"a":{"a":"1"}}}}"#, 400, "invalid_field"),
    ] {
        let shown: String = body.chars().take(40).collect();
        let reply = world.send(Method::POST, "/v1/payments", &[], body.to_owned()).await;
        assert_eq!((reply.status, reply.code()), (status, code), "{shown}: {}", reply.text);
    }
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let reply = world.send(Method::POST, "/v1/payments", &form, native().to_string()).await;
    assert_eq!((reply.status, reply.code()), (415, "unsupported_media_type"));
    nothing_happened(&world).await;
}

#[tokio::test]
async fn headers_and_queries_are_checked_too() {
    let world = World::new();
    for key in ["", &"k".repeat(256)] {
        let reply = world.post_with_key("/v1/payments", key, &native()).await;
        assert_eq!((reply.status, &reply.json["field"]), (400, &json!("Idempotency-Key")));
    }
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("cursor=x", "cursor"),
        ("page=2", "page"),
        ("limit=1&limit=2", "limit"),
        ("cursor=1&cursor=2", "cursor"),
    ] {
        let reply = world.get(&format!("/v1/payments?{query}")).await;
        assert_eq!((reply.status, &reply.json["field"]), (400, &json!(field)), "{query}");
    }
    nothing_happened(&world).await;
}

#[tokio::test]
async fn without_the_api_key_nothing_of_v1_answers() {
    let world = World::new();
    let made = world.native().await;
    let one = format!("/v1/payments/{}", made.id());
    let routes = [
        (Method::POST, "/v1/payments".to_owned()),
        (Method::GET, "/v1/payments".to_owned()),
        (Method::GET, one.clone()),
        (Method::POST, format!("{one}/close")),
        (Method::POST, format!("{one}/sync")),
        (Method::GET, format!("{one}/timeline")),
        (Method::GET, "/v1/events".to_owned()),
        (Method::GET, "/v1/alarms".to_owned()),
        (Method::GET, "/v1/nothing".to_owned()),
        (Method::GET, "/v1".to_owned()),
        (Method::GET, "/v1/".to_owned()),
        (Method::POST, "/v1//payments".to_owned()),
        (Method::DELETE, "/v1/payments".to_owned()),
    ];
    for (method, path) in routes {
        for header in
            ["", "Bearer ", "Bearer wrong-key-of-some-length", "Basic c2VjcmV0", "secret-api-key-of-the-tests"]
        {
            let reply = world.send(method.clone(), &path, &[("authorization", header)], "").await;
            assert_eq!((reply.status, reply.code()), (401, "unauthorized"), "{method} {path} {header}");
            assert_eq!(reply.headers["www-authenticate"], "Bearer");
        }
    }
    for path in ["/healthz", "/readyz"] {
        assert_eq!(world.send(Method::GET, path, &[("authorization", "")], "").await.status, 200);
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_like_any_other() {
    let world = World::new();
    for path in [
        "/v1/payments/order-999999",
        "/v1/payments/019b7d00-0000-7000-8000-000000000000",
        "/v1/payments/%00",
        "/v1/payments/%ff",
    ] {
        let reply = world.get(path).await;
        assert_eq!((reply.status, reply.code()), (404, "payment_not_found"), "{path}");
    }
    for path in ["/v1/unknown", "/unknown"] {
        assert_eq!(world.get(path).await.code(), "route_not_found");
    }
    for (method, path) in [(Method::DELETE, "/v1/payments"), (Method::GET, "/notify/wechatpay/main")] {
        let reply = world.send(method, path, &[], "").await;
        assert_eq!((reply.status, reply.code()), (405, "method_not_allowed"));
        assert_eq!(reply.headers["content-type"], "application/problem+json");
        assert!(reply.headers.contains_key("allow"));
    }
    // The platform is answered in its own form, whatever it asks for.
    let reply = world.send(Method::POST, "/notify/wechatpay/%ff", &[], "").await;
    assert_eq!((reply.status, reply.code()), (404, "FAIL"));
    let sync = world.send(Method::POST, "/v1/payments/order-999999/sync", &[], "").await;
    assert_eq!(sync.status, 404);
    let mut odd = native();
    odd["out_trade_no"] = json!("a|b*-_1");
    assert_eq!(world.post("/v1/payments", &odd).await.status, 201);
    for path in ["/v1/payments/a|b*-_1", "/v1/payments/a%7Cb%2A-_1"] {
        assert_eq!(world.get(path).await.json["out_trade_no"], "a|b*-_1");
        assert_eq!(world.send(Method::HEAD, path, &[], "").await.status, 200);
    }
    let made = world.native().await;
    let path = format!("/v1/payments/{}/close", made.id());
    assert_eq!(world.send(Method::POST, &path, &[], r#"{"reason":"x"}"#).await.status, 400);
}

#[tokio::test]
async fn lists_are_read_page_by_page() {
    let world = World::new();
    for number in 0..5 {
        let mut body = native();
        body["out_trade_no"] = json!(format!("order-00000{number}"));
        assert_eq!(world.post("/v1/payments", &body).await.status, 201);
    }
    let (mut seen, mut path) = (Vec::new(), "/v1/payments?limit=2".to_owned());
    loop {
        let page = world.get(&path).await.json;
        let data = page["data"].as_array().expect("a list").clone();
        seen.extend(data.iter().map(|payment| payment["out_trade_no"].as_str().expect("a number").to_owned()));
        match page["next_cursor"].as_str() {
            Some(cursor) => path = format!("/v1/payments?limit=2&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(seen, ["order-000004", "order-000003", "order-000002", "order-000001", "order-000000"]);
}

async fn nothing_happened(world: &World) {
    assert_eq!(world.platform.called(), [] as [&str; 0]);
    assert_eq!(world.get("/v1/payments").await.json["data"], json!([]));
    assert_eq!(world.gateway.next_due().await, None);
}

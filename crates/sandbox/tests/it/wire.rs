//! Raw HTTP against the wire: every bad input with its status, code and field, and that it changes nothing.

use bytes::Bytes;
use http::{Request, Response};
use serde_json::{Value, json};
use yifen::protocol::authorization::Authorization;
use yifen::protocol::sign::request_message;
use yifen::protocol::verify::verify;
use yifen::{PlatformKeys, PrivateKey, Timestamp};
use yifen_sandbox::platform::{DEFAULT_MCHID, OFFICIAL_ACCOUNT_APPID, SUB_MCHID};
use yifen_sandbox::wire::{Clocks, MAX_BODY_BYTES, receive};
use yifen_sandbox::{Credentials, Keyring, Platform, Strictness, keys};

use crate::world::MORNING;

const NATIVE: &str = "/v3/pay/transactions/native";

struct Wire {
    platform: Platform,
    keyring: Keyring,
    credentials: Credentials,
    key: PrivateKey,
}

impl Wire {
    fn of(mchid: &str) -> Self {
        let platform = Platform::new(7, Strictness::Lenient);
        let credentials = platform.credentials(mchid).expect("a default merchant");
        let key = PrivateKey::from_pem(&credentials.private_key_pem).unwrap();
        Self { keyring: Keyring::of(&platform).unwrap(), platform, credentials, key }
    }

    fn request(&self, method: &str, target: &str, body: &[u8]) -> Request<Bytes> {
        self.request_at(MORNING, method, target, body)
    }

    fn request_at(&self, at: Timestamp, method: &str, target: &str, body: &[u8]) -> Request<Bytes> {
        let signature = self.key.sign(&request_message(method, target, at.unix(), "nonce", body));
        let mchid = self.credentials.mchid.as_str();
        let authorization = Authorization::new(mchid, &self.credentials.serial_no, "nonce", at.unix(), signature);
        Request::builder()
            .method(method)
            .uri(target)
            .header("Authorization", authorization.to_string())
            .body(Bytes::copy_from_slice(body))
            .unwrap()
    }

    fn send(&mut self, request: &Request<Bytes>) -> Response<Bytes> {
        let clocks = Clocks { now: MORNING, also_accept: None };
        let response = receive(&mut self.platform, &self.keyring, clocks, request).sign_inline();
        let held = PlatformKeys::new();
        held.add_public_key(keys::PLATFORM_PUBLIC_KEY_ID, keys::PLATFORM_PUBLIC_KEY_PEM).unwrap();
        held.add_certificate(keys::PLATFORM_CERTIFICATE_PEM).unwrap();
        verify(&held, MORNING, response.headers(), response.body()).expect("every answer is signed");
        response
    }

    /// Sends what must be refused; gives the body after checking what every refusal has in common.
    fn refused(&mut self, request: &Request<Bytes>, status: u16, code: &str, what: &str) -> Value {
        let before = serde_json::to_string(&self.platform).unwrap();
        let response = self.send(request);
        let body: Value = serde_json::from_slice(response.body()).expect("a refusal is JSON");
        assert_eq!((response.status().as_u16(), body["code"].as_str()), (status, Some(code)), "{what}: {body}");
        assert_eq!(serde_json::to_string(&self.platform).unwrap(), before, "{what}: the state is unchanged");
        let request_id = response.headers()["request-id"].to_str().unwrap();
        let sub_code: u64 = request_id.rsplit_once('-').unwrap().1.parse().unwrap();
        assert_ne!(sub_code, 0, "{what}");
        assert!(!body["message"].as_str().unwrap().is_empty());
        body
    }
}

fn order() -> Value {
    json!({
        "appid": OFFICIAL_ACCOUNT_APPID, "mchid": DEFAULT_MCHID, "description": "Tea", "out_trade_no": "wire-00001",
        "notify_url": "https://shop.example/notify", "amount": {"total": 100, "currency": "CNY"},
    })
}

fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut order = order();
    match order.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => order[pointer.trim_start_matches('/')] = value,
    }
    order.to_string().into_bytes()
}

#[test]
fn a_good_order_is_answered_and_signed_with_the_key_that_was_named() {
    let cases = [
        (DEFAULT_MCHID, None, "594946454E0000000000000000000000000000A1"),
        (DEFAULT_MCHID, Some(keys::PLATFORM_PUBLIC_KEY_ID), keys::PLATFORM_PUBLIC_KEY_ID),
        (SUB_MCHID, Some("594946454E0000000000000000000000000000A1"), keys::PLATFORM_PUBLIC_KEY_ID),
    ];
    for (mchid, named, signed_with) in cases {
        let mut wire = Wire::of(mchid);
        let target = format!("/v3/pay/transactions/out-trade-no/wire-00001?mchid={mchid}");
        let mut request = wire.request("GET", &target, b"");
        if let Some(serial) = named {
            request.headers_mut().insert("Wechatpay-Serial", serial.parse().unwrap());
        }
        assert_eq!(wire.send(&request).headers()["wechatpay-serial"], signed_with);
    }
    let mut wire = Wire::of(DEFAULT_MCHID);
    // A body that ends with a newline is verified over its raw bytes.
    let body = format!("{}\n", order());
    let response = wire.send(&wire.request("POST", NATIVE, body.as_bytes()));
    assert_eq!(response.status(), 200);
    assert!(response.headers()["request-id"].to_str().unwrap().ends_with("-0"));
    let close = wire.request(
        "POST",
        "/v3/pay/transactions/out-trade-no/wire-00001/close",
        json!({"mchid": DEFAULT_MCHID}).to_string().as_bytes(),
    );
    let response = wire.send(&close);
    assert_eq!((response.status().as_u16(), response.body().len()), (204, 0));
}

#[test]
fn a_bad_field_is_named() {
    let mut missing = order();
    missing["amount"].as_object_mut().unwrap().remove("total");
    let mut headless = order();
    headless.as_object_mut().unwrap().remove("description");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("malformed JSON", b"{\"appid\":".to_vec(), ""),
        ("not an object", b"[]".to_vec(), ""),
        ("nothing", b"".to_vec(), "/appid"),
        ("two objects", format!("{0}{0}", order()).into_bytes(), ""),
        ("missing field", headless.to_string().into_bytes(), "/description"),
        ("missing inner field", missing.to_string().into_bytes(), "/amount/total"),
        ("unknown field", with("/colour", json!("red")), "/colour"),
        ("unknown inner field", with("/amount", json!({"total": 1, "tip": 1})), "/amount/tip"),
        ("text for a number", with("/amount/total", json!("100")), "/amount/total"),
        ("number for a text", with("/description", json!(5)), "/description"),
        ("null", with("/amount", json!(null)), "/amount"),
        ("zero", with("/amount/total", json!(0)), "/amount/total"),
        ("negative", with("/amount/total", json!(-1)), "/amount/total"),
        ("fractional", with("/amount/total", json!(1.5)), "/amount/total"),
        ("huge", with("/amount/total", json!(10_000_000_001_i64)), "/amount/total"),
        ("beyond 64 bits", with("/amount/total", json!(1e300)), "/amount/total"),
        ("short number", with("/out_trade_no", json!("12345")), "/out_trade_no"),
        ("long number", with("/out_trade_no", json!("1".repeat(33))), "/out_trade_no"),
        ("odd number", with("/out_trade_no", json!("order/../1")), "/out_trade_no"),
        ("other mchid", with("/mchid", json!(SUB_MCHID)), "/mchid"),
        ("no time", with("/time_expire", json!("tomorrow")), "/time_expire"),
        ("no address", with("/scene_info", json!({"payer_client_ip": "here"})), "/scene_info/payer_client_ip"),
        ("a list for an object", with("/amount", json!([100, "CNY"])), "/amount"),
        ("blank around a URL", with("/notify_url", json!(" https://shop.example/notify")), "/notify_url"),
        ("line break in a URL", with("/notify_url", json!("https://shop.example/\r\nx: y")), "/notify_url"),
        ("doubled", doubled("\"amount\":", "\"amount\":{\"total\":1},\"amount\":"), "/amount"),
        ("doubled inside", doubled("\"total\":", "\"total\":1,\"total\":"), "/amount/total"),
        ("nested too deep", "[".repeat(60_000).into_bytes(), ""),
    ];
    let mut wire = Wire::of(DEFAULT_MCHID);
    for (what, body, field) in cases {
        let told = wire.refused(&wire.request("POST", NATIVE, &body), 400, "PARAM_ERROR", what);
        assert_eq!(told["detail"]["field"], field, "{what}: {told}");
        assert_eq!(told["detail"]["location"], "body", "{what}");
    }
    let jsapi = "/v3/pay/transactions/jsapi";
    for (what, body, field) in [
        ("no payer", order(), "/payer"),
        ("no openid", with_payer(json!({})), "/payer/openid"),
        ("strange openid", with_payer(json!({"openid": "nobody"})), "/payer/openid"),
    ] {
        let request = wire.request("POST", jsapi, body.to_string().as_bytes());
        let told = wire.refused(&request, 400, "PARAM_ERROR", what);
        assert_eq!(told["detail"]["field"], field, "{what}");
    }
}

fn doubled(once: &str, twice: &str) -> Vec<u8> {
    order().to_string().replacen(once, twice, 1).into_bytes()
}

#[test]
fn messages_are_about_the_call_and_not_about_our_types() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    let cases = [
        (
            with("/amount/total", json!("100")),
            "`/amount/total` in the body: is malformed: invalid type: string \"100\", expected a whole number",
        ),
        (
            with("/amount", json!(1)),
            "`/amount` in the body: is malformed: invalid type: integer `1`, expected an object",
        ),
        (b"[]".to_vec(), "the body must be one JSON object: invalid type: sequence, expected a map at line 1 column 0"),
    ];
    for (body, message) in cases {
        let told = wire.refused(&wire.request("POST", NATIVE, &body), 400, "PARAM_ERROR", message);
        assert_eq!(told["message"], message);
    }
    let long = wire.request("POST", NATIVE, &with("/out_trade_no", json!("1".repeat(60_000))));
    let told = wire.refused(&long, 400, "PARAM_ERROR", "long");
    assert!(told.to_string().len() < 1000, "a refusal does not repeat all that was sent");
    let told = wire.refused(
        &wire.request("POST", NATIVE, &with("/appid", json!(""))),
        400,
        "APPID_MCHID_NOT_MATCH",
        "no appid",
    );
    assert_eq!(told["detail"]["field"], "/appid");
}

#[test]
fn a_field_has_one_place() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    wire.send(&wire_request(&Wire::of(DEFAULT_MCHID)));
    let by_number = "/v3/pay/transactions/out-trade-no/wire-00001";
    let mchid = json!({"mchid": DEFAULT_MCHID}).to_string();
    let twice = format!("{by_number}?mchid={DEFAULT_MCHID}&mchid={DEFAULT_MCHID}");
    let both = json!({"mchid": DEFAULT_MCHID, "out_trade_no": "wire-00001"}).to_string();
    let cases = [
        ("GET", by_number.to_owned(), mchid.as_str(), "", "body"),
        ("GET", format!("{by_number}?mchid={DEFAULT_MCHID}"), "{}", "", "body"),
        ("GET", twice, "", "mchid", "query"),
        ("GET", format!("{by_number}?mchid=%FF"), "", "mchid", "query"),
        ("POST", format!("{by_number}/close?mchid={DEFAULT_MCHID}"), "{}", "mchid", "query"),
        ("POST", format!("{by_number}/close"), both.as_str(), "/out_trade_no", "body"),
    ];
    for (method, target, body, field, location) in cases {
        let told = wire.refused(&wire.request(method, &target, body.as_bytes()), 400, "PARAM_ERROR", &target);
        assert_eq!(
            (&told["detail"]["field"], &told["detail"]["location"]),
            (&json!(field), &json!(location)),
            "{told}"
        );
    }
}

#[test]
fn a_refusal_is_stamped_with_a_time_its_asker_can_accept() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    let wall = Timestamp::from_unix(MORNING.unix() + 300 * 86_400);
    let clocks = Clocks { now: MORNING, also_accept: Some(wall) };
    let mut unsigned = wire_request(&wire);
    unsigned.headers_mut().remove("Authorization");
    let late = wire.request_at(Timestamp::from_unix(wall.unix() - 302), "GET", "/v3/certificates", b"");
    let early = wire.request_at(Timestamp::from_unix(MORNING.unix() - 302), "GET", "/v3/certificates", b"");
    let too_long = wire.request_at(wall, "POST", NATIVE, &with("/attach", json!("a".repeat(MAX_BODY_BYTES))));
    for (request, stamp) in [(&unsigned, wall), (&late, wall), (&early, MORNING), (&too_long, wall)] {
        let response = receive(&mut wire.platform, &wire.keyring, clocks, request).sign_inline();
        assert_eq!(response.headers()["wechatpay-timestamp"], stamp.unix().to_string(), "{:?}", response.body());
    }
    let response = receive(&mut wire.platform, &wire.keyring, clocks, &late).sign_inline();
    let told: Value = serde_json::from_slice(response.body()).unwrap();
    assert!(told["message"].as_str().unwrap().contains("302 s behind"), "{told}");
    let millis = wire.request_at(Timestamp::from_unix(MORNING.unix_millis()), "GET", "/v3/certificates", b"");
    let told = wire.refused(&millis, 401, "SIGN_ERROR", "milliseconds");
    assert!(told["message"].as_str().unwrap().contains("milliseconds"), "{told}");
}

fn with_payer(payer: Value) -> Value {
    let mut order = order();
    order["payer"] = payer;
    order
}

#[test]
fn path_and_query_are_named_too() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    let by_number = "/v3/pay/transactions/out-trade-no";
    let cases = [
        ("GET", format!("{by_number}/wire-00001"), 400, "PARAM_ERROR", "mchid", "query"),
        ("GET", format!("{by_number}/wire-00001?mchid={SUB_MCHID}"), 400, "PARAM_ERROR", "mchid", "query"),
        ("GET", format!("{by_number}/wire-00001?mchid={DEFAULT_MCHID}&x=1"), 400, "PARAM_ERROR", "x", "query"),
        ("GET", format!("{by_number}/x?mchid={DEFAULT_MCHID}"), 400, "PARAM_ERROR", "out_trade_no", "path"),
        ("GET", format!("{by_number}/wire%FF01?mchid={DEFAULT_MCHID}"), 400, "PARAM_ERROR", "out_trade_no", "path"),
        ("GET", "/v3/no/such/path".to_owned(), 404, "RESOURCE_NOT_EXISTS", "path", "uri"),
        ("DELETE", NATIVE.to_owned(), 405, "METHOD_NOT_ALLOWED", "method", "uri"),
    ];
    for (method, target, status, code, field, location) in cases {
        let told = wire.refused(&wire.request(method, &target, b""), status, code, &target);
        assert_eq!(
            (&told["detail"]["field"], &told["detail"]["location"]),
            (&json!(field), &json!(location)),
            "{told}"
        );
    }
    let target = format!("{by_number}/wire-00001?mchid={DEFAULT_MCHID}");
    wire.refused(&wire.request("GET", &target, b""), 404, "ORDER_NOT_EXIST", "unknown order");
    let mut new_style = Wire::of(SUB_MCHID);
    new_style.refused(
        &new_style.request("GET", "/v3/certificates", b""),
        404,
        "RESOURCE_NOT_EXISTS",
        "no certificates",
    );
}

#[test]
fn nothing_unsigned_gets_in() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    let good = || wire_request(&Wire::of(DEFAULT_MCHID));
    let set = |value: &str| {
        let mut request = good();
        request.headers_mut().insert("Authorization", value.parse().unwrap());
        request
    };
    let text = good().headers()["authorization"].to_str().unwrap().to_owned();
    let mut bare = good();
    bare.headers_mut().remove("Authorization");
    let mut altered = good();
    let mut body = altered.body().to_vec();
    let last = body.len() - 2;
    body[last] ^= 1;
    *altered.body_mut() = body.into();
    let mut moved = good();
    *moved.uri_mut() = "/v3/pay/transactions/native?x=1".parse().unwrap();
    let forged = text.replacen("signature=\"", "signature=\"AAAA", 1);
    let serial = text.replace(&wire.credentials.serial_no, "594946454E00000000000000000000000000FFFF");
    let cases = [
        ("no header", bare, 401, "SIGN_ERROR", "authorization"),
        ("another scheme", set("Bearer x"), 401, "SIGN_ERROR", "authorization"),
        (
            "no signature",
            set("WECHATPAY2-SHA256-RSA2048 mchid=\"1\",serial_no=\"2\",nonce_str=\"3\",timestamp=\"4\""),
            401,
            "SIGN_ERROR",
            "signature",
        ),
        ("unknown serial", set(&serial), 401, "SIGN_ERROR", "serial_no"),
        ("forged", set(&forged), 401, "SIGN_ERROR", "signature"),
        ("body altered by a bit", altered, 401, "SIGN_ERROR", "signature"),
        ("query added", moved, 401, "SIGN_ERROR", "signature"),
    ];
    for (what, request, status, code, field) in cases {
        let told = wire.refused(&request, status, code, what);
        assert_eq!(
            (&told["detail"]["field"], &told["detail"]["location"]),
            (&json!(field), &json!("authorization")),
            "{what}"
        );
    }
    let unknown = set(&text.replace(DEFAULT_MCHID, "1900009999"));
    let told = wire.refused(&unknown, 400, "MCH_NOT_EXISTS", "unknown merchant");
    assert_eq!(told["detail"]["field"], "mchid");
    assert!(told["message"].as_str().unwrap().contains("1900009999"), "{told}");
    let mut doubled = good();
    doubled.headers_mut().append("Authorization", text.parse().unwrap());
    let told = wire.refused(&doubled, 401, "SIGN_ERROR", "two headers");
    assert!(told["message"].as_str().unwrap().contains("twice"), "{told}");
    for seconds in [-301, 301] {
        let at = Timestamp::from_unix(MORNING.unix() + seconds);
        let told = wire.refused(&wire.request_at(at, "GET", "/v3/certificates", b""), 401, "SIGN_ERROR", "stale");
        assert_eq!(told["detail"]["field"], "timestamp");
        assert!(told["message"].as_str().unwrap().contains("NTP"), "{told}");
    }
    let at = Timestamp::from_unix(MORNING.unix() + 300);
    assert_eq!(wire.send(&wire.request_at(at, "GET", "/v3/certificates", b"")).status(), 200, "five minutes are fine");
}

fn wire_request(wire: &Wire) -> Request<Bytes> {
    wire.request("POST", NATIVE, order().to_string().as_bytes())
}

#[test]
fn a_sign_error_shows_what_should_have_been_signed() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    let mut request = wire_request(&wire);
    let length = request_message("POST", NATIVE, MORNING.unix(), "nonce", request.body()).len();
    let mut body = request.body().to_vec();
    body[20] ^= 1;
    *request.body_mut() = body.into();
    let told = wire.refused(&request, 401, "SIGN_ERROR", "altered");
    let signed = &told["detail"]["sign_information"];
    assert_eq!((&signed["method"], &signed["url"]), (&json!("POST"), &json!(NATIVE)));
    assert_eq!(signed["sign_message_length"], length);
    let truncated = signed["truncated_sign_message"].as_str().unwrap();
    assert!(
        truncated.starts_with("POST\\n/v3/pay/transactions/native\\n1767319200\\nnonce\\n{\"amount\\n"),
        "{truncated}"
    );
}

#[test]
fn a_body_over_the_limit_is_refused_by_its_length() {
    let mut wire = Wire::of(DEFAULT_MCHID);
    let body = with("/attach", json!("a".repeat(MAX_BODY_BYTES)));
    wire.refused(&wire.request("POST", NATIVE, &body), 400, "PARAM_ERROR", "too long");
}

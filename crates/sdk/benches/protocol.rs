//! The SDK's two hot paths against the bare RSA operation inside them, in the same run: `cargo bench -p yifen`.
//!
//! Times of a machine mean little, and two runs of one binary differ by 15 %. So the paths and the bare operations take
//! turns in short slices, and what counts is the median of the rounds' ratios.
#![expect(clippy::float_arithmetic, clippy::print_stdout, reason = "a benchmark reckons with rates and prints them")]

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use yifen::api::transactions::{GoodsDetail, OrderDetail, PrepayNative, SceneInfo, SettleInfo};
use yifen::bytes::Bytes;
use yifen::endpoint::bind;
use yifen::http::{HeaderMap, HeaderValue, Request, Response};
use yifen::notification::{Envelope, NotificationReader, Resource};
use yifen::protocol::sign::{request_message, response_message};
use yifen::protocol::verify::header;
use yifen::{
    ApiV3Key, Client, Fen, LocalSigner, PlatformKeys, PrivateKey, Sent, SerialNo, SignError, Signer, Timestamp,
    Transport, TransportError,
};

const MERCHANT_KEY: &str = include_str!("../../sandbox/keys/merchant_1900000001_key.pem");
const PLATFORM_KEY: &str = include_str!("../../sandbox/keys/platform_public_key_key.pem");
const PLATFORM_PUBLIC_KEY: &str = include_str!("../../sandbox/keys/platform_public_key.pem");
const MERCHANT_SERIAL: &str = "594946454E0000000000000000001900000001AA";
const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_594946454E0000000000000000000001";
const NONCE: &str = "d824f2e086d3c1df967785d13fcd22ef";
const NOW: Timestamp = Timestamp::from_unix(1_767_319_200);

const ROUNDS: usize = 9;
const TURN: Duration = Duration::from_millis(500);
/// So many times the operations alternate in a round.
const SLICES: u32 = 25;

/// What the SDK promises of its own share: at least this part of the bare operation's rate.
const SIGN_BOUND: f64 = 0.95;
const NOTIFICATION_BOUND: f64 = 0.70;

const NAMES: [&str; 5] = ["raw sign", "sign path", "sign path without RSA", "raw verify", "notification"];

fn main() -> ExitCode {
    // Only `cargo bench` passes this; under any other command nothing is timed.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let order = order();
    let body = serde_json::to_vec(&order).expect("an order serialises");
    let notified = notification_body();
    let headers = signed_headers(&notified);
    let serial = || SerialNo::new(MERCHANT_SERIAL).expect("a serial");
    let merchant_key = PrivateKey::from_pem(MERCHANT_KEY).expect("a private key");
    let signing = client(LocalSigner::inline(merchant_key, serial()));
    let not_signing = client(NoSigner { serial_no: serial(), signature: "A".repeat(344) });
    let reader = NotificationReader::new(platform_keys(), apiv3_key());

    let message = request_message("POST", "/v3/pay/transactions/native", NOW.unix(), NONCE, &body);
    let raw_key = RsaKeyPair::from_pkcs8(&der(MERCHANT_KEY)).expect("a PKCS#8 key");
    let random = SystemRandom::new();
    let mut signature = vec![0; raw_key.public_modulus_len()];
    let raw_public_key =
        ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der(PLATFORM_PUBLIC_KEY)).expect("a public key");
    let notified_message = response_message(&NOW.unix().to_string(), NONCE, &notified);
    let notified_signature = BASE64_STANDARD.decode(headers[header::SIGNATURE].as_bytes()).expect("base64");

    let request = |client: &Client| {
        let bound = bind(black_box(&order)).expect("binds");
        client.signed_request(bound, None).now_or_never().expect("an inline signer never waits").expect("signs")
    };
    let rates = measure(&mut [
        &mut || {
            raw_key.sign(&RSA_PKCS1_SHA256, &random, black_box(&message), &mut signature).expect("signs");
            black_box(&signature);
        },
        &mut || drop(black_box(request(&signing))),
        &mut || drop(black_box(request(&not_signing))),
        &mut || {
            let verified = raw_public_key.verify_sig(black_box(&notified_message), black_box(&notified_signature));
            verified.expect("verifies");
        },
        &mut || drop(black_box(reader.read(NOW, black_box(&headers), black_box(&notified)).expect("reads"))),
    ]);
    println!(
        "order {} bytes, notification {} bytes, {ROUNDS} rounds of {TURN:?} in {SLICES} slices",
        body.len(),
        notified.len()
    );
    println!("{:<24}{:>12}{:>12}{:>12}", "", "median /s", "lowest", "highest");
    for (name, rates) in NAMES.iter().zip(&rates) {
        let sorted = sorted(rates);
        println!("{name:<24}{:>12.0}{:>12.0}{:>12.0}", median(rates), sorted[0], sorted[ROUNDS - 1]);
    }
    let [raw_sign, sign_path, _, raw_verify, notification] = &rates;
    let kept = judge("sign path / raw sign", sign_path, raw_sign, SIGN_BOUND);
    let kept = judge("notification / raw verify", notification, raw_verify, NOTIFICATION_BOUND) && kept;
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The rates of each operation, one a round. Within a round they alternate in slices, so that all of them see the same
/// machine; another one begins each time, so that none always follows the same.
fn measure<const N: usize>(operations: &mut [&mut dyn FnMut(); N]) -> [Vec<f64>; N] {
    let mut rates = [const { Vec::new() }; N];
    for operation in operations.iter_mut() {
        run(operation, TURN / 5);
    }
    for _ in 0..ROUNDS {
        let mut totals = [(0, Duration::ZERO); N];
        for slice in 0..SLICES as usize {
            for turn in 0..N {
                let at = (slice + turn) % N;
                let (times, taken) = run(operations[at], TURN / SLICES);
                totals[at] = (totals[at].0 + times, totals[at].1 + taken);
            }
        }
        for (rates, (times, taken)) in rates.iter_mut().zip(totals) {
            rates.push(f64::from(times) / taken.as_secs_f64());
        }
    }
    rates
}

/// Runs the operation for at least `turn`: how often, and how long it took.
#[expect(clippy::disallowed_methods, reason = "a benchmark asks the machine for the time")]
fn run(operation: &mut dyn FnMut(), turn: Duration) -> (u32, Duration) {
    const AT_ONCE: u32 = 8;
    let begin = Instant::now();
    let mut times = 0;
    loop {
        for _ in 0..AT_ONCE {
            operation();
        }
        times += AT_ONCE;
        let taken = begin.elapsed();
        if taken >= turn {
            return (times, taken);
        }
    }
}

/// The median of the rounds' ratios, so that a slow second of the machine touches both sides.
fn judge(what: &str, path: &[f64], raw: &[f64], bound: f64) -> bool {
    let ratios: Vec<f64> = path.iter().zip(raw).map(|(path, raw)| path / raw).collect();
    let ratio = median(&ratios);
    println!("{what} = {ratio:.3} (bound ≥ {bound:.2}){}", if ratio < bound { "  MISSED" } else { "" });
    ratio >= bound
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn median(values: &[f64]) -> f64 {
    sorted(values)[values.len() / 2]
}

/// An order of about 500 bytes, as shops send them.
fn order() -> PrepayNative {
    let notify_url = "https://shop.example/wechatpay/notify";
    let number = "1217752501201407033233368018";
    let mut order = PrepayNative::new(
        "wxd678efh567hg6787",
        "1900000001",
        "Image形象店-深圳腾大-QQ公仔",
        number,
        notify_url,
        Fen::new(100),
    )
    .expect("a good order");
    order.attach = Some("自定义数据说明".to_owned());
    order.time_expire = Some(NOW + Duration::from_secs(7200));
    order.support_fapiao = Some(false);
    let mut detail = OrderDetail::default();
    detail.goods_detail.push(GoodsDetail::new("1246464644", 1, Fen::new(100)));
    order.detail = Some(detail);
    order.scene_info = Some(SceneInfo::new("14.23.150.211"));
    let mut settle = SettleInfo::default();
    settle.profit_sharing = Some(false);
    order.settle_info = Some(settle);
    order
}

/// A payment of a shop that uses a promotion: about 800 bytes of content.
fn notification_body() -> Vec<u8> {
    let plaintext = r#"{"transaction_id":"1217752501201407033233368018","amount":{"payer_total":100,"total":100,"currency":"CNY","payer_currency":"CNY"},"mchid":"1900000001","trade_state":"SUCCESS","bank_type":"CMC","promotion_detail":[{"amount":100,"wechatpay_contribute":0,"coupon_id":"109519","scope":"GLOBAL","merchant_contribute":0,"name":"单品惠-6","other_contribute":0,"currency":"CNY","stock_id":"931386","goods_detail":[{"goods_remark":"商品备注信息","quantity":1,"discount_amount":1,"goods_id":"M1006","unit_price":100}]}],"success_time":"2026-01-02T09:59:58+08:00","payer":{"openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},"out_trade_no":"1217752501201407033233368018","appid":"wxd678efh567hg6787","trade_state_desc":"支付成功","trade_type":"MICROPAY","attach":"自定义数据","scene_info":{"device_id":"013467007045764"}}"#;
    let resource = Resource::seal(&apiv3_key(), "fdasflkja484", "transaction", plaintext.as_bytes()).expect("12 bytes");
    let id = "EV-2018022511223320873".to_owned();
    let envelope = Envelope::new(id, NOW, "TRANSACTION.SUCCESS", "支付成功", resource);
    serde_json::to_vec(&envelope).expect("an envelope serialises")
}

fn signed_headers(body: &[u8]) -> HeaderMap {
    let timestamp = NOW.unix().to_string();
    let key = PrivateKey::from_pem(PLATFORM_KEY).expect("a private key");
    let signature = key.sign(&response_message(&timestamp, NONCE, body));
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::TIMESTAMP, timestamp.as_str()),
        (header::NONCE, NONCE),
        (header::SIGNATURE, &signature),
        (header::SERIAL, PUBLIC_KEY_ID),
        (header::SIGNATURE_TYPE, "WECHATPAY2-SHA256-RSA2048"),
        (header::REQUEST_ID, "08F78BB5AF0610D302185418-268435462"),
    ] {
        headers.insert(name, HeaderValue::from_str(value).expect("text"));
    }
    headers
}

fn platform_keys() -> PlatformKeys {
    let keys = PlatformKeys::new();
    keys.add_public_key(PUBLIC_KEY_ID, PLATFORM_PUBLIC_KEY).expect("a public key");
    keys
}

fn apiv3_key() -> ApiV3Key {
    ApiV3Key::new([b'k'; 32]).expect("32 bytes")
}

fn client(signer: impl Signer) -> Client {
    let key = PrivateKey::from_pem(MERCHANT_KEY).expect("a private key");
    Client::builder("1900000001", MERCHANT_SERIAL, key, platform_keys())
        .base_url("https://sandbox.example")
        .signer(signer)
        .transport(Arc::new(NoTransport))
        .build()
        .expect("a client")
}

/// Gives a signature that is there already: what is left is the SDK's own share.
#[derive(Debug)]
struct NoSigner {
    serial_no: SerialNo,
    signature: String,
}

impl Signer for NoSigner {
    fn serial_no(&self) -> &SerialNo {
        &self.serial_no
    }

    fn sign(&self, _message: Vec<u8>) -> BoxFuture<'_, Result<String, SignError>> {
        Box::pin(std::future::ready(Ok(self.signature.clone())))
    }
}

#[derive(Debug)]
struct NoTransport;

impl Transport for NoTransport {
    fn exchange(&self, _: Request<Bytes>, _: Duration) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(std::future::ready(Err(TransportError::new(Sent::No, "nothing is sent in a benchmark"))))
    }
}

fn der(pem: &str) -> Vec<u8> {
    let packed: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    BASE64_STANDARD.decode(packed).expect("base64")
}

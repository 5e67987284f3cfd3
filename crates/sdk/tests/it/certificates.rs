//! Platform certificates on need and in the background, and sensitive fields that come back.

use std::sync::atomic::{AtomicI64, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, join_all};
use yifen::api::transactions::QueryTransactionByOutTradeNo;
use yifen::bytes::Bytes;
use yifen::http::{HeaderValue, Method, Request, Response};
use yifen::protocol::certificate_refresh::RefreshOutcome;
use yifen::protocol::verify::header;
use yifen::{
    CertificateRefresh, Client, ConfigError, Environment, Error, LocalSigner, OpenFieldError, PlatformKeys, Sealed,
    SerialNo, SignError, Signer, Timestamp, Transport, TransportError, Untrusted,
};

use crate::platform::{
    BY_CERTIFICATE, BY_PUBLIC_KEY, CERTIFICATE, CERTIFICATE_SERIAL, MCHID, MERCHANT_KEY, MERCHANT_SERIAL, NOW,
    OTHER_KEY, PAID, Wire, apiv3_key, builder, certificate_list, certificate_mode, client, envelope, key,
    public_key_mode,
};

/// A clock that a test moves.
#[derive(Debug, Clone)]
struct Clock(Arc<AtomicI64>);

impl Clock {
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(NOW.unix())))
    }

    fn move_on(&self, by: Duration) {
        self.0.fetch_add(i64::try_from(by.as_secs()).expect("short"), Ordering::Relaxed);
    }
}

impl Environment for Clock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix(self.0.load(Ordering::Relaxed))
    }

    fn nonce(&self) -> [u8; 16] {
        [7; 16]
    }
}

fn is_download(request: &Request<Bytes>) -> bool {
    request.uri().path() == "/v3/certificates"
}

fn downloads(wire: &Wire) -> usize {
    wire.seen().iter().filter(|(request, _)| is_download(request)).count()
}

/// A platform that signs with its certificate and hands it out.
fn in_certificate_mode(clock: &Clock) -> Wire {
    let clock = clock.clone();
    Wire::new(move |request| {
        let stamp = BY_CERTIFICATE.at(clock.now());
        Ok(match is_download(request) {
            true => stamp.answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE])),
            false => stamp.answer(200, PAID),
        })
    })
}

fn query() -> QueryTransactionByOutTradeNo {
    QueryTransactionByOutTradeNo::new(MCHID, "tea-20260102-0001").expect("good numbers")
}

fn at(clock: &Clock, wire: &Wire, keys: PlatformKeys) -> Client {
    builder(wire, keys).environment(Arc::new(clock.clone())).build().expect("a client")
}

#[tokio::test]
async fn an_unknown_certificate_is_fetched_once_and_the_same_answer_verified_again() {
    let clock = Clock::new();
    let wire = in_certificate_mode(&clock);
    // No key at all: a merchant in certificate mode that just started.
    let client = at(&clock, &wire, PlatformKeys::new());
    client.send(&query()).await.expect("verified with the certificate that was fetched");
    let paths: Vec<_> = wire.seen().iter().map(|(request, _)| request.uri().path().to_owned()).collect();
    assert_eq!(paths, ["/v3/pay/transactions/out-trade-no/tea-20260102-0001", "/v3/certificates"], "nothing twice");
    assert!(client.platform_keys().find(CERTIFICATE_SERIAL).is_some());
    client.send(&query()).await.expect("known now");
    assert_eq!(downloads(&wire), 1);
}

#[tokio::test]
async fn a_new_certificate_joins_the_old_keys() {
    let clock = Clock::new();
    let wire = in_certificate_mode(&clock);
    let client = at(&clock, &wire, public_key_mode());
    client.send(&query()).await.expect("fetched");
    assert!(client.platform_keys().find("PUB_KEY_ID_594946454E0000000000000000000001").is_some());
}

/// Every answer names another serial that nobody knows.
#[tokio::test]
async fn unknown_serials_cause_one_download_in_five_minutes_for_a_client_and_its_clones() {
    let (clock, number) = (Clock::new(), AtomicU32::new(0));
    let time = clock.clone();
    let wire = Wire::new(move |request| {
        let stamp = BY_CERTIFICATE.at(time.now());
        if is_download(request) {
            return Ok(stamp.answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE])));
        }
        let mut answer = stamp.answer(200, PAID);
        let serial = format!("5F1C72E2A8931B72A2E13AF8DEE92471{:08X}", number.fetch_add(1, Ordering::Relaxed));
        answer.headers_mut().insert(header::SERIAL, HeaderValue::try_from(serial).expect("a value"));
        Ok(answer)
    });
    let client = at(&clock, &wire, public_key_mode());
    let sibling = client.with_timeout(Duration::from_secs(3));
    for call in 0..600 {
        let of = if call % 2 == 0 { &client } else { &sibling };
        let error = of.send(&query()).await.expect_err("unknown");
        assert!(matches!(error, Error::Untrusted { reason: Untrusted::UnknownSerial { .. }, .. }), "{error:?}");
        clock.move_on(Duration::from_secs(6));
    }
    assert_eq!((downloads(&wire), wire.seen().len()), (12, 612), "an hour, and each call sent once");
}

#[tokio::test]
async fn an_unknown_public_key_and_a_client_without_apiv3_key_fetch_nothing() {
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, PAID));
    client(&wire, certificate_mode()).send(&query()).await.expect_err("an unknown public key");
    assert_eq!(wire.seen().len(), 1);

    let wire = Wire::always(BY_CERTIFICATE.answer(200, PAID));
    let serial = SerialNo::new(MERCHANT_SERIAL).expect("a serial");
    let without = Client::builder(MCHID, MERCHANT_SERIAL, key(MERCHANT_KEY), public_key_mode())
        .signer(LocalSigner::inline(key(MERCHANT_KEY), serial))
        .base_url(crate::platform::BASE_URL)
        .transport(Arc::new(wire.clone()))
        .environment(Arc::new(Clock::new()))
        .build()
        .expect("a client");
    without.send(&query()).await.expect_err("an unknown certificate");
    assert_eq!(wire.seen().len(), 1);
    assert!(matches!(without.keep_certificates_fresh(|_| std::future::ready(())), Err(ConfigError::NoApiV3Key)));
}

#[tokio::test]
async fn forged_notifications_fetch_nothing() {
    let clock = Clock::new();
    let wire = in_certificate_mode(&clock);
    let client = at(&clock, &wire, public_key_mode());
    let body = serde_json::to_vec(&envelope("TRANSACTION.SUCCESS", "transaction", PAID)).expect("serialises");
    let reader = client.notifications().expect("a reader");
    for _ in 0..50 {
        reader.read(NOW, &BY_CERTIFICATE.headers(&body), &body).expect_err("an unknown serial");
    }
    assert!(wire.seen().is_empty());
}

/// Answers only after others have had their turn.
#[derive(Debug)]
struct Slow {
    wire: Wire,
    under_way: AtomicUsize,
    most: AtomicUsize,
}

impl Transport for Slow {
    fn exchange(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let under_way = self.under_way.fetch_add(1, Ordering::Relaxed) + 1;
            self.most.fetch_max(under_way, Ordering::Relaxed);
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
            self.under_way.fetch_sub(1, Ordering::Relaxed);
            self.wire.exchange(request, timeout).await
        })
    }
}

#[tokio::test]
async fn calls_that_meet_a_new_certificate_together_wait_for_one_download() {
    let clock = Clock::new();
    let wire = in_certificate_mode(&clock);
    let slow = Arc::new(Slow { wire: wire.clone(), under_way: AtomicUsize::new(0), most: AtomicUsize::new(0) });
    let client = builder(&wire, PlatformKeys::new())
        .transport(Arc::clone(&slow) as Arc<dyn Transport>)
        .environment(Arc::new(clock))
        .build()
        .expect("a client");
    let (call, calls) = (query(), 16);
    for answer in join_all((0..calls).map(|_| client.send(&call))).await {
        answer.expect("verified");
    }
    assert_eq!((downloads(&wire), slow.most.load(Ordering::Relaxed)), (1, calls));
}

#[tokio::test]
async fn a_merchant_without_certificates_is_asked_about_once_a_day() {
    let clock = Clock::new();
    let time = clock.clone();
    let wire = Wire::new(move |request| {
        let (stamp, certificate) = (BY_PUBLIC_KEY.at(time.now()), BY_CERTIFICATE.at(time.now()));
        Ok(match is_download(request) {
            true => stamp.answer(404, r#"{"code":"RESOURCE_NOT_EXISTS","message":"无可用的平台证书"}"#),
            false => certificate.answer(200, PAID),
        })
    });
    let client = at(&clock, &wire, public_key_mode());
    for _ in 0..48 {
        client.send(&query()).await.expect_err("unknown");
        clock.move_on(Duration::from_secs(1800));
    }
    assert_eq!(downloads(&wire), 1);
    assert_eq!(client.certificate_refresh().last_outcome(), Some((NOW, RefreshOutcome::Absent)));
    client.send(&query()).await.expect_err("unknown");
    assert_eq!(downloads(&wire), 2);
}

/// An answer that came in time and waited for a slow download is not stale by it.
#[tokio::test]
async fn freshness_is_that_of_the_moment_the_answer_came() {
    let clock = Clock::new();
    let time = clock.clone();
    let wire = Wire::new(move |request| {
        if !is_download(request) {
            return Ok(BY_CERTIFICATE.at(time.now()).answer(200, PAID));
        }
        time.move_on(Duration::from_secs(400));
        Ok(BY_CERTIFICATE.at(time.now()).answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE])))
    });
    at(&clock, &wire, PlatformKeys::new()).send(&query()).await.expect("fresh when it came");
    // The download has what is left of the call's ten seconds.
    assert_eq!(wire.seen()[1].1, Duration::from_secs(10));
}

#[tokio::test]
async fn a_call_that_used_up_its_time_fetches_nothing() {
    let clock = Clock::new();
    let time = clock.clone();
    let wire = Wire::new(move |_| {
        time.move_on(Duration::from_secs(8));
        Ok(BY_CERTIFICATE.at(time.now()).answer(200, PAID))
    });
    let client = at(&clock, &wire, public_key_mode());
    client.send(&query()).await.expect_err("unknown");
    assert_eq!(wire.seen()[1].1, Duration::from_secs(2), "what is left of ten seconds");
    client.with_timeout(Duration::from_secs(8)).send(&query()).await.expect_err("unknown");
    assert_eq!(wire.seen().len(), 3);
}

#[tokio::test]
async fn certificates_are_kept_fresh_in_the_background() {
    let clock = Clock::new();
    let (time, fails) = (clock.clone(), Arc::new(AtomicUsize::new(0)));
    let failing = Arc::clone(&fails);
    let wire = Wire::new(move |_| {
        // The second download fails.
        if failing.fetch_add(1, Ordering::Relaxed) == 1 {
            return Err(TransportError::new(yifen::Sent::Maybe, "timed out"));
        }
        Ok(BY_CERTIFICATE.at(time.now()).answer(200, certificate_list(&apiv3_key(), &[CERTIFICATE])))
    });
    let client = at(&clock, &wire, PlatformKeys::new());
    let waits = Arc::new(Mutex::new(Vec::new()));
    let (time, seen) = (clock.clone(), Arc::clone(&waits));
    let sleep = move |wait: Duration| {
        time.move_on(wait);
        let mut waits = seen.lock().expect("not poisoned");
        waits.push(wait);
        if waits.len() < 4 { std::future::ready(()).left_future() } else { std::future::pending().right_future() }
    };
    let running = client.keep_certificates_fresh(sleep).expect("has the APIv3 key");
    assert_eq!(running.now_or_never(), None, "it never ends by itself");
    let (regular, least) = (CertificateRefresh::REGULAR, CertificateRefresh::LEAST);
    assert_eq!(*waits.lock().expect("not poisoned"), [regular, least, regular, regular]);
    assert_eq!(downloads(&wire), 4);
    assert!(client.platform_keys().find(CERTIFICATE_SERIAL).is_some());
}

// Sensitive fields.

fn received(plaintext: &[u8]) -> Sealed {
    let ciphertext = key(MERCHANT_KEY).public_key().seal(plaintext).expect("short enough");
    serde_json::from_value(ciphertext.into()).expect("a field of an answer")
}

#[tokio::test]
async fn a_sensitive_field_opens_with_the_merchants_key_on_the_pool_and_inline() {
    let wire = Wire::always(Response::default());
    let serial = SerialNo::new(MERCHANT_SERIAL).expect("a serial");
    let pooled = builder(&wire, public_key_mode()).signer(LocalSigner::new(key(MERCHANT_KEY), serial.clone()));
    for client in [client(&wire, public_key_mode()), pooled.build().expect("a client")] {
        let opened = client.open(&received("张三".as_bytes())).await.expect("opens");
        assert_eq!(&*opened, "张三");
        assert!(!format!("{opened:?}").contains("张三"));
        assert_eq!(client.open(&received(&[0xFF, 0xFE])).await, Err(OpenFieldError::NotText));
        let damaged: Sealed = serde_json::from_value("AAAA".into()).expect("a text");
        assert_eq!(client.open(&damaged).await, Err(OpenFieldError::Ciphertext));
    }
    let of_another = builder(&wire, public_key_mode()).signer(LocalSigner::inline(key(OTHER_KEY), serial));
    let error = of_another.build().expect("a client").open(&received(b"13800138000")).await.expect_err("not its key");
    assert!(error.to_string().contains("another certificate") && !format!("{error:?}").contains("138"), "{error}");
}

#[tokio::test]
async fn a_signer_that_only_signs_says_so() {
    #[derive(Debug)]
    struct OnlySigns(SerialNo);
    impl Signer for OnlySigns {
        fn serial_no(&self) -> &SerialNo {
            &self.0
        }
        fn sign(&self, _: Vec<u8>) -> BoxFuture<'_, Result<String, SignError>> {
            Box::pin(std::future::ready(Ok(String::new())))
        }
    }
    let signer = OnlySigns(SerialNo::new(MERCHANT_SERIAL).expect("a serial"));
    let client = builder(&Wire::always(Response::default()), public_key_mode()).signer(signer).build();
    let client = client.expect("a client");
    assert_eq!(client.open(&received(b"x")).await, Err(OpenFieldError::NotAble));
    assert!(client.send_raw(Method::GET, "/v3/x", "").await.is_err());
}

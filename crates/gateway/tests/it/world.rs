//! A platform that fits into a transport, a clock that stands still, and a gateway between them.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{HeaderMap, Method, Request, Response, StatusCode};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tower::ServiceExt;
use yifen::notification::{Envelope, Resource};
use yifen::{
    ApiV3Key, Client, Environment, Fen, LocalSigner, OutTradeNo, PlatformKeys, PrivateKey, Sent, Timestamp, Transport,
    TransportError,
};
use yifen_gateway::domain::{Payment, PaymentId, Scene};
use yifen_gateway::http::{ApiKey, router};
use yifen_gateway::store::{
    AlarmRow, Change, Committed, Creation, EventRow, Job, KeyClaim, KeyRow, NewPayment, Row, SqliteStore, Store,
    StoreError, TimelineRow,
};
use yifen_gateway::{Account, Appids, Clock, CreatePayment, Gateway, Settings};

pub(crate) const START: Timestamp = Timestamp::from_unix(1_767_319_200);
pub(crate) const MCHID: &str = "1900000001";
pub(crate) const APPID: &str = "wx8888888888888888";
pub(crate) const MINI_APPID: &str = "wx7777777777777777";
pub(crate) const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
pub(crate) const APIV3_KEY: &str = "secret-apiv3-key-of-32-bytes-abc";
pub(crate) const API_KEY: &str = "secret-api-key-of-the-tests";
pub(crate) const SERIAL: &str = "PUB_KEY_ID_0100000000000000000000000000000001";
pub(crate) const MERCHANT_KEY: &str = include_str!("../../../sandbox/keys/merchant_1900000001_key.pem");
const PLATFORM_KEY: &str = include_str!("../../../sandbox/keys/platform_public_key_key.pem");
const PLATFORM_PUBLIC_KEY: &str = include_str!("../../../sandbox/keys/platform_public_key.pem");

/// The tests' time; also the client's, with nonces that count.
#[derive(Debug)]
pub(crate) struct TestClock {
    millis: Arc<AtomicI64>,
    moved: Arc<Notify>,
    naps: Mutex<Vec<Timestamp>>,
    nonces: AtomicU64,
}

impl TestClock {
    pub(crate) fn advance(&self, by: Duration) {
        self.millis.fetch_add(i64::try_from(by.as_millis()).expect("is short"), Ordering::SeqCst);
        self.moved.notify_waiters();
    }

    /// Until when somebody wanted to sleep, in the order they asked.
    pub(crate) fn naps(&self) -> Vec<Timestamp> {
        self.naps.lock().expect("no test panicked").clone()
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_millis(self.millis.load(Ordering::SeqCst))
    }

    fn sleep_until(&self, at: Timestamp) -> BoxFuture<'static, ()> {
        self.naps.lock().expect("no test panicked").push(at);
        let (millis, moved) = (Arc::clone(&self.millis), Arc::clone(&self.moved));
        Box::pin(async move {
            loop {
                let moved = moved.notified();
                if millis.load(Ordering::SeqCst) >= at.unix_millis() {
                    return;
                }
                moved.await;
            }
        })
    }
}

impl Environment for TestClock {
    fn now(&self) -> Timestamp {
        Clock::now(self)
    }

    fn nonce(&self) -> [u8; 16] {
        u128::from(self.nonces.fetch_add(1, Ordering::SeqCst)).to_be_bytes()
    }
}

/// What the platform does with the next call instead of what it should.
#[derive(Debug, Clone)]
pub(crate) enum Trouble {
    /// Does what it should.
    Nothing,
    /// Carries it out, but the answer is lost.
    AnswerLost,
    /// It never arrives.
    Unreachable,
    /// It arrives, and then nothing is ever heard.
    Hang,
    /// Carries it out and answers without a signature.
    Unsigned,
    /// Refuses it, signed.
    Refused(u16, &'static str, String),
    /// The customer pays just before the call is carried out.
    PaidFirst,
}

#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) at: Timestamp,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) body: Value,
}

/// One order is all it knows: the tests make one each.
#[derive(Debug)]
pub(crate) struct Platform {
    clock: Arc<TestClock>,
    key: PrivateKey,
    calls: Mutex<Vec<Call>>,
    troubles: Mutex<VecDeque<Trouble>>,
    order: Mutex<Option<Value>>,
}

impl Platform {
    pub(crate) fn trouble(&self, trouble: Trouble) {
        self.troubles.lock().expect("no test panicked").push_back(trouble);
    }

    /// What was called since the last look, as `prepay`, `query` and `close`.
    pub(crate) fn calls(&self) -> Vec<Call> {
        std::mem::take(&mut *self.calls.lock().expect("no test panicked"))
    }

    pub(crate) fn count(&self) -> usize {
        self.calls.lock().expect("no test panicked").len()
    }

    pub(crate) fn called(&self) -> Vec<&'static str> {
        self.calls().iter().map(Call::name).collect()
    }

    pub(crate) fn pay(&self) {
        self.set(|order| {
            order["trade_state"] = json!("SUCCESS");
            order["transaction_id"] = json!("4200000000202601021234567890");
            order["success_time"] = json!(Clock::now(&*self.clock));
            let ordered = order["payer"]["openid"].as_str().unwrap_or(OPENID).to_owned();
            order["payer"] = json!({ "openid": ordered });
        });
    }

    /// Changes what the platform knows of the order.
    pub(crate) fn set(&self, change: impl FnOnce(&mut Value)) {
        change(self.order.lock().expect("no test panicked").as_mut().expect("an order was made"));
    }

    pub(crate) fn transaction(&self) -> Value {
        self.order.lock().expect("no test panicked").clone().expect("an order was made")
    }

    fn carry_out(&self, call: &Call) -> (u16, Value) {
        let mut order = self.order.lock().expect("no test panicked");
        match (call.name(), order.as_mut()) {
            ("prepay", _) => {
                let sent = &call.body;
                order.get_or_insert_with(|| {
                    json!({"appid": sent["appid"], "mchid": sent["mchid"], "out_trade_no": sent["out_trade_no"],
                        "trade_state": "NOTPAY", "trade_state_desc": "订单未支付", "amount": sent["amount"],
                        "payer": sent.get("payer").cloned().unwrap_or_else(|| json!({}))})
                });
                if call.path.ends_with("native") {
                    (200, json!({"code_url": "weixin://wxpay/bizpayurl?pr=abc"}))
                } else {
                    (200, json!({"prepay_id": "wx261153585405162d4d02642eabe7000000"}))
                }
            }
            (_, None) => (404, json!({"code": "ORDER_NOT_EXIST", "message": "订单不存在"})),
            ("query", Some(order)) => (200, order.clone()),
            ("close", Some(order)) if order["trade_state"] == "SUCCESS" => {
                (400, json!({"code": "ORDERPAID", "message": "订单已支付"}))
            }
            ("close", Some(order)) => {
                order["trade_state"] = json!("CLOSED");
                (204, Value::Null)
            }
            (other, Some(_)) => panic!("no such call: {other}"),
        }
    }

    pub(crate) fn signed(&self, status: u16, body: Bytes) -> Response<Bytes> {
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(status).expect("a status");
        *response.headers_mut() = self.headers(response.body());
        response
    }

    /// The headers of a signed message.
    pub(crate) fn headers(&self, body: &[u8]) -> HeaderMap {
        let timestamp = Clock::now(&*self.clock).unix().to_string();
        let message = [timestamp.as_bytes(), b"\nnonce-of-the-platform\n", body, b"\n"].concat();
        let mut headers = HeaderMap::new();
        let mut put = |name: &'static str, value: &str| headers.insert(name, value.parse().expect("a header"));
        put("wechatpay-timestamp", &timestamp);
        put("wechatpay-nonce", "nonce-of-the-platform");
        put("wechatpay-serial", SERIAL);
        put("wechatpay-signature", &self.key.sign(&message));
        put("request-id", "08F5D0-268578704");
        headers
    }

    /// A notification that tells of a transaction.
    pub(crate) fn notification(&self, id: &str, transaction: &Value) -> Bytes {
        let key = ApiV3Key::new(APIV3_KEY).expect("32 bytes");
        let resource = Resource::seal(&key, "nonce-123456", "transaction", transaction.to_string().as_bytes());
        let resource = resource.expect("12 bytes of nonce");
        let now = Clock::now(&*self.clock);
        let envelope = Envelope::new(id.to_owned(), now, "TRANSACTION.SUCCESS", "支付成功", resource);
        serde_json::to_vec(&envelope).expect("can be written").into()
    }
}

impl Call {
    pub(crate) fn name(&self) -> &'static str {
        if self.path.ends_with("/close") {
            "close"
        } else if self.method == Method::GET {
            "query"
        } else {
            "prepay"
        }
    }
}

impl Transport for Platform {
    fn exchange(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        assert!(timeout <= yifen_gateway::EXCHANGE_TIMEOUT);
        let call = Call {
            at: Clock::now(&*self.clock),
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            body: serde_json::from_slice(request.body()).unwrap_or(Value::Null),
        };
        let trouble = self.troubles.lock().expect("no test panicked").pop_front();
        if matches!(trouble, Some(Trouble::PaidFirst)) {
            self.pay();
        }
        let answer = match &trouble {
            Some(Trouble::Unreachable) => None,
            Some(Trouble::Refused(status, code, message)) => Some((*status, json!({"code": code, "message": message}))),
            Some(Trouble::Nothing | Trouble::AnswerLost | Trouble::Hang | Trouble::Unsigned | Trouble::PaidFirst)
            | None => Some(self.carry_out(&call)),
        };
        self.calls.lock().expect("no test panicked").push(call);
        let answer = match (trouble, answer) {
            (Some(Trouble::Hang), _) => return Box::pin(std::future::pending()),
            (_, None) => Err(TransportError::new(Sent::No, "could not connect")),
            (Some(Trouble::AnswerLost), _) => Err(TransportError::new(Sent::Maybe, "timed out")),
            (trouble, Some((status, body))) => {
                let body = if body.is_null() { Bytes::new() } else { body.to_string().into() };
                let mut answer = self.signed(status, body);
                if matches!(trouble, Some(Trouble::Unsigned)) {
                    answer.headers_mut().clear();
                }
                Ok(answer)
            }
        };
        Box::pin(std::future::ready(answer))
    }
}

/// A disk that is full: everything can still be read, and nothing more be written once there is no room.
#[derive(Debug)]
pub(crate) struct Disk {
    kept: SqliteStore,
    /// The writes that still succeed.
    room: AtomicU64,
    /// The changes of a payment for which somebody else is faster.
    too_late: AtomicU64,
}

impl Disk {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            kept: SqliteStore::in_memory().expect("opens"),
            room: AtomicU64::new(u64::MAX),
            too_late: AtomicU64::new(0),
        })
    }

    /// From now on so many more writes succeed.
    pub(crate) fn room_for(&self, writes: u64) {
        self.room.store(writes, Ordering::SeqCst);
    }

    /// For so many of the next changes of a payment somebody else is faster.
    pub(crate) fn too_late_for(&self, changes: u64) {
        self.too_late.store(changes, Ordering::SeqCst);
    }

    fn write<'s, T: Send + 's>(
        &'s self,
        done: impl FnOnce() -> BoxFuture<'s, Result<T, StoreError>>,
    ) -> BoxFuture<'s, Result<T, StoreError>> {
        match self.room.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |room| room.checked_sub(1)) {
            Ok(_) => done(),
            Err(_) => Box::pin(std::future::ready(Err(StoreError::Failed("the disk is full".to_owned())))),
        }
    }
}

type Answered<'s, T> = BoxFuture<'s, Result<T, StoreError>>;

impl Store for Disk {
    fn create(&self, new: NewPayment) -> Answered<'_, Creation> {
        self.write(|| self.kept.create(new))
    }
    fn commit(&self, change: Change) -> Answered<'_, Committed> {
        let one_less = |left: u64| left.checked_sub(1);
        let late = change.payment.is_some()
            && self.too_late.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_ok();
        if late {
            return Box::pin(std::future::ready(Ok(Committed::Conflict)));
        }
        self.write(|| self.kept.commit(change))
    }
    fn payment(&self, id: PaymentId) -> Answered<'_, Option<Payment>> {
        self.kept.payment(id)
    }
    fn payments_by_number(&self, out_trade_no: &OutTradeNo) -> Answered<'_, Vec<Payment>> {
        self.kept.payments_by_number(out_trade_no)
    }
    fn payments(&self, before: Option<u64>, limit: u32) -> Answered<'_, Vec<Row<Payment>>> {
        self.kept.payments(before, limit)
    }
    fn timeline(&self, id: PaymentId, after: Option<u64>, limit: u32) -> Answered<'_, Vec<Row<TimelineRow>>> {
        self.kept.timeline(id, after, limit)
    }
    fn events(&self, after: Option<u64>, limit: u32) -> Answered<'_, Vec<Row<EventRow>>> {
        self.kept.events(after, limit)
    }
    fn alarms(&self, after: Option<u64>, limit: u32) -> Answered<'_, Vec<Row<AlarmRow>>> {
        self.kept.alarms(after, limit)
    }
    fn claim(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Answered<'_, Vec<Job>> {
        self.write(|| self.kept.claim(now, lease_until, limit))
    }
    fn next_due(&self) -> Answered<'_, Option<Timestamp>> {
        self.kept.next_due()
    }
    fn find_key(&self, key: &str) -> Answered<'_, Option<KeyRow>> {
        self.kept.find_key(key)
    }
    fn claim_key(&self, claim: KeyClaim) -> Answered<'_, bool> {
        self.write(|| self.kept.claim_key(claim))
    }
    fn release_key(&self, key: &str) -> Answered<'_, ()> {
        let key = key.to_owned();
        self.write(move || Box::pin(async move { self.kept.release_key(&key).await }))
    }
    fn close(&self) -> Answered<'_, ()> {
        self.kept.close()
    }
}

pub(crate) struct World {
    pub(crate) clock: Arc<TestClock>,
    pub(crate) platform: Arc<Platform>,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) gateway: Gateway,
    pub(crate) api: Router,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::on(Arc::new(SqliteStore::in_memory().expect("opens")))
    }

    pub(crate) fn on(store: Arc<dyn Store>) -> Self {
        let clock = Arc::new(TestClock {
            millis: Arc::new(AtomicI64::new(START.unix_millis())),
            moved: Arc::default(),
            naps: Mutex::default(),
            nonces: AtomicU64::new(1),
        });
        let platform = Arc::new(Platform {
            clock: Arc::clone(&clock),
            key: PrivateKey::from_pem(PLATFORM_KEY).expect("a key"),
            calls: Mutex::default(),
            troubles: Mutex::default(),
            order: Mutex::default(),
        });
        let mut world = Self {
            gateway: gateway(&clock, &platform, &store, 1, "main", MCHID),
            api: Router::new(),
            clock,
            platform,
            store,
        };
        world.api = router(world.gateway.clone(), ApiKey::new(API_KEY).expect("is long enough"));
        world
    }

    /// Another process on the same store, after this one died.
    pub(crate) fn restart(&mut self, seed: u8) {
        self.restart_as(seed, "main", MCHID);
    }

    /// Another process on the same store, whose only account has that name and merchant number.
    pub(crate) fn restart_as(&mut self, seed: u8, name: &str, mchid: &str) {
        self.gateway = gateway(&self.clock, &self.platform, &self.store, seed, name, mchid);
        self.api = router(self.gateway.clone(), ApiKey::new(API_KEY).expect("is long enough"));
    }

    /// Lets time pass as a worker would live it: from job to job.
    pub(crate) async fn pass(&self, time: Duration) {
        let end = Clock::now(&*self.clock) + time;
        loop {
            self.gateway.run_due().await;
            match self.gateway.next_due().await {
                Some(due) if due <= end => self.clock.advance(due.since(Clock::now(&*self.clock))),
                _ => break,
            }
        }
        self.clock.advance(end.since(Clock::now(&*self.clock)));
        self.gateway.run_due().await;
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send(Method::POST, path, &[], body.to_string()).await
    }

    pub(crate) async fn post_with_key(&self, path: &str, key: &str, body: &Value) -> Reply {
        self.send(Method::POST, path, &[("idempotency-key", key)], body.to_string()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, &[], "").await
    }

    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        if !headers.iter().any(|(name, _)| *name == "authorization") {
            request = request.header("authorization", format!("Bearer {API_KEY}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.api.clone().oneshot(request.body(body.into()).expect("a request")).await.expect("answers");
        let (head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8(body.to_vec()).expect("is text");
        Reply {
            status: head.status.as_u16(),
            headers: head.headers,
            json: serde_json::from_str(&text).unwrap_or(Value::Null),
            text,
        }
    }

    /// Delivers a notification as the platform would.
    pub(crate) async fn notify(&self, body: &Bytes) -> Reply {
        self.deliver(&self.platform.headers(body), body).await
    }

    pub(crate) async fn deliver(&self, headers: &HeaderMap, body: &Bytes) -> Reply {
        let headers: Vec<_> =
            headers.iter().map(|(name, value)| (name.as_str(), value.to_str().expect("is text"))).collect();
        self.send(Method::POST, "/notify/wechatpay/main", &headers, body.clone()).await
    }

    /// A native payment of 100 fen, ready to be paid.
    pub(crate) async fn native(&self) -> Reply {
        let reply = self.post("/v1/payments", &native()).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        reply
    }

    pub(crate) async fn state(&self, reply: &Reply) -> String {
        let read = self.get(&format!("/v1/payments/{}", reply.id())).await;
        read.json["state"].as_str().expect("a state").to_owned()
    }

    pub(crate) async fn events(&self) -> Vec<String> {
        let list = self.get("/v1/events").await;
        let data = list.json["data"].as_array().expect("a list").clone();
        data.iter().map(|event| event["type"].as_str().expect("a type").to_owned()).collect()
    }

    pub(crate) async fn alarms(&self) -> Vec<String> {
        let list = self.get("/v1/alarms").await;
        let data = list.json["data"].as_array().expect("a list").clone();
        data.iter().map(|alarm| alarm["kind"].as_str().expect("a kind").to_owned()).collect()
    }
}

pub(crate) fn native() -> Value {
    json!({"scene": "native", "amount": 100, "description": "tea", "out_trade_no": "order-000001"})
}

pub(crate) fn jsapi() -> Value {
    json!({"scene": "jsapi", "amount": 100, "description": "tea", "out_trade_no": "order-000001", "openid": OPENID})
}

pub(crate) fn request() -> CreatePayment {
    CreatePayment::new(Scene::Native, Fen::new(100), "tea")
}

pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) json: Value,
    pub(crate) text: String,
}

impl Reply {
    pub(crate) fn id(&self) -> &str {
        self.json["id"].as_str().expect("an id")
    }

    pub(crate) fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    pub(crate) fn replayed(&self) -> bool {
        self.headers.get("idempotency-replayed").is_some_and(|value| value == "true")
    }
}

fn gateway(
    clock: &Arc<TestClock>,
    platform: &Arc<Platform>,
    store: &Arc<dyn Store>,
    seed: u8,
    name: &str,
    mchid: &str,
) -> Gateway {
    let key = PrivateKey::from_pem(MERCHANT_KEY).expect("a key");
    let serial = "594946454E0000000000000000000001A0000001";
    let keys = PlatformKeys::new();
    keys.add_public_key(SERIAL, PLATFORM_PUBLIC_KEY).expect("a key");
    let client = Client::builder(mchid, serial, key.clone(), keys)
        .apiv3_key(ApiV3Key::new(APIV3_KEY).expect("32 bytes"))
        .base_url("http://platform.test")
        .signer(LocalSigner::inline(key, serial.parse().expect("a serial")))
        .transport(Arc::clone(platform) as Arc<dyn Transport>)
        .environment(Arc::clone(clock) as Arc<dyn Environment>)
        .build()
        .expect("everything is there");
    let appids = Appids {
        native: Some(APPID.parse().expect("follows the rule")),
        jsapi: Some(APPID.parse().expect("follows the rule")),
        mini_program: Some(MINI_APPID.parse().expect("follows the rule")),
    };
    let notify_url = "https://shop.example/notify/wechatpay/main".to_owned();
    Gateway::new(Settings {
        accounts: vec![Account { name: name.to_owned(), client, appids, notify_url }],
        store: Arc::clone(store),
        clock: Arc::clone(clock) as Arc<dyn Clock>,
        seed: [seed; 32],
    })
    .expect("everything is there")
}

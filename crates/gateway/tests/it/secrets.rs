//! Neither a secret nor an openid leaves the gateway: not in logs, not in Debug, not in any answer.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;
use yifen_gateway::CreatePayment;
use yifen_gateway::http::ApiKey;

use crate::world::{API_KEY, APIV3_KEY, MERCHANT_KEY, OPENID, Trouble, World, jsapi};

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no test panicked").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Written {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn no_log_debug_or_answer_holds_a_secret_or_an_openid() {
    let log = Written::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_max_level(tracing::Level::TRACE).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let mut said = Vec::new();

    let world = World::new();
    world.platform.trouble(Trouble::Refused(500, "SYSTEM_ERROR", format!("busy with {OPENID}")));
    let made = world.post_with_key("/v1/payments", "k-1", &jsapi()).await;
    said.push(made.text.clone());
    said.push(world.post("/v1/payments", &json!({"scene": OPENID, "openid": [OPENID]})).await.text);
    world.pass(Duration::from_secs(100)).await;
    world.platform.pay();
    let mut told = world.platform.transaction();
    told["payer"]["openid"] = json!("oSomebodyElse");
    said.push(world.notify(&world.platform.notification("EV-1", &told)).await.text);
    told["trade_state"] = json!({"odd": OPENID});
    said.push(world.notify(&world.platform.notification("EV-2", &told)).await.text);
    world.pass(Duration::from_secs(100)).await;
    assert_eq!(world.state(&made).await, "paid");
    world.gateway.shutdown().await.expect("closes");
    said.push(world.notify(&world.platform.notification("EV-3", &told)).await.text);
    for path in ["/v1/payments", "/v1/events", "/v1/alarms"] {
        said.push(world.get(path).await.text);
    }

    let world = World::new();
    said.push(world.post("/v1/payments", &jsapi()).await.text);
    for path in ["/v1/payments/order-000001", "/v1/payments/order-000001/timeline", "/v1/events", "/v1/alarms"] {
        said.push(world.get(path).await.text);
    }
    let request: CreatePayment = serde_json::from_value(jsapi()).expect("a request");
    said.push(format!("{request:?}"));
    let number = "order-000001".parse().expect("a number");
    said.push(format!("{:?}", world.store.payments_by_number(&number).await));
    said.push(format!("{:?} {:?}", world.gateway, ApiKey::new(API_KEY)));

    let log = String::from_utf8(log.0.lock().expect("no test panicked").clone()).expect("is text");
    assert!(log.contains("refused"), "something was logged");
    said.push(log);
    let key_line = MERCHANT_KEY.lines().nth(1).expect("a key");
    for text in &said {
        for secret in [OPENID, "oSomebodyElse", API_KEY, APIV3_KEY, key_line] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}

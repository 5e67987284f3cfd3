//! A `yifen` process under test, with its data directory and what it announced.
#![expect(clippy::disallowed_methods, reason = "a test of a real process waits in real time")]

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long a start or a payment may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running `yifen up`; killed when dropped.
pub(crate) struct Up {
    child: Child,
    pub(crate) gateway: String,
    pub(crate) sandbox: String,
    pub(crate) api_key: String,
    http: reqwest::Client,
}

pub(crate) fn yifen() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yifen"));
    // The settings of whoever runs the tests are none of theirs.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("YIFEN_")) {
        command.env_remove(name);
    }
    command.current_dir(std::env::temp_dir()).stdin(Stdio::null());
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    yifen().args(arguments).output().expect("yifen starts")
}

impl Up {
    pub(crate) fn start(data_dir: &Path, more: &[&str]) -> Self {
        let ready_file = data_dir.join("ready.json");
        let _ = std::fs::remove_file(&ready_file);
        let child = yifen()
            .args(["up", "--gateway-listen", "127.0.0.1:0", "--sandbox-listen", "127.0.0.1:0"])
            .arg("--data-dir")
            .arg(data_dir)
            .arg("--ready-file")
            .arg(&ready_file)
            .args(more)
            .stdout(Stdio::null())
            .spawn()
            .expect("yifen starts");
        let ready: Value =
            eventually("the ready file", || serde_json::from_slice(&std::fs::read(&ready_file).ok()?).ok());
        let text = |name: &str| ready[name].as_str().expect(name).to_owned();
        let http = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().expect("a client");
        Self { child, gateway: text("gateway"), sandbox: text("sandbox"), api_key: text("api_key"), http }
    }

    pub(crate) async fn gateway(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        self.ask(&self.gateway, method, path, body).await
    }

    pub(crate) async fn sandbox(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        self.ask(&self.sandbox, method, path, body).await
    }

    pub(crate) async fn page(&self, url: &str) -> (u16, String) {
        let answer = self.http.get(url).send().await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a page"))
    }

    async fn ask(&self, base: &str, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let method = method.parse().expect("a method");
        let mut request = self.http.request(method, format!("{base}{path}")).bearer_auth(&self.api_key);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or(Value::Null))
    }

    /// Orders a tea for `amount` fen and returns the payment.
    pub(crate) async fn order(&self, amount: i64) -> Value {
        let order = json!({ "scene": "native", "amount": amount, "description": "Tea" });
        let (status, payment) = self.gateway("POST", "/v1/payments", Some(order)).await;
        assert_eq!(status, 201, "{payment}");
        payment
    }

    pub(crate) async fn pay(&self, payment: &Value) {
        let pay = json!({ "code_url": payment["code_url"], "outcome": "success" });
        let (status, paid) = self.sandbox("POST", "/_sandbox/pay", Some(pay)).await;
        assert_eq!((status, &paid["trade_state"]), (200, &json!("SUCCESS")), "{paid}");
    }

    /// The payment of that number, once it can be paid.
    pub(crate) async fn wait_for_payment(&self, out_trade_no: &str) -> Value {
        let give_up = Instant::now() + PATIENCE;
        loop {
            let (_, payment) = self.gateway("GET", &format!("/v1/payments/{out_trade_no}"), None).await;
            if payment["state"] == "pending" {
                return payment;
            }
            assert!(Instant::now() < give_up, "{out_trade_no} cannot be paid: {payment}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub(crate) async fn wait_for_state(&self, payment: &Value, state: &str) -> Value {
        let path = format!("/v1/payments/{}", payment["id"].as_str().expect("an id"));
        let give_up = Instant::now() + PATIENCE;
        loop {
            let (_, now) = self.gateway("GET", &path, None).await;
            if now["state"] == state {
                return now;
            }
            assert!(Instant::now() < give_up, "still not {state}: {now}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Ctrl-C, and the exit code.
    pub(crate) fn interrupt(mut self) -> Option<i32> {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &pid]).status().expect("kill runs");
        assert!(sent.success());
        let exit = eventually("its end", || self.child.try_wait().expect("a child"));
        exit.code()
    }

    /// As a power cut would: no chance to write anything.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let give_up = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < give_up, "{what} did not come within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

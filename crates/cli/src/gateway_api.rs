//! The gateway's REST API as a merchant's program sees it: used by `pay`, `query`, `close` and the demo shop.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use clap::Args;
use reqwest::Method;
use serde_json::Value;

use crate::data_dir;
use crate::secret::SecretText;

/// Which gateway to talk to.
#[derive(Debug, Clone, Args)]
pub(crate) struct GatewayArgs {
    /// The gateway's address [default: where the `yifen up` of the data directory listens]
    #[arg(long, env = "YIFEN_GATEWAY", value_name = "URL")]
    gateway: Option<String>,
    /// The gateway's API key [default: the one kept in the data directory]
    #[arg(long, env = "YIFEN_API_KEY", value_name = "KEY", hide_env_values = true)]
    api_key: Option<SecretText>,
    /// The data directory to look both up in
    #[arg(long, env = "YIFEN_DATA_DIR", default_value = "./yifen-data", value_name = "DIR")]
    data_dir: PathBuf,
}

/// A connection to a gateway.
#[derive(Clone)]
pub(crate) struct GatewayApi {
    http: reqwest::Client,
    base_url: String,
    api_key: SecretText,
    /// The sandbox beside it, if `yifen up` started both.
    pub(crate) sandbox: Option<String>,
}

impl GatewayArgs {
    pub(crate) fn connect(self) -> anyhow::Result<GatewayApi> {
        let announced = data_dir::announced(&self.data_dir);
        let missing = || {
            anyhow!(
                "no gateway is known in {}: start one with `yifen up`, or give --gateway and --api-key",
                self.data_dir.display()
            )
        };
        let gateway = self.gateway.or_else(|| announced.as_ref().map(|ready| ready.gateway.clone()));
        let api_key = self.api_key.or_else(|| announced.as_ref().map(|ready| ready.api_key.clone().into()));
        let sandbox = announced.and_then(|ready| ready.sandbox);
        GatewayApi::new(gateway.ok_or_else(missing)?, api_key.ok_or_else(missing)?, sandbox)
    }
}

impl GatewayApi {
    pub(crate) fn new(base_url: String, api_key: SecretText, sandbox: Option<String>) -> anyhow::Result<Self> {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(15)).no_proxy().build()?;
        Ok(Self { http, base_url: base_url.trim_end_matches('/').to_owned(), api_key, sandbox })
    }

    /// Without a `/` at the end.
    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    pub(crate) async fn get(&self, path: &str) -> anyhow::Result<Value> {
        self.call(Method::GET, path, None, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> anyhow::Result<Value> {
        self.call(Method::POST, path, Some(body), None).await
    }

    /// A POST that has one effect, however often it is sent with the same key.
    pub(crate) async fn post_once(&self, path: &str, body: &Value, idempotency_key: &str) -> anyhow::Result<Value> {
        self.call(Method::POST, path, Some(body), Some(idempotency_key)).await
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
        idempotency_key: Option<&str>,
    ) -> anyhow::Result<Value> {
        let url = format!("{}{path}", self.base_url);
        let mut request = self.http.request(method, &url).bearer_auth(self.api_key.expose());
        if let Some(body) = body {
            request = request.json(body);
        }
        if let Some(key) = idempotency_key {
            request = request.header("Idempotency-Key", key);
        }
        let answer = request
            .send()
            .await
            .map_err(reqwest::Error::without_url)
            .with_context(|| format!("the gateway at {} does not answer: is it running?", self.base_url))?;
        let status = answer.status();
        let text = answer.text().await.context("the gateway's answer broke off")?;
        let value: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        if status.is_success() {
            return Ok(value);
        }
        bail!("{}", problem(status, &value))
    }
}

/// A problem document in a sentence: what, which field, what to do.
fn problem(status: reqwest::StatusCode, problem: &Value) -> String {
    let part = |name: &str| problem.get(name).and_then(Value::as_str);
    let mut text = part("detail").or_else(|| part("title")).map_or_else(|| format!("HTTP {status}"), str::to_owned);
    if let Some(code) = part("code") {
        text = format!("{text} [{code}]");
    }
    if let Some(remedy) = part("remedy") {
        text = format!("{text}\n  {remedy}");
    }
    text
}

/// A path segment for a number the user gave.
pub(crate) fn payment_path(id: &str) -> anyhow::Result<String> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_-*|".contains(&byte);
    if id.is_empty() || !id.bytes().all(allowed) {
        bail!("`{id}` is neither a payment id nor an out_trade_no");
    }
    Ok(format!("/v1/payments/{}", id.replace('|', "%7C")))
}

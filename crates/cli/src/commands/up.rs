//! `yifen up`: the platform, the merchant's gateway and a demo shop in one process, wired to each other.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use futures_util::future::BoxFuture;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;
use yifen::{Appid, Timestamp};
use yifen_gateway::store::SqliteStore;
use yifen_gateway::{Account, Appids, Gateway, Settings};
use yifen_sandbox::platform::{MINI_PROGRAM_APPID, OFFICIAL_ACCOUNT_APPID};
use yifen_sandbox::{Options, Participant, Sandbox, SandboxClock};

use super::asked_to_stop;
use super::sandbox::PlatformArgs;
use crate::data_dir::{DataDir, Ready, write_private};
use crate::gateway_api::GatewayApi;
use crate::secret::SecretText;
use crate::{output, shop};

#[derive(Debug, Args)]
pub(crate) struct Up {
    /// Where the gateway and the shop listen; port 0 takes any free one
    #[arg(long, env = "YIFEN_GATEWAY_LISTEN", default_value = "127.0.0.1:8700", value_name = "ADDRESS")]
    gateway_listen: SocketAddr,
    /// Where the sandbox listens; port 0 takes any free one
    #[arg(long, env = "YIFEN_SANDBOX_LISTEN", default_value = "127.0.0.1:8701", value_name = "ADDRESS")]
    sandbox_listen: SocketAddr,
    /// Where books, keys and the sandbox's orders are kept
    #[arg(long, env = "YIFEN_DATA_DIR", default_value = "./yifen-data", value_name = "DIR")]
    data_dir: PathBuf,
    /// The gateway's API key [default: made once and kept in the data directory]
    #[arg(long, env = "YIFEN_API_KEY", value_name = "KEY", hide_env_values = true)]
    api_key: Option<SecretText>,
    /// Written once both listen: {"gateway":"http://…","sandbox":"http://…","api_key":"…"}
    #[arg(long, env = "YIFEN_READY_FILE", value_name = "PATH")]
    ready_file: Option<PathBuf>,
    #[command(flatten)]
    platform: PlatformArgs,
}

impl Up {
    pub(crate) async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        let data_dir = DataDir::hold(&self.data_dir)?;
        let api_key = data_dir.api_key(self.api_key)?;
        let listener = listen(self.gateway_listen, "--gateway-listen").await?;
        let gateway_url = format!("http://{}", reachable(listener.local_addr()?));

        let sandbox = Sandbox::start(Options {
            listen: self.sandbox_listen,
            data_dir: Some(data_dir.path().to_owned()),
            ..self.platform.options()
        })
        .await
        .context("the sandbox does not start (--sandbox-listen)")?;
        let gateway = gateway_for(&sandbox, &gateway_url, &data_dir).await?;
        sandbox.add_participant(Arc::new(Follower(gateway.clone())));

        let api = GatewayApi::new(gateway_url.clone(), api_key.clone(), Some(sandbox.base_url()))?;
        let key = yifen_gateway::http::ApiKey::for_demonstration(api_key.expose()).context("--api-key")?;
        let app = yifen_gateway::http::router(gateway.clone(), key).merge(shop::router(api, &sandbox));
        let (stop, stopped) = watch::channel(false);
        let serving = tokio::spawn(serve(listener, app, stopped.clone()));
        let working = tokio::spawn(gateway.clone().work(stop_signal(stopped)));

        let ready =
            Ready { gateway: gateway_url, sandbox: Some(sandbox.base_url()), api_key: api_key.expose().to_owned() };
        data_dir.announce(&ready)?;
        if let Some(path) = &self.ready_file {
            write_private(path, serde_json::to_string(&ready)?.as_bytes())?;
        }
        welcome(&ready, data_dir.path(), json);

        asked_to_stop().await;
        if !json {
            output::line("\nStopping: finishing what is under way …");
        }
        let _ = stop.send(true);
        serving.await.context("the gateway's server died")??;
        working.await.context("the gateway's workers died")?;
        gateway.shutdown().await.context("the books could not be closed")?;
        sandbox.shutdown().await.context("the sandbox's state could not be written")?;
        if !json {
            output::line(format!("Stopped. Everything is in {}.", data_dir.path().display()));
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn gateway_for(sandbox: &Sandbox, gateway_url: &str, data_dir: &DataDir) -> anyhow::Result<Gateway> {
    let store = SqliteStore::open(data_dir.path().join("gateway.sqlite3")).context("the books cannot be opened")?;
    let account = Account {
        name: "default".to_owned(),
        client: sandbox.client()?,
        appids: Appids {
            native: Some(Appid::new(OFFICIAL_ACCOUNT_APPID)?),
            jsapi: Some(Appid::new(OFFICIAL_ACCOUNT_APPID)?),
            mini_program: Some(Appid::new(MINI_PROGRAM_APPID)?),
        },
        notify_url: format!("{gateway_url}/notify/wechatpay/default"),
    };
    let settings = Settings {
        accounts: vec![account],
        store: Arc::new(store),
        clock: Arc::new(PlatformTime(sandbox.clock())),
        seed: super::serve::fresh_seed()?,
    };
    Ok(Gateway::new(settings)?)
}

/// The sandbox's clock as the gateway's: when one jumps, so does the other.
#[derive(Debug)]
struct PlatformTime(SandboxClock);

impl yifen_gateway::Clock for PlatformTime {
    fn now(&self) -> Timestamp {
        self.0.now()
    }

    fn sleep_until(&self, at: Timestamp) -> BoxFuture<'static, ()> {
        let clock = self.0.clone();
        Box::pin(async move { clock.sleep_until(at).await })
    }
}

/// While the sandbox's clock jumps, the gateway's work falls due in order with the platform's.
struct Follower(Gateway);

impl Participant for Follower {
    fn next_due(&self) -> BoxFuture<'_, Option<Timestamp>> {
        Box::pin(self.0.next_due())
    }

    fn run_due(&self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            self.0.run_due().await;
        })
    }
}

pub(super) async fn listen(address: SocketAddr, flag: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}: choose another {flag} (port 0 takes any free one)"))
}

/// The address others on this machine reach a listener by.
pub(super) fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        let loopback: std::net::IpAddr = match address {
            SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
        };
        address.set_ip(loopback);
    }
    address
}

pub(super) async fn serve(
    listener: TcpListener,
    app: axum::Router,
    stopped: watch::Receiver<bool>,
) -> std::io::Result<()> {
    axum::serve(listener, app).with_graceful_shutdown(stop_signal(stopped)).await
}

pub(super) async fn stop_signal(mut stopped: watch::Receiver<bool>) {
    // An error means the sender is gone, which is a stop, too.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

fn welcome(ready: &Ready, data_dir: &std::path::Path, json: bool) {
    let Ready { gateway, sandbox, api_key } = ready;
    let sandbox = sandbox.as_deref().unwrap_or_default();
    if json {
        return output::json(&json!({
            "gateway": gateway, "sandbox": sandbox, "api_key": api_key, "shop": format!("{gateway}/shop"),
            "phone": format!("{sandbox}/phone"), "data_dir": data_dir,
        }));
    }
    output::line(format!(
        "\
一分 Yifen is up: a WeChat Pay of your own, a gateway, and a shop.

  Shop      {gateway}/shop
  Phone     {sandbox}/phone
  Gateway   {gateway}/v1/payments
  Sandbox   {sandbox}
  API key   {api_key}
  Data      {}

Try first: open the shop, buy a tea for one fen, and pay with the simulated phone. Or, in another terminal:

  yifen pay native --amount 1 --description 'A cup of tea'

  curl {gateway}/v1/payments -H 'Authorization: Bearer {api_key}' -H 'Content-Type: application/json' \\
    -d '{{\"scene\":\"native\",\"amount\":1,\"description\":\"A cup of tea\"}}'

Ctrl-C stops; nothing is lost.",
        data_dir.display()
    ));
}

//! `yifen serve`: the gateway alone, against real WeChat Pay or any sandbox.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Args;
use rand::TryRng;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::watch;
use yifen::{ApiV3Key, Appid, Client, PRODUCTION_BASE_URL, PlatformKeys, PrivateKey};
use yifen_gateway::store::SqliteStore;
use yifen_gateway::{Account, Appids, Gateway, Settings, SystemClock};

use super::asked_to_stop;
use super::up::{listen, reachable, serve, stop_signal};
use crate::data_dir::{DataDir, Ready, write_private};
use crate::secret::SecretText;
use crate::{config, output};

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Where it listens; port 0 takes any free one
    #[arg(long, env = "YIFEN_LISTEN", default_value = "127.0.0.1:8700", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Where the books and the API key are kept
    #[arg(long, env = "YIFEN_DATA_DIR", default_value = "./yifen-data", value_name = "DIR")]
    data_dir: PathBuf,
    /// The books: sqlite://PATH [default: gateway.sqlite3 in the data directory]
    #[arg(long, env = "YIFEN_DATABASE", value_name = "URL")]
    database: Option<String>,
    /// The gateway's API key [default: made once and kept in the data directory]
    #[arg(long, env = "YIFEN_API_KEY", value_name = "KEY", hide_env_values = true)]
    api_key: Option<SecretText>,
    /// Written once it listens: {"gateway":"http://…","api_key":"…"}
    #[arg(long, env = "YIFEN_READY_FILE", value_name = "PATH")]
    ready_file: Option<PathBuf>,
    /// The address WeChat Pay reaches this gateway by, such as https://pay.shop.example [default: where it listens]
    #[arg(long, env = "YIFEN_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    #[command(flatten)]
    account: AccountArgs,
}

/// The merchant the gateway works for. More of them stand in `yifen.toml` as `[[accounts]]`, with the same names.
#[derive(Debug, Clone, Args, Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountArgs {
    /// The account's name in URLs and the API
    #[arg(long = "account", env = "YIFEN_ACCOUNT", default_value = "default", value_name = "NAME")]
    name: String,
    /// The merchant number
    #[arg(long, env = "YIFEN_MCHID", value_name = "MCHID")]
    #[serde(default)]
    mchid: Option<String>,
    /// The merchant API certificate's serial number
    #[arg(long, env = "YIFEN_SERIAL_NO", value_name = "HEX")]
    #[serde(default)]
    serial_no: Option<String>,
    /// The merchant's private key, apiclient_key.pem
    #[arg(long, env = "YIFEN_PRIVATE_KEY", value_name = "FILE")]
    #[serde(default)]
    private_key: Option<PathBuf>,
    /// A file that holds the APIv3 key
    #[arg(long, env = "YIFEN_APIV3_KEY_FILE", value_name = "FILE")]
    #[serde(default)]
    apiv3_key_file: Option<PathBuf>,
    /// The APIv3 key itself; rather use the environment or a file than a flag, which others on the machine can see
    #[arg(long, env = "YIFEN_APIV3_KEY", value_name = "KEY", hide_env_values = true)]
    #[serde(skip)]
    apiv3_key: Option<SecretText>,
    /// WeChat Pay's public key id, PUB_KEY_ID_…
    #[arg(long, env = "YIFEN_PLATFORM_PUBLIC_KEY_ID", value_name = "ID")]
    #[serde(default)]
    platform_public_key_id: Option<String>,
    /// WeChat Pay's public key, pub_key.pem
    #[arg(long, env = "YIFEN_PLATFORM_PUBLIC_KEY", value_name = "FILE")]
    #[serde(default)]
    platform_public_key: Option<PathBuf>,
    /// A platform certificate, for merchants that still have them
    #[arg(long, env = "YIFEN_PLATFORM_CERTIFICATE", value_name = "FILE")]
    #[serde(default)]
    platform_certificate: Option<PathBuf>,
    /// The appid native orders belong to
    #[arg(long, env = "YIFEN_APPID", value_name = "APPID")]
    #[serde(default)]
    appid: Option<String>,
    /// The official account of JSAPI orders [default: --appid]
    #[arg(long, env = "YIFEN_JSAPI_APPID", value_name = "APPID")]
    #[serde(default)]
    jsapi_appid: Option<String>,
    /// The mini program of mini-program orders
    #[arg(long, env = "YIFEN_MINI_PROGRAM_APPID", value_name = "APPID")]
    #[serde(default)]
    mini_program_appid: Option<String>,
    /// Where WeChat Pay answers; a sandbox's address to try things out
    #[arg(long, env = "YIFEN_WECHATPAY_URL", default_value = PRODUCTION_BASE_URL, value_name = "URL")]
    #[serde(default = "production")]
    wechatpay_url: String,
}

fn production() -> String {
    PRODUCTION_BASE_URL.to_owned()
}

impl Serve {
    pub(crate) async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        let data_dir = DataDir::hold(&self.data_dir)?;
        let api_key = data_dir.api_key(self.api_key)?;
        let listener = listen(self.listen, "--listen").await?;
        let gateway_url = format!("http://{}", reachable(listener.local_addr()?));
        let public_url = self.public_url.unwrap_or_else(|| gateway_url.clone());
        let accounts = accounts(self.account, public_url.trim_end_matches('/'))?;
        let database = database_path(self.database.as_deref(), data_dir.path())?;
        let store = SqliteStore::open(&database).with_context(|| format!("cannot open {}", database.display()))?;
        let settings = Settings { accounts, store: Arc::new(store), clock: Arc::new(SystemClock), seed: fresh_seed()? };
        let gateway = Gateway::new(settings)?;

        let key = yifen_gateway::http::ApiKey::new(api_key.expose()).context("--api-key")?;
        let app = yifen_gateway::http::router(gateway.clone(), key);
        let (stop, stopped) = watch::channel(false);
        let serving = tokio::spawn(serve(listener, app, stopped.clone()));
        let working = tokio::spawn(gateway.clone().work(stop_signal(stopped)));
        let ready = Ready { gateway: gateway_url.clone(), sandbox: None, api_key: api_key.expose().to_owned() };
        data_dir.announce(&ready)?;
        if let Some(path) = &self.ready_file {
            write_private(path, serde_json::to_string(&ready)?.as_bytes())?;
        }
        if json {
            output::json(&json!({ "gateway": gateway_url, "data_dir": data_dir.path() }));
        } else {
            output::line(format!(
                "一分 Yifen gateway on {gateway_url}; the API key is in {}. Ctrl-C stops.",
                data_dir.path().join("api_key").display()
            ));
        }
        asked_to_stop().await;
        let _ = stop.send(true);
        serving.await.context("the gateway's server died")??;
        working.await.context("the gateway's workers died")?;
        gateway.shutdown().await.context("the books could not be closed")?;
        Ok(ExitCode::SUCCESS)
    }
}

/// 32 bytes of the system's randomness, from which the gateway's own numbers follow.
pub(super) fn fresh_seed() -> anyhow::Result<[u8; 32]> {
    let mut seed = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut seed).context("the operating system gives no randomness")?;
    Ok(seed)
}

fn database_path(url: Option<&str>, data_dir: &Path) -> anyhow::Result<PathBuf> {
    match url {
        None => Ok(data_dir.join("gateway.sqlite3")),
        Some(url) => match url.strip_prefix("sqlite://") {
            Some(path) if !path.is_empty() => Ok(path.into()),
            _ => bail!("--database: expected sqlite://PATH, got `{url}`"),
        },
    }
}

/// The account of the flags, if its merchant number is given, and those of `yifen.toml`.
fn accounts(flags: AccountArgs, public_url: &str) -> anyhow::Result<Vec<Account>> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default)]
        accounts: Vec<AccountArgs>,
    }
    let mut wanted: Vec<AccountArgs> = flags.mchid.is_some().then_some(flags).into_iter().collect();
    if let Some(path) = config::settings_file() {
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let file: File = toml::from_str(&text).with_context(|| path.display().to_string())?;
        wanted.extend(file.accounts);
    }
    if wanted.is_empty() {
        bail!("no merchant is configured: give --mchid and its companions, or [[accounts]] in yifen.toml");
    }
    wanted.into_iter().map(|account| account.open(public_url)).collect()
}

impl AccountArgs {
    fn open(self, public_url: &str) -> anyhow::Result<Account> {
        let name = self.name.clone();
        let account = self.assemble(public_url);
        account.with_context(|| format!("account `{name}`"))
    }

    fn assemble(self, public_url: &str) -> anyhow::Result<Account> {
        let mchid = self.mchid.context("--mchid is missing")?;
        let serial_no = self.serial_no.context("--serial-no is missing")?;
        let key_file = self.private_key.context("--private-key is missing")?;
        let key = PrivateKey::from_pem(&read(&key_file)?).with_context(|| key_file.display().to_string())?;
        let apiv3_key = match (self.apiv3_key, self.apiv3_key_file) {
            (Some(key), _) => key,
            (None, Some(file)) => read(&file)?.trim().to_owned().into(),
            (None, None) => bail!("--apiv3-key-file is missing: without that key WeChat Pay sends no notifications"),
        };
        let keys = PlatformKeys::new();
        match (self.platform_public_key_id, self.platform_public_key) {
            (Some(id), Some(file)) => {
                keys.add_public_key(&id, &read(&file)?).with_context(|| file.display().to_string())?;
            }
            (None, None) => {}
            _ => bail!("--platform-public-key and --platform-public-key-id belong together"),
        }
        if let Some(file) = self.platform_certificate {
            keys.add_certificate(&read(&file)?).with_context(|| file.display().to_string())?;
        }
        if keys.is_empty() {
            bail!("no platform key: give --platform-public-key with its id, or --platform-certificate");
        }
        let client = Client::builder(&mchid, &serial_no, key, keys)
            .apiv3_key(ApiV3Key::new(apiv3_key.expose())?)
            .base_url(self.wechatpay_url)
            .build()?;
        let appid = |text: Option<String>| text.map(Appid::new).transpose();
        let native = appid(self.appid)?;
        let jsapi = appid(self.jsapi_appid)?.or_else(|| native.clone());
        let appids = Appids { native, jsapi, mini_program: appid(self.mini_program_appid)? };
        let notify_url = format!("{public_url}/notify/wechatpay/{}", self.name);
        Ok(Account { name: self.name, client, appids, notify_url })
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

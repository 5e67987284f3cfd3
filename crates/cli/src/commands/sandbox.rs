//! `yifen sandbox`: WeChat Pay's side alone.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use serde_json::json;
use yifen::Timestamp;
use yifen_sandbox::platform::DEFAULT_MCHID;
use yifen_sandbox::{ClockMode, Options, Sandbox, Strictness};

use super::asked_to_stop;
use crate::data_dir::write_private;
use crate::output;

#[derive(Debug, Args)]
pub(crate) struct SandboxCommand {
    /// Where it listens; port 0 takes any free one
    #[arg(long, env = "YIFEN_LISTEN", default_value = "127.0.0.1:8701", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Where orders are kept [default: nowhere, each start is fresh]
    #[arg(long, env = "YIFEN_DATA_DIR", value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Written once it listens: {"sandbox":"http://…"}
    #[arg(long, env = "YIFEN_READY_FILE", value_name = "PATH")]
    ready_file: Option<PathBuf>,
    #[command(flatten)]
    platform: PlatformArgs,
}

/// How the platform behaves, for `up` and `sandbox`.
#[derive(Debug, Args)]
pub(crate) struct PlatformArgs {
    /// The platform's clock: `real`, `virtual`, or `virtual@2026-01-02T10:00:00+08:00`; a virtual one only moves when told
    #[arg(long, env = "YIFEN_CLOCK", default_value = "real", value_name = "CLOCK", value_parser = clock_mode)]
    clock: ClockMode,
    /// The same seed gives the same merchants, users, keys and numbers
    #[arg(long, env = "YIFEN_SEED", default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
    /// Refuse what production refuses even where development needs it (local notify_url, early close)
    #[arg(long, env = "YIFEN_STRICT", value_parser = clap::builder::FalseyValueParser::new())]
    strict: bool,
}

impl PlatformArgs {
    pub(super) fn options(&self) -> Options {
        Options {
            seed: self.seed,
            clock: self.clock,
            strictness: if self.strict { Strictness::Strict } else { Strictness::Lenient },
            ..Options::default()
        }
    }
}

fn clock_mode(text: &str) -> Result<ClockMode, String> {
    match text {
        "real" => Ok(ClockMode::Real),
        "virtual" => Ok(ClockMode::Virtual(None)),
        _ => match text.strip_prefix("virtual@") {
            Some(start) => {
                Timestamp::parse(start).map(|at| ClockMode::Virtual(Some(at))).map_err(|error| error.to_string())
            }
            None => Err("expected `real`, `virtual` or `virtual@<RFC 3339 time>`".to_owned()),
        },
    }
}

impl SandboxCommand {
    pub(crate) async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        let options = Options { listen: self.listen, data_dir: self.data_dir, ..self.platform.options() };
        let sandbox = Sandbox::start(options).await.context("the sandbox does not start (--listen)")?;
        let base_url = sandbox.base_url();
        if let Some(path) = &self.ready_file {
            write_private(path, json!({ "sandbox": base_url }).to_string().as_bytes())?;
        }
        if json {
            output::json(&json!({ "sandbox": base_url, "mchid": DEFAULT_MCHID, "phone": format!("{base_url}/phone") }));
        } else {
            output::line(format!(
                "\
一分 Yifen sandbox: WeChat Pay's side of the wire, on this machine.

  APIv3        {base_url}/v3/…         instead of https://api.mch.weixin.qq.com
  Credentials  {base_url}/_sandbox/merchants/{DEFAULT_MCHID}/credentials
  Phone        {base_url}/phone
  Control      {base_url}/_sandbox/…

Ctrl-C stops."
            ));
        }
        asked_to_stop().await;
        sandbox.shutdown().await.context("the sandbox's state could not be written")?;
        Ok(ExitCode::SUCCESS)
    }
}

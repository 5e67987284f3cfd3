//! The command line, a file for each command.

mod close;
mod pay;
mod query;
mod sandbox;
mod serve;
mod up;

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// 一分 Yifen: take money with WeChat Pay, not one fen off.
#[derive(Debug, Parser)]
#[command(name = "yifen", version, propagate_version = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// Settings file; flags and environment win over it [default: ./yifen.toml, if it is there]
    #[arg(long, global = true, env = "YIFEN_CONFIG", value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    /// Log level or filter, such as `info` or `yifen_gateway=debug`
    #[arg(long, global = true, env = "YIFEN_LOG", default_value = "warn", value_name = "FILTER")]
    log: String,
    /// Speak JSON on standard output
    #[arg(long, global = true, env = "YIFEN_JSON", value_parser = clap::builder::FalseyValueParser::new())]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Everything in one process: sandbox, gateway and demo shop, wired to each other
    Up(up::Up),
    /// WeChat Pay's side alone, for a merchant's own integration
    Sandbox(sandbox::SandboxCommand),
    /// The gateway alone, against real WeChat Pay or any sandbox
    Serve(Box<serve::Serve>),
    /// Take a payment
    #[command(subcommand)]
    Pay(pay::Pay),
    /// Ask WeChat Pay, through the gateway, how a payment stands
    Query(query::Query),
    /// Give an unpaid payment up
    Close(close::Close),
}

impl Cli {
    pub(crate) async fn run(self) -> anyhow::Result<ExitCode> {
        crate::output::start_log(&self.common.log)?;
        let json = self.common.json;
        match self.command {
            Command::Up(up) => up.run(json).await,
            Command::Sandbox(sandbox) => sandbox.run(json).await,
            Command::Serve(serve) => serve.run(json).await,
            Command::Pay(pay) => pay.run(json).await,
            Command::Query(query) => query.run(json).await,
            Command::Close(close) => close.run(json).await,
        }
    }
}

/// Resolves when the process is asked to stop: Ctrl-C, or SIGTERM from a service manager.
pub(crate) async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}

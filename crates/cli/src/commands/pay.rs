//! `yifen pay native`: takes a payment by QR code from a terminal and waits until it is through.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use serde_json::{Value, json};
use yifen::Fen;

use crate::gateway_api::{GatewayApi, GatewayArgs, payment_path};
use crate::output;

/// How often the gateway is asked while the customer pays.
const ASK_EVERY: Duration = Duration::from_millis(700);

const BLACK_ON_WHITE: &str = "\x1b[30;107m";
const RESET: &str = "\x1b[0m";

#[derive(Debug, Subcommand)]
pub(crate) enum Pay {
    /// Draw a QR code in the terminal and wait until it is paid
    Native(Native),
}

#[derive(Debug, Args)]
pub(crate) struct Native {
    /// The amount in fen: 1 is ¥0.01
    #[arg(long, env = "YIFEN_AMOUNT", value_name = "FEN", value_parser = clap::value_parser!(i64).range(1..))]
    amount: i64,
    /// What the customer reads
    #[arg(long, env = "YIFEN_DESCRIPTION", value_name = "TEXT")]
    description: String,
    /// Your own number for the order [default: the gateway makes one]
    #[arg(long, env = "YIFEN_OUT_TRADE_NO", value_name = "NUMBER")]
    out_trade_no: Option<String>,
    /// Only make the order; do not wait for the customer
    #[arg(long, env = "YIFEN_NO_WAIT", value_parser = clap::builder::FalseyValueParser::new())]
    no_wait: bool,
    #[command(flatten)]
    gateway: GatewayArgs,
}

impl Pay {
    pub(crate) async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        match self {
            Self::Native(native) => native.run(json).await,
        }
    }
}

impl Native {
    async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        let gateway = self.gateway.connect()?;
        let mut order = json!({ "scene": "native", "amount": self.amount, "description": self.description });
        if let Some(number) = self.out_trade_no {
            order["out_trade_no"] = number.into();
        }
        let mut payment = gateway.post("/v1/payments", &order).await?;
        let path = payment_path(payment["id"].as_str().context("the gateway's answer holds no id")?)?;
        payment = with_code(&gateway, payment, &path).await?;
        if self.no_wait && json {
            output::json(&payment);
            return Ok(ExitCode::SUCCESS);
        }
        if !json {
            draw(&gateway, &payment, self.amount)?;
        }
        if self.no_wait {
            return Ok(ExitCode::SUCCESS);
        }
        let payment = wait(&gateway, payment, &path, json).await?;
        if json {
            output::json(&payment);
        } else {
            output::line(super::query::sentence(&payment));
        }
        Ok(if payment["state"] == "paid" { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// An order whose outcome was unknown gets its code a moment later, under the same number.
async fn with_code(gateway: &GatewayApi, mut payment: Value, path: &str) -> anyhow::Result<Value> {
    while payment["state"] == "created" {
        pause().await;
        payment = gateway.get(path).await?;
    }
    Ok(payment)
}

fn draw(gateway: &GatewayApi, payment: &Value, amount: i64) -> anyhow::Result<()> {
    let code_url = payment["code_url"].as_str().with_context(|| super::query::sentence(payment))?;
    let code = QrCode::new(code_url).context("the code is too long for a QR code")?;
    // Scanners want dark on light. A terminal is told so; what goes to a file is meant for a dark background.
    let mut drawing = code.render::<Dense1x2>();
    if std::io::stdout().is_terminal() {
        let drawn = drawing.dark_color(Dense1x2::Dark).light_color(Dense1x2::Light).build();
        drawn.lines().for_each(|row| output::line(format!("{BLACK_ON_WHITE}{row}{RESET}")));
    } else {
        output::line(drawing.dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build());
    }
    output::line(format!("¥{}  {}  {}", Fen::new(amount), payment["out_trade_no"].as_str().unwrap_or(""), code_url));
    if let Some(sandbox) = &gateway.sandbox {
        let encoded: String = code_url.bytes().map(url_byte).collect();
        output::line(format!("Scan it with the simulated phone: {sandbox}/phone?code_url={encoded}"));
    }
    Ok(())
}

fn url_byte(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
}

async fn wait(gateway: &GatewayApi, mut payment: Value, path: &str, json: bool) -> anyhow::Result<Value> {
    let spinner = if json { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
    spinner.set_style(ProgressStyle::with_template("{spinner} {msg} {elapsed}").expect("a valid template"));
    spinner.set_message("waiting for the customer; Ctrl-C leaves the order open");
    spinner.enable_steady_tick(Duration::from_millis(120));
    while matches!(payment["state"].as_str(), Some("created" | "pending")) {
        pause().await;
        payment = gateway.get(path).await?;
    }
    spinner.finish_and_clear();
    Ok(payment)
}

#[expect(clippy::disallowed_methods, reason = "a person waits at a terminal, in real time")]
async fn pause() {
    tokio::time::sleep(ASK_EVERY).await;
}

//! `yifen query`: how a payment stands, asked of WeChat Pay through the gateway.

use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};
use yifen::Fen;

use crate::gateway_api::{GatewayArgs, payment_path};
use crate::output;

#[derive(Debug, Args)]
pub(crate) struct Query {
    /// The payment's id or out_trade_no
    payment: String,
    /// Only read the books; do not ask WeChat Pay
    #[arg(long, env = "YIFEN_LOCAL", value_parser = clap::builder::FalseyValueParser::new())]
    local: bool,
    #[command(flatten)]
    gateway: GatewayArgs,
}

impl Query {
    pub(crate) async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        let gateway = self.gateway.connect()?;
        let path = payment_path(&self.payment)?;
        let payment = if self.local {
            gateway.get(&path).await?
        } else {
            gateway.post(&format!("{path}/sync"), &json!({})).await?
        };
        if json {
            output::json(&payment);
        } else {
            output::line(sentence(&payment));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A payment in a line: number, amount, state, and what makes the state plausible.
pub(super) fn sentence(payment: &Value) -> String {
    let text = |name: &str| payment[name].as_str().unwrap_or("-").to_owned();
    let amount = Fen::new(payment["amount"].as_i64().unwrap_or_default());
    let more = match payment["state"].as_str() {
        Some("paid") => format!("at {} as {}", text("paid_at"), text("transaction_id")),
        Some("pending") => match payment["close_at"].as_str() {
            Some(at) => format!("will be closed at {at}"),
            None => format!("until {}", text("expires_at")),
        },
        Some("paid_after_close") => "the money came after the order was closed: refund it, or deliver".to_owned(),
        _ => String::new(),
    };
    format!("{}  ¥{amount}  {}  {more}", text("out_trade_no"), text("state")).trim_end().to_owned()
}

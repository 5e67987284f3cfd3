//! `yifen close`: gives an unpaid payment up, at WeChat Pay too and never within its first five minutes.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use crate::gateway_api::{GatewayArgs, payment_path};
use crate::output;

#[derive(Debug, Args)]
pub(crate) struct Close {
    /// The payment's id or out_trade_no
    payment: String,
    #[command(flatten)]
    gateway: GatewayArgs,
}

impl Close {
    pub(crate) async fn run(self, json: bool) -> anyhow::Result<ExitCode> {
        let gateway = self.gateway.connect()?;
        let payment = gateway.post(&format!("{}/close", payment_path(&self.payment)?), &json!({})).await?;
        if json {
            output::json(&payment);
        } else {
            output::line(super::query::sentence(&payment));
        }
        Ok(ExitCode::SUCCESS)
    }
}

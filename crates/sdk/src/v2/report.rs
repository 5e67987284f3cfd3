//! `POST /payitil/report`: tells the platform how calls went (交易保障).

use serde::{Deserialize, Serialize};

use super::call::{RawAnswer, Rule, V2Answer, V2Call};
use super::error::V2Error;
use super::value::{V2Time, as_json};
use crate::id::{Appid, InvalidId, OutTradeNo};
use crate::protocol::v2::V2SignType;

/// Reports how payments by payment code went, for the platform's statistics. Its answer is not signed and decides nothing.
///
/// ```
/// use yifen::Timestamp;
/// use yifen::v2::{Report, TradeReport, TradeReportState};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let (begin, end) = (Timestamp::from_unix(1_767_319_200), Timestamp::from_unix(1_767_319_203));
/// let trade = TradeReport::new("tea-20260101-0001", begin, end, TradeReportState::Ok)?;
/// let url = "https://api.mch.weixin.qq.com/pay/batchreport/micropay/total";
/// client.send_v2(&Report::new("wx8888888888888888", url, "203.0.113.7", vec![trade])?).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The official account or mini program.
    pub appid: Appid,
    /// The device or shop, at most 32 characters.
    pub device_info: Option<String>,
    /// What is reported on, at most 127 characters.
    pub interface_url: String,
    /// The device's IP address, at most 16 characters.
    pub user_ip: String,
    /// The payments, at most 1024 characters as JSON.
    #[serde(serialize_with = "as_json")]
    pub trades: Vec<TradeReport>,
}

impl Report {
    /// Reports those payments.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        interface_url: impl Into<String>,
        user_ip: impl Into<String>,
        trades: Vec<TradeReport>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            device_info: None,
            interface_url: interface_url.into(),
            user_ip: user_ip.into(),
            trades,
        })
    }
}

impl V2Call for Report {
    const PATH: &'static str = "/payitil/report";
    const SIGN_TYPE: V2SignType = V2SignType::Md5;
    const RULES: &'static [Rule] = &[
        Rule::text("device_info", 32),
        Rule::text("interface_url", 127),
        Rule::address("user_ip", 16),
        Rule::text("trades", 1024),
    ];
    type Answer = ReportAnswer;
}

/// One payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TradeReport {
    /// The merchant's number for it.
    pub out_trade_no: OutTradeNo,
    /// When it began.
    pub begin_time: V2Time,
    /// When it ended.
    pub end_time: V2Time,
    /// How it ended.
    pub state: TradeReportState,
    /// What went wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub err_msg: Option<String>,
}

impl TradeReport {
    /// A payment that began, ended, and how.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        begin_time: impl Into<V2Time>,
        end_time: impl Into<V2Time>,
        state: TradeReportState,
    ) -> Result<Self, InvalidId> {
        let out_trade_no = out_trade_no.try_into().map_err(Into::into)?;
        Ok(Self { out_trade_no, begin_time: begin_time.into(), end_time: end_time.into(), state, err_msg: None })
    }
}

/// How a payment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum TradeReportState {
    /// Paid.
    #[serde(rename = "OK")]
    Ok,
    /// Failed.
    #[serde(rename = "FAIL")]
    Fail,
    /// Given up; the platform spells it so.
    #[serde(rename = "CANCLE")]
    Cancelled,
}

/// The report arrived. Nobody signed that.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct ReportAnswer {
    /// The result in words.
    pub return_msg: Option<String>,
}

impl V2Answer for ReportAnswer {
    fn read(answer: RawAnswer<'_>) -> Result<Self, V2Error> {
        answer.unsigned()
    }
}

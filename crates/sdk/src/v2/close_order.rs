//! `POST /pay/closeorder`: gives an unpaid order up (关闭订单).

use serde::{Deserialize, Serialize};

use super::call::V2Call;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};

/// Closes an order that nobody has paid. Not within five minutes of ordering; query it first.
///
/// Errors: `ORDERPAID`, `SYSTEMERROR`, `ORDERCLOSED`, `SIGNERROR`, `REQUIRE_POST_METHOD`, `XML_FORMAT_ERROR`.
///
/// ```
/// use yifen::v2::CloseOrder;
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// client.send_v2(&CloseOrder::new("wx8888888888888888", "tea-20260101-0001")?).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CloseOrder {
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// The merchant's number for it.
    pub out_trade_no: OutTradeNo,
}

impl CloseOrder {
    /// Closes the order of that number.
    ///
    /// # Errors
    /// A number or appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        let appid = appid.try_into().map_err(Into::into)?;
        let out_trade_no = out_trade_no.try_into().map_err(Into::into)?;
        Ok(Self { appid, sub_appid: None, sub_mch_id: None, out_trade_no })
    }
}

impl V2Call for CloseOrder {
    const PATH: &'static str = "/pay/closeorder";
    type Answer = CloseOrderAnswer;
}

/// The order is closed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct CloseOrderAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// The result in words.
    pub result_msg: Option<String>,
}

super::signed_answer!(CloseOrderAnswer);

//! `POST /secapi/pay/reverse`: gives a payment by payment code up, and the money back if there was any (撤销订单).

use serde::{Deserialize, Serialize};

use super::call::V2Call;
use super::value::{OrderNo, YesNo};
use crate::id::{Appid, InvalidId, Mchid};

/// Reverses a payment by payment code whose outcome is not clear: unpaid it is closed, paid it is given back.
///
/// Not before 15 seconds after the charge, and within seven days. **Needs the merchant certificate** in TLS. No answer, an error
/// and `recall` mean: reverse again.
///
/// Errors: `SYSTEMERROR`, `INVALID_TRANSACTIONID`, `PARAM_ERROR`, `REQUIRE_POST_METHOD`, `SIGNERROR`, `REVERSE_EXPIRE`,
/// `INVALID_REQUEST`, `TRADE_ERROR`.
///
/// ```
/// use yifen::v2::{OrderNo, Reverse};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = Reverse::new("wx8888888888888888", OrderNo::out_trade_no("tea-20260101-0001")?)?;
/// for _ in 0..3 {
///     if !client.send_v2(&call).await?.must_repeat() {
///         break;
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Reverse {
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// Which order.
    #[serde(flatten)]
    pub order: OrderNo,
}

impl Reverse {
    /// Reverses that order.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(appid: impl TryInto<Appid, Error: Into<InvalidId>>, order: OrderNo) -> Result<Self, InvalidId> {
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, sub_appid: None, sub_mch_id: None, order })
    }
}

impl V2Call for Reverse {
    const PATH: &'static str = "/secapi/pay/reverse";
    const NEEDS_CERTIFICATE: bool = true;
    type Answer = ReverseAnswer;
}

/// The order is reversed, unless it must be repeated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct ReverseAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// `Y` when the same call must be made again.
    pub recall: Option<YesNo>,
}

impl ReverseAnswer {
    /// Whether the same call must be made again.
    #[must_use]
    pub fn must_repeat(&self) -> bool {
        self.recall == Some(YesNo::Yes)
    }
}

super::signed_answer!(ReverseAnswer);

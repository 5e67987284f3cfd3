//! `POST /pay/downloadbill` and `/pay/downloadfundflow`: bills as files (下载交易账单、资金账单).

use std::fmt;

use serde::Serialize;

use super::call::{RawAnswer, Rule, V2Answer, V2Call};
use super::error::V2Error;
use crate::id::{Appid, InvalidId, Mchid};
use crate::protocol::v2::V2SignType;

/// Downloads a day's trades (交易账单). Ready by 10:00 the next day, kept three months.
///
/// The file is not signed: compare it with your own books. Errors come unsigned too, as [`V2Error::Unsigned`] with a number for a
/// code, such as `20002` (No Bill Exist), and words: `Bill Creating`, `invalid bill_type`, `SIGN ERROR`, `SYSTEMERROR`.
///
/// ```
/// use yifen::v2::DownloadBill;
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let bill = client.send_v2(&DownloadBill::new("wx8888888888888888", "20260101")?).await?;
/// println!("{}", bill.text()?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DownloadBill {
    /// The official account, mini program or app.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// The day in Beijing, as `yyyyMMdd`.
    pub bill_date: String,
    /// Which trades: `ALL` (when left out), `SUCCESS`, `REFUND`, `RECHARGE_REFUND`.
    pub bill_type: Option<String>,
    /// `GZIP` to have it compressed.
    pub tar_type: Option<String>,
}

impl DownloadBill {
    /// All trades of a day given as `yyyyMMdd`.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        bill_date: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mch_id: None,
            bill_date: bill_date.into(),
            bill_type: None,
            tar_type: None,
        })
    }
}

impl V2Call for DownloadBill {
    const PATH: &'static str = "/pay/downloadbill";
    const SIGN_TYPE: V2SignType = V2SignType::Md5;
    const RULES: &'static [Rule] = &[Rule::day("bill_date"), Rule::ascii("bill_type", 16), Rule::ascii("tar_type", 8)];
    type Answer = V2Bill;
}

/// Downloads what went in and out of an account on a day (资金账单). **Needs the merchant certificate** in TLS.
///
/// The file is not signed, nor are errors: `SYSTEMERROR`, `PARAM_ERROR`, `BILL_CREATING`, `NO_BILL_EXIST`.
///
/// ```
/// use yifen::v2::DownloadFundFlow;
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let bill = client.send_v2(&DownloadFundFlow::new("wx8888888888888888", "20260101", "Basic")?).await?;
/// println!("{} bytes", bill.bytes().len());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DownloadFundFlow {
    /// The official account, mini program or app.
    pub appid: Appid,
    /// The day in Beijing, as `yyyyMMdd`.
    pub bill_date: String,
    /// Which account: `Basic`, `Operation`, `Fees`.
    pub account_type: String,
    /// `GZIP` to have it compressed.
    pub tar_type: Option<String>,
}

impl DownloadFundFlow {
    /// An account's day, given as `yyyyMMdd`.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        bill_date: impl Into<String>,
        account_type: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            bill_date: bill_date.into(),
            account_type: account_type.into(),
            tar_type: None,
        })
    }
}

impl V2Call for DownloadFundFlow {
    const PATH: &'static str = "/pay/downloadfundflow";
    const NEEDS_CERTIFICATE: bool = true;
    const RULES: &'static [Rule] =
        &[Rule::day("bill_date"), Rule::ascii("account_type", 16), Rule::ascii("tar_type", 8)];
    type Answer = V2Bill;
}

/// A bill as it came, plain or gzipped as asked for. At most [`MAX_ANSWER_BYTES`](crate::MAX_ANSWER_BYTES): ask for larger ones
/// gzipped. `Debug` shows its length.
#[derive(Clone, PartialEq, Eq)]
pub struct V2Bill(Vec<u8>);

impl V2Bill {
    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The text of a plain bill, without the byte order mark.
    ///
    /// # Errors
    /// It is gzipped.
    pub fn text(&self) -> Result<&str, std::str::Utf8Error> {
        std::str::from_utf8(&self.0).map(|text| text.trim_start_matches('\u{feff}'))
    }
}

impl fmt::Debug for V2Bill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "V2Bill({} bytes)", self.0.len())
    }
}

impl V2Answer for V2Bill {
    fn read(answer: RawAnswer<'_>) -> Result<Self, V2Error> {
        answer.file().map(|bytes| Self(bytes.to_vec()))
    }
}

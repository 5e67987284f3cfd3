//! `POST /tools/shorturl`: shortens the link of a merchant's static QR code (转换短链接).

use serde::{Deserialize, Serialize};

use super::call::{Rule, V2Call};
use crate::id::{Appid, InvalidId, Mchid};

/// Shortens a `weixin://wxpay/bizpayurl?…` link, so that its QR code is easier to scan.
///
/// Errors: `SIGNERROR`, `REQUIRE_POST_METHOD`, `APPID_NOT_EXIST`, `MCHID_NOT_EXIST`, `APPID_MCHID_NOT_MATCH`, `LACK_PARAMS`,
/// `XML_FORMAT_ERROR`, `POST_DATA_EMPTY`.
///
/// ```
/// use yifen::v2::ShortUrl;
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = ShortUrl::new("wx8888888888888888", "weixin://wxpay/bizpayurl?sign=XXXXX&appid=XXXXX&mch_id=XXXXX")?;
/// println!("{}", client.send_v2(&call).await?.short_url);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ShortUrl {
    /// The official account or mini program.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// The link, at most 512 characters; not percent-encoded.
    pub long_url: String,
}

impl ShortUrl {
    /// Shortens that link.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        long_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        let appid = appid.try_into().map_err(Into::into)?;
        Ok(Self { appid, sub_appid: None, sub_mch_id: None, long_url: long_url.into() })
    }
}

impl V2Call for ShortUrl {
    const PATH: &'static str = "/tools/shorturl";
    const RULES: &'static [Rule] = &[Rule::text("long_url", 512)];
    type Answer = ShortUrlAnswer;
}

/// The short link.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct ShortUrlAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// At most 64 characters.
    pub short_url: String,
}

super::signed_answer!(ShortUrlAnswer);

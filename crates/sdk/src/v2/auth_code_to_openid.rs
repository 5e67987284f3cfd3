//! `POST /tools/authcodetoopenid`: who shows a payment code (付款码查询 openid).

use serde::{Deserialize, Serialize};

use super::call::{Rule, V2Call};
use super::value::AuthCode;
use crate::id::{Appid, InvalidId, Mchid, Openid};
use crate::protocol::v2::V2SignType;

/// Asks who shows a payment code, before charging them with it. Each code can be asked about once.
///
/// Errors: `SYSTEMERROR`, `AUTHCODEEXPIRE`, `AUTH_CODE_ERROR`, `AUTH_CODE_INVALID`.
///
/// ```
/// use yifen::v2::AuthCodeToOpenid;
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let answer = client.send_v2(&AuthCodeToOpenid::new("wx8888888888888888", "134567890123456789")?).await?;
/// println!("{:?}", answer.openid);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AuthCodeToOpenid {
    /// The official account or mini program.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// The customer's payment code.
    pub auth_code: AuthCode,
}

impl AuthCodeToOpenid {
    /// Asks about that code.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(appid: impl TryInto<Appid, Error: Into<InvalidId>>, auth_code: &str) -> Result<Self, InvalidId> {
        let appid = appid.try_into().map_err(Into::into)?;
        Ok(Self { appid, sub_appid: None, sub_mch_id: None, auth_code: AuthCode::new(auth_code) })
    }
}

impl V2Call for AuthCodeToOpenid {
    const PATH: &'static str = "/tools/authcodetoopenid";
    const SIGN_TYPE: V2SignType = V2SignType::Md5;
    const RULES: &'static [Rule] = &[Rule::ascii("auth_code", 128)];
    type Answer = AuthCodeToOpenidAnswer;
}

/// Who shows the code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct AuthCodeToOpenidAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// The user as the appid knows them.
    pub openid: Openid,
    /// The user as the merchant's appid knows them.
    pub sub_openid: Option<Openid>,
}

super::signed_answer!(AuthCodeToOpenidAnswer);

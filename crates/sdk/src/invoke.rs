//! What a front end needs to open the cashier (调起支付), signed with the merchant's key.

use serde::{Deserialize, Serialize};

use crate::client::Client;
use crate::id::{Appid, PrepayId};
use crate::protocol::sign::invoke_message;
use crate::signer::SignError;

/// The parameters of `WeixinJSBridge.invoke('getBrandWCPayRequest', …)`, ready to be passed on as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JsapiInvoke {
    /// The official account.
    pub app_id: Appid,
    /// Unix seconds, as text.
    pub time_stamp: String,
    /// At most 32 characters.
    pub nonce_str: String,
    /// `prepay_id=…`
    pub package: String,
    /// `RSA`
    pub sign_type: String,
    /// Signed over appid, time, nonce and package.
    pub pay_sign: String,
}

/// The parameters of `wx.requestPayment`: those of JSAPI without the appid, which WeChat knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MiniProgramInvoke {
    /// Unix seconds, as text.
    pub time_stamp: String,
    /// At most 32 characters.
    pub nonce_str: String,
    /// `prepay_id=…`
    pub package: String,
    /// `RSA`
    pub sign_type: String,
    /// Signed over appid, time, nonce and package.
    pub pay_sign: String,
}

/// The parameters of OpenSDK's `PayReq`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppInvoke {
    /// The app.
    pub appid: Appid,
    /// The merchant number.
    pub partnerid: String,
    /// The bare prepay_id.
    pub prepayid: PrepayId,
    /// `Sign=WXPay`
    pub package: String,
    /// At most 32 characters.
    pub noncestr: String,
    /// Unix seconds, as text.
    pub timestamp: String,
    /// Signed over appid, time, nonce and the bare prepay_id.
    pub sign: String,
}

impl Client {
    /// Signs what WeChat's browser needs for an order made with that appid.
    ///
    /// # Errors
    /// The signer's.
    pub async fn invoke_jsapi(&self, appid: &Appid, prepay_id: &PrepayId) -> Result<JsapiInvoke, SignError> {
        let MiniProgramInvoke { time_stamp, nonce_str, package, sign_type, pay_sign } =
            self.invoke_mini_program(appid, prepay_id).await?;
        Ok(JsapiInvoke { app_id: appid.clone(), time_stamp, nonce_str, package, sign_type, pay_sign })
    }

    /// Signs what a mini program needs for an order made with its appid.
    ///
    /// # Errors
    /// The signer's.
    pub async fn invoke_mini_program(
        &self,
        appid: &Appid,
        prepay_id: &PrepayId,
    ) -> Result<MiniProgramInvoke, SignError> {
        let package = format!("prepay_id={prepay_id}");
        let Signed { time_stamp, nonce_str, signature } = self.sign_invoke(appid, &package).await?;
        Ok(MiniProgramInvoke { time_stamp, nonce_str, package, sign_type: "RSA".to_owned(), pay_sign: signature })
    }

    /// Signs what an app needs for an order made with its appid.
    ///
    /// # Errors
    /// The signer's.
    pub async fn invoke_app(&self, appid: &Appid, prepay_id: &PrepayId) -> Result<AppInvoke, SignError> {
        let Signed { time_stamp, nonce_str, signature } = self.sign_invoke(appid, prepay_id.as_str()).await?;
        Ok(AppInvoke {
            appid: appid.clone(),
            partnerid: self.mchid().to_string(),
            prepayid: prepay_id.clone(),
            package: "Sign=WXPay".to_owned(),
            noncestr: nonce_str,
            timestamp: time_stamp,
            sign: signature,
        })
    }

    async fn sign_invoke(&self, appid: &Appid, package: &str) -> Result<Signed, SignError> {
        let (timestamp, nonce_str) = self.stamp();
        let time_stamp = timestamp.to_string();
        let signature = self.sign(invoke_message(appid.as_str(), &time_stamp, &nonce_str, package)).await?;
        Ok(Signed { time_stamp, nonce_str, signature })
    }
}

struct Signed {
    time_stamp: String,
    nonce_str: String,
    signature: String,
}

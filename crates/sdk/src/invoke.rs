//! What a front end needs to open the cashier (调起支付), signed with the merchant's key.

mod h5;
mod payscore;
mod v2;

pub use h5::{H5Url, InvalidH5Url};
pub use payscore::{
    AppBusinessView, BusinessType, BusinessView, ExtraData, JsapiBusinessView, MiniProgramBusinessView,
};

use serde::{Deserialize, Serialize};

use crate::client::Client;
use crate::id::{Appid, Mchid, PrepayId};
use crate::protocol::sign::invoke_message;
use crate::signer::SignError;

/// The parameters of `WeixinJSBridge.invoke('getBrandWCPayRequest', …)`, ready to be passed on as they are, and the `orderInfo` of
/// the amount widget.
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
    /// `RSA`; `HMAC-SHA256` for an order of APIv2.
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
    /// `RSA`; `HMAC-SHA256` for an order of APIv2.
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

    /// Signs what an app needs for an order of a partner: `partnerid` is the merchant who is paid, not the partner who signs.
    /// `appid` is `sub_appid` where the order names one, else `sp_appid`; the same holds for
    /// [`Self::invoke_jsapi`] and [`Self::invoke_mini_program`].
    ///
    /// # Errors
    /// The signer's.
    pub async fn invoke_app_for_partner(
        &self,
        appid: &Appid,
        sub_mchid: &Mchid,
        prepay_id: &PrepayId,
    ) -> Result<AppInvoke, SignError> {
        let partnerid = sub_mchid.to_string();
        Ok(AppInvoke { partnerid, ..self.invoke_app(appid, prepay_id).await? })
    }

    /// Signs the `orderInfo` that a page gives to the amount widget's `orderCompleteCallback` (扫码支付, 金额控件), in WeChat's
    /// browser (`wx-payment`) and in mini programs (`wechatpay-payment`) alike.
    ///
    /// The page has 30 seconds from `pay-touch` (`onPayTouch`) on, or the widget fails with `OrderTimeout`: order with a
    /// shorter timeout than that. The amount it gives is a number of yuan: read it by
    /// [`Fen::from_json_number`](crate::Fen::from_json_number). Clients of WeChat without the widget pay by
    /// [`Self::invoke_jsapi`] or [`Self::invoke_mini_program`]. `appid` is the page's: `sub_appid` where the order names one, else
    /// `sp_appid`.
    ///
    /// # Errors
    /// The signer's.
    ///
    /// ```
    /// use yifen::{Appid, Fen, PrepayId};
    /// # async fn example(client: yifen::Client, touched: &str, prepay_id: PrepayId) -> Result<(), Box<dyn std::error::Error>> {
    /// #[derive(serde::Deserialize)]
    /// struct Touched<'a> {
    ///     #[serde(borrow)]
    ///     amount: &'a serde_json::value::RawValue, // 12.34, as the page sent it
    /// }
    /// let total = Fen::from_json_number(serde_json::from_str::<Touched>(touched)?.amount.get())?;
    /// // order it by scannedpos, then give the page:
    /// let order_info = client.invoke_amount_widget(&Appid::new("wx8888888888888888")?, &prepay_id).await?;
    /// println!("{total} {}", serde_json::to_string(&order_info)?);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn invoke_amount_widget(&self, appid: &Appid, prepay_id: &PrepayId) -> Result<JsapiInvoke, SignError> {
        self.invoke_jsapi(appid, prepay_id).await
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

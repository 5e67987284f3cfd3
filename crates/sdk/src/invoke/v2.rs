//! Opening the cashier for an order made by APIv2: the same fields, signed with the APIv2 key.

use std::collections::BTreeMap;

use super::{AppInvoke, JsapiInvoke, MiniProgramInvoke};
use crate::client::Client;
use crate::error::ConfigError;
use crate::id::{Appid, Mchid, PrepayId};
use crate::protocol::v2::{V2SignType, sign};

const SIGN_TYPE: &str = "HMAC-SHA256";

impl Client {
    /// Signs what WeChat's browser needs for an order of [`UnifiedOrder`](crate::v2::UnifiedOrder).
    ///
    /// # Errors
    /// [`ConfigError::NoApiV2Key`].
    pub fn invoke_jsapi_v2(&self, appid: &Appid, prepay_id: &PrepayId) -> Result<JsapiInvoke, ConfigError> {
        let key = self.apiv2_key()?;
        let (timestamp, nonce_str) = self.stamp();
        let (time_stamp, package) = (timestamp.to_string(), format!("prepay_id={prepay_id}"));
        let parameters = BTreeMap::from([
            ("appId", appid.as_str()),
            ("timeStamp", &time_stamp),
            ("nonceStr", &nonce_str),
            ("package", &package),
            ("signType", SIGN_TYPE),
        ]);
        let pay_sign = sign(&parameters, key.as_str(), V2SignType::HmacSha256);
        let sign_type = SIGN_TYPE.to_owned();
        Ok(JsapiInvoke { app_id: appid.clone(), time_stamp, nonce_str, package, sign_type, pay_sign })
    }

    /// Signs what a mini program needs for an order of [`UnifiedOrder`](crate::v2::UnifiedOrder).
    ///
    /// # Errors
    /// [`ConfigError::NoApiV2Key`].
    pub fn invoke_mini_program_v2(
        &self,
        appid: &Appid,
        prepay_id: &PrepayId,
    ) -> Result<MiniProgramInvoke, ConfigError> {
        let JsapiInvoke { time_stamp, nonce_str, package, sign_type, pay_sign, .. } =
            self.invoke_jsapi_v2(appid, prepay_id)?;
        Ok(MiniProgramInvoke { time_stamp, nonce_str, package, sign_type, pay_sign })
    }

    /// Signs what an app needs for an order of [`UnifiedOrder`](crate::v2::UnifiedOrder). `partnerid` is the merchant who is
    /// paid: this client's, or `sub_mch_id` in partner mode.
    ///
    /// # Errors
    /// [`ConfigError::NoApiV2Key`].
    pub fn invoke_app_v2(
        &self,
        appid: &Appid,
        partnerid: &Mchid,
        prepay_id: &PrepayId,
    ) -> Result<AppInvoke, ConfigError> {
        const PACKAGE: &str = "Sign=WXPay";
        let key = self.apiv2_key()?;
        let (timestamp, noncestr) = self.stamp();
        let timestamp = timestamp.to_string();
        let parameters = BTreeMap::from([
            ("appid", appid.as_str()),
            ("partnerid", partnerid.as_str()),
            ("prepayid", prepay_id.as_str()),
            ("package", PACKAGE),
            ("noncestr", &noncestr),
            ("timestamp", &timestamp),
        ]);
        let sign = sign(&parameters, key.as_str(), V2SignType::HmacSha256);
        Ok(AppInvoke {
            appid: appid.clone(),
            partnerid: partnerid.to_string(),
            prepayid: prepay_id.clone(),
            package: PACKAGE.to_owned(),
            noncestr,
            timestamp,
            sign,
        })
    }
}

//! Opening PayScore's pages (调起支付分): confirming an order, opening the service, looking at an order. Signed by HMAC-SHA256 with
//! the **APIv2** key, never with the APIv3 key.

use std::collections::BTreeMap;

use percent_encoding::utf8_percent_encode;
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use crate::client::Client;
use crate::endpoint::ENCODED;
use crate::error::ConfigError;
use crate::protocol::v2::{V2SignType, sign};

/// Which page of PayScore (跳转类型).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BusinessType {
    /// Confirming an order that waits for it (确认订单).
    #[serde(rename = "wxpayScoreUse")]
    Use,
    /// Opening the service, which no-confirm mode needs first (开启授权).
    #[serde(rename = "wxpayScoreEnable")]
    Enable,
    /// Looking at an order (订单详情).
    #[serde(rename = "wxpayScoreDetail")]
    Detail,
}

impl BusinessType {
    /// As the front end passes it on.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Use => "wxpayScoreUse",
            Self::Enable => "wxpayScoreEnable",
            Self::Detail => "wxpayScoreDetail",
        }
    }
}

/// A page of PayScore with its parameters, signed; ask it for the form that the front end takes.
///
/// What the front end hears back proves nothing: query the permission or the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessView {
    business_type: BusinessType,
    parameters: Vec<(&'static str, String)>,
}

/// What `wx.openBusinessView` takes in a mini program. Versions of WeChat without it need `wx.navigateToMiniProgram`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MiniProgramBusinessView {
    /// Which page.
    pub business_type: BusinessType,
    /// The parameters as an object.
    pub extra_data: ExtraData,
}

/// What `wx.invoke('openBusinessView', …)` takes in WeChat's browser, from WeChat 7.0.5 on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JsapiBusinessView {
    /// Which page.
    pub business_type: BusinessType,
    /// The parameters, percent-encoded, at most 2048 characters.
    pub query_string: String,
}

/// What OpenSDK's `WXOpenBusinessView.Req` takes in an app, from WeChat 7.0.3 on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AppBusinessView {
    /// Which page.
    pub business_type: BusinessType,
    /// The parameters, percent-encoded, at most 2048 characters.
    pub query: String,
    /// JSON; `{"miniProgramType": 0}`, the released version.
    pub ext_info: String,
}

/// Parameters that serialise as an object, in the order of the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraData(Vec<(&'static str, String)>);

impl ExtraData {
    /// The parameter of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

impl Serialize for ExtraData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl BusinessView {
    /// The page that opens the service, by the `apply_permissions_token` of a pre-permit (商户预授权), good for an hour. It
    /// is the one page that is not signed.
    ///
    /// ```
    /// use yifen::invoke::BusinessView;
    /// let page = BusinessView::enable("AAQTnZoAAAABAAAAAAA-82Zwq2wMeohr").jsapi();
    /// assert_eq!(page.query_string, "apply_permissions_token=AAQTnZoAAAABAAAAAAA-82Zwq2wMeohr");
    /// ```
    #[must_use]
    pub fn enable(apply_permissions_token: impl Into<String>) -> Self {
        let parameters = vec![("apply_permissions_token", apply_permissions_token.into())];
        Self { business_type: BusinessType::Enable, parameters }
    }

    /// The same for a partner's merchants, whose permission is for orders (`scene=ORDER`).
    #[must_use]
    pub fn enable_for_partner(apply_permissions_token: impl Into<String>) -> Self {
        let mut view = Self::enable(apply_permissions_token);
        view.parameters.push(("scene", "ORDER".to_owned()));
        view
    }

    /// For a mini program.
    #[must_use]
    pub fn mini_program(&self) -> MiniProgramBusinessView {
        MiniProgramBusinessView { business_type: self.business_type, extra_data: ExtraData(self.parameters.clone()) }
    }

    /// For WeChat's browser.
    #[must_use]
    pub fn jsapi(&self) -> JsapiBusinessView {
        JsapiBusinessView { business_type: self.business_type, query_string: self.query() }
    }

    /// For an app.
    #[must_use]
    pub fn app(&self) -> AppBusinessView {
        let ext_info = r#"{"miniProgramType": 0}"#.to_owned();
        AppBusinessView { business_type: self.business_type, query: self.query(), ext_info }
    }

    fn query(&self) -> String {
        let pairs =
            self.parameters.iter().map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, ENCODED)));
        pairs.collect::<Vec<_>>().join("&")
    }
}

impl Client {
    /// The page on which the customer confirms an order of confirm mode; `package` is what creating it brought. `mch_id` is this
    /// client's: the partner's in partner mode.
    ///
    /// # Errors
    /// [`ConfigError::NoApiV2Key`].
    ///
    /// ```
    /// # fn example(client: &yifen::Client, package: &str) -> Result<(), yifen::ConfigError> {
    /// let for_mini_program = client.payscore_use(package)?.mini_program();
    /// let for_browser = client.payscore_use(package)?.jsapi();
    /// # Ok(())
    /// # }
    /// ```
    pub fn payscore_use(&self, package: &str) -> Result<BusinessView, ConfigError> {
        self.business_view(BusinessType::Use, &[("package", package)])
    }

    /// The page that shows an order.
    ///
    /// # Errors
    /// [`ConfigError::NoApiV2Key`].
    ///
    /// ```
    /// # fn example(client: &yifen::Client) -> Result<(), yifen::ConfigError> {
    /// let for_app = client.payscore_detail("88888888000011", "1234323JKHDFE1243252")?.app();
    /// # Ok(())
    /// # }
    /// ```
    pub fn payscore_detail(&self, service_id: &str, out_order_no: &str) -> Result<BusinessView, ConfigError> {
        self.business_view(BusinessType::Detail, &[("service_id", service_id), ("out_order_no", out_order_no)])
    }

    fn business_view(
        &self,
        business_type: BusinessType,
        of: &[(&'static str, &str)],
    ) -> Result<BusinessView, ConfigError> {
        let key = self.apiv2_key()?;
        let (timestamp, nonce_str) = self.stamp();
        let mut parameters = vec![("mch_id", self.mchid().to_string())];
        parameters.extend(of.iter().map(|(name, value)| (*name, (*value).to_owned())));
        parameters.push(("timestamp", timestamp.to_string()));
        parameters.push(("nonce_str", nonce_str));
        parameters.push(("sign_type", "HMAC-SHA256".to_owned()));
        let signed: BTreeMap<&str, &str> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let sign = sign(&signed, key.as_str(), V2SignType::HmacSha256);
        parameters.push(("sign", sign));
        Ok(BusinessView { business_type, parameters })
    }
}

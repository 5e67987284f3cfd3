//! Merchants: who they are, which appids are bound to them, and the secrets they share with the platform.

use std::fmt;

use serde::{Deserialize, Serialize};
use yifen::{Appid, Fen, Mchid};

use super::random::Random;

/// A merchant of the sandbox.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Merchant {
    /// The merchant number (商户号).
    pub mchid: Mchid,
    /// What the customer sees.
    pub name: String,
    /// The appids bound to it, the main one first.
    pub apps: Vec<App>,
    /// Which of the platform's keys it holds.
    pub verification: Verification,
    /// The partner that acts for it, when it is a sub-merchant (特约商户).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Mchid>,
    /// What customers have paid it, in fen.
    pub takings: Fen,
    pub(crate) apiv3_key: String,
    pub(crate) apiv2_key: String,
    /// Keys made when it was added; `None` for the default merchants, whose keys are baked in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) keys: Option<MerchantPems>,
}

/// An appid bound to a merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct App {
    /// The appid.
    pub appid: Appid,
    /// What it is.
    pub kind: AppKind,
    /// What people call it.
    pub name: String,
}

impl App {
    /// An appid of that kind and name.
    #[must_use]
    pub fn new(appid: Appid, kind: AppKind, name: impl Into<String>) -> Self {
        Self { appid, kind, name: name.into() }
    }
}

/// What an appid stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppKind {
    /// 公众号
    OfficialAccount,
    /// 小程序
    MiniProgram,
    /// 移动应用
    App,
}

/// Which keys of the platform a merchant verifies with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verification {
    /// 微信支付公钥 only: there are no platform certificates for it.
    PublicKey,
    /// 平台证书 only.
    Certificate,
    /// Migrating: it holds both.
    Both,
}

/// A merchant's key pair and certificate, as PEM texts.
#[derive(Clone, Serialize, Deserialize)]
pub struct MerchantPems {
    /// `apiclient_key.pem`
    pub private_key_pem: String,
    /// `apiclient_cert.pem`
    pub certificate_pem: String,
}

impl fmt::Debug for MerchantPems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MerchantPems(***)")
    }
}

/// Without its secrets.
impl fmt::Debug for Merchant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Merchant")
            .field("mchid", &self.mchid)
            .field("name", &self.name)
            .field("apps", &self.apps)
            .field("verification", &self.verification)
            .field("partner", &self.partner)
            .field("takings", &self.takings)
            .finish_non_exhaustive()
    }
}

impl Merchant {
    pub(crate) fn new(
        random: &mut Random,
        mchid: Mchid,
        name: String,
        apps: Vec<App>,
        verification: Verification,
    ) -> Self {
        Self {
            mchid,
            name,
            apps,
            verification,
            partner: None,
            takings: Fen::ZERO,
            apiv3_key: random.alphanumeric(32),
            apiv2_key: random.alphanumeric(32),
            keys: None,
        }
    }

    /// Whether the appid is bound to this merchant.
    #[must_use]
    pub fn has_app(&self, appid: &Appid) -> bool {
        self.apps.iter().any(|app| &app.appid == appid)
    }
}

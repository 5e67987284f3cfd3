//! A merchant account of the gateway: one merchant number, its client, and the appids it may order with.

use yifen::{Appid, Client};

use crate::domain::Scene;

/// One merchant number and what is needed to take payments with it.
#[derive(Debug, Clone)]
pub struct Account {
    /// What requests and callback URLs call it, such as `main`.
    pub name: String,
    /// Signs, sends and verifies for the merchant number.
    pub client: Client,
    /// The appids it orders with.
    pub appids: Appids,
    /// Where the platform sends notifications: `{public_url}/notify/wechatpay/{name}` in full.
    pub notify_url: String,
}

/// The appids of an account, by the scene they are for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Appids {
    /// For QR codes; any appid bound to the merchant number will do.
    pub native: Option<Appid>,
    /// The official account whose openids pay in WeChat's browser.
    pub jsapi: Option<Appid>,
    /// The mini program.
    pub mini_program: Option<Appid>,
}

impl Appids {
    /// The appid a scene orders with.
    #[must_use]
    pub fn of(&self, scene: Scene) -> Option<&Appid> {
        match scene {
            Scene::Native => self.native.as_ref().or(self.jsapi.as_ref()).or(self.mini_program.as_ref()),
            Scene::Jsapi => self.jsapi.as_ref(),
            Scene::MiniProgram => self.mini_program.as_ref(),
        }
    }

    /// Whether a scene may order with that appid. A QR code takes any of the account's, the others only their own.
    #[must_use]
    pub fn allow(&self, scene: Scene, appid: &Appid) -> bool {
        match scene {
            Scene::Native => {
                [&self.native, &self.jsapi, &self.mini_program].into_iter().flatten().any(|own| own == appid)
            }
            Scene::Jsapi | Scene::MiniProgram => self.of(scene) == Some(appid),
        }
    }
}

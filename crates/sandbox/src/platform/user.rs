//! Users: a balance each, and one openid for every appid.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use yifen::{Appid, Fen, Openid};

use super::random::Random;

/// The sandbox's name for a user.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserId(String);

impl UserId {
    /// The user of that name.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Somebody with WeChat on their phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// The sandbox's name for them.
    pub user_id: UserId,
    /// What they call themselves.
    pub nickname: String,
    /// What they have, in fen.
    pub balance: Fen,
    /// What each appid calls them.
    pub openids: BTreeMap<Appid, Openid>,
}

impl User {
    pub(crate) fn new(user_id: UserId, nickname: impl Into<String>, balance: Fen) -> Self {
        Self { user_id, nickname: nickname.into(), balance, openids: BTreeMap::new() }
    }

    /// Gives the user an openid for the appid. It follows the seed and both names, so that the order in which merchants
    /// and users come does not matter.
    pub(crate) fn join(&mut self, seed: u64, appid: &Appid) {
        let parts: [&[u8]; 3] = [b"openid", self.user_id.as_str().as_bytes(), appid.as_str().as_bytes()];
        let openid = format!("o{}", Random::derived(seed, &parts).alphanumeric(27));
        self.openids.insert(appid.clone(), Openid::new(openid).expect("28 letters and digits"));
    }
}

//! What people set up by hand: merchants, users and their balances.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use yifen::protocol::certificate::Certificate;
use yifen::{Appid, Fen, Mchid, PrivateKey};

use super::merchant::{App, Merchant, MerchantPems, Verification};
use super::user::{User, UserId};
use super::{Platform, Strictness};
use crate::keys;

/// The most merchants a sandbox holds.
const MAX_MERCHANTS: usize = 1000;
/// The most users a sandbox holds.
const MAX_USERS: usize = 10_000;
/// The most appids of one merchant.
const MAX_APPS: usize = 100;
/// How long the name of a merchant or a user may be, in bytes.
const NAME_BYTES: RangeInclusive<usize> = 1..=128;
/// The most a user may have, in fen.
const MAX_BALANCE: Fen = Fen::new(1_000_000_000_000_000);

/// A merchant to be added.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NewMerchant {
    /// The number; a free one is taken when missing.
    pub mchid: Option<Mchid>,
    /// What customers see.
    pub name: String,
    /// The appids to bind; one official account is made when there is none.
    pub apps: Vec<App>,
    /// Which of the platform's keys it holds.
    pub verification: Verification,
    /// Its key and certificate.
    pub keys: MerchantPems,
}

/// A user to be added, or changed when the name is known.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NewUser {
    /// The name; a free one is taken when missing.
    pub user_id: Option<UserId>,
    /// What they call themselves.
    pub nickname: Option<String>,
    /// What they have, in fen.
    pub balance: Option<Fen>,
}

/// A setting that cannot be used; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SettingRefused {
    /// It breaks a rule.
    #[error("{0}")]
    Invalid(String),
    /// It is somebody else's, or there is no room for more.
    #[error("{0}")]
    Taken(String),
}

/// Everything a merchant needs to know to call the platform. All of it is test material.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Credentials {
    /// The merchant number.
    pub mchid: Mchid,
    /// What customers see.
    pub name: String,
    /// The appids bound to it, the main one first.
    pub appids: Vec<Appid>,
    /// The same with what they are.
    pub apps: Vec<App>,
    /// The serial of the merchant API certificate.
    pub serial_no: String,
    /// The merchant's private key.
    pub private_key_pem: String,
    /// The merchant API certificate.
    pub certificate_pem: String,
    /// The APIv3 key.
    pub apiv3_key: String,
    /// The APIv2 key.
    pub apiv2_key: String,
    /// The serial of the platform certificate.
    pub platform_serial: String,
    /// The platform certificate.
    pub platform_certificate_pem: String,
    /// The id of WeChat Pay's public key.
    pub platform_public_key_id: String,
    /// WeChat Pay's public key.
    pub platform_public_key_pem: String,
    /// Which of the two the merchant holds.
    pub verification: Verification,
}

/// Without the private key and the symmetric keys: who prints a setup does not mean to print those.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("mchid", &self.mchid)
            .field("name", &self.name)
            .field("apps", &self.apps)
            .field("serial_no", &self.serial_no)
            .field("platform_serial", &self.platform_serial)
            .field("platform_public_key_id", &self.platform_public_key_id)
            .field("verification", &self.verification)
            .finish_non_exhaustive()
    }
}

impl Platform {
    /// Adds a merchant; every user gets an openid for its appids.
    ///
    /// # Errors
    /// A number or appid that is taken, or a key and certificate that do not belong together.
    pub fn add_merchant(&mut self, new: NewMerchant) -> Result<Mchid, SettingRefused> {
        let refused = |message: String| Err(SettingRefused::Invalid(message));
        if self.merchants.len() >= MAX_MERCHANTS {
            let message = format!("there are {MAX_MERCHANTS} merchants already: POST /_sandbox/reset starts anew");
            return Err(SettingRefused::Taken(message));
        }
        if let Err(reason) = matching(&new.keys) {
            return refused(reason);
        }
        if !NAME_BYTES.contains(&new.name.len()) {
            return refused(format!("name must be 1 to {} bytes", NAME_BYTES.end()));
        }
        if new.apps.len() > MAX_APPS {
            return refused(format!("apps must be at most {MAX_APPS}"));
        }
        let mut apps = new.apps;
        for (position, app) in apps.iter().enumerate() {
            if Appid::new(app.appid.as_str()).is_err() || apps[..position].iter().any(|other| other.appid == app.appid)
            {
                return refused(format!("the appid {} is malformed or given twice", app.appid));
            }
        }
        // Numbers are drawn only once nothing can be refused any more: a refusal changes nothing.
        let mchid = match new.mchid {
            Some(mchid) if Mchid::new(mchid.as_str()).is_err() => {
                return refused("mchid must be 1 to 32 ASCII letters or digits".to_owned());
            }
            Some(mchid) if self.merchants.contains_key(&mchid) => {
                let message = format!("the merchant {mchid} exists: choose another mchid or leave it out");
                return Err(SettingRefused::Taken(message));
            }
            Some(mchid) => mchid,
            None => self.free_mchid(),
        };
        if apps.is_empty() {
            let appid = Appid::new(format!("wx{}", self.random.hex_lower(16))).expect("18 letters and digits");
            apps.push(App::new(appid, super::AppKind::OfficialAccount, new.name.clone()));
        }
        let mut merchant = Merchant::new(&mut self.random, mchid.clone(), new.name, apps, new.verification);
        merchant.keys = Some(new.keys);
        self.join(merchant);
        Ok(mchid)
    }

    /// Adds a user, or changes the one of that name. Setting a balance makes or takes money, and says so by being called.
    ///
    /// # Errors
    /// A name or a balance that cannot be.
    pub fn add_user(&mut self, new: NewUser) -> Result<User, SettingRefused> {
        let refused = |message: String| Err(SettingRefused::Invalid(message));
        if new.balance.is_some_and(|balance| balance < Fen::ZERO || balance > MAX_BALANCE) {
            return refused(format!("balance must be 0 to {} fen", MAX_BALANCE.get()));
        }
        if new.user_id.as_ref().is_some_and(|id| {
            let id = id.as_str();
            id.is_empty()
                || id.len() > 64
                || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
        }) {
            return refused("user_id must be 1 to 64 ASCII letters, digits, _ or -".to_owned());
        }
        if new.nickname.as_ref().is_some_and(|name| !NAME_BYTES.contains(&name.len())) {
            return refused(format!("nickname must be 1 to {} bytes", NAME_BYTES.end()));
        }
        let user_id = new.user_id.unwrap_or_else(|| self.free_user_id());
        if !self.users.contains_key(&user_id) {
            if self.users.len() >= MAX_USERS {
                let message = format!("there are {MAX_USERS} users already: POST /_sandbox/reset starts anew");
                return Err(SettingRefused::Taken(message));
            }
            let mut user = User::new(user_id.clone(), user_id.as_str(), Fen::new(1_000_000));
            for app in self.merchants.values().flat_map(|merchant| &merchant.apps) {
                user.join(self.seed, &app.appid);
            }
            self.users.insert(user_id.clone(), user);
        }
        let user = self.users.get_mut(&user_id).expect("just found or added");
        if let Some(nickname) = new.nickname {
            user.nickname = nickname;
        }
        if let Some(balance) = new.balance {
            user.balance = balance;
        }
        Ok(user.clone())
    }

    /// Applies production's rules in full, or not.
    pub fn set_strictness(&mut self, strictness: Strictness) {
        self.strictness = strictness;
    }

    /// What a merchant needs to know.
    #[must_use]
    pub fn credentials(&self, mchid: &str) -> Option<Credentials> {
        let merchant = self.merchants.get(mchid)?;
        let (private_key_pem, certificate_pem) = merchant.pems()?;
        Some(Credentials {
            mchid: merchant.mchid.clone(),
            name: merchant.name.clone(),
            appids: merchant.apps.iter().map(|app| app.appid.clone()).collect(),
            apps: merchant.apps.clone(),
            serial_no: serial_of(certificate_pem)?,
            private_key_pem: private_key_pem.to_owned(),
            certificate_pem: certificate_pem.to_owned(),
            apiv3_key: merchant.apiv3_key.clone(),
            apiv2_key: merchant.apiv2_key.clone(),
            platform_serial: serial_of(keys::PLATFORM_CERTIFICATE_PEM)?,
            platform_certificate_pem: keys::PLATFORM_CERTIFICATE_PEM.to_owned(),
            platform_public_key_id: keys::PLATFORM_PUBLIC_KEY_ID.to_owned(),
            platform_public_key_pem: keys::PLATFORM_PUBLIC_KEY_PEM.to_owned(),
            verification: merchant.verification,
        })
    }

    pub(super) fn join(&mut self, merchant: Merchant) {
        for app in &merchant.apps {
            for user in self.users.values_mut() {
                user.join(self.seed, &app.appid);
            }
        }
        self.merchants.insert(merchant.mchid.clone(), merchant);
    }

    fn free_mchid(&mut self) -> Mchid {
        loop {
            let mchid = Mchid::new(format!("19{}", self.random.digits(8))).expect("ten digits");
            if !self.merchants.contains_key(&mchid) {
                return mchid;
            }
        }
    }

    fn free_user_id(&self) -> UserId {
        let taken = |number: &usize| !self.users.contains_key(&UserId::new(format!("user_{number}")));
        let number = (1..=MAX_USERS + 1).find(taken).unwrap_or_default();
        UserId::new(format!("user_{number}"))
    }
}

impl Merchant {
    /// Private key and certificate.
    pub(crate) fn pems(&self) -> Option<(&str, &str)> {
        match &self.keys {
            Some(keys) => Some((&keys.private_key_pem, &keys.certificate_pem)),
            None => keys::of_default_merchant(&self.mchid),
        }
    }
}

fn serial_of(pem: &str) -> Option<String> {
    Certificate::from_pem(pem).ok().map(|certificate| certificate.serial_no.to_string())
}

fn matching(keys: &MerchantPems) -> Result<(), String> {
    let certificate =
        Certificate::from_pem(&keys.certificate_pem).map_err(|error| format!("certificate_pem: {error}"))?;
    let key = PrivateKey::from_pem(&keys.private_key_pem).map_err(|error| format!("private_key_pem: {error}"))?;
    if key.public_key() == &certificate.public_key {
        return Ok(());
    }
    Err("private_key_pem is not the key of certificate_pem: give the pair".to_owned())
}

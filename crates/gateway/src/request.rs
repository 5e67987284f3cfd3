//! A request for a payment as it comes in, and the checks that turn it into an order or name what is wrong.

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;

use http::StatusCode;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use yifen::{Appid, Fen, Openid, OutTradeNo, Timestamp};

use crate::account::Account;
use crate::domain::schedule::{DEFAULT_LIFETIME, MAX_LIFETIME, MIN_LIFETIME};
use crate::domain::{Order, Scene};
use crate::ids::Ids;
use crate::problem::Problem;

/// The most a payment may ask for: ten million yuan.
pub(crate) const MAX_AMOUNT: Fen = Fen::new(1_000_000_000);

/// The platform's limit for what the customer is shown, in bytes.
const MAX_DESCRIPTION_BYTES: usize = 127;

/// The platform's limit for `attach`, in bytes.
const MAX_ATTACH_BYTES: usize = 128;

const MAX_METADATA_PAIRS: usize = 20;
const MAX_METADATA_KEY_BYTES: usize = 40;
const MAX_METADATA_VALUE_BYTES: usize = 500;

/// A request for a payment. Written, it has no trace of what was not asked for, so that a field a later version adds does not
/// make an old request another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreatePayment {
    /// How the customer pays.
    pub scene: Scene,
    /// In fen, from 1 to 1,000,000,000.
    pub amount: Fen,
    /// Shown to the customer, 1 to 127 bytes.
    pub description: String,
    /// 6 to 32 characters of `0-9 A-Z a-z _ - * |`, once for each merchant number; made by the gateway when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_trade_no: Option<String>,
    /// Which account takes the payment; the first one when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// One of the account's appids; the scene's own when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<String>,
    /// The customer as that appid knows them; required for `jsapi` and `mini_program` and only there allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The customer's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<String>,
    /// The latest moment to pay, from one minute to seven days ahead; two hours when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Comes back from the platform, at most 128 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// The merchant's own notes, at most 20 pairs; the platform never sees them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "each_name_once")]
    pub metadata: BTreeMap<String, String>,
}

impl CreatePayment {
    /// A request with what every payment needs.
    #[must_use]
    pub fn new(scene: Scene, amount: Fen, description: impl Into<String>) -> Self {
        Self {
            scene,
            amount,
            description: description.into(),
            out_trade_no: None,
            account: None,
            appid: None,
            openid: None,
            client_ip: None,
            time_expire: None,
            attach: None,
            metadata: BTreeMap::new(),
        }
    }

    /// Checks everything and makes the order. `accounts` is not empty; its first one is the default.
    pub(crate) fn into_order(self, accounts: &[Account], ids: &Ids, now: Timestamp) -> Result<Order, Problem> {
        let account = self.account(accounts)?;
        let appid = self.appid(account)?;
        if self.amount < Fen::new(1) || self.amount > MAX_AMOUNT {
            let rule = format!("an integer in fen from 1 to {}", MAX_AMOUNT.get());
            return Err(Problem::invalid_field("amount", &rule));
        }
        text("description", &self.description, 1, MAX_DESCRIPTION_BYTES)?;
        if let Some(attach) = &self.attach {
            text("attach", attach, 1, MAX_ATTACH_BYTES)?;
        }
        let openid = self.openid()?;
        self.check_metadata()?;
        let client_ip = match &self.client_ip {
            Some(address) => Some(
                address
                    .parse::<IpAddr>()
                    .map_err(|_| Problem::invalid_field("client_ip", "an IPv4 or IPv6 address"))?
                    .to_string(),
            ),
            None => None,
        };
        let expires_at = self.expires_at(now)?;
        let out_trade_no = match self.out_trade_no {
            Some(number) => {
                OutTradeNo::new(number).map_err(|error| Problem::invalid_field("out_trade_no", error.rule))?
            }
            None => ids.out_trade_no(now),
        };
        Ok(Order {
            account: account.name.clone(),
            mchid: account.client.mchid().clone(),
            appid,
            scene: self.scene,
            out_trade_no,
            amount: self.amount,
            description: self.description,
            openid,
            attach: self.attach,
            client_ip,
            notify_url: account.notify_url.clone(),
            metadata: self.metadata,
            created_at: now,
            expires_at,
        })
    }

    fn account<'a>(&self, accounts: &'a [Account]) -> Result<&'a Account, Problem> {
        let found = match &self.account {
            Some(name) => accounts.iter().find(|account| account.name == *name),
            None => accounts.first(),
        };
        found.ok_or_else(|| {
            let known: Vec<&str> = accounts.iter().map(|account| account.name.as_str()).collect();
            Problem::invalid_field("account", &format!("one of {}", known.join(", ")))
        })
    }

    fn appid(&self, account: &Account) -> Result<Appid, Problem> {
        let Some(text) = &self.appid else {
            return account.appids.of(self.scene).cloned().ok_or_else(|| {
                Problem::new(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "scene_not_configured",
                    "The account has no appid for this scene",
                    format!("the account `{}` has no appid for `{}`", account.name, self.scene),
                )
                .field("scene")
                .remedy("give the account an appid for this scene, or use another account")
            });
        };
        Appid::new(text.clone())
            .ok()
            .filter(|appid| account.appids.allow(self.scene, appid))
            .ok_or_else(|| Problem::invalid_field("appid", &format!("one the account has for `{}`", self.scene)))
    }

    fn openid(&self) -> Result<Option<Openid>, Problem> {
        match (&self.openid, self.scene.needs_openid()) {
            (Some(openid), true) => {
                Openid::new(openid.as_str()).map(Some).map_err(|error| Problem::invalid_field("openid", error.rule))
            }
            (None, true) => {
                Err(Problem::missing_field("openid", &format!("`{}` must name the customer who pays", self.scene)))
            }
            (Some(_), false) => Err(Problem::invalid_field("openid", "left out: whoever scans the code pays")),
            (None, false) => Ok(None),
        }
    }

    /// The platform counts in whole seconds, so the fraction goes before anyone is told.
    fn expires_at(&self, now: Timestamp) -> Result<Timestamp, Problem> {
        let Some(asked) = self.time_expire else {
            return Ok(Timestamp::from_unix((now + DEFAULT_LIFETIME).unix()));
        };
        let expires_at = Timestamp::from_unix(asked.unix());
        if expires_at < now + MIN_LIFETIME || expires_at > now + MAX_LIFETIME {
            return Err(Problem::invalid_field("time_expire", "an RFC 3339 time from one minute to seven days ahead"));
        }
        Ok(expires_at)
    }

    fn check_metadata(&self) -> Result<(), Problem> {
        let fits = self.metadata.len() <= MAX_METADATA_PAIRS
            && self.metadata.iter().all(|(key, value)| {
                (1..=MAX_METADATA_KEY_BYTES).contains(&key.len()) && value.len() <= MAX_METADATA_VALUE_BYTES
            });
        if fits {
            return Ok(());
        }
        let rule = format!(
            "an object of at most {MAX_METADATA_PAIRS} strings, keys of 1 to {MAX_METADATA_KEY_BYTES} bytes, values of at \
             most {MAX_METADATA_VALUE_BYTES} bytes"
        );
        Err(Problem::invalid_field("metadata", &rule))
    }
}

fn text(field: &str, text: &str, least: usize, most: usize) -> Result<(), Problem> {
    if (least..=most).contains(&text.len()) && !text.chars().any(char::is_control) {
        return Ok(());
    }
    Err(Problem::invalid_field(field, &format!("{least} to {most} bytes of UTF-8 without control characters")))
}

/// A JSON object whose names differ; serde would keep the last of two of the same name.
fn each_name_once<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    struct Pairs;
    impl<'de> Visitor<'de> for Pairs {
        type Value = BTreeMap<String, String>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object of strings")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = BTreeMap::new();
            while let Some((name, value)) = map.next_entry()? {
                if pairs.insert(name, value).is_some() {
                    return Err(A::Error::custom("a name stands twice, expected an object with each name once"));
                }
            }
            Ok(pairs)
        }
    }
    deserializer.deserialize_map(Pairs)
}

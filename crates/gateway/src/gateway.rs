//! The gateway as a value: what the HTTP routes, the simulation and a program that embeds it call.

mod create;
mod keys;
mod read;
mod settle;
mod step;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use tokio::sync::Notify;
use yifen::{Client, ConfigError, Timestamp};

use crate::account::Account;
use crate::clock::Clock;
use crate::domain::Order;
use crate::ids::Ids;
use crate::problem::Problem;
use crate::store::{Store, StoreError};
use crate::workers::EXCHANGE_TIMEOUT;

pub(crate) use settle::Ordered;
pub(crate) use step::{Along, StepError, Stepped};

/// What a gateway is made of.
#[derive(Debug)]
pub struct Settings {
    /// The merchant numbers; the first one is the default.
    pub accounts: Vec<Account>,
    /// Where everything is kept.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where names come from: the operating system's randomness in production. Two gateways on one store must not share it.
    pub seed: [u8; 32],
}

/// The merchant's side. Cheap to clone; clones share everything.
#[derive(Clone)]
pub struct Gateway(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) accounts: Vec<Account>,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Ids,
    /// Wakes who waits for the next job when a new one may be sooner.
    pub(crate) wake: Notify,
    pub(crate) stopping: AtomicBool,
    /// Held while due jobs run, so that whoever moves the clock can wait until they have.
    pub(crate) pass: tokio::sync::Mutex<()>,
    refused_notifications: AtomicU64,
    repeated_notifications: AtomicU64,
    alarms: AtomicU64,
}

/// What happened since the start, for metrics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counters {
    /// Notifications that could not be believed or read.
    pub refused_notifications: u64,
    /// Notifications that had been followed before.
    pub repeated_notifications: u64,
    /// Alarms that were raised, repeated ones included.
    pub alarms: u64,
}

/// A gateway that cannot be made of these settings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// Nothing to take payments with.
    #[error("a gateway needs at least one account")]
    NoAccount,
    /// Two accounts of one name or of one merchant number.
    #[error("the account `{0}` stands twice, or another has its merchant number")]
    AccountTwice(String),
    /// A name that cannot stand in a URL.
    #[error("the account name `{0}` must be 1 to 32 ASCII letters, digits, `-` or `_`")]
    AccountName(String),
    /// Where notifications should go is no place for them.
    #[error("the account `{account}` has a notify_url that {reason}")]
    NotifyUrl {
        /// The account.
        account: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A client that cannot read notifications.
    #[error("the account `{account}` cannot read notifications: {reason}")]
    Client {
        /// The account.
        account: String,
        /// What is missing.
        reason: ConfigError,
    },
}

impl Gateway {
    /// Checks the settings. Nothing is sent and nothing is fetched.
    ///
    /// # Errors
    /// [`SetupError`] names what cannot be used.
    pub fn new(settings: Settings) -> Result<Self, SetupError> {
        let Settings { mut accounts, store, clock, seed } = settings;
        check_accounts(&accounts)?;
        for account in &mut accounts {
            account.client = account.client.with_timeout(EXCHANGE_TIMEOUT);
        }
        Ok(Self(Arc::new(Inner {
            accounts,
            store,
            clock,
            ids: Ids::new(seed),
            wake: Notify::new(),
            stopping: AtomicBool::new(false),
            pass: tokio::sync::Mutex::new(()),
            refused_notifications: AtomicU64::new(0),
            repeated_notifications: AtomicU64::new(0),
            alarms: AtomicU64::new(0),
        })))
    }

    /// What happened since the start.
    #[must_use]
    pub fn counters(&self) -> Counters {
        Counters {
            refused_notifications: self.0.refused_notifications.load(Ordering::Relaxed),
            repeated_notifications: self.0.repeated_notifications.load(Ordering::Relaxed),
            alarms: self.0.alarms.load(Ordering::Relaxed),
        }
    }

    /// Whether the store answers and takes what is to be kept.
    ///
    /// # Errors
    /// What the store says.
    pub async fn ready(&self) -> Result<(), StoreError> {
        // Claiming nothing is a write that changes nothing.
        let now = self.now();
        self.0.store.claim(now, now, 0).await.map(|_| ())
    }

    /// Writes everything out and closes the store. Stop [`Self::work`] and the routes before.
    ///
    /// # Errors
    /// What the store says; what was acknowledged is durable all the same.
    pub async fn shutdown(&self) -> Result<(), StoreError> {
        self.0.store.close().await
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Who speaks for an order: by its merchant number, since an account can be renamed, or its name given to another.
    pub(crate) fn client(&self, order: &Order) -> Result<&Client, Problem> {
        let found = self.0.accounts.iter().find(|own| *own.client.mchid() == order.mchid);
        found.map(|own| &own.client).ok_or_else(|| {
            let Order { account, mchid, .. } = order;
            Problem::internal(&format!("no account has the merchant number {mchid} any more, as `{account}` had"))
                .remedy("configure the merchant number again until its payments are final")
        })
    }

    pub(crate) fn count_refused_notification(&self) {
        self.0.refused_notifications.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn count_repeated_notification(&self) {
        self.0.repeated_notifications.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn count_alarm(&self) {
        self.0.alarms.fetch_add(1, Ordering::Relaxed);
    }
}

fn check_accounts(accounts: &[Account]) -> Result<(), SetupError> {
    if accounts.is_empty() {
        return Err(SetupError::NoAccount);
    }
    for (number, account) in accounts.iter().enumerate() {
        let name = account.name.clone();
        let in_a_url = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        if !in_a_url || !(1..=32).contains(&name.len()) {
            return Err(SetupError::AccountName(name));
        }
        let same = |other: &Account| other.name == name || other.client.mchid() == account.client.mchid();
        if accounts[..number].iter().any(same) {
            return Err(SetupError::AccountTwice(name));
        }
        if let Err(reason) = check_notify_url(&account.notify_url) {
            return Err(SetupError::NotifyUrl { account: name, reason });
        }
        if let Err(reason) = account.client.notifications() {
            return Err(SetupError::Client { account: name, reason });
        }
    }
    Ok(())
}

/// The platform's rules that can be checked from here; whether an address is public is the doctor's business.
fn check_notify_url(text: &str) -> Result<(), &'static str> {
    const MAX_BYTES: usize = 255;
    let Ok(url) = url::Url::parse(text) else {
        return Err("is no absolute URL");
    };
    if text.len() > MAX_BYTES {
        return Err("is longer than 255 bytes");
    }
    if !matches!(url.scheme(), "http" | "https") {
        return Err("is neither http nor https");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("has a query or a fragment, which the platform does not allow");
    }
    Ok(())
}

impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.0.accounts.iter().map(|account| account.name.as_str()).collect();
        f.debug_struct("Gateway").field("accounts", &names).field("store", &self.0.store).finish_non_exhaustive()
    }
}

//! WeChat Pay's side as one deterministic state machine: no clock, no sockets, no ambient randomness.
//!
//! Time comes as an argument, effects go out as values ([`Platform::poll_delivery`], [`Platform::poll_timeout`]), and the
//! whole of it is data: its JSON is a snapshot.

mod caller;
mod consistency;
mod defaults;
mod exact;
mod fault;
mod finding;
mod merchant;
mod notification;
mod notify_url;
mod order;
mod orders;
mod payment;
mod random;
mod security;
mod settings;
mod timer;
mod user;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use yifen::api::transactions::Transaction;
use yifen::{Mchid, OutTradeNo, Timestamp};

use crate::routes;
use finding::Findings;
use orders::Orders;
use random::Random;
use timer::{Due, Timer};

pub use caller::{Caller, CallerClock, SigningKey, Stamp};
pub use consistency::Inconsistent;
pub use defaults::{
    APP_APPID, DEFAULT_MCHID, MINI_PROGRAM_APPID, OFFICIAL_ACCOUNT_APPID, PARTNER_APPID, PARTNER_MCHID, SUB_APPID,
    SUB_MCHID,
};
pub use fault::{ApiFault, Location, ORDERPAID, sub_code};
pub use finding::Finding;
pub use merchant::{App, AppKind, Merchant, MerchantPems, Verification};
pub use notification::{
    Attempt, Delivery, DeliveryId, DeliveryOutcome, EventType, Notification, NotificationId, UnknownNotification,
};
pub(crate) use notify_url::is_public;
pub use order::{CLOSE_NOT_BEFORE, ORDER_LIFETIME, Order, OrderKey, TICKET_LIFETIME};
pub use payment::{Outcome, PayTarget, PayerAction, Refused};
pub use settings::{Credentials, NewMerchant, NewUser, SettingRefused};
pub use user::{User, UserId};

/// Whether production's rules apply where development needs them loose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strictness {
    /// Such cases pass and are noted as findings.
    #[default]
    Lenient,
    /// Such cases are refused, as in production.
    Strict,
}

/// The platform: merchants, users, orders and notifications.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Platform {
    seed: u64,
    strictness: Strictness,
    random: Random,
    merchants: BTreeMap<Mchid, Merchant>,
    users: BTreeMap<UserId, User>,
    orders: Orders,
    notifications: BTreeMap<NotificationId, Notification>,
    notification_order: Vec<NotificationId>,
    outbox: VecDeque<DeliveryId>,
    timers: BTreeSet<Timer>,
    findings: Findings,
}

/// One call as it came over the wire, verified; sensitive fields are opened already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The HTTP method.
    pub method: String,
    /// Path and query, as they came.
    pub target: String,
    /// The body.
    #[serde(with = "body_text")]
    pub body: Bytes,
}

impl Call {
    /// Whether it can only look. Such a call changes nothing, so nobody has to remember it.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.method == "GET"
    }
}

/// A success: a JSON body, or none (204). Sensitive fields are plain still.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The body.
    pub body: Option<Value>,
}

impl Answer {
    pub(crate) fn json(body: &impl Serialize) -> Self {
        Self { body: Some(serde_json::to_value(body).expect("an answer is JSON")) }
    }

    pub(crate) fn no_content() -> Self {
        Self { body: None }
    }
}

impl Platform {
    /// A platform as it is on its first day; `seed` decides every number and secret it will ever make.
    #[must_use]
    pub fn new(seed: u64, strictness: Strictness) -> Self {
        let mut random = Random::new(seed);
        let merchants = defaults::merchants(&mut random);
        let mut platform = Self {
            seed,
            strictness,
            random,
            merchants: BTreeMap::new(),
            users: BTreeMap::new(),
            orders: Orders::default(),
            notifications: BTreeMap::new(),
            notification_order: Vec::new(),
            outbox: VecDeque::new(),
            timers: BTreeSet::new(),
            findings: Findings::default(),
        };
        platform.users = defaults::users().into_iter().map(|user| (user.user_id.clone(), user)).collect();
        for merchant in merchants {
            platform.join(merchant);
        }
        platform
    }

    /// Carries out a call. A refused call leaves the platform as it was.
    ///
    /// # Errors
    /// [`ApiFault`], as the caller is told it.
    pub fn handle_call(&mut self, now: Timestamp, caller: &Caller, call: Call) -> Result<Answer, ApiFault> {
        routes::dispatch(self, now, caller, &call)
    }

    /// Does what has fallen due up to `now`: closes what nobody paid, sends again what nobody accepted.
    pub fn handle_timeout(&mut self, now: Timestamp) {
        while let Some(timer) = self.timers.first().filter(|timer| timer.at <= now).cloned() {
            self.timers.remove(&timer);
            match timer.due {
                Due::CloseOrder(key) => self.close(&key),
                Due::Deliver(id) => self.retry(now, &id),
            }
        }
    }

    /// The earliest thing that falls due by itself.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Timestamp> {
        self.timers.first().map(|timer| timer.at)
    }

    /// Whether an attempt waits for [`Self::poll_delivery`].
    #[must_use]
    pub fn has_delivery(&self) -> bool {
        !self.outbox.is_empty()
    }

    /// Every order as queries tell it, by merchant and number.
    pub fn transactions(&self) -> impl Iterator<Item = Transaction> {
        self.orders.iter().map(Order::to_transaction)
    }

    /// Every order, by merchant and number.
    pub fn orders(&self) -> impl Iterator<Item = &Order> {
        self.orders.iter()
    }

    /// One order.
    #[must_use]
    pub fn order_by_number(&self, mchid: &Mchid, out_trade_no: &OutTradeNo) -> Option<&Order> {
        self.orders.find(mchid, out_trade_no)
    }

    /// Every merchant, by number.
    pub fn merchants(&self) -> impl Iterator<Item = &Merchant> {
        self.merchants.values()
    }

    /// One merchant.
    #[must_use]
    pub fn merchant(&self, mchid: &str) -> Option<&Merchant> {
        self.merchants.get(mchid)
    }

    /// Every user, by name.
    pub fn users(&self) -> impl Iterator<Item = &User> {
        self.users.values()
    }

    /// What production would have refused.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter()
    }

    /// The seed it was made with.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Whether production's rules apply in full.
    #[must_use]
    pub fn strictness(&self) -> Strictness {
        self.strictness
    }
}

/// A body in a journal: bytes that are no UTF-8 never get past the JSON rules, so losing them changes nothing.
mod body_text {
    use super::{Bytes, Deserialize};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(body: &Bytes, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&String::from_utf8_lossy(body))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        String::deserialize(deserializer).map(Bytes::from)
    }
}

/// Nonce and `Request-ID` of an answer. They follow from what was asked and when, so that a refusal changes no state.
pub(crate) fn derived_answer_numbers(seed: u64, salt: &[u8], sub_code: u64) -> (String, String) {
    let mut random = Random::derived(seed, &[b"answer", salt]);
    let nonce = random.hex_lower(32);
    (nonce, format!("{}-{sub_code}", random.hex_upper(40)))
}

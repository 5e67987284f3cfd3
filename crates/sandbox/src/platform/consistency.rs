//! Whether a state that came from outside holds together: the rules may rely on what is checked here.

use serde_json::Value;
use yifen::{ApiV3Key, Appid, Fen};

use super::notification::{EventType, Notification};
use super::order::{MAX_TOTAL, Order, OrderState};
use super::{Platform, User};

/// The longest text one RSA-OAEP block of a 2048-bit key takes, in bytes.
const MAX_SEALED_BYTES: usize = 214;

/// A state that contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the snapshot contradicts itself: {0}; take one with GET /_sandbox/snapshot")]
pub struct Inconsistent(String);

impl Platform {
    /// Whether everything that is named is there, under its own name, and within its limits.
    ///
    /// # Errors
    /// [`Inconsistent`] names what is not.
    pub fn check(&self) -> Result<(), Inconsistent> {
        let merchants = self.merchants.iter().map(|(mchid, merchant)| {
            let named = format!("merchant {mchid}");
            ensure(mchid == &merchant.mchid, || format!("{named} is filed under another number"))?;
            ensure(ApiV3Key::new(&merchant.apiv3_key).is_ok(), || {
                format!("the apiv3_key of {named} has not 32 bytes")
            })?;
            ensure(merchant.pems().is_some(), || format!("{named} has no keys"))?;
            ensure(merchant.takings >= Fen::ZERO, || format!("the takings of {named} are negative"))?;
            merchant.apps.iter().try_for_each(|app| self.everybody_has_an_openid(&app.appid))
        });
        let users = self.users.iter().map(|(user_id, user)| {
            ensure(user_id == &user.user_id, || format!("{user_id} is filed under another name"))?;
            ensure(user.balance >= Fen::ZERO, || format!("the balance of {user_id} is negative"))
        });
        let orders = self.orders.iter_filed().map(|(mchid, out_trade_no, order)| {
            let named = format!("order {out_trade_no} of {mchid}");
            let own = &order.key.mchid == mchid && &order.key.out_trade_no == out_trade_no;
            ensure(own, || format!("{named} is filed under another number"))?;
            self.check_order(&named, order)
        });
        let notifications = self.notifications.iter().map(|(id, notification)| {
            let named = format!("notification {id}");
            ensure(id == &notification.id, || format!("{named} is filed under another id"))?;
            self.check_notification(&named, notification)
        });
        merchants.chain(users).chain(orders).chain(notifications).collect()
    }

    fn check_order(&self, named: &str, order: &Order) -> Result<(), Inconsistent> {
        ensure(self.merchants.contains_key(&order.key.mchid), || {
            format!("merchant {} of {named} does not exist", order.key.mchid)
        })?;
        let total = order.terms.total;
        ensure((Fen::new(1)..=MAX_TOTAL).contains(&total), || format!("the total of {named} is {}", total.get()))?;
        self.everybody_has_an_openid(&order.terms.appid)?;
        if let OrderState::Success(payment) = &order.state {
            let found = self.orders.by_transaction_id(&payment.transaction_id).is_some_and(|by| by.key == order.key);
            ensure(found, || format!("{named} is not found by its transaction_id"))?;
        }
        Ok(())
    }

    fn check_notification(&self, named: &str, notification: &Notification) -> Result<(), Inconsistent> {
        ensure(self.merchants.contains_key(&notification.mchid), || {
            format!("merchant {} of {named} does not exist", notification.mchid)
        })?;
        ensure(notification.nonce.len() == 12, || format!("the nonce of {named} has not 12 bytes"))?;
        let numbered = (1_u32..).zip(&notification.attempts).all(|(number, attempt)| attempt.number == number);
        ensure(numbered, || format!("the attempts of {named} are not numbered from 1"))?;
        match notification.event_type {
            EventType::TransactionSuccess => Ok(()),
            EventType::SecurityEcho => {
                let content: Option<Value> = serde_json::from_str(&notification.plaintext).ok();
                let fits = content.is_some_and(|content| {
                    content["encrypt_echo_message"].as_str().is_none_or(|text| text.len() <= MAX_SEALED_BYTES)
                });
                ensure(fits, || format!("the content of {named} cannot be sealed"))
            }
        }
    }

    fn everybody_has_an_openid(&self, appid: &Appid) -> Result<(), Inconsistent> {
        let without = |user: &&User| !user.openids.contains_key(appid);
        match self.users.values().find(without) {
            Some(user) => Err(Inconsistent(format!("{} has no openid for {appid}", user.user_id))),
            None => Ok(()),
        }
    }
}

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), Inconsistent> {
    if holds { Ok(()) } else { Err(Inconsistent(otherwise())) }
}

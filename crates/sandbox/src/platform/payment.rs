//! What a customer's phone does to an order: pays, fails, cancels, or looks away. Only success moves money.

use serde::{Deserialize, Serialize};
use yifen::api::transactions::Transaction;
use yifen::{Fen, Mchid, Openid, OutTradeNo, Timestamp};

use super::Platform;
use super::notification::{EventType, NewNotification};
use super::order::{Order, OrderKey, OrderState, Payment};
use super::user::UserId;

/// Something a customer does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PayerAction {
    /// Opens the cashier for an order.
    Pay {
        /// The order.
        target: PayTarget,
        /// Who; `None` is the user the order names, else the first user.
        user_id: Option<UserId>,
        /// How it ends.
        outcome: Outcome,
    },
}

/// How a phone comes to an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PayTarget {
    /// A page or mini program invoked the cashier.
    Prepay {
        /// The prepay_id it was invoked with.
        prepay_id: String,
    },
    /// The customer scanned a QR code.
    Code {
        /// What it says.
        code_url: String,
    },
    /// The order itself, by whatever it can be paid with now.
    Order {
        /// Whose it is.
        mchid: Mchid,
        /// The merchant's number.
        out_trade_no: OutTradeNo,
    },
}

/// How an attempt to pay ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Paid.
    Success,
    /// The customer backs out of the cashier.
    Cancel,
    /// The password was wrong.
    WrongPassword,
    /// The bank or the balance says no.
    InsufficientBalance,
    /// The customer puts the phone away.
    Abandon,
}

/// Why a phone cannot pay. Nothing has happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// No order is known by what was scanned or invoked.
    #[error("no order is known by this prepay_id, code_url or number: order first, and use the newest code_url")]
    UnknownOrder,
    /// No such user.
    #[error("there is no user `{user_id}`: GET /_sandbox/users lists them, POST /_sandbox/users makes one")]
    UnknownUser {
        /// The name that was given.
        user_id: String,
    },
    /// Paid already.
    #[error("the order is paid already: nobody pays twice")]
    Paid,
    /// Closed.
    #[error("the order is closed: order again with a new out_trade_no")]
    Closed,
    /// `time_expire` has passed.
    #[error("the order expired at {at}: order again with a new out_trade_no")]
    OrderExpired {
        /// When.
        at: Timestamp,
    },
    /// The prepay_id or code_url is older than two hours.
    #[error("the prepay_id or code_url was good until {at}: repeat the order call for a new one")]
    TicketExpired {
        /// Until when it was good.
        at: Timestamp,
    },
    /// A JSAPI order belongs to the user it names.
    #[error("the order was made for another user (payer.openid): pay as that user")]
    OtherUser,
    /// The user has less than the order costs.
    #[error("`{user_id}` has {balance} yuan and the order costs {total}: give more with POST /_sandbox/users")]
    NotEnough {
        /// Who.
        user_id: String,
        /// What they have.
        balance: Fen,
        /// What it costs.
        total: Fen,
    },
    /// The sandbox itself could not take it.
    #[error("the sandbox could not write it down: {reason}")]
    Unavailable {
        /// Why.
        reason: String,
    },
}

impl Refused {
    /// A stable name for it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownOrder => "order_unknown",
            Self::UnknownUser { .. } => "user_unknown",
            Self::Paid => "order_paid",
            Self::Closed => "order_closed",
            Self::OrderExpired { .. } => "order_expired",
            Self::TicketExpired { .. } => "ticket_expired",
            Self::OtherUser => "other_user",
            Self::NotEnough { .. } => "balance_insufficient",
            Self::Unavailable { .. } => "unavailable",
        }
    }
}

impl Platform {
    /// Lets a customer act. The answer is the order as the platform sees it afterwards.
    ///
    /// # Errors
    /// [`Refused`]: the order cannot be paid, or not by this user.
    pub fn handle_payer(&mut self, now: Timestamp, action: PayerAction) -> Result<Transaction, Refused> {
        match action {
            PayerAction::Pay { target, user_id, outcome } => self.pay(now, &target, user_id, outcome),
        }
    }

    /// The order a phone would find.
    #[must_use]
    pub fn order_of(&self, target: &PayTarget) -> Option<&Order> {
        match target {
            PayTarget::Prepay { prepay_id: ticket } | PayTarget::Code { code_url: ticket } => {
                self.orders.by_ticket(ticket)
            }
            PayTarget::Order { mchid, out_trade_no } => self.orders.find(mchid, out_trade_no),
        }
    }

    fn pay(
        &mut self,
        now: Timestamp,
        target: &PayTarget,
        user_id: Option<UserId>,
        outcome: Outcome,
    ) -> Result<Transaction, Refused> {
        let order = self.order_of(target).ok_or(Refused::UnknownOrder)?;
        order.payable_at(target, now)?;
        let (user_id, openid) = self.payer(order, user_id)?;
        if outcome != Outcome::Success {
            // Password, balance and patience are between the customer and the phone: the order knows nothing of them.
            return Ok(order.to_transaction());
        }
        let (key, total) = (order.key.clone(), order.terms.total);
        self.move_money(&user_id, &key, total)?;
        let payment = Payment { transaction_id: self.next_transaction_id(now), user_id, openid, paid_at: now };
        Ok(self.settle(now, &key, payment))
    }

    fn payer(&self, order: &Order, asked: Option<UserId>) -> Result<(UserId, Openid), Refused> {
        let appid = &order.terms.appid;
        let named = order.terms.payer.as_ref();
        let user = match &asked {
            Some(user_id) => {
                self.users.get(user_id).ok_or_else(|| Refused::UnknownUser { user_id: user_id.to_string() })?
            }
            None => {
                let mut users = self.users.values();
                let found = match named {
                    Some(openid) => users.find(|user| user.openids.get(appid) == Some(openid)),
                    None => users.next(),
                };
                found.ok_or_else(|| Refused::UnknownUser { user_id: String::new() })?
            }
        };
        let openid = user.openids.get(appid).expect("every user has an openid for every appid").clone();
        if named.is_some_and(|named| named != &openid) {
            return Err(Refused::OtherUser);
        }
        Ok((user.user_id.clone(), openid))
    }

    fn move_money(&mut self, user_id: &UserId, key: &OrderKey, total: Fen) -> Result<(), Refused> {
        let user = self.users.get_mut(user_id).expect("the payer was just found");
        let merchant = self.merchants.get_mut(&key.mchid).expect("an order's merchant exists");
        let balance = user.balance.checked_sub(total).filter(|rest| *rest >= Fen::ZERO);
        let takings = merchant.takings.checked_add(total);
        let (Some(balance), Some(takings)) = (balance, takings) else {
            return Err(Refused::NotEnough { user_id: user_id.to_string(), balance: user.balance, total });
        };
        user.balance = balance;
        merchant.takings = takings;
        Ok(())
    }

    fn settle(&mut self, now: Timestamp, key: &OrderKey, payment: Payment) -> Transaction {
        self.orders.remember_transaction_id(payment.transaction_id.clone(), key.clone());
        let order = self.orders.find_mut(key).expect("the order was just found");
        order.state = OrderState::Success(payment);
        // They still lead to the order, so that a phone learns what became of it.
        order.tickets.clear();
        let transaction = order.to_transaction();
        let notification = NewNotification {
            event_type: EventType::TransactionSuccess,
            mchid: key.mchid.clone(),
            out_trade_no: Some(key.out_trade_no.clone()),
            url: order.terms.notify_url.clone(),
            plaintext: serde_json::to_string(&transaction).expect("a transaction is JSON"),
            signing: order.signing,
            stamp: order.stamp,
        };
        let timer = order.close_timer();
        self.timers.remove(&timer);
        self.notify(now, notification);
        transaction
    }
}

impl Order {
    /// Whether a phone that comes this way could pay it now.
    ///
    /// # Errors
    /// [`Refused`] says why not.
    pub fn payable_at(&self, target: &PayTarget, now: Timestamp) -> Result<(), Refused> {
        match self.state {
            OrderState::NotPay => {}
            OrderState::Success(_) => return Err(Refused::Paid),
            OrderState::Closed => return Err(Refused::Closed),
        }
        if let Some(at) = self.pay_until.filter(|until| now > *until) {
            return Err(Refused::OrderExpired { at });
        }
        let ticket = match target {
            PayTarget::Prepay { prepay_id: id } | PayTarget::Code { code_url: id } => {
                self.tickets.iter().find(|ticket| &ticket.id == id)
            }
            PayTarget::Order { .. } => self.tickets.last(),
        };
        let ticket = ticket.ok_or(Refused::UnknownOrder)?;
        if now > ticket.valid_until { Err(Refused::TicketExpired { at: ticket.valid_until }) } else { Ok(()) }
    }
}

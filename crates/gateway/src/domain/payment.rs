//! What a payment is: the order as it was asked for, which never changes, and how far it has come.

use std::collections::BTreeMap;
use std::fmt;

use uuid::Uuid;
use yifen::{Appid, Fen, Mchid, Openid, OutTradeNo, PrepayId, Timestamp, TransactionId};

use super::event::Refusal;
use super::names::names;
use super::schedule::{CLOSE_NOT_BEFORE, MIN_LIFETIME, ORDER_TRAVEL, PREPAY_GRACE, PREPAY_LIFETIME};

/// The gateway's name for a payment: 36 characters, which no `out_trade_no` can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PaymentId(Uuid);

impl PaymentId {
    /// A payment's name from its UUID.
    #[must_use]
    pub fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// The 16 bytes it is stored as.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// Reads the text form; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten().map(Self)
    }
}

impl fmt::Display for PaymentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

names! {
    /// How the customer pays.
    Scene {
        /// By scanning the merchant's QR code.
        Native = "native",
        /// In WeChat's browser.
        Jsapi = "jsapi",
        /// In a mini program.
        MiniProgram = "mini_program",
    }
}

impl Scene {
    /// Whether the order must name the customer.
    #[must_use]
    pub fn needs_openid(self) -> bool {
        match self {
            Self::Native => false,
            Self::Jsapi | Self::MiniProgram => true,
        }
    }
}

names! {
    /// Where a payment stands.
    State {
        /// Durable here; whether the platform has the order is not known yet.
        Created = "created",
        /// The platform has the order; the customer can pay.
        Pending = "pending",
        /// The money came in. Final.
        Paid = "paid",
        /// Given up unpaid. Final, except that money may still prove to have come in.
        Closed = "closed",
        /// The platform refused the order. Final.
        Failed = "failed",
        /// The money came in although the payment had been closed: a person must look at it. Final.
        PaidAfterClose = "paid_after_close",
    }
}

impl State {
    /// Whether nothing is left to wait for.
    #[must_use]
    pub fn is_final(self) -> bool {
        match self {
            Self::Created | Self::Pending => false,
            Self::Paid | Self::Closed | Self::Failed | Self::PaidAfterClose => true,
        }
    }
}

names! {
    /// Why a payment is being closed.
    CloseReason {
        /// The merchant asked.
        Asked = "asked",
        /// Its time was over.
        Expired = "expired",
        /// The platform refused to repeat an order that it may already have.
        Refused = "refused",
    }
}

/// What was ordered. Every request about it is made from these values, so that a repeated one says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The account that takes the payment.
    pub account: String,
    /// Its merchant number.
    pub mchid: Mchid,
    /// The appid it is ordered with.
    pub appid: Appid,
    /// How the customer pays.
    pub scene: Scene,
    /// The number the platform knows it by.
    pub out_trade_no: OutTradeNo,
    /// What it costs, in fen of CNY.
    pub amount: Fen,
    /// Shown to the customer.
    pub description: String,
    /// Who pays, where the scene knows it.
    pub openid: Option<Openid>,
    /// Comes back in queries and notifications.
    pub attach: Option<String>,
    /// The customer's address.
    pub client_ip: Option<String>,
    /// Where the platform sends its notification.
    pub notify_url: String,
    /// The merchant's own notes; the platform never sees them.
    pub metadata: BTreeMap<String, String>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// The latest moment to pay, a whole second; the platform is told.
    pub expires_at: Timestamp,
}

/// An order and how far it has come. Only [`Payment::decide`] moves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its name.
    pub id: PaymentId,
    /// Counts the changes; the store refuses a change that was decided on an older one.
    pub version: i64,
    /// What was ordered.
    pub order: Order,
    /// Where it stands.
    pub state: State,
    /// When the order was on its way last while it was open whether the platform has it: since then at the latest it has it,
    /// or never got it.
    pub ordered_at: Timestamp,
    /// Until when an order is under way, beside which no other may be sent.
    pub ordering_until: Option<Timestamp>,
    /// What the QR code says.
    pub code_url: Option<String>,
    /// What the front end opens the cashier with.
    pub prepay_id: Option<PrepayId>,
    /// When the platform last answered with one of these two; they live two hours.
    pub prepaid_at: Option<Timestamp>,
    /// The platform's number, once paid.
    pub transaction_id: Option<TransactionId>,
    /// When the customer paid.
    pub paid_at: Option<Timestamp>,
    /// When the merchant asked to close it.
    pub close_requested_at: Option<Timestamp>,
    /// Why it is being closed, as soon as it is.
    pub close_reason: Option<CloseReason>,
    /// When it was known to be closed.
    pub closed_at: Option<Timestamp>,
    /// Why the platform refused it.
    pub failure: Option<Refusal>,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Payment {
    /// A payment nobody has been told of yet, whose order is about to be sent.
    #[must_use]
    pub fn new(id: PaymentId, order: Order) -> Self {
        Self {
            id,
            version: 0,
            state: State::Created,
            ordered_at: order.created_at,
            ordering_until: Some(order.created_at + PREPAY_GRACE),
            code_url: None,
            prepay_id: None,
            prepaid_at: None,
            transaction_id: None,
            paid_at: None,
            close_requested_at: None,
            close_reason: None,
            closed_at: None,
            failure: None,
            updated_at: order.created_at,
            order,
        }
    }

    /// Whether the customer can still pay with what the platform answered last.
    #[must_use]
    pub fn is_payable(&self, now: Timestamp) -> bool {
        self.state == State::Pending
            && now < self.order.expires_at
            && self.prepaid_at.is_some_and(|since| now < since + PREPAY_LIFETIME)
    }

    /// The earliest moment at which the platform may be asked to close it.
    #[must_use]
    pub fn closable_at(&self) -> Timestamp {
        self.ordered_at + CLOSE_NOT_BEFORE
    }

    /// Whether sending the order once more at that time can still bring anything: the platform refuses an end that is nearer
    /// than a minute when the call arrives.
    #[must_use]
    pub fn is_worth_ordering_at(&self, at: Timestamp) -> bool {
        !self.state.is_final()
            && self.close_reason.is_none()
            && at + MIN_LIFETIME + ORDER_TRAVEL < self.order.expires_at
    }

    /// When it is closed if nobody pays.
    #[must_use]
    pub fn expiry_due(&self) -> Timestamp {
        self.order.expires_at.max(self.closable_at())
    }

    /// When the platform will be asked to close it, once closing was asked for.
    #[must_use]
    pub fn close_at(&self) -> Option<Timestamp> {
        self.close_requested_at.map(|asked| asked.max(self.closable_at()))
    }
}

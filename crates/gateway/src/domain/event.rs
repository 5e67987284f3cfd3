//! What can happen to a payment, each with the evidence it came with.

use yifen::PrepayId;
use yifen::api::transactions::Transaction;

/// Something that happened, to be decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The order is about to be sent once more.
    OrderBegins,
    /// The platform took the order.
    PrepayAnswered {
        /// What the customer pays with.
        credential: Credential,
        /// The platform's name for the call.
        request_id: Option<String>,
    },
    /// The platform refused the order, in a verified answer that no repetition can change.
    PrepayRefused {
        /// Its words.
        refusal: Refusal,
        /// Whether an earlier attempt may have been carried out.
        attempt: Attempt,
    },
    /// Whether the platform has the order is not known, or it asked to be asked later.
    PrepayUnknown {
        /// What happened, for a person.
        reason: String,
        /// Which attempt it was.
        attempt: Attempt,
    },
    /// A verified message tells what the platform knows of the order.
    Observed {
        /// The message's content.
        transaction: Box<Transaction>,
        /// Where it came from.
        source: Source,
    },
    /// A verified answer says that there is no such order.
    OrderMissing {
        /// Who asked.
        asker: Asker,
        /// The platform's name for the call.
        request_id: Option<String>,
    },
    /// A query brought nothing that can be believed.
    QueryUnknown {
        /// Who asked.
        asker: Asker,
        /// What happened, for a person.
        reason: String,
    },
    /// The merchant wants it closed.
    CloseAsked,
    /// Its time is over.
    ExpiryReached,
    /// The platform closed the order; a query must confirm it.
    CloseAccepted {
        /// How often it was tried before.
        tried: u32,
        /// The platform's name for the call.
        request_id: Option<String>,
    },
    /// The platform would not close it; a query tells why.
    CloseRefused {
        /// How often it was tried before.
        tried: u32,
        /// Its words.
        refusal: Refusal,
    },
    /// Whether it was closed is not known.
    CloseUnknown {
        /// How often it was tried before.
        tried: u32,
        /// What happened, for a person.
        reason: String,
    },
}

/// What a customer pays with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// The content of a QR code.
    CodeUrl(String),
    /// What the front end opens the cashier with.
    PrepayId(PrepayId),
}

/// Which sending of an order it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// The first ever: what it brings is the whole truth.
    First,
    /// A later one, after so many repetitions: an earlier one may have been carried out.
    Repeated(u32),
}

impl Attempt {
    /// How many repetitions there were, this one among them.
    pub(super) fn repetitions(self) -> u32 {
        match self {
            Self::First => 0,
            Self::Repeated(before) => before.saturating_add(1),
        }
    }
}

/// A refusal in the platform's words, from a verified answer, without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its code.
    pub code: String,
    /// Its message, often Chinese.
    pub message: String,
    /// The field it names.
    pub field: Option<String>,
    /// Its name for the call.
    pub request_id: Option<String>,
}

/// Where an observation came from. The same checks hold for both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The platform sent it by itself.
    Notification {
        /// The notification's own name.
        id: String,
        /// Such as `TRANSACTION.SUCCESS`.
        event_type: String,
    },
    /// It answered a query.
    Query {
        /// Who asked.
        asker: Asker,
        /// The platform's name for the call.
        request_id: Option<String>,
    },
}

/// On whose behalf the platform was queried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// The watcher, after so many queries.
    Watch {
        /// Queries before this one.
        asked: u32,
    },
    /// The closer, after so many attempts.
    Close {
        /// Attempts before this one.
        tried: u32,
    },
    /// The merchant, through the API.
    Api,
}

//! Notifications: verify → open → find → decide → one commit → only then SUCCESS. A notification is believed once.

use http::{HeaderMap, StatusCode};
use yifen::api::transactions::Transaction;
use yifen::notification::{Event as Told, Notification};
use yifen::{OutTradeNo, Timestamp};

use crate::account::Account;
use crate::domain::{Alarm, AlarmKind, Event, Evidence, Payment, Source};
use crate::gateway::{Along, Gateway, StepError, Stepped};
use crate::store::{AlarmRow, Change, Committed, InboxRow, StoreError};

/// What the platform is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotifyAnswer {
    /// 200 when it is durable; anything else makes the platform send it again.
    pub status: StatusCode,
    /// JSON with `code` and, on failure, `message`.
    pub body: String,
}

impl NotifyAnswer {
    fn success() -> Self {
        Self { status: StatusCode::OK, body: r#"{"code":"SUCCESS"}"#.to_owned() }
    }

    /// Not accepted; the message tells the step that failed, and no content.
    pub(crate) fn fail(status: StatusCode, message: &str) -> Self {
        Self { status, body: serde_json::json!({"code": "FAIL", "message": message}).to_string() }
    }
}

impl Gateway {
    /// Takes a notification for an account: the headers and the body exactly as they were received.
    pub async fn notify(&self, account: &str, headers: &HeaderMap, body: &[u8]) -> NotifyAnswer {
        let Some(account) = self.inner().accounts.iter().find(|own| own.name == account) else {
            self.count_refused_notification();
            return NotifyAnswer::fail(StatusCode::NOT_FOUND, "there is no such account here");
        };
        let now = self.now();
        let read = match account.client.notifications() {
            Ok(reader) => reader.read(now, headers, body),
            Err(error) => return NotifyAnswer::fail(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
        };
        let notification = match read {
            Ok(verified) => verified.into_inner(),
            Err(error) => {
                self.count_refused_notification();
                tracing::warn!(account = account.name, %error, "a notification was refused");
                return NotifyAnswer::fail(error.http_status(), &error.to_string());
            }
        };
        match self.follow(account, now, notification).await {
            Ok(Followed::Anew) => NotifyAnswer::success(),
            Ok(Followed::Before) => {
                self.count_repeated_notification();
                NotifyAnswer::success()
            }
            Err(error) => {
                tracing::error!(account = account.name, %error, "a notification could not be made durable");
                NotifyAnswer::fail(StatusCode::INTERNAL_SERVER_ERROR, "not durable yet, send it again")
            }
        }
    }

    async fn follow(
        &self,
        account: &Account,
        now: Timestamp,
        notification: Notification,
    ) -> Result<Followed, StepError> {
        let Notification { id, event_type, event, plaintext, .. } = notification;
        let inbox = InboxRow { account: account.name.clone(), notification_id: id, event_type };
        let transaction = match event {
            Told::TransactionSuccess(transaction) => transaction,
            Told::SecurityEcho(_) => return Ok(self.receive(now, inbox, None).await?),
            _ => {
                let detail = format!("nothing here handles {}; its content is kept", short(&inbox.event_type));
                let alarm = self.alarm(account, now, AlarmKind::UnknownNotification, detail, None, plaintext);
                return Ok(self.receive(now, inbox, Some(alarm)).await?);
            }
        };
        match self.ordered(account, &transaction).await? {
            Some(payment) => {
                let source =
                    Source::Notification { id: inbox.notification_id.clone(), event_type: inbox.event_type.clone() };
                let event = Event::Observed { transaction, source };
                match self.step(payment.id, &event, &Along { inbox: Some(inbox), answer: None }).await? {
                    Stepped::Done { .. } => Ok(Followed::Anew),
                    Stepped::Repeated => Ok(Followed::Before),
                }
            }
            None => {
                let number = short(transaction.out_trade_no.as_str());
                let detail = format!("a notification tells of an order that is not here: {number}");
                let alarm = self.alarm(account, now, AlarmKind::UnknownOrder, detail, Some(number), plaintext);
                Ok(self.receive(now, inbox, Some(alarm)).await?)
            }
        }
    }

    /// The account's payment of that number; whether everything else fits is decided with it.
    async fn ordered(&self, account: &Account, transaction: &Transaction) -> Result<Option<Payment>, StoreError> {
        let Ok(number) = OutTradeNo::new(transaction.out_trade_no.as_str()) else {
            return Ok(None);
        };
        let found = self.inner().store.payments_by_number(&number).await?;
        Ok(found.into_iter().find(|payment| payment.order.mchid == *account.client.mchid()))
    }

    /// A notification that changes no payment.
    async fn receive(&self, now: Timestamp, inbox: InboxRow, alarm: Option<AlarmRow>) -> Result<Followed, StoreError> {
        let raised = alarm.is_some();
        let mut change = Change::new(now);
        change.inbox = Some(inbox);
        change.alarm = alarm;
        Ok(match self.inner().store.commit(change).await? {
            Committed::Done => {
                if raised {
                    self.count_alarm();
                }
                Followed::Anew
            }
            Committed::Repeated | Committed::Conflict => Followed::Before,
        })
    }

    fn alarm(
        &self,
        account: &Account,
        now: Timestamp,
        kind: AlarmKind,
        detail: String,
        out_trade_no: Option<String>,
        plaintext: Vec<u8>,
    ) -> AlarmRow {
        tracing::warn!(account = account.name, %kind, detail, "a notification was quarantined");
        AlarmRow {
            id: self.inner().ids.uuid(now).to_string(),
            account: account.name.clone(),
            payment_id: None,
            out_trade_no,
            at: now,
            alarm: Alarm { kind, detail, evidence: Evidence(plaintext) },
        }
    }
}

/// What became of a notification that is durable.
enum Followed {
    Anew,
    Before,
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(64).collect()
}

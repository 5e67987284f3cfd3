//! The network between the two sides: every message may be lost, late, doubled, altered or answered by nobody who knows.

use std::fmt;
use std::sync::{Arc, Weak};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{HeaderMap, Request, Response, StatusCode};
use rand::RngExt;
use yifen::protocol::sign::response_message;
use yifen::protocol::verify::header;
use yifen::{Sent, Transport, TransportError};
use yifen_sandbox::platform::{Delivery, DeliveryOutcome};
use yifen_sandbox::wire::{self, Clocks};

use crate::faults::{CallFate, NotificationFate, latency};
use crate::world::World;

/// How late an answer is that comes after everyone has given up.
const LATE: Duration = Duration::from_secs(45);

/// Carries the gateway's calls to the platform of a world.
pub(crate) struct Road(pub(crate) Weak<World>);

impl fmt::Debug for Road {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Road")
    }
}

impl Transport for Road {
    fn exchange(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let world = self.0.upgrade().expect("the world outlives its gateway's calls");
            world.clone().carry_call(request, timeout).await
        })
    }
}

impl World {
    async fn carry_call(
        self: Arc<Self>,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> Result<Response<Bytes>, TransportError> {
        let (fate, there, back) = self.draw(|faults, rng| (faults.for_call(rng), latency(rng), latency(rng)));
        self.count_fault(!matches!(fate, CallFate::Well));
        let lost = || TransportError::new(Sent::Maybe, "timed out");
        if let CallFate::Refused = fate {
            return Err(TransportError::new(Sent::No, "could not connect"));
        }
        self.clock.wait(there).await;
        if let CallFate::RequestLost = fate {
            self.clock.wait(timeout).await;
            return Err(lost());
        }
        if let CallFate::ErrorBefore = fate {
            self.clock.wait(back).await;
            return Ok(self.signed_error());
        }
        let mut answer = self.platform_answers(&request);
        if let CallFate::Doubled = fate {
            answer = self.platform_answers(&request);
        }
        self.clock.wait(back).await;
        match fate {
            CallFate::AnswerLost | CallFate::AnswerLate => {
                let give_up = if matches!(fate, CallFate::AnswerLate) { timeout.min(LATE) } else { timeout };
                self.clock.wait(give_up).await;
                Err(lost())
            }
            CallFate::ErrorAfter => Ok(self.signed_error()),
            CallFate::ProxyError => {
                let mut answer = Response::new(Bytes::from_static(b"<html>502 Bad Gateway</html>"));
                *answer.status_mut() = StatusCode::BAD_GATEWAY;
                Ok(answer)
            }
            CallFate::Altered => Ok(answer.map(|body| self.altered(body))),
            CallFate::Well | CallFate::Doubled | CallFate::Refused | CallFate::RequestLost | CallFate::ErrorBefore => {
                Ok(answer)
            }
        }
    }

    fn platform_answers(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let now = self.clock.time();
        let clocks = Clocks { now, also_accept: None };
        let answer = {
            let mut platform = self.platform();
            wire::receive(&mut platform, &self.keyring, clocks, request).sign_inline()
        };
        self.something_happened.notify_one();
        answer
    }

    /// A 500 in the platform's own hand: it does not say whether anything was done.
    fn signed_error(&self) -> Response<Bytes> {
        let body = Bytes::from_static(r#"{"code":"SYSTEM_ERROR","message":"系统错误，请稍后重试"}"#.as_bytes());
        let (timestamp, nonce) = (self.clock.time().unix().to_string(), "SYSTEMERRORSYSTEMERROR");
        let signature = self.platform_hand.sign(&response_message(&timestamp, nonce, &body));
        Response::builder()
            .status(StatusCode::INTERNAL_SERVER_ERROR)
            .header(header::TIMESTAMP, timestamp)
            .header(header::NONCE, nonce)
            .header(header::SIGNATURE, signature)
            .header(header::SERIAL, yifen_sandbox::keys::PLATFORM_PUBLIC_KEY_ID)
            .header(header::REQUEST_ID, "SIMULATED-268435456")
            .body(body)
            .expect("a valid answer")
    }

    fn altered(&self, body: Bytes) -> Bytes {
        let mut bytes = body.to_vec();
        if !bytes.is_empty() {
            let place = self.draw(|_, rng| rng.random_range(0..bytes.len()));
            bytes[place] ^= 1;
        }
        bytes.into()
    }

    /// Carries one attempt to notify, and tells the platform what it saw of it.
    pub(crate) async fn carry_notification(self: Arc<Self>, delivery: Delivery) {
        let (fate, there, back) = self.draw(|faults, rng| (faults.for_notification(rng), latency(rng), latency(rng)));
        self.count_fault(!matches!(fate, NotificationFate::Well));
        let id = delivery.id.clone();
        let request = wire::notification_request(&self.keyring, self.clock.time(), &delivery).sign_inline();
        let (parts, body) = request.into_parts();
        self.clock.wait(there).await;
        let started = self.clock.time();
        let outcome = match fate {
            NotificationFate::Lost => self.nobody_answers().await,
            NotificationFate::Altered => {
                let body = self.altered(body);
                self.merchant_answers(&parts.headers, &body, started).await
            }
            NotificationFate::Doubled => {
                let again = self.merchant_answers(&parts.headers, &body, started).await;
                let _ = self.merchant_answers(&parts.headers, &body, started).await;
                again
            }
            NotificationFate::Late => {
                // The platform gives up after five seconds; the message arrives all the same, out of order.
                let outcome = self.nobody_answers().await;
                self.platform().handle_delivered(self.clock.time(), id, outcome);
                self.something_happened.notify_one();
                let wait = self.draw(|_, rng| Duration::from_secs(rng.random_range(1..280)));
                self.clock.wait(wait).await;
                let _ = self.merchant_answers(&parts.headers, &body, started).await;
                return;
            }
            NotificationFate::AcknowledgementLost => {
                let _ = self.merchant_answers(&parts.headers, &body, started).await;
                self.nobody_answers().await
            }
            NotificationFate::Well => self.merchant_answers(&parts.headers, &body, started).await,
        };
        self.clock.wait(back).await;
        self.platform().handle_delivered(self.clock.time(), id, outcome);
        self.something_happened.notify_one();
    }

    async fn nobody_answers(&self) -> DeliveryOutcome {
        self.clock.wait(yifen::notification::ANSWER_WITHIN).await;
        DeliveryOutcome::TimedOut
    }

    async fn merchant_answers(&self, headers: &HeaderMap, body: &[u8], started: yifen::Timestamp) -> DeliveryOutcome {
        let answer = self.gateway().notify("default", headers, body).await;
        let latency = self.clock.time().since(started);
        DeliveryOutcome::answered(answer.status.as_u16(), latency, answer.body.as_bytes())
    }
}

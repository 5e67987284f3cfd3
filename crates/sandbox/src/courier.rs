//! Brings notifications to their notify_url: signed on the pool, no redirects, five seconds.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use yifen::SigningPool;
use yifen::notification::{ANSWER_WITHIN, MAX_BODY_BYTES};

use crate::clock::wall;
use crate::log::SentRequest;
use crate::platform::{DeliveryOutcome, Stamp};
use crate::runtime::{Due, Runtime};
use crate::wire;

/// How many deliveries are under way at once.
const MAX_AT_ONCE: usize = 64;

/// Delivers whatever falls due, until its task is ended.
pub(crate) async fn run(runtime: Arc<Runtime>) {
    let places = Arc::new(Semaphore::new(MAX_AT_ONCE));
    loop {
        let changed = runtime.changed.notified();
        tokio::pin!(changed);
        changed.as_mut().enable();
        // While the time is being moved, its mover delivers, one after the other.
        while !runtime.is_stepping() {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
            if runtime.is_stepping() {
                break;
            }
            let Some(due) = runtime.next_delivery() else { break };
            let runtime = Arc::clone(&runtime);
            tokio::spawn(async move {
                deliver(&runtime, due).await;
                drop(place);
            });
        }
        changed.await;
    }
}

/// One attempt, from signing to its end.
pub(crate) async fn deliver(runtime: &Runtime, Due { delivery, of }: Due) {
    let now = match delivery.stamp {
        Stamp::Platform => runtime.clock.now(),
        Stamp::Wall => wall(),
    };
    let unsigned = wire::notification_request(&runtime.keyring(), now, &delivery);
    let request = match SigningPool::shared().sign(unsigned.key().clone(), unsigned.message()).await {
        Ok(signature) => unsigned.sign_with(signature),
        // Too much at once: better late on this thread than not at all.
        Err(_) => unsigned.sign_inline(),
    };
    let sent = SentRequest::of(&request, &delivery.url);
    let outcome = send(&runtime.http, &delivery.url, request).await;
    match &outcome {
        DeliveryOutcome::Answered { status, .. } if outcome.is_accepted() => {
            tracing::debug!(id = %delivery.id.notification_id, attempt = delivery.id.attempt, status, "notification accepted");
        }
        other => {
            tracing::info!(id = %delivery.id.notification_id, attempt = delivery.id.attempt, outcome = ?other, "notification not accepted");
        }
    }
    runtime.delivery_ended(of, delivery.id, sent, outcome);
}

async fn send(http: &reqwest::Client, url: &str, request: http::Request<Bytes>) -> DeliveryOutcome {
    let started = Instant::now();
    let (parts, body) = request.into_parts();
    let exchange = async {
        let mut answer = http.post(url).headers(parts.headers).body(body).send().await?;
        let status = answer.status().as_u16();
        let mut read = Vec::new();
        while read.len() < MAX_BODY_BYTES {
            let Some(chunk) = answer.chunk().await? else { break };
            read.extend_from_slice(&chunk);
        }
        Ok::<_, reqwest::Error>((status, read))
    };
    match tokio::time::timeout(ANSWER_WITHIN, exchange).await {
        Err(_) => DeliveryOutcome::TimedOut,
        Ok(Ok((status, body))) => DeliveryOutcome::answered(status, started.elapsed(), &body),
        Ok(Err(error)) => DeliveryOutcome::Unreachable { reason: reason_of(&error) },
    }
}

/// reqwest's own words stop at "error sending request"; the cause is what helps.
fn reason_of(error: &reqwest::Error) -> String {
    let mut reason = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(deeper) = cause {
        reason = deeper.to_string();
        cause = deeper.source();
    }
    reason.chars().take(256).collect()
}

//! What went over the wire lately, for people who look for a mistake. Bounded, and no part of the state.

use std::collections::{BTreeMap, VecDeque};

use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use serde::Serialize;
use yifen::Timestamp;
use yifen::protocol::authorization::Authorization;
use yifen::protocol::verify::header;

use crate::platform::DeliveryId;

/// How many calls are kept.
const MAX_CALLS: usize = 500;
/// How many sent notifications are kept.
const MAX_SENT: usize = 500;
/// How much of a body is kept, in bytes.
const MAX_KEPT_BODY_BYTES: usize = 8 * 1024;

/// A call of a merchant and its answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CallRecord {
    at: Timestamp,
    method: String,
    target: String,
    mchid: Option<String>,
    request_body: String,
    status: u16,
    request_id: Option<String>,
    response_body: String,
}

impl CallRecord {
    pub(crate) fn new(at: Timestamp, request: &Request<Bytes>, response: &Response<Bytes>) -> Self {
        let authorization = text_of(request.headers(), "authorization");
        let authorization = authorization.and_then(|text| Authorization::parse(&text).ok());
        Self {
            at,
            method: request.method().to_string(),
            target: request.uri().path_and_query().map(ToString::to_string).unwrap_or_default(),
            mchid: authorization.map(|authorization| authorization.mchid),
            request_body: kept(request.body()),
            status: response.status().as_u16(),
            request_id: text_of(response.headers(), header::REQUEST_ID),
            response_body: kept(response.body()),
        }
    }
}

/// The last calls, oldest first.
#[derive(Debug, Default)]
pub(crate) struct CallLog(VecDeque<CallRecord>);

impl CallLog {
    pub(crate) fn note(&mut self, record: CallRecord) {
        if self.0.len() >= MAX_CALLS {
            self.0.pop_front();
        }
        self.0.push_back(record);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &CallRecord> {
        self.0.iter()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

/// A notification as it was sent, byte for byte.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SentRequest {
    method: &'static str,
    url: String,
    headers: BTreeMap<String, String>,
    body: String,
}

impl SentRequest {
    pub(crate) fn of(request: &Request<Bytes>, url: &str) -> Self {
        let text = |value: &http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        Self {
            method: "POST",
            url: url.to_owned(),
            headers: request.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
            body: kept(request.body()),
        }
    }
}

/// The last notifications sent.
#[derive(Debug, Default)]
pub(crate) struct SentRequests {
    by_id: BTreeMap<DeliveryId, SentRequest>,
    order: VecDeque<DeliveryId>,
}

impl SentRequests {
    pub(crate) fn note(&mut self, id: DeliveryId, sent: SentRequest) {
        if self.order.len() >= MAX_SENT
            && let Some(oldest) = self.order.pop_front()
        {
            self.by_id.remove(&oldest);
        }
        self.order.push_back(id.clone());
        self.by_id.insert(id, sent);
    }

    pub(crate) fn find(&self, id: &DeliveryId) -> Option<&SentRequest> {
        self.by_id.get(id)
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

fn kept(body: &[u8]) -> String {
    String::from_utf8_lossy(&body[..body.len().min(MAX_KEPT_BODY_BYTES)]).into_owned()
}

fn text_of(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

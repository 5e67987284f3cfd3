//! The HTTP request of one delivery attempt: the content sealed for the merchant, a fresh timestamp for the signature.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{Method, Request, Uri};
use serde_json::Value;
use url::Url;
use yifen::Timestamp;
use yifen::notification::{Envelope, Resource};
use yifen::protocol::verify::header;

use super::unsigned::{Stamped, UnsignedRequest, set};
use crate::keyring::Keyring;
use crate::platform::{Delivery, EventType};

/// Lays a delivery attempt out. `now` stamps the signature: the platform's time, or the machine's when the delivery says
/// [`Stamp::Wall`](crate::platform::Stamp::Wall).
#[must_use]
pub fn notification_request(keyring: &Keyring, now: Timestamp, delivery: &Delivery) -> UnsignedRequest {
    let key = keyring.platform(delivery.signing).clone();
    let stamped = Stamped::new(now, delivery.signing_nonce.clone(), key);
    let mut request = Request::new(envelope(keyring, delivery));
    *request.method_mut() = Method::POST;
    // What the URL standard takes and HTTP does not, such as a host in Chinese, is written as HTTP wants it.
    let url = Url::parse(&delivery.url).map_or_else(|_| delivery.url.clone(), String::from);
    *request.uri_mut() = Uri::try_from(url).unwrap_or_default();
    let headers = request.headers_mut();
    set(headers, CONTENT_TYPE.as_str(), "application/json");
    set(headers, ACCEPT.as_str(), "*/*");
    set(headers, USER_AGENT.as_str(), "Mozilla/4.0");
    set(headers, header::REQUEST_ID, &delivery.request_id);
    UnsignedRequest::new(stamped, request)
}

fn envelope(keyring: &Keyring, delivery: &Delivery) -> Bytes {
    let merchant = keyring.merchant(delivery.mchid.as_str()).expect("a notified merchant has keys");
    let event = delivery.event_type;
    let plaintext = match event {
        EventType::TransactionSuccess => delivery.plaintext.clone(),
        EventType::SecurityEcho => with_sealed_echo(&delivery.plaintext, &merchant.public_key),
    };
    let nonce = &delivery.sealing_nonce;
    let resource = Resource::seal(&merchant.apiv3_key, nonce, event.original_type(), plaintext.as_bytes())
        .expect("the nonce has 12 bytes");
    let id = delivery.id.notification_id.as_str().to_owned();
    let envelope = Envelope::new(id, delivery.create_time, event.as_str(), event.summary(), resource);
    serde_json::to_vec(&envelope).expect("an envelope is JSON").into()
}

/// The one content with a sensitive field; OAEP is randomised, so each attempt seals anew.
fn with_sealed_echo(plaintext: &str, key: &yifen::PublicKey) -> String {
    let mut content: Value = serde_json::from_str(plaintext).expect("the platform wrote JSON");
    if let Some(Value::String(text)) = content.get_mut("encrypt_echo_message") {
        *text = key.seal(text.as_bytes()).expect("what was opened fits one block");
    }
    content.to_string()
}

//! Who sent a request, and whether the signature is theirs: before anything in it is believed.

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{Request, StatusCode};
use serde_json::{Value, json};
use yifen::protocol::TIMESTAMP_TOLERANCE;
use yifen::protocol::authorization::{Authorization, AuthorizationError};
use yifen::protocol::sign::request_message;
use yifen::protocol::verify::header;
use yifen::{Mchid, Timestamp, code};

use super::{Admitted, Asker, Clocks, sensitive};
use crate::keyring::{Keyring, MerchantKeys};
use crate::platform::{ApiFault, Call, Caller, CallerClock, Location, SigningKey, sub_code};

/// The longest request body read, in bytes.
pub const MAX_BODY_BYTES: usize = 64 * 1024;
/// What the `Authorization` header looks like, for those who do not know it.
const FORM: &str = r#"WECHATPAY2-SHA256-RSA2048 mchid="…",nonce_str="…",timestamp="…",serial_no="…",signature="…""#;
/// How much of a signed body a `SIGN_ERROR` shows, in characters.
const SHOWN_BODY_CHARS: usize = 8;

/// Verifies a request. The asker is known even when the request is refused, so that the refusal can be verified.
pub fn admit(keyring: &Keyring, clocks: Clocks, request: &Request<Bytes>) -> (Asker, Result<Admitted, ApiFault>) {
    let authorization = authorization_of(request);
    let claimed = authorization.as_ref().ok();
    let merchant = claimed.and_then(|claimed| keyring.merchant(&claimed.mchid));
    let clock = claimed.and_then(|claimed| clock_of(clocks, claimed.timestamp));
    let asker = Asker {
        signing: signing_key(keyring, merchant, request),
        stamp: match clock {
            Some(CallerClock::Wall(wall)) => wall,
            Some(CallerClock::Platform) => clocks.now,
            None => nearest_clock(clocks, claimed.map(|claimed| claimed.timestamp)),
        },
        salt: salt(clocks.now, request),
    };
    let admitted = short_enough(request).and(authorization).and_then(|authorization| {
        verified(clocks, request, &authorization, merchant, clock)?;
        let mchid = Mchid::new(authorization.mchid.as_str()).map_err(|_| unknown_merchant(&authorization.mchid))?;
        let clock = clock.unwrap_or(CallerClock::Platform);
        let caller = Caller { mchid, signing: asker.signing, clock };
        let call = Call {
            method: request.method().as_str().to_owned(),
            target: target_of(request).to_owned(),
            body: request.body().clone(),
        };
        let call = sensitive::open_call(keyring, request, call)?;
        Ok(Admitted { caller, call })
    });
    (asker, admitted)
}

fn short_enough(request: &Request<Bytes>) -> Result<(), ApiFault> {
    if request.body().len() <= MAX_BODY_BYTES {
        return Ok(());
    }
    let issue = format!("must be at most {MAX_BODY_BYTES} bytes");
    Err(ApiFault::body("", Value::Null, issue).with_sub_code(sub_code::VALUE_OUT_OF_RANGE))
}

fn authorization_of(request: &Request<Bytes>) -> Result<Authorization, ApiFault> {
    let invalid = |field: &str, message: String| {
        let message = format!("{message}: sign the request and send it as `{FORM}`");
        ApiFault::sign(field, sub_code::AUTHORIZATION_INVALID, message)
    };
    let mut values = request.headers().get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        return Err(invalid("authorization", "the Authorization header is missing".to_owned()));
    };
    if values.next().is_some() {
        return Err(invalid("authorization", "the Authorization header stands twice".to_owned()));
    }
    let text =
        value.to_str().map_err(|_| invalid("authorization", "the Authorization header is not ASCII".to_owned()))?;
    Authorization::parse(text).map_err(|error| {
        let field = match &error {
            AuthorizationError::Missing { field } | AuthorizationError::Twice { field } => field,
            AuthorizationError::Timestamp => "timestamp",
            _ => "authorization",
        };
        invalid(field, error.to_string())
    })
}

fn verified(
    clocks: Clocks,
    request: &Request<Bytes>,
    authorization: &Authorization,
    merchant: Option<&MerchantKeys>,
    clock: Option<CallerClock>,
) -> Result<(), ApiFault> {
    let merchant = merchant.ok_or_else(|| unknown_merchant(&authorization.mchid))?;
    if clock.is_none() {
        return Err(stale(clocks, authorization.timestamp));
    }
    if !merchant.serial_no.eq_ignore_ascii_case(&authorization.serial_no) {
        let serial: String = authorization.serial_no.chars().take(64).collect();
        let message = format!(
            "serial_no `{serial}` is not this merchant's certificate: use {}, and the private key that belongs to it",
            merchant.serial_no
        );
        return Err(ApiFault::sign("serial_no", sub_code::SIGNATURE, message));
    }
    let (method, target, body) = (request.method().as_str(), target_of(request), request.body());
    let message = request_message(method, target, authorization.timestamp, &authorization.nonce_str, body);
    if merchant.public_key.verifies(&message, &authorization.signature) {
        return Ok(());
    }
    Err(wrong_signature(request, authorization, message.len()))
}

fn wrong_signature(request: &Request<Bytes>, authorization: &Authorization, length: usize) -> ApiFault {
    let (method, url) = (request.method().as_str(), target_of(request));
    let body = String::from_utf8_lossy(request.body());
    let shown: String = body.chars().take(SHOWN_BODY_CHARS).collect();
    let truncated =
        format!("{method}\\n{url}\\n{}\\n{}\\n{shown}\\n", authorization.timestamp, authorization.nonce_str);
    let message = "the signature does not fit the request: sign these five lines, each with its newline, over the very bytes \
                   that are sent, with the private key of serial_no";
    ApiFault::new(StatusCode::UNAUTHORIZED, code::SIGN_ERROR, sub_code::SIGNATURE, message).with_detail(json!({
        "detail": {"issue": "sign not match"},
        "field": "signature",
        "location": "authorization",
        "sign_information": {
            "method": method,
            "url": url,
            "truncated_sign_message": truncated,
            "sign_message_length": length,
        },
    }))
}

fn unknown_merchant(mchid: &str) -> ApiFault {
    let mchid: String = mchid.chars().take(64).collect();
    let message = format!(
        "no merchant of the number `{mchid}`: GET /_sandbox/merchants lists them, POST /_sandbox/merchants makes one"
    );
    let fault =
        ApiFault::new(StatusCode::BAD_REQUEST, code::MCH_NOT_EXISTS, sub_code::MERCHANT_UNUSABLE, message.as_str());
    fault.at(Location::Authorization, "mchid", mchid.into(), message)
}

fn stale(clocks: Clocks, timestamp: i64) -> ApiFault {
    let clock = nearest_clock(clocks, Some(timestamp));
    let (off, most) = (timestamp.saturating_sub(clock.unix()), TIMESTAMP_TOLERANCE.as_secs());
    let (seconds, side) = (off.unsigned_abs(), if off < 0 { "behind" } else { "ahead of" });
    let in_millis = clock_of(clocks, timestamp / 1000).is_some();
    let remedy = if in_millis {
        "this looks like milliseconds: sign with Unix seconds"
    } else {
        "set this machine's clock by NTP"
    };
    let message = format!(
        "timestamp {timestamp} is {seconds} s {side} the platform's clock, {} ({clock}), and at most {most} s are allowed: {remedy}",
        clock.unix()
    );
    ApiFault::sign("timestamp", sub_code::AUTHORIZATION_INVALID, message)
}

fn clock_of(clocks: Clocks, timestamp: i64) -> Option<CallerClock> {
    let near = |clock: Timestamp| {
        Timestamp::from_unix(timestamp).distance(Timestamp::from_unix(clock.unix())) <= TIMESTAMP_TOLERANCE
    };
    if near(clocks.now) {
        return Some(CallerClock::Platform);
    }
    clocks.also_accept.filter(|wall| near(*wall)).map(CallerClock::Wall)
}

/// The clock a caller seems to live by, so that it can accept the answer's time: the nearer one to the time it signed with,
/// the machine's when it named none.
fn nearest_clock(clocks: Clocks, timestamp: Option<i64>) -> Timestamp {
    let Some(wall) = clocks.also_accept else { return clocks.now };
    match timestamp.map(Timestamp::from_unix) {
        Some(signed) if signed.distance(clocks.now) <= signed.distance(wall) => clocks.now,
        Some(_) | None => wall,
    }
}

/// The key the request names, if the merchant holds it; else what its kind of verification says.
fn signing_key(keyring: &Keyring, merchant: Option<&MerchantKeys>, request: &Request<Bytes>) -> SigningKey {
    let named = request.headers().get(header::SERIAL).and_then(|serial| serial.to_str().ok());
    let named = named.and_then(|serial| keyring.named(serial));
    match merchant {
        None => named.unwrap_or(SigningKey::PublicKey),
        Some(merchant) => named.filter(|key| merchant.holds(*key)).unwrap_or_else(|| merchant.preferred()),
    }
}

fn target_of(request: &Request<Bytes>) -> &str {
    request.uri().path_and_query().map_or("/", |target| target.as_str())
}

fn salt(now: Timestamp, request: &Request<Bytes>) -> Vec<u8> {
    let mut salt = now.unix_millis().to_be_bytes().to_vec();
    salt.extend_from_slice(target_of(request).as_bytes());
    if let Some(value) = request.headers().get(AUTHORIZATION) {
        salt.extend_from_slice(value.as_bytes());
    }
    salt
}

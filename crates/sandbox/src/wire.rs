//! Raw HTTP ↔ platform, without I/O: verify a request, carry it out, lay out and seal the answer. Signing is the caller's
//! choice, inline or on a pool.

mod authenticate;
mod notify;
mod sensitive;
mod unsigned;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use yifen::Timestamp;

use crate::keyring::Keyring;
use crate::platform::{Answer, ApiFault, Call, Caller, Platform, SigningKey, sub_code};

pub use authenticate::{MAX_BODY_BYTES, admit};
pub use notify::notification_request;
pub use unsigned::{Unsigned, UnsignedRequest};

/// What the time is when a request comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// The platform's time.
    pub now: Timestamp,
    /// The machine's time, when the platform's is virtual: callers may live by either.
    pub also_accept: Option<Timestamp>,
}

/// Who asked, as far as it could be found out: enough to answer in a way they can verify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    pub(crate) signing: SigningKey,
    pub(crate) stamp: Timestamp,
    /// What the answer's numbers are derived from; the same bytes at the same time give the same answer.
    pub(crate) salt: Vec<u8>,
}

/// A request that was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// Who calls.
    pub caller: Caller,
    /// What is called; sensitive fields are opened.
    pub call: Call,
}

/// Verifies the `Authorization` signature against the merchant's certificate and its time (±5 min), carries the call
/// out, and lays the answer out. Refusals are answers, too; a refused request leaves the platform as it was.
pub fn receive(platform: &mut Platform, keyring: &Keyring, clocks: Clocks, request: &Request<Bytes>) -> Unsigned {
    let (asker, admitted) = admit(keyring, clocks, request);
    match admitted {
        Err(fault) => answer(platform.seed(), keyring, &asker, None, Err(fault)),
        Ok(Admitted { caller, call }) => {
            let target = call.target.clone();
            let outcome = platform.handle_call(clocks.now, &caller, call);
            answer(platform.seed(), keyring, &asker, Some((&caller, &target)), outcome)
        }
    }
}

/// Lays out an answer, sealing what is sensitive for the merchant.
#[must_use]
pub fn answer(
    seed: u64,
    keyring: &Keyring,
    asker: &Asker,
    call: Option<(&Caller, &str)>,
    outcome: Result<Answer, ApiFault>,
) -> Unsigned {
    let outcome = outcome.and_then(|answer| match call {
        Some((caller, target)) => sensitive::seal_answer(keyring, caller, target, answer),
        None => Ok(answer),
    });
    let (status, sub_code, body) = match outcome {
        Ok(Answer { body: Some(body) }) => (StatusCode::OK, sub_code::NONE, Bytes::from(body.to_string())),
        Ok(Answer { body: None }) => (StatusCode::NO_CONTENT, sub_code::NONE, Bytes::new()),
        Err(fault) => (fault.status, fault.sub_code, Bytes::from(fault.to_json().to_string())),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    Unsigned::new(seed, keyring, asker, sub_code, response)
}

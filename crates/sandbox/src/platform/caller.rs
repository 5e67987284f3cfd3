//! Who makes a call, as far as the platform's rules care: the wire has verified it already.

use serde::{Deserialize, Serialize};
use yifen::{Mchid, Timestamp};

use super::fault::{ApiFault, Location};

/// A merchant whose signature was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// The merchant number of the `Authorization` header.
    pub mchid: Mchid,
    /// Which of the platform's keys signs the answer, and the notifications of what the call makes.
    pub signing: SigningKey,
    /// The clock the caller lives by.
    pub clock: CallerClock,
}

/// One of the platform's two kinds of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SigningKey {
    /// 平台证书
    Certificate,
    /// 微信支付公钥
    PublicKey,
}

/// Which clock a caller lives by. A virtual clock may be days away from a caller that only knows the machine's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallerClock {
    /// The platform's.
    Platform,
    /// The machine's, which showed this when the call came.
    Wall(#[serde(with = "yifen::millis")] Timestamp),
}

/// Which clock signatures are stamped from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stamp {
    /// The platform's time.
    Platform,
    /// The machine's time, which the shell supplies.
    Wall,
}

impl Caller {
    pub(crate) fn stamp(&self) -> Stamp {
        match self.clock {
            CallerClock::Platform => Stamp::Platform,
            CallerClock::Wall(_) => Stamp::Wall,
        }
    }

    /// A time the caller named, in the platform's time.
    pub(crate) fn to_platform(&self, now: Timestamp, named: Timestamp) -> Timestamp {
        match self.clock {
            CallerClock::Platform => named,
            CallerClock::Wall(wall) if named >= wall => now + named.since(wall),
            CallerClock::Wall(wall) => now - wall.since(named),
        }
    }

    /// The number that signs must be the number that is acted for.
    pub(crate) fn must_be(&self, mchid: &Mchid, location: Location) -> Result<(), ApiFault> {
        if &self.mchid == mchid {
            return Ok(());
        }
        let field = if location == Location::Body { "/mchid" } else { "mchid" };
        let issue = format!("must be the merchant number that signs the request, {}", self.mchid);
        Err(ApiFault::parameter(location, field, mchid.as_str().into(), issue))
    }
}

//! APIv2 signatures, which a few products and the PayScore front end still ask for: sorted pairs, a shared key.

use std::collections::BTreeMap;
use std::fmt::Write;

use aws_lc_rs::hmac;
use md5::{Digest, Md5};
use zeroize::Zeroizing;

/// How an APIv2 signature is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum V2SignType {
    /// MD5, the old default.
    Md5,
    /// HMAC-SHA256.
    HmacSha256,
}

/// Signs `parameters` with the APIv2 key (APIv2密钥): sorted by name in ASCII order, empty values and `sign` left out, as
/// upper-case hex.
#[must_use]
pub fn sign(parameters: &BTreeMap<&str, &str>, key: &str, sign_type: V2SignType) -> String {
    let mut text = Zeroizing::new(String::new());
    for (name, value) in parameters {
        if !value.is_empty() && *name != "sign" {
            write!(text, "{name}={value}&").expect("a String takes any text");
        }
    }
    write!(text, "key={key}").expect("a String takes any text");
    match sign_type {
        V2SignType::Md5 => hex::encode_upper(Md5::digest(text.as_bytes())),
        V2SignType::HmacSha256 => {
            let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
            hex::encode_upper(hmac::sign(&key, text.as_bytes()))
        }
    }
}

//! APIv2, as far as a few products and the PayScore front end still need it: signatures over sorted pairs with a shared key,
//! and the sealed part of refund notifications.

use std::collections::BTreeMap;
use std::fmt::Write;

use aws_lc_rs::cipher::{AES_256, DecryptionContext, PaddedBlockDecryptingKey, UnboundCipherKey};
use aws_lc_rs::hmac;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
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

/// Opens the `req_info` of an APIv2 refund notification (退款结果通知): XML, sealed with AES-256-ECB and PKCS#7 under the
/// lower-case hex MD5 of the APIv2 key.
///
/// ECB authenticates nothing and the notification is not signed: query the refund before believing what it says.
///
/// # Errors
/// [`RefundInfoError`]: bad base64, another key, or damage that shows in the padding.
pub fn open_refund_info(key: &str, ciphertext: &str) -> Result<String, RefundInfoError> {
    let derived = Zeroizing::new(hex::encode(Md5::digest(key.as_bytes())));
    open_ecb(derived.as_bytes(), ciphertext)
}

fn open_ecb(key: &[u8], ciphertext: &str) -> Result<String, RefundInfoError> {
    let mut buffer = BASE64_STANDARD.decode(ciphertext).map_err(|_| RefundInfoError)?;
    let plaintext = UnboundCipherKey::new(&AES_256, key)
        .and_then(PaddedBlockDecryptingKey::ecb_pkcs7)
        .and_then(|key| key.decrypt(&mut buffer, DecryptionContext::None).map(|plaintext| plaintext.to_vec()))
        .map_err(|_| RefundInfoError)?;
    String::from_utf8(plaintext).map_err(|_| RefundInfoError)
}

/// The sealed part of a refund notification does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`req_info` does not open: it is damaged, or the APIv2 key is another merchant's")]
pub struct RefundInfoError;

#[cfg(test)]
mod tests {
    use super::*;

    /// The official PHP SDK's vector gives the derived key itself.
    #[test]
    fn php_aes_256_ecb_pkcs7() {
        let vectors: serde_json::Value = serde_json::from_str(include_str!("../../tests/vectors.json")).expect("JSON");
        let vector = vectors["vectors"].as_array().into_iter().flatten().find(|vector| vector["kind"] == "ecb");
        let text = |name: &str| vector.and_then(|vector| vector[name].as_str()).expect("the vector has it");
        let opened = open_ecb(text("key").as_bytes(), text("ciphertext"));
        assert_eq!(opened.as_deref(), Ok(text("plaintext")));
    }

    /// Sealed by `openssl enc -aes-256-ecb` under the MD5 of the documents' sample APIv2 key.
    #[test]
    fn refund_info_opens_with_the_apiv2_key() {
        let sealed = "WBzGpzQuNpcFxIlFjUUD9I4z8SoCZXwP8H42tIFiKuW45806ktTiOJLGIUZdXuJ+MdRxTtpTbL3BoVDCPCeLJFpBRWxn\
                      66ghh6l39FJEuLBxrARd++rUsjkM8nlob9pI2aE11oitOwkP3LMSrYnx1A==";
        let opened = open_refund_info("192006250b4c09247ec02edce69f6a2d", sealed).expect("opens");
        assert!(opened.contains("<refund_status>SUCCESS</refund_status>"), "{opened}");
        assert_eq!(open_refund_info("192006250b4c09247ec02edce69f6a2e", sealed), Err(RefundInfoError));
        for bad in ["", "*", "AAAA", &sealed[..sealed.len() - 24]] {
            assert_eq!(open_refund_info("192006250b4c09247ec02edce69f6a2d", bad), Err(RefundInfoError), "{bad}");
        }
    }
}

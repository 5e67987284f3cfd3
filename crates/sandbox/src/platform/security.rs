//! The echo (商户签名验签/加解密测试) and the platform's certificates (平台证书).
//!
//! Inside the platform sensitive fields are plain text: the wire opens what comes and seals what goes.

use http::StatusCode;
use yifen::api::certificates::{CertificateList, EncryptedCertificate, ListCertificates, SealedCertificate};
use yifen::api::security::{SecurityEcho, SecurityEchoed};
use yifen::protocol::certificate::Certificate;
use yifen::{ApiV3Key, Timestamp, code};

use super::caller::Caller;
use super::fault::{ApiFault, Location, sub_code};
use super::merchant::Verification;
use super::notification::{EventType, NewNotification};
use super::random::Random;
use super::{Platform, Strictness, notify_url};
use crate::keys;

/// The longest message that is echoed, in bytes.
const MAX_ECHO_BYTES: usize = 1024;

impl Platform {
    /// Sends a message back, and to the notify_url as well when there is one.
    pub(crate) fn echo(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        call: SecurityEcho,
    ) -> Result<SecurityEchoed, ApiFault> {
        if call.echo_message.is_empty() || call.echo_message.len() > MAX_ECHO_BYTES {
            let issue = format!("must be 1 to {MAX_ECHO_BYTES} bytes, got {}", call.echo_message.len());
            let shown: String = call.echo_message.chars().take(64).collect();
            return Err(ApiFault::body("/echo_message", shown, issue).with_sub_code(sub_code::VALUE_OUT_OF_RANGE));
        }
        let plain = call.encrypted_echo_message.as_ref().map(|sealed| sealed.ciphertext().to_owned());
        if let Some(url) = &call.notify_url {
            let noted = notify_url::check(url)?;
            if let Some(noted) = noted {
                if self.strictness == Strictness::Strict {
                    return Err(ApiFault::body("/notify_url", url.as_str(), noted.message));
                }
                self.findings.note(now, &caller.mchid, None, noted);
            }
            let content = serde_json::json!({"echo_message": call.echo_message, "encrypt_echo_message": plain});
            self.notify(
                now,
                NewNotification {
                    event_type: EventType::SecurityEcho,
                    mchid: caller.mchid.clone(),
                    out_trade_no: None,
                    url: url.clone(),
                    plaintext: content.to_string(),
                    signing: caller.signing,
                    stamp: caller.stamp(),
                },
            );
        }
        Ok(SecurityEchoed::new(call.echo_message, plain))
    }

    /// 获取平台证书列表
    pub(crate) fn list_certificates(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        call: ListCertificates,
    ) -> Result<CertificateList, ApiFault> {
        if let Some(other) = call.algorithm_type.filter(|kind| kind != "RSA" && kind != "ALL") {
            let issue = "must be RSA or ALL: the sandbox has no SM2 certificates";
            return Err(ApiFault::parameter(Location::Query, "algorithm_type", other.into(), issue));
        }
        let merchant = self.merchants.get(&caller.mchid).expect("a caller is a merchant");
        if merchant.verification == Verification::PublicKey {
            let message = "this merchant verifies with WeChat Pay's public key and has no platform certificates: \
                           use the public key and its PUB_KEY_ID";
            let status = StatusCode::NOT_FOUND;
            return Err(ApiFault::new(status, code::RESOURCE_NOT_EXISTS, sub_code::ILLEGAL_PARAMETER, message));
        }
        let key = ApiV3Key::new(&merchant.apiv3_key).expect("an APIv3 key of the sandbox has 32 bytes");
        let certificate = Certificate::from_pem(keys::PLATFORM_CERTIFICATE_PEM).expect("the baked certificate is good");
        let parts: [&[u8]; 3] = [b"certificate", caller.mchid.as_str().as_bytes(), &now.unix_millis().to_be_bytes()];
        let nonce = Random::derived(self.seed, &parts).alphanumeric(12);
        let sealed =
            EncryptedCertificate::seal(&key, &nonce, keys::PLATFORM_CERTIFICATE_PEM).expect("the nonce has 12 bytes");
        let validity = (certificate.not_before, certificate.not_after);
        Ok(CertificateList::new(vec![SealedCertificate::new(certificate.serial_no.as_str(), validity, sealed)]))
    }
}

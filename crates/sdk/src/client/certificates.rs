//! Platform certificates kept up to date: in the background and on need, one download at a time for a client and its clones.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use http::StatusCode;

use super::{Client, Reply, decode, verified};
use crate::api::certificates::{CertificateList, ListCertificates};
use crate::endpoint::bind;
use crate::error::{ConfigError, Error, code};
use crate::id::SerialNo;
use crate::protocol::certificate_refresh::{CertificateRefresh, RefreshOutcome, RefreshReason};
use crate::protocol::platform_keys::PlatformKeys;
use crate::protocol::verify;
use crate::time::Timestamp;

/// What a client and its clones share of the downloads.
#[derive(Default)]
pub(super) struct Certificates {
    refresh: Mutex<CertificateRefresh>,
    one_at_a_time: futures_util::lock::Mutex<()>,
}

impl Certificates {
    fn with<T>(&self, work: impl FnOnce(&mut CertificateRefresh) -> T) -> T {
        work(&mut self.refresh.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Client {
    /// Fetches the platform certificates (平台证书) and adds them to [`Self::platform_keys`]; returns their serials.
    ///
    /// The answer is opened with the APIv3 key and then verified with a key already known or one it brought: the first
    /// download is never taken on trust. Merchants in public-key mode have no certificates, which is normal: for them the
    /// list is empty. Certificates that are known stay.
    ///
    /// A client with an APIv3 key calls this by itself when an answer names a certificate that is not known, within the
    /// limits of [`CertificateRefresh`]; the same answer is then verified again, and nothing is sent twice.
    ///
    /// # Errors
    /// As [`Self::send`]; [`ConfigError::NoApiV3Key`] without that key, [`Error::Decode`] when it opens no certificate.
    pub async fn refresh_platform_certificates(&self) -> Result<Vec<SerialNo>, Error> {
        let _turn = self.0.certificates.one_at_a_time.lock().await;
        self.download_certificates().await
    }

    /// Keeps the platform certificates fresh for as long as it runs: spawn it beside a client in certificate mode.
    ///
    /// It needs something to wait with, since the crate has no runtime of its own; with tokio that is
    /// `tokio::time::sleep`. How a download went is told by [`Self::certificate_refresh`].
    ///
    /// ```no_run
    /// # fn example(client: &yifen::Client) -> Result<(), yifen::ConfigError> {
    /// let task = tokio::spawn(client.keep_certificates_fresh(tokio::time::sleep)?);
    /// # drop(task);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`ConfigError::NoApiV3Key`]: without that key no download opens.
    pub fn keep_certificates_fresh<S, F>(
        &self,
        sleep: S,
    ) -> Result<impl Future<Output = ()> + Send + use<S, F>, ConfigError>
    where
        S: Fn(Duration) -> F + Send,
        F: Future<Output = ()> + Send,
    {
        if self.0.apiv3_key.is_none() {
            return Err(ConfigError::NoApiV3Key);
        }
        let client = self.clone();
        Ok(async move {
            loop {
                client.download_if_due(RefreshReason::Regular).await;
                let now = client.0.environment.now();
                sleep(client.certificate_refresh().wait(now, RefreshReason::Regular)).await;
            }
        })
    }

    /// What is known of the downloads of platform certificates so far.
    #[must_use]
    pub fn certificate_refresh(&self) -> CertificateRefresh {
        self.0.certificates.with(|refresh| *refresh)
    }

    /// After an answer that names a certificate that is not known: whether it is known now. `begun` is when the call began,
    /// whose timeout holds for the download, too.
    pub(super) async fn learn(&self, serial: &str, begun: Timestamp) -> bool {
        let inner = &*self.0;
        let names_a_certificate = serial.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !names_a_certificate || inner.apiv3_key.is_none() {
            return false;
        }
        // Who comes while a download is under way waits for it and finds its certificates.
        let _turn = inner.certificates.one_at_a_time.lock().await;
        if inner.platform_keys.find(serial).is_none() {
            let left = inner.timeout.saturating_sub(inner.environment.now().distance(begun));
            if left.is_zero() {
                return false;
            }
            self.with_timeout(left).fetch_if_due(RefreshReason::UnknownSerial).await;
        }
        inner.platform_keys.find(serial).is_some()
    }

    async fn download_if_due(&self, reason: RefreshReason) {
        let _turn = self.0.certificates.one_at_a_time.lock().await;
        self.fetch_if_due(reason).await;
    }

    async fn fetch_if_due(&self, reason: RefreshReason) {
        let now = self.0.environment.now();
        if self.certificate_refresh().should_fetch(now, reason) {
            // A failure is kept in the state, and the call that wanted the certificate says what it lacks.
            let _ = self.download_certificates().await;
        }
    }

    /// Only while holding the turn.
    async fn download_certificates(&self) -> Result<Vec<SerialNo>, Error> {
        let (certificates, environment) = (&self.0.certificates, &self.0.environment);
        certificates.with(|refresh| refresh.begin(environment.now()));
        let result = match self.fetch().await {
            Err(Error::Api(error))
                if error.status == StatusCode::NOT_FOUND && error.code() == code::RESOURCE_NOT_EXISTS =>
            {
                Ok(Vec::new())
            }
            other => other,
        };
        let outcome = match &result {
            Ok(serials) if serials.is_empty() => RefreshOutcome::Absent,
            Ok(_) => RefreshOutcome::Fetched,
            Err(_) => RefreshOutcome::Failed,
        };
        certificates.with(|refresh| refresh.end(environment.now(), outcome));
        result
    }

    async fn fetch(&self) -> Result<Vec<SerialNo>, Error> {
        let apiv3_key = self.0.apiv3_key.as_ref().ok_or(ConfigError::NoApiV3Key)?;
        let bound = bind(&ListCertificates::default()).map_err(ConfigError::from)?;
        let answer = self.carry(bound, None).await?;
        let now = self.0.environment.now();
        let brought = PlatformKeys::new();
        if answer.status().is_success() {
            // Opening is authenticated by the APIv3 key, which only the platform and this merchant hold.
            if let Ok(list) = serde_json::from_slice::<CertificateList>(answer.body()) {
                for pem in list.open(apiv3_key) {
                    let _ = brought.add_certificate(&pem);
                }
            }
        }
        let named = answer.headers().get(verify::header::SERIAL).and_then(|serial| serial.to_str().ok());
        let known = named.is_some_and(|serial| self.0.platform_keys.find(serial).is_some());
        let verifying = if known { &self.0.platform_keys } else { &brought };
        let reply = verified(verifying, now, answer)?;
        let Reply { value: list, status, .. } = decode::<CertificateList>(reply)?;
        // One of another kind, such as SM2, is left out; a key that opens none of them is another merchant's.
        let opened = list.open(apiv3_key);
        let serials: Vec<_> = opened.iter().filter_map(|pem| self.0.platform_keys.add_certificate(pem).ok()).collect();
        if serials.is_empty() && !list.data.is_empty() {
            let reason = "no RSA certificate opens with this APIv3 key: it is another merchant's, an old one, \
                          or the APIv2 key"
                .to_owned();
            return Err(Error::Decode { status, path: "data".to_owned(), reason });
        }
        Ok(serials)
    }
}

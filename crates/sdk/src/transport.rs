//! How bytes travel. The client signs and verifies; a transport only carries, and tells what it knows when it cannot.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::{self, BoxStream, StreamExt as _};
use http::{Request, Response};

/// The longest answer read, in bytes; bills are streamed and do not count.
pub const MAX_ANSWER_BYTES: usize = 8 * 1024 * 1024;

/// An answer's body, piece by piece. It ends with `None` only when all of it came.
pub type BodyStream = BoxStream<'static, Result<Bytes, TransportError>>;

/// Carries one request and brings its answer. Tests, simulations and special networks bring their own.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends the request as it is, byte for byte, and waits at most `timeout` for the whole answer. It must not follow
    /// redirects and must not repeat a request by itself: whether to repeat is decided where the outcome is understood.
    fn exchange(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>>;

    /// Whether it presents the merchant certificate when a server asks for one, which refunds and reversals of APIv2 need.
    fn presents_certificate(&self) -> bool {
        false
    }

    /// Sends the request like [`Self::exchange`], and gives the answer when its head is there; the body follows. It waits at
    /// most `timeout` for the head, and as long again for each piece. For files, which may be larger than memory.
    ///
    /// A transport that does not say how exchanges the whole, with its limit.
    fn stream(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> BoxFuture<'_, Result<Response<BodyStream>, TransportError>> {
        Box::pin(async move {
            let answer = self.exchange(request, timeout).await?;
            Ok(answer.map(|body| stream::iter([Ok(body)]).boxed()))
        })
    }
}

/// Whether any byte of a request may have reached the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// Surely not: no connection came about.
    No,
    /// Perhaps, and perhaps it was carried out.
    Maybe,
}

/// No answer came.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
#[non_exhaustive]
pub struct TransportError {
    /// Whether the request may have arrived.
    pub sent: Sent,
    /// What happened, in words for a person.
    pub reason: String,
    /// The cause, for logs.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl TransportError {
    /// No answer, for the reason given.
    #[must_use]
    pub fn new(sent: Sent, reason: impl Into<String>) -> Self {
        Self { sent, reason: reason.into(), source: None }
    }
}

#[cfg(feature = "reqwest")]
pub use self::over_reqwest::ReqwestTransport;

#[cfg(feature = "reqwest")]
mod over_reqwest {
    use futures_util::StreamExt as _;
    use zeroize::Zeroizing;

    use super::{
        BodyStream, BoxFuture, Bytes, Duration, MAX_ANSWER_BYTES, Request, Response, Sent, Transport, TransportError,
        stream,
    };

    /// HTTP by `reqwest` with rustls. Certificates of the TLS server are always checked.
    #[derive(Debug, Clone)]
    pub struct ReqwestTransport {
        client: reqwest::Client,
        presents_certificate: bool,
    }

    impl ReqwestTransport {
        /// A pool of connections of its own, with TLS roots of the system and no redirects.
        ///
        /// # Errors
        /// The system's TLS roots cannot be read.
        pub fn new() -> Result<Self, TransportError> {
            let client = defaults().build().map_err(|error| failed(error, Sent::No))?;
            Ok(Self::with_client(client))
        }

        /// As [`Self::new`], presenting the merchant certificate to servers that ask for one, as WeChat Pay does for refunds,
        /// reversals and the like of APIv2: `apiclient_cert.pem` and `apiclient_key.pem`.
        ///
        /// # Errors
        /// The two are not PEM, or do not belong together.
        pub fn with_identity(certificate_pem: &str, key_pem: &str) -> Result<Self, TransportError> {
            Self::build_with_identity(defaults(), certificate_pem, key_pem)
        }

        fn build_with_identity(
            builder: reqwest::ClientBuilder,
            certificate_pem: &str,
            key_pem: &str,
        ) -> Result<Self, TransportError> {
            let refused = |error: reqwest::Error| {
                let reason = "the merchant certificate and key cannot be used as TLS identity: give apiclient_cert.pem \
                              and apiclient_key.pem of one merchant";
                TransportError { sent: Sent::No, reason: reason.to_owned(), source: Some(error.into()) }
            };
            let pem = Zeroizing::new([certificate_pem, "\n", key_pem].concat());
            let identity = reqwest::Identity::from_pem(pem.as_bytes()).map_err(refused)?;
            let client = builder.identity(identity).build().map_err(refused)?;
            Ok(Self { client, presents_certificate: true })
        }

        /// Uses a client made elsewhere, with its proxies, roots and timeouts. It should follow no redirects.
        #[must_use]
        pub fn with_client(client: reqwest::Client) -> Self {
            Self { client, presents_certificate: false }
        }

        /// Says that the client made elsewhere has the merchant certificate as its identity.
        #[must_use]
        pub fn presenting_certificate(self) -> Self {
            Self { presents_certificate: true, ..self }
        }
    }

    fn defaults() -> reqwest::ClientBuilder {
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).connect_timeout(Duration::from_secs(5))
    }

    impl Transport for ReqwestTransport {
        fn exchange(
            &self,
            request: Request<Bytes>,
            timeout: Duration,
        ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
            Box::pin(async move {
                let mut request = reqwest::Request::try_from(request).map_err(|error| failed(error, Sent::No))?;
                *request.timeout_mut() = Some(timeout);
                let mut answer = self.client.execute(request).await.map_err(|error| {
                    let sent = if error.is_connect() || error.is_builder() { Sent::No } else { Sent::Maybe };
                    failed(error, sent)
                })?;
                let mut whole = Response::new(Bytes::new());
                *whole.status_mut() = answer.status();
                *whole.headers_mut() = std::mem::take(answer.headers_mut());
                let mut body = Vec::new();
                while let Some(chunk) = answer.chunk().await.map_err(|error| failed(error, Sent::Maybe))? {
                    if body.len() + chunk.len() > MAX_ANSWER_BYTES {
                        let reason = format!("the answer is longer than {MAX_ANSWER_BYTES} bytes");
                        return Err(TransportError::new(Sent::Maybe, reason));
                    }
                    body.extend_from_slice(&chunk);
                }
                *whole.body_mut() = body.into();
                Ok(whole)
            })
        }

        fn presents_certificate(&self) -> bool {
            self.presents_certificate
        }

        fn stream(
            &self,
            request: Request<Bytes>,
            timeout: Duration,
        ) -> BoxFuture<'_, Result<Response<BodyStream>, TransportError>> {
            Box::pin(async move {
                let request = reqwest::Request::try_from(request).map_err(|error| failed(error, Sent::No))?;
                let mut answer = within(timeout, self.client.execute(request)).await?.map_err(|error| {
                    let sent = if error.is_connect() || error.is_builder() { Sent::No } else { Sent::Maybe };
                    failed(error, sent)
                })?;
                let mut head = Response::new(());
                *head.status_mut() = answer.status();
                *head.headers_mut() = std::mem::take(answer.headers_mut());
                let body = stream::try_unfold(answer, move |mut answer| async move {
                    let chunk = within(timeout, answer.chunk()).await?.map_err(|error| failed(error, Sent::Maybe))?;
                    Ok(chunk.map(|chunk| (chunk, answer)))
                });
                Ok(head.map(|()| body.boxed()))
            })
        }
    }

    async fn within<T>(timeout: Duration, future: impl Future<Output = T>) -> Result<T, TransportError> {
        tokio::time::timeout(timeout, future).await.map_err(|_| TransportError::new(Sent::Maybe, "timed out"))
    }

    fn failed(error: reqwest::Error, sent: Sent) -> TransportError {
        let error = error.without_url();
        let reason = match (error.is_timeout(), sent) {
            (true, _) => "timed out",
            (false, Sent::No) => "could not connect",
            (false, Sent::Maybe) => "the connection broke before the whole answer came",
        };
        TransportError { sent, reason: reason.to_owned(), source: Some(error.into()) }
    }

    #[cfg(test)]
    mod tests {
        use std::io::{Read, Write};
        use std::net::{SocketAddr, TcpListener};
        use std::sync::Arc;

        use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
        use rustls::crypto::aws_lc_rs::default_provider;
        use rustls::pki_types::PrivateKeyDer;
        use rustls::server::WebPkiClientVerifier;
        use rustls::{RootCertStore, ServerConfig, ServerConnection, Stream};

        use super::*;

        fn certified(name: &str) -> CertifiedKey<KeyPair> {
            generate_simple_self_signed([name.to_owned()]).expect("a certificate")
        }

        /// A server that insists on the client's certificate and answers how many it was shown.
        fn server(own: &CertifiedKey<KeyPair>, client: &CertifiedKey<KeyPair>) -> SocketAddr {
            let provider = Arc::new(default_provider());
            let mut roots = RootCertStore::empty();
            roots.add(client.cert.der().clone()).expect("a root");
            let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), Arc::clone(&provider))
                .build()
                .expect("roots");
            let key = PrivateKeyDer::try_from(own.signing_key.serialize_der()).expect("a key");
            let config = ServerConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()
                .expect("versions")
                .with_client_cert_verifier(verifier)
                .with_single_cert(vec![own.cert.der().clone()], key)
                .expect("a server");
            let config = Arc::new(config);
            let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
            let address = listener.local_addr().expect("an address");
            std::thread::spawn(move || {
                for stream in listener.incoming() {
                    let Ok(mut stream) = stream else { return };
                    let mut connection = ServerConnection::new(Arc::clone(&config)).expect("a connection");
                    let mut tls = Stream::new(&mut connection, &mut stream);
                    if tls.read(&mut [0; 4096]).is_ok() {
                        let shown = tls.conn.peer_certificates().map_or(0, <[_]>::len);
                        let _ = write!(tls, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{shown}");
                    }
                }
            });
            address
        }

        #[tokio::test]
        async fn the_merchant_certificate_is_shown_to_a_server_that_asks() {
            let (own, merchant) = (certified("127.0.0.1"), certified("merchant"));
            let address = server(&own, &merchant);
            let trusting = || {
                let root = reqwest::Certificate::from_der(own.cert.der()).expect("a root");
                defaults().tls_certs_only([root])
            };
            let (certificate, key) = (merchant.cert.pem(), merchant.signing_key.serialize_pem());
            let with = ReqwestTransport::build_with_identity(trusting(), &certificate, &key).expect("a transport");
            let without = ReqwestTransport::with_client(trusting().build().expect("a client"));
            assert!(with.presents_certificate() && !without.presents_certificate());
            assert!(without.clone().presenting_certificate().presents_certificate());

            let request =
                || Request::post(format!("https://{address}/secapi/pay/refund")).body(Bytes::new()).expect("a request");
            let answer = with.exchange(request(), Duration::from_secs(10)).await.expect("an answer");
            assert_eq!(answer.body(), "1");
            without.exchange(request(), Duration::from_secs(10)).await.expect_err("the server insists");
        }

        #[test]
        fn an_identity_that_is_none_is_refused_and_not_shown() {
            let merchant = certified("merchant");
            let (certificate, key) = (merchant.cert.pem(), merchant.signing_key.serialize_pem());
            let other = certified("other").signing_key.serialize_pem();
            let secret = key.lines().nth(1).expect("a line").to_owned();
            let cut = certificate[..40].to_owned();
            let cases = [("", key.as_str()), (&certificate, ""), (&key, &cut), (&certificate, &other)];
            for (certificate, key) in cases {
                let error = ReqwestTransport::with_identity(certificate, key).expect_err("no identity");
                assert!(error.to_string().contains("apiclient_key.pem"), "{error}");
                assert!(!format!("{error:?}").contains(&secret));
            }
        }
    }
}

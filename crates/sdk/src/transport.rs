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

    use super::{
        BodyStream, BoxFuture, Bytes, Duration, MAX_ANSWER_BYTES, Request, Response, Sent, Transport, TransportError,
        stream,
    };

    /// HTTP by `reqwest` with rustls. Certificates of the TLS server are always checked.
    #[derive(Debug, Clone)]
    pub struct ReqwestTransport(reqwest::Client);

    impl ReqwestTransport {
        /// A pool of connections of its own, with TLS roots of the system and no redirects.
        ///
        /// # Errors
        /// The system's TLS roots cannot be read.
        pub fn new() -> Result<Self, TransportError> {
            reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(Duration::from_secs(5))
                .build()
                .map(Self)
                .map_err(|error| failed(error, Sent::No))
        }

        /// Uses a client made elsewhere, with its proxies, roots and timeouts. It should follow no redirects.
        #[must_use]
        pub fn with_client(client: reqwest::Client) -> Self {
            Self(client)
        }
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
                let mut answer = self.0.execute(request).await.map_err(|error| {
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

        fn stream(
            &self,
            request: Request<Bytes>,
            timeout: Duration,
        ) -> BoxFuture<'_, Result<Response<BodyStream>, TransportError>> {
            Box::pin(async move {
                let request = reqwest::Request::try_from(request).map_err(|error| failed(error, Sent::No))?;
                let mut answer = within(timeout, self.0.execute(request)).await?.map_err(|error| {
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
}

//! `/v3`: hands the raw request to the wire, and the answer's signature to the pool.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use bytes::Bytes;
use yifen::SigningPool;

use crate::runtime::Runtime;
use crate::wire::MAX_BODY_BYTES;

/// How much of a body that is too long is read, so that its sender gets to see the answer.
const MAX_READ_BYTES: usize = 1024 * 1024;

pub(super) async fn call(State(runtime): State<Arc<Runtime>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    // A body beyond every limit is refused by its length, whatever it holds.
    let body = to_bytes(body, MAX_READ_BYTES).await.unwrap_or_else(|_| Bytes::from(vec![0; MAX_BODY_BYTES + 1]));
    let answer = runtime.receive(&http::Request::from_parts(parts, body));
    let signed = match SigningPool::shared().sign(answer.key().clone(), answer.message()).await {
        Ok(signature) => answer.sign_with(signature),
        // Too many at once: the caller waits, and so does this thread.
        Err(_) => answer.sign_inline(),
    };
    signed.map(Body::from)
}

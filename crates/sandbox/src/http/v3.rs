//! `/v3`: hands the raw request to the wire, and the answer's signature to the pool.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::response::Response;
use bytes::Bytes;
use serde_json::Value;
use yifen::SigningPool;

use crate::platform::ApiFault;
use crate::runtime::Runtime;
use crate::wire::MAX_BODY_BYTES;

/// How much of a body that is too long is read and thrown away, so that its sender gets to see the answer.
const MAX_DRAINED_BYTES: usize = 64 * 1024 * 1024;
/// How long a body may take to arrive.
const BODY_WITHIN: Duration = Duration::from_secs(30);

pub(super) async fn call(State(runtime): State<Arc<Runtime>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let mut read = Vec::new();
    let whole = match tokio::time::timeout(BODY_WITHIN, read_into(&mut read, body)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(axum::Error { .. })) | Err(_) => Err(broken()),
    };
    let answer = runtime.receive(&http::Request::from_parts(parts, Bytes::from(read)), whole);
    let signed = match SigningPool::shared().sign(answer.key().clone(), answer.message()).await {
        Ok(signature) => answer.sign_with(signature),
        // Too many at once: the caller waits, and so does this thread.
        Err(_) => answer.sign_inline(),
    };
    signed.map(Body::from)
}

/// Keeps a byte more than the limit at most: enough to be refused by its length, and for the log to show how it begins.
async fn read_into(read: &mut Vec<u8>, mut body: Body) -> Result<(), axum::Error> {
    let mut seen = 0_usize;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame?.into_data() else { continue };
        let room = (MAX_BODY_BYTES + 1).saturating_sub(read.len());
        read.extend_from_slice(&data[..data.len().min(room)]);
        seen = seen.saturating_add(data.len());
        if seen > MAX_DRAINED_BYTES {
            break;
        }
    }
    Ok(())
}

fn broken() -> ApiFault {
    let issue = format!(
        "did not arrive whole within {} s: send as many bytes as Content-Length says, or well-formed chunks",
        BODY_WITHIN.as_secs()
    );
    ApiFault::body("", Value::Null, issue)
}

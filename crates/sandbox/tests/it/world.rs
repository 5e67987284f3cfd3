//! What tests share: a merchant's shop that orders, and a server that takes notifications.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use yifen::notification::{Notification, NotificationReader};
use yifen_sandbox::{ClockMode, Options, Sandbox, SandboxClock};

/// 2026-01-02T10:00:00+08:00
pub(crate) const MORNING: yifen::Timestamp = yifen::Timestamp::from_unix(1_767_319_200);

pub(crate) async fn sandbox(clock: ClockMode) -> Sandbox {
    Sandbox::start(Options { clock, ..Options::default() }).await.expect("starts")
}

pub(crate) async fn virtual_sandbox() -> Sandbox {
    sandbox(ClockMode::Virtual(Some(MORNING))).await
}

/// A receiver of notifications: it answers what it is told to, and keeps what it could read.
#[derive(Clone)]
pub(crate) struct Inbox {
    pub(crate) url: String,
    kept: Arc<Mutex<Kept>>,
}

struct Kept {
    reader: Option<(NotificationReader, SandboxClock)>,
    answers: Vec<StatusCode>,
    read: Vec<Notification>,
    headers: Vec<HeaderMap>,
    unread: Vec<String>,
}

impl Inbox {
    /// Listens; it reads with the sandbox's clock once [`Self::reads_for`] was called.
    pub(crate) async fn open() -> Self {
        let kept =
            Kept { reader: None, answers: Vec::new(), read: Vec::new(), headers: Vec::new(), unread: Vec::new() };
        let kept = Arc::new(Mutex::new(kept));
        let app = Router::new().route("/notify", post(take)).with_state(Arc::clone(&kept));
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let listener = tokio::net::TcpListener::bind(address).await.expect("binds");
        let url = format!("http://{}/notify", listener.local_addr().expect("bound"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, kept }
    }

    pub(crate) fn reads_for(&self, sandbox: &Sandbox) {
        let reader = sandbox.client().expect("a client").notifications().expect("has the APIv3 key");
        self.kept.lock().unwrap().reader = Some((reader, sandbox.clock()));
    }

    /// The answers to the next attempts, first to last; then 204.
    pub(crate) fn answers(&self, answers: impl IntoIterator<Item = StatusCode>) {
        self.kept.lock().unwrap().answers = answers.into_iter().collect();
        self.kept.lock().unwrap().answers.reverse();
    }

    pub(crate) fn read(&self) -> Vec<Notification> {
        let kept = self.kept.lock().unwrap();
        assert_eq!(kept.unread, Vec::<String>::new(), "everything that came could be read");
        kept.read.clone()
    }

    pub(crate) fn headers(&self) -> Vec<HeaderMap> {
        self.kept.lock().unwrap().headers.clone()
    }

    /// Waits (in real time) until so many were read.
    pub(crate) async fn wait_for(&self, count: usize) -> Vec<Notification> {
        for _ in 0..500 {
            let read = self.read();
            if read.len() >= count {
                return read;
            }
            tokio::task::yield_now().await;
            let _ = tokio::time::timeout(Duration::from_millis(10), std::future::pending::<()>()).await;
        }
        panic!("{count} notifications did not come within five seconds");
    }
}

async fn take(State(kept): State<Arc<Mutex<Kept>>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let mut kept = kept.lock().unwrap();
    if let Some((reader, clock)) = &kept.reader {
        match reader.read(clock.now(), &headers, &body) {
            Ok(notification) => kept.read.push(notification.into_inner()),
            Err(error) => kept.unread.push(error.to_string()),
        }
    }
    kept.headers.push(headers);
    kept.answers.pop().unwrap_or(StatusCode::NO_CONTENT)
}

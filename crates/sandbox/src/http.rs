//! The sockets: `/v3` for merchants, `/_sandbox` for people and tests, `/phone` for customers.

mod control;
mod guard;
mod page;
mod phone;
mod settings;
mod v3;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::middleware;
use axum::routing::{any, get, post};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::runtime::Runtime;

/// Answers until `stopped` says so, then finishes what is in flight.
pub(crate) async fn serve(listener: TcpListener, runtime: Arc<Runtime>, mut stopped: watch::Receiver<bool>) {
    let service = router(runtime).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(async move {
        // An error means that every handle is gone, which is a stop as well.
        let _ = stopped.wait_for(|stop| *stop).await;
    });
    if let Err(error) = served.await {
        tracing::error!(%error, "the sandbox stopped listening");
    }
}

fn router(runtime: Arc<Runtime>) -> Router {
    let control = Router::new()
        .route("/merchants", get(settings::list_merchants).post(settings::add_merchant))
        .route("/merchants/{mchid}/credentials", get(settings::credentials))
        .route("/users", get(settings::list_users).post(settings::add_user))
        .route("/pay", post(control::pay))
        .route("/clock", get(control::clock).post(control::move_clock))
        .route("/notifications", get(control::notifications))
        .route("/notifications/{id}/resend", post(control::resend))
        .route("/findings", get(control::findings))
        .route("/log", get(control::log))
        .route("/reset", post(settings::reset))
        .route("/snapshot", get(settings::snapshot).put(settings::put_snapshot))
        .fallback(control::unknown)
        .method_not_allowed_fallback(control::wrong_method)
        .layer(middleware::from_fn(guard::no_foreign_pages))
        .layer(middleware::from_fn(guard::this_machine_only));
    let phone = Router::new()
        .route("/phone", get(phone::show))
        .route("/phone/pay", post(phone::pay).fallback(phone::not_here))
        .layer(middleware::from_fn_with_state(Arc::clone(&runtime), phone::no_foreign_pages));
    Router::new()
        .route("/", get(page::index))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/v3", any(v3::call))
        .route("/v3/", any(v3::call))
        .route("/v3/{*rest}", any(v3::call))
        .merge(phone)
        .nest("/_sandbox", control)
        .route("/_sandbox/", any(control::unknown))
        .fallback(control::unknown)
        .method_not_allowed_fallback(control::wrong_method)
        .with_state(runtime)
}

//! The sandbox's front page: what it is, and where things are.

use axum::response::Html;

pub(super) async fn index() -> Html<&'static str> {
    Html(include_str!("../../templates/index.html"))
}

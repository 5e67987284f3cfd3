//! The demo shop of `yifen up`: a merchant in miniature that knows the gateway only by its REST API.

mod goods;
mod language;
mod pages;

use std::sync::Arc;

use axum::Form;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};
use yifen_sandbox::Sandbox;
use yifen_sandbox::platform::MINI_PROGRAM_APPID;

use self::goods::GOODS;
use self::language::Language;
use self::pages::{BooksPage, CheckoutPage, EntryPage, FrontPage, ProblemPage};
use crate::gateway_api::{GatewayApi, payment_path};

/// How many payments the books page shows at once.
const BOOKS_LENGTH: u8 = 50;

struct Shop {
    gateway: GatewayApi,
    sandbox: Sandbox,
    /// Where its own pages are, for the phone to come back to.
    url: String,
    phone: String,
}

/// The shop's pages under `/shop`.
pub(crate) fn router(gateway: GatewayApi, sandbox: &Sandbox) -> Router {
    let phone = format!("{}/phone", sandbox.base_url());
    let url = format!("{}/shop", gateway.base_url());
    Router::new()
        .route("/", get(|| async { Redirect::to("/shop") }))
        .route("/shop", get(front))
        .route("/shop/orders", post(order))
        .route("/shop/orders/{id}", get(checkout))
        .route("/shop/orders/{id}/state", get(state))
        .route("/shop/books", get(books))
        .route("/shop/books/{id}", get(entry))
        .with_state(Arc::new(Shop { gateway, sandbox: sandbox.clone(), url, phone }))
}

#[derive(Deserialize)]
struct Choice {
    lang: Option<String>,
}

impl Choice {
    fn language(&self, headers: &HeaderMap) -> Language {
        Language::choose(self.lang.as_deref(), headers)
    }
}

async fn front(State(shop): State<Arc<Shop>>, Query(choice): Query<Choice>, headers: HeaderMap) -> Response {
    let phone = shop.phone.clone();
    pages::render(&FrontPage { t: choice.language(&headers).texts(), goods: &GOODS, phone })
}

#[derive(Deserialize)]
struct Purchase {
    good: usize,
    scene: String,
    /// One form, one order: sending the form twice buys once.
    once: String,
    lang: Option<String>,
}

async fn order(State(shop): State<Arc<Shop>>, headers: HeaderMap, Form(purchase): Form<Purchase>) -> Response {
    let language = Language::choose(purchase.lang.as_deref(), &headers);
    let Some(good) = GOODS.get(purchase.good) else {
        return problem(language, StatusCode::NOT_FOUND, language.texts().no_such_good);
    };
    let mut payment = json!({
        "scene": purchase.scene,
        "amount": good.price.get(),
        "description": language.pick(good.name_en, good.name_zh),
        "metadata": { "good": purchase.good.to_string() },
    });
    if purchase.scene == "mini_program" {
        // In a mini program the customer is known: WeChat logged them in.
        let users = shop.sandbox.users();
        payment["openid"] = json!(users.first().and_then(|user| user.openids.get(MINI_PROGRAM_APPID)));
    }
    match shop.gateway.post_once("/v1/payments", &payment, &purchase.once).await {
        Ok(made) => {
            let id = made["id"].as_str().unwrap_or_default();
            Redirect::to(&format!("/shop/orders/{id}?lang={}", language.code())).into_response()
        }
        Err(error) => problem(language, StatusCode::BAD_GATEWAY, &format!("{error:#}")),
    }
}

async fn checkout(
    State(shop): State<Arc<Shop>>,
    Path(id): Path<String>,
    Query(choice): Query<Choice>,
    headers: HeaderMap,
) -> Response {
    let language = choice.language(&headers);
    match read(&shop, &id, "").await {
        Ok(payment) => pages::render(&CheckoutPage::new(language, &payment, &shop.url, &shop.phone)),
        Err(error) => problem(language, StatusCode::NOT_FOUND, &format!("{error:#}")),
    }
}

/// What the checkout page asks for every second.
async fn state(State(shop): State<Arc<Shop>>, Path(id): Path<String>) -> Response {
    match read(&shop, &id, "").await {
        Ok(payment) => axum::Json(json!({ "state": payment["state"] })).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn books(State(shop): State<Arc<Shop>>, Query(choice): Query<Choice>, headers: HeaderMap) -> Response {
    let language = choice.language(&headers);
    match shop.gateway.get(&format!("/v1/payments?limit={BOOKS_LENGTH}")).await {
        Ok(list) => pages::render(&BooksPage::new(language, &list)),
        Err(error) => problem(language, StatusCode::BAD_GATEWAY, &format!("{error:#}")),
    }
}

async fn entry(
    State(shop): State<Arc<Shop>>,
    Path(id): Path<String>,
    Query(choice): Query<Choice>,
    headers: HeaderMap,
) -> Response {
    let language = choice.language(&headers);
    match (read(&shop, &id, "").await, read(&shop, &id, "/timeline").await) {
        (Ok(payment), Ok(timeline)) => pages::render(&EntryPage::new(language, &payment, &timeline)),
        (Err(error), _) | (_, Err(error)) => problem(language, StatusCode::NOT_FOUND, &format!("{error:#}")),
    }
}

async fn read(shop: &Shop, id: &str, more: &str) -> anyhow::Result<Value> {
    shop.gateway.get(&format!("{}{more}", payment_path(id)?)).await
}

fn problem(language: Language, status: StatusCode, message: &str) -> Response {
    let page = pages::render(&ProblemPage { t: language.texts(), message });
    (status, page).into_response()
}

//! The control API's settings: merchants, users, reset and snapshot.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, PKCS_RSA_SHA256, SerialNumber};
use serde::Deserialize;
use serde_json::{Value, json};
use yifen::{Appid, Environment, Fen, Mchid, SANDBOX_SERIAL_PREFIX, SystemEnvironment};

use super::control::{Body, List, Named, Problem, read};
use crate::platform::{
    App, AppKind, Credentials, Merchant, MerchantPems, NewMerchant, NewUser, Platform, SettingRefused, User, UserId,
    Verification,
};
use crate::runtime::{Failed, Runtime};

/// The longest snapshot taken, in bytes.
const MAX_SNAPSHOT_BYTES: usize = 512 * 1024 * 1024;

pub(super) async fn list_merchants(State(runtime): State<Arc<Runtime>>) -> Json<List<Value>> {
    Json(List { data: runtime.lock().platform.merchants().map(merchant_json).collect() })
}

fn merchant_json(merchant: &Merchant) -> Value {
    let appids: Vec<&Appid> = merchant.apps.iter().map(|app| &app.appid).collect();
    json!({
        "mchid": merchant.mchid,
        "name": merchant.name,
        "appids": appids,
        "apps": merchant.apps,
        "verification": merchant.verification,
        "partner": merchant.partner,
        "takings": merchant.takings,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MerchantBody {
    mchid: Option<String>,
    name: Option<String>,
    #[serde(default)]
    appids: Vec<String>,
    #[serde(default)]
    apps: Vec<App>,
    verification: Option<Verification>,
}

pub(super) async fn add_merchant(State(runtime): State<Arc<Runtime>>, Body(body): Body) -> Result<Response, Problem> {
    let MerchantBody { mchid, name, appids, mut apps, verification } = read(&body)?;
    let invalid = |error: yifen::InvalidId| Problem::bad(error.to_string());
    let mchid = mchid.map(Mchid::new).transpose().map_err(invalid)?;
    let name = name.unwrap_or_else(|| "测试商户".to_owned());
    for appid in appids {
        apps.push(App::new(Appid::new(appid).map_err(invalid)?, AppKind::OfficialAccount, name.clone()));
    }
    // A key takes a tenth of a second: not on a thread that serves sockets.
    let owner = name.clone();
    let keys = tokio::task::spawn_blocking(move || make_keys(&owner)).await;
    let keys = keys.map_err(|_| make_keys_failed())?.map_err(|_| make_keys_failed())?;
    let verification = verification.unwrap_or(Verification::Both);
    let mchid = runtime
        .add_merchant(NewMerchant { mchid, name, apps, verification, keys })
        .map_err(|error| setting_problem(&error))?;
    let credentials = runtime.lock().platform.credentials(mchid.as_str());
    Ok((StatusCode::CREATED, Json(credentials)).into_response())
}

fn setting_problem(error: &Failed<SettingRefused>) -> Problem {
    match error {
        Failed::Platform(SettingRefused::Taken(_)) => Problem::of(error, StatusCode::CONFLICT, "refused"),
        Failed::Platform(SettingRefused::Invalid(_)) | Failed::Journal(_) => {
            Problem::of(error, StatusCode::BAD_REQUEST, "invalid")
        }
    }
}

fn make_keys_failed() -> Problem {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "unavailable", "the merchant's key could not be made: try again")
}

/// A key pair and a certificate whose serial bears the sandbox's mark, so that production clients refuse it.
fn make_keys(name: &str) -> Result<MerchantPems, rcgen::Error> {
    let key = KeyPair::generate_for(&PKCS_RSA_SHA256)?;
    let mut serial = hex::decode(SANDBOX_SERIAL_PREFIX).expect("a constant in hex");
    // 20 bytes at most.
    serial.extend(&SystemEnvironment.nonce()[..15]);
    let mut subject = DistinguishedName::new();
    subject.push(DnType::OrganizationName, "Yifen Sandbox (test key, never for real money)");
    subject.push(DnType::CommonName, name.chars().take(64).collect::<String>());
    let mut params = CertificateParams::default();
    params.serial_number = Some(SerialNumber::from(serial));
    params.distinguished_name = subject;
    params.not_before = rcgen::date_time_ymd(2020, 1, 1);
    params.not_after = rcgen::date_time_ymd(2099, 12, 31);
    let certificate = params.self_signed(&key)?;
    Ok(MerchantPems { private_key_pem: key.serialize_pem(), certificate_pem: certificate.pem() })
}

pub(super) async fn credentials(
    State(runtime): State<Arc<Runtime>>,
    Named(mchid): Named,
) -> Result<Json<Credentials>, Problem> {
    let credentials = runtime.lock().platform.credentials(&mchid);
    let missing = || Problem::not_found(format!("no merchant `{mchid}`: GET /_sandbox/merchants lists them"));
    credentials.map(Json).ok_or_else(missing)
}

pub(super) async fn list_users(State(runtime): State<Arc<Runtime>>) -> Json<List<User>> {
    Json(List { data: runtime.lock().platform.users().cloned().collect() })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UserBody {
    user_id: Option<String>,
    nickname: Option<String>,
    balance: Option<Fen>,
}

pub(super) async fn add_user(State(runtime): State<Arc<Runtime>>, Body(body): Body) -> Result<Response, Problem> {
    let UserBody { user_id, nickname, balance } = read(&body)?;
    let user = runtime
        .add_user(NewUser { user_id: user_id.map(UserId::new), nickname, balance })
        .map_err(|error| setting_problem(&error))?;
    Ok((StatusCode::CREATED, Json(user)).into_response())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ResetBody {
    seed: Option<u64>,
}

/// Everything as on the first day; the clock stays where it is, since time never runs backwards.
pub(super) async fn reset(State(runtime): State<Arc<Runtime>>, Body(body): Body) -> Result<Json<Value>, Problem> {
    let ResetBody { seed } = read(&body)?;
    let (kept, strictness) = {
        let state = runtime.lock();
        (state.platform.seed(), state.platform.strictness())
    };
    let seed = seed.unwrap_or(kept);
    put(&runtime, Platform::new(seed, strictness))?;
    let mut state = runtime.lock();
    state.calls.clear();
    state.sent.clear();
    Ok(Json(json!({"seed": seed})))
}

pub(super) async fn snapshot(State(runtime): State<Arc<Runtime>>) -> Result<Response, Problem> {
    let platform = runtime.lock().platform.clone();
    let json = serde_json::to_vec(&json!({"at": runtime.clock.now(), "platform": platform}));
    let json =
        json.map_err(|error| Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "unavailable", error.to_string()))?;
    Ok(([(http::header::CONTENT_TYPE, "application/json")], json).into_response())
}

#[derive(Debug, Deserialize)]
struct SnapshotBody {
    platform: Platform,
}

pub(super) async fn put_snapshot(State(runtime): State<Arc<Runtime>>, request: Request) -> Result<StatusCode, Problem> {
    let body = axum::body::to_bytes(request.into_body(), MAX_SNAPSHOT_BYTES).await;
    let body = body.map_err(|_| Problem::bad(format!("a snapshot is at most {MAX_SNAPSHOT_BYTES} bytes")))?;
    let SnapshotBody { platform } = read(&body)?;
    platform.check().map_err(|error| Problem::bad(error.to_string()))?;
    put(&runtime, platform)?;
    Ok(StatusCode::NO_CONTENT)
}

fn put(runtime: &Runtime, platform: Platform) -> Result<(), Problem> {
    runtime.replace(platform).map_err(|error| Problem::of(&error, StatusCode::BAD_REQUEST, "invalid"))
}

/// Reads `36h`, `90s`, `1h30m`, `7d`, `500ms`: whole numbers with units, largest first or not.
pub(super) fn duration_of(text: &str) -> Result<Duration, String> {
    let refused =
        || format!("`{text}` is not a duration: write whole numbers with ms, s, m, h or d, as in 36h or 1h30m");
    let mut total = Duration::ZERO;
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(refused());
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).ok_or_else(refused)?;
        let number: u64 = rest[..digits].parse().map_err(|_| refused())?;
        rest = &rest[digits..];
        let unit = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let millis: u64 = match &rest[..unit] {
            "ms" => 1,
            "s" => 1000,
            "m" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            _ => return Err(refused()),
        };
        total += Duration::from_millis(number.checked_mul(millis).ok_or_else(refused)?);
        rest = &rest[unit..];
    }
    // Ten years: far beyond anything that falls due, and no time that a calendar cannot write.
    if total > Duration::from_secs(3650 * 86_400) { Err(refused()) } else { Ok(total) }
}

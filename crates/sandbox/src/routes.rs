//! Endpoint → platform method, one line each; a call that does not fit its endpoint's type *is* the `PARAM_ERROR`.

use std::sync::LazyLock;

use http::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use yifen::endpoint::{BindError, Endpoint, NoContent, unbind};
use yifen::{Timestamp, code};

use crate::platform::{Answer, ApiFault, Call, Caller, Location, Platform, sub_code};

static ROUTES: LazyLock<Routes> = LazyLock::new(|| {
    Routes::default()
        .on(Platform::prepay_native)
        .on(Platform::prepay_jsapi)
        .on(Platform::query_by_id)
        .on(Platform::query_by_out_trade_no)
        .on_silent(Platform::close_transaction)
        .on(Platform::echo)
        .on(Platform::list_certificates)
});

/// Finds the method a call is for, reads the call as that endpoint's type, and runs it.
pub(crate) fn dispatch(
    platform: &mut Platform,
    now: Timestamp,
    caller: &Caller,
    call: &Call,
) -> Result<Answer, ApiFault> {
    let mut allowed = Vec::new();
    for route in &ROUTES.0 {
        // An empty body tells whether the path fits, whatever the body is.
        if unbind(route.path, path_of(&call.target), b"").is_none() {
            continue;
        }
        if route.method.as_str() == call.method {
            return (route.run)(platform, now, caller, call);
        }
        allowed.push(route.method.as_str());
    }
    Err(if allowed.is_empty() { no_such_path(call) } else { wrong_method(call, &allowed) })
}

/// A method of the platform that carries one endpoint out.
type Carry<E, A> = fn(&mut Platform, Timestamp, &Caller, E) -> Result<A, ApiFault>;

type Run = Box<dyn Fn(&mut Platform, Timestamp, &Caller, &Call) -> Result<Answer, ApiFault> + Send + Sync>;

#[derive(Default)]
struct Routes(Vec<Route>);

struct Route {
    method: Method,
    path: &'static str,
    run: Run,
}

impl Routes {
    fn on<E>(self, run: Carry<E, E::Response>) -> Self
    where
        E: Endpoint<Response: Serialize> + DeserializeOwned + 'static,
    {
        self.route::<E>(Box::new(move |platform, now, caller, call| {
            run(platform, now, caller, decode(call)?).map(|answer| Answer::json(&answer))
        }))
    }

    fn on_silent<E>(self, run: Carry<E, NoContent>) -> Self
    where
        E: Endpoint<Response = NoContent> + DeserializeOwned + 'static,
    {
        self.route::<E>(Box::new(move |platform, now, caller, call| {
            run(platform, now, caller, decode(call)?).map(|NoContent| Answer::no_content())
        }))
    }

    fn route<E: Endpoint>(mut self, run: Run) -> Self {
        self.0.push(Route { method: E::METHOD, path: E::PATH, run });
        self
    }
}

fn decode<E: Endpoint + DeserializeOwned>(call: &Call) -> Result<E, ApiFault> {
    let fields = match unbind(E::PATH, &call.target, &call.body) {
        Some(Ok(fields)) => fields,
        Some(Err(error)) => return Err(unreadable(call, &error)),
        None => return Err(no_such_path(call)),
    };
    serde_path_to_error::deserialize(&fields).map_err(|error| {
        let path = pointer_of(error.path());
        misfit::<E>(call, &fields, &path, &error.inner().to_string())
    })
}

fn unreadable(call: &Call, error: &BindError) -> ApiFault {
    match error {
        BindError::Json { reason } => ApiFault::body("", Value::Null, format!("must be one JSON object: {reason}")),
        BindError::Twice { field } => {
            let issue = "stands twice: once in the body or query and once more; send it in one place";
            ApiFault::parameter(Location::Query, field, Value::Null, issue)
        }
        other => {
            let location = if call.target.contains('?') { Location::Query } else { Location::Path };
            ApiFault::parameter(location, "", Value::Null, other.to_string())
        }
    }
}

/// Turns serde's complaint into the platform's: which field, where it stands, what to do.
fn misfit<E: Endpoint>(call: &Call, fields: &Value, parent: &str, reason: &str) -> ApiFault {
    let named = |prefix: &str| reason.strip_prefix(prefix).and_then(|rest| rest.split('`').next());
    let (pointer, issue, sub_code) = if let Some(name) = named("missing field `") {
        (child(parent, name), "is required and missing".to_owned(), sub_code::ILLEGAL_PARAMETER)
    } else if let Some(name) = named("unknown field `") {
        let (_, expected) = reason.split_once(", ").unwrap_or((reason, "no field of that name"));
        (child(parent, name), format!("is not known here, {expected}: remove it"), sub_code::UNKNOWN_FIELD)
    } else {
        (parent.to_owned(), format!("is malformed: {reason}"), sub_code::ILLEGAL_PARAMETER)
    };
    let value = fields.pointer(&pointer).cloned().unwrap_or_default();
    let (location, field) = place::<E>(call, &pointer);
    let sub_code = if pointer == "/payer" || pointer == "/payer/openid" { sub_code::OPENID_NEEDED } else { sub_code };
    ApiFault::parameter(location, &field, value, issue).with_sub_code(sub_code)
}

fn place<E: Endpoint>(call: &Call, pointer: &str) -> (Location, String) {
    let name = pointer.trim_start_matches('/');
    let in_query = |name: &str| {
        let query = call.target.split_once('?').map_or("", |(_, query)| query);
        query.split('&').any(|pair| pair.split('=').next() == Some(name))
    };
    if E::PATH.contains(&format!("{{{name}}}")) {
        (Location::Path, name.to_owned())
    } else if E::METHOD == Method::GET || E::METHOD == Method::DELETE || in_query(name) {
        (Location::Query, name.to_owned())
    } else {
        (Location::Body, pointer.to_owned())
    }
}

/// A JSON pointer; serde counts an unknown field into its path, so the last step may be there already.
fn child(parent: &str, name: &str) -> String {
    let step = format!("/{name}");
    if parent.ends_with(&step) { parent.to_owned() } else { format!("{parent}{step}") }
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{key}"),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => String::new(),
    };
    path.iter().map(step).collect()
}

fn path_of(target: &str) -> &str {
    target.split_once('?').map_or(target, |(path, _)| path)
}

fn no_such_path(call: &Call) -> ApiFault {
    let path: String = path_of(&call.target).chars().take(256).collect();
    let message = format!("nothing is at {path}: check the path; the sandbox does not know every product yet");
    ApiFault::new(StatusCode::NOT_FOUND, code::RESOURCE_NOT_EXISTS, sub_code::ILLEGAL_PARAMETER, message)
        .with_detail(serde_json::json!({"field": "path", "value": path, "issue": "no such path", "location": "uri"}))
}

fn wrong_method(call: &Call, allowed: &[&str]) -> ApiFault {
    let message = format!("{} is not allowed here: use {}", call.method, allowed.join(" or "));
    ApiFault::new(StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", sub_code::ILLEGAL_PARAMETER, message)
        .with_detail(
            serde_json::json!({"field": "method", "value": call.method, "issue": "wrong method", "location": "uri"}),
        )
}

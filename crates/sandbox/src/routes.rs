//! Endpoint → platform method, one line each; a call that does not fit its endpoint's type *is* the `PARAM_ERROR`.

mod doubled;

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

/// How much of serde's complaint a message repeats, in characters: it may quote what was sent.
const MAX_REASON_CHARS: usize = 400;

const NOT_TEXT: &str = "is not UTF-8: percent-encode the bytes of UTF-8 text";

/// Finds the method a call is for, reads the call as that endpoint's type, and runs it.
pub(crate) fn dispatch(
    platform: &mut Platform,
    now: Timestamp,
    caller: &Caller,
    call: &Call,
) -> Result<Answer, ApiFault> {
    let (mut allowed, mut not_text) = (Vec::new(), None);
    for route in &ROUTES.0 {
        // An empty body tells whether the path fits, whatever the body is.
        if unbind(route.path, path_of(&call.target), b"").is_none() {
            not_text = not_text.or_else(|| field_that_is_not_text(route.path, path_of(&call.target)));
            continue;
        }
        if route.method.as_str() == call.method {
            return (route.run)(platform, now, caller, call);
        }
        allowed.push(route.method.as_str());
    }
    if let Some(field) = not_text {
        return Err(ApiFault::parameter(Location::Path, &field, Value::Null, NOT_TEXT));
    }
    Err(if allowed.is_empty() { no_such_path(call) } else { wrong_method(call, &allowed) })
}

/// The field of a path that would fit, were its percent-encoded bytes UTF-8.
fn field_that_is_not_text(template: &str, path: &str) -> Option<String> {
    let as_it_stands = unbind(template, &path.replace('%', "%25"), b"")?.ok()?;
    let mut fields = as_it_stands.as_object()?.iter();
    fields.find(|(_, value)| value.as_str().is_some_and(|text| text.contains('%'))).map(|(name, _)| name.clone())
}

/// Whether a body names something twice in one object. [`dispatch`] refuses such a call.
pub(crate) fn has_doubled_name(body: &[u8]) -> bool {
    doubled::first(body).is_some()
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
    in_its_place::<E>(call)?;
    let fields = match unbind(E::PATH, &call.target, &call.body) {
        Some(Ok(fields)) => fields,
        Some(Err(error)) => return Err(unreadable::<E>(&error)),
        None => return Err(no_such_path(call)),
    };
    if let Some(pointer) = doubled::first(&call.body) {
        let issue = "stands twice in one object, and which of the two is meant is anybody's guess: send it once";
        return Err(ApiFault::body(&pointer, Value::Null, issue));
    }
    let read: E = serde_path_to_error::deserialize(&fields).map_err(|error| {
        let path = pointer_of(error.path());
        misfit::<E>(call, &fields, &path, &error.inner().to_string())
    })?;
    let understood = serde_json::to_value(&read).unwrap_or_default();
    match list_for_object(&fields, &understood) {
        Some(pointer) => Err(misfit::<E>(call, &fields, &pointer, "got a list, expected an object")),
        None => Ok(read),
    }
}

/// A GET has its fields in path and query, a POST in path and body: what stands elsewhere is not looked at in production.
fn in_its_place<E: Endpoint>(call: &Call) -> Result<(), ApiFault> {
    let query = call.target.split_once('?').map_or("", |(_, query)| query);
    if !has_body::<E>() {
        if call.body.is_empty() {
            return Ok(());
        }
        let issue = format!("must be empty: a {} has its fields in path and query; sign and send no body", E::METHOD);
        return Err(ApiFault::body("", Value::Null, issue));
    }
    match query.split(['=', '&']).next() {
        None | Some("") => Ok(()),
        Some(name) => {
            let name: String = name.chars().take(64).collect();
            let issue = format!("is not read: a {} has its fields in the JSON body; send it there", E::METHOD);
            Err(ApiFault::parameter(Location::Query, &name, Value::Null, issue))
        }
    }
}

fn has_body<E: Endpoint>() -> bool {
    E::METHOD != Method::GET && E::METHOD != Method::DELETE
}

fn unreadable<E: Endpoint>(error: &BindError) -> ApiFault {
    match error {
        BindError::Json { reason } => ApiFault::body("", Value::Null, format!("must be one JSON object: {reason}")),
        BindError::Twice { field } => {
            let issue = "stands twice: once in the path or query and once more; send it in one place";
            if has_body::<E>() {
                return ApiFault::body(&format!("/{field}"), Value::Null, issue);
            }
            ApiFault::parameter(Location::Query, field, Value::Null, issue)
        }
        BindError::Query { field } => ApiFault::parameter(Location::Query, field, Value::Null, NOT_TEXT),
        BindError::Path { field } => ApiFault::parameter(Location::Path, field, Value::Null, error.to_string()),
        other => ApiFault::parameter(Location::Uri, "", Value::Null, other.to_string()),
    }
}

/// Where a list was sent and an object understood: serde reads the one as the other, field by field, production does not.
fn list_for_object(sent: &Value, understood: &Value) -> Option<String> {
    match (sent, understood) {
        (Value::Array(_), Value::Object(_)) => Some(String::new()),
        (Value::Array(sent), Value::Array(understood)) => {
            let mut pairs = sent.iter().zip(understood).enumerate();
            pairs.find_map(|(at, (sent, understood))| Some(format!("/{at}{}", list_for_object(sent, understood)?)))
        }
        (Value::Object(sent), Value::Object(understood)) => sent.iter().find_map(|(name, sent)| {
            let understood = understood.get(name)?;
            Some(format!("/{name}{}", list_for_object(sent, understood)?))
        }),
        _ => None,
    }
}

/// Turns serde's complaint into the platform's: which field, where it stands, what to do.
fn misfit<E: Endpoint>(call: &Call, fields: &Value, parent: &str, reason: &str) -> ApiFault {
    let reason = &in_plain_words(reason);
    let named = |prefix: &str| reason.strip_prefix(prefix).and_then(|rest| rest.split('`').next());
    let (pointer, issue, sub_code) = if let Some(name) = named("missing field `") {
        (child(parent, name), "is required and missing".to_owned(), sub_code::ILLEGAL_PARAMETER)
    } else if let Some(name) = named("unknown field `") {
        let (_, expected) = reason.split_once(", ").unwrap_or((reason.as_str(), "no field of that name"));
        (child(parent, name), format!("is not known here, {expected}: remove it"), sub_code::UNKNOWN_FIELD)
    } else {
        (parent.to_owned(), format!("is malformed: {reason}"), sub_code::ILLEGAL_PARAMETER)
    };
    let value = fields.pointer(&pointer).cloned().unwrap_or_default();
    let (location, field) = place::<E>(call, &pointer);
    let sub_code = if pointer == "/payer" || pointer == "/payer/openid" { sub_code::OPENID_NEEDED } else { sub_code };
    ApiFault::parameter(location, &field, value, issue).with_sub_code(sub_code)
}

/// serde speaks of our types; a caller in another language knows JSON's.
fn in_plain_words(reason: &str) -> String {
    let cut: String = reason.chars().take(MAX_REASON_CHARS).collect();
    let (said, expected) = match cut.rsplit_once("expected ") {
        _ if cut.starts_with("data did not match any variant") => {
            return "is not a value that is known here".to_owned();
        }
        Some((said, expected)) if !cut.starts_with("unknown field") => (said, expected),
        _ => return cut,
    };
    let expected = match expected.split(' ').next() {
        Some("i64" | "u64" | "i32" | "u32") => "a whole number",
        Some("struct") => "an object",
        _ => match expected {
            "a sequence" => "a list",
            "a map" => "an object",
            other => other,
        },
    };
    format!("{said}expected {expected}")
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

//! What WeChat Pay's own Go SDK sends, as `conformance/go` recorded it, against what the types here send for the same values.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::{Value, json};
use yifen::api::{Operation, catalogue};
use yifen::endpoint::{BoundCall, unbind};

const RECORDED: &str = include_str!("../../../../conformance/go/calls.jsonl");
/// Which operation each of its methods is.
const OPERATIONS: &str = include_str!("../../../../spec/official/go.json");
const KNOWN_GAPS: &str = include_str!("../../../../conformance/known_gaps.toml");

/// A call of the Go SDK: a line that `conformance/go/calls` wrote.
#[derive(Deserialize)]
struct Recorded {
    service: String,
    method: String,
    variant: String,
    http_method: String,
    target: String,
    #[serde(default)]
    body: Value,
}

impl Recorded {
    fn symbol(&self) -> String {
        format!("{}.{}", self.service, self.method)
    }

    fn bytes(&self) -> Vec<u8> {
        match &self.body {
            Value::Null => Vec::new(),
            body => body.to_string().into_bytes(),
        }
    }
}

#[derive(Debug, PartialEq)]
enum Verdict {
    Equal,
    /// An upload: typed, and laid out by no rule that JSON could be compared by.
    MethodAndPath,
    NotTyped,
    Differs(String),
}

/// By the type with the most specific template. Where several types share one, for several kinds of merchant perhaps, one
/// that sends the same is enough.
fn judge(recorded: &Recorded) -> Verdict {
    let matching = |operation: &&Operation| {
        operation.method.as_str() == recorded.http_method && unbind(operation.path, &recorded.target, b"").is_some()
    };
    let placeholders = |operation: &Operation| operation.path.matches('{').count();
    let fewest = catalogue().filter(matching).map(placeholders).min();
    let candidates = catalogue().filter(matching).filter(|operation| Some(placeholders(operation)) == fewest);
    let mut different = Vec::new();
    for operation in candidates {
        match compare(operation, recorded) {
            Ok(verdict) => return verdict,
            Err(why) => different.push(format!("{operation:?}: {why}")),
        }
    }
    match different.is_empty() {
        true => Verdict::NotTyped,
        false => Verdict::Differs(different.join("\n")),
    }
}

fn compare(operation: &Operation, recorded: &Recorded) -> Result<Verdict, String> {
    let fields = unbind(operation.path, &recorded.target, &recorded.bytes()).expect("its path matches");
    let fields = fields.map_err(|error| error.to_string())?;
    let (Some(ours), Some(sealed)) = (operation.rebind(&fields), operation.sealed(&fields)) else {
        return Ok(Verdict::MethodAndPath);
    };
    let ours = ours.map_err(|error| error.to_string())?;
    let sealed = sealed.map_err(|error| error.to_string())?;
    same("number of sensitive fields", &sealed, &sealed_in(&recorded.body))?;
    same_request(&ours, recorded)?;
    Ok(Verdict::Equal)
}

fn same_request(ours: &BoundCall, recorded: &Recorded) -> Result<(), String> {
    let body = match &ours.body[..] {
        [] => Value::Null,
        body => serde_json::from_slice(body).expect("a call's body is JSON"),
    };
    let ((our_path, our_query), (their_path, their_query)) = (parts(&ours.target), parts(&recorded.target));
    same("method", &ours.method.as_str(), &recorded.http_method.as_str())?;
    same("path", &our_path, &their_path)?;
    same("query", &our_query, &their_query)?;
    same("body", &body, &recorded.body)
}

fn same<T: PartialEq + fmt::Debug>(what: &str, ours: &T, theirs: &T) -> Result<(), String> {
    match ours == theirs {
        true => Ok(()),
        false => Err(format!("{what}\n  ours   {ours:?}\n  theirs {theirs:?}")),
    }
}

/// The segments of the path and the pairs of the query, decoded: how they are encoded is each SDK's own.
fn parts(target: &str) -> (Vec<String>, BTreeSet<(String, String)>) {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let decoded = |segment| percent_decode_str(segment).decode_utf8().expect("paths are UTF-8").into_owned();
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    (path.split('/').map(decoded).collect(), pairs.into_owned().collect())
}

/// How many texts the recorder's stand-in for encryption made: base64 of what starts with `sealed`.
fn sealed_in(body: &Value) -> usize {
    match body {
        Value::String(text) => usize::from(text.starts_with("c2VhbGVk")),
        Value::Array(values) => values.iter().map(sealed_in).sum(),
        Value::Object(fields) => fields.values().map(sealed_in).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

#[derive(Deserialize)]
struct OfficialOperation {
    operation: String,
    symbol: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownGaps {
    /// Why, by `METHOD /path/{template} (variant)`.
    go: BTreeMap<String, String>,
}

#[test]
fn every_typed_call_sends_what_the_official_go_sdk_sends() {
    let operations: Vec<OfficialOperation> =
        serde_json::from_str(OPERATIONS).expect("conformance/go/operations wrote it");
    let operations: BTreeMap<_, _> = operations.into_iter().map(|known| (known.symbol, known.operation)).collect();
    let known_gaps: KnownGaps = toml::from_str(KNOWN_GAPS).expect("known_gaps.toml names a reason by operation");
    let mut closed_gaps: BTreeSet<&String> = known_gaps.go.keys().collect();
    let mut counts = BTreeMap::<_, usize>::new();
    let mut unnamed = String::new();
    for line in RECORDED.lines() {
        let recorded: Recorded = serde_json::from_str(line).expect("conformance/go/calls wrote it");
        let symbol = recorded.symbol();
        let call = format!("{} ({})", operations[&symbol], recorded.variant);
        let said = match judge(&recorded) {
            Verdict::Equal => "equal",
            Verdict::MethodAndPath => "equal in method and path",
            Verdict::NotTyped => "not typed here",
            Verdict::Differs(_) if known_gaps.go.contains_key(&call) => {
                closed_gaps.remove(&call);
                "known gap"
            }
            Verdict::Differs(why) => {
                unnamed += &format!("\n{call}, {symbol}\n{why}");
                "differs"
            }
        };
        println!("{said:15} {call} {symbol}");
        *counts.entry(said).or_default() += 1;
    }
    println!("\nCalls of the official Go SDK, with every field and with the required ones alone:");
    for (said, count) in counts {
        println!("{count:5} {said}");
    }
    assert!(unnamed.is_empty(), "calls that differ and are not in conformance/known_gaps.toml:{unnamed}");
    assert!(
        closed_gaps.is_empty(),
        "these differ no more, take them out of conformance/known_gaps.toml: {closed_gaps:?}"
    );
}

#[test]
fn a_call_that_is_not_what_a_type_sends_is_noticed() {
    let judged = |target: &str, body| {
        let [service, method, variant, http_method] = ["s", "m", "full", "POST"].map(str::to_owned);
        judge(&Recorded { service, method, variant, http_method, target: target.to_owned(), body })
    };
    let close = "/v3/pay/transactions/out-trade-no/T2026-1%7C/close";
    assert_eq!(judged(close, json!({"mchid": "1900000109"})), Verdict::Equal);
    assert_eq!(judged("/v3/unheard/of", json!({})), Verdict::NotTyped);
    for (target, body) in [
        (close.to_owned(), json!({"mchid": "1900000109", "reason": "a field without a type"})),
        (close.to_owned(), json!({"mchid": 1_900_000_109})),
        (close.to_owned(), Value::Null),
        (close.to_owned() + "?mchid=1900000109", Value::Null),
    ] {
        let verdict = judged(&target, body);
        assert!(matches!(verdict, Verdict::Differs(_)), "{target}: {verdict:?}");
    }
}

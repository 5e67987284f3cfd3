//! Every typed operation against the facts in `spec/`: the request takes exactly the known fields and puts them where they
//! belong, the answer reads what is documented and what may come.

mod sample;
mod schema;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use yifen::api::{Operation, catalogue};
use yifen::http::Method;
use yifen::notification::{Event, NotificationReader};

use crate::platform::{BY_PUBLIC_KEY, NOW, apiv3_key, envelope, public_key_mode};
use sample::{Sample, arrange, request};
use schema::{Fact, Facts, Field, Type};

/// Runs a check over every operation that is both known and typed, and collects what does not fit.
fn over_all(check: impl Fn(&Operation, &Fact) -> Vec<String>) {
    let facts = Facts::load();
    let mut misfits = Vec::new();
    let mut checked = 0;
    for operation in catalogue() {
        let name = format!("{} {}", operation.method, operation.path);
        let Some(fact) = facts.operations.get(&name) else { continue };
        misfits.extend(check(operation, fact).into_iter().map(|misfit| format!("{name}: {misfit}")));
        checked += 1;
    }
    assert!(misfits.is_empty(), "{} misfits in {checked} operations:\n{}", misfits.len(), misfits.join("\n"));
    assert!(checked > 100, "only {checked} operations were compared");
}

#[test]
fn every_known_operation_is_typed_once() {
    let facts = Facts::load();
    let mut typed = BTreeMap::<String, Vec<&str>>::new();
    for operation in catalogue() {
        typed.entry(format!("{} {}", operation.method, operation.path)).or_default().push(operation.name);
    }
    let twice: Vec<_> = typed.iter().filter(|(_, names)| names.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let missing: Vec<_> = facts.operations.keys().filter(|name| !typed.contains_key(*name)).collect();
    assert!(missing.is_empty(), "{} are not typed: {missing:#?}", missing.len());
    let unknown: Vec<_> = typed
        .keys()
        .filter(|name| !facts.operations.contains_key(*name) && !NOT_IN_SPEC.contains(&name.as_str()))
        .collect();
    assert!(unknown.is_empty(), "no facts about {unknown:#?}");
}

/// Typed from the platform's pages alone.
const NOT_IN_SPEC: &[&str] = &["POST /v3/security/echo"];

#[test]
fn requests_take_exactly_the_known_fields_and_put_them_in_their_place() {
    over_all(|operation, fact| {
        let mut misfits = Vec::new();
        let fields = fact.request_fields();
        let mut accept = |what: &str, values: Value| {
            let Some(bound) = operation.rebind(&values) else { return };
            let expected = request(fact, &operation.method, operation.path, &values);
            match bound {
                Err(error) => misfits.push(format!("{what} is refused: {error}")),
                Ok(bound) => {
                    let body = match bound.body.is_empty() {
                        true => Value::Null,
                        false => serde_json::from_slice(&bound.body).expect("JSON"),
                    };
                    let sent = (bound.method.clone(), sample::parts(&bound.target), body);
                    if sent != expected {
                        misfits.push(format!("{what}:\n  expected {expected:?}\n  sent     {sent:?}"));
                    }
                }
            }
        };
        let full = arrange(&fact.name, Sample::Full.object(&fields));
        let least = arrange(&fact.name, Sample::Required.object(&fields));
        accept("everything", full.clone());
        accept("what is required", least.clone());
        for field in fields.iter().filter(|field| !field.required) {
            let mut some = least.as_object().expect("fields").clone();
            some.insert(field.name.clone(), full[&field.name].clone());
            accept(&format!("with `{}` alone", field.name), arrange(&fact.name, Value::Object(some)));
        }

        let mut refuse = |what: String, values: &Value| {
            if matches!(operation.rebind(values), Some(Ok(_))) {
                misfits.push(format!("{what} is taken"));
            }
        };
        let mut places = Vec::new();
        sample::objects(&full, &mut Vec::new(), &mut places);
        for place in places {
            let mut values = full.clone();
            sample::at(&mut values, &place).insert("brand_new".to_owned(), json!(1));
            refuse(format!("an unknown field in {place:?}"), &values);
        }
        for path in schema::required_paths(&fields) {
            let mut values = full.clone();
            if sample::remove(&mut values, &path) {
                refuse(format!("a request without `{}`", path.join(".")), &values);
            }
        }
        misfits
    });
}

#[test]
fn lengths_that_are_documented_are_checked_before_anything_is_sent() {
    over_all(|operation, fact| {
        let mut misfits = Vec::new();
        let fields = fact.request_fields();
        let full = arrange(&fact.name, Sample::Full.object(&fields));
        for (path, most) in schema::longest(&fields) {
            let mut values = full.clone();
            let name = path.last().expect("a name").clone();
            sample::replace(&mut values, &path, &|_| json!("x".repeat(most + 1)));
            match operation.rebind(&values) {
                Some(Err(error)) if error.field.ends_with(&name) => {}
                Some(Err(error)) => misfits.push(format!("`{}` too long is refused as {error}", path.join("."))),
                Some(Ok(_)) if sample::is_refused_by_its_type(&name, &"x".repeat(most + 1)) => {}
                Some(Ok(_)) => misfits.push(format!("`{}` of {} characters is taken", path.join("."), most + 1)),
                None => {}
            }
        }
        misfits
    });
}

#[test]
fn answers_read_what_is_documented_and_lose_nothing() {
    over_all(|operation, fact| {
        let mut misfits = Vec::new();
        let Some(fields) = &fact.answer else { return misfits };
        let full = Sample::Full.object(fields);
        let mut reads = |what: &str, answer: &Value, whole: bool| match operation.reread(answer) {
            None => {}
            Some(Err(error)) => misfits.push(format!("{what} does not read: {error}")),
            Some(Ok(read)) if whole && read != *answer => {
                misfits.push(format!("{what} loses:\n  came {answer}\n  kept {read}"));
            }
            Some(Ok(_)) => {}
        };
        reads("the documented answer", &full, true);
        reads("an answer with only what is certain", &Sample::Required.object(fields), false);
        reads("an answer with nulls", &sample::nulled(fields), false);
        reads("an answer with empty texts", &sample::emptied(fields), false);
        reads("new enum values", &Sample::NewValues.object(fields), true);
        let mut more = full.clone();
        sample::add_everywhere(&mut more, "brand_new", &json!({"x": [1]}));
        reads("unknown fields", &more, false);
        misfits
    });
}

#[test]
fn every_known_notification_is_typed() {
    let reader = NotificationReader::new(public_key_mode(), apiv3_key());
    let mut checked = 0;
    // V2 notifies in XML, by another door.
    for notice in Facts::load().notices.iter().filter(|notice| notice.product != "v2") {
        let mut more = Sample::NewValues.object(&notice.resource);
        sample::add_everywhere(&mut more, "brand_new", &json!({"x": [1]}));
        let full = Sample::Full.object(&notice.resource);
        for resource in [&full, &more, &sample::nulled(&notice.resource), &sample::emptied(&notice.resource)] {
            let body = envelope(&notice.event_type, "", &resource.to_string());
            let body = serde_json::to_string(&body).expect("serialises");
            let read = reader.read(NOW, &BY_PUBLIC_KEY.headers(body.as_bytes()), body.as_bytes());
            let read = read.unwrap_or_else(|error| panic!("{} {}: {error}", notice.product, notice.event_type));
            assert_ne!(read.event, Event::Unknown, "{} {}", notice.product, notice.event_type);
        }
        checked += 1;
    }
    assert!(checked >= 35, "only {checked}");
}

/// What a test of facts that compares nothing would look like.
#[test]
fn the_facts_are_there() {
    let facts = Facts::load();
    assert!(facts.operations.len() >= 190, "{}", facts.operations.len());
    let create = &facts.operations["POST /v3/payscore/serviceorder"];
    let fields = create.request_fields();
    let find = |name: &str| fields.iter().find(|field: &&Field| field.name == name).expect("the field");
    assert!(find("out_order_no").required && !find("attach").required);
    assert!(matches!(find("time_range").kind, Type::Object(_)));
    let mut empty = Map::new();
    empty.insert("x".to_owned(), Value::Null);
    let operation = catalogue().find(|operation| operation.name == "CreateServiceOrder").expect("is typed");
    assert!(operation.rebind(&Value::Object(empty)).expect("JSON").is_err());
    assert_eq!(operation.method, Method::POST);
}

//! The facts as written in `spec/`: field names with `!` where required, and what stands there.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

/// All that is known of the operations, by `METHOD path`.
pub(super) struct Facts {
    pub(super) operations: BTreeMap<String, Fact>,
    pub(super) notices: Vec<Notice>,
}

/// What is known of a notification: product, event type and the opened resource.
pub(super) struct Notice {
    pub(super) product: String,
    pub(super) event_type: String,
    pub(super) resource: Vec<Field>,
}

/// What is known of one operation.
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) path: Vec<Field>,
    pub(super) query: Vec<Field>,
    pub(super) body: Option<Vec<Field>>,
    pub(super) answer: Option<Vec<Field>>,
}

/// A field: its name, whether it must be there, what it holds.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) kind: Type,
}

/// What a field holds.
#[derive(Clone)]
pub(super) enum Type {
    Text { longest: Option<usize> },
    Named(String),
    OneOf(Vec<String>),
    Int { least: i64 },
    Bool,
    Object(Vec<Field>),
    List { entry: Box<Type>, most: Option<usize> },
}

impl Facts {
    pub(super) fn load() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec");
        let (mut operations, mut notices) = (BTreeMap::new(), Vec::new());
        for entry in std::fs::read_dir(folder).expect("the facts are in spec/") {
            let path = entry.expect("an entry").path();
            // V2 is not JSON; its calls are compared byte for byte elsewhere.
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("reads");
            let product: Value = serde_json::from_str(&text).expect("facts are JSON");
            for notice in product["notifications"].as_array().into_iter().flatten() {
                notices.push(Notice {
                    product: product["product"].as_str().expect("a name").to_owned(),
                    event_type: notice["event"].as_str().expect("a name").to_owned(),
                    resource: fields(&notice["resource"]),
                });
            }
            for (name, fact) in product["operations"].as_object().expect("operations") {
                let read = |part: &str| fact.get(part).map(fields);
                operations.insert(
                    name.clone(),
                    Fact {
                        name: name.clone(),
                        path: read("path").unwrap_or_default(),
                        query: read("query").unwrap_or_default(),
                        body: read("body"),
                        answer: read("answer"),
                    },
                );
            }
        }
        Self { operations, notices }
    }
}

impl Fact {
    /// Wherever they travel.
    pub(super) fn request_fields(&self) -> Vec<Field> {
        self.path.iter().chain(&self.query).chain(self.body.iter().flatten()).cloned().collect()
    }
}

fn fields(object: &Value) -> Vec<Field> {
    let object = object.as_object().expect("fields are an object");
    object
        .iter()
        .map(|(name, kind)| {
            let required = name.ends_with('!');
            Field { name: name.trim_end_matches('!').to_owned(), required, kind: kind_of(kind) }
        })
        .collect()
}

fn kind_of(kind: &Value) -> Type {
    match kind {
        Value::Object(_) => Type::Object(fields(kind)),
        Value::Array(list) => {
            let most = list.get(1).and_then(Value::as_str).and_then(|text| text.strip_prefix("at most "));
            Type::List { entry: Box::new(kind_of(&list[0])), most: most.map(|most| most.parse().expect("a number")) }
        }
        Value::String(text) => {
            let (name, range) = text.split_once(' ').unwrap_or((text, ""));
            match name {
                "text" => {
                    Type::Text { longest: range.split_once("..").map(|(_, most)| most.parse().expect("a length")) }
                }
                "int" => {
                    Type::Int { least: range.split_once("..").map_or(1, |(least, _)| least.parse().expect("a number")) }
                }
                "bool" => Type::Bool,
                "one" => Type::OneOf(text.trim_start_matches("one of ").split(" | ").map(str::to_owned).collect()),
                _ => Type::Named(text.clone()),
            }
        }
        _ => panic!("not a fact: {kind}"),
    }
}

/// The paths of fields that must be there; a list is entered at its first entry.
pub(super) fn required_paths(fields: &[Field]) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    walk(fields, &mut Vec::new(), &mut |path, field| {
        if field.required {
            paths.push(path.to_vec());
        }
    });
    paths
}

/// The paths of texts with a documented length, and that length.
pub(super) fn longest(fields: &[Field]) -> Vec<(Vec<String>, usize)> {
    let mut paths = Vec::new();
    walk(fields, &mut Vec::new(), &mut |path, field| {
        if let Type::Text { longest: Some(longest) } = field.kind {
            paths.push((path.to_vec(), longest));
        }
    });
    paths
}

fn walk(fields: &[Field], path: &mut Vec<String>, visit: &mut impl FnMut(&[String], &Field)) {
    for field in fields {
        path.push(field.name.clone());
        visit(path, field);
        match &field.kind {
            Type::Object(inner) => walk(inner, path, visit),
            Type::List { entry, .. } => {
                if let Type::Object(inner) = &**entry {
                    path.push("0".to_owned());
                    walk(inner, path, visit);
                    path.pop();
                }
            }
            _ => {}
        }
        path.pop();
    }
}

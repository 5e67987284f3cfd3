//! `docs/coverage.md` says what is typed here and in the official SDKs; written by `BLESS=1`, and checked otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;
use yifen::api::catalogue;

fn at_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(at_root(path)).expect(path);
    serde_json::from_str(&text).expect("JSON")
}

/// Parameters have different names from SDK to SDK.
fn shape(operation: &str) -> String {
    let mut shape = String::new();
    for part in operation.split_inclusive('}') {
        match part.split_once('{') {
            Some((fixed, _)) => write!(shape, "{fixed}{{}}").expect("a String takes any text"),
            None => shape.push_str(part),
        }
    }
    shape
}

fn official(sdk: &str) -> BTreeMap<String, String> {
    let list = read(&format!("spec/official/{sdk}.json"));
    let operations = list.as_array().expect("a list").iter().map(|entry| entry["operation"].as_str().expect("a name"));
    operations.map(|operation| (shape(operation), operation.to_owned())).collect()
}

/// The official titles, by operation.
fn titles() -> BTreeMap<String, String> {
    let folder = std::fs::read_dir(at_root("spec")).expect("the facts");
    let files = folder.map(|entry| entry.expect("an entry").path());
    let mut titles = BTreeMap::new();
    for file in files.filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let product: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("reads")).expect("JSON");
        for (operation, fact) in product["operations"].as_object().expect("operations") {
            titles.insert(operation.clone(), fact["title"].as_str().unwrap_or_default().to_owned());
        }
    }
    titles
}

fn table() -> String {
    let (go, java, titles) = (official("go"), official("java"), titles());
    let mut products = BTreeMap::<&str, Vec<(String, &str)>>::new();
    let mut typed = BTreeSet::new();
    for operation in catalogue() {
        let name = format!("{} {}", operation.method, operation.path);
        typed.insert(shape(&name));
        products.entry(operation.product).or_default().push((name, operation.name));
    }
    let count = |sdk: &BTreeMap<String, String>| sdk.keys().filter(|shape| typed.contains(*shape)).count();
    let mark = |there: bool| if there { "✓" } else { "" };
    let mut text = String::from(
        "# Coverage\n\nEvery operation that has a type in the SDK, and whether the official SDKs have one.\n",
    );
    text.push_str("Written by `BLESS=1 cargo test -p yifen --test it coverage`; the same test checks it.\n\n");
    text.push_str("| | operations typed | of them typed here too |\n|---|---|---|\n");
    writeln!(text, "| **yifen** | **{}** | |", typed.len()).expect("text");
    writeln!(text, "| wechatpay-java 0.2.17 | {} | {} |", java.len(), count(&java)).expect("text");
    writeln!(text, "| wechatpay-go 0.2.21 | {} | {} |", go.len(), count(&go)).expect("text");
    text.push_str("\nWhat has no type here is reached by `Client::send_raw`, signed and verified all the same.\n");
    for (product, mut operations) in products {
        operations.sort();
        writeln!(text, "\n## `{product}`: {}\n", operations.len()).expect("text");
        text.push_str("| operation | | type | Java | Go |\n|---|---|---|---|---|\n");
        for (name, kind) in operations {
            let title = titles.get(&name).map_or("", String::as_str);
            let (java, go) = (mark(java.contains_key(&shape(&name))), mark(go.contains_key(&shape(&name))));
            writeln!(text, "| `{name}` | {title} | `{kind}` | {java} | {go} |").expect("text");
        }
    }
    let others: BTreeMap<_, _> = java.iter().chain(&go).filter(|(shape, _)| !typed.contains(*shape)).collect();
    writeln!(text, "\n## Typed by an official SDK and not here: {}\n", others.len()).expect("text");
    text.push_str("| operation | Java | Go |\n|---|---|---|\n");
    for (shape, name) in others {
        writeln!(text, "| `{name}` | {} | {} |", mark(java.contains_key(shape)), mark(go.contains_key(shape)))
            .expect("text");
    }
    text
}

#[test]
fn the_coverage_table_tells_the_truth() {
    let path = at_root("docs/coverage.md");
    let table = table();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &table).expect("writes");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == table, "docs/coverage.md is not what is typed: BLESS=1 cargo test -p yifen --test it coverage");
}

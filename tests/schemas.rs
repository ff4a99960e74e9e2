//! The JSON Schemas under `www/schemas` are those the types make.

#![expect(clippy::panic, reason = "a test stops where it fails")]

#[path = "support/files.rs"]
mod files;
#[path = "support/json_schema.rs"]
mod json_schema;

use rongtong::schema::kinds;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn schemas_are_not_stale() {
    let folder = files::root().join("www/schemas");
    let shipped: BTreeSet<String> = files::json_below(&folder)
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let made: BTreeSet<String> = kinds().iter().map(rongtong::schema::Kind::file).collect();
    assert_eq!(shipped, made, "write them anew: cargo run --bin rongtong -- schema --out www/schemas");
    for kind in kinds() {
        let text = files::bytes(&folder.join(kind.file()));
        let shipped: Value = serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", kind.file()));
        assert!(
            shipped == kind.schema(),
            "{} is stale; write it anew: cargo run --bin rongtong -- schema --out www/schemas",
            kind.file()
        );
    }
}

#[test]
fn every_schema_names_itself_and_tells_what_it_is_for() {
    for kind in kinds() {
        let schema = kind.schema();
        assert_eq!(schema.get("$schema").and_then(Value::as_str), Some("https://json-schema.org/draft/2020-12/schema"));
        assert_eq!(schema.get("$id").and_then(Value::as_str), Some(kind.file().as_str()));
        assert!(schema.get("title").and_then(Value::as_str).is_some_and(|title| !title.is_empty()), "{}", kind.tag);
        assert_eq!(schema.get("additionalProperties"), Some(&Value::Bool(false)), "{}", kind.tag);
        let fields = schema.get("properties").and_then(Value::as_object);
        for (name, field) in fields.into_iter().flatten() {
            assert!(field.get("description").is_some(), "{}: field `{name}` is not described", kind.tag);
        }
    }
}

/// The schema of the kind a document says it is of.
fn schema_of(document: &Value) -> Option<Value> {
    let tag = document.get("schema")?.as_str()?;
    kinds().into_iter().find(|kind| kind.tag == tag).map(|kind| kind.schema())
}

#[test]
fn shipped_policies_and_records_are_as_their_schemas_describe() {
    let mut seen = 0_u32;
    for folder in ["www/policies", "www/records"] {
        for path in files::json_below(&files::root().join(folder)) {
            let name = files::name(&path);
            let document: Value =
                serde_json::from_slice(&files::bytes(&path)).unwrap_or_else(|error| panic!("{name}: {error}"));
            let schema = schema_of(&document).unwrap_or_else(|| panic!("{name}: no schema for its kind"));
            let refusals = json_schema::refusals(&schema, &document);
            assert!(refusals.is_empty(), "{name}:\n{}", refusals.join("\n"));
            seen = seen.saturating_add(1);
        }
    }
    assert!(seen > 40, "only {seen} documents found");
}

#[test]
fn schemas_refuse_what_the_types_refuse() {
    let list = serde_json::json!({
        "schema": "code-list@1", "id": "l", "version": "1", "title": { "zh": "表" }, "issuer": { "zh": "局" },
        "force": "example", "effective": { "from": "2026-01-01" }, "edition": "1", "of": "terms", "name": "l", "codes": []
    });
    let schema = schema_of(&list).unwrap_or_default();
    assert!(json_schema::refusals(&schema, &list).is_empty());
    for (field, value) in [
        ("colour", serde_json::json!("red")),
        ("schema", serde_json::json!("code-list@2")),
        ("force", serde_json::json!("rule")),
        ("title", serde_json::json!("表")),
        ("codes", serde_json::json!([{ "code": "a" }])),
        ("codes", serde_json::json!([{ "code": "a", "name": { "zh": "甲" }, "rank": -1 }])),
    ] {
        let mut wrong = list.clone();
        if let Some(fields) = wrong.as_object_mut() {
            fields.insert(field.to_owned(), value);
        }
        assert!(!json_schema::refusals(&schema, &wrong).is_empty(), "{wrong}");
    }
}

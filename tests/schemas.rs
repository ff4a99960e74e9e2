//! The JSON Schemas under `www/schemas` are those the types make.

#![expect(clippy::panic, reason = "a test stops where it fails")]

#[path = "support/files.rs"]
mod files;

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

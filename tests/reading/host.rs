//! A value of the host language is held to the same limits and gives the same refusals, with its path.
//!
//! `serde_json::Value` stands in for JavaScript here; `tests/wasm/reading.rs` has the real thing.

use rongtong::read::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES, MAX_NODES, MAX_TEXT_BYTES};
use rongtong::read::{Node, ReadError, from_host, from_text, parse, parse_written, typed};
use rongtong::record::Record;
use serde::de::value::{F64Deserializer, MapDeserializer, SeqDeserializer};
use serde_json::{Value, json};

use crate::support::{plain, told};

fn refused(value: Value) -> ReadError {
    from_host(value).expect_err("this value must be refused")
}

#[test]
fn a_host_value_is_the_tree_of_its_text_without_places() {
    let value = json!({ "a": [1, -2, 3.5, true, null, "学分"], "b": { "c": {} }, "n": u64::MAX });
    let node = from_host(value.clone()).unwrap();
    assert_eq!(plain(&node), value);
    assert!(!node.span.is_known());
    let direct: Node = serde_json::from_value(value).unwrap();
    assert_eq!(direct, node);
}

#[test]
fn what_the_host_has_written_down_is_the_same_tree() {
    let value = json!({ "a": [1, -2, 3.5, true, null, "学分\n"], "b": { "c": {} } });
    assert_eq!(parse_written(&value.to_string()).unwrap(), from_host(value).unwrap());
    assert_eq!(told(&parse_written(r#"{"a":[1,1e]}"#).unwrap_err()), "REA021 0:0 $.a[1]");
    assert_eq!(parse_written(&" ".repeat(MAX_BYTES + 1)).unwrap_err().code(), "REA001");
}

#[test]
fn the_limits_are_those_of_text() {
    let deep = |depth: usize| (0..depth).fold(json!(1), |inner, _| json!([inner]));
    assert!(from_host(deep(MAX_DEPTH)).is_ok());
    assert_eq!(refused(deep(MAX_DEPTH + 1)).code(), "REA006");
    assert!(from_host(json!(vec![0; MAX_NODES - 1])).is_ok());
    assert_eq!(told(&refused(json!(vec![0; MAX_NODES]))), format!("REA007 0:0 $[{}]", MAX_NODES - 1));
    assert!(from_host(json!("a".repeat(MAX_TEXT_BYTES))).is_ok());
    assert_eq!(told(&refused(json!({ "x": ["a".repeat(MAX_TEXT_BYTES + 1)] }))), "REA008 0:0 $.x[0]");
    assert_eq!(refused(json!({ "a".repeat(MAX_KEY_BYTES + 1): 1 })).code(), "REA009");
    assert_eq!(refused(json!(vec!["a".repeat(MAX_TEXT_BYTES); 129])).code(), "REA001");
}

#[test]
fn numbers_that_are_not_exact_are_refused() {
    let number = |value: f64| from_host(F64Deserializer::<serde::de::value::Error>::new(value));
    assert_eq!(plain(&number(3.5).unwrap()), json!(3.5));
    assert_eq!(number(f64::NAN).unwrap_err().code(), "REA043");
    assert_eq!(number(f64::INFINITY).unwrap_err().code(), "REA043");
    assert_eq!(number(9_007_199_254_740_992.0).unwrap_err().code(), "REA042");
    assert_eq!(number(-1e30).unwrap_err().code(), "REA042");
    assert_eq!(number(1e-300).unwrap_err().code(), "REA010");
}

#[test]
fn a_name_given_twice_by_the_host_is_refused() {
    let twice = MapDeserializer::<_, serde::de::value::Error>::new([("a", 1), ("b", 2), ("a", 3)].into_iter());
    assert_eq!(from_host(twice).unwrap_err().code(), "REA044");
}

#[test]
fn bytes_are_no_json() {
    let bytes = serde::de::value::BytesDeserializer::<serde::de::value::Error>::new(b"ab");
    assert_eq!(from_host(bytes).unwrap_err().code(), "REA043");
}

#[test]
fn code_and_parameters_survive_the_hosts_own_error() {
    let error = serde_json::from_value::<Node>(json!(["a".repeat(MAX_TEXT_BYTES + 1)])).unwrap_err();
    assert!(error.to_string().contains("[REA008 limit=65536]"), "{error}");
    let list = SeqDeserializer::<_, serde_json::Error>::new([f64::NAN].into_iter());
    assert_eq!(told(&from_host(list).unwrap_err()), "REA043 0:0 $[0]");
}

#[test]
fn a_misspelt_field_is_refused_alike_from_text_and_from_the_host() {
    let value = json!({
        "schema": "record@1", "id": "r",
        "achievements": [{ "course": { "id": "c", "name": "机械制图", "credit": "4" } }]
    });
    let from_host = typed::<Record>(&from_host(value.clone()).unwrap()).unwrap_err();
    let from_text = from_text::<Record>(value.to_string().as_bytes()).unwrap_err();
    assert_eq!(from_host.fault(), from_text.fault());
    assert_eq!(told(&from_host), "REA030 0:0 $.achievements[0].course.credit");
    assert_eq!(from_host.path(), from_text.path());
    assert!(parse(value.to_string().as_bytes()).is_ok());
}

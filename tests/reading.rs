//! Strict reading, from outside.

use rongtong::read::{ReadError, from_text, parse};
use rongtong::record::Record;

/// Code, line, column and path of a refusal.
fn told(error: &ReadError) -> String {
    format!("{} {}:{} {}", error.code(), error.span().line, error.span().column, error.path())
}

#[test]
fn a_refusal_names_the_innermost_place() {
    let text = r#"{"schema":"record@1","id":"a","achievements":[{"course":{"id":"c","nmae":"x"}}]}"#;
    let error = from_text::<Record>(text.as_bytes()).unwrap_err();
    assert_eq!(told(&error), "REA030 1:67 $.achievements[0].course.nmae");

    let text = "{\"schema\":\"record@1\",\n \"id\":\"学分\", “achievements”:[]}";
    let error = from_text::<Record>(text.as_bytes()).unwrap_err();
    assert_eq!(told(&error), "REA016 2:13 $");
}

#[test]
fn a_document_nested_a_million_deep_is_refused_at_the_limit() {
    let error = parse(&vec![b'['; 1_000_000]).unwrap_err();
    assert_eq!((error.code(), error.span().column), ("REA006", 65));
}

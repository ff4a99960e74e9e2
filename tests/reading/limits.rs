//! The limits hold exactly, and what is beyond them costs little.

use rongtong::read::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES, MAX_NODES, MAX_NUMBER_BYTES, MAX_TEXT_BYTES};
use rongtong::read::parse;

use crate::support::code;

fn nested(depth: usize) -> String {
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn each_limit_is_the_last_that_is_accepted() {
    let text = |bytes: usize| format!("\"{}\"", "a".repeat(bytes));
    let key = |bytes: usize| format!("{{\"{}\":1}}", "a".repeat(bytes));
    let list = |nodes: usize| format!("[0{}]", ",0".repeat(nodes - 2));
    let blank = |bytes: usize| format!("{}1", " ".repeat(bytes - 1));
    let cases = [
        (blank(MAX_BYTES), blank(MAX_BYTES + 1), "REA001"),
        (nested(MAX_DEPTH), nested(MAX_DEPTH + 1), "REA006"),
        (list(MAX_NODES), list(MAX_NODES + 1), "REA007"),
        (text(MAX_TEXT_BYTES), text(MAX_TEXT_BYTES + 1), "REA008"),
        (key(MAX_KEY_BYTES), key(MAX_KEY_BYTES + 1), "REA009"),
        ("1".repeat(MAX_NUMBER_BYTES), "1".repeat(MAX_NUMBER_BYTES + 1), "REA010"),
    ];
    for (last, beyond, expected) in cases {
        assert!(parse(last.as_bytes()).is_ok(), "{expected}");
        assert_eq!(code(beyond), expected);
    }
}

#[test]
fn a_text_made_of_escapes_is_measured_by_what_it_means() {
    let escaped = |count: usize| format!("\"{}\"", "\\u5b66".repeat(count));
    assert!(parse(escaped(MAX_TEXT_BYTES / 3).as_bytes()).is_ok());
    assert_eq!(code(escaped(MAX_TEXT_BYTES / 3 + 1)), "REA008");
}

#[test]
fn hostile_documents_are_refused_where_the_limit_is_not_where_they_end() {
    // Refused by its size, without a look inside.
    assert_eq!(code(vec![b'['; 100_000_000]), "REA001");
    let most = |piece: &str| piece.repeat(MAX_BYTES / piece.len());
    for (text, expected, offset) in [
        (most("["), "REA006", MAX_DEPTH),
        (most("{\"a\":"), "REA006", MAX_DEPTH * 5),
        (most("[[],"), "REA006", MAX_DEPTH * 4 - 3),
        (format!("\"{}", most("a")[2..].to_owned()), "REA008", 0),
        (format!("{{\"{}", most("a")[2..].to_owned()), "REA009", 1),
        (most("9"), "REA010", 0),
        (format!("[{}", &most("0,")[2..]), "REA007", MAX_NODES * 2 - 1),
    ] {
        let error = parse(text.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.span().offset), (expected, u32::try_from(offset).unwrap()));
    }
}

#[test]
fn an_object_of_very_many_names_is_checked_for_duplicates() {
    let count = MAX_NODES - 1;
    let members = |twice: usize| {
        let names = (0..count).rev().map(|n| format!("\"{}\":0", if n == 0 { twice } else { n }));
        format!("{{{}}}", names.collect::<Vec<_>>().join(","))
    };
    assert!(parse(members(0).as_bytes()).is_ok());
    let error = parse(members(count - 1).as_bytes()).unwrap_err();
    assert_eq!((error.code(), error.path().to_string()), ("REA025", format!("$.{}", count - 1)));
}

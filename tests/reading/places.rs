//! Every value and every refusal knows its line and column.

use proptest::prelude::*;
use rongtong::diagnostic::Path;
use rongtong::read::{Span, Value, parse};

use crate::support::{each, told};

#[test]
fn columns_count_characters_and_lines_count_every_kind_of_line_end() {
    let text = "{\r\n  \"学分\": \"互认\", \"x\": [1,\r  2,\n 3]\n}";
    let node = parse(text.as_bytes()).unwrap();
    let place = |path: Path| {
        let Span { line, column, .. } = node.locate(&path);
        (line, column)
    };
    let list = Path::root().key("x");
    assert_eq!(place(Path::root()), (1, 1));
    assert_eq!(place(Path::root().key("学分")), (2, 9));
    assert_eq!(place(list.clone()), (2, 20));
    assert_eq!(place(list.index(0)), (2, 21));
    assert_eq!(place(list.index(1)), (3, 3));
    assert_eq!(place(list.index(2)), (4, 2));
    // A path that leads nowhere is placed at its last existing part.
    assert_eq!(place(list.index(3)), (2, 20));
    assert_eq!(place(list.key("x")), (2, 20));
    assert_eq!(place(Path::root().key("y").index(0)), (1, 1));
}

#[test]
fn refusals_stand_where_the_fault_is() {
    for (text, place) in [
        ("", "REA005 1:1 $"),
        ("\n\n ", "REA005 3:2 $"),
        ("[1,\n 2,\n]", "REA015 2:3 $"),
        ("{\"a\":[1,{\"学\":tru}]}", "REA020 1:14 $.a[1].学"),
        ("{\"a\":1,\n\"b\":2,\n \"a\":3}", "REA025 3:2 $.a"),
        ("{\"a\":1,\"b\":2,\"b\":3,\"a\":4}", "REA025 1:14 $.b"),
        ("{\"a\":{\"b\":[\"\\x\"]}}", "REA023 1:13 $.a.b[0]"),
        ("[\"abc\\u12\"]", "REA023 1:6 $[0]"),
        ("[\"学分\n\"]", "REA022 1:5 $[0]"),
        ("[1", "REA012 1:3 $"),
        ("[1,\n\"abc", "REA012 2:5 $[1]"),
        ("{\"a\"：1}", "REA017 1:5 $.a"),
        ("{} x", "REA013 1:4 $"),
        ("{\"a b\": ?}", "REA011 1:9 $[\"a b\"]"),
        ("\u{FEFF}[?]", "REA011 1:2 $[0]"),
        ("[1 2]", "REA026 1:4 $"),
    ] {
        assert_eq!(told(&parse(text.as_bytes()).unwrap_err()), place, "{text:?}");
    }
}

#[test]
fn bytes_that_are_no_utf8_are_placed_too() {
    let error = parse(b"{\n  \"\xE5\xAD\xA6\": \"\xFF\"}").unwrap_err();
    assert_eq!(told(&error), "REA002 2:9 $");
    assert_eq!(error.span().offset, 12);
}

#[test]
fn a_duplicate_tells_where_the_first_is() {
    let error = parse(b"{\n \"a\": 1,\n  \"a\": 2}").unwrap_err();
    let found = error.diagnostic();
    assert_eq!((found.place.line, found.place.column), (Some(3), Some(3)));
    assert_eq!(found.param("line"), Some(&2_u32.into()));
    assert_eq!(found.param("column"), Some(&2_u32.into()));
}

/// Line and column of a byte, counted the slow way.
fn counted(text: &str, offset: usize) -> (u32, u32) {
    let before = text[..offset].strip_prefix('\u{FEFF}').unwrap_or(&text[..offset]);
    let lines = before.replace("\r\n", "\n").replace('\r', "\n");
    let last = lines.rsplit('\n').next().unwrap().chars().count();
    let number = |count: usize| u32::try_from(count).unwrap();
    (number(lines.matches('\n').count() + 1), number(last + 1))
}

proptest! {
    #[test]
    fn every_value_stands_where_it_says(
        mark in any::<bool>(),
        items in prop::collection::vec(("[ \t\n\r]{0,3}", "[a学𠮷é]{0,3}", "[ \t\n\r]{0,3}"), 0..20),
    ) {
        let items: Vec<String> =
            items.iter().map(|(before, text, after)| format!("{before}{{\"{text}\":{after}[\"{text}\"]}}")).collect();
        let text = format!("{}[{}]", if mark { "\u{FEFF}" } else { "" }, items.join(","));
        let node = parse(text.as_bytes()).unwrap();
        let mut values = 0;
        each(&node, &mut |node| {
            values += 1;
            let offset = usize::try_from(node.span.offset).unwrap();
            assert_eq!((node.span.line, node.span.column), counted(&text, offset));
            let first = match node.value {
                Value::Array(_) => '[',
                Value::Object(_) => '{',
                _ => '"',
            };
            assert!(text[offset..].starts_with(first));
        });
        prop_assert_eq!(values, 1 + 3 * items.len());
    }
}

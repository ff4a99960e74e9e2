//! Exactly the texts of RFC 8259 are accepted, and they mean what another reader says they mean.

use proptest::prelude::*;
use rongtong::read::{Value, parse};

use crate::support::{code, plain};

#[test]
fn every_form_of_the_standard_is_accepted() {
    for text in [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "10",
        "0.5",
        "-0.0",
        "1e5",
        "1E+5",
        "1e-05",
        "12.34e56",
        "\"\"",
        "\"a\"",
        "[]",
        "{}",
        "[ ]",
        "{ }",
        " \t\r\n[1 , 2]\n",
        "[[],{},[{}]]",
        "{\"\":0}",
        "{\"a\":{\"a\":{}}}",
        "[null,true,false,0,\"\"]",
        "\"\u{7F}\"",
        "\"\u{2028}\"",
        "\"学分互认\"",
        "\"𠮷\"",
        "\"\\u5b66\\u5206\"",
        "\"\\ud842\\udfb7\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0000\"",
        "\u{FEFF}{}",
    ] {
        assert!(parse(text.as_bytes()).is_ok(), "{text:?}: {:?}", parse(text.as_bytes()));
    }
}

/// Texts that are refused, each with the code that helps whoever wrote it.
const REFUSED: &[(&str, &str)] = &[
    ("", "REA005"),
    (" \n", "REA005"),
    ("\u{FEFF}", "REA005"),
    ("?", "REA011"),
    ("[1;2]", "REA011"),
    ("{\"a\" 1}", "REA011"),
    ("{\"a\"=1}", "REA011"),
    ("]", "REA011"),
    ("[,1]", "REA011"),
    ("{,}", "REA011"),
    ("[1,,2]", "REA011"),
    ("[1}", "REA011"),
    ("{\"a\":1]", "REA011"),
    ("{1:2}", "REA019"),
    ("{null:1}", "REA019"),
    ("\u{C}[]", "REA018"),
    ("[\0]", "REA011"),
    ("\u{FEFF}\u{FEFF}[]", "REA018"),
    ("[", "REA012"),
    ("{", "REA012"),
    ("[1", "REA012"),
    ("[1,", "REA012"),
    ("{\"a", "REA012"),
    ("{\"a\"", "REA012"),
    ("{\"a\":", "REA012"),
    ("{\"a\":1", "REA012"),
    ("{\"a\":1,", "REA012"),
    ("\"", "REA012"),
    ("\"\\", "REA012"),
    ("{}{}", "REA013"),
    ("1 2", "REA013"),
    ("[]]", "REA013"),
    ("null x", "REA013"),
    ("{}\n{}", "REA013"),
    ("// a\n{}", "REA014"),
    ("/* a */{}", "REA014"),
    ("[1 /* a */]", "REA014"),
    ("{} // end", "REA014"),
    ("# a\n{}", "REA014"),
    ("[1,]", "REA015"),
    ("{\"a\":1,}", "REA015"),
    ("[1,\n]", "REA015"),
    ("['a']", "REA016"),
    ("{'a':1}", "REA016"),
    ("[“a”]", "REA016"),
    ("{“a”：1}", "REA016"),
    ("[`a`]", "REA016"),
    ("{\"a\"：1}", "REA017"),
    ("[1，2]", "REA017"),
    ("｛｝", "REA017"),
    ("【】", "REA017"),
    ("[１]", "REA017"),
    ("[1,\u{3000}2]", "REA018"),
    ("[1,\u{A0}2]", "REA018"),
    ("\u{200B}[]", "REA018"),
    ("[\u{B}1]", "REA018"),
    ("{a:1}", "REA019"),
    ("{学分:1}", "REA019"),
    ("{_a:1}", "REA019"),
    ("nul", "REA020"),
    ("True", "REA020"),
    ("NaN", "REA020"),
    ("[Infinity]", "REA020"),
    ("None", "REA020"),
    ("undefined", "REA020"),
    ("nullnull", "REA020"),
    ("[a]", "REA020"),
    ("true1", "REA020"),
    ("01", "REA021"),
    ("-", "REA021"),
    ("+1", "REA021"),
    (".5", "REA021"),
    ("5.", "REA021"),
    ("1e", "REA021"),
    ("1e+", "REA021"),
    ("0x1F", "REA021"),
    ("-Infinity", "REA021"),
    ("1.2.3", "REA021"),
    ("1_000", "REA021"),
    ("--1", "REA021"),
    ("2026-09-01", "REA021"),
    ("3.5学分", "REA013"),
    ("1a", "REA021"),
    ("-01", "REA021"),
    ("\"a\nb\"", "REA022"),
    ("\"a\tb\"", "REA022"),
    ("\"\0\"", "REA022"),
    ("{\"a\n\":1}", "REA022"),
    ("\"\\x\"", "REA023"),
    ("\"\\u12\"", "REA023"),
    ("\"\\u12g4\"", "REA023"),
    ("\"\\'\"", "REA023"),
    ("\"\\u学分\"", "REA023"),
    ("\"\\ud842\\u12\"", "REA023"),
    ("\"\\u+123\"", "REA023"),
    ("\"\\学\"", "REA023"),
    ("\"\\ud842\"", "REA024"),
    ("\"\\udfb7\"", "REA024"),
    ("\"\\ud842\\ud842\"", "REA024"),
    ("\"\\ud842x\"", "REA024"),
    ("{\"a\":1,\"a\":2}", "REA025"),
    ("{\"a\":1,\"\\u0061\":2}", "REA025"),
    ("[{\"b\":{\"\":1,\"\":1}}]", "REA025"),
    ("[1 2]", "REA026"),
    ("{\"a\":1 \"b\":2}", "REA026"),
    ("[[] []]", "REA026"),
    ("[\"a\" \"b\"]", "REA026"),
];

#[test]
fn whatever_else_is_refused_with_the_code_that_helps() {
    for &(text, expected) in REFUSED {
        assert_eq!(code(text), expected, "{text:?}");
        if expected != "REA025" {
            assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text:?} is JSON after all");
        }
    }
}

#[test]
fn other_encodings_are_named() {
    // {"学分": "互认"} as GB18030 writes it.
    assert_eq!(code(b"{\"\xD1\xA7\xB7\xD6\": \"\xBB\xA5\xC8\xCF\"}"), "REA003");
    assert_eq!(code(b"\xFF\xFE{\0}\0"), "REA004");
    assert_eq!(code(b"\xFE\xFF\0{\0}"), "REA004");
    assert_eq!(code(b"{\"a\":\"\xC0\x80\"}"), "REA002");
    assert_eq!(code(b"{\"a\":\"\xED\xA0\x80\"}"), "REA002");
    assert_eq!(code(b"{\"a\":\"\xF4\x90\x80\x80\"}"), "REA002");
    assert_eq!(code(b"{\"a\":\"\xE5\xAD"), "REA002");
}

#[test]
fn numbers_keep_their_characters() {
    for text in ["3.50", "-0", "1E+05", "0.10000000000000000000000000000000001"] {
        assert_eq!(parse(text.as_bytes()).unwrap().value, Value::Number(text.to_owned()));
    }
}

#[test]
fn escapes_are_resolved() {
    let node = parse(br#""\u5b66\u5206 \ud842\udfb7 \"\\\/\b\f\n\r\t""#).unwrap();
    assert_eq!(node.as_text(), Some("学分 𠮷 \"\\/\u{8}\u{C}\n\r\t"));
}

/// Any JSON value, with names, texts and numbers of every sort.
fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,8}".prop_map(Into::into),
        "[学分互认\\u{10000}-\\u{10FFFF}]{0,4}".prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(".{0,4}", inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Pieces that turn good text into bad, or into other good text.
const PIECES: [&str; 44] = [
    ",", ":", "{", "}", "[", "]", "\"", "'", "\\", "\\u", "\\ud842", "\\udfb7", "\\n", "0", "1", "-", "+", ".", "e",
    "E9", "tru", "true", "null", "NaN", " ", "\t", "\n", "\r", "\r\n", "\0", "\u{7F}", "\u{FEFF}", "\u{3000}", "：",
    "，", "“", "学", "𠮷", "/", "//", "/*", "#", "\"\":", "{}",
];

/// One change to a text.
#[derive(Clone, Debug)]
enum Change {
    Insert(prop::sample::Index, &'static str),
    Delete(prop::sample::Index, usize),
    Byte(prop::sample::Index, u8),
    Repeat(prop::sample::Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<prop::sample::Index>();
    prop_oneof![
        4 => (place.clone(), prop::sample::select(PIECES.as_slice())).prop_map(|(at, piece)| Change::Insert(at, piece)),
        2 => (place.clone(), 1_usize..4).prop_map(|(at, count)| Change::Delete(at, count)),
        1 => (place.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => (place, 1_usize..8).prop_map(|(at, count)| Change::Repeat(at, count)),
    ]
}

fn changed(mut text: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let size = text.len() + 1;
        match change {
            Change::Insert(at, piece) => {
                let at = at.index(size);
                text.splice(at..at, piece.bytes());
            }
            Change::Delete(at, count) => {
                let at = at.index(size);
                text.drain(at..(at + count).min(text.len()));
            }
            Change::Byte(at, byte) => {
                let at = at.index(size);
                if at < text.len() {
                    text[at] = *byte;
                }
            }
            Change::Repeat(at, count) => {
                let at = at.index(size);
                let piece = text[at..(at + count).min(text.len())].to_vec();
                text.splice(at..at, piece);
            }
        }
    }
    text
}

/// Both readers agree on `text`, except where ours is stricter on purpose.
fn agree(text: &[u8]) -> Result<(), TestCaseError> {
    let other = serde_json::from_slice::<serde_json::Value>(text);
    match parse(text) {
        Ok(node) => {
            let other = match other {
                Ok(other) => other,
                // We accept a mark in front and keep the characters of a number that no float holds.
                Err(error) if text.starts_with(b"\xEF\xBB\xBF") || error.to_string().contains("out of range") => {
                    return Ok(());
                }
                Err(error) => return Err(TestCaseError::fail(format!("only the other reader refuses: {error}"))),
            };
            prop_assert_eq!(plain(&node), other);
        }
        Err(error) => {
            prop_assert!(usize::try_from(error.span().offset).unwrap() <= text.len());
            let stricter = ["REA006", "REA009", "REA010", "REA025"].contains(&error.code());
            prop_assert!(other.is_err() || stricter, "only we refuse: {:?}", error);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn written_values_are_read_back(value in value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = text.unwrap();
        let node = parse(text.as_bytes()).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        prop_assert_eq!(plain(&node), serde_json::from_str::<serde_json::Value>(&text).unwrap());
    }

    #[test]
    fn damaged_text_is_judged_as_another_reader_judges_it(
        value in value(),
        pretty in any::<bool>(),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        agree(&changed(text.unwrap().into_bytes(), &changes))?;
    }

    #[test]
    fn pieces_in_any_order_are_judged_as_another_reader_judges_them(
        pieces in prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..12),
    ) {
        agree(pieces.concat().as_bytes())?;
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        agree(&bytes)?;
    }
}

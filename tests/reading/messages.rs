//! Every refusal, in both languages, as people read it. The snapshot is reviewed as behaviour.

use std::collections::BTreeSet;
use std::fmt::Write;

use rongtong::diagnostic::{self, Diagnostic, shape, value};
use rongtong::read::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES, MAX_NODES, MAX_NUMBER_BYTES, MAX_TEXT_BYTES};
use rongtong::read::{Read, from_host, from_text, parse};
use rongtong::text::Lang;
use serde::de::value::{F64Deserializer, MapDeserializer};

use rongtong::date::{Date, Period};
use rongtong::policy::Document;
use rongtong::policy::amount::Amount;
use rongtong::quantity::{Credit, Grade, Money, Ratio, Rounding};
use rongtong::record::Record;

/// The refusal of `text` as a `T`.
fn of<T: Read>(text: &str) -> Diagnostic {
    from_text::<T>(text.as_bytes()).err().unwrap_or_else(|| panic!("{text} must be refused")).diagnostic()
}

/// The refusal of text that is no JSON.
fn json(text: impl AsRef<[u8]>) -> Diagnostic {
    parse(text.as_ref()).expect_err("this text must be refused").diagnostic()
}

fn number(value: f64) -> Diagnostic {
    from_host(F64Deserializer::<serde::de::value::Error>::new(value)).expect_err("must be refused").diagnostic()
}

/// One example of each refusal of the families of reading.
fn examples() -> Vec<Diagnostic> {
    let twice = MapDeserializer::<_, serde::de::value::Error>::new([("id", 1), ("id", 2)].into_iter());
    let document = |text: &str| Document::from_node(&parse(text.as_bytes()).unwrap()).unwrap_err().diagnostic();
    vec![
        json(" ".repeat(MAX_BYTES + 1)),
        json(b"{\"name\": \"caf\xE9 \"}"),
        json(b"{\"\xD1\xA7\xB7\xD6\": \"\xBB\xA5\xC8\xCF\"}"),
        json(b"\xFF\xFE{\0}\0"),
        json(""),
        json("[".repeat(MAX_DEPTH + 1)),
        json(format!("[0{}]", ",0".repeat(MAX_NODES))),
        json(format!("\"{}\"", "学".repeat(MAX_TEXT_BYTES))),
        json(format!("{{\"{}\": 1}}", "a".repeat(MAX_KEY_BYTES + 1))),
        json("9".repeat(MAX_NUMBER_BYTES + 1)),
        json("{\"id\"; 1}"),
        json("{\"id\": \"r-1\", \"achievements\": ["),
        json("{}\n{}"),
        json("{} // 样例"),
        json("{\"id\": \"r-1\",}"),
        json("{“id”: \"r-1\"}"),
        json("{\"id\"：\"r-1\"}"),
        json("{\u{3000}\"id\": \"r-1\"}"),
        json("{id: \"r-1\"}"),
        json("{\"approved\": True}"),
        json("{\"credits\": 03.5}"),
        json("{\"name\": \"机械\n制图\"}"),
        json("{\"file\": \"C:\\工作\"}"),
        json("\"\\ud842\""),
        json("{\"id\": 1,\n \"id\": 2}"),
        json("[1 2]"),
        of::<Record>(r#"{"schema": "record@1", "id": "r", "enrolment": []}"#),
        of::<Period>(r#"{"until": "2026-08-31"}"#),
        of::<Credit>("3.5"),
        of::<Vec<String>>("\"电工\""),
        of::<Rounding>("\"half_up\""),
        of::<Amount>(r#"{"fixed": "1", "rate": {}}"#),
        of::<Amount>("\"fixed\""),
        of::<Amount>(r#"{"target": {}}"#),
        of::<u32>("3.5"),
        of::<u8>("300"),
        of::<(u8, u8)>("[1]"),
        // No type reads itself in such a way any more; the codes keep their meaning.
        Diagnostic::new(&shape::WRONG_VALUE).with("found", "0").with("expected", "a nonzero u8"),
        Diagnostic::new(&shape::OTHER).with("said", "not today"),
        number(1e30),
        number(f64::NAN),
        from_host(twice).unwrap_err().diagnostic(),
        of::<Credit>("\"3.5学分\""),
        of::<Credit>("\"3.555\""),
        of::<Credit>("\"-1\""),
        of::<Date>("\"2026年9月1日\""),
        of::<Date>("\"2026-02-30\""),
        // These four are found once the whole document is read.
        Diagnostic::new(&value::PERIOD_REVERSED).with("found", "2026-09-01/2026-08-31"),
        Diagnostic::new(&value::NOT_AN_ID).with("found", "R 1"),
        Diagnostic::new(&value::EMPTY_TEXT),
        Diagnostic::new(&value::EMPTY_LIST),
        document(r#"{"schema": "catalogue@2"}"#),
        of::<Ratio>("\"八成\""),
        of::<Grade>("\"\""),
        of::<Money>("\"2,49\""),
    ]
}

#[test]
fn every_refusal_reads_well_in_both_languages() {
    let mut out = String::new();
    for found in examples() {
        let entry = diagnostic::find(found.code).unwrap();
        for lang in [Lang::Zh, Lang::En] {
            let rendered = found.clone().render(lang);
            let (message, help) = (rendered.message.unwrap(), rendered.help.unwrap());
            writeln!(out, "{} {} — {}", found.code, found.place, entry.title.get(lang)).unwrap();
            writeln!(out, "  {message}\n  {help}").unwrap();
        }
        out.push('\n');
    }
    insta::assert_snapshot!(out);
}

#[test]
fn the_examples_leave_out_no_code_and_no_parameter() {
    let examples = examples();
    for found in &examples {
        for param in diagnostic::find(found.code).unwrap().params {
            assert!(found.param(param).is_some(), "{}: `{param}` is not given", found.code);
        }
    }
    let shown: BTreeSet<&str> = examples.iter().map(|found| found.code).collect();
    let missing: Vec<&str> = diagnostic::all()
        .map(|entry| entry.code)
        .filter(|code| code.starts_with("REA") && !shown.contains(code))
        .collect();
    assert!(missing.is_empty(), "no example of {missing:?}");
}

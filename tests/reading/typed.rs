//! From the tree to types: what derived types accept, what they refuse, and where.

use proptest::prelude::*;
use rongtong::date::Date;
use rongtong::policy::Document;
use rongtong::quantity::{Credit, Ratio};
use rongtong::read::{Read, ReadError, from_text, parse};
use rongtong::record::Record;
use rongtong_derive::Read;
use serde::Deserialize;

use crate::support::told;

/// One of each shape that documents are made of.
#[derive(Debug, Default, PartialEq, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
struct Shapes {
    count: u8,
    signed: i64,
    large: u64,
    flag: bool,
    note: Option<String>,
    credits: Option<Credit>,
    day: Option<Date>,
    share: Option<Ratio>,
    list: Vec<Shapes>,
    pair: Option<(u8, String)>,
    choice: Option<Choice>,
    plain: Option<Plain>,
    inner: Option<Box<Inner>>,
}

#[derive(Debug, PartialEq, Deserialize, Read)]
#[serde(deny_unknown_fields)]
struct Inner {
    must: u8,
    may: Option<u8>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
enum Plain {
    HalfUp,
    Down,
}

#[derive(Debug, PartialEq, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Choice {
    Nothing,
    One(Credit),
    Many(Inner),
    All(Vec<Choice>),
}

fn read<T: Read>(text: &str) -> Result<T, ReadError> {
    from_text(text.as_bytes())
}

fn refusal(text: &str) -> String {
    told(&read::<Shapes>(text).expect_err("this text must be refused"))
}

#[test]
fn every_shape_is_read() {
    let shapes: Shapes = read(
        r#"{ "count": 255, "signed": -9223372036854775808, "large": 18446744073709551615, "flag": true,
             "note": "x", "credits": "3.5", "day": "2026-09-01", "share": "2/3", "list": [{}, {"count": 1}],
             "pair": [1, "b"], "choice": {"all": ["nothing", {"one": "2"}, {"many": {"must": 3}}]},
             "plain": "down", "inner": {"must": 0} }"#,
    )
    .unwrap();
    assert_eq!((shapes.count, shapes.signed, shapes.large, shapes.flag), (255, i64::MIN, u64::MAX, true));
    assert_eq!(shapes.note.as_deref(), Some("x"));
    assert_eq!(shapes.credits, Some(Credit::from_hundredths(350)));
    assert_eq!(shapes.day.map(|day| day.to_string()).as_deref(), Some("2026-09-01"));
    assert_eq!(shapes.share, Ratio::new(2, 3));
    assert_eq!((shapes.list.len(), shapes.list[1].count), (2, 1));
    assert_eq!(shapes.pair, Some((1, "b".to_owned())));
    let one = Choice::One(Credit::from_hundredths(200));
    let all = vec![Choice::Nothing, one, Choice::Many(Inner { must: 3, may: None })];
    assert_eq!(shapes.choice, Some(Choice::All(all)));
    assert_eq!(shapes.plain, Some(Plain::Down));
    assert_eq!(shapes.inner, Some(Box::new(Inner { must: 0, may: None })));
}

#[test]
fn what_is_absent_or_null_is_none() {
    let none: Shapes = read(r#"{"note": null, "credits": null, "choice": null, "list": []}"#).unwrap();
    assert_eq!(none, Shapes::default());
    assert_eq!(read::<Inner>(r#"{"must": 1, "may": null}"#).unwrap(), Inner { must: 1, may: None });
    assert_eq!(read::<Option<u8>>("null").unwrap(), None);
}

#[test]
fn each_refusal_has_its_code_and_place() {
    for (text, expected) in [
        // Fields.
        (r#"{"cuont": 1}"#, "REA030 1:2 $.cuont"),
        (r#"{"list": [{}, {"x": 1}]}"#, "REA030 1:16 $.list[1].x"),
        (r#"{"inner": {}}"#, "REA031 1:11 $.inner"),
        (r#"{"choice": {"many": {}}}"#, "REA031 1:21 $.choice.many"),
        // Kinds.
        ("[]", "REA032 1:1 $"),
        ("null", "REA032 1:1 $"),
        (r#"{"count": "1"}"#, "REA032 1:11 $.count"),
        (r#"{"count": null}"#, "REA032 1:11 $.count"),
        (r#"{"flag": 1}"#, "REA032 1:10 $.flag"),
        (r#"{"note": 1}"#, "REA032 1:10 $.note"),
        (r#"{"credits": 3.5}"#, "REA032 1:13 $.credits"),
        (r#"{"credits": 3}"#, "REA032 1:13 $.credits"),
        (r#"{"list": {}}"#, "REA032 1:10 $.list"),
        (r#"{"list": [1]}"#, "REA032 1:11 $.list[0]"),
        (r#"{"inner": [1, 2]}"#, "REA032 1:11 $.inner"),
        (r#"{"choice": 1}"#, "REA032 1:12 $.choice"),
        (r#"{"choice": []}"#, "REA032 1:12 $.choice"),
        // Choices.
        (r#"{"plain": "downn"}"#, "REA033 1:11 $.plain"),
        (r#"{"choice": "nowt"}"#, "REA033 1:12 $.choice"),
        (r#"{"choice": {"al": []}}"#, "REA033 1:13 $.choice.al"),
        (r#"{"choice": {}}"#, "REA034 1:12 $.choice"),
        (r#"{"choice": {"one": "1", "all": []}}"#, "REA034 1:25 $.choice"),
        (r#"{"choice": "all"}"#, "REA035 1:12 $.choice"),
        (r#"{"choice": {"all": ["one"]}}"#, "REA035 1:21 $.choice.all[0]"),
        (r#"{"choice": {"nothing": null}}"#, "REA036 1:13 $.choice.nothing"),
        (r#"{"plain": {"down": {}}}"#, "REA036 1:12 $.plain.down"),
        (r#"{"choice": {"many": {"must": 1, "at_least": 2}}}"#, "REA030 1:33 $.choice.many.at_least"),
        (r#"{"choice": {"many": [1]}}"#, "REA032 1:21 $.choice.many"),
        // Numbers.
        (r#"{"count": 1.0}"#, "REA037 1:11 $.count"),
        (r#"{"count": 1e1}"#, "REA037 1:11 $.count"),
        (r#"{"count": 256}"#, "REA038 1:11 $.count"),
        (r#"{"count": -1}"#, "REA038 1:11 $.count"),
        (r#"{"large": 18446744073709551616}"#, "REA038 1:11 $.large"),
        (r#"{"signed": -9223372036854775809}"#, "REA038 1:12 $.signed"),
        // Lengths and letters.
        (r#"{"pair": [1]}"#, "REA039 1:10 $.pair"),
        (r#"{"pair": [1, "a", 2]}"#, "REA039 1:10 $.pair"),
        (r#"{"pair": [1, 2]}"#, "REA032 1:14 $.pair[1]"),
        // Values that read themselves.
        (r#"{"credits": "3,5"}"#, "REA050 1:13 $.credits"),
        (r#"{"credits": "NaN"}"#, "REA050 1:13 $.credits"),
        (r#"{"credits": "1e30"}"#, "REA050 1:13 $.credits"),
        (r#"{"credits": ""}"#, "REA050 1:13 $.credits"),
        (r#"{"credits": "3.555"}"#, "REA051 1:13 $.credits"),
        (r#"{"credits": "-3.5"}"#, "REA052 1:13 $.credits"),
        (r#"{"credits": "1000000000000000000000000000000"}"#, "REA052 1:13 $.credits"),
        (r#"{"choice": {"all": [{"one": "x"}]}}"#, "REA050 1:29 $.choice.all[0].one"),
        (r#"{"day": "2026/9/1"}"#, "REA053 1:9 $.day"),
        (r#"{"day": "2026-02-30"}"#, "REA054 1:9 $.day"),
        (r#"{"share": "4:5"}"#, "REA060 1:11 $.share"),
    ] {
        assert_eq!(refusal(text), expected, "{text}");
    }
}

#[test]
fn the_first_fault_in_the_text_is_told() {
    for (text, expected) in [
        (r#"{"flag": 1, "cuont": 1}"#, "REA032 1:10 $.flag"),
        (r#"{"cuont": 1, "flag": 1}"#, "REA030 1:2 $.cuont"),
        (r#"{"note": 1, "count": "1"}"#, "REA032 1:10 $.note"),
        (r#"{"inner": {"may": "1"}}"#, "REA032 1:19 $.inner.may"),
        (r#"{"inner": {"may": 1}, "count": "1"}"#, "REA031 1:11 $.inner"),
    ] {
        assert_eq!(refusal(text), expected, "{text}");
    }
}

#[test]
fn minus_zero_is_zero() {
    assert_eq!(read::<u8>("-0").unwrap(), 0);
    assert_eq!(read::<i8>("-0").unwrap(), 0);
    assert_eq!(read::<i8>("-128").unwrap(), -128);
}

#[test]
fn a_name_that_is_near_is_suggested() {
    let meant = |text: &str| {
        let error = read::<Shapes>(text).unwrap_err();
        error.diagnostic().param("suggestion").map(|name| name.render(rongtong::text::Lang::En))
    };
    assert_eq!(meant(r#"{"cuont": 1}"#).as_deref(), Some("count"));
    assert_eq!(meant(r#"{"Credits": "1"}"#).as_deref(), Some("credits"));
    assert_eq!(meant(r#"{"plain": "half_up"}"#).as_deref(), Some("half-up"));
    assert_eq!(meant(r#"{"plain": "HalfUp"}"#).as_deref(), Some("half-up"));
    assert_eq!(meant(r#"{"choice": {"alll": []}}"#).as_deref(), Some("all"));
    assert_eq!(meant(r#"{"unrelated": 1}"#), None);
    // The same value as the kind that is due.
    assert_eq!(meant(r#"{"credits": 3.50}"#).as_deref(), Some("\"3.50\""));
    assert_eq!(meant(r#"{"note": true}"#).as_deref(), Some("\"true\""));
    assert_eq!(meant(r#"{"count": "3"}"#).as_deref(), Some("3"));
    assert_eq!(meant(r#"{"flag": "false"}"#).as_deref(), Some("false"));
    assert_eq!(meant(r#"{"list": "a"}"#).as_deref(), Some("[\"a\"]"));
    assert_eq!(meant(r#"{"count": "three"}"#), None);
    assert_eq!(meant(r#"{"flag": "yes"}"#), None);
}

#[test]
fn a_document_is_of_the_kind_its_schema_names() {
    let refused = |text: &str| {
        let node = parse(text.as_bytes()).unwrap();
        told(&Document::from_node(&node).expect_err("this document must be refused"))
    };
    assert_eq!(refused("[]"), "REA032 1:1 $");
    assert_eq!(refused("{}"), "REA031 1:1 $");
    assert_eq!(refused(r#"{"schema": 1}"#), "REA032 1:12 $.schema");
    assert_eq!(refused(r#"{"schema": "catalogue@2"}"#), "REA058 1:12 $.schema");
    assert_eq!(refused(r#"{"schema": "catalogue@1"}"#), "REA031 1:1 $");
    assert_eq!(refused(r#"{"schema": "code-list@1", "rules": []}"#), "REA030 1:27 $.rules");
    let error = Document::from_node(&parse(br#"{"schema": "catalog@1"}"#).unwrap()).unwrap_err();
    assert_eq!(error.diagnostic().param("suggestion"), Some(&"catalogue@1".into()));
}

/// A record that reads; what follows damages it.
const RECORD: &str = r#"{"schema": "record@1", "id": "r-1", "enrolments": [{"institution": "s", "programme": "p",
 "entered": "2024-09-01"}], "achievements": [{"course": {"id": "c1", "name": "机械制图", "credits": "4", "grade": "86",
 "date": "2025-01-10"}}, {"certificate": {"id": "x1", "name": "电工", "kind": "skill-level", "issued": "2025-06-01"}}]}"#;

#[test]
fn the_undamaged_record_reads() {
    assert_eq!(read::<Record>(RECORD).unwrap().achievements.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// Natively another strict reader exists: both accept the same records, damaged in any way.
    #[test]
    fn damaged_records_are_judged_as_another_reader_judges_them(
        at in any::<prop::sample::Index>(),
        count in 0_usize..6,
        piece in "[a-z\"{}:,0-9 .@\\[\\]-]{0,4}|null|课|\\{\\}|\\[\\]",
    ) {
        let mut text = RECORD.as_bytes().to_vec();
        let at = at.index(text.len());
        text.splice(at..(at + count).min(RECORD.len()), piece.bytes());
        let ours = from_text::<Record>(&text);
        match serde_json::from_slice::<Record>(&text) {
            Ok(other) => prop_assert_eq!(ours.unwrap(), other),
            Err(error) => prop_assert!(ours.is_err(), "only the other reader refuses: {}", error),
        }
    }
}

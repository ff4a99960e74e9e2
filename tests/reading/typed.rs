//! From the tree to types: what serde's types accept, what they refuse, and where.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rongtong::date::Date;
use rongtong::policy::Document;
use rongtong::quantity::{Credit, Ratio};
use rongtong::read::{ReadError, from_text, parse};
use rongtong::record::Record;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::support::told;

/// One of each shape that documents are made of.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Shapes {
    count: u8,
    signed: i64,
    large: u64,
    flag: bool,
    letter: Option<char>,
    note: Option<String>,
    credits: Option<Credit>,
    day: Option<Date>,
    share: Option<Ratio>,
    list: Vec<Shapes>,
    pair: Option<(u8, String)>,
    named: BTreeMap<String, u8>,
    years: BTreeMap<u16, u8>,
    choices: BTreeMap<Plain, u8>,
    choice: Option<Choice>,
    plain: Option<Plain>,
    id: Option<Id>,
    unit: (),
    whole: Option<std::num::NonZeroU32>,
    inner: Option<Box<Inner>>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Id(String);

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inner {
    must: u8,
    may: Option<u8>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Plain {
    HalfUp,
    Down,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Choice {
    Nothing,
    One(Credit),
    Two(u8, u8),
    Many { at_most: u8 },
    All(Vec<Choice>),
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    from_text(text.as_bytes())
}

fn refusal(text: &str) -> String {
    told(&read::<Shapes>(text).expect_err("this text must be refused"))
}

#[test]
fn every_shape_is_read() {
    let shapes: Shapes = read(
        r#"{ "count": 255, "signed": -9223372036854775808, "large": 18446744073709551615, "flag": true, "letter": "学",
             "note": "x", "credits": "3.5", "day": "2026-09-01", "share": "2/3", "list": [{}, {"count": 1}],
             "pair": [1, "b"], "named": {"b": 2, "a": 1}, "years": {"2026": 1}, "choices": {"half-up": 1},
             "choice": {"all": ["nothing", {"one": "2"}, {"two": [1, 2]}, {"many": {"at_most": 3}}]},
             "plain": "down", "id": "R1", "unit": null, "whole": 7, "inner": {"must": 0} }"#,
    )
    .unwrap();
    assert_eq!((shapes.count, shapes.signed, shapes.large, shapes.flag), (255, i64::MIN, u64::MAX, true));
    assert_eq!((shapes.letter, shapes.note.as_deref()), (Some('学'), Some("x")));
    assert_eq!(shapes.credits, Some(Credit::from_hundredths(350)));
    assert_eq!(shapes.day.map(|day| day.to_string()).as_deref(), Some("2026-09-01"));
    assert_eq!(shapes.share, Ratio::new(2, 3));
    assert_eq!((shapes.list.len(), shapes.list[1].count), (2, 1));
    assert_eq!(shapes.pair, Some((1, "b".to_owned())));
    assert_eq!(shapes.named, BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]));
    assert_eq!(shapes.years, BTreeMap::from([(2026, 1)]));
    assert_eq!(shapes.choices, BTreeMap::from([(Plain::HalfUp, 1)]));
    let one = Choice::One(Credit::from_hundredths(200));
    let all = vec![Choice::Nothing, one, Choice::Two(1, 2), Choice::Many { at_most: 3 }];
    assert_eq!(shapes.choice, Some(Choice::All(all)));
    assert_eq!((shapes.plain, shapes.id), (Some(Plain::Down), Some(Id("R1".to_owned()))));
    assert_eq!(shapes.whole.map(std::num::NonZeroU32::get), Some(7));
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
        (r#"{"named": []}"#, "REA032 1:11 $.named"),
        (r#"{"named": {"a": {}}}"#, "REA032 1:17 $.named.a"),
        (r#"{"inner": [1, 2]}"#, "REA032 1:11 $.inner"),
        (r#"{"choice": 1}"#, "REA032 1:12 $.choice"),
        (r#"{"choice": []}"#, "REA032 1:12 $.choice"),
        (r#"{"unit": 0}"#, "REA032 1:10 $.unit"),
        (r#"{"id": 7}"#, "REA032 1:8 $.id"),
        // Choices.
        (r#"{"plain": "downn"}"#, "REA033 1:11 $.plain"),
        (r#"{"choice": "nowt"}"#, "REA033 1:12 $.choice"),
        (r#"{"choice": {"al": []}}"#, "REA033 1:13 $.choice.al"),
        (r#"{"choices": {"up": 1}}"#, "REA033 1:14 $.choices.up"),
        (r#"{"choice": {}}"#, "REA034 1:12 $.choice"),
        (r#"{"choice": {"one": "1", "all": []}}"#, "REA034 1:25 $.choice"),
        (r#"{"choice": "all"}"#, "REA035 1:12 $.choice"),
        (r#"{"choice": {"all": ["one"]}}"#, "REA035 1:21 $.choice.all[0]"),
        (r#"{"choice": {"nothing": null}}"#, "REA036 1:13 $.choice.nothing"),
        (r#"{"plain": {"down": {}}}"#, "REA036 1:12 $.plain.down"),
        (r#"{"choice": {"many": {"at_most": 1, "at_least": 2}}}"#, "REA030 1:36 $.choice.many.at_least"),
        (r#"{"choice": {"many": [1]}}"#, "REA032 1:21 $.choice.many"),
        // Numbers.
        (r#"{"count": 1.0}"#, "REA037 1:11 $.count"),
        (r#"{"count": 1e1}"#, "REA037 1:11 $.count"),
        (r#"{"count": 256}"#, "REA038 1:11 $.count"),
        (r#"{"count": -1}"#, "REA038 1:11 $.count"),
        (r#"{"large": 18446744073709551616}"#, "REA038 1:11 $.large"),
        (r#"{"signed": -9223372036854775809}"#, "REA038 1:12 $.signed"),
        (r#"{"years": {"x": 1}}"#, "REA037 1:12 $.years.x"),
        (r#"{"years": {"70000": 1}}"#, "REA038 1:12 $.years.70000"),
        (r#"{"whole": 0}"#, "REA040 1:11 $.whole"),
        // Lengths and letters.
        (r#"{"pair": [1]}"#, "REA039 1:10 $.pair"),
        (r#"{"pair": [1, "a", 2]}"#, "REA039 1:10 $.pair"),
        (r#"{"pair": [1, 2]}"#, "REA032 1:14 $.pair[1]"),
        (r#"{"choice": {"two": [1]}}"#, "REA039 1:20 $.choice.two"),
        (r#"{"letter": "ab"}"#, "REA040 1:12 $.letter"),
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

/// Reads the first member of a list and forgets to ask for more.
#[derive(Debug)]
struct First;

impl<'de> Deserialize<'de> for First {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FirstOnly;
        impl<'de> serde::de::Visitor<'de> for FirstOnly {
            type Value = First;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<First, A::Error> {
                list.next_element::<u8>().map(|_| First)
            }
        }
        deserializer.deserialize_seq(FirstOnly)
    }
}

#[test]
fn a_member_nobody_asked_for_is_refused() {
    assert!(read::<First>("[1]").is_ok());
    assert_eq!(told(&read::<First>(" [1, 2]").unwrap_err()), "REA039 1:2 $");
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

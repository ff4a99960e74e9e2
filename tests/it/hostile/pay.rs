//! Pay agreements that are broken, huge or made to explode are refused with a code in bounded time; honest ones, however
//! they are made up, are loaded.

use super::super::{files, policy_case};
use super::sessions::{junk, places};
use proptest::prelude::*;
use rongtong::date::Date;
use rongtong::diagnostic::Diagnostic;
use rongtong::policy::lint::lint;
use rongtong::policy::load::Loaded;
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// The code lists that ship, read once.
static LISTS: LazyLock<Vec<Loaded>> = LazyLock::new(policy_case::lists);

/// A set of one agreement, with what it leaves out filled in, and the code lists that ship.
fn load(agreement: &Value) -> Result<PolicySet, Vec<Diagnostic>> {
    load_all(Map::from_iter([("agreement".to_owned(), agreement.clone())]))
}

fn load_all(documents: Map<String, Value>) -> Result<PolicySet, Vec<Diagnostic>> {
    let case = policy_case::Case { note: String::new(), as_of: None, find: Vec::new(), lists: true, documents };
    case.set(&LISTS)
}

fn codes(refused: &Result<PolicySet, Vec<Diagnostic>>) -> Vec<&'static str> {
    refused.as_ref().err().into_iter().flatten().map(|found| found.code).collect()
}

fn day() -> Date {
    "2026-11-21".parse().unwrap()
}

/// The documents of every good case with a pay agreement among them.
fn good() -> Vec<Map<String, Value>> {
    let cases = files::json_below(&policy_case::folder("good"));
    let cases = cases.iter().map(|path| policy_case::read(path));
    let pays = |documents: &Map<String, Value>| documents.values().any(|one| one["schema"] == "pay-agreement@1");
    cases.filter(|case| case.lists).map(|case| case.documents).filter(pays).collect()
}

/// A table of money by years, with rows as given.
fn table(rows: &[Value]) -> Value {
    json!({
        "schema": "pay-agreement@1",
        "scales": [{ "id": "t", "gives": "money", "axes": [{ "id": "y", "by": { "years": "hired" } }], "rows": rows }],
    })
}

#[test]
fn tables_larger_than_any_honest_one_are_refused() {
    let rows =
        |count: u32| -> Vec<Value> { (0..count).map(|at| json!({ "at": [at.to_string()], "give": "1" })).collect() };
    assert_eq!(codes(&load(&table(&rows(5_000)))), [""; 0]);
    assert_eq!(codes(&load(&table(&rows(5_001)))), ["POL001"]);
    let mut agreement = table(&rows(1));
    agreement["scales"][0]["axes"] =
        (0..7).map(|at| json!({ "id": at.to_string(), "by": "post" })).collect::<Vec<_>>().into();
    agreement["scales"][0]["rows"][0]["at"] = json!(["*", "*", "*", "*", "*", "*", "*"]);
    assert_eq!(codes(&load(&agreement)), ["POL001"]);
}

#[test]
fn five_thousand_rows_for_one_worker_are_told_and_counted() {
    let rows: Vec<Value> = (0..5_000).map(|at| json!({ "at": [format!("{at}-")], "give": "1" })).collect();
    let refused = load(&table(&rows)).unwrap_err();
    assert_eq!(refused.len(), 1_001);
    assert!(refused.iter().take(1_000).all(|found| found.code == "POL103"), "{:?}", refused.first());
    assert_eq!(
        refused.last().map(|found| found.message_in(Lang::En)),
        Some("3999 more findings are not listed".into())
    );
}

#[test]
fn five_thousand_rows_that_hang_together_and_never_meet_are_loaded() {
    // On either axis every row overlaps the next, which on the other stands far away: no axis parts the rows.
    let span = |from: usize| format!("{}-{}", from * 2, from * 2 + 2);
    let rows: Vec<Value> =
        (0..5_000).map(|at| json!({ "at": [span(at), span(at * 2_501 % 5_000)], "give": "1" })).collect();
    let mut agreement = table(&rows);
    agreement["scales"][0]["axes"] =
        json!([{ "id": "a", "by": { "years": "hired" } }, { "id": "b", "by": { "years": "post" } }]);
    let set = load(&agreement).unwrap_or_else(|refused| panic!("{:?}", refused.first()));
    assert!(lint(&set, day()).iter().any(|found| found.code == "LIN092"));
}

#[test]
fn conditions_deeper_than_any_honest_one_are_refused() {
    let deep = |depth: u32| (0..depth).fold(json!({ "post": ["铣工"] }), |inner, _| json!({ "not": inner }));
    let floor = |depth| {
        let floor = json!({ "id": "f", "least": { "fixed": "1" }, "when": [deep(depth)] });
        load(&json!({ "schema": "pay-agreement@1", "floors": [floor] }))
    };
    assert_eq!(codes(&floor(7)), [""; 0]);
    assert_eq!(codes(&floor(8)), ["POL001"]);
    assert_eq!(codes(&floor(100)), ["REA006"]);
    let many: Vec<Value> = (0..65).map(|_| deep(0)).collect();
    let floor = json!({ "id": "f", "least": { "fixed": "1" }, "when": many });
    assert_eq!(codes(&load(&json!({ "schema": "pay-agreement@1", "floors": [floor] }))), ["POL001"]);
}

/// Ranges that part all whole numbers from 0 on at some of them.
fn ranges() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set(1_u32..40, 0..5).prop_map(|cuts| {
        let starts: Vec<u32> = std::iter::once(0).chain(cuts).collect();
        let ends = starts.iter().skip(1).map(|next| next - 1).map(Some).chain([None]);
        let written = |(from, until): (&u32, Option<u32>)| match until {
            Some(until) if until == *from => from.to_string(),
            Some(until) => format!("{from}-{until}"),
            None => format!("{from}-"),
        };
        starts.iter().zip(ends).map(written).collect()
    })
}

/// An agreement with a table by level and years, its rows in some order, and items that use it.
fn agreement() -> impl Strategy<Value = Value> {
    let levels = prop::sample::subsequence(vec!["5", "4", "3", "2", "1", "*"], 1..=6);
    let rows = (levels, ranges(), prop::bool::ANY).prop_flat_map(|(levels, ranges, units)| {
        let rows: Vec<Value> = levels
            .iter()
            .enumerate()
            .flat_map(|(high, level)| {
                ranges.iter().enumerate().map(move |(long, years)| {
                    let yuan = 2_000 + 300 * high + 10 * long;
                    let give =
                        if units { format!("{},{:03}.00元", yuan / 1_000, yuan % 1_000) } else { yuan.to_string() };
                    json!({ "at": [level, years], "give": give })
                })
            })
            .collect();
        Just(rows).prop_shuffle()
    });
    let share = prop::sample::select(vec!["5%", "1/3", "0.125", "100%"]);
    (rows, share, prop::sample::select(vec!["highest", "sum"]), 0_u32..40).prop_map(|(rows, share, combine, most)| {
        let item = |id: &str, amount: Value| {
            let cite = json!([{ "source": "s", "clause": "1" }]);
            json!({ "id": id, "title": { "zh": "分项", "en": "Item" }, "cite": cite, "amount": amount })
        };
        let each = json!({ "each": { "amount": "20", "of": { "years": "hired" }, "at_most": most + 1 } });
        let round = json!({ "unit": "0.01", "round": "half-up" });
        let percent = json!({ "percent": { "share": share, "of": { "parts": ["post-wage"] }, "round": round } });
        json!({
            "schema": "pay-agreement@1",
            "scales": [{
                "id": "t", "gives": "money", "rows": rows,
                "axes": [{ "id": "l", "by": { "level": "skill-level" } }, { "id": "y", "by": { "years": "hired" } }],
            }],
            "parts": [
                { "part": "post-wage", "combine": combine, "items": [
                    item("table", json!({ "scale": { "scale": "t" } })), item("years", each)
                ] },
                { "part": "performance", "items": [item("share", percent)] },
            ],
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_honest_agreement_is_loaded_and_has_no_fault_in_its_table(it in agreement()) {
        let set = load(&it);
        prop_assert!(set.is_ok(), "{:?}\n{it}", set.err());
        let found = lint(&set.unwrap(), day());
        let level = |found: &&Diagnostic| ["LIN093", "LIN096"].contains(&found.code);
        prop_assert!(found.iter().find(level).is_none(), "{found:?}\n{it}");
    }

    #[test]
    fn a_row_written_twice_is_told_with_both_rows(it in agreement(), which: prop::sample::Index) {
        let mut it = it;
        let rows = it["scales"][0]["rows"].as_array_mut().unwrap();
        let first = which.index(rows.len());
        let row = rows[first].clone();
        rows.push(row);
        let refused = load(&it).unwrap_err();
        prop_assert_eq!(refused.len(), 1);
        prop_assert_eq!(refused[0].code, "POL103");
        let other = refused[0].param("other").unwrap().render(Lang::En);
        prop_assert_eq!(other, (first + 1).to_string());
    }

    #[test]
    fn a_row_left_out_is_told_as_a_hole_unless_it_ends_the_table(it in agreement(), which: prop::sample::Index) {
        let mut it = it;
        let rows = it["scales"][0]["rows"].as_array_mut().unwrap();
        let row = rows.remove(which.index(rows.len()));
        let still = |at: usize| rows.iter().any(|other| other["at"][at] == row["at"][at]);
        // A level, or a stretch of years, that no other row names is not missed at either end of its axis.
        prop_assume!(still(0) && still(1));
        let found = lint(&load(&it).unwrap(), day());
        let hole = found.iter().find(|found| found.code == "LIN092");
        let told = hole.and_then(|hole| hole.param("cells")).map(|cells| cells.render(Lang::En));
        let cell = format!("{} × {}", row["at"][0].as_str().unwrap(), row["at"][1].as_str().unwrap());
        prop_assert!(told.as_ref().is_some_and(|told| told.contains(&cell)), "{cell}: {told:?}\n{it}");
    }

    #[test]
    fn an_agreement_with_anything_in_place_of_anything_is_loaded_or_refused(
        which: prop::sample::Index, edits in prop::collection::vec((any::<prop::sample::Index>(), junk()), 1..4),
    ) {
        let mut documents = Value::Object(which.get(&good()).clone());
        for (place, junk) in edits {
            let mut all = Vec::new();
            places(&documents, "", &mut all);
            all.retain(|place| place.matches('/').count() > 1);
            if !all.is_empty() {
                let at: &String = place.get(&all);
                *documents.pointer_mut(at).unwrap() = junk;
            }
        }
        let Value::Object(documents) = documents else { panic!("a map stays one") };
        match load_all(documents) {
            Ok(set) => drop(lint(&set, day())),
            Err(refused) => prop_assert!(!refused.is_empty()),
        }
    }
}

//! The answer does not depend on the order in which anything is written, nor on anything but the question.

use super::super::worlds::{any_world, set_of};
use super::{ask, counted, decide, decide_world, text, worlds};
use proptest::prelude::*;
use rongtong::answer::Answer;
use rongtong::policy::articulation::Effect;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Lists whose order means nothing.
const ORDERLESS: &[&str] =
    &["courses", "programmes", "rules", "caps", "exclusions", "families", "sharings", "participants", "codes"];

/// Puts a list into another order; which, the seed says.
fn shuffle<T>(list: &mut [T], seed: &mut u64) {
    for at in (1..list.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(*seed >> 33).unwrap() % (at + 1);
        list.swap(at, other);
    }
}

/// The answer without the digests of the documents, which change with their bytes.
fn without_digests(answer: &Answer) -> String {
    let mut value: Value = serde_json::from_str(&text(answer)).unwrap();
    for document in value["decision"]["documents"].as_array_mut().into_iter().flatten() {
        document["digest"] = json!("");
    }
    value.to_string()
}

proptest! {
    #![proptest_config(worlds(120))]

    #[test]
    fn no_order_changes_the_answer(world in any_world(), mut seed in any::<u64>()) {
        let (mut documents, mut question) = (world.documents(), world.question());
        let before = without_digests(&ask(&set_of(&documents), &question));
        shuffle(&mut documents, &mut seed);
        for (_, document) in &mut documents {
            for key in ORDERLESS {
                if let Some(list) = document.get_mut(*key).and_then(Value::as_array_mut) {
                    shuffle(list, &mut seed);
                }
            }
        }
        for key in ["achievements", "enrolments"] {
            shuffle(question["record"][key].as_array_mut().unwrap(), &mut seed);
        }
        let after = without_digests(&ask(&set_of(&documents), &question));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn asking_again_gives_the_same_bytes(world in any_world()) {
        let question = world.question();
        prop_assert_eq!(text(&ask(&world.set(), &question)), text(&ask(&world.set(), &question)));
    }

    #[test]
    fn what_an_answer_left_unused_was_not_needed(world in any_world()) {
        let whole = decide_world(&world)?;
        let used: BTreeSet<&str> =
            whole.granted.iter().flat_map(|grant| &grant.achievements).map(|used| used.id.as_str()).collect();
        let mut question = world.question();
        let brought = question["record"]["achievements"].as_array_mut().unwrap();
        brought.retain(|one| one.as_object().unwrap().values().all(|inner| used.contains(inner["id"].as_str().unwrap())));
        let reduced = decide(&world.set(), &question)?;
        prop_assert_eq!(counted(&whole), counted(&reduced));
    }

    #[test]
    fn a_comparison_tells_what_a_decision_tells(world in any_world()) {
        let set = world.set();
        let mut question = world.question();
        let target = question["target"][0].clone();
        question["target"] = json!([target]);
        let decision = decide(&set, &question)?;
        let compare = json!({
            "schema": "compare/1", "as_of": question["as_of"], "targets": question["target"], "record": question["record"],
        });
        let Answer::Compare { comparison } = ask(&set, &compare) else { panic!("no comparison") };
        let (row, ledger) = (&comparison.rows[0], &decision.ledgers[0]);
        let granted = decision.granted.iter().filter(|grant| grant.effect != Effect::Attendance).count();
        prop_assert_eq!(
            (row.recognised, row.earned, row.counted, row.waived, row.remaining, row.required, row.granted),
            (ledger.recognised, ledger.earned, ledger.counted, ledger.waived, ledger.remaining, ledger.required,
                granted)
        );
        prop_assert_eq!(row.status, decision.proof.status);
    }
}

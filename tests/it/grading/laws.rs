//! Laws on assessments and marks made at random: an oracle that was written differently, higher marks never hurt, the
//! order never shows, absence is never 0.

use super::oracle::{Expected, Stand, compare, expected, plus, read, times};
use super::worlds::{Settled, World, graded, set_of, worlds};
use crate::laws::worlds as config;
use proptest::prelude::*;
use rongtong::policy::lint::lint;
use serde_json::{Value, json};
use std::cmp::Ordering;

/// How good a result or standing is.
fn rank(word: &Value) -> u32 {
    match word.as_str() {
        Some("fail" | "failed" | "not-reached") => 0,
        Some("incomplete" | "absent") => 1,
        _ => 2,
    }
}

/// A part or total of an answer by its id.
fn of<'v>(graded: &'v Value, id: &str) -> &'v Value {
    let named = |list: &str, key: &str| graded[list].as_array().unwrap().iter().find(|one| one[key] == id);
    named("parts", "part").or_else(|| named("totals", "total")).unwrap()
}

/// Everything of an answer that is a figure, by id.
fn figures(graded: &Value) -> Value {
    let stands = ["theory", "practice", "review", "total"].map(|id| {
        let one = of(graded, id);
        json!([id, one["standing"], one["score"], one["unrounded"], one["margin"]])
    });
    let listed = |list: &str, keys: &[&str]| {
        let rows = graded[list].as_array().into_iter().flatten();
        let mut rows: Vec<String> =
            rows.map(|row| json!(keys.iter().map(|key| &row[*key]).collect::<Vec<_>>()).to_string()).collect();
        rows.sort();
        rows
    };
    json!({ "result": graded["result"], "stands": stands,
            "disagreements": listed("disagreements", &["criterion", "spread", "open"]),
            "turning_points": listed("turning_points", &["part", "criterion", "more"]) })
}

/// Where an answer is not as the oracle says.
fn differences(expected: &Expected, graded: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let stands = [
        ("practice", expected.practice),
        ("theory", expected.theory),
        ("review", expected.review),
        ("total", expected.total),
    ];
    for (id, stand) in stands {
        let found = of(graded, id);
        let score = found["score"].as_str().map(read);
        let Stand { standing, score: due, .. } = stand;
        if found["standing"] != standing || score != due {
            wrong.push(format!("{id}: {found} should be {standing} {due:?}"));
        }
    }
    if graded["result"] != expected.result {
        wrong.push(format!("{} should be {}", graded["result"], expected.result));
    }
    let disputes = graded["disagreements"].as_array().map_or(&[][..], Vec::as_slice);
    let open = disputes.iter().filter(|one| one["open"] == true).count();
    if (disputes.len(), open) != expected.disputes {
        wrong.push(format!("{disputes:?} should be {:?}", expected.disputes));
    }
    wrong
}

/// Whether lint says that a higher mark may hurt.
fn may_hurt(world: &World) -> bool {
    let findings = lint(&world.set(), "2026-01-01".parse().unwrap());
    findings.iter().any(|found| found.code == "LIN060")
}

/// Raises one mark: of a sheet, of the theory or of the review.
fn raise(world: &World, which: usize, at: usize, by: i128) -> World {
    let mut higher = world.clone();
    let sheets = world.sheets.len();
    if let Some(sheet) = higher.sheets.get_mut(which % (sheets + 2)) {
        sheet.marks[at] = (sheet.marks[at] + by).min(2 * world.full[at]);
    } else {
        let score = if which % (sheets + 2) == sheets { &mut higher.theory } else { &mut higher.review };
        *score = score.map(|halves| (halves + by).min(200));
    }
    higher
}

/// Where a raised mark made something lower: a result, a standing or a score.
fn lowered(before: &Value, after: &Value) -> Option<String> {
    if rank(&after["result"]) < rank(&before["result"]) {
        return Some(format!("result {} became {}", before["result"], after["result"]));
    }
    ["practice", "theory", "review", "total"].into_iter().find_map(|id| {
        let (was, is) = (of(before, id), of(after, id));
        let score = |one: &Value| one["score"].as_str().map(read);
        let less = match (score(was), score(is)) {
            (Some(was), Some(is)) => compare(is, was) == Ordering::Less,
            (was, is) => was.is_some() && is.is_none(),
        };
        (less || rank(&is["standing"]) < rank(&was["standing"])).then(|| format!("{id}: {was} became {is}"))
    })
}

/// The laws would hold in worlds where nothing ever happens; these are not like that.
#[test]
fn the_worlds_have_something_to_say() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(config(1));
    let expected: Vec<(World, Expected)> = (0..400)
        .map(|_| worlds().new_tree(&mut runner).unwrap().current())
        .map(|world| (world.clone(), expected(&world)))
        .collect();
    let count = |is: &dyn Fn(&World, &Expected) -> bool| expected.iter().filter(|(world, it)| is(world, it)).count();
    let seen = [
        ("pass", count(&|_, it| it.result == "pass")),
        ("fail", count(&|_, it| it.result == "fail")),
        ("incomplete", count(&|_, it| it.result == "incomplete")),
        ("roles weighted", count(&|world, it| world.roles.is_some() && it.practice.score.is_some())),
        ("a criterion for one role", count(&|world, it| world.divided && it.practice.score.is_some())),
        ("dispute settled", count(&|_, it| it.disputes.0 > it.disputes.1 && it.practice.score.is_some())),
        ("dispute open", count(&|_, it| it.disputes.1 > 0)),
        ("gate shut", count(&|_, it| it.review.standing == "not-reached")),
        ("gate waits", count(&|_, it| it.review.standing == "incomplete")),
        (
            "total failed alone",
            count(&|_, it| {
                it.total.standing == "failed" && it.practice.standing == "passed" && it.theory.standing == "passed"
            }),
        ),
        (
            "rounded to the line",
            count(&|_, it| {
                it.practice.standing == "passed"
                    && it.practice.exact.is_some_and(|exact| compare(exact, (60, 1)).is_lt())
            }),
        ),
        ("absent", count(&|_, it| it.theory.standing == "absent")),
    ];
    let rare: Vec<_> = seen.iter().filter(|(_, times)| *times == 0).collect();
    assert!(rare.is_empty(), "{rare:?} of {seen:?}");
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn everything_stands_as_an_oracle_written_differently_says(world in worlds()) {
        let graded = world.graded();
        let wrong = differences(&expected(&world), &graded);
        prop_assert!(wrong.is_empty(), "{}\n{graded:#}", wrong.join("\n"));
        if let Some(score) = of(&graded, "practice")["score"].as_str() {
            let margin = read(of(&graded, "practice")["margin"].as_str().unwrap());
            prop_assert_eq!(margin, plus(read(score), (-60, 1)));
        }
        // What has no score says why.
        if graded["result"] == "incomplete" {
            let told = graded["parts"].as_array().unwrap().iter().chain(graded["totals"].as_array().unwrap());
            let silent: Vec<&Value> = told.filter(|one| one["standing"] == "incomplete" && one["reasons"] == json!([])).collect();
            prop_assert!(silent.is_empty(), "{silent:?}");
        }
    }

    #[test]
    fn a_higher_mark_never_gives_a_lower_result_or_lint_names_the_rule(
        world in worlds(), which in 0_usize..24, at in 0_usize..4, by in 1_i128..40,
    ) {
        let settles = world.dispute.is_some_and(|(_, then)| then != Settled::Told);
        prop_assert_eq!(may_hurt(&world), settles);
        let (before, after) = (world.graded(), raise(&world, which, at, by).graded());
        if let Some(lower) = lowered(&before, &after) {
            prop_assert!(settles, "{}", lower);
        }
    }

    #[test]
    fn a_veto_fails_whatever_is_not_marked(
        world in worlds(), left_out: u32, who in 0_usize..6, veto in prop_oneof![Just("all"), Just("part")],
    ) {
        // The veto is on a sheet that counts, of a panel that is complete.
        let world = World { panel: None, roles: None, ..world };
        let graded = graded(&world.set(), &world.stopped(left_out, who % world.sheets.len(), veto));
        prop_assert_eq!(&graded["result"], "fail", "{}", graded);
        prop_assert_eq!(&of(&graded, "practice")["standing"], "failed");
        // What is not marked is still named, and has no score.
        let bits = |nth: usize| (0..4).filter(move |bit| left_out >> (4 * nth + bit) & 1 == 1);
        let open: usize = world.sheets.iter().enumerate().map(|(nth, sheet)| bits(nth).filter(|at| world.marks(sheet.role, *at)).count()).sum();
        let nobody = (0..4).filter(|at| !world.sheets.iter().any(|sheet| world.marks(sheet.role, *at))).count();
        prop_assert_eq!(of(&graded, "practice")["unmarked"].as_array().map_or(0, Vec::len), open + nobody);
        if open + nobody > 0 {
            prop_assert!(of(&graded, "practice")["score"].is_null());
        }
    }

    #[test]
    fn the_order_of_assessors_sheets_and_marks_never_shows(
        world in worlds(), keys in prop::array::uniform6(any::<u32>()), turned: bool,
    ) {
        let mut session = world.session();
        for list in ["assessors", "sheets"] {
            let list = session[list].as_array_mut().unwrap();
            let mut keyed: Vec<(u32, Value)> = keys.iter().copied().zip(std::mem::take(list)).collect();
            keyed.sort_by_key(|(key, _)| *key);
            list.extend(keyed.into_iter().map(|(_, row)| row));
        }
        if turned {
            for sheet in session["sheets"].as_array_mut().unwrap() {
                sheet["marks"].as_array_mut().unwrap().reverse();
            }
        }
        prop_assert_eq!(world.graded(), graded(&world.set(), &session));
    }

    #[test]
    fn the_order_of_parts_criteria_roles_and_terms_changes_no_figure(world in worlds()) {
        let turned = graded(&set_of(&world.scheme(true)), &world.session());
        prop_assert_eq!(figures(&world.graded()), figures(&turned));
    }

    #[test]
    fn who_an_assessor_is_never_shows(world in worlds(), first in 0_usize..6, second in 0_usize..6) {
        // Two assessors of one role hand in each other's sheets.
        let (first, second) = (first % world.sheets.len(), second % world.sheets.len());
        let mut swapped = world.clone();
        swapped.sheets.swap(first, second);
        prop_assert_eq!(figures(&world.graded()), figures(&swapped.graded()));
    }

    #[test]
    fn an_absent_part_is_incomplete_and_never_nought(world in worlds(), review: bool) {
        let absent = if review { World { review: None, ..world } } else { World { theory: None, ..world } };
        let id = if review { "review" } else { "theory" };
        let graded = absent.graded();
        let part = of(&graded, id);
        let shut = review && part["standing"] == "not-reached";
        prop_assert!(shut || part["standing"] == "absent", "{}", part);
        prop_assert!(part["score"].is_null());
        prop_assert_ne!(&graded["result"], "pass");
        if !review {
            prop_assert_eq!(&of(&graded, "total")["standing"], "incomplete");
            prop_assert!(of(&graded, "total")["score"].is_null());
        }
        // Only what is lost already, whatever may still come, fails it.
        let lost = ["practice", "theory", "review", "total"].iter().any(|id| rank(&of(&graded, id)["standing"]) == 0);
        prop_assert_eq!(&graded["result"], if lost { "fail" } else { "incomplete" });
    }

    #[test]
    fn a_turning_point_turns_with_so_many_marks_and_not_with_fewer(world in worlds()) {
        let graded = world.graded();
        for point in graded["turning_points"].as_array().into_iter().flatten() {
            let more = read(point["more"].as_str().unwrap());
            let raised = |by: i128| {
                let mut world = world.clone();
                let score = match point["criterion"].as_str().unwrap() {
                    "t" => Some(&mut world.theory),
                    "r" => Some(&mut world.review),
                    _ => None,
                };
                if let Some(score) = score {
                    *score = score.map(|halves| (halves + by).min(200));
                    return world.graded()["result"].clone();
                }
                let at: usize = point["criterion"].as_str().unwrap().trim_start_matches('c').parse().unwrap();
                for sheet in &mut world.sheets {
                    sheet.marks[at] = (sheet.marks[at] + by).min(2 * world.full[at]);
                }
                world.graded()["result"].clone()
            };
            // Scores of a whole part may turn with less than a half.
            let halves = times(more, (2, 1));
            let up = halves.0 / halves.1 + i128::from(halves.0 % halves.1 != 0);
            prop_assert_eq!(raised(up), "pass", "{}", point);
            // Where a dispute is settled a step may turn it and the next turn it back.
            if world.dispute.is_none_or(|(_, then)| then == Settled::Told) {
                prop_assert_eq!(raised(up - 1), "fail", "{}", point);
            }
        }
    }
}

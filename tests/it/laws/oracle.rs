//! On tiny worlds, every subset of claims is tried: the ones the checker allows never count more than the decision.

use super::super::worlds::{Brought, Kind, Rule, World, tiny_world};
use super::{counted, decide, worlds};
use proptest::prelude::*;
use rongtong::call::{ClaimedCitation, ClaimedDecision, ClaimedTarget, GrantedClaim, RecognitionCall};
use rongtong::policy::articulation::Effect;
use rongtong::quantity::Credit;
use rongtong::recognition::verify::verify;
use rongtong::text::Lang;

/// Most claims of which every subset is tried.
const MOST: usize = 7;
/// What the checker says about sums and about what is best; both are worked out here.
const ABOUT_SUMS: &[&str] = &["verify-ok", "verify-sum-wrong", "verify-not-best", "verify-differs"];

/// The node a course is placed in: a pool of credits, or its own leaf.
fn node(world: &World, course: usize) -> String {
    let mut next = 0;
    for (at, part) in world.parts.iter().enumerate() {
        next += part.take;
        if course < next {
            return if matches!(part.kind, Kind::Credits { .. }) { format!("n{at}") } else { format!("c{course}") };
        }
    }
    format!("c{course}")
}

fn target(world: &World, course: usize) -> ClaimedTarget {
    let credits = ["1", "1.5", "2", "3", "4", "5.5"][world.courses[course].0];
    ClaimedTarget { id: format!("c{course}"), node: node(world, course), granted: credits.parse().unwrap() }
}

/// The sets of achievements that satisfy a rule, each with the courses it fills.
fn ways(world: &World, rule: Rule) -> Vec<(Vec<usize>, Vec<usize>)> {
    let courses = || (0..world.courses.len()).collect::<Vec<_>>();
    let named = |at: usize, wanted: usize| matches!(world.brought[at], Brought::Course { name, .. } if name == wanted);
    let pairs = |from: (usize, usize)| {
        let all = (0..world.brought.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
        let fits = move |(a, b): &(usize, usize)| {
            (named(*a, from.0) && named(*b, from.1)) || (named(*a, from.1) && named(*b, from.0))
        };
        all.filter(fits).map(|(a, b)| vec![a, b]).collect::<Vec<_>>()
    };
    match rule {
        Rule::Same { floor, .. } => {
            let fits = |at: usize, course: usize| {
                named(at, course) && matches!(world.brought[at], Brought::Course { grade, .. } if grade >= floor)
            };
            let all = (0..world.brought.len()).flat_map(|at| courses().into_iter().map(move |course| (at, course)));
            all.filter(|(at, course)| fits(*at, *course)).map(|(at, course)| (vec![at], vec![course])).collect()
        }
        Rule::Certificate { kind, public, .. } => {
            let held = (0..world.brought.len())
                .filter(|at| matches!(world.brought[*at], Brought::Certificate { kind: k, .. } if k == kind));
            let picked: Vec<usize> = courses().into_iter().filter(|c| world.courses[*c].1 == public).collect();
            held.flat_map(|at| picked.iter().map(move |course| (vec![at], vec![*course]))).collect()
        }
        Rule::Pair { from, to } => pairs(from).into_iter().map(|using| (using, vec![world.course(to)])).collect(),
        Rule::Swap { from, to } => {
            let (one, other) = world.two(to);
            pairs(from).into_iter().map(|using| (using, vec![one, other])).collect()
        }
        _ => Vec::new(),
    }
}

/// Every claim the rules of the world make possible, limits and exclusions apart.
fn claims(world: &World) -> Vec<GrantedClaim> {
    let mut found = Vec::new();
    for (nth, rule) in world.agreements[0].rules.iter().enumerate() {
        for (using, filling) in ways(world, *rule) {
            let grades = using.iter().filter_map(|at| match world.brought[*at] {
                Brought::Course { grade, .. } => Some(grade),
                Brought::Certificate { .. } => None,
            });
            let grade = if matches!(rule, Rule::Pair { .. }) { grades.max() } else { grades.min() };
            found.push(GrantedClaim {
                ledger: 0,
                document: "agreement-0".to_owned(),
                rule: format!("r{nth}"),
                achievements: using.iter().map(|at| format!("b{at}")).collect(),
                targets: filling.iter().map(|course| target(world, *course)).collect(),
                effect: Effect::Full,
                grade: grade.map(|grade| grade.to_string().parse().unwrap()),
                citations: vec![ClaimedCitation {
                    document: "agreement-0".to_owned(),
                    clause: "1".to_owned(),
                    text: "示例条款。".to_owned(),
                }],
            });
        }
    }
    found
}

proptest! {
    #![proptest_config(worlds(60))]

    #[test]
    fn no_subset_of_claims_counts_more(world in tiny_world()) {
        let possible = claims(&world);
        prop_assume!(possible.len() <= MOST);
        let (set, question) = (world.set(), world.question());
        let decision = decide(&set, &question)?;
        let call: RecognitionCall = rongtong::read::from_text(question.to_string().as_bytes()).unwrap();
        let stated = ClaimedDecision::of(&decision);
        for grant in &stated.granted {
            let known = possible.iter().any(|claim| {
                (&claim.rule, &claim.achievements, &claim.targets) == (&grant.rule, &grant.achievements, &grant.targets)
            });
            prop_assert!(known, "granted, yet no rule of the world makes it: {:?}", grant);
        }
        let mut best = Credit::ZERO;
        for chosen in 0..1_u32 << possible.len() {
            let taken = possible.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
            let granted: Vec<GrantedClaim> = taken.map(|(_, claim)| claim.clone()).collect();
            let subset = ClaimedDecision { granted, ..stated.clone() };
            let verification = verify(&set, &call, &subset, Lang::En).unwrap();
            if verification.findings.iter().all(|found| ABOUT_SUMS.contains(&found.code)) {
                best = best.max(verification.counted.iter().copied().sum());
            }
        }
        prop_assert_eq!(best, counted(&decision));
    }
}

//! Nothing is used twice beyond its sharing, no target is filled twice, no cap is exceeded, and the checker agrees.

use super::super::worlds::any_world;
use super::{counted, decide, worlds};
use proptest::prelude::*;
use rongtong::call::{ClaimedDecision, RecognitionCall};
use rongtong::policy::articulation::Effect;
use rongtong::quantity::Credit;
use rongtong::recognition::decision::{Decision, Grant, NodeStatus};
use rongtong::recognition::verify::verify;
use rongtong::text::Lang;
use std::collections::BTreeMap;

/// Grants by what they have in common, such as an achievement or a target in a ledger.
fn grouped<'d>(
    decision: &'d Decision,
    keys: impl Fn(&'d Grant) -> Vec<&'d str>,
) -> BTreeMap<(usize, &'d str), Vec<&'d Grant>> {
    let mut groups: BTreeMap<(usize, &str), Vec<&Grant>> = BTreeMap::new();
    for grant in &decision.granted {
        for key in keys(grant) {
            groups.entry((grant.ledger, key)).or_default().push(grant);
        }
    }
    groups
}

/// The nodes in which credits are placed.
fn leaves_of<'d>(node: &'d NodeStatus, found: &mut Vec<&'d NodeStatus>) {
    if node.children.is_empty() {
        found.push(node);
    }
    for child in &node.children {
        leaves_of(child, found);
    }
}

proptest! {
    #![proptest_config(worlds(150))]

    #[test]
    fn nothing_is_used_or_filled_twice(world in any_world()) {
        // What may be used on both sides of a relation within a ledger is the checker's to weigh.
        prop_assume!(!world.again.is_some_and(|(_, shared)| shared));
        let decision = decide(&world.set(), &world.question())?;
        let by_achievement = grouped(&decision, |grant| grant.achievements.iter().map(|used| used.id.as_str()).collect());
        for ((_, id), grants) in by_achievement {
            // Only a rule with `reuse` may use an achievement again, and only that rule.
            let one_rule = grants.iter().all(|grant| grant.rule == grants[0].rule);
            prop_assert!(grants.len() == 1 || one_rule, "{} is used under several rules", id);
            let reused = grants.iter().all(|grant| grant.achievements[0].kind == "certificate");
            prop_assert!(grants.len() == 1 || reused, "{} is used again without reuse", id);
        }
        let by_course = grouped(&decision, |grant| {
            grant.targets.iter().filter(|filled| filled.kind == "course").map(|filled| filled.id.as_str()).collect()
        });
        for ((_, id), grants) in by_course {
            prop_assert!(grants.len() == 1, "{} is filled {} times", id, grants.len());
        }
        for grant in &decision.granted {
            for filled in grant.targets.iter().filter(|filled| filled.kind == "course") {
                prop_assert!(filled.granted <= filled.credits, "{:?}", filled);
            }
        }
    }

    #[test]
    fn no_limit_is_exceeded(world in any_world()) {
        let decision = decide(&world.set(), &world.question())?;
        for cap in &decision.caps {
            prop_assert!(cap.used.minus(cap.surplus) <= cap.limit, "{:?}", cap);
        }
        for (at, ledger) in decision.ledgers.iter().enumerate() {
            let here = || decision.granted.iter().filter(move |grant| grant.ledger == at);
            let granted: Credit = here().map(|grant| grant.credits).sum();
            prop_assert!(ledger.counted <= granted);
            prop_assert!(ledger.counted == ledger.recognised.plus(ledger.earned));
            // Every agreement's caps on all it recognises, added up anew where their surplus is refused.
            for cap in decision.caps.iter().filter(|cap| cap.ledger == at && cap.surplus.is_zero()) {
                let agreement: usize = cap.document.trim_start_matches("agreement-").parse().unwrap();
                let nth: usize = cap.cap.trim_start_matches("cap").parse().unwrap();
                let made = world.agreements[agreement].caps[nth];
                if matches!(made.on, super::super::worlds::CapOn::Everything) && !made.soft {
                    let under = here().filter(|grant| grant.rule.document == cap.document && grant.effect == Effect::Full);
                    let used: Credit = if matches!(made.limit, super::super::worlds::CapLimit::Targets(_)) {
                        under.flat_map(|grant| &grant.targets).map(|_| Credit::from_hundredths(100)).sum()
                    } else {
                        under.map(|grant| grant.credits).sum()
                    };
                    prop_assert!(used <= cap.limit, "{:?}: {}", cap, used);
                }
            }
        }
    }

    #[test]
    fn the_tree_adds_up(world in any_world()) {
        let decision = decide(&world.set(), &world.question())?;
        for (at, ledger) in decision.ledgers.iter().enumerate() {
            let mut leaves = Vec::new();
            leaves_of(&ledger.requirement, &mut leaves);
            let counted: Credit = leaves.iter().map(|leaf| leaf.counted).sum();
            let surplus: Credit = leaves.iter().map(|leaf| leaf.surplus).sum();
            let granted: Credit = decision.granted.iter().filter(|g| g.ledger == at).map(|g| g.credits).sum();
            let capped: Credit = decision.caps.iter().filter(|cap| cap.ledger == at).map(|cap| cap.surplus).sum();
            prop_assert_eq!(counted.plus(surplus), granted, "placed and granted differ");
            prop_assert_eq!(ledger.requirement.counted, counted, "the root is not the sum of its leaves");
            prop_assert_eq!(ledger.counted, counted.minus(capped), "tree and ledger differ");
        }
    }

    #[test]
    fn the_checker_agrees(world in any_world()) {
        let (set, question) = (world.set(), world.question());
        let decision = decide(&set, &question)?;
        let call: RecognitionCall = rongtong::read::from_text(question.to_string().as_bytes()).unwrap();
        let verification = verify(&set, &call, &ClaimedDecision::of(&decision), Lang::En).unwrap();
        prop_assert!(verification.holds, "{:#?}", verification.findings);
        prop_assert_eq!(verification.counted.iter().copied().sum::<Credit>(), counted(&decision));
    }
}

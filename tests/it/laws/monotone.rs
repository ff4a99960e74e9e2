//! More never hurts, stricter never helps. Left out of these worlds, because there a rule says that more may mean less:
//! families that keep the `highest` (a higher certificate displaces a lower one), `over` (one rule displaces another on
//! the same facts), `grade_below` (a band of grades has an upper end) and `softer` (a condition that newly holds
//! replaces the weaker outcome).

use super::super::worlds::{Brought, CapLimit, Rule, World, brought, monotone_world};
use super::{counted, decide, decide_world, worlds};
use proptest::prelude::*;
use rongtong::quantity::Credit;
use serde_json::json;

/// The world, made stricter in one way.
fn stricter(world: &World, way: usize) -> World {
    let mut world = world.clone();
    let Some(agreement) = world.agreements.first_mut() else { return world };
    match way {
        0 => {
            // The first rule stays: a cap may speak of it.
            agreement.rules.truncate(1);
        }
        1 => agreement.exclusions.push((Some(false), None)),
        2 => agreement.exclusions.push((None, Some(0))),
        3 => {
            for rule in &mut agreement.rules {
                if let Rule::Same { floor, .. } | Rule::Free { floor } = rule {
                    *floor += 15;
                }
            }
        }
        _ => {
            for cap in &mut agreement.caps {
                cap.limit = match cap.limit {
                    CapLimit::Credits(at) => CapLimit::Credits(at.saturating_sub(1)),
                    CapLimit::Percent(percent) => CapLimit::Percent(percent / 2),
                    CapLimit::PercentOfPublic(percent) => CapLimit::PercentOfPublic(percent / 2),
                    CapLimit::Targets(most) => CapLimit::Targets(most.saturating_sub(1)),
                };
            }
        }
    }
    world
}

proptest! {
    #![proptest_config(worlds(120))]

    #[test]
    fn one_more_achievement_never_lowers_the_credits(world in monotone_world(), more in brought()) {
        let before = counted(&*decide_world(&world)?);
        let mut richer = world;
        richer.brought.push(more);
        prop_assert!(counted(&*decide_world(&richer)?) >= before);
    }

    #[test]
    fn a_better_grade_never_lowers_the_credits(world in monotone_world(), which in 0..6_usize, better in 1..40_u32) {
        let before = counted(&*decide_world(&world)?);
        let mut richer = world;
        let at = which % richer.brought.len();
        if let Brought::Course { grade, .. } = &mut richer.brought[at] {
            *grade = (*grade + better).min(100);
        }
        prop_assert!(counted(&*decide_world(&richer)?) >= before);
    }

    #[test]
    fn a_stricter_policy_never_grants_more(world in monotone_world(), way in 0..5_usize) {
        let before = counted(&*decide_world(&world)?);
        prop_assert!(counted(&*decide_world(&stricter(&world, way))?) <= before);
    }

    #[test]
    fn a_wish_costs_what_is_told_and_never_gains(
        world in monotone_world(), which in 0..6_usize, target in 0..9_usize, leave in any::<bool>()
    ) {
        let set = world.set();
        let mut question = world.question();
        let free = counted(&*decide(&set, &question)?);
        let id = format!("b{}", which % world.brought.len());
        let target = if target == 8 { "free".to_owned() } else { format!("c{}", world.course(target)) };
        question["pins"] = if leave {
            json!([{ "leave": { "achievement": id } }])
        } else {
            json!([{ "use": { "achievement": id, "target": target, "institution": "s0" } }])
        };
        let decision = decide(&set, &question)?;
        let pinned = counted(&decision);
        prop_assert!(pinned <= free);
        let told = decision.pins.as_ref().unwrap();
        prop_assert_eq!((told.free, told.cost), (free, free.minus(pinned)));
        prop_assert!(!told.reasons.is_empty());
        if leave {
            prop_assert!(decision.granted.iter().all(|grant| grant.achievements.iter().all(|used| used.id != id)));
        }
        prop_assert!(told.cost >= Credit::ZERO);
    }
}

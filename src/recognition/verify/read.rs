//! Reads one stated claim: whether its rule exists, speaks to the programme and grants just what is stated.

use super::fits::Reader;
use super::ground::{By, Claim, Fill, Ground, Ledger, Way};
use super::judge::{Aim, Fault, Granted, aims, is_own, judge};
use super::name;
use super::quotes;
use crate::call::{ClaimedTarget, GrantedClaim};
use crate::order::Set;
use crate::policy::Document;
use crate::policy::articulation::{Effect, Target};
use crate::policy::catalogue::Course;
use crate::quantity::{Credit, Grade};
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::Text;

/// A stated claim as it was understood.
#[derive(Clone, Debug)]
pub(super) struct Read<'g> {
    pub claim: Claim<'g>,
    /// Every place that each target's node may mean: a course leaf is known by its course alone, and a course may
    /// stand in several.
    pub places: Vec<Vec<usize>>,
}

/// What is found wrong in one claim.
struct Findings<'f>(&'f mut Vec<Reason>);

impl Findings<'_> {
    fn add(&mut self, reason: Reason) {
        self.0.push(reason);
    }
}

/// Understands a stated claim and notes what is wrong with it; none, where it cannot be understood.
pub(super) fn read<'g>(ground: &'g Ground<'g>, stated: &GrantedClaim, found: &mut Vec<Reason>) -> Option<Read<'g>> {
    let mut found = Findings(found);
    let Some(ledger) = ground.ledgers.get(stated.ledger) else {
        found.add(super::differs("学籍", "ledger"));
        return None;
    };
    let using = achievements(ground, stated, &mut found)?;
    if stated.document == ledger.catalogue.id {
        if stated.rule != "own" {
            found.add(unknown_rule(&stated.document, &stated.rule));
            return None;
        }
        quotes::check(ground, stated, &[], &Text::zh(&stated.rule), found.0);
        return own(ground, ledger, stated, using, &mut found);
    }
    let by = rule(ground, ledger, stated, &mut found)?;
    if !ledger.is_spoken_to(&by.rule.scope) {
        found.add(Reason::new("verify-scope-wrong").named("rule", &by.rule.title));
    }
    quotes::check(ground, stated, &by.rule.cite, &by.rule.title, found.0);
    let is_node = matches!(by.rule.target, Target::Node(_));
    let (fills, places) = targets(ground, ledger, stated, is_node, &mut found)?;
    let claim = Claim { ledger: stated.ledger, by: Some(by), using, fills, effect: stated.effect };
    let mut read = Read { claim, places };
    weigh(ground, ledger, by, stated, &mut read, &mut found);
    Some(read)
}

fn unknown_rule(document: &str, rule: &str) -> Reason {
    Reason::new("verify-rule-unknown").with("document", document).with("rule", rule)
}

fn achievements(ground: &Ground<'_>, stated: &GrantedClaim, found: &mut Findings<'_>) -> Option<Way> {
    let mut using = Way::new();
    for id in &stated.achievements {
        match ground.achievement(id) {
            None => {
                found.add(Reason::new("verify-achievement-unknown").with("source", id));
                return None;
            }
            Some(at) if !using.insert(at) => {
                found.add(Reason::new("verify-used-twice").named("source", &name::source(ground, at)));
            }
            Some(_) => {}
        }
    }
    Some(using)
}

/// The rule a claim names, in an agreement that speaks to the programme.
fn rule<'g>(
    ground: &Ground<'g>,
    ledger: &Ledger<'g>,
    stated: &GrantedClaim,
    found: &mut Findings<'_>,
) -> Option<By<'g>> {
    let Some(agreement) = ledger.agreement(&stated.document) else {
        let mut known = ground.in_force.documents().filter(|loaded| loaded.header().id == stated.document);
        found.add(match known.next().map(|loaded| &loaded.document) {
            Some(Document::Articulation(_)) => Reason::new("verify-scope-wrong").with("rule", &stated.rule),
            Some(_) => unknown_rule(&stated.document, &stated.rule),
            None => Reason::new("verify-document-missing").with("document", &stated.document),
        });
        return None;
    };
    let rule = agreement.articulation.rules.iter().find(|rule| rule.id == stated.rule);
    if rule.is_none() {
        found.add(unknown_rule(&stated.document, &stated.rule));
    }
    rule.map(|rule| By { agreement, rule })
}

type Targets<'g> = (Vec<Fill<'g>>, Vec<Vec<usize>>);

/// The targets a claim names, with the places their nodes may mean.
fn targets<'g>(
    ground: &Ground<'_>,
    ledger: &Ledger<'g>,
    stated: &GrantedClaim,
    is_node: bool,
    found: &mut Findings<'_>,
) -> Option<Targets<'g>> {
    let (mut fills, mut all_places) = (Vec::new(), Vec::new());
    for target in &stated.targets {
        let (course, places) = if is_node {
            let place = ledger.node(&target.id).filter(|_| target.node == target.id);
            (None, place.into_iter().collect::<Vec<usize>>())
        } else {
            let named = |slot: &usize| ledger.places.get(*slot).is_some_and(|place| place.node.id() == target.node);
            let course = ledger.course(&target.id);
            (course, course.into_iter().flat_map(|course| ledger.slots(course)).filter(named).collect())
        };
        let is_known = if is_node { ledger.node(&target.id).is_some() } else { course.is_some() };
        let Some(&place) = places.first().filter(|_| is_known) else {
            found.add(if is_known {
                let named = course.map(|course| course.name.clone()).unwrap_or_default();
                let node = ledger.node(&target.node).map(|at| name::place(ground, stated.ledger, at));
                let reason = Reason::new("verify-node-wrong").named("target", &named);
                match node {
                    Some(title) => reason.named("node", &title),
                    None => reason.with("node", &target.node),
                }
            } else {
                Reason::new("verify-target-unknown").with("target", &target.id)
            });
            return None;
        };
        let whole = course.map_or(target.granted, |course| course.credits);
        fills.push(Fill { course, place, whole, granted: target.granted });
        all_places.push(places);
    }
    Some((fills, all_places))
}

/// Compares what is stated with what the rule grants.
fn weigh<'g>(
    ground: &'g Ground<'g>,
    ledger: &'g Ledger<'g>,
    by: By<'g>,
    stated: &GrantedClaim,
    read: &mut Read<'g>,
    found: &mut Findings<'_>,
) {
    let claim = &mut read.claim;
    let reader = Reader { ground, ledger, agreement: by.document() };
    let fails = |claim: &Claim<'_>| {
        let reason = Reason::new("verify-condition-fails").named("rule", &by.rule.title);
        reason.naming("sources", name::sources(ground, &claim.using)).naming("target", name::targets(ground, claim))
    };
    let Some(aim) = aims(ledger, &by.rule.target).into_iter().find(|aim| is_aim(aim, &claim.fills)) else {
        return found.add(fails(claim));
    };
    let is_way = |using: &Way| match reader.ways(&by.rule.source, using, aim.courses()) {
        Ok(ways) => ways.contains(using),
        Err(_) => false,
    };
    if !is_way(&claim.using) {
        return found.add(fails(claim));
    }
    match judge(reader, by, &claim.using, &aim) {
        Err(Fault::Condition) => found.add(fails(claim)),
        Err(Fault::TooSmall(amount)) => found.add(wrong_credits(claim, stated, amount)),
        Err(Fault::Excluded(exclusion)) => {
            let reason = Reason::new("verify-excluded").naming("target", name::targets(ground, claim));
            found.add(reason.named("exclusion", &exclusion.title));
        }
        Ok(granted) => compare(ledger, &aim, &granted, stated, claim, found),
    }
}

fn is_aim(aim: &Aim<'_>, fills: &[Fill<'_>]) -> bool {
    match aim {
        Aim::Node(place) => matches!(fills, [only] if only.course.is_none() && only.place == *place),
        Aim::Courses(courses) => {
            let ids = |courses: &mut dyn Iterator<Item = &Course>| -> Set<String> {
                courses.map(|course| course.id.clone()).collect()
            };
            courses.len() == fills.len()
                && ids(&mut courses.iter().copied()) == ids(&mut fills.iter().filter_map(|fill| fill.course))
        }
    }
}

fn wrong_credits(claim: &Claim<'_>, stated: &GrantedClaim, allowed: Credit) -> Reason {
    let sum: Credit = stated.targets.iter().map(|target| target.granted).sum();
    Reason::new("verify-credits-wrong").named("rule", &name::rule(claim)).with("stated", sum).with("allowed", allowed)
}

/// Effect, credits of each target, and the grade; the claim is corrected to what the rule grants.
fn compare<'g>(
    ledger: &Ledger<'g>,
    aim: &Aim<'g>,
    granted: &Granted,
    stated: &GrantedClaim,
    claim: &mut Claim<'g>,
    found: &mut Findings<'_>,
) {
    if granted.effect != stated.effect {
        let reason = Reason::new("verify-effect-wrong").named("rule", &name::rule(claim));
        found.add(reason.with("stated", word(stated.effect)).with("allowed", word(granted.effect)));
        claim.effect = granted.effect;
    }
    if granted.grade != stated.grade {
        found.add(wrong_grade(claim, stated.grade.as_ref(), granted.grade.as_ref()));
    }
    let due = aim.fills(ledger, granted);
    let sum = |fills: &[Fill<'_>]| -> Credit { fills.iter().map(|fill| fill.granted).sum() };
    let part_of = |fill: &Fill<'_>| fill.granted <= fill.course.map_or(fill.granted, |course| course.credits);
    let same = |fill: &Fill<'_>| {
        let alike = |other: &&Fill<'_>| other.course.map(|c| &c.id) == fill.course.map(|c| &c.id);
        due.iter().find(alike).is_some_and(|due| due.granted == fill.granted)
    };
    // How a part is divided between several targets no rule says: any division of the same sum will do.
    let right = if granted.effect == Effect::Part {
        sum(&claim.fills) == sum(&due) && claim.fills.iter().all(part_of)
    } else {
        claim.fills.iter().all(same)
    };
    if !right {
        found.add(wrong_credits(claim, stated, sum(&due)));
    }
    for fill in &mut claim.fills {
        if let Some(due) = due.iter().find(|due| due.course.map(|c| &c.id) == fill.course.map(|c| &c.id)) {
            fill.whole = due.whole;
            fill.granted = if right { fill.granted } else { due.granted };
        }
    }
}

fn wrong_grade(claim: &Claim<'_>, stated: Option<&Grade>, allowed: Option<&Grade>) -> Reason {
    let mut reason = Reason::new("verify-grade-wrong").named("rule", &name::rule(claim));
    if let Some(grade) = stated {
        reason = reason.with("stated", grade);
    }
    if let Some(grade) = allowed {
        reason = reason.with("allowed", grade);
    }
    reason
}

fn word(effect: Effect) -> &'static str {
    match effect {
        Effect::Full => "full",
        Effect::Part => "part",
        Effect::Waived => "waived",
        Effect::Attendance => "attendance",
    }
}

/// A course of the school itself, passed there, fills its own slot whole.
fn own<'g>(
    ground: &'g Ground<'g>,
    ledger: &Ledger<'g>,
    stated: &GrantedClaim,
    using: Way,
    found: &mut Findings<'_>,
) -> Option<Read<'g>> {
    let (mut fills, places) = targets(ground, ledger, stated, false, found)?;
    for fill in &mut fills {
        fill.granted = fill.whole;
    }
    let claim = Claim { ledger: stated.ledger, by: None, using, fills, effect: stated.effect };
    let taken: Vec<&Achievement> = ground.each(&claim.using).collect();
    let filled: Vec<&Course> = claim.fills.iter().filter_map(|fill| fill.course).collect();
    let earned = taken.iter().all(|one| one.earned_after(ground.in_force.as_of()).is_none());
    match (taken.as_slice(), filled.as_slice(), stated.targets.as_slice()) {
        ([Achievement::Course(taken)], [course], [ClaimedTarget { granted, .. }])
            if earned && is_own(ledger, taken, course) =>
        {
            if *granted != course.credits {
                found.add(wrong_credits(&claim, stated, course.credits));
            }
            if stated.effect != Effect::Full {
                let reason = Reason::new("verify-effect-wrong").named("rule", &name::rule(&claim));
                found.add(reason.with("stated", word(stated.effect)).with("allowed", word(Effect::Full)));
            }
            if stated.grade != taken.grade {
                found.add(wrong_grade(&claim, stated.grade.as_ref(), taken.grade.as_ref()));
            }
        }
        _ => {
            let reason = Reason::new("verify-condition-fails").named("rule", &name::rule(&claim));
            let reason = reason.naming("sources", name::sources(ground, &claim.using));
            found.add(reason.naming("target", name::targets(ground, &claim)));
        }
    }
    Some(Read { claim: Claim { effect: Effect::Full, ..claim }, places })
}

//! One claim by itself: what a rule grants to a way for an aim, or why it grants nothing.

use super::fits::Reader;
use super::ground::{By, Claim, Fill, Ground, Ledger, Way};
use super::holds::Known;
use super::worth::recorded;
use crate::policy::articulation::{Effect, Exclusion, Rule, Target};
use crate::policy::catalogue::{Course, CourseFilter, Requirement};
use crate::policy::set::ArticulationRef;
use crate::quantity::{Credit, Grade};
use crate::record::{Achievement, CourseTaken};

/// What a rule may fill: courses together, or credit in a node.
#[derive(Clone, Debug)]
pub(super) enum Aim<'g> {
    Courses(Vec<&'g Course>),
    Node(usize),
}

/// What a rule grants.
#[derive(Clone, Debug)]
pub(super) struct Granted {
    pub effect: Effect,
    /// Credits the rule grants, before the target's own credits limit them.
    pub amount: Credit,
    pub grade: Option<Grade>,
}

/// Why a rule grants nothing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fault<'g> {
    /// A condition fails or is not known to hold, or a fact that decides the amount is missing.
    Condition,
    /// Fewer credits than the course has, which is not divided.
    TooSmall(Credit),
    /// A deny-list forbids it.
    Excluded(&'g Exclusion),
}

/// Every aim of a rule's target in a programme.
pub(super) fn aims<'g>(ledger: &Ledger<'g>, target: &Target) -> Vec<Aim<'g>> {
    let together = |courses: Vec<&'g Course>| if courses.is_empty() { Vec::new() } else { vec![Aim::Courses(courses)] };
    match target {
        Target::Course(id) => together(ledger.course(id).into_iter().collect()),
        Target::Courses(ids) => {
            let courses: Option<Vec<&Course>> = ids.iter().map(|id| ledger.course(id)).collect();
            together(courses.unwrap_or_default())
        }
        Target::AnyCourse(filter) => {
            ledger.courses().filter(|course| ledger.picks(filter, course)).map(|one| Aim::Courses(vec![one])).collect()
        }
        Target::Node(id) => {
            let open = |at: &usize| {
                let node = ledger.places.get(*at).map(|place| place.node);
                matches!(node, Some(Requirement::CreditsFrom(pool)) if pool.open)
            };
            ledger.node(id).filter(open).map(Aim::Node).into_iter().collect()
        }
        Target::Block(id) => {
            let below = |course: &&Course| ledger.slots(course).any(|slot| ledger.is_in(slot, id));
            together(ledger.courses().filter(below).collect())
        }
    }
}

impl<'g> Aim<'g> {
    /// The courses.
    pub fn courses(&self) -> &[&'g Course] {
        match self {
            Self::Courses(courses) => courses,
            Self::Node(_) => &[],
        }
    }

    /// Credits of the courses together.
    pub fn whole(&self) -> Credit {
        self.courses().iter().map(|course| course.credits).sum()
    }

    /// The targets with their credits, each in the first place it may stand in.
    pub fn fills(&self, ledger: &Ledger<'g>, granted: &Granted) -> Vec<Fill<'g>> {
        let Granted { effect, amount, .. } = granted;
        match self {
            Self::Node(place) => {
                let most = (*amount).min(room_along(ledger, *place));
                let credits = if matches!(effect, Effect::Full | Effect::Part) { most } else { Credit::ZERO };
                vec![Fill { course: None, place: *place, whole: *amount, granted: credits }]
            }
            Self::Courses(courses) => {
                let mut left = *amount;
                let fill = |course: &&'g Course| {
                    let credits = match effect {
                        Effect::Full => course.credits,
                        Effect::Part => course.credits.min(left),
                        Effect::Waived | Effect::Attendance => Credit::ZERO,
                    };
                    left = left.minus(credits);
                    let place = ledger.slots(course).next()?;
                    Some(Fill { course: Some(course), place, whole: course.credits, granted: credits })
                };
                courses.iter().filter_map(fill).collect()
            }
        }
    }
}

/// What a pool and the pools it overflows into can hold together.
fn room_along(ledger: &Ledger<'_>, place: usize) -> Credit {
    let mut sum = Credit::ZERO;
    let mut at = Some(place);
    for _ in 0..ledger.places.len() {
        let here = at.and_then(|at| ledger.places.get(at)).map(|place| place.node);
        let Some(Requirement::CreditsFrom(pool)) = here else { break };
        sum = sum.plus(pool.at_most.unwrap_or(pool.credits));
        at = pool.overflow.as_ref().and_then(|id| ledger.node(id));
    }
    sum
}

/// What a rule whose source is satisfied by `using` grants for `aim`.
pub(super) fn judge<'g>(reader: Reader<'g>, by: By<'g>, using: &Way, aim: &Aim<'g>) -> Result<Granted, Fault<'g>> {
    let rule = by.rule;
    let effect = effect(reader, rule, using, aim.courses()).ok_or(Fault::Condition)?;
    if !limits_are_known(reader, rule, using) {
        return Err(Fault::Condition);
    }
    let amount = reader.amount(&rule.credit, using, aim.whole()).ok_or(Fault::Condition)?;
    if effect == Effect::Full && amount < aim.whole() {
        return Err(Fault::TooSmall(amount));
    }
    if let Some(exclusion) = excluded(reader, by, using, aim) {
        return Err(Fault::Excluded(exclusion));
    }
    // Whoever still sits the tests gets the grade of the tests.
    let grade = if effect == Effect::Attendance { None } else { reader.grade(&rule.grade, using) };
    Ok(Granted { effect, amount, grade })
}

/// The effect: the rule's own where its condition holds, a softer one where it is known not to hold.
fn effect(reader: Reader<'_>, rule: &Rule, using: &Way, goal: &[&Course]) -> Option<Effect> {
    let holds = |condition| -> Known { reader.holds(condition, using, goal) };
    if rule.when.as_ref().map_or(Some(true), holds)? {
        return Some(rule.effect);
    }
    let softer = rule.softer.as_ref()?;
    (softer.when.as_ref().map_or(Some(true), holds) == Some(true)).then_some(softer.effect)
}

/// Whether what limits the reuse of the achievements is stated.
fn limits_are_known(reader: Reader<'_>, rule: &Rule, using: &Way) -> bool {
    let Some(reuse) = &rule.reuse else { return true };
    reader.ground.each(using).all(|one| {
        reuse.register.as_ref().is_none_or(|register| recorded(one, register).is_some())
            && (!reuse.within_source || one.credits().is_some())
    })
}

/// The exclusion that forbids a claim, of whichever agreement that speaks to the programme.
fn excluded<'g>(reader: Reader<'g>, by: By<'g>, using: &Way, aim: &Aim<'g>) -> Option<&'g Exclusion> {
    for agreement in &reader.ledger.agreements {
        let reader = Reader { agreement: agreement.articulation, ..reader };
        for exclusion in &agreement.articulation.exclusions {
            let protects = match aim {
                Aim::Courses(courses) => courses.iter().any(|course| reader.ledger.picks(&exclusion.targets, course)),
                Aim::Node(_) => exclusion.targets == CourseFilter::default(),
            };
            let bars = |one: &Achievement| exclusion.achievements.iter().any(|source| reader.fits(source, one));
            if protects
                && reader.ledger.is_spoken_to(&exclusion.scope)
                && (exclusion.achievements.is_empty() || reader.ground.each(using).any(bars))
                && !flips(by, *agreement, exclusion)
            {
                return Some(exclusion);
            }
        }
    }
    None
}

/// Whether a rule of a strictly higher layer names the exclusion.
fn flips(by: By<'_>, agreement: ArticulationRef<'_>, exclusion: &Exclusion) -> bool {
    let name = format!("{}/{}", agreement.articulation.id, exclusion.id);
    by.document().layer > agreement.articulation.layer && by.rule.despite.contains(&name)
}

/// Whether a course passed at the school itself is this course of its catalogue. A grade in words is read by the scales
/// of the ledger's agreements; of a word that none of them knows nobody can tell.
pub(super) fn is_own(ledger: &Ledger<'_>, taken: &CourseTaken, course: &Course) -> bool {
    let here = taken.institution.as_ref() == Some(&ledger.catalogue.institution.id);
    let known = taken.code.as_ref().is_some_and(|code| *code == course.id || Some(code) == course.code.as_ref());
    let passed = match (ledger.catalogue.pass_mark, &taken.grade) {
        (None, _) => true,
        (Some(mark), Some(Grade::Word(word))) => {
            let words = ledger.agreements.iter().flat_map(|a| &a.articulation.grade_scales).flat_map(|s| &s.words);
            words.into_iter().find(|known| known.word == *word).is_some_and(|known| known.percent >= mark)
        }
        (Some(_), None) => false,
        (Some(mark), Some(Grade::Percent(score))) => *score >= mark,
    };
    here && known && passed
}

/// The claim of a way for an aim, as far as the rule allows it, in the first places its targets may stand in.
pub(super) fn claim<'g>(
    ground: &'g Ground<'g>,
    at: usize,
    by: By<'g>,
    using: &Way,
    aim: &Aim<'g>,
) -> Option<Claim<'g>> {
    let ledger = ground.ledgers.get(at)?;
    let reader = Reader { ground, ledger, agreement: by.document() };
    let granted = judge(reader, by, using, aim).ok()?;
    let fills = aim.fills(ledger, &granted);
    Some(Claim { ledger: at, by: Some(by), using: using.clone(), fills, effect: granted.effect })
}

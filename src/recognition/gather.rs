//! Step 2: every claim the rules would allow by itself, before claims are weighed against each other.

use super::aim::{Aim, aims, goal};
use super::bind::{TooManyWays, Way};
use super::candidate::{Barred, Candidate, Candidates, Fill, MOST_CANDIDATES, RuleRef, TooLarge};
use super::check::{Check, Goal};
use super::grant::registered;
use super::lack::Misses;
use super::plan::Plan;
use super::question::{Ledger, Question};
use crate::order;
use crate::policy::articulation::{Effect, Exclusion, Rule};
use crate::policy::set::ArticulationRef;
use crate::quantity::{Credit, Grade, Score};
use crate::record::Achievement;
use crate::truth::Truth;

/// Gathers every claim of every ledger that uses none of the achievements left out, by position.
pub(crate) fn candidates<'q>(question: &'q Question<'q>, left_out: &[usize]) -> Result<Candidates<'q>, TooLarge> {
    let mut all = gather(question, &[])?;
    // What is left out gives way before anything gives way to it.
    let stays = |claim: &Candidate<'_>| !claim.using.iter().any(|at| left_out.contains(at));
    all.open.retain(stays);
    all.attendance.retain(stays);
    all.barred.retain(|(claim, _)| stays(claim));
    order::sort_by(&mut all.open, |a, b| a.canonical(b, question));
    order::sort_by(&mut all.attendance, |a, b| a.canonical(b, question));
    super::precedence::apply(question, &mut all);
    order::sort_by(&mut all.barred, |(a, _), (b, _)| a.canonical(b, question));
    Ok(all)
}

/// The claims weighed after these achievements have changed, in canonical order: the fresh ones, and those of `before`
/// that do not use them.
pub(crate) fn renewed<'q>(
    question: &'q Question<'q>,
    changes: &[(usize, Achievement)],
    before: &Candidates<'q>,
    fresh: Candidates<'q>,
) -> Vec<Candidate<'q>> {
    let same = |claim: &&Candidate<'q>| !concerns(&claim.using, changes);
    let mut open: Vec<Candidate<'q>> = before.open.iter().filter(same).cloned().collect();
    for claim in before.outdone().filter(same).cloned().chain(fresh.open) {
        let at = open.partition_point(|other| other.canonical(&claim, question).is_lt());
        open.insert(at, claim);
    }
    let mut all = Candidates { open, ..Candidates::default() };
    super::precedence::apply(question, &mut all);
    all.open
}

/// Gathers the claims of every ledger, in no order; where changes are given, those that use a changed achievement.
pub(crate) fn gather<'q>(
    question: &'q Question<'q>,
    changes: &'q [(usize, Achievement)],
) -> Result<Candidates<'q>, TooLarge> {
    let mut all = Candidates::default();
    for (at, ledger) in question.ledgers.iter().enumerate() {
        own_courses(question, at, ledger, changes, &mut all.open);
        for &agreement in &ledger.agreements {
            let gather = Gather { check: question.check(ledger, agreement), at, ledger, agreement, changes };
            for rule in &agreement.articulation.rules {
                if ledger.plan.in_scope(&rule.scope) {
                    let named = |_| TooLarge { rule: Some((agreement.articulation.id.clone(), rule.id.clone())) };
                    gather.rule(RuleRef { agreement, rule }, &mut all).map_err(named)?;
                }
            }
            if all.open.len() > MOST_CANDIDATES {
                return Err(TooLarge { rule: None });
            }
        }
    }
    Ok(all)
}

/// Whether a claim speaks of a changed achievement, or nothing has changed.
fn concerns(using: &[usize], changes: &[(usize, Achievement)]) -> bool {
    changes.is_empty() || changes.iter().any(|(at, _)| using.contains(at))
}

/// Courses of the school itself that the learner has passed there fill their own slot.
fn own_courses<'q>(
    question: &'q Question<'q>,
    at: usize,
    ledger: &'q Ledger<'q>,
    changes: &[(usize, Achievement)],
    open: &mut Vec<Candidate<'q>>,
) {
    let plan = &ledger.plan;
    let brought = question.brought.iter().enumerate().filter(|(using, _)| concerns(&[*using], changes));
    for (using, brought) in brought {
        let Achievement::Course(taken) = brought.achievement else { continue };
        let later = brought.achievement.earned_after(question.in_force.as_of()).is_some();
        if later || taken.institution.as_ref() != Some(&plan.catalogue.institution.id) {
            continue;
        }
        let passed = match (plan.catalogue.pass_mark, &taken.grade) {
            (Some(mark), Some(Grade::Percent(score))) => *score >= mark,
            (Some(mark), Some(Grade::Word(word))) => passes(ledger, word, mark),
            (Some(_), None) => false,
            (None, _) => true,
        };
        for (position, course) in plan.courses.iter().enumerate() {
            let known =
                taken.code.as_ref().is_some_and(|c| *c == course.course.id || Some(c) == course.course.code.as_ref());
            if !passed || !known {
                continue;
            }
            let percent = if let Some(Grade::Percent(score)) = &taken.grade { score.hundredths() } else { 0 };
            for &node in &course.slots {
                let whole = course.course.credits;
                open.push(Candidate {
                    ledger: at,
                    rule: None,
                    using: vec![using],
                    fills: vec![Fill { course: Some(position), node, whole, granted: whole }],
                    effect: Effect::Full,
                    grade: taken.grade.clone(),
                    points: percent.saturating_mul(whole.hundredths()),
                    softer: false,
                });
            }
        }
    }
}

/// Whether a grade in words passes: by the scale of an agreement of the ledger; of a word that no scale knows nobody can tell.
fn passes(ledger: &Ledger<'_>, word: &str, mark: Score) -> bool {
    let scales = ledger.agreements.iter().flat_map(|agreement| &agreement.articulation.grade_scales);
    scales.flat_map(|scale| &scale.words).find(|w| w.word == word).is_some_and(|w| w.percent >= mark)
}

/// Gathers the claims of one agreement in one ledger.
struct Gather<'q> {
    check: Check<'q>,
    at: usize,
    ledger: &'q Ledger<'q>,
    agreement: ArticulationRef<'q>,
    changes: &'q [(usize, Achievement)],
}

impl<'q> Gather<'q> {
    fn rule(&self, rule: RuleRef<'q>, all: &mut Candidates<'q>) -> Result<(), TooManyWays> {
        if !self.may_concern(rule.rule, None) {
            return Ok(());
        }
        let aims = aims(&self.ledger.plan, &rule.rule.target);
        if aims.is_empty() {
            return Ok(());
        }
        let fixed =
            if rule.rule.source.looks_at_target() { None } else { Some(self.check.ways(&rule.rule.source, &[])?) };
        if fixed.as_ref().is_some_and(Vec::is_empty) {
            return Ok(());
        }
        for aim in &aims {
            let goal = goal(&self.ledger.plan, aim);
            let ways = match &fixed {
                Some(ways) => ways,
                None if !self.may_concern(rule.rule, Some(&goal)) => continue,
                None => &self.check.ways(&rule.rule.source, &goal)?,
            };
            for way in ways.iter().filter(|way| concerns(way, self.changes)) {
                self.claim(rule, way, aim, &goal, all);
            }
        }
        Ok(())
    }

    /// Whether a rule can use a changed achievement, for some goal or for this one; where nothing has changed, it may.
    fn may_concern(&self, rule: &'q Rule, goal: Option<Goal<'_, 'q>>) -> bool {
        self.changes.is_empty() || self.changes.iter().any(|(at, _)| self.check.may_use(&rule.source, *at, goal))
    }

    /// The effect a rule has on these achievements and this goal; none, where its condition fails.
    fn effect(&self, rule: &'q Rule, way: &Way, goal: Goal<'_, 'q>) -> Option<(Effect, bool)> {
        let holds = |condition| {
            let mut misses = Misses::quick();
            self.check.condition(condition, way, goal, &mut misses);
            misses.truth()
        };
        match rule.when.as_ref().map_or(Truth::Yes, &holds) {
            Truth::Yes => Some((rule.effect, false)),
            Truth::Unknown => None,
            Truth::No => {
                let softer = rule.softer.as_ref()?;
                let applies = softer.when.as_ref().map_or(Truth::Yes, holds) == Truth::Yes;
                applies.then_some((softer.effect, true))
            }
        }
    }

    /// Whether the facts that limit the reuse of an achievement are known.
    fn reuse_is_known(&self, rule: &Rule, way: &Way) -> bool {
        let Some(reuse) = &rule.reuse else { return true };
        way.iter().filter_map(|&at| self.check.brought.get(at)).all(|brought| {
            reuse.register.as_ref().is_none_or(|register| registered(brought, register).is_some())
                && (!reuse.within_source || brought.achievement.credits().is_some())
        })
    }

    fn claim(&self, rule: RuleRef<'q>, way: &Way, aim: &Aim, goal: Goal<'_, 'q>, all: &mut Candidates<'q>) {
        if !self.reuse_is_known(rule.rule, way) {
            return;
        }
        let Some((effect, softer)) = self.effect(rule.rule, way, goal) else { return };
        let whole: Credit = goal.iter().map(|t| t.course.credits).sum();
        let Some(amount) = self.check.amount(&rule.rule.credit, way, whole) else { return };
        let fills = match aim {
            Aim::Node(node) => {
                // No more of it can count than the node and those it overflows into have room for.
                let most = amount.min(self.ledger.plan.room(*node));
                let granted = if matches!(effect, Effect::Full | Effect::Part) { most } else { Credit::ZERO };
                vec![Fill { course: None, node: *node, whole: amount, granted }]
            }
            Aim::Courses(courses) => fills(&self.ledger.plan, courses, effect, amount),
        };
        // Whoever still sits the tests gets the grade of the tests.
        let recorded = || self.check.recorded_grade(&rule.rule.grade, way);
        let grade = if effect == Effect::Attendance { None } else { recorded() };
        let granted = fills.iter().map(|f| f.granted).sum();
        let points = self.check.grade_points(grade.as_ref(), granted);
        let candidate =
            Candidate { ledger: self.at, rule: Some(rule), using: way.clone(), fills, effect, grade, points, softer };
        if effect == Effect::Full && amount < whole {
            all.barred.push((candidate, Barred::TooSmall(amount)));
        } else if let Some((agreement, exclusion)) = self.exclusion(rule, way, aim) {
            all.barred.push((candidate, Barred::Excluded(agreement, exclusion)));
        } else if effect == Effect::Attendance {
            all.attendance.push(candidate);
        } else if !candidate.credits().is_zero() || !candidate.waived().is_zero() {
            self.place(candidate, &mut all.open);
        }
    }

    /// One claim for each way of placing its courses in their slots.
    fn place(&self, candidate: Candidate<'q>, open: &mut Vec<Candidate<'q>>) {
        let mut placed = vec![candidate];
        let fills = placed.first().map_or(0, |c| c.fills.len());
        for nth in 0..fills {
            let course = placed.first().and_then(|c| c.fills.get(nth)).and_then(|f| f.course);
            let slots = course.and_then(|at| self.ledger.plan.courses.get(at)).map_or(&[][..], |c| &c.slots);
            if slots.len() < 2 || placed.len() > MOST_CANDIDATES {
                continue;
            }
            let here = placed.iter().flat_map(|candidate| {
                slots.iter().map(move |&slot| {
                    let mut candidate = candidate.clone();
                    if let Some(fill) = candidate.fills.get_mut(nth) {
                        fill.node = slot;
                    }
                    candidate
                })
            });
            placed = here.collect();
        }
        open.append(&mut placed);
    }

    /// The first exclusion that bars using these achievements for this aim.
    fn exclusion(&self, rule: RuleRef<'q>, way: &Way, aim: &Aim) -> Option<(ArticulationRef<'q>, &'q Exclusion)> {
        let plan = &self.ledger.plan;
        self.ledger.agreements.iter().find_map(|&agreement| {
            let check = Check { articulation: agreement.articulation, ..self.check };
            let bars = |exclusion: &&'q Exclusion| {
                let targets = match aim {
                    Aim::Node(_) => exclusion.targets == crate::policy::catalogue::CourseFilter::default(),
                    Aim::Courses(courses) => courses
                        .iter()
                        .filter_map(|&at| plan.courses.get(at))
                        .any(|course| plan.picks(&exclusion.targets, course)),
                };
                let barred = |at: usize| exclusion.achievements.iter().any(|s| check.truth(s, at) == Truth::Yes);
                targets
                    && plan.in_scope(&exclusion.scope)
                    && (exclusion.achievements.is_empty() || way.iter().any(|&at| barred(at)))
                    && !self.flips(rule, agreement, exclusion)
            };
            agreement.articulation.exclusions.iter().find(bars).map(|exclusion| (agreement, exclusion))
        })
    }

    /// Whether a rule of a higher layer names the exclusion it flips.
    fn flips(&self, rule: RuleRef<'q>, agreement: ArticulationRef<'q>, exclusion: &Exclusion) -> bool {
        let named = |name: &String| {
            name.split_once('/').is_some_and(|(d, e)| d == agreement.articulation.id && e == exclusion.id)
        };
        self.agreement.articulation.layer > agreement.articulation.layer && rule.rule.despite.iter().any(named)
    }
}

/// Spreads an amount over courses: each whole, or as far as it reaches where parts are allowed.
fn fills(plan: &Plan<'_>, courses: &[usize], effect: Effect, amount: Credit) -> Vec<Fill> {
    let mut left = amount;
    let mut fill = |&at: &usize| {
        let course = plan.courses.get(at)?;
        let whole = course.course.credits;
        let granted = match effect {
            Effect::Full => whole,
            Effect::Part => whole.min(left),
            Effect::Waived | Effect::Attendance => Credit::ZERO,
        };
        left = left.minus(granted);
        Some(Fill { course: Some(at), node: *course.slots.first()?, whole, granted })
    };
    courses.iter().filter_map(&mut fill).collect()
}

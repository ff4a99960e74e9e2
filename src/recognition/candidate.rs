//! Step 2: every claim the rules would allow by itself, before claims are weighed against each other.

use super::bind::{TooManyWays, Way};
use super::check::{Check, Goal};
use super::grant::registered;
use super::lack::{Misses, Truth};
use super::plan::{Plan, PlanCourse};
use super::question::{Ledger, Question};
use crate::order;
use crate::policy::articulation::{Effect, Exclusion, Rule, Target};
use crate::policy::catalogue::Requirement;
use crate::policy::selector::Source;
use crate::policy::set::ArticulationRef;
use crate::quantity::{Credit, Grade, Score};
use crate::record::Achievement;
use std::cmp::Ordering;

/// Most claims one question may weigh; beyond it the question is refused as too large.
pub const MOST_CANDIDATES: usize = 4_000;

/// A claim that a rule allows: achievements used, targets filled, credits granted.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'q> {
    pub ledger: usize,
    /// The rule; none, where a course of the school itself was passed there.
    pub rule: Option<RuleRef<'q>>,
    pub using: Way,
    pub fills: Vec<Fill>,
    pub effect: Effect,
    pub grade: Option<Grade>,
    /// Weight of the grade on the fourth level of the objective.
    pub points: i64,
    /// Whether the rule's softer outcome applies.
    pub softer: bool,
}

/// A rule in its document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RuleRef<'q> {
    pub agreement: ArticulationRef<'q>,
    pub rule: &'q Rule,
}

impl RuleRef<'_> {
    /// Document and rule id, by which claims are ordered.
    pub fn key(&self) -> (&str, &str) {
        (&self.agreement.articulation.id, &self.rule.id)
    }
}

/// What a claim fills, and where it is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fill {
    /// Position of the course in the plan; none, where credit is placed without a course.
    pub course: Option<usize>,
    /// Node it is placed in.
    pub node: usize,
    /// Credits of the course; of a node, what is granted.
    pub whole: Credit,
    /// Credits granted.
    pub granted: Credit,
}

impl Candidate<'_> {
    /// Credits granted, before soft limits.
    pub fn credits(&self) -> Credit {
        self.fills.iter().map(|fill| fill.granted).sum()
    }

    /// The fills that are courses; credit placed in a node spares nobody a particular course.
    fn courses(&self) -> impl Iterator<Item = &Fill> {
        self.fills.iter().filter(|fill| fill.course.is_some())
    }

    /// Credits of courses that need not be studied any more.
    pub fn waived(&self) -> Credit {
        match self.effect {
            Effect::Full | Effect::Waived => self.courses().map(|fill| fill.whole).sum(),
            Effect::Part => self.courses().map(|fill| fill.granted).sum(),
            Effect::Attendance => Credit::ZERO,
        }
    }

    /// Whether it fills a course.
    pub fn fills_course(&self, course: usize) -> bool {
        self.fills.iter().any(|fill| fill.course == Some(course))
    }

    /// Whether both are the same use of the same achievements, each perhaps with other facts.
    pub fn is_like(&self, other: &Self) -> bool {
        self.ledger == other.ledger
            && self.using == other.using
            && self.fills == other.fills
            && self.rule.as_ref().map(RuleRef::key) == other.rule.as_ref().map(RuleRef::key)
    }

    /// The canonical order of claims: by what they fill, then by rule, then by what they use. Nothing in it depends on
    /// the order in which documents, rules or achievements were given.
    fn canonical(&self, other: &Self, question: &Question<'_>) -> Ordering {
        let plan = question.ledgers.get(self.ledger).map(|l| &l.plan);
        self.ledger
            .cmp(&other.ledger)
            .then_with(|| plan.map_or(Ordering::Equal, |plan| order_fills(&self.fills, &other.fills, plan)))
            .then_with(|| self.rule.as_ref().map(RuleRef::key).cmp(&other.rule.as_ref().map(RuleRef::key)))
            .then_with(|| self.using.cmp(&other.using))
    }
}

/// The order of what two claims fill in one plan: by the ids of courses, which is how they stand in it, then of nodes.
fn order_fills(left: &[Fill], right: &[Fill], plan: &Plan<'_>) -> Ordering {
    let node = |fill: &Fill| plan.nodes.get(fill.node).map(|node| node.requirement.id());
    let mut each = left.iter().zip(right).map(|(l, r)| {
        l.course.cmp(&r.course).then_with(|| if l.node == r.node { Ordering::Equal } else { node(l).cmp(&node(r)) })
    });
    each.find(|order| order.is_ne()).unwrap_or_else(|| left.len().cmp(&right.len()))
}

impl Fill {
    /// Id of the course, or of the node where no course is filled.
    pub fn id<'p>(&self, plan: &'p Plan<'_>) -> &'p str {
        match self.course.and_then(|at| plan.courses.get(at)) {
            Some(course) => &course.course.id,
            None => plan.nodes.get(self.node).map_or("", |node| node.requirement.id()),
        }
    }
}

/// Why a claim that satisfies its rule is not weighed at all.
#[derive(Clone, Debug)]
pub(crate) enum Barred<'q> {
    /// An exclusion forbids it.
    Excluded(ArticulationRef<'q>, &'q Exclusion),
    /// A similar achievement ranks higher: its position, and the family's title.
    Family { kept: usize, family: &'q crate::policy::articulation::Family, agreement: ArticulationRef<'q> },
    /// Another rule goes before this one.
    Outranked(RuleRef<'q>),
    /// The amount is below the course's credits, which is not divided.
    TooSmall(Credit),
}

/// Every claim the rules allow, in canonical order, and those they bar.
#[derive(Debug, Default)]
pub(crate) struct Candidates<'q> {
    /// Claims that gain something.
    pub open: Vec<Candidate<'q>>,
    /// Claims that only waive attendance.
    pub attendance: Vec<Candidate<'q>>,
    /// Claims that satisfy their rule and are barred all the same.
    pub barred: Vec<(Candidate<'q>, Barred<'q>)>,
}

impl<'q> Candidates<'q> {
    /// Claims that would gain something, were it not for other claims.
    pub fn outdone(&self) -> impl Iterator<Item = &Candidate<'q>> + Clone {
        self.barred.iter().filter_map(|(claim, barred)| {
            matches!(barred, Barred::Family { .. } | Barred::Outranked(_)).then_some(claim)
        })
    }
}

/// The question has more claims, or a rule more ways, than can be weighed.
#[derive(Debug)]
pub(crate) struct TooLarge {
    /// The rule at fault, where it is one.
    pub rule: Option<(String, String)>,
}

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

/// Target courses that are filled together, or a node that takes credit without a course.
#[derive(Clone, Debug)]
pub(crate) enum Aim {
    Courses(Vec<usize>),
    Node(usize),
}

/// The aims of a rule's target in a plan. A course or node the programme does not have is no aim.
pub(crate) fn aims(plan: &Plan<'_>, target: &Target) -> Vec<Aim> {
    match target {
        Target::Course(id) => plan.course(id).map(|at| Aim::Courses(vec![at])).into_iter().collect(),
        Target::Courses(ids) => {
            let found: Option<Vec<usize>> = ids.iter().map(|id| plan.course(id)).collect();
            found.map(Aim::Courses).into_iter().collect()
        }
        Target::AnyCourse(filter) => {
            let picked = plan.courses.iter().enumerate().filter(|(_, course)| plan.picks(filter, course));
            picked.map(|(at, _)| Aim::Courses(vec![at])).collect()
        }
        Target::Node(id) => {
            let open = |at: &usize| {
                plan.nodes
                    .get(*at)
                    .is_some_and(|n| matches!(n.requirement, Requirement::CreditsFrom(from) if from.open))
            };
            plan.node(id).filter(open).map(Aim::Node).into_iter().collect()
        }
        Target::Block(id) => {
            let Some(block) = plan.node(id) else { return Vec::new() };
            let below = |course: &PlanCourse<'_>| course.slots.iter().any(|&slot| plan.is_below(slot, block));
            let courses: Vec<usize> =
                plan.courses.iter().enumerate().filter(|(_, c)| below(c)).map(|(at, _)| at).collect();
            if courses.is_empty() { Vec::new() } else { vec![Aim::Courses(courses)] }
        }
    }
}

/// Whether what a source wants depends on the target.
fn depends_on_target(source: &Source) -> bool {
    match source {
        Source::All(of) | Source::Any(of) => of.iter().any(depends_on_target),
        Source::NOf(n_of) => n_of.of.iter().any(depends_on_target),
        Source::Covers(_) => true,
        _ => false,
    }
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
            if depends_on_target(&rule.rule.source) { None } else { Some(self.check.ways(&rule.rule.source, &[])?) };
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

/// The courses of an aim.
pub(crate) fn goal<'p, 'q>(plan: &'p Plan<'q>, aim: &Aim) -> Vec<&'p PlanCourse<'q>> {
    match aim {
        Aim::Courses(courses) => courses.iter().filter_map(|&at| plan.courses.get(at)).collect(),
        Aim::Node(_) => Vec::new(),
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

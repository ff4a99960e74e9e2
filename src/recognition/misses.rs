//! Finds what a rule still wants: for each rule and target left open, the nearest ways and what each lacks.

use super::bind::Way;
use super::candidate::{Aim, RuleRef, aims, goal};
use super::check::{Check, Goal};
use super::decide::Decided;
use super::lack::{Lack, Miss, Misses, Truth};
use super::question::Question;
use crate::policy::articulation::{Effect, Target};
use crate::policy::selector::Source;
use crate::quantity::Credit;
use std::collections::BTreeSet;

/// Most ways kept while alternatives are put together.
const MOST_OPTIONS: usize = 12;

/// A way that nearly satisfies a rule.
#[derive(Clone, Debug)]
pub(crate) struct NearWay<'q> {
    /// Achievements it would use; empty where something new has to be brought.
    pub using: Way,
    /// What is lacking.
    pub misses: Vec<Miss<'q>>,
}

/// A rule that is not satisfied for an aim, and the ways that come nearest, nearest first.
#[derive(Clone, Debug)]
pub(crate) struct Near<'q> {
    pub ledger: usize,
    pub rule: RuleRef<'q>,
    pub aim: Aim,
    pub options: Vec<NearWay<'q>>,
    /// Credits it would grant.
    pub worth: Credit,
}

impl NearWay<'_> {
    /// How far it is: new things to bring, then changes, so that what is nearly there comes first.
    pub fn distance(&self) -> (usize, usize) {
        let new = self.misses.iter().filter(|m| matches!(m.lack, Lack::Nothing(_))).count();
        (new, self.misses.len())
    }
}

/// Every rule left unsatisfied for a target that is still open.
pub(crate) fn near<'q>(question: &'q Question<'q>, decided: &Decided<'q>) -> Vec<Near<'q>> {
    let taken = decided.taken();
    let filled: BTreeSet<(usize, usize)> =
        taken.iter().flat_map(|c| c.fills.iter().filter_map(|f| Some((c.ledger, f.course?)))).collect();
    let all = decided
        .claims
        .open
        .iter()
        .chain(decided.claims.barred.iter().map(|(c, _)| c))
        .chain(&decided.claims.attendance);
    // Rules with a claim for an aim are told of elsewhere.
    let claimed: BTreeSet<(usize, *const crate::policy::articulation::Rule, Option<usize>)> = all
        .filter_map(|c| Some((c.ledger, c.rule?, c)))
        .map(|(ledger, rule, c)| (ledger, std::ptr::from_ref(rule.rule), c.fills.first().and_then(|f| f.course)))
        .collect();
    let mut found = Vec::new();
    for (at, ledger) in question.ledgers.iter().enumerate() {
        for &agreement in &ledger.agreements {
            let check = question.check(ledger, agreement);
            for rule in agreement.articulation.rules.iter().filter(|rule| ledger.plan.in_scope(&rule.scope)) {
                let general = matches!(rule.target, Target::AnyCourse(_));
                // What a source wants is the same for every aim, unless it looks at the target.
                let mut shared: Option<Vec<NearWay<'q>>> = None;
                for aim in aims(&ledger.plan, &rule.target) {
                    let first = if let Aim::Courses(courses) = &aim { courses.first().copied() } else { None };
                    let done = |course: &usize| filled.contains(&(at, *course));
                    let nothing_left = matches!(&aim, Aim::Courses(courses) if courses.iter().all(done));
                    if nothing_left || claimed.contains(&(at, std::ptr::from_ref(rule), first)) {
                        continue;
                    }
                    let goal = goal(&ledger.plan, &aim);
                    let from_source = match &shared {
                        Some(options) if !wants_target(&rule.source) => options.clone(),
                        _ => {
                            let options = check.options(&rule.source, &goal);
                            shared = Some(options.clone());
                            options
                        }
                    };
                    let rule = RuleRef { agreement, rule };
                    let mut options = check.with_conditions(rule, from_source, &goal, general);
                    options.sort_by(|a, b| a.distance().cmp(&b.distance()).then_with(|| a.using.cmp(&b.using)));
                    if !options.is_empty() {
                        let worth = worth(&check, rule, &options, &goal);
                        found.push(Near { ledger: at, rule, aim, options, worth });
                    }
                }
            }
        }
    }
    found
}

fn wants_target(source: &Source) -> bool {
    match source {
        Source::All(of) | Source::Any(of) => of.iter().any(wants_target),
        Source::NOf(n_of) => n_of.of.iter().any(wants_target),
        Source::Covers(_) => true,
        _ => false,
    }
}

/// Credits the rule would grant by its nearest way; of something new, the target's own.
fn worth<'q>(check: &Check<'q>, rule: RuleRef<'q>, options: &[NearWay<'q>], goal: Goal<'_, 'q>) -> Credit {
    let whole: Credit = goal.iter().map(|t| t.course.credits).sum();
    match rule.rule.effect {
        Effect::Waived | Effect::Attendance => Credit::ZERO,
        Effect::Full if !goal.is_empty() => whole,
        _ => {
            let using = options.first().map(|o| o.using.clone()).unwrap_or_default();
            let amount = check.amount(&rule.rule.credit, &using, whole).unwrap_or(Credit::ZERO);
            if goal.is_empty() { amount } else { amount.min(whole) }
        }
    }
}

impl<'q> Check<'q> {
    /// The nearest ways to satisfy a source.
    fn options(&self, source: &'q Source, goal: Goal<'_, 'q>) -> Vec<NearWay<'q>> {
        let mut options = match source {
            Source::Any(any) => any.iter().flat_map(|source| self.options(source, goal)).collect(),
            Source::All(all) => self.all_options(all.iter(), goal),
            Source::NOf(n_of) => {
                // The sources that come nearest; every choice of others is farther.
                let mut each: Vec<(&Source, (usize, usize))> = n_of
                    .of
                    .iter()
                    .map(|s| (s, self.options(s, goal).first().map_or((usize::MAX, 0), NearWay::distance)))
                    .collect();
                each.sort_by_key(|(_, distance)| *distance);
                let n = usize::try_from(n_of.n).unwrap_or(usize::MAX);
                self.all_options(each.into_iter().take(n).map(|(source, _)| source), goal)
            }
            Source::CreditsAtLeast(wanted) => {
                let using = self.picked(&wanted.of);
                let have = using.iter().filter_map(|&at| self.brought.get(at)?.achievement.credits()).sum();
                let lack = Lack::Credits { have, need: wanted.credits };
                let misses = if have < wanted.credits { vec![Miss { achievement: None, lack }] } else { Vec::new() };
                vec![NearWay { using, misses }]
            }
            Source::Covers(covers) => {
                let useful = |at: &usize| {
                    let outcomes = self.brought.get(*at).map_or(&[][..], |b| b.achievement.outcomes());
                    goal.iter().any(|t| t.course.outcomes.iter().any(|o| outcomes.contains(o)))
                };
                let using: Way = self.picked(&covers.of).into_iter().filter(useful).collect();
                match self.overlap_share(&using, goal) {
                    Some(have) if have < covers.share => {
                        let lack = Lack::Overlap { have, need: covers.share };
                        vec![NearWay { using, misses: vec![Miss { achievement: None, lack }] }]
                    }
                    _ => Vec::new(),
                }
            }
            selector => self.single_options(selector),
        };
        options.sort_by(|a, b| a.distance().cmp(&b.distance()).then_with(|| a.using.cmp(&b.using)));
        options.truncate(MOST_OPTIONS);
        options
    }

    fn picked(&self, selector: &'q crate::policy::selector::CourseSelector) -> Way {
        let picks = |at: &usize| {
            let mut misses = Misses::quick();
            let Some(brought) = self.brought.get(*at) else { return false };
            self.course(selector, brought, &mut misses);
            misses.truth() == Truth::Yes
        };
        (0..self.brought.len()).filter(picks).collect()
    }

    /// Achievements that are the thing wanted, each with what it lacks; and bringing a new one.
    fn single_options(&self, selector: &'q Source) -> Vec<NearWay<'q>> {
        let mut options = Vec::new();
        for at in 0..self.brought.len() {
            let mut misses = Misses::thorough();
            self.selects(selector, at, &mut misses);
            if misses.is_mendable() {
                options.push(NearWay { using: vec![at], misses: misses.into_list() });
            }
        }
        if !options.iter().any(|o| o.misses.is_empty()) {
            let lack = Lack::Nothing(selector);
            options.push(NearWay { using: Vec::new(), misses: vec![Miss { achievement: None, lack }] });
        }
        options
    }

    fn all_options(&self, sources: impl Iterator<Item = &'q Source>, goal: Goal<'_, 'q>) -> Vec<NearWay<'q>> {
        let mut sets = vec![NearWay { using: Way::new(), misses: Vec::new() }];
        for source in sources {
            let options = self.options(source, goal);
            let mut longer = Vec::new();
            for set in &sets {
                for option in options.iter().filter(|o| o.using.iter().all(|at| !set.using.contains(at))) {
                    let mut using: Way = set.using.iter().chain(&option.using).copied().collect();
                    using.sort_unstable();
                    let misses = set.misses.iter().chain(&option.misses).copied().collect();
                    longer.push(NearWay { using, misses });
                }
            }
            longer.sort_by(|a, b| a.distance().cmp(&b.distance()).then_with(|| a.using.cmp(&b.using)));
            longer.truncate(MOST_OPTIONS);
            sets = longer;
        }
        sets
    }

    /// Adds what the rule's condition lacks; drops ways that are another thing altogether. For a rule that speaks of
    /// many targets at once, bringing something new is no near miss.
    fn with_conditions(
        &self,
        rule: RuleRef<'q>,
        options: Vec<NearWay<'q>>,
        goal: Goal<'_, 'q>,
        general: bool,
    ) -> Vec<NearWay<'q>> {
        let complete = options.into_iter().filter_map(|mut option| {
            let new = option.misses.iter().any(|m| matches!(m.lack, Lack::Nothing(_)));
            if new {
                return (!general).then_some(option);
            }
            if let Some(when) = &rule.rule.when {
                let mut misses = Misses::thorough();
                self.condition(when, &option.using, goal, &mut misses);
                if misses.truth() != Truth::Yes && !misses.is_mendable() {
                    return None;
                }
                option.misses.extend(misses.into_list());
            }
            if option.misses.is_empty() {
                option.misses.extend(self.lacking_amount(rule, &option.using, goal)?);
            }
            (!option.misses.is_empty()).then_some(option)
        });
        complete.collect()
    }

    /// Where every condition holds and there is still no claim, the amount cannot be told.
    fn lacking_amount(&self, rule: RuleRef<'q>, using: &Way, goal: Goal<'_, 'q>) -> Option<Option<Miss<'q>>> {
        let first = using.first().copied();
        if let Some(register) = rule.rule.reuse.as_ref().and_then(|r| r.register.as_ref()) {
            let known = using
                .iter()
                .all(|&at| self.brought.get(at).is_some_and(|b| super::grant::registered(b, register).is_some()));
            if !known {
                return Some(Some(Miss { achievement: first, lack: Lack::RegisterUnknown(register) }));
            }
        }
        let whole = goal.iter().map(|t| t.course.credits).sum();
        match self.amount(&rule.rule.credit, using, whole) {
            None => Some(Some(Miss { achievement: first, lack: Lack::AmountUnknown })),
            Some(_) => None,
        }
    }
}

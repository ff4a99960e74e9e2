//! Finds what a rule still wants: for each rule and target left open, the nearest ways and what each lacks.

use super::aim::{Aim, aims, goal};
use super::bind::Way;
use super::candidate::RuleRef;
use super::check::{Check, Goal};
use super::decide::Decided;
use super::lack::{Lack, Miss, Misses};
use super::question::Question;
use crate::order::{self, Set};
use crate::policy::amount::Amount;
use crate::policy::articulation::{Condition, Effect, Target};
use crate::policy::selector::Source;
use crate::quantity::Credit;

/// Most ways kept while alternatives are put together.
const MOST_OPTIONS: usize = 12;
/// Farther than any way.
const FARTHEST: Distance = (usize::MAX, 0, 0, 0);

/// A way that nearly satisfies a rule.
#[derive(Clone, Debug)]
pub(crate) struct NearWay<'q> {
    /// Achievements it would use; empty where something new has to be brought.
    pub using: Way,
    /// What is lacking.
    pub misses: Vec<Miss<'q>>,
    /// Achievements in it that already serve another claim.
    pub engaged: usize,
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

/// How far a way is, by importance: new things to bring, changes, achievements engaged elsewhere, how much is short.
pub(crate) type Distance = (usize, usize, usize, i64);

impl NearWay<'_> {
    /// How far it is, so that what is nearly there comes first.
    pub fn distance(&self) -> Distance {
        let new = self.misses.iter().filter(|m| matches!(m.lack, Lack::Nothing(_))).count();
        let short = self.misses.iter().map(|m| m.lack.shortfall()).fold(0, i64::saturating_add);
        (new, self.misses.len(), self.engaged, short)
    }
}

/// Nearest first, at most [`MOST_OPTIONS`].
fn nearest(mut options: Vec<NearWay<'_>>) -> Vec<NearWay<'_>> {
    order::sort_by(&mut options, |a, b| a.distance().cmp(&b.distance()).then_with(|| a.using.cmp(&b.using)));
    options.truncate(MOST_OPTIONS);
    options
}

/// Every rule left unsatisfied for a target that is still open.
pub(crate) fn near<'q>(question: &'q Question<'q>, decided: &Decided<'q>) -> Vec<Near<'q>> {
    let taken = decided.taken();
    let filled: Set<(usize, usize)> =
        taken.iter().flat_map(|c| c.fills.iter().filter_map(|f| Some((c.ledger, f.course?)))).collect();
    // Rules with a claim for an aim are told of elsewhere; one that only waives attendance still misses the credits.
    let all = decided.claims.open.iter().chain(decided.claims.barred.iter().map(|(c, _)| c));
    let claimed: Set<(usize, *const crate::policy::articulation::Rule, Option<usize>)> = all
        .filter_map(|c| Some((c.ledger, c.rule?, c)))
        .map(|(ledger, rule, c)| (ledger, std::ptr::from_ref(rule.rule), c.fills.first().and_then(|f| f.course)))
        .collect();
    let engaged: Set<(usize, usize)> =
        taken.iter().flat_map(|c| c.using.iter().map(|used| (c.ledger, *used))).collect();
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
                        Some(options) if !rule.source.looks_at_target() => options.clone(),
                        _ => {
                            let options = check.options(&rule.source, &goal);
                            shared = Some(options.clone());
                            options
                        }
                    };
                    let rule = RuleRef { agreement, rule };
                    let mut options = check.with_conditions(rule, from_source, &goal, general);
                    for option in &mut options {
                        option.engaged = option.using.iter().filter(|used| engaged.contains(&(at, **used))).count();
                    }
                    let options = nearest(options);
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

/// Credits the rule would grant by its nearest way; of something new, the least it grants.
fn worth<'q>(check: &Check<'q>, rule: RuleRef<'q>, options: &[NearWay<'q>], goal: Goal<'_, 'q>) -> Credit {
    let whole: Credit = goal.iter().map(|t| t.course.credits).sum();
    match rule.rule.effect {
        Effect::Waived | Effect::Attendance => Credit::ZERO,
        Effect::Full if !goal.is_empty() => whole,
        _ => {
            let using = options.first().map(|o| o.using.clone()).unwrap_or_default();
            let amount = check.amount(&rule.rule.credit, &using, whole).filter(|amount| !amount.is_zero());
            let amount = amount.unwrap_or_else(|| least(&rule.rule.credit, whole));
            if goal.is_empty() { amount } else { amount.min(whole) }
        }
    }
}

/// The least an amount gives, of what it gives anything for; nothing, where only the achievement tells.
fn least(amount: &Amount, whole: Credit) -> Credit {
    match amount {
        Amount::Target => whole,
        Amount::Fixed(credits) => *credits,
        Amount::Table(rows) => {
            let given = rows.iter().map(|row| row.credits).filter(|credits| !credits.is_zero());
            given.min().unwrap_or_default()
        }
        Amount::LessByPosition(less) => less.at_least,
        Amount::Rate(rate) => rate.unit,
        Amount::Least(of) => {
            let known = of.iter().map(|amount| least(amount, whole)).filter(|credits| !credits.is_zero());
            known.min().unwrap_or_default()
        }
        Amount::Source | Amount::Register(_) => Credit::ZERO,
    }
}

impl<'q> Check<'q> {
    /// The nearest ways to satisfy a source.
    fn options(&self, source: &'q Source, goal: Goal<'_, 'q>) -> Vec<NearWay<'q>> {
        match source {
            Source::Any(any) => any.iter().flat_map(|source| self.options(source, goal)).collect(),
            Source::All(all) => self.all_options(all.iter(), goal),
            Source::NOf(n_of) => {
                // The sources that come nearest; every choice of others is farther.
                let mut each: Vec<(&Source, Distance)> = n_of
                    .of
                    .iter()
                    .map(|s| (s, self.options(s, goal).iter().map(NearWay::distance).min().unwrap_or(FARTHEST)))
                    .collect();
                order::sort_by_key(&mut each, |(_, distance)| *distance);
                let n = usize::try_from(n_of.n).unwrap_or(usize::MAX);
                self.all_options(each.into_iter().take(n).map(|(source, _)| source), goal)
            }
            Source::CreditsAtLeast(wanted) => {
                let using = self.courses(&wanted.of);
                let have = using.iter().filter_map(|&at| self.brought.get(at)?.achievement.credits()).sum();
                let lack = Lack::Credits { have, need: wanted.credits };
                let misses = if have < wanted.credits { vec![Miss { achievement: None, lack }] } else { Vec::new() };
                vec![NearWay { using, misses, engaged: 0 }]
            }
            Source::Covers(covers) => {
                let useful = |at: &usize| {
                    let outcomes = self.brought.get(*at).map_or(&[][..], |b| b.achievement.outcomes());
                    goal.iter().any(|t| t.course.outcomes.iter().any(|o| outcomes.contains(o)))
                };
                let using: Way = self.courses(&covers.of).into_iter().filter(useful).collect();
                match self.overlap_share(&using, goal) {
                    Some(have) if have < covers.share => {
                        let lack = Lack::Overlap { have, need: covers.share };
                        vec![NearWay { using, misses: vec![Miss { achievement: None, lack }], engaged: 0 }]
                    }
                    _ => Vec::new(),
                }
            }
            selector => self.single_options(selector),
        }
    }

    /// Achievements that are the thing wanted, each with what it lacks; and bringing a new one.
    fn single_options(&self, selector: &'q Source) -> Vec<NearWay<'q>> {
        let mut options = Vec::new();
        let mut beyond = false;
        for &at in self.shelves.reach(selector).iter() {
            let mut misses = Misses::thorough();
            self.selects(selector, at, &mut misses);
            beyond = beyond || misses.is_beyond();
            if misses.is_mendable() {
                options.push(NearWay { using: vec![at], misses: misses.into_list(), engaged: 0 });
            }
        }
        // Whoever has it at a better grade or level than the rule speaks of is not told to bring it.
        if !beyond && !options.iter().any(|o| o.misses.is_empty()) {
            let lack = Lack::Nothing(selector);
            options.push(NearWay { using: Vec::new(), misses: vec![Miss { achievement: None, lack }], engaged: 0 });
        }
        options
    }

    fn all_options(&self, sources: impl Iterator<Item = &'q Source>, goal: Goal<'_, 'q>) -> Vec<NearWay<'q>> {
        let mut sets = vec![NearWay { using: Way::new(), misses: Vec::new(), engaged: 0 }];
        for source in sources {
            let options = self.options(source, goal);
            let mut longer = Vec::new();
            for set in &sets {
                for option in
                    nearest(options.clone()).iter().filter(|o| o.using.iter().all(|at| !set.using.contains(at)))
                {
                    let mut using: Way = set.using.iter().chain(&option.using).copied().collect();
                    order::sort(&mut using);
                    let misses = set.misses.iter().chain(&option.misses).copied().collect();
                    longer.push(NearWay { using, misses, engaged: 0 });
                }
            }
            sets = nearest(longer);
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
        let mut complete = Vec::new();
        for option in options {
            if option.misses.iter().any(|m| matches!(m.lack, Lack::Nothing(_))) {
                complete.extend((!general).then_some(option));
                continue;
            }
            let unmet =
                rule.rule.when.as_ref().map_or_else(|| vec![Vec::new()], |when| self.unmet(when, &option.using, goal));
            for misses in unmet.into_iter().filter(|misses| misses.iter().all(|m| m.lack.is_mendable())) {
                let mut way = option.clone();
                way.misses.extend(misses);
                if way.misses.is_empty() {
                    way.misses.extend(self.lacking_amount(rule, &way.using, goal));
                }
                complete.extend((!way.misses.is_empty()).then_some(way));
            }
        }
        complete
    }

    /// Every way in which a condition could be met, as what it lacks now; an empty way where it is met.
    fn unmet(&self, condition: &'q Condition, using: &Way, goal: Goal<'_, 'q>) -> Vec<Vec<Miss<'q>>> {
        match condition {
            Condition::All(all) => {
                let mut ways: Vec<Vec<Miss<'q>>> = vec![Vec::new()];
                for condition in all {
                    let more = self.unmet(condition, using, goal);
                    let both = ways.iter().flat_map(|way| more.iter().map(move |m| [way.as_slice(), m].concat()));
                    ways = both.take(MOST_OPTIONS).collect();
                }
                ways
            }
            Condition::Any(any) => {
                let ways: Vec<_> = any.iter().flat_map(|condition| self.unmet(condition, using, goal)).collect();
                if ways.iter().any(Vec::is_empty) { vec![Vec::new()] } else { ways }
            }
            leaf => {
                let mut misses = Misses::thorough();
                self.condition(leaf, using, goal, &mut misses);
                vec![misses.into_list()]
            }
        }
    }

    /// Where every condition holds and there is still no claim, the amount cannot be told.
    fn lacking_amount(&self, rule: RuleRef<'q>, using: &Way, goal: Goal<'_, 'q>) -> Option<Miss<'q>> {
        let achievement = using.first().copied();
        if let Some(register) = rule.rule.reuse.as_ref().and_then(|r| r.register.as_ref()) {
            let entry = |at: &usize| self.brought.get(*at).and_then(|b| super::grant::registered(b, register));
            if using.iter().any(|at| entry(at).is_none()) {
                return Some(Miss { achievement, lack: Lack::RegisterUnknown(register) });
            }
        }
        let uncounted = |at: &&usize| self.brought.get(**at).is_some_and(|b| b.achievement.credits().is_none());
        if let Some(at) =
            using.iter().find(uncounted).filter(|_| rule.rule.reuse.as_ref().is_some_and(|r| r.within_source))
        {
            return Some(Miss { achievement: Some(*at), lack: Lack::CreditsUnknown });
        }
        let whole = goal.iter().map(|t| t.course.credits).sum();
        let unknown = self.amount(&rule.rule.credit, using, whole).is_none();
        unknown.then_some(Miss { achievement, lack: Lack::AmountUnknown })
    }
}

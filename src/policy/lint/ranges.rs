//! Grades and levels divided between rules: where the ranges leave holes, where they overlap, and where two rules speak
//! of one fact.

use super::Lint;
use super::claims::{fills, scopes_meet};
use super::orders::Orders;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{GRADE_GAP, GRADE_OVERLAP, LEVEL_GAP, LEVEL_OVERLAP, TWO_RULES};
use crate::policy::articulation::{Articulation, Condition, Rule, Target};
use crate::policy::catalogue::CourseFilter;
use crate::policy::selector::{CourseSelector, Level, NOfSources, Source};
use crate::policy::trail::Trail;
use crate::quantity::Score;
use std::collections::{BTreeMap, BTreeSet};

/// Earlier rules a rule is compared with; those of one source are far fewer in honest policies.
const COMPARED: usize = 200;

/// Targets compared course by course in one run; beyond it only targets written alike are seen to meet.
pub(super) const COMPARISONS: u32 = 20_000;

/// A stretch of a scale, from `low` to below `high`: hundredths of a grade, or ranks of a ladder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Range {
    /// The ladder; none for grades, and for levels without bounds.
    ladder: Option<String>,
    grade: bool,
    low: i64,
    high: i64,
}

/// A rule with its source taken apart: what it is, and the ranges it speaks of.
struct Spoken<'s> {
    at: usize,
    nth: usize,
    it: &'s Articulation,
    rule: &'s Rule,
    ranges: Vec<Range>,
}

impl<'s> Lint<'s> {
    pub(super) fn ranges(&mut self, agreements: &[(usize, &'s Articulation)], orders: &Orders) {
        let mut alike: BTreeMap<String, Vec<Spoken<'s>>> = BTreeMap::new();
        for (at, it) in agreements {
            for (nth, rule) in it.rules.iter().enumerate() {
                let mut ranges = Vec::new();
                let Some(bare) = self.bare(&rule.source, &mut ranges) else { continue };
                alike.entry(format!("{bare:?}")).or_default().push(Spoken { at: *at, nth, it, rule, ranges });
            }
        }
        for spoken in alike.into_values() {
            for (nth, two) in spoken.iter().enumerate() {
                let mut earlier = spoken.iter().take(nth).skip(nth.saturating_sub(COMPARED));
                if let Some(one) = earlier.find(|one| self.clash(one, two, orders)) {
                    self.tell_clash(one, two);
                }
            }
            self.holes(&spoken);
        }
    }

    /// Whether two rules of like source speak of one fact without a declared order.
    fn clash(&self, one: &Spoken<'_>, two: &Spoken<'_>, orders: &Orders) -> bool {
        one.ranges.iter().zip(&two.ranges).all(|(a, b)| a.meet(b).is_some())
            && scopes_meet(&one.rule.scope, &two.rule.scope)
            && cohorts_meet(one.rule.when.as_ref(), two.rule.when.as_ref())
            && self.agreements_meet(one, two)
            && self.targets_meet(one, two)
            && !orders.settled((one.at, one.nth), (two.at, two.nth))
    }

    /// Rules of two documents meet where both are in force and a school takes part in both. Two templates never do:
    /// which of them a school adopts is its choice.
    fn agreements_meet(&self, one: &Spoken<'_>, two: &Spoken<'_>) -> bool {
        let in_force = |spoken: &Spoken<'_>| spoken.it.effective.contains(self.as_of);
        let meet = || {
            one.it.participants.iter().any(|p| {
                p.institution != "*"
                    && two
                        .it
                        .participants
                        .iter()
                        .any(|q| p.institution == q.institution && p.during.overlaps(&q.during))
            })
        };
        one.at == two.at || (in_force(one) && in_force(two) && meet())
    }

    /// Whether both targets take in one course or one node, in a programme both speak to.
    fn targets_meet(&self, one: &Spoken<'_>, two: &Spoken<'_>) -> bool {
        match (&one.rule.target, &two.rule.target) {
            (a, b) if a == b => true,
            (Target::Node(_), _) | (_, Target::Node(_)) => false,
            (Target::Course(a), Target::Course(b)) => a == b,
            (Target::AnyCourse(a), Target::AnyCourse(b)) if !filters_meet(a, b) => false,
            (Target::AnyCourse(filter), Target::Course(id)) | (Target::Course(id), Target::AnyCourse(filter))
                if !filter.ids.is_empty() && !filter.ids.contains(id) =>
            {
                false
            }
            (a, b) => {
                let left = self.comparisons.get();
                self.comparisons.set(left.saturating_sub(1));
                if left == 0 {
                    return false;
                }
                let plans = self.known.plans(one.it, &one.rule.scope);
                let shared = plans.filter(|(_, plan)| {
                    let mut others = self.known.plans(two.it, &two.rule.scope);
                    others.any(|(_, other)| std::ptr::eq(*plan, other))
                });
                shared.into_iter().any(|(_, plan)| {
                    let ids: BTreeSet<&str> = fills(plan, a).map(|(course, _)| course.id.as_str()).collect();
                    fills(plan, b).any(|(course, _)| ids.contains(course.id.as_str()))
                })
            }
        }
    }

    fn tell_clash(&mut self, one: &Spoken<'_>, two: &Spoken<'_>) {
        let apart = one.ranges.iter().zip(&two.ranges).find(|(a, b)| a != b);
        let named = |entry| {
            let other = if one.at == two.at { one.rule.id.clone() } else { format!("{}/{}", one.it.id, one.rule.id) };
            Diagnostic::new(entry).with("rule", two.rule.id.as_str()).with("other", other)
        };
        let found = match apart.and_then(|(a, b)| a.meet(b)) {
            None => named(&TWO_RULES),
            Some(shared) if shared.grade => {
                named(&GRADE_OVERLAP).with("from", score(shared.low)).with("until", score(shared.high))
            }
            Some(shared) => named(&LEVEL_OVERLAP).with("codes", self.codes(&shared)),
        };
        self.add(two.at, &Trail::Top.key("rules").nth(two.nth).key("source"), found);
    }

    /// Holes between the ranges of rules of one document that differ in one range alone.
    fn holes(&mut self, spoken: &[Spoken<'_>]) {
        let axes = spoken.first().map_or(0, |one| one.ranges.len());
        for axis in 0..axes {
            let mut lines: BTreeMap<String, Vec<&Spoken<'_>>> = BTreeMap::new();
            for one in spoken {
                let others: Vec<_> = one.ranges.iter().enumerate().filter(|(nth, _)| *nth != axis).collect();
                let ladder = one.ranges.get(axis).map(|range| &range.ladder);
                let key = format!(
                    "{} {ladder:?} {others:?} {:?} {:?} {:?}",
                    one.at, one.rule.target, one.rule.scope, one.rule.when
                );
                lines.entry(key).or_default().push(one);
            }
            for mut line in lines.into_values() {
                line.sort_by_key(|one| (one.ranges.get(axis).map(|range| range.low), one.nth));
                self.holes_along(&line, axis);
            }
        }
    }

    fn holes_along(&mut self, line: &[&Spoken<'_>], axis: usize) {
        let mut reached: Option<(i64, &Spoken<'_>)> = None;
        for one in line {
            let Some(range) = one.ranges.get(axis) else { continue };
            if let Some((high, before)) = reached.filter(|(high, _)| *high < range.low) {
                let hole = Range { low: high, high: range.low, ..range.clone() };
                let named = |entry| {
                    Diagnostic::new(entry).with("rule", before.rule.id.as_str()).with("other", one.rule.id.as_str())
                };
                let codes = self.codes(&hole);
                let found = if hole.grade {
                    Some(named(&GRADE_GAP).with("from", score(hole.low)).with("until", score(hole.high)))
                } else {
                    (!codes.is_empty()).then(|| named(&LEVEL_GAP).with("codes", codes))
                };
                if let Some(found) = found {
                    self.add(one.at, &Trail::Top.key("rules").nth(one.nth).key("source"), found);
                }
            }
            if reached.is_none_or(|(high, _)| range.high > high) {
                reached = Some((range.high, one));
            }
        }
    }

    /// The codes of a range of ranks, lowest first; aliases are left out.
    fn codes(&self, range: &Range) -> Vec<String> {
        let ladder = range.ladder.as_ref().and_then(|name| self.known.ladders.get(name.as_str()));
        let mut codes: Vec<(u32, &str)> = ladder
            .into_iter()
            .flatten()
            .map(|(code, rank)| (*rank, *code))
            .filter(|(rank, _)| (range.low..range.high).contains(&i64::from(*rank)))
            .collect();
        codes.sort_unstable();
        // Of a code and its aliases, which share a rank, the shortest stands for all.
        codes.sort_by_key(|(rank, code)| (*rank, code.chars().count()));
        codes.dedup_by_key(|(rank, _)| *rank);
        codes.into_iter().map(|(_, code)| code.to_owned()).collect()
    }

    /// The source without its ranges, which are gathered in order; nothing where a level is not on its ladder.
    fn bare(&self, source: &Source, ranges: &mut Vec<Range>) -> Option<Source> {
        let each = |of: &[Source], ranges: &mut Vec<Range>| -> Option<Vec<Source>> {
            of.iter().map(|inner| self.bare(inner, ranges)).collect()
        };
        Some(match source {
            Source::All(of) => Source::All(each(of, ranges)?),
            Source::Any(of) => Source::Any(each(of, ranges)?),
            Source::NOf(some) => Source::NOf(NOfSources { n: some.n, of: each(&some.of, ranges)? }),
            Source::Course(it) => {
                ranges.push(grades(it));
                Source::Course(CourseSelector { grade_at_least: None, grade_below: None, ..it.clone() })
            }
            Source::Certificate(it) => {
                let mut bare = it.clone();
                ranges.push(self.levels(bare.level_at_least.take().as_ref(), bare.level_at_most.take().as_ref())?);
                Source::Certificate(bare)
            }
            Source::Award(it) => {
                let mut bare = it.clone();
                ranges.push(self.levels(bare.class_at_least.take().as_ref(), bare.class_at_most.take().as_ref())?);
                ranges.push(self.levels(bare.rank_at_least.take().as_ref(), bare.rank_at_most.take().as_ref())?);
                Source::Award(bare)
            }
            other => other.clone(),
        })
    }

    fn levels(&self, low: Option<&Level>, high: Option<&Level>) -> Option<Range> {
        let rank = |level: &Level| self.rank(level).map(i64::from);
        let ladder = low.or(high).map(|level| level.ladder.clone());
        let low = low.map_or(Some(0), rank)?;
        let high = high.map_or(Some(i64::MAX), |high| rank(high).map(|rank| rank.saturating_add(1)))?;
        Some(Range { ladder, grade: false, low, high })
    }
}

impl Range {
    /// The stretch both speak of; a stretch without bounds meets those of any ladder.
    fn meet(&self, other: &Self) -> Option<Self> {
        let ladder = match (&self.ladder, &other.ladder) {
            (Some(a), Some(b)) if a != b => return None,
            (a, b) => a.clone().or_else(|| b.clone()),
        };
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        (low < high).then_some(Self { ladder, grade: self.grade, low, high })
    }
}

fn grades(it: &CourseSelector) -> Range {
    let low = it.grade_at_least.map_or(0, Score::hundredths);
    let high = it.grade_below.map_or(i64::MAX, Score::hundredths);
    Range { ladder: None, grade: true, low, high }
}

/// A grade as it is written; the open end as the largest grade there is.
fn score(hundredths: i64) -> String {
    Score::from_hundredths(hundredths).min(Score::MAX).to_string()
}

/// Whether a cohort can satisfy both conditions, as far as they name cohorts at their top.
fn cohorts_meet(one: Option<&Condition>, two: Option<&Condition>) -> bool {
    let periods = |condition: Option<&Condition>| match condition {
        Some(Condition::Cohort(period)) => vec![*period],
        Some(Condition::All(of)) => of
            .iter()
            .filter_map(|inner| if let Condition::Cohort(period) = inner { Some(*period) } else { None })
            .collect(),
        _ => Vec::new(),
    };
    let (one, two) = (periods(one), periods(two));
    one.iter().all(|a| two.iter().all(|b| a.overlaps(b)))
}

/// Whether two filters could pick one course, by the lists they hold. Marks are left out: a course may have several.
fn filters_meet(one: &CourseFilter, two: &CourseFilter) -> bool {
    let meet = |a: &[String], b: &[String]| a.is_empty() || b.is_empty() || a.iter().any(|v| b.contains(v));
    meet(&one.ids, &two.ids)
        && meet(&one.codes, &two.codes)
        && meet(&one.names, &two.names)
        && meet(&one.natures, &two.natures)
        && meet(&one.categories, &two.categories)
}

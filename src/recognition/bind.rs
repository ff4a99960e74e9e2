//! Step 2a: every way a record satisfies what a rule wants: sets of achievements, none larger than needed.

use super::check::{Check, Goal};
use crate::order::{self, Set};
use crate::policy::selector::{CourseSelector, Covers, CreditsAtLeast, Source};
use crate::quantity::Credit;
use crate::truth::Truth;

/// Most ways one rule may have with one record; beyond it the question is refused as too large.
pub const MOST_WAYS: usize = 4_000;

/// A set of achievements, by position in what was brought; sorted.
pub(crate) type Way = Vec<usize>;

/// A rule has more ways than [`MOST_WAYS`].
#[derive(Debug)]
pub(crate) struct TooManyWays;

impl<'q> Check<'q> {
    /// Every minimal set of achievements that satisfies `source` for `goal`, sorted.
    pub fn ways(&self, source: &'q Source, goal: Goal<'_, 'q>) -> Result<Vec<Way>, TooManyWays> {
        let ways = match source {
            Source::Any(any) => {
                let mut ways = Set::new();
                for source in any {
                    ways.extend(self.ways(source, goal)?);
                }
                ways
            }
            Source::All(all) => self.together(all.iter(), goal)?,
            Source::NOf(n_of) => self.n_of(usize::try_from(n_of.n).unwrap_or(usize::MAX), &n_of.of, goal)?,
            Source::CreditsAtLeast(wanted) => self.enough_credits(wanted)?,
            Source::Covers(covers) => self.covering(covers, goal)?,
            selector => {
                let picked = |at: &&usize| self.truth(selector, **at) == Truth::Yes;
                self.shelves.reach(selector).iter().filter(picked).map(|at| vec![*at]).collect()
            }
        };
        if ways.len() > MOST_WAYS { Err(TooManyWays) } else { Ok(ways.into_iter().collect()) }
    }

    /// Whether a way to satisfy `source` can use the achievement at `at`, for some goal or for this one.
    pub fn may_use(&self, source: &'q Source, at: usize, goal: Option<Goal<'_, 'q>>) -> bool {
        match source {
            Source::Any(of) | Source::All(of) => of.iter().any(|source| self.may_use(source, at, goal)),
            Source::NOf(n_of) => n_of.of.iter().any(|source| self.may_use(source, at, goal)),
            Source::CreditsAtLeast(wanted) => self.picks(&wanted.of, at),
            Source::Covers(covers) => goal.is_none_or(|goal| self.helps(at, goal)) && self.picks(&covers.of, at),
            // Most rules speak of another course; that is seen soonest by its code.
            Source::Course(selector) if !self.brought.get(at).is_some_and(|b| b.is_coded(selector)) => false,
            selector => self.truth(selector, at) == Truth::Yes,
        }
    }

    /// One way of each source, no achievement twice.
    fn together(&self, sources: impl Iterator<Item = &'q Source>, goal: Goal<'_, 'q>) -> Result<Set<Way>, TooManyWays> {
        let mut sets = Set::from([Way::new()]);
        for source in sources {
            let ways = self.ways(source, goal)?;
            let mut longer = Set::new();
            for set in &sets {
                for way in ways.iter().filter(|way| way.iter().all(|at| !set.contains(at))) {
                    let mut both: Way = set.iter().chain(way).copied().collect();
                    order::sort(&mut both);
                    longer.insert(both);
                }
                if longer.len() > MOST_WAYS {
                    return Err(TooManyWays);
                }
            }
            sets = longer;
        }
        sets.remove(&Way::new());
        Ok(sets)
    }

    /// Ways of every choice of `n` sources.
    fn n_of(&self, n: usize, of: &'q [Source], goal: Goal<'_, 'q>) -> Result<Set<Way>, TooManyWays> {
        // A source without a way is in no choice; leaving it out first keeps the choices few.
        let mut possible: Vec<&'q Source> = Vec::new();
        for source in of {
            if !self.ways(source, goal)?.is_empty() {
                possible.push(source);
            }
        }
        let mut all = Set::new();
        let mut tried: usize = 0;
        choose(n, &possible, &mut Vec::new(), &mut |chosen| {
            tried = tried.saturating_add(1);
            all.extend(self.together(chosen.iter().copied(), goal)?);
            if all.len() > MOST_WAYS || tried > MOST_WAYS { Err(TooManyWays) } else { Ok(()) }
        })?;
        Ok(all)
    }

    /// Courses that a selector picks, in rising order.
    pub(crate) fn courses(&self, selector: &'q CourseSelector) -> Vec<usize> {
        self.shelves.courses(selector).iter().copied().filter(|at| self.picks(selector, *at)).collect()
    }

    fn picks(&self, selector: &'q CourseSelector, at: usize) -> bool {
        let mut misses = super::lack::Misses::quick();
        let Some(brought) = self.brought.get(at) else { return false };
        self.course(selector, brought, &mut misses);
        misses.truth() == Truth::Yes && brought.achievement.earned_after(self.in_force.as_of()).is_none()
    }

    /// Whether an achievement covers an outcome of the goal.
    fn helps(&self, at: usize, goal: Goal<'_, 'q>) -> bool {
        let outcomes = self.brought.get(at).map_or(&[][..], |b| b.achievement.outcomes());
        outcomes.iter().any(|outcome| goal.iter().any(|target| target.course.outcomes.contains(outcome)))
    }

    /// Smallest sets of courses that carry enough credits: without any one of them there would be too few.
    fn enough_credits(&self, wanted: &'q CreditsAtLeast) -> Result<Set<Way>, TooManyWays> {
        let credits = |at: usize| self.brought.get(at).and_then(|b| b.achievement.credits()).unwrap_or(Credit::ZERO);
        let mut courses: Vec<usize> =
            self.courses(&wanted.of).into_iter().filter(|&at| !credits(at).is_zero()).collect();
        // From the largest down, a set is minimal as soon as its last and smallest course was needed.
        order::sort_by_key(&mut courses, |&at| (std::cmp::Reverse(credits(at)), at));
        let mut sums: Vec<Credit> = courses.iter().map(|&at| credits(at)).collect();
        for at in (0..sums.len().saturating_sub(1)).rev() {
            let later = sums.get(at.saturating_add(1)).copied().unwrap_or_default();
            if let Some(sum) = sums.get_mut(at) {
                *sum = sum.plus(later);
            }
        }
        let mut sets = Set::new();
        let mut stack = vec![(0_usize, Credit::ZERO, Way::new())];
        while let Some((next, sum, set)) = stack.pop() {
            if sum >= wanted.credits {
                let mut set = set;
                order::sort(&mut set);
                sets.insert(set);
                if sets.len() > MOST_WAYS {
                    return Err(TooManyWays);
                }
                continue;
            }
            let reachable = sums.get(next).is_some_and(|rest| sum.plus(*rest) >= wanted.credits);
            if let Some(&course) = courses.get(next).filter(|_| reachable) {
                let after = next.saturating_add(1);
                stack.push((after, sum, set.clone()));
                let mut with = set;
                with.push(course);
                stack.push((after, sum.plus(credits(course)), with));
            }
        }
        Ok(sets)
    }

    /// Smallest sets of courses that together cover enough of the goal's outcomes.
    fn covering(&self, covers: &'q Covers, goal: Goal<'_, 'q>) -> Result<Set<Way>, TooManyWays> {
        let picked = self.shelves.courses(&covers.of);
        let helpful = |at: &usize| self.helps(*at, goal) && self.picks(&covers.of, *at);
        let useful: Vec<usize> = picked.iter().copied().filter(helpful).collect();
        let most = usize::try_from(covers.at_most).unwrap_or(0).min(4);
        let mut sets: Set<Way> = Set::new();
        let mut grown = vec![Way::new()];
        for _ in 0..most {
            let mut next = Vec::new();
            for set in grown {
                let last = set.last().copied();
                for &at in useful.iter().filter(|&&at| last.is_none_or(|last| at > last)) {
                    let mut with = set.clone();
                    with.push(at);
                    if sets.iter().any(|known| known.iter().all(|k| with.contains(k))) {
                        continue;
                    }
                    let enough = self.overlap_share(&with, goal).is_some_and(|share| share >= covers.share);
                    if enough {
                        sets.insert(with);
                    } else {
                        next.push(with);
                    }
                }
                if next.len() > MOST_WAYS || sets.len() > MOST_WAYS {
                    return Err(TooManyWays);
                }
            }
            grown = next;
        }
        Ok(sets)
    }
}

/// Calls `found` with every choice of `n` sources, in the order written.
fn choose<'q>(
    n: usize,
    of: &[&'q Source],
    chosen: &mut Vec<&'q Source>,
    found: &mut dyn FnMut(&[&'q Source]) -> Result<(), TooManyWays>,
) -> Result<(), TooManyWays> {
    if chosen.len() == n {
        return found(chosen);
    }
    // Too few are left to complete the choice.
    if chosen.len().saturating_add(of.len()) < n {
        return Ok(());
    }
    for (at, source) in of.iter().enumerate() {
        chosen.push(source);
        choose(n, of.get(at.saturating_add(1)..).unwrap_or(&[]), chosen, found)?;
        chosen.pop();
    }
    Ok(())
}

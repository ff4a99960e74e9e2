//! Which sets of achievements satisfy what a rule wants, none larger than needed.

use super::fits::Reader;
use super::ground::Way;
use crate::order::{self, Set};
use crate::policy::catalogue::Course;
use crate::policy::selector::{CourseSelector, Covers, CreditsAtLeast, Source};
use crate::quantity::Credit;
use crate::record::Achievement;

/// Most ways a rule may have; one with more cannot be weighed.
const MOST_WAYS: usize = 4_000;
/// Most ways of a part of a source that are kept while it is put together.
const MOST_BEGUN: usize = 20_000;
/// Most sets looked at for one selector of several courses.
const MOST_SETS: usize = 400_000;

/// A rule has more ways than can be weighed.
#[derive(Debug)]
pub(super) struct TooWide;

impl Reader<'_> {
    /// Every way to satisfy `source` for `goal` out of the achievements `from`.
    pub fn ways(&self, source: &Source, from: &Way, goal: &[&Course]) -> Result<Set<Way>, TooWide> {
        let ways = match source {
            Source::All(of) => self.several(of, of.len(), from, goal)?,
            Source::Any(of) => {
                let mut ways = Set::new();
                for one in of {
                    ways.append(&mut self.ways(one, from, goal)?);
                }
                ways
            }
            Source::NOf(n_of) => self.several(&n_of.of, usize::try_from(n_of.n).unwrap_or(usize::MAX), from, goal)?,
            Source::CreditsAtLeast(want) => self.enough(want, from)?,
            Source::Covers(want) => self.covering(want, from, goal)?,
            selector => {
                let picks = |at: &usize| self.ground.brought.get(*at).is_some_and(|one| self.fits(selector, one));
                from.iter().copied().filter(picks).map(|at| Way::from([at])).collect()
            }
        };
        if ways.len() > MOST_WAYS { Err(TooWide) } else { Ok(ways) }
    }

    /// Ways for `n` of several sources, each from achievements that the others leave.
    fn several(&self, of: &[Source], n: usize, from: &Way, goal: &[&Course]) -> Result<Set<Way>, TooWide> {
        let mut begun = Set::from([(0_usize, Way::new())]);
        for (nth, source) in of.iter().enumerate() {
            let mut longer = Set::new();
            for (count, way) in begun.iter().filter(|(count, _)| *count < n) {
                let left: Way = from.difference(way).copied().collect();
                let more = self.ways(source, &left, goal)?;
                longer.extend(more.into_iter().map(|more| (count.saturating_add(1), more.union(way))));
                if longer.len() > MOST_BEGUN {
                    return Err(TooWide);
                }
            }
            begun.append(&mut longer);
            // What can no longer come to `n` with the sources that are left is dropped.
            let left = of.len().saturating_sub(nth).saturating_sub(1);
            begun.retain(|(count, _)| count.saturating_add(left) >= n);
            if begun.len() > MOST_BEGUN {
                return Err(TooWide);
            }
        }
        Ok(begun.into_iter().filter(|(count, way)| *count == n && !way.is_empty()).map(|(_, way)| way).collect())
    }

    fn courses(&self, selector: &CourseSelector, from: &Way) -> Vec<usize> {
        let picks = |at: &usize| match self.ground.brought.get(*at) {
            Some(Achievement::Course(course)) => self.is_earned(course) && self.fits_course(selector, course),
            _ => false,
        };
        from.iter().copied().filter(picks).collect()
    }

    /// Courses that carry enough credits together, and would not without any one of them.
    fn enough(&self, want: &CreditsAtLeast, from: &Way) -> Result<Set<Way>, TooWide> {
        let credits = |at: usize| self.ground.brought.get(at).and_then(|one| one.credits()).unwrap_or_default();
        let mut courses = self.courses(&want.of, from);
        courses.retain(|&at| !credits(at).is_zero());
        // The largest first, so that what can no longer suffice is seen early.
        order::sort_by_key(&mut courses, |&at| std::cmp::Reverse((credits(at), at)));
        let mut found = Set::new();
        let mut open = vec![(Way::new(), Credit::ZERO, courses.as_slice())];
        for _ in 0..MOST_SETS {
            let Some((set, sum, rest)) = open.pop() else { return Ok(found) };
            if sum >= want.credits {
                if set.iter().all(|&at| sum.minus(credits(at)) < want.credits) {
                    found.insert(set);
                }
                continue;
            }
            let reach: Credit = rest.iter().map(|&at| credits(at)).sum();
            if let Some((&first, rest)) = rest.split_first().filter(|_| sum.plus(reach) >= want.credits) {
                open.push((set.clone(), sum, rest));
                open.push((set.union(&Way::from([first])), sum.plus(credits(first)), rest));
            }
        }
        Err(TooWide)
    }

    /// Courses that cover enough outcomes together, and would not without any of them.
    fn covering(&self, want: &Covers, from: &Way, goal: &[&Course]) -> Result<Set<Way>, TooWide> {
        let wanted: Set<&String> = goal.iter().flat_map(|course| &course.outcomes).collect();
        let mut courses = self.courses(&want.of, from);
        courses.retain(|at| {
            self.ground.brought.get(*at).is_some_and(|one| one.outcomes().iter().any(|o| wanted.contains(o)))
        });
        let most = usize::try_from(want.at_most).unwrap_or(usize::MAX);
        let mut found: Set<Way> = Set::new();
        let mut short = vec![Way::new()];
        let mut looked = 0_usize;
        for _ in 0..most.min(4) {
            let mut longer = Vec::new();
            for set in &short {
                for &at in courses.iter().filter(|at| set.last().is_none_or(|last| last < at)) {
                    looked = looked.saturating_add(1);
                    if looked > MOST_SETS {
                        return Err(TooWide);
                    }
                    let larger = set.union(&Way::from([at]));
                    if found.iter().any(|known| known.is_subset(&larger)) {
                        continue;
                    }
                    if self.overlap(&larger, goal).is_some_and(|share| share >= want.share) {
                        found.insert(larger);
                    } else {
                        longer.push(larger);
                    }
                }
            }
            short = longer;
        }
        Ok(found)
    }
}

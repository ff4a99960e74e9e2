//! Does a condition hold between achievements and targets? Some answers are not known.

use super::fits::Reader;
use super::ground::Way;
use crate::order::Set;
use crate::policy::articulation::Condition;
use crate::policy::catalogue::Course;
use crate::quantity::{Credit, Hours, Ratio};
use crate::record::Achievement;

/// True, false, or not known.
pub(super) type Known = Option<bool>;

/// True where all are true, false where one is false.
fn all(mut each: impl Iterator<Item = Known>) -> Known {
    each.try_fold(Some(true), |sofar, next| match (sofar, next) {
        // A false one settles it: the fold ends with it.
        (_, Some(false)) => Err(Some(false)),
        (Some(true), Some(true)) => Ok(Some(true)),
        _ => Ok(None),
    })
    .unwrap_or_else(|settled| settled)
}

fn not(known: Known) -> Known {
    known.map(|truth| !truth)
}

impl Reader<'_> {
    /// Whether a condition holds.
    pub fn holds(&self, condition: &Condition, using: &Way, goal: &[&Course]) -> Known {
        let each = || self.ground.each(using);
        let as_of = self.ground.in_force.as_of();
        match condition {
            Condition::All(of) => all(of.iter().map(|one| self.holds(one, using, goal))),
            // One is true unless all are false.
            Condition::Any(of) => not(all(of.iter().map(|one| not(self.holds(one, using, goal))))),
            Condition::Hours(share) => {
                let have: Hours = each().map(Achievement::hours).sum::<Option<Hours>>()?;
                let whole: Hours = goal.iter().map(|course| course.hours).sum::<Option<Hours>>()?;
                Some(reaches(have.hundredths(), *share, whole.hundredths()))
            }
            Condition::Credits(share) => {
                let have: Credit = each().map(Achievement::credits).sum::<Option<Credit>>()?;
                let whole: Credit = goal.iter().map(|course| course.credits).sum();
                Some(reaches(have.hundredths(), *share, whole.hundredths()))
            }
            Condition::Overlap(share) => self.overlap(using, goal).map(|have| have >= *share),
            Condition::WithinMonths(months) => all(each().map(|one| match one {
                Achievement::Work(work) if work.until.is_none() => Some(true),
                Achievement::Service(service) if service.until.is_none() => Some(true),
                _ => one.date().map(|day| as_of <= day.plus_months(*months)),
            })),
            Condition::Valid => all(each().map(|one| match one {
                Achievement::Certificate(held) => Some(held.valid_until.is_none_or(|last| as_of <= last)),
                _ => Some(true),
            })),
            Condition::SameName => Some(alike(goal, |course| each().all(|one| *one.name() == course.name.zh))),
            Condition::SameCode => {
                let code = |course: &Course| course.code.clone().unwrap_or_else(|| course.id.clone());
                Some(alike(goal, |course| each().all(|one| self.has_code(one, &code(course)))))
            }
            // Evidence that is not at hand may still turn up.
            Condition::Evidence(kind) => all(each().map(|one| one.evidence().contains(kind).then_some(true))),
            Condition::Cohort(period) => self.ledger.entered.map(|day| period.contains(day)),
        }
    }

    /// Share of the targets' content covered: as judged, of one course for one target; else by outcomes.
    pub fn overlap(&self, using: &Way, goal: &[&Course]) -> Option<Ratio> {
        let mut each = self.ground.each(using);
        if let (Some(Achievement::Course(course)), None, [target]) = (each.next(), each.next(), goal) {
            let here = &self.ledger.catalogue.institution.id;
            let mut judged = course.overlaps.iter().filter(|o| o.institution == *here && o.course == target.id);
            if let Some(judged) = judged.next() {
                return Some(judged.share);
            }
        }
        let covered: Set<&String> = self.ground.each(using).flat_map(Achievement::outcomes).collect();
        let wanted: Set<&String> = goal.iter().flat_map(|course| &course.outcomes).collect();
        if covered.is_empty() {
            return None;
        }
        let both = covered.intersection(&wanted).count();
        Ratio::new(i64::try_from(both).ok()?, i64::try_from(wanted.len()).ok()?)
    }
}

/// Whether `have` is at least `share` of `whole`.
fn reaches(have: i64, share: Ratio, whole: i64) -> bool {
    let left = i128::from(have).saturating_mul(i128::from(share.denominator()));
    left >= i128::from(whole).saturating_mul(i128::from(share.numerator()))
}

/// Whether there are targets, and all are alike in what is asked.
fn alike(goal: &[&Course], same: impl Fn(&Course) -> bool) -> bool {
    !goal.is_empty() && goal.iter().all(|course| same(course))
}

#[cfg(test)]
mod tests {
    use super::{Known, all, not};

    #[test]
    fn what_is_false_settles_all_and_what_is_unknown_does_not() {
        let of = |list: &[Known]| all(list.iter().copied());
        assert_eq!(of(&[None, Some(false)]), Some(false));
        assert_eq!(of(&[Some(true), None]), None);
        assert_eq!(of(&[]), Some(true));
        assert_eq!(not(None), None);
    }
}

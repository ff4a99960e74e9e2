//! What a rule grants to a way: how many credits, and which grade is recorded.

use super::fits::Reader;
use super::ground::Way;
use crate::policy::amount::{Amount, AmountRow, GradePolicy, GradeRow, LessByPosition, Rate};
use crate::quantity::{Credit, Grade, Hours, Score};
use crate::record::Achievement;

/// What an outside register records for an achievement.
pub(super) fn recorded(achievement: &Achievement, register: &str) -> Option<Credit> {
    let Achievement::Certificate(certificate) = achievement else { return None };
    certificate.registers.iter().filter(|entry| entry.register == register).map(|entry| entry.credits).next()
}

impl Reader<'_> {
    /// Credits granted for a target of `whole` credits; none where a fact that decides it is not stated.
    pub fn amount(&self, amount: &Amount, using: &Way, whole: Credit) -> Option<Credit> {
        let each = || self.ground.each(using);
        match amount {
            Amount::Target => Some(whole),
            Amount::Source => each().map(Achievement::credits).sum(),
            Amount::Fixed(credits) => Some(*credits),
            Amount::Rate(rate) => rated(rate, each().map(Achievement::hours).sum::<Option<Hours>>()?),
            Amount::Table(rows) => each().map(|one| self.row(rows, one)).sum(),
            Amount::LessByPosition(less) => self.less(less, using, whole),
            Amount::Register(register) => each().map(|one| recorded(one, register)).sum(),
            Amount::Least(of) => {
                let amounts: Option<Vec<Credit>> = of.iter().map(|one| self.amount(one, using, whole)).collect();
                amounts?.into_iter().min()
            }
        }
    }

    fn row(&self, rows: &[AmountRow], achievement: &Achievement) -> Option<Credit> {
        rows.iter().filter(|row| self.is_row(row, achievement)).map(|row| row.credits).next()
    }

    fn is_row(&self, row: &AmountRow, achievement: &Achievement) -> bool {
        let (kind, form, issuer) = match achievement {
            Achievement::Certificate(a) => (&a.kind, None, a.issuer_class.as_ref()),
            Achievement::Award(a) => (&a.kind, a.form.as_ref(), None),
            Achievement::Project(a) => (&a.kind, None, None),
            _ => return false,
        };
        let same = |want: Option<&String>, have: Option<&String>| want.is_none_or(|want| have == Some(want));
        same(row.kind.as_ref(), Some(kind))
            && same(row.form.as_ref(), form)
            && same(row.issuer_class.as_ref(), issuer)
            && row.level.as_ref().is_none_or(|level| self.has_level(achievement, level))
            && self.is_prize(row.class.as_ref(), row.rank.as_ref(), achievement)
    }

    /// Whether an achievement is an award of this class and rank; anything, where neither is asked.
    fn is_prize(
        &self,
        class: Option<&crate::policy::selector::Level>,
        rank: Option<&crate::policy::selector::Level>,
        achievement: &Achievement,
    ) -> bool {
        match achievement {
            Achievement::Award(award) => {
                class.is_none_or(|class| self.has_class(award, class))
                    && rank.is_none_or(|rank| self.award_rank(award) == Some(rank))
            }
            _ => class.is_none() && rank.is_none(),
        }
    }

    fn less(&self, less: &LessByPosition, using: &Way, whole: Credit) -> Option<Credit> {
        let full = self.amount(&less.of, using, whole)?;
        let mut last = 1_u32;
        for achievement in self.ground.each(using) {
            let position = match achievement {
                Achievement::Award(a) => a.position.or((a.form.as_deref() == Some("individual")).then_some(1))?,
                Achievement::Project(a) => a.position?,
                _ => 1,
            };
            last = last.max(position);
        }
        let late = last.saturating_sub(less.after);
        let times = if less.once { late.min(1) } else { late };
        let off = Credit::from_hundredths(less.each.hundredths().checked_mul(i64::from(times))?);
        Some(full.minus(off).max(less.at_least))
    }

    /// The grade that is recorded.
    pub fn grade(&self, policy: &GradePolicy, using: &Way) -> Option<Grade> {
        let percents =
            || -> Option<Vec<Score>> { self.ground.each(using).map(|one| self.percent(one.grade()?)).collect() };
        match policy {
            GradePolicy::None => None,
            GradePolicy::Fixed(grade) => Some(grade.clone()),
            GradePolicy::Original if using.len() == 1 => self.ground.each(using).next()?.grade().cloned(),
            GradePolicy::Original => percents()?.into_iter().min().map(Grade::Percent),
            GradePolicy::Highest => percents()?.into_iter().max().map(Grade::Percent),
            GradePolicy::Mean(rounded) => {
                let percents = percents()?;
                let sum: Score = percents.iter().copied().sum();
                let count = i128::try_from(percents.len()).ok()?;
                let mean = rounded.round.apply(i128::from(sum.hundredths()), count, rounded.unit.hundredths())?;
                Some(Grade::Percent(Score::from_hundredths(mean)))
            }
            GradePolicy::Table(rows) => {
                let row = |one: &Achievement| rows.iter().find(|row| self.is_grade_row(row, one));
                self.ground.each(using).filter_map(row).map(|row| row.grade.clone()).next()
            }
        }
    }

    fn is_grade_row(&self, row: &GradeRow, achievement: &Achievement) -> bool {
        row.level.as_ref().is_none_or(|level| self.has_level(achievement, level))
            && self.is_prize(row.class.as_ref(), row.rank.as_ref(), achievement)
    }
}

/// hours ÷ hours per credit, rounded to the unit as the rule says, at most its maximum.
fn rated(rate: &Rate, hours: Hours) -> Option<Credit> {
    let per = rate.hours_per_credit;
    let upper = i128::from(hours.hundredths()).checked_mul(i128::from(per.denominator()))?;
    let credits = rate.round.apply(upper, i128::from(per.numerator()), rate.unit.hundredths())?;
    let credits = Credit::from_hundredths(credits);
    Some(rate.at_most.map_or(credits, |most| most.min(credits)))
}

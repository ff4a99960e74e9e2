//! Step 2b: how many credits a rule grants to a set of achievements, and which grade it records.

use super::bind::Way;
use super::brought::Brought;
use super::check::Check;
use crate::policy::amount::{Amount, AmountRow, GradePolicy, GradeRow, LessByPosition, Rate};
use crate::quantity::{Credit, Grade, Score};
use crate::record::Achievement;

impl<'q> Check<'q> {
    /// Credits granted; `whole` is the target's. `None` where a fact that decides it is missing.
    pub fn amount(&self, amount: &'q Amount, using: &Way, whole: Credit) -> Option<Credit> {
        match amount {
            Amount::Target => Some(whole),
            Amount::Fixed(credits) => Some(*credits),
            Amount::Source => self.sum(using, |b| b.achievement.credits()),
            Amount::Rate(rate) => self.rate(rate, using),
            Amount::Table(rows) => self.sum(using, |b| self.row(rows, b)),
            Amount::LessByPosition(less) => self.less(less, using, whole),
            Amount::Register(register) => self.sum(using, |b| registered(b, register)),
            Amount::Least(amounts) => {
                let mut least: Option<Credit> = None;
                for amount in amounts {
                    let credits = self.amount(amount, using, whole)?;
                    least = Some(least.map_or(credits, |l| l.min(credits)));
                }
                least
            }
        }
    }

    fn sum(&self, using: &Way, credits: impl Fn(&'q Brought<'q>) -> Option<Credit>) -> Option<Credit> {
        let mut sum = Credit::ZERO;
        for at in using {
            sum = sum.plus(credits(self.brought.get(*at)?)?);
        }
        Some(sum)
    }

    /// hours ÷ hours per credit, rounded to the unit, at most the maximum.
    fn rate(&self, rate: &Rate, using: &Way) -> Option<Credit> {
        let mut hours: i128 = 0;
        for at in using {
            hours = hours.checked_add(i128::from(self.brought.get(*at)?.achievement.hours()?.hundredths()))?;
        }
        let per = rate.hours_per_credit;
        let upper = hours.checked_mul(i128::from(per.denominator()))?;
        let credits = rate.round.apply(upper, i128::from(per.numerator()), rate.unit.hundredths())?;
        let credits = Credit::from_hundredths(credits);
        Some(rate.at_most.map_or(credits, |most| credits.min(most)))
    }

    fn row(&self, rows: &[AmountRow], brought: &Brought<'q>) -> Option<Credit> {
        rows.iter().find(|row| self.row_matches(row, brought)).map(|row| row.credits)
    }

    fn row_matches(&self, row: &AmountRow, brought: &Brought<'q>) -> bool {
        let same = |want: &Option<String>, have: Option<&String>| want.as_ref().is_none_or(|w| have == Some(w));
        let level = row.level.as_ref().is_none_or(|level| brought.levels().any(|have| have == level));
        match brought.achievement {
            Achievement::Award(award) => {
                level
                    && same(&row.form, award.form.as_ref())
                    && same(&row.kind, Some(&award.kind))
                    && row.issuer_class.is_none()
                    && row.class.as_ref().is_none_or(|class| self.is_of_class(award, class))
                    && row.rank.as_ref().is_none_or(|rank| self.award_rank(award) == Some(rank))
            }
            Achievement::Certificate(certificate) => {
                level
                    && same(&row.issuer_class, certificate.issuer_class.as_ref())
                    && same(&row.kind, Some(&certificate.kind))
                    && row.class.is_none()
                    && row.rank.is_none()
                    && row.form.is_none()
            }
            Achievement::Project(project) => {
                same(&row.kind, Some(&project.kind))
                    && row.level.is_none()
                    && row.class.is_none()
                    && row.rank.is_none()
                    && row.form.is_none()
                    && row.issuer_class.is_none()
            }
            _ => false,
        }
    }

    fn less(&self, less: &'q LessByPosition, using: &Way, whole: Credit) -> Option<Credit> {
        let full = self.amount(&less.of, using, whole)?;
        let mut late: u32 = 0;
        for at in using {
            let position = match self.brought.get(*at)?.achievement {
                Achievement::Award(award) if award.form.as_deref() == Some("individual") => award.position.unwrap_or(1),
                Achievement::Award(award) => award.position?,
                Achievement::Project(project) => project.position?,
                _ => 1,
            };
            late = late.max(position.saturating_sub(less.after));
        }
        let times = if less.once { late.min(1) } else { late };
        let off = less.each.hundredths().checked_mul(i64::from(times))?;
        Some(full.minus(Credit::from_hundredths(off)).max(less.at_least))
    }

    /// The grade recorded, and its value on the percent scale for comparing.
    pub fn recorded_grade(&self, policy: &'q GradePolicy, using: &Way) -> Option<Grade> {
        let grades = || using.iter().filter_map(|at| self.brought.get(*at)?.achievement.grade());
        match policy {
            GradePolicy::Original => match using.as_slice() {
                [_] => grades().next().cloned(),
                _ => self.percents(using)?.into_iter().min().map(Grade::Percent),
            },
            GradePolicy::Highest => self.percents(using)?.into_iter().max().map(Grade::Percent),
            GradePolicy::Mean(rounded) => {
                let percents = self.percents(using)?;
                let sum: Score = percents.iter().copied().sum();
                let count = i128::try_from(percents.len()).ok()?;
                let mean = rounded.round.apply(i128::from(sum.hundredths()), count, rounded.unit.hundredths())?;
                Some(Grade::Percent(Score::from_hundredths(mean)))
            }
            GradePolicy::Fixed(grade) => Some(grade.clone()),
            GradePolicy::Table(rows) => using.iter().find_map(|at| {
                let brought = self.brought.get(*at)?;
                rows.iter().find(|row| self.grade_row_matches(row, brought)).map(|row| row.grade.clone())
            }),
            GradePolicy::None => None,
        }
    }

    fn grade_row_matches(&self, row: &GradeRow, brought: &Brought<'q>) -> bool {
        let level = row.level.as_ref().is_none_or(|level| brought.levels().any(|have| have == level));
        let (class, rank) = match brought.achievement {
            Achievement::Award(award) => (
                row.class.as_ref().is_none_or(|class| self.is_of_class(award, class)),
                row.rank.as_ref().is_none_or(|rank| self.award_rank(award) == Some(rank)),
            ),
            _ => (row.class.is_none(), row.rank.is_none()),
        };
        level && class && rank
    }

    /// Every achievement's grade on the percent scale; `None` where one has none.
    fn percents(&self, using: &Way) -> Option<Vec<Score>> {
        using.iter().map(|at| self.percent(self.brought.get(*at)?.achievement.grade()?)).collect()
    }

    /// Weight of a recorded grade for the fourth level of the objective: percent grade × credits, in 1/10,000.
    pub fn grade_points(&self, grade: Option<&Grade>, credits: Credit) -> i64 {
        let percent = grade.and_then(|g| self.percent(g)).unwrap_or(Score::ZERO);
        percent.hundredths().saturating_mul(credits.hundredths())
    }
}

/// Credits an outside register records for an achievement.
pub(crate) fn registered(brought: &Brought<'_>, register: &str) -> Option<Credit> {
    match brought.achievement {
        Achievement::Certificate(certificate) => {
            certificate.registers.iter().find(|entry| entry.register == register).map(|entry| entry.credits)
        }
        _ => None,
    }
}

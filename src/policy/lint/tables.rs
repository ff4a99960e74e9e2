//! Tables in which two rows match at once.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::ROWS_OVERLAP;
use crate::policy::amount::{Amount, AmountRow, GradePolicy, GradeRow};
use crate::policy::articulation::Articulation;
use crate::policy::trail::Trail;

impl Lint<'_> {
    pub(super) fn tables(&mut self, at: usize, it: &Articulation) {
        let rules = Trail::Top.key("rules");
        for (nth, rule) in it.rules.iter().enumerate() {
            let trail = &rules.nth(nth);
            self.amount(at, &rule.credit, &trail.key("credit"));
            if let GradePolicy::Table(rows) = &rule.grade {
                self.rows(at, rows, grade_rows_meet, &trail.key("grade").key("table"));
            }
        }
    }

    fn amount(&mut self, at: usize, amount: &Amount, trail: &Trail<'_>) {
        match amount {
            Amount::Table(rows) => self.rows(at, rows, amount_rows_meet, &trail.key("table")),
            Amount::LessByPosition(less) => self.amount(at, &less.of, &trail.key("less-by-position").key("of")),
            Amount::Least(of) => {
                let trail = trail.key("least");
                for (nth, amount) in of.iter().enumerate() {
                    self.amount(at, amount, &trail.nth(nth));
                }
            }
            Amount::Target | Amount::Source | Amount::Fixed(_) | Amount::Rate(_) | Amount::Register(_) => {}
        }
    }

    /// Tells, for each row, the first earlier one that can match at once.
    fn rows<T>(&mut self, at: usize, rows: &[T], meet: impl Fn(&T, &T) -> bool, trail: &Trail<'_>) {
        for (nth, row) in rows.iter().enumerate() {
            if let Some(other) = rows.iter().take(nth).position(|earlier| meet(earlier, row)) {
                // Rows are counted from 1, as people do.
                let found = Diagnostic::new(&ROWS_OVERLAP)
                    .with("row", nth.saturating_add(1))
                    .with("other", other.saturating_add(1));
                self.add(at, &trail.nth(nth), found);
            }
        }
    }
}

/// Whether both allow one value; what is absent allows every value.
fn meets<T: PartialEq>(one: Option<&T>, two: Option<&T>) -> bool {
    one.zip(two).is_none_or(|(one, two)| one == two)
}

fn amount_rows_meet(one: &AmountRow, two: &AmountRow) -> bool {
    meets(one.level.as_ref(), two.level.as_ref())
        && meets(one.class.as_ref(), two.class.as_ref())
        && meets(one.rank.as_ref(), two.rank.as_ref())
        && meets(one.form.as_ref(), two.form.as_ref())
        && meets(one.issuer_class.as_ref(), two.issuer_class.as_ref())
        && meets(one.kind.as_ref(), two.kind.as_ref())
}

fn grade_rows_meet(one: &GradeRow, two: &GradeRow) -> bool {
    meets(one.class.as_ref(), two.class.as_ref())
        && meets(one.rank.as_ref(), two.rank.as_ref())
        && meets(one.level.as_ref(), two.level.as_ref())
}

//! The allocation problem as a mixed-integer program, written independently of the library's search.

use rongtong::recognition::optimum::{Problem, Value};
use serde_json::{Value as Json, json};

/// A linear expression.
type Terms = Vec<(usize, i64)>;

/// Columns, rows and the four levels. The first columns are the items.
#[derive(Debug, Default)]
pub struct Program {
    integers: Vec<bool>,
    upper: Vec<i64>,
    rows: Vec<(Option<i64>, Option<i64>, Terms)>,
    levels: Vec<Terms>,
    /// The common divisor each level was divided by: small numbers suit the peer's tolerances.
    units: Vec<i64>,
}

impl Program {
    /// The program of a problem.
    pub fn new(problem: &Problem) -> Self {
        let mut program = Self::default();
        for _ in &problem.items {
            program.column(true, 1);
        }
        for set in &problem.exclusive {
            program.at_most(1, distinct(set).into_iter().map(|item| (item, 1)).collect());
        }
        for cap in &problem.caps {
            program.at_most(cap.limit, cap.terms.iter().map(|&(item, weight)| (at(item), weight)).collect());
        }
        for &item in &problem.forced {
            program.rows.push((Some(1), None, vec![(at(item), 1)]));
        }
        for choice in &problem.choices {
            let flags: Terms = choice.groups.iter().map(|group| (program.flag(group), 1)).collect();
            program.at_most(i64::from(choice.at_most), flags);
        }
        program.share(problem);
        let lost = program.meter(problem);
        let sum = |amount: &dyn Fn(usize) -> i64| -> Terms {
            (0..problem.items.len()).map(|item| (item, amount(item))).collect()
        };
        let items = &problem.items;
        let mut credits = sum(&|item| items[item].credits.iter().map(|&(_, amount)| amount).sum());
        credits.extend(lost.into_iter().map(|column| (column, -1)));
        let mut consumed = sum(&|item| items[item].consumed);
        for opening in &problem.openings {
            let flag = program.flag(opening);
            consumed.push((flag, 1));
        }
        for terms in [credits, sum(&|item| items[item].waived), consumed, sum(&|item| items[item].grade)] {
            let terms: Terms = terms.into_iter().filter(|term| term.1 != 0).collect();
            let unit = terms.iter().fold(0, |unit, term| gcd(unit, term.1)).max(1);
            program.levels.push(terms.into_iter().map(|(column, amount)| (column, amount / unit)).collect());
            program.units.push(unit);
        }
        program
    }

    /// What the peer reads: the program, with every level to be held at our value once it is solved.
    pub fn request(&self, ours: &Value) -> Json {
        let values = [ours.credits, ours.waived, ours.consumed, ours.grade];
        let levels: Vec<Json> = self
            .levels
            .iter()
            .zip(values.iter().zip(&self.units))
            .enumerate()
            .map(|(level, (terms, (value, unit)))| json!({ "maximize": level != 2, "terms": terms, "reached": value / unit }))
            .collect();
        json!({
            "columns": self.upper.len(), "integers": self.integers, "upper": self.upper,
            "rows": self.rows, "levels": levels,
        })
    }

    /// What one unit of the peer's value stands for at a level.
    pub fn unit(&self, level: usize) -> i64 {
        self.units[level]
    }

    fn column(&mut self, integer: bool, upper: i64) -> usize {
        self.integers.push(integer);
        self.upper.push(upper);
        self.upper.len() - 1
    }

    fn at_most(&mut self, limit: i64, terms: Terms) {
        let unit = terms.iter().fold(0, |unit, term| gcd(unit, term.1)).max(1);
        let terms = terms.into_iter().map(|(column, weight)| (column, weight / unit)).collect();
        self.rows.push((None, Some(limit.div_euclid(unit)), terms));
    }

    /// A column that is one as soon as an item of the set is taken.
    fn flag(&mut self, set: &[u32]) -> usize {
        let flag = self.column(true, 1);
        for item in distinct(set) {
            self.at_most(0, vec![(item, 1), (flag, -1)]);
        }
        flag
    }

    /// Shared elements: one as soon as both sides are used.
    fn share(&mut self, problem: &Problem) {
        for sharing in &problem.sharings {
            let (mut uses, mut credits) = (Terms::new(), Terms::new());
            for element in &sharing.elements {
                let (left, right) = (self.flag(&element.left), self.flag(&element.right));
                let both = self.column(true, 1);
                self.at_most(1, vec![(left, 1), (right, 1), (both, -1)]);
                uses.push((both, 1));
                credits.push((both, element.credits));
            }
            for (most, terms) in [(sharing.at_most_uses, uses), (sharing.at_most_credits, credits)] {
                if let Some(most) = most {
                    self.at_most(most, terms);
                }
            }
        }
    }

    /// Meters: a surplus column each, positive only when the limit is used up, which takes a
    /// yes-or-no column. Returns the surplus that is lost.
    fn meter(&mut self, problem: &Problem) -> Vec<usize> {
        let everything: i64 = problem.items.iter().flat_map(|item| &item.credits).map(|credit| credit.1).sum();
        let surplus: Vec<usize> = problem.meters.iter().map(|_| self.column(false, everything)).collect();
        let counted: Vec<usize> = problem.meters.iter().map(|meter| self.column(false, meter.limit)).collect();
        for (index, meter) in problem.meters.iter().enumerate() {
            let name = u32::try_from(index).ok();
            let mut inflow = Terms::new();
            for (item, held) in problem.items.iter().enumerate() {
                let here: i64 = held.credits.iter().filter(|credit| credit.0 == name).map(|credit| credit.1).sum();
                inflow.push((item, here));
            }
            for (other, feeder) in problem.meters.iter().enumerate() {
                inflow.extend((feeder.parent == name).then_some((counted[other], 1)));
                inflow.extend((feeder.overflow == name).then_some((surplus[other], 1)));
            }
            inflow.extend([(counted[index], -1), (surplus[index], -1)]);
            inflow.retain(|term| term.1 != 0);
            self.rows.push((Some(0), Some(0), inflow));
            let over = self.column(true, 1);
            self.rows.push((None, Some(0), vec![(surplus[index], 1), (over, -everything)]));
            self.rows.push((None, Some(0), vec![(over, meter.limit), (counted[index], -1)]));
        }
        let lost = problem.meters.iter().zip(surplus).filter(|(meter, _)| meter.overflow.is_none());
        lost.map(|(_, column)| column).collect()
    }
}

fn at(item: u32) -> usize {
    item as usize
}

fn distinct(set: &[u32]) -> Vec<usize> {
    let mut items: Vec<usize> = set.iter().copied().map(at).collect();
    items.sort_unstable();
    items.dedup();
    items
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

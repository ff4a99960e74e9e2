//! A table of workers in the columns of a plan.

use super::column::Numbers;
use super::field::Field;
use super::rows::{Rows, Seat};
use crate::call::{Employer, LevelColumn, PayColumnsCall, PayColumnsSchema};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rows::NO_HEADING;
use crate::pay::columns::layout::{CodeColumn, Layout};
use crate::policy::set::InForce;
use crate::text::Lang;

/// Kind of the certificate by which levels are held.
const CERTIFICATE: &str = "skill-level";

/// A table of workers in columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workforce {
    /// How the columns are laid out.
    pub call: PayColumnsCall,
    /// How the columns of the call's facts are headed.
    pub headings: Vec<String>,
    /// The columns of codes, one behind the other.
    pub codes: Vec<u16>,
    /// What the numbers from 1 on of each column of codes but the first stand for; nothing for numbers.
    pub means: Vec<Vec<String>>,
    /// The columns of days, one behind the other.
    pub days: Vec<u32>,
    /// How many rows there are, those that were refused included.
    pub rows: usize,
    /// The byte behind each row of the text; the first is that behind the headings, 0 where there are none. A row stands
    /// between two of them, with the breaks around it.
    pub ends: Vec<u64>,
    /// Headings that no rule asks for, or that columns cannot hold.
    pub unused: Vec<String>,
    /// Rows that were refused, the first of them.
    pub refused: Vec<Diagnostic>,
    /// Their positions, from 0.
    pub refused_rows: Vec<usize>,
    /// How many were refused.
    pub refused_count: usize,
}

impl Rows {
    /// The table, when all rows are taken.
    ///
    /// # Errors
    /// Refuses a table without a heading that is used, or with one that stands twice.
    pub(super) fn finish(mut self, in_force: &InForce<'_>, lang: Lang) -> Result<Workforce, Vec<Diagnostic>> {
        if self.fatal {
            return Err(self.refused);
        }
        if self.refused.is_empty() && self.seats.iter().all(|(_, seat)| *seat == Seat::Unused) {
            return Err(vec![Diagnostic::new(&NO_HEADING)]);
        }
        let count = self.who.len();
        for column in &mut self.columns {
            column.fill(count);
        }
        if self.employers.is_empty() {
            self.employers.push(Employer::default());
        }
        Ok(self.laid(in_force, lang))
    }

    /// The columns in the order of a layout.
    fn laid(self, in_force: &InForce<'_>, lang: Lang) -> Workforce {
        let rows = self.who.len();
        let mut call = PayColumnsCall {
            schema: PayColumnsSchema::V1,
            as_of: in_force.as_of(),
            employers: self.employers,
            levels: Vec::new(),
            posts: Vec::new(),
            hired: false,
            post_since: false,
            facts: Vec::new(),
            lang,
        };
        // In the order of a layout: levels, posts and facts; then days: entry, post and facts.
        let (mut levels, mut posts, mut facts) = (Codes::default(), Codes::default(), Codes::default());
        let (mut hired, mut post_since, mut dates) = (Vec::new(), Vec::new(), Vec::new());
        let (mut facts_of_days, mut headings, mut headings_of_days) = (Vec::new(), Vec::new(), Vec::new());
        for column in self.columns {
            let means = column.means(in_force);
            match (column.field, column.numbers) {
                (Field::Level { ladder, certificate }, Numbers::Codes(codes)) => {
                    let certificate = certificate.then(|| CERTIFICATE.to_owned());
                    call.levels.push(LevelColumn { ladder, certificate });
                    levels.add(codes, means);
                }
                // Posts that nobody has are no column.
                (Field::Post, Numbers::Codes(codes)) if !column.posts.is_empty() => {
                    call.posts = column.posts;
                    posts.add(codes, means);
                }
                (Field::Hired, Numbers::Days(days)) => {
                    call.hired = true;
                    hired = days;
                }
                (Field::PostSince, Numbers::Days(days)) => {
                    call.post_since = true;
                    post_since = days;
                }
                (Field::Fact { name, .. }, Numbers::Codes(codes)) => {
                    call.facts.push(name);
                    headings.push(column.heading);
                    facts.add(codes, means);
                }
                (Field::Fact { name, .. }, Numbers::Days(days)) => {
                    facts_of_days.push(name);
                    headings_of_days.push(column.heading);
                    dates.extend(days);
                }
                _ => {}
            }
        }
        call.facts.append(&mut facts_of_days);
        headings.append(&mut headings_of_days);
        let codes = [self.who, levels.numbers, posts.numbers, facts.numbers].concat();
        let means = [levels.means, posts.means, facts.means].concat();
        let days = [hired, post_since, dates].concat();
        let ends = std::iter::once(self.head_end).chain(self.ends).collect();
        let (unused, refused, refused_count) = (self.unused, self.refused, self.refused_count);
        let refused_rows = self.refused_at;
        Workforce { call, headings, codes, means, days, rows, ends, unused, refused, refused_rows, refused_count }
    }
}

/// Columns of codes of one kind, and what their numbers stand for.
#[derive(Default)]
struct Codes {
    numbers: Vec<u16>,
    means: Vec<Vec<String>>,
}

impl Codes {
    fn add(&mut self, mut numbers: Vec<u16>, means: Vec<String>) {
        self.numbers.append(&mut numbers);
        self.means.push(means);
    }
}

impl Workforce {
    /// The table without the column of a fact that is a number.
    #[must_use]
    pub(crate) fn without(&self, fact: &str) -> Self {
        let mut other = self.clone();
        let Some(nth) = other.call.facts.iter().position(|name| name == fact) else { return other };
        other.call.facts.remove(nth);
        other.headings.remove(nth);
        // Behind the employers, the levels and the posts stand the facts that are codes, in their order.
        let before = other.call.levels.len().saturating_add(usize::from(!other.call.posts.is_empty()));
        let at = before.saturating_add(nth);
        if at < other.means.len() {
            other.means.remove(at);
        }
        let from = at.saturating_add(1).saturating_mul(self.rows).min(other.codes.len());
        other.codes.drain(from..from.saturating_add(self.rows).min(self.codes.len()));
        other
    }

    /// Whether the columns say the same to a plan: its levels, posts and choices may have been numbered otherwise.
    pub fn fits(&self, layout: &Layout) -> bool {
        let wanted = layout.codes.get(1..).unwrap_or_default();
        let same = |(column, means): (&CodeColumn, &Vec<String>)| column.codes.iter().map(|it| &it.code).eq(means);
        wanted.len() == self.means.len() && wanted.iter().zip(&self.means).all(same)
    }
}

//! What rows come to as they are taken in: numbers in columns, employers, what is wrong. A row that is wrong is told and never
//! stops the rest.

use super::column::Column;
use super::field::{self, Field};
use super::known::Known;
use super::split::{Cells, Listed, Row};
use crate::call::Employer;
use crate::diagnostic::rows::{
    HEADING_TWICE, NO_HEADING, ROW_CELLS, ROW_EMPTY, ROW_ENDLESS, ROW_MANY_EMPLOYERS, ROW_UNREADABLE, ROW_VALUE,
};
use crate::diagnostic::{Diagnostic, Entry, Place};
use crate::order::Map;
use crate::pay::columns::{MOST_EMPLOYERS, anybody};
use crate::pay::question::wrong_employment;
use crate::policy::pay::fact::FactKind;
use crate::policy::set::{InForce, PolicySet};

/// Most refusals that are told; the others are counted.
pub const MOST_TOLD: usize = 100;
/// Number of an employer that none has: such a row is left out of all sums.
const NOBODY: u16 = u16::MAX;

/// What was taken in so far.
#[derive(Default)]
pub(super) struct Rows {
    /// For each heading of a table its text and where its cells go; none before it is read, nor where rows name their cells.
    pub(super) headings: Option<Vec<(String, Seat)>>,
    /// Where the cells of a heading go.
    pub(super) seats: Map<String, Seat>,
    pub(super) columns: Vec<Column>,
    pub(super) employers: Vec<Employer>,
    /// Employers met, by number, or what is wrong with them.
    pub(super) known: Known<Result<u16, Box<Diagnostic>>>,
    /// What names the employer of the row at hand, and the numbers of its cells by column: room that is used again.
    pub(super) key: Vec<u8>,
    pub(super) numbers: Vec<(usize, u32)>,
    pub(super) who: Vec<u16>,
    pub(super) ends: Vec<u64>,
    pub(super) head_end: u64,
    pub(super) unused: Vec<String>,
    pub(super) refused: Vec<Diagnostic>,
    /// The rows of those.
    pub(super) refused_at: Vec<usize>,
    pub(super) refused_count: usize,
    pub(super) fatal: bool,
}

/// Where a cell goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    /// Nowhere.
    Unused,
    /// To what names the employer: enterprise, kind, region, industry.
    Employer(usize),
    /// To a column.
    Column(usize),
}

impl Rows {
    pub fn take(&mut self, row: &Row<'_>, in_force: &InForce<'_>) {
        if self.fatal {
            return;
        }
        let rows = self.who.len();
        self.take_cells(row, in_force);
        if self.who.len() > rows {
            self.ends.push(row.end);
        } else {
            self.head_end = row.end;
        }
    }

    fn take_cells(&mut self, row: &Row<'_>, in_force: &InForce<'_>) {
        match &row.cells {
            Cells::Listed(cells) => match &self.headings {
                None => self.head(*cells, row.line, in_force.set()),
                Some(headings) if headings.len() != cells.len() => {
                    let (found, expected) = (cells.len(), headings.len());
                    let wrong = Diagnostic::new(&ROW_CELLS).with("found", found).with("expected", expected);
                    self.refuse(wrong, row.line);
                }
                Some(_) => {
                    let headings = self.headings.take();
                    let seats = headings.iter().flatten().map(|(_, seat)| *seat);
                    self.put(&mut seats.zip(cells.iter()), row.line, in_force);
                    self.headings = headings;
                }
            },
            Cells::Named(cells) => {
                let mut seats: Vec<(Seat, &str)> = Vec::with_capacity(cells.len());
                for (name, value) in cells {
                    let seat = self.seat(name, in_force.set());
                    if seat != Seat::Unused && seats.iter().any(|(other, _)| *other == seat) {
                        return self.refuse(Diagnostic::new(&HEADING_TWICE).with("heading", name.as_str()), row.line);
                    }
                    seats.push((seat, value.as_str()));
                }
                self.put(&mut seats.into_iter(), row.line, in_force);
            }
            Cells::Unreadable => self.refuse_as(&ROW_UNREADABLE, row.line),
            Cells::Endless => self.refuse_as(&ROW_ENDLESS, row.line),
        }
    }

    fn head(&mut self, cells: Listed<'_>, line: u32, set: &PolicySet) {
        let mut headings: Vec<(String, Seat)> = Vec::with_capacity(cells.len());
        for cell in cells.iter() {
            let goes = self.seat(cell, set);
            if goes != Seat::Unused && headings.iter().any(|(_, other)| *other == goes) {
                self.fatal = true;
                self.tell(Diagnostic::new(&HEADING_TWICE).with("heading", cell), line);
            }
            headings.push((cell.to_owned(), goes));
        }
        if headings.iter().all(|(_, seat)| *seat == Seat::Unused) {
            self.fatal = true;
            self.tell(Diagnostic::new(&NO_HEADING), line);
        }
        self.headings = Some(headings);
    }

    /// Where a heading leads; looked up once.
    fn seat(&mut self, heading: &str, set: &PolicySet) -> Seat {
        if let Some(seat) = self.seats.get(heading) {
            return *seat;
        }
        let goes = match field::read(heading, set) {
            Some(Field::Id) => Seat::Unused,
            Some(Field::Enterprise) => Seat::Employer(0),
            Some(Field::Employer) => Seat::Employer(1),
            Some(Field::Region) => Seat::Employer(2),
            Some(Field::Industry) => Seat::Employer(3),
            None | Some(Field::Fact { kind: FactKind::Money | FactKind::Years, .. }) => {
                self.unused.push(heading.trim().to_owned());
                Seat::Unused
            }
            Some(field) => {
                let known = self.columns.iter().position(|column| column.field == field);
                Seat::Column(known.unwrap_or_else(|| {
                    self.columns.push(Column::new(field, heading));
                    self.columns.len().saturating_sub(1)
                }))
            }
        };
        self.seats.insert(heading.to_owned(), goes);
        goes
    }

    fn put(&mut self, cells: &mut dyn Iterator<Item = (Seat, &str)>, line: u32, in_force: &InForce<'_>) {
        let (mut employer, mut said) = ([""; 4], false);
        self.numbers.clear();
        for (seat, cell) in cells {
            said = said || !cell.trim().is_empty();
            match seat {
                Seat::Unused => {}
                Seat::Employer(part) => {
                    if let Some(place) = employer.get_mut(part) {
                        *place = cell.trim();
                    }
                }
                Seat::Column(at) => {
                    let Some(column) = self.columns.get_mut(at) else { continue };
                    let Some(number) = column.read(cell, in_force) else {
                        let wrong = Diagnostic::new(&ROW_VALUE);
                        let wrong = wrong.with("heading", column.heading.as_str()).with("found", cell.trim());
                        self.refuse(wrong, line);
                        return;
                    };
                    self.numbers.push((at, number));
                }
            }
        }
        if !said {
            return self.refuse_as(&ROW_EMPTY, line);
        }
        let who = match self.employer(employer, in_force) {
            Ok(who) => who,
            Err(wrong) => return self.refuse(*wrong, line),
        };
        let row = self.who.len();
        self.who.push(who);
        for (at, number) in &self.numbers {
            if let Some(column) = self.columns.get_mut(*at) {
                column.put(row, *number);
            }
        }
    }

    /// The number of an employer.
    ///
    /// # Errors
    /// A region, an industry or a kind of employer that does not exist; more employers than can be numbered.
    fn employer(&mut self, named: [&str; 4], in_force: &InForce<'_>) -> Result<u16, Box<Diagnostic>> {
        self.key.clear();
        for part in named {
            self.key.extend_from_slice(part.as_bytes());
            // No text holds this byte.
            self.key.push(0xFF);
        }
        if let Some(known) = self.known.get(&self.key) {
            return known.clone();
        }
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let [enterprise, employer, region, industry] = named;
        let employer = Employer {
            enterprise: some(enterprise),
            employer: some(employer),
            region: some(region),
            industry: some(industry),
        };
        let number = u16::try_from(self.employers.len()).ok().filter(|_| self.employers.len() < MOST_EMPLOYERS);
        let taken = match (wrong_employer(&employer, in_force), number) {
            (Some(wrong), _) => Err(Box::new(wrong)),
            (None, None) => {
                return Err(Box::new(Diagnostic::new(&ROW_MANY_EMPLOYERS).with("limit", MOST_EMPLOYERS)));
            }
            (None, Some(number)) => {
                self.employers.push(employer);
                Ok(number)
            }
        };
        self.known.keep(&self.key, taken.clone());
        taken
    }

    fn refuse_as(&mut self, entry: &'static Entry, line: u32) {
        self.refuse(Diagnostic::new(entry), line);
    }

    /// Keeps the place of a row that is wrong, so that what comes out stands beside what went in.
    fn refuse(&mut self, wrong: Diagnostic, line: u32) {
        self.who.push(NOBODY);
        self.tell(wrong, line);
    }

    fn tell(&mut self, wrong: Diagnostic, line: u32) {
        self.refused_count = self.refused_count.saturating_add(1);
        if self.refused.len() < MOST_TOLD {
            self.refused.push(wrong.at(Place { line: Some(line), ..Place::default() }));
            self.refused_at.push(self.who.len().saturating_sub(1));
        }
    }
}

/// What is wrong with where somebody is employed.
fn wrong_employer(employer: &Employer, in_force: &InForce<'_>) -> Option<Diagnostic> {
    let (_, employment) = anybody(employer, in_force.as_of());
    wrong_employment(in_force.set(), in_force, "", &employment).into_iter().next()
}

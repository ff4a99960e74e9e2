//! Rows of text, as they come, to the columns of a plan. A row that is wrong is told and never stops the rest.

use super::column::{Column, Numbers};
use super::field::{self, Field};
use super::known::Known;
use super::split::{Cells, Listed, Row, Splitter};
use crate::call::{Employer, LevelColumn, PayColumnsCall, PayColumnsSchema};
use crate::date::Date;
use crate::diagnostic::rows::{
    HEADING_TWICE, NO_HEADING, ROW_CELLS, ROW_ENDLESS, ROW_MANY_EMPLOYERS, ROW_UNREADABLE, ROW_VALUE,
};
use crate::diagnostic::{Diagnostic, Entry, Place};
use crate::order::Map;
use crate::pay::columns::layout::{CodeColumn, Layout};
use crate::pay::columns::{MOST_EMPLOYERS, anybody};
use crate::pay::question::wrong_employment;
use crate::policy::pay::fact::FactKind;
use crate::policy::set::{InForce, PolicySet};
use crate::text::Lang;

/// Most refusals that are told; the others are counted.
pub const MOST_TOLD: usize = 100;
/// Number of an employer that none has: such a row is left out of all sums.
const NOBODY: u16 = u16::MAX;
/// Kind of the certificate by which levels are held.
const CERTIFICATE: &str = "skill-level";

/// Takes in a table of workers.
pub struct Intake {
    as_of: Date,
    lang: Lang,
    splitter: Option<Splitter>,
    rows: Rows,
}

/// What was taken in so far.
#[derive(Default)]
struct Rows {
    /// For each heading of a table its text and where its cells go; none before it is read, nor where rows name their cells.
    headings: Option<Vec<(String, Seat)>>,
    /// Where the cells of a heading go.
    seats: Map<String, Seat>,
    columns: Vec<Column>,
    employers: Vec<Employer>,
    /// Employers met, by number, or what is wrong with them.
    known: Known<Result<u16, Box<Diagnostic>>>,
    /// What names the employer of the row at hand, and the numbers of its cells by column: room that is used again.
    key: Vec<u8>,
    numbers: Vec<(usize, u32)>,
    who: Vec<u16>,
    ends: Vec<u64>,
    head_end: u64,
    unused: Vec<String>,
    refused: Vec<Diagnostic>,
    refused_count: usize,
    fatal: bool,
}

/// Where a cell goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seat {
    /// Nowhere.
    Unused,
    /// To what names the employer: enterprise, kind, region, industry.
    Employer(usize),
    /// To a column.
    Column(usize),
}

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
    /// The byte behind each row of the text, its line break included; the first is that behind the headings, 0 where there
    /// are none. A row stands between two of them.
    pub ends: Vec<u64>,
    /// Headings that no rule asks for, or that columns cannot hold.
    pub unused: Vec<String>,
    /// Rows that were refused, the first of them.
    pub refused: Vec<Diagnostic>,
    /// How many were refused.
    pub refused_count: usize,
}

impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intake").field("rows", &self.rows.who.len()).finish_non_exhaustive()
    }
}

impl Intake {
    /// Begins with nothing.
    pub fn new(as_of: Date, lang: Lang) -> Self {
        Self { as_of, lang, splitter: Some(Splitter::new()), rows: Rows::default() }
    }

    /// Takes a piece of the text, however it was cut. The documents are the same for all pieces.
    pub fn feed(&mut self, set: &PolicySet, piece: &[u8]) {
        self.split(set, |splitter, each| splitter.feed(piece, each));
    }

    /// How many rows were taken in so far.
    pub fn rows(&self) -> usize {
        self.rows.who.len()
    }

    /// The language of its findings.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn split(&mut self, set: &PolicySet, run: impl FnOnce(&mut Splitter, &mut dyn FnMut(Row<'_>))) {
        let Some(mut splitter) = self.splitter.take() else { return };
        let (in_force, rows) = (set.in_force(self.as_of), &mut self.rows);
        run(&mut splitter, &mut |row| rows.take(&row, &in_force));
        self.splitter = Some(splitter);
    }

    /// The table, when all is read.
    ///
    /// # Errors
    /// Refuses a table without a heading that is used, or with one that stands twice.
    pub fn finish(mut self, set: &PolicySet) -> Result<Workforce, Vec<Diagnostic>> {
        self.split(set, Splitter::finish);
        let mut rows = self.rows;
        if rows.fatal {
            return Err(rows.refused);
        }
        if rows.seats.is_empty() && rows.refused.is_empty() {
            return Err(vec![Diagnostic::new(&NO_HEADING)]);
        }
        let count = rows.who.len();
        for column in &mut rows.columns {
            column.fill(count);
        }
        if rows.employers.is_empty() {
            rows.employers.push(Employer::default());
        }
        Ok(rows.into_workforce(&set.in_force(self.as_of), self.lang))
    }
}

/// What is wrong with where somebody is employed.
fn wrong_employer(employer: &Employer, in_force: &InForce<'_>) -> Option<Diagnostic> {
    let (_, employment) = anybody(employer, in_force.as_of());
    wrong_employment(in_force.set(), in_force, "", &employment).into_iter().next()
}

impl Rows {
    fn take(&mut self, row: &Row<'_>, in_force: &InForce<'_>) {
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
                let mut seats = Vec::with_capacity(cells.len());
                for (name, value) in cells {
                    seats.push((self.seat(name, in_force.set()), value.as_str()));
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
        let mut employer = [""; 4];
        self.numbers.clear();
        for (seat, cell) in cells {
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
        }
    }

    fn into_workforce(self, in_force: &InForce<'_>, lang: Lang) -> Workforce {
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
        Workforce { call, headings, codes, means, days, rows, ends, unused, refused, refused_count }
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

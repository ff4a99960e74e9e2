//! The plan of a workforce: what workers of every employer are paid, and where a row finds its own.

mod columns;
mod lookup;
mod palette;

use super::asks::Asks;
use super::axis::{Axis, Value};
use super::cells::{BAD_ROW, Cell, MEASURES};
use super::group::{Covers, Group, anybody, ask_one};
use super::layout::Layout;
use super::source::Source;
use super::table::{Table, has};
use crate::call::{Employer, PayColumnsCall};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::employment::Employment;
use crate::order::Map;
use crate::pay::eye::Agreement;
use crate::pay::question;
use crate::policy::Document;
use crate::policy::set::{InForce, PolicySet};
use crate::record::Record;
use crate::truth::Truth;
pub use columns::{MOST_COLUMNS, MOST_EMPLOYERS};
pub(super) use lookup::{Kind, Lookup, NOWHERE};
pub(super) use palette::{Numbers, Palette};

/// Most combinations that are worked out for one employer.
pub const MOST_CELLS_OF_ONE: usize = 1 << 20;
/// Most combinations that are worked out for all employers.
pub const MOST_CELLS: usize = 8_000_000;

/// What workers of every employer are paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What each column holds.
    pub layout: Layout,
    pub(super) as_of: Date,
    axes: Vec<Axis>,
    employers: Vec<Employer>,
    /// Position of the first cell of each employer.
    pub(super) bases: Vec<u32>,
    /// How each column is looked up, in the order of the layout: codes but for the employers, then days.
    pub(super) lookups: Vec<Lookup>,
    /// What each cell holds.
    pub(super) cells: Numbers,
    pub(super) palette: Palette,
    /// What a row that is refused holds.
    pub(super) refused: u32,
}

/// Why a workforce cannot be laid out in columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No employer, or more than can be numbered.
    Employers(usize),
    /// A code of an employer that cannot be understood.
    Employer(Vec<Diagnostic>),
    /// More columns than are taken.
    Columns(usize),
    /// More posts than can be numbered.
    Posts(usize),
    /// No ladder of this name is in force.
    Ladder(String),
    /// Certificates of this kind say no level.
    CertificateKind(String),
    /// This ladder, post or fact is named twice.
    Twice(String),
    /// No document asks for this fact.
    Fact(String),
    /// A fact of this name and kind is no column.
    FactKind(String, &'static str),
    /// Every number of this fact is paid otherwise.
    EveryNumber(String),
    /// More combinations than are worked out; the enterprise with the last of them.
    Cells(String),
    /// Workers of this enterprise may be paid more than a column can hold.
    TooLarge(String),
}

/// An employer, worked out.
struct Done<'g> {
    group: Group<'g>,
    table: Table<Cell>,
}

impl Plan {
    /// Works out what the call asks for.
    ///
    /// # Errors
    /// [`Unfit`], where what is asked for does not fit columns.
    pub fn compile(set: &PolicySet, call: &PayColumnsCall) -> Result<Self, Unfit> {
        let in_force = set.in_force(call.as_of);
        let axes = columns::axes(set, &in_force, call)?;
        let mut plan = Self {
            layout: columns::layout(&axes, &in_force, call),
            as_of: call.as_of,
            axes: axes.clone(),
            employers: call.employers.clone(),
            bases: Vec::with_capacity(call.employers.len()),
            lookups: Vec::new(),
            cells: Numbers::Wide(Vec::new()),
            palette: Palette::default(),
            refused: 0,
        };
        let mut building = lookup::Building::new(&axes);
        let mut cells: Vec<u32> = Vec::new();
        let mut known: Map<Alike<'_>, usize> = Map::new();
        for (nth, employer) in call.employers.iter().enumerate() {
            let (_, employment) = anybody(employer, call.as_of);
            let wrong = question::wrong_employment(set, &in_force, &format!("employers[{nth}]"), &employment);
            if !wrong.is_empty() {
                return Err(Unfit::Employer(wrong));
            }
            let ruled = Ruled::of(&in_force, &axes, employer)?;
            let alike = ruled.alike(employer);
            if let Some((first, base)) = known.get(&alike).and_then(|nth| Some((*nth, *plan.bases.get(*nth)?))) {
                building.add_like(first);
                plan.bases.push(base);
                continue;
            }
            known.insert(alike, nth);
            let done = ruled.worked_out(employer)?;
            building.add(&done.group, &done.group.shape.strides(done.table.axes));
            plan.bases.push(u32::try_from(cells.len()).unwrap_or(NOWHERE));
            if cells.len().saturating_add(done.table.cells.len()) > MOST_CELLS {
                return Err(Unfit::Cells(name(employer)));
            }
            for cell in &done.table.cells {
                cells.push(plan.palette.number(*cell).ok_or_else(|| Unfit::TooLarge(name(employer)))?);
            }
        }
        plan.refused = plan.palette.number(Cell { flags: BAD_ROW, ..Cell::default() }).unwrap_or_default();
        plan.palette.finish();
        plan.layout.cells = cells.len();
        plan.cells = Numbers::of(cells);
        plan.lookups = building.finish();
        plan.drop_empty();
        Ok(plan)
    }

    /// Measures by which nobody is paid have no column.
    fn drop_empty(&mut self) {
        let more = std::mem::take(&mut self.palette.more);
        for (column, measure) in more.into_iter().zip(MEASURES.iter().skip(1)) {
            if column.iter().any(|fen| *fen > 0) {
                self.layout.amounts.push(*measure);
                self.palette.more.push(column);
            }
        }
    }

    /// The worker a row stands for, so that `pay/1` can tell the reasons; nothing where the row is refused.
    pub fn worker(&self, codes: &[u16], days: &[u32], rows: usize, row: usize) -> Option<(Record, Employment)> {
        let at = |column: usize| column.checked_mul(rows)?.checked_add(row);
        let employer = self.employers.get(usize::from(*codes.get(row)?))?;
        let (mut record, mut employment) = anybody(employer, self.as_of);
        let (mut next_code, mut next_day) = (1_usize, 0_usize);
        for (nth, axis) in self.axes.iter().enumerate() {
            let value = if axis.is_days() {
                let day = *days.get(at(next_day)?)?;
                next_day = next_day.saturating_add(1);
                self.day(day)?
            } else {
                let code = *codes.get(at(next_code)?)?;
                next_code = next_code.saturating_add(1);
                match axis {
                    Axis::Number(_) if code == super::layout::NOT_KNOWN => Value::Unknown,
                    Axis::Number(_) => Value::Number(u32::from(code)),
                    _ if code == 0 => Value::Unknown,
                    _ => {
                        let nth = usize::from(code).saturating_sub(1);
                        axis.codes().get(nth).map(|_| Value::Code(nth))?
                    }
                }
            };
            axis.put(nth, value, self.as_of, &mut record, &mut employment);
        }
        Some((record, employment))
    }

    /// What a day says; nothing where there is no such day, or it is too long ago.
    fn day(&self, number: u32) -> Option<Value> {
        if number == 0 {
            return Some(Value::Unknown);
        }
        let part = |by: u32, size: u32| number.checked_div(by)?.checked_rem(size);
        let year = i32::try_from(part(10_000, u32::MAX)?).ok()?;
        let (month, day) = (u8::try_from(part(100, 100)?).ok()?, u8::try_from(part(1, 100)?).ok()?);
        let day = Date::new(year, month, day)?;
        let months = super::classes::MOST_YEARS.saturating_add(1).saturating_mul(12);
        (day.plus_months(months) > self.as_of).then_some(Value::On(day))
    }
}

/// The documents that cover workers of an employer, and what they ask for.
struct Ruled<'g> {
    asks: Asks<'g>,
    /// Each with whether it covers them surely, or by a post that is a column.
    covering: Vec<(Agreement<'g>, bool)>,
}

/// What one employer has to have in common with another, so that their workers are paid alike: the documents, and what of
/// the employer they ask for. Employers without an agreement of their own are many, and need be worked out once.
type Alike<'g> = (Vec<(&'g str, &'g str, bool)>, [Option<&'g str>; 4]);

impl<'g> Ruled<'g> {
    fn of(in_force: &'g InForce<'g>, axes: &'g [Axis], employer: &'g Employer) -> Result<Self, Unfit> {
        let person = anybody(employer, in_force.as_of());
        let mut asks = Asks::new(axes, in_force);
        let mut covering: Vec<(Agreement<'g>, bool)> = Vec::new();
        for loaded in in_force.pay_agreements_for(employer.enterprise.as_deref()) {
            let Document::PayAgreement(agreement) = &loaded.document else { continue };
            let source = Agreement { loaded, agreement };
            match ask_one(in_force, &person, source, &Covers(&agreement.covers)) {
                Truth::No => {}
                // It is not the post alone that is wanting: nobody is surely covered.
                Truth::Unknown if agreement.covers.posts.is_empty() => covering.push((source, false)),
                Truth::Unknown | Truth::Yes => {
                    asks.document(source);
                    covering.push((source, true));
                }
            }
        }
        // In the order of ranks, of equal floors the one of the higher rank is told.
        crate::order::sort_by_key(&mut covering, |(source, _)| source.agreement.rank);
        if let Some((_, Axis::Number(fact))) = axes.iter().enumerate().find(|(nth, _)| has(asks.each, *nth)) {
            return Err(Unfit::EveryNumber(fact.clone()));
        }
        Ok(Self { asks, covering })
    }

    fn alike(&self, employer: &'g Employer) -> Alike<'g> {
        // Whom a document covers by post depends on all that it covers by.
        let by_post = self.covering.iter().any(|(source, _)| !source.agreement.covers.posts.is_empty());
        let asked = self.asks.employer;
        let field = |asked: bool, field: &'g Option<String>| field.as_deref().filter(|_| asked || by_post);
        let documents = self.covering.iter().map(|(source, sure)| {
            let (id, version) = source.loaded.key();
            (id, version, *sure)
        });
        let fields = [
            field(asked.enterprise, &employer.enterprise),
            field(asked.region, &employer.region),
            field(asked.industry, &employer.industry),
            field(false, &employer.employer),
        ];
        (documents.collect(), fields)
    }

    /// What the workers are paid.
    fn worked_out(self, employer: &'g Employer) -> Result<Done<'g>, Unfit> {
        let group = Group::new(employer, &self.asks);
        if group.shape.cells(self.asks.used).is_none_or(|cells| cells > MOST_CELLS_OF_ONE) {
            return Err(Unfit::Cells(name(employer)));
        }
        let sources: Vec<Source<'g>> = self
            .covering
            .into_iter()
            .map(|(agreement, sure)| if sure { group.source(agreement) } else { Source::unsure(agreement) })
            .collect();
        let table = group.cells(&sources);
        Ok(Done { group, table })
    }
}

/// How an employer is named in a refusal.
fn name(employer: &Employer) -> String {
    let named = employer.enterprise.as_ref().or(employer.employer.as_ref()).or(employer.industry.as_ref());
    named.cloned().unwrap_or_default()
}

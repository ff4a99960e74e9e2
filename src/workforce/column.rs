//! One column as it grows: texts of cells to the numbers that a plan takes.

use super::day;
use super::field::Field;
use super::known::Known;
use crate::pay::columns::layout::NOT_KNOWN;
use crate::pay::fact::Value;
use crate::policy::pay::fact::FactKind;
use crate::policy::set::InForce;
use crate::text::Lang;

/// A column of the plan that is not the employers'.
pub(crate) struct Column {
    pub field: Field,
    /// How its heading is written.
    pub heading: String,
    pub numbers: Numbers,
    /// Cells read before, so that each text is looked up once.
    known: Known<Option<u32>>,
    /// Posts, in the order met.
    pub posts: Vec<String>,
}

/// The numbers of a column.
pub(crate) enum Numbers {
    Codes(Vec<u16>),
    Days(Vec<u32>),
}

/// How offices write that somebody holds no level.
const NO_LEVEL: [&str; 8] = ["无", "无等级", "未定级", "没有", "none", "-", "—", "/"];

/// Most texts of a column that are kept: what differs from row to row is looked up each time.
const MOST_KNOWN: usize = 4_096;

/// Yes and no as spreadsheets write them.
fn yes_no(text: &str) -> &str {
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(&["yes", "true", "y", "√"]) {
        "yes"
    } else if is(&["no", "false", "n", "×"]) {
        "no"
    } else {
        text
    }
}

impl Column {
    pub fn new(field: Field, heading: &str) -> Self {
        let days = matches!(&field, Field::Hired | Field::PostSince | Field::Fact { kind: FactKind::Date, .. });
        let numbers = if days { Numbers::Days(Vec::new()) } else { Numbers::Codes(Vec::new()) };
        Self { field, heading: heading.trim().to_owned(), numbers, known: Known::default(), posts: Vec::new() }
    }

    /// What stands for a cell that is empty.
    fn blank(&self) -> u32 {
        match &self.field {
            Field::Fact { kind: FactKind::Number, .. } => u32::from(NOT_KNOWN),
            _ => 0,
        }
    }

    /// The number of a cell; nothing where the text is none that the column takes.
    pub fn read(&mut self, text: &str, in_force: &InForce<'_>) -> Option<u32> {
        let text = text.trim();
        if text.is_empty() {
            return Some(self.blank());
        }
        // Days are read as fast as they are found.
        let kept = matches!(self.numbers, Numbers::Codes(_));
        if kept && let Some(number) = self.known.get(text.as_bytes()) {
            return *number;
        }
        let number = self.look(text, in_force);
        if kept && self.known.len() < MOST_KNOWN {
            self.known.keep(text.as_bytes(), number);
        }
        number
    }

    fn look(&mut self, text: &str, in_force: &InForce<'_>) -> Option<u32> {
        let position = |nth: usize| u32::try_from(nth.saturating_add(1)).ok();
        match &self.field {
            Field::Level { .. } if NO_LEVEL.contains(&text) => Some(self.blank()),
            Field::Level { ladder, .. } => {
                let codes = in_force.codes(ladder);
                let named = || codes.iter().find(|one| one.name.get(Lang::En) == text);
                let code = in_force.code(ladder, text).or_else(named)?;
                position(codes.iter().position(|one| one.code == code.code)?)
            }
            Field::Post => {
                if let Some(known) = self.posts.iter().position(|post| post == text) {
                    return position(known);
                }
                self.posts.push(text.to_owned());
                position(self.posts.len().saturating_sub(1))
            }
            Field::Hired | Field::PostSince | Field::Fact { kind: FactKind::Date, .. } => day::number(text),
            Field::Fact { kind: FactKind::Number, .. } => {
                let number: u16 = text.parse().ok()?;
                (number < NOT_KNOWN).then_some(u32::from(number))
            }
            Field::Fact { kind, .. } => {
                let written = if *kind == FactKind::YesNo { yes_no(text) } else { text };
                let value = Value::read(kind, written)?;
                let code = value.code()?;
                position(kind.choices().position(|choice| choice == code)?)
            }
            Field::Id | Field::Enterprise | Field::Employer | Field::Region | Field::Industry => None,
        }
    }

    /// What its numbers from 1 on stand for; nothing for numbers and days.
    pub fn means(&self, in_force: &InForce<'_>) -> Vec<String> {
        match &self.field {
            Field::Level { ladder, .. } => in_force.codes(ladder).iter().map(|it| it.code.clone()).collect(),
            Field::Post => self.posts.clone(),
            Field::Fact { kind, .. } => kind.choices().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// Puts a number behind the others; rows that lack the column before it are not known.
    pub fn put(&mut self, row: usize, number: u32) {
        let blank = self.blank();
        match &mut self.numbers {
            Numbers::Codes(codes) => {
                let short = |number: u32| u16::try_from(number).unwrap_or(NOT_KNOWN);
                codes.resize(row, short(blank));
                codes.push(short(number));
            }
            Numbers::Days(days) => {
                days.resize(row, blank);
                days.push(number);
            }
        }
    }

    /// Fills what is wanting up to so many rows.
    pub fn fill(&mut self, rows: usize) {
        let blank = self.blank();
        match &mut self.numbers {
            Numbers::Codes(codes) => codes.resize(rows, u16::try_from(blank).unwrap_or(NOT_KNOWN)),
            Numbers::Days(days) => days.resize(rows, blank),
        }
    }
}

//! What the columns hold, and the worker a value stands for.

use crate::date::Date;
use crate::employment::{Employment, FactGiven};
use crate::policy::selector::Level;
use crate::record::{Achievement, CertificateHeld, Record};

/// A column that answers may depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    /// A level of a ladder, by its codes; held by appointment, or by a certificate of this kind.
    Level { ladder: String, codes: Vec<String>, certificate: Option<String> },
    /// One of these posts.
    Post(Vec<String>),
    /// A fact of choice, or yes-no, by its codes.
    Choice { fact: String, codes: Vec<String> },
    /// A fact of number, whole.
    Number(String),
    /// Day of entry into the enterprise.
    Hired,
    /// Day of taking up the post.
    PostSince,
    /// A fact that is a day.
    Day(String),
}

/// What a class of values says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing.
    Unknown,
    /// The code at this position.
    Code(usize),
    /// A number.
    Number(u32),
    /// A day so many full years back.
    Years(u32),
    /// A day yet to come.
    ToCome,
    /// This day.
    On(Date),
}

impl Axis {
    /// Whether it is a column of days.
    pub const fn is_days(&self) -> bool {
        matches!(self, Self::Hired | Self::PostSince | Self::Day(_))
    }

    /// The codes its numbers stand for, from 1 on; none for numbers and days.
    pub fn codes(&self) -> &[String] {
        match self {
            Self::Level { codes, .. } | Self::Choice { codes, .. } | Self::Post(codes) => codes,
            Self::Number(_) | Self::Hired | Self::PostSince | Self::Day(_) => &[],
        }
    }

    /// Says of a worker what a value of this column, the one at `nth`, says.
    pub fn put(&self, nth: usize, value: Value, as_of: Date, record: &mut Record, employment: &mut Employment) {
        let code = match value {
            Value::Code(at) => self.codes().get(at).cloned(),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let day = match value {
            Value::Years(years) => Some(as_of.minus_months(years.saturating_mul(12))),
            Value::ToCome => Some(as_of.plus_days(1)),
            Value::On(day) => Some(day),
            _ => None,
        };
        match self {
            Self::Hired => employment.hired = day,
            Self::PostSince => employment.post_since = day,
            Self::Day(fact) => {
                let given = day.map(|day| FactGiven { fact: fact.clone(), value: day.to_string() });
                employment.facts.extend(given);
            }
            Self::Post(_) => employment.post = code,
            Self::Choice { fact, .. } | Self::Number(fact) => {
                employment.facts.extend(code.map(|value| FactGiven { fact: fact.clone(), value }));
            }
            Self::Level { ladder, certificate, .. } => {
                let Some(code) = code else { return };
                let level = Level { ladder: ladder.clone(), code };
                match certificate {
                    Some(kind) => record.achievements.push(Achievement::Certificate(held(nth, kind, level))),
                    None => employment.appointed.push(level),
                }
            }
        }
    }
}

/// The certificate that a column of levels speaks of: its kind and level, and nothing else.
fn held(nth: usize, kind: &str, level: Level) -> CertificateHeld {
    CertificateHeld {
        id: format!("column-{nth}"),
        name: kind.to_owned(),
        kind: kind.to_owned(),
        occupation: None,
        specialty: None,
        level: Some(level),
        issuer_class: None,
        number: None,
        issued: None,
        valid_until: None,
        credits: None,
        hours: None,
        grade: None,
        registers: Vec::new(),
        outcomes: Vec::new(),
        evidence: Vec::new(),
    }
}

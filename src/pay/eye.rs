//! Who reads a document for a worker on a day: what each thing a rule asks for is, or that it is not known.

use super::answer::WantedChoice;
use super::fact::{Value, kind_word};
use super::seen::Seen;
use super::worker::Worker;
use crate::date::Date;
use crate::explanation::words::word;
use crate::policy::load::Loaded;
use crate::policy::pay::PayAgreement;
use crate::policy::pay::condition::Since;
use crate::policy::pay::fact::{FactDeclared, FactKind};
use crate::policy::set::InForce;
use crate::record::CertificateHeld;
use crate::text::{Lang, Text};

/// A pay agreement with the document it is.
#[derive(Clone, Copy)]
pub(crate) struct Agreement<'a> {
    pub loaded: &'a Loaded,
    pub agreement: &'a PayAgreement,
}

/// A worker on a day.
pub(crate) struct Day<'a> {
    pub in_force: &'a InForce<'a>,
    pub worker: &'a Worker<'a>,
    pub lang: Lang,
}

/// A document, read for a worker on a day.
pub(crate) struct Eye<'e, 'a> {
    pub day: &'e Day<'a>,
    pub source: Agreement<'a>,
    pub seen: &'e mut Seen,
    /// The certificate that levels are those of, where a rule looks at one by itself.
    pub subject: Option<&'a CertificateHeld>,
}

/// What is known of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Known<T> {
    Is(T),
    /// There is none.
    None,
    Unknown,
}

impl<'a> Eye<'_, 'a> {
    pub fn as_of(&self) -> Date {
        self.day.in_force.as_of()
    }

    /// A field of the employment; asked for where it is absent.
    pub fn field(&mut self, name: &'static str, value: Option<&'a str>) -> Known<&'a str> {
        value.map_or_else(
            || {
                self.want_field(name, "code");
                Known::Unknown
            },
            Known::Is,
        )
    }

    pub fn want_field(&mut self, name: &str, kind: &'static str) {
        let title = word(name, self.day.lang).unwrap_or(name).to_owned();
        self.seen.want(name.to_owned(), title, kind, Vec::new());
    }

    /// A fact of an achievement is wanting.
    pub fn want_of(&mut self, achievement: &str, name: &str, fact: &str) {
        let said = word(fact, self.day.lang).unwrap_or(fact);
        let title = match self.day.lang {
            Lang::Zh => format!("《{name}》的{said}"),
            Lang::En => format!("{said} of “{name}”"),
        };
        let fact = format!("record/{achievement}/{fact}");
        self.seen.want(fact, title, "code", Vec::new());
    }

    /// A judgement is wanting.
    pub fn want_judged(&mut self, item: &str, title: &Text) {
        let fact = format!("judged/{}/{item}", self.source.agreement.id);
        let title = title.get(self.day.lang).to_owned();
        self.seen.want(fact, title, "judged", Vec::new());
    }

    /// How this document, or another one, declares a fact.
    pub fn declared(&self, name: &str) -> Option<&'a FactDeclared> {
        self.source.agreement.facts.iter().find(|fact| fact.name == name)
    }

    /// A declared fact; asked for where it is not given. What cannot be read was refused before.
    pub fn fact(&mut self, name: &str) -> Known<Value> {
        let Some(declared) = self.declared(name) else { return Known::None };
        if let Some(value) = self.day.worker.fact(name).and_then(|text| Value::read(&declared.kind, text)) {
            return Known::Is(value);
        }
        let lang = self.day.lang;
        let named = |code: &str, name: &Text| WantedChoice { code: code.to_owned(), name: name.get(lang).to_owned() };
        let choices = match &declared.kind {
            FactKind::Choice(all) => all.iter().map(|one| named(&one.code, &one.name)).collect(),
            _ => Vec::new(),
        };
        let fact = format!("facts/{name}");
        let title = declared.title.get(lang).to_owned();
        self.seen.want(fact, title, kind_word(&declared.kind), choices);
        Known::Unknown
    }

    /// The day years are counted from.
    pub fn since(&mut self, since: &Since) -> Known<Date> {
        let employment = self.day.worker.employment;
        let (field, day) = match since {
            Since::Hired => ("hired", employment.hired),
            Since::Post => ("post-since", employment.post_since),
            Since::Level(ladder) => {
                let Some(level) = self.day.worker.level(ladder) else {
                    let Some(it) = self.day.worker.unstated_level else { return Known::None };
                    self.want_of(&it.id, &it.name, "level");
                    return Known::Unknown;
                };
                if let (None, Some(it)) = (level.since, level.by) {
                    self.want_of(&it.id, &it.name, "issued");
                    return Known::Unknown;
                }
                ("appointed-since", level.since)
            }
            Since::Fact(name) => {
                return match self.fact(name) {
                    Known::Is(Value::Date(day)) => Known::Is(day),
                    Known::Unknown => Known::Unknown,
                    _ => Known::None,
                };
            }
        };
        if let Some(day) = day {
            return Known::Is(day);
        }
        self.want_field(field, "date");
        Known::Unknown
    }

    /// The calendar year.
    pub fn year(&self) -> u32 {
        self.as_of().year()
    }

    /// Something changes on the next first of January.
    pub fn change_at_new_year(&mut self) {
        self.change_after(self.year());
    }

    /// Something changes on the first of January after a year.
    pub fn change_after(&mut self, year: u32) {
        if let Some(day) = i32::try_from(year.saturating_add(1)).ok().and_then(|year| Date::new(year, 1, 1)) {
            self.seen.change(day);
        }
    }

    /// Full years since an event: complete on its anniversary. An event that is yet to come has none.
    pub fn years(&mut self, since: &Since) -> Known<u32> {
        let from = match self.since(since) {
            Known::Is(day) => day,
            Known::None => return Known::None,
            Known::Unknown => return Known::Unknown,
        };
        let as_of = self.as_of();
        if from > as_of {
            self.seen.change(from);
            return Known::None;
        }
        let days = u32::try_from(as_of.day_number().saturating_sub(from.day_number())).unwrap_or(0);
        // A year has at most 366 days, so that this is never too many.
        let mut years = days.checked_div(366).unwrap_or(0);
        let anniversary = |years: u32| from.plus_months(years.saturating_mul(12));
        while anniversary(years.saturating_add(1)) <= as_of {
            years = years.saturating_add(1);
        }
        self.seen.change(anniversary(years.saturating_add(1)));
        Known::Is(years)
    }
}

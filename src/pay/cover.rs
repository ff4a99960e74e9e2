//! Which agreements cover a worker on a day.

use super::eye::{Agreement, Day};
use super::seen::Seen;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::pay::TWO_OF_ONE_RANK;
use crate::explanation::words::word;
use crate::policy::Document;
use crate::policy::pay::Coverage;
use crate::policy::pay::place::{industry_lies_in, region_lies_in};
use crate::truth::Truth;

/// An agreement that covers the worker, or may.
#[derive(Clone, Copy)]
pub(crate) struct Covering<'a> {
    pub source: Agreement<'a>,
    /// Whether it surely does.
    pub sure: bool,
}

/// The agreements that cover a worker, or of which it is not known: by rank, then id.
///
/// # Errors
/// Refuses two that surely cover the worker with one rank of which only one may.
pub(crate) fn covering<'a>(day: &Day<'a>, seen: &mut Seen) -> Result<Vec<Covering<'a>>, Vec<Diagnostic>> {
    let mut found = Vec::new();
    for loaded in day.in_force.pay_agreements_for(day.worker.employment.enterprise.as_deref()) {
        let Document::PayAgreement(agreement) = &loaded.document else { continue };
        match covers(&agreement.covers, day, seen) {
            Truth::No => {}
            truth => found.push(Covering { source: Agreement { loaded, agreement }, sure: truth == Truth::Yes }),
        }
    }
    crate::order::sort_by_key(&mut found, |one| one.source.agreement.rank);
    let sure: Vec<&Covering<'_>> = found.iter().filter(|one| one.sure).collect();
    let twice = sure.iter().zip(sure.iter().skip(1)).filter_map(|(one, two)| {
        let (one, two) = (one.source.agreement, two.source.agreement);
        (one.rank == two.rank && one.rank.stands_alone()).then(|| {
            let twice = Diagnostic::new(&TWO_OF_ONE_RANK).with("document", one.id.as_str());
            twice.with("other", two.id.as_str()).with("day", day.in_force.as_of().to_string())
        })
    });
    let twice: Vec<Diagnostic> = twice.collect();
    if twice.is_empty() { Ok(found) } else { Err(twice) }
}

/// A field of the employment: its name, the codes covered, what it is, and whether one lies in the other.
type Asked<'c> = (&'static str, &'c [String], Option<&'c str>, fn(&str, &str) -> bool);

/// Whether an agreement covers the worker; what is unknown is asked for.
pub(crate) fn covers(it: &Coverage, day: &Day<'_>, seen: &mut Seen) -> Truth {
    let employment = day.worker.employment;
    let plain = |value: &str, code: &str| value == code;
    let asked: [Asked<'_>; 5] = [
        ("enterprise", &it.enterprises, employment.enterprise.as_deref(), plain),
        ("employer", &it.employers, employment.employer.as_deref(), plain),
        ("region", &it.regions, employment.region.as_deref(), region_lies_in),
        ("industry", &it.industries, employment.industry.as_deref(), industry_lies_in),
        ("post", &it.posts, employment.post.as_deref(), plain),
    ];
    let mut unknown = Vec::new();
    for (name, codes, value, lies_in) in asked {
        match value {
            _ if codes.is_empty() => {}
            None => unknown.push(name),
            Some(value) if codes.iter().any(|code| lies_in(value, code)) => {}
            Some(_) => return Truth::No,
        }
    }
    for name in &unknown {
        let title = word(name, day.lang).unwrap_or(name).to_owned();
        seen.want((*name).to_owned(), title, "code", Vec::new());
    }
    if unknown.is_empty() { Truth::Yes } else { Truth::Unknown }
}

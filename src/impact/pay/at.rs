//! One version's answer, and what stands behind it.

use crate::impact::Under;
use crate::impact::answer::{Both, Cause};
use crate::impact::clauses::Cited;
use crate::pay::answer::{LevelCounted, Pay, PayPeriod};
use crate::policy::Document;
use crate::policy::pay::PayAgreement;
use crate::policy::set::InForce;
use crate::text::Lang;

/// One answer.
pub(super) struct At<'a> {
    pub pay: &'a Pay,
    /// The one stretch that is answered for a day.
    pub period: &'a PayPeriod,
    pub in_force: InForce<'a>,
    pub lang: Lang,
    pub absent: &'static Absent,
}

/// Codes that say what is not there: was not yet, or is no more.
pub(super) struct Absent {
    pub rule: &'static str,
    pub cover: &'static str,
}

pub(super) const BEFORE: Absent = Absent { rule: "impact-rule-new", cover: "impact-cover-new" };
pub(super) const AFTER: Absent = Absent { rule: "impact-rule-gone", cover: "impact-cover-gone" };

impl<'a> At<'a> {
    pub fn of(under: &Under<'a>, pay: &'a Pay, absent: &'static Absent) -> Option<Self> {
        let period = pay.periods.first()?;
        Some(Self { pay, period, in_force: under.set.in_force(under.as_of), lang: under.lang, absent })
    }

    pub fn cited(&self) -> Cited<'a> {
        Cited { citations: &self.pay.citations, documents: &self.pay.documents }
    }

    /// An agreement in force.
    pub fn agreement(&self, id: &str) -> Option<&'a PayAgreement> {
        match &self.in_force.document(id)?.document {
            Document::PayAgreement(agreement) => Some(agreement),
            _ => None,
        }
    }

    /// Id of the document behind a source; nothing for the contract.
    pub fn document(&self, source: usize) -> Option<&'a str> {
        let at = self.period.sources.get(source)?.document?;
        self.pay.documents.get(at).map(|document| document.id.as_str())
    }

    /// Title and version of a document, where the answer uses it.
    pub fn used(&self, id: &str) -> Option<(&'a str, &'a str)> {
        let known = self.pay.documents.iter().find(|document| document.id == id)?;
        Some((&known.title, &known.version))
    }
}

/// What makes a difference where the rule `by` is the same under both versions: the level that counts, or the day; else the
/// rule.
pub(super) fn behind(sides: &Both<At<'_>>, same: bool, by: Cause) -> Cause {
    if !same {
        return by;
    }
    let lacks = |side: &At<'_>, level: &LevelCounted| !side.period.levels.iter().any(|one| one.level == level.level);
    for (side, other) in [(&sides.after, &sides.before), (&sides.before, &sides.after)] {
        // A level that a document of equivalences makes count; one of a certificate is a matter of days.
        let through = side.period.levels.iter().filter(|level| lacks(other, level));
        for level in through {
            let cited = level.citations.first().and_then(|at| side.pay.citations.get(*at));
            if let Some(document) = cited.and_then(|cited| side.pay.documents.get(cited.document)) {
                let (document, id) = (document.id.clone(), level.level.code.clone());
                return Cause { document, kind: "level", id, title: level.name.clone() };
            }
        }
    }
    let (one, two) = (sides.before.pay.as_of, sides.after.pay.as_of);
    if one == two {
        return by;
    }
    let title = if sides.after.lang == Lang::Zh { "计算日不同" } else { "Another day" };
    let id = format!("{}/{}", one.min(two), one.max(two));
    Cause { document: String::new(), kind: "day", id, title: title.to_owned() }
}

//! What is wrong or doubtful in policies that can be read: each finding with a code, a place and a fix.

mod assessments;
mod caps;
mod certificates;
mod claims;
mod covers;
mod crossing;
mod dates;
mod families;
mod orders;
mod parts;
mod pay;
mod possible;
mod ranges;
mod references;
mod shadow;
mod standards;
mod steps;
mod tables;
mod trees;

use self::orders::Orders;
use super::Document;
use super::articulation::Articulation;
use super::findings::Findings;
use super::load::Loaded;
use super::set::PolicySet;
use super::set::known::Known;
use super::trail::Trail;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use std::cell::Cell;

/// Looks for mistakes in the documents of a set that are in force on `as_of` or will be; what is past or replaced is
/// left alone. Rules of different documents are compared where both are in force on the day.
///
/// The findings are ordered by document, place and code. The same set and day give the same findings.
pub fn lint(set: &PolicySet, as_of: Date) -> Vec<Diagnostic> {
    let mut lint = Lint::of(set, as_of);
    lint.versions();
    let scales = lint.scales_used();
    for (at, document) in lint.live_documents() {
        lint.parts(at, document);
        lint.replaced(at, document);
        match document {
            Document::Catalogue(it) => lint.trees(at, it),
            Document::Articulation(it) => {
                lint.references(at, it);
                lint.possible(at, it);
                lint.tables(at, it);
                lint.caps(at, it);
                lint.better_results(at, it);
                lint.crossing(at, it);
                lint.families(at, it);
            }
            Document::Standard(it) => {
                lint.standard(at, it);
                lint.assessments(at, &it.assessments);
            }
            Document::Scheme(it) => lint.assessments(at, &it.assessments),
            Document::CertificateRules(it) => lint.certificate_rules(at, it),
            Document::PayAgreement(it) => lint.pay_agreement(at, document, it, &scales),
            Document::Equivalence(_) | Document::CodeList(_) => {}
        }
    }
    let agreements = lint.agreements();
    let orders = Orders::of(&agreements);
    lint.orders(&agreements, &orders);
    lint.ranges(&agreements, &orders);
    lint.shadows(&agreements, &orders);
    lint.findings.finish()
}

/// What is doubtful in the tables and amounts of the pay agreements of this id, as [`lint`] tells it: for whoever changes
/// one and wants to know at every step.
pub fn lint_agreement(set: &PolicySet, as_of: Date, id: &str) -> Vec<Diagnostic> {
    let mut lint = Lint::of(set, as_of);
    let scales = lint.scales_used();
    for (at, document) in lint.live_documents() {
        match document {
            Document::PayAgreement(it) if it.id == id => lint.pay_agreement(at, document, it, &scales),
            _ => {}
        }
    }
    lint.findings.finish()
}

/// One run.
struct Lint<'s> {
    set: &'s PolicySet,
    as_of: Date,
    /// Which documents are looked at.
    live: Vec<bool>,
    /// What those documents define.
    known: Known<'s>,
    findings: Findings<'s>,
    /// Comparisons of targets that are left.
    comparisons: Cell<u32>,
}

impl<'s> Lint<'s> {
    /// Nothing found yet.
    fn of(set: &'s PolicySet, as_of: Date) -> Self {
        let documents = set.documents();
        let live: Vec<bool> = (0..documents.len()).map(|at| set.is_live(at, as_of)).collect();
        let known = Known::of(documents, |at| live.get(at).copied().unwrap_or(false), true);
        let (findings, comparisons) = (Findings::new(documents), Cell::new(ranges::COMPARISONS));
        Self { set, as_of, live, known, findings, comparisons }
    }

    fn add(&mut self, at: usize, trail: &Trail<'_>, found: Diagnostic) {
        self.findings.add(at, trail, found);
    }

    /// The documents looked at, with their positions.
    fn live_documents(&self) -> Vec<(usize, &'s Document)> {
        let documents = self.set.documents().iter().enumerate();
        documents
            .filter(|(at, _)| self.live.get(*at).copied().unwrap_or(false))
            .map(|(at, loaded)| (at, &loaded.document))
            .collect()
    }

    /// The agreements looked at, with their positions.
    fn agreements(&self) -> Vec<(usize, &'s Articulation)> {
        let live = self.live_documents().into_iter();
        live.filter_map(|(at, document)| match document {
            Document::Articulation(it) => Some((at, it)),
            _ => None,
        })
        .collect()
    }

    /// Rank of a point on a ladder, where both are known.
    fn rank(&self, level: &super::selector::Level) -> Option<u32> {
        self.known.ladders.get(level.ladder.as_str())?.get(level.code.as_str()).copied()
    }
}

impl PolicySet {
    /// Whether a document is in force on `as_of` or will be.
    fn is_live(&self, at: usize, as_of: Date) -> bool {
        let past = |loaded: &Loaded| loaded.header().effective.until.is_some_and(|until| until < as_of);
        self.documents().get(at).is_some_and(|loaded| !past(loaded)) && self.replacement(at, as_of).is_none()
    }
}

//! Clauses of an answer, made to stand by themselves.

use super::answer::Clause;
use crate::citation::{Citation, DocumentUsed};

/// What an answer cites.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cited<'a> {
    pub citations: &'a [Citation],
    pub documents: &'a [DocumentUsed],
}

impl Cited<'_> {
    /// The clauses at these positions.
    pub fn clauses(&self, positions: &[usize]) -> Vec<Clause> {
        positions.iter().filter_map(|&at| self.clause(at)).collect()
    }

    fn clause(&self, at: usize) -> Option<Clause> {
        let cited = self.citations.get(at)?;
        let document = self.documents.get(cited.document)?;
        Some(Clause {
            document: document.id.clone(),
            version: document.version.clone(),
            source: cited.source.clone(),
            number: cited.number.clone(),
            clause: cited.clause.clone(),
            text: cited.text.clone(),
            summary: cited.summary,
        })
    }
}

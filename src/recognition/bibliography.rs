//! Citations and documents of an answer, each listed once and referred to by position.

use super::decision::{Citation, DocumentUsed};
use crate::order;
use crate::policy::header::{Cite, Force};
use crate::policy::load::Loaded;
use crate::text::Lang;

/// What has been cited so far.
#[derive(Debug)]
pub(crate) struct Bibliography {
    lang: Lang,
    pub citations: Vec<Citation>,
    pub documents: Vec<DocumentUsed>,
    /// Digest of the document, source and clause of each citation.
    keys: Vec<(usize, String, String)>,
}

impl Bibliography {
    /// Nothing cited yet.
    pub fn new(lang: Lang) -> Self {
        Self { lang, citations: Vec::new(), documents: Vec::new(), keys: Vec::new() }
    }

    /// Position of a document.
    pub fn document(&mut self, loaded: &Loaded) -> usize {
        let header = loaded.header();
        let known = self.documents.iter().position(|d| d.digest == loaded.digest && d.id == header.id);
        known.unwrap_or_else(|| {
            self.documents.push(DocumentUsed {
                id: header.id.to_owned(),
                version: header.version.to_owned(),
                kind: loaded.document.schema(),
                title: header.title.get(self.lang).to_owned(),
                issuer: header.issuer.get(self.lang).to_owned(),
                force: header.force,
                from: header.effective.from,
                until: header.effective.until,
                digest: loaded.digest.clone(),
            });
            self.documents.len().saturating_sub(1)
        })
    }

    /// Positions of clauses of a document; where it cites none, of the document as a whole.
    pub fn cite(&mut self, loaded: &Loaded, cites: &[Cite]) -> Vec<usize> {
        let mut positions: Vec<usize> = cites.iter().filter_map(|cite| self.clause(loaded, cite)).collect();
        if positions.is_empty() {
            positions.push(self.whole(loaded));
        }
        order::sort(&mut positions);
        positions.dedup();
        positions
    }

    fn clause(&mut self, loaded: &Loaded, cite: &Cite) -> Option<usize> {
        let source = loaded.header().sources.iter().find(|source| source.id == cite.source)?;
        let clause = source.clauses.iter().find(|clause| clause.id == cite.clause)?;
        let document = self.document(loaded);
        let key = (document, cite.source.clone(), cite.clause.clone());
        if let Some(known) = self.keys.iter().position(|k| *k == key) {
            return Some(known);
        }
        self.keys.push(key);
        self.citations.push(Citation {
            document,
            source: source.title.get(self.lang).to_owned(),
            number: source.number.clone(),
            address: source.address.clone(),
            clause: clause.id.clone(),
            text: clause.text.get(self.lang).to_owned(),
            summary: clause.summary,
            trust: source.trust,
        });
        Some(self.citations.len().saturating_sub(1))
    }

    /// The document itself, where it states something without naming a source.
    fn whole(&mut self, loaded: &Loaded) -> usize {
        let document = self.document(loaded);
        let key = (document, String::new(), String::new());
        if let Some(known) = self.keys.iter().position(|k| *k == key) {
            return known;
        }
        self.keys.push(key);
        let header = loaded.header();
        let title = header.title.get(self.lang).to_owned();
        let trust = if header.force == Force::Example {
            crate::policy::header::Trust::X
        } else {
            crate::policy::header::Trust::A
        };
        self.citations.push(Citation {
            document,
            source: title.clone(),
            number: None,
            address: None,
            clause: header.version.to_owned(),
            text: title,
            summary: true,
            trust,
        });
        self.citations.len().saturating_sub(1)
    }
}

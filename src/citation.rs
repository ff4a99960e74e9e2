//! Citations and documents of an answer, each listed once and referred to by position (依据).

use crate::date::Date;
use crate::order;
use crate::policy::header::{Cite, Force, Trust};
use crate::policy::load::Loaded;
use crate::text::Lang;
use serde::Serialize;

/// A clause, quoted (依据).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Citation {
    /// Document, by position in `documents`.
    pub document: usize,
    /// Title of the source the document takes it from.
    pub source: String,
    /// Document number of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Address of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Clause.
    pub clause: String,
    /// Its text.
    pub text: String,
    /// Whether the text is a summary.
    pub summary: bool,
    /// How surely the source was seen.
    pub trust: Trust,
}

/// A policy document the decision rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct DocumentUsed {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Kind, such as `articulation@1`.
    pub kind: &'static str,
    /// Title.
    pub title: String,
    /// Publisher.
    pub issuer: String,
    /// How binding it is.
    pub force: Force,
    /// In force from.
    pub from: Date,
    /// In force until.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// SHA-256 of the exact bytes, in lower-case hexadecimal.
    pub digest: String,
}

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
        let id = loaded.header().id;
        let known = self.documents.iter().position(|d| d.digest == loaded.digest && d.id == id);
        known.unwrap_or_else(|| self.new_document(loaded))
    }

    /// Position of a document that is not there yet.
    fn new_document(&mut self, loaded: &Loaded) -> usize {
        let header = loaded.header();
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
        if let Some(known) = self.known(document, &cite.source, &cite.clause) {
            return Some(known);
        }
        self.keys.push((document, cite.source.clone(), cite.clause.clone()));
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

    /// Position of a citation that is there already.
    fn known(&self, document: usize, source: &str, clause: &str) -> Option<usize> {
        self.keys.iter().position(|(of, from, what)| *of == document && from == source && what == clause)
    }

    /// The document itself, where it states something without naming a source.
    fn whole(&mut self, loaded: &Loaded) -> usize {
        let document = self.document(loaded);
        if let Some(known) = self.known(document, "", "") {
            return known;
        }
        self.keys.push((document, String::new(), String::new()));
        let header = loaded.header();
        let title = header.title.get(self.lang).to_owned();
        let trust = if header.force == Force::Example { Trust::X } else { Trust::A };
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

//! A policy set: documents checked against each other, and found fast (现行政策集).

mod absent;
mod alike;
mod check;
mod in_force;
pub(crate) mod known;
pub mod limits;

pub use absent::{Absent, Reason, Version};
pub use in_force::{ArticulationRef, InForce, ProgrammeRef};

use super::Document;
use super::articulation::Articulation;
use super::catalogue::Catalogue;
use super::code_list::{CodeKind, CodeList};
use super::equivalence::Thing;
use super::load::Loaded;
use super::pay::PayAgreement;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::order::{self, Map};

/// Documents, ordered by id and version so that the order they were given in never shows, with the indexes lookups need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicySet {
    documents: Vec<Loaded>,
    index: Index,
}

/// Where things are: positions in `documents`, in rising order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Index {
    /// Catalogues by institution id.
    catalogues: Map<String, Vec<usize>>,
    /// Articulation agreements by institution id of a participant; `*` for templates.
    agreements: Map<String, Vec<usize>>,
    /// Code lists by name.
    lists: Map<String, Vec<usize>>,
    /// Positions of codes, aliases included, by code list.
    codes: Map<usize, Map<String, usize>>,
    /// Equivalences by what is held: document and position in it.
    equivalences: Map<Thing, Vec<(usize, usize)>>,
    /// Documents that replace another, by the replaced one.
    replaced_by: Map<usize, Vec<usize>>,
    /// Days on which a document comes into force, or is no longer, in order.
    changes: Vec<Date>,
    /// Pay agreements.
    pay: Vec<usize>,
    /// Pay agreements that name the enterprises they cover, by enterprise.
    pay_of: Map<String, Vec<usize>>,
    /// Pay agreements that name none.
    pay_of_any: Vec<usize>,
    /// Kinds of the levels of standards, in their order.
    kinds: Map<usize, Vec<usize>>,
}

impl PolicySet {
    /// Reads documents from their texts, each with the name to show where something is wrong, and checks them
    /// together. The order they are given in does not matter.
    ///
    /// # Errors
    /// Everything that is wrong: texts that cannot be read, or, where all can, ids used twice, names that point to
    /// nothing, reversed periods, two versions in force at once, circles, and more than the [`limits`] allow.
    pub fn load<N: Into<String>, B: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (N, B)>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let (mut documents, mut refused) = (Vec::new(), Vec::new());
        for (name, bytes) in files {
            match Loaded::read(name, bytes.as_ref()) {
                Ok(loaded) => documents.push(loaded),
                Err(diagnostic) => refused.push(*diagnostic),
            }
        }
        if !refused.is_empty() {
            order::sort_by(&mut refused, |a, b| a.place.cmp(&b.place).then(a.code.cmp(b.code)));
            return Err(refused);
        }
        Self::of(documents)
    }

    /// Checks documents together that were read one by one.
    ///
    /// # Errors
    /// As [`PolicySet::load`].
    pub fn of(mut documents: Vec<Loaded>) -> Result<Self, Vec<Diagnostic>> {
        // The digest decides between two that claim the same id and version, so that the refusal is the same too.
        order::sort_by(&mut documents, |a, b| a.key().cmp(&b.key()).then_with(|| a.digest.cmp(&b.digest)));
        let refused = check::check(&documents);
        if !refused.is_empty() {
            return Err(refused);
        }
        let index = Index::of(&documents);
        Ok(Self { documents, index })
    }

    /// Every document, ordered by id, then version.
    pub fn documents(&self) -> &[Loaded] {
        &self.documents
    }

    /// The next day after `as_of` on which a document comes into force, or is no longer.
    pub(crate) fn next_change(&self, as_of: Date) -> Option<Date> {
        let changes = &self.index.changes;
        changes.get(changes.partition_point(|day| *day <= as_of)).copied()
    }

    /// The document with this id and version.
    pub fn document(&self, id: &str, version: &str) -> Option<&Loaded> {
        self.position(id, version).and_then(|at| self.documents.get(at))
    }

    fn position(&self, id: &str, version: &str) -> Option<usize> {
        self.documents.binary_search_by(|loaded| loaded.key().cmp(&(id, version))).ok()
    }

    fn catalogue(&self, at: usize) -> Option<(&Loaded, &Catalogue)> {
        match self.documents.get(at)? {
            loaded @ Loaded { document: Document::Catalogue(catalogue), .. } => Some((loaded, catalogue)),
            _ => None,
        }
    }

    fn articulation(&self, at: usize) -> Option<(&Loaded, &Articulation)> {
        match self.documents.get(at)? {
            loaded @ Loaded { document: Document::Articulation(articulation), .. } => Some((loaded, articulation)),
            _ => None,
        }
    }

    /// Every pay agreement, whether in force or not, ordered by id and version.
    pub(crate) fn pay_agreements(&self) -> impl Iterator<Item = &PayAgreement> {
        self.index.pay.iter().filter_map(|at| match &self.documents.get(*at)?.document {
            Document::PayAgreement(agreement) => Some(agreement),
            _ => None,
        })
    }

    fn list(&self, at: usize) -> Option<&CodeList> {
        match &self.documents.get(at)?.document {
            Document::CodeList(list) => Some(list),
            _ => None,
        }
    }
}

impl Index {
    fn of(documents: &[Loaded]) -> Self {
        let mut index = Self { kinds: alike::kinds(documents), ..Self::default() };
        let (mut participants, mut equivalences, mut enterprises) = (Vec::new(), Vec::new(), Vec::new());
        let positions: Map<(&str, &str), usize> =
            documents.iter().enumerate().map(|(at, loaded)| (loaded.key(), at)).collect();
        for (at, loaded) in documents.iter().enumerate() {
            let effective = loaded.header().effective;
            index.changes.push(effective.from);
            index.changes.extend(effective.until.map(|until| until.plus_days(1)));
            for old in loaded.header().supersedes {
                if let Some(&old) = positions.get(&(old.id.as_str(), old.version.as_str())) {
                    index.replaced_by.entry(old).or_default().push(at);
                }
            }
            match &loaded.document {
                Document::Catalogue(catalogue) => {
                    index.catalogues.entry(catalogue.institution.id.clone()).or_default().push(at);
                }
                Document::Articulation(articulation) => {
                    participants.extend(articulation.participants.iter().map(|one| (&one.institution, at)));
                }
                Document::Equivalence(equivalence) => {
                    let entries = equivalence.equivalences.iter().enumerate();
                    equivalences.extend(entries.map(|(nth, entry)| (&entry.from, (at, nth))));
                }
                Document::CodeList(list) => {
                    index.lists.entry(list.name.clone()).or_default().push(at);
                    index.codes.insert(at, codes(list));
                }
                Document::PayAgreement(agreement) => {
                    index.pay.push(at);
                    let named = &agreement.covers.enterprises;
                    enterprises.extend(named.iter().map(|one| (one, at)));
                    if named.is_empty() {
                        index.pay_of_any.push(at);
                    }
                }
                Document::Standard(_) | Document::Scheme(_) | Document::CertificateRules(_) => {}
            }
        }
        order::sort(&mut index.changes);
        index.changes.dedup();
        // There may be many of these: in their order, each is put behind all others.
        order::sort(&mut participants);
        participants.dedup();
        for (institution, at) in participants {
            index.agreements.entry(institution.clone()).or_default().push(at);
        }
        order::sort(&mut enterprises);
        enterprises.dedup();
        for (enterprise, at) in enterprises {
            index.pay_of.entry(enterprise.clone()).or_default().push(at);
        }
        order::sort(&mut equivalences);
        for (from, position) in equivalences {
            index.equivalences.entry(from.clone()).or_default().push(position);
        }
        index
    }
}

/// Positions of codes, aliases included, and of a ladder the Chinese names, as sheets and forms write them. A name never
/// hides an alias, nor an alias a code, nor the same alias before it.
fn codes(list: &CodeList) -> Map<String, usize> {
    let codes = list.codes.iter().enumerate();
    let ranked = if list.of == CodeKind::Ladder { list.codes.len() } else { 0 };
    let names = codes.clone().take(ranked).rev().map(|(nth, code)| (&code.name.zh, nth));
    let aliases = codes.clone().rev().flat_map(|(nth, code)| code.aliases.iter().map(move |alias| (alias, nth)));
    let all = names.chain(aliases).chain(codes.map(|(nth, code)| (&code.code, nth)));
    all.map(|(code, nth)| (code.clone(), nth)).collect()
}

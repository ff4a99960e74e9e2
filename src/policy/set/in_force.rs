//! The documents in force on a day, and what recognition asks of them.

use super::absent::{Absent, Reason, Version};
use super::{Loaded, PolicySet};
use crate::date::Date;
use crate::order;
use crate::policy::articulation::{Articulation, Participant};
use crate::policy::catalogue::{Catalogue, Programme};
use crate::policy::code_list::Code;
use crate::policy::equivalence::{CountsAs, Thing};
use crate::policy::standard::Standard;
use crate::policy::{Document, catalogue};
use crate::text::Text;

/// The documents of a set that are in force on a day.
///
/// A document is in force on every day of its effective period, except from the first day on of a document that
/// supersedes it; what was replaced does not come back when its replacement ends.
#[derive(Clone, Debug)]
pub struct InForce<'s> {
    set: &'s PolicySet,
    as_of: Date,
    /// Whether each document of the set is in force.
    active: Vec<bool>,
}

/// A programme with the catalogue it stands in.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeRef<'s> {
    /// The document.
    pub loaded: &'s Loaded,
    /// The same document as a catalogue.
    pub catalogue: &'s Catalogue,
    /// The programme.
    pub programme: &'s Programme,
}

/// An articulation agreement.
#[derive(Clone, Copy, Debug)]
pub struct ArticulationRef<'s> {
    /// The document.
    pub loaded: &'s Loaded,
    /// The same document as an agreement.
    pub articulation: &'s Articulation,
}

impl PolicySet {
    /// The documents in force on `as_of`.
    pub fn in_force(&self, as_of: Date) -> InForce<'_> {
        let active = self
            .documents
            .iter()
            .enumerate()
            .map(|(at, loaded)| loaded.header().effective.contains(as_of) && self.replacement(at, as_of).is_none());
        InForce { set: self, as_of, active: active.collect() }
    }

    /// The document that has replaced the one at `at` by `as_of`.
    pub(crate) fn replacement(&self, at: usize, as_of: Date) -> Option<&Loaded> {
        let newer = self.index.replaced_by.get(&at)?;
        newer.iter().filter_map(|&new| self.documents.get(new)).find(|new| new.header().effective.from <= as_of)
    }
}

impl<'s> InForce<'s> {
    /// The set.
    pub fn set(&self) -> &'s PolicySet {
        self.set
    }

    /// The day.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The documents, ordered by id.
    pub fn documents(&self) -> impl Iterator<Item = &'s Loaded> {
        self.set.documents.iter().zip(&self.active).filter(|(_, active)| **active).map(|(loaded, _)| loaded)
    }

    /// The standards, ordered by document id, each with the kinds of its levels: of two levels of one kind, conditions and
    /// names of routes are the same.
    pub(crate) fn standards(&self) -> impl Iterator<Item = (&'s Loaded, &'s Standard, &'s [usize])> {
        let active = self.set.documents.iter().enumerate().zip(&self.active).filter(|(_, active)| **active);
        active.filter_map(|((at, loaded), _)| match &loaded.document {
            Document::Standard(standard) => {
                Some((loaded, standard, self.set.index.kinds.get(&at).map_or(&[][..], Vec::as_slice)))
            }
            _ => None,
        })
    }

    /// The catalogues, ordered by document id.
    pub fn catalogues(&self) -> impl Iterator<Item = (&'s Loaded, &'s Catalogue)> {
        self.documents().filter_map(|loaded| match &loaded.document {
            Document::Catalogue(catalogue) => Some((loaded, catalogue)),
            _ => None,
        })
    }

    /// The pay agreements, ordered by document id.
    pub fn pay_agreements(&self) -> impl Iterator<Item = &'s Loaded> {
        self.set.index.pay.iter().filter(|at| self.is_active(**at)).filter_map(|at| self.set.documents.get(*at))
    }

    /// The pay agreements that may cover somebody of an enterprise, ordered by document id: those that name it and those
    /// that name none. Where the enterprise is not known, all of them.
    pub(crate) fn pay_agreements_for(&self, enterprise: Option<&str>) -> Vec<&'s Loaded> {
        let index = &self.set.index;
        let Some(enterprise) = enterprise else { return self.pay_agreements().collect() };
        let own = index.pay_of.get(enterprise);
        let mut positions: Vec<usize> = self.active_in(own).chain(self.active_in(Some(&index.pay_of_any))).collect();
        order::sort(&mut positions);
        positions.into_iter().filter_map(|at| self.set.documents.get(at)).collect()
    }

    /// The document with this id, in whatever version is in force; the first, should there be several.
    pub(crate) fn document(&self, id: &str) -> Option<&'s Loaded> {
        let first = self.set.documents.partition_point(|loaded| loaded.header().id < id);
        let named =
            self.set.documents.iter().enumerate().skip(first).take_while(|(_, loaded)| loaded.header().id == id);
        named.into_iter().find(|(at, _)| self.is_active(*at)).map(|(_, loaded)| loaded)
    }

    /// Every programme of every catalogue, ordered by document id, then as written.
    pub fn programmes(&self) -> impl Iterator<Item = ProgrammeRef<'s>> {
        self.catalogues().flat_map(|(loaded, catalogue)| {
            catalogue.programmes.iter().map(move |programme| ProgrammeRef { loaded, catalogue, programme })
        })
    }

    /// The catalogue of an institution.
    pub fn catalogue(&self, institution: &str) -> Option<(&'s Loaded, &'s Catalogue)> {
        self.active_in(self.set.index.catalogues.get(institution)).find_map(|at| self.set.catalogue(at))
    }

    /// What a school says of itself.
    pub fn institution(&self, institution: &str) -> Option<&'s catalogue::Institution> {
        self.catalogue(institution).map(|(_, catalogue)| &catalogue.institution)
    }

    /// The programme a learner who entered on `entered` follows: by its id, else by its code.
    ///
    /// # Errors
    /// [`Absent`] says what was looked for, why there is no answer, and which documents exist. Nothing else is ever
    /// taken in its place.
    pub fn programme(
        &self,
        institution: &str,
        programme: &str,
        entered: Option<Date>,
    ) -> Result<ProgrammeRef<'s>, Box<Absent>> {
        let Some((loaded, catalogue)) = self.catalogue(institution) else {
            return Err(Box::new(self.absent(institution, programme, entered, Reason::NoCatalogue)));
        };
        let found = |matches: &dyn Fn(&Programme) -> bool| -> Vec<&'s Programme> {
            catalogue.programmes.iter().filter(|p| matches(p)).collect()
        };
        let mut named = found(&|p| p.id == programme);
        if named.is_empty() {
            named = found(&|p| p.code == programme);
        }
        if named.is_empty() {
            return Err(Box::new(self.absent(institution, programme, entered, Reason::NoProgramme)));
        }
        let admitting: Vec<_> = named.iter().copied().filter(|p| p.admits(entered)).collect();
        match admitting.as_slice() {
            [programme] => Ok(ProgrammeRef { loaded, catalogue, programme }),
            [] => {
                let plans = named.iter().filter_map(|p| p.cohorts.map(|cohorts| (p.id.clone(), cohorts))).collect();
                Err(Box::new(self.absent(institution, programme, entered, Reason::NoPlan(plans))))
            }
            several => {
                let ids = several.iter().map(|p| p.id.clone()).collect();
                Err(Box::new(self.absent(institution, programme, entered, Reason::Ambiguous(ids))))
            }
        }
    }

    /// The agreements in which a programme of an institution takes part on the day, ordered by document id; templates
    /// (`*`) included. `programme` is its code.
    pub fn articulations(&self, institution: &str, programme: &str) -> Vec<ArticulationRef<'s>> {
        let own = self.set.index.agreements.get(institution);
        let template = self.set.index.agreements.get("*");
        let mut positions: Vec<usize> = self.active_in(own).chain(self.active_in(template)).collect();
        order::sort(&mut positions);
        positions.dedup();
        positions
            .into_iter()
            .filter_map(|at| self.set.articulation(at))
            .filter(|(_, articulation)| articulation.speaks_to(institution, programme, self.as_of))
            .map(|(loaded, articulation)| ArticulationRef { loaded, articulation })
            .collect()
    }

    /// Rank of a code on a ladder, from 1 for the lowest; `None` where the ladder or the code is unknown. Aliases count.
    pub fn ladder_rank(&self, ladder: &str, code: &str) -> Option<u32> {
        self.code(ladder, code).and_then(|code| code.rank)
    }

    /// Name behind a code of any list. Aliases count.
    pub fn term(&self, list: &str, code: &str) -> Option<&'s Text> {
        self.code(list, code).map(|code| &code.name)
    }

    /// The entry of a code, or of one of its aliases, in a list known by name; on a ladder also of its Chinese name. Digits
    /// may be full-width.
    pub fn code(&self, list: &str, code: &str) -> Option<&'s Code> {
        let exact = self.exact_code(list, code);
        if exact.is_some() || !code.chars().any(|c| ('０'..='９').contains(&c)) {
            return exact;
        }
        let plain = |c: char| match c {
            '０'..='９' => char::from_u32(u32::from(c).saturating_sub(0xFEE0)).unwrap_or(c),
            _ => c,
        };
        self.exact_code(list, &code.chars().map(plain).collect::<String>())
    }

    fn exact_code(&self, list: &str, code: &str) -> Option<&'s Code> {
        self.active_in(self.set.index.lists.get(list)).find_map(|at| {
            let nth = *self.set.index.codes.get(&at)?.get(code)?;
            self.set.list(at)?.codes.get(nth)
        })
    }

    /// The codes of a list known by name; none, where it is not in force.
    pub fn codes(&self, list: &str) -> &'s [Code] {
        let found = self.active_in(self.set.index.lists.get(list)).find_map(|at| self.set.list(at));
        found.map_or(&[][..], |list| &list.codes)
    }

    /// Whether a list of this name is in force.
    pub fn has_list(&self, list: &str) -> bool {
        self.active_in(self.set.index.lists.get(list)).next().is_some()
    }

    /// Whether the set holds any equivalence at all; spares asking for each thing.
    pub fn has_equivalences(&self) -> bool {
        !self.set.index.equivalences.is_empty()
    }

    /// What a thing counts as for a purpose, with the document that says so; ordered by document id, then as written.
    pub fn equivalents(&self, from: &Thing, purpose: &str) -> Vec<(&'s Loaded, &'s CountsAs)> {
        let entries = self.set.index.equivalences.get(from).into_iter().flatten();
        entries
            .filter(|(at, _)| self.is_active(*at))
            .filter_map(|&(at, nth)| match self.set.documents.get(at)? {
                loaded @ Loaded { document: Document::Equivalence(equivalence), .. } => {
                    equivalence.equivalences.get(nth).map(|entry| (loaded, entry))
                }
                _ => None,
            })
            .filter(|(_, entry)| entry.purposes.iter().any(|p| p == purpose))
            .collect()
    }

    fn is_active(&self, at: usize) -> bool {
        self.active.get(at).copied().unwrap_or(false)
    }

    fn active_in<'a>(&'a self, positions: Option<&'s Vec<usize>>) -> impl Iterator<Item = usize> + use<'a, 's> {
        positions.into_iter().flatten().copied().filter(|at| self.is_active(*at))
    }

    /// The versions of a document that the set holds, whether in force or not.
    pub(crate) fn versions(&self, id: &str) -> Vec<Version> {
        let named = self.set.documents.iter().enumerate().filter(|(_, loaded)| loaded.header().id == id);
        named.filter_map(|(at, _)| self.version(at)).collect()
    }

    fn version(&self, at: usize) -> Option<Version> {
        let header = self.set.documents.get(at)?.header();
        Some(Version {
            id: header.id.to_owned(),
            version: header.version.to_owned(),
            effective: header.effective,
            replaced_by: self.set.replacement(at, self.as_of).map(|new| {
                let (id, version) = new.key();
                (id.to_owned(), version.to_owned())
            }),
        })
    }

    /// The refusal of a question: what exists is listed, so that nobody has to guess.
    fn absent(&self, institution: &str, programme: &str, entered: Option<Date>, reason: Reason) -> Absent {
        let catalogues = self.set.index.catalogues.get(institution).into_iter().flatten();
        let exist = catalogues.filter_map(|&at| self.version(at));
        Absent {
            institution: institution.to_owned(),
            programme: programme.to_owned(),
            entered,
            as_of: self.as_of,
            reason,
            exist: exist.collect(),
        }
    }
}

impl Articulation {
    /// Whether a programme, by its code, of an institution takes part on the day.
    pub fn speaks_to(&self, institution: &str, programme: &str, as_of: Date) -> bool {
        self.participations(institution, as_of).any(|participant| {
            participant.programmes.is_empty() || participant.programmes.iter().any(|code| code == programme)
        })
    }

    /// Whether an institution takes part on the day, with whichever programme.
    pub fn has_participant(&self, institution: &str, as_of: Date) -> bool {
        self.participations(institution, as_of).next().is_some()
    }

    fn participations(&self, institution: &str, as_of: Date) -> impl Iterator<Item = &Participant> {
        self.participants
            .iter()
            .filter(move |p| (p.institution == institution || p.institution == "*") && p.during.contains(as_of))
    }
}

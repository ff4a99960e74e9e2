//! What the documents of a set define, whatever their dates: the ids that others may point to.

use crate::order::{self, Map, Set};
use crate::policy::Document;
use crate::policy::articulation::{Articulation, Scope};
use crate::policy::catalogue::{Catalogue, Course, CourseFilter, Programme, Requirement};
use crate::policy::code_list::CodeKind;
use crate::policy::load::Loaded;
use crate::policy::pay::PayAgreement;

/// Ids by what they name.
#[derive(Debug, Default)]
pub(crate) struct Known<'s> {
    /// Codes and ranks of ladders, aliases included, by list name.
    pub(crate) ladders: Map<&'s str, Map<&'s str, u32>>,
    /// Codes of every list, aliases included, by list name.
    pub(crate) lists: Map<&'s str, Set<&'s str>>,
    /// What agreements hold, by document id; several versions of one id are taken together.
    pub(crate) agreements: Map<&'s str, Held<'s>>,
    /// Pay agreements by document id, every version of it.
    pub(crate) pay: Map<&'s str, Vec<&'s PayAgreement>>,
    schools: Vec<School<'s>>,
    by_institution: Map<&'s str, Vec<usize>>,
    /// By id and version of the agreement.
    reaches: Map<&'s str, Map<&'s str, Reach>>,
}

/// What can be pointed to in an agreement.
#[derive(Debug, Default)]
pub(crate) struct Held<'s> {
    /// Rules by id.
    pub(crate) rules: Set<&'s str>,
    /// Exclusions by id, with the layer of their document; the highest, where versions differ.
    pub(crate) exclusions: Map<&'s str, u32>,
}

/// How far an agreement reaches.
#[derive(Debug, Default)]
struct Reach {
    /// Whether the catalogues of all participants are here.
    whole: bool,
    /// Programmes that take part on some day: positions of school and plan.
    plans: Vec<(usize, usize)>,
}

/// A catalogue with what can be pointed to in it.
#[derive(Debug)]
pub(crate) struct School<'s> {
    /// The catalogue.
    pub(crate) catalogue: &'s Catalogue,
    /// Courses by id.
    pub(crate) courses: Map<&'s str, &'s Course>,
    /// Its programmes.
    pub(crate) plans: Vec<Plan<'s>>,
}

/// A programme with the nodes of its tree.
#[derive(Debug)]
pub(crate) struct Plan<'s> {
    /// The programme.
    pub(crate) programme: &'s Programme,
    /// Nodes by id, course leaves left out.
    pub(crate) nodes: Map<&'s str, &'s Requirement>,
    /// Courses that have a place, each with the position of its chain.
    places: Vec<(&'s Course, usize)>,
    /// Ids of the nodes above a place, nearest last.
    chains: Vec<Vec<&'s str>>,
}

impl<'s> Known<'s> {
    /// Gathers what `documents` define; a position that `keep` refuses is left out. Where courses stand in requirement
    /// trees is worked out only `with_places`.
    pub(crate) fn of(documents: &'s [Loaded], keep: impl Fn(usize) -> bool, with_places: bool) -> Self {
        let mut known = Self::default();
        for (_, loaded) in documents.iter().enumerate().filter(|(at, _)| keep(*at)) {
            match &loaded.document {
                Document::Catalogue(catalogue) => {
                    let positions = known.by_institution.entry(&catalogue.institution.id).or_default();
                    positions.push(known.schools.len());
                    known.schools.push(School::of(catalogue, with_places));
                }
                Document::Articulation(it) => {
                    let held = known.agreements.entry(&it.id).or_default();
                    held.rules.extend(it.rules.iter().map(|rule| rule.id.as_str()));
                    let before = std::mem::take(&mut held.exclusions);
                    let layer = |id: &str| before.get(id).copied().unwrap_or_default().max(it.layer);
                    let new: Vec<(&str, u32)> = it.exclusions.iter().map(|e| (e.id.as_str(), layer(&e.id))).collect();
                    held.exclusions = before.into_iter().chain(new).collect();
                }
                Document::CodeList(list) => {
                    let codes = list.codes.iter();
                    let words = codes.clone().flat_map(|c| std::iter::once(&c.code).chain(&c.aliases));
                    known.lists.entry(&list.name).or_default().extend(words.map(String::as_str));
                    if list.of == CodeKind::Ladder {
                        let ladder = known.ladders.entry(&list.name).or_default();
                        let ranked = codes.filter_map(|c| c.rank.map(|rank| (c, rank)));
                        let own = ranked.clone().map(|(code, rank)| (&code.code, rank));
                        // An alias never hides a code, nor the same alias before it.
                        let aliases = ranked.rev().flat_map(|(code, rank)| code.aliases.iter().map(move |a| (a, rank)));
                        let aliases = aliases.map(|(alias, rank)| (alias.as_str(), rank));
                        let own = own.map(|(code, rank)| (code.as_str(), rank));
                        *ladder = aliases.chain(std::mem::take(ladder)).chain(own).collect();
                    }
                }
                Document::PayAgreement(it) => known.pay.entry(&it.id).or_default().push(it),
                Document::Equivalence(_)
                | Document::Standard(_)
                | Document::Scheme(_)
                | Document::CertificateRules(_) => {}
            }
        }
        // Schools may come after the agreements they take part in.
        for (_, loaded) in documents.iter().enumerate().filter(|(at, _)| keep(*at)) {
            if let Document::Articulation(it) = &loaded.document {
                let reach = known.reach(it);
                known.reaches.entry(&it.id).or_default().insert(&it.version, reach);
            }
        }
        known
    }

    /// The programmes that take part in an agreement on some day.
    fn reach(&self, it: &Articulation) -> Reach {
        let mut reach = Reach { whole: true, plans: Vec::new() };
        // Codes by institution; all programmes, where a participant names none.
        let mut codes: Map<&str, (bool, Set<&str>)> = Map::new();
        // In their order, so that each new institution is put behind all others.
        let mut participants: Vec<_> = it.participants.iter().collect();
        order::sort_by_key(&mut participants, |one| one.institution.as_str());
        for participant in participants {
            let institution = participant.institution.as_str();
            reach.whole = reach.whole && self.by_institution.contains_key(institution);
            let (all, listed) = codes.entry(institution).or_default();
            *all = *all || participant.programmes.is_empty();
            listed.extend(participant.programmes.iter().map(String::as_str));
        }
        for (at, school) in self.schools.iter().enumerate() {
            let own = codes.get(school.catalogue.institution.id.as_str());
            let takes_part =
                |code: &str| own.into_iter().chain(codes.get("*")).any(|(all, listed)| *all || listed.contains(code));
            let plans = school.plans.iter().enumerate();
            reach.plans.extend(plans.filter(|(_, p)| takes_part(&p.programme.code)).map(|(nth, _)| (at, nth)));
        }
        reach
    }

    fn reach_of(&self, agreement: &Articulation) -> Option<&Reach> {
        self.reaches.get(agreement.id.as_str())?.get(agreement.version.as_str())
    }

    /// The plans an agreement speaks to within a scope, on any day.
    pub(crate) fn plans<'k>(
        &'k self,
        agreement: &Articulation,
        scope: &'k Scope,
    ) -> impl Iterator<Item = (&'k School<'s>, &'k Plan<'s>)> {
        let positions = self.reach_of(agreement).into_iter().flat_map(|reach| &reach.plans);
        positions
            .filter_map(|(at, nth)| {
                let school = self.schools.get(*at)?;
                Some((school, school.plans.get(*nth)?))
            })
            .filter(|(school, plan)| in_scope(scope, &school.catalogue.institution.id, plan.programme))
    }

    /// Whether the catalogues of all institutions in a scope are here, so that what none of them has is nowhere.
    pub(crate) fn is_whole(&self, agreement: &Articulation, scope: &Scope) -> bool {
        if scope.institutions.is_empty() {
            return self.reach_of(agreement).is_some_and(|reach| reach.whole);
        }
        scope.institutions.iter().all(|id| self.has_school(id))
    }

    /// Whether an institution has a catalogue here.
    pub(crate) fn has_school(&self, institution: &str) -> bool {
        self.by_institution.contains_key(institution)
    }

    /// The catalogues of an institution, of whatever dates.
    pub(crate) fn schools(&self, institution: &str) -> impl Iterator<Item = &School<'s>> {
        let positions = self.by_institution.get(institution).into_iter().flatten();
        positions.filter_map(|at| self.schools.get(*at))
    }

    /// The institutions that have a catalogue, in order.
    pub(crate) fn institutions(&self) -> impl Iterator<Item = &'s str> {
        self.by_institution.keys().copied()
    }
}

/// Whether a scope speaks to a programme of an institution, for some learners.
pub(crate) fn in_scope(scope: &Scope, institution: &str, programme: &Programme) -> bool {
    let has = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
    has(&scope.institutions, institution)
        && has(&scope.programmes, &programme.code)
        && has(&scope.levels, &programme.level)
}

impl<'s> School<'s> {
    fn of(catalogue: &'s Catalogue, with_places: bool) -> Self {
        let courses: Map<&str, &Course> = catalogue.courses.iter().map(|c| (c.id.as_str(), c)).collect();
        let plan = |programme| {
            let mut plan = Plan { programme, nodes: Map::new(), places: Vec::new(), chains: Vec::new() };
            let mut nodes = Vec::new();
            gather(&programme.requirement, &mut nodes);
            // Of nodes with the same id the first stays.
            plan.nodes = nodes.into_iter().rev().collect();
            if with_places {
                plan.add_places(&programme.requirement, catalogue, &courses, &mut Vec::new());
            }
            plan
        };
        Self { catalogue, plans: catalogue.programmes.iter().map(plan).collect(), courses }
    }
}

/// The nodes of a tree by id, course leaves left out, in the order met.
fn gather<'s>(node: &'s Requirement, nodes: &mut Vec<(&'s str, &'s Requirement)>) {
    if matches!(node, Requirement::Course(_)) {
        return;
    }
    nodes.push((node.id(), node));
    for child in node.children() {
        gather(child, nodes);
    }
}

impl<'s> Plan<'s> {
    fn add_places(
        &mut self,
        node: &'s Requirement,
        catalogue: &'s Catalogue,
        courses: &Map<&'s str, &'s Course>,
        above: &mut Vec<&'s str>,
    ) {
        if let Requirement::Course(id) = node {
            self.place(courses.get(id.as_str()).copied(), above);
            return;
        }
        above.push(node.id());
        if let Requirement::CreditsFrom(pool) = node {
            let named = pool.courses.iter().filter_map(|id| courses.get(id.as_str()).copied());
            let picked = catalogue.courses.iter().filter(|course| {
                // A pool is filled by what courses are; where they stand is not known before it is filled.
                pool.filter.as_ref().is_some_and(|filter| selects(filter, course, &|_| false))
            });
            let mut seen = Set::new();
            let pooled: Vec<&Course> = named.chain(picked).filter(|c| seen.insert(c.id.as_str())).collect();
            self.place(pooled, above);
        }
        for child in node.children() {
            self.add_places(child, catalogue, courses, above);
        }
        above.pop();
    }

    fn place(&mut self, courses: impl IntoIterator<Item = &'s Course>, above: &[&'s str]) {
        // Leaves side by side share their chain.
        if self.chains.last().is_none_or(|last| last != above) {
            self.chains.push(above.to_vec());
        }
        let chain = self.chains.len().saturating_sub(1);
        self.places.extend(courses.into_iter().map(|course| (course, chain)));
    }

    /// Courses that have a place in the tree, each with the ids of the nodes it stands below, nearest last.
    pub(crate) fn places(&self) -> impl Iterator<Item = (&'s Course, &[&'s str])> {
        self.places.iter().map(|(course, chain)| (*course, self.chains.get(*chain).map_or(&[][..], Vec::as_slice)))
    }

    /// Courses of the programme that a filter picks, each once, by id.
    pub(crate) fn picked(&self, filter: &CourseFilter) -> Map<&'s str, &'s Course> {
        let mut above: Map<&str, (&Course, Set<&str>)> = Map::new();
        for (course, nodes) in self.places() {
            above.entry(&course.id).or_insert_with(|| (course, Set::new())).1.extend(nodes);
        }
        above
            .into_iter()
            .filter(|(_, (course, nodes))| selects(filter, course, &|node| nodes.contains(node)))
            .map(|(id, (course, _))| (id, course))
            .collect()
    }
}

/// Whether a filter picks a course that stands below the nodes for which `below` is true.
pub(crate) fn selects(filter: &CourseFilter, course: &Course, below: &dyn Fn(&str) -> bool) -> bool {
    let has = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
    has(&filter.ids, &course.id)
        && (filter.codes.is_empty() || course.code.as_ref().is_some_and(|code| filter.codes.contains(code)))
        && has(&filter.names, &course.name.zh)
        && has(&filter.natures, &course.nature)
        && has(&filter.categories, &course.category)
        && (filter.tags.is_empty() || course.tags.iter().any(|tag| filter.tags.contains(tag)))
        && (filter.nodes.is_empty() || filter.nodes.iter().any(|node| below(node)))
        && filter.except.as_ref().is_none_or(|except| !selects(except, course, below))
}

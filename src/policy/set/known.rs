//! What the documents of a set define, whatever their dates: the ids that others may point to.

use crate::policy::Document;
use crate::policy::articulation::{Articulation, Scope};
use crate::policy::catalogue::{Catalogue, Course, CourseFilter, Programme, Requirement};
use crate::policy::code_list::CodeKind;
use crate::policy::load::Loaded;
use std::collections::{BTreeMap, BTreeSet};

/// Ids by what they name.
#[derive(Debug, Default)]
pub(crate) struct Known<'s> {
    /// Catalogues by institution id.
    pub(crate) schools: BTreeMap<&'s str, Vec<School<'s>>>,
    /// Codes and ranks of ladders, aliases included, by list name.
    pub(crate) ladders: BTreeMap<&'s str, BTreeMap<&'s str, u32>>,
    /// Codes of every list, aliases included, by list name.
    pub(crate) lists: BTreeMap<&'s str, BTreeSet<&'s str>>,
    /// Agreements by document id; several versions of one id are possible.
    pub(crate) agreements: BTreeMap<&'s str, Vec<&'s Articulation>>,
}

/// A catalogue with what can be pointed to in it.
#[derive(Debug)]
pub(crate) struct School<'s> {
    /// The catalogue.
    pub(crate) catalogue: &'s Catalogue,
    /// Courses by id.
    pub(crate) courses: BTreeMap<&'s str, &'s Course>,
    /// Its programmes.
    pub(crate) plans: Vec<Plan<'s>>,
}

/// A programme with the nodes of its tree.
#[derive(Debug)]
pub(crate) struct Plan<'s> {
    /// The programme.
    pub(crate) programme: &'s Programme,
    /// Nodes by id, course leaves left out.
    pub(crate) nodes: BTreeMap<&'s str, &'s Requirement>,
    /// Courses the tree names or picks, each with the ids of the nodes it stands below, nearest last.
    pub(crate) places: Vec<(&'s Course, Vec<&'s str>)>,
}

impl<'s> Known<'s> {
    /// Gathers what `documents` define; a position that `keep` refuses is left out.
    pub(crate) fn of(documents: &'s [Loaded], keep: impl Fn(usize) -> bool) -> Self {
        let mut known = Self::default();
        for (_, loaded) in documents.iter().enumerate().filter(|(at, _)| keep(*at)) {
            match &loaded.document {
                Document::Catalogue(catalogue) => {
                    let schools = known.schools.entry(&catalogue.institution.id).or_default();
                    schools.push(School::of(catalogue));
                }
                Document::Articulation(articulation) => {
                    known.agreements.entry(&articulation.id).or_default().push(articulation);
                }
                Document::CodeList(list) => {
                    let codes = list.codes.iter();
                    let words = codes.clone().flat_map(|c| std::iter::once(&c.code).chain(&c.aliases));
                    known.lists.entry(&list.name).or_default().extend(words.map(String::as_str));
                    if list.of == CodeKind::Ladder {
                        let ladder = known.ladders.entry(&list.name).or_default();
                        for (code, rank) in codes.filter_map(|c| c.rank.map(|rank| (c, rank))) {
                            ladder.insert(&code.code, rank);
                            for alias in &code.aliases {
                                ladder.entry(alias).or_insert(rank);
                            }
                        }
                    }
                }
                Document::Equivalence(_) => {}
            }
        }
        known
    }

    /// The plans an agreement speaks to within a scope, on any day.
    pub(crate) fn plans<'k>(
        &'k self,
        agreement: &'k Articulation,
        scope: &'k Scope,
    ) -> impl Iterator<Item = (&'k School<'s>, &'k Plan<'s>)> {
        self.schools.iter().flat_map(move |(institution, schools)| {
            schools.iter().flat_map(move |school| {
                school
                    .plans
                    .iter()
                    .filter(move |plan| {
                        in_scope(scope, institution, plan.programme)
                            && takes_part(agreement, institution, &plan.programme.code)
                    })
                    .map(move |plan| (school, plan))
            })
        })
    }

    /// Whether the catalogues of all institutions in a scope are here, so that what none of them has is nowhere.
    pub(crate) fn is_whole(&self, agreement: &Articulation, scope: &Scope) -> bool {
        let here = |institution: &String| self.schools.contains_key(institution.as_str());
        let named = agreement.participants.iter().map(|p| &p.institution);
        if scope.institutions.is_empty() { named.clone().all(here) } else { scope.institutions.iter().all(here) }
    }
}

/// Whether a scope speaks to a programme of an institution, for some learners.
pub(crate) fn in_scope(scope: &Scope, institution: &str, programme: &Programme) -> bool {
    let has = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
    has(&scope.institutions, institution)
        && has(&scope.programmes, &programme.code)
        && has(&scope.levels, &programme.level)
}

/// Whether a programme takes part in an agreement on some day.
fn takes_part(agreement: &Articulation, institution: &str, programme: &str) -> bool {
    agreement.participants.iter().any(|p| {
        (p.institution == institution || p.institution == "*")
            && (p.programmes.is_empty() || p.programmes.iter().any(|code| code == programme))
    })
}

impl<'s> School<'s> {
    fn of(catalogue: &'s Catalogue) -> Self {
        let courses: BTreeMap<&str, &Course> = catalogue.courses.iter().map(|c| (c.id.as_str(), c)).collect();
        let plans = catalogue.programmes.iter().map(|programme| Plan::of(programme, catalogue, &courses)).collect();
        Self { catalogue, courses, plans }
    }
}

impl<'s> Plan<'s> {
    fn of(programme: &'s Programme, catalogue: &'s Catalogue, courses: &BTreeMap<&'s str, &'s Course>) -> Self {
        let mut plan = Self { programme, nodes: BTreeMap::new(), places: Vec::new() };
        plan.add(&programme.requirement, catalogue, courses, &mut Vec::new());
        plan
    }

    fn add(
        &mut self,
        node: &'s Requirement,
        catalogue: &'s Catalogue,
        courses: &BTreeMap<&'s str, &'s Course>,
        above: &mut Vec<&'s str>,
    ) {
        if let Requirement::Course(id) = node {
            self.places.extend(courses.get(id.as_str()).map(|course| (*course, above.clone())));
            return;
        }
        self.nodes.entry(node.id()).or_insert(node);
        above.push(node.id());
        if let Requirement::CreditsFrom(pool) = node {
            let named = pool.courses.iter().filter_map(|id| courses.get(id.as_str()).copied());
            let picked = catalogue.courses.iter().filter(|course| {
                // A pool is filled by what courses are; where they stand is not known before it is filled.
                pool.filter.as_ref().is_some_and(|filter| selects(filter, course, &|_| false))
            });
            let mut seen = BTreeSet::new();
            let pooled: Vec<&Course> = named.chain(picked).filter(|c| seen.insert(c.id.as_str())).collect();
            self.places.extend(pooled.into_iter().map(|course| (course, above.clone())));
        }
        for child in node.children() {
            self.add(child, catalogue, courses, above);
        }
        above.pop();
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

impl Plan<'_> {
    /// Courses of the programme that a filter picks, each once, by id.
    pub(crate) fn picked<'p>(&'p self, filter: &CourseFilter) -> BTreeMap<&'p str, &'p Course> {
        let mut above: BTreeMap<&str, (&Course, BTreeSet<&str>)> = BTreeMap::new();
        for (course, nodes) in &self.places {
            above.entry(&course.id).or_insert_with(|| (course, BTreeSet::new())).1.extend(nodes);
        }
        above
            .into_iter()
            .filter(|(_, (course, nodes))| selects(filter, course, &|node| nodes.contains(node)))
            .map(|(id, (course, _))| (id, course))
            .collect()
    }
}

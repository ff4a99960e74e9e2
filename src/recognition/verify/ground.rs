//! What a check stands on: the record and the programmes asked for, read anew from the documents in force.

use crate::call::RecognitionCall;
use crate::date::Date;
use crate::order::{self, Map, Set};
use crate::policy::articulation::{Articulation, Effect, Rule, Scope};
use crate::policy::catalogue::{Catalogue, Course, CourseFilter, Programme, Requirement};
use crate::policy::set::{Absent, ArticulationRef, InForce};
use crate::quantity::Credit;
use crate::record::Achievement;

/// The record and every programme asked for.
#[derive(Debug)]
pub(super) struct Ground<'g> {
    pub in_force: InForce<'g>,
    /// The record's achievements by id; elsewhere they are named by their position here.
    pub brought: Vec<&'g Achievement>,
    pub ledgers: Vec<Ledger<'g>>,
}

/// One programme asked for.
#[derive(Debug)]
pub(super) struct Ledger<'g> {
    pub catalogue: &'g Catalogue,
    pub programme: &'g Programme,
    /// Day of entry, where the record states it.
    pub entered: Option<Date>,
    /// The agreements that speak to the programme.
    pub agreements: Vec<ArticulationRef<'g>>,
    /// Every node of the requirement tree.
    pub places: Vec<Place<'g>>,
    /// Where each course may be placed; a course of the catalogue that stands nowhere is not here.
    slots: Map<&'g str, (&'g Course, Set<usize>)>,
}

/// A node of a requirement tree.
#[derive(Debug)]
pub(super) struct Place<'g> {
    pub node: &'g Requirement,
    /// The nodes it stands in, from the root, itself last.
    pub path: Vec<usize>,
}

/// Achievements used together, by position in [`Ground::brought`].
pub(super) type Way = Set<usize>;

/// A rule in its agreement.
#[derive(Clone, Copy, Debug)]
pub(super) struct By<'g> {
    pub agreement: ArticulationRef<'g>,
    pub rule: &'g Rule,
}

/// A claim: what a rule, or the school itself, would recognise.
#[derive(Clone, Debug)]
pub(super) struct Claim<'g> {
    pub ledger: usize,
    /// The rule; none for a course of the school itself.
    pub by: Option<By<'g>>,
    pub using: Way,
    pub fills: Vec<Fill<'g>>,
    pub effect: Effect,
}

/// A target of a claim, and where it is placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fill<'g> {
    /// The course; none for credit placed in a node.
    pub course: Option<&'g Course>,
    pub place: usize,
    /// Credits that need no longer be studied, where the target is done with.
    pub whole: Credit,
    pub granted: Credit,
}

impl<'g> By<'g> {
    /// The agreement.
    pub fn document(&self) -> &'g Articulation {
        self.agreement.articulation
    }

    /// Whether it is the same rule of the same document.
    pub fn is(&self, other: &Self) -> bool {
        self.document().id == other.document().id && self.rule.id == other.rule.id
    }
}

impl Claim<'_> {
    /// Whether it was made by a rule of this agreement.
    pub fn is_by(&self, agreement: &Articulation) -> bool {
        self.by.is_some_and(|by| by.document().id == agreement.id)
    }

    /// Whether it only waives attendance: that uses up no room, gives no credits and satisfies nothing.
    pub fn only_attends(&self) -> bool {
        self.effect == Effect::Attendance
    }

    /// Whether both are the same way of the same rule to fill the same, wherever it is placed.
    pub fn is_same_way(&self, other: &Self) -> bool {
        let rule = match (self.by, other.by) {
            (Some(one), Some(two)) => one.is(&two),
            (None, None) => true,
            _ => false,
        };
        rule && self.ledger == other.ledger && self.using == other.using && self.targets() == other.targets()
    }

    /// Its courses, and its places where it fills no course.
    fn targets(&self) -> Set<(Option<&str>, Option<usize>)> {
        let target = |fill: &Fill<'_>| fill.course.is_none().then_some(fill.place);
        self.fills.iter().map(|fill| (fill.course.map(|c| c.id.as_str()), target(fill))).collect()
    }
}

impl<'g> Ground<'g> {
    /// Reads the question.
    pub fn new(in_force: InForce<'g>, question: &'g RecognitionCall) -> Result<Self, Box<Absent>> {
        let record = &question.record;
        let mut ledgers = Vec::new();
        for asked in &question.target {
            let entered = record.enrolment(&asked.institution, &asked.programme).map(|enrolment| enrolment.entered);
            let found = in_force.programme(&asked.institution, &asked.programme, entered)?;
            let agreements = in_force.articulations(&asked.institution, &found.programme.code);
            let mut ledger = Ledger {
                catalogue: found.catalogue,
                programme: found.programme,
                entered,
                agreements,
                places: Vec::new(),
                slots: Map::new(),
            };
            ledger.grow(&found.programme.requirement, &[]);
            ledgers.push(ledger);
        }
        let mut brought: Vec<&Achievement> = record.achievements.iter().collect();
        order::sort_by_key(&mut brought, |achievement| achievement.id());
        Ok(Self { in_force, brought, ledgers })
    }

    /// The achievements of a way.
    pub fn each<'w>(&self, way: &'w Way) -> impl Iterator<Item = &'g Achievement> + use<'_, 'g, 'w> {
        way.iter().filter_map(|&at| self.brought.get(at).copied())
    }

    /// Position of an achievement.
    pub fn achievement(&self, id: &str) -> Option<usize> {
        self.brought.iter().position(|achievement| achievement.id() == id)
    }
}

impl<'g> Ledger<'g> {
    /// Adds a node and all below it, and gives its courses their slots.
    fn grow(&mut self, node: &'g Requirement, above: &[usize]) {
        let here = self.places.len();
        let path: Vec<usize> = above.iter().copied().chain([here]).collect();
        self.places.push(Place { node, path: path.clone() });
        for course in &self.catalogue.courses {
            let stands = match node {
                Requirement::Course(id) => *id == course.id,
                Requirement::CreditsFrom(pool) => {
                    // A pool is filled by what courses are, before it is known where they stand.
                    pool.courses.contains(&course.id)
                        || pool.filter.as_ref().is_some_and(|filter| matches(filter, course, &|_| false))
                }
                _ => false,
            };
            if stands {
                self.slots.entry(&course.id).or_insert_with(|| (course, Set::new())).1.insert(here);
            }
        }
        for child in node.children() {
            self.grow(child, &path);
        }
    }

    /// The courses of the programme, by id.
    pub fn courses(&self) -> impl Iterator<Item = &'g Course> {
        self.slots.values().map(|(course, _)| *course)
    }

    /// A course of the programme.
    pub fn course(&self, id: &str) -> Option<&'g Course> {
        self.slots.get(id).map(|(course, _)| *course)
    }

    /// Where a course of the programme may be placed.
    pub fn slots(&self, course: &Course) -> impl Iterator<Item = usize> {
        self.slots.get(course.id.as_str()).into_iter().flat_map(|(_, slots)| slots.iter().copied())
    }

    /// The node with this id; a course leaf is no node in this sense.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.places.iter().position(|p| !matches!(p.node, Requirement::Course(_)) && p.node.id() == id)
    }

    /// Whether a place is the node with this id, or stands below it.
    pub fn is_in(&self, place: usize, id: &str) -> bool {
        self.node(id).is_some_and(|node| self.is_below(place, node))
    }

    /// Whether a place is this node, or stands below it.
    pub fn is_below(&self, place: usize, node: usize) -> bool {
        self.places.get(place).is_some_and(|p| p.path.contains(&node))
    }

    /// Whether a filter picks a course of the programme.
    pub fn picks(&self, filter: &CourseFilter, course: &Course) -> bool {
        matches(filter, course, &|node| self.slots(course).any(|slot| self.is_in(slot, node)))
    }

    /// Whether a scope speaks to the programme and to the day of entry; an unknown day lies in no period.
    pub fn is_spoken_to(&self, scope: &Scope) -> bool {
        let among = |list: &[String], value: &String| list.is_empty() || list.contains(value);
        among(&scope.institutions, &self.catalogue.institution.id)
            && among(&scope.programmes, &self.programme.code)
            && among(&scope.levels, &self.programme.level)
            && scope.cohorts.is_none_or(|period| self.entered.is_some_and(|day| period.contains(day)))
    }

    /// The agreement with this id, if it speaks to the programme.
    pub fn agreement(&self, id: &str) -> Option<ArticulationRef<'g>> {
        self.agreements.iter().copied().find(|agreement| agreement.articulation.id == id)
    }
}

/// Whether a filter picks a course that stands below the nodes for which `stands` is true.
fn matches(filter: &CourseFilter, course: &Course, stands: &dyn Fn(&str) -> bool) -> bool {
    let among = |list: &[String], value: Option<&String>| list.is_empty() || value.is_some_and(|v| list.contains(v));
    let excepted = filter.except.as_ref().is_some_and(|except| matches(except, course, stands));
    among(&filter.ids, Some(&course.id))
        && among(&filter.codes, course.code.as_ref())
        && among(&filter.names, Some(&course.name.zh))
        && among(&filter.natures, Some(&course.nature))
        && among(&filter.categories, Some(&course.category))
        && (filter.tags.is_empty() || filter.tags.iter().any(|tag| course.tags.contains(tag)))
        && (filter.nodes.is_empty() || filter.nodes.iter().any(|node| stands(node)))
        && !excepted
}

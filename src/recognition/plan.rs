//! The target side of a question: a programme's requirement tree, flattened, with the slots where courses may be placed.

use crate::date::Date;
use crate::order::{self, Map};
use crate::policy::articulation::Scope;
use crate::policy::catalogue::{Catalogue, Course, CourseFilter, Programme, Requirement};
use crate::policy::load::Loaded;
use crate::policy::set::ProgrammeRef;
use crate::quantity::Credit;

/// One ledger asked for: a programme and everything rules ask of it.
#[derive(Debug)]
pub(crate) struct Plan<'s> {
    /// The document the programme stands in.
    pub loaded: &'s Loaded,
    /// The same document as a catalogue.
    pub catalogue: &'s Catalogue,
    /// The programme.
    pub programme: &'s Programme,
    /// Day of entry, from the learner's enrolment.
    pub entered: Option<Date>,
    /// The requirement tree in preorder.
    pub nodes: Vec<PlanNode<'s>>,
    /// Courses that have a slot, sorted by id.
    pub courses: Vec<PlanCourse<'s>>,
    node_by_id: Map<&'s str, usize>,
}

/// A node of the flattened tree.
#[derive(Debug)]
pub(crate) struct PlanNode<'s> {
    pub requirement: &'s Requirement,
    pub parent: Option<usize>,
    /// One past the last node below this one.
    pub end: usize,
}

/// A course of the programme and the nodes where it may be placed.
#[derive(Debug)]
pub(crate) struct PlanCourse<'s> {
    pub course: &'s Course,
    /// Positions of leaves and `credits-from` nodes, in rising order.
    pub slots: Vec<usize>,
}

impl<'s> Plan<'s> {
    /// Flattens the programme's tree and finds every slot.
    pub fn new(found: ProgrammeRef<'s>, entered: Option<Date>) -> Self {
        let mut nodes = Vec::new();
        flatten(&found.programme.requirement, None, &mut nodes);
        let node_by_id = nodes
            .iter()
            .enumerate()
            .filter(|(_, n)| !matches!(n.requirement, Requirement::Course(_)))
            .map(|(at, n)| (n.requirement.id(), at))
            .collect();
        let mut plan = Self {
            loaded: found.loaded,
            catalogue: found.catalogue,
            programme: found.programme,
            entered,
            nodes,
            courses: Vec::new(),
            node_by_id,
        };
        plan.courses = plan.place_courses();
        plan
    }

    fn place_courses(&self) -> Vec<PlanCourse<'s>> {
        let mut slots: Map<&'s str, Vec<usize>> = Map::new();
        for (at, node) in self.nodes.iter().enumerate() {
            match node.requirement {
                Requirement::Course(id) => slots.entry(id).or_default().push(at),
                Requirement::CreditsFrom(from) => {
                    for id in &from.courses {
                        slots.entry(id).or_default().push(at);
                    }
                    if let Some(filter) = &from.filter {
                        for course in self.catalogue.courses.iter().filter(|c| filter.picks_plain(c)) {
                            slots.entry(&course.id).or_default().push(at);
                        }
                    }
                }
                _ => {}
            }
        }
        let courses = self.catalogue.courses.iter().filter_map(|course| {
            let mut slots = slots.remove(course.id.as_str())?;
            order::sort(&mut slots);
            slots.dedup();
            Some(PlanCourse { course, slots })
        });
        let mut courses: Vec<_> = courses.collect();
        order::sort_by(&mut courses, |a, b| a.course.id.cmp(&b.course.id));
        courses
    }

    /// Position of a course of the programme, by id.
    pub fn course(&self, id: &str) -> Option<usize> {
        self.courses.binary_search_by(|c| c.course.id.as_str().cmp(id)).ok()
    }

    /// Position of a node, by id; course leaves are not nodes in this sense.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.node_by_id.get(id).copied()
    }

    /// Whether `node` is `above` or stands below it.
    pub fn is_below(&self, node: usize, above: usize) -> bool {
        above <= node && self.nodes.get(above).is_some_and(|n| node < n.end)
    }

    /// Whether a placement in `node` stands at or below a node with one of these ids.
    pub fn below_any(&self, node: usize, ids: &[String]) -> bool {
        ids.iter().any(|id| self.node(id).is_some_and(|above| self.is_below(node, above)))
    }

    /// Whether a filter picks a course, its node condition included.
    pub fn picks(&self, filter: &CourseFilter, course: &PlanCourse<'_>) -> bool {
        filter.picks_but_nodes(course.course)
            && (filter.nodes.is_empty() || course.slots.iter().any(|&slot| self.below_any(slot, &filter.nodes)))
            && filter.except.as_ref().is_none_or(|except| !self.picks(except, course))
    }

    /// Whether a scope speaks to this programme and this learner.
    pub fn in_scope(&self, scope: &Scope) -> bool {
        let has = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
        has(&scope.institutions, &self.catalogue.institution.id)
            && has(&scope.programmes, &self.programme.code)
            && has(&scope.levels, &self.programme.level)
            && match (scope.cohorts, self.entered) {
                (Some(period), Some(entered)) => period.contains(entered),
                (Some(_), None) => false,
                (None, _) => true,
            }
    }

    /// Most credits that may count in a `credits-from` node and in those it overflows into.
    pub fn room(&self, node: usize) -> Credit {
        let mut room = Credit::ZERO;
        let mut next = Some(node);
        // Overflow never returns; a chain is no longer than the tree.
        for _ in &self.nodes {
            let Some(Requirement::CreditsFrom(from)) = next.and_then(|at| self.nodes.get(at)).map(|n| n.requirement)
            else {
                break;
            };
            room = room.plus(from.at_most.unwrap_or(from.credits));
            next = from.overflow.as_ref().and_then(|id| self.node(id));
        }
        room
    }

    /// The children of a node, by position.
    pub fn children(&self, node: usize) -> impl Iterator<Item = usize> {
        let end = self.nodes.get(node).map_or(0, |n| n.end);
        let mut next = node.saturating_add(1);
        std::iter::from_fn(move || {
            if next >= end {
                return None;
            }
            let child = next;
            next = self.nodes.get(child).map_or(end, |n| n.end);
            Some(child)
        })
    }
}

fn flatten<'s>(requirement: &'s Requirement, parent: Option<usize>, nodes: &mut Vec<PlanNode<'s>>) {
    let at = nodes.len();
    nodes.push(PlanNode { requirement, parent, end: at });
    for child in requirement.children() {
        flatten(child, Some(at), nodes);
    }
    let end = nodes.len();
    if let Some(node) = nodes.get_mut(at) {
        node.end = end;
    }
}

impl CourseFilter {
    /// Whether it picks a course, outside any programme: a condition on nodes picks nothing.
    pub(crate) fn picks_plain(&self, course: &Course) -> bool {
        self.nodes.is_empty()
            && self.picks_but_nodes(course)
            && self.except.as_ref().is_none_or(|except| !except.picks_plain(course))
    }

    fn picks_but_nodes(&self, course: &Course) -> bool {
        let has = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
        has(&self.ids, &course.id)
            && (self.codes.is_empty() || course.code.as_ref().is_some_and(|code| self.codes.contains(code)))
            && has(&self.names, &course.name.zh)
            && has(&self.natures, &course.nature)
            && has(&self.categories, &course.category)
            && (self.tags.is_empty() || course.tags.iter().any(|tag| self.tags.contains(tag)))
    }
}

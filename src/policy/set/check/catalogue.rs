//! Catalogues: courses, programmes and their requirement trees.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{NOT_A_POOL, OVERFLOW_CYCLE, UNKNOWN_COURSE, UNKNOWN_NODE};
use crate::order::{Map, Set};
use crate::policy::catalogue::{Catalogue, CourseFilter, Programme, Requirement};
use crate::policy::circle::circles;
use crate::policy::set::limits;
use crate::policy::trail::Trail;
use std::collections::BTreeSet;

/// What a requirement tree is checked against, and what is gathered on the way.
struct Tree<'d, 'c> {
    courses: &'c Set<&'d str>,
    /// Ids of nodes met so far.
    nodes: BTreeSet<&'d str>,
    /// Pools in the order met: id and overflow.
    pools: Vec<(&'d str, Option<&'d str>)>,
    count: usize,
    depth: usize,
    /// Pools filled by a filter.
    filters: usize,
}

impl Check<'_, '_> {
    pub(super) fn catalogue(&mut self, it: &Catalogue) {
        let top = &Trail::Top;
        self.id(&top.key("institution").key("id"), &it.institution.id);
        let at = top.key("courses");
        self.limit(&at, "courses", it.courses.len(), limits::COURSES);
        self.unique(&at, "id", it.courses.iter().map(|c| c.id.as_str()));
        let at = top.key("programmes");
        self.limit(&at, "programmes", it.programmes.len(), limits::PROGRAMMES);
        self.unique(&at, "id", it.programmes.iter().map(|p| p.id.as_str()));
        let courses: Set<&str> = it.courses.iter().map(|c| c.id.as_str()).collect();
        let mut filtered = 0_usize;
        for (nth, programme) in it.programmes.iter().enumerate() {
            let pools = self.programme(programme, &courses, &at.nth(nth));
            filtered = filtered.saturating_add(pools.saturating_mul(it.courses.len()));
        }
        self.limit(&at, "filter", filtered, limits::FILTERED);
    }

    /// Checks a programme; tells how many of its pools are filled by a filter.
    fn programme<'d>(&mut self, it: &'d Programme, courses: &Set<&'d str>, at: &Trail<'_>) -> usize {
        let root = &at.key("requirement");
        let mut tree = Tree { courses, nodes: BTreeSet::new(), pools: Vec::new(), count: 0, depth: 0, filters: 0 };
        self.node(&it.requirement, root, &mut tree, 1);
        self.limit(root, "nodes", tree.count, limits::NODES);
        self.limit(root, "depth", tree.depth, limits::TREE_DEPTH);
        if tree.count <= limits::NODES {
            self.overflows(&it.requirement, root, &tree);
            self.overflow_circles(root, &tree);
        }
        tree.filters
    }

    fn node<'d>(&mut self, it: &'d Requirement, at: &Trail<'_>, tree: &mut Tree<'d, '_>, depth: usize) {
        tree.count = tree.count.saturating_add(1);
        tree.depth = tree.depth.max(depth);
        let at = &at.key(it.word());
        match it {
            Requirement::Course(id) => {
                if !tree.courses.contains(id.as_str()) {
                    self.dangling(at, &UNKNOWN_COURSE, "course", id, tree.courses.iter().copied());
                }
                return;
            }
            Requirement::CreditsFrom(pool) => {
                tree.pools.push((&pool.id, pool.overflow.as_deref()));
                self.named_courses(&pool.courses, &at.key("courses"), tree);
                if let Some(filter) = &pool.filter {
                    tree.filters = tree.filters.saturating_add(1);
                    self.pool_filter(filter, &at.key("filter"), tree);
                }
            }
            Requirement::NOf(some) => {
                let most = u32::try_from(some.of.len()).unwrap_or(u32::MAX);
                self.filled(&at.key("of"), some.of.len());
                self.bounds(&at.key("n"), some.n, 1, most.max(1));
            }
            _ => {}
        }
        self.once(&at.key("id"), it.id(), &mut tree.nodes);
        let of = at.key("of");
        for (nth, child) in it.children().iter().enumerate() {
            self.node(child, &of.nth(nth), tree, depth.saturating_add(1));
        }
    }

    fn named_courses(&mut self, ids: &[String], at: &Trail<'_>, tree: &Tree<'_, '_>) {
        let mut seen = BTreeSet::new();
        for (nth, id) in ids.iter().enumerate() {
            let at = at.nth(nth);
            if !tree.courses.contains(id.as_str()) {
                self.dangling(&at, &UNKNOWN_COURSE, "course", id, tree.courses.iter().copied());
            }
            self.once(&at, id, &mut seen);
        }
    }

    /// A pool is filled by what courses are, not by where they stand: it may not ask for nodes.
    fn pool_filter(&mut self, filter: &CourseFilter, at: &Trail<'_>, tree: &Tree<'_, '_>) {
        self.named_courses(&filter.ids, &at.key("ids"), tree);
        let nodes = at.key("nodes");
        for (nth, node) in filter.nodes.iter().enumerate() {
            self.add(&nodes.nth(nth), Diagnostic::new(&UNKNOWN_NODE).with("node", node.as_str()));
        }
        if let Some(except) = &filter.except {
            self.pool_filter(except, &at.key("except"), tree);
        }
    }

    /// Overflow names a pool of the same tree; known once the whole tree was met.
    fn overflows(&mut self, it: &Requirement, at: &Trail<'_>, tree: &Tree<'_, '_>) {
        let at = &at.key(it.word());
        if let Requirement::CreditsFrom(pool) = it
            && let Some(to) = &pool.overflow
            && !tree.pools.iter().any(|(id, _)| id == to)
        {
            let at = &at.key("overflow");
            if tree.nodes.contains(to.as_str()) {
                self.add(at, Diagnostic::new(&NOT_A_POOL).with("node", to.as_str()));
            } else {
                self.dangling(at, &UNKNOWN_NODE, "node", to, tree.pools.iter().map(|(id, _)| *id));
            }
        }
        let of = at.key("of");
        for (nth, child) in it.children().iter().enumerate() {
            self.overflows(child, &of.nth(nth), tree);
        }
    }

    fn overflow_circles(&mut self, at: &Trail<'_>, tree: &Tree<'_, '_>) {
        let positions: Map<&str, usize> = tree.pools.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
        let next = tree.pools.iter().map(|(_, to)| to.and_then(|to| positions.get(to).copied()).into_iter().collect());
        for circle in circles(&next.collect::<Vec<_>>()) {
            let names = circle.iter().filter_map(|&nth| tree.pools.get(nth)).map(|(id, _)| (*id).to_owned());
            self.add(at, Diagnostic::new(&OVERFLOW_CYCLE).with("nodes", names.collect::<Vec<String>>()));
        }
    }
}

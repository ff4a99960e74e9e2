//! One side of a level: how it stands, the route that makes the difference, and what stands in it.

use crate::certification::eligibility::answer::{
    ConditionStatus, Eligibility, LevelStatus, RouteStatus, StandardStatus,
};
use crate::certification::eligibility::status::State;
use crate::explanation::phrase_each;
use crate::impact::answer::{LevelSide, RouteTold};
use crate::impact::clauses::Cited;
use crate::order;
use crate::reason::Reason;
use crate::text::Lang;

/// One answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    pub answer: &'a Eligibility,
    pub lang: Lang,
    pub absent: &'static Absent,
}

/// Codes that say what is not there: was not yet, or is no more.
#[derive(Debug)]
pub(super) struct Absent {
    standard: &'static str,
    level: &'static str,
    route: &'static str,
}

pub(super) const BEFORE: Absent =
    Absent { standard: "impact-standard-new", level: "impact-level-new", route: "impact-route-new" };
pub(super) const AFTER: Absent =
    Absent { standard: "impact-standard-gone", level: "impact-level-gone", route: "impact-route-gone" };

/// A level that is offered, with its standard.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offered<'a> {
    pub standard: &'a StandardStatus,
    pub level: &'a LevelStatus,
}

impl At<'_> {
    /// What this side says of a level that one of them names so; `turning` is the route, by id and heading, that makes the
    /// difference.
    pub fn told(
        &self,
        there: Option<Offered<'_>>,
        (standard, named): (&StandardStatus, &LevelStatus),
        turning: Option<&(String, String)>,
    ) -> LevelSide {
        let mut reasons = Vec::new();
        let absent = |code: &'static str, reason: Reason| Reason { code, ..reason };
        let Some(Offered { level, .. }) = there else {
            let known = self.answer.standards.iter().any(|one| one.standard == standard.standard);
            let reason = Reason::new("impact-level-gone").with("occupation", &standard.occupation);
            reasons.push(if known {
                absent(self.absent.level, reason.with("level", &named.name))
            } else {
                let reason = Reason::new("impact-standard-gone").with("occupation", &standard.occupation);
                absent(self.absent.standard, reason)
            });
            phrase_each(&mut reasons, self.lang);
            return LevelSide { status: None, held_by: Vec::new(), routes: Vec::new(), reasons, clauses: Vec::new() };
        };
        let held = level.status.state == State::Held;
        let route = turning.and_then(|(id, _)| level.routes.iter().find(|route| route.id == *id));
        if let (None, Some((_, title)), false) = (route, turning, held) {
            let reason = Reason::new("impact-route-gone").with("route", title);
            reasons.push(absent(self.absent.route, reason));
        }
        let best = level.best_route().filter(|best| route.is_none_or(|route| route.id != best.id));
        let routes = if held { Vec::new() } else { route.into_iter().chain(best).map(|it| self.route(it)).collect() };
        phrase_each(&mut reasons, self.lang);
        LevelSide {
            status: Some(level.status),
            held_by: level.held_by.clone(),
            routes,
            reasons,
            clauses: self.cited().clauses(&level.citations),
        }
    }

    fn cited(&self) -> Cited<'_> {
        Cited { citations: &self.answer.citations, documents: &self.answer.documents }
    }

    fn route(&self, route: &RouteStatus) -> RouteTold {
        let mut found = Leaves::default();
        found.walk(&route.conditions);
        let mut positions: Vec<usize> = route.citations.iter().copied().chain(found.citations).collect();
        order::sort(&mut positions);
        positions.dedup();
        let reasons = if found.open.is_empty() { found.met } else { found.open };
        RouteTold {
            id: route.id.clone(),
            title: route.title.clone(),
            status: route.status,
            reasons,
            clauses: self.cited().clauses(&positions),
        }
    }
}

/// What the conditions of a route say.
#[derive(Default)]
struct Leaves {
    open: Vec<Reason>,
    met: Vec<Reason>,
    citations: Vec<usize>,
}

impl Leaves {
    /// Of conditions of which one suffices, those that are open are told only where none holds.
    fn walk(&mut self, conditions: &[ConditionStatus]) {
        for condition in conditions {
            self.citations.extend(&condition.citations);
            let holds = condition.status.state == State::Holds;
            match condition.kind {
                "any" if holds => {
                    let holds = |part: &&ConditionStatus| part.status.state == State::Holds;
                    let parts: Vec<ConditionStatus> = condition.parts.iter().filter(holds).cloned().collect();
                    self.walk(&parts);
                }
                "all" | "any" => self.walk(&condition.parts),
                _ if holds => self.met.push(condition.reason.clone()),
                _ => self.open.push(condition.reason.clone()),
            }
        }
    }
}

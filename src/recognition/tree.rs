//! Tells how far the requirement tree is filled and what remains.

use super::candidate::index;
use super::decide::Decided;
use super::decision::{Grant, NodeStatus, Refusal};
use super::lack::Misses;
use super::limits::CapHandle;
use super::plan::Plan;
use super::question::Question;
use crate::order::{self, Map};
use crate::policy::catalogue::Requirement;
use crate::quantity::Credit;
use crate::text::Lang;
use crate::truth::Truth;

/// Grants and refusals by the node and course they speak of, in one ledger.
pub(crate) struct Filling<'f> {
    question: &'f Question<'f>,
    ledger: usize,
    plan: &'f Plan<'f>,
    decided: &'f Decided<'f>,
    /// Grants by the node they are placed in; a course that stands twice is filled where it was placed.
    placed: Map<usize, Vec<usize>>,
    /// Refusals by the course or node they would fill.
    wanting: Map<&'f str, Vec<usize>>,
    grants: &'f [Grant],
    /// Credits of courses, by position, that caps leave uncounted or send elsewhere.
    beyond: Vec<(usize, Credit)>,
    lang: Lang,
}

impl<'f> Filling<'f> {
    /// Sorts grants and refusals by where they belong; the grants tell [`Decided::told`], in the same order.
    pub fn new(
        question: &'f Question<'f>,
        ledger: usize,
        plan: &'f Plan<'f>,
        decided: &'f Decided<'f>,
        (grants, refusals): (&'f [Grant], &'f [Refusal]),
        lang: Lang,
    ) -> Self {
        let mut placed: Map<usize, Vec<usize>> = Map::new();
        for (at, claim) in decided.told().enumerate().filter(|(_, claim)| claim.ledger == ledger) {
            for fill in &claim.fills {
                placed.entry(fill.node).or_default().push(at);
            }
        }
        let mut wanting: Map<&str, Vec<usize>> = Map::new();
        for (at, refusal) in refusals.iter().enumerate().filter(|(_, r)| r.ledger == ledger) {
            for target in &refusal.targets {
                wanting.entry(&target.id).or_default().push(at);
            }
        }
        let beyond = beyond(decided, ledger);
        Self { question, ledger, plan, decided, placed, wanting, grants, beyond, lang }
    }

    /// The status of the whole tree.
    pub fn root(&self, counted: Credit) -> NodeStatus {
        let mut root = self.node(0);
        root.surplus = root.surplus.plus(root.counted.minus(counted));
        root.counted = counted;
        root
    }

    fn node(&self, at: usize) -> NodeStatus {
        let Some(node) = self.plan.nodes.get(at) else { return empty() };
        let grants = self.placed.get(&at).cloned().unwrap_or_default();
        match node.requirement {
            Requirement::Course(id) => self.course(id, grants),
            Requirement::CreditsFrom(from) => self.credits_from(at, from, grants),
            Requirement::Certificate(needed) => self.certificate(needed),
            Requirement::All(group) => self.group(at, "all", group.title.get(self.lang), usize::MAX),
            Requirement::Any(group) => self.group(at, "any", group.title.get(self.lang), 1),
            Requirement::NOf(n_of) => {
                let n = usize::try_from(n_of.n).unwrap_or(usize::MAX);
                self.group(at, "n-of", n_of.title.get(self.lang), n)
            }
        }
    }

    fn course(&self, id: &str, grants: Vec<usize>) -> NodeStatus {
        let course = self.plan.course(id).and_then(|at| self.plan.courses.get(at)).map(|c| c.course);
        let required = course.map_or(Credit::ZERO, |c| c.credits);
        let here = || grants.iter().filter_map(|&g| self.grants.get(g));
        let targets = || here().flat_map(|g| g.targets.iter().filter(|t| t.id == id));
        let granted: Credit = targets().map(|t| t.granted).sum();
        let beyond = self.plan.course(id).and_then(|at| self.beyond.iter().find(|(course, _)| *course == at));
        let surplus = beyond.map_or(Credit::ZERO, |(_, credits)| *credits);
        let counted = granted.minus(surplus);
        let done = here().any(|g| g.waived >= g.targets.iter().map(|t| t.credits).sum() && !g.targets.is_empty());
        let status = if done && !grants.is_empty() {
            "met"
        } else if grants.is_empty() {
            "open"
        } else {
            "partly"
        };
        let alternatives = if status == "met" { Vec::new() } else { self.wanting.get(id).cloned().unwrap_or_default() };
        NodeStatus {
            id: id.to_owned(),
            title: course.map_or_else(|| id.to_owned(), |c| c.name.get(self.lang).to_owned()),
            kind: "course",
            status,
            required,
            counted,
            surplus,
            nature: course
                .map(|c| super::naming::term(&self.question.in_force, "nature", &c.nature).get(self.lang).to_owned()),
            grants,
            alternatives,
            ..empty()
        }
    }

    fn credits_from(&self, at: usize, from: &crate::policy::catalogue::CreditsFrom, grants: Vec<usize>) -> NodeStatus {
        let placed: Credit = grants
            .iter()
            .filter_map(|&g| self.grants.get(g))
            .flat_map(|g| g.targets.iter().filter(|t| t.node == from.id))
            .map(|t| t.granted)
            .sum();
        let meter = self.decided.model.node_meters.get(&(self.ledger, at));
        let reading = meter.and_then(|&m| self.decided.evaluation.meters.get(usize::try_from(m).unwrap_or(usize::MAX)));
        let (counted, surplus) = match reading {
            Some(reading) if from.overflow.is_none() => {
                (Credit::from_hundredths(reading.counted), Credit::from_hundredths(reading.surplus))
            }
            Some(reading) => (Credit::from_hundredths(reading.counted), Credit::ZERO),
            None => (placed, Credit::ZERO),
        };
        let status = if counted >= from.credits {
            "met"
        } else if counted.is_zero() {
            "open"
        } else {
            "partly"
        };
        let mut alternatives: Vec<usize> = self.wanting.get(from.id.as_str()).cloned().unwrap_or_default();
        if status == "met" {
            alternatives.clear();
        } else {
            let courses = self.plan.courses.iter().filter(|c| c.slots.contains(&at));
            alternatives.extend(courses.filter_map(|c| self.wanting.get(c.course.id.as_str())).flatten());
            order::sort(&mut alternatives);
            alternatives.dedup();
        }
        NodeStatus {
            id: from.id.clone(),
            title: from.title.get(self.lang).to_owned(),
            kind: "credits-from",
            status,
            required: from.credits,
            counted,
            surplus,
            grants,
            alternatives,
            ..empty()
        }
    }

    fn certificate(&self, needed: &crate::policy::catalogue::CertificateNeeded) -> NodeStatus {
        let held = self
            .question
            .ledgers
            .get(self.ledger)
            .is_some_and(|ledger| self.question.holds_certificate(ledger, &needed.certificate) == Truth::Yes);
        NodeStatus {
            id: needed.id.clone(),
            title: needed.title.get(self.lang).to_owned(),
            kind: "certificate",
            status: if held { "met" } else { "open" },
            ..empty()
        }
    }

    fn group(&self, at: usize, kind: &'static str, title: &str, n: usize) -> NodeStatus {
        let children: Vec<NodeStatus> = self.plan.children(at).map(|child| self.node(child)).collect();
        let needed = n.min(children.len());
        let mut required: Vec<Credit> = children.iter().map(|c| c.required).collect();
        order::sort(&mut required);
        let met = children.iter().filter(|c| c.status == "met").count();
        let touched = children.iter().any(|c| c.status != "open");
        NodeStatus {
            id: self.plan.nodes.get(at).map_or_else(String::new, |n| n.requirement.id().to_owned()),
            title: title.to_owned(),
            kind,
            status: if met >= needed {
                "met"
            } else if touched {
                "partly"
            } else {
                "open"
            },
            required: required.into_iter().take(needed).sum(),
            counted: children.iter().map(|c| c.counted).sum(),
            choose: (kind != "all").then_some(index(n)),
            children,
            ..empty()
        }
    }
}

/// Which courses bear the surplus of caps. No clause says which of several claims it is; here the last in canonical
/// order does, so that the parts add up to what counts.
fn beyond(decided: &Decided<'_>, ledger: usize) -> Vec<(usize, Credit)> {
    let mut borne: Vec<(usize, Credit)> = Vec::new();
    for cap in decided.model.caps.iter().filter(|cap| cap.ledger == ledger) {
        let CapHandle::Soft(meter) = cap.handle else { continue };
        let reading = usize::try_from(meter).ok().and_then(|at| decided.evaluation.meters.get(at));
        let mut left = Credit::from_hundredths(reading.map_or(0, |reading| reading.surplus));
        for &at in decided.solution.taken.iter().rev() {
            let claim = decided.claims.open.get(usize::try_from(at).unwrap_or(usize::MAX));
            for (nth, fill) in claim.iter().flat_map(|claim| claim.fills.iter().enumerate().rev()) {
                let Some(course) = fill.course.filter(|_| cap.is_on(at, nth) && !left.is_zero()) else { continue };
                let known = borne.iter_mut().find(|(other, _)| *other == course);
                let before = known.as_ref().map_or(Credit::ZERO, |(_, credits)| *credits);
                let more = left.min(fill.granted.minus(before));
                left = left.minus(more);
                match known {
                    Some((_, credits)) => *credits = credits.plus(more),
                    None => borne.push((course, more)),
                }
            }
        }
    }
    borne.retain(|(_, credits)| !credits.is_zero());
    borne
}

fn empty() -> NodeStatus {
    NodeStatus {
        id: String::new(),
        title: String::new(),
        kind: "all",
        status: "open",
        required: Credit::ZERO,
        counted: Credit::ZERO,
        surplus: Credit::ZERO,
        choose: None,
        nature: None,
        grants: Vec::new(),
        alternatives: Vec::new(),
        children: Vec::new(),
    }
}

impl Question<'_> {
    /// Whether the learner holds a certificate that a programme asks for.
    pub(crate) fn holds_certificate(
        &self,
        ledger: &super::question::Ledger<'_>,
        wanted: &crate::policy::selector::CertificateSelector,
    ) -> Truth {
        let each = self.brought.iter().map(|brought| {
            let mut misses = Misses::quick();
            super::check::certificate(&self.in_force, wanted, brought, &mut misses);
            misses.truth()
        });
        let _ = ledger;
        each.fold(Truth::No, Truth::or)
    }
}

//! An assessment laid out flat: criteria in reading order, each with what a mark on it is worth above, and ids found fast.

use super::criterion::{Criterion, Marking};
use super::{Assessment, Part, Total};
use crate::order::Map;
use crate::quantity::{Exact, Rational};

/// An assessment laid out.
#[derive(Debug)]
pub(crate) struct Outline<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// Its parts, in order.
    pub parts: Vec<Laid<'a>>,
    ids: Map<&'a str, Spot>,
}

/// A part laid out.
#[derive(Debug)]
pub(crate) struct Laid<'a> {
    /// The part.
    pub part: &'a Part,
    /// Its criteria, each before those below it; the first is that of the whole part.
    pub nodes: Vec<Node<'a>>,
}

/// A criterion with its place.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Position of the criterion above.
    pub above: Option<usize>,
    /// How many stand above.
    pub depth: u32,
    /// Position behind the last criterion below it.
    pub end: usize,
    /// What one mark on it is worth on the scale of the criterion above.
    pub share: Rational,
    /// Roles that mark it; every assessor of the part, where empty.
    pub by: &'a [String],
    /// Whether some criterion below names roles.
    pub divided: bool,
}

/// What an id stands for, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spot {
    /// A part.
    Part(usize),
    /// A criterion of a part.
    Criterion(usize, usize),
    /// A total.
    Total(usize),
    /// A measure of the ranking.
    Measure(usize),
    /// A veto.
    Veto(usize),
}

impl Node<'_> {
    /// Whether it is marked itself.
    pub fn is_lowest(&self) -> bool {
        matches!(self.criterion.how, Marking::Marks(_) | Marking::Deductions(_) | Marking::Judged)
    }

    /// Whether somebody in this role marks it.
    pub fn is_for(&self, role: Option<&str>) -> bool {
        self.by.is_empty() || role.is_some_and(|role| self.by.iter().any(|one| one == role))
    }
}

impl<'a> Outline<'a> {
    /// Lays an assessment out; `None` where its weights are too fine to be multiplied exactly.
    pub fn of(assessment: &'a Assessment) -> Option<Self> {
        let mut parts = Vec::with_capacity(assessment.parts.len());
        let mut ids = Vec::new();
        for (at, part) in assessment.parts.iter().enumerate() {
            let mut nodes = Vec::new();
            add(&part.marking, None, 0, Rational::ONE, &[], &mut nodes)?;
            ids.push((part.id.as_str(), Spot::Part(at)));
            let of_part = nodes.iter().enumerate();
            ids.extend(of_part.map(|(nth, node)| (node.criterion.id.as_str(), Spot::Criterion(at, nth))));
            parts.push(Laid { part, nodes });
        }
        let totals = assessment.totals.iter().enumerate();
        ids.extend(totals.map(|(at, total)| (total.id.as_str(), Spot::Total(at))));
        let vetoes = assessment.vetoes.iter().enumerate();
        ids.extend(vetoes.map(|(at, veto)| (veto.id.as_str(), Spot::Veto(at))));
        let measures = assessment.ranking.iter().flat_map(|ranking| &ranking.measures).enumerate();
        ids.extend(measures.map(|(at, measure)| (measure.id.as_str(), Spot::Measure(at))));
        Some(Self { assessment, parts, ids: ids.into_iter().collect() })
    }

    /// What an id stands for.
    pub fn spot(&self, id: &str) -> Option<Spot> {
        self.ids.get(id).copied()
    }

    /// Every id.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.ids.keys().copied()
    }

    /// Full marks of a total: those of its parts, weighted; `None` where they cannot be told exactly.
    pub fn full_of_total(&self, total: &Total) -> Option<Exact> {
        let mut sum = Rational::ZERO;
        for term in &total.of {
            if let Some(Spot::Part(part)) = self.spot(&term.part) {
                let full = Rational::whole(self.parts.get(part)?.part.marking.full.hundredths());
                let worth = term.weight.map_or(Some(full), |weight| full.times(Rational::from(weight)))?;
                sum = sum.plus(worth)?;
            }
        }
        Some(Exact::of_hundredths(sum))
    }
}

fn add<'a>(
    criterion: &'a Criterion,
    above: Option<usize>,
    depth: u32,
    share: Rational,
    by: &'a [String],
    nodes: &mut Vec<Node<'a>>,
) -> Option<()> {
    let here = nodes.len();
    let by = if criterion.by.is_empty() { by } else { criterion.by.as_slice() };
    nodes.push(Node { criterion, above, depth, end: 0, share, by, divided: false });
    let full = Rational::whole(criterion.full.hundredths());
    for below in criterion.below() {
        let share = match (&criterion.how, below.weight) {
            (Marking::Weighted(_), weight) => {
                let weight = weight.map_or(Rational::ZERO, Rational::from);
                weight.times(full)?.over(Rational::whole(below.full.hundredths()))?
            }
            _ => Rational::ONE,
        };
        add(below, Some(here), depth.saturating_add(1), share, by, nodes)?;
    }
    let end = nodes.len();
    let divided = nodes.iter().skip(here.saturating_add(1)).any(|node| !node.criterion.by.is_empty());
    if let Some(node) = nodes.get_mut(here) {
        node.end = end;
        node.divided = divided;
    }
    Some(())
}

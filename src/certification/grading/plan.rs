//! What every candidate of a session is graded by: the assessment laid out, its lines for this session, its clauses.

use super::answer::Told;
use crate::certification::assessed::Found;
use crate::citation::Bibliography;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::session::FIGURES_TOO_FINE;
use crate::explanation::phrase;
use crate::order::Map;
use crate::policy::assessment::outline::{Laid, Outline, Spot};
use crate::policy::assessment::panel::Each;
use crate::policy::assessment::{Assessment, Threshold};
use crate::policy::header::{Cite, Force};
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::quantity::{Exact, Rational, Score};
use crate::reason::Reason;
use crate::session::Session;
use crate::text::{Lang, Text};

/// Numbers that grew too large to stay exact.
#[derive(Clone, Copy, Debug)]
pub(super) struct TooLarge;

/// Sets one item of a list; nothing, where there is none.
pub(super) fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

/// What has to be reached in this session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'s> {
    /// Nothing.
    Open,
    /// So much.
    At(Exact),
    /// A cut line that the session does not announce.
    NotAnnounced(&'s str),
    /// A mean that the session does not state.
    NoMean(&'s str),
}

/// A part or a total, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Part(usize),
    Total(usize),
}

/// Positions of the clauses of each thing an answer states.
#[derive(Debug, Default)]
pub(super) struct Cited {
    pub assessment: Vec<usize>,
    pub parts: Vec<PartCited>,
    pub totals: Vec<Vec<usize>>,
    pub vetoes: Vec<Vec<usize>>,
    pub resit: Vec<usize>,
    pub ranking: Vec<usize>,
    pub grants: Vec<Vec<usize>>,
}

/// Positions of the clauses of a part.
#[derive(Debug, Default)]
pub(super) struct PartCited {
    pub part: Vec<usize>,
    pub panel: Vec<usize>,
    pub dispute: Vec<usize>,
    pub invigilators: Vec<usize>,
}

/// What every candidate is graded by.
#[derive(Debug)]
pub(super) struct Plan<'s> {
    pub loaded: &'s Loaded,
    pub outline: Outline<'s>,
    pub session: &'s Session,
    pub in_force: InForce<'s>,
    pub lang: Lang,
    /// Level assessed.
    pub level: Option<Level>,
    /// Name of the specialty.
    pub specialty: Option<&'s Text>,
    /// Code of the occupation.
    pub occupation: Option<&'s str>,
    /// Lines of the parts and the totals.
    pub part_lines: Vec<Line<'s>>,
    pub total_lines: Vec<Line<'s>>,
    /// Full marks of the totals.
    pub total_full: Vec<Exact>,
    /// Parts and totals, each behind what it depends on.
    pub order: Vec<Item>,
    /// Criteria whose scores are combined, for each part.
    pub points: Vec<Vec<usize>>,
    pub cited: Cited,
}

impl<'s> Found<'s> {
    /// The assessment laid out; refused where its figures are too fine to be exact.
    pub fn outline(&self) -> Result<Outline<'s>, Box<Diagnostic>> {
        Outline::of(self.assessment).ok_or_else(|| too_fine(self.assessment))
    }

    /// What every candidate is graded by.
    pub(super) fn plan(
        self,
        outline: Outline<'s>,
        session: &'s Session,
        in_force: InForce<'s>,
        figures: (&Map<&'s str, Score>, &Map<&'s str, Score>),
        (bibliography, lang): (&mut Bibliography, Lang),
    ) -> Result<Plan<'s>, Box<Diagnostic>> {
        let assessment = self.assessment;
        let line = |threshold: Option<&'s Threshold>| line(threshold, figures);
        let part_lines: Option<Vec<_>> = assessment.parts.iter().map(|part| line(part.pass.as_ref())).collect();
        let total_lines: Option<Vec<_>> = assessment.totals.iter().map(|total| line(total.pass.as_ref())).collect();
        let total_full: Option<Vec<_>> = assessment.totals.iter().map(|total| outline.full_of_total(total)).collect();
        let (Some(part_lines), Some(total_lines), Some(total_full)) = (part_lines, total_lines, total_full) else {
            return Err(too_fine(assessment));
        };
        let cited = cited(bibliography, self.loaded, assessment);
        let points = outline.parts.iter().map(points).collect();
        let order = order(&outline);
        Ok(Plan {
            loaded: self.loaded,
            outline,
            session,
            in_force,
            lang,
            level: self.level,
            specialty: self.specialty,
            occupation: self.occupation,
            part_lines,
            total_lines,
            total_full,
            order,
            points,
            cited,
        })
    }
}

/// The refusal of figures that cannot be multiplied exactly.
pub(super) fn too_fine(assessment: &Assessment) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(&FIGURES_TOO_FINE).with("assessment", assessment.id.as_str()))
}

fn line<'s>(
    threshold: Option<&'s Threshold>,
    (announced, means): (&Map<&'s str, Score>, &Map<&'s str, Score>),
) -> Option<Line<'s>> {
    Some(match threshold {
        None => Line::Open,
        Some(Threshold::AtLeast(score)) => Line::At((*score).into()),
        Some(Threshold::Announced(name)) => match announced.get(name.as_str()) {
            Some(score) => Line::At((*score).into()),
            None => Line::NotAnnounced(name),
        },
        Some(Threshold::ShareOfMean(it)) => match means.get(it.of.as_str()) {
            Some(mean) => {
                let share = Rational::from(it.share).times(Rational::whole(mean.hundredths()))?;
                Line::At(Exact::of_hundredths(share))
            }
            None => Line::NoMean(&it.of),
        },
    })
}

/// A score times its weight; once, where there is none.
pub(super) fn weighted(score: Rational, weight: Option<Rational>) -> Option<Rational> {
    weight.map_or(Some(score), |weight| score.times(weight))
}

/// Parts and totals, each behind what it depends on. What stands in a circle, which loading refuses, is left out.
fn order(outline: &Outline<'_>) -> Vec<Item> {
    let assessment = outline.assessment;
    let parts = assessment.parts.iter().enumerate().map(|(at, part)| {
        let after = part.after.iter().map(String::as_str).collect::<Vec<_>>();
        (Item::Part(at), after)
    });
    let totals = assessment.totals.iter().enumerate().map(|(at, total)| {
        let of = total.of.iter().map(|term| term.part.as_str()).collect::<Vec<_>>();
        (Item::Total(at), of)
    });
    let mut left: Vec<(Item, Vec<&str>)> = parts.chain(totals).collect();
    let mut order = Vec::with_capacity(left.len());
    loop {
        let before = order.len();
        left.retain(|(item, needs)| {
            let ready = needs.iter().all(|id| match outline.spot(id) {
                Some(Spot::Part(at)) => order.contains(&Item::Part(at)),
                Some(Spot::Total(at)) => order.contains(&Item::Total(at)),
                _ => true,
            });
            if ready {
                order.push(*item);
            }
            !ready
        });
        if order.len() == before {
            return order;
        }
    }
}

/// The criteria of a part whose scores are combined: the lowest, or the highest that everybody who marks marks whole.
fn points(laid: &Laid<'_>) -> Vec<usize> {
    let mut points = Vec::new();
    let mut at = 0;
    while let Some(node) = laid.nodes.get(at) {
        let whole = match laid.part.combine.each {
            Each::Criterion => node.is_lowest(),
            Each::Sheet => !node.divided,
        };
        if whole {
            points.push(at);
        }
        at = if whole { node.end } else { at.saturating_add(1) };
    }
    points
}

fn cited(bibliography: &mut Bibliography, loaded: &Loaded, assessment: &Assessment) -> Cited {
    let mut cite = |own: &[Cite], other: &[Cite]| bibliography.cite(loaded, if own.is_empty() { other } else { own });
    let whole = assessment.cite.as_slice();
    let mut cited = Cited { assessment: cite(whole, &[]), ..Cited::default() };
    for part in &assessment.parts {
        let own = if part.cite.is_empty() { whole } else { part.cite.as_slice() };
        let panel = part.panel.as_ref().map_or(&[][..], |panel| &panel.cite);
        let dispute = part.combine.dispute.as_ref().map_or(&[][..], |dispute| &dispute.cite);
        let invigilators = part.invigilators.as_ref().map_or(&[][..], |one| &one.cite);
        cited.parts.push(PartCited {
            part: cite(own, &[]),
            panel: cite(panel, own),
            dispute: cite(dispute, own),
            invigilators: cite(invigilators, own),
        });
    }
    cited.totals = assessment.totals.iter().map(|total| cite(&total.cite, whole)).collect();
    cited.vetoes = assessment.vetoes.iter().map(|veto| cite(&veto.cite, whole)).collect();
    cited.resit = assessment.resit.as_ref().map(|resit| cite(&resit.cite, whole)).unwrap_or_default();
    cited.ranking = assessment.ranking.as_ref().map(|ranking| cite(&ranking.cite, whole)).unwrap_or_default();
    cited.grants = assessment.grants.iter().map(|grant| cite(&grant.cite, whole)).collect();
    cited
}

impl Plan<'_> {
    /// Whether the document is an example.
    pub fn is_example(&self) -> bool {
        self.loaded.header().force == Force::Example
    }

    /// Whether neither a part nor a total has a line, so that nobody passes or falls short.
    pub fn is_without_line(&self) -> bool {
        self.part_lines.iter().chain(&self.total_lines).all(|line| *line == Line::Open)
    }

    /// A statement with its clauses, in words.
    pub fn tell(&self, mut reason: Reason, citations: &[usize]) -> Told {
        phrase(&mut reason, self.lang);
        Told { reason, citations: citations.to_vec() }
    }

    /// Name of a part or total.
    pub fn title(&self, id: &str) -> Text {
        let assessment = self.outline.assessment;
        let part = assessment.parts.iter().find(|part| part.id == id).map(|part| &part.title);
        let total = || assessment.totals.iter().find(|total| total.id == id).map(|total| &total.title);
        part.or_else(total).cloned().unwrap_or_else(|| Text::zh(id))
    }

    /// Name of a point on a ladder.
    pub fn level_name(&self, level: &Level) -> Text {
        self.in_force.term(&level.ladder, &level.code).cloned().unwrap_or_else(|| Text::zh(level.code.as_str()))
    }

    /// Name of a word of a list, such as a role.
    pub fn word(&self, list: &str, code: &str) -> Text {
        self.in_force.term(list, code).cloned().unwrap_or_else(|| crate::explanation::words::text(code))
    }
}

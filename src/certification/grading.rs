//! Grading: what the sheets of a session say (评分).
//!
//! The order is binding: sheets that may not count are set aside and panels looked at; then vetoes, which strike whatever
//! is not marked; then whether everything is marked; then scores of criteria, sums and weights, assessors put together;
//! then parts, gates and totals; rounding last, as the assessment names it. Everything before that is an exact fraction.

pub mod answer;
mod combine;
mod grants;
mod overview;
mod panel;
mod paper;
mod plan;
mod ranking;
mod resit;
mod settle;
mod sheet;
mod told;
mod turning;

use self::answer::{
    Assessed, CriterionShown, Graded, Grading, Outcome, PartGraded, PartShown, Standing, TotalGraded, TotalShown,
};
use self::grants::Issued;
use self::paper::Marked;
use self::plan::{Line, Plan, TooLarge, too_fine};
use self::ranking::Entrant;
use self::resit::Kept;
use self::settle::{Have, Settled, Stand, settle};
use super::assessed;
use crate::call::GradeCall;
use crate::citation::Bibliography;
use crate::diagnostic::Diagnostic;
use crate::order::Map;
use crate::policy::assessment::Strikes;
use crate::policy::assessment::outline::Spot;
use crate::policy::set::PolicySet;
use crate::quantity::Exact;
use crate::session::check::Rows;
use crate::text::Text;

/// What the sheets of a session say, by the documents in force on its day.
///
/// # Errors
/// A session that cannot be understood at all: its document or assessment is not there, it is too large, or the figures
/// cannot be worked out exactly. A bad row is no error: it is refused by itself in the answer.
pub fn grade(set: &PolicySet, call: &GradeCall) -> Result<Grading, Vec<Diagnostic>> {
    let session = &call.session;
    if let Some(too_large) = session.too_large() {
        return Err(vec![too_large]);
    }
    let in_force = set.in_force(session.held);
    let found = assessed::find(&in_force, &session.assessment).map_err(|wrong| vec![*wrong])?;
    let outline = found.outline().map_err(|wrong| vec![*wrong])?;
    let assessment = outline.assessment;
    let mut rows = session.rows(&outline, &in_force);
    let mut bibliography = Bibliography::new(call.lang);
    let figures = (&rows.announced, &rows.means);
    let plan = found
        .plan(outline, session, in_force, figures, (&mut bibliography, call.lang))
        .map_err(|wrong| vec![*wrong])?;
    let mut refused = std::mem::take(&mut rows.refused);
    let mut grading =
        graded(&plan, &rows, &mut bibliography, &mut refused).map_err(|TooLarge| vec![*too_fine(assessment)])?;
    grading.refused = refused.into_iter().map(|found| found.render(call.lang)).collect();
    grading.documents = bibliography.documents;
    grading.citations = bibliography.citations;
    Ok(grading)
}

/// Titles of the parts and totals that a session assesses, by id.
pub(super) fn titles(set: &PolicySet, session: &crate::session::Session) -> Map<String, Text> {
    let Ok(assessment) = assessed::find(&set.in_force(session.held), &session.assessment).map(|found| found.assessment)
    else {
        return Map::default();
    };
    let parts = assessment.parts.iter().map(|part| (part.id.clone(), part.title.clone()));
    let totals = assessment.totals.iter().map(|total| (total.id.clone(), total.title.clone()));
    parts.chain(totals).collect()
}

/// Everything about one candidate before places are known.
struct Entry<'s> {
    kept: Kept,
    marked: Vec<Marked<'s>>,
    have: Vec<Have>,
    struck: Vec<bool>,
    /// Whether a veto has struck the candidate out.
    out: bool,
    settled: Settled,
}

fn graded<'s>(
    plan: &Plan<'s>,
    rows: &Rows<'s>,
    bibliography: &mut Bibliography,
    refused: &mut Vec<Diagnostic>,
) -> Result<Grading, TooLarge> {
    let kept: Vec<Kept> = rows.candidates.iter().map(|row| resit::kept(plan, row.candidate)).collect();
    let parts = 0..plan.outline.parts.len();
    let is_kept =
        |part: usize, at: usize| kept.get(at).is_some_and(|kept| kept.scores.get(part).copied().flatten().is_some());
    let sitting: Vec<u32> = parts.map(|part| panel::sitting(rows, part, &|at| is_kept(part, at))).collect();
    let crews = overview::crews(plan, rows);
    let crew = crews.iter().zip(&sitting).enumerate();
    let crew: Vec<_> = crew.map(|(part, (have, sitting))| overview::crew_short(plan, part, *have, *sitting)).collect();
    let mut entries = Vec::with_capacity(rows.candidates.len());
    for (at, kept) in kept.into_iter().enumerate() {
        entries.push(entry(plan, rows, at, kept, &crew)?);
    }
    let entrants: Vec<Entrant<'_, 's>> = rows
        .candidates
        .iter()
        .zip(&entries)
        .map(|(row, entry)| Entrant { row, settled: &entry.settled, out: entry.out })
        .collect();
    let missing = plan.session.candidates.written().saturating_sub(entrants.len());
    let ranks = ranking::rank(plan, &entrants, missing);
    let mut candidates = Vec::with_capacity(entries.len());
    for ((row, entry), rank) in rows.candidates.iter().zip(entries).zip(ranks) {
        let mut graded = candidate(plan, row.candidate, entry.kept.told.clone(), &entry)?;
        graded.rank = rank;
        graded.resit = resit::state(plan, &entry.settled, &entry.kept);
        let number = rows.numbers.get(row.candidate.id.as_str()).copied();
        let issue = Issued { day: rows.issued, number };
        refused.extend(grants::add(plan, row.candidate, issue, &entry.settled, (&mut graded, bibliography)));
        for (shown, marked) in graded.parts.iter_mut().zip(entry.marked) {
            shown.sheets = marked.sheets;
            shown.combined = marked.combined;
            shown.unmarked = marked.unmarked;
            graded.vetoes.extend(marked.vetoes);
            graded.disagreements.extend(marked.disagreements);
        }
        candidates.push(graded);
    }
    Ok(Grading {
        session: plan.session.id.clone(),
        held: plan.session.held,
        assessment: shown(plan, bibliography),
        overview: overview::overview(plan, &candidates)?,
        candidates,
        refused: Vec::new(),
        staff: overview::staff(plan, rows, &crews, &sitting),
        documents: Vec::new(),
        citations: Vec::new(),
    })
}

fn entry<'s>(
    plan: &Plan<'s>,
    rows: &Rows<'s>,
    at: usize,
    kept: Kept,
    crew: &[Option<answer::Told>],
) -> Result<Entry<'s>, TooLarge> {
    let count = plan.outline.parts.len();
    let mut entry = Entry {
        kept,
        marked: Vec::with_capacity(count),
        have: Vec::with_capacity(count),
        struck: vec![false; count],
        out: false,
        settled: Settled { parts: Vec::new(), totals: Vec::new(), outcome: Outcome::Incomplete },
    };
    let Some(row) = rows.candidates.get(at) else { return Ok(entry) };
    for (part, (laid, paper)) in plan.outline.parts.iter().zip(&row.papers).enumerate() {
        let kept = entry.kept.scores.get(part).copied().flatten();
        let marked = if let Some(kept) = kept {
            paper::kept(plan, rows, (part, laid), paper, kept)
        } else {
            let crew = crew.get(part).and_then(Option::as_ref);
            paper::mark(plan, rows, (part, laid), (row.candidate, paper), crew)?
        };
        // A veto strikes once the panel is complete, whatever else is marked: nobody marks on after one.
        for veto in marked.vetoes.iter().filter(|veto| !veto.waits) {
            let Some(Spot::Veto(nth)) = plan.outline.spot(&veto.veto) else { continue };
            let struck = match plan.outline.assessment.vetoes.get(nth).map(|veto| &veto.strikes) {
                Some(Strikes::Assessment) => {
                    entry.out = true;
                    Some(part)
                }
                Some(Strikes::Part(id)) => match plan.outline.spot(id) {
                    Some(Spot::Part(part)) => Some(part),
                    _ => None,
                },
                _ => None,
            };
            if let Some(slot) = struck.and_then(|part| entry.struck.get_mut(part)) {
                *slot = true;
            }
        }
        entry.have.push(marked.have);
        entry.marked.push(marked);
    }
    entry.settled = settle(plan, &entry.have, &entry.struck)?;
    Ok(entry)
}

fn candidate(
    plan: &Plan<'_>,
    candidate: &crate::session::Candidate,
    mut reasons: Vec<answer::Told>,
    entry: &Entry<'_>,
) -> Result<Graded, TooLarge> {
    let settled = &entry.settled;
    let mut parts = Vec::with_capacity(settled.parts.len());
    for (at, (laid, stand)) in plan.outline.parts.iter().zip(&settled.parts).enumerate() {
        let marked = entry.marked.get(at);
        parts.push(PartGraded {
            part: laid.part.id.clone(),
            standing: stand.standing,
            score: stand.score,
            unrounded: unrounded(stand),
            margin: stand.margin,
            reasons: told::part(plan, at, laid, entry, stand, marked),
            sheets: Vec::new(),
            combined: Vec::new(),
            unmarked: Vec::new(),
        });
    }
    let mut totals = Vec::with_capacity(settled.totals.len());
    for (at, (total, stand)) in plan.outline.assessment.totals.iter().zip(&settled.totals).enumerate() {
        totals.push(TotalGraded {
            total: total.id.clone(),
            standing: stand.standing,
            score: stand.score,
            unrounded: unrounded(stand),
            margin: stand.margin,
            reasons: told::total(plan, at, total, entry, stand),
        });
    }
    let band = band(plan, settled);
    reasons.extend(told::result(plan, entry, band));
    let turning_points = if settled.outcome == Outcome::Fail {
        turning::points(plan, &entry.marked, &entry.have, &entry.struck)?
    } else {
        Vec::new()
    };
    Ok(Graded {
        candidate: candidate.id.clone(),
        name: candidate.name.clone(),
        result: settled.outcome,
        band: band.map(|word| word.get(plan.lang).to_owned()),
        band_word: band.cloned(),
        reasons,
        parts,
        totals,
        vetoes: Vec::new(),
        turning_points,
        disagreements: Vec::new(),
        rank: None,
        resit: None,
        grants: Vec::new(),
        withheld: Vec::new(),
    })
}

/// The score before it was rounded, where that differs.
fn unrounded(stand: &Stand) -> Option<Exact> {
    stand.exact.filter(|exact| Some(*exact) != stand.score)
}

/// The word for a score that stands.
fn band<'p>(plan: &'p Plan<'_>, settled: &Settled) -> Option<&'p crate::text::Text> {
    let bands = plan.outline.assessment.bands.as_ref()?;
    let stand = settled.of(plan, &bands.of)?;
    let stands = !matches!(stand.standing, Standing::Incomplete | Standing::Absent | Standing::NotReached);
    let score = stand.score.filter(|_| stands)?;
    bands.bands.iter().find(|band| Exact::from(band.at_least) <= score).map(|band| &band.word)
}

/// The assessment as it was graded.
fn shown(plan: &Plan<'_>, bibliography: &mut Bibliography) -> Assessed {
    let assessment = plan.outline.assessment;
    let needed = |line: Option<&Line<'_>>| match line {
        Some(Line::At(needed)) => Some(*needed),
        _ => None,
    };
    let parts = plan.outline.parts.iter().enumerate().map(|(at, laid)| PartShown {
        id: laid.part.id.clone(),
        title: laid.part.title.get(plan.lang).to_owned(),
        full: laid.part.marking.full,
        needed: needed(plan.part_lines.get(at)),
        after: laid.part.after.clone(),
        criteria: laid
            .nodes
            .iter()
            .map(|node| CriterionShown {
                id: node.criterion.id.clone(),
                title: node.criterion.title.get(plan.lang).to_owned(),
                full: node.criterion.full,
                depth: node.depth,
                how: node.criterion.how.word(),
            })
            .collect(),
        citations: plan.cited.parts.get(at).map(|cited| cited.part.clone()).unwrap_or_default(),
    });
    let totals = assessment.totals.iter().enumerate().map(|(at, total)| TotalShown {
        id: total.id.clone(),
        title: total.title.get(plan.lang).to_owned(),
        full: plan.total_full.get(at).copied().unwrap_or(Exact::ZERO),
        needed: needed(plan.total_lines.get(at)),
        citations: plan.cited.totals.get(at).cloned().unwrap_or_default(),
    });
    Assessed {
        document: bibliography.document(plan.loaded),
        id: assessment.id.clone(),
        title: assessment.title.get(plan.lang).to_owned(),
        level: plan.level.clone(),
        specialty: plan.specialty.map(|name| name.get(plan.lang).to_owned()),
        example: plan.is_example(),
        without_line: plan.is_without_line(),
        parts: parts.collect(),
        totals: totals.collect(),
        citations: plan.cited.assessment.clone(),
    }
}

//! Why parts, totals and results stand as they do, in words.

use super::Entry;
use super::answer::{Outcome, Standing, Told};
use super::paper::Marked;
use super::plan::{Line, Plan};
use super::settle::Stand;
use crate::policy::assessment::Total;
use crate::policy::assessment::outline::Laid;
use crate::quantity::{Exact, Rational};
use crate::reason::Reason;
use crate::text::Text;

/// Why a part stands as it does; what is missing in it comes first.
pub(super) fn part(
    plan: &Plan<'_>,
    at: usize,
    laid: &Laid<'_>,
    entry: &Entry<'_>,
    stand: &Stand,
    marked: Option<&Marked<'_>>,
) -> Vec<Told> {
    let mut told = marked.map(|marked| marked.told.clone()).unwrap_or_default();
    let cited = plan.cited.parts.get(at).map_or(&[][..], |cited| &cited.part);
    let title = &laid.part.title;
    let gates = |open: bool| -> Vec<Text> {
        let shut =
            laid.part.after.iter().filter(|id| {
                entry.settled.of(plan, id).is_some_and(|gate| !gate.is_passed() && gate.is_lost() != open)
            });
        shut.map(|id| plan.title(id)).collect()
    };
    let struck = entry.struck.get(at).copied().unwrap_or(false);
    let line = plan.part_lines.get(at).copied().unwrap_or(Line::Open);
    match stand.standing {
        Standing::NotReached => {
            let reason = Reason::new("part-not-reached").named("part", title).naming("gates", gates(false));
            told.push(plan.tell(reason, cited));
        }
        Standing::Failed if struck => told.push(plan.tell(Reason::new("part-struck").named("part", title), cited)),
        Standing::Passed | Standing::Failed | Standing::Counted => {
            told.extend(against(title, stand, line, false).map(|reason| plan.tell(reason, cited)));
        }
        Standing::Incomplete => {
            if let Some(reason) = no_line(title, line).filter(|_| stand.score.is_some()) {
                told.push(plan.tell(reason, cited));
            }
            let open = gates(true);
            if !open.is_empty() {
                let reason = Reason::new("part-waits").named("part", title).naming("gates", open);
                told.push(plan.tell(reason, cited));
            }
        }
        Standing::Kept | Standing::Absent => {}
    }
    told
}

/// Why a total stands as it does.
pub(super) fn total(plan: &Plan<'_>, at: usize, total: &Total, entry: &Entry<'_>, stand: &Stand) -> Vec<Told> {
    let cited = plan.cited.totals.get(at).map_or(&[][..], Vec::as_slice);
    let line = plan.total_lines.get(at).copied().unwrap_or(Line::Open);
    let parts = |wanted: &dyn Fn(&Stand) -> bool| -> Vec<Text> {
        let terms = total.of.iter().filter(|term| entry.settled.of(plan, &term.part).is_some_and(wanted));
        terms.map(|term| plan.title(&term.part)).collect()
    };
    let reason = match stand.standing {
        Standing::NotReached => {
            let missing = parts(&|part| part.standing == Standing::NotReached);
            Some(Reason::new("total-not-reached").named("total", &total.title).naming("parts", missing))
        }
        Standing::Incomplete if stand.score.is_some() => no_line(&total.title, line),
        Standing::Incomplete => {
            let missing = parts(&|part| part.standing == Standing::Incomplete || part.exact.is_none());
            Some(Reason::new("total-incomplete").named("total", &total.title).naming("parts", missing))
        }
        _ => against(&total.title, stand, line, true),
    };
    reason.map(|reason| plan.tell(reason, cited)).into_iter().collect()
}

/// A score against its line.
fn against(title: &Text, stand: &Stand, line: Line<'_>, total: bool) -> Option<Reason> {
    let score = stand.score?.spoken();
    let name = if total { "total" } else { "part" };
    let code = match (stand.standing, total) {
        (Standing::Passed, false) => "part-passed",
        (Standing::Passed, true) => "total-passed",
        (Standing::Failed, false) => "part-failed",
        (Standing::Failed, true) => "total-failed",
        (_, false) => "part-counted",
        (_, true) => "total-counted",
    };
    let mut reason = Reason { code, ..Reason::new("part-passed") };
    reason = reason.named(name, title).with("score", score);
    if let Some(unrounded) = stand.exact.filter(|exact| Some(*exact) != stand.score) {
        reason = reason.with("unrounded", unrounded.spoken());
    }
    if let Line::At(needed) = line {
        reason = reason.with("needed", needed.spoken());
        if let Some(margin) = stand.margin.filter(|_| stand.standing == Standing::Failed) {
            let short = Rational::ZERO.minus(margin.hundredths()).map(Exact::of_hundredths);
            reason = reason.with("short", short.map(Exact::spoken).unwrap_or_default());
        }
    }
    Some(reason)
}

/// A line that the session does not state.
fn no_line(title: &Text, line: Line<'_>) -> Option<Reason> {
    match line {
        Line::NotAnnounced(name) => Some(Reason::new("line-missing").named("part", title).with("line", name)),
        Line::NoMean(name) => Some(Reason::new("mean-missing").named("part", title).with("line", name)),
        Line::Open | Line::At(_) => None,
    }
}

/// Why the result is what it is: vetoes first, then what decides it.
pub(super) fn result(plan: &Plan<'_>, entry: &Entry<'_>, band: Option<&Text>) -> Vec<Told> {
    let mut told = Vec::new();
    for veto in entry.marked.iter().flat_map(|marked| &marked.vetoes) {
        let Some(title) = plan.outline.assessment.vetoes.iter().find(|one| one.id == veto.veto) else { continue };
        let title = &title.title;
        let reason = match veto.strikes {
            _ if veto.waits => Reason::new("veto-waits").named("veto", title).named("part", &plan.title(&veto.part)),
            "assessment" => Reason::new("veto-assessment").named("veto", title),
            "part" => Reason::new("veto-part")
                .named("veto", title)
                .named("part", &plan.title(veto.of.as_deref().unwrap_or_default())),
            _ => {
                let of = veto.of.as_deref().unwrap_or_default();
                let nodes = plan.outline.parts.iter().flat_map(|laid| &laid.nodes);
                let struck = nodes.map(|node| node.criterion).find(|criterion| criterion.id == of);
                let reason = Reason::new("veto-criterion").named("veto", title);
                struck.map_or(reason.clone(), |criterion| reason.named("criterion", &criterion.title))
            }
        };
        told.push(plan.tell(reason, &veto.citations));
    }
    let assessment = plan.outline.assessment;
    let parts = assessment.parts.iter().map(|part| &part.title).zip(&entry.settled.parts);
    let totals = assessment.totals.iter().map(|total| &total.title).zip(&entry.settled.totals);
    let names = |wanted: &dyn Fn(&Stand) -> bool| -> Vec<Text> {
        let all = parts.clone().chain(totals.clone());
        all.filter(|(_, stand)| wanted(stand)).map(|(title, _)| title.clone()).collect()
    };
    let reason = match entry.settled.outcome {
        // Nobody passes where nothing has to be reached: the result counts, for a place or a word.
        Outcome::Pass if plan.is_without_line() => Reason::new("result-counts"),
        Outcome::Pass => Reason::new("result-pass"),
        Outcome::Fail => {
            // What strikes the candidate is told above; the part whose sheet it stood on may have been good.
            let short = |stand: &Stand| stand.margin.is_some_and(|margin| margin < Exact::ZERO);
            let failed = |stand: &Stand| stand.standing == Standing::Failed && (!entry.out || short(stand));
            Reason::new("result-fail").naming("failed", names(&failed))
        }
        Outcome::Incomplete => {
            let open = |stand: &Stand| matches!(stand.standing, Standing::Incomplete | Standing::Absent);
            Reason::new("result-incomplete").naming("missing", names(&open))
        }
    };
    let reason = match band {
        Some(word) => reason.named("band", word),
        None => reason,
    };
    told.push(plan.tell(reason, &plan.cited.assessment));
    told
}

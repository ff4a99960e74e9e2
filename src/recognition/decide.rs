//! Steps 2 to 5 together: from a question to the chosen claims, with the learner's pins respected.

use super::allocation::{Model, is_better};
use super::candidate::{Candidate, Candidates, TooLarge, index};
use super::gather::candidates;
use super::limits::CrossingCaps;
use super::optimum::{Budget, Evaluation, Problem, Refusal, Solution, evaluate, solve};
use super::question::Question;
use super::reuse::{reuse_groups, reuse_limits};
use crate::call::{Pin, PinUse};
use crate::order;
use crate::quantity::Credit;

/// Most combinations of claims that are tried to satisfy all pins together.
const MOST_PIN_COMBINATIONS: usize = 64;

/// Why a question cannot be decided.
#[derive(Debug)]
pub(crate) enum Undecidable {
    TooLarge(TooLarge),
    Crossing(CrossingCaps),
    Refused(Refusal),
}

/// The chosen claims and everything the report tells of them.
#[derive(Debug)]
pub(crate) struct Decided<'q> {
    pub claims: Candidates<'q>,
    pub model: Model<'q>,
    pub solution: Solution,
    pub evaluation: Evaluation,
    /// Claims that waive attendance of what is left, by position among those.
    pub attendance: Vec<usize>,
    /// Claims a pin asked for, by position.
    pub pinned: Vec<u32>,
    pub pins: Vec<PinOutcome<'q>>,
    /// Credits counted without any pin.
    pub free: Option<Credit>,
}

impl<'q> Decided<'q> {
    /// The chosen claims, in canonical order.
    pub fn taken(&self) -> Vec<&Candidate<'q>> {
        let claim = |&at: &u32| self.claims.open.get(usize::try_from(at).unwrap_or(usize::MAX));
        self.solution.taken.iter().filter_map(claim).collect()
    }

    /// Every claim that is granted, in the order grants are told: those chosen, then waived attendance.
    pub fn told(&self) -> impl Iterator<Item = &Candidate<'q>> {
        self.taken().into_iter().chain(self.attendance.iter().filter_map(|&at| self.claims.attendance.get(at)))
    }
}

/// What became of a pin.
#[derive(Debug)]
pub(crate) struct PinOutcome<'q> {
    pub pin: &'q Pin,
    pub fate: PinFate,
}

/// Whether a pin could be respected.
#[derive(Debug)]
pub(crate) enum PinFate {
    /// It could; credits it costs by itself.
    Costs(Credit),
    /// No rule allows it.
    Impossible,
    /// Another pin stands against it.
    Conflict,
}

/// Decides a question.
pub(crate) fn decide<'q>(
    question: &'q Question<'q>,
    pins: &'q [Pin],
    budget: Budget,
) -> Result<Decided<'q>, Undecidable> {
    let all = candidates(question, &[]).map_err(Undecidable::TooLarge)?;
    if pins.is_empty() {
        let model = Model::new(question, &all.open).map_err(Undecidable::Crossing)?;
        let solution = model.solve(&[], budget).map_err(Undecidable::Refused)?;
        return finish(question, all, model, solution);
    }
    pinned(question, all, pins, budget)
}

fn finish<'q>(
    question: &'q Question<'q>,
    claims: Candidates<'q>,
    model: Model<'q>,
    solution: Solution,
) -> Result<Decided<'q>, Undecidable> {
    let evaluation = evaluate(&model.problem, &solution.taken)
        .map_err(|violation| Undecidable::Refused(Refusal::Forced(violation)))?;
    let attendance = attend(question, &claims, &solution);
    Ok(Decided { claims, model, solution, evaluation, attendance, pinned: Vec::new(), pins: Vec::new(), free: None })
}

fn pinned<'q>(
    question: &'q Question<'q>,
    all: Candidates<'q>,
    pins: &'q [Pin],
    budget: Budget,
) -> Result<Decided<'q>, Undecidable> {
    let mut pins: Vec<&Pin> = pins.iter().collect();
    order::sort(&mut pins);
    pins.dedup();
    let free_model = Model::new(question, &all.open).map_err(Undecidable::Crossing)?;
    let free_solution = free_model.solve(&[], budget).map_err(Undecidable::Refused)?;
    let free = Credit::from_hundredths(free_solution.value.credits);
    let mut outcomes = Vec::with_capacity(pins.len());
    let mut respected: Vec<&Pin> = Vec::new();
    let mut best: Option<Pinned<'q>> = None;
    for pin in pins {
        let alone = with_pins(question, &[pin], budget)?;
        let Some(alone) = alone else {
            outcomes.push(PinOutcome { pin, fate: PinFate::Impossible });
            continue;
        };
        let cost = free.minus(Credit::from_hundredths(alone.solution.value.credits));
        respected.push(pin);
        let together = if respected.len() == 1 { Some(alone) } else { with_pins(question, &respected, budget)? };
        if let Some(together) = together {
            best = Some(together);
            outcomes.push(PinOutcome { pin, fate: PinFate::Costs(cost) });
        } else {
            respected.pop();
            outcomes.push(PinOutcome { pin, fate: PinFate::Conflict });
        }
    }
    let (claims, model, solution, forced) = if let Some(best) = best {
        (best.claims, best.model, best.solution, best.forced)
    } else {
        (all, free_model, free_solution, Vec::new())
    };
    let decided = finish(question, claims, model, solution)?;
    Ok(Decided { pinned: forced, pins: outcomes, free: Some(free), ..decided })
}

/// The best answer that respects some pins.
struct Pinned<'q> {
    claims: Candidates<'q>,
    model: Model<'q>,
    solution: Solution,
    forced: Vec<u32>,
}

fn with_pins<'q>(question: &'q Question<'q>, pins: &[&Pin], budget: Budget) -> Result<Option<Pinned<'q>>, Undecidable> {
    let left_out: Vec<usize> = pins.iter().filter_map(|pin| left_out(question, pin)).collect();
    let claims = candidates(question, &left_out).map_err(Undecidable::TooLarge)?;
    let open = &claims.open;
    let model = Model::new(question, open).map_err(Undecidable::Crossing)?;
    let mut combinations: Vec<Vec<u32>> = vec![Vec::new()];
    for pin in pins {
        let Pin::Use(wanted) = pin else { continue };
        let options: Vec<u32> =
            open.iter().enumerate().filter(|(_, c)| fulfils(question, c, wanted)).map(|(at, _)| index(at)).collect();
        let longer = combinations.iter().flat_map(|set| {
            options.iter().map(move |option| set.iter().copied().chain([*option]).collect::<Vec<u32>>())
        });
        combinations = longer.take(MOST_PIN_COMBINATIONS).collect();
    }
    let mut best: Option<(Solution, Vec<u32>)> = None;
    for forced in combinations {
        match model.solve(&forced, budget) {
            Ok(solution) => {
                if best.as_ref().is_none_or(|(b, _)| is_better(&solution.value, &b.value)) {
                    best = Some((solution, forced));
                }
            }
            Err(Refusal::Forced(_)) => {}
            Err(refusal) => return Err(Undecidable::Refused(refusal)),
        }
    }
    Ok(best.map(|(solution, forced)| Pinned { claims, model, solution, forced }))
}

/// The achievement a pin leaves out, by position.
fn left_out(question: &Question<'_>, pin: &Pin) -> Option<usize> {
    let Pin::Leave(leave) = pin else { return None };
    question.brought.iter().position(|b| b.achievement.id() == leave.achievement)
}

fn uses(question: &Question<'_>, claim: &Candidate<'_>, achievement: &str) -> bool {
    claim.using.iter().any(|&at| question.brought.get(at).is_some_and(|b| b.achievement.id() == achievement))
}

fn fulfils(question: &Question<'_>, claim: &Candidate<'_>, wanted: &PinUse) -> bool {
    let Some(plan) = question.ledgers.get(claim.ledger).map(|l| &l.plan) else { return false };
    let here = wanted.institution.as_ref().is_none_or(|id| *id == plan.catalogue.institution.id);
    let fills = claim.fills.iter().any(|fill| match fill.course.and_then(|at| plan.courses.get(at)) {
        Some(course) => course.course.id == wanted.target,
        None => plan.nodes.get(fill.node).is_some_and(|node| node.requirement.id() == wanted.target),
    });
    here && fills && uses(question, claim, &wanted.achievement)
}

/// Attendance is waived with what is left over, most credits of courses first: a second, smaller problem.
fn attend(question: &Question<'_>, claims: &Candidates<'_>, solution: &Solution) -> Vec<usize> {
    if claims.attendance.is_empty() {
        return Vec::new();
    }
    let taken: Vec<&Candidate<'_>> =
        solution.taken.iter().filter_map(|&at| claims.open.get(usize::try_from(at).unwrap_or(usize::MAX))).collect();
    let free = |claim: &Candidate<'_>| {
        !taken.iter().any(|t| {
            t.ledger == claim.ledger
                && (t.using.iter().any(|at| claim.using.contains(at))
                    || t.fills.iter().any(|f| f.course.is_some_and(|course| claim.fills_course(course))))
        })
    };
    let open: Vec<(usize, Candidate<'_>)> =
        claims.attendance.iter().enumerate().filter(|(_, c)| free(c)).map(|(at, c)| (at, c.clone())).collect();
    let mut problem = Problem::default();
    for (_, claim) in &open {
        let whole: Credit = claim.fills.iter().map(|fill| fill.whole).sum();
        problem.items.push(super::optimum::Item {
            credits: Vec::new(),
            waived: whole.hundredths(),
            consumed: i64::try_from(claim.using.len()).unwrap_or(i64::MAX),
            grade: 0,
        });
    }
    let listed: Vec<Candidate<'_>> = open.iter().map(|(_, claim)| claim.clone()).collect();
    let groups = reuse_groups(&listed);
    reuse_limits(question, &listed, &groups, &mut problem);
    super::exclusivity::add(question, &listed, &groups, &[], &mut problem);
    let chosen = solve(&problem, Budget { nodes: 10_000 }).map(|s| s.taken).unwrap_or_default();
    chosen.iter().filter_map(|&at| open.get(usize::try_from(at).unwrap_or(usize::MAX)).map(|(at, _)| *at)).collect()
}

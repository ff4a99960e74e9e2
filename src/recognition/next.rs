//! What to do next: repairs worth making, each with its gain decided, not guessed.

use super::allocation::{Model, outlook};
use super::candidate::Candidate;
use super::ceiling::{Ceiling, most_with};
use super::decide::Decided;
use super::decision::NextStep;
use super::gather::{gather, renewed};
use super::hypothesis::{Changes, changes};
use super::lack::Lack;
use super::misses::Distance;
use super::optimum::Budget;
use super::question::Question;
use super::refusals::Told;
use crate::call::RecognitionCall;
use crate::order;
use crate::policy::selector::Source;
use crate::quantity::Credit;
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::Text;

/// Next steps worked out where the call does not say.
const USUAL: u32 = 3;
/// Most next steps a call may ask for.
const MOST: u32 = 20;
/// Repairs tried at most for each step told.
const TRIED_FOR_EACH: usize = 3;
/// Repairs tried in any case, so that whoever asks for fewer steps is told the same ones first.
const TRIED: usize = 15;

/// A repair that could be tried.
struct Trial {
    refusal: usize,
    repair: usize,
    effort: Distance,
    worth: Credit,
}

/// What is done with what is at hand comes first, then what needs one new thing, then more; then the greater gain, then
/// the fewer changes.
type Merit = (usize, std::cmp::Reverse<(Credit, Credit)>, usize);

/// Where a step stands among all: by merit, then as refusals and their repairs are told.
type Rank = (Merit, usize, usize);

impl Trial {
    fn rank(&self, gain: (Credit, Credit)) -> Rank {
        ((self.effort.0, std::cmp::Reverse(gain), self.effort.1), self.refusal, self.repair)
    }
}

/// The steps worth most: first those that need nothing new, then by gain.
pub(crate) fn steps<'q>(
    question: &'q Question<'q>,
    decided: &Decided<'q>,
    ceilings: &[Ceiling],
    told: &[Told<'q>],
    call: &RecognitionCall,
) -> Vec<NextStep> {
    let wanted = usize::try_from(call.next_steps.unwrap_or(USUAL).min(MOST)).unwrap_or(0);
    if wanted == 0 || !call.pins.is_empty() {
        return Vec::new();
    }
    let mut trials = trials(told);
    trials.truncate(wanted.saturating_mul(TRIED_FOR_EACH).max(TRIED));
    let mut steps: Vec<(Rank, NextStep)> = Vec::new();
    let mut tried: Vec<Changes> = Vec::new();
    for trial in trials {
        // Enough steps that bring at least what this one is worth, with no more that is new.
        let better = |((merit, ..), _): &(Rank, NextStep)| merit.0 <= trial.effort.0 && merit.1.0.0 > trial.worth;
        if steps.iter().filter(|step| better(step)).count() >= wanted {
            break;
        }
        // As many steps that come before this one, whatever it gains.
        let beaten = |most: (Credit, Credit)| {
            let last = wanted.checked_sub(1).and_then(|last| steps.get(last));
            last.is_some_and(|(rank, _)| *rank < trial.rank(most))
        };
        let Some(changes) = told.get(trial.refusal).and_then(|told| {
            let near = told.near.as_ref()?;
            changes(question, near, near.options.get(*told.ways.get(trial.repair)?)?)
        }) else {
            continue;
        };
        // Mending one thing often mends several refusals; it is one step.
        if tried.contains(&changes) {
            continue;
        }
        let Some((gain, waived)) = gain(question, decided, ceilings, &changes, beaten, call) else { continue };
        tried.push(changes);
        if gain <= Credit::ZERO && waived <= Credit::ZERO {
            continue;
        }
        let changes: Vec<Text> = told
            .get(trial.refusal)
            .and_then(|t| t.refusal.repairs.get(trial.repair))
            .map(|repair| repair.changes.iter().map(crate::explanation::clause).collect())
            .unwrap_or_default();
        let unstated = told.get(trial.refusal).is_some_and(|told| is_unstated(told, trial.repair));
        let reason = match changes.as_slice() {
            _ if unstated => Reason::new("next-step-fact").naming("changes", changes).with("gain", gain.max(waived)),
            [change] if gain > Credit::ZERO => Reason::new("next-step").named("change", change).with("gain", gain),
            [change] => Reason::new("next-step-waives").named("change", change).with("gain", waived),
            _ => Reason::new("next-step-many").naming("changes", changes).with("gain", gain.max(waived)),
        };
        let rank = trial.rank((gain, waived));
        let at = steps.partition_point(|(other, _)| *other < rank);
        steps.insert(at, (rank, NextStep { refusal: trial.refusal, repair: trial.repair, gain, reason }));
    }
    steps.into_iter().map(|(_, step)| step).take(wanted).collect()
}

/// Repairs that could be tried, the most promising first: nothing new to bring, then worth, then few changes.
fn trials(told: &[Told<'_>]) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (refusal, told) in told.iter().enumerate() {
        let Some(near) = &told.near else { continue };
        for (repair, way) in told.ways.iter().enumerate() {
            if let Some(way) = near.options.get(*way).filter(|way| !way.misses.iter().any(is_a_life_choice)) {
                trials.push(Trial { refusal, repair, effort: way.distance(), worth: near.worth });
            }
        }
    }
    order::sort_by_key(&mut trials, |t| (t.effort.0, std::cmp::Reverse(t.worth), t.effort.1, t.refusal, t.repair));
    trials
}

/// Whether a repair states facts that may turn out otherwise.
fn is_unstated(told: &Told<'_>, repair: usize) -> bool {
    let way = || told.near.as_ref()?.options.get(*told.ways.get(repair)?);
    way().is_some_and(|way| way.misses.iter().any(|miss| miss.lack.is_unstated()))
}

/// Nobody is told to join the army or to go through another school for some credits; the refusal tells of it.
fn is_a_life_choice(miss: &super::lack::Miss<'_>) -> bool {
    matches!(miss.lack, Lack::Nothing(Source::Service(_) | Source::Schooling(_)))
}

/// How many more credits count, and need not be studied, once these achievements have changed; none, where that is
/// nothing or beaten for certain.
fn gain<'q>(
    question: &Question<'q>,
    decided: &Decided<'q>,
    ceilings: &[Ceiling],
    changes: &[(usize, Achievement)],
    beaten: impl Fn((Credit, Credit)) -> bool,
    call: &RecognitionCall,
) -> Option<(Credit, Credit)> {
    let now = decided.solution.value;
    let more = |(credits, waived): (i64, i64)| {
        let more = |now: i64, then: i64| Credit::from_hundredths(then.saturating_sub(now));
        (more(now.credits, credits), more(now.waived, waived))
    };
    let then = question.supposing(changes);
    let fresh = gather(&then, changes).ok()?;
    let possible: Vec<&Candidate<'_>> = fresh.open.iter().chain(decided.claims.outdone()).collect();
    let most = more(most_with(ceilings, &decided.model.caps, &then, &possible));
    if (most.0 <= Credit::ZERO && most.1 <= Credit::ZERO) || beaten(most) {
        return None;
    }
    let claims = renewed(&then, changes, &decided.claims, fresh);
    let model = Model::new(&then, &claims).ok()?;
    let taken = decided.taken();
    let still = |(_, claim): &(u32, &Candidate<'_>)| taken.iter().any(|taken| taken.is_like(claim));
    let known: Vec<u32> = (0..).zip(&claims).filter(still).map(|(at, _)| at).collect();
    outlook(model.problem, &known, true, Budget { nodes: call.budget.nodes }).map(more)
}

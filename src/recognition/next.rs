//! What to do next: repairs worth making, each with its gain decided, not guessed.

use super::allocation::{Model, outlook};
use super::candidate::candidates;
use super::decide::Decided;
use super::decision::NextStep;
use super::hypothesis::amended;
use super::lack::Lack;
use super::misses::Distance;
use super::optimum::Budget;
use super::question::Question;
use super::reason::Reason;
use super::refusals::Told;
use crate::call::{RecognitionCall, TargetProgramme};
use crate::policy::selector::Source;
use crate::quantity::Credit;
use crate::text::Text;

/// Next steps worked out where the call does not say.
const USUAL: u32 = 3;
/// Most next steps a call may ask for.
const MOST: u32 = 20;
/// Repairs tried at most for each step told.
const TRIED_FOR_EACH: usize = 3;

/// A repair that could be tried.
struct Trial {
    refusal: usize,
    repair: usize,
    effort: Distance,
    worth: Credit,
}

/// What is done with what is at hand comes first, then the greater gain, then the fewer changes.
type Merit = (bool, std::cmp::Reverse<(Credit, Credit)>, usize);

/// The steps worth most: first those that need nothing new, then by gain.
pub(crate) fn steps<'q>(
    question: &'q Question<'q>,
    decided: &Decided<'q>,
    told: &[Told<'q>],
    call: &RecognitionCall,
) -> Vec<NextStep> {
    let wanted = usize::try_from(call.next_steps.unwrap_or(USUAL).min(MOST)).unwrap_or(0);
    if wanted == 0 || !call.pins.is_empty() {
        return Vec::new();
    }
    let mut trials = trials(told);
    trials.truncate(wanted.saturating_mul(TRIED_FOR_EACH));
    let targets: Vec<TargetProgramme> = call.target.clone();
    let mut steps: Vec<(Merit, NextStep)> = Vec::new();
    for trial in trials {
        // Enough steps that bring at least what this one is worth, with what is at hand.
        let better = |(merit, _): &(Merit, NextStep)| !merit.0 && merit.1.0.0 >= trial.worth;
        if steps.iter().filter(|step| better(step)).count() >= wanted {
            break;
        }
        let Some((gain, waived)) = told.get(trial.refusal).and_then(|told| {
            let near = told.near.as_ref()?;
            let way = near.options.get(*told.ways.get(trial.repair)?)?;
            let record = amended(&call.record, question, near, way)?;
            gain(question, decided, &record, &targets, call)
        }) else {
            continue;
        };
        if gain <= Credit::ZERO && waived <= Credit::ZERO {
            continue;
        }
        let changes: Vec<Text> = told
            .get(trial.refusal)
            .and_then(|t| t.refusal.repairs.get(trial.repair))
            .map(|repair| repair.changes.iter().map(crate::explanation::clause).collect())
            .unwrap_or_default();
        let reason = match changes.as_slice() {
            [change] if gain > Credit::ZERO => Reason::new("next-step").named("change", change).with("gain", gain),
            [change] => Reason::new("next-step-waives").named("change", change).with("gain", waived),
            _ => Reason::new("next-step-many").naming("changes", changes).with("gain", gain.max(waived)),
        };
        let key = (trial.effort.0 > 0, std::cmp::Reverse((gain, waived)), trial.effort.1);
        steps.push((key, NextStep { refusal: trial.refusal, repair: trial.repair, gain, reason }));
    }
    steps.sort_by_key(|(key, step)| (*key, step.refusal, step.repair));
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
    trials.sort_by_key(|t| (t.effort.0, std::cmp::Reverse(t.worth), t.effort.1, t.refusal, t.repair));
    trials
}

/// Nobody is told to join the army or to go through another school for some credits; the refusal tells of it.
fn is_a_life_choice(miss: &super::lack::Miss<'_>) -> bool {
    matches!(miss.lack, Lack::Nothing(Source::Service(_) | Source::Schooling(_)))
}

/// How many more credits count, and need not be studied, with the record as it would be then.
fn gain(
    question: &Question<'_>,
    decided: &Decided<'_>,
    record: &crate::record::Record,
    targets: &[TargetProgramme],
    call: &RecognitionCall,
) -> Option<(Credit, Credit)> {
    let then = Question::new(question.in_force.clone(), record, targets).ok()?;
    let claims = candidates(&then).ok()?;
    let model = Model::new(&then, &claims.open).ok()?;
    let (credits, waived) = outlook(model.problem, &[], true, Budget { nodes: call.budget.nodes })?;
    let more = |now: i64, then: i64| Credit::from_hundredths(then.saturating_sub(now));
    let now = decided.solution.value;
    Some((more(now.credits, credits), more(now.waived, waived)))
}

//! `cargo xtask check-optimum`: the library's allocation against `HiGHS` and against trying every subset.
//!
//! Each answer is checked by the library's exact checker. Small problems are also solved by
//! trying every subset. `HiGHS` solves level by level, the earlier levels held at our values,
//! so it can show a better value at any level; whatever it shows is checked exactly too,
//! because its own checks allow for tolerances.

mod peer;
mod program;

#[path = "../../tests/support/generate.rs"]
mod generate;
#[path = "../../tests/support/oracle.rs"]
mod oracle;

use anyhow::{Result, bail, ensure};
use rongtong::recognition::optimum::{Budget, Problem, Refusal, Status, Value, evaluate, solve};

use crate::tools;
use generate::{Kind, Random};
use peer::{Level, Peer};
use program::Program;

/// How the comparison went.
#[derive(Debug, Default)]
struct Counts {
    instances: u64,
    /// The same value at all four levels.
    agreed: u64,
    /// The peer stopped short of our value, or gave up.
    ours_better: u64,
    /// The peer claims more, with an answer that breaks a rule when computed exactly.
    peer_inexact: u64,
    /// The peer's better answer holds: our fault.
    disagreed: u64,
    /// Also compared with trying every subset.
    oracle: u64,
    /// Forced items that contradict a rule, seen by all.
    refused: u64,
}

/// Compares so many generated instances; an error if the peer or the oracle ever finds better.
pub fn run(instances: u64, seed: u64) -> Result<()> {
    tools::npm_packages()?;
    let mut peer = Peer::start()?;
    let mut counts = Counts::default();
    for index in 0..instances {
        let (name, problem) = instance(index, seed);
        if let Err(error) = compare(&problem, &mut peer, &mut counts) {
            eprintln!("{name}, seed {seed}, instance {index}: {error:#}");
            counts.disagreed += 1;
        }
        if (index + 1) % 1000 == 0 {
            eprintln!("{} instances, {} agreed", index + 1, counts.agreed);
        }
    }
    peer.stop()?;
    let Counts { instances, agreed, ours_better, peer_inexact, disagreed, oracle, refused } = counts;
    println!(
        "{instances} instances: {agreed} agreed, {ours_better} ours better, {peer_inexact} peer's answer not exact, {refused} refused, {disagreed} disagreed; {oracle} checked by trying every subset"
    );
    ensure!(disagreed == 0, "{disagreed} disagreements");
    Ok(())
}

/// The mix: mostly small problems with every kind of rule, then learners of growing size.
fn instance(index: u64, seed: u64) -> (String, Problem) {
    let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(index));
    let kind =
        [Kind::Real, Kind::Dense, Kind::Adversarial][usize::from(index % 3 == 1) + 2 * usize::from(index % 3 == 2)];
    let records = match index % 100 {
        0..=59 => {
            let most = [8, 12, 16, 40][usize::try_from(index % 4).unwrap_or_default()];
            return (format!("anything up to {most}"), generate::anything(&mut random, most));
        }
        60..=79 => 10,
        80..=92 => 20,
        93..=98 => 40,
        _ => 120,
    };
    (format!("{kind:?} {records}"), generate::learner(&mut random, kind, records))
}

fn compare(problem: &Problem, peer: &mut Peer, counts: &mut Counts) -> Result<()> {
    counts.instances += 1;
    let best = (problem.items.len() <= 14).then(|| oracle::best_value(problem));
    counts.oracle += u64::from(best.is_some());
    let solution = match solve(problem, Budget { nodes: 1_000_000 }) {
        Ok(solution) => solution,
        Err(Refusal::Forced(violation)) => {
            counts.refused += 1;
            match best {
                Some(Some(value)) => bail!("refused ({violation}), but every subset shows {value:?}"),
                _ => return Ok(()),
            }
        }
        Err(other) => bail!("refused: {other}"),
    };
    let checked = match evaluate(problem, &solution.taken) {
        Ok(evaluation) => evaluation.value,
        Err(violation) => bail!("our answer breaks a rule: {violation}"),
    };
    ensure!(checked == solution.value, "our answer is worth {checked:?}, not {:?}", solution.value);
    ensure!(solution.status == Status::Proved, "not proved: {:?}", solution.status);
    if let Some(best) = best {
        ensure!(best == Some(checked), "every subset shows {best:?}, ours is {checked:?}");
    }
    let program = Program::new(problem);
    let levels = peer.ask(&program.request(&checked))?;
    judge(problem, &program, &checked, &levels, counts)
}

/// Compares level by level; the first difference decides.
fn judge(problem: &Problem, program: &Program, ours: &Value, levels: &[Level], counts: &mut Counts) -> Result<()> {
    let items = problem.items.len();
    let values = [ours.credits, ours.waived, -ours.consumed, ours.grade];
    for (index, (level, own)) in levels.iter().zip(values).enumerate() {
        let sign = if index == 2 { -1 } else { 1 };
        let theirs = sign * level.value * program.unit(index);
        if level.optimal && theirs == own {
            continue;
        }
        if !level.optimal || theirs < own {
            counts.ours_better += 1;
            return Ok(());
        }
        let taken: Vec<u32> = level.taken.iter().copied().filter(|&item| (item as usize) < items).collect();
        return match evaluate(problem, &taken) {
            Ok(found) if oracle::rank(&found.value) > oracle::rank(ours) => {
                bail!("HiGHS found {:?}, ours is {ours:?}", found.value)
            }
            _ => {
                counts.peer_inexact += 1;
                Ok(())
            }
        };
    }
    counts.agreed += 1;
    Ok(())
}

//! The independent checker: does a decision hold under the policies at hand?
//!
//! It shares no code with what decides: it reads the documents and the record anew, in plain words, so that an error in
//! one shows in the other. Only `best` asks the solver, to compare what a decision counts with the most that counts.
//!
//! ```text
//! ground ─ the programmes asked for and the record          ground.rs
//! papers ─ documents in force, same bytes                   papers.rs
//! read   ─ one claim: rule, sources, conditions, credits    read.rs judge.rs fits.rs holds.rs ways.rs worth.rs
//! possible ─ what else the rules allow, and what gives way  possible.rs
//! settle ─ where a leaf that stands twice is meant          settle.rs
//! twice, bounds ─ claims together: double use, limits       twice.rs bounds.rs
//! wishes ─ the learner's pins                               wishes.rs
//! ```

mod bounds;
mod fits;
mod ground;
mod holds;
mod judge;
mod name;
mod papers;
mod possible;
mod quotes;
mod read;
mod settle;
mod twice;
mod ways;
mod wishes;
mod worth;

use super::Undecided;
use crate::call::{ClaimedDecision, RecognitionCall};
use crate::policy::articulation::Effect;
use crate::policy::set::PolicySet;
use crate::quantity::Credit;
use crate::reason::Reason;
use crate::text::{Lang, Text};
use bounds::Bounds;
use ground::{Claim, Ground};
use possible::{Bar, Possible, possible};
use read::read;
use serde::Serialize;
use settle::settle;

/// What a check of a decision found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// Whether the decision holds: every claim is allowed, all of them together, the sums are right, and nothing
    /// better is known.
    pub holds: bool,
    /// What is wrong, in the order found; where the decision holds, the one sentence that says so.
    pub findings: Vec<Reason>,
    /// What the claims are worth in each ledger, added up anew.
    pub counted: Vec<Credit>,
    /// Credits of all ledgers together in the best decision; none where the question is too large to be decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<Credit>,
}

/// Checks what a decision claims against the policies in force on the day of the question.
///
/// Waived attendance uses achievements and targets like every claim, and is held against no cap, branch, family or
/// sharing relation. How a part is divided between several targets is left to the decision.
///
/// # Errors
/// Refuses a question about a programme that is not in force on the day, and one in which a rule has too many ways or
/// the rules allow too many claims to be weighed.
pub fn verify(
    set: &PolicySet,
    question: &RecognitionCall,
    claims: &ClaimedDecision,
    lang: Lang,
) -> Result<Verification, Undecided> {
    let ground = Ground::new(set.in_force(question.as_of), question).map_err(Undecided::Absent)?;
    let (mut findings, counted) = check(&ground, question, claims)?;
    let best = best(set, question);
    let total: Credit = counted.iter().copied().sum();
    if let Some(best) = best {
        if total < best.credits {
            findings.push(Reason::new("verify-not-best").with("stated", total).with("better", best.credits));
        } else if findings.is_empty() && best.proved && total > best.credits {
            findings.push(differs("最优值", "best total"));
        }
    }
    let holds = findings.is_empty();
    if holds {
        findings.push(Reason::new("verify-ok").with("credits", total));
    }
    crate::explanation::phrase_each(&mut findings, lang);
    Ok(Verification { holds, findings, counted, best: best.map(|best| best.credits) })
}

/// Everything wrong with the claims by themselves, and what they are worth.
fn check(
    ground: &Ground<'_>,
    question: &RecognitionCall,
    stated: &ClaimedDecision,
) -> Result<(Vec<Reason>, Vec<Credit>), Undecided> {
    let mut findings = papers::check(ground, stated);
    let reads: Vec<_> = stated.granted.iter().filter_map(|claim| read(ground, claim, &mut findings)).collect();
    let first: Vec<&Claim<'_>> = reads.iter().map(|read| &read.claim).collect();
    let left_out = wishes::left_out(ground, &question.pins, &first);
    let possible = possible(ground, &left_out)?;
    let bounds = Bounds::new(ground, &possible.open);
    let broken = |claims: &[&Claim<'_>]| [twice::broken(ground, claims), bounds.broken(claims)].concat();
    let fine = |claims: &[&Claim<'_>]| broken(claims).is_empty();
    let settled = settle(&reads, &fine, &|claims| bounds.counted(claims) == stated.counted);
    let claims: Vec<&Claim<'_>> = settled.iter().collect();
    findings.extend(broken(&claims));
    findings.extend(claims.iter().filter_map(|claim| gives_way(ground, &possible, claim)));
    let counted = bounds.counted(&claims);
    findings.extend(sums(ground, &claims, &counted, stated));
    findings.extend(wishes::ignored(ground, &question.pins, &claims, &possible.open, &fine));
    Ok((findings, counted))
}

/// A claim that another rule or a higher member of a family goes before.
fn gives_way(ground: &Ground<'_>, possible: &Possible<'_>, claim: &Claim<'_>) -> Option<Reason> {
    if claim.only_attends() {
        return None;
    }
    let (barred, bar) = possible.barred.iter().find(|(barred, _)| barred.is_same_way(claim))?;
    Some(match bar {
        Bar::Rule(by) => Reason::new("verify-outranked").named("rule", &name::rule(barred)).named("by", &by.rule.title),
        Bar::Family(family) => {
            let reason = Reason::new("verify-family-broken").naming("source", name::sources(ground, &claim.using));
            reason.named("family", &family.title)
        }
    })
}

/// Stated sums that the claims do not add up to.
fn sums(ground: &Ground<'_>, claims: &[&Claim<'_>], counted: &[Credit], stated: &ClaimedDecision) -> Vec<Reason> {
    let mut found = Vec::new();
    if stated.counted.len() != counted.len() || stated.waived.len() != counted.len() {
        found.push(differs("学籍数", "number of ledgers"));
    }
    for (counted, stated) in counted.iter().zip(&stated.counted).filter(|(counted, stated)| counted != stated) {
        found.push(Reason::new("verify-sum-wrong").with("stated", stated).with("counted", counted));
    }
    let waived = |ledger: usize| -> Credit {
        claims.iter().filter(|claim| claim.ledger == ledger).map(|claim| waived(claim)).sum()
    };
    let ledgers = 0..ground.ledgers.len();
    if ledgers.zip(&stated.waived).any(|(ledger, stated)| waived(ledger) != *stated) {
        found.push(differs("免修学分", "sum of credits waived"));
    }
    found
}

/// Credits of a claim's targets that need no longer be studied.
fn waived(claim: &Claim<'_>) -> Credit {
    let courses = || claim.fills.iter().filter(|fill| fill.course.is_some());
    match claim.effect {
        Effect::Full | Effect::Waived => courses().map(|fill| fill.whole).sum(),
        Effect::Part => courses().map(|fill| fill.granted).sum(),
        Effect::Attendance => Credit::ZERO,
    }
}

/// Something that deciding anew gives otherwise.
fn differs(zh: &str, en: &str) -> Reason {
    Reason::new("verify-differs").named("part", &Text::both(zh, en))
}

/// The best decision, as the solver finds it.
#[derive(Clone, Copy, Debug)]
struct Best {
    credits: Credit,
    proved: bool,
}

/// Decides the question: the only place of the check that asks the solver.
fn best(set: &PolicySet, question: &RecognitionCall) -> Option<Best> {
    // Next steps are worked out by deciding again and again, and are not wanted here.
    let question = RecognitionCall { next_steps: Some(0), ..question.clone() };
    let decision = super::recognise(set, &question).ok()?;
    let credits = decision.ledgers.iter().map(|ledger| ledger.counted).sum();
    Some(Best { credits, proved: decision.proof.status == "proved" })
}

//! Recognition 学分认定: which credits a record earns under the policies in force.
//!
//! A question is decided in these steps, each in a file of its own:
//!
//! ```text
//! question ─ the record, the programmes asked for, the agreements in force for each     question.rs plan.rs brought.rs
//!   check ─ does an achievement fit, does a condition hold: yes, no or unknown           check.rs lack.rs
//!   claims ─ every way a rule is satisfied, what it grants, what bars it                 aim.rs bind.rs grant.rs gather.rs precedence.rs
//!   problem ─ claims and limits in whole numbers                                         allocation.rs limits.rs reuse.rs exclusivity.rs
//!   optimum ─ the best choice of claims, proved                                          optimum.rs
//!   report ─ grants, refusals, repairs, limits, what remains, next steps                 report.rs and its neighbours
//! ```
//!
//! [`verify`](mod@verify) checks any decision without sharing any of this.

mod aim;
mod allocation;
pub mod bind;
mod brought;
pub mod candidate;
mod ceiling;
mod check;
pub mod compare;
mod decide;
pub mod decision;
mod exclusivity;
mod gather;
mod grant;
mod grants;
mod hypothesis;
mod lack;
mod limits;
mod mending;
mod misses;
mod naming;
mod next;
pub mod optimum;
pub(crate) mod plan;
mod precedence;
pub(crate) mod question;
mod refusals;
mod report;
mod reuse;
mod tree;
mod unused;
pub mod verify;
mod wishes;

use crate::call::RecognitionCall;
use crate::policy::set::PolicySet;
use decision::Decision;

/// The best recognition the policies in force allow, with its reasons.
///
/// # Errors
/// Refuses a question about a programme that is not in force on the day, pins that name nothing, a question too large to weigh exactly, and one under
/// policies that contradict themselves; each with what to do about it.
pub fn recognise(set: &PolicySet, call: &RecognitionCall) -> Result<Decision, Undecided> {
    let learner = question::Question::of(set.in_force(call.as_of), &call.record);
    let question = learner.toward(&call.record, &call.target).map_err(Undecided::Absent)?;
    let wrong = wishes::wrong(&question, &call.pins);
    if !wrong.is_empty() {
        return Err(Undecided::Wishes(wrong));
    }
    let budget = optimum::Budget { nodes: call.budget.nodes };
    let decided = decide::decide(&question, &call.pins, budget).map_err(Undecided::from)?;
    Ok(report::report(&question, &decided, call))
}

/// Why there is no decision.
#[derive(Debug)]
pub enum Undecided {
    /// The programme asked for is not in force on the day.
    Absent(Box<crate::policy::set::Absent>),
    /// Pins name achievements, targets or institutions that are not there.
    Wishes(Vec<crate::diagnostic::Diagnostic>),
    /// A rule has more ways to be satisfied than can be weighed (document and rule), or all rules together have.
    TooLarge(Option<(String, String)>),
    /// Two soft caps cross, so that a surplus has no single place to go; document and cap of each.
    Crossing((String, String), (String, String)),
    /// The problem is outside what can be added up exactly.
    Problem(optimum::Refusal),
}

impl From<decide::Undecidable> for Undecided {
    fn from(why: decide::Undecidable) -> Self {
        match why {
            decide::Undecidable::TooLarge(large) => Self::TooLarge(large.rule),
            decide::Undecidable::Crossing(crossing) => Self::Crossing(crossing.first, crossing.second),
            decide::Undecidable::Refused(refusal) => Self::Problem(refusal),
        }
    }
}

//! About credits.

use super::typed::{PinTyped, Target};
use super::{Policies, Records};
use clap::Args;

/// `recognise`.
#[derive(Debug, Args)]
pub(crate) struct Recognise {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) records: Records,
    /// Most steps of the exact search; beyond it the best found is given with its gap
    #[arg(long, value_name = "N")]
    pub(crate) budget: Option<u64>,
    /// Programme asked for; several for a learner in several ledgers
    #[arg(long = "target", value_name = "INSTITUTION/PROGRAMME", num_args = 1.., required = true)]
    pub(crate) targets: Vec<Target>,
    /// Use this achievement for this course or node
    #[arg(long = "pin", value_name = "ACHIEVEMENT=TARGET", num_args = 1..)]
    pub(crate) pins: Vec<PinTyped>,
    /// Do not use this achievement
    #[arg(long = "leave", value_name = "ACHIEVEMENT", num_args = 1..)]
    pub(crate) leave: Vec<String>,
    /// How many next steps to work out; at most 20
    #[arg(long, value_name = "N")]
    pub(crate) next_steps: Option<u32>,
    /// Show everything: met conditions, every way that was not taken, clauses in full
    #[arg(long)]
    pub(crate) full: bool,
    /// Print question and claims as one verify/1 call, for a school to check, instead of the answer
    #[arg(long, conflicts_with_all = ["full", "json"])]
    pub(crate) hand_over: bool,
}

/// `compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) records: Records,
    /// Most steps of the exact search; beyond it the best found is given with its gap
    #[arg(long, value_name = "N")]
    pub(crate) budget: Option<u64>,
    /// Programmes to compare; all of them when none is named
    #[arg(long = "target", value_name = "INSTITUTION/PROGRAMME", num_args = 1..)]
    pub(crate) targets: Vec<Target>,
    /// Tell what makes the difference for every programme
    #[arg(long)]
    pub(crate) full: bool,
}

//! About assessments and certificates.

use super::typed::SoughtTyped;
use super::{Policies, Records};
use clap::Args;
use std::path::PathBuf;

/// `grade`.
#[derive(Debug, Args)]
#[command(override_usage = "rongtong grade [OPTIONS] [PATH]... --policy <PATH>...")]
pub(crate) struct Grade {
    #[command(flatten)]
    pub(crate) policies: Policies,
    /// Sessions: JSON files, .jsonl files with a session a line, folders; - for standard input, the default
    #[arg(value_name = "PATH", default_value = "-")]
    pub(crate) sessions: Vec<PathBuf>,
    /// Show every criterion and sheet, and clauses in full
    #[arg(long)]
    pub(crate) full: bool,
    /// Print one JSON answer a line instead of text
    #[arg(long)]
    pub(crate) json: bool,
    /// Print session and results as one revision/1 call, to look at again once rules are corrected, instead of the answer
    #[arg(long, conflicts_with_all = ["full", "json"])]
    pub(crate) hand_over: bool,
}

/// `eligibility`.
#[derive(Debug, Args)]
pub(crate) struct Eligibility {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) records: Records,
    /// Standard asked for, one level of it, or a specialty at that level; every standard in force when none is named
    #[arg(long = "sought", value_name = "STANDARD[/LEVEL[/SPECIALTY]]", num_args = 1..)]
    pub(crate) sought: Vec<SoughtTyped>,
    /// Show every route with its conditions, and standards that nothing leads to yet
    #[arg(long)]
    pub(crate) full: bool,
}

/// `certificate`.
#[derive(Debug, Args)]
pub(crate) struct Certificate {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) records: Records,
}

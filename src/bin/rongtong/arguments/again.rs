//! What is looked at again: handed over, or under another version of the policies.

use super::typed::{SoughtTyped, Target};
use super::{Asking, Policies};
use clap::Args;
use rongtong::date::Date;
use std::path::PathBuf;

/// `impact`.
#[derive(Debug, Args)]
#[command(
    override_usage = "rongtong impact [OPTIONS] --before <PATH>... --after <PATH>... <--record|--worker> <PATH>... --as-of <DATE>"
)]
pub(crate) struct Impact {
    /// Policy documents as they are: files, or folders with *.json files at any depth
    #[arg(long, value_name = "PATH", num_args = 1.., required = true)]
    pub(crate) before: Vec<PathBuf>,
    /// Policy documents as they are to be
    #[arg(long, value_name = "PATH", num_args = 1.., required = true)]
    pub(crate) after: Vec<PathBuf>,
    /// Policy documents that both versions hold, such as code lists and catalogues
    #[arg(long = "policy", value_name = "PATH", num_args = 1..)]
    pub(crate) shared: Vec<PathBuf>,
    /// Records: JSON files, .jsonl files with a record a line, folders, or - for standard input
    #[arg(long = "record", value_name = "PATH", num_args = 1.., required_unless_present = "workers")]
    pub(crate) paths: Vec<PathBuf>,
    /// Compare what these workers are paid: files as pay takes them, or - for standard input
    #[arg(
        long = "worker",
        value_name = "PATH",
        num_args = 1..,
        conflicts_with_all = ["paths", "targets", "eligibility", "sought", "budget"]
    )]
    pub(crate) workers: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) asking: Asking,
    /// Day the version to come decides for; that of --as-of, where none is given
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of_after: Option<Date>,
    /// Compare the credits recognised toward this programme; several for learners in several ledgers
    #[arg(
        long = "target",
        value_name = "INSTITUTION/PROGRAMME",
        num_args = 1..,
        required_unless_present_any = ["eligibility", "sought", "workers"],
        conflicts_with_all = ["eligibility", "sought"]
    )]
    pub(crate) targets: Vec<Target>,
    /// Compare from which day the levels of every standard may be sat for
    #[arg(long)]
    pub(crate) eligibility: bool,
    /// The same for these standards, levels or specialties
    #[arg(long = "sought", value_name = "STANDARD[/LEVEL[/SPECIALTY]]", num_args = 1..)]
    pub(crate) sought: Vec<SoughtTyped>,
    /// Most steps of the exact search of each decision
    #[arg(long, value_name = "N")]
    pub(crate) budget: Option<u64>,
    /// Tell every reason, every rule that makes a difference, and clauses in full
    #[arg(long)]
    pub(crate) full: bool,
}

/// `verify` and `revision`: what somebody hands over is looked at again.
#[derive(Debug, Args)]
pub(crate) struct HandedOver {
    #[command(flatten)]
    pub(crate) policies: Policies,
    /// Files to look at, each with a call as it was handed over or one a line; - for standard input, the default
    #[arg(value_name = "PATH", default_value = "-")]
    pub(crate) calls: Vec<PathBuf>,
    /// Print one JSON answer a line instead of text
    #[arg(long)]
    pub(crate) json: bool,
}

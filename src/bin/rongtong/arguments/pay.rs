//! About pay.

use super::typed::SoughtTyped;
use super::{Asking, Policies};
use clap::Args;
use rongtong::date::Date;
use std::path::PathBuf;

/// Workers and how answers are shown.
#[derive(Debug, Args)]
pub(crate) struct Workers {
    /// Workers: JSON files with record and employment, .jsonl files with a worker a line, folders; - for standard input, the
    /// default
    #[arg(value_name = "WORKER", default_value = "-")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) asking: Asking,
}

/// `pay`.
#[derive(Debug, Args)]
#[command(override_usage = "rongtong pay [OPTIONS] [WORKER]... --policy <PATH>... --as-of <DATE>")]
pub(crate) struct Pay {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) workers: Workers,
    /// Last day of a period that begins on the day asked for; each change within it is told
    #[arg(long, value_name = "DATE")]
    pub(crate) until: Option<Date>,
    /// Show how each amount was reckoned, what other sources give, what is not paid and why, and clauses in full
    #[arg(long)]
    pub(crate) full: bool,
}

/// `raise`.
#[derive(Debug, Args)]
#[command(override_usage = "rongtong raise [OPTIONS] [WORKER]... --policy <PATH>... --as-of <DATE>")]
pub(crate) struct Raise {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) workers: Workers,
    /// Standard asked for, or one level of it; those of the worker's occupations and every scheme when none is named
    #[arg(long = "sought", value_name = "STANDARD[/LEVEL[/SPECIALTY]]", num_args = 1..)]
    pub(crate) sought: Vec<SoughtTyped>,
    /// Show every line that changes, and what could then be applied for
    #[arg(long)]
    pub(crate) full: bool,
}

/// `workforce`.
#[derive(Debug, Args)]
pub(crate) struct Workforce {
    #[command(flatten)]
    pub(crate) policies: Policies,
    /// Table of workers: comma- or tab-separated values with headings, or a JSON object on each line; - for standard input,
    /// the default
    #[arg(value_name = "TABLE", default_value = "-")]
    pub(crate) table: PathBuf,
    /// Day it is asked for, such as 2026-09-01
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Date,
    /// Policy documents as they are to be, with all others; tells what they cost, and who moves by how much
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(crate) against: Vec<PathBuf>,
    /// Write the table to this file, with what each worker is paid behind each row
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Show every enterprise and every row that was refused
    #[arg(long)]
    pub(crate) full: bool,
    /// Print JSON instead of text: how the table was read, then what it comes to
    #[arg(long)]
    pub(crate) json: bool,
}

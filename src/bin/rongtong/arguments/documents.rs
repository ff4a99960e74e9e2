//! About documents and codes, and calls as they are.

use super::Policies;
use clap::Args;
use rongtong::date::Date;
use std::path::PathBuf;

/// `lint`.
#[derive(Debug, Args)]
pub(crate) struct Lint {
    #[command(flatten)]
    pub(crate) policies: Policies,
    /// Day to judge by, such as 2026-09-01; today, where none is given
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    /// Warnings fail the check too
    #[arg(long)]
    pub(crate) strict: bool,
    /// Print one JSON finding a line instead of text
    #[arg(long)]
    pub(crate) json: bool,
}

/// `programmes`.
#[derive(Debug, Args)]
pub(crate) struct Programmes {
    #[command(flatten)]
    pub(crate) policies: Policies,
    /// Day on which they are offered, such as 2026-09-01
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Date,
    /// Print one JSON object a line instead of text
    #[arg(long)]
    pub(crate) json: bool,
}

/// `answer`.
#[derive(Debug, Args)]
pub(crate) struct Answer {
    #[command(flatten)]
    pub(crate) policies: Policies,
    /// Files with calls; - for standard input, the default
    #[arg(value_name = "PATH", default_value = "-")]
    pub(crate) calls: Vec<PathBuf>,
}

/// `schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Kind, such as record or articulation; without it all kinds are listed
    #[arg(value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// Write the schema of every kind into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "kind")]
    pub(crate) out: Option<PathBuf>,
}

/// `explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Code, such as hours-short or REA030; without it all codes are listed
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
    /// Print JSON instead of text
    #[arg(long)]
    pub(crate) json: bool,
}

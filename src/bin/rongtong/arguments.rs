//! What can be typed on the command line.

mod again;
mod certification;
mod documents;
mod pay;
mod recognition;
mod typed;

pub(crate) use self::again::{HandedOver, Impact};
pub(crate) use self::certification::{Certificate, Eligibility, Grade};
pub(crate) use self::documents::{Answer, Explain, Lint, Programmes, Schema};
pub(crate) use self::pay::{Pay, Raise, Workers, Workforce};
pub(crate) use self::recognition::{Compare, Recognise};
pub(crate) use self::typed::{SoughtTyped, Target};

use clap::{Args, Parser, Subcommand, ValueEnum};
use rongtong::date::Date;
use rongtong::text::Lang;
use std::path::PathBuf;

/// Decides which credits are recognised, proves the best answer and cites the clause for each
#[derive(Debug, Parser)]
#[command(name = "rongtong", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Language of sentences and help: zh (default) or en
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = Language::Zh,
        value_name = "LANG",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) lang: Language,
}

/// A language, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// 中文
    #[value(alias = "zh-CN")]
    Zh,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => Self::Zh,
            Language::En => Self::En,
        }
    }
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Decide which credits a record earns toward a programme
    #[command(alias = "recognize")]
    Recognise(Recognise),
    /// Decide one record against many programmes and rank them
    Compare(Compare),
    /// Tell which skill levels a learner may sit for, and from which day
    Eligibility(Eligibility),
    /// Tell what workers are paid, line by line, and by which clause
    Pay(Pay),
    /// Tell what each next assessment would bring workers: the day, and the pay before and after
    Raise(Raise),
    /// Tell what all workers of a table are paid: in all, by level, by size of enterprise, by enterprise
    #[command(override_usage = "rongtong workforce [OPTIONS] [TABLE] --policy <PATH>... --as-of <DATE>")]
    Workforce(Workforce),
    /// Tell what the sheets of assessment sessions say
    Grade(Grade),
    /// Tell which results change, once rules were corrected, of gradings kept with grade --hand-over
    #[command(override_usage = "rongtong revision [OPTIONS] [PATH]... --policy <PATH>...")]
    Revision(HandedOver),
    /// Check a decision somebody hands over, as recognise --hand-over writes it
    #[command(override_usage = "rongtong verify [OPTIONS] [PATH]... --policy <PATH>...")]
    Verify(HandedOver),
    /// Tell what another version of the policies does to records or to the pay of workers, before it is published
    Impact(Impact),
    /// Check the numbers of certificates against what the certificates say
    Certificate(Certificate),
    /// Look for mistakes and gaps in policy documents
    Lint(Lint),
    /// List the programmes that can be asked for
    Programmes(Programmes),
    /// Answer calls, one JSON object a line
    Answer(Answer),
    /// Print the JSON Schema of a kind of document
    Schema(Schema),
    /// Tell what a code means
    Explain(Explain),
}

/// Policy documents.
#[derive(Debug, Args)]
pub(crate) struct Policies {
    /// Policy documents: files, or folders with *.json files at any depth
    #[arg(long = "policy", value_name = "PATH", num_args = 1.., required = true)]
    pub(crate) policies: Vec<PathBuf>,
}

/// The day, and how answers are shown.
#[derive(Debug, Args)]
pub(crate) struct Asking {
    /// Day it is decided for, such as 2026-09-01
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Date,
    /// Print one JSON answer a line instead of text
    #[arg(long)]
    pub(crate) json: bool,
}

/// Records and how answers are shown.
#[derive(Debug, Args)]
pub(crate) struct Records {
    /// Records: JSON files, .jsonl files with a record a line, folders, or - for standard input
    #[arg(long = "record", value_name = "PATH", num_args = 1.., required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) asking: Asking,
}

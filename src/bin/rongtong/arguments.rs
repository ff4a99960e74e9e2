//! What can be typed on the command line.

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

/// `certificate`.
#[derive(Debug, Args)]
pub(crate) struct Certificate {
    #[command(flatten)]
    pub(crate) policies: Policies,
    #[command(flatten)]
    pub(crate) records: Records,
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

/// `INSTITUTION/PROGRAMME`, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) institution: String,
    pub(crate) programme: String,
}

impl std::str::FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('/') {
            Some((institution, programme)) if !institution.is_empty() && !programme.is_empty() => {
                Ok(Self { institution: institution.to_owned(), programme: programme.to_owned() })
            }
            _ => Err("INSTITUTION/PROGRAMME, such as hx-college/cnc".to_owned()),
        }
    }
}

/// `ACHIEVEMENT=TARGET` or `ACHIEVEMENT=TARGET@INSTITUTION`, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PinTyped {
    pub(crate) achievement: String,
    pub(crate) target: String,
    pub(crate) institution: Option<String>,
}

impl std::str::FromStr for PinTyped {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "ACHIEVEMENT=TARGET or ACHIEVEMENT=TARGET@INSTITUTION, such as c01=jx101".to_owned();
        let (achievement, rest) = text.split_once('=').ok_or_else(wrong)?;
        let (target, institution) = match rest.split_once('@') {
            Some((target, institution)) => (target, Some(institution.to_owned())),
            None => (rest, None),
        };
        if achievement.is_empty() || target.is_empty() || institution.as_deref() == Some("") {
            return Err(wrong());
        }
        Ok(Self { achievement: achievement.to_owned(), target: target.to_owned(), institution })
    }
}

/// `STANDARD`, `STANDARD/LEVEL` or `STANDARD/LEVEL/SPECIALTY`, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SoughtTyped {
    pub(crate) standard: String,
    pub(crate) level: Option<String>,
    pub(crate) specialty: Option<String>,
}

impl std::str::FromStr for SoughtTyped {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = text.split('/').map(str::to_owned);
        let standard = parts.next().unwrap_or_default();
        let (level, specialty) = (parts.next(), parts.next());
        let empty = |part: &Option<String>| part.as_deref() == Some("");
        if standard.is_empty() || empty(&level) || empty(&specialty) || parts.next().is_some() {
            return Err("STANDARD, STANDARD/LEVEL or STANDARD/LEVEL/SPECIALTY, such as cn.electrician/4".to_owned());
        }
        Ok(Self { standard, level, specialty })
    }
}

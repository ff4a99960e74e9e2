//! `lint`: what is wrong or doubtful in policy documents.

use crate::arguments::Lint;
use crate::input;
use crate::outcome::{Exit, Problem};
use crate::paper::{Paper, Tone};
use crate::show::phrases::many;
use rongtong::date::Date;
use rongtong::diagnostic::{Diagnostic, Severity};
use rongtong::policy::lint::lint;
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;

pub(crate) fn run(arguments: &Lint, paper: &mut Paper) -> Result<Exit, Problem> {
    let found = input::documents(&arguments.policies.policies)?;
    let documents = found.len();
    let findings = match PolicySet::load(found.into_iter().map(|one| (one.name, one.bytes))) {
        Ok(set) => lint(&set, arguments.as_of.map_or_else(today, Ok)?),
        Err(refused) => refused,
    };
    if arguments.json {
        for finding in findings.iter().cloned() {
            paper.json(&finding.render(paper.lang()))?;
        }
    } else {
        for finding in &findings {
            paper.diagnostic(finding)?;
            paper.gap()?;
        }
        summary(paper, &findings, documents)?;
    }
    let least = if arguments.strict { Severity::Warning } else { Severity::Error };
    let bad = findings.iter().any(|finding| finding.severity >= least);
    Ok(if bad { Exit::Found } else { Exit::Fine })
}

fn summary(paper: &mut Paper, findings: &[Diagnostic], documents: usize) -> Result<(), Problem> {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let text = match paper.lang() {
        Lang::Zh => format!("检查了 {documents} 份文件：{errors} 个错误，{warnings} 个警告，{notes} 个提示"),
        Lang::En => format!(
            "{} checked: {}, {}, {}",
            many(documents, "document"),
            many(errors, "error"),
            many(warnings, "warning"),
            many(notes, "note")
        ),
    };
    let tone = match (errors, warnings) {
        (0, 0) => Tone::Good,
        (0, _) => Tone::Doubtful,
        _ => Tone::Bad,
    };
    paper.pieces(&[(tone, &text)])?;
    if !findings.is_empty() {
        paper
            .line(paper.say("每个代码的详细说明：rongtong explain 代码", "more on each code: rongtong explain CODE"))?;
    }
    Ok(())
}

/// Today in UTC: the only place that looks at a clock, and only where no day was given. It says how long ago figures were
/// checked; no decision depends on it.
#[expect(
    clippy::disallowed_methods,
    reason = "a convenience of the command line; pass --as-of for the same findings every day"
)]
fn today() -> Result<Date, Problem> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(since.as_secs().div_euclid(86_400)).unwrap_or(0);
    let day =
        time::Date::from_ordinal_date(1970, 1).ok().and_then(|first| first.checked_add(time::Duration::days(days)));
    let found = day.and_then(|day| Date::new(day.year(), u8::from(day.month()), day.day()));
    found.ok_or_else(|| Problem::Said("--as-of".to_owned(), Exit::Unanswerable))
}

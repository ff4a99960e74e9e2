//! Small phrases that several parts of an answer use.

use crate::paper::Paper;
use rongtong::quantity::Credit;
use rongtong::reason::Reason;
use rongtong::recognition::decision::{AchievementUsed, Decision};
use rongtong::text::Lang;

/// Credits in English: `1 credit`, `2.5 credits`.
pub(crate) fn english(credits: Credit) -> String {
    if credits.hundredths() == 100 { format!("{credits} credit") } else { format!("{credits} credits") }
}

/// A number and what it counts, in English.
pub(crate) fn many(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// The sentences of reasons, one after another.
pub(crate) fn sentences(paper: &Paper, reasons: &[Reason]) -> String {
    let texts: Vec<&str> = reasons.iter().map(|reason| reason.text.as_str()).collect();
    texts.join(paper.say("", " "))
}

/// Names in a row.
pub(crate) fn names<'a>(paper: &Paper, names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(paper.say("、", ", "))
}

/// Names of achievements with their facts.
pub(crate) fn achievements(paper: &Paper, achievements: &[AchievementUsed]) -> String {
    let named = achievements.iter().map(|one| match paper.lang() {
        _ if one.facts.is_empty() => one.name.clone(),
        Lang::Zh => format!("{}（{}）", one.name, one.facts),
        Lang::En => format!("{} ({})", one.name, one.facts),
    });
    named.collect::<Vec<_>>().join(paper.say("、", ", "))
}

/// The school of a ledger, to stand behind something else; nothing where there is one ledger only.
pub(crate) fn ledger(decision: &Decision, place: usize) -> String {
    match decision.ledgers.get(place) {
        Some(ledger) if decision.ledgers.len() > 1 => format!("  {}", ledger.institution_name),
        _ => String::new(),
    }
}

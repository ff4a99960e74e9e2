//! What a change of policies does, as text: how many first, then everybody concerned.

mod pay;
mod people;

use self::people::{Clauses, person};
use super::Depth;
use super::cited::quoted;
use crate::paper::{Column, Paper, Tone};
use rongtong::date::Date;
use rongtong::impact::answer::{Both, CauseCount, CreditsMoved, DocumentChange, MoneyMoved, Row, Summary, Verdict};
use rongtong::quantity::{Credit, Money};
use rongtong::text::Lang;
use std::io::Result;

/// How many causes are told unless everything is asked for.
const CAUSES: usize = 10;

/// Shows what all come to, then the rows in their order.
pub(crate) fn show(
    paper: &mut Paper,
    (as_of, documents, summary): (Both<Date>, &[DocumentChange], &Summary),
    rows: &[Row],
    depth: Depth,
) -> Result<()> {
    let days = if as_of.differs() { format!("{} → {}", as_of.before, as_of.after) } else { as_of.before.to_string() };
    let day = format!("   {} {days}", paper.say("计算日", "as of"));
    paper
        .pieces(&[(Tone::Strong, paper.say("政策调整影响", "Impact of a change of policies")), (Tone::Faint, &day)])?;
    if rows.iter().any(|row| row.told.example()) {
        let note = paper.say("※ 示例文件参与了计算，不是官方规定", "※ rests on example documents, nothing official");
        paper.pieces(&[(Tone::Doubtful, note)])?;
    }
    changed(paper, documents, depth)?;
    counts(paper, summary)?;
    causes(paper, summary, depth)?;
    let mut clauses = Clauses::default();
    for row in rows {
        paper.gap()?;
        person(paper, row, depth, &mut clauses)?;
    }
    if summary.unchanged > 0 && !rows.is_empty() {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {} 份档案不变。", summary.unchanged),
            Lang::En => format!("Nothing changes for {} more.", summary.unchanged),
        };
        paper.gap()?;
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    if !clauses.0.is_empty() {
        paper.heading(paper.say("依据", "Clauses"))?;
    }
    for (place, clause) in clauses.0.iter().enumerate() {
        let number = clause.number.as_deref().map(|number| format!(" {number}")).unwrap_or_default();
        let source = format!("{}{number} {} ({}@{})", clause.source, clause.clause, clause.document, clause.version);
        quoted(paper, place, &source, clause.summary, &clause.text)?;
    }
    Ok(())
}

/// The documents that are not the same; in full, by their digests.
fn changed(paper: &mut Paper, documents: &[DocumentChange], depth: Depth) -> Result<()> {
    if documents.is_empty() {
        return paper.line(paper.say("政策文件没有变化。", "No policy document has changed."));
    }
    for one in documents {
        paper.line(&format!("  {}", one.reason.text))?;
        if depth == Depth::Full {
            let sides = [(paper.say("调整前", "before"), &one.before), (paper.say("调整后", "after"), &one.after)];
            for (side, version) in sides {
                if let Some(it) = version {
                    let line = format!("    {side} {}@{} {}  {}", it.id, it.version, it.effective, it.digest);
                    paper.pieces(&[(Tone::Faint, &line)])?;
                }
            }
        }
    }
    Ok(())
}

/// What a verdict is called.
pub(crate) fn word(paper: &Paper, verdict: Verdict) -> String {
    let (zh, en) = match verdict {
        Verdict::Unchanged => ("不变", "unchanged"),
        Verdict::Gains => ("受益", "gains"),
        Verdict::Loses => ("受损", "loses"),
        Verdict::Differs => ("有得有失或不定", "both ways or open"),
        Verdict::Undecided => ("不能比较", "cannot be compared"),
    };
    paper.say(zh, en).to_owned()
}

fn counts(paper: &mut Paper, summary: &Summary) -> Result<()> {
    paper.gap()?;
    let each = [
        (Verdict::Gains, summary.gains),
        (Verdict::Loses, summary.loses),
        (Verdict::Differs, summary.differs),
        (Verdict::Unchanged, summary.unchanged),
        (Verdict::Undecided, summary.undecided),
    ];
    let shown = each.into_iter().filter(|(verdict, count)| *verdict != Verdict::Undecided || *count > 0);
    let mut rows: Vec<Vec<String>> =
        shown.map(|(verdict, count)| vec![word(paper, verdict), count.to_string()]).collect();
    rows.push(vec![paper.say("合计", "all").to_owned(), summary.records.to_string()]);
    let columns = [(paper.say("结果", "Result"), Column::Text), (paper.say("档案", "Records"), Column::Number)];
    paper.table(&columns, rows)?;
    if let Some(CreditsMoved { counted_gained, counted_lost, waived_gained, waived_lost }) = summary.credits {
        let line = match paper.lang() {
            Lang::Zh => format!(
                "计入的学分：增加 {counted_gained}，减少 {counted_lost}；不必再修的学分：增加 {waived_gained}，减少 {waived_lost}。"
            ),
            Lang::En => format!(
                "Credits counted: {counted_gained} gained, {counted_lost} lost; that need not be studied: {waived_gained} gained, {waived_lost} lost."
            ),
        };
        paper.line(&line)?;
    }
    if let Some(moved) = &summary.pay {
        paper.line(&pay::moved(paper, moved))?;
    }
    Ok(())
}

/// `+2400 −600`, whichever there is.
fn signed(moved: &MoneyMoved) -> String {
    let part = |sign: char, amount: Money| if amount.is_zero() { String::new() } else { format!("{sign}{amount}") };
    [part('+', moved.gained), part('−', moved.lost)].join(" ").trim().to_owned()
}

fn causes(paper: &mut Paper, summary: &Summary, depth: Depth) -> Result<()> {
    let told = if depth == Depth::Full { summary.causes.len() } else { CAUSES };
    if summary.causes.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("由哪些规定引起", "What makes the difference"))?;
    let width = if summary.credits.is_some() || summary.pay.is_some() { 5 } else { 4 };
    let line = |one: &CauseCount| {
        let credits = |sign: char, credits: Credit| {
            if credits.is_zero() { String::new() } else { format!("{sign}{credits}") }
        };
        let mut cells = vec![
            format!("{}\n{}", one.cause.title, format!("{} {}", one.cause.document, one.cause.id).trim()),
            one.better.to_string(),
            one.worse.to_string(),
            one.open.to_string(),
            match &one.pay {
                Some(pay) => signed(&pay.year),
                None => [credits('+', one.credits_gained), credits('−', one.credits_lost)].join(" ").trim().to_owned(),
            },
        ];
        cells.truncate(width);
        cells
    };
    let rows = summary.causes.iter().take(told).map(line).collect();
    let columns = [
        (paper.say("规定", "Rule"), Column::Text),
        (paper.say("受益", "Gain"), Column::Number),
        (paper.say("受损", "Lose"), Column::Number),
        (paper.say("不定", "Open"), Column::Number),
        if summary.pay.is_some() {
            (paper.say("全年（元）", "Yuan a year"), Column::Number)
        } else {
            (paper.say("学分", "Credits"), Column::Number)
        },
    ];
    paper.table(columns.get(..width).unwrap_or(&columns), rows)?;
    let more = summary.causes.len().saturating_sub(told);
    if more > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {more} 条，用 --full 查看。"),
            Lang::En => format!("{more} more; --full tells them."),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

//! Pay in full: how each line was reckoned, what the other sources give, what is not paid, what may be applied for, advice
//! and clauses.

use super::{amount, per, source};
use crate::paper::{Paper, Tone};
use crate::show::cited::Cited;
use crate::show::phrases::sentences;
use rongtong::pay::answer::{EntitlementState, EntitlementStatus, Offer, Pay, PayItem, PayPeriod};
use rongtong::policy::pay::entitlement::Payee;
use rongtong::quantity::Money;
use rongtong::reason::Reason;
use rongtong::text::Lang;
use std::io::Result;

pub(super) fn show(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    reckoned(paper, pay, period)?;
    floors(paper, period)?;
    unpaid(paper, pay, period)?;
    entitlements(paper, period)?;
    guidance(paper, pay, period)?;
    uncertain(paper, pay, period)
}

fn reckoned(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    if !period.lines.is_empty() {
        paper.heading(paper.say("怎样算出来的", "How it was reckoned"))?;
    }
    for line in &period.lines {
        let sum = money(paper, line.amount, line.open, per(paper, line.per));
        let by = format!("   {}", source(paper, pay, period, line.source));
        let marks = marks(&line.citations);
        paper.pieces(&[
            (Tone::Strong, &line.name),
            (Tone::Plain, "  "),
            (Tone::Strong, &sum),
            (Tone::Faint, &by),
            (Tone::Faint, &marks),
        ])?;
        told(paper, &line.reasons, "  ")?;
        items(paper, &line.items, "  ")?;
        for other in &line.instead_of {
            offer(paper, pay, period, other)?;
        }
    }
    Ok(())
}

/// What another source gives for a part, and how.
fn offer(paper: &mut Paper, pay: &Pay, period: &PayPeriod, offer: &Offer) -> Result<()> {
    let sum = money(paper, offer.amount, offer.open, per(paper, offer.per));
    let (by, gives) = (source(paper, pay, period, offer.source), paper.say("：", ": "));
    paper.pieces(&[(Tone::Faint, "  ○ "), (Tone::Plain, &by), (Tone::Plain, gives), (Tone::Plain, &sum)])?;
    items(paper, &offer.items, "    ")
}

fn items(paper: &mut Paper, items: &[PayItem], indent: &str) -> Result<()> {
    for item in items {
        let mark = if item.paid { "✓" } else { "–" };
        let instead = if item.paid { "" } else { paper.say("，不另发", ", not paid beside it") };
        let sum = money(paper, item.amount, false, "");
        let colon = paper.say("：", ": ");
        let head = format!("{indent}{mark} {}{colon}{sum}{instead}", item.title);
        paper.pieces(&[(Tone::Plain, &head), (Tone::Faint, &marks(&item.citations))])?;
        told(paper, &item.reasons, &format!("{indent}  "))?;
    }
    Ok(())
}

fn floors(paper: &mut Paper, period: &PayPeriod) -> Result<()> {
    if !period.floors.is_empty() {
        paper.heading(paper.say("最低标准怎样核对", "How the least amounts were held against it"))?;
    }
    for (at, floor) in period.floors.iter().enumerate() {
        let head = format!("{} {}", super::number(at), floor.title);
        paper.pieces(&[(Tone::Plain, &head), (Tone::Faint, &marks(&floor.citations))])?;
        told(paper, &floor.reasons, "  ")?;
    }
    Ok(())
}

fn unpaid(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    if !period.unpaid.is_empty() {
        paper.heading(paper.say("没有发的项目", "What is not paid, and why"))?;
    }
    for item in &period.unpaid {
        let mark = if item.open { "?" } else { "✗" };
        let by = format!("   {}", source(paper, pay, period, item.source));
        let head = format!("{mark} {}", item.title);
        paper.pieces(&[(Tone::Plain, &head), (Tone::Faint, &by), (Tone::Faint, &marks(&item.citations))])?;
        told(paper, &item.reasons, "  ")?;
    }
    Ok(())
}

/// Payments that may not be applied for, or not yet surely.
fn entitlements(paper: &mut Paper, period: &PayPeriod) -> Result<()> {
    let mut others = period.entitlements.iter().filter(|one| one.state != EntitlementState::Due).peekable();
    if others.peek().is_some() {
        paper.heading(paper.say("其他补贴和奖励", "Other subsidies and awards"))?;
    }
    others.try_for_each(|one| entitlement(paper, one))
}

/// A payment that is applied for, with its reasons.
pub(crate) fn entitlement(paper: &mut Paper, one: &EntitlementStatus) -> Result<()> {
    let mark = match one.state {
        EntitlementState::Due => "✓",
        EntitlementState::Refused => "✗",
        EntitlementState::Open => "?",
    };
    let to = match one.to {
        Payee::Worker => "",
        Payee::Enterprise => paper.say("（发给用人单位）", " (to the employer)"),
    };
    let sum = one.amount.map(|sum| money(paper, sum, false, per(paper, one.per))).unwrap_or_default();
    let head = format!("{mark} {}{to}  {sum}", one.title);
    paper.pieces(&[(Tone::Plain, &head), (Tone::Faint, &marks(&one.citations))])?;
    told(paper, &one.reasons, "  ")
}

fn guidance(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    if period.guidance.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("指导意见（仅供参考，不具约束力）", "Guidance (not binding)"))?;
    for one in &period.guidance {
        let sum = money(paper, one.amount, one.open, per(paper, one.per));
        let by = format!("   {}", source(paper, pay, period, one.source));
        paper.pieces(&[(Tone::Plain, &format!("{}  {sum}", one.name)), (Tone::Faint, &by)])?;
        items(paper, &one.items, "  ")?;
    }
    Ok(())
}

/// Documents of which it is not known whether they cover the worker.
fn uncertain(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    let mut unsure = (0..period.sources.len()).filter(|at| period.sources.get(*at).is_some_and(|one| !one.covers));
    let Some(first) = unsure.next() else { return Ok(()) };
    paper.heading(paper.say("还不知道是否适用的文件", "Documents of which it is not known whether they apply"))?;
    for at in std::iter::once(first).chain(unsure) {
        let line = format!("? {}", source(paper, pay, period, at));
        paper.line(&line)?;
    }
    Ok(())
}

/// Every clause, by the number it has in the answer, and every document.
pub(super) fn clauses(paper: &mut Paper, pay: &Pay) -> Result<()> {
    if pay.citations.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("依据", "Clauses"))?;
    for (at, citation) in pay.citations.iter().enumerate() {
        crate::show::cited::clause(paper, at, citation)?;
    }
    paper.heading(paper.say("依据的文件", "Documents"))?;
    let made_up = |at: usize| {
        let mut sources = pay.periods.iter().flat_map(|period| &period.sources);
        sources.any(|source| source.document == Some(at) && source.example)
    };
    for (at, document) in pay.documents.iter().enumerate() {
        let mark = if made_up(at) { "※ " } else { "" };
        paper.line(&format!("{mark}{}@{}  {}  {}", document.id, document.version, document.title, document.digest))?;
    }
    Ok(())
}

fn told(paper: &mut Paper, reasons: &[Reason], indent: &str) -> Result<()> {
    if reasons.is_empty() {
        return Ok(());
    }
    let line = format!("{indent}{}", sentences(paper, reasons));
    paper.line(&line)
}

fn money(paper: &Paper, sum: Money, open: bool, per: &str) -> String {
    match paper.lang() {
        Lang::Zh => format!("{per} {} 元", amount(paper, sum, open)).trim_start().to_owned(),
        Lang::En => format!("{} yuan {per}", amount(paper, sum, open)).trim_end().to_owned(),
    }
}

/// Marks such as `[1–3]`, by positions, after what they are for.
pub(crate) fn marks(citations: &[usize]) -> String {
    let marks = Cited::default().marks(citations);
    if marks.is_empty() { marks } else { format!("  {marks}") }
}

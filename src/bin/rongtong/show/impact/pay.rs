//! What a change of policies does to a worker's pay: the totals, then every line, payment and document concerned.

use super::super::Depth;
use super::people::{Clauses, is, sign, was};
use crate::paper::{Paper, Tone};
use crate::show::pay::per;
use rongtong::impact::answer::{
    AppliedImpact, AppliedSide, Both, Change, ItemTold, LineImpact, LineSide, PayImpact, PayMoved,
};
use rongtong::pay::answer::EntitlementState;
use rongtong::policy::pay::{Per, Rank};
use rongtong::quantity::Money;
use rongtong::reason::Reason;
use rongtong::text::Lang;
use std::io::Result;

pub(super) fn show(paper: &mut Paper, impact: &PayImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    totals(paper, impact)?;
    for line in &impact.lines {
        self::line(paper, line, depth, clauses)?;
    }
    for one in &impact.applied {
        applied(paper, one, depth, clauses)?;
    }
    for one in &impact.open {
        paper.line(&format!("  {} {}", sign(Some(Change::Open)), one.reason.text))?;
    }
    Ok(())
}

/// What all lines come to, those that change; where none does, what a month and a year come to.
fn totals(paper: &mut Paper, impact: &PayImpact) -> Result<()> {
    let Both { before, after } = &impact.totals;
    let each = [
        (per(paper, Per::Month), before.month, after.month),
        (paper.say("全年", "a year in all"), before.year, after.year),
        (per(paper, Per::Hour), before.hour, after.hour),
        (per(paper, Per::Once), before.once, after.once),
    ];
    let changed = impact.totals.differs();
    let told = each.into_iter().filter(|(_, old, new)| if changed { old != new } else { !old.is_zero() });
    let told: Vec<String> = told.map(|(unit, old, new)| sum(paper, unit, (old, new))).collect();
    let least = if impact.certain.before && impact.certain.after { "" } else { paper.say("至少：", "At least: ") };
    let line = format!("  {least}{}", told.join(paper.say("，", ", ")));
    if told.is_empty() { Ok(()) } else { paper.pieces(&[(Tone::Strong, &line)]) }
}

/// `每月 4050 → 4250 元（+200）`.
fn sum(paper: &Paper, unit: &str, (old, new): (Money, Money)) -> String {
    let amounts = if old == new { old.to_string() } else { format!("{old} → {new}") };
    let more = match new.cmp(&old) {
        std::cmp::Ordering::Greater => format!("+{}", new.minus(old)),
        std::cmp::Ordering::Less => format!("−{}", old.minus(new)),
        std::cmp::Ordering::Equal => String::new(),
    };
    match (paper.lang(), more.is_empty()) {
        (Lang::Zh, true) => format!("{unit} {amounts} 元"),
        (Lang::Zh, false) => format!("{unit} {amounts} 元（{more}）"),
        (Lang::En, true) => format!("{amounts} yuan {unit}"),
        (Lang::En, false) => format!("{amounts} yuan {unit} ({more})"),
    }
}

fn line(paper: &mut Paper, line: &LineImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let sum = sum(paper, per(paper, line.per), (line.before.amount, line.after.amount));
    let head = format!("  {} {}{}{sum}", sign(Some(line.change)), line.name, paper.say("：", ": "));
    paper.line(&head)?;
    for (word, side) in [(was(paper), &line.before), (is(paper), &line.after)] {
        let source = source(paper, side);
        let marks = clauses.marks(&side.clauses);
        told(paper, word, &source, &side.reasons, depth, &marks)?;
    }
    Ok(())
}

/// Who gives a line and by which items, or that it is not paid.
fn source(paper: &Paper, side: &LineSide) -> String {
    let Some(source) = &side.source else {
        let none = if side.open { ("还不能确定。", "Not known yet. ") } else { ("没有。", "Not paid. ") };
        return paper.say(none.0, none.1).to_owned();
    };
    let title = source.title.clone().unwrap_or_else(|| {
        debug_assert!(source.rank == Rank::Contract);
        paper.say("劳动合同", "contract of employment").to_owned()
    });
    let item = |item: &ItemTold| match paper.lang() {
        Lang::Zh => format!("{} {} 元", item.title, item.amount),
        Lang::En => format!("{} ({} yuan)", item.title, item.amount),
    };
    let items: Vec<String> = side.items.iter().map(item).collect();
    let least = if side.open { paper.say("（至少）", " (at least)") } else { "" };
    let items = items.join(paper.say("，", ", "));
    let colon = if items.is_empty() { "" } else { paper.say("：", ": ") };
    format!("{title}{colon}{items}{least}{}", paper.say("。", ". "))
}

/// A side with its first reason, or all of them.
fn told(paper: &mut Paper, word: &str, what: &str, reasons: &[Reason], depth: Depth, marks: &str) -> Result<()> {
    let most = if depth == Depth::Short { 1 } else { reasons.len() };
    let reasons: Vec<&str> = reasons.iter().take(most).map(|reason| reason.text.as_str()).collect();
    let reasons = reasons.join(paper.say("", " "));
    paper.pieces(&[
        (Tone::Faint, "      "),
        (Tone::Faint, word),
        (Tone::Plain, what),
        (Tone::Plain, &reasons),
        (Tone::Faint, marks),
    ])
}

fn applied(paper: &mut Paper, one: &AppliedImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let head = format!("  {} {}", sign(Some(one.change)), one.title);
    paper.line(&head)?;
    for (word, side) in [(was(paper), &one.before), (is(paper), &one.after)] {
        let state = state(paper, side, one.per);
        let marks = clauses.marks(&side.clauses);
        told(paper, word, &state, &side.reasons, depth, &marks)?;
    }
    Ok(())
}

fn state(paper: &Paper, side: &AppliedSide, per: Per) -> String {
    let amount = side.amount.map(|amount| sum(paper, self::per(paper, per), (amount, amount)));
    let amount = amount.map(|amount| format!("{}{amount}", paper.say("，", ", "))).unwrap_or_default();
    match side.state {
        Some(EntitlementState::Due) => format!("{}{amount}{}", paper.say("可以申请", "may be applied for"), end(paper)),
        Some(EntitlementState::Open) => format!("{}{amount}{}", paper.say("还不能确定", "not known yet"), end(paper)),
        Some(EntitlementState::Refused) => format!("{}{}", paper.say("不能申请", "may not be applied for"), end(paper)),
        None => String::new(),
    }
}

fn end(paper: &Paper) -> &'static str {
    paper.say("。", ". ")
}

/// What all workers gain and lose: each measure that changes for anybody.
pub(super) fn moved(paper: &Paper, pay: &PayMoved) -> String {
    let each = [
        (per(paper, Per::Month), pay.month),
        (paper.say("全年", "a year in all"), pay.year),
        (per(paper, Per::Hour), pay.hour),
        (per(paper, Per::Once), pay.once),
    ];
    let told = each.into_iter().filter(|(_, moved)| !moved.gained.is_zero() || !moved.lost.is_zero());
    let told: Vec<String> = told
        .map(|(unit, moved)| match paper.lang() {
            Lang::Zh => format!("{unit}增加 {} 元、减少 {} 元", moved.gained, moved.lost),
            Lang::En => format!("{} yuan gained and {} lost {unit}", moved.gained, moved.lost),
        })
        .collect();
    match (told.is_empty(), paper.lang()) {
        (true, Lang::Zh) => "应发工资合计不变。".to_owned(),
        (true, Lang::En) => "What is due in all stays the same.".to_owned(),
        (false, Lang::Zh) => format!("应发工资合计：{}。", told.join("；")),
        (false, Lang::En) => format!("What is due in all: {}.", told.join("; ")),
    }
}

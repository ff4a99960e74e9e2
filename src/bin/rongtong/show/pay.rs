//! Pay as text: a table of lines and what they come to, least amounts, what may be applied for, the facts to add; in full
//! how each was reckoned.

mod full;
pub(super) mod wanted;

pub(super) use self::full::{entitlement, marks};

use super::Depth;
use crate::paper::{Column, Paper, Tone};
use rongtong::pay::answer::{EntitlementState, FloorState, Pay, PayLine, PayPeriod};
use rongtong::policy::pay::{Per, Rank};
use rongtong::quantity::Money;
use rongtong::text::Lang;
use std::io::Result;

pub(crate) fn show(paper: &mut Paper, pay: &Pay, who: &str, depth: Depth) -> Result<()> {
    let title = format!("{who}{}", paper.say("：工资", ": pay"));
    let day = match (pay.until, paper.lang()) {
        (None, Lang::Zh) => format!("   计算日 {}", pay.as_of),
        (None, Lang::En) => format!("   as of {}", pay.as_of),
        (Some(until), Lang::Zh) => format!("   {} 至 {until}", pay.as_of),
        (Some(until), Lang::En) => format!("   {} to {until}", pay.as_of),
    };
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    for period in &pay.periods {
        if pay.until.is_some() {
            let last = period.until.or(pay.until).unwrap_or(period.from);
            let to = paper.say("至", "to");
            paper.heading(&format!("{} {to} {last}", period.from))?;
        }
        one(paper, pay, period, depth)?;
    }
    if depth == Depth::Full {
        full::clauses(paper, pay)?;
    }
    let mut shown = pay.periods.iter().flat_map(|period| &period.sources);
    if shown.any(|source| source.example) {
        let note = paper.say("※ 示例，不是真实的协议或规定。", "※ An example, no real agreement or rule.");
        paper.gap()?;
        paper.pieces(&[(Tone::Doubtful, note)])?;
    }
    Ok(())
}

fn one(paper: &mut Paper, pay: &Pay, period: &PayPeriod, depth: Depth) -> Result<()> {
    for level in &period.levels {
        let line = format!("{}{}{}", level.name, paper.say("：", ": "), level.reason.text);
        paper.line(&line)?;
    }
    if period.sources.is_empty() {
        let none = paper.say(
            "没有一份工资文件适用于这名职工，也没有写合同约定的工资。",
            "No pay agreement covers this worker, and no pay by contract is stated.",
        );
        paper.gap()?;
        paper.pieces(&[(Tone::Doubtful, none)])?;
    }
    if period.lines.is_empty() && !period.sources.is_empty() {
        let none = paper.say("还没有算得出的工资项目。", "No part of pay can be told yet.");
        paper.gap()?;
        paper.pieces(&[(Tone::Doubtful, none)])?;
    }
    lines(paper, pay, period)?;
    totals(paper, period)?;
    if let Some(last) = period.until.filter(|_| pay.until.is_none()) {
        let line = match paper.lang() {
            Lang::Zh => format!("按现有信息，到 {last} 为止不变。"),
            Lang::En => format!("As far as is known nothing changes until {last}."),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    floors(paper, pay, period)?;
    due(paper, period)?;
    if depth == Depth::Full {
        full::show(paper, pay, period)?;
    }
    wanted::show(paper, &period.wanted)
}

fn lines(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    let row = |paper: &Paper, line: &PayLine| {
        let toward: String = period
            .floors
            .iter()
            .enumerate()
            .filter(|(_, floor)| line.counts_toward.contains(&floor.id))
            .map(|(at, _)| number(at))
            .collect();
        vec![
            line.name.clone(),
            amount(paper, line.amount, line.open),
            per(paper, line.per).to_owned(),
            source(paper, pay, period, line.source),
            if toward.is_empty() { "–".to_owned() } else { toward },
        ]
    };
    if period.lines.is_empty() {
        return Ok(());
    }
    let rows = period.lines.iter().map(|line| row(paper, line)).collect();
    paper.gap()?;
    let columns = [
        (paper.say("工资项目", "Part of pay"), Column::Text),
        (paper.say("数额（元）", "Yuan"), Column::Number),
        (paper.say("发放", "Paid"), Column::Text),
        (paper.say("依据", "By"), Column::Text),
        (paper.say("计入标准", "Counts toward"), Column::Text),
    ];
    paper.table(&columns, rows)
}

fn totals(paper: &mut Paper, period: &PayPeriod) -> Result<()> {
    let all = period.totals;
    let each = [(Per::Month, all.month), (Per::Year, all.year), (Per::Once, all.once), (Per::Hour, all.hour)];
    let told = each.into_iter().filter(|(_, amount)| !amount.is_zero()).map(|(unit, amount)| {
        let least = if period.certain { "" } else { paper.say("至少", "at least ") };
        // A year has its months in it too.
        let unit = if unit == Per::Year { paper.say("全年", "a year in all") } else { per(paper, unit) };
        match paper.lang() {
            Lang::Zh => format!("{unit}{least} {amount} 元"),
            Lang::En => format!("{least}{amount} yuan {unit}"),
        }
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return Ok(());
    }
    let (colon, comma) = (paper.say("合计：", "Total: "), paper.say("，", ", "));
    let end = paper.say("。", ".");
    paper.gap()?;
    paper.pieces(&[(Tone::Strong, &format!("{colon}{}{end}", told.join(comma)))])
}

fn floors(paper: &mut Paper, pay: &Pay, period: &PayPeriod) -> Result<()> {
    if period.floors.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("最低标准", "Least amounts"))?;
    let rows = period.floors.iter().enumerate().map(|(at, floor)| {
        let state = match floor.state {
            FloorState::Reached => paper.say("✓ 达到", "✓ reached").to_owned(),
            FloorState::Raised => match paper.lang() {
                Lang::Zh => format!("▲ 补足 {} 元", floor.added),
                Lang::En => format!("▲ {} yuan added", floor.added),
            },
            FloorState::Below => paper.say("✗ 低于建议", "✗ below what is advised").to_owned(),
            FloorState::Open => paper.say("? 还不能确定", "? not known yet").to_owned(),
        };
        let least = floor.least.map_or_else(|| "?".to_owned(), |least| least.to_string());
        let least = match paper.lang() {
            Lang::Zh => format!("{} {least}", per(paper, floor.per)),
            Lang::En => format!("{least} {}", per(paper, floor.per)),
        };
        vec![
            format!("{} {}", number(at), floor.title),
            least,
            floor.counted.to_string(),
            state,
            source(paper, pay, period, floor.source),
        ]
    });
    let rows = rows.collect();
    let columns = [
        (paper.say("标准", "Floor"), Column::Text),
        (paper.say("最低（元）", "Least"), Column::Number),
        (paper.say("计入（元）", "Counted"), Column::Number),
        (paper.say("结果", "State"), Column::Text),
        (paper.say("依据", "By"), Column::Text),
    ];
    paper.table(&columns, rows)
}

/// What may be applied for now.
fn due(paper: &mut Paper, period: &PayPeriod) -> Result<()> {
    let mut due = period.entitlements.iter().filter(|one| one.state == EntitlementState::Due).peekable();
    if due.peek().is_none() {
        return Ok(());
    }
    paper.heading(paper.say("可以申请", "May be applied for"))?;
    for one in due {
        full::entitlement(paper, one)?;
    }
    Ok(())
}

/// The sign by which a line says toward which floor it counts: ① to ⑳, then (21).
fn number(at: usize) -> String {
    let circled = u32::try_from(at).ok().filter(|at| *at < 20).and_then(|at| char::from_u32(at.saturating_add(0x2460)));
    circled.map_or_else(|| format!("({})", at.saturating_add(1)), String::from)
}

fn amount(paper: &Paper, amount: Money, open: bool) -> String {
    if open { format!("{}{amount}", paper.say("至少 ", "at least ")) } else { amount.to_string() }
}

pub(super) fn per(paper: &Paper, per: Per) -> &'static str {
    match per {
        Per::Month => paper.say("每月", "a month"),
        Per::Year => paper.say("每年", "a year"),
        Per::Hour => paper.say("每小时", "an hour"),
        Per::Once => paper.say("一次性", "once"),
    }
}

/// A source by its title and rank; ※ marks what is made up.
fn source(paper: &Paper, pay: &Pay, period: &PayPeriod, at: usize) -> String {
    let Some(source) = period.sources.get(at) else { return String::new() };
    let rank = match source.rank {
        Rank::Law => paper.say("法规", "law"),
        Rank::IndustryAgreement => paper.say("行业协议", "industry agreement"),
        Rank::EnterpriseAgreement => paper.say("企业协议", "enterprise agreement"),
        Rank::Contract => paper.say("劳动合同", "contract of employment"),
        Rank::Guidance => paper.say("指导意见", "guidance"),
    };
    let Some(document) = source.document.and_then(|at| pay.documents.get(at)) else { return rank.to_owned() };
    let mark = if source.example { "※ " } else { "" };
    format!("{mark}{} · {rank}", document.title)
}

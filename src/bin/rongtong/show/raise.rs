//! Raises as text: pay now, then a table of assessments with the day, pay before and after, and the difference.

use super::Depth;
use super::pay::{entitlement, marks, per, wanted};
use crate::paper::{Column, Paper, Tone};
use rongtong::certification::eligibility::status::State;
use rongtong::pay::answer::Wanted;
use rongtong::pay::raise::answer::{Raise, Raises};
use rongtong::quantity::Money;
use rongtong::text::Lang;
use std::collections::BTreeSet;
use std::io::Result;

pub(crate) fn show(paper: &mut Paper, raises: &Raises, who: &str, depth: Depth) -> Result<()> {
    let title = format!("{who}{}", paper.say("：考核与涨薪", ": assessments and pay"));
    let day = format!("   {} {}", paper.say("计算日", "as of"), raises.as_of);
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    for level in &raises.now.levels {
        let line = format!("{}{}{}", level.name, paper.say("：", ": "), level.reason.text);
        paper.line(&line)?;
    }
    let least = if raises.now.certain { "" } else { paper.say("至少", "at least ") };
    let (month, year) = (raises.now.totals.month, raises.now.totals.year);
    let now = match paper.lang() {
        Lang::Zh => format!("现在每月{least} {month} 元，全年{least} {year} 元。"),
        Lang::En => format!("Now {least}{month} yuan a month, {least}{year} yuan a year in all."),
    };
    paper.line(&now)?;
    if let Some(next) = raises.next.and_then(|at| raises.steps.get(at)) {
        let line = format!("{}{}", paper.say("下一次涨薪：", "The next raise: "), next.reason.text);
        paper.pieces(&[(Tone::Good, &line)])?;
    }
    table(paper, raises)?;
    if depth == Depth::Full {
        raises.steps.iter().try_for_each(|step| one(paper, step))?;
        clauses(paper, raises)?;
    }
    let of_pay: Vec<Wanted> = raises.now.wanted.iter().filter(|one| one.of_pay).cloned().collect();
    wanted::show(paper, &of_pay)?;
    if raises.steps.iter().any(|step| step.example) || raises.now.sources.iter().any(|source| source.example) {
        let note = paper.say("※ 示例，不是真实的协议或规定。", "※ An example, no real agreement or rule.");
        paper.gap()?;
        paper.pieces(&[(Tone::Doubtful, note)])?;
    }
    Ok(())
}

fn table(paper: &mut Paper, raises: &Raises) -> Result<()> {
    paper.gap()?;
    if raises.steps.is_empty() {
        let none = paper.say(
            "没有找到下一项考核：现有文件里没有本人职业的标准，也没有会改变工资的考核方案。",
            "No next assessment was found: there is no standard of the worker’s occupation, and no scheme would change pay.",
        );
        return paper.line(none);
    }
    let rows = raises.steps.iter().map(|step| {
        let mark = if step.example { "※ " } else { "" };
        vec![
            format!("{mark}{} · {}", step.occupation, step.name),
            state(paper, step),
            step.before.month.to_string(),
            step.after.month.to_string(),
            more(paper, step, step.month),
            more(paper, step, step.year),
        ]
    });
    let rows = rows.collect();
    let columns = [
        (paper.say("考核", "Assessment"), Column::Text),
        (paper.say("最早", "Earliest"), Column::Text),
        (paper.say("考前每月", "A month before"), Column::Number),
        (paper.say("考后每月", "A month after"), Column::Number),
        (paper.say("每月多", "More a month"), Column::Number),
        (paper.say("每年多", "More a year"), Column::Number),
    ];
    paper.table(&columns, rows)
}

/// Whether and from when it may be sat.
fn state(paper: &Paper, step: &Raise) -> String {
    let Some(status) = step.status else {
        return paper.say("由用人单位安排", "as the employer arranges").to_owned();
    };
    match (status.state, status.from) {
        (State::Held, _) => paper.say("已持有", "held").to_owned(),
        (State::Holds, _) => paper.say("现在可以考", "now").to_owned(),
        (State::NotYet, Some(day)) => day.to_string(),
        (State::Unknown, Some(day)) => match paper.lang() {
            Lang::Zh => format!("最迟 {day}"),
            Lang::En => format!("{day} at the latest"),
        },
        (State::Unknown, None) => paper.say("情况不明", "not known").to_owned(),
        (State::NotYet | State::Missing, _) => paper.say("还缺条件", "something is missing").to_owned(),
    }
}

/// A difference with its sign; ? where a fact is wanting that may change it.
fn more(paper: &Paper, step: &Raise, sum: Money) -> String {
    let sign = if sum > Money::ZERO { "+" } else { "" };
    let doubt = if step.certain { "" } else { paper.say(" ?", " ?") };
    format!("{sign}{sum}{doubt}")
}

fn one(paper: &mut Paper, step: &Raise) -> Result<()> {
    paper.heading(&format!("{} · {}", step.occupation, step.name))?;
    paper.line(&step.reason.text)?;
    for change in &step.changes {
        let line = match paper.lang() {
            Lang::Zh => {
                format!("  {}：{} {} 元 → {} 元", change.name, per(paper, change.per), change.before, change.after)
            }
            Lang::En => {
                format!("  {}: {} yuan → {} yuan {}", change.name, change.before, change.after, per(paper, change.per))
            }
        };
        paper.pieces(&[(Tone::Plain, &line), (Tone::Faint, &marks(&change.citations))])?;
    }
    step.entitlements.iter().try_for_each(|one| entitlement(paper, one))
}

/// The clauses of what was told, by the numbers they have in the answer.
fn clauses(paper: &mut Paper, raises: &Raises) -> Result<()> {
    let changes = raises.steps.iter().flat_map(|step| step.changes.iter().map(|change| &change.citations));
    let payments = raises.steps.iter().flat_map(|step| step.entitlements.iter().map(|one| &one.citations));
    let cited: BTreeSet<usize> = changes.chain(payments).flatten().copied().collect();
    if cited.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("依据", "Clauses"))?;
    let told = cited.into_iter().filter_map(|at| Some((at, raises.citations.get(at)?)));
    told.into_iter().try_for_each(|(at, citation)| super::cited::clause(paper, at, citation))
}

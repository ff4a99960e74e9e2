//! Eligibility as text: what to sit next, a table of levels, then the routes.

use super::Depth;
use crate::paper::{Column, Paper, Tone};
use rongtong::certification::eligibility::answer::{
    ConditionStatus, Eligibility, Evidence, LevelStatus, RouteStatus, StandardStatus,
};
use rongtong::certification::eligibility::status::{State, Status};
use rongtong::text::Lang;
use std::io::Result;

pub(crate) fn show(paper: &mut Paper, eligibility: &Eligibility, who: &str, depth: Depth) -> Result<()> {
    let day = format!("   {} {}", paper.say("计算日", "as of"), eligibility.as_of);
    let title = format!("{who}{}", paper.say("：申报资格", ": eligibility"));
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    let leads = |standard: &&StandardStatus| {
        standard.levels.iter().any(|level| level.status.state != State::Missing && !level.routes.is_empty())
    };
    let many = eligibility.standards.len() > 1 && depth == Depth::Short;
    let told = eligibility.standards.iter().filter(|standard| !many || leads(standard));
    let mut left = eligibility.standards.len();
    for standard in told {
        left = left.saturating_sub(1);
        one(paper, eligibility, standard, depth)?;
    }
    if left > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {left} 个职业还没有可走的申报途径，用 --full 查看。"),
            Lang::En => format!("No route leads to {left} more occupations yet; --full tells them."),
        };
        paper.gap()?;
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    documents(paper, eligibility, depth)
}

fn one(paper: &mut Paper, eligibility: &Eligibility, standard: &StandardStatus, depth: Depth) -> Result<()> {
    let code = standard.code.as_deref().map(|code| format!(" {code}")).unwrap_or_default();
    let specialty = standard.specialty.as_ref().map(|it| format!(" · {}", it.name)).unwrap_or_default();
    paper.heading(&format!("{}{code}{specialty}", standard.occupation))?;
    if standard.example {
        let note = paper.say("※ 示例标准，不是官方规定", "※ an example standard, nothing official");
        paper.pieces(&[(Tone::Doubtful, note)])?;
    }
    let next = standard.next_level().map(|level| {
        let word = paper.say("下一次可考：", "Next: ");
        let told = state(paper, &level.status);
        format!("{word}{}{}{told}", level.name, paper.say("，", ", "))
    });
    if let Some(next) = next {
        paper.pieces(&[(Tone::Good, &next)])?;
    }
    paper.gap()?;
    let rows = standard.levels.iter().map(|level| row(paper, level)).collect();
    let columns = [
        (paper.say("等级", "Level"), Column::Text),
        (paper.say("状态", "State"), Column::Text),
        (paper.say("最近的条件", "Nearest route"), Column::Text),
        (paper.say("还缺什么", "What is wanting"), Column::Text),
    ];
    paper.table(&columns, rows)?;
    if depth == Depth::Full {
        for level in &standard.levels {
            routes(paper, eligibility, level)?;
        }
    }
    Ok(())
}

/// A state with its day.
pub(crate) fn state(paper: &Paper, status: &Status) -> String {
    let word = match status.state {
        State::Held => paper.say("已持有", "held"),
        State::Holds => paper.say("现在可以申报", "may sit now"),
        State::Unknown => paper.say("情况不明", "not known"),
        State::NotYet => paper.say("时间未到", "not yet"),
        State::Missing => paper.say("还缺条件", "something is missing"),
    };
    let comma = paper.say("，", ", ");
    match (status.state, status.from, status.until) {
        (State::NotYet, Some(day), _) => format!("{word}{comma}{}", from(paper, day)),
        (State::Unknown, Some(day), _) => {
            format!(
                "{word}，{}",
                match paper.lang() {
                    Lang::Zh => format!("最迟 {day} 起可以"),
                    Lang::En => format!("on {day} at the latest"),
                }
            )
        }
        (State::Holds, _, Some(day)) => {
            format!(
                "{word}，{}",
                match paper.lang() {
                    Lang::Zh => format!("到 {day} 为止"),
                    Lang::En => format!("until {day}"),
                }
            )
        }
        _ => word.to_owned(),
    }
}

fn from(paper: &Paper, day: impl std::fmt::Display) -> String {
    match paper.lang() {
        Lang::Zh => format!("{day} 起可以"),
        Lang::En => format!("from {day}"),
    }
}

fn row(paper: &Paper, level: &LevelStatus) -> Vec<String> {
    let best = level.best_route().filter(|_| level.status.state != State::Held);
    let route = best.map(|route| route.title.clone()).unwrap_or_default();
    let wanting = match level.status.state {
        State::Held => level.held_by.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join("、"),
        _ if level.routes.is_empty() => {
            paper.say("标准文件没有写申报条件", "the document of the standard does not say who may sit").to_owned()
        }
        _ => best.map(|route| wanting(paper, route)).unwrap_or_default(),
    };
    vec![level.name.clone(), state(paper, &level.status), route, wanting]
}

/// What a route is still wanting, and the evidence that is not at hand.
fn wanting(paper: &Paper, route: &RouteStatus) -> String {
    let mut told = Vec::new();
    let mut lacking = Vec::new();
    walk(&route.conditions, &mut told, &mut lacking);
    lacking.extend(route.evidence.iter().filter(|one| !one.at_hand));
    let mut names: Vec<&str> = Vec::new();
    for one in lacking {
        if !names.contains(&one.name.as_str()) {
            names.push(&one.name);
        }
    }
    let mut lines: Vec<String> = told.into_iter().map(str::to_owned).collect();
    if !names.is_empty() {
        let list = names.join(paper.say("、", ", "));
        lines.push(format!("{}{list}", paper.say("备好证明：", "Evidence to bring: ")));
    }
    lines.join("\n")
}

fn walk<'a>(conditions: &'a [ConditionStatus], told: &mut Vec<&'a str>, lacking: &mut Vec<&'a Evidence>) {
    for condition in conditions {
        let open = condition.status.state != State::Holds;
        if open && condition.kind != "all" {
            told.push(&condition.reason.text);
        }
        if open || condition.kind != "any" {
            walk(&condition.parts, told, lacking);
        }
        lacking.extend(condition.evidence.iter().filter(|one| !one.at_hand));
    }
}

fn routes(paper: &mut Paper, eligibility: &Eligibility, level: &LevelStatus) -> Result<()> {
    paper.heading(&level.name)?;
    for route in &level.routes {
        let told = format!("  {}", state(paper, &route.status));
        paper.pieces(&[
            (Tone::Plain, &route.id),
            (Tone::Plain, ". "),
            (Tone::Plain, &route.title),
            (Tone::Faint, &told),
        ])?;
        conditions(paper, &route.conditions, 1)?;
        for citation in route.citations.iter().filter_map(|&at| eligibility.citations.get(at)) {
            let clause = format!("     {} {}：{}", citation.source, citation.clause, citation.text);
            paper.pieces(&[(Tone::Faint, &clause)])?;
        }
    }
    Ok(())
}

fn conditions(paper: &mut Paper, conditions_told: &[ConditionStatus], depth: usize) -> Result<()> {
    for condition in conditions_told {
        let mark = match condition.status.state {
            State::Held | State::Holds => "✓",
            State::Unknown => "?",
            State::NotYet => "…",
            State::Missing => "✗",
        };
        paper.line(&format!("{}{mark} {}", "   ".repeat(depth), condition.reason.text))?;
        conditions(paper, &condition.parts, depth.saturating_add(1))?;
    }
    Ok(())
}

fn documents(paper: &mut Paper, eligibility: &Eligibility, depth: Depth) -> Result<()> {
    if depth == Depth::Short {
        return Ok(());
    }
    paper.heading(paper.say("依据的文件", "Documents"))?;
    for document in &eligibility.documents {
        paper.line(&format!("{}@{}  {}  {}", document.id, document.version, document.title, document.digest))?;
    }
    Ok(())
}

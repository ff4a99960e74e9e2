//! What a table of workers is paid, as text: in all, by level, by size, by enterprise; and what a change does to it.

use super::Depth;
use super::phrases::many;
use crate::paper::{Column, Paper, Tone};
use rongtong::answer::workforce::Taken;
use rongtong::call::Employer;
use rongtong::date::Date;
use rongtong::quantity::Money;
use rongtong::text::Lang;
use rongtong::workforce::change::{Change, Moved, Mover};
use rongtong::workforce::group::{Groups, Level, Of, Size};
use rongtong::workforce::report::{Flagged, Paid, Report};
use std::io::Result;

/// How many enterprises are told unless everything is asked for: those with the most workers.
const EMPLOYERS: usize = 10;

/// A table: the words of its columns, and a row of cells for each group told.
type Told<'t, T> = (&'t [(&'t str, Column)], &'t dyn Fn(&T) -> Vec<String>);

/// Shows what they are paid.
pub(crate) fn paid(paper: &mut Paper, table: &str, report: &Report, depth: Depth) -> Result<()> {
    title(paper, paper.say("职工名单：工资", "Workforce: pay"), table, report.as_of)?;
    let all = &report.groups.all;
    let least = if report.flagged.open > 0 { paper.say("至少", "at least ") } else { "" };
    let line = match paper.lang() {
        Lang::Zh => format!(
            "{} 人：每月{least} {} 元，全年{least} {} 元；每人每月的中位数{least} {} 元。",
            all.workers, all.month, all.year, all.median
        ),
        Lang::En => format!(
            "{}: {least}{} yuan a month, {} yuan a year; the median is {least}{} yuan a month.",
            many(all.workers, "worker"),
            all.month,
            all.year,
            all.median
        ),
    };
    paper.pieces(&[(Tone::Strong, &line)])?;
    flagged(paper, &report.flagged)?;
    left_out(paper, &report.left_out)?;
    let columns = [
        (paper.say("人数", "Workers"), Column::Number),
        (paper.say("每月（元）", "A month (yuan)"), Column::Number),
        (paper.say("全年（元）", "A year (yuan)"), Column::Number),
        (paper.say("中位数（元）", "Median (yuan)"), Column::Number),
        (paper.say("比下一级", "Step"), Column::Number),
        (paper.say("补足", "Raised"), Column::Number),
        (paper.say("低于法定", "Below the law"), Column::Number),
    ];
    let cells = |it: &Paid| {
        let step = it.step.map_or_else(|| "–".to_owned(), signed);
        let (workers, raised, breached) = (it.workers.to_string(), it.raised.to_string(), it.breached.to_string());
        vec![workers, it.month.to_string(), it.year.to_string(), it.median.to_string(), step, raised, breached]
    };
    groups(paper, &report.groups, (&columns, &cells), |it| it.workers, depth)
}

/// Shows what a change does.
pub(crate) fn changed(paper: &mut Paper, table: &str, change: &Change, depth: Depth) -> Result<()> {
    title(paper, paper.say("职工名单：调整影响", "Workforce: what the change does"), table, change.before.as_of)?;
    let all = &change.moved.all;
    let line = match paper.lang() {
        Lang::Zh => format!(
            "{} 人：全年 {} 元 → {} 元，{} 元；{} 人增加，{} 人减少。",
            all.workers,
            all.before,
            all.after,
            signed(all.cost),
            all.more,
            all.less
        ),
        Lang::En => format!(
            "{}: {} → {} yuan a year, {} yuan; paid more: {}, paid less: {}.",
            many(all.workers, "worker"),
            all.before,
            all.after,
            signed(all.cost),
            all.more,
            all.less
        ),
    };
    paper.pieces(&[(Tone::Strong, &line)])?;
    let told = [
        (
            change.after.flagged.open.into(),
            "人缺少信息，两边都只按能确定的部分比较",
            "lack facts, and are compared by what is sure",
        ),
        (
            i64::try_from(change.uncompared).unwrap_or(i64::MAX),
            "行只有一版政策读得懂，没有比较",
            "rows are understood by one version alone, and not compared",
        ),
    ];
    counts(paper, &told)?;
    left_out(paper, &change.before.left_out)?;
    let columns = [
        (paper.say("人数", "Workers"), Column::Number),
        (paper.say("增加", "More"), Column::Number),
        (paper.say("减少", "Less"), Column::Number),
        (paper.say("原全年（元）", "Before (yuan a year)"), Column::Number),
        (paper.say("新全年（元）", "After (yuan a year)"), Column::Number),
        (paper.say("差额（元）", "Cost (yuan a year)"), Column::Number),
        (paper.say("中位数（元）", "Median (yuan)"), Column::Number),
    ];
    let cells = |it: &Moved| {
        let median = if it.median_before == it.median_after {
            it.median_after.to_string()
        } else {
            format!("{} → {}", it.median_before, it.median_after)
        };
        let (workers, more, less) = (it.workers.to_string(), it.more.to_string(), it.less.to_string());
        vec![workers, more, less, it.before.to_string(), it.after.to_string(), signed(it.cost), median]
    };
    groups(paper, &change.moved, (&columns, &cells), |it| it.workers, depth)
}

/// Shows who gain most and who lose most, by what the table says of them.
pub(crate) fn movers(paper: &mut Paper, change: &Change, row: &dyn Fn(usize) -> String) -> Result<()> {
    let told = [
        (paper.say("增加最多", "Gain most"), &change.gain_most),
        (paper.say("减少最多", "Lose most"), &change.lose_most),
    ];
    for (title, movers) in told.into_iter().filter(|(_, movers)| !movers.is_empty()) {
        let cells = |it: &Mover| {
            let cost = signed(it.after.minus(it.before));
            vec![row(it.row), it.before.to_string(), it.after.to_string(), cost]
        };
        let rows = movers.iter().map(cells).collect();
        let columns = [
            (title, Column::Text),
            (paper.say("原全年（元）", "Before (yuan a year)"), Column::Number),
            (paper.say("新全年（元）", "After (yuan a year)"), Column::Number),
            (paper.say("差额（元）", "Cost (yuan a year)"), Column::Number),
        ];
        paper.gap()?;
        paper.table(&columns, rows)?;
    }
    Ok(())
}

/// Shows what of the table was not used.
pub(crate) fn taken(paper: &mut Paper, taken: &Taken<'_>) -> Result<()> {
    if !taken.unused.is_empty() {
        let line = match paper.lang() {
            Lang::Zh => format!("没有用到的列：{}。", taken.unused.join("、")),
            Lang::En => format!("Columns that are not used: {}.", taken.unused.join(", ")),
        };
        paper.gap()?;
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    if taken.refused_count > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("{} 行读不懂，没有计算。", taken.refused_count),
            Lang::En => format!("{} rows cannot be understood and were left out.", taken.refused_count),
        };
        paper.gap()?;
        paper.pieces(&[(Tone::Doubtful, &line)])?;
    }
    Ok(())
}

fn title(paper: &mut Paper, title: &str, table: &str, as_of: Date) -> Result<()> {
    let day = format!("   {} {as_of}   {table}", paper.say("计算日", "as of"));
    paper.pieces(&[(Tone::Strong, title), (Tone::Faint, &day)])
}

/// How rows stand, where any does.
fn flagged(paper: &mut Paper, it: &Flagged) -> Result<()> {
    let told = [
        (
            it.breached,
            "人按协议能确定的工资低于法定最低标准，已计到最低标准；合同另有约定的不在表里",
            "surely get less than a least amount of the law by agreements, and are paid up to it; what contracts say is not in the table",
        ),
        (
            it.raised,
            "人补足到最低标准（法定、行业或企业约定的）",
            "raised to a least amount of law, industry or enterprise",
        ),
        (it.below_guidance, "人低于公布的指导价（仅供参考）", "paid less than published advice, which never binds"),
        (
            it.open,
            "人缺少信息，可能更多；逐人用 pay 查看缺什么",
            "lack facts and may be paid more; ask one by one with pay",
        ),
        (it.contested, "人有两份同级文件规定不一", "have two documents of one rank that differ"),
        (it.nothing, "人没有文件规定工资", "are given nothing by any document"),
    ];
    counts(paper, &told.map(|(count, zh, en)| (i64::from(count), zh, en)))
}

/// Lines of counts, where there is any.
fn counts(paper: &mut Paper, told: &[(i64, &str, &str)]) -> Result<()> {
    for (count, zh, en) in told.iter().filter(|(count, ..)| *count > 0) {
        let line = format!("  {count} {}", paper.say(zh, en));
        paper.line(&line)?;
    }
    Ok(())
}

/// Columns that could not be reckoned with.
fn left_out(paper: &mut Paper, facts: &[String]) -> Result<()> {
    if facts.is_empty() {
        return Ok(());
    }
    let line = match paper.lang() {
        Lang::Zh => format!("  按数量计付而没有封顶，整张表计算时略去：{}；用 pay 逐人计算", facts.join("、")),
        Lang::En => format!(
            "  Counts paid without an upper end, left out of the table: {}; ask one by one with pay",
            facts.join(", ")
        ),
    };
    paper.pieces(&[(Tone::Doubtful, &line)])
}

fn groups<T>(
    paper: &mut Paper,
    groups: &Groups<T>,
    told: Told<'_, T>,
    workers: impl Fn(&T) -> usize,
    depth: Depth,
) -> Result<()> {
    let level = paper.say("等级", "Level");
    let none = paper.say("无等级", "none");
    table(paper, level, groups.levels.iter(), &|it: &Level| it.name.clone().unwrap_or_else(|| none.to_owned()), told)?;
    let size = paper.say("企业人数", "Size of enterprise");
    table(paper, size, groups.sizes.iter(), &|it: &Size| sized(*it), told)?;
    let mut employers: Vec<_> = groups.employers.iter().collect();
    employers.sort_by_key(|it| std::cmp::Reverse(workers(&it.told)));
    let most = if depth == Depth::Full { usize::MAX } else { EMPLOYERS };
    let more = employers.len().saturating_sub(most);
    let enterprise = paper.say("单位", "Enterprise");
    let none = paper.say("未写", "not said");
    table(paper, enterprise, employers.into_iter().take(most), &|it: &Employer| named(it, none), told)?;
    if more > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {more} 家单位，用 --full 列出。"),
            Lang::En => format!("{more} more enterprises; --full lists them."),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

fn table<'t, N: 't, T: 't>(
    paper: &mut Paper,
    heading: &str,
    rows: impl Iterator<Item = &'t Of<N, T>>,
    name: &dyn Fn(&N) -> String,
    (columns, cells): Told<'_, T>,
) -> Result<()> {
    let rows: Vec<Vec<String>> =
        rows.map(|it| std::iter::once(name(&it.name)).chain(cells(&it.told)).collect()).collect();
    if rows.is_empty() {
        return Ok(());
    }
    paper.gap()?;
    let columns: Vec<(&str, Column)> =
        std::iter::once((heading, Column::Text)).chain(columns.iter().copied()).collect();
    paper.table(&columns, rows)
}

fn sized(size: Size) -> String {
    size.until.map_or_else(|| format!("≥ {}", size.from), |until| format!("{}–{until}", size.from))
}

/// An employer by its enterprise, else by what is known of it.
fn named(it: &Employer, none: &str) -> String {
    let known = [&it.enterprise, &it.employer, &it.region, &it.industry];
    let told = match &it.enterprise {
        Some(enterprise) => enterprise.clone(),
        None => known.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · "),
    };
    if told.is_empty() { none.to_owned() } else { told }
}

/// A difference with its sign.
fn signed(money: Money) -> String {
    if money > Money::ZERO { format!("+{money}") } else { money.to_string() }
}

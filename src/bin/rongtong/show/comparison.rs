//! A comparison as text: the ranking as a table, then what makes the difference.

use super::Depth;
use crate::paper::{Column, Paper, Tone};
use rongtong::recognition::compare::{Comparison, Row};
use rongtong::text::Lang;
use std::io::Result;

/// How many differences are told unless everything is asked for.
const DIFFERENCES: usize = 5;

pub(crate) fn show(paper: &mut Paper, comparison: &Comparison, who: &str, depth: Depth) -> Result<()> {
    let title = match paper.lang() {
        Lang::Zh => format!("{who}：{} 个专业比较", comparison.rows.len()),
        Lang::En => format!("{who}: {} programmes compared", comparison.rows.len()),
    };
    let day = format!("   {} {}", paper.say("计算日", "as of"), comparison.as_of);
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    if comparison.rows.iter().any(|row| row.example) {
        let note = paper.say("※ 示例文件参与了计算，不是官方规定", "※ rests on example documents, nothing official");
        paper.pieces(&[(Tone::Doubtful, note)])?;
    }
    paper.gap()?;
    let rows = comparison.rows.iter().enumerate().map(|(place, row)| line(paper, place, row)).collect();
    let columns = [
        ("", Column::Number),
        (paper.say("学校", "School"), Column::Text),
        (paper.say("专业", "Programme"), Column::Text),
        (paper.say("计入", "Counted"), Column::Number),
        (paper.say("毕业要求", "Required"), Column::Number),
        (paper.say("还需", "Remaining"), Column::Number),
        ("", Column::Text),
    ];
    paper.table(&columns, rows)?;
    differences(paper, comparison, depth)
}

fn line(paper: &Paper, place: usize, row: &Row) -> Vec<String> {
    let example = if row.example { "※" } else { "" };
    let status = match row.status {
        "proved" => "✓".to_owned(),
        "best-found" => "≈".to_owned(),
        _ => paper.say("不能计算", "undecided").to_owned(),
    };
    vec![
        place.saturating_add(1).to_string(),
        row.institution_name.clone(),
        row.programme_name.clone(),
        row.counted.to_string(),
        row.required.to_string(),
        row.remaining.to_string(),
        format!("{status}{example}"),
    ]
}

fn differences(paper: &mut Paper, comparison: &Comparison, depth: Depth) -> Result<()> {
    let told = if depth == Depth::Full { comparison.rows.len() } else { DIFFERENCES };
    let rows = comparison.rows.iter().enumerate().take(told).filter(|(_, row)| !row.difference.is_empty());
    let mut begun = false;
    for (place, row) in rows {
        if !std::mem::replace(&mut begun, true) {
            paper.heading(paper.say("差别在哪里", "What makes the difference"))?;
        }
        let head = format!("{}. {} · {}", place.saturating_add(1), row.institution_name, row.programme_name);
        paper.pieces(&[(Tone::Strong, &head)])?;
        for reason in &row.difference {
            paper.line(&format!("   {}", reason.text))?;
        }
    }
    let more = comparison.rows.len().saturating_sub(told);
    if begun && more > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {more} 个专业，用 --full 查看。"),
            Lang::En => format!("{more} more programmes; --full tells them."),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

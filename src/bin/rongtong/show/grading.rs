//! A grading as text: the class in a table, then what is to be said of each candidate.

use super::Depth;
use crate::paper::{Column, Paper, Tone};
use rongtong::certification::grading::answer::{Graded, Grading, Outcome, PartGraded, PartShown, Told};
use rongtong::citation::{Citation, DocumentUsed};
use rongtong::quantity::Exact;
use std::fmt::Write as _;
use std::io::Result;

/// Writes a grading.
pub(crate) fn show(paper: &mut Paper, grading: &Grading, depth: Depth) -> Result<()> {
    head(paper, grading)?;
    class(paper, grading)?;
    for candidate in &grading.candidates {
        let plain = candidate.result == Outcome::Pass && candidate.disagreements.is_empty() && depth == Depth::Short;
        if !plain {
            one(paper, grading, candidate, depth)?;
        }
    }
    staff(paper, grading)?;
    if depth == Depth::Full {
        criteria(paper, grading)?;
    }
    clauses(paper, &grading.citations, &grading.documents, depth)
}

fn head(paper: &mut Paper, grading: &Grading) -> Result<()> {
    let title = format!("{} · {}", grading.session, grading.assessment.title);
    let day = format!("   {} {}", paper.say("考核日", "held"), grading.held);
    let example =
        if grading.assessment.example { paper.say("   示例，非正式", "   an example, not official") } else { "" };
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day), (Tone::Doubtful, example)])?;
    let all = &grading.overview;
    let lineless = grading.assessment.without_line;
    let people = if all.candidates == 1 { "candidate" } else { "candidates" };
    let counts = match paper.lang() {
        rongtong::text::Lang::Zh if lineless => {
            format!("{} 人：成绩有效 {}，不合格 {}，成绩不全 {}", all.candidates, all.pass, all.fail, all.incomplete)
        }
        rongtong::text::Lang::En if lineless => {
            format!(
                "{} {people}: {} counted, {} failed, {} incomplete",
                all.candidates, all.pass, all.fail, all.incomplete
            )
        }
        rongtong::text::Lang::Zh => {
            format!("{} 人：合格 {}，不合格 {}，成绩不全 {}", all.candidates, all.pass, all.fail, all.incomplete)
        }
        rongtong::text::Lang::En => {
            format!(
                "{} {people}: {} passed, {} failed, {} incomplete",
                all.candidates, all.pass, all.fail, all.incomplete
            )
        }
    };
    paper.line(&counts)
}

fn number(score: Option<Exact>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| score.to_string())
}

fn name(candidate: &Graded) -> String {
    match &candidate.name {
        Some(name) => format!("{} {name}", candidate.candidate),
        None => candidate.candidate.clone(),
    }
}

fn word(paper: &Paper, grading: &Grading, result: Outcome) -> &'static str {
    match result {
        Outcome::Pass if grading.assessment.without_line => paper.say("✓ 成绩有效", "✓ counts"),
        Outcome::Pass => paper.say("✓ 合格", "✓ passed"),
        Outcome::Fail => paper.say("✗ 不合格", "✗ failed"),
        Outcome::Incomplete => paper.say("… 成绩不全", "… incomplete"),
    }
}

fn class(paper: &mut Paper, grading: &Grading) -> Result<()> {
    let ranked = grading.candidates.iter().any(|candidate| candidate.rank.is_some());
    let banded = grading.candidates.iter().any(|candidate| candidate.band.is_some());
    let mut columns = vec![(paper.say("考生", "candidate"), Column::Text), (paper.say("结果", "result"), Column::Text)];
    let parts = grading.assessment.parts.iter().map(|part| part.title.as_str());
    let totals = grading.assessment.totals.iter().map(|total| total.title.as_str());
    columns.extend(parts.chain(totals).map(|title| (title, Column::Number)));
    if banded {
        columns.push((paper.say("等次", "band"), Column::Text));
    }
    if ranked {
        columns.push((paper.say("名次", "place"), Column::Number));
    }
    let rows = grading.candidates.iter().map(|candidate| {
        let mut row = vec![name(candidate), word(paper, grading, candidate.result).to_owned()];
        row.extend(candidate.parts.iter().map(|part| number(part.score)));
        row.extend(candidate.totals.iter().map(|total| number(total.score)));
        if banded {
            row.push(candidate.band.clone().unwrap_or_default());
        }
        if ranked {
            let rank = candidate.rank.as_ref().and_then(|rank| Some((rank.place?, rank.provisional)));
            row.push(match rank {
                None => "–".to_owned(),
                Some((place, false)) => place.to_string(),
                // It may still change.
                Some((place, true)) => format!("{} {place}", paper.say("暂定", "provisional")),
            });
        }
        row
    });
    let rows = rows.collect();
    paper.table(&columns, rows)
}

fn one(paper: &mut Paper, grading: &Grading, candidate: &Graded, depth: Depth) -> Result<()> {
    let tone = match candidate.result {
        Outcome::Pass => Tone::Good,
        Outcome::Fail => Tone::Bad,
        Outcome::Incomplete => Tone::Doubtful,
    };
    paper.gap()?;
    let head = format!("{}  ", name(candidate));
    let mark = word(paper, grading, candidate.result);
    paper.pieces(&[(Tone::Strong, &head), (tone, mark)])?;
    told(paper, &candidate.reasons)?;
    for (part, shown) in candidate.parts.iter().zip(&grading.assessment.parts) {
        told(paper, &part.reasons)?;
        for sheet in &part.sheets {
            told(paper, &sheet.set_aside)?;
        }
        if depth == Depth::Full {
            sheets(paper, part, shown)?;
        }
    }
    for total in &candidate.totals {
        told(paper, &total.reasons)?;
    }
    for apart in candidate.disagreements.iter().filter(|apart| !apart.open) {
        told(paper, std::slice::from_ref(&apart.told))?;
    }
    for point in &candidate.turning_points {
        sentence(paper, &point.reason.text, &[])?;
    }
    for given in &candidate.grants {
        let what = given.achievement.name();
        let head = format!("{}《{what}》", paper.say("  授予", "  given: "));
        paper.line(&head)?;
        told(paper, &given.reasons)?;
    }
    for withheld in &candidate.withheld {
        told(paper, &withheld.reasons)?;
    }
    told(paper, candidate.rank.as_ref().map_or(&[], |rank| &rank.reasons))?;
    told(paper, candidate.resit.as_ref().map_or(&[], |resit| &resit.reasons))
}

pub(super) fn told(paper: &mut Paper, all: &[Told]) -> Result<()> {
    all.iter().try_for_each(|told| sentence(paper, &told.reason.text, &told.citations))
}

pub(super) fn sentence(paper: &mut Paper, text: &str, citations: &[usize]) -> Result<()> {
    let mut cited = String::new();
    for at in citations {
        // Writing to a String cannot fail.
        let _ = write!(cited, " [{}]", at.saturating_add(1));
    }
    let text = format!("  {text}");
    paper.pieces(&[(Tone::Plain, &text), (Tone::Faint, &cited)])
}

/// Every criterion beside every sheet.
fn sheets(paper: &mut Paper, part: &PartGraded, shown: &PartShown) -> Result<()> {
    let mut columns = vec![(shown.title.as_str(), Column::Text), (paper.say("满分", "full"), Column::Number)];
    columns.extend(part.sheets.iter().map(|sheet| (sheet.assessor.as_str(), Column::Number)));
    columns.push((paper.say("合成", "together"), Column::Number));
    let rows = shown.criteria.iter().enumerate().map(|(at, criterion)| {
        let indent = "  ".repeat(usize::try_from(criterion.depth).unwrap_or(0));
        let mut row = vec![format!("{indent}{}", criterion.title), criterion.full.to_string()];
        row.extend(part.sheets.iter().map(|sheet| number(sheet.scores.get(at).copied().flatten())));
        row.push(number(part.combined.get(at).copied().flatten()));
        row
    });
    if part.sheets.is_empty() { Ok(()) } else { paper.table(&columns, rows.collect()) }
}

fn staff(paper: &mut Paper, grading: &Grading) -> Result<()> {
    if grading.staff.is_empty() {
        return Ok(());
    }
    let heading = paper.say("考务人员", "Staff");
    paper.heading(heading)?;
    grading.staff.iter().try_for_each(|staff| told(paper, &staff.reasons))
}

/// Which criterion was failed most.
fn criteria(paper: &mut Paper, grading: &Grading) -> Result<()> {
    let heading = paper.say("各评分项，失分多的在前", "Criteria, what was failed most first");
    paper.heading(heading)?;
    let columns = [
        (paper.say("评分项", "criterion"), Column::Text),
        (paper.say("平均得分率 %", "mean, % of full marks"), Column::Number),
        (paper.say("低于合格率", "below the pass share"), Column::Number),
        (paper.say("有失分", "lost marks"), Column::Number),
    ];
    let title = |id: &str| {
        let mut all = grading.assessment.parts.iter().flat_map(|part| &part.criteria);
        all.find(|criterion| criterion.id == id).map_or_else(|| id.to_owned(), |criterion| criterion.title.clone())
    };
    let rows = grading.overview.criteria.iter().map(|row| {
        vec![
            title(&row.criterion),
            number(row.mean_percent),
            row.below_pass_share.map_or_else(|| "–".to_owned(), |below| below.to_string()),
            row.lost_marks.to_string(),
        ]
    });
    paper.table(&columns, rows.collect())
}

/// The clauses and documents that an answer rests on.
pub(super) fn clauses(
    paper: &mut Paper,
    citations: &[Citation],
    documents: &[DocumentUsed],
    depth: Depth,
) -> Result<()> {
    let heading = paper.say("依据", "Clauses");
    paper.heading(heading)?;
    for (at, citation) in citations.iter().enumerate() {
        let head = format!("  [{}] {} {}", at.saturating_add(1), citation.source, citation.clause);
        let text = if depth == Depth::Full { format!("  {}", citation.text) } else { String::new() };
        paper.pieces(&[(Tone::Plain, &head), (Tone::Faint, &text)])?;
    }
    for document in documents {
        let line = format!("  {}@{}  SHA-256 {}", document.id, document.version, document.digest);
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

//! Numbers of certificates as text: what was found, then the parts.

use crate::paper::{Column, Paper, Tone};
use rongtong::certification::number::answer::{Agreement, NumberCheck, NumberChecks, Outcome};
use std::io::Result;

pub(crate) fn show(paper: &mut Paper, numbers: &NumberChecks, who: &str) -> Result<()> {
    let title = format!("{who}{}", paper.say("：证书编号", ": numbers of certificates"));
    let day = format!("   {} {}", paper.say("计算日", "as of"), numbers.as_of);
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    if numbers.checks.is_empty() {
        let none = paper.say("档案里没有证书。", "The record holds no certificate.");
        paper.line(none)?;
    }
    numbers.checks.iter().try_for_each(|check| one(paper, numbers, check))
}

fn one(paper: &mut Paper, numbers: &NumberChecks, check: &NumberCheck) -> Result<()> {
    let (mark, tone) = match check.outcome {
        Outcome::Fits => (paper.say("✓ 相符", "✓ fits"), Tone::Good),
        Outcome::Contradicts => (paper.say("✗ 不符", "✗ differs"), Tone::Doubtful),
        Outcome::NotRecognised => (paper.say("? 未能识别", "? not recognised"), Tone::Doubtful),
        Outcome::Unknown => (paper.say("– 没有编号", "– no number"), Tone::Faint),
    };
    let number = check.number.as_deref().unwrap_or("");
    paper.gap()?;
    paper.pieces(&[
        (tone, mark),
        (Tone::Plain, "  "),
        (Tone::Strong, &check.name),
        (Tone::Plain, "  "),
        (Tone::Plain, number),
    ])?;
    for reason in &check.reasons {
        paper.line(&format!("  {}", reason.text))?;
    }
    if !check.parts.is_empty() {
        let rows = check.parts.iter().map(|part| {
            let agreement = match part.agreement {
                Agreement::Same => "✓",
                Agreement::Differs => "✗",
                Agreement::NotStated => "?",
                Agreement::Nothing => "",
            };
            let meaning = part.meaning.clone().unwrap_or_default();
            vec![part.from.to_string(), part.title.clone(), part.text.clone(), meaning, agreement.to_owned()]
        });
        let columns = [
            (paper.say("位", "At"), Column::Number),
            (paper.say("内容", "Part"), Column::Text),
            (paper.say("编号", "Read"), Column::Text),
            (paper.say("含义", "Meaning"), Column::Text),
            (paper.say("核对", "Agrees"), Column::Text),
        ];
        paper.table(&columns, rows.collect())?;
    }
    for citation in check.citations.iter().filter_map(|&at| numbers.citations.get(at)) {
        paper.pieces(&[(Tone::Faint, &format!("  {} {}", citation.source, citation.clause))])?;
    }
    if !check.look_up.is_empty() {
        let place = format!("  {}{}", paper.say("查询：", "Look it up at "), check.look_up.join("  "));
        paper.pieces(&[(Tone::Faint, &place)])?;
    }
    Ok(())
}

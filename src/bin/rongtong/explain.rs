//! `explain`: what a code means, for findings (`REA030`) and for reasons (`hours-short`).

use crate::arguments::Explain;
use crate::outcome::{Exit, Problem};
use crate::paper::{Column, Paper, Tone};
use rongtong::diagnostic::{self, Severity};
use rongtong::explanation::{self, FAMILIES, sentence, specimen::specimen};
use rongtong::read::nearest;
use rongtong::text::Lang;
use serde_json::json;

pub(crate) fn run(arguments: &Explain, paper: &mut Paper) -> Result<Exit, Problem> {
    let Some(code) = &arguments.code else {
        list(paper, arguments.json)?;
        return Ok(Exit::Fine);
    };
    if let Some(entry) = diagnostic::find(code) {
        finding(paper, entry, arguments.json)?;
    } else if let Some(entry) = explanation::find(&code.to_lowercase()) {
        reason(paper, entry, arguments.json)?;
    } else {
        let findings = diagnostic::all().map(|entry| entry.code);
        let reasons = FAMILIES.iter().flat_map(|family| family.entries).map(|entry| entry.code);
        let mut what = format!("{} `{code}`{}", paper.say("没有", "there is no code"), paper.say(" 这个代码", ""));
        if let Some(meant) = nearest(code, findings.chain(reasons)) {
            let (before, after) = (paper.say("；是不是 `", "; did you mean `"), paper.say("`？", "`?"));
            what.extend([before, meant, after]);
        }
        return Err(Problem::Said(what, Exit::Unanswerable));
    }
    Ok(Exit::Fine)
}

fn finding(paper: &mut Paper, entry: &diagnostic::Entry, as_json: bool) -> Result<(), Problem> {
    let lang = paper.lang();
    let severity = match entry.severity {
        Severity::Error => paper.say("错误", "error"),
        Severity::Warning => paper.say("警告", "warning"),
        Severity::Note => paper.say("提示", "note"),
    };
    if as_json {
        let value = json!({
            "code": entry.code,
            "severity": entry.severity,
            "params": entry.params,
            "title": entry.title.get(lang),
            "message": entry.message.get(lang),
            "help": entry.help.get(lang),
            "explain": entry.explain.get(lang),
        });
        return Ok(paper.json(&value)?);
    }
    let head = format!("{}  {}", entry.code, entry.title.get(lang));
    paper.pieces(&[(Tone::Strong, &head), (Tone::Faint, &format!("  {severity}"))])?;
    paper.gap()?;
    paper.line(entry.explain.get(lang))?;
    paper.gap()?;
    paper.line(&format!("{}{}", paper.say("说法：", "It says: "), entry.message.get(lang)))?;
    paper.line(&format!("{}{}", paper.say("怎么办：", "To do:   "), entry.help.get(lang)))?;
    Ok(())
}

fn reason(paper: &mut Paper, entry: &explanation::Entry, as_json: bool) -> Result<(), Problem> {
    let lang = paper.lang();
    let family = FAMILIES.iter().find(|family| family.entries.iter().any(|one| one.code == entry.code));
    let about = family.map_or("", |family| if lang == Lang::Zh { family.zh } else { family.en });
    let example = specimen(entry);
    if as_json {
        let value = json!({
            "code": entry.code,
            "family": family.map(|family| family.name),
            "facts": entry.facts,
            "zh-CN": entry.zh,
            "en": entry.en,
            "example": sentence(&example, lang),
        });
        return Ok(paper.json(&value)?);
    }
    paper.pieces(&[(Tone::Strong, entry.code), (Tone::Faint, &format!("  {about}"))])?;
    paper.gap()?;
    paper.line(&format!("{}{}", paper.say("例：", "For example: "), sentence(&example, lang)))?;
    paper.line(&format!("{}{}", paper.say("参数：", "Facts:       "), entry.facts.join(paper.say("、", ", "))))?;
    Ok(())
}

fn list(paper: &mut Paper, as_json: bool) -> Result<(), Problem> {
    let lang = paper.lang();
    if as_json {
        for entry in diagnostic::all() {
            paper.json(&json!({ "code": entry.code, "severity": entry.severity, "title": entry.title.get(lang) }))?;
        }
        for family in FAMILIES {
            for entry in family.entries {
                paper.json(&json!({ "code": entry.code, "family": family.name }))?;
            }
        }
        return Ok(());
    }
    let columns = [(paper.say("代码", "Code"), Column::Text), (paper.say("意思", "Meaning"), Column::Text)];
    paper.heading(paper.say("读入与检查时的发现", "Findings when reading and checking"))?;
    let rows = diagnostic::all().map(|entry| vec![entry.code.to_owned(), entry.title.get(lang).to_owned()]).collect();
    paper.table(&columns, rows)?;
    for family in FAMILIES {
        paper.heading(paper.say(family.zh, family.en))?;
        let rows = family.entries.iter().map(|entry| vec![entry.code.to_owned(), sentence(&specimen(entry), lang)]);
        let rows = rows.collect();
        paper.table(&columns, rows)?;
    }
    Ok(())
}

//! The facts that would settle what is open, and where to write them.

use crate::paper::{Paper, Tone};
use rongtong::pay::answer::Wanted;
use std::io::Result;

pub(crate) fn show(paper: &mut Paper, wanted: &[Wanted]) -> Result<()> {
    let of_pay = paper.say("还缺这些信息，补进职工文件后再算", "Facts to add to the file of the worker");
    let applied = paper.say("想知道还能申请什么，补上这些信息", "Facts that tell what else may be applied for");
    for (heading, own) in [(of_pay, true), (applied, false)] {
        let mut asked = wanted.iter().filter(|one| one.of_pay == own).peekable();
        if asked.peek().is_some() {
            paper.heading(heading)?;
        }
        asked.try_for_each(|one| ask(paper, one))?;
    }
    Ok(())
}

fn ask(paper: &mut Paper, one: &Wanted) -> Result<()> {
    let how = answer(paper, one);
    let (colon, place) = (paper.say("：", ": "), format!("    {}", place(&one.fact)));
    let how = if how.is_empty() { how } else { format!("{colon}{how}") };
    paper.pieces(&[(Tone::Doubtful, "? "), (Tone::Plain, &one.title), (Tone::Plain, &how)])?;
    paper.pieces(&[(Tone::Faint, &place)])
}

/// Where in the file of a worker a fact is written.
fn place(fact: &str) -> String {
    let mut parts = fact.splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("facts"), Some(name), None) => format!("employment.facts › {name}"),
        (Some("judged"), Some(document), Some(item)) => format!("employment.judged › {document} / {item}"),
        (Some("record"), Some(achievement), Some(field)) => {
            format!("record.achievements › {achievement} › {}", field.replace('-', "_"))
        }
        _ => format!("employment.{}", fact.replace('-', "_")),
    }
}

/// What answers a fact.
fn answer(paper: &Paper, wanted: &Wanted) -> String {
    let how = match wanted.kind {
        "code" => match wanted.fact.as_str() {
            "enterprise" => paper.say("协议所写的企业编号", "its id in the agreement"),
            "employer" => paper.say("代码，如 enterprise", "a code, such as enterprise"),
            "region" => paper.say("六位行政区划代码，如 331083", "six digits, such as 331083"),
            "industry" => paper.say("二至四位行业代码，如 3484", "two to four digits, such as 3484"),
            "post" => paper.say("协议所写的岗位名称", "as the agreement names it"),
            _ => "",
        },
        "number" => paper.say("数字，如 12.5", "a number, such as 12.5"),
        "money" => paper.say("金额，如 6000 或 30万元", "an amount, such as 6000"),
        "date" => paper.say("日期，如 2024-01-01", "a day, such as 2024-01-01"),
        "yes-no" => paper.say("yes 是，no 否", "yes or no"),
        "years" => paper.say("年份，如 2023 2024", "years, such as 2023 2024"),
        "judged" => paper.say(
            "数额（amount）或系数（factor），理由（reason）和由谁评定（by）",
            "amount or factor, a reason, and by whom",
        ),
        _ => "",
    };
    if wanted.choices.is_empty() {
        return how.to_owned();
    }
    let choices = wanted.choices.iter().map(|one| format!("{} {}", one.code, one.name));
    choices.collect::<Vec<_>>().join(paper.say("，", ", "))
}

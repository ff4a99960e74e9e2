//! `schema`: the JSON Schema (2020-12) of every kind of document, record and call.

use crate::arguments::Schema;
use crate::outcome::{Exit, Problem, name};
use crate::paper::{Column, Paper};
use rongtong::read::nearest;
use rongtong::schema::{Kind, kinds};
use rongtong::text::Lang;
use std::path::Path;

/// What each kind is, by its tag without the version.
const ABOUT: &[(&str, &str, &str)] = &[
    ("record", "学习档案", "a learner's record"),
    ("worker", "职工档案", "a worker: a record and an employment"),
    ("session", "考核场次", "a session of an assessment"),
    ("catalogue", "专业目录", "a school's catalogue"),
    ("articulation", "学分互认协议", "an articulation agreement"),
    ("equivalence", "等同待遇", "equivalences"),
    ("code-list", "代码表", "a code list"),
    ("standard", "职业标准", "an occupational standard"),
    ("scheme", "考核方案", "an assessment scheme"),
    ("certificate-rules", "证书规则", "rules of certificates"),
    ("pay-agreement", "工资协议", "a pay agreement"),
    ("recognition", "认定请求", "a call for recognition"),
    ("compare", "比较请求", "a call for a comparison"),
    ("eligibility", "申报资格请求", "a call for who may sit"),
    ("certificate", "证书编号核对请求", "a call for a check of numbers of certificates"),
    ("certificate-form", "证书式样请求", "a call for what stands on a certificate"),
    ("grade", "评分请求", "a call for a grading"),
    ("columns", "整场按列评分请求", "a call for a whole examination in columns"),
    ("revision", "修订复查请求", "a call for a look at a revision"),
    ("verify", "复核请求", "a call for a check"),
    ("pay", "工资请求", "a call for what a worker is paid"),
    ("pay-columns", "按列计发工资请求", "a call for the pay of a whole workforce in columns"),
    ("raise", "涨薪请求", "a call for what the next assessments bring"),
];

pub(crate) fn run(arguments: &Schema, paper: &mut Paper) -> Result<Exit, Problem> {
    let kinds = kinds();
    if let Some(folder) = &arguments.out {
        write_all(&kinds, folder)?;
        return Ok(Exit::Fine);
    }
    let Some(wanted) = &arguments.kind else {
        let about = |kind: &Kind| {
            let known = ABOUT.iter().find(|(known, _, _)| *known == bare(kind.tag));
            vec![kind.tag.to_owned(), known.map_or(String::new(), |(_, zh, en)| paper.say(zh, en).to_owned())]
        };
        let rows = kinds.iter().map(about).collect();
        paper.table(
            &[(paper.say("种类", "Kind"), Column::Text), (paper.say("内容", "What it is"), Column::Text)],
            rows,
        )?;
        return Ok(Exit::Fine);
    };
    if let Some(kind) = kinds.iter().find(|kind| kind.tag == wanted || bare(kind.tag) == wanted) {
        paper.raw(kind.text().as_bytes())?;
        return Ok(Exit::Fine);
    }
    let meant = nearest(bare(wanted), kinds.iter().map(|kind| bare(kind.tag))).unwrap_or("record");
    let what = match paper.lang() {
        Lang::Zh => format!("没有 `{wanted}` 这个种类；是不是 `{meant}`？"),
        Lang::En => format!("there is no kind `{wanted}`; did you mean `{meant}`?"),
    };
    Err(Problem::Said(what, Exit::Unanswerable))
}

/// A tag without its version.
fn bare(tag: &str) -> &str {
    tag.split(['@', '/']).next().unwrap_or(tag)
}

fn write_all(kinds: &[Kind], folder: &Path) -> Result<(), Problem> {
    for kind in kinds {
        let path = folder.join(kind.file());
        std::fs::write(&path, kind.text()).map_err(|error| Problem::Target(name(&path), error))?;
    }
    Ok(())
}

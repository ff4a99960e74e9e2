//! `schema`: the JSON Schema (2020-12) of every kind of document and call, generated from the types that read them.

use crate::arguments::Schema;
use crate::outcome::{Exit, Problem};
use crate::paper::{Column, Paper};
use rongtong::policy::articulation::Articulation;
use rongtong::policy::catalogue::Catalogue;
use rongtong::policy::code_list::CodeList;
use rongtong::policy::equivalence::Equivalence;
use rongtong::read::nearest;
use rongtong::record::Record;
use rongtong::text::Lang;
use std::path::Path;

/// A kind of document.
struct Kind {
    name: &'static str,
    zh: &'static str,
    en: &'static str,
    make: fn() -> schemars::Schema,
}

/// Every kind, in the order they are explained.
const KINDS: &[Kind] = &[
    Kind { name: "record", zh: "学习档案", en: "a learner's record", make: || schemars::schema_for!(Record) },
    Kind {
        name: "catalogue", zh: "专业目录", en: "a school's catalogue", make: || schemars::schema_for!(Catalogue)
    },
    Kind {
        name: "articulation",
        zh: "学分互认协议",
        en: "an articulation agreement",
        make: || schemars::schema_for!(Articulation),
    },
    Kind { name: "equivalence", zh: "等同待遇", en: "equivalences", make: || schemars::schema_for!(Equivalence) },
    Kind { name: "code-list", zh: "代码表", en: "a code list", make: || schemars::schema_for!(CodeList) },
];

pub(crate) fn run(arguments: &Schema, paper: &mut Paper) -> Result<Exit, Problem> {
    if let Some(folder) = &arguments.out {
        return write_all(folder).map(|()| Exit::Fine);
    }
    let Some(wanted) = &arguments.kind else {
        let rows =
            KINDS.iter().map(|kind| vec![kind.name.to_owned(), paper.say(kind.zh, kind.en).to_owned()]).collect();
        paper.table(
            &[(paper.say("种类", "Kind"), Column::Text), (paper.say("内容", "What it is"), Column::Text)],
            rows,
        )?;
        return Ok(Exit::Fine);
    };
    let bare = wanted.split('@').next().unwrap_or(wanted);
    if let Some(kind) = KINDS.iter().find(|kind| kind.name == bare) {
        paper.raw(text(kind)?.as_bytes())?;
        return Ok(Exit::Fine);
    }
    let meant = nearest(bare, KINDS.iter().map(|kind| kind.name)).unwrap_or("record");
    let what = match paper.lang() {
        Lang::Zh => format!("没有 `{wanted}` 这个种类；是不是 `{meant}`？"),
        Lang::En => format!("there is no kind `{wanted}`; did you mean `{meant}`?"),
    };
    Err(Problem::Said(what, Exit::Unanswerable))
}

fn text(kind: &Kind) -> Result<String, Problem> {
    let mut text = serde_json::to_string_pretty(&(kind.make)()).map_err(|error| Problem::Write(error.into()))?;
    text.push('\n');
    Ok(text)
}

fn write_all(folder: &Path) -> Result<(), Problem> {
    for kind in KINDS {
        std::fs::write(folder.join(format!("{}.json", kind.name)), text(kind)?)?;
    }
    Ok(())
}

//! `programmes`: what can be asked for on a day.

use crate::arguments::Programmes;
use crate::outcome::{Exit, Problem};
use crate::paper::{Column, Paper};
use crate::policies;
use serde_json::json;

pub(crate) fn run(arguments: &Programmes, paper: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let in_force = set.in_force(arguments.as_of);
    let lang = paper.lang();
    let mut rows = Vec::new();
    for offered in in_force.programmes() {
        let (school, programme) = (&offered.catalogue.institution, offered.programme);
        let target = format!("{}/{}", school.id, programme.id);
        if arguments.json {
            paper.json(&json!({
                "institution": school.id,
                "institution_name": school.name.get(lang),
                "programme": programme.id,
                "code": programme.code,
                "programme_name": programme.name.get(lang),
                "level": programme.level,
                "credits": programme.credits,
                "force": offered.catalogue.force,
            }))?;
        } else {
            rows.push(vec![
                target,
                school.name.get(lang).to_owned(),
                programme.name.get(lang).to_owned(),
                programme.code.clone(),
                programme.credits.to_string(),
            ]);
        }
    }
    if rows.is_empty() && !arguments.json {
        paper
            .line(paper.say("这些文件在计算日没有开设任何专业。", "These documents offer no programme on that day."))?;
    }
    let columns = [
        ("--target", Column::Text),
        (paper.say("学校", "School"), Column::Text),
        (paper.say("专业", "Programme"), Column::Text),
        (paper.say("代码", "Code"), Column::Text),
        (paper.say("学分", "Credits"), Column::Number),
    ];
    paper.table(&columns, rows)?;
    Ok(Exit::Fine)
}

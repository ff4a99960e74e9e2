//! Laws of eligibility on records made at random under three regimes.

use crate::files;
use proptest::prelude::*;
use rongtong::answer::{Answer, answer_eligibility};
use rongtong::call::{EligibilityCall, EligibilitySchema, Sought};
use rongtong::certification::eligibility::answer::{Eligibility, LevelStatus, RouteStatus};
use rongtong::certification::eligibility::status::{State, Status};
use rongtong::date::Date;
use rongtong::policy::set::PolicySet;
use rongtong::record::Record;
use rongtong::text::Lang;
use serde_json::{Value, json};
use std::sync::OnceLock;

const STANDARDS: [&str; 3] = ["electrician-2009", "electrician-2018", "jewellery-2023"];

fn set() -> &'static PolicySet {
    static SET: OnceLock<PolicySet> = OnceLock::new();
    SET.get_or_init(|| {
        let lists = ["skill-level", "title-grade", "old-qualification"]
            .map(|name| format!("www/policies/code-lists/{name}.json"));
        let standards = STANDARDS.iter().chain(&["equivalences"]).map(|name| format!("tests/standards/{name}.json"));
        let paths: Vec<String> = lists.into_iter().chain(standards).collect();
        PolicySet::load(paths.iter().map(|path| (path.clone(), files::bytes(&files::root().join(path))))).unwrap()
    })
}

/// The standards, each beside neighbours that differ from it in one thing only, or in nothing but the name.
fn neighbours() -> &'static (PolicySet, Vec<String>) {
    static SET: OnceLock<(PolicySet, Vec<String>)> = OnceLock::new();
    type Change = (&'static str, fn(&mut Value));
    const CHANGES: [Change; 6] = [
        ("twin", |_| {}),
        ("counting", |it| {
            it["counting"] = if it["counting"] == "continuous" { json!("cumulative") } else { json!("continuous") }
        }),
        ("relation", |it| {
            it["relation"] = if it["relation"] == "same" { json!("same-or-related") } else { json!("same") }
        }),
        ("lists", |it| {
            it["occupation"]["codes"] = json!([{ "code": "4-08-08-16", "edition": "2022" }]);
            it["occupation"]["related"] = json!([{ "name": { "zh": "甲" }, "code": "6-31-01-03", "edition": "2022" }]);
        }),
        ("route", |it| it["levels"][0]["routes"].as_array_mut().unwrap().truncate(1)),
        ("needs", |it| it["levels"][1]["routes"][0]["needs"].as_array_mut().unwrap().truncate(1)),
    ];
    SET.get_or_init(|| {
        let mut texts: Vec<(String, Vec<u8>)> = ["skill-level", "title-grade", "old-qualification"]
            .iter()
            .map(|name| format!("www/policies/code-lists/{name}.json"))
            .chain([String::from("tests/standards/equivalences.json")])
            .map(|path| (path.clone(), files::bytes(&files::root().join(&path))))
            .collect();
        let mut ids = Vec::new();
        for base in STANDARDS {
            let bytes = files::bytes(&files::root().join(format!("tests/standards/{base}.json")));
            for (what, change) in CHANGES {
                let mut document: Value = serde_json::from_slice(&bytes).unwrap();
                let id = format!("{base}-{what}");
                document["id"] = json!(id);
                change(&mut document);
                texts.push((format!("{id}.json"), document.to_string().into_bytes()));
                ids.push(id);
            }
        }
        ids.sort();
        (PolicySet::load(texts).unwrap(), ids)
    })
}

/// A day in the years 2010 to 2030, by number.
fn day(number: u32) -> Date {
    let (year, rest) = (2010 + i32::try_from(number / 372).unwrap(), number % 372);
    let (month, day) = (u8::try_from(rest / 31 + 1).unwrap(), u8::try_from(rest % 31 + 1).unwrap());
    (0..4).find_map(|back| Date::new(year, month, day - back)).unwrap()
}

/// The day before.
fn before(date: Date) -> Date {
    let text = date.to_string();
    let mut numbers = text.split('-').map(|part| part.parse::<i32>().unwrap());
    let (year, month, day) = (numbers.next().unwrap(), numbers.next().unwrap(), numbers.next().unwrap());
    let (year, month, most) = match (month, day) {
        (1, 1) => (year - 1, 12, 31),
        (_, 1) => (year, month - 1, 31),
        _ => (year, month, day - 1),
    };
    let fits = |day| Date::new(year, u8::try_from(month).unwrap(), u8::try_from(day).unwrap());
    (0..4).find_map(|back| fits(most - back)).unwrap()
}

/// The day asked for; nothing in a record is later, so that asking later brings in nothing new.
const AS_OF: u32 = 372 * 12;

fn occupation() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![
        Just(Some("6-31-01-03")),
        Just(Some("6-07-06-05")),
        Just(Some("4-08-05-03")),
        Just(Some("4-08-08-16")),
        Just(None)
    ]
}

fn achievement() -> impl Strategy<Value = Value> {
    let past = 0..AS_OF;
    let work = (past.clone(), prop::option::of(0..1_500_u32), occupation()).prop_map(|(from, length, occupation)| {
        let mut work = json!({ "name": "车间工作", "from": day(from) });
        if let Some(length) = length {
            work["until"] = json!(day((from + length).min(AS_OF)));
        }
        if let Some(code) = occupation {
            work["occupation"] = json!(code);
        }
        json!({ "work": work })
    });
    let ladder = prop_oneof![Just("skill-level"), Just("old-qualification")];
    let certificate = (past.clone(), 1..=5_u32, occupation(), ladder, prop::bool::weighted(0.9)).prop_map(
        |(issued, level, occupation, ladder, dated)| {
            let mut it = json!({ "name": "证书", "kind": "skill-level", "level": { "ladder": ladder, "code": level.to_string() } });
            if let Some(code) = occupation {
                it["occupation"] = json!(code);
            }
            if dated {
                it["issued"] = json!(day(issued));
            }
            json!({ "certificate": it })
        },
    );
    let title = (past.clone(), prop_oneof![Just("assistant"), Just("intermediate")]).prop_map(|(date, grade)| {
        json!({ "title": { "name": "职称", "grade": { "ladder": "title-grade", "code": grade }, "date": day(date), "occupations": ["4-08-05-03"] } })
    });
    let training = past.clone().prop_map(
        |date| json!({ "certificate": { "name": "结业", "kind": "training", "hours": "500", "issued": day(date) } }),
    );
    let level =
        prop_oneof![Just("associate"), Just("senior-technical-school"), Just("technician-college"), Just("secondary")];
    let schooling = (past, level).prop_map(|(date, level)| {
        json!({ "schooling": { "name": "学校", "level": level, "programme": "480101", "graduated": day(date) } })
    });
    prop_oneof![4 => work, 3 => certificate, 1 => title, 1 => training, 1 => schooling]
}

fn record(achievements: &[Value]) -> Record {
    let numbered = achievements.iter().enumerate().map(|(at, one)| {
        let mut one = one.clone();
        one.as_object_mut().unwrap().values_mut().for_each(|it| it["id"] = json!(format!("a{at}")));
        one
    });
    let record = json!({ "schema": "record@1", "id": "learner", "achievements": numbered.collect::<Vec<_>>() });
    rongtong::read::from_text(record.to_string().as_bytes()).unwrap()
}

fn ask(record: &Record, as_of: Date) -> Eligibility {
    let sought = STANDARDS.map(|id| Sought { standard: id.to_owned(), level: None, specialty: None });
    let call = EligibilityCall {
        schema: EligibilitySchema::V1,
        as_of,
        record: record.clone(),
        sought: sought.to_vec(),
        lang: Lang::En,
    };
    match answer_eligibility(set(), &call) {
        Answer::Eligibility { eligibility } => *eligibility,
        other => panic!("{other:?}"),
    }
}

fn levels(answer: &Eligibility) -> Vec<&LevelStatus> {
    answer.standards.iter().flat_map(|standard| &standard.levels).collect()
}

fn routes(answer: &Eligibility) -> Vec<&RouteStatus> {
    levels(answer).into_iter().flat_map(|level| &level.routes).collect()
}

/// Whether one state is no worse than another: held and holding stay, and a sure day is not put off.
fn no_worse(now: &Status, was: &Status) -> bool {
    match was.state {
        State::Held => now.state == State::Held,
        State::Holds => matches!(now.state, State::Holds | State::Held),
        _ => now.state == State::Held || was.from.is_none_or(|was| now.from.is_some_and(|now| now <= was)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_day_told_is_the_first_on_which_a_route_holds(all in prop::collection::vec(achievement(), 0..7)) {
        let record = record(&all);
        let told = ask(&record, day(AS_OF));
        let first = routes(&told).into_iter().enumerate().filter(|(_, route)| route.status.state != State::Holds);
        for (at, from) in first.filter_map(|(at, route)| Some((at, route.status.from?))).take(6) {
            let state = |on: Date| routes(&ask(&record, on))[at].status.state;
            prop_assert_eq!(state(from), State::Holds, "route {} on {}", at, from);
            prop_assert_ne!(state(before(from)), State::Holds, "route {} the day before {}", at, from);
        }
    }

    #[test]
    fn a_later_day_never_takes_away_what_held(all in prop::collection::vec(achievement(), 0..7), days in 1..2_000_u32) {
        let record = record(&all);
        let (now, later) = (ask(&record, day(AS_OF)), ask(&record, day(AS_OF + days)));
        for (now, later) in routes(&now).into_iter().zip(routes(&later)) {
            prop_assert!(now.status.state != State::Holds || later.status.state == State::Holds, "{} {:?}", now.id, later.status);
        }
    }

    #[test]
    fn one_more_certificate_title_or_schooling_never_makes_a_level_worse(
        all in prop::collection::vec(achievement(), 0..7), more in achievement(),
    ) {
        prop_assume!(more.get("work").is_none());
        let was = ask(&record(&all), day(AS_OF));
        let now = ask(&record(&[all.as_slice(), &[more]].concat()), day(AS_OF));
        for (was, now) in levels(&was).into_iter().zip(levels(&now)) {
            prop_assert!(no_worse(&now.status, &was.status), "{:?}: {:?} became {:?}", was.level, was.status, now.status);
        }
    }

    #[test]
    fn the_short_answer_says_what_the_full_one_says(all in prop::collection::vec(achievement(), 0..7)) {
        let record = record(&all);
        let (set, ids) = neighbours();
        let ask = |sought| {
            let call = EligibilityCall { schema: EligibilitySchema::V1, as_of: day(AS_OF), record: record.clone(), sought, lang: Lang::En };
            match answer_eligibility(set, &call) {
                Answer::Eligibility { eligibility } => eligibility,
                other => panic!("no answer: {other:?}"),
            }
        };
        let sought = ids.iter().map(|id| Sought { standard: id.clone(), level: None, specialty: None }).collect();
        let (short, full) = (ask(Vec::new()), ask(sought));
        prop_assert_eq!(short.standards.len(), ids.len());
        for (short, full) in short.standards.iter().zip(&full.standards) {
            prop_assert_eq!((&short.standard, &short.next), (&full.standard, &full.next));
            prop_assert_eq!(full.next_level(), full.next.map(|at| &full.levels[at]));
            prop_assert_eq!(short.levels.len(), full.levels.len());
            for (short, full) in short.levels.iter().zip(&full.levels) {
                let told = |level: &LevelStatus| (level.level.clone(), level.name.clone(), level.status, level.best.clone(), level.held_by.clone());
                prop_assert_eq!(told(short), told(full));
                prop_assert_eq!(full.best_route().map(|route| &route.id), full.best.as_ref());
            }
        }
    }
}

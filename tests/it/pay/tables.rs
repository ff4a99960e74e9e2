//! Published tables, asked for cell by cell: the figures under `tests/pay` are what the engine answers.

use crate::files;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// The rows of a table of published figures, without its heading; no cell holds a comma.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = String::from_utf8(files::bytes(&files::root().join("tests/pay").join(name))).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn policies(names: &[&str]) -> PolicySet {
    let lists = ["code-lists/skill-level", "code-lists/pay-part"].into_iter().chain(names.iter().copied());
    let files = lists.map(|name| {
        let path = format!("www/policies/{name}.json");
        (path.clone(), files::bytes(&files::root().join(path)))
    });
    PolicySet::load(files).unwrap()
}

/// The only stretch of the answer to a question about one day.
fn paid(set: &PolicySet, as_of: &str, employment: &Value) -> Value {
    let call = json!({
        "schema": "pay/1", "as_of": as_of, "record": { "schema": "record@1", "id": "worker" }, "employment": employment,
    });
    let answer = serde_json::to_value(answer_text(set, call.to_string().as_bytes())).unwrap();
    let periods = answer["pay"]["periods"].as_array().unwrap_or_else(|| panic!("{answer}"));
    assert_eq!(periods.len(), 1);
    periods[0].clone()
}

fn line<'v>(period: &'v Value, part: &str) -> &'v Value {
    let found = period["lines"].as_array().unwrap().iter().find(|line| line["part"] == part);
    found.unwrap_or_else(|| panic!("no {part} in {period}"))
}

/// A worker of a public institution in August 2006.
fn institution(kind: &str, level: Option<&str>, step: &str) -> Value {
    let appointed: Vec<Value> = level.iter().map(|code| json!({ "ladder": "skill-level", "code": code })).collect();
    let facts = [("worker-kind", kind), ("step-basis", "determined"), ("start-step", step), ("assessed-years", "")];
    let facts: Vec<Value> = facts.iter().map(|(fact, value)| json!({ "fact": fact, "value": value })).collect();
    json!({ "employer": "public-institution", "appointed": appointed, "facts": facts })
}

#[test]
fn every_cell_of_the_tables_of_2006_is_answered_as_published() {
    let set = policies(&["pay/public-institution-2006"]);
    let names = [("高级技师", "1"), ("技师", "2"), ("高级工", "3"), ("中级工", "4"), ("初级工", "5")];
    let mut asked = [0, 0];
    for row in table("public_institution_2006.csv") {
        let [what, key, yuan] = row.as_slice() else { panic!("{row:?}") };
        let (part, employment) = if what == "薪级工资" {
            asked[1] += 1;
            ("step-wage", institution("technical", Some("3"), key))
        } else {
            asked[0] += 1;
            let level = names.iter().find(|(name, _)| key.ends_with(&format!("({name})"))).map(|(_, code)| *code);
            let kind = if level.is_some() { "technical" } else { "ordinary" };
            ("post-wage", institution(kind, level, "1"))
        };
        let period = paid(&set, "2006-08-01", &employment);
        assert_eq!(line(&period, part)["amount"], **yuan, "{what} {key}");
        assert_eq!(period["certain"], true, "{what} {key}");
    }
    assert_eq!(asked, [6, 40]);
}

#[test]
fn a_step_that_is_not_in_the_table_has_no_row() {
    let set = policies(&["pay/public-institution-2006"]);
    for step in ["0", "41"] {
        let period = paid(&set, "2006-08-01", &institution("technical", Some("3"), step));
        assert_eq!(period["totals"]["month"], "615", "step {step}: the post wage alone");
    }
}

#[test]
fn a_level_never_has_a_lower_post_wage_and_a_step_never_less_than_the_one_before() {
    let set = policies(&["pay/public-institution-2006"]);
    let fen = |employment: &Value, part: &str| -> u64 {
        let period = paid(&set, "2006-08-01", employment);
        line(&period, part)["amount"].as_str().unwrap().parse().unwrap()
    };
    let posts: Vec<u64> =
        ["5", "4", "3", "2", "1"].map(|level| fen(&institution("technical", Some(level), "1"), "post-wage")).to_vec();
    assert!(posts.is_sorted(), "{posts:?}");
    let steps: Vec<u64> =
        (1..=40).map(|step| fen(&institution("technical", Some("3"), &step.to_string()), "step-wage")).collect();
    assert!(steps.windows(2).all(|pair| pair[0] < pair[1]), "{steps:?}");
}

#[test]
fn every_tier_of_the_minimum_wage_is_held_to_from_its_day_on() {
    let set = policies(&["pay/zhejiang-minimum-wage-2021", "pay/zhejiang-minimum-wage-2024"]);
    let mut asked = 0;
    for row in table("zhejiang_minimum_wage.csv") {
        let [from, tier, monthly, hourly] = row.as_slice() else { panic!("{row:?}") };
        // Its first day, and the last before the next one.
        let last = if from == "2021-08-01" { "2023-12-31" } else { "2026-11-22" };
        for (day, per, least, floor) in [
            (from.as_str(), "month", monthly, "monthly"),
            (last, "month", monthly, "monthly"),
            (last, "hour", hourly, "hourly"),
        ] {
            let employment = json!({
                "region": "331081",
                "facts": [{ "fact": "minimum-wage-tier", "value": tier }],
                "contract": [{ "part": "post-wage", "amount": "1", "per": per }],
            });
            let period = paid(&set, day, &employment);
            let floors = period["floors"].as_array().unwrap();
            assert_eq!(floors.len(), 1, "{day} {tier}: {floors:?}");
            assert_eq!(floors[0]["id"], format!("zhejiang-minimum-wage/{floor}"), "{day} {tier}");
            assert_eq!((&floors[0]["least"], &floors[0]["state"]), (&json!(least), &json!("raised")), "{day} {tier}");
            assert_eq!(period["totals"][per], **least, "{day} {tier}: made up to it");
            asked += 1;
        }
    }
    assert_eq!(asked, 18);
}

#[test]
fn before_the_first_minimum_wage_here_none_is_told() {
    let set = policies(&["pay/zhejiang-minimum-wage-2021", "pay/zhejiang-minimum-wage-2024"]);
    let employment =
        json!({ "region": "331081", "contract": [{ "part": "post-wage", "amount": "1000", "per": "month" }] });
    let period = paid(&set, "2021-07-31", &employment);
    assert_eq!((&period["floors"], &period["totals"]["month"]), (&json!([]), &json!("1000")));
}

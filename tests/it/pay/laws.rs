//! Laws of pay, tried on every shipped document with the sample workers and variations of them.

use crate::files;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// Codes of levels, the lowest first; none at first.
const LEVELS: [&str; 9] = ["", "apprentice", "5", "4", "3", "2", "1", "special", "chief"];
/// Levels of an enterprise's own ladder.
const INTERNAL: [&str; 4] = ["operator", "skilled-operator", "junior-technician", "senior-technician"];
/// Days around which something happens.
const DAYS: [&str; 7] =
    ["2008-02-29", "2010-03-01", "2021-08-01", "2023-12-31", "2024-01-01", "2026-11-22", "2028-02-29"];

/// The shipped documents, by path.
fn shipped() -> Vec<(String, Vec<u8>)> {
    let policies = files::root().join("www/policies");
    let paths = files::json_below(&policies).into_iter().filter(|path| !path.ends_with("index.json"));
    paths.map(|path| (files::name(&path), files::bytes(&path))).collect()
}

fn set_of(documents: &[(String, Vec<u8>)]) -> PolicySet {
    PolicySet::load(documents.iter().map(|(name, bytes)| (name.clone(), bytes))).unwrap()
}

/// The sample workers: record and employment.
fn samples() -> Vec<Value> {
    let paths = files::json_below(&files::root().join("www/workers"));
    let read = paths.iter().map(|path| serde_json::from_slice::<Value>(&files::bytes(path)).unwrap());
    read.filter(|worker| worker["schema"] == "worker@1").collect()
}

/// A sample with a level, an appointment and a day of hiring of its own.
fn varied(worker: &Value, nth: usize) -> Value {
    let mut worker = worker.clone();
    let level = LEVELS[nth % LEVELS.len()];
    let list = worker["record"]["achievements"].as_array_mut().unwrap();
    for (at, issued) in ["2020-02-29", "2023-06-30"].iter().enumerate().take(nth % 3) {
        if !level.is_empty() {
            list.push(json!({ "certificate": {
                "id": format!("z{at}"), "name": "电工", "kind": "skill-level", "occupation": "6-31-01-03",
                "level": { "ladder": "skill-level", "code": level }, "issued": issued, "issuer_class": "national"
            } }));
        }
    }
    worker["employment"]["hired"] = ["2000-02-29", "2016-12-31", "2024-07-01"][nth % 3].into();
    worker["employment"]["post_since"] = "2019-03-31".into();
    if nth % 2 == 1 {
        let code = INTERNAL[nth / 2 % INTERNAL.len()];
        worker["employment"]["appointed"] = json!([{ "ladder": "hx-machinery-post", "code": code }]);
    }
    worker
}

/// Sample workers, as they are and varied.
fn workers() -> Vec<Value> {
    let samples = samples();
    assert!(samples.len() >= 5);
    let varied = (0..9).flat_map(|nth| samples.iter().map(move |worker| varied(worker, nth)));
    samples.iter().cloned().chain(varied).collect()
}

fn ask(set: &PolicySet, schema: &str, worker: &Value, as_of: &str, until: Option<&str>) -> Value {
    let mut call = json!({
        "schema": schema, "as_of": as_of, "record": worker["record"], "employment": worker["employment"], "lang": "en"
    });
    if let Some(until) = until {
        call["until"] = until.into();
    }
    serde_json::from_str(&serde_json::to_string(&answer_text(set, call.to_string().as_bytes())).unwrap()).unwrap()
}

/// Fen of an amount as it is written.
fn fen(money: &Value) -> i64 {
    let text = money.as_str().unwrap();
    let (yuan, fen) = text.split_once('.').unwrap_or((text, "0"));
    let whole =
        yuan.trim_start_matches('-').parse::<i64>().unwrap() * 100 + format!("{fen:0<2}").parse::<i64>().unwrap();
    if yuan.starts_with('-') { -whole } else { whole }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// What lines for one measure come to.
fn sum(period: &Value, per: &str) -> i64 {
    list(&period["lines"]).iter().filter(|line| line["per"] == per).map(|line| fen(&line["amount"])).sum()
}

#[test]
fn totals_are_the_sum_of_the_lines_and_lines_of_their_items() {
    let set = set_of(&shipped());
    let mut lines = 0;
    for worker in workers() {
        for day in DAYS {
            let answer = ask(&set, "pay/1", &worker, day, None);
            let Some(period) = answer["pay"]["periods"].get(0) else { continue };
            let totals = &period["totals"];
            assert_eq!(fen(&totals["month"]), sum(period, "month"));
            assert_eq!(fen(&totals["year"]), sum(period, "month") * 12 + sum(period, "year"));
            assert_eq!((fen(&totals["hour"]), fen(&totals["once"])), (sum(period, "hour"), sum(period, "once")));
            for line in list(&period["lines"]).iter().filter(|line| !list(&line["items"]).is_empty()) {
                let paid = list(&line["items"]).iter().filter(|item| item["paid"] == true);
                assert_eq!(fen(&line["amount"]), paid.map(|item| fen(&item["amount"])).sum::<i64>(), "{line}");
                lines += 1;
            }
        }
    }
    assert!(lines > 150, "{lines} lines were told");
}

/// A worker without what only a document that is not there speaks of: it would be refused.
fn understood(worker: &Value, gone: &Value, documents: &[(String, Vec<u8>)]) -> Value {
    let read = |(_, bytes): &(String, Vec<u8>)| serde_json::from_slice::<Value>(bytes).unwrap();
    let left: Vec<Value> = documents.iter().map(read).filter(|one| one["schema"] == "pay-agreement@1").collect();
    let asks = |fact: &Value| left.iter().any(|one| list(&one["facts"]).iter().any(|known| known["name"] == *fact));
    let of_gone = |receipt: &str| {
        let id = receipt.rsplit('/').next().unwrap();
        let speaks = |one: &Value| list(&one["entitlements"]).iter().any(|it| it["id"] == *id);
        speaks(gone) && !left.iter().any(speaks)
    };
    let mut worker = worker.clone();
    let mut keep = |key: &str, keeps: &dyn Fn(&Value) -> bool| {
        if let Some(all) = worker["employment"].get_mut(key).and_then(Value::as_array_mut) {
            all.retain(|one| keeps(one));
        }
    };
    keep("facts", &|given| asks(&given["fact"]));
    keep("judged", &|given| given["document"] != gone["id"]);
    keep("received", &|receipt| !of_gone(receipt["entitlement"].as_str().unwrap()));
    worker
}

#[test]
fn what_binds_is_never_undercut() {
    let documents = shipped();
    let whole = set_of(&documents);
    let kind = |(_, bytes): &(String, Vec<u8>)| {
        let document: Value = serde_json::from_slice(bytes).unwrap();
        (document["schema"] == "pay-agreement@1", document["rank"] != "guidance")
    };
    let (mut compared, mut better) = (0, 0);
    for (nth, (name, _)) in documents.iter().enumerate().filter(|(_, one)| kind(one) == (true, true)) {
        let mut left = documents.clone();
        let gone: Value = serde_json::from_slice(&left.remove(nth).1).unwrap();
        let without = set_of(&left);
        for worker in samples().iter().map(|worker| understood(worker, &gone, &left)) {
            let ask = |set| ask(set, "pay/1", &worker, "2026-11-22", None);
            let (less, more) = (ask(&without), ask(&whole));
            let totals = |answer: &Value| answer["pay"]["periods"][0]["totals"].clone();
            // What neither can tell, such as two agreements of one rank, is nothing to compare.
            if totals(&less).is_null() || totals(&more).is_null() {
                continue;
            }
            for measure in ["month", "year", "hour", "once"] {
                let (less, more) = (fen(&totals(&less)[measure]), fen(&totals(&more)[measure]));
                assert!(less <= more, "{name}: {measure} without it is {less}, with it {more}");
                better += usize::from(less < more);
            }
            compared += 1;
        }
    }
    assert!(compared > 50 && better > 5, "{compared} compared, {better} better");
}

#[test]
fn a_period_is_its_days_put_together() {
    let set = set_of(&shipped());
    let bare = |period: &Value| {
        let mut period = period.clone();
        for key in ["from", "until"] {
            period.as_object_mut().unwrap().remove(key);
        }
        period
    };
    let mut stretches = 0;
    for worker in workers().iter().step_by(3) {
        let whole = ask(&set, "pay/1", worker, "2019-01-01", Some("2029-12-31"));
        let periods = list(&whole["pay"]["periods"]);
        assert!(!periods.is_empty(), "{whole}");
        stretches += periods.len();
        for (period, next) in periods.iter().zip(periods.iter().skip(1).map(Some).chain([None])) {
            let (from, until) = (period["from"].as_str().unwrap(), period["until"].as_str().unwrap());
            assert!(from <= until);
            for day in [from, until] {
                let alone = ask(&set, "pay/1", worker, day, None);
                let alone = &alone["pay"]["periods"][0];
                // Positions of citations depend on what was cited before.
                for key in ["totals", "certain", "wanted", "levels"] {
                    let told = |period: &Value| match key {
                        "levels" => list(&period[key]).iter().map(|level| level["level"].clone()).collect(),
                        _ => period[key].clone(),
                    };
                    assert_eq!(told(alone), told(period), "{day}: {key}");
                }
            }
            if let Some(next) = next {
                assert_ne!(bare(period), bare(next), "two stretches that tell the same");
            }
        }
    }
    assert!(stretches > 100, "{stretches} stretches");
}

#[test]
fn a_higher_level_is_never_paid_less() {
    let set = set_of(&shipped());
    let mut rises = 0;
    for worker in workers() {
        let answer = ask(&set, "raise/1", &worker, "2026-11-22", None);
        for step in list(&answer["raises"]["steps"]) {
            let (month, year) = (fen(&step["month"]), fen(&step["year"]));
            assert!(month >= 0 && year >= 0, "{step}");
            assert_eq!(fen(&step["after"]["month"]) - fen(&step["before"]["month"]), month);
            let changed = list(&step["changes"]).iter().filter(|change| change["per"] == "month");
            let changed = changed.map(|change| fen(&change["after"]) - fen(&change["before"])).sum::<i64>();
            assert_eq!(changed, month, "{step}");
            rises += usize::from(month > 0);
        }
    }
    assert!(rises > 20, "{rises} rises");
}

//! Input that is broken, huge or made to explode is answered with a refusal that names it, in bounded time.

mod pay;
mod sessions;

use super::cases::{self, Case};
use rongtong::answer::{Answer, answer_text};
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// The case every question here is made from: one certificate, two courses.
fn plain() -> Case {
    cases::all().into_iter().find(|case| case.name == "a-pin-is-respected-and-its-cost-is-told").unwrap()
}

/// Codes of the refusal of a text under the policies of the plain case.
#[track_caller]
fn codes(set: &PolicySet, text: &[u8]) -> Vec<String> {
    match answer_text(set, text) {
        Answer::Refusal { diagnostics } => {
            for found in &diagnostics {
                let told = [&found.message, &found.help].map(|text| text.as_deref().unwrap_or_default().len());
                assert!(told.iter().all(|length| (1..2_000).contains(length)), "{found:?}");
            }
            diagnostics.iter().map(|found| found.code.to_owned()).collect()
        }
        other => panic!("answered: {}", serde_json::to_string(&other).unwrap()),
    }
}

/// The plain question, changed.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut question = plain().question();
    change(&mut question);
    question.to_string().into_bytes()
}

fn with_achievements(achievements: Value) -> Vec<u8> {
    changed(|question| {
        question["pins"] = json!([]);
        question["record"]["achievements"] = achievements;
    })
}

#[test]
fn bytes_that_are_no_call_are_refused() {
    let set = plain().set();
    let gb18030 = [&b"{\"schema\":\""[..], &[0xD1, 0xA7, 0xCF, 0xB0, 0xB5, 0xB5, 0xB0, 0xB8], b"\"}"].concat();
    let utf16 = [0xFF, 0xFE, b'{', 0, b'}', 0];
    let long = format!("{{\"schema\":\"{}\"}}", "x".repeat(70_000));
    let huge = vec![b' '; 9 << 20];
    let deep = "[".repeat(100_000);
    let many = format!("[{}0]", "0,".repeat(500_001));
    let table: [(&[u8], &str); 8] = [
        (b"", "REA005"),
        (&gb18030, "REA003"),
        (&utf16, "REA004"),
        (deep.as_bytes(), "REA006"),
        (long.as_bytes(), "REA008"),
        (many.as_bytes(), "REA007"),
        (&huge, "REA001"),
        (b"{\"schema\":\"recognition/1\"", "REA012"),
    ];
    for (text, code) in table {
        assert_eq!(codes(&set, text), [code]);
    }
}

#[test]
fn amounts_that_are_no_amounts_are_refused() {
    let set = plain().set();
    for (amount, code) in [
        (json!("1e30"), "REA050"),
        (json!("NaN"), "REA050"),
        (json!("-3"), "REA052"),
        (json!("0.001"), "REA051"),
        (json!("99999999999999999999"), "REA052"),
        (json!(4), "REA032"),
        (json!(4.5), "REA032"),
        (json!(true), "REA032"),
        (json!("４"), "REA050"),
    ] {
        let text = with_achievements(json!([{ "course": { "id": "a", "name": "甲", "credits": amount } }]));
        assert_eq!(codes(&set, &text), [code], "{amount}");
    }
    let text = String::from_utf8(with_achievements(json!([{ "course": { "id": "a", "name": "甲", "credits": "4" } }])));
    assert_eq!(codes(&set, text.unwrap().replace("\"4\"", "NaN").as_bytes()), ["REA020"]);
}

#[test]
fn a_record_that_contradicts_itself_is_refused() {
    let set = plain().set();
    let level = |code: &str| json!({ "ladder": "skill-level", "code": code });
    for (achievements, code) in [
        (
            json!([{ "course": { "id": "a", "name": "甲" } }, { "work": { "id": "a", "name": "乙", "from": "2020-01-01" } }]),
            "REC001",
        ),
        (
            json!([{ "certificate": { "id": "a", "name": "甲", "kind": "skill-level", "level": level("九") } }]),
            "REC002",
        ),
        (json!([{ "work": { "id": "a", "name": "甲", "from": "2024-01-01", "until": "2023-12-31" } }]), "REC003"),
        (json!([{ "work": { "id": "a", "name": "甲", "from": "2026-02-30" } }]), "REA054"),
        (json!([{ "work": { "id": "a", "name": "甲", "from": "0000-00-00" } }]), "REA054"),
        (json!([{ "cuorse": { "id": "a", "name": "甲" } }]), "REA033"),
        (json!([{ "course": { "id": "a", "name": "甲", "colour": "red" } }]), "REA030"),
        (json!([{ "course": { "id": "a" } }]), "REA031"),
        (json!([{ "course": { "id": "a", "name": "甲" }, "work": {} }]), "REA034"),
    ] {
        assert_eq!(codes(&set, &with_achievements(achievements.clone())), [code], "{achievements}");
    }
    let many: Value = (0..10_000).map(|at| json!({ "course": { "id": format!("a{at}"), "name": "甲" } })).collect();
    assert_eq!(codes(&set, &with_achievements(many)), ["REC005"]);
}

#[test]
fn a_question_about_nothing_or_too_much_is_refused() {
    let set = plain().set();
    let target = |institution: &str, programme: &str| json!({ "institution": institution, "programme": programme });
    let nine: Value = (0..9).map(|at| target("demo", &at.to_string())).collect();
    for (targets, code) in [
        (json!([]), "CAL001"),
        (json!([target("demo", "p"), target("demo", "p")]), "CAL002"),
        (nine, "CAL003"),
        (json!([target("nowhere", "p")]), "POL040"),
        (json!([target("demo", "q")]), "POL041"),
    ] {
        assert_eq!(codes(&set, &changed(|question| question["target"] = targets.clone())), [code], "{targets}");
    }
    assert_eq!(codes(&PolicySet::of(Vec::new()).unwrap(), &changed(|_| ())), ["POL040"]);
}

/// The agreement of the plain case with another rule.
fn under(rule: Value, achievements: usize) -> (PolicySet, Vec<u8>) {
    let mut case = plain();
    let old = case.policies[0]["rules"][0].clone();
    let mut rule = rule;
    for key in ["id", "title", "cite"] {
        rule[key] = old[key].clone();
    }
    case.policies[0]["rules"] = json!([rule]);
    let brought = (0..achievements).map(
        |at| json!({ "course": { "id": format!("s{at:04}"), "name": "甲", "credits": "1", "institution": "other" } }),
    );
    let brought: Value = brought.collect();
    (case.set(), with_achievements(brought))
}

#[test]
fn a_rule_with_too_many_ways_is_refused_by_name() {
    let any = json!({ "course": {} });
    let six: Value = (0..6).map(|_| any.clone()).collect();
    for source in [
        json!({ "all": six }),
        json!({ "n-of": { "n": 3, "of": six } }),
        json!({ "credits-at-least": { "credits": "20", "of": {} } }),
    ] {
        let (set, text) = under(json!({ "source": source, "target": { "course": "a" } }), 60);
        assert_eq!(codes(&set, &text), ["CAL010"], "{source}");
    }
}

#[test]
fn a_thousand_achievements_under_one_rule_are_weighed_or_refused() {
    let (set, text) = under(json!({ "source": { "course": {} }, "target": { "course": "a" } }), 1_000);
    match answer_text(&set, &text) {
        Answer::Recognition { decision } => {
            assert_eq!(decision.ledgers[0].counted.to_string(), "3");
            assert_eq!(decision.granted[0].achievements[0].id, "s0000");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_rule_of_an_unknown_kind_is_not_loaded() {
    let unknown_source = json!({ "hearsay": {} });
    let mut case = plain();
    case.policies[0]["rules"][0]["source"] = unknown_source;
    let mut field = plain();
    field.policies[0]["rules"][0]["unless"] = json!("same-name");
    let mut version = plain();
    version.policies[0]["schema"] = json!("articulation@2");
    for (case, code) in [(case, "REA033"), (field, "REA030"), (version, "REA058")] {
        let refused = PolicySet::load(case.documents()).err().unwrap_or_default();
        let found: Vec<&str> = refused.iter().map(|found| found.code).collect();
        assert_eq!(found, [code]);
    }
}

#[test]
fn policies_that_go_in_circles_are_refused() {
    let mut pool = plain();
    let bucket = |id: &str, to: &str| {
        let title = json!({ "zh": "模块" });
        json!({ "credits-from": { "id": id, "title": title, "credits": "1", "open": true, "overflow": to } })
    };
    pool.policies[1]["programmes"][0]["requirement"]["all"]["of"] = json!([bucket("x", "y"), bucket("y", "x")]);
    let mut replaced = plain();
    replaced.policies[0]["supersedes"] = json!([{ "id": "agreement", "version": "1" }]);
    for (case, code) in [(pool, "POL028"), (replaced, "POL006")] {
        let refused = PolicySet::load(case.documents()).err().unwrap_or_default();
        let found: Vec<&str> = refused.iter().map(|found| found.code).collect();
        assert_eq!(found, [code]);
    }
}

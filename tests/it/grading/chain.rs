//! A certificate won in a session earns credits at once: grade, put the achievement into a record, recognise.

use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

fn header(schema: &str, id: &str) -> Value {
    json!({
        "schema": schema, "id": id, "version": "1", "title": { "zh": "测试", "en": "Test" },
        "issuer": { "zh": "测试", "en": "Test" }, "force": "example", "effective": { "from": "2026-01-01" },
        "sources": [{
            "id": "s", "title": { "zh": "测试出处", "en": "Test source" },
            "clauses": [{ "id": "1", "text": { "zh": "第一条", "en": "Clause 1" } }],
            "last_checked": "2026-06-01", "trust": "X"
        }]
    })
}

fn with(mut document: Value, more: &Value) -> String {
    for (key, value) in more.as_object().unwrap() {
        document[key] = value.clone();
    }
    document.to_string()
}

fn answer(set: &PolicySet, call: &Value) -> Value {
    serde_json::from_str(&serde_json::to_string(&answer_text(set, call.to_string().as_bytes())).unwrap()).unwrap()
}

#[test]
fn what_is_granted_is_recognised_without_retyping() {
    let cite = json!([{ "source": "s", "clause": "1" }]);
    let text = |zh: &str| json!({ "zh": zh });
    let ladder = crate::files::bytes(&crate::files::root().join("www/policies/code-lists/skill-level.json"));
    let level = json!({ "ladder": "skill-level", "code": "4" });
    let scheme = with(
        header("scheme@1", "scheme"),
        &json!({
            "occupation": { "name": text("电工"), "codes": [{ "code": "6-31-01-03", "edition": "2022" }] },
            "level": level,
            "assessments": [{
                "id": "exam", "title": text("考核"), "cite": cite,
                "parts": [{
                    "id": "practice", "title": text("操作技能"), "pass": { "at-least": "60" },
                    "marking": { "id": "m", "title": text("操作"), "full": "100", "how": { "marks": {} } }
                }],
                "grants": [{
                    "id": "certificate", "cite": cite, "when": "passed",
                    "gives": { "certificate": {
                        "kind": "skill-level", "name": text("电工"), "issuer_class": "enterprise", "valid_months": 36
                    } }
                }]
            }]
        }),
    );
    let catalogue = with(
        header("catalogue@1", "catalogue"),
        &json!({
            "institution": { "id": "a", "name": text("甲校"), "kind": "higher-vocational" },
            "courses": [{ "id": "e1", "name": text("电工实训"), "credits": "4", "nature": "required", "category": "core" }],
            "programmes": [{
                "id": "p", "code": "460301", "name": text("机电"), "level": "associate", "credits": "4",
                "requirement": { "all": { "id": "root", "title": text("全部"), "of": [{ "course": "e1" }] } }
            }]
        }),
    );
    let agreement = with(
        header("articulation@1", "agreement"),
        &json!({
            "participants": [{ "institution": "*", "during": { "from": "2026-01-01" } }],
            "rules": [{
                "id": "electrician", "title": text("电工四级换电工实训"), "cite": cite,
                "source": { "certificate": { "occupations": ["6-31-01-03"], "level_at_least": level } },
                "target": { "course": "e1" }
            }]
        }),
    );
    let files = [("l", ladder), ("s", scheme.into()), ("c", catalogue.into()), ("a", agreement.into())];
    let set = PolicySet::load(files).unwrap_or_else(|wrong| panic!("{wrong:#?}"));
    let session = json!({
        "schema": "session@1", "id": "s1", "held": "2026-05-20",
        "assessment": { "document": "scheme", "assessment": "exam" },
        "candidates": [{ "id": "01", "scores": [{ "of": "practice", "score": "75" }] }],
        "issue": { "issuer": "甲厂", "issued": "2026-06-01", "numbers": [{ "candidate": "01", "number": "Y1" }] }
    });
    let graded = answer(&set, &json!({ "schema": "grade/1", "session": session }));
    let won = graded["grading"]["candidates"][0]["grants"][0]["achievement"].clone();
    assert_eq!(won["certificate"]["valid_until"], "2029-06-01", "{graded}");
    let decide = |achievements: &[Value]| {
        let call = json!({
            "schema": "recognition/1", "as_of": "2026-09-01", "target": [{ "institution": "a", "programme": "p" }],
            "record": { "schema": "record@1", "id": "r", "achievements": achievements }
        });
        answer(&set, &call)["decision"]["ledgers"][0]["recognised"].clone()
    };
    assert_eq!(decide(&[]), "0");
    assert_eq!(decide(&[won]), "4");
}

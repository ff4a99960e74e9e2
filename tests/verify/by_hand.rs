//! Small worlds written by hand: one falsehood each, and what has to be found.

use super::cases::{Case, named, read};
use super::mutations::grant_refused;
use rongtong::answer::{Answer, answer_text};
use rongtong::call::{ClaimedDecision, Pin, PinLeave, PinUse, VerifyCall, VerifySchema};
use rongtong::policy::set::PolicySet;
use rongtong::recognition::recognise;
use rongtong::text::Lang;
use serde_json::{Value, json};

/// A catalogue with these courses (id, name, credits, category) below one requirement.
fn catalogue(school: &str, courses: &[(&str, &str, &str, &str)], requirement: &Value) -> Value {
    let course = |(id, name, credits, category): &(&str, &str, &str, &str)| json!({ "id": id, "name": { "zh": name }, "credits": credits, "nature": "required", "category": category });
    json!({
        "schema": "catalogue@1", "id": format!("catalogue-{school}"), "version": "1", "title": { "zh": "目录" },
        "issuer": { "zh": "学校" }, "force": "example", "effective": { "from": "2000-01-01" },
        "institution": { "id": school, "name": { "zh": "学校" }, "kind": "technical" },
        "courses": courses.iter().map(course).collect::<Vec<_>>(),
        "programmes": [{ "id": "p", "code": "460301", "name": { "zh": "专业" }, "level": "associate", "credits": "100",
                         "requirement": requirement }]
    })
}

/// An agreement with these rules; `more` adds caps, families and the like.
fn agreement(rules: Value, more: Value) -> Value {
    let mut agreement = json!({
        "schema": "articulation@1", "id": "agreement", "version": "1", "title": { "zh": "协议" },
        "issuer": { "zh": "示例" }, "force": "example", "effective": { "from": "2000-01-01" },
        "sources": [{ "id": "text", "title": { "zh": "协议" }, "last_checked": "2026-11-20", "trust": "X",
                      "clauses": [{ "id": "一", "text": { "zh": "条款。" } }] }],
        "participants": [{ "institution": "*", "during": { "from": "2000-01-01" } }],
    });
    agreement["rules"] = rules;
    if let Value::Object(more) = more {
        for (name, value) in more {
            agreement[name] = value;
        }
    }
    agreement
}

fn rule(id: &str, source: Value, target: Value, more: Value) -> Value {
    let mut rule = json!({ "id": id, "title": { "zh": id }, "cite": [{ "source": "text", "clause": "一" }] });
    rule["source"] = source;
    rule["target"] = target;
    if let Value::Object(more) = more {
        for (name, value) in more {
            rule[name] = value;
        }
    }
    rule
}

fn same_name() -> Value {
    rule("same", json!({ "course": {} }), json!({ "any-course": {} }), json!({ "when": "same-name" }))
}

fn all_of(nodes: &[Value]) -> Value {
    json!({ "all": { "id": "root", "title": { "zh": "要求" }, "of": nodes } })
}

fn leaf(id: &str) -> Value {
    json!({ "course": id })
}

fn taken(id: &str, name: &str, credits: &str) -> Value {
    json!({ "course": { "id": id, "name": name, "institution": "elsewhere", "credits": credits } })
}

fn certificate(id: &str) -> Value {
    json!({ "certificate": { "id": id, "name": id, "kind": "x-certificate" } })
}

fn world(policies: &[Value], schools: &[&str], achievements: &[Value]) -> Case {
    let target: Vec<Value> = schools.iter().map(|s| json!({ "institution": s, "programme": "p" })).collect();
    let case = json!({
        "policies": policies,
        "call": { "as_of": "2026-09-01", "target": target },
        "record": { "schema": "record@1", "id": "learner", "achievements": achievements },
    });
    read("by hand", &case)
}

/// What was decided holds, as far as the checker sees.
fn holds(case: &Case) {
    let verification = case.verify(&case.claims);
    assert!(verification.holds, "{:?} in {:?}", verification.findings, case.claims);
}

/// The claims with what was refused granted as well.
fn with_refused(case: &Case, outcome: &str) -> ClaimedDecision {
    let at = case.decision.refused.iter().position(|refusal| refusal.outcome == outcome);
    let mut claims = case.claims.clone();
    claims.granted.push(grant_refused(case, at.unwrap_or_else(|| panic!("{}: nothing {outcome}", case.name))));
    claims
}

fn finds(case: &Case, claims: &ClaimedDecision, code: &str) {
    let codes = case.codes(claims);
    assert!(codes.contains(&code), "{}: {codes:?}, not {code}", case.name);
}

#[test]
fn swapped_targets_break_the_conditions_of_both() {
    let plan =
        catalogue("demo", &[("a", "甲", "3", "core"), ("b", "乙", "3", "core")], &all_of(&[leaf("a"), leaf("b")]));
    let rules = agreement(json!([same_name()]), json!({}));
    let case = world(&[plan, rules], &["demo"], &[taken("x", "甲", "3"), taken("y", "乙", "3")]);
    holds(&case);
    let mut claims = case.claims.clone();
    let first = claims.granted[0].targets.clone();
    claims.granted[0].targets = std::mem::replace(&mut claims.granted[1].targets, first);
    assert_eq!(case.codes(&claims), ["verify-condition-fails", "verify-condition-fails"]);
}

#[test]
fn more_than_a_cap_allows_is_found() {
    let case = named("fifty-credits-is-the-most-that-is-recognised");
    finds(&case, &with_refused(&case, "capped"), "verify-cap-exceeded");
}

#[test]
fn more_than_a_relation_allows_is_found() {
    let case = named("in-two-registers-one-achievement-may-be-shared");
    let granted = &case.decision.granted;
    // 甲 is shared; with 乙 in both registers two achievements would be.
    let other = case
        .decision
        .refused
        .iter()
        .position(|r| r.achievements.iter().all(|a| granted.iter().any(|g| g.achievements.contains(a))));
    let mut claims = case.claims.clone();
    claims.granted.push(grant_refused(&case, other.unwrap_or_else(|| panic!("{:?}", case.decision.refused))));
    finds(&case, &claims, "verify-sharing-exceeded");
}

#[test]
fn a_lower_member_of_a_family_does_not_convert_even_alone() {
    let case = named("of-two-certificates-of-one-family-only-the-higher-converts");
    let mut claims = with_refused(&case, "outranked");
    let lower = claims.granted.pop();
    claims.granted = lower.into_iter().collect();
    finds(&case, &claims, "verify-family-broken");
}

#[test]
fn an_excluded_course_is_found() {
    let case = named("politics-and-sport-may-not-be-replaced");
    finds(&case, &with_refused(&case, "excluded"), "verify-excluded");
}

#[test]
fn reuse_beyond_its_limit_is_found() {
    let case = named("one-certificate-fills-courses-up-to-what-the-credit-bank-records");
    finds(&case, &with_refused(&case, "capped"), "verify-reuse-exceeded");
}

#[test]
fn a_branch_too_many_is_found() {
    let courses = [("a", "甲", "3", "core"), ("b", "乙", "2", "core")];
    let choice = json!({ "any": { "id": "either", "title": { "zh": "任选一门" }, "of": [leaf("a"), leaf("b")] } });
    let rules = agreement(json!([same_name()]), json!({}));
    let learner = [taken("x", "甲", "3"), taken("y", "乙", "2")];
    let case = world(&[catalogue("demo", &courses, &choice), rules.clone()], &["demo"], &learner);
    holds(&case);
    let both = world(&[catalogue("demo", &courses, &all_of(&[leaf("a"), leaf("b")])), rules], &["demo"], &learner);
    let claims = ClaimedDecision { documents: case.claims.documents.clone(), ..both.claims };
    assert_eq!(case.codes(&claims), ["verify-choice-broken"]);
}

#[test]
fn a_rule_that_has_to_give_way_is_found() {
    let wide = rule("wide", json!({ "certificate": {} }), json!({ "course": "a" }), json!({}));
    let near = rule("near", json!({ "certificate": {} }), json!({ "course": "a" }), json!({ "over": ["wide"] }));
    let plan = catalogue("demo", &[("a", "甲", "3", "core")], &all_of(&[leaf("a")]));
    let case = world(&[plan, agreement(json!([wide, near]), json!({}))], &["demo"], &[certificate("x")]);
    holds(&case);
    let mut claims = case.claims.clone();
    claims.granted[0].rule = "wide".to_owned();
    assert_eq!(case.codes(&claims), ["verify-outranked"]);
}

#[test]
fn a_rule_for_others_does_not_speak_here() {
    let scope = json!({ "scope": { "levels": ["bachelor"] } });
    let other = rule("other", json!({ "certificate": {} }), json!({ "course": "a" }), scope);
    let mine = rule("mine", json!({ "certificate": {} }), json!({ "course": "a" }), json!({}));
    let plan = catalogue("demo", &[("a", "甲", "3", "core")], &all_of(&[leaf("a")]));
    let case = world(&[plan, agreement(json!([other, mine]), json!({}))], &["demo"], &[certificate("x")]);
    holds(&case);
    let mut claims = case.claims.clone();
    claims.granted[0].rule = "other".to_owned();
    assert_eq!(case.codes(&claims), ["verify-scope-wrong"]);
}

#[test]
fn a_document_that_has_ended_is_found() {
    let plan = catalogue("demo", &[("a", "甲", "3", "core")], &all_of(&[leaf("a")]));
    let ends = json!({ "effective": { "from": "2000-01-01", "until": "2026-09-01" } });
    let mut case = world(&[plan, agreement(json!([same_name()]), ends)], &["demo"], &[taken("x", "甲", "3")]);
    holds(&case);
    case.call.as_of = case.call.as_of.plus_months(1);
    finds(&case, &case.claims, "verify-not-in-force");
}

#[test]
fn a_decision_about_better_facts_does_not_hold_for_worse() {
    let mut case = named("a-grade-below-the-mark-is-refused-with-its-distance");
    let good = named("seventy-per-cent-overlap-is-enough");
    let bad = named("sixty-nine-per-cent-overlap-is-not-enough");
    holds(&case);
    finds(&bad, &good.claims, "verify-condition-fails");
    case.call.record.achievements.clear();
    assert!(case.codes(&case.claims).is_empty() || !case.claims.granted.is_empty());
}

#[test]
fn a_pin_set_aside_without_need_is_found() {
    let mut case = named("a-pin-is-respected-and-its-cost-is-told");
    let pinned = case.call.pins.clone();
    case.call.pins.clear();
    let free = recognise(&case.set, &case.call).map(|decision| ClaimedDecision::of(&decision));
    let free = free.unwrap_or_else(|why| panic!("{why:?}"));
    case.call.pins = pinned;
    assert_eq!(case.codes(&free), ["verify-pin-ignored"]);
    // What no rule allows may be set aside.
    case.call.pins = vec![Pin::Use(PinUse { achievement: "x".into(), target: "nothing".into(), institution: None })];
    assert!(case.codes(&free).is_empty());
    case.call.pins = vec![Pin::Leave(PinLeave { achievement: "x".into() })];
    assert_eq!(case.codes(&free), ["verify-pin-ignored"]);
}

#[test]
fn a_leaf_that_stands_twice_is_read_so_that_it_holds() {
    let case = named("eight-courses-cannot-meet-three-times-three");
    holds(&case);
    let case = named("in-two-registers-nothing-may-be-shared");
    holds(&case);
}

#[test]
fn a_call_is_answered() {
    let case = named("a-pin-is-respected-and-its-cost-is-told");
    let call = VerifyCall {
        schema: VerifySchema::V1,
        question: case.call.clone(),
        claims: case.claims.clone(),
        lang: Lang::En,
    };
    let answer = |call: &VerifyCall, set: &PolicySet| {
        let text = serde_json::to_vec(call).unwrap_or_else(|error| panic!("{error}"));
        answer_text(set, &text)
    };
    let Answer::Verify { verification } = answer(&call, &case.set) else { panic!("not answered") };
    assert!(verification.holds);
    assert_eq!(
        verification.findings[0].text,
        "Verified: every claim has its rule, nothing is used twice, no cap is exceeded; 2 credits in all."
    );
    let mut twice = call;
    let again = twice.question.record.achievements[0].clone();
    twice.question.record.achievements.push(again);
    assert!(matches!(answer(&twice, &case.set), Answer::Refusal { .. }));
}

#[test]
fn a_surplus_flows_into_an_open_pool() {
    let pools = [
        json!({ "credits-from": { "id": "module", "title": { "zh": "模块" }, "credits": "4", "courses": ["a", "b"], "overflow": "free" } }),
        json!({ "credits-from": { "id": "free", "title": { "zh": "任选" }, "credits": "10", "open": true } }),
    ];
    let elective = rule(
        "elective",
        json!({ "certificate": {} }),
        json!({ "node": "free" }),
        json!({ "credit": { "fixed": "3" } }),
    );
    let cap = json!({ "caps": [{ "id": "few", "title": { "zh": "证书" }, "cite": [{ "source": "text", "clause": "一" }],
        "on": { "rules": ["elective"] }, "limit": { "credits": "2" }, "beyond": "uncounted" }] });
    let courses = [("a", "甲", "3", "core"), ("b", "乙", "3", "core")];
    let policies = [catalogue("demo", &courses, &all_of(&pools)), agreement(json!([same_name(), elective]), cap)];
    let learner = [taken("x", "甲", "3"), taken("y", "乙", "3")];
    let case = world(&policies, &["demo"], &learner);
    assert_eq!(case.claims.counted[0].to_string(), "6");
    holds(&case);
    // With a capped certificate possible there the pool takes no surplus: what is decided still adds up.
    holds(&world(&policies, &["demo"], &[&learner[..], &[certificate("z")]].concat()));
}

// Where the meaning is easily missed: what is decided has to hold in the checker's reading too.

#[test]
fn a_waiver_placed_in_a_node_gives_no_credits() {
    let pool = json!({ "credits-from": { "id": "free", "title": { "zh": "任选" }, "credits": "10", "open": true } });
    let waive = rule(
        "waive",
        json!({ "certificate": {} }),
        json!({ "node": "free" }),
        json!({ "credit": { "fixed": "4" }, "effect": "waived" }),
    );
    let case =
        world(&[catalogue("demo", &[], &pool), agreement(json!([waive]), json!({}))], &["demo"], &[certificate("x")]);
    assert_eq!(case.claims.counted[0].to_string(), "0");
    holds(&case);
}

#[test]
fn an_award_below_the_ladder_counts_for_nothing() {
    let pool = json!({ "credits-from": { "id": "free", "title": { "zh": "任选" }, "credits": "10", "open": true } });
    let any = rule("any", json!({ "award": {} }), json!({ "node": "free" }), json!({ "credit": { "fixed": "4" } }));
    let lower = json!({ "awards": { "downgrades": [
        { "organiser": "industry", "steps": 9, "cite": [{ "source": "text", "clause": "一" }] }] } });
    let ladder = json!({
        "schema": "code-list@1", "id": "ladder", "version": "1", "title": { "zh": "级别" }, "issuer": { "zh": "示例" },
        "force": "example", "effective": { "from": "2000-01-01" }, "edition": "1", "of": "ladder", "name": "award-class",
        "codes": [{ "code": "city", "name": { "zh": "市级" }, "rank": 1 }, { "code": "national", "name": { "zh": "国家级" }, "rank": 2 }]
    });
    let award = json!({ "award": { "id": "x", "name": "竞赛", "kind": "skill-contest", "organiser": "industry",
                                   "class": { "ladder": "award-class", "code": "national" } } });
    let case = world(&[catalogue("demo", &[], &pool), agreement(json!([any]), lower), ladder], &["demo"], &[award]);
    assert_eq!(case.claims.counted[0].to_string(), "0");
    holds(&case);
}

#[test]
fn a_soft_cap_limits_only_the_targets_it_names() {
    let both = rule("both", json!({ "certificate": {} }), json!({ "courses": ["a", "b"] }), json!({}));
    let cap = json!({ "caps": [{ "id": "public", "title": { "zh": "公共课" }, "cite": [{ "source": "text", "clause": "一" }],
        "on": { "targets": { "categories": ["public"] } }, "limit": { "credits": "1" }, "beyond": "uncounted" }] });
    let courses = [("a", "甲", "3", "public"), ("b", "乙", "5", "core")];
    let plan = catalogue("demo", &courses, &all_of(&[leaf("a"), leaf("b")]));
    let case = world(&[plan, agreement(json!([both]), cap)], &["demo"], &[certificate("x")]);
    // 1 of the 3 public credits, and all 5 of the others.
    assert_eq!(case.claims.counted[0].to_string(), "6");
    holds(&case);
}

#[test]
fn what_is_left_out_does_not_waive_attendance_either() {
    let attend =
        rule("attend", json!({ "certificate": {} }), json!({ "course": "a" }), json!({ "effect": "attendance" }));
    let plan = catalogue("demo", &[("a", "甲", "3", "core")], &all_of(&[leaf("a")]));
    let mut case = world(&[plan, agreement(json!([attend]), json!({}))], &["demo"], &[certificate("x")]);
    assert_eq!(case.claims.granted.len(), 1);
    case.call.pins = vec![Pin::Leave(PinLeave { achievement: "x".into() })];
    let decision = recognise(&case.set, &case.call).unwrap_or_else(|why| panic!("{why:?}"));
    let claims = ClaimedDecision::of(&decision);
    assert_eq!(claims.granted.len(), 0);
    assert!(case.codes(&claims).is_empty());
}

#[test]
fn attendance_is_waived_as_often_as_an_achievement_may_be_reused() {
    let waives = |most: u32| {
        let reuse = json!({ "effect": "attendance", "reuse": { "targets_at_most": most } });
        let attend = rule("attend", json!({ "certificate": {} }), json!({ "any-course": {} }), reuse);
        let courses = [("a", "甲", "3", "core"), ("b", "乙", "2", "core"), ("c", "丙", "1", "core")];
        let plan = catalogue("demo", &courses, &all_of(&[leaf("a"), leaf("b"), leaf("c")]));
        world(&[plan, agreement(json!([attend]), json!({}))], &["demo"], &[certificate("x")])
    };
    for most in [1, 2] {
        let case = waives(most);
        assert_eq!(case.claims.granted.len(), usize::try_from(most).unwrap_or_default());
        holds(&case);
    }
    let claims = waives(2).claims;
    let mut case = waives(1);
    case.claims.granted.clone_from(&claims.granted);
    assert_eq!(case.codes(&case.claims), ["verify-reuse-exceeded"]);
}

#[test]
fn an_unknown_fact_is_not_a_failed_condition() {
    let when = json!({
        "when": { "any": [{ "credits": "100%" }, { "evidence": "syllabus" }] },
        "softer": { "effect": "attendance" }
    });
    let either = rule("either", json!({ "course": {} }), json!({ "course": "a" }), when);
    let plan = catalogue("demo", &[("a", "甲", "3", "core")], &all_of(&[leaf("a")]));
    // Too few credits, and whether a syllabus can be had is not known: neither the rule nor its softer outcome.
    let case = world(&[plan, agreement(json!([either]), json!({}))], &["demo"], &[taken("x", "甲", "2")]);
    assert_eq!(case.claims.granted.len(), 0);
    holds(&case);
}

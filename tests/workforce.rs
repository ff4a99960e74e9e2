//! A whole workforce in columns is paid what its workers are paid one by one.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failed step is a failed test"
)]

#[path = "support/files.rs"]
mod files;
#[path = "workforce/rows.rs"]
mod rows;
#[path = "workforce/worlds.rs"]
mod worlds;

use rongtong::answer::Answer;
use rongtong::answer::workforce::{Laid, plan};
use rongtong::call::PayColumnsCall;
use rongtong::pay::columns::{BAD_ROW, NOTHING_GIVEN, OPEN};
use rongtong::policy::set::PolicySet;
use rongtong::read::from_text;
use rows::{Dice, agree, rows};
use serde_json::{Value, json};

#[test]
fn every_worker_of_made_up_worlds_is_paid_as_one_by_one() {
    let (mut settled, mut asked) = (0, 0);
    for seed in 0..30 {
        let mut dice = Dice::new(seed);
        let (set, call) = worlds::world(&mut dice);
        let plan = match plan(&set, &call) {
            Laid::Plan(plan) => plan,
            Laid::Refused(Answer::Refusal { diagnostics }) => {
                assert_eq!(diagnostics[0].code, "CAL117", "seed {seed}: {diagnostics:?}");
                continue;
            }
            Laid::Refused(other) => panic!("{other:?}"),
        };
        let rows = rows(&plan, &call, 60, &mut dice);
        settled += agree(&set, &call, &plan, &rows);
        asked += rows.count;
    }
    assert!(asked > 1_000 && settled > asked / 20, "{settled} of {asked} settled");
}

/// Every shipped document.
fn shipped() -> PolicySet {
    let files = files::json_below(&files::root().join("www/policies"));
    PolicySet::load(files.iter().map(|path| (files::name(path), files::bytes(path)))).unwrap()
}

fn read(call: &Value) -> PayColumnsCall {
    from_text(call.to_string().as_bytes()).unwrap()
}

#[test]
fn workers_under_shipped_agreements_are_paid_as_one_by_one() {
    let set = shipped();
    let known = |enterprise: &str, region: &str, industry: &str| json!({ "enterprise": enterprise, "employer": "enterprise", "region": region, "industry": industry });
    let cutters = json!({
        "schema": "pay-columns/1", "as_of": "2026-09-01", "hired": true, "facts": ["minimum-wage-tier"],
        "employers": [
            known("demo-cutter-jia", "331081", "3424"), known("demo-cutter-yi", "331081", "3424"),
            known("tianjie-industry", "331083", "3443"), known("nobody-knows-it", "331083", "3443"),
        ],
        "levels": [{ "ladder": "skill-level", "certificate": "skill-level" }],
    });
    let machinery = json!({
        "schema": "pay-columns/1", "as_of": "2026-09-01", "hired": true, "facts": ["mentor-contract"],
        "employers": [known("hx-machinery", "331083", "3484"), known("another", "331083", "3484")],
        "levels": [{ "ladder": "skill-level" }], "posts": ["精密加工", "电气调试", "包装"],
    });
    let institution = json!({
        "schema": "pay-columns/1", "as_of": "2012-03-01", "facts": ["worker-kind"],
        "employers": [{ "employer": "public-institution" }], "levels": [{ "ladder": "skill-level" }],
    });
    for (nth, call) in (1..).zip([cutters, machinery, institution]) {
        let mut dice = Dice::new(nth);
        let call = read(&call);
        let Laid::Plan(plan) = plan(&set, &call) else { panic!("{:?}", plan(&set, &call)) };
        let rows = rows(&plan, &call, 150, &mut dice);
        agree(&set, &call, &plan, &rows);
    }
}

#[test]
fn a_row_that_cannot_be_read_touches_no_other() {
    let set = shipped();
    let call = read(&json!({
        "schema": "pay-columns/1", "as_of": "2026-09-01", "hired": true,
        "employers": [{ "enterprise": "demo-cutter-jia", "employer": "enterprise", "region": "320000", "industry": "34" }],
        "levels": [{ "ladder": "skill-level", "certificate": "skill-level" }],
    }));
    let Laid::Plan(plan) = plan(&set, &call) else { panic!("no plan") };
    let level = |code: &str| {
        let codes = &plan.layout.codes[1].codes;
        u16::try_from(1 + codes.iter().position(|one| one.code == code).unwrap()).unwrap()
    };
    let three = level("3");
    // Employers, then levels: a level, none, one behind the last, an employer that does not exist, and all of it wrong.
    let codes = [0, 0, 0, 1, 9, 0, three, 0, 99, three, 999, three];
    let days = [20_200_101, 0, 20_200_101, 20_200_101, 20_200_230, 20_230_229];
    let results = plan.run(&codes, &days, 6).unwrap();
    assert_eq!(results.amounts, [30_000, 0, 0, 0, 0, 0]);
    let settled: Vec<u8> = results.flags.iter().map(|flags| flags & !OPEN).collect();
    assert_eq!(settled, [0, NOTHING_GIVEN, BAD_ROW, BAD_ROW, BAD_ROW, BAD_ROW]);
    assert_eq!((results.employers.workers.as_slice(), results.employers.amounts.as_slice()), (&[2][..], &[30_000][..]));
    assert_eq!(plan.run(&codes, &days, 5), None);
}

#[test]
fn what_columns_cannot_hold_is_refused_with_the_reason() {
    let set = shipped();
    let asked = |more: Value| {
        let mut call = json!({ "schema": "pay-columns/1", "as_of": "2026-09-01", "employers": [{ "enterprise": "hx-machinery" }] });
        call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        call
    };
    let refusals = [
        (asked(json!({ "employers": [] })), "CAL110"),
        (asked(json!({ "levels": [{ "ladder": "no-such" }] })), "CAL112"),
        (asked(json!({ "levels": [{ "ladder": "skill-level", "certificate": "attendance" }] })), "CAL113"),
        (asked(json!({ "posts": ["车工", "车工"] })), "CAL114"),
        (asked(json!({ "facts": ["benefit-created"] })), "CAL115"),
        (
            asked(
                json!({ "facts": ["pieces"], "employers": [{ "enterprise": "x", "region": "331083", "industry": "34" }] }),
            ),
            "CAL116",
        ),
        (asked(json!({ "facts": ["mentor-contrakt"] })), "CAL091"),
    ];
    for (call, code) in refusals {
        match plan(&set, &read(&call)) {
            Laid::Refused(Answer::Refusal { diagnostics }) => assert_eq!(diagnostics[0].code, code, "{call}"),
            other => panic!("{code}: {other:?}"),
        }
    }
}

#[test]
fn a_city_of_agreements_loads_and_each_enterprise_finds_its_own() {
    let count = 4_000;
    let name = |text: &str| json!({ "zh": text, "en": text });
    let agreement = |nth: usize| {
        json!({
            "schema": "pay-agreement@1", "id": format!("agreement-{nth}"), "version": "1", "title": name("made up"),
            "issuer": name("made up"), "force": "example", "effective": { "from": "2020-01-01" },
            "sources": [{ "id": "s", "title": name("made up"), "last_checked": "2026-01-01", "trust": "X",
                "clauses": [{ "id": "1", "text": name("made up"), "summary": true }] }],
            "rank": "enterprise-agreement", "covers": { "enterprises": [format!("enterprise-{nth}")] },
            "parts": [{ "part": "post-wage", "per": "month", "items": [{ "id": "all", "title": name("all"),
                "cite": [{ "source": "s", "clause": "1" }], "amount": { "fixed": format!("{}", 2_000 + nth) } }] }],
        })
        .to_string()
    };
    let parts = files::root().join("www/policies/code-lists/pay-part.json");
    let files = (0..count).map(|nth| (format!("{nth}.json"), agreement(nth).into_bytes()));
    let set = PolicySet::load(files.chain([("parts.json".to_owned(), files::bytes(&parts))])).unwrap();
    let employers: Vec<Value> = (0..count).map(|nth| json!({ "enterprise": format!("enterprise-{nth}") })).collect();
    let call = read(&json!({ "schema": "pay-columns/1", "as_of": "2026-09-01", "employers": employers }));
    let Laid::Plan(plan) = plan(&set, &call) else { panic!("no plan") };
    let codes: Vec<u16> = (0..u16::try_from(count).unwrap()).rev().collect();
    let results = plan.run(&codes, &[], count).unwrap();
    let expected: Vec<u32> = codes.iter().map(|nth| 200_000 + 100 * u32::from(*nth)).collect();
    assert_eq!(results.amounts, expected);
    assert_eq!(results.flagged, [0; 8]);
}

#[test]
fn employers_that_no_rule_tells_apart_are_worked_out_once_and_paid_as_one_by_one() {
    let set = shipped();
    let small = |nth: usize, region: &str, industry: &str| json!({ "enterprise": format!("small-{nth}"), "employer": "enterprise", "region": region, "industry": industry });
    let asked = |employers: Vec<Value>| {
        read(&json!({
            "schema": "pay-columns/1", "as_of": "2026-09-01", "hired": true, "posts": ["精密加工", "包装"], "employers": employers,
            "facts": ["mentor-contract", "minimum-wage-tier"], "levels": [{ "ladder": "skill-level", "certificate": "skill-level" }],
        }))
    };
    let worked_out = |employers: Vec<Value>| {
        let call = asked(employers);
        let Laid::Plan(plan) = plan(&set, &call) else { panic!("{:?}", plan(&set, &call)) };
        (call, plan)
    };
    // In the industry, in another one, and in another place: three kinds, however many of each.
    let kinds = [("331083", "3443"), ("331083", "60"), ("350200", "3443")];
    let one_each = kinds.iter().enumerate().map(|(nth, (region, industry))| small(nth, region, industry)).collect();
    let many = (0..600).map(|nth| {
        let (region, industry) = kinds[nth % kinds.len()];
        // Of one industry within another nothing else is asked.
        small(nth, region, if industry == "3443" && nth % 2 == 0 { "34" } else { industry })
    });
    let (few, (call, many)) = (worked_out(one_each).1, worked_out(many.collect()));
    assert_eq!(many.layout.cells, few.layout.cells);
    let rows = rows(&many, &call, 200, &mut Dice::new(7));
    agree(&set, &call, &many, &rows);
    // One with an agreement of its own is another kind.
    let own = json!({ "enterprise": "hx-machinery", "employer": "enterprise", "region": "331083", "industry": "3443" });
    assert!(worked_out(vec![small(0, "331083", "3443"), own]).1.layout.cells > few.layout.cells);
}

//! Policy documents: those that ship load as one set without errors; each case under `tests/cases/policy` is found fault
//! with exactly as it says, and its good twin is not.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/files.rs"]
mod files;
#[path = "support/policy_case.rs"]
mod policy_case;

use policy_case::{Expected, expected, folder};
use rongtong::diagnostic::{self, Diagnostic, Severity};
use rongtong::policy::lint::{lint, lint_agreement};
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;
use std::collections::BTreeSet;

/// Findings as lines to read.
fn told(found: &[Diagnostic]) -> String {
    let lines: Vec<String> =
        found.iter().map(|d| format!("{}: {}: {}", d.place, d.code, d.message_in(Lang::En))).collect();
    lines.join("\n")
}

#[test]
fn shipped_policies_load_as_one_set_without_errors() {
    let root = files::root().join("www/policies");
    let shipped = files::json_below(&root);
    assert!(shipped.len() > 20, "too few policy documents below {}", root.display());
    let set = PolicySet::load(shipped.iter().map(|path| (files::name(path), files::bytes(path))))
        .unwrap_or_else(|found| panic!("{}", told(&found)));
    let found = lint(&set, "2026-11-21".parse().unwrap());
    let errors: Vec<_> = found.iter().filter(|d| d.severity == Severity::Error).cloned().collect();
    assert!(errors.is_empty(), "{}", told(&errors));
}

#[test]
fn every_bad_case_is_found_fault_with_exactly_as_it_says() {
    let lists = policy_case::lists();
    let mut wrong = Vec::new();
    for path in files::json_below(&folder("bad")) {
        let case = policy_case::read(&path);
        let found = case.findings(&lists);
        let got: BTreeSet<Expected> = found.iter().map(expected).collect();
        let want: BTreeSet<Expected> = case.find.iter().cloned().collect();
        let name = files::name(&path);
        let code = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !want.iter().any(|expected| code.starts_with(&expected.code)) {
            wrong.push(format!("{name}: named after a code it does not expect"));
        }
        if got != want {
            wrong.push(format!("{name} ({})\n wants {want:#?}\n got\n{}", case.note, told(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_good_twin_is_without_findings() {
    let lists = policy_case::lists();
    let names = |kind| -> BTreeSet<_> {
        let files = files::json_below(&folder(kind)).into_iter();
        files.filter_map(|path| path.file_name().map(std::ffi::OsStr::to_owned)).collect()
    };
    assert_eq!(names("good"), names("bad"), "every bad case has a good twin of the same name");
    let mut wrong = Vec::new();
    for path in files::json_below(&folder("good")) {
        let found = policy_case::read(&path).findings(&lists);
        if !found.is_empty() {
            wrong.push(format!("{}:\n{}", files::name(&path), told(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_agreement_alone_is_found_fault_with_as_among_all() {
    let lists = policy_case::lists();
    let day = "2026-11-21".parse().unwrap();
    let mut compared = 0;
    for path in files::json_below(&folder("bad")) {
        let Ok(set) = policy_case::read(&path).set(&lists) else { continue };
        let own = ["LIN090", "LIN091", "LIN092", "LIN093", "LIN094", "LIN095", "LIN096"];
        let all: Vec<Diagnostic> = lint(&set, day).into_iter().filter(|found| own.contains(&found.code)).collect();
        let ids: BTreeSet<&str> = set.documents().iter().map(|loaded| loaded.document.header().id).collect();
        let mut alone: Vec<Diagnostic> = ids.into_iter().flat_map(|id| lint_agreement(&set, day, id)).collect();
        alone.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
        assert_eq!(told(&all), told(&alone), "{}", files::name(&path));
        compared += all.len();
    }
    assert!(compared >= 7, "a case of each");
}

#[test]
fn every_code_has_a_case() {
    // Too many of something and more findings than are told need large documents; nothing in force needs a question.
    let elsewhere = ["POL001", "POL009", "POL040", "POL041", "POL042", "POL043"];
    let cases: BTreeSet<String> = files::json_below(&folder("bad"))
        .iter()
        .flat_map(|path| policy_case::read(path).find)
        .map(|expected| expected.code)
        .collect();
    let missing: Vec<&str> = diagnostic::all()
        .map(|entry| entry.code)
        .filter(|code| code.starts_with("POL") || code.starts_with("LIN"))
        .filter(|code| !cases.contains(*code) && !elsewhere.contains(code))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

/// A set of the documents given, with defaults filled in, and no code lists.
fn set_of(documents: serde_json::Value) -> Result<PolicySet, Vec<Diagnostic>> {
    let serde_json::Value::Object(documents) = documents else { panic!("documents by name") };
    let case = policy_case::Case { note: String::new(), as_of: None, find: Vec::new(), lists: false, documents };
    case.set(&[])
}

/// A catalogue of school `a` with the programmes given as id, code and first cohort.
fn catalogue(version: &str, effective: &serde_json::Value, plans: &[(&str, &str, Option<&str>)]) -> serde_json::Value {
    let plans: Vec<_> = plans
        .iter()
        .map(|(id, code, cohort)| {
            let mut plan = serde_json::json!({ "id": id, "code": code, "requirement": { "course": "m1" } });
            if let Some(from) = cohort {
                plan["cohorts"] = serde_json::json!({ "from": from });
            }
            plan
        })
        .collect();
    serde_json::json!({
        "schema": "catalogue@1", "id": "school", "version": version, "effective": effective,
        "courses": [{ "id": "m1" }], "programmes": plans
    })
}

#[test]
fn a_question_for_which_nothing_is_in_force_is_told_what_exists() {
    let set = set_of(serde_json::json!({
        "y2024": catalogue("2024", &serde_json::json!({ "from": "2024-09-01", "until": "2025-08-31" }), &[("p", "460301", None)]),
        "y2026": catalogue("2026", &serde_json::json!({ "from": "2026-09-01" }), &[
            ("p", "460301", Some("2026-09-01")), ("q", "460301", Some("2026-09-01"))
        ]),
    }))
    .unwrap();
    let ask = |day: &str, programme: &str, entered: Option<&str>| {
        let in_force = set.in_force(day.parse().unwrap());
        let found = in_force.programme("a", programme, entered.map(|day| day.parse().unwrap()));
        found.map(|found| found.programme.id.clone()).map_err(|absent| Box::new(absent.diagnostic()))
    };
    assert_eq!(ask("2025-01-01", "460301", None).unwrap(), "p");
    let between = ask("2025-12-31", "p", None).unwrap_err();
    assert_eq!(between.code, "POL040");
    let told = between.message_in(Lang::En);
    assert!(told.contains("school@2024 2024-09-01/2025-08-31") && told.contains("school@2026 2026-09-01/"), "{told}");
    assert_eq!(ask("2026-10-01", "r", None).unwrap_err().code, "POL041");
    let early = ask("2026-10-01", "p", Some("2025-09-01")).unwrap_err();
    assert_eq!(early.code, "POL042");
    assert!(early.message_in(Lang::Zh).contains("p 2026-09-01/"), "{}", early.message_in(Lang::Zh));
    assert_eq!(ask("2026-10-01", "460301", Some("2026-09-01")).unwrap_err().code, "POL043");
    assert_eq!(ask("2026-10-01", "p", Some("2026-09-01")).unwrap(), "p");
    assert_eq!(
        set.in_force("2026-10-01".parse().unwrap()).programme("b", "p", None).unwrap_err().diagnostic().code,
        "POL040"
    );
}

#[test]
fn what_was_superseded_does_not_come_back() {
    let mut newer =
        catalogue("2", &serde_json::json!({ "from": "2026-03-01", "until": "2026-06-30" }), &[("p", "460301", None)]);
    newer["supersedes"] = serde_json::json!([{ "id": "school", "version": "1" }]);
    let set = set_of(serde_json::json!({
        "one": catalogue("1", &serde_json::json!({ "from": "2026-01-01" }), &[("p", "460301", None)]),
        "two": newer,
    }))
    .unwrap();
    let versions = |day: &str| -> Vec<String> {
        set.in_force(day.parse().unwrap()).documents().map(|loaded| loaded.header().version.to_owned()).collect()
    };
    assert_eq!(versions("2026-02-28"), ["1"]);
    assert_eq!(versions("2026-03-01"), ["2"]);
    assert!(versions("2026-07-01").is_empty());
}

#[test]
fn limits_hold_and_many_findings_are_counted() {
    let many = |count: usize, nature: &str| {
        let courses: Vec<_> =
            (0..count).map(|n| serde_json::json!({ "id": format!("m{n}"), "nature": nature })).collect();
        serde_json::json!({ "school": { "schema": "catalogue@1", "courses": courses } })
    };
    let refused = set_of(many(5_001, "required")).unwrap_err();
    assert_eq!(refused.iter().map(|d| d.code).collect::<Vec<_>>(), ["POL001"]);
    assert!(refused[0].message_in(Lang::En).contains("5001"), "{}", refused[0].message_in(Lang::En));

    // Small to write, large to work out: every pool tries every course.
    let mut documents = many(4_000, "required");
    let pool =
        |n: usize| serde_json::json!({ "credits-from": { "id": format!("n{n}"), "credits": "1", "filter": {} } });
    let pools: Vec<_> = (0..100).map(pool).collect();
    let plan =
        |n: usize| serde_json::json!({ "id": format!("p{n}"), "requirement": { "all": { "id": "r", "of": pools } } });
    documents["school"]["programmes"] = (0..51).map(plan).collect();
    let refused = set_of(documents).unwrap_err();
    assert_eq!(refused.iter().map(|d| d.code).collect::<Vec<_>>(), ["POL001"]);
    assert!(refused[0].message_in(Lang::En).contains("20400000"), "{}", refused[0].message_in(Lang::En));

    let mut documents = many(1_500, "requried");
    documents["list"] =
        serde_json::json!({ "schema": "code-list@1", "name": "nature", "codes": [{ "code": "required" }] });
    let found = lint(&set_of(documents).unwrap(), "2026-11-21".parse().unwrap());
    assert_eq!(found.len(), 1_001);
    // The notes on two other lists come with the 1,500 misspelt words.
    assert_eq!(
        found.last().map(|d| (d.code, d.message_in(Lang::En))),
        Some(("POL009", "502 more findings are not listed".to_owned()))
    );
}

#[test]
fn the_order_of_documents_never_shows() {
    let root = files::root().join("www/policies");
    let mut shipped: Vec<_> =
        files::json_below(&root).iter().map(|path| (files::name(path), files::bytes(path))).collect();
    let set = PolicySet::load(shipped.clone()).unwrap();
    shipped.reverse();
    let turned = PolicySet::load(shipped).unwrap();
    assert_eq!(set, turned);
    let day = "2026-11-21".parse().unwrap();
    assert_eq!(lint(&set, day), lint(&turned, day));
}

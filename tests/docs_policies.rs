//! What `docs/policies.md` and `docs/findings.md` say is so.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "support/files.rs"]
mod files;
#[path = "support/shown.rs"]
mod shown;

use rongtong::diagnostic::{self, Diagnostic, Severity};
use rongtong::policy::lint::lint;
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;
use std::fmt::Write as _;

/// The first policy that the guide writes: a school's catalogue and its rules of recognition.
fn first_policy(guide: &str) -> Vec<(String, String)> {
    shown::documents(guide).into_iter().filter(|(path, _)| path.starts_with("beibei/")).collect()
}

/// What lint says of documents, with the shipped code lists in the set.
fn findings(documents: &[(String, String)]) -> Vec<Diagnostic> {
    let lists = files::json_below(&files::root().join("www/policies/code-lists"));
    let lists = lists.iter().map(|path| (files::name(path), files::bytes(path)));
    let own = documents.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes()));
    match PolicySet::load(own.chain(lists)) {
        Ok(set) => lint(&set, "2026-11-21".parse().unwrap()),
        Err(refused) => refused,
    }
}

/// A finding as the command line prints it.
fn line(found: &Diagnostic) -> String {
    let severity = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let (message, help) = (found.message_in(Lang::En), found.help_in(Lang::En));
    format!("{severity}[{}]: {message}\n  --> {}\n  ==> {help}", found.code, found.place)
}

#[test]
fn the_guides_mistake_is_told_as_it_says() {
    let guide = String::from_utf8(files::bytes(&files::root().join("docs/policies.md"))).unwrap();
    let mut documents = first_policy(&guide);
    assert!(findings(&documents).is_empty());
    for (_, text) in &mut documents {
        *text = text.replace("\"grade_below\": \"80\"", "\"grade_below\": \"79\"");
    }
    let told: Vec<String> = findings(&documents).iter().map(line).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told.iter().all(|line| guide.contains(line)), "the guide should say\n{}", told.join("\n"));
}

#[test]
fn the_guides_pay_agreement_is_found_no_fault_with() {
    let guide = String::from_utf8(files::bytes(&files::root().join("docs/policies.md"))).unwrap();
    let documents = shown::documents(&guide).into_iter().filter(|(path, _)| path.starts_with("wages/"));
    let documents: Vec<_> = documents.collect();
    assert_eq!(documents.len(), 1);
    let found = findings(&documents);
    assert!(found.is_empty(), "{found:?}");
}

/// The reference of findings about policies, from the catalogue of codes.
fn reference() -> String {
    let mut text = String::from(
        "# Findings about policies\n\n\
         `POL` codes refuse a policy set; `LIN` codes are what `rongtong lint` finds in one that can be used. Both come with a\n\
         place and a fix. This page is made from the catalogue of codes (`src/diagnostic/`); a test says when it is stale.\n\
         `tests/cases/policy/` has, for each, the smallest documents that show it and the same documents corrected.\n",
    );
    for entry in diagnostic::all().filter(|entry| entry.code.starts_with("POL") || entry.code.starts_with("LIN")) {
        let severity = match entry.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let (title, help, explain) = (entry.title, entry.help, entry.explain);
        write!(
            text,
            "\n## {} {} {}\n\n*{severity}* — {}\n\n{}\n\n**Fix** {}\n\n**改正** {}\n",
            entry.code, title.en, title.zh, explain.en, explain.zh, help.en, help.zh
        )
        .unwrap();
    }
    text
}

#[test]
fn the_reference_of_findings_is_not_stale() {
    let written = String::from_utf8(files::bytes(&files::root().join("docs/findings.md"))).unwrap();
    assert!(
        written == reference(),
        "docs/findings.md is stale; write it anew: cargo test --test docs_policies -- --ignored write_the_reference"
    );
}

#[test]
#[ignore = "writes docs/findings.md"]
fn write_the_reference() {
    std::fs::write(files::root().join("docs/findings.md"), reference()).unwrap();
}

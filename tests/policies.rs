//! Policy documents: those that ship load as one set; each case under `tests/cases/policy` is refused or found fault
//! with exactly as it says, and its good twin is not.

#[path = "support/files.rs"]
mod files;

use rongtong::diagnostic::{Diagnostic, Severity};
use rongtong::policy::lint::lint;
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;

/// Findings as lines to read.
fn told(found: &[Diagnostic]) -> String {
    let lines: Vec<String> =
        found.iter().map(|d| format!("{}: {}: {}", d.place, d.code, d.message_in(Lang::En))).collect();
    lines.join("\n")
}

#[test]
fn shipped_policies_load_as_one_set() {
    let root = files::root().join("www/policies");
    let shipped = files::json_below(&root);
    assert!(shipped.len() > 20, "too few policy documents below {}", root.display());
    let set = PolicySet::load(shipped.iter().map(|path| (files::name(path), files::bytes(path))));
    if let Err(found) = &set {
        panic!("{}", told(found));
    }
}

#[test]
fn shipped_policies_have_no_errors() {
    let root = files::root().join("www/policies");
    let shipped = files::json_below(&root);
    let set = PolicySet::load(shipped.iter().map(|path| (files::name(path), files::bytes(path)))).unwrap();
    let found = lint(&set, "2026-11-21".parse().unwrap());
    let errors: Vec<_> = found.iter().filter(|d| d.severity == Severity::Error).cloned().collect();
    assert!(errors.is_empty(), "{}", told(&errors));
}

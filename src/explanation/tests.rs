//! The catalogue is whole: every code has both languages, every mark is a fact the code may carry, every code the
//! source uses is known, and every sentence reads as reviewed.
#![cfg(not(target_arch = "wasm32"))]

use super::template::holes;
use super::{FAMILIES, clause, find, sentence, specimen::specimen};
use crate::reason::Reason;
use crate::text::Lang;
use std::collections::BTreeSet;
use std::fmt::Write as _;

#[test]
fn every_code_stands_once_with_both_languages() {
    let mut seen = BTreeSet::new();
    for entry in FAMILIES.iter().flat_map(|family| family.entries) {
        assert!(seen.insert(entry.code), "`{}` stands twice", entry.code);
        assert!(entry.zh.ends_with('。'), "`{}` has no full stop in Chinese", entry.code);
        assert!(entry.en.ends_with('.'), "`{}` has no full stop in English", entry.code);
    }
}

#[test]
fn every_mark_is_a_fact_the_code_may_carry() {
    for entry in FAMILIES.iter().flat_map(|family| family.entries) {
        for pattern in [entry.zh, entry.en] {
            for hole in holes(pattern) {
                assert!(entry.facts.contains(&hole.name), "`{}` does not carry `{}`", entry.code, hole.name);
            }
            for (open, close) in [('{', '}'), ('[', ']')] {
                assert_eq!(pattern.matches(open).count(), pattern.matches(close).count(), "`{}`", entry.code);
            }
            let nested = pattern.split(']').any(|part| part.matches('[').count() > 1);
            assert!(!nested, "`{}` has an optional part inside another", entry.code);
        }
    }
}

#[test]
fn both_languages_tell_the_same_facts() {
    for entry in FAMILIES.iter().flat_map(|family| family.entries) {
        let told = |pattern| holes(pattern).map(|hole| hole.name).collect::<BTreeSet<_>>();
        assert_eq!(told(entry.zh), told(entry.en), "`{}`", entry.code);
    }
}

/// Every `Reason::new("…")` in the library is in the catalogue, and what is chained to it is a fact of that code.
#[test]
fn every_code_used_in_the_library_is_known() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    for file in rust_files(root.as_ref()) {
        #[expect(clippy::disallowed_methods, reason = "the test reads the library's own source")]
        let text = std::fs::read_to_string(&file).unwrap();
        if file.to_string_lossy().contains("explanation") {
            continue;
        }
        for part in text.split("Reason::new(\"").skip(1) {
            let (code, rest) = part.split_once('"').unwrap();
            let entry = find(code).unwrap_or_else(|| panic!("`{code}` in {} is not in the catalogue", file.display()));
            for name in chained(rest) {
                assert!(entry.facts.contains(&name), "`{code}` in {} carries `{name}`", file.display());
            }
        }
    }
}

/// The names of the facts chained directly to a reason; `rest` begins after its code.
fn chained(rest: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = rest.trim_start_matches(')').trim_start();
    loop {
        let Some(after) = [".with(", ".named(", ".naming("].iter().find_map(|call| rest.strip_prefix(call)) else {
            return names;
        };
        names.extend(after.split('"').nth(1));
        let mut depth = 1_u32;
        let end = after.find(|c| {
            match c {
                '(' => depth = depth.saturating_add(1),
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        });
        rest = after.split_at(end.map_or(after.len(), |end| end.saturating_add(1))).1.trim_start();
    }
}

fn rust_files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
    found
}

fn all_sentences(lang: Lang) -> String {
    let mut out = String::new();
    for family in FAMILIES {
        let _ = writeln!(out, "## {}", if lang == Lang::Zh { family.zh } else { family.en });
        for entry in family.entries {
            let reason = specimen(entry);
            let _ = writeln!(out, "{}: {}", entry.code, sentence(&reason, lang));
        }
        out.push('\n');
    }
    out
}

#[test]
fn sentences_read_as_reviewed() {
    insta::assert_snapshot!("zh", all_sentences(Lang::Zh));
    insta::assert_snapshot!("en", all_sentences(Lang::En));
}

#[test]
fn no_specimen_leaves_a_mark_or_a_hole() {
    for lang in [Lang::Zh, Lang::En] {
        let text = all_sentences(lang);
        for bad in ['{', '}', '[', ']', '—'] {
            assert!(!text.contains(bad), "{:?}", text.lines().find(|line| line.contains(bad)));
        }
    }
}

/// A sentence still reads when the facts it may do without are missing.
#[test]
fn optional_facts_may_be_missing() {
    let reason = Reason::new("hours-short").with("have", "32").with("needed", "48").with("short", "16");
    assert_eq!(sentence(&reason, Lang::Zh), "学时 32，需 48，还差 16 学时。");
    assert_eq!(sentence(&reason, Lang::En), "32 of 48 hours, 16 short.");
}

#[test]
fn a_clause_stands_inside_a_sentence() {
    let step = Reason::new("obtain-certificate").with("wanted", "电工四级证书");
    let whole = Reason::new("next-step").named("change", &clause(&step)).with("gain", "3");
    assert_eq!(sentence(&whole, Lang::Zh), "取得电工四级证书，可多认 3 学分。");
}

#[test]
fn an_unknown_code_loses_nothing() {
    let reason = Reason::new("not-in-the-catalogue").with("have", "1");
    assert_eq!(sentence(&reason, Lang::En), "not-in-the-catalogue (have: 1)");
}

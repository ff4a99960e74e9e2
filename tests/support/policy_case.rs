//! Cases under `tests/cases/policy`: documents with defaults filled in, and the findings expected.

use super::files;
use rongtong::date::Date;
use rongtong::diagnostic::Diagnostic;
use rongtong::policy::lint::lint;
use rongtong::policy::load::Loaded;
use rongtong::policy::set::PolicySet;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// One case file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it shows.
    pub note: String,
    /// The day.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// Findings expected, in any order.
    #[serde(default)]
    pub find: Vec<Expected>,
    /// Whether the shipped code lists are in the set.
    #[serde(default = "yes")]
    pub lists: bool,
    /// The documents, by name.
    pub documents: Map<String, Value>,
}

/// A finding expected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Code.
    pub code: String,
    /// Document, by the name in the case.
    pub document: String,
    /// Place in it.
    pub path: String,
    /// The name probably meant, where one is told.
    #[serde(default)]
    pub suggestion: Option<String>,
}

const fn yes() -> bool {
    true
}

/// Reads a case.
pub fn read(path: &Path) -> Case {
    serde_json::from_slice(&files::bytes(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The folder of a kind of case.
pub fn folder(kind: &str) -> PathBuf {
    files::root().join("tests/cases/policy").join(kind)
}

/// The code lists that ship.
pub fn lists() -> Vec<Loaded> {
    let files = files::json_below(&files::root().join("www/policies/code-lists"));
    files.iter().map(|path| Loaded::read(files::name(path), &files::bytes(path)).unwrap()).collect()
}

impl Case {
    /// The set its documents make, or why they make none.
    pub fn set(&self, lists: &[Loaded]) -> Result<PolicySet, Vec<Diagnostic>> {
        let defaults: Value = serde_json::from_slice(&files::bytes(&folder("defaults.json"))).unwrap();
        let (mut loaded, mut refused) = (Vec::new(), Vec::new());
        for (name, document) in &self.documents {
            let mut document = document.clone();
            fill_document(&mut document, name, &defaults);
            match Loaded::read(name, document.to_string().as_bytes()) {
                Ok(document) => loaded.push(document),
                Err(diagnostic) => refused.push(*diagnostic),
            }
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        if self.lists {
            loaded.extend(lists.iter().cloned());
        }
        PolicySet::of(loaded)
    }

    /// What is found: why the documents make no set, or what lint finds in the set.
    pub fn findings(&self, lists: &[Loaded]) -> Vec<Diagnostic> {
        let day = self.as_of.unwrap_or_else(|| "2026-11-21".parse().unwrap());
        self.set(lists).map_or_else(|refused| refused, |set| lint(&set, day))
    }
}

/// The finding as a case writes it.
pub fn expected(found: &Diagnostic) -> Expected {
    Expected {
        code: found.code.to_owned(),
        document: found.place.document.clone().unwrap_or_default(),
        path: found.place.path.clone().unwrap_or_default(),
        suggestion: found.param("suggestion").map(|meant| meant.render(rongtong::text::Lang::En)),
    }
}

fn fill_document(document: &mut Value, name: &str, defaults: &Value) {
    let schema = document["schema"].as_str().unwrap_or_default().to_owned();
    fill(document, &serde_json::json!({ "id": name }));
    fill(document, &defaults["document"]);
    fill(document, &defaults[&schema]);
    let Some(fields) = document.as_object_mut() else { return };
    for (field, items) in fields.iter_mut() {
        let Some(default) = defaults.get(field).filter(|default| default.is_object()) else { continue };
        for item in items.as_array_mut().into_iter().flatten() {
            fill(item, default);
            if let Some(tree) = item.get_mut("requirement") {
                fill_tree(tree, &defaults["nodes"]);
            }
        }
    }
}

/// Headings of the nodes of a requirement tree.
fn fill_tree(node: &mut Value, default: &Value) {
    for inner in node.as_object_mut().into_iter().flat_map(Map::values_mut) {
        if inner.is_object() {
            fill(inner, default);
        }
        for child in inner.get_mut("of").and_then(Value::as_array_mut).into_iter().flatten() {
            fill_tree(child, default);
        }
    }
}

/// Adds the members that are missing.
fn fill(value: &mut Value, default: &Value) {
    let (Some(fields), Some(default)) = (value.as_object_mut(), default.as_object()) else { return };
    for (name, value) in default {
        fields.entry(name).or_insert_with(|| value.clone());
    }
}

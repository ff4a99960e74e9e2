//! The policies an instance holds: read once from their texts, used by every answer after that.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Reflect};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{JsLanguage, argument, error, write};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::policy::lint;
use crate::policy::set::PolicySet;
use crate::text::Lang;

thread_local! {
    static HELD: RefCell<Option<PolicySet>> = const { RefCell::new(None) };
    /// How often policies were loaded.
    static LOADS: Cell<u32> = const { Cell::new(0) };
}

#[wasm_bindgen]
extern "C" {
    /// `PolicyFile[]` of the types.
    #[wasm_bindgen(typescript_type = "PolicyFile[]")]
    pub type JsPolicyFiles;
    /// `LoadReport` of the types.
    #[wasm_bindgen(typescript_type = "LoadReport")]
    pub type JsLoadReport;
    /// `Finding[]` of the types.
    #[wasm_bindgen(typescript_type = "Finding[]")]
    pub type JsFindings;
}

/// What came of loading.
#[derive(Serialize)]
#[serde(tag = "schema")]
enum LoadReport<'a> {
    /// These documents answer from now on, ordered by id, then version.
    #[serde(rename = "policies/1")]
    Policies { documents: Vec<Held<'a>> },
    /// Nothing was loaded; what was held before still is.
    #[serde(rename = "refusal/1")]
    Refusal { diagnostics: Vec<Diagnostic> },
}

/// A document that is held.
#[derive(Serialize)]
struct Held<'a> {
    id: &'a str,
    version: &'a str,
    kind: &'a str,
    digest: &'a str,
}

/// Holds these policies instead of any others; all of them, or, where one cannot be read, none.
///
/// # Errors
/// `bad-call` for what is not a list of names and texts.
#[wasm_bindgen(js_name = loadPolicies)]
pub fn load_policies(files: &JsPolicyFiles) -> Result<JsLoadReport, JsValue> {
    let given = files.dyn_ref::<Array>().ok_or_else(expected)?;
    let files = given.iter().map(|file| Some((text(&file, "name")?, text(&file, "text")?)));
    let files: Vec<(String, String)> = files.collect::<Option<_>>().ok_or_else(expected)?;
    match PolicySet::load(files) {
        Ok(set) => {
            LOADS.set(loads().wrapping_add(1));
            HELD.with_borrow_mut(|held| write(&LoadReport::Policies { documents: listed(held.insert(set)) }))
        }
        Err(found) => write(&LoadReport::Refusal {
            diagnostics: found.into_iter().map(|finding| finding.render(Lang::default())).collect(),
        }),
    }
}

fn expected() -> JsValue {
    error::error("bad-call", "expected a list of { name, text }, each a text")
}

/// The text that an object has under `name`.
fn text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &JsValue::from_str(name)).ok()?.as_string()
}

fn listed(set: &PolicySet) -> Vec<Held<'_>> {
    set.documents()
        .iter()
        .map(|loaded| {
            let header = loaded.document.header();
            Held { id: header.id, version: header.version, kind: loaded.document.schema(), digest: &loaded.digest }
        })
        .collect()
}

/// What is doubtful in the tables and amounts of the pay agreements of this id among the policies held.
///
/// # Errors
/// `no-policies` before the first load; `bad-call` for a day or language that cannot be read.
#[wasm_bindgen(js_name = lintAgreement)]
pub fn lint_agreement(id: &str, as_of: &str, language: &JsLanguage) -> Result<JsFindings, JsValue> {
    let lang: Lang = argument(language)?;
    let as_of: Date = as_of.parse().map_err(|_| error::error("bad-call", "expected a day such as 2026-09-01"))?;
    with_held(|set| {
        let found = lint::lint_agreement(set, as_of, id).into_iter();
        write(&found.map(|finding| finding.render(lang)).collect::<Vec<_>>())
    })
}

/// How often policies were loaded: what was read by others is no longer sound.
pub(super) fn loads() -> u32 {
    LOADS.get()
}

/// Works with the policies held.
///
/// # Errors
/// `no-policies` before the first load.
pub(super) fn with_held<T>(work: impl FnOnce(&PolicySet) -> Result<T, JsValue>) -> Result<T, JsValue> {
    HELD.with_borrow(|held| match held {
        Some(set) => work(set),
        None => Err(error::error("no-policies", "no policies are loaded: call `loadPolicies` first")),
    })
}

//! The wasm face: what JavaScript may call. Free functions over plain data, nothing decided here.
//!
//! No class is exported: after a panic the whole instance is replaced, and an object of the old one
//! would hold a pointer into memory that is gone.

pub mod columns;
pub mod error;
pub mod given;
pub mod policies;
#[cfg(feature = "probe")]
pub mod probe;
pub mod table;
pub mod workforce;

use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::answer::{self, Answer};
use crate::diagnostic::{self, Severity};
use crate::read::{self, Read};
use crate::text::Lang;

/// The boundary's types, written by hand and checked against real answers.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = concat!(
    include_str!("wasm/types/calls.ts"),
    include_str!("wasm/types/certificate.ts"),
    include_str!("wasm/types/columns.ts"),
    include_str!("wasm/types/common.ts"),
    include_str!("wasm/types/comparison.ts"),
    include_str!("wasm/types/decision.ts"),
    include_str!("wasm/types/eligibility.ts"),
    include_str!("wasm/types/findings.ts"),
    include_str!("wasm/types/grading.ts"),
    include_str!("wasm/types/pay.ts"),
    include_str!("wasm/types/policies.ts"),
    include_str!("wasm/types/record.ts"),
    include_str!("wasm/types/session.ts"),
    include_str!("wasm/types/workforce.ts"),
);

#[wasm_bindgen]
extern "C" {
    /// `Call` of the types.
    #[wasm_bindgen(typescript_type = "Call")]
    pub type JsCall;
    /// `Answer` of the types.
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type JsAnswer;
    /// `Language` of the types.
    #[wasm_bindgen(typescript_type = "Language")]
    pub type JsLanguage;
    /// `CodeExplanation` of the types, or nothing.
    #[wasm_bindgen(typescript_type = "CodeExplanation | undefined")]
    pub type JsExplanation;
}

/// Runs once in every fresh instance.
#[wasm_bindgen(start, private)]
fn start() {
    error::recover_from_panics();
}

/// The version of this library, such as `0.1.0`.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Answers a call, given as a plain object; what cannot be understood is refused as the same JSON text would be.
///
/// # Errors
/// `no-policies` before the first load.
#[wasm_bindgen]
pub fn answer(call: &JsCall) -> Result<JsAnswer, JsValue> {
    policies::with_held(|set| match given::read(call) {
        Ok(node) => write(&answer::answer(set, &node)),
        Err(refusal) => write(&Answer::Refusal { diagnostics: vec![refusal.diagnostic().render(Lang::default())] }),
    })
}

/// Answers a call that the host has written down as JSON because it holds nothing JSON has no word for: as [`answer`] would,
/// in a fraction of its time. Nothing where the text is not read after all; `answer` then tells why.
///
/// # Errors
/// `no-policies` before the first load.
#[wasm_bindgen(js_name = answerWritten)]
pub fn answer_written(call: &str) -> Result<Option<JsAnswer>, JsValue> {
    let Ok(node) = read::parse_written(call) else { return Ok(None) };
    policies::with_held(|set| write(&answer::answer(set, &node))).map(Some)
}

/// Answers a call, given as JSON text; a refusal then tells line and column.
///
/// # Errors
/// `no-policies` before the first load.
#[wasm_bindgen(js_name = answerText)]
pub fn answer_text(call: &str) -> Result<JsAnswer, JsValue> {
    policies::with_held(|set| write(&answer::answer_text(set, call.as_bytes())))
}

/// What a code of a finding means; `{holes}` stand for facts of a particular finding.
#[derive(Debug, Serialize)]
struct CodeExplanation {
    code: &'static str,
    severity: Severity,
    title: &'static str,
    message: &'static str,
    help: &'static str,
}

/// Explains the code of a finding, such as `REA030`; nothing for a code that does not exist.
///
/// # Errors
/// `bad-call` for a language that is not known.
#[wasm_bindgen(js_name = explainCode)]
pub fn explain_code(code: &str, language: &JsLanguage) -> Result<JsExplanation, JsValue> {
    #[cfg(feature = "probe")]
    probe::trip(code);
    let lang: Lang = argument(language)?;
    let found = diagnostic::find(code).map(|entry| CodeExplanation {
        code: entry.code,
        severity: entry.severity,
        title: entry.title.get(lang),
        message: entry.message.get(lang),
        help: entry.help.get(lang),
    });
    found.map_or(Ok(JsValue::UNDEFINED.unchecked_into()), |explanation| write(&explanation))
}

/// Reads an argument as strictly as the same JSON text would be read.
fn argument<T: Read>(value: &JsValue) -> Result<T, JsValue> {
    let mut lang = Lang::default();
    given::read(value)
        .and_then(|node| {
            lang = node.get("lang").and_then(|lang| read::typed(lang).ok()).unwrap_or_default();
            read::typed(&node)
        })
        .map_err(|refusal| error::bad_call(&refusal, lang))
}

/// Writes an answer as plain objects, lists, texts and numbers: as one JSON text, which the host reads faster than it
/// makes objects one call at a time.
pub(crate) fn write<T: JsCast>(answer: &impl Serialize) -> Result<T, JsValue> {
    // Fails for maps keyed by other things than texts, which no answer holds.
    let text =
        serde_json::to_string(answer).map_err(|_| error::error("internal-error", "an answer that is no JSON"))?;
    Ok(JSON::parse(&text)?.unchecked_into())
}

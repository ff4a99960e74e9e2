//! The wasm face, run in Node and in headless Chromium by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[cfg(test)]
#[path = "wasm/columns.rs"]
mod columns;
#[cfg(test)]
#[path = "wasm/optimum.rs"]
mod optimum;
#[cfg(test)]
#[path = "wasm/reading.rs"]
mod reading;

use rongtong::wasm;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_module_names_the_version_of_its_manifest() {
    assert_eq!(wasm::version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn a_code_is_explained_in_the_language_asked_for() {
    let explain = |code: &str, language: &str| {
        let language = wasm_bindgen::JsValue::from_str(language).unchecked_into();
        wasm::explain_code(code, &language).map(wasm_bindgen::JsValue::from)
    };
    let title =
        |value: &wasm_bindgen::JsValue| js_sys::Reflect::get(value, &"title".into()).unwrap().as_string().unwrap();
    let zh = explain("REA030", "zh-CN").unwrap();
    let en = explain("rea030", "en").unwrap();
    let entry = rongtong::diagnostic::find("REA030").unwrap();
    assert_eq!((title(&zh).as_str(), title(&en).as_str()), (entry.title.zh, entry.title.en));
    assert!(explain("XXX999", "en").unwrap().is_undefined());

    let refusal = explain("REA030", "latin").unwrap_err();
    let code = js_sys::Reflect::get(&refusal, &"code".into()).unwrap();
    assert_eq!(code.as_string().as_deref(), Some("bad-call"));
}

/// A list of `{ name, text }` as JavaScript has it.
fn files(given: &[(&str, &str)]) -> wasm::policies::JsPolicyFiles {
    let list = js_sys::Array::new();
    for (name, text) in given {
        let file = js_sys::Object::new();
        js_sys::Reflect::set(&file, &"name".into(), &(*name).into()).unwrap();
        js_sys::Reflect::set(&file, &"text".into(), &(*text).into()).unwrap();
        list.push(&file);
    }
    wasm_bindgen::JsValue::from(list).unchecked_into()
}

/// What a call answered, as JSON text.
fn json(value: impl Into<wasm_bindgen::JsValue>) -> String {
    js_sys::JSON::stringify(&value.into()).unwrap().into()
}

#[wasm_bindgen_test]
fn policies_are_loaded_whole_or_not_at_all() {
    const LADDER: (&str, &str) = ("skill-level.json", include_str!("../www/policies/code-lists/skill-level.json"));
    let loaded = json(wasm::policies::load_policies(&files(&[LADDER])).unwrap());
    assert!(loaded.starts_with(r#"{"schema":"policies/1","documents":[{"id":""#), "{loaded}");

    let misspelt = LADDER.1.replacen("\"edition\"", "\"editoin\"", 1);
    let refused = json(wasm::policies::load_policies(&files(&[("misspelt.json", &misspelt)])).unwrap());
    assert!(refused.starts_with(r#"{"schema":"refusal/1","diagnostics":[{"code":"REA030""#), "{refused}");
    assert!(refused.contains(r#""document":"misspelt.json","line":"#) && refused.contains("edition"), "{refused}");
}

#[wasm_bindgen_test]
fn a_call_that_cannot_be_read_is_answered_with_a_refusal() {
    wasm::policies::load_policies(&files(&[])).unwrap();
    let broken = json(wasm::answer_text("{\"schema\": \"recognition/1\",\n \"schema\": 1}").unwrap());
    assert!(broken.starts_with(r#"{"schema":"refusal/1","diagnostics":[{"code":"REA"#), "{broken}");
    assert!(broken.contains(r#""line":2"#), "{broken}");

    let call = js_sys::JSON::parse(r#"{"schema":"recognition/1","lang":"en","colour":"red"}"#).unwrap();
    let misspelt = json(wasm::answer(&call.unchecked_into()).unwrap());
    assert!(misspelt.contains("there is no field `colour` here"), "{misspelt}");
}

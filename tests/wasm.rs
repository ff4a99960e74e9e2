//! The wasm face, run in Node and in headless Chromium by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

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
        wasm::explain_code(code, language).map(wasm_bindgen::JsValue::from)
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

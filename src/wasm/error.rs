//! The one error JavaScript sees: an `Error` named `RongtongError` with a stable `code`.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// Makes a `RongtongError`; `code` never changes its meaning, `message` is for people.
#[must_use]
pub fn error(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name("RongtongError");
    // Cannot fail: a fresh `Error` is extensible.
    let _ = Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error.into()
}

/// Turns a panic into a thrown `RongtongError` and asks for a fresh instance before the next call.
///
/// With `panic = "abort"` a panic would end in a bare `unreachable` trap that leaves the instance
/// running with its shadow stack leaked and its locks held, until some later call fails for no
/// reason of its own. The policies an instance held are gone with it; `pkg/shared.js` loads them again.
pub fn recover_from_panics() {
    std::panic::set_hook(Box::new(|panic| {
        wasm_bindgen::handler::schedule_reinit();
        wasm_bindgen::throw_val(error("internal-panic", &panic.to_string()));
    }));
}

//! What JavaScript hands over, as a tree: as strict as text, under the same limits.

use js_sys::{Array, ArrayBuffer, Map, Object, Symbol};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::diagnostic::shape::NOT_JSON;
use crate::diagnostic::{Fault, Step};
use crate::read::tally::Tally;
use crate::read::{Key, Node, ReadError, Span, Value};

#[wasm_bindgen]
extern "C" {
    /// `String(value)`.
    #[wasm_bindgen(js_name = String)]
    fn written(value: &JsValue) -> String;
}

/// Reads a JavaScript value into a tree without lines.
///
/// What JSON has no word for (functions, symbols, `NaN`, bytes) is refused, and so are numbers of 2^53 and beyond, which
/// JavaScript does not keep exactly. A missing value is `null`; a `Map` with names for keys is an object.
///
/// # Errors
/// The first fault met, with its path.
pub fn read(value: &JsValue) -> Result<Node, ReadError> {
    let mut tally = Tally::default();
    node(&mut tally, value, 0).map_err(|fault| tally.refusal(fault))
}

/// Reads one value, `depth` containers deep.
fn node(tally: &mut Tally, given: &JsValue, depth: usize) -> Result<Node, Fault> {
    tally.value()?;
    let value = if let Some(text) = given.as_string() {
        tally.text(text)?
    } else if given.is_null() || given.is_undefined() {
        Value::Null
    } else if let Some(truth) = given.as_bool() {
        Value::Bool(truth)
    } else if let Some(number) = given.as_f64() {
        // Digits that name this number and no other: the ones it was written with, if they were few.
        let text = written(given);
        if !number.is_finite() {
            return Err(not_json(&text));
        }
        Tally::number(number, text)?
    } else if given.is_bigint() {
        let text = written(given);
        if text.parse::<i64>().is_err() && text.parse::<u64>().is_err() {
            return Err(not_json(&text));
        }
        Value::Number(text)
    } else if Array::is_array(given) {
        list(tally, given.unchecked_ref(), Tally::inside(depth)?)?
    } else if let Some(pairs) = pairs(given) {
        object(tally, &pairs, Tally::inside(depth)?)?
    } else {
        return Err(not_json(&written(&given.js_typeof())));
    };
    Ok(Node { span: Span::NOWHERE, value })
}

fn not_json(found: &str) -> Fault {
    Fault::new(&NOT_JSON).with("found", found)
}

fn list(tally: &mut Tally, given: &Array, depth: usize) -> Result<Value, Fault> {
    let mut items = Vec::new();
    for index in 0..given.length() {
        tally.enter(Step::Index(items.len()));
        items.push(node(tally, &given.get(index), depth)?);
        tally.leave();
    }
    Ok(Value::Array(items))
}

/// Names and values of an object; nothing for what is none: functions, bytes, sets and other things to go through.
fn pairs(given: &JsValue) -> Option<Array> {
    if given.is_instance_of::<Map>() {
        Some(Array::from(given))
    } else if given.is_object() && !given.is_instance_of::<ArrayBuffer>() && !Symbol::iterator().js_in(given) {
        Some(Object::entries(given.unchecked_ref()))
    } else {
        None
    }
}

fn object(tally: &mut Tally, pairs: &Array, depth: usize) -> Result<Value, Fault> {
    let span = Span::NOWHERE;
    let mut members = Vec::new();
    for at in 0..pairs.length() {
        let pair: Array = pairs.get(at).unchecked_into();
        let name = pair.get(0);
        let text = name.as_string().ok_or_else(|| not_json(&written(&name.js_typeof())))?;
        let text = tally.key(text)?;
        tally.enter(Step::Key(text.clone()));
        let node = node(tally, &pair.get(1), depth)?;
        tally.leave();
        members.push((Key { span, text }, node));
    }
    Tally::object(members)
}

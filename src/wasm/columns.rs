//! A whole examination at once: columns of marks in, columns of results out.
//!
//! The marks are held here between calls, so that a host which makes them need not make them twice: it asks for room,
//! writes into it, and has it graded.

use std::cell::RefCell;

use js_sys::{Int32Array, Object, Reflect, Uint8Array, Uint16Array, WebAssembly};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{JsCall, argument, error, policies, write};
use crate::answer::columns::{self, Laid};
use crate::call::ColumnsCall;

thread_local! {
    static MARKS: RefCell<Vec<u16>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// `ColumnsResult` of the types.
    #[wasm_bindgen(typescript_type = "ColumnsResult | Refused")]
    pub type JsColumns;
}

/// Room for so many marks, to be written into and graded from without a copy. What is there is not cleared; it is gone
/// as soon as any other call makes the memory grow, and then has no length.
///
/// # Errors
/// `bad-call` for more than memory can hold.
#[wasm_bindgen(js_name = reserveMarks)]
pub fn reserve_marks(count: u32) -> Result<Uint16Array, JsValue> {
    MARKS.with_borrow_mut(|held| {
        let wanted = usize::try_from(count).unwrap_or(usize::MAX);
        held.try_reserve(wanted.saturating_sub(held.len()))
            .map_err(|_| error::error("bad-call", &format!("{count} marks are more than memory can hold")))?;
        held.resize(wanted, 0);
        let address = u32::try_from(held.as_ptr().addr()).unwrap_or_default();
        Ok(Uint16Array::new_with_byte_offset_and_length(&memory().buffer(), address, count))
    })
}

fn memory() -> WebAssembly::Memory {
    wasm_bindgen::memory().unchecked_into()
}

/// Grades `candidates` whose marks stand in columns as the answer to the same call says.
///
/// # Errors
/// `no-policies` before the first load; `bad-call` for a call that cannot be read, or marks that are not as many as the
/// columns of so many candidates.
#[wasm_bindgen(js_name = gradeColumns)]
pub fn grade_columns(call: &JsCall, marks: &Uint16Array, candidates: usize) -> Result<JsColumns, JsValue> {
    let call: ColumnsCall = argument(call)?;
    MARKS.with_borrow_mut(|held| {
        if marks.length() == 0 && candidates > 0 {
            return Err(error::error("bad-call", "no marks; room that was reserved may be gone: reserve it again"));
        }
        if !is_held(marks, held) {
            held.resize(marks.length().try_into().unwrap_or_default(), 0);
            marks.copy_to(held);
        }
        grade(&call, held, candidates)
    })
}

/// Whether the marks are the very ones held here.
fn is_held(marks: &Uint16Array, held: &[u16]) -> bool {
    let length = usize::try_from(marks.length());
    let offset = usize::try_from(marks.byte_offset());
    JsValue::from(marks.buffer()) == memory().buffer() && length == Ok(held.len()) && offset == Ok(held.as_ptr().addr())
}

fn grade(call: &ColumnsCall, marks: &[u16], candidates: usize) -> Result<JsColumns, JsValue> {
    policies::with_held(|set| {
        let plan = match columns::plan(set, call) {
            Laid::Plan(plan) => plan,
            Laid::Refused(refusal) => return write(&refusal),
        };
        let results = plan.run(marks, candidates).ok_or_else(|| {
            let needed = plan.layout.columns.len();
            let said = format!("{} marks for {candidates} candidates: {needed} columns are needed", marks.len());
            error::error("bad-call", &said)
        })?;
        let answer = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&answer, &JsValue::from_str(name), value);
        set("schema", &JsValue::from_str("columns/1"))?;
        set("layout", &write(&plan.layout)?)?;
        set("states", &Uint8Array::from(results.states.as_slice()))?;
        set("scores", &Int32Array::from(results.scores.as_slice()))?;
        Ok(answer.unchecked_into())
    })
}

//! A whole workforce at once: columns of workers in, columns of amounts out.
//!
//! What employers pay is worked out once, into a plan that is held here under a number; a host then has as many rows paid
//! by it as it likes. Rows are held here too, so that a host which makes them need not make them twice.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{BigUint64Array, Object, Reflect, Uint8Array, Uint16Array, Uint32Array, WebAssembly};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{JsCall, argument, error, policies, write};
use crate::answer::workforce::{self, Laid};
use crate::call::PayColumnsCall;
use crate::pay::columns::{Plan, Results, Sums};

/// Most plans that are held at once.
const MOST_PLANS: usize = 16;

thread_local! {
    static PLANS: RefCell<Vec<Option<Rc<Plan>>>> = const { RefCell::new(Vec::new()) };
    static CODES: RefCell<Vec<u16>> = const { RefCell::new(Vec::new()) };
    static DAYS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// `PayColumnsLaid` of the types.
    #[wasm_bindgen(typescript_type = "PayColumnsLaid | Refused")]
    pub type JsLaid;
    /// `WorkerRoom` of the types.
    #[wasm_bindgen(typescript_type = "WorkerRoom")]
    pub type JsRoom;
    /// `PayColumnsResult` of the types.
    #[wasm_bindgen(typescript_type = "PayColumnsResult")]
    pub type JsPaid;
}

pub(super) fn bad_call(said: &str) -> JsValue {
    error::error("bad-call", said)
}

/// Works out what employers pay, and holds the plan under a number.
///
/// # Errors
/// `no-policies` before the first load; `bad-call` for a call that cannot be read, or more plans than are held.
#[wasm_bindgen(js_name = layPayColumns)]
pub fn lay_pay_columns(call: &JsCall) -> Result<JsLaid, JsValue> {
    let call: PayColumnsCall = argument(call)?;
    policies::with_held(|set| {
        let plan = match workforce::plan(set, &call) {
            Laid::Plan(plan) => plan,
            Laid::Refused(refusal) => return write(&refusal),
        };
        let layout: JsValue = write(&plan.layout)?;
        let number = PLANS.with_borrow_mut(|held| {
            let free = held.iter().position(Option::is_none).unwrap_or(held.len());
            if free >= MOST_PLANS {
                return Err(bad_call("too many plans are held: drop one"));
            }
            held.resize(held.len().max(free.saturating_add(1)), None);
            if let Some(place) = held.get_mut(free) {
                *place = Some(Rc::from(plan));
            }
            Ok(u32::try_from(free).unwrap_or_default())
        })?;
        let laid = Object::new();
        put(&laid, "schema", &JsValue::from_str("pay-columns/1"))?;
        put(&laid, "plan", &JsValue::from(number))?;
        put(&laid, "layout", &layout)?;
        Ok(laid.unchecked_into())
    })
}

pub(super) fn put(object: &Object, name: &str, value: &JsValue) -> Result<bool, JsValue> {
    Reflect::set(object, &JsValue::from_str(name), value)
}

fn plan(number: u32) -> Result<Rc<Plan>, JsValue> {
    let held = |plans: &Vec<Option<Rc<Plan>>>| plans.get(usize::try_from(number).ok()?)?.clone();
    PLANS.with_borrow(held).ok_or_else(|| bad_call("no such plan is held: lay the columns again"))
}

/// Forgets a plan; its number may be given to another.
#[wasm_bindgen(js_name = dropPayColumns)]
pub fn drop_pay_columns(number: u32) {
    PLANS.with_borrow_mut(|held| {
        if let Some(place) = usize::try_from(number).ok().and_then(|at| held.get_mut(at)) {
            *place = None;
        }
    });
}

/// Room for so many workers, to be written into and paid from without a copy. What is there is not cleared; it is gone as
/// soon as any other call makes the memory grow, and then has no length.
///
/// # Errors
/// `bad-call` for a plan that is not held, or more than memory can hold.
#[wasm_bindgen(js_name = reserveWorkers)]
pub fn reserve_workers(number: u32, rows: u32) -> Result<JsRoom, JsValue> {
    let plan = plan(number)?;
    let too_many = || bad_call(&format!("{rows} workers are more than memory can hold"));
    let wanted =
        |columns: usize| usize::try_from(rows).ok().and_then(|rows| columns.checked_mul(rows)).ok_or_else(too_many);
    let (codes, days) = (wanted(plan.layout.codes.len())?, wanted(plan.layout.days.len())?);
    CODES.with_borrow_mut(|held| room(held, codes)).ok_or_else(too_many)?;
    DAYS.with_borrow_mut(|held| room(held, days)).ok_or_else(too_many)?;
    let answer = Object::new();
    let memory = memory();
    let length = |count: usize| u32::try_from(count).unwrap_or_default();
    let address = |at: usize| u32::try_from(at).unwrap_or_default();
    let at = CODES.with_borrow(|held| held.as_ptr().addr());
    let view = Uint16Array::new_with_byte_offset_and_length(&memory.buffer(), address(at), length(codes));
    put(&answer, "codes", &view)?;
    let at = DAYS.with_borrow(|held| held.as_ptr().addr());
    let view = Uint32Array::new_with_byte_offset_and_length(&memory.buffer(), address(at), length(days));
    put(&answer, "days", &view)?;
    Ok(answer.unchecked_into())
}

fn room<T: Default + Clone>(held: &mut Vec<T>, wanted: usize) -> Option<()> {
    held.try_reserve(wanted.saturating_sub(held.len())).ok()?;
    held.resize(wanted, T::default());
    Some(())
}

fn memory() -> WebAssembly::Memory {
    wasm_bindgen::memory().unchecked_into()
}

/// Whether an array is the very one held here.
fn is_held(buffer: &JsValue, offset: u32, length: u32, (at, count): (usize, usize)) -> bool {
    let same = |number: u32, size: usize| usize::try_from(number) == Ok(size);
    *buffer == memory().buffer() && same(length, count) && same(offset, at)
}

/// Pays the workers of so many rows by a plan.
///
/// # Errors
/// `bad-call` for a plan that is not held, or columns that are not of so many rows.
#[wasm_bindgen(js_name = payColumns)]
pub fn pay_columns(number: u32, codes: &Uint16Array, days: &Uint32Array, rows: usize) -> Result<JsPaid, JsValue> {
    let plan = plan(number)?;
    if codes.length() == 0 && rows > 0 {
        return Err(bad_call("no workers; room that was reserved may be gone: reserve it again"));
    }
    let results = CODES.with_borrow_mut(|own| {
        DAYS.with_borrow_mut(|own_days| {
            if !is_held(&codes.buffer(), codes.byte_offset(), codes.length(), (own.as_ptr().addr(), own.len())) {
                own.resize(codes.length().try_into().unwrap_or_default(), 0);
                codes.copy_to(own);
            }
            if !is_held(&days.buffer(), days.byte_offset(), days.length(), (own_days.as_ptr().addr(), own_days.len())) {
                own_days.resize(days.length().try_into().unwrap_or_default(), 0);
                days.copy_to(own_days);
            }
            plan.run(own, own_days, rows)
        })
    });
    let results = results.ok_or_else(|| {
        let (codes, days) = (plan.layout.codes.len(), plan.layout.days.len());
        bad_call(&format!("the columns are not those of {rows} workers: {codes} columns of codes and {days} of days"))
    })?;
    answer(&results)
}

fn answer(results: &Results) -> Result<JsPaid, JsValue> {
    let answer = Object::new();
    put(&answer, "schema", &JsValue::from_str("pay-columns/1"))?;
    put(&answer, "amounts", &Uint32Array::from(results.amounts.as_slice()))?;
    put(&answer, "flags", &Uint8Array::from(results.flags.as_slice()))?;
    put(&answer, "employers", sums(&results.employers)?.as_ref())?;
    put(&answer, "levels", sums(&results.levels)?.as_ref())?;
    put(&answer, "flagged", &Uint32Array::from(results.flagged.as_slice()))?;
    Ok(answer.unchecked_into())
}

fn sums(sums: &Sums) -> Result<Object, JsValue> {
    let answer = Object::new();
    put(&answer, "workers", &Uint32Array::from(sums.workers.as_slice()))?;
    put(&answer, "amounts", &BigUint64Array::from(sums.amounts.as_slice()))?;
    Ok(answer)
}

//! A table of workers as an office keeps it, read in pieces and held here; paid under whatever policies are loaded, so that
//! two versions of them can be held against each other.

use std::cell::RefCell;

use js_sys::{Object, Uint8Array, Uint32Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::workforce::{bad_call, put};
use super::{JsLanguage, argument, policies, write};
use crate::answer::refuse;
use crate::answer::workforce::{self as answers, Changed, Paid, Taken};
use crate::date::Date;
use crate::pay::columns::{Plan, Results};
use crate::text::Lang;
use crate::workforce::change::{Version, change};
use crate::workforce::report::report;
use crate::workforce::{Intake, Workforce};

/// Most payments of a table that are held at once.
const MOST_PAID: usize = 16;

/// A payment, until it is dropped.
type Payment = Option<(Box<Plan>, Results)>;

thread_local! {
    static TABLE: RefCell<Table> = const { RefCell::new(Table::None) };
    static PAID: RefCell<Vec<Payment>> = const { RefCell::new(Vec::new()) };
}

/// The table of workers.
enum Table {
    None,
    /// It is being read, by the policies of that load.
    Begun(Box<Intake>, u32),
    Held(Box<Workforce>),
}

#[wasm_bindgen]
extern "C" {
    /// `Day` of the types.
    #[wasm_bindgen(typescript_type = "Day")]
    pub type JsDay;
    /// A piece of bytes.
    #[wasm_bindgen(typescript_type = "Uint8Array")]
    pub type JsBytes;
    /// `WorkforceTaken` of the types.
    #[wasm_bindgen(typescript_type = "WorkforceTaken | Refused")]
    pub type JsTaken;
    /// `WorkforcePaid` of the types.
    #[wasm_bindgen(typescript_type = "WorkforcePaid | Refused")]
    pub type JsPaidTable;
    /// `WorkforceChange` of the types.
    #[wasm_bindgen(typescript_type = "WorkforceChange")]
    pub type JsChange;
    /// `WorkforceColumns` of the types.
    #[wasm_bindgen(typescript_type = "WorkforceColumns")]
    pub type JsRows;
}

/// Begins a table of workers, to be paid on a day; forgets any before it.
///
/// # Errors
/// `no-policies` before the first load; `bad-call` for what is no day or language.
#[wasm_bindgen(js_name = beginWorkforce)]
pub fn begin_workforce(as_of: &JsDay, language: &JsLanguage) -> Result<(), JsValue> {
    let day = as_of.as_string().and_then(|day| day.parse::<Date>().ok());
    let as_of = day.ok_or_else(|| bad_call("expected a day such as 2026-09-01"))?;
    let lang: Lang = argument(language)?;
    let load = policies::with_held(|_| Ok(policies::loads()))?;
    PAID.with_borrow_mut(Vec::clear);
    TABLE.replace(Table::Begun(Box::new(Intake::new(as_of, lang)), load));
    Ok(())
}

/// Takes a piece of its bytes, however cut: how many rows were read so far.
///
/// # Errors
/// `bad-call` for what are no bytes, where none was begun, or policies were loaded since.
#[wasm_bindgen(js_name = feedWorkforce)]
pub fn feed_workforce(bytes: &JsBytes) -> Result<u32, JsValue> {
    let bytes: &Uint8Array = bytes.dyn_ref().ok_or_else(|| bad_call("expected a `Uint8Array`"))?;
    let bytes = bytes.to_vec();
    TABLE.with_borrow_mut(|table| match table {
        Table::Begun(intake, load) if *load == policies::loads() => {
            policies::with_held(|set| {
                intake.feed(set, &bytes);
                Ok(())
            })?;
            Ok(u32::try_from(intake.rows()).unwrap_or(u32::MAX))
        }
        _ => Err(not_begun()),
    })
}

fn not_begun() -> JsValue {
    bad_call("no table of workers is being read, or policies were loaded since: begin again with `beginWorkforce`")
}

/// Ends the table; it is held from now on, until the next is begun. Where it is refused, none is held.
///
/// # Errors
/// `bad-call`, where none was begun, or policies were loaded since.
#[wasm_bindgen(js_name = finishWorkforce)]
pub fn finish_workforce() -> Result<JsTaken, JsValue> {
    let Table::Begun(intake, load) = TABLE.replace(Table::None) else { return Err(not_begun()) };
    if load != policies::loads() {
        return Err(not_begun());
    }
    let lang = intake.lang();
    let table = match policies::with_held(|set| Ok(intake.finish(set)))? {
        Ok(table) => table,
        Err(wrong) => return write(&refuse(wrong, lang)),
    };
    let told = write(&Taken::of(&table, lang))?;
    TABLE.replace(Table::Held(Box::new(table)));
    Ok(told)
}

/// Works with the table that is held.
fn with_table<T>(work: impl FnOnce(&Workforce) -> Result<T, JsValue>) -> Result<T, JsValue> {
    TABLE.with_borrow(|table| match table {
        Table::Held(table) => work(table),
        _ => Err(bad_call(
            "no table of workers is held: read one with `beginWorkforce`, `feedWorkforce`, `finishWorkforce`",
        )),
    })
}

/// The byte behind each row of the text, first that behind the headings.
///
/// # Errors
/// `bad-call`, where no table is held, or its text is longer than 4 GiB.
#[wasm_bindgen(js_name = workforceEnds)]
pub fn workforce_ends() -> Result<Uint32Array, JsValue> {
    with_table(|table| {
        let ends: Option<Vec<u32>> = table.ends.iter().map(|end| u32::try_from(*end).ok()).collect();
        let ends = ends.ok_or_else(|| bad_call("the text is longer than 4 GiB: split the table"))?;
        Ok(Uint32Array::from(ends.as_slice()))
    })
}

/// Pays the table under the policies that are loaded now, and holds what came of it under a number.
///
/// # Errors
/// `no-policies` before the first load; `bad-call`, where no table is held, or too many payments are.
#[wasm_bindgen(js_name = payWorkforce)]
pub fn pay_workforce(language: &JsLanguage) -> Result<JsPaidTable, JsValue> {
    let lang: Lang = argument(language)?;
    with_table(|table| {
        let (plan, results) = match policies::with_held(|set| Ok(answers::pay(set, table)))? {
            Ok(paid) => paid,
            Err(wrong) => return write(&refuse(wrong, lang)),
        };
        let number = PAID.with_borrow_mut(|held| {
            let free = held.iter().position(Option::is_none).unwrap_or(held.len());
            if free >= MOST_PAID {
                return Err(bad_call("too many payments are held: drop one with `dropWorkforce`"));
            }
            if free == held.len() {
                held.push(None);
            }
            Ok(free)
        })?;
        let report = report(table, &plan, &results).ok_or_else(elsewhere)?;
        let told = write(&Paid { plan: u32::try_from(number).ok(), report: &report })?;
        PAID.with_borrow_mut(|held| {
            if let Some(place) = held.get_mut(number) {
                *place = Some((plan, results));
            }
        });
        Ok(told)
    })
}

fn elsewhere() -> JsValue {
    bad_call("this was paid for another table")
}

/// Works with a payment that is held.
fn with_paid<T>(number: u32, work: impl FnOnce(&Plan, &Results) -> Result<T, JsValue>) -> Result<T, JsValue> {
    PAID.with_borrow(|held| {
        let paid = usize::try_from(number).ok().and_then(|at| held.get(at)?.as_ref());
        let (plan, results) = paid.ok_or_else(|| bad_call("no such payment is held: pay the table again"))?;
        work(plan, results)
    })
}

/// Forgets a payment; its number may be given to another.
#[wasm_bindgen(js_name = dropWorkforce)]
pub fn drop_workforce(number: u32) {
    PAID.with_borrow_mut(|held| {
        if let Some(place) = usize::try_from(number).ok().and_then(|at| held.get_mut(at)) {
            *place = None;
        }
    });
}

/// What changes from one payment to another.
///
/// # Errors
/// `bad-call`, where no table is held, or no such payments are.
#[wasm_bindgen(js_name = compareWorkforce)]
pub fn compare_workforce(before: u32, after: u32) -> Result<JsChange, JsValue> {
    with_table(|workforce| {
        with_paid(before, |plan, results| {
            let first = Version { workforce, plan, results };
            with_paid(after, |plan, results| {
                let change = change(first, Version { workforce, plan, results }).ok_or_else(elsewhere)?;
                write(&Changed { change: &change })
            })
        })
    })
}

/// The amounts and flags of all rows of a payment.
///
/// # Errors
/// `bad-call`, where no such payment is held.
#[wasm_bindgen(js_name = workforceColumns)]
pub fn workforce_columns(number: u32) -> Result<JsRows, JsValue> {
    with_paid(number, |plan, results| {
        let answer = Object::new();
        put(&answer, "measures", &write(&plan.layout.amounts)?)?;
        put(&answer, "amounts", &Uint32Array::from(results.amounts.as_slice()))?;
        put(&answer, "flags", &Uint8Array::from(results.flags.as_slice()))?;
        Ok(answer.unchecked_into())
    })
}

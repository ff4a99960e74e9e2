//! The solver by itself, for `cargo xtask bench`: problems are held here, so that only the solve is timed.

use std::cell::RefCell;

use rongtong_derive::Read;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::wasm::{given, write};

use crate::read::typed;
use crate::recognition::optimum::{Budget, Cap, Item, Problem, Status, solve};

thread_local! {
    static HELD: RefCell<Vec<Problem>> = const { RefCell::new(Vec::new()) };
}

/// A problem as the benchmark writes it: every credit counted is also waived.
#[derive(Read)]
struct Given {
    items: Vec<GivenItem>,
    exclusive: Vec<Vec<u32>>,
    caps: Vec<GivenCap>,
}

#[derive(Read)]
struct GivenItem {
    credits: i64,
    consumed: i64,
    grade: i64,
}

#[derive(Read)]
struct GivenCap {
    limit: i64,
    terms: Vec<(u32, i64)>,
}

/// What was found, in the benchmark's words.
#[derive(Serialize)]
struct Found {
    proved: bool,
    credits: i64,
    consumed: i64,
    grade: i64,
}

/// Holds a problem and returns its number.
///
/// # Errors
/// For what is no problem.
#[wasm_bindgen(js_name = probeHold)]
pub fn hold(problem: &JsValue) -> Result<usize, JsValue> {
    let given: Given = given::read(problem).and_then(|node| typed(&node)).map_err(|refusal| refusal.to_string())?;
    let item = |item: GivenItem| Item {
        credits: vec![(None, item.credits)],
        waived: item.credits,
        consumed: item.consumed,
        grade: item.grade,
    };
    let problem = Problem {
        items: given.items.into_iter().map(item).collect(),
        exclusive: given.exclusive,
        caps: given.caps.into_iter().map(|cap| Cap { limit: cap.limit, terms: cap.terms }).collect(),
        ..Problem::default()
    };
    Ok(HELD.with_borrow_mut(|held| {
        held.push(problem);
        held.len().saturating_sub(1)
    }))
}

/// Solves the problem of that number.
///
/// # Errors
/// For a number that is not held, or a problem the solver refuses.
#[wasm_bindgen(js_name = probeSolve)]
pub fn solve_held(number: usize, nodes: u32) -> Result<JsValue, JsValue> {
    let solution = HELD
        .with_borrow(|held| held.get(number).map(|problem| solve(problem, Budget { nodes: nodes.into() })))
        .ok_or("no such problem")?
        .map_err(|refusal| refusal.to_string())?;
    let found = Found {
        proved: solution.status == Status::Proved,
        credits: solution.value.credits,
        consumed: solution.value.consumed,
        grade: solution.value.grade,
    };
    write(&found)
}

/// Forgets all problems held.
#[wasm_bindgen(js_name = probeDrop)]
pub fn drop_held() {
    HELD.with_borrow_mut(Vec::clear);
}

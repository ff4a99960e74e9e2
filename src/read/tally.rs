//! The limits of what a host language hands over, counted on the walk through it.

use super::error::ReadError;
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES, MAX_NODES, MAX_NUMBER_BYTES, MAX_TEXT_BYTES};
use super::node::{Key, Node, Value};
use super::parse::few_and_different;
use crate::diagnostic::reading::{KEY_TOO_LONG, NUMBER_TOO_LONG, TEXT_TOO_LONG, TOO_DEEP, TOO_LARGE, TOO_MANY};
use crate::diagnostic::shape::{GIVEN_TWICE, INEXACT_NUMBER};
use crate::diagnostic::{Fault, Step};
use crate::order;

/// What is known of the walk through a value.
#[derive(Default)]
pub(crate) struct Tally {
    /// The way to the value looked at.
    steps: Vec<Step>,
    nodes: usize,
    bytes: usize,
}

impl Tally {
    /// Goes one step in.
    pub fn enter(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Comes one step out, after success only.
    pub fn leave(&mut self) {
        self.steps.pop();
    }

    /// Counts one more value.
    pub fn value(&mut self) -> Result<(), Fault> {
        self.nodes = self.nodes.saturating_add(1);
        if self.nodes > MAX_NODES {
            return Err(Fault::new(&TOO_MANY).with("limit", MAX_NODES));
        }
        Ok(())
    }

    /// The depth inside a container that is `depth` deep itself.
    pub fn inside(depth: usize) -> Result<usize, Fault> {
        if depth >= MAX_DEPTH {
            return Err(Fault::new(&TOO_DEEP).with("limit", MAX_DEPTH));
        }
        Ok(depth.saturating_add(1))
    }

    /// A number that the host holds as a float and writes as `text`.
    pub fn number(number: f64, text: String) -> Result<Value, Fault> {
        /// 2^53: from here on neighbouring whole numbers share one representation.
        const INEXACT: f64 = 9_007_199_254_740_992.0;
        if number.abs() >= INEXACT {
            return Err(Fault::new(&INEXACT_NUMBER).with("found", text));
        }
        if text.len() > MAX_NUMBER_BYTES {
            return Err(Fault::new(&NUMBER_TOO_LONG).with("limit", MAX_NUMBER_BYTES));
        }
        Ok(Value::Number(text))
    }

    /// A text.
    pub fn text(&mut self, text: String) -> Result<Value, Fault> {
        if text.len() > MAX_TEXT_BYTES {
            return Err(Fault::new(&TEXT_TOO_LONG).with("limit", MAX_TEXT_BYTES));
        }
        self.weigh(text.len())?;
        Ok(Value::String(text))
    }

    /// The name of a member.
    pub fn key(&mut self, text: String) -> Result<String, Fault> {
        if text.len() > MAX_KEY_BYTES {
            return Err(Fault::new(&KEY_TOO_LONG).with("limit", MAX_KEY_BYTES));
        }
        self.weigh(text.len())?;
        Ok(text)
    }

    /// Members, no two of one name.
    pub fn object(members: Vec<(Key, Node)>) -> Result<Value, Fault> {
        if !few_and_different(&members) {
            let mut names: Vec<&str> = members.iter().map(|(key, _)| key.text.as_str()).collect();
            order::sort(&mut names);
            let twice = names.iter().zip(names.iter().skip(1)).find(|(first, second)| first == second);
            if let Some((name, _)) = twice {
                return Err(Fault::new(&GIVEN_TWICE).with("key", *name));
            }
        }
        Ok(Value::Object(members))
    }

    fn weigh(&mut self, length: usize) -> Result<(), Fault> {
        self.bytes = self.bytes.saturating_add(length);
        if self.bytes > MAX_BYTES {
            return Err(Fault::new(&TOO_LARGE).with("bytes", self.bytes).with("limit", MAX_BYTES));
        }
        Ok(())
    }

    /// The refusal of what the walk has come to: the steps were not taken back on the way out, so they lead to it.
    pub fn refusal(self, fault: Fault) -> ReadError {
        self.steps.iter().rev().fold(ReadError::new(fault), ReadError::under)
    }
}

//! A tree from a value of the host language, through serde.

use std::cell::RefCell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::error::ReadError;
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES, MAX_NODES, MAX_NUMBER_BYTES, MAX_TEXT_BYTES};
use super::node::{Key, Node, Span, Value};
use super::parse::few_and_different;
use crate::diagnostic::reading::{KEY_TOO_LONG, NUMBER_TOO_LONG, TEXT_TOO_LONG, TOO_DEEP, TOO_LARGE, TOO_MANY};
use crate::diagnostic::shape::{GIVEN_TWICE, INEXACT_NUMBER, NOT_JSON};
use crate::diagnostic::{Fault, Step};
use crate::order;

/// Reads a value of the host language, such as a JavaScript object, into a tree without lines.
///
/// The [`limits`](super::limits) hold as for text; they also end objects that contain themselves.
/// What JSON has no word for (functions, dates, `NaN`) is refused, and so are whole numbers of
/// 2^53 and beyond, which JavaScript does not keep exactly. A missing value is `null`.
///
/// # Errors
/// The first fault met, with its path.
pub fn from_host<'de, D: Deserializer<'de>>(value: D) -> Result<Node, ReadError> {
    let walk = Walk::default();
    let seed = Seed { walk: &walk, depth: 0 };
    seed.deserialize(value).map_err(|error| {
        let state = walk.0.into_inner();
        let fault = state.fault.or_else(|| Fault::parse(&error.to_string())).unwrap_or_else(|| Fault::new(&NOT_JSON));
        // The steps were not taken back on the way out, so they lead to the fault.
        state.steps.iter().rev().fold(ReadError::new(fault), ReadError::under)
    })
}

impl<'de> Deserialize<'de> for Node {
    /// As [`from_host`]; the path of a refusal is lost, its code and parameters are kept.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_host(deserializer).map_err(|error| D::Error::custom(error.fault()))
    }
}

/// What is known of the walk through the whole value.
#[derive(Default)]
struct Walk(RefCell<State>);

#[derive(Default)]
struct State {
    steps: Vec<Step>,
    nodes: usize,
    bytes: usize,
    fault: Option<Fault>,
}

impl Walk {
    /// Keeps the fault aside, as the host's error type would lose its parameters, and refuses.
    fn refuse<T, E: Error>(&self, fault: Fault) -> Result<T, E> {
        let words = E::custom(&fault);
        if let Ok(mut state) = self.0.try_borrow_mut() {
            state.fault.get_or_insert(fault);
        }
        Err(words)
    }

    /// Goes one step in.
    fn enter(&self, step: Step) {
        if let Ok(mut state) = self.0.try_borrow_mut() {
            state.steps.push(step);
        }
    }

    /// Comes one step out, after success only.
    fn leave(&self) {
        if let Ok(mut state) = self.0.try_borrow_mut() {
            state.steps.pop();
        }
    }

    /// Counts one more value.
    fn count<E: Error>(&self) -> Result<(), E> {
        let nodes = self.0.try_borrow_mut().map_or(usize::MAX, |mut state| {
            state.nodes = state.nodes.saturating_add(1);
            state.nodes
        });
        if nodes > MAX_NODES {
            return self.refuse(Fault::new(&TOO_MANY).with("limit", MAX_NODES));
        }
        Ok(())
    }

    /// Counts the bytes of a text.
    fn weigh<E: Error>(&self, length: usize) -> Result<(), E> {
        let bytes = self.0.try_borrow_mut().map_or(usize::MAX, |mut state| {
            state.bytes = state.bytes.saturating_add(length);
            state.bytes
        });
        if bytes > MAX_BYTES {
            let fault = Fault::new(&TOO_LARGE).with("bytes", bytes).with("limit", MAX_BYTES);
            return self.refuse(fault);
        }
        Ok(())
    }
}

/// Reads one value, `depth` containers deep.
#[derive(Clone, Copy)]
struct Seed<'w> {
    walk: &'w Walk,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.walk.count()?;
        let value = deserializer.deserialize_any(self)?;
        Ok(Node { span: Span::NOWHERE, value })
    }
}

impl Seed<'_> {
    /// The reader of what this container holds.
    fn inside<E: Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return self.walk.refuse(Fault::new(&TOO_DEEP).with("limit", MAX_DEPTH));
        }
        Ok(Self { depth: self.depth.saturating_add(1), ..self })
    }

    fn not_json<T, E: Error>(self, found: Unexpected<'_>) -> Result<T, E> {
        self.walk.refuse(Fault::new(&NOT_JSON).with("found", found.to_string()))
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can express")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Value, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        /// 2^53: from here on neighbouring whole numbers share one representation.
        const INEXACT: f64 = 9_007_199_254_740_992.0;
        if !number.is_finite() {
            return self.not_json(Unexpected::Float(number));
        }
        // Digits that name this number and no other: the ones it was written with, if they were few.
        let text = number.to_string();
        if number.abs() >= INEXACT {
            let fault = Fault::new(&INEXACT_NUMBER).with("found", text);
            return self.walk.refuse(fault);
        }
        if text.len() > MAX_NUMBER_BYTES {
            let fault = Fault::new(&NUMBER_TOO_LONG).with("limit", MAX_NUMBER_BYTES);
            return self.walk.refuse(fault);
        }
        Ok(Value::Number(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        if text.len() > MAX_TEXT_BYTES {
            let fault = Fault::new(&TEXT_TOO_LONG).with("limit", MAX_TEXT_BYTES);
            return self.walk.refuse(fault);
        }
        self.walk.weigh(text.len())?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Value, E> {
        self.not_json(Unexpected::Bytes(bytes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let inner = self.inside()?;
        let mut items = Vec::new();
        loop {
            self.walk.enter(Step::Index(items.len()));
            let item = list.next_element_seed(inner)?;
            self.walk.leave();
            match item {
                Some(node) => items.push(node),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let inner = self.inside()?;
        let mut members: Vec<(Key, Node)> = Vec::new();
        while let Some(text) = object.next_key_seed(Name { walk: self.walk })? {
            self.walk.enter(Step::Key(text.clone()));
            let node = object.next_value_seed(inner)?;
            self.walk.leave();
            let span = Span::NOWHERE;
            members.push((Key { span, text }, node));
        }
        if few_and_different(&members) {
            return Ok(Value::Object(members));
        }
        let mut names: Vec<&str> = members.iter().map(|(key, _)| key.text.as_str()).collect();
        order::sort(&mut names);
        let twice = names.iter().zip(names.iter().skip(1)).find(|(first, second)| first == second);
        if let Some((name, _)) = twice {
            let fault = Fault::new(&GIVEN_TWICE).with("key", *name);
            return self.walk.refuse(fault);
        }
        Ok(Value::Object(members))
    }
}

/// Reads the name of a member.
struct Name<'w> {
    walk: &'w Walk,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        if text.len() > MAX_KEY_BYTES {
            let fault = Fault::new(&KEY_TOO_LONG).with("limit", MAX_KEY_BYTES);
            return self.walk.refuse(fault);
        }
        self.walk.weigh(text.len())?;
        Ok(text.to_owned())
    }
}

//! A tree from a value of a host language, through serde. JavaScript has its own way, in the wasm face.

use std::cell::RefCell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::error::ReadError;
use super::node::{Key, Node, Span, Value};
use super::tally::Tally;
use crate::diagnostic::shape::NOT_JSON;
use crate::diagnostic::{Fault, Step};

/// Reads a value of the host language into a tree without lines.
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
        let (tally, fault) = walk.0.into_inner();
        let fault = fault.or_else(|| Fault::parse(&error.to_string())).unwrap_or_else(|| Fault::new(&NOT_JSON));
        tally.refusal(fault)
    })
}

impl<'de> Deserialize<'de> for Node {
    /// As [`from_host`]; the path of a refusal is lost, its code and parameters are kept.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_host(deserializer).map_err(|error| D::Error::custom(error.fault()))
    }
}

/// What is known of the walk through the whole value, and the fault that ended it.
#[derive(Default)]
struct Walk(RefCell<(Tally, Option<Fault>)>);

impl Walk {
    /// Keeps the fault aside, as the host's error type would lose its parameters, and refuses.
    fn refuse<T, E: Error>(&self, fault: Fault) -> Result<T, E> {
        let words = E::custom(&fault);
        if let Ok(mut state) = self.0.try_borrow_mut() {
            state.1.get_or_insert(fault);
        }
        Err(words)
    }

    /// Goes one step in, or out.
    fn step(&self, into: Option<Step>) {
        if let Ok(mut state) = self.0.try_borrow_mut() {
            match into {
                Some(step) => state.0.enter(step),
                None => state.0.leave(),
            }
        }
    }

    /// Counts, or refuses what is too much.
    fn tally<T, E: Error>(&self, count: impl FnOnce(&mut Tally) -> Result<T, Fault>) -> Result<T, E> {
        let counted = match self.0.try_borrow_mut() {
            Ok(mut state) => count(&mut state.0),
            Err(_) => Err(Fault::new(&NOT_JSON)),
        };
        counted.or_else(|fault| self.refuse(fault))
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
        self.walk.tally(Tally::value)?;
        let value = deserializer.deserialize_any(self)?;
        Ok(Node { span: Span::NOWHERE, value })
    }
}

impl Seed<'_> {
    /// The reader of what this container holds.
    fn inside<E: Error>(self) -> Result<Self, E> {
        let depth = self.walk.tally(|_| Tally::inside(self.depth))?;
        Ok(Self { depth, ..self })
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
        if !number.is_finite() {
            return self.not_json(Unexpected::Float(number));
        }
        // Digits that name this number and no other: the ones it was written with, if they were few.
        self.walk.tally(|_| Tally::number(number, number.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.walk.tally(|tally| tally.text(text.to_owned()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Value, E> {
        self.not_json(Unexpected::Bytes(bytes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let inner = self.inside()?;
        let mut items = Vec::new();
        loop {
            self.walk.step(Some(Step::Index(items.len())));
            let item = list.next_element_seed(inner)?;
            self.walk.step(None);
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
            self.walk.step(Some(Step::Key(text.clone())));
            let node = object.next_value_seed(inner)?;
            self.walk.step(None);
            let span = Span::NOWHERE;
            members.push((Key { span, text }, node));
        }
        self.walk.tally(|_| Tally::object(members))
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
        self.walk.tally(|tally| tally.key(text.to_owned()))
    }
}

//! A tree to a type, with a place for every refusal.

use super::error::ReadError;
use super::node::{Key, Node, Value};
use super::whole;
use crate::diagnostic::shape::{CHOICE_ALONE, CHOICE_WITH_CONTENT, LENGTH, MISSING_FIELD, ONE_CHOICE};
use crate::diagnostic::{Fault, Term};

/// A type that can be read from a tree.
///
/// `#[derive(Read)]` makes it for structs with named fields and for enums, as their `serde` attributes say. An object is
/// never read from a list, a choice without content only from text, a whole number only from a number written without
/// fraction and exponent. Choices are externally tagged: `"lost"` or `{ "overflow": … }`.
pub trait Read: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// The first fault met, with its path and, if the tree was read from text, line and column; codes `REA030` to
    /// `REA059`, and whatever [`Fault`] the types themselves refuse with.
    fn read(node: &Node) -> Result<Self, ReadError>;
}

/// Builds a value of type `T` from a tree.
///
/// # Errors
/// As [`Read::read`].
pub fn typed<T: Read>(node: &Node) -> Result<T, ReadError> {
    T::read(node)
}

/// Where the value of a field goes: an option of any type that is read.
pub trait Slot {
    /// Reads the value.
    ///
    /// # Errors
    /// As [`Read::read`].
    fn fill(&mut self, node: &Node) -> Result<(), ReadError>;
}

impl<T: Read> Slot for Option<T> {
    fn fill(&mut self, node: &Node) -> Result<(), ReadError> {
        *self = Some(T::read(node)?);
        Ok(())
    }
}

/// Reads the members of an object, in the order written, into the slots of the fields they name; bit `n` of `must` says
/// that the field `n` has to be there. For [`Read`] as it is derived.
///
/// # Errors
/// Refuses what is no object, a member that is no field, and the first field that is missing.
pub fn fields(
    node: &Node,
    names: &'static [&'static str],
    must: u64,
    slots: &mut [&mut dyn Slot],
) -> Result<(), ReadError> {
    let Value::Object(members) = &node.value else {
        return Err(ReadError::wrong_kind(node, Term::Object));
    };
    let mut found = 0_u64;
    for (key, value) in members {
        let nth = names.iter().position(|name| *name == key.text);
        let Some((nth, slot)) = nth.and_then(|nth| Some((nth, slots.get_mut(nth)?))) else {
            return Err(ReadError::unknown_field(&key.text, names).at(key.span).under_key(&key.text));
        };
        slot.fill(value).map_err(|error| error.at(value.span).under_key(&key.text))?;
        found |= bit(nth);
    }
    match names.iter().enumerate().find(|(nth, _)| must & !found & bit(*nth) != 0) {
        Some((_, name)) => Err(ReadError::new(Fault::new(&MISSING_FIELD).with("field", *name)).at(node.span)),
        None => Ok(()),
    }
}

fn bit(nth: usize) -> u64 {
    u32::try_from(nth).ok().and_then(|nth| 1_u64.checked_shl(nth)).unwrap_or_default()
}

/// The value of a field that must be there, after [`fields`]. For [`Read`] as it is derived.
///
/// # Panics
/// If the field was not among those that must be there.
#[expect(clippy::expect_used, reason = "`fields` has refused an object that lacks it")]
pub fn given<T>(slot: Option<T>) -> T {
    slot.expect("a field that must be there is there")
}

/// A choice that was made, by its position among the names; with its content if it was written as `{ "name": content }`.
#[derive(Debug)]
pub struct Choice<'n> {
    /// Its position among the names.
    pub nth: usize,
    name: &'n str,
    place: &'n Node,
    content: Option<&'n (Key, Node)>,
}

/// Reads which of `names` a value chooses. For [`Read`] as it is derived.
///
/// # Errors
/// Refuses what is neither a name nor an object with one member, and a name that is none of them.
pub fn choice<'n>(node: &'n Node, names: &'static [&'static str]) -> Result<Choice<'n>, ReadError> {
    let (name, content) = match &node.value {
        Value::String(name) => (name, None),
        Value::Object(members) => {
            let [member] = members.as_slice() else {
                let fault = Fault::new(&ONE_CHOICE).with("count", members.len()).with("expected", names);
                // Where several stand, the second is the one too many.
                return Err(ReadError::new(fault).at(members.get(1).map_or(node.span, |(key, _)| key.span)));
            };
            (&member.0.text, Some(member))
        }
        _ => return Err(ReadError::wrong_kind(node, Term::Choice)),
    };
    let Some(nth) = names.iter().position(|known| known == name) else {
        let unknown = ReadError::unknown_choice(name, names);
        return Err(match content {
            Some((key, _)) => unknown.at(key.span).under_key(name),
            None => unknown.at(node.span),
        });
    };
    Ok(Choice { nth, name, place: node, content })
}

impl Choice<'_> {
    /// Nothing more to read: the name stands alone.
    ///
    /// # Errors
    /// Refuses a choice with content.
    pub fn alone(&self) -> Result<(), ReadError> {
        match self.content {
            None => Ok(()),
            Some((key, _)) => {
                let fault = Fault::new(&CHOICE_ALONE).with("found", self.name);
                Err(ReadError::new(fault).at(key.span).under_key(self.name))
            }
        }
    }

    /// Reads the content.
    ///
    /// # Errors
    /// Refuses a choice written as a bare name, and what the content refuses.
    pub fn content<T: Read>(&self) -> Result<T, ReadError> {
        T::read(self.inner()?).map_err(|error| error.under_key(self.name))
    }

    fn inner(&self) -> Result<&Node, ReadError> {
        self.content.map(|(_, node)| node).ok_or_else(|| {
            let fault = Fault::new(&CHOICE_WITH_CONTENT).with("found", self.name);
            ReadError::new(fault).at(self.place.span)
        })
    }
}

/// The text of a node that must be one.
fn text(node: &Node) -> Result<&str, ReadError> {
    node.as_text().ok_or_else(|| ReadError::wrong_kind(node, Term::Text))
}

/// Reads a value that is written as text.
///
/// # Errors
/// Refuses what is no text, and what the type refuses.
pub(crate) fn parsed<T: std::str::FromStr<Err: Into<Fault>>>(node: &Node) -> Result<T, ReadError> {
    // What would be refused in quotes too is not suggested in quotes, such as the day number of a spreadsheet.
    if let Value::Number(number) = &node.value
        && number.parse::<T>().is_err()
    {
        return Err(ReadError::of_kind(node, Term::Text));
    }
    text(node)?.parse().map_err(|error: T::Err| ReadError::new(error.into()).at(node.span))
}

/// The elements of a node that must be a list.
///
/// # Errors
/// Refuses what is no list.
pub(crate) fn list(node: &Node) -> Result<&[Node], ReadError> {
    match &node.value {
        Value::Array(items) => Ok(items),
        _ => Err(ReadError::wrong_kind(node, Term::List)),
    }
}

fn item<T: Read>(index: usize, node: &Node) -> Result<T, ReadError> {
    T::read(node).map_err(|error| error.under_index(index))
}

impl Read for String {
    fn read(node: &Node) -> Result<Self, ReadError> {
        text(node).map(ToOwned::to_owned)
    }
}

impl Read for bool {
    fn read(node: &Node) -> Result<Self, ReadError> {
        match node.value {
            Value::Bool(truth) => Ok(truth),
            _ => Err(ReadError::wrong_kind(node, Term::Bool)),
        }
    }
}

macro_rules! wholes {
    ($($kind:ident)*) => { $(impl Read for $kind {
        fn read(node: &Node) -> Result<Self, ReadError> {
            match &node.value {
                Value::Number(text) => whole::read(text).map_err(|error| error.at(node.span)),
                _ => Err(ReadError::wrong_kind(node, Term::Whole)),
            }
        }
    })* };
}

wholes! { u8 u16 u32 u64 i8 i16 i32 i64 }

impl Read for usize {
    /// As far as every machine counts, so that the wasm reads what the native program does.
    fn read(node: &Node) -> Result<Self, ReadError> {
        u32::read(node).map(|count| Self::try_from(count).unwrap_or(Self::MAX))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node) -> Result<Self, ReadError> {
        if node.value == Value::Null { Ok(None) } else { T::read(node).map(Some) }
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node) -> Result<Self, ReadError> {
        T::read(node).map(Self::new)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node) -> Result<Self, ReadError> {
        let items = list(node)?;
        let mut read = Self::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            read.push(item(index, node)?);
        }
        Ok(read)
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(node: &Node) -> Result<Self, ReadError> {
        match list(node)? {
            [a, b] => Ok((item(0, a)?, item(1, b)?)),
            items => {
                let fault = Fault::new(&LENGTH).with("found", items.len()).with("expected", 2_usize);
                Err(ReadError::new(fault).at(node.span))
            }
        }
    }
}

//! A tree to any type that serde can build, with a place for every refusal.

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::ReadError;
use super::node::{Key, Node, Value};
use super::whole;
use crate::diagnostic::shape::{CHOICE_ALONE, CHOICE_WITH_CONTENT, LENGTH, ONE_CHOICE};
use crate::diagnostic::{Fault, Term};

/// Builds a value of type `T` from a tree.
///
/// Stricter than serde asks for: an object is never read from a list, a choice without content only
/// from text, a whole number only from a number written without fraction and exponent. Choices are
/// externally tagged: `"lost"` or `{ "overflow": … }`.
///
/// # Errors
/// The first fault met, with its path and, if the tree was read from text, line and column; codes
/// `REA030` to `REA059`, and whatever [`Fault`] the types themselves refuse with.
pub fn typed<T: DeserializeOwned>(node: &Node) -> Result<T, ReadError> {
    // A type that reads itself from text refuses after the reader is done: the place is added here.
    T::deserialize(Reader { node }).map_err(|error| error.at(node.span))
}

/// Reads one node.
#[derive(Clone, Copy)]
struct Reader<'n> {
    node: &'n Node,
}

impl<'n> Reader<'n> {
    fn wrong<T>(self, expected: Term) -> Result<T, ReadError> {
        Err(ReadError::wrong_kind(self.node, expected))
    }

    /// Completes an error that arose in reading this node with the node's place.
    fn here<T>(self, result: Result<T, ReadError>) -> Result<T, ReadError> {
        result.map_err(|error| error.at(self.node.span))
    }

    fn list<V: Visitor<'n>>(self, items: &'n [Node], visitor: V) -> Result<V::Value, ReadError> {
        let mut access = Items { items: items.iter(), next: 0 };
        let built = self.here(visitor.visit_seq(&mut access))?;
        if access.items.next().is_some() {
            return Err(self.length(items.len(), access.next));
        }
        Ok(built)
    }

    fn length(self, found: usize, expected: usize) -> ReadError {
        let fault = Fault::new(&LENGTH).with("found", found).with("expected", expected);
        ReadError::new(fault).at(self.node.span)
    }

    fn object<V: Visitor<'n>>(self, members: &'n [(Key, Node)], visitor: V) -> Result<V::Value, ReadError> {
        self.here(visitor.visit_map(Members { members: members.iter(), current: None }))
    }
}

/// The methods that read a whole number with a range of its own.
macro_rules! wholes {
    ($($method:ident $visit:ident $kind:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            let Value::Number(text) = &self.node.value else {
                return self.wrong(Term::Whole);
            };
            let number = self.here(whole::read::<$kind>(text))?;
            self.here(visitor.$visit(number))
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match &self.node.value {
            Value::Null => self.here(visitor.visit_unit()),
            Value::Bool(truth) => self.here(visitor.visit_bool(*truth)),
            Value::Number(text) if text.starts_with('-') => {
                let number = self.here(whole::read::<i64>(text))?;
                self.here(visitor.visit_i64(number))
            }
            Value::Number(text) => {
                let number = self.here(whole::read::<u64>(text))?;
                self.here(visitor.visit_u64(number))
            }
            Value::String(text) => self.here(visitor.visit_borrowed_str(text)),
            Value::Array(items) => self.list(items, visitor),
            Value::Object(members) => self.object(members, visitor),
        }
    }

    wholes! {
        deserialize_u8 visit_u8 u8
        deserialize_u16 visit_u16 u16
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
        deserialize_i8 visit_i8 i8
        deserialize_i16 visit_i16 i16
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
        deserialize_u128 visit_u128 u128
        deserialize_i128 visit_i128 i128
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.node.value {
            Value::Bool(truth) => self.here(visitor.visit_bool(truth)),
            _ => self.wrong(Term::Bool),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match &self.node.value {
            Value::String(text) => self.here(visitor.visit_borrowed_str(text)),
            _ => self.wrong(Term::Text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.node.value {
            Value::Null => self.here(visitor.visit_none()),
            _ => self.here(visitor.visit_some(self)),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.node.value {
            Value::Null => self.here(visitor.visit_unit()),
            _ => self.wrong(Term::Null),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.here(visitor.visit_newtype_struct(self))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match &self.node.value {
            Value::Array(items) => self.list(items, visitor),
            _ => self.wrong(Term::List),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, ReadError> {
        match &self.node.value {
            Value::Array(items) if items.len() != len => Err(self.length(items.len(), len)),
            Value::Array(items) => self.list(items, visitor),
            _ => self.wrong(Term::List),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match &self.node.value {
            Value::Object(members) => self.object(members, visitor),
            _ => self.wrong(Term::Object),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let choice = match &self.node.value {
            Value::String(name) => Choice { name, place: self.node, key: None, content: None },
            Value::Object(members) => match members.as_slice() {
                [(key, content)] => {
                    Choice { name: &key.text, place: self.node, key: Some(key), content: Some(content) }
                }
                _ => return Err(self.not_one_choice(members, variants)),
            },
            _ => return self.wrong(Term::Choice),
        };
        self.here(visitor.visit_enum(choice))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.here(visitor.visit_unit())
    }

    // Floats and bytes occur in no type of ours; they read whatever value stands here.
    forward_to_deserialize_any! { f32 f64 bytes byte_buf }
}

impl Reader<'_> {
    /// The refusal of an object that names no choice, or several.
    fn not_one_choice(self, members: &[(Key, Node)], variants: &'static [&'static str]) -> ReadError {
        let fault = Fault::new(&ONE_CHOICE).with("count", members.len()).with("expected", variants);
        // Where several stand, the second is the one too many.
        let span = members.get(1).map_or(self.node.span, |(key, _)| key.span);
        ReadError::new(fault).at(span)
    }
}

/// The elements of a list.
struct Items<'n> {
    items: std::slice::Iter<'n, Node>,
    next: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadError> {
        let Some(node) = self.items.next() else {
            return Ok(None);
        };
        let index = self.next;
        self.next = index.saturating_add(1);
        seed.deserialize(Reader { node }).map(Some).map_err(|error| error.at(node.span).under_index(index))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The members of an object.
struct Members<'n> {
    members: std::slice::Iter<'n, (Key, Node)>,
    current: Option<&'n (Key, Node)>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadError> {
        self.current = self.members.next();
        let Some((key, _)) = self.current else {
            return Ok(None);
        };
        seed.deserialize(Name(&key.text)).map(Some).map_err(|error| error.at(key.span).under_key(&key.text))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, ReadError> {
        let Some((key, node)) = self.current.take() else {
            return Err(de::Error::custom("a value was asked for before its name"));
        };
        seed.deserialize(Reader { node }).map_err(|error| error.at(node.span).under_key(&key.text))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.members.len())
    }
}

/// The name of a member or of a choice, read as a value.
struct Name<'n>(&'n str);

/// The methods that read a whole number from a name, as a map keyed by years needs.
macro_rules! whole_names {
    ($($method:ident $visit:ident $kind:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            visitor.$visit(whole::read::<$kind>(self.0)?)
        })*
    };
}

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_borrowed_str(self.0)
    }

    whole_names! {
        deserialize_u8 visit_u8 u8
        deserialize_u16 visit_u16 u16
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
        deserialize_i8 visit_i8 i8
        deserialize_i16 visit_i16 i16
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// A choice: its name, and its content if it was written as `{ "name": content }`.
struct Choice<'n> {
    name: &'n str,
    place: &'n Node,
    key: Option<&'n Key>,
    content: Option<&'n Node>,
}

impl<'de> EnumAccess<'de> for Choice<'de> {
    type Error = ReadError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ReadError> {
        let variant = seed.deserialize(Name(self.name)).map_err(|error| match self.key {
            Some(key) => error.at(key.span).under_key(&key.text),
            None => error.at(self.place.span),
        })?;
        Ok((variant, self))
    }
}

impl<'de> Choice<'de> {
    /// The reader of the content, or the refusal of a choice written as a bare name.
    fn content(&self) -> Result<Reader<'de>, ReadError> {
        self.content.map(|node| Reader { node }).ok_or_else(|| {
            let fault = Fault::new(&CHOICE_WITH_CONTENT).with("found", self.name);
            ReadError::new(fault).at(self.place.span)
        })
    }

    /// Completes an error inside the content with the way into it.
    fn inside<T>(&self, result: Result<T, ReadError>) -> Result<T, ReadError> {
        result.map_err(|error| error.under_key(self.name))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        match self.key {
            None => Ok(()),
            Some(key) => {
                let fault = Fault::new(&CHOICE_ALONE).with("found", self.name);
                Err(ReadError::new(fault).at(key.span).under_key(&key.text))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, ReadError> {
        let reader = self.content()?;
        self.inside(reader.here(seed.deserialize(reader)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, ReadError> {
        let reader = self.content()?;
        self.inside(reader.deserialize_tuple(len, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let reader = self.content()?;
        self.inside(reader.deserialize_map(visitor))
    }
}

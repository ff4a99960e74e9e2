//! Reasons are data: a stable code and the facts it speaks of. Sentences are made from them in [`crate::explanation`].

use crate::text::{Lang, Text};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// A fact a reason mentions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// A value that reads the same in every language: an id, a number with its decimals, a date.
    Plain(String),
    /// A name in both languages.
    Name(Text),
    /// Several names.
    Names(Vec<Text>),
}

impl Fact {
    /// The fact as words of a sentence in `lang`.
    pub fn render(&self, lang: Lang) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Name(text) => text.get(lang).to_owned(),
            Self::Names(names) => {
                let comma = if lang == Lang::Zh { "、" } else { ", " };
                names.iter().map(|n| n.get(lang)).collect::<Vec<_>>().join(comma)
            }
        }
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::Name(text) => text.serialize(serializer),
            Self::Names(names) => names.serialize(serializer),
        }
    }
}

/// Why something is as it is: a code with parameters, and the sentence made of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reason {
    /// Stable code, such as `hours-short`.
    pub code: &'static str,
    /// The facts, by name.
    #[serde(serialize_with = "as_object")]
    pub facts: Vec<(&'static str, Fact)>,
    /// The sentence, in the language of the call.
    pub text: String,
}

fn as_object<S: Serializer>(facts: &[(&'static str, Fact)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(facts.len()))?;
    for (name, fact) in facts {
        object.serialize_entry(name, fact)?;
    }
    object.end()
}

impl Reason {
    /// A reason without facts yet; its sentence is filled in by [`crate::explanation::phrase`].
    pub const fn new(code: &'static str) -> Self {
        Self { code, facts: Vec::new(), text: String::new() }
    }

    /// With a value that reads the same in every language.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.facts.push((name, Fact::Plain(value.to_string())));
        self
    }

    /// With a name in both languages.
    #[must_use]
    pub fn named(mut self, name: &'static str, value: &Text) -> Self {
        self.facts.push((name, Fact::Name(value.clone())));
        self
    }

    /// With several names.
    #[must_use]
    pub fn naming(mut self, name: &'static str, values: Vec<Text>) -> Self {
        self.facts.push((name, Fact::Names(values)));
        self
    }

    /// The fact called `name`.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| fact)
    }
}

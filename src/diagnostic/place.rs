//! Where in a document something is.

use std::fmt;

use serde::Serialize;

/// One step from a value to a value inside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The member of an object with this name.
    Key(String),
    /// The element of a list with this index, counted from 0.
    Index(usize),
}

/// The way from the top of a document to a value, written `$.rules[3].source.all[0]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<Step>);

impl Path {
    /// The top of the document, `$`.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path of the member `name` of the object at this path.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        self.then(Step::Key(name.to_owned()))
    }

    /// The path of element `index`, counted from 0, of the list at this path.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    /// This path, and from where it leads on along another.
    #[must_use]
    pub fn below(&self, inner: &Self) -> Self {
        let mut steps = self.0.clone();
        steps.extend_from_slice(&inner.0);
        Self(steps)
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The steps from the top.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl From<Vec<Step>> for Path {
    fn from(steps: Vec<Step>) -> Self {
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) if is_plain(key) => write!(f, ".{key}")?,
                Step::Key(key) => write!(f, "[\"{}\"]", super::shown(key).replace('"', "\\\""))?,
            }
        }
        Ok(())
    }
}

/// Whether a key can stand in a path without quotes.
fn is_plain(key: &str) -> bool {
    !key.is_empty()
        && key.chars().count() <= 80
        && key.chars().all(|ch| ch.is_alphanumeric() || matches!(ch, '_' | '-'))
}

/// Where a finding is. What is not known is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The document: its identifier or the name of its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The line, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column in characters, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The path inside the document, as [`Path`] writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl Place {
    /// A place known by document and path only.
    pub fn new(document: impl Into<String>, path: &Path) -> Self {
        Self { document: Some(document.into()), path: Some(path.to_string()), line: None, column: None }
    }
}

impl fmt::Display for Place {
    /// `consortium.json:12:5 $.rules[3].source`, with only what is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut gap = "";
        if let Some(document) = &self.document {
            f.write_str(document)?;
            gap = ":";
        }
        if let Some(line) = self.line {
            write!(f, "{gap}{line}")?;
            if let Some(column) = self.column {
                write!(f, ":{column}")?;
            }
            gap = " ";
        } else if !gap.is_empty() {
            gap = " ";
        }
        if let Some(path) = &self.path {
            write!(f, "{gap}{path}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_a_way_through_the_document() {
        let path = Path::root().key("rules").index(3).key("as-of").key("机械 基础");
        assert_eq!(path.to_string(), "$.rules[3].as-of[\"机械 基础\"]");
        assert_eq!(Path::root().to_string(), "$");
        assert_eq!(Path::root().key("").to_string(), "$[\"\"]");
    }

    #[test]
    fn a_place_shows_only_what_is_known() {
        let mut place = Place::new("a.json", &Path::root().key("id"));
        assert_eq!(place.to_string(), "a.json $.id");
        place.line = Some(12);
        place.column = Some(5);
        assert_eq!(place.to_string(), "a.json:12:5 $.id");
        place.document = None;
        assert_eq!(place.to_string(), "12:5 $.id");
        assert_eq!(Place::default().to_string(), "");
    }
}

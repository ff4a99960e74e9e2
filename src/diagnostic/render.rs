//! A finding, and its sentences.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::entry::{Entry, Severity};
use super::fault::{Fault, SUGGESTION};
use super::param::Param;
use super::place::Place;
use super::registry::find;
use crate::text::Lang;

/// One finding: data first, sentences after [`Diagnostic::render`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The stable code, for instance `REA030`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// The facts its sentences mention.
    #[serde(serialize_with = "as_object", skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<(&'static str, Param)>,
    /// What is wrong, in the language of the last [`Diagnostic::render`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What to do, in the language of the last [`Diagnostic::render`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

fn as_object<S: Serializer>(params: &[(&'static str, Param)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(params.len()))?;
    for (name, param) in params {
        object.serialize_entry(name, param)?;
    }
    object.end()
}

impl Diagnostic {
    /// A finding of the given kind, with the entry's severity, no place and no parameters yet.
    pub fn new(entry: &'static Entry) -> Self {
        Self::from_fault(Fault::new(entry), Place::default())
    }

    /// A finding from a fault and the place it was met.
    pub fn from_fault(fault: Fault, place: Place) -> Self {
        let (entry, params) = fault.into_parts();
        Self { code: entry.code, severity: entry.severity, place, params, message: None, help: None }
    }

    /// The finding at another place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The finding with one more parameter, one its entry declares or `suggestion`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    /// The parameter called `name`.
    pub fn param(&self, name: &str) -> Option<&Param> {
        self.params.iter().find(|(known, _)| *known == name).map(|(_, param)| param)
    }

    /// The finding with its message and help filled in, in `lang`.
    #[must_use]
    pub fn render(mut self, lang: Lang) -> Self {
        self.message = Some(self.message_in(lang));
        self.help = Some(self.help_in(lang));
        self
    }

    /// What is wrong, as a sentence in `lang`.
    pub fn message_in(&self, lang: Lang) -> String {
        find(self.code).map_or_else(|| self.code.to_owned(), |entry| self.fill(entry.message.get(lang), lang))
    }

    /// What to do, as a sentence in `lang`; begins with the "did you mean", if there is one.
    pub fn help_in(&self, lang: Lang) -> String {
        let mut out = String::new();
        if let Some(meant) = self.param(SUGGESTION) {
            let meant = meant.render(lang);
            out = match lang {
                Lang::Zh => format!("是不是想写「{meant}」？"),
                Lang::En => format!("did you mean `{meant}`? "),
            };
        }
        if let Some(entry) = find(self.code) {
            out.push_str(&self.fill(entry.help.get(lang), lang));
        }
        out
    }

    /// Fills the `{holes}` of a template; a hole without its parameter shows as `?`.
    fn fill(&self, template: &str, lang: Lang) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                rest = after;
                break;
            };
            match self.param(name) {
                Some(param) => out.push_str(&param.render(lang)),
                None => out.push('?'),
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::shape::UNKNOWN_FIELD;

    #[test]
    fn the_same_data_speaks_both_languages() {
        let found = Diagnostic::new(&UNKNOWN_FIELD)
            .with("field", "tilte")
            .with("expected", ["id", "title"].as_slice())
            .with(SUGGESTION, "title");
        assert_eq!(found.message_in(Lang::Zh), "这里没有「tilte」这个字段");
        assert_eq!(found.help_in(Lang::Zh), "是不是想写「title」？这里可以用的字段：「id」、「title」");
        assert_eq!(found.message_in(Lang::En), "there is no field `tilte` here");
        assert_eq!(found.help_in(Lang::En), "did you mean `title`? the fields known here are `id`, `title`");
    }

    #[test]
    fn a_parameter_that_looks_like_a_hole_stays_text() {
        let found = Diagnostic::new(&UNKNOWN_FIELD).with("field", "{expected}");
        assert_eq!(found.message_in(Lang::En), "there is no field `{expected}` here");
        assert_eq!(found.help_in(Lang::En), "the fields known here are ?");
    }

    #[test]
    fn it_is_written_as_plain_data() {
        let found = Diagnostic::new(&UNKNOWN_FIELD).with("field", "x").with("expected", ["id"].as_slice());
        let written = serde_json::to_value(found.render(Lang::En)).unwrap();
        let expected = serde_json::json!({
            "code": "REA030", "severity": "error", "place": {},
            "params": { "field": "x", "expected": ["id"] },
            "message": "there is no field `x` here",
            "help": "the fields known here are `id`"
        });
        assert_eq!(written, expected);
    }
}

//! Forms and numbers of certificates: nothing twice, every text one that can stand in a number where it is looked for.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{
    FIELD_TWICE, FORM_TWICE, NUMBER_TOO_LONG, TEXT_NOT_ALLOWED, TEXT_NOT_AS_LONG, TEXT_TWICE, YEAR_NOT_TWO_DIGITS,
};
use crate::order::Set;
use crate::policy::certificate::{CertificateRules, Chars, Form, NumberGrammar, NumberPart, Says};
use crate::policy::set::limits;
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    pub(super) fn certificate_rules(&mut self, it: &CertificateRules) {
        let at = Trail::Top.key("forms");
        self.limit(&at, "forms", it.forms.len(), limits::CERTIFICATE_RULES);
        let mut seen = Set::new();
        for (nth, form) in it.forms.iter().enumerate() {
            let at = at.nth(nth);
            if !seen.insert(form.kind.as_str()) {
                self.add(&at.key("kind"), Diagnostic::new(&FORM_TWICE).with("kind", form.kind.as_str()));
            }
            self.form(&at, form);
        }
        let at = Trail::Top.key("numbers");
        self.limit(&at, "numbers", it.numbers.len(), limits::CERTIFICATE_RULES);
        self.unique(&at, "id", it.numbers.iter().map(|one| one.id.as_str()));
        for (nth, grammar) in it.numbers.iter().enumerate() {
            self.number(&at.nth(nth), grammar);
        }
    }

    fn form(&mut self, at: &Trail<'_>, form: &Form) {
        let at = at.key("fields");
        self.filled(&at, form.fields.len());
        for (nth, field) in form.fields.iter().enumerate() {
            if form.fields.iter().take(nth).any(|before| before.of == field.of) {
                self.add(&at.nth(nth).key("of"), Diagnostic::new(&FIELD_TWICE).with("field", field.title.zh.as_str()));
            }
        }
    }

    fn number(&mut self, at: &Trail<'_>, grammar: &NumberGrammar) {
        self.filled(&at.key("kinds"), grammar.kinds.len());
        let at = at.key("parts");
        self.filled(&at, grammar.parts.len());
        let length = grammar.parts.iter().fold(0_u32, |sum, part| sum.saturating_add(part.length));
        if length > limits::NUMBER_CHARS {
            let found = Diagnostic::new(&NUMBER_TOO_LONG).with("grammar", grammar.id.as_str());
            self.add(&at, found.with("length", length).with("limit", limits::NUMBER_CHARS));
        }
        for (nth, part) in grammar.parts.iter().enumerate() {
            self.part_of_number(&at.nth(nth), part);
        }
    }

    fn part_of_number(&mut self, at: &Trail<'_>, part: &NumberPart) {
        if part.length == 0 {
            self.bounds(&at.key("length"), 0, 1, limits::NUMBER_CHARS);
        }
        if let Chars::OneOf(texts) = &part.chars {
            let at = at.key("chars");
            let at = at.key("one-of");
            self.filled(&at, texts.len());
            self.texts(&at, None, texts.iter().map(String::as_str), part);
        }
        let at = at.key("says");
        match &part.says {
            Some(Says::Year) if part.length != 2 || part.chars == Chars::Letters => {
                self.add(&at, Diagnostic::new(&YEAR_NOT_TWO_DIGITS).with("length", part.length));
            }
            Some(Says::Level(of)) => {
                let at = at.key("level");
                self.filled(&at, of.len());
                self.texts(&at, Some("text"), of.iter().map(|one| one.text.as_str()), part);
            }
            Some(Says::IssuerClass(of)) => {
                let at = at.key("issuer-class");
                self.filled(&at, of.len());
                self.texts(&at, Some("text"), of.iter().map(|one| one.text.as_str()), part);
            }
            _ => {}
        }
    }

    /// Texts of a part: each as long as it, there once, and one that can stand there. `name` is the field that holds the
    /// text, where it is not the item itself.
    fn texts<'i>(
        &mut self,
        at: &Trail<'_>,
        name: Option<&'static str>,
        texts: impl ExactSizeIterator<Item = &'i str>,
        part: &NumberPart,
    ) {
        self.limit(at, "texts", texts.len(), limits::TEXTS_PER_PART);
        let mut seen = Set::new();
        for (nth, text) in texts.enumerate() {
            let item = at.nth(nth);
            let field = name.map(|name| item.key(name));
            let at = field.as_ref().unwrap_or(&item);
            let length = text.chars().count();
            if u32::try_from(length) != Ok(part.length) {
                let found = Diagnostic::new(&TEXT_NOT_AS_LONG).with("text", text);
                self.add(at, found.with("found", length).with("length", part.length));
            } else if !can_stand(text, &part.chars) {
                self.add(at, Diagnostic::new(&TEXT_NOT_ALLOWED).with("text", text));
            }
            if !seen.insert(text) {
                self.add(at, Diagnostic::new(&TEXT_TWICE).with("text", text));
            }
        }
    }
}

/// Whether a text can be met in a number: it is written as numbers are compared, in characters the part may have.
fn can_stand(text: &str, chars: &Chars) -> bool {
    let plain = |c: char| !(c.is_whitespace() || c == '-' || c.is_ascii_lowercase() || ('！'..='～').contains(&c));
    text.chars().all(plain)
        && match chars {
            Chars::Digits => text.bytes().all(|b| b.is_ascii_digit()),
            Chars::Letters => text.bytes().all(|b| b.is_ascii_uppercase()),
            Chars::OneOf(texts) => texts.iter().any(|one| one == text),
        }
}

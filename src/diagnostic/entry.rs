//! The shape of the catalogue of codes, and the macro its tables are written with.

use serde::Serialize;

use crate::text::Lang;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Probably a mistake; answers can still be given.
    Warning,
    /// No answer may rest on it until it is corrected.
    Error,
}

/// One sentence in both languages, with `{holes}` for parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// The sentence in `lang`, holes unfilled.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// One code of the catalogue: what it means and what to do about it.
#[derive(Debug)]
pub struct Entry {
    /// The stable code, for instance `REA030`. Never used for another meaning.
    pub code: &'static str,
    /// How bad it is unless the finding says otherwise.
    pub severity: Severity,
    /// The parameters its message and help may mention.
    pub params: &'static [&'static str],
    /// A few words, as in a heading.
    pub title: Phrase,
    /// What is wrong.
    pub message: Phrase,
    /// What to do.
    pub help: Phrase,
    /// Why the rule exists and how a right document looks. Empty in the wasm build, whose size counts.
    pub explain: Phrase,
}

/// The long text of an entry: kept natively, dropped from the wasm build.
pub(super) const fn long(zh: &'static str, en: &'static str) -> Phrase {
    if cfg!(target_arch = "wasm32") { Phrase { zh: "", en: "" } } else { Phrase { zh, en } }
}

/// Writes a family of codes as a table. Each name becomes a public static, and all of them together,
/// in the order written, the family's `ENTRIES`; an entry therefore cannot be forgotten in the registry.
macro_rules! entries {
    ($(
        $name:ident = $code:literal $severity:ident ($($param:ident),*) {
            title: $title_zh:literal, $title_en:literal;
            message: $message_zh:literal, $message_en:literal;
            help: $help_zh:literal, $help_en:literal;
            explain: $explain_zh:literal, $explain_en:literal;
        }
    )*) => {
        $(
            #[doc = concat!("`", $code, "`: ", $title_en, " (", $title_zh, ").")]
            pub static $name: $crate::diagnostic::Entry = $crate::diagnostic::Entry {
                code: $code,
                severity: $crate::diagnostic::Severity::$severity,
                params: &[$(stringify!($param)),*],
                title: $crate::diagnostic::Phrase { zh: $title_zh, en: $title_en },
                message: $crate::diagnostic::Phrase { zh: $message_zh, en: $message_en },
                help: $crate::diagnostic::Phrase { zh: $help_zh, en: $help_en },
                explain: $crate::diagnostic::entry::long($explain_zh, $explain_en),
            };
        )*
        /// Every code of this family, in the order of the codes.
        pub(super) static ENTRIES: &[&$crate::diagnostic::Entry] = &[$(&$name),*];
    };
}

pub(super) use entries;

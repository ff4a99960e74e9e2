//! All codes together.

use super::entry::Entry;
use super::{call, columns, lint, pay, policy, reading, record, rows, session, shape, value, workforce};

/// The families, in the order of their codes.
static FAMILIES: [&[&Entry]; 12] = [
    call::ENTRIES,
    session::ENTRIES,
    columns::ENTRIES,
    pay::ENTRIES,
    workforce::ENTRIES,
    rows::ENTRIES,
    lint::ENTRIES,
    policy::ENTRIES,
    reading::ENTRIES,
    shape::ENTRIES,
    value::ENTRIES,
    record::ENTRIES,
];

/// Every code of the catalogue, in the order of the codes.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    FAMILIES.into_iter().flatten().copied()
}

/// The entry of a code such as `REA030`; letters in either case.
pub fn find(code: &str) -> Option<&'static Entry> {
    all().find(|entry| entry.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Phrase, SUGGESTION};

    /// The names in `{braces}` of a template.
    fn holes(template: &str) -> Vec<&str> {
        template.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
    }

    #[test]
    fn codes_are_unique_and_in_order() {
        let codes: Vec<&str> = all().map(|entry| entry.code).collect();
        assert!(codes.len() >= 40);
        for pair in codes.windows(2) {
            assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn codes_are_three_letters_and_three_digits() {
        for entry in all() {
            let (family, number) = entry.code.split_at(3);
            assert!(["CAL", "LIN", "POL", "REA", "REC"].contains(&family), "{}", entry.code);
            assert!(number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()), "{}", entry.code);
        }
    }

    #[test]
    fn every_code_speaks_both_languages_in_the_style_of_the_house() {
        for entry in all() {
            for Phrase { zh, en } in [entry.title, entry.message, entry.help, entry.explain] {
                assert!(zh.chars().any(|ch| matches!(ch, '\u{4E00}'..='\u{9FFF}')), "{}: {zh}", entry.code);
                assert!(en.is_ascii() || en.contains('…') || en.contains('𠮷'), "{}: {en}", entry.code);
                assert!(en.chars().any(|ch| ch.is_ascii_lowercase()), "{}: {en}", entry.code);
            }
            for phrase in [entry.title, entry.message, entry.help] {
                assert!(!phrase.zh.ends_with(['。', '.']), "{}: full stop at the end", entry.code);
                assert!(!phrase.en.ends_with('.'), "{}: full stop at the end", entry.code);
            }
        }
    }

    #[test]
    fn every_hole_is_a_declared_parameter_and_every_parameter_is_used() {
        for entry in all() {
            for template in [entry.message.zh, entry.message.en, entry.help.zh, entry.help.en] {
                for hole in holes(template) {
                    assert!(entry.params.contains(&hole), "{}: no parameter `{hole}`", entry.code);
                }
            }
            for lang in [crate::text::Lang::Zh, crate::text::Lang::En] {
                let told = [holes(entry.message.get(lang)), holes(entry.help.get(lang))].concat();
                for param in entry.params {
                    assert!(told.contains(param), "{}: `{param}` is never told", entry.code);
                }
            }
            assert!(!entry.params.contains(&SUGGESTION), "{}: every code has it already", entry.code);
        }
    }

    #[test]
    fn a_code_is_found_in_either_case() {
        assert_eq!(find("rea030").map(|entry| entry.code), Some("REA030"));
        assert!(find("REA999").is_none());
        assert!(find("").is_none());
    }
}

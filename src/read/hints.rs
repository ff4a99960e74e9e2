//! What a character that JSON does not allow here probably wanted to be.

use super::error::ReadError;
use super::scan::Scanner;
use crate::diagnostic::Fault;
use crate::diagnostic::reading::{BARE_KEY, COMMENT, FULL_WIDTH, NOT_A_JSON_WORD, ODD_SPACE, UNEXPECTED, WRONG_QUOTE};

/// The refusal of the character at the scanner, where one of `expected` was due; `in_key` where a
/// member's name was.
pub(super) fn unexpected(scan: &Scanner<'_>, expected: &[&str], in_key: bool) -> ReadError {
    let rest = scan.rest();
    let found = rest.chars().next().unwrap_or_default();
    let word = scan.word();
    let fault = match found {
        '#' => Fault::new(&COMMENT),
        '/' if rest.starts_with("//") || rest.starts_with("/*") => Fault::new(&COMMENT),
        '\'' | '`' | '‘' | '’' | '“' | '”' | '「' | '」' | '『' | '』' | '＂' | '＇' => {
            Fault::new(&WRONG_QUOTE).with("found", found.to_string())
        }
        _ if half_width(found).is_some() => Fault::new(&FULL_WIDTH)
            .with("found", found.to_string())
            .with("write", half_width(found).unwrap_or_default().to_string()),
        _ if is_odd_space(found) => {
            let code = format!("U+{:04X}", u32::from(found));
            Fault::new(&ODD_SPACE).with("found", code)
        }
        _ if in_key && (found.is_alphanumeric() || found == '_') => {
            let name: String =
                rest.chars().take(80).take_while(|ch| ch.is_alphanumeric() || matches!(ch, '_' | '-')).collect();
            Fault::new(&BARE_KEY).with("found", name)
        }
        _ if !in_key && word.starts_with(|ch: char| ch.is_ascii_alphabetic()) => {
            Fault::new(&NOT_A_JSON_WORD).with("found", word).suggesting(json_word(word))
        }
        _ => Fault::new(&UNEXPECTED).with("found", found.to_string()).with("expected", expected),
    };
    ReadError::new(fault).at(scan.span())
}

/// The ASCII sign that a full-width sign of a Chinese keyboard stands for.
fn half_width(ch: char) -> Option<char> {
    Some(match ch {
        '：' => ':',
        '，' | '、' => ',',
        '｛' => '{',
        '｝' => '}',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '－' => '-',
        '０'..='９' => char::from_u32(u32::from(ch).saturating_sub(0xFF10).saturating_add(0x30)).unwrap_or('0'),
        _ => return None,
    })
}

/// A blank that looks like a space but is none for JSON.
fn is_odd_space(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// What other languages call the three words of JSON.
fn json_word(word: &str) -> Option<&'static str> {
    ["true", "false", "null"]
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(word))
        .or_else(|| matches!(word, "None" | "nil" | "undefined" | "NULL").then_some("null"))
}

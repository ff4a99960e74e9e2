//! Which text encoding the bytes are in, when they are not UTF-8.

use crate::diagnostic::Entry;
use crate::diagnostic::reading::{GB18030, NOT_UTF8};

/// The byte order mark of UTF-8, accepted at the very beginning only.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Of the ways not to be UTF-8 that keep ASCII as it is, the most likely.
pub(super) fn guess(bytes: &[u8]) -> &'static Entry {
    if is_gb18030(bytes) { &GB18030 } else { &NOT_UTF8 }
}

/// UTF-16 as editors save it: with a byte order mark, or with ASCII characters beside zero bytes in front.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xFF, 0xFE, ..]
            | [0xFE, 0xFF, ..]
            | [0, 0x09..=0x7E, 0, 0x09..=0x7E, ..]
            | [0x09..=0x7E, 0, 0x09..=0x7E, 0, ..]
    )
}

/// Whether all bytes form GB18030 characters, most of them common hanzi (the area of GB 2312).
fn is_gb18030(bytes: &[u8]) -> bool {
    let (mut common, mut other) = (0_usize, 0_usize);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => break,
            [0..=0x7F, tail @ ..] => tail,
            // Hanzi in rows 16 to 87, punctuation in rows 1 and 3.
            [0xB0..=0xF7 | 0xA1 | 0xA3, 0xA1..=0xFE, tail @ ..] => {
                common = common.saturating_add(1);
                tail
            }
            [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, tail @ ..]
            | [0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE, tail @ ..] => {
                other = other.saturating_add(1);
                tail
            }
            _ => return false,
        };
    }
    common > other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        // 「学分互认」 and the JSON around it, as GB18030 writes them.
        let gb = b"{\"title\": \"\xD1\xA7\xB7\xD6\xBB\xA5\xC8\xCF\"}";
        assert_eq!(guess(gb).code, GB18030.code);
        for utf16 in [b"\xFF\xFE{\0", b"\xFE\xFF\0{", b"{\0\"\0", b"\0{\0\""] {
            assert!(is_utf16(utf16));
        }
        for not_utf16 in [b"{\"a\"".as_slice(), b"[\0]", b"\0", b"\xFF", b""] {
            assert!(!is_utf16(not_utf16));
        }
        assert_eq!(guess(b"{\"a\": \"\xFF\"}").code, NOT_UTF8.code);
        assert_eq!(guess(b"{\"a\": \"caf\xE9 \"}").code, NOT_UTF8.code);
        assert_eq!(guess(b"\x81\x40\xB0\xA1\xB0\xA2").code, GB18030.code);
        assert_eq!(guess(b"\x81\x30\x81\x30\xB0\xA1").code, NOT_UTF8.code);
    }
}

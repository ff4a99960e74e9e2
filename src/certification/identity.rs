//! Numbers of identity documents: checked by their check digit, shown only in part (GB 11643, ISO 7064 MOD 11-2).

use serde::Serialize;

/// Kinds of document whose number has a check digit of GB 11643.
const CHECKED: [&str; 2] = ["resident-id", "hk-mo-tw-residence"];

/// The check characters, by the sum modulo 11.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// Characters shown at the beginning: the place of first registration.
const SHOWN_FIRST: usize = 6;
/// Characters shown at the end.
const SHOWN_LAST: usize = 4;
/// Characters of a number with a check digit.
const LENGTH: usize = 18;

/// What the number of an identity document looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentityCheck {
    /// Its check digit is right; nothing more is known.
    Fits,
    /// Its check digit is wrong.
    CheckDigit,
    /// It is not seventeen digits and a check character.
    Malformed,
    /// Documents of its kind have no check digit that is known here.
    NotChecked,
}

/// Checks the number of a document of a kind.
pub fn check(kind: &str, number: &str) -> IdentityCheck {
    if !CHECKED.contains(&kind) {
        return IdentityCheck::NotChecked;
    }
    let mut rest = number.chars();
    let last = rest.next_back();
    let digits: Vec<u32> = rest.map_while(|c| c.to_digit(10)).collect();
    // `map_while` ends at the first character that is no digit, so that the length tells whether all are.
    if number.chars().count() != LENGTH || digits.len().saturating_add(1) != LENGTH {
        return IdentityCheck::Malformed;
    }
    // Twice the sum so far, digit by digit: Horner's way of weighting with powers of 2.
    let sum = digits.iter().fold(0_u32, |sum, digit| sum.saturating_add(*digit).saturating_mul(2).rem_euclid(11));
    let expected = usize::try_from(sum).ok().and_then(|at| CHECKS.get(at)).copied();
    match last.map(|c| c.to_ascii_uppercase()) {
        Some(last) if Some(last) == expected => IdentityCheck::Fits,
        Some(last) if last.is_ascii_digit() || last == 'X' => IdentityCheck::CheckDigit,
        _ => IdentityCheck::Malformed,
    }
}

/// A number with all but its first six and last four characters covered; one too short to cover enough is covered whole.
pub fn mask(number: &str) -> String {
    let length = number.chars().count();
    // Never more shown than covered.
    let shown = length >= SHOWN_FIRST.saturating_add(SHOWN_LAST).saturating_mul(3) / 2;
    let covers = |at: usize| !shown || (at >= SHOWN_FIRST && at.saturating_add(SHOWN_LAST) < length);
    number.chars().enumerate().map(|(at, c)| if covers(at) { '*' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::{IdentityCheck, check, mask};

    #[test]
    fn the_check_digit_is_that_of_the_standard() {
        // The example of GB 11643-1999, whose address code and sequence belong to nobody in particular.
        assert_eq!(check("resident-id", "11010519491231002X"), IdentityCheck::Fits);
        assert_eq!(check("resident-id", "11010519491231002x"), IdentityCheck::Fits);
        assert_eq!(check("resident-id", "440524188001010014"), IdentityCheck::Fits);
        assert_eq!(check("resident-id", "110105194912310021"), IdentityCheck::CheckDigit);
        for malformed in ["", "1101051949123100", "1101051949123100A2", "11010519491231002Ｘ", "110105194912310021X"] {
            assert_eq!(check("resident-id", malformed), IdentityCheck::Malformed, "{malformed}");
        }
        assert_eq!(check("passport", "E12345678"), IdentityCheck::NotChecked);
    }

    #[test]
    fn every_single_slip_is_caught() {
        let right = "11010519491231002X";
        for (at, old) in right.char_indices() {
            for new in ('0'..='9').chain(['X']).filter(|new| *new != old) {
                let slip: String = right.char_indices().map(|(nth, c)| if nth == at { new } else { c }).collect();
                assert_ne!(check("resident-id", &slip), IdentityCheck::Fits, "{slip}");
            }
        }
    }

    #[test]
    fn at_most_ten_characters_are_shown() {
        assert_eq!(mask("11010519491231002X"), "110105********002X");
        assert_eq!(mask("E12345678"), "*********");
        assert_eq!(mask("110105491231002"), "110105*****1002");
        assert_eq!(mask("11010549123100"), "**************");
    }
}

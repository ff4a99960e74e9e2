//! What lies in what: regions and industries, by their digits.

/// Whether a text is a region: six digits (GB/T 2260).
pub(crate) fn is_region(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is an industry: two to four digits (GB/T 4754). Its sections, the letters A to T, are not read: which
/// digits one holds is a list of its own.
pub(crate) fn is_industry(text: &str) -> bool {
    (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether region `inner` is `outer` or lies in it: `331081` lies in `331000` and in `330000`.
pub(crate) fn region_lies_in(inner: &str, outer: &str) -> bool {
    // A province has four zeros at its end, a city two.
    let known = outer.strip_suffix("0000").or_else(|| outer.strip_suffix("00")).unwrap_or(outer);
    inner.starts_with(known)
}

/// Whether industry `inner` is `outer` or lies in it: `3484` lies in `348` and in `34`.
pub(crate) fn industry_lies_in(inner: &str, outer: &str) -> bool {
    inner.starts_with(outer)
}

#[cfg(test)]
mod tests {
    use super::{industry_lies_in, is_industry, is_region, region_lies_in};

    #[test]
    fn a_county_lies_in_its_city_and_province() {
        for (inner, outer, lies) in [
            ("331081", "331081", true),
            ("331081", "331000", true),
            ("331081", "330000", true),
            ("331081", "330100", false),
            ("331000", "331081", false),
            ("330000", "331000", false),
        ] {
            assert_eq!(region_lies_in(inner, outer), lies, "{inner} in {outer}");
        }
    }

    #[test]
    fn a_class_lies_in_its_division() {
        assert!(industry_lies_in("3484", "34") && industry_lies_in("34", "34"));
        assert!(!industry_lies_in("34", "3484") && !industry_lies_in("3584", "34"));
    }

    #[test]
    fn other_writings_are_no_region_or_industry() {
        assert!(is_region("331081") && !is_region("3310") && !is_region("33108A") && !is_region("台州市"));
        assert!(is_industry("34") && is_industry("3484") && !is_industry("C") && !is_industry("34841"));
    }
}

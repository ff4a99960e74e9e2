//! "Did you mean …?"

/// Longer names are not compared: nobody mistypes them by a letter or two.
const MAX_CHARS: usize = 48;

/// The candidate that was probably meant by `found`: the same name but for case, spaces, hyphens and
/// underscores, else the one with the fewest typing slips (letters added, left out, changed or
/// swapped), if they are at most a third of its length. Among equals the first candidate.
///
/// ```
/// use rongtong::read::nearest;
/// assert_eq!(nearest("effectiveFrom", ["effective-from", "until"]), Some("effective-from"));
/// assert_eq!(nearest("tilte", ["id", "title"]), Some("title"));
/// assert_eq!(nearest("colour", ["id", "title"]), None);
/// ```
pub fn nearest<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let found = plain(found)?;
    let mut best: Option<(usize, &'c str)> = None;
    for candidate in candidates {
        let Some(letters) = plain(candidate) else {
            continue;
        };
        let allowed = found.len().max(letters.len()).div_ceil(3).min(3);
        if found.len().abs_diff(letters.len()) > allowed {
            continue;
        }
        let slips = slips(&found, &letters);
        // A short name shares a letter with everything: at least half of it must be right.
        if slips > allowed || slips.saturating_mul(2) > letters.len() {
            continue;
        }
        if best.is_none_or(|(fewest, _)| slips < fewest) {
            best = Some((slips, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The letters of a name in lower case, without separators; nothing for a name too long to compare.
fn plain(name: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = name
        .chars()
        .filter(|ch| !matches!(ch, '-' | '_' | ' ' | '.'))
        .take(MAX_CHARS.saturating_add(1))
        .map(|ch| ch.to_ascii_lowercase())
        .collect();
    (!letters.is_empty() && letters.len() <= MAX_CHARS).then_some(letters)
}

/// The fewest letters to add, leave out, change or swap with a neighbour that turn `a` into `b`
/// (the optimal string alignment distance).
fn slips(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last_a = None;
    for (i, &ca) in a.iter().enumerate() {
        let mut next = vec![i.saturating_add(1)];
        let mut last_b = None;
        for (j, &cb) in b.iter().enumerate() {
            let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX);
            let changed = cell(&row, j).saturating_add(usize::from(ca != cb));
            let left_out = cell(&row, j.saturating_add(1)).saturating_add(1);
            let added = cell(&next, j).saturating_add(1);
            let mut fewest = changed.min(left_out).min(added);
            if last_a == Some(cb) && last_b == Some(ca) {
                let swapped = j.checked_sub(1).map_or(usize::MAX, |k| cell(&before, k));
                fewest = fewest.min(swapped.saturating_add(1));
            }
            next.push(fewest);
            last_b = Some(cb);
        }
        before = std::mem::replace(&mut row, next);
        last_a = Some(ca);
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(a: &str, b: &str) -> usize {
        slips(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>())
    }

    #[test]
    fn slips_are_counted_like_typing_mistakes() {
        assert_eq!(count("credit", "credit"), 0);
        assert_eq!(count("credits", "credit"), 1);
        assert_eq!(count("cerdit", "credit"), 1);
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("abc", ""), 3);
        assert_eq!(count("学分", "学时"), 1);
    }

    #[test]
    fn style_of_writing_does_not_matter() {
        let names = ["as-of", "max-credits", "min-grade"];
        assert_eq!(nearest("asOf", names), Some("as-of"));
        assert_eq!(nearest("MAX_CREDITS", names), Some("max-credits"));
        assert_eq!(nearest("min grade", names), Some("min-grade"));
    }

    #[test]
    fn nothing_near_is_nothing_suggested() {
        assert_eq!(nearest("x", ["a", "b"]), None);
        assert_eq!(nearest("zz", ["id", "to"]), None);
        assert_eq!(nearest("", ["a"]), None);
        assert_eq!(nearest("a", []), None);
        assert_eq!(nearest(&"a".repeat(100_000), ["aaa"]), None);
    }

    #[test]
    fn the_closest_wins_and_the_first_among_equals() {
        assert_eq!(nearest("course", ["source", "courses"]), Some("courses"));
        assert_eq!(nearest("bat", ["cat", "bar"]), Some("cat"));
    }
}

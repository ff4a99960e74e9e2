//! Sums and weights of every assessment, and the marks of what is invented.

use super::files::{assessments, schemes, standards};
use rongtong::policy::assessment::criterion::{Criterion, Marking};
use rongtong::policy::header::{Force, Header, Trust};
use rongtong::policy::scheme::Scheme;
use rongtong::policy::standard::Standard;
use rongtong::quantity::Ratio;

/// Whether ratios add up to 1, in ten-thousandths; every weight shipped is a whole number of them.
fn is_whole<'r>(weights: impl Iterator<Item = &'r Ratio>) -> bool {
    let parts = weights.map(|weight| {
        assert!(weight.is_exact_of(10_000), "a weight finer than a hundredth of a per cent");
        weight.of_floor(10_000)
    });
    parts.sum::<i64>() == 10_000
}

fn check(place: &str, criterion: &Criterion) {
    let place = format!("{place}/{}", criterion.id);
    assert!(criterion.full.hundredths() > 0, "{place}: no marks");
    match &criterion.how {
        Marking::Sum(below) => {
            let full: i64 = below.iter().map(|one| one.full.hundredths()).sum();
            assert_eq!(full, criterion.full.hundredths(), "{place}: full marks do not add up");
        }
        Marking::Weighted(below) => {
            let weights = below.iter().map(|one| one.weight.as_ref().expect("a weight in a weighted criterion"));
            assert!(is_whole(weights), "{place}: weights do not add up to 1");
        }
        Marking::Deductions(of) => {
            assert!(of.iter().all(|one| one.each <= criterion.full), "{place}: a deduction exceeds the full marks");
        }
        Marking::Marks(_) | Marking::Judged => {}
    }
    for one in criterion.below() {
        check(&place, one);
    }
}

#[test]
fn full_marks_and_weights_add_up() {
    let assessments = assessments();
    assert!(assessments.len() >= 15, "{} assessments", assessments.len());
    for (document, it) in &assessments {
        for part in &it.parts {
            check(&format!("{document}/{}/{}", it.id, part.id), &part.marking);
            let roles = &part.combine.roles;
            assert!(roles.is_empty() || is_whole(roles.iter().map(|one| &one.weight)), "{document}: weights of roles");
        }
        for total in &it.totals {
            let weights: Vec<&Ratio> = total.of.iter().filter_map(|term| term.weight.as_ref()).collect();
            assert!(weights.is_empty() || is_whole(weights.into_iter()), "{document}/{}: weights", total.id);
        }
    }
}

/// Made-up words such as 示例 or 虚构 stand on what is invented and nowhere else; every official document cites somebody.
fn honest(header: &Header<'_>) {
    let id = header.id;
    let marked = |zh: &str| zh.contains("示例") || zh.contains("虚构");
    let example = header.force == Force::Example;
    assert_eq!(example, header.title.zh.contains("示例"), "{id}: its title says what it is");
    assert_eq!(example, marked(&header.issuer.zh), "{id}: so does its publisher");
    assert!(header.title.en.is_some() && header.issuer.en.is_some(), "{id}: lacks English");
    let seen = header.sources.iter().filter(|source| source.trust != Trust::X);
    assert!(example || seen.clone().count() > 0, "{id}: an official document has a source");
    for source in header.sources {
        assert_eq!(
            source.trust == Trust::X,
            ["reading", "example"].contains(&source.id.as_str()),
            "{id}: {}",
            source.id
        );
        assert!(example || source.id != "example", "{id}: what is made up is in an example");
        assert_eq!(source.last_checked.to_string(), "2026-11-22", "{id}: {}", source.id);
        // Pages were seen in part; nothing here pretends to quote.
        assert!(source.clauses.iter().all(|clause| clause.summary), "{id}: {} quotes", source.id);
    }
}

#[test]
fn what_is_invented_says_so() {
    schemes().iter().map(Scheme::header).for_each(|header| honest(&header));
    standards().iter().map(Standard::header).for_each(|header| honest(&header));
}

//! The scores one sheet gives: of each criterion, and how far the whole can still go.

use super::plan::TooLarge;
use crate::policy::assessment::outline::Laid;
use crate::quantity::{Rational, Score};

/// The scores of a sheet, by position of the criterion.
#[derive(Clone, Debug)]
pub(super) struct Scores {
    /// Scores; nothing where something below is not marked.
    pub each: Vec<Option<Rational>>,
    /// The whole, if whatever is open gets nothing.
    pub least: Rational,
    /// The whole, if whatever is open gets full marks.
    pub most: Rational,
}

/// What is known of a criterion so far.
#[derive(Clone, Copy, Debug)]
struct Span {
    least: Rational,
    most: Rational,
    whole: bool,
}

/// Works out the scores of a sheet from those of its lowest criteria. `fixed` are scores of criteria that stand, whatever
/// is below: those nobody marks on a sheet, and 0 where a veto strikes; the last one of a criterion counts.
pub(super) fn scores(
    laid: &Laid<'_>,
    given: &dyn Fn(usize) -> Option<i64>,
    fixed: &[(usize, Score)],
) -> Result<Scores, TooLarge> {
    let nothing = Span { least: Rational::ZERO, most: Rational::ZERO, whole: true };
    let mut spans = vec![nothing; laid.nodes.len()];
    for (at, node) in laid.nodes.iter().enumerate().rev() {
        let stands = fixed.iter().rev().find(|(of, _)| *of == at).map(|(_, score)| score.hundredths());
        let known = stands.or_else(|| if node.is_lowest() { given(at) } else { None });
        let Some(slot) = spans.get_mut(at) else { continue };
        if let Some(score) = known {
            let score = Rational::whole(score);
            *slot = Span { least: score, most: score, whole: true };
        } else if node.is_lowest() {
            let full = Rational::whole(node.criterion.full.hundredths());
            *slot = Span { least: Rational::ZERO, most: full, whole: false };
        }
        let here = *slot;
        if let Some(above) = node.above.and_then(|above| spans.get_mut(above)) {
            let worth = |score: Rational| score.times(node.share).ok_or(TooLarge);
            above.least = above.least.plus(worth(here.least)?).ok_or(TooLarge)?;
            above.most = if here.whole && above.whole {
                above.least
            } else {
                above.most.plus(worth(here.most)?).ok_or(TooLarge)?
            };
            above.whole &= here.whole;
        }
    }
    let whole = spans.first().copied().unwrap_or(nothing);
    let each = spans.iter().map(|span| span.whole.then_some(span.least)).collect();
    Ok(Scores { each, least: whole.least, most: whole.most })
}

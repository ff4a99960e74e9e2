//! How the scores of several assessors become one, exactly.

use super::plan::TooLarge;
use crate::order;
use crate::policy::assessment::panel::{Combine, Dispute, Method, Settled};
use crate::quantity::Rational;

/// A score with who gave it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice<'r> {
    /// Role of the assessor.
    pub role: Option<&'r str>,
    /// Position of the sheet.
    pub sheet: usize,
    /// The score.
    pub score: Rational,
}

/// Scores too far apart.
#[derive(Clone, Debug)]
pub(super) struct Apart {
    /// Sheets that were compared.
    pub sheets: Vec<usize>,
    /// Highest less lowest.
    pub spread: Rational,
    /// Whether one more assessor has to mark.
    pub open: bool,
}

/// Scores put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Put {
    /// The score; none while a dispute is open.
    pub score: Option<Rational>,
    /// Where assessors are too far apart.
    pub apart: Vec<Apart>,
}

/// Puts scores together. `raters` says how many of a role (all, where it is `None`) mark before a dispute asks for one more.
pub(super) fn put(
    how: &Combine,
    voices: &[Voice<'_>],
    raters: &dyn Fn(Option<&str>) -> usize,
) -> Result<Put, TooLarge> {
    if how.roles.is_empty() {
        return alike(how, voices.to_vec(), raters(None));
    }
    let (mut sum, mut weights, mut apart, mut open) = (Rational::ZERO, Rational::ZERO, Vec::new(), false);
    for weighted in &how.roles {
        let of_role = voices.iter().filter(|voice| voice.role == Some(weighted.role.as_str()));
        let of_role: Vec<Voice<'_>> = of_role.copied().collect();
        if of_role.is_empty() {
            continue;
        }
        let put = alike(how, of_role, raters(Some(&weighted.role)))?;
        apart.extend(put.apart);
        let weight = Rational::from(weighted.weight);
        match put.score {
            Some(score) => {
                sum = sum.plus(score.times(weight).ok_or(TooLarge)?).ok_or(TooLarge)?;
                weights = weights.plus(weight).ok_or(TooLarge)?;
            }
            None => open = true,
        }
    }
    // Roles that do not mark here leave their weight to the others.
    let score = if open || weights == Rational::ZERO { None } else { Some(sum.over(weights).ok_or(TooLarge)?) };
    Ok(Put { score, apart })
}

/// Puts scores of assessors together who count alike.
fn alike(how: &Combine, mut voices: Vec<Voice<'_>>, raters: usize) -> Result<Put, TooLarge> {
    order::sort_by(&mut voices, |a, b| a.score.cmp(&b.score).then(a.sheet.cmp(&b.sheet)));
    let scores: Vec<Rational> = voices.iter().map(|voice| voice.score).collect();
    let [lowest, .., highest] = scores.as_slice() else {
        return Ok(Put { score: scores.first().copied(), apart: Vec::new() });
    };
    let spread = highest.minus(*lowest).ok_or(TooLarge)?;
    let Some(dispute) = how.dispute.as_ref().filter(|dispute| is_over(dispute, spread)) else {
        return Ok(Put { score: Some(by(how.method, &scores)?), apart: Vec::new() });
    };
    let open = dispute.then.asks_for_one_more() && scores.len() <= raters;
    let score = match dispute.then {
        _ if open => None,
        Settled::OneMoreNearestTwo => Some(nearest_two(&scores)?),
        Settled::OneMoreMedian | Settled::Median => Some(by(Method::Median, &scores)?),
        Settled::Told => Some(by(how.method, &scores)?),
    };
    let mut sheets: Vec<usize> = voices.iter().map(|voice| voice.sheet).collect();
    order::sort(&mut sheets);
    Ok(Put { score, apart: vec![Apart { sheets, spread, open }] })
}

fn is_over(dispute: &Dispute, spread: Rational) -> bool {
    spread > Rational::whole(dispute.spread_over.hundredths())
}

impl Settled {
    /// Whether one more assessor has to mark.
    pub(crate) const fn asks_for_one_more(self) -> bool {
        matches!(self, Self::OneMoreNearestTwo | Self::OneMoreMedian)
    }

    /// The word it is written as.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::OneMoreNearestTwo => "one-more-nearest-two",
            Self::OneMoreMedian => "one-more-median",
            Self::Median => "median",
            Self::Told => "told",
        }
    }
}

/// One number out of several, lowest first.
fn by(method: Method, scores: &[Rational]) -> Result<Rational, TooLarge> {
    let count = scores.len();
    match method {
        Method::Mean => mean(scores),
        Method::Median => {
            // The middle one, or the two in the middle.
            let left = count.saturating_sub(1).div_euclid(2);
            mean(scores.get(left..=count.div_euclid(2)).unwrap_or(scores))
        }
        Method::TrimmedMean(trim) => {
            let each_end = usize::try_from(trim.each_end).unwrap_or(usize::MAX);
            let enough = u32::try_from(count).is_ok_and(|count| count >= trim.from);
            let kept = count.checked_sub(each_end).and_then(|until| scores.get(each_end..until));
            mean(kept.filter(|kept| enough && !kept.is_empty()).unwrap_or(scores))
        }
    }
}

fn mean(scores: &[Rational]) -> Result<Rational, TooLarge> {
    let mut sum = Rational::ZERO;
    for score in scores {
        sum = sum.plus(*score).ok_or(TooLarge)?;
    }
    let count = i64::try_from(scores.len()).map_err(|_| TooLarge)?;
    sum.over(Rational::whole(count)).ok_or(TooLarge)
}

/// The mean of the two nearest to each other; of equally near pairs the higher.
fn nearest_two(scores: &[Rational]) -> Result<Rational, TooLarge> {
    let mut best: Option<(Rational, &[Rational])> = None;
    for pair in scores.windows(2) {
        let [low, high] = pair else { continue };
        let apart = high.minus(*low).ok_or(TooLarge)?;
        if best.is_none_or(|(least, _)| apart <= least) {
            best = Some((apart, pair));
        }
    }
    mean(best.map_or(scores, |(_, pair)| pair))
}

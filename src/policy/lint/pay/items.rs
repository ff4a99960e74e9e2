//! Items of a part that are alike but for the level they ask for: what each level is paid by them together.

use crate::order::{self, Map};
use crate::policy::pay::amount::PayAmount;
use crate::policy::pay::condition::When;
use crate::policy::pay::{Combine, Item, PayPart};
use crate::policy::selector::Level;
use crate::quantity::Money;

/// An item of a fixed amount for levels of one ladder.
struct ForLevels<'i> {
    nth: usize,
    ladder: &'i str,
    low: u32,
    high: u32,
    amount: Money,
    /// What else it asks for.
    others: Vec<When>,
}

/// Rank of a point on a ladder, where both are known.
type RankOf<'r> = dyn Fn(&Level) -> Option<u32> + 'r;

/// Pairs of items of which the first pays a higher level less than the second does a lower one.
pub(super) fn falls(part: &PayPart, rank: &RankOf<'_>) -> Vec<(usize, usize)> {
    let mut groups: Vec<Vec<ForLevels<'_>>> = Vec::new();
    for (nth, item) in part.items.iter().enumerate() {
        let Some(one) = for_levels(nth, item, rank) else { continue };
        let alike = |group: &&mut Vec<ForLevels<'_>>| {
            group.first().is_some_and(|first| first.ladder == one.ladder && first.others == one.others)
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.iter().filter_map(|group| fall(group, part.combine)).collect()
}

fn fall(group: &[ForLevels<'_>], combine: Option<Combine>) -> Option<(usize, usize)> {
    // What is paid changes only where an item begins; one beyond the end of all is another matter.
    let mut ranks: Vec<u32> = group.iter().map(|one| one.low).collect();
    order::sort(&mut ranks);
    ranks.dedup();
    let paid: Map<u32, (Money, usize)> = ranks
        .into_iter()
        .filter_map(|rank| {
            let here = || group.iter().filter(|one| one.low <= rank && rank <= one.high);
            let most = here().max_by_key(|one| one.amount)?;
            let amount = match combine {
                Some(Combine::Sum) => here().map(|one| one.amount).sum(),
                Some(Combine::Highest) | None => most.amount,
            };
            Some((rank, (amount, most.nth)))
        })
        .collect();
    let pairs = paid.values().zip(paid.values().skip(1));
    pairs.filter(|(low, high)| high.0 < low.0).map(|(low, high)| (high.1, low.1)).next()
}

/// An item with one condition on a level and a fixed amount that nothing multiplies.
fn for_levels<'i>(nth: usize, item: &'i Item, rank: &RankOf<'_>) -> Option<ForLevels<'i>> {
    let PayAmount::Fixed(amount) = item.amount else { return None };
    if !item.factors.is_empty() {
        return None;
    }
    let mut bounds = None;
    let mut others = Vec::new();
    for when in &item.when {
        let (low, high, rest) = match when {
            When::Level(it) => (Some(&it.at_least), it.at_most.as_ref(), None),
            When::Certificate(it) if it.of.level_at_least.is_some() => {
                let mut rest = it.clone();
                rest.of.level_at_least = None;
                rest.of.level_at_most = None;
                (it.of.level_at_least.as_ref(), it.of.level_at_most.as_ref(), Some(When::Certificate(rest)))
            }
            other => {
                others.push(other.clone());
                continue;
            }
        };
        if bounds.is_some() {
            return None;
        }
        bounds = Some((low?, high));
        others.extend(rest);
    }
    let (low, high) = bounds?;
    let high = high.map_or(Some(u32::MAX), rank)?;
    Some(ForLevels { nth, ladder: &low.ladder, low: rank(low)?, high, amount, others })
}

//! Sorting, and maps and sets that are sorted lists: little code for every type they are used with.
//!
//! The standard library compiles its sorts and trees anew for every type and order, which was a third of what a visitor
//! downloads. Here one merge sort over positions serves all.

mod map;
mod set;

use std::cmp::Ordering;

pub(crate) use map::Map;
pub(crate) use set::Set;

/// Sorts by an order; what is equal keeps its order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for (a, b) in swaps {
        items.swap(a, b);
    }
}

/// Sorts by the natural order; what is equal keeps its order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by a key; what is equal keeps its order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by an order; of what is equal, the last alone stays.
fn settle<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| compare(a, b) == Ordering::Less) {
        return;
    }
    sort_by(items, &compare);
    for item in std::mem::take(items) {
        match items.last_mut() {
            Some(last) if compare(last, &item) == Ordering::Equal => *last = item,
            _ => items.push(item),
        }
    }
}

/// The exchanges, one after the other, that sort `count` things, which `compare` compares by position.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    if (1..count).all(|at| compare(at.saturating_sub(1), at) != Ordering::Greater) {
        return Vec::new();
    }
    let mut order = positions(count, compare);
    let mut swaps = Vec::with_capacity(count);
    // `order` is a permutation; along each of its circles, every place takes what the next one holds.
    for start in 0..count {
        let mut here = start;
        while let Some(from) = order.get_mut(here) {
            let next = std::mem::replace(from, here);
            if next == start || next == here {
                break;
            }
            swaps.push((here, next));
            here = next;
        }
    }
    swaps
}

/// The positions of `count` things in their order; what is equal stays as it is.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1_usize;
    while width < count {
        let both = width.saturating_mul(2);
        for pair in order.chunks(both) {
            let (left, right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            merge(left, right, &mut merged, compare);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width = both;
    }
    order
}

fn merge(mut left: &[usize], mut right: &[usize], merged: &mut Vec<usize>, compare: &dyn Fn(usize, usize) -> Ordering) {
    while let ([a, more_left @ ..], [b, more_right @ ..]) = (left, right) {
        if compare(*b, *a) == Ordering::Less {
            merged.push(*b);
            right = more_right;
        } else {
            merged.push(*a);
            left = more_left;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_sorted_and_equals_keep_their_order() {
        let mut seed = 7_u32;
        for count in 0..200_usize {
            let mut items = Vec::new();
            for at in 0..count {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                items.push((seed >> 27, at));
            }
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            assert_eq!(items, expected);
            expected.reverse();
            sort(&mut expected);
            items.sort_unstable();
            assert_eq!(items, expected);
        }
    }
}

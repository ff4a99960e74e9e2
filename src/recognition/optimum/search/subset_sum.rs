//! What sums whole items can reach, and at what cost: what a linear bound cannot see.

/// Sums above this many units are not enumerated.
const MOST_UNITS: i64 = 4096;
/// More than anything costs; far from overflow when added to.
const UNREACHABLE: i64 = 1 << 40;

/// The largest sum ≤ `limit` of any of the weights, each used at most once; an upper bound
/// (the limit itself) where it would take too long.
///
/// Bit k of a row of bits says that k can be reached; adding a weight shifts it.
pub(super) fn largest(limit: i64, weights: impl Iterator<Item = i64>, bits: &mut Vec<u64>) -> i64 {
    if limit <= 0 || limit >= MOST_UNITS {
        return limit;
    }
    let words = limit as usize / 64 + 1;
    bits.clear();
    bits.resize(words, 0);
    bits[0] = 1;
    for weight in weights {
        if weight <= 0 || weight > limit {
            continue;
        }
        let (skip, shift) = (weight as usize / 64, weight as usize % 64);
        for word in (skip..words).rev() {
            let mut moved = bits[word - skip] << shift;
            if shift > 0 && word > skip {
                moved |= bits[word - skip - 1] >> (64 - shift);
            }
            bits[word] |= moved;
        }
        if bits[words - 1] >> (limit % 64) & 1 == 1 {
            return limit;
        }
    }
    let mut sum = limit as usize;
    while bits[sum / 64] >> (sum % 64) & 1 == 0 {
        sum -= 1;
    }
    sum as i64
}

/// The least cost of weights, each used at most once, that add up to each sum from 0 to `limit`;
/// [`UNREACHABLE`] or more where none do.
pub(super) fn cheapest(limit: i64, weighed: &[(i64, i64)], least: &mut Vec<i64>) {
    least.clear();
    least.resize(limit as usize + 1, UNREACHABLE);
    least[0] = 0;
    for &(weight, cost) in weighed {
        if weight > limit {
            continue;
        }
        let weight = weight as usize;
        for sum in (weight..least.len()).rev() {
            let with = least[sum - weight] + cost;
            if with < least[sum] {
                least[sum] = with;
            }
        }
    }
}

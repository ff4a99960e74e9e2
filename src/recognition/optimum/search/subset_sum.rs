//! The largest sum that whole items can reach: what a linear bound cannot see.

/// Sums above this many units are not enumerated.
const MOST_UNITS: i64 = 4096;

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
    }
    let mut sum = limit as usize;
    while bits[sum / 64] >> (sum % 64) & 1 == 0 {
        sum -= 1;
    }
    sum as i64
}

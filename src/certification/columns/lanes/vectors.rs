//! The operations as 128-bit vectors, eight candidates at a time.

use super::{
    BEYOND, BLOCK, DISPUTED, FAIL, FAILED, Flags, INCOMPLETE, INVALID, Lane, MISSING, Marks, NOT_MARKED, PASS, REFUSED,
    STRUCK, States, UNKNOWN, Weighted,
};
use bytemuck::cast;
use core::arch::wasm32::{
    i16x8_narrow_i32x4, i16x8_shuffle, i32x4_add, i32x4_dot_i16x8, i32x4_extend_high_i16x8, i32x4_extend_low_i16x8,
    i32x4_gt, i32x4_max, i32x4_min, i32x4_mul, i32x4_splat, i32x4_sub, u8x16_narrow_i16x8, u16x8_eq, u16x8_gt,
    u16x8_max, u16x8_min, u16x8_splat, u32x4_extend_high_u16x8, u32x4_extend_low_u16x8, u32x4_shuffle,
    u64x2_extmul_high_u32x4, u64x2_extmul_low_u32x4, u64x2_shr, v128, v128_and, v128_andnot, v128_any_true,
    v128_bitselect, v128_or,
};

const _: () = assert!(BLOCK.is_multiple_of(16), "no candidate of a block is left over");

/// Eight values of a lane.
type Eight = [i32; 8];

fn lane(lane: &Lane) -> impl Iterator<Item = &Eight> {
    lane.as_chunks().0.iter()
}

fn lane_mut(lane: &mut Lane) -> impl Iterator<Item = &mut Eight> {
    lane.as_chunks_mut().0.iter_mut()
}

fn small(marks: &[u16; BLOCK]) -> impl Iterator<Item = &[u16; 8]> {
    marks.as_chunks().0.iter()
}

fn small_mut(flags: &mut Flags) -> impl Iterator<Item = &mut [u16; 8]> {
    flags.as_chunks_mut().0.iter_mut()
}

/// Adds the marks of several columns, each as often as it says, and remarks on those that are missing or beyond full
/// marks. The columns are gone through for a few candidates at a time, so that their sums stay in registers; which mark
/// is missing or beyond is looked for only where the largest is larger than the smallest full marks.
#[target_feature(enable = "simd128")]
pub fn add_marks(sum: &mut Lane, flags: &mut Flags, columns: &[Weighted<'_>]) {
    let least = u16x8_splat(columns.iter().fold(NOT_MARKED, |least, column| least.min(column.most)));
    let pairs: Option<Vec<_>> = columns.chunks(2).map(paired).collect();
    let groups = sum.as_chunks_mut::<16>().0.iter_mut().zip(flags.as_chunks_mut::<16>().0);
    for (nth, (sum, flags)) in groups.enumerate() {
        let added = match &pairs {
            Some(pairs) => add_pairs(sum, pairs, nth),
            None => add_each(sum, columns, nth),
        };
        if v128_any_true(u16x8_gt(added, least)) {
            let [front, back]: [v128; 2] = cast(*flags);
            let (at, next) = (nth.wrapping_mul(2), nth.wrapping_mul(2).wrapping_add(1));
            *flags = cast([v128_or(front, wrong(columns, at)), v128_or(back, wrong(columns, next))]);
        }
    }
}

/// Two columns with the numbers they are added by, side by side, where these and their full marks fit 16 bits with a
/// sign; one alone is beside itself, added not at all.
fn paired<'m>(two: &[Weighted<'m>]) -> Option<([&'m Marks; 2], i32)> {
    let (first, second) = (two.first()?, two.get(1));
    let small = |column: &Weighted<'_>| i16::try_from(column.most).ok().and_then(|_| i16::try_from(column.by).ok());
    let by = [small(first)?, second.map_or(Some(0), small)?];
    Some(([first.marks, second.map_or(first.marks, |second| second.marks)], cast(by)))
}

/// Adds two columns at a time to the sums of sixteen candidates; the largest marks met, of each in one of eight places.
#[target_feature(enable = "simd128")]
fn add_pairs(sum: &mut [i32; 16], pairs: &[([&Marks; 2], i32)], nth: usize) -> v128 {
    let [mut a, mut b, mut c, mut d]: [v128; 4] = cast(*sum);
    let mut largest = u16x8_splat(0);
    for ([first, second], by) in pairs {
        let of = |marks: &Marks| marks.as_chunks::<16>().0.get(nth).map(|marks| cast::<[u16; 16], [v128; 2]>(*marks));
        let (Some([one, two]), Some([three, four])) = (of(first), of(second)) else { continue };
        let by = i32x4_splat(*by);
        a = i32x4_add(a, i32x4_dot_i16x8(i16x8_shuffle::<0, 8, 1, 9, 2, 10, 3, 11>(one, three), by));
        b = i32x4_add(b, i32x4_dot_i16x8(i16x8_shuffle::<4, 12, 5, 13, 6, 14, 7, 15>(one, three), by));
        c = i32x4_add(c, i32x4_dot_i16x8(i16x8_shuffle::<0, 8, 1, 9, 2, 10, 3, 11>(two, four), by));
        d = i32x4_add(d, i32x4_dot_i16x8(i16x8_shuffle::<4, 12, 5, 13, 6, 14, 7, 15>(two, four), by));
        largest = u16x8_max(largest, u16x8_max(u16x8_max(one, two), u16x8_max(three, four)));
    }
    *sum = cast([a, b, c, d]);
    largest
}

/// The same one column at a time, for numbers that need more bits.
#[target_feature(enable = "simd128")]
fn add_each(sum: &mut [i32; 16], columns: &[Weighted<'_>], nth: usize) -> v128 {
    let [mut a, mut b, mut c, mut d]: [v128; 4] = cast(*sum);
    let mut largest = u16x8_splat(0);
    for column in columns {
        let Some(marks) = column.marks.as_chunks::<16>().0.get(nth) else { continue };
        let ([one, two], by): ([v128; 2], v128) = (cast(*marks), i32x4_splat(column.by));
        a = i32x4_add(a, i32x4_mul(u32x4_extend_low_u16x8(one), by));
        b = i32x4_add(b, i32x4_mul(u32x4_extend_high_u16x8(one), by));
        c = i32x4_add(c, i32x4_mul(u32x4_extend_low_u16x8(two), by));
        d = i32x4_add(d, i32x4_mul(u32x4_extend_high_u16x8(two), by));
        largest = u16x8_max(largest, u16x8_max(one, two));
    }
    *sum = cast([a, b, c, d]);
    largest
}

/// What is missing or beyond full marks in one group of eight.
#[target_feature(enable = "simd128")]
fn wrong(columns: &[Weighted<'_>], nth: usize) -> v128 {
    let (mut missing, mut beyond) = (u16x8_splat(0), u16x8_splat(0));
    for column in columns {
        let Some(marks) = column.marks.as_chunks::<8>().0.get(nth) else { continue };
        let marks: v128 = cast(*marks);
        let is_none = u16x8_eq(marks, u16x8_splat(NOT_MARKED));
        missing = v128_or(missing, is_none);
        beyond = v128_or(beyond, v128_andnot(u16x8_gt(marks, u16x8_splat(column.most)), is_none));
    }
    v128_or(v128_and(missing, u16x8_splat(MISSING)), v128_and(beyond, u16x8_splat(BEYOND)))
}

/// Takes off `each` for as many times as counted, at most `most` of them, and remarks on those that are missing.
#[target_feature(enable = "simd128")]
pub fn add_times(sum: &mut Lane, flags: &mut Flags, times: &Marks, most: u16, each: i32) {
    let (each, most, none) = (i32x4_splat(each), u16x8_splat(most), u16x8_splat(NOT_MARKED));
    let missing = u16x8_splat(MISSING);
    for ((sum, flag), times) in lane_mut(sum).zip(small_mut(flags)).zip(small(times)) {
        let times: v128 = cast(*times);
        let counted = u16x8_min(times, most);
        let [low, high]: [v128; 2] = cast(*sum);
        *sum = cast([
            i32x4_add(low, i32x4_mul(u32x4_extend_low_u16x8(counted), each)),
            i32x4_add(high, i32x4_mul(u32x4_extend_high_u16x8(counted), each)),
        ]);
        *flag = cast(v128_or(cast(*flag), v128_and(u16x8_eq(times, none), missing)));
    }
}

/// Lifts everything below `least` to it.
#[target_feature(enable = "simd128")]
pub fn raise(lane: &mut Lane, least: i32) {
    let least = i32x4_splat(least);
    for values in lane_mut(lane) {
        let [low, high]: [v128; 2] = cast(*values);
        *values = cast([i32x4_max(low, least), i32x4_max(high, least)]);
    }
}

/// Makes those 0 that a veto was marked for, marked or not, and remarks where the veto is not known.
#[target_feature(enable = "simd128")]
pub fn zero_where(lane: &mut Lane, flags: &mut Flags, struck: &Marks) {
    let (one, none) = (u16x8_splat(1), u16x8_splat(NOT_MARKED));
    for ((values, flag), struck) in lane_mut(lane).zip(small_mut(flags)).zip(small(struck)) {
        let struck: v128 = cast(*struck);
        if v128_any_true(struck) {
            let (hit, unknown) = (u16x8_eq(struck, one), u16x8_eq(struck, none));
            let [low, high]: [v128; 2] = cast(*values);
            // With its sign, a mask of 16 ones becomes one of 32.
            *values =
                cast([v128_andnot(low, i32x4_extend_low_i16x8(hit)), v128_andnot(high, i32x4_extend_high_i16x8(hit))]);
            let kept = v128_andnot(cast(*flag), v128_and(hit, u16x8_splat(MISSING)));
            let beyond = v128_andnot(u16x8_gt(struck, one), unknown);
            let found = v128_or(v128_and(unknown, u16x8_splat(MISSING)), v128_and(beyond, u16x8_splat(BEYOND)));
            *flag = cast(v128_or(kept, found));
        }
    }
}

/// Adds `by` times one lane onto another.
#[target_feature(enable = "simd128")]
pub fn scale_onto(sum: &mut Lane, added: &Lane, by: i32) {
    let by = i32x4_splat(by);
    for (sum, added) in lane_mut(sum).zip(lane(added)) {
        let ([low, high], [more_low, more_high]): ([v128; 2], [v128; 2]) = (cast(*sum), cast(*added));
        *sum = cast([i32x4_add(low, i32x4_mul(more_low, by)), i32x4_add(high, i32x4_mul(more_high, by))]);
    }
}

/// Puts the lower of each pair into the first lane, the higher into the second.
#[target_feature(enable = "simd128")]
pub fn exchange(low: &mut Lane, high: &mut Lane) {
    for (one, other) in lane_mut(low).zip(lane_mut(high)) {
        let ([a, b], [c, d]): ([v128; 2], [v128; 2]) = (cast(*one), cast(*other));
        *one = cast([i32x4_min(a, c), i32x4_min(b, d)]);
        *other = cast([i32x4_max(a, c), i32x4_max(b, d)]);
    }
}

/// Remarks `flag` where the second lane is more than `limit` above the first.
#[target_feature(enable = "simd128")]
pub fn spread_over(flags: &mut Flags, low: &Lane, high: &Lane, limit: i32, flag: u16) {
    let (limit, flag) = (i32x4_splat(limit), u16x8_splat(flag));
    for ((flags, low), high) in small_mut(flags).zip(lane(low)).zip(lane(high)) {
        let ([a, b], [c, d]): ([v128; 2], [v128; 2]) = (cast(*low), cast(*high));
        let far = i16x8_narrow_i32x4(i32x4_gt(i32x4_sub(c, a), limit), i32x4_gt(i32x4_sub(d, b), limit));
        *flags = cast(v128_or(cast(*flags), v128_and(far, flag)));
    }
}

/// Takes the other value where `flag` is remarked.
#[target_feature(enable = "simd128")]
pub fn choose(values: &mut Lane, others: &Lane, flags: &Flags, flag: u16) {
    let flag = u16x8_splat(flag);
    for ((values, others), flags) in lane_mut(values).zip(lane(others)).zip(small(flags)) {
        let remarked = u16x8_eq(v128_and(cast(*flags), flag), flag);
        let ([a, b], [c, d]): ([v128; 2], [v128; 2]) = (cast(*values), cast(*others));
        *values = cast([
            v128_bitselect(c, a, i32x4_extend_low_i16x8(remarked)),
            v128_bitselect(d, b, i32x4_extend_high_i16x8(remarked)),
        ]);
    }
}

/// Remarks where a veto was marked, or where that is not known.
#[target_feature(enable = "simd128")]
pub fn strike(flags: &mut Flags, seen: &Marks) {
    for (flags, seen) in small_mut(flags).zip(small(seen)) {
        let seen: v128 = cast(*seen);
        if v128_any_true(seen) {
            let (struck, missing) = (u16x8_eq(seen, u16x8_splat(1)), u16x8_eq(seen, u16x8_splat(NOT_MARKED)));
            let beyond = v128_andnot(u16x8_gt(seen, u16x8_splat(1)), missing);
            let found = v128_or(v128_and(struck, u16x8_splat(STRUCK)), v128_and(missing, u16x8_splat(MISSING)));
            let found = v128_or(found, v128_and(beyond, u16x8_splat(BEYOND)));
            *flags = cast(v128_or(cast(*flags), found));
        }
    }
}

/// How each candidate stands whose score has to be at least `needed`.
#[target_feature(enable = "simd128")]
pub fn settle(states: &mut States, flags: &Flags, scores: &Lane, needed: i32) {
    let needed = i32x4_splat(needed);
    for ((states, flags), scores) in small_mut(states).zip(small(flags)).zip(lane(scores)) {
        let [low, high]: [v128; 2] = cast(*scores);
        let short = i16x8_narrow_i32x4(i32x4_gt(needed, low), i32x4_gt(needed, high));
        let mut state = v128_and(short, u16x8_splat(FAILED));
        let flags: v128 = cast(*flags);
        if v128_any_true(flags) {
            for (which, is) in [(MISSING | DISPUTED, UNKNOWN), (STRUCK, FAILED), (BEYOND, REFUSED)] {
                let free = u16x8_eq(v128_and(flags, u16x8_splat(which)), u16x8_splat(0));
                state = v128_bitselect(state, u16x8_splat(is), free);
            }
        }
        *states = cast(state);
    }
}

/// Adds those remarks of the second that are in `which` to the first.
#[target_feature(enable = "simd128")]
pub fn remark(flags: &mut Flags, found: &Flags, which: u16) {
    let which = u16x8_splat(which);
    for (flags, found) in small_mut(flags).zip(small(found)) {
        *flags = cast(v128_or(cast(*flags), v128_and(cast(*found), which)));
    }
}

/// Adds `lift`, and takes the whole part over a number of that inverse, times `unit`.
#[target_feature(enable = "simd128")]
pub fn divide(values: &mut Lane, lift: u32, inverse: u32, shift: u32, unit: u32) {
    let (lift, unit) = (i32x4_splat(lift.cast_signed()), i32x4_splat(unit.cast_signed()));
    let inverse = i32x4_splat(inverse.cast_signed());
    for values in values.as_chunks_mut::<4>().0 {
        let lifted = i32x4_add(cast(*values), lift);
        let low = u64x2_shr(u64x2_extmul_low_u32x4(lifted, inverse), shift);
        let high = u64x2_shr(u64x2_extmul_high_u32x4(lifted, inverse), shift);
        *values = cast(i32x4_mul(u32x4_shuffle::<0, 2, 4, 6>(low, high), unit));
    }
}

/// Puts -1 where one of `which` is remarked.
#[target_feature(enable = "simd128")]
pub fn blank(values: &mut Lane, flags: &Flags, which: u16) {
    let (which, zero) = (u16x8_splat(which), u16x8_splat(0));
    for (values, flags) in lane_mut(values).zip(small(flags)) {
        let remarked = u16x8_gt(v128_and(cast(*flags), which), zero);
        if v128_any_true(remarked) {
            let [low, high]: [v128; 2] = cast(*values);
            // A mask of ones is -1.
            *values = cast([
                v128_or(low, i32x4_extend_low_i16x8(remarked)),
                v128_or(high, i32x4_extend_high_i16x8(remarked)),
            ]);
        }
    }
}

/// What all that was found of each candidate comes to.
#[target_feature(enable = "simd128")]
pub fn conclude(found: &States) -> [u8; BLOCK] {
    let mut states = [PASS; BLOCK];
    for (states, found) in states.as_chunks_mut::<16>().0.iter_mut().zip(found.as_chunks::<16>().0) {
        let [low, high]: [v128; 2] = cast(*found);
        if v128_any_true(v128_or(low, high)) {
            *states = cast(u8x16_narrow_i16x8(concluded(low), concluded(high)));
        }
    }
    states
}

#[target_feature(enable = "simd128")]
fn concluded(found: v128) -> v128 {
    let mut state = u16x8_splat(PASS.into());
    for (which, is) in [(UNKNOWN, INCOMPLETE), (FAILED, FAIL), (REFUSED, INVALID)] {
        let free = u16x8_eq(v128_and(found, u16x8_splat(which)), u16x8_splat(0));
        state = v128_bitselect(state, u16x8_splat(is.into()), free);
    }
    state
}

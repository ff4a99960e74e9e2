//! The operations as plain loops.

use super::{
    BEYOND, BLOCK, DISPUTED, FAIL, FAILED, Flags, INCOMPLETE, INVALID, Lane, MISSING, Marks, NOT_MARKED, PASS, PASSED,
    REFUSED, STRUCK, States, UNKNOWN, Weighted,
};

/// Adds the marks of several columns, each as often as it says, and remarks on those that are missing or beyond full
/// marks.
pub fn add_marks(sum: &mut Lane, flags: &mut Flags, columns: &[Weighted<'_>]) {
    for column in columns {
        for ((sum, flag), &mark) in sum.iter_mut().zip(flags.iter_mut()).zip(column.marks) {
            *sum = sum.wrapping_add(i32::from(mark).wrapping_mul(column.by));
            *flag |= match mark {
                NOT_MARKED => MISSING,
                mark if mark > column.most => BEYOND,
                _ => 0,
            };
        }
    }
}

/// Takes off `each` for as many times as counted, at most `most` of them, and remarks on those that are missing.
pub fn add_times(sum: &mut Lane, flags: &mut Flags, times: &Marks, most: u16, each: i32) {
    for ((sum, flag), &times) in sum.iter_mut().zip(flags.iter_mut()).zip(times) {
        *sum = sum.wrapping_add(i32::from(times.min(most)).wrapping_mul(each));
        *flag |= if times == NOT_MARKED { MISSING } else { 0 };
    }
}

/// Lifts everything below `least` to it.
pub fn raise(lane: &mut Lane, least: i32) {
    for value in lane {
        *value = (*value).max(least);
    }
}

/// Makes those 0 that a veto was marked for, marked or not, and remarks where the veto is not known.
pub fn zero_where(lane: &mut Lane, flags: &mut Flags, struck: &Marks) {
    for ((value, flag), &struck) in lane.iter_mut().zip(flags.iter_mut()).zip(struck) {
        match struck {
            0 => {}
            1 => (*value, *flag) = (0, *flag & !MISSING),
            NOT_MARKED => *flag |= MISSING,
            _ => *flag |= BEYOND,
        }
    }
}

/// Adds `by` times one lane onto another.
pub fn scale_onto(sum: &mut Lane, lane: &Lane, by: i32) {
    for (sum, value) in sum.iter_mut().zip(lane) {
        *sum = sum.wrapping_add(value.wrapping_mul(by));
    }
}

/// Puts the lower of each pair into the first lane, the higher into the second.
pub fn exchange(low: &mut Lane, high: &mut Lane) {
    for (low, high) in low.iter_mut().zip(high) {
        let (a, b) = (*low, *high);
        (*low, *high) = (a.min(b), a.max(b));
    }
}

/// Remarks `flag` where the second lane is more than `limit` above the first.
pub fn spread_over(flags: &mut Flags, low: &Lane, high: &Lane, limit: i32, flag: u16) {
    for ((flags, low), high) in flags.iter_mut().zip(low).zip(high) {
        *flags |= if high.wrapping_sub(*low) > limit { flag } else { 0 };
    }
}

/// Takes the other value where `flag` is remarked.
pub fn choose(lane: &mut Lane, other: &Lane, flags: &Flags, flag: u16) {
    for ((value, other), flags) in lane.iter_mut().zip(other).zip(flags) {
        *value = if flags & flag == 0 { *value } else { *other };
    }
}

/// Remarks where a veto was marked, or where that is not known.
pub fn strike(flags: &mut Flags, seen: &Marks) {
    for (flags, seen) in flags.iter_mut().zip(seen) {
        *flags |= match *seen {
            0 => 0,
            1 => STRUCK,
            NOT_MARKED => MISSING,
            _ => BEYOND,
        };
    }
}

/// How each candidate stands whose score has to be at least `needed`.
pub fn settle(states: &mut States, flags: &Flags, scores: &Lane, needed: i32) {
    for ((state, flags), score) in states.iter_mut().zip(flags).zip(scores) {
        *state = if flags & BEYOND != 0 {
            REFUSED
        } else if flags & STRUCK != 0 {
            FAILED
        } else if flags & (MISSING | DISPUTED) != 0 {
            UNKNOWN
        } else if *score < needed {
            FAILED
        } else {
            PASSED
        };
    }
}

/// Adds those remarks of the second that are in `which` to the first.
pub fn remark(flags: &mut Flags, found: &Flags, which: u16) {
    for (flags, found) in flags.iter_mut().zip(found) {
        *flags |= found & which;
    }
}

/// Adds `lift`, and takes the whole part over a number of that inverse, times `unit`.
pub fn divide(lane: &mut Lane, lift: u32, inverse: u32, shift: u32, unit: u32) {
    for value in lane {
        let lifted = u64::from(value.cast_unsigned().wrapping_add(lift));
        let whole = lifted.wrapping_mul(inverse.into()).wrapping_shr(shift);
        *value = u32::try_from(whole).unwrap_or_default().wrapping_mul(unit).cast_signed();
    }
}

/// Puts -1 where one of `which` is remarked.
pub fn blank(lane: &mut Lane, flags: &Flags, which: u16) {
    for (value, flags) in lane.iter_mut().zip(flags) {
        *value = if flags & which == 0 { *value } else { -1 };
    }
}

/// What all that was found of each candidate comes to.
pub fn conclude(found: &States) -> [u8; BLOCK] {
    found.map(|found| match found {
        found if found & REFUSED != 0 => INVALID,
        found if found & FAILED != 0 => FAIL,
        found if found & UNKNOWN != 0 => INCOMPLETE,
        _ => PASS,
    })
}

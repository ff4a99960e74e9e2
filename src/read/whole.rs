//! Whole numbers, read exactly.

use std::fmt::Display;
use std::str::FromStr;

use super::error::ReadError;
use crate::diagnostic::Fault;
use crate::diagnostic::shape::{NOT_WHOLE, OUT_OF_RANGE};

/// A kind of integer with its range.
pub(super) trait Whole: FromStr + Display {
    /// The least value.
    const MIN: Self;
    /// The greatest value.
    const MAX: Self;
}

macro_rules! wholes {
    ($($kind:ident)*) => { $(impl Whole for $kind {
        const MIN: Self = Self::MIN;
        const MAX: Self = Self::MAX;
    })* };
}

wholes! { u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 }

/// The number that `text` writes with digits only, and a minus sign where it is below zero.
pub(super) fn read<W: Whole>(text: &str) -> Result<W, ReadError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ReadError::new(Fault::new(&NOT_WHOLE).with("found", text)));
    }
    // `-0` is zero, also for the kinds that know no minus sign.
    let text = if digits.bytes().all(|byte| byte == b'0') { "0" } else { text };
    text.parse().map_err(|_| {
        ReadError::new(
            Fault::new(&OUT_OF_RANGE)
                .with("found", text)
                .with("min", W::MIN.to_string())
                .with("max", W::MAX.to_string()),
        )
    })
}

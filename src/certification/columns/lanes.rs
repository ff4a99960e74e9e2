//! Arithmetic over one block of candidates at a time: a lane holds one quantity for every candidate of the block.
//!
//! The loops are written out in 128-bit vectors for wasm, because the release build does not vectorise by itself; the
//! plain ones are what they are tested against and what native programs run.

#[cfg(target_arch = "wasm32")]
mod vectors;

#[cfg(not(target_arch = "wasm32"))]
mod plain;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use plain::{
    add_marks, add_times, blank, choose, conclude, divide, exchange, raise, remark, scale_onto, settle, spread_over,
    strike, zero_where,
};
#[cfg(target_arch = "wasm32")]
pub(super) use vectors::{
    add_marks, add_times, blank, choose, conclude, divide, exchange, raise, remark, scale_onto, settle, spread_over,
    strike, zero_where,
};

/// Candidates of a block: few enough that its lanes stay in the nearest cache, many enough that clearing them costs little.
pub(super) const BLOCK: usize = 512;

/// What stands for a mark that was not given.
pub const NOT_MARKED: u16 = u16::MAX;

/// One quantity for every candidate of a block.
pub(super) type Lane = [i32; BLOCK];

/// Marks of a block.
pub(super) type Marks = [u16; BLOCK];

/// One remark for every candidate of a block: 0 for none, else the bits of [`MISSING`], [`BEYOND`] and others.
pub(super) type Flags = [u16; BLOCK];

/// A mark was not given.
pub(super) const MISSING: u16 = 1;
/// A mark is beyond full marks.
pub(super) const BEYOND: u16 = 2;
/// Assessors are too far apart.
pub(super) const DISPUTED: u16 = 4;
/// A veto was marked.
pub(super) const STRUCK: u16 = 8;

/// A column of marks in a block, and how it is added.
#[derive(Clone, Copy)]
pub(super) struct Weighted<'m> {
    pub marks: &'m Marks,
    /// Largest mark that is taken.
    pub most: u16,
    /// How often it is added.
    pub by: i32,
}

/// How every candidate of a block stands with a part or total; bits, so that several put together say how the candidate
/// stands as a whole.
pub(super) type States = [u16; BLOCK];

/// Passed, so far as is known.
pub(super) const PASSED: u16 = 0;
/// Something is missing.
pub(super) const UNKNOWN: u16 = 1;
/// Failed.
pub(super) const FAILED: u16 = 2;
/// A mark is beyond full marks.
pub(super) const REFUSED: u16 = 4;
/// What has to be passed before was not; that has failed the candidate already.
pub(super) const NOT_REACHED: u16 = 8;

// How a candidate stands in the results.

/// The candidate has failed.
pub const FAIL: u8 = 0;
/// The candidate has passed.
pub const PASS: u8 = 1;
/// A mark, or the settlement of a dispute, is missing, and what is there does not fail the candidate.
pub const INCOMPLETE: u8 = 2;
/// A mark is beyond full marks.
pub const INVALID: u8 = 3;

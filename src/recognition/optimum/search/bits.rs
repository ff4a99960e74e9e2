//! Sets of small integers as words of 64 bits.

/// Words needed for `len` bits.
pub(super) fn words(len: usize) -> usize {
    len.div_ceil(64)
}

#[inline]
pub(super) fn has(set: &[u64], bit: usize) -> bool {
    set[bit / 64] >> (bit % 64) & 1 == 1
}

pub(super) fn put(set: &mut [u64], bit: usize) {
    set[bit / 64] |= 1 << (bit % 64);
}

pub(super) fn drop(set: &mut [u64], bit: usize) {
    set[bit / 64] &= !(1 << (bit % 64));
}

/// Is every bit of `inner` also in `outer`?
pub(super) fn within(inner: &[u64], outer: &[u64]) -> bool {
    inner.iter().zip(outer).all(|(a, b)| a & !b == 0)
}

pub(super) fn keep(set: &mut [u64], mask: &[u64]) {
    for (word, mask) in set.iter_mut().zip(mask) {
        *word &= mask;
    }
}

/// The bits of a set, ascending.
pub(super) fn each(set: &[u64], mut visit: impl FnMut(usize)) {
    for (index, &word) in set.iter().enumerate() {
        let mut rest = word;
        while rest != 0 {
            visit(index * 64 + rest.trailing_zeros() as usize);
            rest &= rest - 1;
        }
    }
}

/// A square table of bits, one set per row.
#[derive(Clone, Debug, Default)]
pub(super) struct Matrix {
    words: usize,
    cells: Vec<u64>,
}

impl Matrix {
    pub(super) fn new(size: usize) -> Self {
        let words = words(size);
        Self { words, cells: vec![0; size * words] }
    }

    pub(super) fn row(&self, index: usize) -> &[u64] {
        &self.cells[index * self.words..(index + 1) * self.words]
    }

    pub(super) fn row_mut(&mut self, index: usize) -> &mut [u64] {
        &mut self.cells[index * self.words..(index + 1) * self.words]
    }

    pub(super) fn has(&self, row: usize, bit: usize) -> bool {
        has(self.row(row), bit)
    }
}

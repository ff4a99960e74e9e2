//! Tables over some of the columns: one cell for every combination of the classes of these columns.

/// Some of the columns, as bits.
pub(super) type Axes = u32;

/// How many classes each column has.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub sizes: Vec<usize>,
}

/// A table; of two columns the earlier runs faster.
#[derive(Clone, Debug)]
pub(super) struct Table<T> {
    pub axes: Axes,
    pub cells: Vec<T>,
}

/// Whether a column is one of these.
pub(super) const fn has(axes: Axes, nth: usize) -> bool {
    axes & bit(nth) != 0
}

/// A column alone.
pub(super) const fn bit(axis: usize) -> Axes {
    match axis {
        0..32 => 1 << axis,
        _ => 0,
    }
}

impl Shape {
    /// How many cells a table has; none, where they are more than can be counted.
    pub fn cells(&self, axes: Axes) -> Option<usize> {
        let sizes = self.sizes.iter().enumerate().filter(|(axis, _)| has(axes, *axis));
        sizes.map(|(_, size)| *size).try_fold(1, usize::checked_mul)
    }

    /// How far apart neighbours on each column lie in a table; 0 for columns it does not depend on.
    pub fn strides(&self, axes: Axes) -> Vec<usize> {
        let mut next = 1_usize;
        let stride = |(axis, size): (usize, &usize)| {
            if !has(axes, axis) {
                return 0;
            }
            let own = next;
            next = next.saturating_mul(*size);
            own
        };
        self.sizes.iter().enumerate().map(stride).collect()
    }

    /// Goes through every cell of a table over `axes`; `each` is told the class on each column and the position in the
    /// tables over each of `of`.
    pub fn walk(&self, axes: Axes, of: &[Axes], each: &mut dyn FnMut(&[usize], &[usize])) {
        let strides: Vec<Vec<usize>> = of.iter().map(|own| self.strides(own & axes)).collect();
        let mut classes = vec![0_usize; self.sizes.len()];
        let mut at = vec![0_usize; of.len()];
        loop {
            each(&classes, &at);
            let mut carried = true;
            for (axis, (class, size)) in classes.iter_mut().zip(&self.sizes).enumerate() {
                if !has(axes, axis) {
                    continue;
                }
                carried = class.saturating_add(1) >= *size;
                let back = if carried { *class } else { 0 };
                *class = if carried { 0 } else { class.saturating_add(1) };
                for (at, strides) in at.iter_mut().zip(&strides) {
                    let stride = strides.get(axis).copied().unwrap_or_default();
                    *at = if carried {
                        at.saturating_sub(stride.saturating_mul(back))
                    } else {
                        at.saturating_add(stride)
                    };
                }
                if !carried {
                    break;
                }
            }
            if carried {
                return;
            }
        }
    }

    /// Puts two tables together, cell by cell, over the columns of either.
    pub fn combine<A: Clone, B: Clone, C>(&self, a: &Table<A>, b: &Table<B>, f: impl Fn(A, B) -> C) -> Table<C> {
        let axes = a.axes | b.axes;
        let mut cells = Vec::with_capacity(self.cells(axes).unwrap_or_default());
        // Tables that run side by side, or hold one cell, need no walk.
        if [a.axes, b.axes].iter().all(|own| *own == axes || *own == 0) {
            for nth in 0..a.cells.len().max(b.cells.len()) {
                let at = |own: Axes| if own == 0 { 0 } else { nth };
                if let Some((a, b)) = a.cells.get(at(a.axes)).zip(b.cells.get(at(b.axes))) {
                    cells.push(f(a.clone(), b.clone()));
                }
            }
            return Table { axes, cells };
        }
        self.walk(axes, &[a.axes, b.axes], &mut |_, at| {
            let [in_a, in_b] = at else { return };
            if let Some((a, b)) = a.cells.get(*in_a).zip(b.cells.get(*in_b)) {
                cells.push(f(a.clone(), b.clone()));
            }
        });
        Table { axes, cells }
    }
}

impl<T> Table<T> {
    /// The same whatever the columns hold.
    pub fn one(value: T) -> Self {
        Self { axes: 0, cells: vec![value] }
    }

    /// The same columns, other cells.
    pub fn map<U>(&self, f: impl Fn(&T) -> U) -> Table<U> {
        Table { axes: self.axes, cells: self.cells.iter().map(f).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, Table};

    #[test]
    fn a_table_over_both_columns_holds_every_pair_once() {
        let shape = Shape { sizes: vec![2, 1, 3] };
        let letters = Table { axes: 1, cells: vec!["a", "b"] };
        let digits = Table { axes: 0b110, cells: vec![1, 2, 3] };
        let both = shape.combine(&letters, &digits, |letter, digit| format!("{letter}{digit}"));
        assert_eq!((both.axes, both.cells.join(" ").as_str()), (0b111, "a1 b1 a2 b2 a3 b3"));
        let turned = shape.combine(&digits, &both, |digit, text| format!("{digit}{text}"));
        assert_eq!(turned.cells.join(" "), "1a1 1b1 2a2 2b2 3a3 3b3");
        let one = shape.combine(&Table::one("x"), &Table::one("y"), |a, b| format!("{a}{b}"));
        assert_eq!((one.axes, one.cells), (0, vec!["xy".to_owned()]));
    }
}

//! What the cells of a scale hold, read.

use super::Gives;
use super::key::whole;
use crate::quantity::{Money, Ratio};

/// What a cell gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Given {
    /// An amount.
    Money(Money),
    /// A step, from 1.
    Step(u32),
    /// A coefficient.
    Ratio(Ratio),
}

impl Given {
    /// Reads a cell; nothing where it is not written as the scale says.
    pub(crate) fn read(text: &str, gives: Gives) -> Option<Self> {
        match gives {
            Gives::Money => text.parse().ok().map(Self::Money),
            Gives::Step => whole(text).filter(|step| *step > 0).map(Self::Step),
            Gives::Ratio => text.parse().ok().map(Self::Ratio),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Gives};
    use crate::quantity::Money;

    #[test]
    fn a_cell_is_read_as_the_scale_says() {
        assert_eq!(Given::read("2,490.00", Gives::Money), Some(Given::Money(Money::from_fen(249_000))));
        assert_eq!(Given::read("14", Gives::Step), Some(Given::Step(14)));
        assert_eq!(Given::read("115%", Gives::Ratio), "1.15".parse().ok().map(Given::Ratio));
        for (text, gives) in [
            ("2,49", Gives::Money),
            ("0", Gives::Step),
            ("1.5", Gives::Step),
            ("", Gives::Step),
            ("1.15倍", Gives::Ratio),
            ("", Gives::Ratio),
        ] {
            assert_eq!(Given::read(text, gives), None, "{text}");
        }
    }
}

//! Values of a column that no rule tells apart are one class.

use super::asks::Asks;
use super::axis::{Axis, Value};
use super::table::has;

/// Most full years that are told apart; a day further back is refused with its row.
pub(super) const MOST_YEARS: u32 = 120;

/// The classes of a column.
#[derive(Clone, Debug)]
pub(super) struct Classes {
    /// What each class says; the first says nothing.
    pub values: Vec<Value>,
    /// How a row finds its class.
    pub found: Found,
}

/// How a row finds the class of its value.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// All values are one class.
    One,
    /// For each number of the column the class.
    Codes(Vec<u16>),
    /// The numbers, or years, from which on a class reaches; the first is 0.
    Breaks(Vec<u32>),
}

impl Classes {
    /// The classes of the column at `nth` that the rules asked for.
    pub fn of(asks: &Asks<'_>, nth: usize, axis: &Axis) -> Self {
        if !has(asks.used, nth) {
            return Self { values: vec![Value::Unknown], found: Found::One };
        }
        let breaks = || {
            let mut breaks = asks.breaks.get(nth).cloned().unwrap_or_default();
            breaks.push(0);
            crate::order::sort(&mut breaks);
            breaks.dedup();
            breaks
        };
        match axis {
            Axis::Level { codes, .. } | Axis::Choice { codes, .. } => Self {
                values: std::iter::once(Value::Unknown).chain((0..codes.len()).map(Value::Code)).collect(),
                found: Found::Codes((0..=u16::try_from(codes.len()).unwrap_or(u16::MAX)).collect()),
            },
            Axis::Post(posts) => Self::posts(posts, &asks.posts),
            Axis::Number(_) => {
                let mut breaks = breaks();
                breaks.retain(|number| *number < u32::from(u16::MAX));
                let values = breaks.iter().map(|number| Value::Number(*number));
                Self { values: std::iter::once(Value::Unknown).chain(values).collect(), found: Found::Breaks(breaks) }
            }
            Axis::Hired | Axis::PostSince | Axis::Day(_) => {
                let mut breaks = breaks();
                breaks.retain(|years| *years <= MOST_YEARS);
                let values = breaks.iter().map(|years| Value::Years(*years));
                let values = [Value::Unknown, Value::ToCome].into_iter().chain(values).collect();
                Self { values, found: Found::Breaks(breaks) }
            }
        }
    }

    /// Posts that are named are told apart, all others are one class.
    fn posts(posts: &[String], named: &[&str]) -> Self {
        let mut known: Vec<&str> = named.to_vec();
        crate::order::sort(&mut known);
        known.dedup();
        let mut values = vec![Value::Unknown];
        let mut codes = vec![0_u16];
        let mut rest = None;
        for (nth, post) in posts.iter().enumerate() {
            let own = known.binary_search(&post.as_str()).is_ok();
            let class = rest.filter(|_| !own).unwrap_or_else(|| {
                values.push(Value::Code(nth));
                u16::try_from(values.len().saturating_sub(1)).unwrap_or(u16::MAX)
            });
            if !own {
                rest = Some(class);
            }
            codes.push(class);
        }
        Self { values, found: Found::Codes(codes) }
    }
}

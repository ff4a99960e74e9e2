//! Why items cannot be taken together.

use thiserror::Error;

/// Why a set of items is not an answer to the problem.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Violation {
    /// The problem has no such item.
    #[error("item `{item}` does not exist")]
    UnknownItem {
        /// The index given.
        item: u32,
    },
    /// The same item twice.
    #[error("item `{item}` is taken twice")]
    Repeated {
        /// The index given.
        item: u32,
    },
    /// Two items of which at most one may be taken.
    #[error("items `{first}` and `{second}` exclude each other (set `{set}`)")]
    Exclusive {
        /// Index of the exclusive set.
        set: usize,
        /// The lower item.
        first: u32,
        /// The higher item.
        second: u32,
    },
    /// A hard limit is passed.
    #[error("cap `{cap}` allows `{limit}`, the taken items need `{sum}`")]
    Cap {
        /// Index of the cap.
        cap: usize,
        /// What the items need.
        sum: i64,
        /// What it allows.
        limit: i64,
    },
    /// Too much is shared.
    #[error("sharing `{sharing}` is passed: `{uses}` shared, with `{credits}` credits in 1/100")]
    Sharing {
        /// Index of the sharing.
        sharing: usize,
        /// Elements shared.
        uses: i64,
        /// Their credits.
        credits: i64,
    },
    /// Too many groups are used.
    #[error("choice `{choice}` allows `{at_most}` groups, `{used}` are used")]
    Choice {
        /// Index of the choice.
        choice: usize,
        /// Groups used.
        used: usize,
        /// Groups allowed.
        at_most: u32,
    },
    /// A forced item is missing.
    #[error("item `{item}` is forced but not taken")]
    ForcedMissing {
        /// The item.
        item: u32,
    },
    /// Meters feed each other in a circle, or name a meter that does not exist.
    #[error("the meters do not form a flow that ends")]
    Meters,
    /// A sum does not fit an `i64`.
    #[error("an amount is too large to be computed exactly")]
    TooLarge,
}

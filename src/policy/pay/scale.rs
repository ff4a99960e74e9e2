//! Scales: tables of one or more axes that give money, a step or a coefficient (工资标准表).

pub(crate) mod give;
pub(crate) mod grid;
pub(crate) mod key;

use super::condition::Since;
use crate::policy::header::Cite;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A table. A worker's place on each axis picks one row; a table in which two rows answer one worker is refused, and one
/// in which none does is told by lint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Scale {
    /// Id, unique within the document.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// What its cells hold.
    pub gives: Gives,
    /// Its axes; at least one.
    pub axes: Vec<Axis>,
    /// Its rows, in any order.
    pub rows: Vec<ScaleRow>,
    /// The clauses by which a higher level, or a longer time, may be given less here; lint tells such cells otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub falls: Vec<Cite>,
}

/// What the cells of a scale hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Gives {
    /// Amounts of money.
    Money,
    /// Steps (薪级), whole numbers from 1.
    Step,
    /// Coefficients (系数), such as `1.15` or `80%`.
    Ratio,
}

impl Gives {
    /// Its name in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Step => "step",
            Self::Ratio => "ratio",
        }
    }
}

/// An axis of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Axis {
    /// Id, unique within the scale.
    pub id: String,
    /// What is looked up.
    pub by: By,
}

/// What an axis looks up.
///
/// Keys of rows on it are codes, or for years, numbers and steps whole numbers: `3`, a range with both ends `4-6`, a range
/// without upper end `7-`. `*` stands for everything that no other key of the axis names, in whichever row: it answers a
/// worker who has no level, or no such event, too. Where a place on some axis is not known, neither is what the table gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum By {
    /// The highest level the worker has on this ladder, by certificate or appointment, equivalences for `pay` included.
    Level(String),
    /// The post.
    Post,
    /// The region, as [`super::Coverage::regions`].
    Region,
    /// The industry, as [`super::Coverage::industries`].
    Industry,
    /// The enterprise.
    Enterprise,
    /// Full years since.
    Years(Since),
    /// A declared fact: of choice or yes-no by its codes, of number by whole numbers.
    Fact(String),
    /// A step, for a scale that turns steps into money.
    Step,
}

/// A row of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ScaleRow {
    /// A key for each axis, in the order of the axes.
    pub at: Vec<String>,
    /// What it gives then, as the scale says: an amount, a step, a coefficient.
    pub give: String,
}

/// A look into a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ScaleUse {
    /// Id of the document that holds the scale, in whatever version is in force; this one, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Id of the scale.
    pub scale: String,
    /// Keys to look up instead of the worker's own: the level of a manager, the cell of another post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<Fixed>,
}

/// A key that is looked up whatever the worker's own is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Fixed {
    /// Id of the axis.
    pub axis: String,
    /// Code, or whole number.
    pub key: String,
}

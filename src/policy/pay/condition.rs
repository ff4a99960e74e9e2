//! Who receives an item of pay: certificates, awards, schooling, posts, years, facts.

use crate::policy::selector::{AwardSelector, CertificateSelector, Level, SchoolingSelector, TitleSelector};
use crate::quantity::Reading;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A condition. It holds, fails, or is unknown where a fact it needs is not given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum When {
    /// Every one.
    All(Vec<When>),
    /// One of them.
    Any(Vec<When>),
    /// Not so.
    Not(Box<When>),
    /// A certificate that is valid on the day; one without a day of issue is. Levels and occupations count through
    /// equivalences for `pay` too, of several levels on a ladder the highest.
    Certificate(CertificateWhen),
    /// A level on a ladder, by appointment or by a certificate of a kind that gives one (`skill-level`,
    /// `vocational-qualification`, `enterprise-level`); the highest one held decides. Unknown where none is known to be held
    /// and a valid certificate of such a kind does not state its level.
    Level(LevelWhen),
    /// An award.
    Award(AwardWhen),
    /// Schooling completed; its levels are extended by equivalences for `pay`.
    Schooling(SchoolingSelector),
    /// A professional title.
    Title(TitleSelector),
    /// One of these posts.
    Post(Vec<String>),
    /// One of these regions, as [`super::Coverage::regions`].
    Region(Vec<String>),
    /// One of these industries, as [`super::Coverage::industries`].
    Industry(Vec<String>),
    /// Full years since.
    Years(YearsWhen),
    /// A declared fact.
    Fact(FactWhen),
}

/// A certificate, and for how long after its issue it is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateWhen {
    /// Which certificates.
    #[serde(default)]
    pub of: CertificateSelector,
    /// Months from the day of issue; the last is the day before the same day of the month so many months later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
}

/// The highest level held on a ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LevelWhen {
    /// Lowest level.
    pub at_least: Level,
    /// Highest level, on the same ladder; no upper end, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Level>,
}

/// An award, and for how long after its day it is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AwardWhen {
    /// Which awards.
    #[serde(default)]
    pub of: AwardSelector,
    /// Months from the day of the award, as [`CertificateWhen::within_months`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
}

/// Full years since an event: complete on its anniversary. An event that never was, or is yet to come, has none, so that
/// the condition fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct YearsWhen {
    /// The event.
    pub since: Since,
    /// Fewest years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// Years must be fewer than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<u32>,
}

/// An event that years are counted from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Since {
    /// Entry into the enterprise (本单位工龄).
    Hired,
    /// Taking up the post (任现岗年限).
    Post,
    /// Issue of the certificate of the highest level on this ladder; of several the first.
    Level(String),
    /// A declared fact that is a day.
    Fact(String),
}

/// A declared fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FactWhen {
    /// Its name.
    pub fact: String,
    /// One of these codes; for a fact of choice or yes-no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<String>,
    /// At least so much; for a fact of number or money, in yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Reading>,
    /// At most so much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Reading>,
}

impl When {
    /// Its name in documents.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::All(_) => "all",
            Self::Any(_) => "any",
            Self::Not(_) => "not",
            Self::Certificate(_) => "certificate",
            Self::Level(_) => "level",
            Self::Award(_) => "award",
            Self::Schooling(_) => "schooling",
            Self::Title(_) => "title",
            Self::Post(_) => "post",
            Self::Region(_) => "region",
            Self::Industry(_) => "industry",
            Self::Years(_) => "years",
            Self::Fact(_) => "fact",
        }
    }
}

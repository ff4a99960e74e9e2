//! Calls about pay: what a worker is paid, and what the next assessment brings.

use super::Sought;
use crate::date::Date;
use crate::employment::Employment;
use crate::record::Record;
use crate::text::Lang;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Ask what a worker is paid, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PayCall {
    /// Always `pay/1`.
    pub schema: PaySchema,
    /// Day it is asked for (计算日), or the first of a period.
    pub as_of: Date,
    /// Last day of the period; the one day alone, where absent. A change within it makes two periods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The worker's record.
    pub record: Record,
    /// Where and as what.
    #[serde(default)]
    pub employment: Employment,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum PaySchema {
    /// Version 1.
    #[serde(rename = "pay/1")]
    V1,
}

/// Ask what each next assessment would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RaiseCall {
    /// Always `raise/1`.
    pub schema: RaiseSchema,
    /// Day it is asked for.
    pub as_of: Date,
    /// The worker's record.
    pub record: Record,
    /// Where and as what.
    #[serde(default)]
    pub employment: Employment,
    /// What is sought; where empty, every standard of an occupation the record or the employment names, and every
    /// assessment scheme that grants a level.
    #[serde(default)]
    pub sought: Vec<Sought>,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question of raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum RaiseSchema {
    /// Version 1.
    #[serde(rename = "raise/1")]
    V1,
}

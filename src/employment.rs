//! A worker's employment: where, as what and since when, and the facts that rules of pay ask for (用工信息).
//!
//! Like the record it never leaves the device that reads it.

use crate::date::Date;
use crate::policy::pay::Per;
use crate::policy::selector::Level;
use crate::quantity::{Money, Ratio};
use crate::record::Record;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A worker: what was learned and earned, and where somebody works and as what (职工档案).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Worker {
    /// Always `worker@1`.
    pub schema: WorkerSchema,
    /// The record.
    pub record: Record,
    /// The employment.
    #[serde(default)]
    pub employment: Employment,
}

/// The schema tag of a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum WorkerSchema {
    /// Version 1.
    #[serde(rename = "worker@1")]
    V1,
}

/// Where somebody works and as what. What is absent is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Employment {
    /// Id of the enterprise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<String>,
    /// Kind of employer, such as `enterprise`, `public-institution`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
    /// Region by its six digits (GB/T 2260).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Industry by its digits (GB/T 4754).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Post (岗位), in the words of the enterprise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// Day of entry into the enterprise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hired: Option<Date>,
    /// Day of taking up the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_since: Option<Date>,
    /// Levels the enterprise has appointed to (聘任), beside those of certificates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub appointed: Vec<Level>,
    /// Facts that documents declare.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactGiven>,
    /// What somebody has judged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub judged: Vec<JudgedGiven>,
    /// What the contract of employment grants.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contract: Vec<ContractLine>,
    /// Subsidies received before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<Receipt>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FactGiven {
    /// Its name, as documents declare it.
    pub fact: String,
    /// What it is, as the kind of the fact says: `1`, `12.5`, `30万元`, `2024-01-01`, `yes`, `2023 2024`.
    pub value: String,
}

/// An amount or a coefficient that somebody has judged within the range of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct JudgedGiven {
    /// Id of the document.
    pub document: String,
    /// Id of the item or entitlement.
    pub item: String,
    /// The amount, for a judged amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The coefficient, for a judged factor, such as `120%`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<Ratio>,
    /// Why so much.
    pub reason: String,
    /// Who judged it.
    pub by: String,
}

/// What a contract of employment grants for a part of pay; each part once for a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ContractLine {
    /// Code of the part, such as `post-wage`.
    pub part: String,
    /// How much.
    pub amount: Money,
    /// What it is for.
    pub per: Per,
}

/// A subsidy received. One that does not say for which occupation and level may have been for any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// Id of the entitlement, alone or as `document/entitlement`, or another name that entitlements exclude, such as `training-subsidy`.
    pub entitlement: String,
    /// Day it was granted.
    pub on: Date,
    /// Occupation code it was for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<String>,
    /// Level it was for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

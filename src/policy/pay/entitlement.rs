//! Payments that have to be applied for and depend on what was paid before (补贴).

use super::Per;
use super::amount::{Factor, PayAmount, RoundMoney};
use super::condition::When;
use crate::policy::header::Cite;
use crate::policy::selector::CertificateSelector;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A payment that is applied for. Where it is for a certificate, each valid one is looked at by itself: conditions on
/// certificates and levels in scales are about that one, conditions on levels about the worker. A share of parts of pay is
/// one of what this document gives for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Entitlement {
    /// Id, unique within the document; what is received is recorded by it.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Who is paid.
    #[serde(default)]
    pub to: Payee,
    /// The certificates it is for; for the person, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<CertificateSelector>,
    /// What else must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
    /// How much.
    pub amount: PayAmount,
    /// What it is for.
    pub per: Per,
    /// What it is multiplied by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<Factor>,
    /// How the product is rounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundMoney>,
    /// Months after the certificate's issue within which it is applied for; the last day as in
    /// [`super::condition::CertificateWhen::within_months`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_within_months: Option<u32>,
    /// How often at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub once: Option<Once>,
    /// True: where a higher level of the same occupation was paid for, a lower one no longer is.
    #[serde(default)]
    pub higher_bars_lower: bool,
    /// Most of them for one person in a calendar year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_per_year: Option<u32>,
    /// Names of payments that rule it out, such as `training-subsidy`: where it is for a certificate, those for the same
    /// occupation and level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<String>,
}

/// Who is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Payee {
    /// The worker.
    #[default]
    Worker,
    /// The enterprise.
    Enterprise,
}

/// How often a payment is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Once {
    /// Once for an occupation and level.
    OccupationAndLevel,
    /// Once for a person.
    Person,
}

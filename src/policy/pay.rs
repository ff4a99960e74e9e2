//! Pay agreements: what a level, a post and a length of service are paid, and by which clause (能级工资、集体协议).
//!
//! Laws, industry agreements, enterprise agreements, model contracts and published guide prices are all of this kind; they
//! differ in their legal [`Rank`]. Which of several that cover a worker decides is settled part by part: the best of those
//! that bind, never by their order.

pub mod amount;
pub mod condition;
pub mod entitlement;
pub mod fact;
pub mod floor;
pub(crate) mod place;
pub mod scale;

use self::amount::{Factor, PayAmount, RoundMoney};
use self::condition::When;
use self::entitlement::Entitlement;
use self::fact::FactDeclared;
use self::floor::Floor;
use self::scale::Scale;
use super::header::{Cite, document};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// What workers are paid. Owner: a legislator, an industry's or an enterprise's two sides, or a publisher of guide prices.
    PayAgreement = "pay-agreement@1" as PayAgreementSchema, sources required {
        /// Its legal rank (效力层级).
        pub rank: Rank,
        /// Whom it covers.
        #[serde(default)]
        pub covers: Coverage,
        /// Facts about a worker that its rules ask for; names are shared with other documents and mean the same there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<FactDeclared>,
        /// Tables; ids are unique within the document.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub scales: Vec<Scale>,
        /// The parts of pay it settles, each once, in the order they are told.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub parts: Vec<PayPart>,
        /// Least amounts; ids are unique within the document.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub floors: Vec<Floor>,
        /// Payments to be applied for, such as skill subsidies; ids are unique within the document.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub entitlements: Vec<Entitlement>,
    }
}

/// Legal rank (效力层级), the highest first. Of two that give the same for a part of pay the higher is named.
///
/// A worker is covered by at most one industry agreement, one enterprise agreement and one contract for a post; laws and
/// guide prices stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Rank {
    /// Law or regulation (法律法规、规章).
    Law,
    /// Agreement for an industry or a region (行业性、区域性集体协议).
    IndustryAgreement,
    /// Agreement for an enterprise (企业集体协议), and the rules of pay an enterprise sets itself.
    EnterpriseAgreement,
    /// Contract of employment (劳动合同).
    Contract,
    /// Published advice, such as guide prices of the labour market (工资指导价位); shown, never binding.
    Guidance,
}

impl Rank {
    /// Whether it binds the enterprise.
    pub const fn binds(self) -> bool {
        !matches!(self, Self::Guidance)
    }

    /// Its name in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::IndustryAgreement => "industry-agreement",
            Self::EnterpriseAgreement => "enterprise-agreement",
            Self::Contract => "contract",
            Self::Guidance => "guidance",
        }
    }

    /// Whether two of this rank cannot cover the same worker.
    pub const fn stands_alone(self) -> bool {
        !matches!(self, Self::Law | Self::Guidance)
    }
}

/// Whom an agreement covers. A list that is empty says nothing; a list that is not must contain the worker's value.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// Regions by their six digits (GB/T 2260); what lies in one is covered too: `331000` covers `331081`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// Industries by their digits (GB/T 4754); what lies in one is covered too: `34` covers `3484`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub industries: Vec<String>,
    /// Kinds of employer, such as `enterprise`, `public-institution`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub employers: Vec<String>,
    /// Enterprises by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enterprises: Vec<String>,
    /// Posts (岗位), in the words of the enterprise or industry.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<String>,
}

/// A part of pay (工资项目).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PayPart {
    /// Its code in the list `pay-part`, such as `skill-allowance` (技能津贴). Documents are compared part by part.
    pub part: String,
    /// What its amounts are for.
    pub per: Per,
    /// What happens where several items hold at once; has to be said where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine: Option<Combine>,
    /// Where `combine` is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// The items; ids are unique within the document.
    pub items: Vec<Item>,
}

/// What an amount is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Per {
    /// A month (每月).
    Month,
    /// A year (每年).
    Year,
    /// An hour (每小时).
    Hour,
    /// Once (一次性).
    Once,
}

impl Per {
    /// Its name in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
            Self::Hour => "hour",
            Self::Once => "once",
        }
    }
}

/// What happens where several items of a part hold at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Combine {
    /// The highest alone is paid (就高不重复).
    Highest,
    /// All are paid (累加).
    Sum,
}

/// An item of a part of pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Item {
    /// Id, unique within the document.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Who receives it; every condition must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
    /// How much.
    pub amount: PayAmount,
    /// What it is multiplied by, one after the other, before it is rounded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<Factor>,
    /// How the product is rounded; has to be said where it may not come out in whole fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundMoney>,
    /// What else the clause says, such as what is paid back and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

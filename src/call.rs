//! One call, one answer: what every face (library, command line, wasm, worker, page) sends and receives.
//!
//! A refusal on the merits is an answer; only a call that cannot be understood is an error.

mod certification;
mod columns;
mod pay;
mod revision;
mod workforce;

pub use columns::{ColumnAssessor, ColumnsCall, ColumnsSchema};

pub use certification::{
    CertificateCall, CertificateFormCall, CertificateFormSchema, CertificateSchema, EligibilityCall, EligibilitySchema,
    GradeCall, GradeSchema, Holder, Sought,
};

pub use pay::{PayCall, PaySchema, RaiseCall, RaiseSchema};

pub use revision::{
    ClaimedGrading, ClaimedGrant, ClaimedLine, ClaimedResult, ClaimedScore, RevisionCall, RevisionSchema,
};

pub use workforce::{Employer, LevelColumn, PayColumnsCall, PayColumnsSchema};

use crate::date::Date;
use crate::record::Record;
use crate::text::Lang;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Which programme is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TargetProgramme {
    /// Institution id.
    pub institution: String,
    /// Programme id in the institution's catalogue.
    pub programme: String,
}

/// A wish of the learner that the answer has to respect; its cost is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Pin {
    /// Use this achievement for this target.
    Use(PinUse),
    /// Do not use this achievement.
    Leave(PinLeave),
}

/// Use an achievement for a target.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PinUse {
    /// Achievement id.
    pub achievement: String,
    /// Course id or node id.
    pub target: String,
    /// Institution of the ledger, where several programmes are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
}

/// Leave an achievement unused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PinLeave {
    /// Achievement id.
    pub achievement: String,
}

/// How much work a decision may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Budget {
    /// Most steps of the exact search; beyond it the best found is returned with its exact gap.
    pub nodes: u64,
}

impl Budget {
    /// Enough for every programme seen in practice: 200,000 steps.
    pub const DEFAULT: Self = Self { nodes: 200_000 };
}

impl Default for Budget {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Ask for the best recognition toward one programme, or several ledgers at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RecognitionCall {
    /// Always `recognition/1`.
    pub schema: RecognitionSchema,
    /// Day the decision is made for (计算日).
    pub as_of: Date,
    /// Programmes asked for; one, or several for a learner in several ledgers.
    pub target: Vec<TargetProgramme>,
    /// The learner's record.
    pub record: Record,
    /// Wishes to respect.
    #[serde(default)]
    pub pins: Vec<Pin>,
    /// How much work it may cost.
    #[serde(default)]
    pub budget: Budget,
    /// How many next steps to work out exactly; 3 where absent, at most 20.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_steps: Option<u32>,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a recognition call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum RecognitionSchema {
    /// Version 1.
    #[serde(rename = "recognition/1")]
    V1,
}

/// Ask how a record fares in many programmes at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CompareCall {
    /// Always `compare/1`.
    pub schema: CompareSchema,
    /// Day the decisions are made for.
    pub as_of: Date,
    /// Programmes to compare; every programme of every institution in the policy set, where empty.
    #[serde(default)]
    pub targets: Vec<TargetProgramme>,
    /// The learner's record.
    pub record: Record,
    /// How much work each programme may cost.
    #[serde(default)]
    pub budget: Budget,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum CompareSchema {
    /// Version 1.
    #[serde(rename = "compare/1")]
    V1,
}

/// Ask whether a decision holds under the policies at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct VerifyCall {
    /// Always `verify/1`.
    pub schema: VerifySchema,
    /// The question that was decided.
    pub question: RecognitionCall,
    /// What the decision claims.
    pub claims: ClaimedDecision,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum VerifySchema {
    /// Version 1.
    #[serde(rename = "verify/1")]
    V1,
}

/// What a decision claims, without its explanations; made from one by [`ClaimedDecision::of`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedDecision {
    /// Counted credits of each ledger, in the order of the targets.
    pub counted: Vec<crate::quantity::Credit>,
    /// Credits of each ledger that need not be studied.
    pub waived: Vec<crate::quantity::Credit>,
    /// The claims granted.
    pub granted: Vec<GrantedClaim>,
    /// `id@version` and digest of each document it rests on.
    pub documents: Vec<ClaimedDocument>,
}

/// A claim said to be granted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GrantedClaim {
    /// Ledger, by position.
    pub ledger: usize,
    /// Document id; of an own course, that of the catalogue.
    pub document: String,
    /// Rule id; `own` for an own course.
    pub rule: String,
    /// Ids of the achievements used.
    pub achievements: Vec<String>,
    /// What it fills.
    pub targets: Vec<ClaimedTarget>,
    /// What is granted.
    pub effect: crate::policy::articulation::Effect,
    /// Grade recorded, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<crate::quantity::Grade>,
    /// The clauses it is said to rest on.
    pub citations: Vec<ClaimedCitation>,
}

/// A clause said to be cited.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedCitation {
    /// Document id.
    pub document: String,
    /// Clause; the version of a document cited as a whole.
    pub clause: String,
    /// The quotation, in either language; the title of a document cited as a whole.
    pub text: String,
}

/// A target said to be filled.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedTarget {
    /// Course id, or node id.
    pub id: String,
    /// Node it is placed in.
    pub node: String,
    /// Credits granted for it.
    pub granted: crate::quantity::Credit,
}

/// A document said to have been used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedDocument {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Digest.
    pub digest: String,
}

impl ClaimedDocument {
    /// Which document was used.
    pub fn of(used: &crate::citation::DocumentUsed) -> Self {
        Self { id: used.id.clone(), version: used.version.clone(), digest: used.digest.clone() }
    }
}

impl ClaimedDecision {
    /// What a decision claims.
    pub fn of(decision: &crate::recognition::decision::Decision) -> Self {
        let cited = |at: &usize| {
            let citation = decision.citations.get(*at)?;
            let document = decision.documents.get(citation.document)?.id.clone();
            Some(ClaimedCitation { document, clause: citation.clause.clone(), text: citation.text.clone() })
        };
        let claim = |grant: &crate::recognition::decision::Grant| GrantedClaim {
            ledger: grant.ledger,
            document: grant.rule.document.clone(),
            rule: grant.rule.rule.clone(),
            achievements: grant.achievements.iter().map(|a| a.id.clone()).collect(),
            targets: grant
                .targets
                .iter()
                .map(|t| ClaimedTarget { id: t.id.clone(), node: t.node.clone(), granted: t.granted })
                .collect(),
            effect: grant.effect,
            grade: grant.grade.clone(),
            citations: grant.citations.iter().filter_map(cited).collect(),
        };
        Self {
            counted: decision.ledgers.iter().map(|l| l.counted).collect(),
            waived: decision.ledgers.iter().map(|l| l.waived).collect(),
            granted: decision.granted.iter().map(claim).collect(),
            documents: decision.documents.iter().map(ClaimedDocument::of).collect(),
        }
    }
}

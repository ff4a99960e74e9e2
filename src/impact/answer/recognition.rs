//! How two decisions about one record differ: plain data.

use super::{Both, Cause, Change, Clause};
use crate::policy::articulation::Effect;
use crate::quantity::{Credit, Grade};
use crate::reason::Reason;
use crate::recognition::decision::{AchievementUsed, RuleUsed, TargetFilled};
use serde::Serialize;

/// How two decisions about one record differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecognitionImpact {
    /// One for each programme, in the order asked.
    pub ledgers: Vec<LedgerImpact>,
    /// Claims that are granted under one version alone, or otherwise; by ledger, achievements and targets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimImpact>,
    /// Caps that cost or leave uncounted more, or less, than before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<CapImpact>,
    /// Pools of electives that leave more, or less, uncounted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<RoomImpact>,
    /// What has to be known of the comparison.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
}

/// A programme, and what counts toward it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LedgerImpact {
    /// Institution id.
    pub institution: String,
    /// Institution name.
    pub institution_name: String,
    /// Programme id.
    pub programme: String,
    /// Programme name.
    pub programme_name: String,
    /// Whether an example document had a part in it.
    pub example: bool,
    /// Credits before.
    pub before: Credits,
    /// Credits after.
    pub after: Credits,
    /// The programme itself, where it asks for more or fewer credits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
}

/// What counts toward a programme; as in [`crate::recognition::decision::Ledger`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Credits {
    /// Credits needed to graduate.
    pub required: Credit,
    /// Credits recognised and counted.
    pub recognised: Credit,
    /// Credits of the school's own courses, counted.
    pub earned: Credit,
    /// Both together.
    pub counted: Credit,
    /// Credits that need not be studied any more.
    pub waived: Credit,
    /// Required less counted.
    pub remaining: Credit,
}

/// The same achievements for the same targets: granted under one version alone, or otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClaimImpact {
    /// Ledger, by position in `ledgers`.
    pub ledger: usize,
    /// Better for the learner, or worse: granted at all, then credits, then credits that need not be studied.
    pub change: Change,
    /// Achievements used.
    pub achievements: Vec<AchievementUsed>,
    /// Targets filled.
    pub targets: Vec<TargetFilled>,
    /// As it was.
    pub before: ClaimSide,
    /// As it is to be.
    pub after: ClaimSide,
    /// What makes the difference.
    pub cause: Cause,
}

/// What one version says of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClaimSide {
    /// What it grants; nothing, where it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<Granted>,
    /// Why it does, or does not.
    pub reasons: Vec<Reason>,
    /// Where that is written.
    pub clauses: Vec<Clause>,
}

/// What is granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Granted {
    /// The rule.
    pub rule: RuleUsed,
    /// Credits, before caps that leave a surplus uncounted.
    pub credits: Credit,
    /// Credits that need not be studied any more.
    pub waived: Credit,
    /// What is granted.
    pub effect: Effect,
    /// Grade recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// Who has to approve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<String>,
}

/// A cap that costs, or leaves uncounted, more or less than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CapImpact {
    /// Ledger, by position in `ledgers`.
    pub ledger: usize,
    /// The cap.
    pub cause: Cause,
    /// As it was; nothing, where it limited no claim.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<CapSide>,
    /// As it is to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<CapSide>,
}

/// What a cap does under one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CapSide {
    /// Its limit.
    pub limit: Credit,
    /// How much of it is used.
    pub used: Credit,
    /// Credits beyond it.
    pub surplus: Credit,
    /// Credits it costs.
    pub cost: Credit,
    /// In a sentence.
    pub reason: Reason,
    /// Where it is written.
    pub clauses: Vec<Clause>,
}

/// A pool of electives that leaves more, or less, uncounted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomImpact {
    /// Ledger, by position in `ledgers`.
    pub ledger: usize,
    /// The pool.
    pub cause: Cause,
    /// Credits placed there that count nowhere.
    pub surplus: Both<Credit>,
}

//! What a change of policies does: plain data. Text is in the language asked for.

pub mod eligibility;
pub mod pay;
pub mod recognition;

pub use self::eligibility::{EligibilityImpact, LevelImpact, LevelSide, RouteTold};
pub use self::pay::{AppliedImpact, AppliedSide, ItemTold, LineImpact, LineSide, OpenImpact, PayImpact, SourceTold};
pub use self::recognition::{
    CapImpact, CapSide, ClaimImpact, ClaimSide, Credits, Granted, LedgerImpact, RecognitionImpact, RoomImpact,
};

use crate::date::{Date, Period};
use crate::diagnostic::Diagnostic;
use crate::policy::pay::Per;
use crate::quantity::{Credit, Money};
use crate::reason::Reason;
use serde::Serialize;

/// The same under the version before and the version after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Both<T> {
    /// As it was.
    pub before: T,
    /// As it is to be.
    pub after: T,
}

impl<T> Both<T> {
    /// Made from each side.
    pub fn map<'b, U>(&'b self, mut make: impl FnMut(&'b T) -> U) -> Both<U> {
        Both { before: make(&self.before), after: make(&self.after) }
    }
}

impl<T: PartialEq> Both<T> {
    /// Whether the two sides are not the same.
    pub fn differs(&self) -> bool {
        self.before != self.after
    }
}

/// What a change of policies does to many records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Impact {
    /// Day each version decides for.
    pub as_of: Both<Date>,
    /// What changed in the documents.
    pub documents: Vec<DocumentChange>,
    /// What all records come to.
    pub summary: Summary,
    /// A row for each record, in the order given.
    pub rows: Vec<Row>,
}

/// What it does to one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Id of the record.
    pub record: String,
    /// Name to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it comes to.
    pub verdict: Verdict,
    /// How.
    #[serde(flatten)]
    pub told: Told,
}

/// What it comes to for a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The answers are the same, but for the documents they cite.
    Unchanged,
    /// Something is better, nothing worse.
    Gains,
    /// Something is worse, nothing better.
    Loses,
    /// Some is better and some worse; or it is otherwise, and which is better cannot be said.
    Differs,
    /// One version at least cannot decide it. Never taken as a loss.
    Undecided,
}

/// Whether something that changed is better for the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is better.
    Better,
    /// It is worse.
    Worse,
    /// It is otherwise, and which is better cannot be said.
    Open,
}

impl Change {
    /// By something of which more is better; nothing, where it is the same.
    pub(crate) fn of<T: Ord>(before: &T, after: &T) -> Option<Self> {
        match after.cmp(before) {
            std::cmp::Ordering::Greater => Some(Self::Better),
            std::cmp::Ordering::Less => Some(Self::Worse),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// How the answers about one record differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// Of recognition.
    Recognition(Box<RecognitionImpact>),
    /// Of eligibility.
    Eligibility(Box<EligibilityImpact>),
    /// Of pay.
    Pay(Box<PayImpact>),
    /// Why a version gives no answer; nothing, where it would.
    Undecided(Both<Vec<Diagnostic>>),
}

impl Told {
    /// Whether an example document had a part in it.
    pub fn example(&self) -> bool {
        match self {
            Self::Recognition(impact) => impact.ledgers.iter().any(|ledger| ledger.example),
            Self::Eligibility(impact) => impact.levels.iter().any(|level| level.example),
            Self::Pay(impact) => impact.example,
            Self::Undecided(_) => false,
        }
    }
}

/// A clause that is rested on, with the document it is quoted in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Clause {
    /// Id of the document.
    pub document: String,
    /// Its version.
    pub version: String,
    /// Title of the source the document takes it from.
    pub source: String,
    /// Document number of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Clause.
    pub clause: String,
    /// Its text.
    pub text: String,
    /// Whether the text is a summary.
    pub summary: bool,
}

/// The part of a policy that makes the difference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Cause {
    /// Id of the document; empty for a day.
    pub document: String,
    /// `rule`, `own` (a course of the school itself), `cap`, `family`, `exclusion`, `sharing`, `programme`, `course`, `room` (of
    /// a pool of electives), `level`, `route`; of pay `item`, `part`, `floor`, `entitlement`, `level`, `agreement` (as a whole); or
    /// `day`, where it is no policy but the other day: something is obtained or runs out between the two.
    pub kind: &'static str,
    /// Id in the document; of a route, that of its level and its own with a stroke between them; of an agreement nothing; both
    /// days.
    pub id: String,
    /// Name.
    pub title: String,
}

/// Something that changed, with what did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub cause: Cause,
    pub change: Change,
    /// Credits of it before, and after.
    pub credits: Both<Credit>,
    /// Money of it before, and after, and what it is for.
    pub money: Option<(Per, Both<Money>)>,
}

/// What all records come to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Records that were looked at.
    pub records: u32,
    /// For how many nothing changes.
    pub unchanged: u32,
    /// How many gain.
    pub gains: u32,
    /// How many lose.
    pub loses: u32,
    /// For how many it is both, or cannot be said.
    pub differs: u32,
    /// How many a version cannot decide.
    pub undecided: u32,
    /// Credits, where recognition was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<CreditsMoved>,
    /// Pay, where that was asked for: of all totals together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay: Option<PayMoved>,
    /// What makes the differences, that for most records first.
    pub causes: Vec<CauseCount>,
}

/// Credits gained and lost by all records together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CreditsMoved {
    /// Counted more, by those who have more counted.
    pub counted_gained: Credit,
    /// Counted less, by those who have less counted.
    pub counted_lost: Credit,
    /// That need not be studied any more.
    pub waived_gained: Credit,
    /// That have to be studied now.
    pub waived_lost: Credit,
}

/// Pay gained and lost by all workers together; where facts are missing, of what is due at least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PayMoved {
    /// A month.
    pub month: MoneyMoved,
    /// A year, with its twelve months.
    pub year: MoneyMoved,
    /// For each hour worked.
    pub hour: MoneyMoved,
    /// Once.
    pub once: MoneyMoved,
}

/// Money gained by those who gain, and lost by those who lose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MoneyMoved {
    /// Gained.
    pub gained: Money,
    /// Lost.
    pub lost: Money,
}

/// What one part of a policy does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CauseCount {
    /// The part.
    pub cause: Cause,
    /// Records for which it makes something better, and nothing worse.
    pub better: u32,
    /// Records for which it makes something worse, and nothing better.
    pub worse: u32,
    /// Records for which it is both, or cannot be said.
    pub open: u32,
    /// Credits of what it grants more, before caps that leave a surplus uncounted; so the sum over all causes may be more than
    /// what is counted.
    pub credits_gained: Credit,
    /// Credits of what it grants less.
    pub credits_lost: Credit,
    /// Money of what it pays more and less, where it pays any; before floors, which are causes of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay: Option<PayMoved>,
}

/// A document that is not the same under both versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentChange {
    /// `added`, `removed`, `replaced` (by another version or document), `rewritten` (the same version, other bytes) or `idle`
    /// (there under one version alone, but in force on neither day).
    pub change: &'static str,
    /// What was in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Version>,
    /// What is in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Version>,
    /// In words.
    pub reason: Reason,
}

/// A version of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    /// Id of the document.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its bytes.
    pub digest: String,
    /// When it is in force.
    pub effective: Period,
}

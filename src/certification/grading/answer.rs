//! What a grading says: plain data, criteria listed once and scores beside them by position.

use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::policy::selector::Level;
use crate::quantity::{Exact, Score};
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// What the sheets of a session say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grading {
    /// Id of the session.
    pub session: String,
    /// Day it was held.
    pub held: Date,
    /// The assessment, with the criteria that scores below refer to by position.
    pub assessment: Assessed,
    /// Every candidate that could be taken, in the order of the session.
    pub candidates: Vec<Graded>,
    /// Rows of the session that could not be taken, each with its place; the others are graded.
    pub refused: Vec<Diagnostic>,
    /// Staff of each part that asks for some.
    pub staff: Vec<Staff>,
    /// The class as a whole.
    pub overview: Overview,
    /// Policy documents that were used.
    pub documents: Vec<DocumentUsed>,
    /// Clauses that were cited.
    pub citations: Vec<Citation>,
}

/// The assessment that was graded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessed {
    /// Document, by position in `documents`.
    pub document: usize,
    /// Id.
    pub id: String,
    /// Name.
    pub title: String,
    /// Level assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Name of the specialty assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialty: Option<String>,
    /// True where the document is an example: nothing here is official.
    pub example: bool,
    /// True where neither a part nor a total has a line, as in a contest: `pass` then says that the result counts.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_line: bool,
    /// Its parts, in order.
    pub parts: Vec<PartShown>,
    /// Its totals, in order.
    pub totals: Vec<TotalShown>,
    /// Clauses, by position in `citations`.
    pub citations: Vec<usize>,
}

/// A part of the assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartShown {
    /// Id.
    pub id: String,
    /// Name.
    pub title: String,
    /// Full marks.
    pub full: Score,
    /// What passes it in this session; absent where nothing has to be reached, or the figure is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<Exact>,
    /// Parts and totals that have to be passed before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// Its criteria, each before those below it; the first is that of the whole part.
    pub criteria: Vec<CriterionShown>,
    /// Clauses, by position in `citations`.
    pub citations: Vec<usize>,
}

/// A criterion of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionShown {
    /// Id.
    pub id: String,
    /// What is looked at.
    pub title: String,
    /// Full marks.
    pub full: Score,
    /// How many criteria stand above it.
    pub depth: u32,
    /// How it is marked: `marks`, `deductions`, `judged`, `sum` or `weighted`.
    pub how: &'static str,
}

/// A total of the assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TotalShown {
    /// Id.
    pub id: String,
    /// Name.
    pub title: String,
    /// Full marks: those of its parts, weighted.
    pub full: Exact,
    /// What passes it in this session; absent where nothing has to be reached, or the figure is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<Exact>,
    /// Clauses, by position in `citations`.
    pub citations: Vec<usize>,
}

/// A statement with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What is stated.
    pub reason: Reason,
    /// Clauses, by position in `citations`.
    pub citations: Vec<usize>,
}

/// Result of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Outcome {
    /// Failed, whatever is still missing.
    Fail,
    /// Not known yet: something is missing. Never the same as 0.
    Incomplete,
    /// Passed.
    Pass,
}

/// State of a part or a total for a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Standing {
    /// Reached what passes it.
    Passed,
    /// Passed in an earlier sitting and kept.
    Kept,
    /// Has a score, and nothing has to be reached.
    Counted,
    /// Failed: below what passes it, or struck by a veto.
    Failed,
    /// Something is missing.
    Incomplete,
    /// The candidate was absent.
    Absent,
    /// Does not count, as something before it was failed.
    NotReached,
}

impl Outcome {
    /// As it is written.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fail => "fail",
            Self::Incomplete => "incomplete",
            Self::Pass => "pass",
        }
    }
}

impl Standing {
    /// As it is written.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Kept => "kept",
            Self::Counted => "counted",
            Self::Failed => "failed",
            Self::Incomplete => "incomplete",
            Self::Absent => "absent",
            Self::NotReached => "not-reached",
        }
    }
}

/// What the sheets say of one candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Graded {
    /// Id of the candidate.
    pub candidate: String,
    /// Name to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The result.
    pub result: Outcome,
    /// The word for the score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// The same in both languages.
    #[serde(skip)]
    pub band_word: Option<Text>,
    /// Why, what decides first.
    pub reasons: Vec<Told>,
    /// Every part, in the order of the assessment.
    pub parts: Vec<PartGraded>,
    /// Every total, in the order of the assessment.
    pub totals: Vec<TotalGraded>,
    /// Vetoes on sheets that count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vetoes: Vec<VetoSeen>,
    /// Where one criterion alone would have turned a fail into a pass; fewest marks first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turning_points: Vec<TurningPoint>,
    /// Where assessors are too far apart.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disagreements: Vec<Disagreement>,
    /// Place among the candidates, where they are ranked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    /// Whether and how failed parts may be sat again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resit: Option<ResitState>,
    /// What the result gives.
    pub grants: Vec<Granted>,
    /// What it may give once something is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<Withheld>,
}

/// A part of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartGraded {
    /// Id of the part.
    pub part: String,
    /// State.
    pub standing: Standing,
    /// The score, rounded as the assessment says; what is compared with what is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Exact>,
    /// The score before it was rounded, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrounded: Option<Exact>,
    /// The score less what is needed; negative where it is short.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Exact>,
    /// Why.
    pub reasons: Vec<Told>,
    /// The sheets, by assessor id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<SheetGraded>,
    /// Scores put together, one for each criterion of the part; nothing where something below is not marked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub combined: Vec<Option<Exact>>,
    /// Criteria that somebody still has to mark.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unmarked: Vec<Unmarked>,
}

/// A sheet of an assessor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetGraded {
    /// Id of the assessor.
    pub assessor: String,
    /// Whether it counts.
    pub counts: bool,
    /// Why it, or a mark on it, is set aside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<Told>,
    /// Scores, one for each criterion of the part; nothing where something below is not marked.
    pub scores: Vec<Option<Exact>>,
    /// The part's score on this sheet if whatever is open gets nothing.
    pub at_least: Exact,
    /// The part's score on this sheet if whatever is open gets full marks.
    pub at_most: Exact,
}

/// A criterion somebody has not marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unmarked {
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the assessor; nobody who may mark it has handed in a sheet, where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessor: Option<String>,
}

/// A total of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TotalGraded {
    /// Id of the total.
    pub total: String,
    /// State.
    pub standing: Standing,
    /// The score, rounded as the assessment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Exact>,
    /// The score before it was rounded, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrounded: Option<Exact>,
    /// The score less what is needed; negative where it is short.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<Exact>,
    /// Why.
    pub reasons: Vec<Told>,
}

/// A veto that was marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VetoSeen {
    /// Id of the veto.
    pub veto: String,
    /// What it is.
    pub title: String,
    /// Id of the part on whose sheet it was marked.
    pub part: String,
    /// Ids of the assessors who marked it.
    pub assessors: Vec<String>,
    /// What it strikes: `assessment`, `part` or `criterion`.
    pub strikes: &'static str,
    /// Id of the part or criterion it strikes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// True while the panel is not complete: it strikes only then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
    /// Clauses, by position in `citations`.
    pub citations: Vec<usize>,
}

/// A criterion that alone would have turned a fail into a pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurningPoint {
    /// Id of the part.
    pub part: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Marks more that everybody who marked it would have had to give, none above full marks.
    pub more: Exact,
    /// In words.
    pub reason: Reason,
}

/// Assessors too far apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// Id of the part.
    pub part: String,
    /// Id of the criterion that is compared; that of the whole part, where sheets are.
    pub criterion: String,
    /// Who gave what, by assessor id.
    pub given: Vec<GivenBy>,
    /// Highest less lowest.
    pub spread: Exact,
    /// Largest spread that is no dispute.
    pub limit: Score,
    /// What happens: `one-more-nearest-two`, `one-more-median`, `median` or `told`.
    pub then: &'static str,
    /// True while one more assessor has to mark.
    pub open: bool,
    /// In words.
    pub told: Told,
}

/// What one assessor gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GivenBy {
    /// Id of the assessor.
    pub assessor: String,
    /// The score.
    pub score: Exact,
}

/// Place among the candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// Group that is ranked by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Place, from 1; absent where it cannot be told yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// How many share it, this candidate included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared_by: Option<u32>,
    /// Entrants of the group; who was absent from everything is none.
    pub entrants: u32,
    /// True while results of the group are incomplete, or it is not known who is in it, so that the place may still
    /// change.
    pub provisional: bool,
    /// How many more there may be: their rows were refused, or they do not state their group.
    #[serde(skip)]
    pub perhaps: u32,
    /// Why.
    pub reasons: Vec<Told>,
}

/// Whether failed parts may be sat again (补考).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResitState {
    /// Whether they may.
    pub allowed: bool,
    /// Ids of the parts to sit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// Last day, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// How many times are left.
    pub left: u32,
    /// Why.
    pub reasons: Vec<Told>,
}

/// Something that is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Granted {
    /// Id of the grant.
    pub grant: String,
    /// What is given, in the shape of a learner's record.
    pub achievement: Achievement,
    /// Why.
    pub reasons: Vec<Told>,
}

/// Something that may be given once a fact is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Withheld {
    /// Id of the grant.
    pub grant: String,
    /// What is missing.
    pub reasons: Vec<Told>,
}

/// Staff of a part: how many are needed and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Staff {
    /// Id of the part.
    pub part: String,
    /// Candidates who sit it in this session.
    pub candidates: u32,
    /// Assessors needed, where a panel is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessors_needed: Option<u32>,
    /// Assessors with a sheet that counts.
    pub assessors: u32,
    /// Rooms of a part that is watched.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<Room>,
    /// Why.
    pub reasons: Vec<Told>,
}

/// A room of a part that is watched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Room {
    /// Its name; that of everybody whose room is not stated, where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Candidates in it.
    pub candidates: u32,
    /// Invigilators needed (监考人员).
    pub invigilators_needed: u32,
}

/// The class as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Overview {
    /// Candidates.
    pub candidates: u32,
    /// Passed.
    pub pass: u32,
    /// Failed.
    pub fail: u32,
    /// Incomplete.
    pub incomplete: u32,
    /// How the scores of each part and total are spread.
    pub distributions: Vec<Distribution>,
    /// Lowest criteria, what was failed most first.
    pub criteria: Vec<CriterionOverview>,
}

/// How the scores of a part or total are spread, over ten bins of equal width from 0 to full marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Distribution {
    /// Id of the part or total.
    pub of: String,
    /// Candidates with a score.
    pub scored: u32,
    /// Candidates in each bin; a score on the border belongs to the higher bin, full marks to the last.
    pub bins: Vec<Bin>,
}

/// A bin of scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bin {
    /// Lowest score in it.
    pub from: Exact,
    /// Scores below this are in it; full marks are in the last.
    pub until: Exact,
    /// Candidates.
    pub count: u32,
}

/// How a lowest criterion was marked over the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionOverview {
    /// Id of the part.
    pub part: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Candidates with a score on it.
    pub scored: u32,
    /// Mean share of full marks in tenths of a per cent, half up, such as `83.3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean_percent: Option<Exact>,
    /// Candidates below the share of full marks that passes the part; absent where the part has no line of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below_pass_share: Option<u32>,
    /// Candidates who lost marks.
    pub lost_marks: u32,
}

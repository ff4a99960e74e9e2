//! The call about a revision: which results of an earlier grading change under the documents at hand.

use super::ClaimedDocument;
use crate::certification::grading::answer::{Graded, Grading, Outcome, Standing};
use crate::quantity::Exact;
use crate::record::Achievement;
use crate::session::Session;
use crate::text::Lang;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Ask which results of an earlier grading change under the documents at hand (标准修订后复查).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RevisionCall {
    /// Always `revision/1`.
    pub schema: RevisionSchema,
    /// The session that was graded.
    pub session: Session,
    /// What the earlier grading said.
    pub claims: ClaimedGrading,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question about a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum RevisionSchema {
    /// Version 1.
    #[serde(rename = "revision/1")]
    V1,
}

/// What a grading said, without its explanations; made from one by [`ClaimedGrading::of`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedGrading {
    /// What had to be reached, by part or total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<ClaimedLine>,
    /// The result of each candidate.
    pub candidates: Vec<ClaimedResult>,
    /// Version and digest of each document it rests on.
    pub documents: Vec<ClaimedDocument>,
}

/// What had to be reached in a part or a total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedLine {
    /// Id of the part or total.
    pub of: String,
    /// The score that passes it.
    pub needed: Exact,
}

/// What a grading said of one candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedResult {
    /// Id of the candidate.
    pub candidate: String,
    /// The result.
    pub result: Outcome,
    /// Every part and total.
    pub scores: Vec<ClaimedScore>,
    /// The word for the score, in either language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// Place among the candidates, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// What was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<ClaimedGrant>,
}

/// How a part or a total stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedScore {
    /// Id of the part or total.
    pub of: String,
    /// Its state.
    pub standing: Standing,
    /// Its score, rounded as the assessment says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Exact>,
}

/// Something that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimedGrant {
    /// Id of the grant.
    pub grant: String,
    /// What was given.
    pub achievement: Achievement,
}

impl ClaimedGrading {
    /// What a grading says.
    pub fn of(grading: &Grading) -> Self {
        Self {
            lines: Self::lines_of(grading),
            candidates: grading.candidates.iter().map(ClaimedResult::of).collect(),
            documents: grading.documents.iter().map(ClaimedDocument::of).collect(),
        }
    }

    /// What has to be reached.
    pub(crate) fn lines_of(grading: &Grading) -> Vec<ClaimedLine> {
        let parts = grading.assessment.parts.iter().map(|part| (&part.id, part.needed));
        let totals = grading.assessment.totals.iter().map(|total| (&total.id, total.needed));
        let line = |(of, needed): (&String, Option<Exact>)| Some(ClaimedLine { of: of.clone(), needed: needed? });
        parts.chain(totals).filter_map(line).collect()
    }
}

impl ClaimedResult {
    /// What a grading says of one candidate.
    pub fn of(graded: &Graded) -> Self {
        let parts = graded.parts.iter().map(|part| (&part.part, part.standing, part.score));
        let totals = graded.totals.iter().map(|total| (&total.total, total.standing, total.score));
        let scores = parts.chain(totals).map(|(of, standing, score)| ClaimedScore { of: of.clone(), standing, score });
        let grants = graded
            .grants
            .iter()
            .map(|given| ClaimedGrant { grant: given.grant.clone(), achievement: given.achievement.clone() });
        Self {
            candidate: graded.candidate.clone(),
            result: graded.result,
            scores: scores.collect(),
            band: graded.band.clone(),
            place: graded.rank.as_ref().and_then(|rank| rank.place),
            grants: grants.collect(),
        }
    }
}

//! Revision (修订复查): a rubric or a standard was corrected; whose stored result does that change?
//!
//! The session is graded anew by the documents at hand, and what was said then is held against what is said now. Nothing
//! is taken from the earlier grading but its figures.

pub mod answer;
mod differ;

use self::answer::{Change, Changed, DocumentChanged, Edition, LineChanged, Revision};
use self::differ::Differ;
use super::grading::answer::{Graded, Grading};
use super::grading::{grade, titles};
use crate::call::{ClaimedDocument, ClaimedGrading, ClaimedLine, ClaimedResult, GradeCall, GradeSchema, RevisionCall};
use crate::diagnostic::session::{SAME_ROW, TOO_MANY_ROWS};
use crate::diagnostic::{Diagnostic, Term};
use crate::explanation::{phrase, phrase_each};
use crate::order::Map;
use crate::policy::set::PolicySet;
use crate::quantity::Exact;
use crate::reason::Reason;
use crate::session::Candidate;
use crate::session::check::MOST_CANDIDATES;
use crate::session::list::{List, Unread};
use crate::text::Text;

/// Most documents, lines, scores or grants of a claim that are looked at; no grading has as many.
const MOST_CLAIMED: usize = 1_000;

/// What the documents at hand change of an earlier grading.
///
/// # Errors
/// A session that cannot be graded by the documents at hand, and claims that are too large.
pub fn revise(set: &PolicySet, call: &RevisionCall) -> Result<Revision, Vec<Diagnostic>> {
    let claims = &call.claims;
    if let Some(too_large) = too_large(claims) {
        return Err(vec![too_large]);
    }
    let asked = GradeCall { schema: GradeSchema::V1, session: call.session.clone(), lang: call.lang };
    let grading = grade(set, &asked)?;
    let mut titles = titles(set, &call.session);
    let documents_changed = documents(claims, &grading);
    let lines_changed = lines(claims, &grading, &mut titles);
    let mut rows = Rows::of(claims, &call.session.candidates);
    let differ = Differ { titles: &titles, lines: &lines_changed, in_force: set.in_force(call.session.held) };
    let mut changed = Vec::new();
    let mut unchanged = 0_u32;
    for graded in &grading.candidates {
        let id = graded.candidate.as_str();
        let before = match rows.then.get(id) {
            Some(Claim::Twice) => continue,
            Some(Claim::Once(before)) => Some(*before),
            None => None,
        };
        let figures = before.map_or_else(|| vec![whole("revision-candidate-new")], |before| differ.of(before, graded));
        if figures.is_empty() {
            unchanged = unchanged.saturating_add(1);
        } else {
            changed.push(Changed::of(id, Some(graded), before, figures));
        }
    }
    let today: Map<&str, ()> = grading.candidates.iter().map(|graded| (graded.candidate.as_str(), ())).collect();
    for before in &claims.candidates {
        let id = before.candidate.as_str();
        let gone = !today.contains_key(id) && !rows.listed.contains_key(id);
        if gone && matches!(rows.then.get(id), Some(Claim::Once(_))) {
            changed.push(Changed::of(id, None, Some(before), vec![whole("revision-candidate-gone")]));
        }
    }
    let mut reasons = vec![match changed.len() {
        0 => Reason::new("revision-none").with("unchanged", unchanged),
        some => Reason::new("revision-some").with("changed", some).with("unchanged", unchanged),
    }];
    if !changed.is_empty() && documents_changed.is_empty() {
        reasons.push(Reason::new("revision-same-documents"));
    }
    let mut revision = Revision {
        session: grading.session,
        held: grading.held,
        assessment: grading.assessment,
        reasons,
        documents_changed,
        lines_changed,
        changed,
        unchanged,
        refused: grading.refused,
        documents: grading.documents,
        citations: grading.citations,
    };
    revision.refused.extend(rows.refused.drain(..).map(|found| found.render(call.lang)));
    revision.phrase(call.lang);
    Ok(revision)
}

/// Claims that no grading makes.
fn too_large(claims: &ClaimedGrading) -> Option<Diagnostic> {
    let each = |of: fn(&ClaimedResult) -> usize| claims.candidates.iter().map(of).max().unwrap_or(0);
    let lists = [
        (Term::KeptResults, claims.candidates.len(), MOST_CANDIDATES),
        (Term::KeptDocuments, claims.documents.len(), MOST_CLAIMED),
        (Term::KeptLines, claims.lines.len(), MOST_CLAIMED),
        (Term::KeptScores, each(|one| one.scores.len()), MOST_CLAIMED),
        (Term::KeptGrants, each(|one| one.grants.len()), MOST_CLAIMED),
    ];
    let (what, count, limit) = lists.into_iter().find(|(_, count, limit)| count > limit)?;
    Some(Diagnostic::new(&TOO_MANY_ROWS).with("what", what).with("count", count).with("limit", limit))
}

/// What is claimed under an id.
enum Claim<'c> {
    Once(&'c ClaimedResult),
    /// Two results of one candidate: neither is taken.
    Twice,
}

/// What was said of whom.
struct Rows<'c> {
    then: Map<&'c str, Claim<'c>>,
    /// Everybody on the list of the session, refused or not.
    listed: Map<&'c str, ()>,
    refused: Vec<Diagnostic>,
}

impl<'c> Rows<'c> {
    fn of(claims: &'c ClaimedGrading, candidates: &'c List<Candidate>) -> Self {
        let unread = candidates.unread().iter().filter_map(Unread::id);
        let listed = candidates.iter().map(|candidate| candidate.id.as_str()).chain(unread);
        let listed = listed.map(|id| (id, ())).collect();
        let mut rows = Rows { then: Map::default(), listed, refused: Vec::new() };
        for claim in &claims.candidates {
            let id = claim.candidate.as_str();
            let twice = match rows.then.insert(id, Claim::Once(claim)) {
                None => continue,
                Some(Claim::Once(_)) => true,
                Some(Claim::Twice) => false,
            };
            rows.then.insert(id, Claim::Twice);
            if twice {
                let found = Diagnostic::new(&SAME_ROW).with("what", Term::KeptResults).with("id", id);
                rows.refused.push(found);
            }
        }
        rows
    }
}

/// A change of the candidate as a whole.
fn whole(code: &'static str) -> Change {
    Change { what: "candidate", of: None, reason: Reason { code, ..Reason::new("revision-candidate-new") } }
}

/// Documents that are not the same: other bytes or another version, gone, or new.
fn documents(claims: &ClaimedGrading, grading: &Grading) -> Vec<DocumentChanged> {
    let edition = |version: &String, digest: &String| Edition { version: version.clone(), digest: digest.clone() };
    let same = |then: &ClaimedDocument, id: &str, digest: &str| then.id == id && then.digest == digest;
    let mut changed: Vec<DocumentChanged> = Vec::new();
    for then in &claims.documents {
        if grading.documents.iter().any(|now| same(then, &now.id, &now.digest)) {
            continue;
        }
        let before = edition(&then.version, &then.digest);
        let now = grading.documents.iter().find(|now| now.id == then.id);
        let after = now.map(|now| edition(&now.version, &now.digest));
        let reason = edition_reason(Some(&before.version), after.as_ref().map(|after| after.version.as_str()));
        // A document that is gone is known by its id only.
        let reason = reason.with("document", now.map_or(then.id.as_str(), |now| now.title.as_str()));
        changed.push(DocumentChanged { id: then.id.clone(), before: Some(before), after, reason });
    }
    for now in grading.documents.iter().filter(|now| !claims.documents.iter().any(|then| then.id == now.id)) {
        let reason = edition_reason(None, Some(&now.version)).with("document", now.title.as_str());
        let after = Some(edition(&now.version, &now.digest));
        changed.push(DocumentChanged { id: now.id.clone(), before: None, after, reason });
    }
    changed
}

/// What became of a document, by its versions; which one it is, is for the caller to add.
pub(crate) fn edition_reason(before: Option<&str>, after: Option<&str>) -> Reason {
    match (before, after) {
        (None, after) => Reason::new("revision-document-new").with("version", after.unwrap_or_default()),
        (Some(before), None) => Reason::new("revision-document-gone").with("version", before),
        (Some(before), Some(after)) if before == after => {
            Reason::new("revision-document-rewritten").with("version", before)
        }
        (Some(before), Some(after)) => {
            Reason::new("revision-document-changed").with("before", before).with("after", after)
        }
    }
}

/// Lines that are not the same.
fn lines(claims: &ClaimedGrading, grading: &Grading, titles: &mut Map<String, Text>) -> Vec<LineChanged> {
    let now = ClaimedGrading::lines_of(grading);
    let needed = |lines: &[ClaimedLine], of: &str| lines.iter().find(|line| line.of == of).map(|line| line.needed);
    let gone = claims.lines.iter().filter(|then| !now.iter().any(|line| line.of == then.of));
    let all = now.iter().chain(gone).map(|line| line.of.as_str());
    let mut changed: Vec<LineChanged> = Vec::new();
    for of in all {
        let (before, after) = (needed(&claims.lines, of), needed(&now, of));
        if before == after || changed.iter().any(|known| known.of == of) {
            continue;
        }
        let title = titles.entry(of.to_owned()).or_insert_with(|| Text::zh(of));
        let reason = against(Reason::new("revision-line").named("part", title), before, after);
        changed.push(LineChanged { of: of.to_owned(), before, after, reason });
    }
    changed
}

/// With the figures before and after, each where there is one.
fn against(mut reason: Reason, before: Option<Exact>, after: Option<Exact>) -> Reason {
    for (name, figure) in [("before", before), ("after", after)] {
        if let Some(figure) = figure {
            reason = reason.with(name, figure.spoken());
        }
    }
    reason
}

impl Changed {
    fn of(id: &str, graded: Option<&Graded>, before: Option<&ClaimedResult>, changes: Vec<Change>) -> Self {
        Self {
            candidate: id.to_owned(),
            name: graded.and_then(|graded| graded.name.clone()),
            before: before.cloned(),
            after: graded.map(ClaimedResult::of),
            changes,
            reasons: graded.map(|graded| graded.reasons.clone()).unwrap_or_default(),
        }
    }
}

impl Revision {
    /// Puts everything that is new here into words; what comes from the grading has them.
    fn phrase(&mut self, lang: crate::text::Lang) {
        phrase_each(&mut self.reasons, lang);
        self.documents_changed.iter_mut().for_each(|one| phrase(&mut one.reason, lang));
        self.lines_changed.iter_mut().for_each(|one| phrase(&mut one.reason, lang));
        let changes = self.changed.iter_mut().flat_map(|one| &mut one.changes);
        changes.for_each(|one| phrase(&mut one.reason, lang));
    }
}

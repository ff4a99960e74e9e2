//! Which rows of a session can be taken: a bad one is refused by itself with its place, the others stay.

mod candidates;
mod figures;
mod issue;
mod sheet;

pub(crate) use self::issue::numbers_path;
use self::sheet::Marked;
use super::list::{Unread, place};
use super::{Assessor, Candidate, Session, Sheet};
use crate::date::Date;
use crate::diagnostic::session::{
    SAME_ROW, SCORE_NOT_TAKEN, SHEET_TWICE, TOO_MANY_ROWS, UNKNOWN_ITEM, UNKNOWN_ROW, UNKNOWN_SESSION_LEVEL,
};
use crate::diagnostic::{Diagnostic, Entry, Path, Place, Term};
use crate::order::{self, Map};
use crate::policy::assessment::Assessment;
use crate::policy::assessment::outline::{Outline, Spot};
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::quantity::{Reading, Score};
use crate::read::nearest;

/// Most candidates of a session.
pub const MOST_CANDIDATES: usize = 20_000;
/// Most assessors of a session.
pub const MOST_ASSESSORS: usize = 2_000;
/// Most sheets of a session.
pub const MOST_SHEETS: usize = 200_000;

/// The rows that can be taken.
#[derive(Debug)]
pub(crate) struct Rows<'s> {
    /// Assessors, by id.
    pub assessors: Vec<&'s Assessor>,
    /// Candidates, in the order of the session.
    pub candidates: Vec<Row<'s>>,
    /// Cut lines by name.
    pub announced: Map<&'s str, Score>,
    /// Means by name.
    pub means: Map<&'s str, Score>,
    /// Day of issue, where it is not before that of the session.
    pub issued: Option<Date>,
    /// Numbers of certificates by candidate, each with its place in the list.
    pub numbers: Map<&'s str, (&'s str, usize)>,
    /// What was refused, each with its place.
    pub refused: Vec<Diagnostic>,
}

/// A candidate with what is there for each part.
#[derive(Debug)]
pub(crate) struct Row<'s> {
    /// The candidate.
    pub candidate: &'s Candidate,
    /// Group that is ranked by itself, as the list of groups writes it.
    pub group: Option<String>,
    /// One for each part of the assessment.
    pub papers: Vec<Paper<'s>>,
    /// One for each measure of the ranking.
    pub measures: Vec<Option<Reading>>,
}

/// What is there for a candidate in a part.
#[derive(Debug, Default)]
pub(crate) struct Paper<'s> {
    /// Whether the candidate was absent.
    pub absent: bool,
    /// Whether a sheet or score for it was refused: what it said is not known.
    pub refused: bool,
    /// Scores of criteria that nobody marks on a sheet, by position.
    pub stated: Vec<(usize, Score)>,
    /// Sheets, by assessor id.
    pub sheets: Vec<Filled<'s>>,
}

/// A sheet that can be taken.
#[derive(Debug)]
pub(crate) struct Filled<'s> {
    /// Its assessor, by position.
    pub assessor: usize,
    /// The sheet.
    pub sheet: &'s Sheet,
    /// Scores of lowest criteria in hundredths, by position; nothing where unmarked.
    pub given: Vec<Option<i64>>,
    /// Criteria whose mark was refused, by position.
    pub refused: Vec<usize>,
    /// Vetoes marked, by position.
    pub vetoes: Vec<usize>,
}

impl Session {
    /// Whether the session is too large to be graded.
    pub(crate) fn too_large(&self) -> Option<Diagnostic> {
        let lists = [
            (Term::Candidates, self.candidates.written(), MOST_CANDIDATES),
            (Term::Assessors, self.assessors.written(), MOST_ASSESSORS),
            (Term::Sheets, self.sheets.written(), MOST_SHEETS),
        ];
        let (what, count, limit) = lists.into_iter().find(|(_, count, limit)| count > limit)?;
        Some(Diagnostic::new(&TOO_MANY_ROWS).with("what", what).with("count", count).with("limit", limit))
    }

    /// The rows that can be taken with this assessment.
    pub(crate) fn rows<'s>(&'s self, outline: &Outline<'_>, in_force: &InForce<'_>) -> Rows<'s> {
        let mut check = Check { session: self, outline, in_force, refused: Vec::new() };
        let (assessors, known_assessors) = check.assessors();
        let (mut candidates, known_candidates) = check.candidates(&known_assessors);
        check.sheets(&mut candidates, &known_candidates, &known_assessors);
        let announced = self.announced.iter().map(|line| (line.name.as_str(), line.score));
        let announced = check.figures(Term::CutLines, announced, self.announced.unread());
        let means = self.means.iter().map(|mean| (mean.name.as_str(), mean.mean));
        let means = check.figures(Term::Means, means, self.means.unread());
        let numbers = check.numbers();
        let issued = check.issued();
        Rows { assessors, candidates, announced, means, issued, numbers, refused: check.refused }
    }
}

/// Positions by id; nothing for a row that was refused.
type Known<'s> = Map<&'s str, Option<usize>>;

struct Check<'c, 's> {
    session: &'s Session,
    outline: &'c Outline<'c>,
    in_force: &'c InForce<'c>,
    refused: Vec<Diagnostic>,
}

impl<'s> Check<'_, 's> {
    fn refuse(&mut self, path: &Path, found: Diagnostic) {
        self.refused.push(found.at(Place::new(self.session.id.clone(), path)));
    }

    /// Rows of a list that could not be read.
    fn unread(&mut self, list: &Path, rows: &[Unread]) {
        for row in rows {
            self.refused.push(row.refusal(&self.session.id, list));
        }
    }

    /// An id that nothing in the session has.
    fn no_row(&mut self, path: &Path, what: Term, id: &str, known: &Known<'s>) {
        let found = Diagnostic::new(&UNKNOWN_ROW).with("what", what).with("id", id);
        self.refuse(path, suggesting(found, id, known.keys().copied()));
    }

    /// An id that the assessment has not.
    fn no_item<'i>(&mut self, path: &Path, what: Term, id: &str, known: impl Iterator<Item = &'i str>) {
        let found = Diagnostic::new(&UNKNOWN_ITEM).with("what", what).with("id", id);
        self.refuse(path, suggesting(found, id, known));
    }

    /// Whether a level is on its ladder; one whose ladder is not in the set is taken as it is.
    fn level(&mut self, path: &Path, level: &Level) -> bool {
        let wrong = self.in_force.ladder_rank(&level.ladder, &level.code).is_none();
        if wrong {
            let found = Diagnostic::new(&UNKNOWN_SESSION_LEVEL).with("ladder", level.ladder.as_str());
            self.refuse(path, found.with("code", level.code.as_str()));
        }
        !wrong
    }

    /// Whether each row of a list may be taken: of rows with one id, read or not, none.
    fn once<'i>(&mut self, what: Term, ids: &[&'i str], unread: &'i [Unread]) -> Vec<bool> {
        self.unread(&list(what.key()), unread);
        let unread_ids = unread.iter().filter_map(Unread::id);
        let mut counts: Map<&'i str, u32> = ids.iter().map(|id| (*id, 0)).collect();
        for id in ids.iter().copied().chain(unread_ids) {
            let count = counts.entry(id).or_default();
            *count = count.saturating_add(1);
        }
        let mut single = Vec::with_capacity(ids.len());
        for (nth, id) in ids.iter().enumerate() {
            let twice = counts.get(id).is_some_and(|count| *count > 1);
            single.push(!twice);
            if twice {
                let found = Diagnostic::new(&SAME_ROW).with("what", what).with("id", *id);
                self.refuse(&list(what.key()).index(place(unread, nth)), found);
            }
        }
        single
    }

    fn assessors(&mut self) -> (Vec<&'s Assessor>, Known<'s>) {
        let all = &self.session.assessors;
        let ids: Vec<&'s str> = all.iter().map(|one| one.id.as_str()).collect();
        let single = self.once(Term::Assessors, &ids, all.unread());
        let mut taken: Vec<&'s Assessor> = Vec::with_capacity(all.len());
        for ((nth, assessor), single) in all.iter().enumerate().zip(single) {
            let grade = assessor.grade.as_ref();
            let at = || list("assessors").index(all.place(nth)).key("grade");
            let good = grade.is_none_or(|grade| self.level(&at(), grade));
            if single && good {
                taken.push(assessor);
            }
        }
        // By id, so that the order of the list never shows.
        order::sort_by(&mut taken, |a, b| a.id.cmp(&b.id));
        let refused = ids.into_iter().chain(all.unread().iter().filter_map(Unread::id)).map(|id| (id, None));
        let good = taken.iter().enumerate().map(|(at, assessor)| (assessor.id.as_str(), Some(at)));
        let known = refused.chain(good).collect();
        (taken, known)
    }

    /// The part with this id.
    fn part(&self, id: &str) -> Option<usize> {
        match self.outline.spot(id)? {
            Spot::Part(part) => Some(part),
            _ => None,
        }
    }

    /// The part, and the criteria of it from and until which a score of this id counts.
    fn covers(&self, id: &str) -> Option<(usize, usize, usize)> {
        let (part, node) = match self.outline.spot(id)? {
            Spot::Part(part) => (part, 0),
            Spot::Criterion(part, node) => (part, node),
            _ => return None,
        };
        Some((part, node, self.outline.parts.get(part)?.nodes.get(node)?.end))
    }

    /// Puts each sheet to its candidate and part, by assessor id.
    fn sheets(&mut self, candidates: &mut [Row<'s>], known: &Known<'s>, assessors: &Known<'s>) {
        let session = self.session;
        // Candidate, part, assessor, row.
        let mut found: Vec<(usize, usize, usize, usize)> = Vec::with_capacity(session.sheets.len());
        self.unread(&list("sheets"), session.sheets.unread());
        for row in session.sheets.unread() {
            if let Some(Some(candidate)) = row.id().and_then(|id| known.get(id)) {
                let part = row.about(1).and_then(|id| self.part(id));
                leave_open(candidates, *candidate, part);
            }
        }
        let row = |nth: usize| list("sheets").index(session.sheets.place(nth));
        for (nth, sheet) in session.sheets.iter().enumerate() {
            let candidate = known.get(sheet.candidate.as_str());
            let assessor = assessors.get(sheet.assessor.as_str());
            let part = self.part(&sheet.part);
            match (candidate, assessor, part) {
                (None, ..) => self.no_row(&row(nth).key("candidate"), Term::Candidates, &sheet.candidate, known),
                (_, None, _) => {
                    self.no_row(&row(nth).key("assessor"), Term::Assessors, &sheet.assessor, assessors);
                }
                (.., None) => {
                    let ids = part_ids(self.outline.assessment);
                    self.no_item(&row(nth).key("part"), Term::Parts, &sheet.part, ids);
                }
                (Some(Some(candidate)), Some(Some(assessor)), Some(part)) => {
                    found.push((*candidate, part, *assessor, nth));
                    continue;
                }
                // Whose row was refused is told there.
                _ => {}
            }
            if let Some(Some(candidate)) = candidate {
                leave_open(candidates, *candidate, part);
            }
        }
        order::sort(&mut found);
        for same in found.chunk_by(|a, b| (a.0, a.1, a.2) == (b.0, b.1, b.2)) {
            let sheets: Vec<&'s Sheet> = same.iter().filter_map(|row| session.sheets.get(row.3)).collect();
            let [first, others @ ..] = sheets.as_slice() else { continue };
            let Some(&(candidate, part, assessor, nth)) = same.first() else { continue };
            if others.iter().any(|other| other != first) {
                for (.., nth) in same {
                    let twice = Diagnostic::new(&SHEET_TWICE).with("assessor", first.assessor.as_str());
                    let twice = twice.with("candidate", first.candidate.as_str()).with("part", first.part.as_str());
                    self.refuse(&row(*nth), twice);
                }
                leave_open(candidates, candidate, Some(part));
                continue;
            }
            let paper = candidates.get_mut(candidate).and_then(|row| row.papers.get_mut(part));
            let (Some(paper), Some(laid)) = (paper, self.outline.parts.get(part)) else { continue };
            if paper.absent {
                self.absent(&row(nth), &first.candidate, &first.part);
                paper.refused = true;
                continue;
            }
            let marked = Marked { outline: self.outline, part, laid, sheet: first };
            self.unread(&row(nth).key("marks"), first.marks.unread());
            let mut wrong = Vec::new();
            let filled = marked.read(assessor, &mut wrong);
            for (path, found) in wrong {
                let at = path.iter().fold(row(nth), |at, step| match step {
                    sheet::Step::Key(key) => at.key(key),
                    sheet::Step::Nth(nth) => at.index(*nth),
                });
                self.refuse(&at, found);
            }
            paper.refused |= filled.is_none();
            paper.sheets.extend(filled);
        }
        self.both(candidates);
    }

    /// What is both stated and on sheets: the score is refused, and which of them is right is left open.
    fn both(&mut self, candidates: &mut [Row<'s>]) {
        for row in candidates {
            for (paper, laid) in row.papers.iter_mut().zip(&self.outline.parts) {
                let mut taken = Vec::with_capacity(paper.stated.len());
                for (node, score) in std::mem::take(&mut paper.stated) {
                    let end = laid.nodes.get(node).map_or(0, |node| node.end);
                    let on_sheets =
                        paper.sheets.iter().any(|sheet| sheet.given.iter().take(end).skip(node).any(Option::is_some));
                    if on_sheets {
                        let id = laid.nodes.get(node).map_or("", |node| node.criterion.id.as_str());
                        let at = self.session.candidates.iter().position(|c| c.id == row.candidate.id);
                        let at = self.session.candidates.place(at.unwrap_or(0));
                        let at = list("candidates").index(at).key("scores");
                        let found = Diagnostic::new(&SCORE_NOT_TAKEN).with("id", id);
                        self.refused.push(found.at(Place::new(self.session.id.clone(), &at)));
                        paper.refused = true;
                    } else {
                        taken.push((node, score));
                    }
                }
                paper.stated = taken;
            }
        }
    }
}

/// Notes that something for a part, or for one that is not known, was refused.
fn leave_open(candidates: &mut [Row<'_>], candidate: usize, part: Option<usize>) {
    let papers = candidates.get_mut(candidate).into_iter().flat_map(|row| row.papers.iter_mut().enumerate());
    for (at, paper) in papers {
        paper.refused |= part.is_none_or(|part| part == at);
    }
}

fn list(name: &str) -> Path {
    Path::root().key("session").key(name)
}

fn suggesting<'i>(found: Diagnostic, id: &str, known: impl Iterator<Item = &'i str>) -> Diagnostic {
    match nearest(id, known.take(MOST_SUGGESTED)) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}

/// Names that are compared with a wrong one.
const MOST_SUGGESTED: usize = 2_000;

fn part_ids(assessment: &Assessment) -> impl Iterator<Item = &str> {
    assessment.parts.iter().map(|part| part.id.as_str())
}

/// A finding about one mark of a sheet.
fn about(entry: &'static Entry, id: &str) -> Diagnostic {
    Diagnostic::new(entry).with("id", id)
}

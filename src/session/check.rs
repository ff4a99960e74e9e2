//! Which rows of a session can be taken: a bad one is refused by itself with its place, the others stay.

mod sheet;

use self::sheet::Marked;
use super::list::{Unread, place};
use super::{Assessor, Candidate, PartScore, Session, Sheet, Sitting};
use crate::date::Date;
use crate::diagnostic::session::{
    ABSENT_AND_MARKED, ISSUED_TOO_EARLY, KEPT_BELOW_LINE, MARK_OUT_OF_RANGE, MARKED_TWICE, NUMBER_TWICE,
    PASSED_AND_FAILED, SAME_ROW, SCORE_NOT_TAKEN, SHEET_TWICE, SITTING_TOO_LATE, TOO_MANY_ROWS, UNKNOWN_ITEM,
    UNKNOWN_ROW, UNKNOWN_SESSION_LEVEL,
};
use crate::diagnostic::{Diagnostic, Entry, Path, Place, Term};
use crate::order::{self, Map, Set};
use crate::policy::assessment::outline::{Outline, Spot};
use crate::policy::assessment::{Assessment, Threshold};
use crate::policy::certificate::spell;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::terms;
use crate::quantity::{Exact, Reading, Score};
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

    fn candidates(&mut self, assessors: &Known<'s>) -> (Vec<Row<'s>>, Known<'s>) {
        let all = &self.session.candidates;
        let ids: Vec<&'s str> = all.iter().map(|one| one.id.as_str()).collect();
        let single = self.once(Term::Candidates, &ids, all.unread());
        let mut taken = Vec::with_capacity(all.len());
        let mut known: Vec<(&'s str, Option<usize>)> =
            all.unread().iter().filter_map(Unread::id).map(|id| (id, None)).collect();
        for ((nth, candidate), single) in all.iter().enumerate().zip(single) {
            let row = if single { self.candidate(all.place(nth), candidate, assessors) } else { None };
            known.push((candidate.id.as_str(), row.is_some().then_some(taken.len())));
            taken.extend(row);
        }
        (taken, known.into_iter().collect())
    }

    /// The row of a candidate; none, where something that the result would silently miss cannot be understood.
    fn candidate(&mut self, nth: usize, candidate: &'s Candidate, assessors: &Known<'s>) -> Option<Row<'s>> {
        let at = || list("candidates").index(nth);
        let before = self.refused.len();
        let outline = self.outline;
        let mut papers: Vec<Paper<'s>> = outline.parts.iter().map(|_| Paper::default()).collect();
        for (nth, id) in candidate.absent.iter().enumerate() {
            match outline.spot(id) {
                Some(Spot::Part(part)) => papers.get_mut(part).into_iter().for_each(|paper| paper.absent = true),
                _ => self.no_item(&at().key("absent").index(nth), Term::Parts, id, part_ids(outline.assessment)),
            }
        }
        for (nth, tie) in candidate.relations.iter().enumerate() {
            let at = || at().key("relations").index(nth);
            if !assessors.contains_key(tie.assessor.as_str()) {
                self.no_row(&at().key("assessor"), Term::Assessors, &tie.assessor, assessors);
            }
            self.relation(&at().key("is"), &tie.is);
        }
        for (nth, level) in candidate.holds.iter().flatten().enumerate() {
            self.level(&at().key("holds").index(nth), level);
        }
        let mut last = None;
        for (nth, sitting) in candidate.sittings.iter().enumerate() {
            let at = || at().key("sittings").index(nth);
            if sitting.held >= self.session.held || last.is_some_and(|last| sitting.held <= last) {
                let found = Diagnostic::new(&SITTING_TOO_LATE).with("candidate", candidate.id.as_str());
                self.refuse(&at().key("held"), found.with("held", sitting.held.to_string()));
            }
            last = Some(sitting.held);
            for (nth, id) in sitting.failed.iter().enumerate() {
                if !matches!(outline.spot(id), Some(Spot::Part(_))) {
                    self.no_item(&at().key("failed").index(nth), Term::Parts, id, part_ids(outline.assessment));
                }
            }
            for nth in 0..sitting.passed.len() {
                self.kept(&at().key("passed").index(nth), sitting, nth);
            }
        }
        let group = candidate.group.as_deref().map(|group| self.group(&at().key("group"), group));
        if self.refused.len() > before {
            return None;
        }
        self.scores(nth, candidate, &mut papers);
        let measures = self.measures(nth, candidate);
        Some(Row { candidate, group, papers, measures })
    }

    /// A part that an earlier sitting says was passed: known, within full marks, at its line, and not failed as well.
    fn kept(&mut self, at: &Path, sitting: &Sitting, nth: usize) {
        let outline = self.outline;
        let Some(passed) = sitting.passed.get(nth) else { return };
        let Some(laid) = self.part(&passed.of).and_then(|part| outline.parts.get(part)) else {
            return self.no_item(&at.key("of"), Term::Parts, &passed.of, part_ids(outline.assessment));
        };
        let id = passed.of.as_str();
        if !self.within(&at.key("score"), passed, laid.part.marking.full) {
            return;
        }
        if sitting.passed.iter().take(nth).any(|other| other.of == id) {
            return self.refuse(at, Diagnostic::new(&MARKED_TWICE).with("id", id));
        }
        if sitting.failed.iter().any(|failed| failed == id) {
            return self.refuse(at, Diagnostic::new(&PASSED_AND_FAILED).with("part", id));
        }
        // Lines that are announced, and means, were others then.
        let Some(Threshold::AtLeast(needed)) = &laid.part.pass else { return };
        let rounded = match laid.part.round {
            Some(round) => Exact::from(passed.score).rounded(round.unit, round.round),
            None => Some(passed.score.into()),
        };
        if rounded.is_some_and(|score| score < Exact::from(*needed)) {
            let found = Diagnostic::new(&KEPT_BELOW_LINE).with("part", id).with("found", passed.score.to_string());
            self.refuse(&at.key("score"), found.with("needed", needed.to_string()));
        }
    }

    /// Whether a score is at most full marks.
    fn within(&mut self, path: &Path, stated: &PartScore, full: Score) -> bool {
        let good = stated.score <= full;
        if !good {
            let found = Diagnostic::new(&MARK_OUT_OF_RANGE).with("id", stated.of.as_str());
            self.refuse(path, found.with("found", stated.score.to_string()).with("full", full.to_string()));
        }
        good
    }

    /// A relation that no panel asks about and no list of relations knows: perhaps one that bars, misspelt.
    fn relation(&mut self, path: &Path, is: &str) {
        let panels = self.outline.assessment.parts.iter().filter_map(|part| part.panel.as_ref());
        let asked: Vec<&str> = panels.flat_map(|panel| panel.recuse.iter().map(String::as_str)).collect();
        let listed = self.in_force.term(terms::ASSESSOR_RELATION, is).is_some();
        let meant = nearest(is, asked.iter().copied());
        let has_list = self.in_force.has_list(terms::ASSESSOR_RELATION);
        if !asked.contains(&is) && !listed && (has_list || meant.is_some()) {
            self.no_item(path, Term::Recusals, is, asked.into_iter());
        }
    }

    /// A group as the list of groups writes it; refused, where places go by groups and it is none of them.
    fn group(&mut self, path: &Path, stated: &str) -> String {
        let assessment = self.outline.assessment;
        if let Some(code) = self.in_force.code(terms::CANDIDATE_GROUP, stated) {
            return code.code.clone();
        }
        let asked = || assessment.grants.iter().flat_map(|grant| grant.when.groups()).map(String::as_str);
        let listed = self.in_force.codes(terms::CANDIDATE_GROUP);
        let named = listed.iter().find(|code| code.name.zh == stated || code.name.en.as_deref() == Some(stated));
        if let Some(code) = named {
            return code.code.clone();
        }
        let words = listed.iter().flat_map(|code| std::iter::once(&code.code).chain(&code.aliases));
        let known = || asked().chain(words.clone().map(String::as_str));
        let doubted = !listed.is_empty() || nearest(stated, known()).is_some();
        if assessment.ranking.is_some() && doubted && !asked().any(|group| group == stated) {
            self.no_item(path, Term::Groups, stated, known());
        }
        stated.to_owned()
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

    /// Scores that nobody marks on a sheet.
    fn scores(&mut self, nth: usize, candidate: &'s Candidate, papers: &mut [Paper<'s>]) {
        let outline = self.outline;
        let rows = list("candidates").index(nth).key("scores");
        self.unread(&rows, candidate.scores.unread());
        // What could not be read is there all the same, and another score of the same is a second one.
        let unread = candidate.scores.unread().iter().filter_map(|row| self.covers(row.id()?));
        let mut seen: Vec<(usize, usize, usize)> = unread.collect();
        for (part, ..) in &seen {
            papers.get_mut(*part).into_iter().for_each(|paper| paper.refused = true);
        }
        for (row, stated) in candidate.scores.iter().enumerate() {
            let at = rows.index(candidate.scores.place(row));
            let Some((part, from, until)) = self.covers(&stated.of) else {
                self.no_item(&at.key("of"), Term::Parts, &stated.of, outline.ids());
                continue;
            };
            let Some(laid) = outline.parts.get(part) else { continue };
            let Some(paper) = papers.get_mut(part) else { continue };
            // One score inside another would be counted twice; neither is known to be the one that was meant.
            let meets = |start: usize, end: usize| start < until && from < end;
            let again = seen.iter().any(|(other, start, end)| *other == part && meets(*start, *end));
            if again {
                let end = |node: usize| laid.nodes.get(node).map_or(0, |node| node.end);
                paper.stated.retain(|(other, _)| !meets(*other, end(*other)));
                self.refuse(&at, Diagnostic::new(&MARKED_TWICE).with("id", stated.of.as_str()));
                paper.refused = true;
                continue;
            }
            seen.push((part, from, until));
            let full = laid.nodes.get(from).map_or(Score::ZERO, |node| node.criterion.full);
            if laid.part.panel.is_some() {
                self.refuse(&at, Diagnostic::new(&SCORE_NOT_TAKEN).with("id", stated.of.as_str()));
            } else if paper.absent {
                self.absent(&at, &candidate.id, &laid.part.id);
            } else if self.within(&at.key("score"), stated, full) {
                let rule = laid.nodes.get(from).map(|node| sheet::on_step(node.criterion, stated.score, &stated.of));
                if let Some(Err(off)) = rule {
                    self.refuse(&at.key("score"), *off);
                } else {
                    paper.stated.push((from, stated.score));
                    continue;
                }
            }
            // What it said is not known to be wrong, whoever should have said it.
            paper.refused = true;
        }
        for paper in papers {
            order::sort_by_key(&mut paper.stated, |(node, _)| *node);
        }
    }

    fn absent(&mut self, path: &Path, candidate: &str, part: &str) {
        self.refuse(path, Diagnostic::new(&ABSENT_AND_MARKED).with("candidate", candidate).with("part", part));
    }

    fn measures(&mut self, nth: usize, candidate: &'s Candidate) -> Vec<Option<Reading>> {
        let asked = self.outline.assessment.ranking.as_ref().map_or(&[][..], |ranking| &ranking.measures);
        let mut values: Vec<Option<Reading>> = asked.iter().map(|_| None).collect();
        let rows = list("candidates").index(nth).key("measures");
        self.unread(&rows, candidate.measures.unread());
        let mut seen: Set<&str> = candidate.measures.unread().iter().filter_map(Unread::id).collect();
        for (row, taken) in candidate.measures.iter().enumerate() {
            let at = || rows.index(candidate.measures.place(row));
            let Some(Spot::Measure(measure)) = self.outline.spot(&taken.measure) else {
                let known = asked.iter().map(|measure| measure.id.as_str());
                self.no_item(&at().key("measure"), Term::Measures, &taken.measure, known);
                continue;
            };
            let first = seen.insert(taken.measure.as_str());
            if !first {
                self.refuse(&at(), Diagnostic::new(&MARKED_TWICE).with("id", taken.measure.as_str()));
            }
            if let Some(value) = values.get_mut(measure) {
                *value = first.then_some(taken.value);
            }
        }
        values
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

    /// Cut lines or means by name; of two with one name, none.
    fn figures(
        &mut self,
        what: Term,
        rows: impl Iterator<Item = (&'s str, Score)>,
        unread: &'s [Unread],
    ) -> Map<&'s str, Score> {
        let rows: Vec<(&'s str, Score)> = rows.collect();
        let ids: Vec<&'s str> = rows.iter().map(|(name, _)| *name).collect();
        let single = self.once(what, &ids, unread);
        let asked: Vec<&str> = thresholds(self.outline.assessment)
            .filter_map(|threshold| match (threshold, what) {
                (Threshold::Announced(name), Term::CutLines) => Some(name.as_str()),
                (Threshold::ShareOfMean(share), Term::Means) => Some(share.of.as_str()),
                _ => None,
            })
            .collect();
        let mut taken = Vec::new();
        for ((nth, row), single) in rows.into_iter().enumerate().zip(single) {
            if !asked.contains(&row.0) {
                self.no_item(
                    &list(what.key()).index(place(unread, nth)).key("name"),
                    what,
                    row.0,
                    asked.iter().copied(),
                );
            } else if single {
                taken.push(row);
            }
        }
        taken.into_iter().collect()
    }

    /// The day of issue; what is issued before it was earned is not.
    fn issued(&mut self) -> Option<Date> {
        let (issued, held) = (self.session.issue.as_ref()?.issued, self.session.held);
        if issued < held {
            let early = Diagnostic::new(&ISSUED_TOO_EARLY).with("issued", issued.to_string());
            self.refuse(&list("issue").key("issued"), early.with("held", held.to_string()));
        }
        (issued >= held).then_some(issued)
    }

    fn numbers(&mut self) -> Map<&'s str, (&'s str, usize)> {
        let Some(rows) = self.session.issue.as_ref().map(|issue| &issue.numbers) else { return Map::default() };
        let path = numbers_path();
        self.unread(&path, rows.unread());
        let all = &self.session.candidates;
        let ids = all.iter().map(|one| one.id.as_str()).chain(all.unread().iter().filter_map(Unread::id));
        let known: Known<'s> = ids.map(|id| (id, None)).collect();
        let mut numbers = Vec::with_capacity(rows.len());
        for (nth, row) in rows.iter().enumerate() {
            let place = rows.place(nth);
            if known.contains_key(row.candidate.as_str()) {
                numbers.push((row.candidate.as_str(), row.number.as_str(), place));
            } else {
                self.no_row(&path.index(place).key("candidate"), Term::Candidates, &row.candidate, &known);
            }
        }
        order::sort(&mut numbers);
        let mut single: Vec<(String, &'s str, &'s str, usize)> = Vec::with_capacity(numbers.len());
        for same in numbers.chunk_by(|a, b| a.0 == b.0) {
            if let [(candidate, number, place)] = same {
                single.push((spell(number), candidate, number, *place));
                continue;
            }
            for (candidate, _, place) in same {
                let twice = Diagnostic::new(&SAME_ROW).with("what", Term::Numbers).with("id", *candidate);
                self.refuse(&path.index(*place), twice);
            }
        }
        order::sort(&mut single);
        let mut taken = Vec::with_capacity(single.len());
        for same in single.chunk_by(|a, b| a.0 == b.0) {
            if let [(_, candidate, number, place)] = same {
                taken.push((*candidate, (*number, *place)));
                continue;
            }
            for (_, _, number, place) in same {
                self.refuse(&path.index(*place).key("number"), Diagnostic::new(&NUMBER_TWICE).with("number", *number));
            }
        }
        taken.into_iter().collect()
    }
}

/// Where the numbers of certificates stand.
pub(crate) fn numbers_path() -> Path {
    list("issue").key("numbers")
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

/// Every threshold of an assessment.
pub(crate) fn thresholds(assessment: &Assessment) -> impl Iterator<Item = &Threshold> {
    let parts = assessment.parts.iter().filter_map(|part| part.pass.as_ref());
    parts.chain(assessment.totals.iter().filter_map(|total| total.pass.as_ref()))
}

/// A finding about one mark of a sheet.
fn about(entry: &'static Entry, id: &str) -> Diagnostic {
    Diagnostic::new(entry).with("id", id)
}

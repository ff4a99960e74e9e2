//! Candidates: who they are, what is stated of them, what they sat before.

use super::{Check, Known, Paper, Row, list, part_ids, sheet};
use crate::diagnostic::session::{
    ABSENT_AND_MARKED, KEPT_BELOW_LINE, MARK_OUT_OF_RANGE, MARKED_TWICE, PASSED_AND_FAILED, SCORE_NOT_TAKEN,
    SITTING_TOO_LATE,
};
use crate::diagnostic::{Diagnostic, Path, Term};
use crate::order::{self, Set};
use crate::policy::assessment::Threshold;
use crate::policy::assessment::outline::Spot;
use crate::policy::terms;
use crate::quantity::{Exact, Reading, Score};
use crate::read::nearest;
use crate::session::list::Unread;
use crate::session::{Candidate, PartScore, Sitting};

impl<'s> Check<'_, 's> {
    pub(super) fn candidates(&mut self, assessors: &Known<'s>) -> (Vec<Row<'s>>, Known<'s>) {
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

    pub(super) fn absent(&mut self, path: &Path, candidate: &str, part: &str) {
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
}

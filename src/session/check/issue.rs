//! What is said of the certificates: the day of issue and the numbers.

use super::{Check, Known, list};
use crate::date::Date;
use crate::diagnostic::session::{ISSUED_TOO_EARLY, NUMBER_TWICE, SAME_ROW};
use crate::diagnostic::{Diagnostic, Path, Term};
use crate::order::{self, Map};
use crate::policy::certificate::spell;
use crate::session::list::Unread;

impl<'s> Check<'_, 's> {
    /// The day of issue; what is issued before it was earned is not.
    pub(super) fn issued(&mut self) -> Option<Date> {
        let (issued, held) = (self.session.issue.as_ref()?.issued, self.session.held);
        if issued < held {
            let early = Diagnostic::new(&ISSUED_TOO_EARLY).with("issued", issued.to_string());
            self.refuse(&list("issue").key("issued"), early.with("held", held.to_string()));
        }
        (issued >= held).then_some(issued)
    }

    pub(super) fn numbers(&mut self) -> Map<&'s str, (&'s str, usize)> {
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

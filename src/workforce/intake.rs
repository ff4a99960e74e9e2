//! Takes in a table of workers, piece by piece.

use super::rows::Rows;
use super::split::{Row, Splitter};
use super::table::Workforce;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::policy::set::PolicySet;
use crate::text::Lang;

/// Takes in a table of workers.
pub struct Intake {
    as_of: Date,
    lang: Lang,
    splitter: Option<Splitter>,
    rows: Rows,
}

impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intake").field("rows", &self.rows()).finish_non_exhaustive()
    }
}

impl Intake {
    /// Begins with nothing.
    pub fn new(as_of: Date, lang: Lang) -> Self {
        Self { as_of, lang, splitter: Some(Splitter::new()), rows: Rows::default() }
    }

    /// Takes a piece of the text, however it was cut. The documents are the same for all pieces.
    pub fn feed(&mut self, set: &PolicySet, piece: &[u8]) {
        self.split(set, |splitter, each| splitter.feed(piece, each));
    }

    /// How many rows were taken in so far.
    pub fn rows(&self) -> usize {
        self.rows.who.len()
    }

    /// The language of its findings.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn split(&mut self, set: &PolicySet, run: impl FnOnce(&mut Splitter, &mut dyn FnMut(Row<'_>))) {
        let Some(mut splitter) = self.splitter.take() else { return };
        let (in_force, rows) = (set.in_force(self.as_of), &mut self.rows);
        run(&mut splitter, &mut |row| rows.take(&row, &in_force));
        self.splitter = Some(splitter);
    }

    /// The table, when all is read.
    ///
    /// # Errors
    /// Refuses a table without a heading that is used, or with one that stands twice.
    pub fn finish(mut self, set: &PolicySet) -> Result<Workforce, Vec<Diagnostic>> {
        self.split(set, Splitter::finish);
        self.rows.finish(&set.in_force(self.as_of), self.lang)
    }
}

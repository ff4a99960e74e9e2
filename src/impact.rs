//! Impact 政策调整影响: what another version of the policies does to the records at hand, before it is published.
//!
//! Every record is decided under both versions and the two answers are held against each other: who gains, who loses, by
//! which rule and clause. Nothing is decided here; what is compared is what [`crate::answer`] answers.
//!
//! ```text
//! question ─ a record, a day for each version, and what is asked                question.rs
//!   subject ─ decides it under one version, and tells how two answers differ    recognition.rs eligibility.rs pay.rs
//!   row ─ what that comes to for one record                                     answer.rs
//!   tally ─ how many gain and lose, and by which rules                          tally.rs
//! documents ─ what was added, taken out and replaced                            documents.rs
//! ```
//!
//! Another subject is another `Decides`, with an arm of [`Subject`] and one of [`Told`].

pub mod answer;
mod clauses;
mod documents;
mod eligibility;
mod pay;
mod question;
mod recognition;
mod tally;

pub use self::documents::documents;
pub use self::question::{Employed, Question, Sitting, Subject, Toward};
pub use self::tally::Tally;

use self::answer::{Both, Change, Impact, Moved, Row, Told, Verdict};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::policy::set::PolicySet;
use crate::record::Record;
use crate::text::Lang;

/// What one version decides a record under.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Under<'q> {
    pub set: &'q PolicySet,
    /// The other version, which may ask for facts that this one does not know.
    pub other: &'q PolicySet,
    pub record: &'q Record,
    pub as_of: Date,
    pub lang: Lang,
}

/// Something that policies decide of a record, seen under two versions.
pub(crate) trait Decides {
    /// What one version answers.
    type Answer;

    /// The answer under one version.
    ///
    /// # Errors
    /// Why there is none.
    fn decide(&self, under: Under<'_>) -> Result<Self::Answer, Vec<Diagnostic>>;

    /// How two answers about one record differ.
    fn compare(&self, under: &Both<Under<'_>>, answers: &Both<Self::Answer>) -> (Verdict, Told);
}

/// What a change of policies does to many records: a row for each, in the order given, and what they come to.
pub fn impact(sets: &Both<&PolicySet>, as_of: &Both<Date>, questions: &[Question], lang: Lang) -> Impact {
    let mut tally = Tally::default();
    let told = |question: &Question| {
        let row = weigh(sets, as_of, question, lang);
        tally.add(&row);
        row
    };
    let rows = questions.iter().map(told).collect();
    Impact { as_of: *as_of, documents: documents(sets, as_of, lang), summary: tally.summary(), rows }
}

/// What it does to one record.
pub fn weigh(sets: &Both<&PolicySet>, as_of: &Both<Date>, question: &Question, lang: Lang) -> Row {
    let record = &question.record;
    let under = Both {
        before: Under { set: sets.before, other: sets.after, record, as_of: as_of.before, lang },
        after: Under { set: sets.after, other: sets.before, record, as_of: as_of.after, lang },
    };
    let (verdict, told) = match &question.subject {
        Subject::Recognition(toward) => decide(toward, &under),
        Subject::Eligibility(sitting) => decide(sitting, &under),
        Subject::Pay(employed) => decide(&**employed, &under),
    };
    Row { record: record.id.clone(), name: record.name.clone(), verdict, told }
}

fn decide<S: Decides>(subject: &S, under: &Both<Under<'_>>) -> (Verdict, Told) {
    match (subject.decide(under.before), subject.decide(under.after)) {
        (Ok(before), Ok(after)) => subject.compare(under, &Both { before, after }),
        (before, after) => {
            let refused = Both { before: before.err().unwrap_or_default(), after: after.err().unwrap_or_default() };
            (Verdict::Undecided, Told::Undecided(refused))
        }
    }
}

impl Told {
    /// What changed hands, each with the rule that did it.
    pub(crate) fn moved(&self) -> Vec<Moved> {
        match self {
            Self::Recognition(impact) => impact.moved(),
            Self::Eligibility(impact) => impact.moved(),
            Self::Pay(impact) => impact.moved(),
            Self::Undecided(_) => Vec::new(),
        }
    }
}

impl Verdict {
    /// What changes of either kind come to.
    pub(crate) fn of(changes: impl Iterator<Item = Change>) -> Self {
        let (mut better, mut worse, mut open) = (false, false, false);
        for change in changes {
            match change {
                Change::Better => better = true,
                Change::Worse => worse = true,
                Change::Open => open = true,
            }
        }
        match (better, worse, open) {
            (false, false, false) => Self::Unchanged,
            (true, false, false) => Self::Gains,
            (false, true, false) => Self::Loses,
            _ => Self::Differs,
        }
    }
}

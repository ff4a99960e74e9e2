//! Pay: two answers about one worker, held against each other line by line.

mod applied;
mod at;
mod lines;
mod rules;

use self::at::{AFTER, At, BEFORE};
use super::answer::{Both, Cause, Change, Moved, OpenImpact, PayImpact, Told, Verdict};
use super::{Decides, Employed, Under};
use crate::call::{PayCall, PaySchema};
use crate::diagnostic::Diagnostic;
use crate::explanation::phrase;
use crate::pay::answer::{Pay, Totals};
use crate::pay::pay_beside;
use crate::quantity::Credit;
use crate::reason::Reason;

impl Decides for Employed {
    type Answer = Pay;

    fn decide(&self, under: Under<'_>) -> Result<Pay, Vec<Diagnostic>> {
        let call = PayCall {
            schema: PaySchema::V1,
            as_of: under.as_of,
            until: None,
            record: under.record.clone(),
            employment: self.employment.clone(),
            lang: under.lang,
        };
        pay_beside(under.set, Some(under.other), &call)
            .map_err(|wrong| wrong.into_iter().map(|one| one.render(under.lang)).collect())
    }

    fn compare(&self, under: &Both<Under<'_>>, answers: &Both<Pay>) -> (Verdict, Told) {
        let at = |under, answer, absent| At::of(under, answer, absent);
        let (Some(before), Some(after)) =
            (at(&under.before, &answers.before, &BEFORE), at(&under.after, &answers.after, &AFTER))
        else {
            return (Verdict::Undecided, Told::Undecided(Both::default()));
        };
        let sides = Both { before, after };
        let impact = PayImpact {
            totals: sides.map(|side| side.period.totals),
            certain: sides.map(|side| side.period.certain),
            until: sides.map(|side| side.period.until),
            example: [&sides.before, &sides.after].iter().any(|side| side.period.sources.iter().any(|it| it.example)),
            lines: lines::changed(&sides),
            applied: applied::changed(&sides),
            open: open(&sides),
        };
        (verdict(&impact), Told::Pay(Box::new(impact)))
    }
}

/// Binding documents that are not the same and of which one version at least does not know whether they cover the worker.
fn open(sides: &Both<At<'_>>) -> Vec<OpenImpact> {
    let mut found: Vec<OpenImpact> = Vec::new();
    for side in [&sides.after, &sides.before] {
        for source in side.period.sources.iter().filter(|it| !it.covers && it.rank.binds()) {
            let Some(used) = source.document.and_then(|at| side.pay.documents.get(at)) else { continue };
            let digests = sides.map(|side| side.in_force.document(&used.id).map(|loaded| loaded.digest.as_str()));
            if !digests.differs() || found.iter().any(|one| one.cause.document == used.id) {
                continue;
            }
            let mut reason = Reason::new("impact-cover-unsure").with("document", &used.title);
            phrase(&mut reason, side.lang);
            let (document, title) = (used.id.clone(), used.title.clone());
            found.push(OpenImpact { cause: Cause { document, kind: "agreement", id: String::new(), title }, reason });
        }
    }
    found
}

/// What is paid in all decides, beside what may be applied for. Where a line cannot be told, neither can the whole; where
/// lines change and the whole does not, it is neither better nor worse.
fn verdict(impact: &PayImpact) -> Verdict {
    let unsure = impact.lines.iter().any(|line| line.change == Change::Open);
    let lines = impact.lines.iter().map(|line| line.change).filter(|_| unsure);
    let totals = impact.totals.changes().filter(|_| !unsure);
    let applied = impact.applied.iter().map(|one| one.change);
    let open = impact.open.iter().map(|_| Change::Open);
    match Verdict::of(lines.chain(totals).chain(applied).chain(open)) {
        Verdict::Unchanged if !impact.lines.is_empty() => Verdict::Differs,
        verdict => verdict,
    }
}

impl Both<Totals> {
    fn changes(&self) -> impl Iterator<Item = Change> {
        let Self { before, after } = self;
        let each = [
            Change::of(&before.month, &after.month),
            Change::of(&before.year, &after.year),
            Change::of(&before.hour, &after.hour),
            Change::of(&before.once, &after.once),
        ];
        each.into_iter().flatten()
    }
}

impl PayImpact {
    /// What changed hands, each with the item that did it.
    pub(crate) fn moved(&self) -> Vec<Moved> {
        let moved = |cause: &Cause, change, money| Moved {
            cause: cause.clone(),
            change,
            credits: Both::<Credit>::default(),
            money,
        };
        let lines = self.lines.iter().map(|line| {
            let amounts = Both { before: line.before.amount, after: line.after.amount };
            moved(&line.cause, line.change, Some((line.per, amounts)))
        });
        let applied = self.applied.iter().map(|one| moved(&one.cause, one.change, None));
        let open = self.open.iter().map(|one| moved(&one.cause, Change::Open, None));
        lines.chain(applied).chain(open).collect()
    }
}

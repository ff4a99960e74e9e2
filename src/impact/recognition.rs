//! Recognition: two decisions about one record, held against each other claim by claim.

mod claims;
mod limits;
mod missing;

use super::answer::{Both, Cause, Change, Credits, LedgerImpact, Moved, RecognitionImpact, Told, Verdict};
use super::clauses::Cited;
use super::{Decides, Toward, Under};
use crate::answer::{Answer, answer_recognition};
use crate::call::{RecognitionCall, RecognitionSchema};
use crate::diagnostic::Diagnostic;
use crate::explanation::phrase_each;
use crate::quantity::Credit;
use crate::reason::Reason;
use crate::recognition::decision::{Decision, Ledger};
use crate::recognition::question::Question;
use crate::text::Lang;

/// Rule id of a course of the school itself.
const OWN: &str = "own";

impl Decides for Toward {
    type Answer = Decision;

    fn decide(&self, under: Under<'_>) -> Result<Decision, Vec<Diagnostic>> {
        let call = RecognitionCall {
            schema: RecognitionSchema::V1,
            as_of: under.as_of,
            target: self.target.clone(),
            record: under.record.clone(),
            pins: Vec::new(),
            budget: self.budget,
            next_steps: Some(0),
            lang: under.lang,
        };
        match answer_recognition(under.set, &call) {
            Answer::Recognition { decision } => Ok(*decision),
            Answer::Refusal { diagnostics } => Err(diagnostics),
            _ => Err(Vec::new()),
        }
    }

    fn compare(&self, under: &Both<Under<'_>>, answers: &Both<Decision>) -> (Verdict, Told) {
        let sides = Both {
            before: At::of(&under.before, self, &answers.before, &BEFORE),
            after: At::of(&under.after, self, &answers.after, &AFTER),
        };
        let mut impact = RecognitionImpact {
            ledgers: ledgers(&sides),
            claims: claims::changed(&sides),
            caps: limits::caps(&sides),
            rooms: limits::rooms(&sides),
            reasons: Vec::new(),
        };
        let verdict = verdict(&impact);
        if verdict == Verdict::Unchanged {
            // What a cap might cost is nothing to somebody for whom all stays as it is.
            impact.caps.clear();
        }
        if answers.before.proof.status != "proved" || answers.after.proof.status != "proved" {
            impact.reasons.push(Reason::new("impact-not-proved"));
        }
        phrase_each(&mut impact.reasons, under.after.lang);
        (verdict, Told::Recognition(Box::new(impact)))
    }
}

/// One decision, and what it was made from.
#[derive(Debug)]
struct At<'s> {
    decision: &'s Decision,
    /// The question anew; where it cannot be put, what is missing is told from the decision alone.
    question: Option<Question<'s>>,
    lang: Lang,
    absent: &'static Absent,
}

/// Codes that say what is not there: was not yet, or is no more.
#[derive(Debug)]
struct Absent {
    rule: &'static str,
    agreement: &'static str,
    target: &'static str,
}

const BEFORE: Absent = Absent { rule: "impact-rule-new", agreement: "impact-joined", target: "impact-target-new" };
const AFTER: Absent = Absent { rule: "impact-rule-gone", agreement: "impact-left", target: "impact-target-gone" };

impl<'s> At<'s> {
    fn of(under: &Under<'s>, toward: &Toward, decision: &'s Decision, absent: &'static Absent) -> Self {
        let question = Question::of(under.set.in_force(under.as_of), under.record);
        let question = question.toward(under.record, &toward.target).ok();
        Self { decision, question, lang: under.lang, absent }
    }

    fn cited(&self) -> Cited<'s> {
        Cited { citations: &self.decision.citations, documents: &self.decision.documents }
    }

    /// The plan of a programme, and what speaks to it.
    fn ledger(&self, at: usize) -> Option<&crate::recognition::question::Ledger<'s>> {
        self.question.as_ref()?.ledgers.get(at)
    }

    /// A part of the catalogue in which a programme stands.
    fn of_catalogue(&self, ledger: usize, kind: &'static str, id: &str, title: &str) -> Cause {
        let document = self.ledger(ledger).map_or("", |ledger| ledger.plan.catalogue.id.as_str());
        Cause { document: document.to_owned(), kind, id: id.to_owned(), title: title.to_owned() }
    }
}

fn ledgers(sides: &Both<At<'_>>) -> Vec<LedgerImpact> {
    let both = sides.before.decision.ledgers.iter().zip(&sides.after.decision.ledgers).enumerate();
    let told = both.map(|(at, (before, after))| LedgerImpact {
        institution: after.institution.clone(),
        institution_name: after.institution_name.clone(),
        programme: after.programme.clone(),
        programme_name: after.programme_name.clone(),
        example: before.example || after.example,
        before: credits(before),
        after: credits(after),
        cause: (before.required != after.required)
            .then(|| sides.after.of_catalogue(at, "programme", &after.programme, &after.programme_name)),
    });
    told.collect()
}

fn credits(ledger: &Ledger) -> Credits {
    Credits {
        required: ledger.required,
        recognised: ledger.recognised,
        earned: ledger.earned,
        counted: ledger.counted,
        waived: ledger.waived,
        remaining: ledger.remaining,
    }
}

/// Credits decide: what counts, what need not be studied, what remains. Where all of them stay the same, other claims are
/// neither better nor worse.
fn verdict(impact: &RecognitionImpact) -> Verdict {
    let changes = impact.ledgers.iter().flat_map(LedgerImpact::changes);
    match Verdict::of(changes) {
        Verdict::Unchanged if !impact.claims.is_empty() => Verdict::Differs,
        verdict => verdict,
    }
}

impl LedgerImpact {
    fn changes(&self) -> impl Iterator<Item = Change> {
        let (before, after) = (&self.before, &self.after);
        // Of what remains, less is better.
        let remaining = Change::of(&after.remaining, &before.remaining);
        let more = [Change::of(&before.counted, &after.counted), Change::of(&before.waived, &after.waived), remaining];
        more.into_iter().flatten()
    }
}

impl RecognitionImpact {
    /// What changed hands, each with the rule that did it.
    pub(crate) fn moved(&self) -> Vec<Moved> {
        let none = Both::<Credit>::default();
        let programmes = self.ledgers.iter().filter_map(|ledger| {
            let change = Change::of(&ledger.after.required, &ledger.before.required)?;
            Some(Moved { cause: ledger.cause.clone()?, change, credits: none, money: None })
        });
        let claims = self.claims.iter().map(|claim| {
            let granted = |side: &super::answer::ClaimSide| side.granted.as_ref().map_or(Credit::ZERO, |it| it.credits);
            let credits = Both { before: granted(&claim.before), after: granted(&claim.after) };
            Moved { cause: claim.cause.clone(), change: claim.change, credits, money: None }
        });
        // A surplus takes credits away, so that less of it is better.
        let lost = |cause: &Cause, surplus: Both<Credit>| {
            let change = Change::of(&surplus.after, &surplus.before)?;
            let credits = Both { before: surplus.after, after: surplus.before };
            Some(Moved { cause: cause.clone(), change, credits, money: None })
        };
        let caps = self.caps.iter().filter_map(|cap| lost(&cap.cause, cap.surplus()));
        let rooms = self.rooms.iter().filter_map(|room| lost(&room.cause, room.surplus));
        programmes.chain(claims).chain(caps).chain(rooms).collect()
    }
}

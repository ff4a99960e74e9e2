//! The answer, told: lines with their clauses, what stands behind them, what is not paid and why.

use super::answer::{
    EntitlementStatus, FloorState, FloorStatus, LevelCounted, Offer, PayItem, PayLine, PayPeriod, PaySource, Totals,
    Unpaid,
};
use super::best::{Giver, Line};
use super::cover::Covering;
use super::entitlement::Applied;
use super::eye::{Agreement, Day};
use super::floor::{Standing, adds_to};
use super::part::{Given, Held};
use super::told::part_name;
use crate::citation::Bibliography;
use crate::explanation::{phrase, phrase_each};
use crate::policy::header::Force;
use crate::policy::pay::{Combine, Per, Rank};
use crate::policy::selector::Level;
use crate::quantity::Money;
use crate::reason::Reason;
use crate::text::{Lang, Text};

/// The part that floors add to.
pub(crate) const TOP_UP: &str = "top-up";

/// Tells what a worker is paid on a day.
pub(crate) struct Teller<'t, 'a> {
    day: &'t Day<'a>,
    books: &'t mut Bibliography,
    sources: Vec<PaySource>,
    /// Documents behind `sources`, in their order.
    order: Vec<Agreement<'a>>,
    /// Whether reasons are told; those of payments that are applied for always are, in words only then.
    why: bool,
}

impl<'t, 'a> Teller<'t, 'a> {
    pub fn new(day: &'t Day<'a>, books: &'t mut Bibliography, covering: &[Covering<'a>], why: bool) -> Self {
        let mut teller = Self { day, books, sources: Vec::new(), order: Vec::new(), why };
        for sure in [true, false] {
            for one in covering.iter().filter(|one| one.sure == sure) {
                let agreement = one.source.agreement;
                teller.sources.push(PaySource {
                    document: Some(teller.books.document(one.source.loaded)),
                    rank: agreement.rank,
                    covers: one.sure,
                    example: agreement.force == Force::Example,
                });
                teller.order.push(one.source);
            }
        }
        if !day.worker.employment.contract.is_empty() {
            teller.sources.push(PaySource { document: None, rank: Rank::Contract, covers: true, example: false });
        }
        teller
    }

    /// Everything but the facts wanted and the last day.
    pub fn period(
        &mut self,
        lines: &[Line<'a>],
        floors: &[Standing<'a>],
        guidance: &[Giver<'a>],
        applied: Vec<Applied<'a>>,
    ) -> PayPeriod {
        let mut told: Vec<PayLine> = lines.iter().filter_map(|line| self.line(line, floors)).collect();
        let mut statuses = Vec::new();
        for standing in floors {
            if let Some(line) = self.top_up(standing, floors) {
                told.push(line);
            }
            statuses.push(self.floor(standing));
        }
        let mut unpaid = Vec::new();
        for giver in lines.iter().flat_map(|line| &line.givers) {
            if let Giver::Document(it) = giver {
                self.unpaid(it, &mut unpaid);
            }
        }
        let open = lines.iter().any(|line| line.open) || statuses.iter().any(|floor| floor.state == FloorState::Open);
        PayPeriod {
            from: self.day.in_force.as_of(),
            until: None,
            certain: !open,
            levels: self.levels(),
            totals: totals(&told),
            lines: told,
            floors: statuses,
            guidance: guidance
                .iter()
                .filter(|giver| giver.amount() > Money::ZERO)
                .map(|giver| self.offer(giver))
                .collect(),
            entitlements: applied.into_iter().map(|one| self.applied(one)).collect(),
            unpaid,
            wanted: Vec::new(),
            sources: std::mem::take(&mut self.sources),
        }
    }

    /// Reasons in words; none where none are told.
    fn said(&self, why: &[Reason], more: Option<Reason>) -> Vec<Reason> {
        if !self.why {
            return Vec::new();
        }
        let mut reasons: Vec<Reason> = why.iter().cloned().chain(more).collect();
        phrase_each(&mut reasons, self.day.lang);
        reasons
    }

    fn levels(&mut self) -> Vec<LevelCounted> {
        let worker = self.day.worker;
        let told = worker.levels.iter().map(|one| {
            let level = Level { ladder: one.ladder.to_owned(), code: one.code.to_owned() };
            let name = self.day.in_force.term(one.ladder, one.code).cloned().unwrap_or_else(|| Text::zh(one.code));
            let mut reason = match (one.by, one.through) {
                (Some(it), None) => Reason::new("pay-level-certificate").named("source", &Text::zh(it.name.as_str())),
                (Some(it), Some(_)) => Reason::new("pay-level-equivalent").named("source", &Text::zh(it.name.as_str())),
                (None, _) => Reason::new("pay-level-appointed"),
            };
            if self.why {
                phrase(&mut reason, self.day.lang);
            }
            let citations = one.through.map(|(loaded, entry)| self.books.cite(loaded, &entry.cite)).unwrap_or_default();
            LevelCounted { level, name: name.get(self.day.lang).to_owned(), reason, citations }
        });
        told.collect()
    }

    /// Position of a document among the sources; the contract stands last.
    fn source(&self, source: Agreement<'_>) -> usize {
        let known = self.order.iter().position(|one| std::ptr::eq(one.agreement, source.agreement));
        known.unwrap_or(self.order.len())
    }

    fn source_of(&self, giver: &Giver<'_>) -> usize {
        match giver {
            Giver::Document(it) => self.source(it.source),
            Giver::Contract(_) => self.order.len(),
        }
    }

    fn name(&self, part: &str) -> String {
        part_name(self.day.in_force, part).get(self.day.lang).to_owned()
    }

    fn line(&mut self, line: &Line<'a>, floors: &[Standing<'a>]) -> Option<PayLine> {
        let best = line.best()?;
        let mut reasons = Vec::new();
        let mut citations = Vec::new();
        if let Giver::Document(given) = best {
            let paid = given.held.iter().filter(|held| held.paid).count();
            match given.part.combine {
                Some(Combine::Highest) if given.held.len() > 1 => {
                    reasons.push(Reason::new("pay-highest").with("count", given.held.len()));
                    citations = self.books.cite(given.source.loaded, &given.part.cite);
                }
                Some(Combine::Sum) if paid > 1 => {
                    reasons.push(Reason::new("pay-sum").with("count", paid));
                    citations = self.books.cite(given.source.loaded, &given.part.cite);
                }
                _ => {}
            }
        }
        let others = line.givers.iter().skip(1);
        let instead_of: Vec<Offer> =
            others.filter(|giver| giver.amount() > Money::ZERO).map(|giver| self.offer(giver)).collect();
        if let Some(next) = instead_of.first() {
            let code = if next.amount == best.amount() { "pay-best-same" } else { "pay-best-of" };
            reasons.push(Reason::new(code).with("amount", best.amount()).with("other", next.amount));
        }
        if self.why {
            phrase_each(&mut reasons, self.day.lang);
        }
        Some(PayLine {
            part: line.part.to_owned(),
            name: self.name(line.part),
            amount: best.amount(),
            per: line.per,
            open: line.open,
            source: self.source_of(best),
            items: self.items(best),
            counts_toward: toward(floors, |one| one.floor.per == line.per && one.floor.over.counts(line.part)),
            reasons,
            instead_of,
            citations,
        })
    }

    fn offer(&mut self, giver: &Giver<'a>) -> Offer {
        Offer {
            part: giver.part().to_owned(),
            name: self.name(giver.part()),
            amount: giver.amount(),
            per: giver.per(),
            open: giver.open(),
            source: self.source_of(giver),
            items: self.items(giver),
        }
    }

    fn items(&mut self, giver: &Giver<'a>) -> Vec<PayItem> {
        let Giver::Document(it) = giver else { return Vec::new() };
        it.held.iter().map(|held| self.item(it, held)).collect()
    }

    fn item(&mut self, given: &Given<'a>, held: &Held<'a>) -> PayItem {
        let note = held.item.note.as_ref().map(|note| {
            let bare = |lang| note.get(lang).trim_end_matches(['。', '.']).to_owned();
            Reason::new("pay-note").named("note", &Text::both(bare(Lang::Zh), bare(Lang::En)))
        });
        PayItem {
            id: held.item.id.clone(),
            title: held.item.title.get(self.day.lang).to_owned(),
            amount: held.amount,
            paid: held.paid,
            reasons: self.said(&held.why, note),
            citations: self.books.cite(given.source.loaded, &held.item.cite),
        }
    }

    fn unpaid(&mut self, given: &Given<'a>, all: &mut Vec<Unpaid>) {
        for missed in &given.missed {
            all.push(Unpaid {
                part: given.part.part.clone(),
                source: self.source(given.source),
                id: missed.item.id.clone(),
                title: missed.item.title.get(self.day.lang).to_owned(),
                open: missed.open,
                reasons: self.said(&missed.why, None),
                citations: self.books.cite(given.source.loaded, &missed.item.cite),
            });
        }
    }

    /// What a floor adds, as a line.
    fn top_up(&mut self, standing: &Standing<'a>, floors: &[Standing<'a>]) -> Option<PayLine> {
        let least = standing.least.filter(|_| standing.state == FloorState::Raised)?;
        let reason = Reason::new("pay-raised").named("floor", &standing.floor.title).with("least", least);
        let reason = reason.with("counted", standing.counted).with("added", standing.added);
        let per = standing.floor.per;
        Some(PayLine {
            part: TOP_UP.to_owned(),
            name: self.name(TOP_UP),
            amount: standing.added,
            per,
            open: standing.open,
            source: self.source(standing.source),
            items: Vec::new(),
            counts_toward: toward(floors, |one| std::ptr::eq(one, standing) || adds_to(standing.floor, one.floor)),
            reasons: self.said(&[], Some(reason)),
            instead_of: Vec::new(),
            citations: self.books.cite(standing.source.loaded, &standing.floor.cite),
        })
    }

    fn floor(&mut self, standing: &Standing<'a>) -> FloorStatus {
        let code = match standing.state {
            FloorState::Reached => "pay-floor-reached",
            FloorState::Raised => "pay-floor-raised",
            FloorState::Below => "pay-floor-below",
            FloorState::Open => "pay-floor-open",
        };
        let mut reason = Reason::new(code).with("counted", standing.counted);
        if let Some(least) = standing.least {
            reason = reason.with("least", least);
        }
        FloorStatus {
            id: format!("{}/{}", standing.source.agreement.id, standing.floor.id),
            title: standing.floor.title.get(self.day.lang).to_owned(),
            source: self.source(standing.source),
            state: standing.state,
            per: standing.floor.per,
            least: standing.least,
            counted: standing.counted,
            added: standing.added,
            reasons: self.said(&standing.why, Some(reason)),
            citations: self.books.cite(standing.source.loaded, &standing.floor.cite),
        }
    }

    fn applied(&mut self, one: Applied<'a>) -> EntitlementStatus {
        let mut reasons = one.why;
        if self.why {
            phrase_each(&mut reasons, self.day.lang);
        }
        EntitlementStatus {
            id: format!("{}/{}", one.source.agreement.id, one.entitlement.id),
            title: one.entitlement.title.get(self.day.lang).to_owned(),
            source: self.source(one.source),
            to: one.entitlement.to,
            certificate: one.certificate.map(|held| held.id.clone()),
            state: one.state,
            amount: one.amount,
            per: one.entitlement.per,
            apply_until: one.apply_until,
            reasons,
            citations: self.books.cite(one.source.loaded, &one.entitlement.cite),
        }
    }
}

/// Ids of the floors that something counts toward.
fn toward(floors: &[Standing<'_>], counts: impl Fn(&Standing<'_>) -> bool) -> Vec<String> {
    let id = |standing: &Standing<'_>| format!("{}/{}", standing.source.agreement.id, standing.floor.id);
    floors.iter().filter(|standing| counts(standing)).map(id).collect()
}

/// What lines come to.
fn totals(lines: &[PayLine]) -> Totals {
    let sum = |per| lines.iter().filter(|line| line.per == per).map(|line| line.amount).sum::<Money>();
    let month = sum(Per::Month);
    Totals { month, year: month.times(12).plus(sum(Per::Year)), hour: sum(Per::Hour), once: sum(Per::Once) }
}

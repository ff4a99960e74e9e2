//! Least amounts: whether lines reach them, and what has to be added where they do not.

use super::amount::round;
use super::answer::{FloorState, Wanted};
use super::best::Line;
use super::eye::{Agreement, Eye, Known};
use super::fact::Value;
use super::look::Looked;
use super::seen::Seen;
use crate::policy::pay::Per;
use crate::policy::pay::floor::{Floor, Least};
use crate::quantity::{Money, Rational};
use crate::reason::Reason;
use crate::truth::Truth;

/// A floor that protects the worker, or may.
pub(crate) struct Standing<'a> {
    pub source: Agreement<'a>,
    pub floor: &'a Floor,
    /// Whether it is known to protect the worker.
    pub sure: bool,
    /// The facts it lacked.
    pub wanted: Vec<Wanted>,
    /// The least amount, where it is known.
    pub least: Option<Money>,
    pub state: FloorState,
    /// What counts toward it, at least.
    pub counted: Money,
    /// What was added.
    pub added: Money,
    /// Whether what was added may be less once facts are known.
    pub open: bool,
    pub why: Vec<Reason>,
}

impl<'a> Eye<'_, 'a> {
    /// The floors of the document that protect the worker, or may.
    pub fn floors(&mut self) -> Vec<Standing<'a>> {
        let mut found = Vec::new();
        for floor in &self.source.agreement.floors {
            let (mut why, mark) = (Vec::new(), self.seen.mark());
            let truth = self.all(&floor.when, &mut why);
            if truth == Truth::No {
                continue;
            }
            let least = self.least(floor, &mut why);
            found.push(Standing {
                source: self.source,
                floor,
                sure: truth == Truth::Yes,
                wanted: self.seen.set_aside(mark),
                least,
                state: FloorState::Open,
                counted: Money::ZERO,
                added: Money::ZERO,
                open: false,
                why,
            });
        }
        found
    }

    fn least(&mut self, floor: &'a Floor, why: &mut Vec<Reason>) -> Option<Money> {
        let least = match &floor.least {
            Least::Fixed(money) => *money,
            Least::Scale(using) => match self.look(using, None) {
                Looked::Found(cell) => {
                    let money = cell.give.parse::<Money>().ok()?;
                    let told = Reason::new("pay-scale").named("scale", &cell.scale.title).named("at", &cell.at);
                    why.push(told.with("amount", money));
                    money
                }
                Looked::Hole(reason) => {
                    why.push(reason);
                    return None;
                }
                Looked::Unknown => {
                    self.unknown(why);
                    return None;
                }
            },
            Least::Fact(name) => {
                let Known::Is(Value::Money(money)) = self.fact(name) else {
                    self.unknown(why);
                    return None;
                };
                money
            }
        };
        let Some(share) = floor.share else { return Some(least) };
        let part = Rational::whole(least.fen()).times(Rational::from(share.of))?;
        let part = round(part, Some(share.round))?;
        why.push(Reason::new("pay-floor-share").with("base", least).with("share", share.of).with("amount", part));
        Some(part)
    }
}

/// Holds lines against floors. What is wanting is added once for each set of parts: first where a floor names its parts,
/// then, with that, for all parts together.
pub(crate) fn settle(floors: &mut [Standing<'_>], lines: &[Line<'_>]) {
    for specific in [true, false] {
        let before: Vec<(Per, Money)> =
            floors.iter().filter(|_| !specific).map(|one| (one.floor.per, one.added)).collect();
        let now = |floor: &Floor| floor.over.parts.is_empty() != specific;
        for standing in floors.iter_mut().filter(|one| now(one.floor)) {
            hold(standing, lines, &before);
        }
        only_the_highest(floors, &now);
    }
}

/// Holds lines against one floor.
fn hold(standing: &mut Standing<'_>, lines: &[Line<'_>], before: &[(Per, Money)]) {
    let floor = standing.floor;
    let counts = |line: &&Line<'_>| line.per == floor.per && floor.over.counts(line.part);
    let whole = floor.over.parts.is_empty();
    let added: Money = before.iter().filter(|(per, _)| whole && *per == floor.per).map(|(_, added)| *added).sum();
    standing.counted = lines.iter().filter(counts).map(Line::amount).sum::<Money>().plus(added);
    standing.open = lines.iter().filter(counts).any(|line| line.open);
    let Some(least) = standing.least else { return };
    let short = least.minus(standing.counted).max(Money::ZERO);
    standing.state = match (short.is_zero(), standing.source.agreement.rank.binds()) {
        (true, _) => FloorState::Reached,
        (false, _) if !standing.sure => FloorState::Open,
        (false, true) => FloorState::Raised,
        (false, false) if standing.open => FloorState::Open,
        (false, false) => FloorState::Below,
    };
    if standing.state == FloorState::Raised {
        standing.added = short;
    }
}

/// Of several floors over the same parts the one that lacks most says what is added, and that counts toward the others.
fn only_the_highest(floors: &mut [Standing<'_>], now: &dyn Fn(&Floor) -> bool) {
    let raised = floors.iter().enumerate().filter(|(_, one)| one.state == FloorState::Raised && now(one.floor));
    let raised: Vec<(usize, &Floor, Money)> = raised.map(|(at, one)| (at, one.floor, one.added)).collect();
    for (at, standing) in floors.iter_mut().enumerate().filter(|(_, one)| now(one.floor)) {
        let floor = standing.floor;
        let same = |other: &&(usize, &Floor, Money)| other.1.per == floor.per && other.1.over.parts == floor.over.parts;
        // Of equal ones the first stays: the floor of the higher rank.
        let most = raised.iter().filter(same).max_by_key(|(other, _, added)| (*added, std::cmp::Reverse(*other)));
        let Some((_, _, added)) = most.filter(|(other, ..)| *other != at) else { continue };
        standing.added = Money::ZERO;
        standing.counted = standing.counted.plus(*added);
        if standing.least.is_some_and(|least| standing.counted >= least) {
            standing.state = FloorState::Reached;
        }
    }
}

/// Whether a floor speaks of this worker's pay at all: one for an hour of those paid by the hour, one for a month of those
/// who are not paid by the hour alone.
pub(crate) fn concerns(per: Per, lines: &[Line<'_>]) -> bool {
    let has = |per| lines.iter().any(|line: &Line<'_>| line.per == per && (line.best().is_some() || line.open));
    match per {
        Per::Month => has(Per::Month) || !has(Per::Hour),
        other => has(other),
    }
}

/// Leaves out floors that are reached whether or not they protect the worker, and wants the facts of those left open.
pub(crate) fn drop_idle(floors: &mut Vec<Standing<'_>>, seen: &mut Seen) {
    floors.retain(|standing| standing.sure || standing.state != FloorState::Reached);
    for standing in floors.iter_mut().filter(|standing| standing.state == FloorState::Open) {
        seen.again(std::mem::take(&mut standing.wanted));
    }
}

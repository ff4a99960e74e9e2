//! Least amounts: whether lines reach them, and what has to be added where they do not.

use super::amount::round;
use super::answer::{FloorState, Wanted};
use super::best::Line;
use super::eye::{Agreement, Eye, Known};
use super::fact::Value;
use super::look::Looked;
use super::seen::Seen;
use super::tell::TOP_UP;
use crate::policy::pay::Per;
use crate::policy::pay::floor::{Floor, Least, Share};
use crate::quantity::{Money, Rational};
use crate::reason::Reason;
use crate::truth::Truth;

/// No row of the table of a floor answers the worker.
struct Hole;

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
            let Ok(least) = self.least(floor, &mut why) else { continue };
            let wanted = self.seen.set_aside(mark);
            found.push(Standing { wanted, why, ..Standing::new(self.source, floor, truth == Truth::Yes, least) });
        }
        found
    }

    /// The least amount, where it is known; an error where there is none, since no row of the table answers.
    fn least(&mut self, floor: &'a Floor, why: &mut Vec<Reason>) -> Result<Option<Money>, Hole> {
        let least = match &floor.least {
            Least::Fixed(money) => *money,
            Least::Scale(using) => match self.look(using, None) {
                Looked::Found(cell) => {
                    let Ok(money) = cell.give.parse::<Money>() else { return Err(Hole) };
                    let told = Reason::new("pay-scale").named("scale", &cell.scale.title).named("at", &cell.at);
                    why.push(told.with("amount", money));
                    money
                }
                Looked::Hole(_) => return Err(Hole),
                Looked::Unknown => {
                    self.unknown(why);
                    return Ok(None);
                }
            },
            Least::Fact(name) => {
                let Known::Is(Value::Money(money)) = self.fact(name) else {
                    self.unknown(why);
                    return Ok(None);
                };
                money
            }
        };
        let Some(share) = floor.share else { return Ok(Some(least)) };
        let Some(part) = share_of(least, share) else { return Ok(None) };
        why.push(Reason::new("pay-floor-share").with("base", least).with("share", share.of).with("amount", part));
        Ok(Some(part))
    }
}

/// A share of a least amount, rounded as it says.
pub(crate) fn share_of(least: Money, share: Share) -> Option<Money> {
    round(Rational::whole(least.fen()).times(Rational::from(share.of))?, Some(share.round))
}

impl<'a> Standing<'a> {
    /// A floor that nothing is held against yet.
    pub fn new(source: Agreement<'a>, floor: &'a Floor, sure: bool, least: Option<Money>) -> Self {
        Self {
            source,
            floor,
            sure,
            wanted: Vec::new(),
            least,
            state: FloorState::Open,
            counted: Money::ZERO,
            added: Money::ZERO,
            open: false,
            why: Vec::new(),
        }
    }
}

/// Tells each floor what the lines that count toward it come to.
pub(crate) fn count(floors: &mut [Standing<'_>], lines: &[Line<'_>]) {
    for standing in floors.iter_mut() {
        let floor = standing.floor;
        let counts = |line: &&Line<'_>| line.per == floor.per && floor.over.counts(line.part);
        standing.counted = lines.iter().filter(counts).map(Line::amount).sum();
        standing.open = lines.iter().filter(counts).any(|line| line.open);
    }
}

/// Holds what counts against floors. The narrowest are settled first, those that name no parts last; of those alike the one
/// that lacks most is raised, so that nothing is added twice.
pub(crate) fn settle(floors: &mut [Standing<'_>]) {
    let mut next = floors.iter().map(|one| breadth(one.floor)).min();
    while let Some(own) = next {
        while let Some((at, short)) = shortest(floors, own) {
            if let Some(standing) = floors.get_mut(at) {
                standing.added = short;
            }
        }
        next = floors.iter().map(|one| breadth(one.floor)).filter(|other| *other > own).min();
    }
    for at in 0..floors.len() {
        // Of the others it depends on what they added alone.
        let counted = counted(floors, at);
        let Some(standing) = floors.get_mut(at) else { continue };
        standing.counted = counted;
        let Some(least) = standing.least else { continue };
        standing.state = match (counted >= least, standing.source.agreement.rank.binds()) {
            (true, _) => FloorState::Reached,
            (false, _) if !standing.sure => FloorState::Open,
            (false, true) => FloorState::Raised,
            (false, false) if standing.open => FloorState::Open,
            (false, false) => FloorState::Below,
        };
    }
}

/// Of the binding floors of a breadth the one that lacks most, and how much; of equal ones the first, that of the higher
/// rank. None, where all are reached or raised.
fn shortest(floors: &[Standing<'_>], of: usize) -> Option<(usize, Money)> {
    let mut found: Option<(usize, Money)> = None;
    for (at, standing) in floors.iter().enumerate() {
        let raises = standing.sure && standing.source.agreement.rank.binds() && standing.added.is_zero();
        let Some(least) = standing.least.filter(|_| raises && breadth(standing.floor) == of) else { continue };
        let short = least.minus(counted(floors, at));
        if short > found.map_or(Money::ZERO, |(_, most)| most) {
            found = Some((at, short));
        }
    }
    found
}

/// What counts toward a floor with what others added.
fn counted(floors: &[Standing<'_>], at: usize) -> Money {
    let Some(own) = floors.get(at) else { return Money::ZERO };
    let others = floors.iter().enumerate().filter(|(other, one)| *other != at && adds_to(one.floor, own.floor));
    own.counted.plus(others.map(|(_, one)| one.added).sum())
}

/// The parts a floor names that count toward it.
fn named(floor: &Floor) -> impl Iterator<Item = &String> {
    floor.over.parts.iter().filter(|part| floor.over.counts(part))
}

/// How many parts a floor is over.
fn breadth(floor: &Floor) -> usize {
    if floor.over.parts.is_empty() { usize::MAX } else { named(floor).count() }
}

/// Whether what a floor adds counts toward another: it is paid for the parts the floor names, for none in particular where
/// it names none.
pub(crate) fn adds_to(floor: &Floor, other: &Floor) -> bool {
    let counts = |part: &String| other.over.counts(part);
    floor.per == other.per
        && if floor.over.parts.is_empty() { other.over.counts(TOP_UP) } else { named(floor).all(counts) }
}

/// Whether a floor speaks of this worker's pay at all: one for an hour of those paid by the hour, one for a month of those
/// who are not paid by the hour alone. `paid` says whether there is a line of a measure.
pub(crate) fn concerns(per: Per, paid: &dyn Fn(Per) -> bool) -> bool {
    match per {
        Per::Month => paid(Per::Month) || !paid(Per::Hour),
        other => paid(other),
    }
}

/// Whether there is a line of a measure, or may be.
pub(crate) fn paid(per: Per, lines: &[Line<'_>]) -> bool {
    lines.iter().any(|line| line.per == per && (line.best().is_some() || line.open))
}

/// Leaves out floors that are reached whether or not they protect the worker, and wants the facts of those left open.
pub(crate) fn drop_idle(floors: &mut Vec<Standing<'_>>, seen: &mut Seen) {
    floors.retain(|standing| standing.sure || standing.state != FloorState::Reached);
    for standing in floors.iter_mut().filter(|standing| standing.state == FloorState::Open) {
        seen.again(std::mem::take(&mut standing.wanted));
    }
}

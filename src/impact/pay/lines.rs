//! Lines of pay: of the same part and measure, or added by the same floor, two lines are one.

use super::at::{At, behind};
use super::rules::{floor, same_floor, same_part};
use crate::explanation::phrase_each;
use crate::impact::answer::{Both, Cause, Change, ItemTold, LineImpact, LineSide, SourceTold};
use crate::pay::answer::{FloorState, FloorStatus, PayItem, PayLine, Unpaid};
use crate::pay::{TOP_UP, part_name};
use crate::policy::pay::Per;
use crate::quantity::Money;
use crate::reason::Reason;

/// What a line is known by.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key<'a> {
    part: &'a str,
    per: Per,
    /// The floor that adds it.
    floor: Option<&'a str>,
}

/// A line as one version has it, or that a fact might bring.
struct Entry<'a> {
    key: Key<'a>,
    amount: Money,
    open: bool,
    line: Option<&'a PayLine>,
    floor: Option<&'a FloorStatus>,
}

/// Lines of another amount, or of which that is not known: in the order of the version to come, then those that are gone.
pub(super) fn changed(sides: &Both<At<'_>>) -> Vec<LineImpact> {
    let both = Both { before: entries(&sides.before), after: entries(&sides.after) };
    let new = |key: &Key<'_>| !both.after.iter().any(|entry| entry.key == *key);
    let gone = both.before.iter().map(|entry| entry.key).filter(new);
    let keys: Vec<Key<'_>> = both.after.iter().map(|entry| entry.key).chain(gone).collect();
    let told = keys.into_iter().filter_map(|key| {
        let pair = both.map(|entries| entries.iter().find(|entry| entry.key == key));
        told(sides, key, &pair)
    });
    told.collect()
}

fn entries<'a>(at: &At<'a>) -> Vec<Entry<'a>> {
    let period = at.period;
    let mut found: Vec<Entry<'a>> = Vec::new();
    for line in &period.lines {
        let by_floor = line.part == TOP_UP && line.items.is_empty() && at.document(line.source).is_some();
        if !by_floor {
            let key = Key { part: &line.part, per: line.per, floor: None };
            found.push(Entry { key, amount: line.amount, open: line.open, line: Some(line), floor: None });
        }
    }
    // A fact may bring what no item gives yet.
    for item in period.unpaid.iter().filter(|item| item.open) {
        let agreement = at.document(item.source).and_then(|id| at.agreement(id));
        let Some(part) = agreement.and_then(|it| it.parts.iter().find(|part| part.part == item.part)) else { continue };
        let key = Key { part: &item.part, per: part.per, floor: None };
        match found.iter_mut().find(|entry| entry.key == key) {
            Some(entry) => entry.open = true,
            None => found.push(Entry { key, amount: Money::ZERO, open: true, line: None, floor: None }),
        }
    }
    for status in &period.floors {
        let open = status.state == FloorState::Open;
        if status.state == FloorState::Raised || open {
            let key = Key { part: TOP_UP, per: status.per, floor: Some(&status.id) };
            found.push(Entry { key, amount: status.added, open, line: None, floor: Some(status) });
        }
    }
    found
}

fn told(sides: &Both<At<'_>>, key: Key<'_>, pair: &Both<Option<&Entry<'_>>>) -> Option<LineImpact> {
    let of = |entry: Option<&Entry<'_>>| entry.map_or((Money::ZERO, false), |entry| (entry.amount, entry.open));
    let amounts = Both { before: of(pair.before), after: of(pair.after) };
    let change = change(&amounts, || same_open(sides, key))?;
    let before = side(&sides.before, &sides.after, key, pair.before, pair.after);
    let after = side(&sides.after, &sides.before, key, pair.after, pair.before);
    let cause = cause(sides, key, change, (&before, &after));
    Some(LineImpact {
        part: key.part.to_owned(),
        name: part_name(&sides.after.in_force, key.part).get(sides.after.lang).to_owned(),
        per: key.per,
        floor: key.floor.map(str::to_owned),
        change,
        before,
        after,
        cause,
    })
}

/// Whether a line is better or worse under the version to come, whatever the facts that are missing turn out to be; nothing,
/// where it is the same. An amount that is open is one at least.
fn change(sides: &Both<(Money, bool)>, same_open: impl FnOnce() -> bool) -> Option<Change> {
    let ((old, old_open), (new, new_open)) = (sides.before, sides.after);
    match (old_open, new_open) {
        (false, false) => Change::of(&old, &new),
        (true, false) if new < old => Some(Change::Worse),
        (false, true) if new > old => Some(Change::Better),
        (true, true) if new == old && same_open() => None,
        _ => Some(Change::Open),
    }
}

/// Whether what is open about a line is open by the same rules under both versions.
fn same_open(sides: &Both<At<'_>>, key: Key<'_>) -> bool {
    if let Some(id) = key.floor {
        return same_floor(sides, id);
    }
    let both = [&sides.before, &sides.after];
    let open = both.iter().flat_map(|side| {
        let unpaid = side.period.unpaid.iter().filter(|item| item.open && item.part == key.part);
        unpaid.map(|item| item.source).filter_map(|source| side.document(source))
    });
    let mut lines = both.iter().flat_map(|side| {
        let lines = side.period.lines.iter().filter(|line| line.open && line.part == key.part);
        let givers =
            lines.flat_map(|line| std::iter::once(line.source).chain(line.instead_of.iter().map(|it| it.source)));
        givers.filter_map(|source| side.document(source))
    });
    let mut open = open.chain(&mut lines);
    open.all(|document| same_part(sides, document, key.part))
}

/// The items that are paid.
fn paid(line: &PayLine) -> impl Iterator<Item = &PayItem> {
    line.items.iter().filter(|item| item.paid)
}

/// What one version says of a line.
fn side(at: &At<'_>, other: &At<'_>, key: Key<'_>, own: Option<&Entry<'_>>, others: Option<&Entry<'_>>) -> LineSide {
    let mut told = Telling::default();
    let (mut source, mut items) = (None, Vec::new());
    if let Some(line) = own.and_then(|entry| entry.line) {
        source = self::source(at, line.source);
        told.add(&line.reasons, &line.citations);
        for item in paid(line) {
            told.add(&item.reasons, &item.citations);
            items.push(ItemTold { id: item.id.clone(), title: item.title.clone(), amount: item.amount });
        }
    }
    if let Some(status) = key.floor.and_then(|id| at.period.floors.iter().find(|floor| floor.id == id)) {
        told.add(&status.reasons, &status.citations);
        if !status.added.is_zero() {
            source = self::source(at, status.source);
            let id = status.id.rsplit_once('/').map_or(status.id.as_str(), |(_, id)| id).to_owned();
            items.push(ItemTold { id, title: status.title.clone(), amount: status.added });
        }
    } else if let Some(status) = others.and_then(|entry| entry.floor) {
        let document = other.document(status.source).unwrap_or_default();
        let there = floor(at, &status.id).is_some();
        told.reasons.extend(absent(at, other, document, &status.title, there));
    }
    if let Some(line) = others.and_then(|entry| entry.line)
        && let Some(document) = other.document(line.source)
    {
        let ours = own.and_then(|entry| entry.line).filter(|line| at.document(line.source) == Some(document));
        for item in paid(line).filter(|item| !ours.is_some_and(|line| paid(line).any(|own| own.id == item.id))) {
            missing(at, other, document, key.part, item, &mut told);
        }
    }
    if own.is_some_and(|entry| entry.open) && key.floor.is_none() {
        for item in at.period.unpaid.iter().filter(|item| item.open && item.part == key.part) {
            told.unpaid(item);
        }
    }
    let Telling { mut reasons, mut positions, .. } = told;
    phrase_each(reasons.iter_mut().filter(|reason| reason.text.is_empty()), at.lang);
    crate::order::sort(&mut positions);
    positions.dedup();
    let (amount, open) = own.map_or((Money::ZERO, false), |entry| (entry.amount, entry.open));
    LineSide { amount, open, source, items, reasons, clauses: at.cited().clauses(&positions) }
}

/// What is told of one side.
#[derive(Default)]
struct Telling<'a> {
    reasons: Vec<Reason>,
    positions: Vec<usize>,
    unpaid: Vec<&'a Unpaid>,
}

impl<'a> Telling<'a> {
    fn add(&mut self, reasons: &[Reason], citations: &[usize]) {
        self.reasons.extend_from_slice(reasons);
        self.positions.extend(citations);
    }

    /// Once each.
    fn unpaid(&mut self, item: &'a Unpaid) {
        if !self.unpaid.iter().any(|known| std::ptr::eq(*known, item)) {
            self.unpaid.push(item);
            self.add(&item.reasons, &item.citations);
        }
    }
}

/// Why an item that the other version pays is not paid.
fn missing<'a>(at: &At<'a>, other: &At<'_>, document: &str, part: &str, item: &PayItem, told: &mut Telling<'a>) {
    let of = |one: &&Unpaid| one.id == item.id && one.part == part && at.document(one.source) == Some(document);
    if let Some(unpaid) = at.period.unpaid.iter().find(of) {
        told.unpaid(unpaid);
        return;
    }
    let mut items = at.agreement(document).into_iter().flat_map(|it| &it.parts).flat_map(|part| &part.items);
    let there = items.any(|known| known.id == item.id);
    told.reasons.extend(absent(at, other, document, &item.title, there));
}

/// What is said where a rule of a document does not speak: the rule is not there, or the document does not cover the worker;
/// nothing, where it does and something else is better.
fn absent(at: &At<'_>, other: &At<'_>, document: &str, rule: &str, there: bool) -> Option<Reason> {
    let (title, version) = other.used(document)?;
    if !there {
        let reason = Reason { code: at.absent.rule, ..Reason::new("impact-rule-gone") };
        return Some(reason.with("rule", rule).with("document", title).with("version", version));
    }
    let mut sources = at.period.sources.iter().enumerate();
    let code = match sources.find(|(source, _)| at.document(*source) == Some(document)) {
        Some((_, source)) if source.covers => return None,
        Some(_) => "impact-cover-unsure",
        None => at.absent.cover,
    };
    Some(Reason { code, ..Reason::new("impact-cover-gone") }.with("document", title))
}

fn source(at: &At<'_>, source: usize) -> Option<SourceTold> {
    let known = at.period.sources.get(source)?;
    let document = at.document(source);
    let used = document.and_then(|id| at.used(id));
    Some(SourceTold {
        document: document.map(str::to_owned),
        version: used.map(|(_, version)| version.to_owned()),
        title: used.map(|(title, _)| title.to_owned()),
        rank: known.rank,
    })
}

/// The item of the better side that the other one does not have so, else one of the other side; else the part.
fn cause(sides: &Both<At<'_>>, key: Key<'_>, change: Change, (before, after): (&LineSide, &LineSide)) -> Cause {
    let kind = if key.floor.is_some() { "floor" } else { "item" };
    let turning = |side: &LineSide, other: &LineSide| {
        let own = document(side)?;
        let same = |item: &&ItemTold| Some(&own) == document(other).as_ref() && other.items.contains(item);
        let item = side.items.iter().find(|item| !same(item))?;
        Some(Cause { document: own.clone(), kind, id: item.id.clone(), title: item.title.clone() })
    };
    let found = match change {
        Change::Worse => turning(before, after).or_else(|| turning(after, before)),
        Change::Better | Change::Open => turning(after, before).or_else(|| turning(before, after)),
    };
    let by = found.or_else(|| unsettled(sides, key)).unwrap_or_else(|| {
        let document = document(after).or_else(|| document(before)).unwrap_or_default();
        let title = part_name(&sides.after.in_force, key.part).get(sides.after.lang).to_owned();
        Cause { document, kind: "part", id: key.part.to_owned(), title }
    });
    let same = match key.floor {
        Some(id) => same_floor(sides, id),
        None => same_part(sides, &by.document, key.part),
    };
    behind(sides, same, by)
}

/// What is open about a line: an item or a floor of the version to come, else of the other one.
fn unsettled(sides: &Both<At<'_>>, key: Key<'_>) -> Option<Cause> {
    [&sides.after, &sides.before].into_iter().find_map(|side| {
        if let Some(id) = key.floor {
            let status = side.period.floors.iter().find(|floor| floor.id == id)?;
            let (document, id) = status.id.split_once('/')?;
            let (document, id) = (document.to_owned(), id.to_owned());
            return Some(Cause { document, kind: "floor", id, title: status.title.clone() });
        }
        let item = side.period.unpaid.iter().find(|item| item.open && item.part == key.part)?;
        let document = side.document(item.source)?.to_owned();
        Some(Cause { document, kind: "item", id: item.id.clone(), title: item.title.clone() })
    })
}

/// The document that gives a line.
fn document(side: &LineSide) -> Option<String> {
    side.source.as_ref().and_then(|source| source.document.clone())
}

//! Caps, rooms and sharing relations of a question: which claims each limits, and by how much.

use super::candidate::{Candidate, Fill, RuleRef, index};
use super::grant::registered;
use super::optimum::{Cap as HardCap, Meter, Problem};
use super::plan::Plan;
use super::question::Question;
use crate::order::{self, Map, Set};
use crate::policy::articulation::{Base, Beyond, Cap, ClaimFilter, Limit, Reuse, Sharing, Side};
use crate::policy::catalogue::{Institution, Requirement};
use crate::policy::set::ArticulationRef;
use crate::quantity::Credit;
use crate::record::Achievement;

/// Soft caps whose claims cross without one containing the other: the surplus would be ambiguous.
#[derive(Debug)]
pub(crate) struct CrossingCaps {
    pub first: (String, String),
    pub second: (String, String),
}

/// A cap of an agreement in a ledger, with the claims it limits.
#[derive(Clone, Debug)]
pub(crate) struct CapAt<'q> {
    pub ledger: usize,
    pub agreement: ArticulationRef<'q>,
    pub cap: &'q Cap,
    /// Limit in hundredths of a credit; of a cap on targets, their number.
    pub limit: i64,
    /// Base in hundredths, of a share.
    pub base: Option<i64>,
    /// Claims and their weights, by position.
    pub terms: Vec<(u32, i64)>,
    /// What it limits of them, by claim and fill, where credits are granted.
    limited: Set<(u32, usize)>,
    /// Where it stands in the problem.
    pub handle: CapHandle,
}

/// Where a cap stands in the problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CapHandle {
    /// Nowhere: all its claims together stay within it.
    Idle,
    /// Among the hard caps.
    Hard(usize),
    /// Among the meters.
    Soft(u32),
}

/// A sharing relation that applies to the ledgers asked for.
#[derive(Clone, Debug)]
pub(crate) struct SharingAt<'q> {
    pub agreement: ArticulationRef<'q>,
    pub sharing: &'q Sharing,
    pub sides: Sides,
    /// The nodes of each ledger, to see what a claim touches: end of each node, by ledger and node.
    ends: Map<(usize, usize), usize>,
}

/// What a relation lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sides {
    /// Two nodes of one ledger.
    Nodes { ledger: usize, left: usize, right: usize },
    /// Two ledgers.
    Ledgers { left: usize, right: usize },
}

impl SharingAt<'_> {
    /// Whether a claim fills something in a node of a ledger, or below it.
    pub fn touches(&self, ledger: usize, node: usize, claim: &Candidate<'_>) -> bool {
        let end = self.ends.get(&(ledger, node)).copied().unwrap_or(node);
        claim.ledger == ledger && claim.fills.iter().any(|fill| node <= fill.node && fill.node < end)
    }

    /// Which of so many achievements the claims taken use on both sides.
    pub fn shared(&self, brought: usize, taken: &[&Candidate<'_>]) -> Vec<usize> {
        let [left, right] = self.places();
        let on = |at: usize, side| taken.iter().any(|claim| claim.using.contains(&at) && self.stands(claim, side));
        (0..brought).filter(|&at| on(at, left) && on(at, right)).collect()
    }

    /// Whether a claim stands on either side.
    pub fn concerns(&self, claim: &Candidate<'_>) -> bool {
        self.places().into_iter().any(|side| self.stands(claim, side))
    }

    /// Ledger and node of each side; without a node, the whole ledger.
    fn places(&self) -> [(usize, Option<usize>); 2] {
        match self.sides {
            Sides::Nodes { ledger, left, right } => [(ledger, Some(left)), (ledger, Some(right))],
            Sides::Ledgers { left, right } => [(left, None), (right, None)],
        }
    }

    fn stands(&self, claim: &Candidate<'_>, (ledger, node): (usize, Option<usize>)) -> bool {
        claim.ledger == ledger && node.is_none_or(|node| self.touches(ledger, node, claim))
    }
}

/// Every cap in scope, with the claims it limits.
pub(crate) fn caps<'q>(question: &'q Question<'q>, claims: &[Candidate<'q>]) -> Vec<CapAt<'q>> {
    let mut caps = Vec::new();
    for (at, ledger) in question.ledgers.iter().enumerate() {
        let plan = &ledger.plan;
        for &agreement in &ledger.agreements {
            for cap in agreement.articulation.caps.iter().filter(|cap| plan.in_scope(&cap.scope)) {
                let (limit, base) = limit(plan, &cap.limit);
                let (mut terms, mut limited) = (Vec::new(), Set::new());
                for (nth, claim) in claims.iter().enumerate() {
                    let fills = fills(question, plan, (at, agreement, cap), claim);
                    let weight = weight(cap, claim, &fills);
                    if weight > 0 {
                        terms.push((index(nth), weight));
                        let granting = fills.into_iter().filter(|&at| granted(claim, at) > 0);
                        limited.extend(granting.map(|fill| (index(nth), fill)));
                    }
                }
                let handle = CapHandle::Idle;
                caps.push(CapAt { ledger: at, agreement, cap, limit, base, terms, limited, handle });
            }
        }
    }
    order::sort_by(&mut caps, |a, b| a.key().cmp(&b.key()));
    caps
}

impl CapAt<'_> {
    /// Whether it limits what a claim fills at a position, where that grants credits.
    pub fn is_on(&self, claim: u32, fill: usize) -> bool {
        self.limited.contains(&(claim, fill))
    }

    /// Ledger, document id and cap id, by which caps are ordered.
    pub fn key(&self) -> (usize, &str, &str) {
        (self.ledger, &self.agreement.articulation.id, &self.cap.id)
    }
}

/// Limit and base of a cap in a programme.
pub(crate) fn limit(plan: &Plan<'_>, limit: &Limit) -> (i64, Option<i64>) {
    match limit {
        Limit::Credits(credits) => (credits.hundredths(), None),
        Limit::Targets(targets) => (i64::from(*targets), None),
        Limit::Share(share) => {
            let base = match &share.of {
                Base::Programme => plan.programme.credits,
                Base::Courses(filter) => {
                    plan.courses.iter().filter(|c| plan.picks(filter, c)).map(|c| c.course.credits).sum()
                }
            };
            (share.share.of_floor(base.hundredths()), Some(base.hundredths()))
        }
    }
}

/// How much of a cap a claim takes up.
pub(crate) fn taken_up(question: &Question<'_>, cap: &CapAt<'_>, claim: &Candidate<'_>) -> i64 {
    let Some(ledger) = question.ledgers.get(cap.ledger) else { return 0 };
    weight(cap.cap, claim, &fills(question, &ledger.plan, (cap.ledger, cap.agreement, cap.cap), claim))
}

/// The fills of a claim that a cap of an agreement in a ledger limits, by position.
fn fills(
    question: &Question<'_>,
    plan: &Plan<'_>,
    (ledger, agreement, cap): (usize, ArticulationRef<'_>, &Cap),
    claim: &Candidate<'_>,
) -> Vec<usize> {
    let by = |rule: &RuleRef<'_>| std::ptr::eq(rule.agreement.articulation, agreement.articulation);
    let Some(rule) = claim.rule.filter(|rule| claim.ledger == ledger && by(rule)) else { return Vec::new() };
    let on = &cap.on;
    let any = |list: &[String], holds: &dyn Fn(&Achievement) -> bool| {
        let brought = |at: &usize| question.brought.get(*at).is_some_and(|b| holds(b.achievement));
        list.is_empty() || claim.using.iter().any(brought)
    };
    let ruled = on.rules.is_empty() || on.rules.contains(&rule.rule.id);
    let kinds = any(&on.achievements, &|a| on.achievements.iter().any(|kind| kind == a.kind()));
    let modes = any(
        &on.modes,
        &|a| matches!(a, Achievement::Course(c) if c.mode.as_ref().is_some_and(|mode| on.modes.contains(mode))),
    );
    if !ruled || !kinds || !modes {
        return Vec::new();
    }
    claim.fills.iter().enumerate().filter(|(_, fill)| fill_limited(plan, on, fill)).map(|(at, _)| at).collect()
}

/// How much of a cap the fills of a claim that it limits take up.
fn weight(cap: &Cap, claim: &Candidate<'_>, fills: &[usize]) -> i64 {
    match cap.limit {
        Limit::Targets(_) => i64::try_from(fills.len()).unwrap_or(i64::MAX),
        _ => fills.iter().map(|&at| granted(claim, at)).fold(0, i64::saturating_add),
    }
}

fn granted(claim: &Candidate<'_>, fill: usize) -> i64 {
    claim.fills.get(fill).map_or(0, |fill| fill.granted.hundredths())
}

fn fill_limited(plan: &Plan<'_>, on: &ClaimFilter, fill: &Fill) -> bool {
    let target = on.targets.as_ref().is_none_or(|filter| {
        fill.course.and_then(|at| plan.courses.get(at)).is_some_and(|course| plan.picks(filter, course))
    });
    target && (on.nodes.is_empty() || plan.below_any(fill.node, &on.nodes))
}

/// Caps that refuse what does not fit whole. A cap that all its claims together cannot exceed limits nothing.
pub(crate) fn hard_caps(caps: &mut [CapAt<'_>], problem: &mut Problem) {
    for cap in caps.iter_mut().filter(|cap| is_hard(cap.cap)) {
        let all = cap.terms.iter().map(|(_, weight)| *weight).fold(0_i64, i64::saturating_add);
        if all > cap.limit {
            cap.handle = CapHandle::Hard(problem.caps.len());
            problem.caps.push(HardCap { limit: cap.limit, terms: cap.terms.clone() });
        }
    }
}

/// Whether a claim by itself stays within every hard cap of its agreement; one that does not is never granted.
pub(crate) fn fits_alone(question: &Question<'_>, plan: &Plan<'_>, claim: &Candidate<'_>) -> bool {
    let Some(rule) = claim.rule else { return true };
    let caps = rule.agreement.articulation.caps.iter().filter(|cap| is_hard(cap) && plan.in_scope(&cap.scope));
    let used = |cap| weight(cap, claim, &fills(question, plan, (claim.ledger, rule.agreement, cap), claim));
    caps.into_iter().all(|cap| used(cap) <= limit(plan, &cap.limit).0)
}

fn is_hard(cap: &Cap) -> bool {
    cap.beyond == Beyond::Refused || matches!(cap.limit, Limit::Targets(_))
}

/// Rooms of nodes and caps with a surplus become meters; every claim's credits are routed through theirs.
///
/// A soft cap all of whose claims are placed in one room stands inside it: what the cap counts, the room counts as far as
/// it reaches. Where a cap reaches into a room and elsewhere too, the room is kept hard, so that every surplus has one
/// place to go.
pub(crate) fn meters<'q>(
    question: &'q Question<'q>,
    claims: &[Candidate<'q>],
    caps: &mut [CapAt<'q>],
    problem: &mut Problem,
) -> Result<Map<(usize, usize), u32>, CrossingCaps> {
    let order = nest(caps)?;
    let mut cap_of: CapOf = Map::new();
    for &at in &order {
        for fill in caps.get(at).into_iter().flat_map(|cap| &cap.limited) {
            cap_of.entry(*fill).or_insert(at);
        }
    }
    let homes = homes(claims, caps, &order);
    let (rooms, hard) = rooms(question, claims, &cap_of, &homes);
    let mut meters = Map::new();
    for (ledger, node, limit) in rooms {
        meters.insert((ledger, node), index(problem.meters.len()));
        problem.meters.push(Meter { limit, parent: None, overflow: None });
    }
    for (ledger, node, limit, terms) in hard {
        let _ = (ledger, node);
        problem.caps.push(HardCap { limit, terms });
    }
    overflow_between_rooms(question, &meters, problem);
    soft_caps(question, caps, (&order, &homes), &meters, problem);
    for (at, claim) in claims.iter().enumerate() {
        let through_cap = |nth: usize| match caps.get(*cap_of.get(&(index(at), nth))?)?.handle {
            CapHandle::Soft(meter) => Some(meter),
            _ => None,
        };
        let credits = claim.fills.iter().enumerate().map(|(nth, fill)| {
            (through_cap(nth).or_else(|| meters.get(&(claim.ledger, fill.node)).copied()), fill.granted.hundredths())
        });
        if let Some(item) = problem.items.get_mut(at) {
            item.credits = credits.filter(|(_, credits)| *credits > 0).collect();
        }
    }
    Ok(meters)
}

/// Innermost soft cap by claim and fill.
type CapOf = Map<(u32, usize), usize>;

/// Soft caps with claims, smallest first, so that the first one holding a fill is the innermost.
fn nest(caps: &[CapAt<'_>]) -> Result<Vec<usize>, CrossingCaps> {
    let mut soft: Vec<usize> =
        caps.iter().enumerate().filter(|(_, c)| !is_hard(c.cap) && !c.terms.is_empty()).map(|(at, _)| at).collect();
    order::sort_by_key(&mut soft, |&at| caps.get(at).map(|cap| (cap.limited.len(), at)));
    let limited = |at: usize| caps.get(at).map(|cap| &cap.limited);
    let name =
        |at: usize| caps.get(at).map(|c| (c.agreement.articulation.id.clone(), c.cap.id.clone())).unwrap_or_default();
    for (nth, &inner) in soft.iter().enumerate() {
        for &outer in soft.iter().skip(nth.saturating_add(1)) {
            let Some((a, b)) = limited(inner).zip(limited(outer)) else { continue };
            if !a.is_subset(b) && !a.is_disjoint(b) {
                return Err(CrossingCaps { first: name(inner), second: name(outer) });
            }
        }
    }
    Ok(soft)
}

/// Ledger and node in which all claims of a soft cap are placed, and of the caps around it, by cap.
type Homes = Map<usize, (usize, usize)>;

fn homes(claims: &[Candidate<'_>], caps: &[CapAt<'_>], order: &[usize]) -> Homes {
    let mut homes = Homes::new();
    // From the outermost inwards: what lies inside a cap with a home lies in that home.
    for (nth, &at) in order.iter().enumerate().rev() {
        let Some(cap) = caps.get(at) else { continue };
        if let Some(outer) = around(caps, order, nth) {
            if let Some(&home) = homes.get(&outer) {
                homes.insert(at, home);
            }
            continue;
        }
        let node = |&(claim, fill): &(u32, usize)| {
            let claim = claims.get(usize::try_from(claim).unwrap_or(usize::MAX))?;
            claim.fills.get(fill).map(|fill| fill.node)
        };
        let mut nodes = cap.limited.iter().map(node);
        if let Some(Some(first)) = nodes.next()
            && nodes.all(|node| node == Some(first))
        {
            homes.insert(at, (cap.ledger, first));
        }
    }
    homes
}

/// The innermost of the soft caps that contain the one at this place of their order.
fn around(caps: &[CapAt<'_>], order: &[usize], nth: usize) -> Option<usize> {
    let inside = caps.get(*order.get(nth)?)?.limited.first()?;
    let holds = |outer: &&usize| caps.get(**outer).is_some_and(|outer| outer.limited.contains(inside));
    order.iter().skip(nth.saturating_add(1)).find(holds).copied()
}

type Room = (usize, usize, i64);
type HardRoom = (usize, usize, i64, Vec<(u32, i64)>);

/// The room of every `credits-from` node: soft, or hard where claims in it run through a soft cap without a home there.
fn rooms(
    question: &Question<'_>,
    claims: &[Candidate<'_>],
    cap_of: &CapOf,
    homes: &Homes,
) -> (Vec<Room>, Vec<HardRoom>) {
    let (mut soft, mut hard) = (Vec::new(), Vec::new());
    for (ledger_at, ledger) in question.ledgers.iter().enumerate() {
        for (node, found) in ledger.plan.nodes.iter().enumerate() {
            let Requirement::CreditsFrom(from) = found.requirement else { continue };
            let limit = from.at_most.unwrap_or(from.credits).hundredths();
            let here = |claim: &Candidate<'_>| -> i64 {
                let fills = claim.fills.iter().filter(|fill| claim.ledger == ledger_at && fill.node == node);
                fills.map(|fill| fill.granted).sum::<Credit>().hundredths()
            };
            let terms: Vec<(u32, i64)> =
                claims.iter().enumerate().map(|(at, c)| (index(at), here(c))).filter(|(_, w)| *w > 0).collect();
            let capped = |(at, claim): (usize, &Candidate<'_>)| {
                let mut fills = claim.fills.iter().enumerate().filter(|(_, fill)| fill.node == node);
                let strays = |nth: usize| cap_of.get(&(index(at), nth)).is_some_and(|cap| !homes.contains_key(cap));
                claim.ledger == ledger_at && fills.any(|(nth, _)| strays(nth))
            };
            if claims.iter().enumerate().any(capped) {
                hard.push((ledger_at, node, limit, terms));
            } else {
                soft.push((ledger_at, node, limit));
            }
        }
    }
    (soft, hard)
}

fn overflow_between_rooms(question: &Question<'_>, meters: &Map<(usize, usize), u32>, problem: &mut Problem) {
    for (&(ledger, node), &meter) in meters {
        let Some(plan) = question.ledgers.get(ledger).map(|l| &l.plan) else { continue };
        let Some(Requirement::CreditsFrom(from)) = plan.nodes.get(node).map(|n| n.requirement) else { continue };
        let to = from.overflow.as_ref().and_then(|id| plan.node(id)).and_then(|to| meters.get(&(ledger, to)));
        if let Some(meter) = problem.meters.get_mut(usize::try_from(meter).unwrap_or(usize::MAX)) {
            meter.overflow = to.copied();
        }
    }
}

fn soft_caps(
    question: &Question<'_>,
    caps: &mut [CapAt<'_>],
    (order, homes): (&[usize], &Homes),
    meters: &Map<(usize, usize), u32>,
    problem: &mut Problem,
) {
    let first = problem.meters.len();
    let handle = |nth: usize| index(first.saturating_add(nth));
    for (nth, &at) in order.iter().enumerate() {
        let Some(cap) = caps.get(at) else { continue };
        let home = homes.get(&at).and_then(|home| meters.get(home)).copied();
        let outer = around(caps, order, nth).and_then(|outer| order.iter().position(|&at| at == outer));
        let overflow = match &cap.cap.beyond {
            Beyond::Overflow(node) => {
                let plan = question.ledgers.get(cap.ledger).map(|l| &l.plan);
                let to = plan.and_then(|p| p.node(node)).and_then(|node| meters.get(&(cap.ledger, node)).copied());
                to.filter(|to| Some(*to) != home)
            }
            _ => None,
        };
        problem.meters.push(Meter { limit: cap.limit, parent: outer.map(handle).or(home), overflow });
    }
    for (nth, &at) in order.iter().enumerate() {
        if let Some(cap) = caps.get_mut(at) {
            cap.handle = CapHandle::Soft(handle(nth));
        }
    }
}

/// Most credits one achievement may fill in all under a rule: the rule's own limit, that of an outside register, and
/// what it carries itself where that limits it.
pub(crate) fn reuse_credits(question: &Question<'_>, reuse: &Reuse, claim: Option<&Candidate<'_>>) -> Option<Credit> {
    let recorded = reuse.register.as_ref().and_then(|register| {
        let using = &claim?.using;
        let each = using.iter().filter_map(|&at| registered(question.brought.get(at)?, register));
        Some(each.sum::<Credit>())
    });
    let carried = || {
        let each = claim?.using.iter().map(|&at| question.brought.get(at).and_then(|b| b.achievement.credits()));
        each.sum::<Option<Credit>>()
    };
    let carried = if reuse.within_source { carried() } else { None };
    [reuse.credits_at_most, recorded, carried].into_iter().flatten().min()
}

/// Every sharing relation that lies between ledgers asked for, or between nodes of one; ordered by document and id.
pub(crate) fn sharings<'q>(question: &'q Question<'q>) -> Vec<SharingAt<'q>> {
    let mut found: Map<(&str, &str, usize, usize), SharingAt<'q>> = Map::new();
    let ends = question.ledgers.iter().enumerate().flat_map(|(at, ledger)| {
        let nodes = ledger.plan.nodes.iter().enumerate();
        nodes.map(move |(node, n)| ((at, node), n.end))
    });
    let ends: Map<_, _> = ends.collect();
    for (at, ledger) in question.ledgers.iter().enumerate() {
        for &agreement in &ledger.agreements {
            for sharing in &agreement.articulation.sharings {
                for sides in sides(question, at, &ledger.plan, sharing) {
                    let (left, right) = match sides {
                        Sides::Nodes { ledger, .. } => (ledger, ledger),
                        Sides::Ledgers { left, right } => (left, right),
                    };
                    let key = (agreement.articulation.id.as_str(), sharing.id.as_str(), left, right);
                    found.insert(key, SharingAt { agreement, sharing, sides, ends: ends.clone() });
                }
            }
        }
    }
    found.into_values().collect()
}

fn sides(question: &Question<'_>, at: usize, plan: &Plan<'_>, sharing: &Sharing) -> Vec<Sides> {
    if let (Side::Node(left), Side::Node(right)) = (&sharing.left, &sharing.right) {
        let nodes = plan.node(left).zip(plan.node(right));
        return nodes.map(|(left, right)| Sides::Nodes { ledger: at, left, right }).into_iter().collect();
    }
    let is = |side: &Side, institution: &Institution| match side {
        Side::Node(_) => false,
        Side::Institution(id) => *id == institution.id,
        Side::InstitutionKind(kind) => *kind == institution.kind,
    };
    if !is(&sharing.left, &plan.catalogue.institution) {
        return Vec::new();
    }
    // A relation of like with like is met once, from the first of the two.
    let both_ways = |other: &Institution| is(&sharing.left, other) && is(&sharing.right, &plan.catalogue.institution);
    let others = question.ledgers.iter().enumerate().filter(|(other, ledger)| {
        let there = &ledger.plan.catalogue.institution;
        *other != at && is(&sharing.right, there) && (*other > at || !both_ways(there))
    });
    others.map(|(right, _)| Sides::Ledgers { left: at, right }).collect()
}

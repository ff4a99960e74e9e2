//! Limits on claims together: caps, rooms and branches; and how many credits count within them.

use super::ground::{Claim, Fill, Ground, Ledger};
use super::name;
use crate::order::{self, Map, Set};
use crate::policy::articulation::{Base, Beyond, Cap, Limit};
use crate::policy::catalogue::Requirement;
use crate::policy::set::ArticulationRef;
use crate::quantity::{Credit, Ratio};
use crate::reason::Reason;
use crate::record::Achievement;

/// The limits of every ledger.
#[derive(Debug)]
pub(super) struct Bounds<'g> {
    ground: &'g Ground<'g>,
    /// Caps that refuse what does not fit whole.
    hard: Vec<Bound<'g>>,
    /// Caps that let a surplus stand uncounted or flow on, those inside others first.
    soft: Vec<Bound<'g>>,
    /// Pools into which a soft cap reaches that reaches elsewhere too: nothing beyond their room is recognised there, and
    /// no surplus flows in, so that every surplus has one place to go.
    closed: Set<(usize, usize)>,
}

/// A cap in a ledger.
#[derive(Debug)]
struct Bound<'g> {
    ledger: usize,
    agreement: ArticulationRef<'g>,
    cap: &'g Cap,
    /// In hundredths of a credit; of a cap on targets, their number.
    limit: i64,
    /// Targets of possible claims that it limits, as claim and target.
    limits: Set<(usize, usize)>,
    /// Of a soft cap, the one place where everything under it, or under the outermost cap around it, may be placed.
    home: Option<usize>,
}

impl<'g> Bounds<'g> {
    /// The limits of a question, given every claim that is possible.
    pub fn new(ground: &'g Ground<'g>, open: &[Claim<'g>]) -> Self {
        let (mut hard, mut soft) = (Vec::new(), Vec::new());
        for (at, ledger) in ground.ledgers.iter().enumerate() {
            for &agreement in &ledger.agreements {
                for cap in agreement.articulation.caps.iter().filter(|cap| ledger.is_spoken_to(&cap.scope)) {
                    let mut bound = Bound {
                        ledger: at,
                        agreement,
                        cap,
                        limit: limit(ledger, &cap.limit),
                        limits: Set::new(),
                        home: None,
                    };
                    if cap.beyond == Beyond::Refused || matches!(cap.limit, Limit::Targets(_)) {
                        hard.push(bound);
                        continue;
                    }
                    for (nth, claim) in open.iter().enumerate() {
                        let limited = |(_, fill): &(usize, &Fill<'g>)| {
                            !fill.granted.is_zero() && bound.is_on(ground, claim, fill)
                        };
                        let limited: Vec<usize> =
                            claim.fills.iter().enumerate().filter(limited).map(|(fill, _)| fill).collect();
                        bound.limits.extend(limited.into_iter().map(|fill| (nth, fill)));
                    }
                    soft.push(bound);
                }
            }
        }
        soft.retain(|bound| !bound.limits.is_empty());
        order::sort_by(&mut soft, |a, b| a.rank().cmp(&b.rank()));
        let mut closed = Set::new();
        for at in 0..soft.len() {
            let outermost = soft
                .iter()
                .skip(at)
                .rev()
                .find(|outer| soft.get(at).is_some_and(|b| b.limits.is_subset(&outer.limits)));
            let places: Set<(usize, usize)> = outermost
                .iter()
                .flat_map(|bound| bound.limits.iter().map(|limited| (bound.ledger, limited)))
                .filter_map(|(ledger, &(claim, fill))| Some((ledger, open.get(claim)?.fills.get(fill)?.place)))
                .collect();
            let home = if places.len() == 1 { places.first().map(|&(_, place)| place) } else { None };
            if home.is_none() {
                closed.extend(places.into_iter().filter(|&(ledger, place)| pool(ground, ledger, place).is_some()));
            }
            if let Some(bound) = soft.get_mut(at) {
                bound.home = home;
            }
        }
        Self { ground, hard, soft, closed }
    }

    /// Every limit that the claims pass.
    pub fn broken(&self, claims: &[&Claim<'g>]) -> Vec<Reason> {
        let mut found = Vec::new();
        for bound in &self.hard {
            let used = bound.used(self.ground, claims);
            if used > bound.limit {
                let targets = matches!(bound.cap.limit, Limit::Targets(_));
                let told =
                    |units: i64| if targets { units.to_string() } else { Credit::from_hundredths(units).to_string() };
                let reason = Reason::new("verify-cap-exceeded").named("cap", &bound.cap.title);
                found.push(reason.with("used", told(used)).with("limit", told(bound.limit)));
            }
        }
        for &(ledger, place) in &self.closed {
            let Some(room) = pool(self.ground, ledger, place).map(room) else { continue };
            let here = claims.iter().filter(|claim| claim.ledger == ledger).flat_map(|claim| &claim.fills);
            let used: Credit = here.filter(|fill| fill.place == place).map(|fill| fill.granted).sum();
            if used > room {
                let reason = Reason::new("verify-cap-exceeded").named("cap", &name::place(self.ground, ledger, place));
                found.push(reason.with("used", used).with("limit", room));
            }
        }
        for (at, ledger) in self.ground.ledgers.iter().enumerate() {
            for (place, needed) in ledger.places.iter().enumerate() {
                let most = match needed.node {
                    Requirement::Any(_) => 1,
                    Requirement::NOf(n_of) => n_of.n,
                    _ => continue,
                };
                if u32::try_from(branches(ledger, place, at, claims)).map_or(true, |used| used > most) {
                    found.push(Reason::new("verify-choice-broken").named("node", &name::place(self.ground, at, place)));
                }
            }
        }
        found
    }

    /// Whether a claim by itself stays within every cap that refuses what does not fit.
    pub fn fits_alone(&self, claim: &Claim<'g>) -> bool {
        self.hard.iter().all(|bound| bound.used(self.ground, &[claim]) <= bound.limit)
    }

    /// Credits that count in each ledger: after caps that leave a surplus, and within the room of each pool.
    pub fn counted(&self, claims: &[&Claim<'g>]) -> Vec<Credit> {
        (0..self.ground.ledgers.len()).map(|ledger| self.counted_in(ledger, claims)).collect()
    }

    fn counted_in(&self, ledger: usize, claims: &[&Claim<'g>]) -> Credit {
        let mut counted = Credit::ZERO;
        let mut under: Map<usize, Credit> = Map::new();
        let mut pools: Map<usize, Credit> = Map::new();
        let add = |to: &mut Map<usize, Credit>, at: usize, credits: Credit| {
            let sum = to.entry(at).or_default();
            *sum = sum.plus(credits);
        };
        for claim in claims.iter().filter(|claim| claim.ledger == ledger) {
            for fill in &claim.fills {
                let cap = self.soft.iter().position(|bound| bound.is_on(self.ground, claim, fill));
                match cap {
                    Some(cap) => add(&mut under, cap, fill.granted),
                    None if self.is_open(ledger, fill.place) => add(&mut pools, fill.place, fill.granted),
                    None => counted = counted.plus(fill.granted),
                }
            }
        }
        for (at, bound) in self.soft.iter().enumerate().filter(|(_, bound)| bound.ledger == ledger) {
            let inflow = under.remove(&at).unwrap_or_default();
            let kept = inflow.min(Credit::from_hundredths(bound.limit));
            let around = self.soft.iter().enumerate().skip(at.saturating_add(1));
            let around =
                around.filter(|(_, outer)| bound.limits.is_subset(&outer.limits)).map(|(outer, _)| outer).next();
            match around {
                Some(outer) => add(&mut under, outer, kept),
                None => match bound.home.filter(|&place| self.is_open(ledger, place)) {
                    Some(place) => add(&mut pools, place, kept),
                    None => counted = counted.plus(kept),
                },
            }
            if let (Beyond::Overflow(id), Some(here)) = (&bound.cap.beyond, self.ground.ledgers.get(ledger))
                && let Some(place) =
                    here.node(id).filter(|&place| self.is_open(ledger, place) && bound.home != Some(place))
            {
                add(&mut pools, place, inflow.minus(kept));
            }
        }
        let depth = self.ground.ledgers.get(ledger).map_or(0, |ledger| ledger.places.len());
        let mut all = Credit::ZERO;
        for place in 0..depth {
            if let Some(pool) = pool(self.ground, ledger, place).filter(|_| self.is_open(ledger, place)) {
                all = all.plus(self.inflow(ledger, place, &pools, depth).min(room(pool)));
            }
        }
        counted.plus(all)
    }

    /// Credits that reach a pool: placed there, left over by caps, and beyond the room of other pools.
    fn inflow(&self, ledger: usize, place: usize, placed: &Map<usize, Credit>, depth: usize) -> Credit {
        let direct = placed.get(&place).copied().unwrap_or_default();
        let Some(here) = self.ground.ledgers.get(ledger).filter(|_| depth > 0) else { return direct };
        let mut sum = direct;
        for other in 0..here.places.len() {
            let Some(from) = pool(self.ground, ledger, other).filter(|_| self.is_open(ledger, other)) else { continue };
            if from.overflow.as_ref().is_some_and(|id| here.node(id) == Some(place)) {
                let inflow = self.inflow(ledger, other, placed, depth.saturating_sub(1));
                sum = sum.plus(room(from).short_of(inflow));
            }
        }
        sum
    }

    /// Whether a place is a pool into which a surplus may flow.
    fn is_open(&self, ledger: usize, place: usize) -> bool {
        pool(self.ground, ledger, place).is_some() && !self.closed.contains(&(ledger, place))
    }
}

impl Bound<'_> {
    /// Inner caps come first: those that limit fewer; among equals, by document and id.
    fn rank(&self) -> (usize, usize, &str, &str) {
        (self.ledger, self.limits.len(), &self.agreement.articulation.id, &self.cap.id)
    }

    /// How much of the cap claims take up, in the units of its limit.
    fn used(&self, ground: &Ground<'_>, claims: &[&Claim<'_>]) -> i64 {
        let fills = claims.iter().filter(|claim| !claim.only_attends()).flat_map(|claim| {
            claim.fills.iter().filter(|fill| self.is_on(ground, claim, fill)).map(|fill| fill.granted)
        });
        if matches!(self.cap.limit, Limit::Targets(_)) {
            i64::try_from(fills.count()).unwrap_or(i64::MAX)
        } else {
            fills.sum::<Credit>().hundredths()
        }
    }

    /// Whether the cap limits a target of a claim.
    fn is_on(&self, ground: &Ground<'_>, claim: &Claim<'_>, fill: &Fill<'_>) -> bool {
        let Some(ledger) = ground.ledgers.get(self.ledger).filter(|_| claim.ledger == self.ledger) else {
            return false;
        };
        let Some(by) = claim.by.filter(|_| claim.is_by(self.agreement.articulation)) else { return false };
        let on = &self.cap.on;
        let uses = |holds: &dyn Fn(&Achievement) -> bool| ground.each(&claim.using).any(holds);
        let is_mode = |one: &Achievement| matches!(one, Achievement::Course(course) if course.mode.as_ref().is_some_and(|mode| on.modes.contains(mode)));
        (on.rules.is_empty() || on.rules.contains(&by.rule.id))
            && (on.achievements.is_empty() || uses(&|one| on.achievements.iter().any(|kind| kind == one.kind())))
            && (on.modes.is_empty() || uses(&is_mode))
            && on.targets.as_ref().is_none_or(|filter| fill.course.is_some_and(|course| ledger.picks(filter, course)))
            && (on.nodes.is_empty() || on.nodes.iter().any(|node| ledger.is_in(fill.place, node)))
    }
}

/// How much a cap allows in a programme, in hundredths of a credit rounded down, or as a number of targets.
fn limit(ledger: &Ledger<'_>, limit: &Limit) -> i64 {
    let share_of = |share: Ratio, base: Credit| {
        let product = i128::from(base.hundredths()).saturating_mul(i128::from(share.numerator()));
        i64::try_from(product.div_euclid(i128::from(share.denominator()))).unwrap_or(i64::MAX)
    };
    match limit {
        Limit::Credits(credits) => credits.hundredths(),
        Limit::Targets(targets) => i64::from(*targets),
        Limit::Share(share) => match &share.of {
            Base::Programme => share_of(share.share, ledger.programme.credits),
            Base::Courses(filter) => {
                let picked = ledger.courses().filter(|course| ledger.picks(filter, course));
                share_of(share.share, picked.map(|course| course.credits).sum())
            }
        },
    }
}

fn pool<'g>(ground: &Ground<'g>, ledger: usize, place: usize) -> Option<&'g crate::policy::catalogue::CreditsFrom> {
    match ground.ledgers.get(ledger)?.places.get(place)?.node {
        Requirement::CreditsFrom(pool) => Some(pool),
        _ => None,
    }
}

/// Most credits that count in a pool.
fn room(pool: &crate::policy::catalogue::CreditsFrom) -> Credit {
    pool.at_most.unwrap_or(pool.credits)
}

/// How many children of a node have something placed in or below them.
fn branches(ledger: &Ledger<'_>, node: usize, at: usize, claims: &[&Claim<'_>]) -> usize {
    let placed = || claims.iter().filter(|claim| claim.ledger == at && !claim.only_attends()).flat_map(|c| &c.fills);
    let is_child = |path: &[usize]| path.iter().rev().nth(1) == Some(&node);
    let children = ledger.places.iter().enumerate().filter(|(_, place)| is_child(&place.path));
    children.filter(|(child, _)| placed().any(|fill| ledger.is_below(fill.place, *child))).count()
}

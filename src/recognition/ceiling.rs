//! Bounds that need no search: the most that can be gained under one hard cap.

use super::candidate::Candidate;
use super::decide::Decided;
use super::limits::{CapAt, CapHandle, taken_up};
use super::question::Question;

/// The most credits counted and waived that a choice of claims can reach because of one hard cap: as much of its limit
/// as whole claims can fill, and what it does not limit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ceiling {
    /// Position of the cap in the model.
    cap: usize,
    limit: i64,
    /// Greatest common divisor of what its claims take up.
    unit: i64,
    /// What its claims bring beyond what they take up, and others bring at all.
    credits: i64,
    waived: i64,
}

impl Ceiling {
    fn new(at: usize, cap: &CapAt<'_>, claims: &[Candidate<'_>]) -> Self {
        let mut ceiling = Self { cap: at, limit: cap.limit, unit: 0, credits: 0, waived: 0 };
        let mut terms = cap.terms.iter().peekable();
        for (nth, claim) in (0_u32..).zip(claims) {
            let weight = terms.next_if(|(item, _)| *item == nth).map_or(0, |(_, weight)| *weight);
            ceiling.add(claim, weight);
        }
        ceiling
    }

    fn add(&mut self, claim: &Candidate<'_>, weight: i64) {
        let beyond = |amount: i64| amount.saturating_sub(weight).max(0);
        self.unit = gcd(self.unit, weight);
        self.credits = self.credits.saturating_add(beyond(claim.credits().hundredths()));
        self.waived = self.waived.saturating_add(beyond(claim.waived().hundredths()));
    }

    /// Most credits counted, and waived.
    fn most(&self) -> (i64, i64) {
        let idle = self.limit.checked_rem(self.unit).unwrap_or(self.limit);
        let full = self.limit.saturating_sub(idle);
        (full.saturating_add(self.credits), full.saturating_add(self.waived))
    }
}

/// The ceiling of every hard cap that can bind.
pub(crate) fn ceilings(decided: &Decided<'_>) -> Vec<Ceiling> {
    let caps = decided.model.caps.iter().enumerate();
    let hard = caps.filter(|(_, cap)| matches!(cap.handle, CapHandle::Hard(_)));
    hard.map(|(at, cap)| Ceiling::new(at, cap, &decided.claims.open)).collect()
}

/// Whether more than `credits` could count without the cap at `cap`, as far as the others tell.
pub(crate) fn allow_without(ceilings: &[Ceiling], cap: usize, credits: i64) -> bool {
    ceilings.iter().all(|ceiling| ceiling.cap == cap || ceiling.most().0 > credits)
}

/// The most credits counted, and waived, were these claims possible too.
pub(crate) fn most_with(
    ceilings: &[Ceiling],
    caps: &[CapAt<'_>],
    question: &Question<'_>,
    more: &[&Candidate<'_>],
) -> (i64, i64) {
    let each = ceilings.iter().filter_map(|ceiling| {
        let (mut ceiling, cap) = (*ceiling, caps.get(ceiling.cap)?);
        for claim in more {
            ceiling.add(claim, taken_up(question, cap, claim));
        }
        Some(ceiling.most())
    });
    each.fold((i64::MAX, i64::MAX), |least, most| (least.0.min(most.0), least.1.min(most.1)))
}

/// Greatest common divisor of two amounts; 0 is neutral.
pub(crate) fn gcd(left: i64, right: i64) -> i64 {
    let (mut a, mut b) = (left.saturating_abs(), right.saturating_abs());
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}

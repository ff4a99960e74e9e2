//! Where a decision names a course leaf that stands in several places, one of its readings has to hold.

use super::ground::{Claim, Fill};
use super::read::Read;

/// Most readings that are begun; beyond it the first is taken as it stands.
const MOST_READINGS: usize = 4_000;

/// The claims, each in one place for each target: a reading that is `fine` throughout and `right` in the end; else one
/// that is fine; else the first.
pub(super) fn settle<'g>(
    reads: &[Read<'g>],
    fine: &dyn Fn(&[&Claim<'g>]) -> bool,
    right: &dyn Fn(&[&Claim<'g>]) -> bool,
) -> Vec<Claim<'g>> {
    let (single, several): (Vec<&Read<'g>>, Vec<&Read<'g>>) =
        reads.iter().partition(|read| read.places.iter().all(|places| places.len() == 1));
    let mut claims: Vec<Claim<'g>> = single.iter().map(|read| read.claim.clone()).collect();
    if !several.is_empty() {
        let mut search = Search { several: &several, fine, right, left: MOST_READINGS, second: None };
        if let Some(found) = search.place(&mut claims, 0).or(search.second) {
            return found;
        }
    }
    claims.extend(several.iter().map(|read| read.claim.clone()));
    claims
}

struct Search<'s, 'g> {
    several: &'s [&'s Read<'g>],
    fine: &'s dyn Fn(&[&Claim<'g>]) -> bool,
    right: &'s dyn Fn(&[&Claim<'g>]) -> bool,
    left: usize,
    /// The first reading that is fine without being right.
    second: Option<Vec<Claim<'g>>>,
}

impl<'g> Search<'_, 'g> {
    /// Places the claims from `next` on. Every limit holds for part of the claims if it holds for all, so that a
    /// beginning that is not fine is given up.
    fn place(&mut self, claims: &mut Vec<Claim<'g>>, next: usize) -> Option<Vec<Claim<'g>>> {
        let Some(read) = self.several.get(next) else {
            let all: Vec<&Claim<'g>> = claims.iter().collect();
            if (self.right)(&all) {
                return Some(claims.clone());
            }
            self.second.get_or_insert_with(|| claims.clone());
            return None;
        };
        for fills in placements(read) {
            self.left = self.left.checked_sub(1)?;
            claims.push(Claim { fills, ..read.claim.clone() });
            let is_fine = (self.fine)(&claims.iter().collect::<Vec<_>>());
            let found = if is_fine { self.place(claims, next.saturating_add(1)) } else { None };
            claims.pop();
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

/// Every way to place the targets of one claim, at most as many as readings are begun.
fn placements<'g>(read: &Read<'g>) -> Vec<Vec<Fill<'g>>> {
    let mut placed: Vec<Vec<Fill<'g>>> = vec![Vec::new()];
    for (fill, places) in read.claim.fills.iter().zip(&read.places) {
        let longer = placed.iter().flat_map(|before| {
            places.iter().map(move |&place| [before.as_slice(), &[Fill { place, ..*fill }]].concat())
        });
        placed = longer.take(MOST_READINGS).collect();
    }
    placed
}

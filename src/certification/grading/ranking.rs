//! Places in a contest: by the first key, among equals by the next; who is equal in all shares a place.

use super::answer::{Outcome, Rank, Standing};
use super::plan::{Plan, set};
use super::settle::Settled;
use crate::order;
use crate::policy::assessment::grant::{AfterTies, Better, Ranking};
use crate::policy::assessment::outline::Spot;
use crate::quantity::Exact;
use crate::reason::Reason;
use crate::session::check::Row;
use crate::text::Text;

/// A candidate as ranking sees it.
pub(super) struct Entrant<'r, 's> {
    pub row: &'r Row<'s>,
    pub settled: &'r Settled,
    /// Whether a veto has struck the candidate out.
    pub out: bool,
}

impl Entrant<'_, '_> {
    /// Whether the candidate took part in anything.
    fn entered(&self) -> bool {
        !self.settled.parts.iter().all(|stand| stand.standing == Standing::Absent)
    }

    fn value(&self, plan: &Plan<'_>, id: &str) -> Option<Exact> {
        let stand = match plan.outline.spot(id)? {
            Spot::Part(at) => self.settled.parts.get(at)?,
            Spot::Total(at) => self.settled.totals.get(at)?,
            Spot::Measure(at) => return self.row.measures.get(at).copied().flatten().map(Exact::from),
            _ => return None,
        };
        let counts = !matches!(stand.standing, Standing::Incomplete | Standing::Absent | Standing::NotReached);
        stand.score.filter(|_| counts)
    }
}

/// The rank of each entrant; none where nothing is ranked, or somebody has no place by right. So many more candidates were
/// refused, who may be of any group.
pub(super) fn rank(plan: &Plan<'_>, entrants: &[Entrant<'_, '_>], refused: usize) -> Vec<Option<Rank>> {
    let mut ranks: Vec<Option<Rank>> = entrants.iter().map(|_| None).collect();
    let Some(ranking) = &plan.outline.assessment.ranking else { return ranks };
    let group_of = |at: &usize| entrants.get(*at).and_then(|one| one.row.group.as_deref());
    let mut named = plan.outline.assessment.grants.iter().flat_map(|grant| grant.when.groups());
    let by_group = named.next().is_some() || entrants.iter().any(|one| one.row.group.is_some());
    let groupless = entrants.iter().filter(|one| by_group && one.row.group.is_none() && one.entered());
    let perhaps = u32::try_from(groupless.count().saturating_add(refused)).unwrap_or(u32::MAX);
    let mut all: Vec<usize> = (0..entrants.len()).collect();
    order::sort_by_key(&mut all, group_of);
    for group in all.chunk_by(|a, b| group_of(a) == group_of(b)) {
        let entered: Vec<usize> =
            group.iter().copied().filter(|at| entrants.get(*at).is_some_and(Entrant::entered)).collect();
        let values = |at: usize| -> Vec<Option<Exact>> {
            ranking.keys.iter().map(|key| entrants.get(at).and_then(|one| one.value(plan, &key.of))).collect()
        };
        let keyed: Vec<(usize, Vec<Option<Exact>>)> = entered
            .iter()
            .filter(|at| entrants.get(**at).is_some_and(|one| !one.out))
            .map(|at| (*at, values(*at)))
            .collect();
        let is_open =
            |at: &usize| entrants.get(*at).is_some_and(|one| one.settled.outcome == Outcome::Incomplete && !one.out);
        let (placed, unplaced): (Vec<_>, Vec<_>) =
            keyed.into_iter().partition(|(_, values)| values.first().is_some_and(Option::is_some));
        let open = unplaced.iter().any(|(at, _)| is_open(at));
        let blank = Rank {
            group: group.first().and_then(group_of).map(str::to_owned),
            place: None,
            shared_by: None,
            entrants: u32::try_from(entered.len()).unwrap_or(u32::MAX),
            provisional: open || perhaps > 0,
            perhaps,
            reasons: Vec::new(),
        };
        if by_group && blank.group.is_none() {
            for (at, _) in placed.iter().chain(&unplaced) {
                let told = plan.tell(Reason::new("rank-group-unknown"), &plan.cited.ranking);
                set(&mut ranks, *at, Some(Rank { reasons: vec![told], ..blank.clone() }));
            }
            continue;
        }
        for (at, _) in &unplaced {
            if let Some(slot) = ranks.get_mut(*at).filter(|_| is_open(at)) {
                let told = plan.tell(Reason::new("rank-open"), &plan.cited.ranking);
                *slot = Some(Rank { reasons: vec![told], ..blank.clone() });
            }
        }
        let mut giving = Places { plan, ranking, blank, open, ranks: &mut ranks };
        giving.place(placed, 0, Some(1));
    }
    ranks
}

type Keyed = (usize, Vec<Option<Exact>>);

struct Places<'p, 's> {
    plan: &'p Plan<'s>,
    ranking: &'p Ranking,
    blank: Rank,
    /// Whether results of the group are incomplete.
    open: bool,
    ranks: &'p mut Vec<Option<Rank>>,
}

impl Places<'_, '_> {
    /// Gives places to who is equal in all keys before; the place that follows, where it is known.
    fn place(&mut self, mut equal: Vec<Keyed>, key: usize, start: Option<u32>) -> Option<u32> {
        let count = u32::try_from(equal.len()).unwrap_or(u32::MAX);
        let taken = match self.ranking.after_ties {
            AfterTies::Next => 1,
            AfterTies::Skip => count,
        };
        let by = self.ranking.keys.get(key).filter(|_| equal.len() > 1);
        let Some(by) = by else {
            for (at, _) in equal {
                self.put(at, start, count, None);
            }
            return start.map(|start| start.saturating_add(taken));
        };
        let value = |keyed: &Keyed| keyed.1.get(key).copied().flatten();
        if equal.iter().any(|one| value(one).is_none()) {
            // Who of them is better cannot be told; with `next`, neither how many places they take.
            let missing = self.measure(&by.of);
            for (at, _) in equal {
                self.put(at, None, count, Some(&missing));
            }
            return start.filter(|_| self.ranking.after_ties == AfterTies::Skip).map(|s| s.saturating_add(count));
        }
        order::sort_by(&mut equal, |a, b| match by.better {
            Better::Higher => value(b).cmp(&value(a)),
            Better::Lower => value(a).cmp(&value(b)),
        });
        let mut next = start;
        for run in equal.chunk_by(|a, b| value(a) == value(b)) {
            next = self.place(run.to_vec(), key.saturating_add(1), next);
        }
        next
    }

    fn measure(&self, id: &str) -> Text {
        let measure = self.ranking.measures.iter().find(|measure| measure.id == id);
        measure.map_or_else(|| self.plan.title(id), |measure| measure.title.clone())
    }

    fn put(&mut self, at: usize, place: Option<u32>, count: u32, missing: Option<&Text>) {
        let mut reasons = Vec::new();
        let cited = &self.plan.cited.ranking;
        if let Some(missing) = missing {
            reasons.push(self.plan.tell(Reason::new("rank-unknown").named("measure", missing), cited));
        } else if let Some(place) = place {
            let reason = Reason::new("rank-place").with("place", place).with("entrants", self.blank.entrants);
            let reason = if count > 1 { reason.with("shared", count) } else { reason };
            reasons.push(self.plan.tell(reason, cited));
        } else {
            reasons.push(self.plan.tell(Reason::new("rank-behind-unknown"), cited));
        }
        if self.open && place.is_some() {
            reasons.push(self.plan.tell(Reason::new("rank-provisional"), cited));
        }
        if self.blank.perhaps > 0 && place.is_some() {
            let reason = Reason::new("rank-others-unknown").with("perhaps", self.blank.perhaps);
            reasons.push(self.plan.tell(reason, cited));
        }
        if let Some(slot) = self.ranks.get_mut(at) {
            let shared_by = place.map(|_| count);
            *slot = Some(Rank { place, shared_by, reasons, ..self.blank.clone() });
        }
    }
}

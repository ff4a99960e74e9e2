//! Code lists and equivalences.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{RANK_MISSING, RANK_TWICE, RANK_UNWANTED};
use crate::order;
use crate::policy::code_list::{CodeKind, CodeList};
use crate::policy::equivalence::Equivalence;
use crate::policy::set::limits;
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    pub(super) fn equivalence(&mut self, it: &Equivalence) {
        let at = Trail::Top.key("equivalences");
        self.limit(&at, "equivalences", it.equivalences.len(), limits::EQUIVALENCES);
        self.unique(&at, "id", it.equivalences.iter().map(|e| e.id.as_str()));
    }

    pub(super) fn code_list(&mut self, it: &CodeList) {
        self.id(&Trail::Top.key("name"), &it.name);
        let at = Trail::Top.key("codes");
        self.limit(&at, "codes", it.codes.len(), limits::CODES);
        self.unique(&at, "code", it.codes.iter().map(|c| c.code.as_str()));
        let mut ranks = Vec::new();
        for (nth, code) in it.codes.iter().enumerate() {
            let at = at.nth(nth);
            let named = |entry| Diagnostic::new(entry).with("code", code.code.as_str());
            match (it.of, code.rank) {
                (CodeKind::Ladder, None) => self.add(&at, named(&RANK_MISSING)),
                (CodeKind::Ladder, Some(rank)) => {
                    self.bounds(&at.key("rank"), rank, 1, u32::MAX);
                    ranks.push((rank, nth, code.code.as_str()));
                }
                (_, Some(_)) => self.add(&at.key("rank"), named(&RANK_UNWANTED)),
                (_, None) => {}
            }
        }
        order::sort(&mut ranks);
        for ((other_rank, _, other), (rank, nth, code)) in ranks.iter().zip(ranks.iter().skip(1)) {
            if rank == other_rank {
                let twice = Diagnostic::new(&RANK_TWICE).with("code", *code).with("other", *other).with("rank", *rank);
                self.add(&at.nth(*nth).key("rank"), twice);
            }
        }
    }
}

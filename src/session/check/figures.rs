//! Cut lines that are announced for one session, and means of a cohort.

use super::{Check, about, list};
use crate::diagnostic::Term;
use crate::diagnostic::session::MARK_OUT_OF_RANGE;
use crate::order::Map;
use crate::policy::assessment::Threshold;
use crate::policy::assessment::outline::Outline;
use crate::quantity::{Exact, Score};
use crate::session::list::{Unread, place};

impl<'s> Check<'_, 's> {
    /// Cut lines or means by name; of two with one name, none, and none above full marks.
    pub(super) fn figures(
        &mut self,
        what: Term,
        rows: impl Iterator<Item = (&'s str, Score)>,
        unread: &'s [Unread],
    ) -> Map<&'s str, Score> {
        let rows: Vec<(&'s str, Score)> = rows.collect();
        let ids: Vec<&'s str> = rows.iter().map(|(name, _)| *name).collect();
        let single = self.once(what, &ids, unread);
        let asked = asked(self.outline, what);
        let mut taken = Vec::new();
        for ((nth, (name, score)), single) in rows.into_iter().enumerate().zip(single) {
            let at = list(what.key()).index(place(unread, nth));
            let full = asked.iter().filter(|(known, _)| *known == name).filter_map(|(_, full)| *full).min();
            if asked.iter().all(|(known, _)| *known != name) {
                self.no_item(&at.key("name"), what, name, asked.iter().map(|(known, _)| *known));
            } else if let Some(full) = full.filter(|full| Exact::from(score) > *full) {
                let found =
                    about(&MARK_OUT_OF_RANGE, name).with("found", score.to_string()).with("full", full.to_string());
                self.refuse(&at, found);
            } else if single {
                taken.push((name, score));
            }
        }
        taken.into_iter().collect()
    }
}

/// Names of the cut lines or means that are asked for, each with full marks of what it is for.
fn asked<'c>(outline: &Outline<'c>, what: Term) -> Vec<(&'c str, Option<Exact>)> {
    let assessment = outline.assessment;
    let parts = assessment.parts.iter().map(|part| (part.pass.as_ref(), Some(Exact::from(part.marking.full))));
    let totals = assessment.totals.iter().map(|total| (total.pass.as_ref(), outline.full_of_total(total)));
    let named = parts.chain(totals).filter_map(|(threshold, full)| match (threshold?, what) {
        (Threshold::Announced(name), Term::CutLines) => Some((name.as_str(), full)),
        (Threshold::ShareOfMean(share), Term::Means) => Some((share.of.as_str(), full)),
        _ => None,
    });
    named.collect()
}

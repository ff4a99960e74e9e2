//! Assessments of standards and schemes: ids unique, marks and weights that add up, nothing dangling, no circles.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{
    BANDS_NOT_FALLING, GATES_CYCLE, MARKS_DO_NOT_ADD_UP, ROLE_WITHOUT_WEIGHT, ROLES_NESTED, UNKNOWN_IN_ASSESSMENT,
    WEIGHTS_DO_NOT_ADD_UP,
};
use crate::policy::assessment::criterion::{Criterion, Marking};
use crate::policy::assessment::grant::{Gives, Ranking};
use crate::policy::assessment::{Assessment, Part, Strikes};
use crate::policy::circle::circles;
use crate::policy::set::limits;
use crate::policy::trail::Trail;
use crate::quantity::{Ratio, Rational, Score};
use std::collections::BTreeSet;

/// Ids of an assessment, by what they name.
#[derive(Default)]
struct Ids<'i> {
    parts: Vec<&'i str>,
    scored: Vec<&'i str>,
    criteria: Vec<&'i str>,
    measures: Vec<&'i str>,
}

impl Check<'_, '_> {
    pub(super) fn assessments(&mut self, all: &[Assessment]) {
        let at = Trail::Top.key("assessments");
        self.unique(&at, "id", all.iter().map(|one| one.id.as_str()));
        for (nth, one) in all.iter().enumerate() {
            self.assessment(&at.nth(nth), one);
        }
    }

    fn assessment(&mut self, at: &Trail<'_>, it: &Assessment) {
        let mut ids = Ids::default();
        let mut seen = BTreeSet::new();
        let list = at.key("parts");
        self.filled(&list, it.parts.len());
        for (nth, part) in it.parts.iter().enumerate() {
            let at = list.nth(nth);
            self.once(&at.key("id"), &part.id, &mut seen);
            ids.parts.push(&part.id);
            self.criterion(&at.key("marking"), &part.marking, false, &mut seen, &mut ids);
            self.limit(&at.key("marking"), "criteria", ids.criteria.len(), limits::NODES);
            self.part_combined(&at, part);
        }
        ids.scored.clone_from(&ids.parts);
        let list = at.key("totals");
        for (nth, total) in it.totals.iter().enumerate() {
            self.once(&list.nth(nth).key("id"), &total.id, &mut seen);
            ids.scored.push(&total.id);
        }
        let list = at.key("vetoes");
        for (nth, veto) in it.vetoes.iter().enumerate() {
            self.once(&list.nth(nth).key("id"), &veto.id, &mut seen);
        }
        if let Some(ranking) = &it.ranking {
            let list = at.key("ranking");
            let list = list.key("measures");
            for (nth, measure) in ranking.measures.iter().enumerate() {
                self.once(&list.nth(nth).key("id"), &measure.id, &mut seen);
                ids.measures.push(&measure.id);
            }
        }
        self.references(at, it, &ids);
        self.gates(at, it, &ids);
        self.bands(at, it);
        let list = at.key("grants");
        self.unique(&list, "id", it.grants.iter().map(|grant| grant.id.as_str()));
    }

    fn criterion<'i>(
        &mut self,
        at: &Trail<'_>,
        it: &'i Criterion,
        named: bool,
        seen: &mut BTreeSet<&'i str>,
        ids: &mut Ids<'i>,
    ) {
        self.once(&at.key("id"), &it.id, seen);
        ids.criteria.push(&it.id);
        self.more_than_nothing(&at.key("full"), it.full);
        if named && !it.by.is_empty() {
            self.add(&at.key("by"), Diagnostic::new(&ROLES_NESTED).with("criterion", it.id.as_str()));
        }
        let how = at.key("how");
        let list = how.key(it.how.word());
        match &it.how {
            Marking::Marks(marks) => {
                if let Some(step) = marks.step {
                    self.more_than_nothing(&list.key("step"), step);
                }
            }
            Marking::Deductions(of) => {
                self.filled(&list, of.len());
                for (nth, deduction) in of.iter().enumerate() {
                    self.once(&list.nth(nth).key("id"), &deduction.id, seen);
                    self.more_than_nothing(&list.nth(nth).key("each"), deduction.each);
                }
            }
            Marking::Judged => {}
            Marking::Sum(below) | Marking::Weighted(below) => {
                self.filled(&list, below.len());
                if matches!(it.how, Marking::Sum(_)) {
                    let sum: Score = below.iter().map(|one| one.full).sum();
                    if !below.is_empty() && sum != it.full {
                        let found = Diagnostic::new(&MARKS_DO_NOT_ADD_UP).with("criterion", it.id.as_str());
                        self.add(&list, found.with("sum", sum.to_string()).with("full", it.full.to_string()));
                    }
                } else {
                    self.weights(&list, below.iter().map(|one| one.weight));
                }
                for (nth, one) in below.iter().enumerate() {
                    self.criterion(&list.nth(nth), one, named || !it.by.is_empty(), seen, ids);
                }
            }
        }
    }

    fn more_than_nothing(&mut self, at: &Trail<'_>, score: Score) {
        if score.is_zero() {
            self.bounds(at, 0, 1, u32::MAX);
        }
    }

    /// Weights that do not add up to 1; a weight that is not stated is none.
    fn weights(&mut self, at: &Trail<'_>, weights: impl ExactSizeIterator<Item = Option<Ratio>>) {
        if weights.len() == 0 {
            return;
        }
        let mut sum = Some(Rational::ZERO);
        for weight in weights {
            sum = sum.and_then(|sum| sum.plus(weight.map_or(Rational::ZERO, Rational::from)));
        }
        if sum != Some(Rational::ONE) {
            let shown = sum.map_or_else(|| "—".to_owned(), |sum| format!("{}/{}", sum.upper(), sum.lower()));
            self.add(at, Diagnostic::new(&WEIGHTS_DO_NOT_ADD_UP).with("sum", shown));
        }
    }

    fn part_combined(&mut self, at: &Trail<'_>, part: &Part) {
        let combine = at.key("combine");
        let list = combine.key("roles");
        self.weights(&list, part.combine.roles.iter().map(|one| Some(one.weight)));
        self.unique(&list, "role", part.combine.roles.iter().map(|one| one.role.as_str()));
        for (nth, one) in part.combine.roles.iter().enumerate().filter(|(_, one)| one.weight.numerator() == 0) {
            let found = Diagnostic::new(&ROLE_WITHOUT_WEIGHT).with("role", one.role.as_str());
            self.add(&list.nth(nth).key("weight"), found);
        }
        if let Some(round) = &part.round {
            self.more_than_nothing(&at.key("round").key("unit"), round.unit);
        }
    }

    /// Names that point to nothing.
    fn references(&mut self, at: &Trail<'_>, it: &Assessment, ids: &Ids<'_>) {
        let list = at.key("parts");
        for (nth, part) in it.parts.iter().enumerate() {
            let at = list.nth(nth);
            let after = at.key("after");
            for (nth, id) in part.after.iter().enumerate() {
                self.points(&after.nth(nth), id, &ids.scored);
            }
        }
        let list = at.key("totals");
        for (nth, total) in it.totals.iter().enumerate() {
            let at = list.nth(nth);
            let of = at.key("of");
            self.filled(&of, total.of.len());
            for (nth, term) in total.of.iter().enumerate() {
                self.points(&of.nth(nth).key("part"), &term.part, &ids.parts);
            }
            if let Some(round) = &total.round {
                self.more_than_nothing(&at.key("round").key("unit"), round.unit);
            }
        }
        let list = at.key("vetoes");
        for (nth, veto) in it.vetoes.iter().enumerate() {
            let at = list.nth(nth);
            let strikes = at.key("strikes");
            match &veto.strikes {
                Strikes::Assessment => {}
                Strikes::Part(id) => self.points(&strikes.key("part"), id, &ids.parts),
                Strikes::Criterion(id) => self.points(&strikes.key("criterion"), id, &ids.criteria),
            }
        }
        if let Some(bands) = &it.bands {
            self.points(&at.key("bands").key("of"), &bands.of, &ids.scored);
        }
        if let Some(ranking) = &it.ranking {
            self.ranking(&at.key("ranking"), ranking, ids);
        }
        let list = at.key("grants");
        for (nth, grant) in it.grants.iter().enumerate() {
            if let Gives::Course(course) = &grant.gives {
                let at = list.nth(nth);
                self.points(&at.key("gives").key("course").key("grade"), &course.grade, &ids.scored);
            }
        }
    }

    fn ranking(&mut self, at: &Trail<'_>, it: &Ranking, ids: &Ids<'_>) {
        let list = at.key("keys");
        self.filled(&list, it.keys.len());
        let known = [ids.scored.as_slice(), ids.measures.as_slice()].concat();
        for (nth, key) in it.keys.iter().enumerate() {
            self.points(&list.nth(nth).key("of"), &key.of, &known);
        }
    }

    fn points(&mut self, at: &Trail<'_>, id: &str, known: &[&str]) {
        if !known.contains(&id) {
            self.dangling(at, &UNKNOWN_IN_ASSESSMENT, "id", id, known.iter().copied());
        }
    }

    /// Parts and totals that wait for each other in a circle.
    fn gates(&mut self, at: &Trail<'_>, it: &Assessment, ids: &Ids<'_>) {
        let position = |id: &str| ids.scored.iter().position(|known| *known == id);
        let parts = it.parts.iter().map(|part| part.after.iter().filter_map(|id| position(id)).collect::<Vec<_>>());
        let totals =
            it.totals.iter().map(|total| total.of.iter().filter_map(|term| position(&term.part)).collect::<Vec<_>>());
        let next: Vec<Vec<usize>> = parts.chain(totals).collect();
        for circle in circles(&next) {
            let names: Vec<&str> = circle.iter().filter_map(|at| ids.scored.get(*at).copied()).collect();
            self.add(&at.key("parts"), Diagnostic::new(&GATES_CYCLE).with("items", names.as_slice()));
        }
    }

    fn bands(&mut self, at: &Trail<'_>, it: &Assessment) {
        let Some(bands) = &it.bands else { return };
        let at = at.key("bands");
        let list = at.key("bands");
        self.filled(&list, bands.bands.len());
        for (nth, (before, band)) in bands.bands.iter().zip(bands.bands.iter().skip(1)).enumerate() {
            if band.at_least >= before.at_least {
                let found = Diagnostic::new(&BANDS_NOT_FALLING).with("found", band.at_least.to_string());
                let found = found.with("before", before.at_least.to_string());
                self.add(&list.nth(nth.saturating_add(1)).key("at_least"), found);
            }
        }
        if let Some((nth, last)) =
            bands.bands.iter().enumerate().next_back().filter(|(_, last)| !last.at_least.is_zero())
        {
            let found = Diagnostic::new(&BANDS_NOT_FALLING).with("found", last.at_least.to_string());
            self.add(&list.nth(nth).key("at_least"), found.with("before", "0"));
        }
    }
}

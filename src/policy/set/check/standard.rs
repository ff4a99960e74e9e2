//! Occupational standards.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{
    LEVEL_OFFERED_TWICE, LEVELS_NOT_RISING, SPECIALTY_LEVEL_NOT_OFFERED, UNKNOWN_ASSESSMENT,
};
use crate::order::Set;
use crate::policy::selector::Level;
use crate::policy::set::limits;
use crate::policy::standard::condition::{Condition, WorkNeeded};
use crate::policy::standard::{LevelOffered, Standard};
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    pub(super) fn standard(&mut self, it: &Standard) {
        let top = &Trail::Top;
        let at = &top.key("occupation");
        self.filled(&at.key("codes"), it.occupation.codes.len());
        let specialties = at.key("specialties");
        self.unique(&specialties, "id", it.occupation.specialties.iter().map(|one| one.id.as_str()));
        for (name, count) in [
            ("specialties", it.occupation.specialties.len()),
            ("related", it.occupation.related.len()),
            ("programmes", it.occupation.programmes.len()),
        ] {
            self.limit(&at.key(name), name, count, limits::RELATED);
        }
        for (nth, specialty) in it.occupation.specialties.iter().enumerate() {
            let at = specialties.nth(nth);
            let at = at.key("levels");
            for (nth, level) in specialty.levels.iter().enumerate() {
                if !it.levels.iter().any(|offered| offered.level == *level) {
                    let found = Diagnostic::new(&SPECIALTY_LEVEL_NOT_OFFERED).with("level", level.code.as_str());
                    self.add(&at.nth(nth), found.with("specialty", specialty.id.as_str()));
                }
            }
        }
        let levels = top.key("levels");
        self.filled(&levels, it.levels.len());
        self.limit(&levels, "levels", it.levels.len(), limits::LEVELS);
        let assessments: Set<&str> = it.assessments.iter().map(|one| one.id.as_str()).collect();
        let mut before: Option<&Level> = None;
        for (nth, offered) in it.levels.iter().enumerate() {
            let at = &levels.nth(nth);
            self.order(&it.levels, nth, before, &at.key("level"));
            before = Some(&offered.level);
            if let Some(id) = offered.assessment.as_ref().filter(|id| !assessments.contains(id.as_str())) {
                self.dangling(
                    &at.key("assessment"),
                    &UNKNOWN_ASSESSMENT,
                    "assessment",
                    id,
                    assessments.iter().copied(),
                );
            }
            let routes = at.key("routes");
            self.limit(&routes, "routes", offered.routes.len(), limits::ROUTES_PER_LEVEL);
            self.unique(&routes, "id", offered.routes.iter().map(|route| route.id.as_str()));
            for (nth, route) in offered.routes.iter().enumerate() {
                let at = routes.nth(nth);
                let needs = &at.key("needs");
                self.filled(needs, route.needs.len());
                let (count, depth) = size(&route.needs);
                self.limit(needs, "needs", count, limits::CONDITIONS_PER_ROUTE);
                self.limit(needs, "depth", depth, limits::CONDITION_DEPTH);
                if depth <= limits::CONDITION_DEPTH {
                    self.needs(&route.needs, needs);
                }
            }
        }
    }

    /// Each level once, and lowest first.
    fn order(&mut self, levels: &[LevelOffered], nth: usize, before: Option<&Level>, at: &Trail<'_>) {
        let Some(level) = levels.get(nth).map(|offered| &offered.level) else { return };
        if levels.iter().take(nth).any(|earlier| earlier.level == *level) {
            self.add(at, Diagnostic::new(&LEVEL_OFFERED_TWICE).with("level", level.code.as_str()));
            return;
        }
        let rank = |level: &Level| self.known.ladders.get(level.ladder.as_str())?.get(level.code.as_str()).copied();
        if let Some(before) = before
            && before.ladder == level.ladder
            && rank(level).zip(rank(before)).is_some_and(|(this, before)| this < before)
        {
            let found = Diagnostic::new(&LEVELS_NOT_RISING).with("level", level.code.as_str());
            self.add(at, found.with("before", before.code.as_str()));
        }
    }

    fn needs(&mut self, needs: &[Condition], at: &Trail<'_>) {
        for (nth, condition) in needs.iter().enumerate() {
            let at = at.nth(nth);
            let at = &at.key(condition.word());
            match condition {
                Condition::All(of) | Condition::Any(of) => {
                    self.filled(at, of.len());
                    self.needs(of, at);
                }
                Condition::Certificate(it) => {
                    if let Some(months) = it.held_months {
                        self.bounds(&at.key("held_months"), months, 1, limits::MONTHS);
                    }
                    self.then_work(it.then_work.as_ref(), at);
                }
                Condition::Title(it) => self.then_work(it.then_work.as_ref(), at),
                Condition::Work(it) => self.bounds(&at.key("months"), it.months, 1, limits::MONTHS),
                Condition::Schooling(it) => self.filled(&at.key("levels"), it.levels.len()),
                Condition::Age(it) => self.bounds(&at.key("years"), it.years, 1, limits::YEARS_OF_AGE),
                Condition::Declaration(it) => self.id(&at.key("id"), &it.id),
            }
        }
    }

    fn then_work(&mut self, it: Option<&WorkNeeded>, at: &Trail<'_>) {
        if let Some(it) = it {
            self.bounds(&at.key("then_work").key("months"), it.months, 1, limits::MONTHS);
        }
    }
}

/// How many conditions there are, and how deep they nest.
fn size(needs: &[Condition]) -> (usize, usize) {
    let (mut count, mut depth) = (0_usize, 0);
    for condition in needs {
        let (below, deep) = match condition {
            Condition::All(of) | Condition::Any(of) => size(of),
            _ => (0, 0),
        };
        count = count.saturating_add(below).saturating_add(1);
        depth = depth.max(deep.saturating_add(1));
    }
    (count, depth)
}

//! Occupational standards: routes that lead nowhere, that nobody needs, or that make a higher level the easier one.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{
    HIGHER_LEVEL_EASIER, HIGHER_SCHOOLING_SHUT, LEVEL_WITHOUT_ROUTE, OCCUPATION_NOT_LISTED, ROUTE_NEEDS_ITS_LEVEL,
    ROUTE_NEEDS_OTHER_LEVEL, SUPERFLUOUS_ROUTE,
};
use crate::policy::selector::Level;
use crate::policy::standard::condition::{
    CertificateNeeded, Condition, Counting, Relation, SchoolingNeeded, Standing, TitleNeeded, WorkNeeded,
};
use crate::policy::standard::{LevelOffered, Route, Standard};
use crate::policy::terms;
use crate::policy::trail::Trail;

impl Lint<'_> {
    pub(super) fn standard(&mut self, at: usize, it: &Standard) {
        let top = &Trail::Top;
        self.occupations(at, it, &top.key("occupation"));
        let levels = top.key("levels");
        for (nth, offered) in it.levels.iter().enumerate() {
            let trail = levels.nth(nth);
            let routes = trail.key("routes");
            if offered.routes.is_empty() {
                let found = Diagnostic::new(&LEVEL_WITHOUT_ROUTE).with("level", offered.level.code.as_str());
                self.add(at, &routes, found);
            }
            for (place, route) in offered.routes.iter().enumerate() {
                let trail = &routes.nth(place);
                self.certificates(at, it, offered, &route.needs, &trail.key("needs"));
                self.superfluous(at, it, offered, place, trail);
                self.easier(at, it, nth, route, trail);
                self.degrees(at, it, offered, route, trail);
            }
        }
    }

    /// Codes that the list of occupations, where one is in the set, does not hold.
    fn occupations(&mut self, at: usize, it: &Standard, trail: &Trail<'_>) {
        let Some(list) = self.known.lists.get(terms::OCCUPATION) else { return };
        let codes = trail.key("codes");
        let related = trail.key("related");
        let own = it.occupation.codes.iter().enumerate().map(|(nth, one)| (codes.nth(nth), &one.code));
        let others = it.occupation.related.iter().enumerate();
        let others = others.filter_map(|(nth, one)| Some((related.nth(nth), one.code.as_ref()?)));
        let missing: Vec<_> = own.chain(others).filter(|(_, code)| !list.contains(code.as_str())).collect();
        for (trail, code) in missing {
            let found = Diagnostic::new(&OCCUPATION_NOT_LISTED).with("code", code.as_str());
            self.add(at, &trail.key("code"), found);
        }
    }

    /// Certificates of the occupation itself that nobody can have who needs the level.
    fn certificates(
        &mut self,
        at: usize,
        it: &Standard,
        offered: &LevelOffered,
        needs: &[Condition],
        trail: &Trail<'_>,
    ) {
        for (nth, condition) in needs.iter().enumerate() {
            let trail = trail.nth(nth);
            let trail = trail.key(condition.word());
            match condition {
                Condition::All(of) => self.certificates(at, it, offered, of, &trail),
                Condition::Certificate(need)
                    if need.relation.unwrap_or(it.relation) == Relation::Same && says_level(need) =>
                {
                    let Some(level) = &need.level_at_least else { continue };
                    if level.ladder != offered.level.ladder {
                        continue;
                    }
                    let trail = trail.key("level_at_least");
                    let ranks = self.rank(level).zip(self.rank(&offered.level));
                    if ranks.is_some_and(|(needed, own)| needed >= own) {
                        let found = Diagnostic::new(&ROUTE_NEEDS_ITS_LEVEL).with("level", offered.level.code.as_str());
                        self.add(at, &trail, found.with("needed", level.code.as_str()));
                    } else if !it.levels.iter().any(|other| other.level == *level) {
                        let found = Diagnostic::new(&ROUTE_NEEDS_OTHER_LEVEL).with("needed", level.code.as_str());
                        self.add(at, &trail, found);
                    }
                }
                _ => {}
            }
        }
    }

    /// A route that another of the same level makes superfluous: whoever takes it may take the other.
    fn superfluous(&mut self, at: usize, it: &Standard, offered: &LevelOffered, place: usize, trail: &Trail<'_>) {
        let Some(route) = offered.routes.get(place) else { return };
        let others = offered.routes.iter().enumerate().filter(|(other, _)| *other != place);
        // Of two that are alike, the later is superfluous.
        let easier = others.into_iter().find(|(other, easier)| {
            self.leads(it, route, easier) && (*other < place || !self.leads(it, easier, route))
        });
        if let Some((_, easier)) = easier {
            let found = Diagnostic::new(&SUPERFLUOUS_ROUTE).with("route", route.id.as_str());
            self.add(at, trail, found.with("other", easier.id.as_str()));
        }
    }

    /// A route of a higher level that is open to whoever takes a route of a lower one.
    fn easier(&mut self, at: usize, it: &Standard, nth: usize, route: &Route, trail: &Trail<'_>) {
        let lower = it.levels.iter().take(nth);
        let harder = lower.flat_map(|level| level.routes.iter().map(move |other| (level, other)));
        let harder = harder.into_iter().find(|(_, other)| self.leads(it, other, route));
        if let Some((level, other)) = harder {
            let found = Diagnostic::new(&HIGHER_LEVEL_EASIER).with("route", route.id.as_str());
            self.add(at, trail, found.with("level", level.level.code.as_str()).with("other", other.id.as_str()));
        }
    }

    /// A degree that opens a route while a higher one opens neither it nor one as easy.
    fn degrees(&mut self, at: usize, it: &Standard, offered: &LevelOffered, route: &Route, trail: &Trail<'_>) {
        for (nth, condition) in route.needs.iter().enumerate() {
            let Condition::Schooling(need) = condition else { continue };
            // Beside schools of another kind, a degree tells which schools of that kind are meant.
            if need.levels.iter().any(|level| !terms::DEGREES.contains(&level.as_str())) {
                continue;
            }
            let named = |degree: &str| need.levels.iter().any(|level| level == degree);
            let Some(lower) = terms::DEGREES.iter().rposition(|degree| named(degree)) else { continue };
            let shut = terms::DEGREES.iter().skip(lower.saturating_add(1)).find(|higher| {
                let mut instead = route.clone();
                if let Some(Condition::Schooling(need)) = instead.needs.get_mut(nth) {
                    need.levels = vec![(**higher).to_owned()];
                }
                !offered.routes.iter().any(|other| self.leads(it, &instead, other))
            });
            let Some((lower, higher)) = terms::DEGREES.get(lower).zip(shut) else { continue };
            let found = Diagnostic::new(&HIGHER_SCHOOLING_SHUT).with("route", route.id.as_str());
            let needs = trail.key("needs");
            let place = needs.nth(nth);
            let schooling = place.key("schooling");
            self.add(at, &schooling.key("levels"), found.with("lower", *lower).with("higher", *higher));
        }
    }

    /// Whether whoever fulfils one route surely fulfils another.
    fn leads(&self, it: &Standard, from: &Route, to: &Route) -> bool {
        to.needs.iter().all(|wanted| self.follows(it, &from.needs, wanted))
    }

    /// Whether a condition surely follows from conditions that all hold.
    fn follows(&self, it: &Standard, held: &[Condition], wanted: &Condition) -> bool {
        match wanted {
            Condition::All(of) => of.iter().all(|wanted| self.follows(it, held, wanted)),
            Condition::Any(of) if of.iter().any(|wanted| self.follows(it, held, wanted)) => true,
            _ => held.iter().any(|held| self.implies(it, held, wanted)),
        }
    }

    /// Whether a condition surely follows from another.
    fn implies(&self, it: &Standard, held: &Condition, wanted: &Condition) -> bool {
        match (held, wanted) {
            (Condition::All(of), _) => self.follows(it, of, wanted),
            (Condition::Any(of), _) => of.iter().all(|held| self.follows(it, std::slice::from_ref(held), wanted)),
            // Work after an event is work.
            (
                Condition::Work(held)
                | Condition::Certificate(CertificateNeeded { then_work: Some(held), .. })
                | Condition::Title(TitleNeeded { then_work: Some(held), .. }),
                Condition::Work(wanted),
            ) => works(it, held, wanted),
            (Condition::Certificate(held), Condition::Certificate(wanted)) => self.certificate(it, held, wanted),
            (Condition::Title(held), Condition::Title(wanted)) => {
                self.at_least(&held.grade_at_least, &wanted.grade_at_least)
                    && (held.matched || !wanted.matched)
                    && then(it, held.then_work.as_ref(), wanted.then_work.as_ref())
            }
            (Condition::Schooling(held), Condition::Schooling(wanted)) => self.schooling(held, wanted),
            (Condition::Age(held), Condition::Age(wanted)) => held.years >= wanted.years,
            (Condition::Declaration(held), Condition::Declaration(wanted)) => held.id == wanted.id,
            _ => false,
        }
    }

    fn certificate(&self, it: &Standard, held: &CertificateNeeded, wanted: &CertificateNeeded) -> bool {
        let level = match (&held.level_at_least, &wanted.level_at_least) {
            (_, None) => true,
            (Some(held), Some(wanted)) => self.at_least(held, wanted),
            (None, Some(_)) => false,
        };
        level
            && among(&held.kinds, &wanted.kinds)
            && among(&held.names, &wanted.names)
            && within(held.relation.unwrap_or(it.relation), wanted.relation.unwrap_or(it.relation))
            && held.hours_at_least >= wanted.hours_at_least
            && held.held_months >= wanted.held_months
            && then(it, held.then_work.as_ref(), wanted.then_work.as_ref())
    }

    fn schooling(&self, held: &SchoolingNeeded, wanted: &SchoolingNeeded) -> bool {
        let goal = match (&held.evaluated_for, &wanted.evaluated_for) {
            (_, None) => true,
            (Some(held), Some(wanted)) => self.at_least(held, wanted),
            (None, Some(_)) => false,
        };
        let standing = held.standing == wanted.standing
            || (held.standing, wanted.standing) == (Standing::Graduate, Standing::FinalYear);
        goal && standing
            && among(&held.levels, &wanted.levels)
            && within(held.programme.unwrap_or(Relation::Any), wanted.programme.unwrap_or(Relation::Any))
    }

    /// Whether one level surely reaches another.
    fn at_least(&self, held: &Level, wanted: &Level) -> bool {
        held.ladder == wanted.ladder
            && self.rank(held).zip(self.rank(wanted)).is_some_and(|(held, wanted)| held >= wanted)
    }
}

/// Whether what is in one list is surely in another; an empty list holds everything.
fn among(held: &[String], wanted: &[String]) -> bool {
    wanted.is_empty() || (!held.is_empty() && held.iter().all(|one| wanted.contains(one)))
}

/// Whether what counts under one relation surely counts under another.
const fn within(held: Relation, wanted: Relation) -> bool {
    match (held, wanted) {
        (_, Relation::Any) | (Relation::Same, _) | (Relation::SameOrRelated, Relation::SameOrRelated) => true,
        (Relation::SameOrRelated | Relation::Any, _) => false,
    }
}

/// Whether work after an event follows from other work after it.
fn then(it: &Standard, held: Option<&WorkNeeded>, wanted: Option<&WorkNeeded>) -> bool {
    match (held, wanted) {
        (_, None) => true,
        (Some(held), Some(wanted)) => works(it, held, wanted),
        (None, Some(_)) => false,
    }
}

fn works(it: &Standard, held: &WorkNeeded, wanted: &WorkNeeded) -> bool {
    let counting = |work: &WorkNeeded| work.counting.unwrap_or(it.counting);
    held.months >= wanted.months
        && within(held.relation.unwrap_or(it.relation), wanted.relation.unwrap_or(it.relation))
        && among(&held.kinds, &wanted.kinds)
        && (counting(held) == Counting::Continuous || counting(wanted) == Counting::Cumulative)
}

/// Whether certificates of such a kind say that somebody has a level, as those of training for it do not.
fn says_level(need: &CertificateNeeded) -> bool {
    need.kinds.is_empty() || need.kinds.iter().any(|kind| terms::LEVEL_CERTIFICATES.contains(&kind.as_str()))
}

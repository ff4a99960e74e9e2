//! Conditions on what a worker holds: certificates, awards, schooling, titles.

use super::Eye;
use crate::date::Date;
use crate::pay::worker::{is_valid, levels_of};
use crate::policy::equivalence::Thing;
use crate::policy::pay::condition::{AwardWhen, CertificateWhen};
use crate::policy::selector::{AwardSelector, CertificateSelector, Level, SchoolingSelector, TitleSelector};
use crate::reason::Reason;
use crate::record::{Achievement, AwardWon, CertificateHeld};
use crate::text::Text;
use crate::truth::Truth;

/// What decides a condition on things held: the best of them, with the reasons of it.
struct Best {
    truth: Truth,
    why: Vec<Reason>,
}

impl<'a> Eye<'_, 'a> {
    pub(super) fn certificate(&mut self, it: &CertificateWhen, why: &mut Vec<Reason>) -> Truth {
        self.best("certificate", why, |eye, achievement, why| {
            let Achievement::Certificate(held) = achievement else { return None };
            if eye.subject.is_some_and(|subject| subject.id != held.id) {
                return None;
            }
            let as_of = eye.as_of();
            if !is_valid(held, as_of, &mut |day| eye.seen.change(day)) {
                return None;
            }
            let fits = eye.certificate_fits(&it.of, held);
            (fits != Truth::No).then(|| {
                let name = Text::zh(held.name.as_str());
                fits.and(eye.within(it.within_months, held.issued, ("pay-certificate", &held.id, &name, "issued"), why))
            })
        })
    }

    pub(super) fn award(&mut self, it: &AwardWhen, why: &mut Vec<Reason>) -> Truth {
        self.best("award", why, |eye, achievement, why| {
            let Achievement::Award(held) = achievement else { return None };
            let as_of = eye.as_of();
            if let Some(day) = held.date.filter(|day| *day > as_of) {
                eye.seen.change(day);
                return None;
            }
            let fits = eye.award_fits(&it.of, held);
            (fits != Truth::No).then(|| {
                let name = Text::zh(held.name.as_str());
                fits.and(eye.within(it.within_months, held.date, ("pay-award", &held.id, &name, "date"), why))
            })
        })
    }

    pub(super) fn schooling(&mut self, it: &SchoolingSelector, why: &mut Vec<Reason>) -> Truth {
        self.best("schooling", why, |eye, achievement, why| {
            let Achievement::Schooling(held) = achievement else { return None };
            let as_of = eye.as_of();
            if !held.is_finished() {
                return None;
            }
            if let Some(day) = held.graduated.filter(|day| *day > as_of) {
                eye.seen.change(day);
                return None;
            }
            let in_force = eye.day.in_force;
            let equal = in_force.equivalents(&Thing::Schooling(held.level.clone()), "pay");
            let counts = |level: &String| {
                *level == held.level
                    || equal.iter().any(|(_, entry)| matches!(&entry.counts_as, Thing::Schooling(one) if one == level))
            };
            let level = it.levels.is_empty() || it.levels.iter().any(counts);
            let listed = |list: &[String], value: Option<&String>| match value {
                _ if list.is_empty() => Truth::Yes,
                None => Truth::Unknown,
                Some(value) => truth(list.contains(value)),
            };
            let fits = truth(level)
                .and(listed(&it.programmes, held.programme.as_ref()))
                .and(listed(&it.institutions, held.institution.as_ref()));
            (fits != Truth::No).then(|| {
                if fits == Truth::Unknown {
                    eye.want_of(&held.id, &held.name, "programme");
                }
                why.push(Reason::new("pay-schooling").named("source", &Text::zh(held.name.as_str())));
                fits
            })
        })
    }

    pub(super) fn title(&mut self, it: &TitleSelector, why: &mut Vec<Reason>) -> Truth {
        self.best("title", why, |eye, achievement, why| {
            let Achievement::Title(held) = achievement else { return None };
            let as_of = eye.as_of();
            if let Some(day) = held.date.filter(|day| *day > as_of) {
                eye.seen.change(day);
                return None;
            }
            let named = it.names.is_empty() || it.names.contains(&held.name);
            let grade = match (&it.grade_at_least, &held.grade) {
                (None, _) => Truth::Yes,
                (Some(_), None) => Truth::Unknown,
                (Some(least), Some(grade)) => truth(eye.at_least(grade, least)),
            };
            let fits = truth(named).and(grade);
            (fits != Truth::No).then(|| {
                if fits == Truth::Unknown {
                    eye.want_of(&held.id, &held.name, "level");
                }
                why.push(Reason::new("pay-title").named("source", &Text::zh(held.name.as_str())));
                fits
            })
        })
    }

    /// The best of the achievements that `look` answers for; `kind` is what is wanting where it answers for none.
    fn best(
        &mut self,
        kind: &'static str,
        why: &mut Vec<Reason>,
        mut look: impl FnMut(&mut Self, &'a Achievement, &mut Vec<Reason>) -> Option<Truth>,
    ) -> Truth {
        let mut best: Option<Best> = None;
        let start = self.seen.mark();
        for achievement in &self.day.worker.achievements {
            let mut own = Vec::new();
            let Some(truth) = look(self, achievement, &mut own) else { continue };
            if best.as_ref().is_none_or(|best| truth > best.truth) {
                best = Some(Best { truth, why: own });
            }
        }
        let Some(mut best) = best else {
            self.seen.forget(start);
            why.push(Reason::new("pay-nothing-held").with("kind", kind));
            return Truth::No;
        };
        match best.truth {
            Truth::Unknown => return self.unknown(why),
            _ => self.seen.forget(start),
        }
        why.append(&mut best.why);
        best.truth
    }

    /// Whether the months since a day are not yet over.
    fn within(
        &mut self,
        months: Option<u32>,
        day: Option<Date>,
        (code, id, name, field): (&'static str, &str, &Text, &'static str),
        why: &mut Vec<Reason>,
    ) -> Truth {
        let reason = Reason::new(code).named("source", name);
        let Some(months) = months else {
            why.push(reason);
            return Truth::Yes;
        };
        let Some(day) = day else {
            self.want_of(id, &name.zh, field);
            return Truth::Unknown;
        };
        let over = day.plus_months(months);
        self.seen.change(over);
        if over > self.as_of() {
            why.push(reason.with("until", over.previous()));
            return Truth::Yes;
        }
        why.push(Reason::new("pay-over").named("source", name).with("months", months).with("until", over.previous()));
        Truth::No
    }

    fn at_least(&self, have: &Level, least: &Level) -> bool {
        let rank = |level: &Level| self.day.in_force.ladder_rank(&level.ladder, &level.code);
        have.ladder == least.ladder && rank(have).zip(rank(least)).is_some_and(|(have, least)| have >= least)
    }

    /// Whether a certificate is one that a selector picks; facts it lacks are asked for.
    pub(crate) fn certificate_fits(&mut self, want: &CertificateSelector, have: &CertificateHeld) -> Truth {
        let listed = |list: &[String], value: &str| list.is_empty() || list.iter().any(|one| one == value);
        if !listed(&want.kinds, &have.kind) || !listed(&want.names, &have.name) {
            return Truth::No;
        }
        let levels = levels_of(have, self.day.in_force);
        let bound = |eye: &Self, bound: &Option<Level>, above: bool| {
            let Some(bound) = bound else { return Truth::Yes };
            if have.level.is_none() {
                return Truth::Unknown;
            }
            let rank = eye.day.in_force.ladder_rank(&bound.ladder, &bound.code);
            let mut here = levels.iter().filter(|(ladder, _)| *ladder == bound.ladder);
            truth(here.any(|(_, have)| rank.is_some_and(|rank| if above { *have >= rank } else { *have <= rank })))
        };
        let level = bound(self, &want.level_at_least, true).and(bound(self, &want.level_at_most, false));
        let occupation = match &have.occupation {
            _ if want.occupations.is_empty() => Truth::Yes,
            None => Truth::Unknown,
            Some(code) => {
                let equal = self.day.in_force.equivalents(&Thing::Occupation(code.clone()), "pay");
                let counts = |one: &String| {
                    one == code
                        || equal.iter().any(|(_, e)| matches!(&e.counts_as, Thing::Occupation(other) if other == one))
                };
                truth(want.occupations.iter().any(counts))
            }
        };
        let issuer = match &have.issuer_class {
            _ if want.issuer_classes.is_empty() => Truth::Yes,
            None => Truth::Unknown,
            Some(class) => truth(want.issuer_classes.contains(class)),
        };
        let all = level.and(occupation).and(issuer);
        if all == Truth::Unknown {
            for (fact, truth) in [("level", level), ("occupation", occupation), ("issuer-class", issuer)] {
                if truth == Truth::Unknown {
                    self.want_of(&have.id, &have.name, fact);
                }
            }
        }
        all
    }

    fn award_fits(&mut self, want: &AwardSelector, have: &AwardWon) -> Truth {
        let listed = |list: &[String], value: Option<&String>| match value {
            _ if list.is_empty() => Truth::Yes,
            None => Truth::Unknown,
            Some(value) => truth(list.contains(value)),
        };
        let ranked = |eye: &Self, bound: &Option<Level>, have: Option<&Level>, above: bool| match (bound, have) {
            (None, _) => Truth::Yes,
            (Some(_), None) => Truth::Unknown,
            (Some(bound), Some(have)) => {
                truth(if above { eye.at_least(have, bound) } else { eye.at_least(bound, have) })
            }
        };
        let class = ranked(self, &want.class_at_least, Some(&have.class), true).and(ranked(
            self,
            &want.class_at_most,
            Some(&have.class),
            false,
        ));
        let rank = ranked(self, &want.rank_at_least, have.rank.as_ref(), true).and(ranked(
            self,
            &want.rank_at_most,
            have.rank.as_ref(),
            false,
        ));
        let position = match (want.position_at_most, have.position) {
            (None, _) => Truth::Yes,
            // Whoever wins alone stands first.
            (Some(_), None) if have.form.as_deref() == Some("individual") => Truth::Yes,
            (Some(_), None) => Truth::Unknown,
            (Some(most), Some(position)) => truth(position <= most),
        };
        let organiser = listed(&want.organisers, have.organiser.as_ref());
        let form = listed(&want.forms, have.form.as_ref());
        let contest = listed(&want.contests, have.contest.as_ref());
        let kind = listed(&want.kinds, Some(&have.kind));
        let all = kind.and(class).and(rank).and(position).and(organiser).and(form).and(contest);
        if all == Truth::Unknown {
            let facts = [
                ("rank", rank),
                ("position", position),
                ("organiser", organiser),
                ("form", form),
                ("contest", contest),
            ];
            for (fact, _) in facts.into_iter().filter(|(_, truth)| *truth == Truth::Unknown) {
                self.want_of(&have.id, &have.name, fact);
            }
        }
        all
    }
}

const fn truth(holds: bool) -> Truth {
    if holds { Truth::Yes } else { Truth::No }
}

//! Does an achievement surely fit a selector? What is not stated in the record does not surely fit.

use super::ground::{Ground, Ledger};
use crate::date::Date;
use crate::policy::articulation::Articulation;
use crate::policy::equivalence::Thing;
use crate::policy::selector::{
    AwardSelector, CertificateSelector, CourseSelector, Level, ProjectSelector, SchoolingSelector, Source, WorkSelector,
};
use crate::quantity::{Grade, Score};
use crate::record::{Achievement, AwardWon, CertificateHeld, CourseTaken, Project, Schooling, WorkPeriod};
use std::cmp::Ordering;

/// How one agreement reads the record for one programme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'g> {
    pub ground: &'g Ground<'g>,
    pub ledger: &'g Ledger<'g>,
    pub agreement: &'g Articulation,
}

/// Whether a list says nothing, or holds the value.
fn among(list: &[String], value: Option<&String>) -> bool {
    list.is_empty() || value.is_some_and(|value| list.contains(value))
}

/// Whether a bound says nothing, or the value is known and satisfies it.
fn within<B, V>(bound: Option<B>, value: Option<V>, satisfies: impl Fn(V, B) -> bool) -> bool {
    match (bound, value) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(bound), Some(value)) => satisfies(value, bound),
    }
}

impl Reader<'_> {
    /// Whether a selector surely picks an achievement. A source that is no selector picks nothing by itself.
    pub fn fits(&self, source: &Source, achievement: &Achievement) -> bool {
        if achievement.earned_after(self.as_of()).is_some() {
            return false;
        }
        match (source, achievement) {
            (Source::Course(want), Achievement::Course(have)) => self.fits_course(want, have),
            (Source::Certificate(want), Achievement::Certificate(have)) => self.certificate(want, have, achievement),
            (Source::Award(want), Achievement::Award(have)) => self.award(want, have),
            (Source::Work(want), Achievement::Work(have)) => self.work(want, have, achievement),
            (Source::Title(want), Achievement::Title(have)) => {
                among(&want.names, Some(&have.name))
                    && self.level_between(achievement, want.grade_at_least.as_ref(), None)
            }
            (Source::Schooling(want), Achievement::Schooling(have)) => self.schooling(want, have, achievement),
            (Source::Service(want), Achievement::Service(have)) => {
                among(&want.kinds, Some(&have.kind)) && self.months(want.months_at_least, have.from, have.until)
            }
            (Source::Project(want), Achievement::Project(have)) => project(want, have),
            _ => false,
        }
    }

    /// Everything an achievement is and counts as for recognition.
    fn things(&self, achievement: &Achievement) -> Vec<Thing> {
        let own: Vec<Thing> = match achievement {
            Achievement::Course(a) => a.code.iter().cloned().map(Thing::CourseCode).collect(),
            Achievement::Certificate(a) => {
                let level = a.level.iter().cloned().map(Thing::Level);
                level.chain(a.occupation.iter().cloned().map(Thing::Occupation)).collect()
            }
            Achievement::Work(a) => a.occupation.iter().cloned().map(Thing::Occupation).collect(),
            Achievement::Title(a) => a.grade.iter().cloned().map(Thing::Level).collect(),
            Achievement::Schooling(a) => {
                let programme = a.programme.iter().cloned().map(Thing::ProgrammeCode);
                programme.chain([Thing::Schooling(a.level.clone())]).collect()
            }
            _ => Vec::new(),
        };
        let equal = own.iter().flat_map(|thing| self.ground.in_force.equivalents(thing, "recognition"));
        let equal: Vec<Thing> = equal.map(|(_, entry)| entry.counts_as.clone()).collect();
        own.into_iter().chain(equal).collect()
    }

    /// Whether a code is among what an achievement is or counts as.
    fn is_any(&self, achievement: &Achievement, codes: &[String], thing: fn(String) -> Thing) -> bool {
        let things = self.things(achievement);
        codes.iter().any(|code| things.contains(&thing(code.clone())))
    }

    /// Whether a course of the record is known by a code.
    pub fn has_code(&self, achievement: &Achievement, code: &str) -> bool {
        matches!(achievement, Achievement::Course(_))
            && self.things(achievement).contains(&Thing::CourseCode(code.to_owned()))
    }

    /// Whether its level, or one it counts as, is this very one.
    pub fn has_level(&self, achievement: &Achievement, level: &Level) -> bool {
        self.things(achievement).contains(&Thing::Level(level.clone()))
    }

    /// Rank of a level on its ladder.
    pub fn rank(&self, level: &Level) -> Option<u32> {
        self.ground.in_force.ladder_rank(&level.ladder, &level.code)
    }

    /// How two levels of one ladder compare.
    pub fn compare(&self, one: &Level, other: &Level) -> Option<Ordering> {
        if one.ladder != other.ladder {
            return None;
        }
        Some(self.rank(one)?.cmp(&self.rank(other)?))
    }

    fn level_between(&self, achievement: &Achievement, least: Option<&Level>, most: Option<&Level>) -> bool {
        let between = |thing: &Thing| {
            let Thing::Level(level) = thing else { return false };
            least.is_none_or(|bound| self.compare(level, bound).is_some_and(Ordering::is_ge))
                && most.is_none_or(|bound| self.compare(level, bound).is_some_and(Ordering::is_le))
        };
        (least.is_none() && most.is_none()) || self.things(achievement).iter().any(between)
    }

    /// A grade on the percent scale, by this agreement's scales.
    pub fn percent(&self, grade: &Grade) -> Option<Score> {
        match grade {
            Grade::Percent(score) => Some(*score),
            Grade::Word(word) => {
                let words = self.agreement.grade_scales.iter().flat_map(|scale| scale.words.iter());
                words.filter(|entry| entry.word == *word).map(|entry| entry.percent).next()
            }
        }
    }

    fn as_of(&self) -> Date {
        self.ground.in_force.as_of()
    }

    fn takes_part(&self, only: bool, institution: Option<&String>) -> bool {
        !only || institution.is_some_and(|id| self.agreement.has_participant(id, self.as_of()))
    }

    /// Whether a course was completed by the day of the decision, as far as its date is known.
    pub fn is_earned(&self, course: &CourseTaken) -> bool {
        course.date.is_none_or(|date| date <= self.as_of())
    }

    /// Whether a selector surely picks a course.
    pub fn fits_course(&self, want: &CourseSelector, have: &CourseTaken) -> bool {
        let percent = have.grade.as_ref().and_then(|grade| self.percent(grade));
        // A code counts as others only together with the whole course.
        let whole = Achievement::Course(have.clone());
        (want.codes.is_empty() || self.is_any(&whole, &want.codes, Thing::CourseCode))
            && among(&want.names, Some(&have.name))
            && among(&want.institutions, have.institution.as_ref())
            && self.takes_part(want.from_participants, have.institution.as_ref())
            && within(want.own, have.institution.as_ref(), |id, own| {
                (*id == self.ledger.catalogue.institution.id) == own
            })
            && among(&want.natures, have.nature.as_ref())
            && among(&want.categories, have.category.as_ref())
            && among(&want.modes, have.mode.as_ref())
            && among(&want.levels, have.level.as_ref())
            && self.is_passed(want, have)
            && within(want.grade_at_least, percent, |have, least| have >= least)
            && within(want.grade_below, percent, |have, below| have < below)
            && within(want.credits_at_least, have.credits, |have, least| have >= least)
            && within(want.hours_at_least, have.hours, |have, least| have >= least)
    }

    /// Whether what a selector without grades picks was passed: no grade stated, or one that reaches the pass mark of the
    /// target school.
    fn is_passed(&self, want: &CourseSelector, have: &CourseTaken) -> bool {
        let mark =
            self.ledger.catalogue.pass_mark.filter(|_| want.grade_at_least.is_none() && want.grade_below.is_none());
        match (mark, &have.grade) {
            (Some(mark), Some(grade)) => self.percent(grade).is_some_and(|percent| percent >= mark),
            _ => true,
        }
    }

    fn certificate(&self, want: &CertificateSelector, have: &CertificateHeld, whole: &Achievement) -> bool {
        among(&want.kinds, Some(&have.kind))
            && (want.occupations.is_empty() || self.is_any(whole, &want.occupations, Thing::Occupation))
            && among(&want.names, Some(&have.name))
            && among(&want.issuer_classes, have.issuer_class.as_ref())
            && self.level_between(whole, want.level_at_least.as_ref(), want.level_at_most.as_ref())
    }

    fn work(&self, want: &WorkSelector, have: &WorkPeriod, whole: &Achievement) -> bool {
        (want.occupations.is_empty() || self.is_any(whole, &want.occupations, Thing::Occupation))
            && self.months(want.months_at_least, have.from, have.until)
    }

    /// Whether a period has so many full months by the day of the decision.
    fn months(&self, needed: Option<u32>, from: Date, until: Option<Date>) -> bool {
        let end = until.map_or(self.as_of(), |until| until.min(self.as_of()));
        needed.is_none_or(|needed| from.full_months_through(end) >= needed)
    }

    fn schooling(&self, want: &SchoolingSelector, have: &Schooling, whole: &Achievement) -> bool {
        // Schooling that was begun counts once its end is stated.
        let ended = have.graduated.is_some() || (have.entered.is_none() && have.expected.is_none());
        ended
            && (want.levels.is_empty() || self.is_any(whole, &want.levels, Thing::Schooling))
            && (want.programmes.is_empty() || self.is_any(whole, &want.programmes, Thing::ProgrammeCode))
            && among(&want.institutions, have.institution.as_ref())
            && self.takes_part(want.from_participants, have.institution.as_ref())
    }

    /// Rank of an award's class, downgrades of its organiser taken off; none where it falls off the ladder.
    pub fn class_rank(&self, award: &AwardWon) -> Option<u32> {
        let downgrades = self.agreement.awards.iter().flat_map(|reading| reading.downgrades.iter());
        let steps = downgrades.filter(|d| Some(&d.organiser) == award.organiser.as_ref()).map(|d| d.steps).next();
        let left = self.rank(&award.class)?.saturating_sub(steps.unwrap_or(0));
        (left > 0).then_some(left)
    }

    /// Whether an award is of this class once downgrades are taken off.
    pub fn has_class(&self, award: &AwardWon, class: &Level) -> bool {
        award.class.ladder == class.ladder
            && self.class_rank(award).is_some()
            && self.class_rank(award) == self.rank(class)
    }

    /// Rank of an award: stated, or by its place: place ≤ share × entrants.
    pub fn award_rank<'a>(&'a self, award: &'a AwardWon) -> Option<&'a Level> {
        let by_place = || {
            let placing = award.placing?;
            let rows = self.agreement.awards.iter().flat_map(|reading| reading.by_placing.iter());
            let reached = |until: crate::quantity::Ratio| {
                let most = i128::from(until.numerator()).saturating_mul(i128::from(placing.entrants));
                i128::from(placing.place).saturating_mul(i128::from(until.denominator())) <= most
            };
            rows.filter(|row| reached(row.until)).map(|row| &row.rank).next()
        };
        award.rank.as_ref().or_else(by_place)
    }

    fn award(&self, want: &AwardSelector, have: &AwardWon) -> bool {
        // An award that falls off the ladder of classes counts for nothing.
        let Some(class) = self.class_rank(have) else { return false };
        let on_ladder = |bound: &Level| (bound.ladder == have.class.ladder).then(|| self.rank(bound)).flatten();
        let rank = self.award_rank(have);
        let ranked = |bound: &Level, ok: fn(Ordering) -> bool| {
            rank.is_some_and(|rank| self.compare(rank, bound).is_some_and(ok))
        };
        let alone = have.form.as_deref() == Some("individual");
        let told =
            have.organiser.is_some() || self.agreement.awards.iter().all(|reading| reading.downgrades.is_empty());
        told && among(&want.kinds, Some(&have.kind))
            && among(&want.contests, have.contest.as_ref())
            && among(&want.organisers, have.organiser.as_ref())
            && among(&want.forms, have.form.as_ref())
            && want.class_at_least.as_ref().is_none_or(|bound| on_ladder(bound).is_some_and(|least| class >= least))
            && want.class_at_most.as_ref().is_none_or(|bound| on_ladder(bound).is_some_and(|most| class <= most))
            && want.rank_at_least.as_ref().is_none_or(|bound| ranked(bound, Ordering::is_ge))
            && want.rank_at_most.as_ref().is_none_or(|bound| ranked(bound, Ordering::is_le))
            && within(want.position_at_most, have.position.or(alone.then_some(1)), |have, most| have <= most)
    }
}

fn project(want: &ProjectSelector, have: &Project) -> bool {
    among(&want.kinds, Some(&have.kind))
        && within(want.hours_at_least, have.hours, |have, least| have >= least)
        && within(want.position_at_most, have.position, |have, most| have <= most)
}

//! The learner's side, prepared once: achievements in the order of their ids, with what they count as for eligibility.

use super::clock::Stint;
use crate::date::Date;
use crate::order;
use crate::policy::equivalence::{CountsAs, Thing};
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::terms;
use crate::record::{Achievement, Record};

/// The purpose under which equivalences are asked for here.
const PURPOSE: &str = "eligibility";

/// A record made ready for any number of standards.
#[derive(Debug)]
pub(crate) struct Learner<'a> {
    pub record: &'a Record,
    /// Ordered by id.
    pub items: Vec<Item<'a>>,
    /// Positions of certificates.
    pub certificates: Vec<usize>,
    /// Positions of titles.
    pub titles: Vec<usize>,
    /// Positions of schooling.
    pub schooling: Vec<usize>,
    /// Periods of work that have begun, in the order of their first days.
    pub work: Vec<Stint>,
}

/// An achievement with what it is called by.
#[derive(Debug)]
pub(crate) struct Item<'a> {
    pub achievement: &'a Achievement,
    /// Its occupation or programme code; of a title, the occupations its field matches.
    pub own: Vec<&'a str>,
    /// Those codes and the ones they count as.
    pub codes: Vec<&'a str>,
    /// Chinese names: the name stated, and those of its codes.
    pub names: Vec<&'a str>,
    /// Ladder and rank of its level, and of those it counts as.
    pub levels: Vec<(&'a str, u32)>,
    /// Its level of schooling and those it counts as.
    pub schooling: Vec<&'a str>,
    /// What says that it counts as something else.
    pub equal: Vec<(&'a Loaded, &'a CountsAs)>,
}

impl<'a> Learner<'a> {
    /// Prepares a record.
    pub fn of(record: &'a Record, in_force: &InForce<'a>) -> Self {
        let mut all: Vec<&Achievement> = record.achievements.iter().collect();
        order::sort_by(&mut all, |a, b| a.id().cmp(b.id()));
        let items: Vec<Item<'a>> = all.iter().map(|achievement| Item::of(achievement, in_force)).collect();
        let mut learner = Self {
            record,
            items,
            certificates: Vec::new(),
            titles: Vec::new(),
            schooling: Vec::new(),
            work: Vec::new(),
        };
        for (at, achievement) in all.into_iter().enumerate() {
            match achievement {
                Achievement::Certificate(_) => learner.certificates.push(at),
                Achievement::Title(_) => learner.titles.push(at),
                Achievement::Schooling(_) => learner.schooling.push(at),
                Achievement::Work(work) if work.from <= in_force.as_of() => {
                    learner.work.push(Stint { at, from: work.from, until: work.until });
                }
                _ => {}
            }
        }
        order::sort_by_key(&mut learner.work, |stint| stint.from);
        learner
    }
}

impl<'a> Item<'a> {
    fn of(achievement: &'a Achievement, in_force: &InForce<'a>) -> Self {
        let mut own: Vec<&str> = Vec::new();
        let mut names: Vec<&str> = vec![achievement.name()];
        let mut things = Vec::new();
        let mut level = None;
        let mut schooling: Vec<&str> = Vec::new();
        let mut list = terms::OCCUPATION;
        match achievement {
            Achievement::Certificate(it) => {
                own.extend(it.occupation.as_deref());
                level = it.level.as_ref();
            }
            Achievement::Work(it) => own.extend(it.occupation.as_deref()),
            Achievement::Title(it) => {
                own.extend(it.occupations.iter().map(String::as_str));
                level = it.grade.as_ref();
            }
            Achievement::Schooling(it) => {
                own.extend(it.programme.as_deref());
                names = it.programme_name.iter().map(String::as_str).collect();
                schooling.push(&it.level);
                things.push(Thing::Schooling(it.level.clone()));
                list = terms::PROGRAMME;
            }
            _ => {}
        }
        names.extend(own.iter().filter_map(|code| in_force.term(list, code)).map(|name| name.zh.as_str()));
        let as_thing = |code: &&str| match list {
            terms::PROGRAMME => Thing::ProgrammeCode((*code).to_owned()),
            _ => Thing::Occupation((*code).to_owned()),
        };
        things.extend(own.iter().map(as_thing));
        things.extend(level.cloned().map(Thing::Level));
        let mut equal = Vec::new();
        if in_force.has_equivalences() {
            for thing in &things {
                equal.extend(in_force.equivalents(thing, PURPOSE));
            }
        }
        let mut known_as = own.clone();
        let mut levels: Vec<(&'a str, u32)> = Vec::new();
        let ranked =
            |level: &'a Level| Some((level.ladder.as_str(), in_force.ladder_rank(&level.ladder, &level.code)?));
        levels.extend(level.and_then(ranked));
        for (_, entry) in &equal {
            match &entry.counts_as {
                Thing::Occupation(code) | Thing::ProgrammeCode(code) => known_as.push(code),
                Thing::Level(level) => levels.extend(ranked(level)),
                Thing::Schooling(level) => schooling.push(level),
                Thing::CourseCode(_) => {}
            }
        }
        Self { achievement, own, codes: known_as, names, levels, schooling, equal }
    }

    /// Highest rank on a ladder, what it counts as included.
    pub fn rank_on(&self, ladder: &str) -> Option<u32> {
        self.levels.iter().filter(|(on, _)| *on == ladder).map(|(_, rank)| *rank).max()
    }

    /// How many of these kinds of evidence are not at hand.
    pub fn lacks_evidence(&self, wanted: &[String]) -> usize {
        wanted.iter().filter(|kind| !self.achievement.evidence().contains(kind)).count()
    }

    /// Day of issue or award.
    pub fn dated(&self) -> Option<Date> {
        match self.achievement {
            Achievement::Certificate(it) => it.issued,
            Achievement::Title(it) => it.date,
            _ => None,
        }
    }

    /// Last day of validity of a certificate.
    pub fn valid_until(&self) -> Option<Date> {
        match self.achievement {
            Achievement::Certificate(it) => it.valid_until,
            _ => None,
        }
    }
}

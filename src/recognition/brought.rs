//! The learner's side of a question: every achievement with what it counts as.

use crate::order;
use crate::policy::equivalence::{CountsAs, Thing};
use crate::policy::load::Loaded;
use crate::policy::selector::{CourseSelector, Level, Source};
use crate::policy::set::InForce;
use crate::record::{Achievement, Record};
use std::borrow::Cow;
use std::cell::OnceCell;

/// The purpose under which equivalences are asked for here.
const PURPOSE: &str = "recognition";

/// An achievement, and what equivalences make it count as.
#[derive(Clone, Debug)]
pub(crate) struct Brought<'a> {
    pub achievement: &'a Achievement,
    /// Things it counts as beside what it is, with the document and entry that say so.
    pub counts_as: Vec<(&'a Loaded, &'a CountsAs)>,
    /// Its short facts in the language of the answer, once told.
    pub facts: OnceCell<String>,
    /// Codes of the courses of this name in the catalogues, where it is a course without a code.
    codes_of_name: Vec<&'a str>,
}

/// Achievements by what selectors ask for first, so that a rule looks only at those it can speak of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shelves<'a> {
    /// Courses by code, and by the codes they count as.
    codes: Shelf<'a>,
    /// Achievements by kind.
    kinds: Shelf<'a>,
}

/// Positions by label: two lists side by side, sorted by label, then position.
#[derive(Clone, Debug, Default)]
struct Shelf<'a> {
    labels: Vec<&'a str>,
    positions: Vec<usize>,
}

impl<'a> Shelf<'a> {
    fn put(&mut self, label: &'a str, position: usize) {
        let from = self.labels.partition_point(|other| *other < label);
        if let Err(at) = self.under(label).binary_search(&position) {
            self.labels.insert(from.saturating_add(at), label);
            self.positions.insert(from.saturating_add(at), position);
        }
    }

    /// What is under a label, in rising order.
    fn under(&self, label: &str) -> &[usize] {
        let from = self.labels.partition_point(|other| *other < label);
        let until = self.labels.partition_point(|other| *other <= label);
        self.positions.get(from..until).unwrap_or_default()
    }
}

impl<'a> Shelves<'a> {
    /// Puts achievements on their shelves.
    pub fn new(brought: &[Brought<'a>]) -> Self {
        let mut shelves = Self::default();
        for (at, brought) in brought.iter().enumerate() {
            shelves.put(brought, at);
        }
        shelves
    }

    /// Puts the achievement at a position on its shelves; where it stood before it may stay, since checks look closer.
    pub fn put(&mut self, brought: &Brought<'a>, at: usize) {
        self.kinds.put(brought.achievement.kind(), at);
        if let Achievement::Course(course) = brought.achievement {
            let equal = brought.counts_as.iter().filter_map(|(_, entry)| match &entry.counts_as {
                Thing::CourseCode(code) => Some(code),
                _ => None,
            });
            for code in course.code.iter().chain(equal) {
                self.codes.put(code, at);
            }
            for code in &brought.codes_of_name {
                self.codes.put(code, at);
            }
        }
    }

    /// Positions of the achievements a selector may pick, in rising order; none for what is not a selector.
    pub fn reach(&self, selector: &Source) -> Cow<'_, [usize]> {
        let kind = match selector {
            Source::Course(selector) => return self.courses(selector),
            Source::Certificate(_) => "certificate",
            Source::Award(_) => "award",
            Source::Work(_) => "work",
            Source::Title(_) => "title",
            Source::Schooling(_) => "schooling",
            Source::Service(_) => "service",
            Source::Project(_) => "project",
            _ => return Cow::default(),
        };
        Cow::Borrowed(self.kinds.under(kind))
    }

    /// Positions of the courses a selector may pick, in rising order.
    pub fn courses(&self, selector: &CourseSelector) -> Cow<'_, [usize]> {
        match selector.codes.as_slice() {
            [] => Cow::Borrowed(self.kinds.under("course")),
            [code] => Cow::Borrowed(self.codes.under(code)),
            codes => {
                let mut found: Vec<usize> = codes.iter().flat_map(|code| self.codes.under(code)).copied().collect();
                order::sort(&mut found);
                found.dedup();
                Cow::Owned(found)
            }
        }
    }
}

/// The record's achievements sorted by id, so that the order they were written in changes nothing.
pub(crate) fn bring<'a>(record: &'a Record, in_force: &InForce<'a>) -> Vec<Brought<'a>> {
    let mut brought: Vec<Brought<'a>> = record.achievements.iter().map(|a| Brought::new(a, in_force)).collect();
    order::sort_by(&mut brought, |a, b| a.achievement.id().cmp(b.achievement.id()));
    brought
}

fn equivalents<'a>(achievement: &Achievement, in_force: &InForce<'a>) -> Vec<(&'a Loaded, &'a CountsAs)> {
    if !in_force.has_equivalences() {
        return Vec::new();
    }
    let mut things = Vec::new();
    match achievement {
        Achievement::Course(course) => things.extend(course.code.clone().map(Thing::CourseCode)),
        Achievement::Certificate(certificate) => {
            things.extend(certificate.level.clone().map(Thing::Level));
            things.extend(certificate.occupation.clone().map(Thing::Occupation));
        }
        Achievement::Work(work) => things.extend(work.occupation.clone().map(Thing::Occupation)),
        Achievement::Title(title) => things.extend(title.grade.clone().map(Thing::Level)),
        Achievement::Schooling(schooling) => {
            things.push(Thing::Schooling(schooling.level.clone()));
            things.extend(schooling.programme.clone().map(Thing::ProgrammeCode));
        }
        _ => {}
    }
    things.iter().flat_map(|thing| in_force.equivalents(thing, PURPOSE)).collect()
}

fn codes_of_name<'a>(name: &str, in_force: &InForce<'a>) -> Vec<&'a str> {
    let mut codes: Vec<&str> = Vec::new();
    for course in in_force.catalogues().flat_map(|(_, catalogue)| &catalogue.courses) {
        if course.name.zh == name {
            for code in course.code.iter().chain([&course.id]) {
                if !codes.contains(&code.as_str()) {
                    codes.push(code);
                }
            }
        }
    }
    codes
}

impl<'a> Brought<'a> {
    /// An achievement with what it counts as on the day.
    pub fn new(achievement: &'a Achievement, in_force: &InForce<'a>) -> Self {
        let codes_of_name = match achievement {
            Achievement::Course(course) if course.code.is_none() => codes_of_name(&course.name, in_force),
            _ => Vec::new(),
        };
        Self { achievement, counts_as: equivalents(achievement, in_force), facts: OnceCell::new(), codes_of_name }
    }

    /// Whether its code is not stated and, by its name, may be this one.
    pub fn may_have_code(&self, code: &str) -> bool {
        self.codes_of_name.contains(&code)
    }

    /// What it counts as, of the kind that `pick` picks.
    fn as_thing<'b, T: 'a>(&'b self, pick: impl Fn(&'a Thing) -> Option<T> + 'b) -> impl Iterator<Item = T> + 'b {
        self.counts_as.iter().filter_map(move |(_, entry)| pick(&entry.counts_as))
    }

    /// Its level and the levels it counts as.
    pub fn levels(&self) -> impl Iterator<Item = &Level> {
        let own = match self.achievement {
            Achievement::Certificate(certificate) => certificate.level.as_ref(),
            Achievement::Title(title) => title.grade.as_ref(),
            _ => None,
        };
        let equal = self.as_thing(|thing| if let Thing::Level(level) = thing { Some(level) } else { None });
        own.into_iter().chain(equal)
    }

    /// Whether its occupation, or one it counts as, is in `codes`.
    pub fn in_occupations(&self, own: Option<&String>, codes: &[String]) -> bool {
        let equal = self.as_thing(|thing| if let Thing::Occupation(code) = thing { Some(code) } else { None });
        own.into_iter().chain(equal).any(|code| codes.contains(code))
    }

    /// Whether its course code, or one it counts as, is `code`.
    pub fn has_course_code(&self, own: Option<&String>, code: &str) -> bool {
        let equal = self.as_thing(|thing| if let Thing::CourseCode(code) = thing { Some(code) } else { None });
        own.into_iter().chain(equal).any(|c| c == code)
    }

    /// Whether it is a course with a code that a selector asks for, where it asks for any.
    pub fn is_coded(&self, selector: &CourseSelector) -> bool {
        let Achievement::Course(course) = self.achievement else { return false };
        let coded = |code: &String| self.has_course_code(course.code.as_ref(), code);
        selector.codes.is_empty() || selector.codes.iter().any(coded)
    }

    /// Whether its level of schooling, or one it counts as, is in `levels`.
    pub fn in_schooling_levels(&self, own: &String, levels: &[String]) -> bool {
        let equal = self.as_thing(|thing| if let Thing::Schooling(level) = thing { Some(level) } else { None });
        std::iter::once(own).chain(equal).any(|level| levels.contains(level))
    }

    /// Whether the programme studied, or one it counts as, is in `codes`.
    pub fn in_programmes(&self, own: Option<&String>, codes: &[String]) -> bool {
        let equal = self.as_thing(|thing| if let Thing::ProgrammeCode(code) = thing { Some(code) } else { None });
        own.into_iter().chain(equal).any(|code| codes.contains(code))
    }
}

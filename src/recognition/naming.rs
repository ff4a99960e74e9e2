//! Names of things in an answer: achievements with their short facts, targets, and what a selector asks for.

use super::brought::Brought;
use super::decision::AchievementUsed;
use super::plan::Plan;
use super::question::Question;
use crate::policy::equivalence::Thing;
use crate::policy::selector::{Level, Source};
use crate::policy::set::InForce;
use crate::record::Achievement;
use crate::text::{Lang, Text};

/// A number and what it counts, in English with its plural.
fn counted(number: &str, lang: Lang, zh: &str, en: &str) -> String {
    match (lang, number) {
        (Lang::Zh, _) => format!("{number} {zh}"),
        (Lang::En, "1") => format!("1 {en}"),
        (Lang::En, _) => format!("{number} {en}s"),
    }
}

/// Unit words and joints of short facts.
fn unit(lang: Lang, zh: &str, en: &str) -> String {
    if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() }
}

/// The name of a code in the list it belongs to; the code itself, where no list names it.
pub(crate) fn term(in_force: &InForce<'_>, list: &str, code: &str) -> Text {
    in_force.term(list, code).cloned().unwrap_or_else(|| Text::zh(code))
}

/// The name of a level.
pub(crate) fn level_name(in_force: &InForce<'_>, level: &Level) -> Text {
    term(in_force, &level.ladder, &level.code)
}

impl Question<'_> {
    /// The name of the achievement at a position.
    pub(crate) fn name(&self, at: usize) -> Text {
        Text::zh(self.brought.get(at).map_or("", |b| b.achievement.name()))
    }

    /// The names of several achievements.
    pub(crate) fn names(&self, using: &[usize]) -> Vec<Text> {
        using.iter().map(|&at| self.name(at)).collect()
    }

    /// An achievement as an answer names it.
    pub(crate) fn used(&self, at: usize, lang: Lang) -> Option<AchievementUsed> {
        let brought = self.brought.get(at)?;
        Some(AchievementUsed {
            id: brought.achievement.id().to_owned(),
            kind: brought.achievement.kind(),
            name: brought.achievement.name().to_owned(),
            facts: brought.facts.get_or_init(|| facts(brought, &self.in_force, lang)).clone(),
        })
    }

    /// The short facts of several achievements, one after another.
    pub(crate) fn facts(&self, using: &[usize], lang: Lang) -> String {
        let each = using.iter().filter_map(|&at| self.brought.get(at)).map(|b| facts(b, &self.in_force, lang));
        let each: Vec<String> = each.filter(|facts| !facts.is_empty()).collect();
        each.join(if lang == Lang::Zh { "；" } else { "; " })
    }
}

/// Short facts of an achievement, such as `4 学分、64 学时、86`.
fn facts(brought: &Brought<'_>, in_force: &InForce<'_>, lang: Lang) -> String {
    let achievement = brought.achievement;
    let mut facts: Vec<String> = Vec::new();
    let level = |level: &Level| level_name(in_force, level).get(lang).to_owned();
    match achievement {
        Achievement::Certificate(a) => facts.extend(a.level.as_ref().map(level)),
        Achievement::Title(a) => facts.extend(a.grade.as_ref().map(level)),
        Achievement::Award(a) => {
            facts.push(level(&a.class));
            facts.extend(a.rank.as_ref().map(level));
        }
        Achievement::Work(a) => {
            let until = a.until.unwrap_or(in_force.as_of()).min(in_force.as_of());
            let months = a.from.full_months_through(until);
            facts.push(counted(&months.to_string(), lang, "个月", "month"));
        }
        Achievement::Service(a) => {
            let until = a.until.unwrap_or(in_force.as_of()).min(in_force.as_of());
            let months = a.from.full_months_through(until);
            facts.push(counted(&months.to_string(), lang, "个月", "month"));
        }
        Achievement::Schooling(a) => facts.push(term(in_force, "schooling", &a.level).get(lang).to_owned()),
        _ => {}
    }
    facts.extend(achievement.credits().map(|c| counted(&c.to_string(), lang, "学分", "credit")));
    facts.extend(achievement.hours().map(|h| counted(&h.to_string(), lang, "学时", "hour")));
    facts.extend(achievement.grade().map(|g| match g {
        crate::quantity::Grade::Percent(score) => format!("{score}{}", unit(lang, " 分", "/100")),
        crate::quantity::Grade::Word(word) => word.clone(),
    }));
    facts.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// What a selector asks for, in words.
pub(crate) fn wanted(source: &Source, in_force: &InForce<'_>, plan: &Plan<'_>) -> Text {
    let named = |names: &[String]| names.first().map(|name| Text::zh(name.clone()));
    let coded = |list: &str, codes: &[String]| codes.first().map(|code| term(in_force, list, code));
    let institution = |ids: &[String]| {
        let id = ids.first()?;
        Some(in_force.institution(id).map_or_else(|| Text::zh(id.clone()), |i| i.name.clone()))
    };
    let mut words: Vec<Text> = Vec::new();
    match source {
        Source::Course(s) => {
            words.extend(institution(&s.institutions));
            words.extend(coded("mode", &s.modes));
            let course = s.codes.iter().find_map(|code| course_named(code, in_force, plan));
            let known = named(&s.names).or(course).or_else(|| s.codes.first().map(|c| Text::zh(c.clone())));
            if known.is_none() {
                // A rule about a sort of course: which sort.
                words.extend(coded("schooling", &s.levels));
                words.extend(coded("nature", &s.natures));
                words.extend(coded("category", &s.categories));
            }
            words.extend(known);
        }
        Source::Certificate(s) => {
            words.extend(coded("occupation", &s.occupations));
            words.extend(s.level_at_least.as_ref().or(s.level_at_most.as_ref()).map(|l| level_name(in_force, l)));
            words.extend(named(&s.names).or_else(|| coded("certificate-kind", &s.kinds)));
        }
        Source::Award(s) => {
            words.extend(s.class_at_least.as_ref().map(|l| level_name(in_force, l)));
            words.extend(if s.forms.len() == 1 { coded("form", &s.forms) } else { None });
            words.extend(coded("award-kind", &s.kinds));
            words.extend(named(&s.contests));
            words.extend(s.rank_at_least.as_ref().map(|l| level_name(in_force, l)));
        }
        Source::Work(s) => words.extend(coded("occupation", &s.occupations)),
        Source::Title(s) => {
            words.extend(named(&s.names).or_else(|| s.grade_at_least.as_ref().map(|l| level_name(in_force, l))));
        }
        Source::Schooling(s) => {
            words.extend(institution(&s.institutions));
            words.extend(coded("programme", &s.programmes));
            words.extend(coded("schooling", &s.levels));
        }
        Source::Service(s) => words.extend(coded("service-kind", &s.kinds)),
        Source::Project(s) => words.extend(coded("project-kind", &s.kinds)),
        _ => {}
    }
    join(&words)
}

/// A course known by its shared code, in the programme or anywhere in its catalogue.
fn course_named(code: &str, in_force: &InForce<'_>, plan: &Plan<'_>) -> Option<Text> {
    let here = plan.catalogue.courses.iter();
    let mut all = here.chain(in_force.catalogues().flat_map(|(_, catalogue)| &catalogue.courses));
    all.find(|course| course.code.as_deref() == Some(code) || course.id == code).map(|course| course.name.clone())
}

fn join(words: &[Text]) -> Text {
    let zh: String = words.iter().map(|w| w.zh.as_str()).collect();
    let en = words.iter().map(|w| w.get(Lang::En)).collect::<Vec<_>>().join(", ");
    if words.iter().any(|w| w.en.is_some()) { Text::both(zh, en) } else { Text::zh(zh) }
}

/// A thing of an equivalence, in words.
pub(crate) fn thing(thing: &Thing, in_force: &InForce<'_>) -> Text {
    match thing {
        Thing::Schooling(level) => term(in_force, "schooling", level),
        Thing::Level(level) => level_name(in_force, level),
        Thing::Occupation(code) => term(in_force, "occupation", code),
        Thing::ProgrammeCode(code) => term(in_force, "programme", code),
        Thing::CourseCode(code) => Text::zh(code.clone()),
    }
}

/// Whether a source speaks of a thing, so that an equivalence to it matters.
pub(crate) fn mentions(source: &Source, thing: &Thing) -> bool {
    match (source, thing) {
        (Source::All(of) | Source::Any(of), _) => of.iter().any(|s| mentions(s, thing)),
        (Source::NOf(n_of), _) => n_of.of.iter().any(|s| mentions(s, thing)),
        (Source::Course(s), Thing::CourseCode(code)) => s.codes.contains(code),
        (Source::Certificate(s), Thing::Occupation(code)) => s.occupations.contains(code),
        (Source::Work(s), Thing::Occupation(code)) => s.occupations.contains(code),
        (Source::Certificate(s), Thing::Level(level)) => {
            s.level_at_least.iter().chain(&s.level_at_most).any(|bound| bound.ladder == level.ladder)
        }
        (Source::Title(s), Thing::Level(level)) => s.grade_at_least.iter().any(|bound| bound.ladder == level.ladder),
        (Source::Schooling(s), Thing::Schooling(level)) => s.levels.contains(level),
        (Source::Schooling(s), Thing::ProgrammeCode(code)) => s.programmes.contains(code),
        _ => false,
    }
}

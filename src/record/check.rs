//! Whether a record can be read with the policies in force: ids unique, levels known, dates in order.

use super::{Achievement, Record};
use crate::date::Date;
use crate::diagnostic::record::{
    BORN_AFTER_ACHIEVEMENT, BORN_LATER, IMPOSSIBLE_PLACE, REVERSED_DATES, SAME_ACHIEVEMENT_ID, TOO_MANY_ACHIEVEMENTS,
    UNKNOWN_RECORD_LEVEL,
};
use crate::diagnostic::{Diagnostic, Path, Place};
use crate::order::Set;
use crate::policy::selector::Level;
use crate::policy::set::InForce;

/// Most achievements one record may hold.
pub const MOST_ACHIEVEMENTS: usize = 1_000;

impl Record {
    /// Everything in the record that cannot be understood with these policies; nothing, where it is fine.
    pub fn check(&self, in_force: &InForce<'_>) -> Vec<Diagnostic> {
        let list = Path::root().key("record").key("achievements");
        let place = |path: &Path| Place::new(self.id.clone(), path);
        if self.achievements.len() > MOST_ACHIEVEMENTS {
            let counted = Diagnostic::new(&TOO_MANY_ACHIEVEMENTS).with("count", self.achievements.len());
            return vec![counted.with("limit", MOST_ACHIEVEMENTS).at(place(&list))];
        }
        let mut found = Vec::new();
        if let Some(born) = self.born.filter(|born| *born > in_force.as_of()) {
            let later = Diagnostic::new(&BORN_LATER).with("born", born.to_string());
            let at = Path::root().key("record").key("born");
            found.push(later.with("as_of", in_force.as_of().to_string()).at(place(&at)));
        }
        let mut ids = Set::new();
        for (nth, achievement) in self.achievements.iter().enumerate() {
            let at = list.index(nth).key(achievement.kind());
            if !ids.insert(achievement.id()) {
                let twice = Diagnostic::new(&SAME_ACHIEVEMENT_ID).with("id", achievement.id());
                found.push(twice.at(place(&at.key("id"))));
            }
            for (name, level) in levels(achievement) {
                if in_force.code(&level.ladder, &level.code).is_none() {
                    let unknown = Diagnostic::new(&UNKNOWN_RECORD_LEVEL).with("ladder", level.ladder.as_str());
                    found.push(unknown.with("code", level.code.as_str()).at(place(&at.key(name))));
                }
            }
            let period = match achievement {
                Achievement::Work(work) => work.until.map(|until| (work.from, until)),
                Achievement::Service(service) => service.until.map(|until| (service.from, until)),
                Achievement::Certificate(c) => c.issued.zip(c.valid_until),
                Achievement::Schooling(s) => s.entered.zip(s.graduated.or(s.expected)),
                _ => None,
            };
            if let Some((born, date)) = self.born.zip(first_day(achievement)).filter(|(born, date)| date < born) {
                let before = Diagnostic::new(&BORN_AFTER_ACHIEVEMENT).with("born", born.to_string());
                found.push(before.with("date", date.to_string()).at(place(&at)));
            }
            if let Some((from, until)) = period.filter(|(from, until)| until < from) {
                let reversed = Diagnostic::new(&REVERSED_DATES).with("from", from.to_string());
                found.push(reversed.with("until", until.to_string()).at(place(&at)));
            }
            if let Achievement::Award(award) = achievement
                && let Some(placing) = award.placing.filter(|p| p.place == 0 || p.place > p.entrants)
            {
                let impossible = Diagnostic::new(&IMPOSSIBLE_PLACE).with("place", placing.place);
                found.push(impossible.with("entrants", placing.entrants).at(place(&at.key("placing"))));
            }
        }
        for (nth, enrolment) in self.enrolments.iter().enumerate() {
            if let Some(left) = enrolment.left.filter(|left| *left < enrolment.entered) {
                let at = Path::root().key("record").key("enrolments").index(nth);
                let reversed = Diagnostic::new(&REVERSED_DATES).with("from", enrolment.entered.to_string());
                found.push(reversed.with("until", left.to_string()).at(place(&at)));
            }
        }
        found
    }
}

/// The first day an achievement tells of.
fn first_day(achievement: &Achievement) -> Option<Date> {
    match achievement {
        Achievement::Work(work) => Some(work.from),
        Achievement::Service(service) => Some(service.from),
        Achievement::Schooling(schooling) => schooling.entered.or(schooling.graduated),
        _ => achievement.date(),
    }
}

fn levels(achievement: &Achievement) -> Vec<(&'static str, &Level)> {
    match achievement {
        Achievement::Certificate(a) => a.level.iter().map(|level| ("level", level)).collect(),
        Achievement::Title(a) => a.grade.iter().map(|level| ("grade", level)).collect(),
        Achievement::Award(a) => {
            std::iter::once(("class", &a.class)).chain(a.rank.iter().map(|rank| ("rank", rank))).collect()
        }
        Achievement::Schooling(a) => a.evaluations.iter().map(|one| ("evaluations", &one.goal)).collect(),
        _ => Vec::new(),
    }
}

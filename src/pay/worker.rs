//! The worker on a day: the levels that certificates and appointments come to, and the facts given.

use crate::date::Date;
use crate::employment::Employment;
use crate::order;
use crate::policy::equivalence::{CountsAs, Thing};
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::terms;
use crate::record::{Achievement, CertificateHeld, Record};

/// The purpose under which equivalences are asked for here.
const PURPOSE: &str = "pay";
/// Kind of certificate that an enterprise gives for a level of its own.
const INTERNAL: &str = "enterprise-level";

/// A worker on a day.
pub(crate) struct Worker<'a> {
    pub employment: &'a Employment,
    /// Achievements by id, so that the order they were written in changes nothing.
    pub achievements: Vec<&'a Achievement>,
    /// The highest level on each ladder, by ladder.
    pub levels: Vec<Counting<'a>>,
    /// A valid certificate that would give a level, did it say which.
    pub unstated_level: Option<&'a CertificateHeld>,
}

/// A level that counts.
#[derive(Clone, Copy)]
pub(crate) struct Counting<'a> {
    pub ladder: &'a str,
    pub code: &'a str,
    pub rank: u32,
    /// Day from which it is held, where that is known.
    pub since: Option<Date>,
    /// The certificate, where it is held by one; else an appointment.
    pub by: Option<&'a CertificateHeld>,
    /// The equivalence it counts through.
    pub through: Option<(&'a Loaded, &'a CountsAs)>,
}

/// A level as it is held, before it is looked up.
#[derive(Clone, Copy)]
struct Point<'a> {
    level: &'a Level,
    since: Option<Date>,
    by: Option<&'a CertificateHeld>,
}

impl<'a> Worker<'a> {
    /// Prepares a worker, perhaps with one achievement more, for the day of `in_force`; `changes` is told the days on which levels come and go.
    pub fn of(
        (record, more): (&'a Record, Option<&'a Achievement>),
        employment: &'a Employment,
        in_force: &InForce<'a>,
        changes: &mut dyn FnMut(Date),
    ) -> Self {
        let mut achievements: Vec<&Achievement> = record.achievements.iter().chain(more).collect();
        order::sort_by(&mut achievements, |a, b| a.id().cmp(b.id()));
        let (mut levels, mut unstated_level): (Vec<Counting<'a>>, _) = (Vec::new(), None);
        for achievement in &achievements {
            let Achievement::Certificate(it) = achievement else { continue };
            if !gives_level(it) || !is_valid(it, in_force.as_of(), changes) {
                continue;
            }
            match &it.level {
                Some(level) => count(Point { level, since: it.issued, by: Some(it) }, in_force, &mut levels),
                None => unstated_level = unstated_level.or(Some(it)),
            }
        }
        for level in &employment.appointed {
            count(Point { level, since: None, by: None }, in_force, &mut levels);
        }
        order::sort_by(&mut levels, |a, b| a.ladder.cmp(b.ladder));
        Self { employment, achievements, levels, unstated_level }
    }

    /// The level that counts on a ladder.
    pub fn level(&self, ladder: &str) -> Option<&Counting<'a>> {
        self.levels.iter().find(|level| level.ladder == ladder)
    }

    /// The text of a fact given.
    pub fn fact(&self, name: &str) -> Option<&'a str> {
        self.employment.facts.iter().find(|given| given.fact == name).map(|given| given.value.as_str())
    }
}

/// Whether a certificate says that its holder has a level, rather than that a course was attended.
fn gives_level(it: &CertificateHeld) -> bool {
    kind_gives_level(&it.kind)
}

/// Whether certificates of a kind say that their holder has a level.
pub(crate) fn kind_gives_level(kind: &str) -> bool {
    kind == INTERNAL || terms::LEVEL_CERTIFICATES.contains(&kind)
}

/// Whether a certificate is valid on a day. One that states no day of issue is.
pub(crate) fn is_valid(it: &CertificateHeld, as_of: Date, changes: &mut dyn FnMut(Date)) -> bool {
    if let Some(issued) = it.issued.filter(|issued| *issued > as_of) {
        changes(issued);
        return false;
    }
    match it.valid_until {
        Some(until) if until < as_of => false,
        Some(until) => {
            changes(until.plus_days(1));
            true
        }
        None => true,
    }
}

/// Counts a level, and what it counts as, where nothing higher on the ladder counts already.
fn count<'a>(point: Point<'a>, in_force: &InForce<'a>, levels: &mut Vec<Counting<'a>>) {
    let mut add = |level: &'a Level, through| {
        let Some(code) = in_force.code(&level.ladder, &level.code) else { return };
        let Some(rank) = code.rank else { return };
        let new = Counting { ladder: &level.ladder, code: &code.code, rank, since: point.since, by: point.by, through };
        match levels.iter_mut().find(|known| known.ladder == level.ladder) {
            None => levels.push(new),
            // Of the same level the one held longest counts; a day that is known comes before one that is not.
            Some(known) => {
                let key = |it: &Counting<'_>| (it.rank, it.since.map(std::cmp::Reverse), it.through.is_none());
                if key(&new) > key(known) {
                    *known = new;
                }
            }
        }
    };
    add(point.level, None);
    if in_force.has_equivalences() {
        for (loaded, entry) in in_force.equivalents(&Thing::Level(point.level.clone()), PURPOSE) {
            if let Thing::Level(level) = &entry.counts_as {
                add(level, Some((loaded, entry)));
            }
        }
    }
}

/// The levels a certificate stands for on the day, those it counts as for pay included: ladder and rank.
pub(crate) fn levels_of<'a>(it: &'a CertificateHeld, in_force: &InForce<'a>) -> Vec<(&'a str, u32)> {
    let Some(level) = &it.level else { return Vec::new() };
    let mut found = Vec::new();
    count(Point { level, since: None, by: Some(it) }, in_force, &mut found);
    found.iter().map(|one| (one.ladder, one.rank)).collect()
}

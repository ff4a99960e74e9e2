//! What a result gives: achievements in the shape of a learner's record, so that nothing is typed again.

use super::answer::{Graded, Granted, Outcome, Rank, Withheld};
use super::plan::Plan;
use super::settle::Settled;
use crate::certification::number::hold;
use crate::citation::Bibliography;
use crate::date::Date;
use crate::diagnostic::session::NUMBER_DIFFERS;
use crate::diagnostic::{Diagnostic, Place};
use crate::explanation::sentence;
use crate::order;
use crate::policy::assessment::grant::{AwardGiven, CertificateGiven, CourseGiven, Gives, Grant, Instead, Share, When};
use crate::policy::equivalence::{CountsAs, Thing};
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::quantity::{Grade, Score};
use crate::reason::Reason;
use crate::record::{Achievement, AwardWon, CertificateHeld, CourseTaken, Placing};
use crate::session::Candidate;
use crate::session::check::numbers_path;

/// Whether something is given.
enum Given {
    Yes(Reason),
    No,
    /// Not known yet, and why.
    Open(Reason),
}

/// What a certificate is issued with.
#[derive(Clone, Copy)]
pub(super) struct Issued<'r> {
    /// Day of issue.
    pub day: Option<Date>,
    /// The number stated for the candidate, with its place in the list.
    pub number: Option<(&'r str, usize)>,
}

/// The purpose under which equivalences are asked for here.
const PURPOSE: &str = "certification";
/// Full marks on the percent scale.
const PERCENT: Score = Score::from_hundredths(10_000);

/// Adds to a result what it gives.
pub(super) fn add(
    plan: &Plan<'_>,
    candidate: &Candidate,
    issue: Issued<'_>,
    settled: &Settled,
    (graded, bibliography): (&mut Graded, &mut Bibliography),
) -> Option<Diagnostic> {
    let mut refused = None;
    let mut within_share = false;
    for (at, grant) in plan.outline.assessment.grants.iter().enumerate() {
        let cited = plan.cited.grants.get(at).map_or(&[][..], Vec::as_slice);
        let given = match &grant.when {
            When::WithinShare(_) if within_share => Given::No,
            when => given(when, graded),
        };
        let open = |reason| Withheld { grant: grant.id.clone(), reasons: vec![plan.tell(reason, cited)] };
        match given {
            Given::No => {}
            Given::Open(reason) => {
                // Which of several shares it is cannot be told either.
                within_share |= matches!(grant.when, When::WithinShare(_));
                graded.withheld.push(open(reason));
            }
            Given::Yes(reason) => {
                within_share |= matches!(grant.when, When::WithinShare(_));
                // A number stands for one certificate: the first.
                let first = !graded.grants.iter().any(|it| matches!(it.achievement, Achievement::Certificate(_)));
                let issue = Issued { number: issue.number.filter(|_| first), ..issue };
                let maker = Maker { plan, candidate, grant, issue, settled, rank: graded.rank.as_ref() };
                let mut cited = cited.to_vec();
                for (loaded, entry) in maker.equal() {
                    cited.extend(bibliography.cite(loaded, &entry.cite));
                }
                order::sort(&mut cited);
                cited.dedup();
                match maker.make() {
                    Ok((mut achievement, more)) => {
                        let mut reasons = vec![reason];
                        reasons.extend(more);
                        if let Some(found) = maker.number(&mut achievement, &mut reasons) {
                            refused = Some(found);
                        }
                        let reasons = reasons.into_iter();
                        let reasons = reasons.map(|reason| plan.tell(reason, &cited)).collect();
                        graded.grants.push(Granted { grant: grant.id.clone(), achievement, reasons });
                    }
                    Err(reason) => graded.withheld.push(open(reason)),
                }
            }
        }
    }
    refused
}

fn given(when: &When, graded: &Graded) -> Given {
    let passed = graded.result == Outcome::Pass;
    match when {
        When::Passed if passed => Given::Yes(Reason::new("grant-passed")),
        When::Band(word) if passed && graded.band_word.as_ref().is_some_and(|band| band.zh == *word) => {
            Given::Yes(Reason::new("grant-band").with("word", word))
        }
        When::Passed | When::Band(_) => Given::No,
        When::Placed(places) => placed(graded.rank.as_ref(), &places.groups, places.from, places.until),
        When::WithinShare(share) => match graded.rank.as_ref() {
            // So many places it may be, while it is not known how many take part.
            Some(rank) => {
                let until = places_of(share, rank.entrants.saturating_add(rank.perhaps));
                placed(Some(rank), &share.groups, 1, until)
            }
            None => Given::No,
        },
    }
}

/// How many places a share of the entrants is.
fn places_of(share: &Share, entrants: u32) -> u32 {
    let (upper, lower) = (i128::from(share.until.numerator()), i128::from(share.until.denominator()));
    let places = share.round.apply(i128::from(entrants).saturating_mul(upper), lower, 1);
    places.and_then(|places| u32::try_from(places).ok()).unwrap_or(0)
}

fn placed(rank: Option<&Rank>, groups: &[String], from: u32, until: u32) -> Given {
    let Some(rank) = rank else { return Given::No };
    match &rank.group {
        _ if groups.is_empty() => {}
        None => return Given::Open(Reason::new("grant-group-unknown")),
        Some(group) if !groups.contains(group) => return Given::No,
        Some(_) => {}
    }
    match rank.place {
        // A place can only get worse.
        Some(place) if place > until => Given::No,
        Some(place) if !rank.provisional && place < from => Given::No,
        Some(place) if !rank.provisional => Given::Yes(Reason::new("grant-placed").with("place", place)),
        _ => Given::Open(Reason::new("grant-rank-open")),
    }
}

struct Maker<'m, 's> {
    plan: &'m Plan<'s>,
    candidate: &'m Candidate,
    grant: &'m Grant,
    issue: Issued<'m>,
    settled: &'m Settled,
    rank: Option<&'m Rank>,
}

impl Maker<'_, '_> {
    /// What is given, and what there is to say about it.
    fn make(&self) -> Result<(Achievement, Option<Reason>), Reason> {
        match &self.grant.gives {
            Gives::Certificate(it) => self.certificate(it),
            Gives::Course(it) => Ok(self.course(it)),
            Gives::Award(it) => Ok((Achievement::Award(self.award(it)), None)),
        }
    }

    /// An id that no other achievement of a record has: session, candidate and grant.
    fn id(&self) -> String {
        format!("{}/{}/{}", self.plan.session.id, self.candidate.id, self.grant.id)
    }

    fn certificate(&self, it: &CertificateGiven) -> Result<(Achievement, Option<Reason>), Reason> {
        let (level, reason) = match self.instead(it)? {
            Some((holding, level)) => {
                let held = self.plan.level_name(holding);
                let reason = Reason::new("grant-instead").named("holding", &held);
                (Some(level.clone()), Some(reason.named("level", &self.plan.level_name(level))))
            }
            None => (it.level.clone().or_else(|| self.plan.level.clone()), None),
        };
        let issued = self.issue.day;
        let certificate = CertificateHeld {
            id: self.id(),
            name: it.name.zh.clone(),
            kind: it.kind.clone(),
            occupation: self.plan.occupation.map(str::to_owned),
            specialty: self.plan.specialty.map(|name| name.zh.clone()),
            level,
            issuer_class: it.issuer_class.clone(),
            number: self.issue.number.map(|(number, _)| number.to_owned()),
            issued,
            valid_until: issued.zip(it.valid_months).map(|(issued, months)| issued.plus_months(months)),
            credits: it.credits,
            hours: it.hours,
            grade: None,
            registers: Vec::new(),
            outcomes: Vec::new(),
            evidence: Vec::new(),
        };
        Ok((Achievement::Certificate(certificate), reason))
    }

    /// Takes off a number that does not fit the certificate; the row that states it is refused.
    fn number(&self, achievement: &mut Achievement, reasons: &mut Vec<Reason>) -> Option<Diagnostic> {
        let Achievement::Certificate(certificate) = achievement else { return None };
        let (number, place) = self.issue.number?;
        let against = hold(certificate, &self.plan.in_force).against;
        if against.is_empty() {
            return None;
        }
        certificate.number = None;
        let told = against.iter().map(|reason| sentence(reason, self.plan.lang));
        let found = Diagnostic::new(&NUMBER_DIFFERS).with("candidate", self.candidate.id.as_str());
        let found = found.with("number", number).with("differs", told.collect::<Vec<_>>().concat());
        reasons.extend(against);
        let path = numbers_path().index(place).key("number");
        Some(found.at(Place::new(self.plan.session.id.clone(), &path)))
    }

    /// The level given instead to who holds one already: that of the highest one held.
    fn instead<'i>(&self, it: &'i CertificateGiven) -> Result<Option<(&'i Level, &'i Level)>, Reason> {
        if it.instead.is_empty() {
            return Ok(None);
        }
        let Some(holds) = &self.candidate.holds else { return Err(Reason::new("grant-holds-unknown")) };
        let rank = |level: &Level| self.plan.in_force.ladder_rank(&level.ladder, &level.code);
        let best =
            it.instead.iter().filter(|one| holds.iter().any(|held| self.reaches(held, &one.holding) == Some(true)));
        let best = best.max_by_key(|one| rank(&one.holding));
        let above = |one: &&Instead| best.is_none_or(|best| rank(&one.holding) > rank(&best.holding));
        for one in it.instead.iter().filter(above) {
            if let Some(held) = holds.iter().find(|held| self.reaches(held, &one.holding).is_none()) {
                let reason = Reason::new("grant-holds-unlike").named("held", &self.plan.level_name(held));
                return Err(reason.named("holding", &self.plan.level_name(&one.holding)));
            }
        }
        Ok(best.map(|one| (&one.holding, &one.level)))
    }

    /// What says that a level held counts as one on a ladder that the certificate asks about.
    fn equal(&self) -> Vec<(&Loaded, &CountsAs)> {
        let Gives::Certificate(it) = &self.grant.gives else { return Vec::new() };
        let asked = |entry: &CountsAs| match &entry.counts_as {
            Thing::Level(level) => it.instead.iter().any(|one| one.holding.ladder == level.ladder),
            _ => false,
        };
        let held = self.candidate.holds.iter().flatten();
        let equal = held.flat_map(|held| self.plan.in_force.equivalents(&Thing::Level(held.clone()), PURPOSE));
        equal.filter(|(_, entry)| asked(entry)).collect()
    }

    /// Whether a level held is this one or a higher one, by its own ladder or by what it counts as; nothing, where no
    /// document says so.
    fn reaches(&self, held: &Level, least: &Level) -> Option<bool> {
        let in_force = &self.plan.in_force;
        let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
        let on = |level: &Level, least: &Level| -> Option<bool> {
            let same = level.ladder == least.ladder;
            if same && level.code == least.code {
                Some(true)
            } else {
                Some(rank(level)? >= rank(least)?).filter(|_| same)
            }
        };
        let counts_as = |level: &Level| in_force.equivalents(&Thing::Level(level.clone()), PURPOSE);
        let as_level = |entry: &CountsAs| match &entry.counts_as {
            Thing::Level(level) => Some(level.clone()),
            _ => None,
        };
        let held_as = counts_as(held).into_iter().filter_map(|(_, entry)| as_level(entry));
        if let Some(reaches) = std::iter::once(held.clone()).chain(held_as).filter_map(|level| on(&level, least)).max()
        {
            return Some(reaches);
        }
        // What counts as more than is held is not held.
        let asked_as = counts_as(least).into_iter().filter_map(|(_, entry)| as_level(entry));
        asked_as.filter_map(|level| on(held, &level)).any(|reaches| !reaches).then_some(false)
    }

    fn course(&self, it: &CourseGiven) -> (Achievement, Option<Reason>) {
        let stand = self.settled.of(self.plan, &it.grade);
        let score = stand.and_then(|stand| stand.score).and_then(crate::quantity::Exact::score);
        let grade = score.filter(|score| *score <= PERCENT).map(Grade::Percent);
        // Rounding that no rule names would be ours; the mark is left out instead.
        let reason =
            grade.is_none().then(|| Reason::new("grant-without-grade").named("of", &self.plan.title(&it.grade)));
        let course = CourseTaken {
            id: self.id(),
            name: it.name.zh.clone(),
            code: it.code.clone(),
            institution: it.institution.clone(),
            credits: it.credits,
            hours: it.hours,
            grade,
            date: Some(self.plan.session.held),
            nature: None,
            category: None,
            mode: None,
            level: None,
            outcomes: Vec::new(),
            overlaps: Vec::new(),
            evidence: Vec::new(),
        };
        (Achievement::Course(course), reason)
    }

    fn award(&self, it: &AwardGiven) -> AwardWon {
        let placing = self.rank.and_then(|rank| rank.place.map(|place| Placing { place, entrants: rank.entrants }));
        AwardWon {
            id: self.id(),
            name: it.name.zh.clone(),
            kind: it.kind.clone(),
            contest: Some(it.contest.clone()),
            class: it.class.clone(),
            rank: it.rank.clone(),
            placing,
            organiser: None,
            form: None,
            position: None,
            credits: None,
            date: Some(self.plan.session.held),
            evidence: Vec::new(),
        }
    }
}

//! What an achievement lacks to satisfy a rule: data from which misses and repairs are told.

use crate::date::{Date, Period};
use crate::policy::selector::{Level, Source};
use crate::quantity::{Credit, Hours, Ratio, Score};
use crate::truth::Truth;

/// One thing that is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lack<'a> {
    /// It is another thing altogether: another course, occupation, kind.
    Identity,
    /// Its code is not stated; by its name it may be this one.
    CodeUnknown(&'a str),
    /// The grade is too low.
    Grade { have: Score, need: Score },
    /// The grade lies above the band this rule speaks of.
    GradeHigh { have: Score, below: Score },
    /// The grade is not stated, or in words no scale converts.
    GradeUnknown,
    /// Too few hours.
    Hours { have: Hours, need: Hours, share: Option<Ratio> },
    /// Hours are not stated.
    HoursUnknown,
    /// Too few credits.
    Credits { have: Credit, need: Credit },
    /// Credits are not stated.
    CreditsUnknown,
    /// The level is too low; none, where the achievement has no level on that ladder.
    Level { have: Option<&'a Level>, need: &'a Level },
    /// The level is above the one this rule speaks of.
    LevelHigh { most: &'a Level },
    /// The level is not stated.
    LevelUnknown { need: &'a Level },
    /// The position in the list of names is too late.
    Position { have: u32, at_most: u32 },
    /// A fact is not stated; its name.
    FactUnknown(&'static str),
    /// Too few months.
    Months { have: u32, need: u32 },
    /// The content overlaps too little.
    Overlap { have: Ratio, need: Ratio },
    /// Nobody has judged the overlap and it cannot be computed.
    OverlapUnknown { need: Ratio },
    /// It was earned only after the as-of day.
    NotYet { date: Date },
    /// A certificate has expired.
    Expired { date: Date },
    /// It was earned too long ago.
    TooOld { date: Date, since: Date, months: u32 },
    /// The day it was earned is not stated.
    DateUnknown,
    /// Evidence is missing.
    Evidence(&'a str),
    /// The learner entered outside the period.
    Cohort(Period),
    /// The school does not take part in the agreement.
    NotParticipant,
    /// An outside register has no entry for it.
    RegisterUnknown(&'a str),
    /// The facts that decide the amount are not stated, or no row of the table fits.
    AmountUnknown,
    /// Nothing of the kind is in the record.
    Nothing(&'a Source),
}

impl Lack<'_> {
    /// Whether a fact is missing, rather than against the rule.
    pub fn truth(&self) -> Truth {
        match self {
            Self::CodeUnknown(_)
            | Self::GradeUnknown
            | Self::HoursUnknown
            | Self::CreditsUnknown
            | Self::LevelUnknown { .. }
            | Self::FactUnknown(_)
            | Self::OverlapUnknown { .. }
            | Self::DateUnknown
            | Self::RegisterUnknown(_)
            | Self::AmountUnknown
            | Self::Evidence(_) => Truth::Unknown,
            _ => Truth::No,
        }
    }

    /// Whether a fact of the achievement is not stated; evidence is handed in, not stated.
    pub fn is_unstated(&self) -> bool {
        self.truth() == Truth::Unknown && !matches!(self, Self::Evidence(_) | Self::OverlapUnknown { .. })
    }

    /// How much is short, in thousandths of what is needed; nothing, where that cannot be measured.
    pub fn shortfall(&self) -> i64 {
        let share =
            |have: i64, need: i64| need.saturating_sub(have).saturating_mul(1000).checked_div(need).unwrap_or(0);
        match self {
            Self::Grade { have, need } => share(have.hundredths(), need.hundredths()),
            Self::Hours { have, need, .. } => share(have.hundredths(), need.hundredths()),
            Self::Credits { have, need } => share(have.hundredths(), need.hundredths()),
            Self::Months { have, need } => share(i64::from(*have), i64::from(*need)),
            Self::Overlap { have, need } => share(have.of_floor(1_000_000), need.of_floor(1_000_000)),
            _ => 0,
        }
    }

    /// Whether the learner can do something about it with this very achievement.
    pub fn is_mendable(&self) -> bool {
        !matches!(
            self,
            Self::Identity
                | Self::GradeHigh { .. }
                | Self::LevelHigh { .. }
                | Self::Position { .. }
                | Self::Cohort(_)
                | Self::NotParticipant
                | Self::NotYet { .. }
                | Self::Nothing(_)
        )
    }
}

/// A lack and the achievement that has it, by position in what was brought; none, where nothing was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss<'a> {
    pub achievement: Option<usize>,
    pub lack: Lack<'a>,
}

/// Gathers what is lacking; or, in a hurry, only whether anything is.
#[derive(Debug)]
pub(crate) struct Misses<'a> {
    truth: Truth,
    list: Option<Vec<Miss<'a>>>,
    about: Option<usize>,
    /// Whether everything noted can be mended.
    mendable: bool,
}

impl<'a> Misses<'a> {
    /// Only the truth is wanted: checking may stop at the first thing that fails.
    pub fn quick() -> Self {
        Self { truth: Truth::Yes, list: None, about: None, mendable: true }
    }

    /// Everything that is lacking is wanted.
    pub fn thorough() -> Self {
        Self { truth: Truth::Yes, list: Some(Vec::new()), about: None, mendable: true }
    }

    /// What follows is about this achievement.
    pub fn about(&mut self, achievement: Option<usize>) {
        self.about = achievement;
    }

    /// Notes a lack.
    pub fn note(&mut self, lack: Lack<'a>) {
        self.truth = self.truth.and(lack.truth());
        self.mendable &= lack.is_mendable();
        if let Some(list) = &mut self.list {
            list.push(Miss { achievement: self.about, lack });
        }
    }

    /// Whether nothing more can be learned.
    pub fn is_settled(&self) -> bool {
        // Of another thing altogether nobody asks what else it lacks.
        self.truth == Truth::No && (self.list.is_none() || !self.mendable)
    }

    /// Whether everything that is lacking can be mended with these very achievements.
    pub fn is_mendable(&self) -> bool {
        self.mendable
    }

    /// Whether it is the thing wanted, and only too good for this rule.
    pub fn is_beyond(&self) -> bool {
        let beyond = |miss: &Miss<'_>| matches!(miss.lack, Lack::GradeHigh { .. } | Lack::LevelHigh { .. });
        self.list.as_ref().is_some_and(|list| !list.is_empty() && list.iter().all(beyond))
    }

    /// The truth so far.
    pub fn truth(&self) -> Truth {
        self.truth
    }

    /// What was gathered.
    pub fn into_list(self) -> Vec<Miss<'a>> {
        self.list.unwrap_or_default()
    }
}

//! Step 1: does an achievement fit a selector, and do achievements and target fit a condition? Three-valued.

use super::brought::{Brought, Shelves};
use super::lack::{Lack, Misses};
use super::plan::{Plan, PlanCourse};
use crate::date::Date;
use crate::order::Set;
use crate::policy::articulation::{Articulation, Condition};
use crate::policy::selector::{
    AwardSelector, CertificateSelector, CourseSelector, Level, ProjectSelector, SchoolingSelector, ServiceSelector,
    Source, TitleSelector, WorkSelector,
};
use crate::policy::set::InForce;
use crate::quantity::{Credit, Grade, Hours, Ratio, Score};
use crate::record::{Achievement, AwardWon};
use crate::truth::Truth;
use std::cmp::Ordering;

/// The target courses a claim would fill together; empty where it fills no course.
pub(crate) type Goal<'g, 'q> = &'g [&'q PlanCourse<'q>];

/// Everything a check may look at: one agreement, one ledger, one day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Check<'q> {
    pub in_force: &'q InForce<'q>,
    pub articulation: &'q Articulation,
    pub plan: &'q Plan<'q>,
    pub brought: &'q [Brought<'q>],
    pub shelves: &'q Shelves<'q>,
}

/// Whether a list says nothing, or holds the value.
fn fits(list: &[String], value: Option<&String>) -> bool {
    list.is_empty() || value.is_some_and(|v| list.contains(v))
}

/// Notes an identity lack where a list does not hold a stated value, and an unknown fact where none is stated.
fn among(list: &[String], value: Option<&String>, fact: &'static str, misses: &mut Misses<'_>) {
    if !list.is_empty() {
        match value {
            None => misses.note(Lack::FactUnknown(fact)),
            Some(value) if !list.contains(value) => misses.note(Lack::Identity),
            Some(_) => {}
        }
    }
}

impl<'q> Check<'q> {
    /// Whether a selector picks the achievement at `at`. `Source`s that are not selectors pick nothing.
    pub fn selects(&self, source: &'q Source, at: usize, misses: &mut Misses<'q>) {
        let Some(brought) = self.brought.get(at) else { return };
        misses.about(Some(at));
        if let Some(date) = brought.achievement.earned_after(self.as_of()) {
            return misses.note(Lack::NotYet { date });
        }
        match (source, brought.achievement) {
            (Source::Course(selector), Achievement::Course(_)) => self.course(selector, brought, misses),
            (Source::Certificate(selector), Achievement::Certificate(_)) => {
                certificate(self.in_force, selector, brought, misses);
            }
            (Source::Award(selector), Achievement::Award(award)) => self.award(selector, award, misses),
            (Source::Work(selector), Achievement::Work(_)) => self.work(selector, brought, misses),
            (Source::Title(selector), Achievement::Title(_)) => self.title(selector, brought, misses),
            (Source::Schooling(selector), Achievement::Schooling(_)) => self.schooling(selector, brought, misses),
            (Source::Service(selector), Achievement::Service(_)) => self.service(selector, brought, misses),
            (Source::Project(selector), Achievement::Project(_)) => self.project(selector, brought, misses),
            _ => misses.note(Lack::Identity),
        }
    }

    /// Whether a selector picks the achievement at `at`, in a hurry.
    pub fn truth(&self, source: &'q Source, at: usize) -> Truth {
        let mut misses = Misses::quick();
        self.selects(source, at, &mut misses);
        misses.truth()
    }

    fn as_of(&self) -> Date {
        self.in_force.as_of()
    }

    /// A grade on the percent scale, by this agreement's scales.
    pub fn percent(&self, grade: &Grade) -> Option<Score> {
        match grade {
            Grade::Percent(score) => Some(*score),
            Grade::Word(word) => {
                let words = self.articulation.grade_scales.iter().flat_map(|scale| &scale.words);
                words.into_iter().find(|w| w.word == *word).map(|w| w.percent)
            }
        }
    }

    /// Whether a course selector picks a course.
    pub fn course(&self, selector: &'q CourseSelector, brought: &'q Brought<'q>, misses: &mut Misses<'q>) {
        let Achievement::Course(course) = brought.achievement else { return misses.note(Lack::Identity) };
        if !fits(&selector.names, Some(&course.name)) {
            return misses.note(Lack::Identity);
        }
        if !brought.is_coded(selector) {
            // A transcript without codes: by its name it may be the course that has one of these.
            match selector.codes.iter().find(|code| brought.may_have_code(code)) {
                Some(code) => misses.note(Lack::CodeUnknown(code)),
                None => return misses.note(Lack::Identity),
            }
        }
        among(&selector.institutions, course.institution.as_ref(), "institution", misses);
        if selector.from_participants {
            self.participant(course.institution.as_ref(), misses);
        }
        if let Some(own) = selector.own {
            match &course.institution {
                None => misses.note(Lack::FactUnknown("institution")),
                Some(id) if (*id == self.plan.catalogue.institution.id) != own => misses.note(Lack::Identity),
                Some(_) => {}
            }
        }
        among(&selector.natures, course.nature.as_ref(), "nature", misses);
        among(&selector.categories, course.category.as_ref(), "category", misses);
        among(&selector.modes, course.mode.as_ref(), "mode", misses);
        among(&selector.levels, course.level.as_ref(), "schooling-level", misses);
        if misses.is_settled() {
            return;
        }
        self.grade(selector, course.grade.as_ref(), misses);
        if let Some(need) = selector.credits_at_least {
            match course.credits {
                None => misses.note(Lack::CreditsUnknown),
                Some(have) if have < need => misses.note(Lack::Credits { have, need }),
                Some(_) => {}
            }
        }
        if let Some(need) = selector.hours_at_least {
            hours(course.hours, need, misses);
        }
    }

    fn participant(&self, institution: Option<&String>, misses: &mut Misses<'q>) {
        match institution {
            None => misses.note(Lack::FactUnknown("institution")),
            Some(id) if !self.articulation.has_participant(id, self.as_of()) => misses.note(Lack::NotParticipant),
            Some(_) => {}
        }
    }

    /// A selector that says nothing of grades takes what was passed: a course without a grade, or one that reaches the
    /// pass mark of the target school.
    fn grade(&self, selector: &CourseSelector, grade: Option<&Grade>, misses: &mut Misses<'q>) {
        if selector.grade_at_least.is_none() && selector.grade_below.is_none() {
            let (Some(need), Some(grade)) = (self.plan.catalogue.pass_mark, grade) else { return };
            return match self.percent(grade) {
                None => misses.note(Lack::GradeUnknown),
                Some(have) if have < need => misses.note(Lack::Grade { have, need }),
                Some(_) => {}
            };
        }
        let Some(have) = grade.and_then(|g| self.percent(g)) else { return misses.note(Lack::GradeUnknown) };
        if let Some(need) = selector.grade_at_least.filter(|need| have < *need) {
            misses.note(Lack::Grade { have, need });
        }
        if let Some(below) = selector.grade_below.filter(|below| have >= *below) {
            misses.note(Lack::GradeHigh { have, below });
        }
    }

    /// How two levels compare by rank; `None` on different ladders or where a code is unknown.
    pub fn compare(&self, left: &Level, right: &Level) -> Option<Ordering> {
        compare(self.in_force, left, right)
    }

    /// Rank of an award's class under this agreement, downgrades included; `None` where it falls off the ladder.
    pub fn class_rank(&self, award: &AwardWon) -> Option<u32> {
        let rank = self.in_force.ladder_rank(&award.class.ladder, &award.class.code)?;
        let downgrades = self.articulation.awards.as_ref().map_or(&[][..], |awards| &awards.downgrades);
        let steps = downgrades
            .iter()
            .find(|d| award.organiser.as_ref() == Some(&d.organiser))
            .map_or(0, |downgrade| downgrade.steps);
        rank.checked_sub(steps).filter(|rank| *rank > 0)
    }

    /// The rank of an award: as stated, else from its place among all entrants.
    pub fn award_rank(&self, award: &'q AwardWon) -> Option<&'q Level> {
        if award.rank.is_some() {
            return award.rank.as_ref();
        }
        let placing = award.placing?;
        let rows = self.articulation.awards.as_ref().map_or(&[][..], |awards| &awards.by_placing);
        let (place, entrants) = (i64::from(placing.place), i64::from(placing.entrants));
        // place ≤ until × entrants
        rows.iter().find(|row| row.until.of_floor(entrants) >= place).map(|row| &row.rank)
    }

    /// Whether an award is of this class, after downgrades.
    pub fn is_of_class(&self, award: &AwardWon, class: &Level) -> bool {
        award.class.ladder == class.ladder
            && self.class_rank(award).is_some_and(|r| self.in_force.ladder_rank(&class.ladder, &class.code) == Some(r))
    }

    fn award(&self, selector: &'q AwardSelector, award: &'q AwardWon, misses: &mut Misses<'q>) {
        if !fits(&selector.kinds, Some(&award.kind)) {
            return misses.note(Lack::Identity);
        }
        among(&selector.contests, award.contest.as_ref(), "contest", misses);
        among(&selector.organisers, award.organiser.as_ref(), "organiser", misses);
        among(&selector.forms, award.form.as_ref(), "form", misses);
        if misses.is_settled() {
            return;
        }
        let downgraded = self.articulation.awards.as_ref().is_some_and(|awards| !awards.downgrades.is_empty());
        if downgraded && award.organiser.is_none() {
            misses.note(Lack::FactUnknown("organiser"));
        }
        let class = self.class_rank(award);
        if class.is_none() {
            // It fell off the ladder of classes.
            return misses.note(Lack::Identity);
        }
        let bound = |level: &Level| self.in_force.ladder_rank(&level.ladder, &level.code);
        if let Some(need) = selector.class_at_least.as_ref().filter(|need| class < bound(need)) {
            misses.note(Lack::Level { have: Some(&award.class), need });
        }
        if let Some(most) = selector.class_at_most.as_ref().filter(|most| class > bound(most)) {
            misses.note(Lack::LevelHigh { most });
        }
        if selector.rank_at_least.is_some() || selector.rank_at_most.is_some() {
            match self.award_rank(award) {
                None => misses.note(Lack::FactUnknown("rank")),
                Some(rank) => self.rank_between(selector, rank, misses),
            }
        }
        self.position(selector.position_at_most, award.position, award.form.as_deref() == Some("individual"), misses);
    }

    fn rank_between(&self, selector: &'q AwardSelector, rank: &'q Level, misses: &mut Misses<'q>) {
        let compared = |bound: &Level| self.compare(rank, bound);
        if let Some(need) = selector.rank_at_least.as_ref().filter(|b| !compared(b).is_some_and(Ordering::is_ge)) {
            misses.note(Lack::Level { have: Some(rank), need });
        }
        if let Some(most) = selector.rank_at_most.as_ref().filter(|b| !compared(b).is_some_and(Ordering::is_le)) {
            misses.note(Lack::LevelHigh { most });
        }
    }

    #[expect(clippy::unused_self, reason = "reads beside its siblings")]
    fn position(&self, at_most: Option<u32>, have: Option<u32>, alone: bool, misses: &mut Misses<'q>) {
        let Some(at_most) = at_most else { return };
        match have {
            None if alone => {}
            None => misses.note(Lack::FactUnknown("position")),
            Some(have) if have > at_most => misses.note(Lack::Position { have, at_most }),
            Some(_) => {}
        }
    }

    fn work(&self, selector: &'q WorkSelector, brought: &'q Brought<'q>, misses: &mut Misses<'q>) {
        let Achievement::Work(work) = brought.achievement else { return };
        if !selector.occupations.is_empty() {
            if work.occupation.is_none() {
                misses.note(Lack::FactUnknown("occupation"));
            } else if !brought.in_occupations(work.occupation.as_ref(), &selector.occupations) {
                return misses.note(Lack::Identity);
            }
        }
        self.months(selector.months_at_least, work.from, work.until, misses);
    }

    fn service(&self, selector: &'q ServiceSelector, brought: &'q Brought<'q>, misses: &mut Misses<'q>) {
        let Achievement::Service(service) = brought.achievement else { return };
        if !fits(&selector.kinds, Some(&service.kind)) {
            return misses.note(Lack::Identity);
        }
        self.months(selector.months_at_least, service.from, service.until, misses);
    }

    fn months(&self, need: Option<u32>, from: Date, until: Option<Date>, misses: &mut Misses<'q>) {
        let Some(need) = need else { return };
        let have = from.full_months_through(until.unwrap_or(self.as_of()).min(self.as_of()));
        if have < need {
            misses.note(Lack::Months { have, need });
        }
    }

    fn title(&self, selector: &'q TitleSelector, brought: &'q Brought<'q>, misses: &mut Misses<'q>) {
        let Achievement::Title(title) = brought.achievement else { return };
        if !fits(&selector.names, Some(&title.name)) {
            return misses.note(Lack::Identity);
        }
        levels(self.in_force, brought, selector.grade_at_least.as_ref(), None, misses);
    }

    fn schooling(&self, selector: &'q SchoolingSelector, brought: &'q Brought<'q>, misses: &mut Misses<'q>) {
        let Achievement::Schooling(schooling) = brought.achievement else { return };
        if !selector.levels.is_empty() && !brought.in_schooling_levels(&schooling.level, &selector.levels) {
            return misses.note(Lack::Identity);
        }
        if !selector.programmes.is_empty() {
            if schooling.programme.is_none() {
                misses.note(Lack::FactUnknown("programme"));
            } else if !brought.in_programmes(schooling.programme.as_ref(), &selector.programmes) {
                return misses.note(Lack::Identity);
            }
        }
        among(&selector.institutions, schooling.institution.as_ref(), "institution", misses);
        if selector.from_participants {
            self.participant(schooling.institution.as_ref(), misses);
        }
        if !schooling.is_finished() {
            // It began, and by now it may have ended or not.
            misses.note(Lack::FactUnknown("graduated"));
        }
    }

    fn project(&self, selector: &'q ProjectSelector, brought: &'q Brought<'q>, misses: &mut Misses<'q>) {
        let Achievement::Project(project) = brought.achievement else { return };
        if !fits(&selector.kinds, Some(&project.kind)) {
            return misses.note(Lack::Identity);
        }
        if let Some(need) = selector.hours_at_least {
            hours(project.hours, need, misses);
        }
        self.position(selector.position_at_most, project.position, false, misses);
    }

    /// Whether a condition holds between achievements and a target.
    pub fn condition(&self, condition: &'q Condition, using: &[usize], goal: Goal<'_, 'q>, misses: &mut Misses<'q>) {
        if misses.is_settled() {
            return;
        }
        match condition {
            Condition::All(all) => {
                for condition in all {
                    self.condition(condition, using, goal, misses);
                }
            }
            Condition::Any(any) => self.any(any, using, goal, misses),
            Condition::Hours(share) => self.hours_share(*share, using, goal, misses),
            Condition::Credits(share) => self.credits_share(*share, using, goal, misses),
            Condition::Overlap(share) => self.overlap(*share, using, goal, misses),
            Condition::WithinMonths(months) => self.recent(*months, using, misses),
            Condition::Valid => self.valid(using, misses),
            Condition::SameName => {
                if !all_alike(goal, |t| self.each(using).all(|(_, b)| b.achievement.name() == t.course.name.zh)) {
                    misses.note(Lack::Identity);
                }
            }
            Condition::SameCode => {
                for (at, brought) in self.each(using) {
                    misses.about(Some(at));
                    Self::same_code(brought, goal, misses);
                }
            }
            Condition::Evidence(kind) => {
                for (at, brought) in self.each(using) {
                    if !brought.achievement.evidence().contains(kind) {
                        misses.about(Some(at));
                        misses.note(Lack::Evidence(kind));
                    }
                }
            }
            Condition::Cohort(period) => match self.plan.entered {
                None => misses.note(Lack::FactUnknown("entered")),
                Some(entered) if !period.contains(entered) => misses.note(Lack::Cohort(*period)),
                Some(_) => {}
            },
        }
    }

    /// One of several conditions; where none holds, what the nearest lacks: one that may hold is nearer than one that
    /// does not.
    fn any(&self, any: &'q [Condition], using: &[usize], goal: Goal<'_, 'q>, misses: &mut Misses<'q>) {
        let mut nearest: Option<((bool, usize, usize), Vec<super::lack::Miss<'q>>)> = None;
        for condition in any {
            let mut own = Misses::thorough();
            self.condition(condition, using, goal, &mut own);
            let truth = own.truth();
            if truth == Truth::Yes {
                return;
            }
            let list = own.into_list();
            let hopeless = list.iter().filter(|m| !m.lack.is_mendable()).count();
            let distance = (truth == Truth::No, hopeless, list.len());
            if nearest.as_ref().is_none_or(|(least, _)| distance < *least) {
                nearest = Some((distance, list));
            }
        }
        for miss in nearest.map_or_else(Vec::new, |(_, list)| list) {
            misses.about(miss.achievement);
            misses.note(miss.lack);
        }
    }

    fn each<'b>(&self, using: &'b [usize]) -> impl Iterator<Item = (usize, &'q Brought<'q>)> + use<'b, 'q> {
        let brought = self.brought;
        using.iter().filter_map(move |&at| brought.get(at).map(|b| (at, b)))
    }

    fn same_code(brought: &Brought<'q>, goal: Goal<'_, 'q>, misses: &mut Misses<'q>) {
        if all_alike(goal, |target| same_code(brought, target)) {
            return;
        }
        let code = goal.first().map(|target| target.course.code.as_ref().unwrap_or(&target.course.id));
        match code.filter(|code| goal.len() == 1 && brought.may_have_code(code)) {
            Some(code) => misses.note(Lack::CodeUnknown(code)),
            None => misses.note(Lack::Identity),
        }
    }

    fn hours_share(&self, share: Ratio, using: &[usize], goal: Goal<'_, 'q>, misses: &mut Misses<'q>) {
        let mut whole = Hours::ZERO;
        for target in goal {
            let Some(hours) = target.course.hours else {
                misses.about(None);
                return misses.note(Lack::FactUnknown("target-hours"));
            };
            whole = whole.plus(hours);
        }
        let mut have = Hours::ZERO;
        for (at, brought) in self.each(using) {
            if let Some(hours) = brought.achievement.hours() {
                have = have.plus(hours);
            } else {
                misses.about(Some(at));
                return misses.note(Lack::HoursUnknown);
            }
        }
        if !share.reached(have.hundredths(), whole.hundredths()) {
            let need = Hours::from_hundredths(share.of_ceil(whole.hundredths()));
            misses.about(using.first().copied());
            misses.note(Lack::Hours { have, need, share: Some(share) });
        }
    }

    fn credits_share(&self, share: Ratio, using: &[usize], goal: Goal<'_, 'q>, misses: &mut Misses<'q>) {
        let mut have = Credit::ZERO;
        for (at, brought) in self.each(using) {
            if let Some(credits) = brought.achievement.credits() {
                have = have.plus(credits);
            } else {
                misses.about(Some(at));
                return misses.note(Lack::CreditsUnknown);
            }
        }
        let whole = goal.iter().map(|t| t.course.credits).sum::<Credit>().hundredths();
        if !share.reached(have.hundredths(), whole) {
            misses.about(using.first().copied());
            misses.note(Lack::Credits { have, need: Credit::from_hundredths(share.of_ceil(whole)) });
        }
    }

    fn overlap(&self, need: Ratio, using: &[usize], goal: Goal<'_, 'q>, misses: &mut Misses<'q>) {
        misses.about(using.first().copied());
        match self.overlap_share(using, goal) {
            None => misses.note(Lack::OverlapUnknown { need }),
            Some(have) if have < need => misses.note(Lack::Overlap { have, need }),
            Some(_) => {}
        }
    }

    /// Share of the targets' content covered: as judged, for one course and one target; else by outcomes.
    pub fn overlap_share(&self, using: &[usize], goal: Goal<'_, 'q>) -> Option<Ratio> {
        if let ([only], [target]) = (using, goal)
            && let Some(Brought { achievement: Achievement::Course(course), .. }) = self.brought.get(*only)
        {
            let here = &self.plan.catalogue.institution.id;
            let judged = course.overlaps.iter().find(|o| o.institution == *here && o.course == target.course.id);
            if let Some(judged) = judged {
                return Some(judged.share);
            }
        }
        if !self.each(using).any(|(_, b)| !b.achievement.outcomes().is_empty()) {
            return None;
        }
        // Nothing wanted is no ratio.
        let wanted: Set<&String> = goal.iter().flat_map(|t| &t.course.outcomes).collect();
        let covered = wanted.iter().filter(|o| self.each(using).any(|(_, b)| b.achievement.outcomes().contains(o)));
        Ratio::new(i64::try_from(covered.count()).ok()?, i64::try_from(wanted.len()).ok()?)
    }

    fn recent(&self, months: u32, using: &[usize], misses: &mut Misses<'q>) {
        for (at, brought) in self.each(using) {
            misses.about(Some(at));
            let still = matches!(
                brought.achievement,
                Achievement::Work(crate::record::WorkPeriod { until: None, .. })
                    | Achievement::Service(crate::record::ServicePeriod { until: None, .. })
            );
            match brought.achievement.date() {
                _ if still => {}
                None => misses.note(Lack::DateUnknown),
                Some(date) if date.plus_months(months) < self.as_of() => {
                    misses.note(Lack::TooOld { date, since: date.plus_months(months), months });
                }
                Some(_) => {}
            }
        }
    }

    fn valid(&self, using: &[usize], misses: &mut Misses<'q>) {
        for (at, brought) in self.each(using) {
            if let Achievement::Certificate(certificate) = brought.achievement
                && let Some(date) = certificate.valid_until.filter(|date| *date < self.as_of())
            {
                misses.about(Some(at));
                misses.note(Lack::Expired { date });
            }
        }
    }
}

/// Whether a certificate selector picks a certificate.
pub(crate) fn certificate<'q>(
    in_force: &InForce<'_>,
    selector: &'q CertificateSelector,
    brought: &'q Brought<'q>,
    misses: &mut Misses<'q>,
) {
    let Achievement::Certificate(certificate) = brought.achievement else { return misses.note(Lack::Identity) };
    if !fits(&selector.kinds, Some(&certificate.kind)) || !fits(&selector.names, Some(&certificate.name)) {
        return misses.note(Lack::Identity);
    }
    if !selector.occupations.is_empty() {
        if certificate.occupation.is_none() {
            misses.note(Lack::FactUnknown("occupation"));
        } else if !brought.in_occupations(certificate.occupation.as_ref(), &selector.occupations) {
            return misses.note(Lack::Identity);
        }
    }
    among(&selector.issuer_classes, certificate.issuer_class.as_ref(), "issuer-class", misses);
    levels(in_force, brought, selector.level_at_least.as_ref(), selector.level_at_most.as_ref(), misses);
}

/// Whether a level it has, or counts as having, lies between two bounds.
fn levels<'q>(
    in_force: &InForce<'_>,
    brought: &'q Brought<'q>,
    least: Option<&'q Level>,
    most: Option<&'q Level>,
    misses: &mut Misses<'q>,
) {
    let Some(bound) = least.or(most) else { return };
    let between = |level: &Level| {
        least.is_none_or(|least| compare(in_force, level, least).is_some_and(Ordering::is_ge))
            && most.is_none_or(|most| compare(in_force, level, most).is_some_and(Ordering::is_le))
    };
    if brought.levels().any(between) {
        return;
    }
    let on_ladder = brought.levels().find(|level| level.ladder == bound.ladder);
    match (on_ladder, least, most) {
        (None, ..) if brought.levels().next().is_none() => misses.note(Lack::LevelUnknown { need: bound }),
        (Some(have), Some(least), _) if compare(in_force, have, least).is_some_and(Ordering::is_lt) => {
            misses.note(Lack::Level { have: Some(have), need: least });
        }
        (Some(_), _, Some(most)) => misses.note(Lack::LevelHigh { most }),
        _ => misses.note(Lack::Level { have: None, need: bound }),
    }
}

/// How two levels compare by rank; `None` on different ladders or where a code is unknown.
fn compare(in_force: &InForce<'_>, left: &Level, right: &Level) -> Option<Ordering> {
    if left.ladder != right.ladder {
        return None;
    }
    let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
    Some(rank(left)?.cmp(&rank(right)?))
}

/// Whether there are targets and all are alike in what is asked.
fn all_alike<'q>(goal: Goal<'_, 'q>, alike: impl Fn(&PlanCourse<'q>) -> bool) -> bool {
    !goal.is_empty() && goal.iter().all(|target| alike(target))
}

fn hours(have: Option<Hours>, need: Hours, misses: &mut Misses<'_>) {
    match have {
        None => misses.note(Lack::HoursUnknown),
        Some(have) if have < need => misses.note(Lack::Hours { have, need, share: None }),
        Some(_) => {}
    }
}

/// Whether an achievement has the target's shared code, or is known by the target's course id.
pub(crate) fn same_code(brought: &Brought<'_>, target: &PlanCourse<'_>) -> bool {
    let Achievement::Course(course) = brought.achievement else { return false };
    let code = target.course.code.as_ref().unwrap_or(&target.course.id);
    brought.has_course_code(course.code.as_ref(), code)
}

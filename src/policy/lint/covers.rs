//! Which sources take in which: compared as written, so that "yes" is sure and "no" may only mean "not seen".

use super::Lint;
use crate::policy::selector::{
    AwardSelector, CertificateSelector, CourseSelector, Level, ProjectSelector, SchoolingSelector, ServiceSelector,
    Source, TitleSelector, WorkSelector,
};
use std::cmp::Ordering;

/// Whether every value `narrow` allows is allowed by `broad`; an empty list allows every value.
pub(super) fn list_covers<T: PartialEq>(broad: &[T], narrow: &[T]) -> bool {
    broad.is_empty() || (!narrow.is_empty() && narrow.iter().all(|value| broad.contains(value)))
}

/// Whether both lists allow one value.
fn lists_meet<T: PartialEq>(one: &[T], two: &[T]) -> bool {
    one.is_empty() || two.is_empty() || one.iter().any(|value| two.contains(value))
}

/// Whether "at least `narrow`" implies "at least `broad`".
fn least_covers<T: Ord>(broad: Option<&T>, narrow: Option<&T>) -> bool {
    broad.is_none_or(|broad| narrow.is_some_and(|narrow| narrow >= broad))
}

/// Whether "below (or at most) `narrow`" implies "below (or at most) `broad`".
fn most_covers<T: Ord>(broad: Option<&T>, narrow: Option<&T>) -> bool {
    broad.is_none_or(|broad| narrow.is_some_and(|narrow| narrow <= broad))
}

impl Lint<'_> {
    /// Whether whatever satisfies `narrow` satisfies `broad`.
    pub(super) fn covers(&self, broad: &Source, narrow: &Source) -> bool {
        if broad == narrow {
            return true;
        }
        let pairwise = |broad: &[Source], narrow: &[Source]| {
            broad.len() == narrow.len() && broad.iter().zip(narrow).all(|(b, n)| self.covers(b, n))
        };
        match (broad, narrow) {
            (_, Source::Any(narrow)) => narrow.iter().all(|n| self.covers(broad, n)),
            (Source::Any(broad), _) => broad.iter().any(|b| self.covers(b, narrow)),
            (Source::All(broad), Source::All(narrow)) => pairwise(broad, narrow),
            (Source::NOf(broad), Source::NOf(narrow)) => broad.n <= narrow.n && pairwise(&broad.of, &narrow.of),
            (Source::CreditsAtLeast(b), Source::CreditsAtLeast(n)) => {
                b.credits <= n.credits && courses_cover(&b.of, &n.of)
            }
            (Source::Covers(b), Source::Covers(n)) => {
                b.share <= n.share && b.at_most >= n.at_most && courses_cover(&b.of, &n.of)
            }
            _ => self.selector_covers(broad, narrow),
        }
    }

    fn selector_covers(&self, broad: &Source, narrow: &Source) -> bool {
        match (broad, narrow) {
            (Source::Course(b), Source::Course(n)) => courses_cover(b, n),
            (Source::Certificate(b), Source::Certificate(n)) => self.certificates_cover(b, n),
            (Source::Award(b), Source::Award(n)) => self.awards_cover(b, n),
            (Source::Work(b), Source::Work(n)) => work_covers(b, n),
            (Source::Title(b), Source::Title(n)) => self.titles_cover(b, n),
            (Source::Schooling(b), Source::Schooling(n)) => schooling_covers(b, n),
            (Source::Service(b), Source::Service(n)) => services_cover(b, n),
            (Source::Project(b), Source::Project(n)) => projects_cover(b, n),
            _ => false,
        }
    }

    /// Whether `narrow` at least (`wanted` greater) or at most (`wanted` less) implies the same of `broad`.
    fn level_covers(&self, broad: Option<&Level>, narrow: Option<&Level>, wanted: Ordering) -> bool {
        let Some(broad) = broad else { return true };
        let Some(narrow) = narrow.filter(|narrow| narrow.ladder == broad.ladder) else { return false };
        if narrow == broad {
            return true;
        }
        self.rank(narrow).zip(self.rank(broad)).is_some_and(|(n, b)| n == b || n.cmp(&b) == wanted)
    }

    fn certificates_cover(&self, b: &CertificateSelector, n: &CertificateSelector) -> bool {
        list_covers(&b.kinds, &n.kinds)
            && list_covers(&b.occupations, &n.occupations)
            && list_covers(&b.names, &n.names)
            && list_covers(&b.issuer_classes, &n.issuer_classes)
            && self.level_covers(b.level_at_least.as_ref(), n.level_at_least.as_ref(), Ordering::Greater)
            && self.level_covers(b.level_at_most.as_ref(), n.level_at_most.as_ref(), Ordering::Less)
    }

    fn awards_cover(&self, b: &AwardSelector, n: &AwardSelector) -> bool {
        list_covers(&b.kinds, &n.kinds)
            && list_covers(&b.contests, &n.contests)
            && list_covers(&b.organisers, &n.organisers)
            && list_covers(&b.forms, &n.forms)
            && self.level_covers(b.class_at_least.as_ref(), n.class_at_least.as_ref(), Ordering::Greater)
            && self.level_covers(b.class_at_most.as_ref(), n.class_at_most.as_ref(), Ordering::Less)
            && self.level_covers(b.rank_at_least.as_ref(), n.rank_at_least.as_ref(), Ordering::Greater)
            && self.level_covers(b.rank_at_most.as_ref(), n.rank_at_most.as_ref(), Ordering::Less)
            && most_covers(b.position_at_most.as_ref(), n.position_at_most.as_ref())
    }

    fn titles_cover(&self, b: &TitleSelector, n: &TitleSelector) -> bool {
        list_covers(&b.names, &n.names)
            && self.level_covers(b.grade_at_least.as_ref(), n.grade_at_least.as_ref(), Ordering::Greater)
    }
}

fn courses_cover(b: &CourseSelector, n: &CourseSelector) -> bool {
    list_covers(&b.codes, &n.codes)
        && list_covers(&b.names, &n.names)
        && list_covers(&b.institutions, &n.institutions)
        && (!b.from_participants || n.from_participants)
        && (b.own.is_none() || b.own == n.own)
        && list_covers(&b.natures, &n.natures)
        && list_covers(&b.categories, &n.categories)
        && list_covers(&b.modes, &n.modes)
        && list_covers(&b.levels, &n.levels)
        && least_covers(b.grade_at_least.as_ref(), n.grade_at_least.as_ref())
        && most_covers(b.grade_below.as_ref(), n.grade_below.as_ref())
        && least_covers(b.credits_at_least.as_ref(), n.credits_at_least.as_ref())
        && least_covers(b.hours_at_least.as_ref(), n.hours_at_least.as_ref())
}

fn work_covers(b: &WorkSelector, n: &WorkSelector) -> bool {
    list_covers(&b.occupations, &n.occupations) && least_covers(b.months_at_least.as_ref(), n.months_at_least.as_ref())
}

fn schooling_covers(b: &SchoolingSelector, n: &SchoolingSelector) -> bool {
    list_covers(&b.levels, &n.levels)
        && list_covers(&b.programmes, &n.programmes)
        && list_covers(&b.institutions, &n.institutions)
        && (!b.from_participants || n.from_participants)
}

fn services_cover(b: &ServiceSelector, n: &ServiceSelector) -> bool {
    list_covers(&b.kinds, &n.kinds) && least_covers(b.months_at_least.as_ref(), n.months_at_least.as_ref())
}

fn projects_cover(b: &ProjectSelector, n: &ProjectSelector) -> bool {
    list_covers(&b.kinds, &n.kinds)
        && least_covers(b.hours_at_least.as_ref(), n.hours_at_least.as_ref())
        && most_covers(b.position_at_most.as_ref(), n.position_at_most.as_ref())
}

/// Whether two selectors could pick the same achievement, by the lists they hold.
pub(super) fn could_meet(one: &Source, two: &Source) -> bool {
    match (one, two) {
        (Source::Course(a), Source::Course(b)) => {
            lists_meet(&a.codes, &b.codes)
                && lists_meet(&a.names, &b.names)
                && lists_meet(&a.institutions, &b.institutions)
                && a.own.zip(b.own).is_none_or(|(a, b)| a == b)
                && lists_meet(&a.natures, &b.natures)
                && lists_meet(&a.categories, &b.categories)
                && lists_meet(&a.modes, &b.modes)
                && lists_meet(&a.levels, &b.levels)
        }
        (Source::Certificate(a), Source::Certificate(b)) => {
            lists_meet(&a.kinds, &b.kinds)
                && lists_meet(&a.occupations, &b.occupations)
                && lists_meet(&a.names, &b.names)
                && lists_meet(&a.issuer_classes, &b.issuer_classes)
        }
        (Source::Award(a), Source::Award(b)) => {
            lists_meet(&a.kinds, &b.kinds)
                && lists_meet(&a.contests, &b.contests)
                && lists_meet(&a.organisers, &b.organisers)
                && lists_meet(&a.forms, &b.forms)
        }
        (Source::Work(a), Source::Work(b)) => lists_meet(&a.occupations, &b.occupations),
        (Source::Title(a), Source::Title(b)) => lists_meet(&a.names, &b.names),
        (Source::Schooling(a), Source::Schooling(b)) => {
            lists_meet(&a.levels, &b.levels) && lists_meet(&a.programmes, &b.programmes)
        }
        (Source::Service(a), Source::Service(b)) => lists_meet(&a.kinds, &b.kinds),
        (Source::Project(a), Source::Project(b)) => lists_meet(&a.kinds, &b.kinds),
        _ => false,
    }
}

/// Calls `each` with every selector of a source; courses that are put together count as course selectors.
pub(super) fn selectors(source: &Source, each: &mut dyn FnMut(&Source)) {
    match source {
        Source::All(of) | Source::Any(of) => of.iter().for_each(|inner| selectors(inner, each)),
        Source::NOf(some) => some.of.iter().for_each(|inner| selectors(inner, each)),
        Source::CreditsAtLeast(some) => each(&Source::Course(some.of.clone())),
        Source::Covers(some) => each(&Source::Course(some.of.clone())),
        selector => each(selector),
    }
}

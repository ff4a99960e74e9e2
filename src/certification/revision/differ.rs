//! One candidate then and now: which figures differ, in words.

use super::against;
use super::answer::{Change, LineChanged};
use crate::call::{ClaimedGrant, ClaimedResult, ClaimedScore};
use crate::certification::grading::answer::Graded;
use crate::order::Map;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::Text;

/// What differences are told with.
pub(super) struct Differ<'d> {
    /// Titles of parts and totals.
    pub titles: &'d Map<String, Text>,
    pub lines: &'d [LineChanged],
    pub in_force: InForce<'d>,
}

impl Differ<'_> {
    /// Everything that differs, the result first.
    pub fn of(&self, before: &ClaimedResult, graded: &Graded) -> Vec<Change> {
        let after = ClaimedResult::of(graded);
        let mut changes = Vec::new();
        let mut tell = |what, of: Option<&str>, reason| {
            let known = |one: &Change| one.what == what && one.of.as_deref() == of;
            if !changes.iter().any(known) {
                changes.push(Change { what, of: of.map(str::to_owned), reason });
            }
        };
        if before.result != after.result {
            let reason = Reason::new("revision-result").with("before", before.result.word());
            tell("result", None, reason.with("after", after.result.word()));
        }
        let gone = before.scores.iter().filter(|then| !after.scores.iter().any(|now| now.of == then.of));
        for of in after.scores.iter().chain(gone).map(|one| one.of.as_str()) {
            let (then, now) = (score(&before.scores, of), score(&after.scores, of));
            let title = self.titles.get(of).cloned().unwrap_or_else(|| Text::zh(of));
            let (had, has) = (then.and_then(|then| then.score), now.and_then(|now| now.score));
            if had != has {
                tell("score", Some(of), against(Reason::new("revision-score").named("part", &title), had, has));
            }
            if then.map(|then| then.standing) != now.map(|now| now.standing) {
                tell("standing", Some(of), self.standing(of, &title, then, now));
            }
        }
        // A word in either language is the same word.
        let word = graded.band_word.as_ref();
        let same = match (&before.band, word) {
            (None, None) => true,
            (Some(band), Some(word)) => word.zh == *band || word.en.as_ref() == Some(band),
            _ => false,
        };
        if !same {
            let mut reason = Reason::new("revision-band");
            if let Some(band) = &before.band {
                reason = reason.with("before", band);
            }
            if let Some(word) = word {
                reason = reason.named("after", word);
            }
            tell("band", None, reason);
        }
        if before.place != after.place {
            let mut reason = Reason::new("revision-place");
            for (name, place) in [("before", before.place), ("after", after.place)] {
                if let Some(place) = place {
                    reason = reason.with(name, place);
                }
            }
            tell("place", None, reason);
        }
        let gone = before.grants.iter().filter(|then| !after.grants.iter().any(|now| now.grant == then.grant));
        for of in after.grants.iter().chain(gone).map(|one| one.grant.as_str()) {
            if let Some(reason) = self.grant(given(&before.grants, of), given(&after.grants, of)) {
                tell("grant", Some(of), reason);
            }
        }
        changes
    }

    fn standing(&self, of: &str, title: &Text, then: Option<&ClaimedScore>, now: Option<&ClaimedScore>) -> Reason {
        let mut reason = Reason::new("revision-standing").named("part", title);
        if let Some(line) = self.lines.iter().find(|line| line.of == of) {
            for (name, figure) in [("line_before", line.before), ("line_after", line.after)] {
                if let Some(figure) = figure {
                    reason = reason.with(name, figure.spoken());
                }
            }
        }
        for (name, stands) in [("before", then), ("after", now)] {
            if let Some(stands) = stands {
                reason = reason.with(name, stands.standing.word());
            }
        }
        reason
    }

    fn grant(&self, before: Option<&Achievement>, after: Option<&Achievement>) -> Option<Reason> {
        let named = |reason: Reason, given: &Achievement| reason.named("grant", &Text::zh(given.name()));
        match (before, after) {
            (None, None) => None,
            (None, Some(after)) => Some(named(Reason::new("revision-grant-new"), after)),
            (Some(before), None) => Some(named(Reason::new("revision-grant-gone"), before)),
            (Some(before), Some(after)) if before == after => None,
            (Some(before), Some(after)) => {
                let mut reason = named(Reason::new("revision-grant-changed"), after);
                let levels = (self.level(before), self.level(after));
                if levels.0 != levels.1 {
                    for (name, level) in [("before", levels.0), ("after", levels.1)] {
                        if let Some(level) = level {
                            reason = reason.named(name, &level);
                        }
                    }
                }
                Some(reason)
            }
        }
    }

    /// Name of the level of a certificate.
    fn level(&self, given: &Achievement) -> Option<Text> {
        let Achievement::Certificate(certificate) = given else { return None };
        let Level { ladder, code } = certificate.level.as_ref()?;
        Some(self.in_force.term(ladder, code).cloned().unwrap_or_else(|| Text::zh(code.as_str())))
    }
}

fn score<'c>(scores: &'c [ClaimedScore], of: &str) -> Option<&'c ClaimedScore> {
    scores.iter().find(|score| score.of == of)
}

fn given<'c>(grants: &'c [ClaimedGrant], of: &str) -> Option<&'c Achievement> {
    grants.iter().find(|given| given.grant == of).map(|given| &given.achievement)
}

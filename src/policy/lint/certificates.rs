//! Forms and numbers of certificates: numbers that fit two rules, levels no number can say, one without the other.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{FORM_WITHOUT_NUMBERS, LEVEL_NOT_SAID, NUMBERS_CONFUSED, NUMBERS_WITHOUT_FORM};
use crate::policy::Document;
use crate::policy::certificate::{CertificateRules, Chars, FieldKind, NumberGrammar, Says};
use crate::policy::selector::Level;
use crate::policy::trail::Trail;

impl<'s> Lint<'s> {
    pub(super) fn certificate_rules(&mut self, at: usize, it: &'s CertificateRules) {
        let all = self.certificate_documents();
        let forms = Trail::Top.key("forms");
        for (nth, form) in it.forms.iter().enumerate() {
            let numbered = form.fields.iter().any(|field| field.of == FieldKind::Number);
            let known = all.iter().any(|(_, it)| it.numbers.iter().any(|one| one.kinds.contains(&form.kind)));
            if numbered && !known {
                let found = Diagnostic::new(&FORM_WITHOUT_NUMBERS).with("kind", form.kind.as_str());
                self.add(at, &forms.nth(nth), found);
            }
        }
        let numbers = Trail::Top.key("numbers");
        for (nth, grammar) in it.numbers.iter().enumerate() {
            let here = numbers.nth(nth);
            let kinds = here.key("kinds");
            for (nth, kind) in grammar.kinds.iter().enumerate() {
                if !all.iter().any(|(_, it)| it.forms.iter().any(|form| form.kind == *kind)) {
                    let found = Diagnostic::new(&NUMBERS_WITHOUT_FORM).with("grammar", grammar.id.as_str());
                    self.add(at, &kinds.nth(nth), found.with("kind", kind.as_str()));
                }
            }
            self.confused(at, nth, grammar, &all);
            self.levels_not_said(at, &here, grammar, &all);
        }
    }

    fn certificate_documents(&self) -> Vec<(usize, &'s CertificateRules)> {
        let live = self.live_documents().into_iter();
        live.filter_map(|(at, document)| match document {
            Document::CertificateRules(it) => Some((at, it)),
            _ => None,
        })
        .collect()
    }

    /// Numbers that an earlier rule for certificates of the same kind and level may read as well.
    fn confused(&mut self, at: usize, nth: usize, grammar: &NumberGrammar, all: &[(usize, &CertificateRules)]) {
        let in_force = |at: usize| self.set.documents().get(at).map(|loaded| loaded.header().effective);
        let now = |at: usize| in_force(at).is_some_and(|effective| effective.contains(self.as_of));
        let mut found = None;
        'search: for (other_at, it) in all.iter().filter(|(other, _)| *other <= at) {
            if *other_at != at && !(now(at) && now(*other_at)) {
                continue;
            }
            let before = if *other_at == at { nth } else { it.numbers.len() };
            for other in it.numbers.iter().take(before) {
                let left = self.comparisons.get();
                if left == 0 {
                    break 'search;
                }
                let Some(kind) = grammar.kinds.iter().find(|kind| other.kinds.contains(kind)) else { continue };
                self.comparisons.set(left.saturating_sub(1));
                if share_levels(grammar, other) && fit_one(grammar, other) {
                    found = Some((other, kind));
                    break 'search;
                }
            }
        }
        if let Some((other, kind)) = found {
            let found = Diagnostic::new(&NUMBERS_CONFUSED).with("grammar", grammar.id.as_str());
            let found = found.with("other", other.id.as_str()).with("kind", kind.as_str());
            self.add(at, &Trail::Top.key("numbers").nth(nth), found);
        }
    }

    /// Levels that a rule is for, or that lie between those it can say, and that it cannot say.
    fn levels_not_said(
        &mut self,
        at: usize,
        here: &Trail<'_>,
        grammar: &NumberGrammar,
        all: &[(usize, &CertificateRules)],
    ) {
        let parts = here.key("parts");
        for (nth, part) in grammar.parts.iter().enumerate() {
            let Some(Says::Level(said)) = &part.says else { continue };
            let ranks: Vec<u32> = said.iter().filter_map(|one| self.rank(&one.level)).collect();
            let Some((first, ladder)) = said
                .first()
                .map(|one| &one.level.ladder)
                .and_then(|name| Some((name, self.known.ladders.get(name.as_str())?)))
            else {
                continue;
            };
            let (Some(low), Some(high)) = (ranks.iter().min(), ranks.iter().max()) else { continue };
            let mut missing: Vec<(u32, &str)> = Vec::new();
            for (code, rank) in ladder {
                let wanted = if grammar.levels.is_empty() {
                    let elsewhere = all.iter().flat_map(|(_, it)| &it.numbers);
                    let mut elsewhere = elsewhere.filter(|other| other.kinds.iter().any(|k| grammar.kinds.contains(k)));
                    (low..=high).contains(&rank)
                        && !elsewhere.any(|other| other.levels.iter().any(|level| self.is_rank(level, first, *rank)))
                } else {
                    grammar.levels.iter().any(|level| self.is_rank(level, first, *rank))
                };
                // Aliases have the rank of their code and come after it or before; one of them is told.
                if wanted && !ranks.contains(rank) && !missing.iter().any(|(told, _)| told == rank) {
                    missing.push((*rank, code));
                }
            }
            let trail = parts.nth(nth);
            let trail = trail.key("says");
            for (_, code) in missing {
                let found = Diagnostic::new(&LEVEL_NOT_SAID).with("grammar", grammar.id.as_str());
                self.add(at, &trail.key("level"), found.with("level", code));
            }
        }
    }

    fn is_rank(&self, level: &Level, ladder: &str, rank: u32) -> bool {
        level.ladder == ladder && self.rank(level) == Some(rank)
    }
}

/// Whether certificates of one level may carry numbers of both; a rule without levels is for all.
fn share_levels(one: &NumberGrammar, other: &NumberGrammar) -> bool {
    one.levels.is_empty() || other.levels.is_empty() || one.levels.iter().any(|level| other.levels.contains(level))
}

/// What may stand at one position of a number.
#[derive(Clone, Copy)]
struct Position<'g> {
    chars: &'g Chars,
    /// How many characters of the part come before.
    nth: usize,
}

impl Position<'_> {
    fn takes(self, c: char) -> bool {
        match self.chars {
            Chars::Digits => c.is_ascii_digit(),
            Chars::Letters => c.is_ascii_uppercase(),
            Chars::OneOf(texts) => texts.iter().any(|text| text.chars().nth(self.nth) == Some(c)),
        }
    }
}

/// Whether some number fits both, as far as each text of one can stand where the other has its characters.
fn fit_one(one: &NumberGrammar, other: &NumberGrammar) -> bool {
    let (a, b) = (positions(one), positions(other));
    a.len() == b.len() && stands_in(one, &b) && stands_in(other, &a)
}

fn positions(grammar: &NumberGrammar) -> Vec<Position<'_>> {
    let mut found = Vec::new();
    for part in &grammar.parts {
        found.extend(
            (0..part.length)
                .map(|nth| Position { chars: &part.chars, nth: usize::try_from(nth).unwrap_or(usize::MAX) }),
        );
    }
    found
}

/// Whether each part has a text that the positions take.
fn stands_in(grammar: &NumberGrammar, mut positions: &[Position<'_>]) -> bool {
    for part in &grammar.parts {
        let length = usize::try_from(part.length).unwrap_or(usize::MAX);
        let Some((here, rest)) = positions.split_at_checked(length) else { return false };
        let stands = match &part.chars {
            Chars::Digits => here.iter().all(|position| ('0'..='9').any(|c| position.takes(c))),
            Chars::Letters => here.iter().all(|position| ('A'..='Z').any(|c| position.takes(c))),
            Chars::OneOf(texts) => {
                texts.iter().any(|text| text.chars().zip(here).all(|(c, position)| position.takes(c)))
            }
        };
        if !stands {
            return false;
        }
        positions = rest;
    }
    true
}

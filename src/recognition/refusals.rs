//! Tells what was not granted: rules nearly satisfied, claims barred, claims displaced by better ones.

use super::aim::Aim;
use super::candidate::{Barred, Candidate, Fill, RuleRef, index};
use super::decide::Decided;
use super::decision::{Refusal, Repair};
use super::grants::{rule_used, target_filled, target_names};
use super::limits::CapHandle;
use super::mending::Mending;
use super::misses::{Distance, Near, near};
use super::plan::Plan;
use super::precedence::unknown_trait;
use super::question::Question;
use crate::citation::Bibliography;
use crate::order;
use crate::policy::articulation::Limit;
use crate::quantity::Credit;
use crate::reason::Reason;
use crate::text::{Lang, Text};
use std::cmp::Ordering;

/// Most refusals an answer tells; the farthest are left out.
const MOST_REFUSALS: usize = 200;

/// A refusal with what later steps need of it.
#[derive(Debug)]
pub(crate) struct Told<'q> {
    pub refusal: Refusal,
    /// The unsatisfied rule, where it is one.
    pub near: Option<Near<'q>>,
    /// For each repair, the position of the way it mends.
    pub ways: Vec<usize>,
    /// Achievements it speaks of, by position.
    pub using: Vec<usize>,
}

/// A refusal before it is put into words: only the nearest are.
struct Draft<'t, 'q> {
    ledger: usize,
    rule: RuleRef<'q>,
    using: Vec<usize>,
    fills: Vec<Fill>,
    rank: (u8, Distance, std::cmp::Reverse<Credit>),
    why: Why<'t, 'q>,
}

enum Why<'t, 'q> {
    Missed(Near<'q>),
    Barred(&'t Barred<'q>),
    /// The claim at a position gave way to the one taken, or to a limit.
    Displaced(usize, Option<&'t Candidate<'q>>),
}

/// Every refusal worth telling, nearest first.
pub(crate) fn refusals<'q>(
    question: &'q Question<'q>,
    decided: &Decided<'q>,
    books: &mut Bibliography,
    lang: Lang,
) -> Vec<Told<'q>> {
    let taken = decided.taken();
    let teller = Teller { question, decided, taken: &taken, lang };
    let mut drafts: Vec<Draft<'_, 'q>> = near(question, decided).into_iter().filter_map(|n| teller.missed(n)).collect();
    for (claim, barred) in &decided.claims.barred {
        drafts.extend(draft(claim, 2, Why::Barred(barred)));
    }
    drafts.extend(teller.displaced());
    order::sort_by(&mut drafts, |a, b| a.rank.cmp(&b.rank).then_with(|| teller.order(a, b)));
    drafts.dedup_by(|a, b| teller.order(a, b).is_eq());
    drafts.truncate(MOST_REFUSALS);
    drafts.into_iter().filter_map(|draft| teller.told(draft, books)).collect()
}

/// A refusal of a claim that was possible.
fn draft<'t, 'q>(claim: &Candidate<'q>, class: u8, why: Why<'t, 'q>) -> Option<Draft<'t, 'q>> {
    Some(Draft {
        ledger: claim.ledger,
        rule: claim.rule?,
        using: claim.using.clone(),
        fills: claim.fills.clone(),
        rank: (class, (0, 0, 0, 0), std::cmp::Reverse(claim.credits())),
        why,
    })
}

struct Teller<'t, 'q> {
    question: &'q Question<'q>,
    decided: &'t Decided<'q>,
    taken: &'t [&'t Candidate<'q>],
    lang: Lang,
}

impl<'t, 'q> Teller<'t, 'q> {
    fn missed(&self, near: Near<'q>) -> Option<Draft<'t, 'q>> {
        let plan = &self.question.ledgers.get(near.ledger)?.plan;
        let nearest = near.options.first()?;
        let fills: Vec<Fill> = match &near.aim {
            Aim::Node(node) => vec![Fill { course: None, node: *node, whole: near.worth, granted: near.worth }],
            Aim::Courses(courses) => {
                let fill = |&at: &usize| {
                    let course = plan.courses.get(at)?;
                    let whole = course.course.credits;
                    Some(Fill { course: Some(at), node: *course.slots.first()?, whole, granted: whole })
                };
                courses.iter().filter_map(fill).collect()
            }
        };
        Some(Draft {
            ledger: near.ledger,
            rule: near.rule,
            using: nearest.using.clone(),
            fills,
            rank: (u8::from(nearest.using.is_empty()), nearest.distance(), std::cmp::Reverse(near.worth)),
            why: Why::Missed(near),
        })
    }

    /// What tells refusals apart, in canonical order; achievements stand in the order of their ids.
    fn order(&self, left: &Draft<'_, '_>, right: &Draft<'_, '_>) -> Ordering {
        let targets = |draft: &Draft<'_, '_>| {
            let plan = self.question.ledgers.get(draft.ledger).map(|l| &l.plan);
            draft.fills.iter().map(move |fill| plan.map_or("", |plan| fill.id(plan))).collect::<Vec<_>>()
        };
        (left.ledger, left.rule.key())
            .cmp(&(right.ledger, right.rule.key()))
            .then_with(|| targets(left).cmp(&targets(right)))
            .then_with(|| left.using.cmp(&right.using))
    }

    /// Puts a refusal into words.
    fn told(&self, draft: Draft<'t, 'q>, books: &mut Bibliography) -> Option<Told<'q>> {
        let plan = &self.question.ledgers.get(draft.ledger)?.plan;
        let (outcome, reasons) = match &draft.why {
            Why::Missed(near) => {
                let truth = near.options.first()?.misses.iter().map(|m| m.lack.truth()).min();
                let outcome = if truth == Some(crate::truth::Truth::Unknown) { "unknown" } else { "missed" };
                (outcome, Mending { question: self.question, near }.misses())
            }
            Why::Barred(barred) => self.barred(&draft, plan, barred),
            Why::Displaced(_, Some(other)) => ("displaced", vec![self.displaced_by(other)]),
            Why::Displaced(at, None) => {
                let (outcome, reason) = self.limited(*at, self.decided.claims.open.get(*at)?);
                (outcome, vec![reason])
            }
        };
        let repairs = match &draft.why {
            Why::Missed(near) => Mending { question: self.question, near }.repairs(),
            _ => Vec::new(),
        };
        let (ways, repairs): (Vec<usize>, Vec<Repair>) = repairs.into_iter().unzip();
        let refusal = Refusal {
            ledger: draft.ledger,
            rule: rule_used(Some(draft.rule), plan, self.lang),
            achievements: draft.using.iter().filter_map(|&at| self.question.used(at, self.lang)).collect(),
            targets: draft.fills.iter().map(|fill| target_filled(plan, fill, self.lang)).collect(),
            outcome,
            reasons,
            repairs,
            worth: draft.rank.2.0,
            citations: self.citations(&draft, outcome, books),
        };
        let near = if let Why::Missed(near) = draft.why { Some(near) } else { None };
        Some(Told { refusal, near, ways, using: draft.using })
    }

    fn barred(&self, draft: &Draft<'_, '_>, plan: &Plan<'_>, barred: &Barred<'_>) -> (&'static str, Vec<Reason>) {
        let source = || draft.using.first().map(|&at| self.question.name(at)).unwrap_or_default();
        let (outcome, reason) = match barred {
            Barred::Excluded(_, exclusion) => {
                let reason = Reason::new("excluded").naming("target", target_names(plan, &draft.fills));
                ("excluded", reason.named("exclusion", &exclusion.title))
            }
            Barred::Family { kept, family, .. } => {
                let reason = Reason::new("family-lower").named("source", &source());
                let reason = reason.named("kept", &self.question.name(*kept)).named("family", &family.title);
                let facts = self.question.facts(&[*kept], self.lang);
                let reason = if facts.is_empty() { reason } else { reason.with("kept_facts", facts) };
                let mut brought = draft.using.iter().filter_map(|&at| self.question.brought.get(at));
                let unknown = brought.find_map(|b| unknown_trait(family, b.achievement));
                let doubt = |fact| Reason::new("family-unknown").named("source", &source()).with("fact", fact);
                return ("outranked", [reason].into_iter().chain(unknown.map(doubt)).collect());
            }
            Barred::Outranked(rule) => ("outranked", Reason::new("outranked").named("rule", &rule.rule.title)),
            Barred::TooSmall(amount) => {
                let whole: Credit = draft.fills.iter().map(|fill| fill.whole).sum();
                let brought = draft.using.iter().map(|&at| self.question.brought.get(at)?.achievement.credits());
                let own = brought.sum::<Option<Credit>>() == Some(*amount);
                let reason = if own {
                    Reason::new("credits-short").named("source", &source()).with("short", amount.short_of(whole))
                } else {
                    Reason::new("amount-short").named("rule", &draft.rule.rule.title)
                };
                ("missed", reason.with("have", amount).with("needed", whole))
            }
        };
        (outcome, vec![reason])
    }

    /// Claims that were possible and were not chosen, unless what they use and what they fill is all provided for.
    fn displaced(&self) -> Vec<Draft<'t, 'q>> {
        let taken = self.taken;
        let mut drafts = Vec::new();
        for (at, claim) in self.decided.claims.open.iter().enumerate() {
            if self.decided.solution.taken.binary_search(&index(at)).is_ok() {
                continue;
            }
            let here = || taken.iter().copied().filter(|t| t.ledger == claim.ledger);
            let uses = |t: &&Candidate<'_>| t.using.iter().any(|u| claim.using.contains(u));
            let fills = |t: &&Candidate<'_>| t.fills.iter().any(|f| f.course.is_some_and(|c| claim.fills_course(c)));
            let provided = claim.using.iter().all(|u| here().any(|t| t.using.contains(u)))
                && claim.fills.iter().all(|f| f.course.is_some_and(|c| here().any(|t| t.fills_course(c))));
            if provided {
                continue;
            }
            let other = here().find(uses).or_else(|| here().find(fills)).filter(|other| !reusable(claim, other));
            drafts.extend(draft(claim, 3, Why::Displaced(at, other)));
        }
        drafts
    }

    fn displaced_by(&self, other: &Candidate<'_>) -> Reason {
        let plan = self.question.ledgers.get(other.ledger).map(|l| &l.plan);
        let targets = plan.map(|plan| target_names(plan, &other.fills)).unwrap_or_default();
        let pair = |lang: Lang, arrow: &str| {
            let join = |names: &[Text]| names.iter().map(|n| n.get(lang)).collect::<Vec<_>>().join("+");
            format!("{}{arrow}{}", join(&self.question.names(&other.using)), join(&targets))
        };
        Reason::new("displaced").named("by", &Text::both(pair(Lang::Zh, " → "), pair(Lang::En, " → ")))
    }

    /// The limit that leaves no room for a claim.
    fn limited(&self, at: usize, claim: &Candidate<'_>) -> (&'static str, Reason) {
        let problem = &self.decided.model.problem;
        let chosen = |claim: u32| self.decided.solution.taken.binary_search(&claim).is_ok();
        for cap in &self.decided.model.caps {
            let weight = cap.terms.iter().find(|(claim, _)| *claim == index(at)).map(|(_, weight)| *weight);
            let used: i64 = cap.terms.iter().filter(|(c, _)| chosen(*c)).map(|(_, w)| *w).fold(0, i64::saturating_add);
            if let (Some(weight), CapHandle::Hard(_)) = (weight, cap.handle)
                && used.saturating_add(weight) > cap.limit
            {
                let targets = matches!(cap.cap.limit, Limit::Targets(_));
                let code = if targets { "cap-reached-targets" } else { "cap-reached" };
                let limit =
                    if targets { cap.limit.to_string() } else { Credit::from_hundredths(cap.limit).to_string() };
                return ("capped", Reason::new(code).named("cap", &cap.cap.title).with("limit", limit));
            }
        }
        let full = self.decided.model.caps.iter().find(|cap| {
            let weight = cap.terms.iter().find(|(claim, _)| *claim == index(at)).map_or(0, |(_, weight)| *weight);
            let used = cap.terms.iter().filter(|(c, _)| chosen(*c)).map(|(_, w)| *w).fold(0, i64::saturating_add);
            matches!(cap.handle, CapHandle::Soft(_)) && weight > 0 && used.saturating_add(weight) > cap.limit
        });
        if let Some(cap) = full.filter(|_| claim.fills.iter().all(|fill| fill.course.is_none())) {
            let limit = Credit::from_hundredths(cap.limit);
            return ("capped", Reason::new("cap-full").named("cap", &cap.cap.title).with("limit", limit));
        }
        if claim.rule.is_some_and(|r| r.rule.reuse.is_some()) {
            let source = claim.using.first().map(|&at| self.question.name(at)).unwrap_or_default();
            if self.taken.iter().any(|t| reusable(claim, t)) {
                return ("capped", Reason::new("reuse-limit").named("source", &source));
            }
        }
        if let Some(reason) = self.shared_out(claim) {
            return ("capped", reason);
        }
        for choice in &problem.choices {
            let mine = choice.groups.iter().any(|group| group.contains(&index(at)));
            let other =
                choice.groups.iter().any(|group| !group.contains(&index(at)) && group.iter().any(|c| chosen(*c)));
            if mine && other {
                return ("displaced", self.choice_elsewhere(claim));
            }
        }
        let plan = self.question.ledgers.get(claim.ledger).map(|l| &l.plan);
        let node = claim.fills.first().and_then(|fill| plan?.nodes.get(fill.node)).map(|n| n.requirement);
        match node {
            Some(node @ crate::policy::catalogue::Requirement::CreditsFrom(_)) => {
                ("capped", Reason::new("no-room").named("node", &super::grants::title(node)))
            }
            _ => ("displaced", Reason::new("no-gain")),
        }
    }

    /// The sharing relation that lets a claim use nothing more on both sides.
    fn shared_out(&self, claim: &Candidate<'_>) -> Option<Reason> {
        let brought = &self.question.brought;
        let taken = self.taken;
        let with: Vec<&Candidate<'_>> = taken.iter().copied().chain([claim]).collect();
        self.decided.model.sharings.iter().find_map(|sharing| {
            let (before, after) = (sharing.shared(brought.len(), taken), sharing.shared(brought.len(), &with));
            if after.len() == before.len() {
                return None;
            }
            let credits: Credit = after.iter().filter_map(|&at| brought.get(at)?.achievement.credits()).sum();
            let uses = sharing.sharing.achievements_at_most.filter(|&most| index(after.len()) > most);
            let limit = match (uses, sharing.sharing.credits_at_most.filter(|&most| credits > most)) {
                (Some(1), _) => Text::both("1 项", "1 achievement"),
                (Some(most), _) => Text::both(format!("{most} 项"), format!("{most} achievements")),
                (None, Some(most)) => Text::both(format!("{most} 学分"), format!("{most} credits")),
                (None, None) => return None,
            };
            let title = &sharing.sharing.title;
            if uses == Some(0) {
                return Some(Reason::new("sharing-none").named("sharing", title));
            }
            Some(Reason::new("sharing-limit").named("sharing", title).named("limit", &limit))
        })
    }

    fn choice_elsewhere(&self, claim: &Candidate<'_>) -> Reason {
        let plan = self.question.ledgers.get(claim.ledger).map(|l| &l.plan);
        let mut node = claim.fills.first().map(|fill| fill.node);
        while let (Some(at), Some(plan)) = (node, plan) {
            let Some(found) = plan.nodes.get(at) else { break };
            if matches!(
                found.requirement,
                crate::policy::catalogue::Requirement::Any(_) | crate::policy::catalogue::Requirement::NOf(_)
            ) {
                return Reason::new("choice-elsewhere").named("node", &super::grants::title(found.requirement));
            }
            node = found.parent;
        }
        Reason::new("no-gain")
    }

    fn citations(&self, draft: &Draft<'_, '_>, outcome: &str, books: &mut Bibliography) -> Vec<usize> {
        let mut citations = books.cite(draft.rule.agreement.loaded, &draft.rule.rule.cite);
        for (claim, barred) in &self.decided.claims.barred {
            if claim.using != draft.using || claim.ledger != draft.ledger {
                continue;
            }
            match barred {
                Barred::Excluded(agreement, exclusion) if outcome == "excluded" => {
                    citations.extend(books.cite(agreement.loaded, &exclusion.cite));
                }
                Barred::Family { family, agreement, .. } if outcome == "outranked" => {
                    citations.extend(books.cite(agreement.loaded, &family.cite));
                }
                _ => {}
            }
        }
        order::sort(&mut citations);
        citations.dedup();
        citations
    }
}

/// Whether both claims may draw on the same achievements.
fn reusable(claim: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    let same = claim.rule.zip(other.rule).is_some_and(|(a, b)| std::ptr::eq(a.rule, b.rule) && a.rule.reuse.is_some());
    same && claim.using == other.using
}

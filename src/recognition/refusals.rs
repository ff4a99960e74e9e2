//! Tells what was not granted: rules nearly satisfied, claims barred, claims displaced by better ones.

use super::allocation::index;
use super::bibliography::Bibliography;
use super::candidate::{Aim, Barred, Candidate, Fill};
use super::decide::Decided;
use super::decision::{Refusal, Repair};
use super::grants::{rule_used, target_filled, target_names};
use super::limits::CapHandle;
use super::mending::Mending;
use super::misses::{Distance, Near, near};
use super::question::Question;
use super::reason::Reason;
use crate::order::{self, Set};
use crate::policy::articulation::Limit;
use crate::quantity::Credit;
use crate::text::{Lang, Text};

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
    rank: (u8, Distance, std::cmp::Reverse<Credit>),
}

/// Every refusal worth telling, nearest first.
pub(crate) fn refusals<'q>(
    question: &'q Question<'q>,
    decided: &Decided<'q>,
    books: &mut Bibliography,
    lang: Lang,
) -> Vec<Told<'q>> {
    let teller = Teller { question, decided, lang };
    let mut told = Vec::new();
    for near in near(question, decided) {
        told.extend(teller.missed(near));
    }
    for (claim, barred) in &decided.claims.barred {
        told.extend(teller.barred(claim, barred));
    }
    told.extend(teller.displaced());
    order::sort_by(&mut told, |a, b| a.rank.cmp(&b.rank).then_with(|| key(&a.refusal).cmp(&key(&b.refusal))));
    told.dedup_by(|a, b| key(&a.refusal) == key(&b.refusal));
    told.truncate(MOST_REFUSALS);
    for told in &mut told {
        told.refusal.citations = teller.citations(told, books);
    }
    told
}

type Key<'k> = (usize, &'k str, &'k str, Vec<&'k str>, Vec<&'k str>);

fn key(refusal: &Refusal) -> Key<'_> {
    (
        refusal.ledger,
        &refusal.rule.document,
        &refusal.rule.rule,
        refusal.targets.iter().map(|t| t.id.as_str()).collect(),
        refusal.achievements.iter().map(|a| a.id.as_str()).collect(),
    )
}

struct Teller<'t, 'q> {
    question: &'q Question<'q>,
    decided: &'t Decided<'q>,
    lang: Lang,
}

impl<'q> Teller<'_, 'q> {
    fn missed(&self, near: Near<'q>) -> Option<Told<'q>> {
        let plan = &self.question.ledgers.get(near.ledger)?.plan;
        let nearest = near.options.first()?;
        let mending = Mending { question: self.question, near: &near };
        let (ways, repairs): (Vec<usize>, Vec<Repair>) = mending.repairs().into_iter().unzip();
        let truth = nearest.misses.iter().map(|m| m.lack.truth()).min();
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
        let refusal = Refusal {
            ledger: near.ledger,
            rule: rule_used(Some(near.rule), plan, self.lang),
            achievements: nearest.using.iter().filter_map(|&at| self.question.used(at, self.lang)).collect(),
            targets: fills.iter().map(|fill| target_filled(plan, fill, self.lang)).collect(),
            outcome: if truth == Some(super::lack::Truth::Unknown) { "unknown" } else { "missed" },
            reasons: mending.misses(),
            repairs,
            worth: near.worth,
            citations: Vec::new(),
        };
        let rank = (u8::from(nearest.using.is_empty()), nearest.distance(), std::cmp::Reverse(near.worth));
        let using = nearest.using.clone();
        Some(Told { refusal, using, near: Some(near), ways, rank })
    }

    fn barred(&self, claim: &Candidate<'q>, barred: &Barred<'q>) -> Option<Told<'q>> {
        let plan = &self.question.ledgers.get(claim.ledger)?.plan;
        let targets = || target_names(plan, &claim.fills);
        let (outcome, reason) = match barred {
            Barred::Excluded(_, exclusion) => {
                ("excluded", Reason::new("excluded").naming("target", targets()).named("exclusion", &exclusion.title))
            }
            Barred::Family { kept, family, .. } => {
                let source = claim.using.first().map(|&at| self.question.name(at)).unwrap_or_default();
                let reason = Reason::new("family-lower").named("source", &source);
                ("outranked", reason.named("kept", &self.question.name(*kept)).named("family", &family.title))
            }
            Barred::Outranked(rule) => ("outranked", Reason::new("outranked").named("rule", &rule.rule.title)),
            Barred::TooSmall(amount) => {
                let whole: Credit = claim.fills.iter().map(|fill| fill.whole).sum();
                let source = claim.using.first().map(|&at| self.question.name(at)).unwrap_or_default();
                let reason = Reason::new("credits-short").named("source", &source).with("have", amount);
                ("missed", reason.with("needed", whole).with("short", amount.short_of(whole)))
            }
        };
        Some(self.told(claim, outcome, vec![reason], 2))
    }

    fn told(&self, claim: &Candidate<'q>, outcome: &'static str, reasons: Vec<Reason>, class: u8) -> Told<'q> {
        let plan = self.question.ledgers.get(claim.ledger).map(|l| &l.plan);
        let rule = plan.map(|plan| rule_used(claim.rule, plan, self.lang));
        let targets = plan.map(|plan| claim.fills.iter().map(|fill| target_filled(plan, fill, self.lang)).collect());
        let worth = claim.credits();
        Told {
            refusal: Refusal {
                ledger: claim.ledger,
                rule: rule.unwrap_or_else(|| super::decision::RuleUsed {
                    document: String::new(),
                    rule: String::new(),
                    title: String::new(),
                }),
                achievements: claim.using.iter().filter_map(|&at| self.question.used(at, self.lang)).collect(),
                targets: targets.unwrap_or_default(),
                outcome,
                reasons,
                repairs: Vec::new(),
                worth,
                citations: Vec::new(),
            },
            near: None,
            ways: Vec::new(),
            using: claim.using.clone(),
            rank: (class, (0, 0, 0, 0), std::cmp::Reverse(worth)),
        }
    }

    /// Claims that were possible and were not chosen, unless what they use and what they fill is all provided for.
    fn displaced(&self) -> Vec<Told<'q>> {
        let taken = self.decided.taken();
        let chosen: Set<u32> = self.decided.solution.taken.iter().copied().collect();
        let mut told = Vec::new();
        for (at, claim) in self.decided.claims.open.iter().enumerate() {
            if chosen.contains(&index(at)) || claim.rule.is_none() {
                continue;
            }
            let uses =
                |t: &&&Candidate<'_>| t.ledger == claim.ledger && t.using.iter().any(|u| claim.using.contains(u));
            let fills = |t: &&&Candidate<'_>| {
                t.ledger == claim.ledger && t.fills.iter().any(|f| f.course.is_some_and(|c| claim.fills_course(c)))
            };
            let (by_use, by_fill) = (taken.iter().find(uses), taken.iter().find(fills));
            let provided =
                claim.using.iter().all(|u| taken.iter().any(|t| t.ledger == claim.ledger && t.using.contains(u)))
                    && claim.fills.iter().all(|f| {
                        f.course.is_some_and(|c| taken.iter().any(|t| t.ledger == claim.ledger && t.fills_course(c)))
                    });
            if provided {
                continue;
            }
            let (outcome, reason) = match by_use.or(by_fill) {
                Some(other) if !reusable(claim, other) => ("displaced", self.displaced_by(other)),
                _ => self.limited(at, claim),
            };
            told.push(self.told(claim, outcome, vec![reason], 3));
        }
        told
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
        if claim.rule.is_some_and(|r| r.rule.reuse.is_some()) {
            let source = claim.using.first().map(|&at| self.question.name(at)).unwrap_or_default();
            let taken = self.decided.taken();
            if taken.iter().any(|t| reusable(claim, t)) {
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
        let taken = self.decided.taken();
        let with: Vec<&Candidate<'_>> = taken.iter().copied().chain([claim]).collect();
        self.decided.model.sharings.iter().find_map(|sharing| {
            let (before, after) = (sharing.shared(brought.len(), &taken), sharing.shared(brought.len(), &with));
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

    fn citations(&self, told: &Told<'q>, books: &mut Bibliography) -> Vec<usize> {
        let ledger = self.question.ledgers.get(told.refusal.ledger);
        let rule = ledger.into_iter().flat_map(|l| &l.agreements).find_map(|agreement| {
            let here = agreement.articulation.id == told.refusal.rule.document;
            let rule = agreement.articulation.rules.iter().find(|r| here && r.id == told.refusal.rule.rule)?;
            Some((agreement, rule))
        });
        let mut citations = rule.map(|(agreement, rule)| books.cite(agreement.loaded, &rule.cite)).unwrap_or_default();
        for (claim, barred) in &self.decided.claims.barred {
            if claim.using != told.using || claim.ledger != told.refusal.ledger {
                continue;
            }
            match barred {
                Barred::Excluded(agreement, exclusion) if told.refusal.outcome == "excluded" => {
                    citations.extend(books.cite(agreement.loaded, &exclusion.cite));
                }
                Barred::Family { family, agreement, .. } if told.refusal.outcome == "outranked" => {
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

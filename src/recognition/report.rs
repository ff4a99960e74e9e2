//! Step 7: tells the decision in full from what was decided.

use super::allocation::outlook;
use super::candidate::{Candidate, RuleRef};
use super::ceiling::{Ceiling, allow_without, ceilings, gcd};
use super::decide::{Decided, PinFate};
use super::decision::{CapUse, Decision, Grant, Ledger, Objective, PinCost, Proof, Refusal, SharingUse};
use super::grants::grant;
use super::limits::{CapAt, CapHandle};
use super::optimum::{Budget, Level, Status};
use super::question::Question;
use super::refusals::refusals;
use super::tree::Filling;
use crate::call::{Pin, RecognitionCall};
use crate::citation::Bibliography;
use crate::policy::articulation::{Beyond, Limit, Share};
use crate::policy::header::Force;
use crate::quantity::Credit;
use crate::reason::{Fact, Reason};
use crate::text::{Lang, Text};

/// Tells a decision.
pub(crate) fn report<'q>(question: &'q Question<'q>, decided: &Decided<'q>, call: &RecognitionCall) -> Decision {
    let lang = call.lang;
    let mut books = Bibliography::new(lang);
    let granted = granted(question, decided, &mut books, lang);
    let told = refusals(question, decided, &mut books, lang);
    let ceilings = ceilings(decided);
    let caps = caps(question, decided, &ceilings, &mut books, lang, Budget { nodes: call.budget.nodes });
    let sharings = sharings(question, decided, &mut books, lang);
    let next_steps = super::next::steps(question, decided, &ceilings, &told, call);
    let unused = super::unused::unused(question, decided, &told, lang);
    let refused: Vec<Refusal> = told.into_iter().map(|told| told.refusal).collect();
    let ledgers = ledgers(question, decided, &granted, &refused, &mut books, lang);
    let earned = ledgers.iter().map(|ledger| ledger.earned).sum();
    let shared_out = decided.model.sharings.iter().map(|s| &s.sharing.title).filter(|title| is_spent(title, &refused));
    let binding: Vec<Text> = caps
        .iter()
        .filter(|cap| cap.binding)
        .map(|cap| Text::zh(cap.title.clone()))
        .chain(shared_out.map(|title| Text::zh(title.get(lang))))
        .collect();
    let mut decision = Decision {
        record: call.record.id.clone(),
        as_of: call.as_of,
        pins: pins(question, decided),
        proof: proof(decided, earned, binding),
        ledgers,
        granted,
        refused,
        unused,
        caps,
        sharings,
        next_steps,
        citations: books.citations,
        documents: books.documents,
    };
    crate::explanation::phrase_all(&mut decision, lang);
    decision
}

fn granted(question: &Question<'_>, decided: &Decided<'_>, books: &mut Bibliography, lang: Lang) -> Vec<Grant> {
    let chosen = decided.solution.taken.iter().filter_map(|&at| {
        let claim = decided.claims.open.get(usize::try_from(at).unwrap_or(usize::MAX))?;
        let mut told = grant(question, claim, decided.pinned.contains(&at), books, lang)?;
        if let Some(rule) = rival(&decided.claims.open, claim) {
            told.reasons.push(Reason::new("two-rules").named("rule", &rule.rule.title));
        }
        told.reasons.extend(decided.model.caps.iter().filter_map(|cap| uncounted(decided, cap, at)));
        Some(told)
    });
    let mut all: Vec<Grant> = chosen.collect();
    let attended = decided.attendance.iter().filter_map(|&at| decided.claims.attendance.get(at));
    all.extend(attended.filter_map(|claim| grant(question, claim, false, books, lang)));
    all
}

/// What a cap leaves uncounted of the claims it limits, where this one is among them.
fn uncounted(decided: &Decided<'_>, cap: &CapAt<'_>, claim: u32) -> Option<Reason> {
    let soft = matches!(cap.handle, CapHandle::Soft(_)) && cap.cap.beyond == Beyond::Uncounted;
    if !soft || !cap.terms.iter().any(|(at, _)| *at == claim) {
        return None;
    }
    let surplus = Credit::from_hundredths(used(decided, cap).saturating_sub(cap.limit).max(0));
    let reason = || Reason::new("cap-uncounted").named("cap", &cap.cap.title).with("surplus", surplus);
    (!surplus.is_zero()).then(reason)
}

/// How much of a cap the chosen claims take up.
fn used(decided: &Decided<'_>, cap: &CapAt<'_>) -> i64 {
    let chosen = |claim: u32| decided.solution.taken.binary_search(&claim).is_ok();
    cap.terms.iter().filter(|(claim, _)| chosen(*claim)).map(|(_, w)| *w).fold(0, i64::saturating_add)
}

/// Another rule that would do otherwise with the same achievements and the same targets, no order being declared: that
/// the better one was taken must not go unsaid.
fn rival<'q>(open: &[Candidate<'q>], claim: &Candidate<'q>) -> Option<RuleRef<'q>> {
    let own = claim.rule?;
    let targets = |c: &Candidate<'_>| {
        c.fills.iter().map(|f| (f.course, f.course.is_none().then_some(f.node))).collect::<Vec<_>>()
    };
    let worth = |c: &Candidate<'_>| (c.credits(), c.waived(), c.points);
    let clash = |other: &&Candidate<'q>| {
        other.ledger == claim.ledger
            && other.using == claim.using
            && worth(other) != worth(claim)
            && targets(other) == targets(claim)
    };
    open.iter().filter(clash).find_map(|other| other.rule.filter(|rule| rule.key() != own.key()))
}

fn ledgers(
    question: &Question<'_>,
    decided: &Decided<'_>,
    granted: &[Grant],
    refused: &[Refusal],
    books: &mut Bibliography,
    lang: Lang,
) -> Vec<Ledger> {
    let tell = |(at, ledger): (usize, &super::question::Ledger<'_>)| {
        let plan = &ledger.plan;
        books.document(plan.loaded);
        let here = || granted.iter().filter(move |g| g.ledger == at);
        let all: Credit = here().map(|g| g.credits).sum();
        let own: Credit = here().filter(|g| g.rule.rule == "own").map(|g| g.credits).sum();
        let counted = all.minus(lost(decided, at));
        let earned = own.min(counted);
        let filling = Filling::new(question, at, plan, decided, (granted, refused), lang);
        Ledger {
            institution: plan.catalogue.institution.id.clone(),
            institution_name: plan.catalogue.institution.name.get(lang).to_owned(),
            programme: plan.programme.id.clone(),
            code: plan.programme.code.clone(),
            programme_name: plan.programme.name.get(lang).to_owned(),
            required: plan.programme.credits,
            recognised: counted.minus(earned),
            earned,
            counted,
            waived: here().map(|g| g.waived).sum(),
            remaining: counted.short_of(plan.programme.credits),
            example: plan.loaded.header().force == Force::Example || here().any(|g| g.example),
            requirement: filling.root(counted),
        }
    };
    question.ledgers.iter().enumerate().map(tell).collect()
}

/// Credits granted in a ledger that count nowhere, because a soft limit has no room and no overflow for them.
pub(crate) fn lost(decided: &Decided<'_>, ledger: usize) -> Credit {
    let model = &decided.model;
    let rooms = model.node_meters.iter().filter(|((l, _), _)| *l == ledger).map(|(_, meter)| *meter);
    let caps = model.caps.iter().filter(|cap| cap.ledger == ledger).filter_map(|cap| match cap.handle {
        CapHandle::Soft(meter) => Some(meter),
        _ => None,
    });
    let surplus = rooms.chain(caps).filter_map(|meter| {
        let at = usize::try_from(meter).ok()?;
        let lost = model.problem.meters.get(at)?.overflow.is_none();
        let reading = decided.evaluation.meters.get(at)?;
        Some(if lost { Credit::from_hundredths(reading.surplus) } else { Credit::ZERO })
    });
    surplus.sum()
}

fn caps(
    question: &Question<'_>,
    decided: &Decided<'_>,
    ceilings: &[Ceiling],
    books: &mut Bibliography,
    lang: Lang,
    budget: Budget,
) -> Vec<CapUse> {
    let tell = |(at, cap): (usize, &CapAt<'_>)| {
        let used = used(decided, cap);
        let cost = cost(decided, at, cap, used, ceilings, budget);
        let surplus = Credit::from_hundredths(used.saturating_sub(cap.limit).max(0));
        let targets = matches!(cap.cap.limit, Limit::Targets(_));
        let amount = |units: i64| {
            if targets { Credit::from_hundredths(units.saturating_mul(100)) } else { Credit::from_hundredths(units) }
        };
        let working = match (&cap.cap.limit, cap.base) {
            (Limit::Share(Share { share, .. }), Some(base)) => format!("{share} × {}", Credit::from_hundredths(base)),
            _ => String::new(),
        };
        let plan = question.ledgers.get(cap.ledger).map(|l| &l.plan);
        let about = |code: &'static str| Reason::new(code).named("cap", &cap.cap.title);
        let limited = |reason: Reason| {
            let reason = reason.with("used", amount(used)).with("limit", amount(cap.limit));
            if working.is_empty() { reason } else { reason.with("working", &working) }
        };
        let reason = match &cap.cap.beyond {
            _ if cost > Credit::ZERO => limited(about("cap-binding").with("cost", cost)),
            Beyond::Uncounted if !surplus.is_zero() => about("cap-uncounted").with("surplus", surplus),
            Beyond::Overflow(node) if !surplus.is_zero() => {
                let node = plan.and_then(|p| p.nodes.get(p.node(node)?)).map(|n| super::grants::title(n.requirement));
                about("cap-overflow").with("surplus", surplus).named("node", &node.unwrap_or_default())
            }
            _ if targets => limited(about("cap-use-targets")),
            _ => limited(about("cap-use")),
        };
        CapUse {
            ledger: cap.ledger,
            document: cap.agreement.articulation.id.clone(),
            cap: cap.cap.id.clone(),
            title: cap.cap.title.get(lang).to_owned(),
            limit: amount(cap.limit),
            working: working.clone(),
            used: amount(used),
            surplus: if targets { Credit::ZERO } else { surplus },
            binding: cost > Credit::ZERO,
            cost,
            reason,
            citations: books.cite(cap.agreement.loaded, &cap.cap.cite),
        }
    };
    decided.model.caps.iter().enumerate().map(tell).collect()
}

/// Caps that bind, each with what it costs.
pub(crate) fn binding(decided: &Decided<'_>, budget: Budget) -> Vec<(Text, Credit)> {
    let ceilings = ceilings(decided);
    let each = decided.model.caps.iter().enumerate().filter_map(|(at, cap)| {
        let cost = cost(decided, at, cap, used(decided, cap), &ceilings, budget);
        (cost > Credit::ZERO).then(|| (cap.cap.title.clone(), cost))
    });
    each.collect()
}

/// How many more credits would count without a cap: decided again, where the cap may matter at all and no other cap
/// already allows no more.
fn cost(decided: &Decided<'_>, at: usize, cap: &CapAt<'_>, used: i64, ceilings: &[Ceiling], budget: Budget) -> Credit {
    let left = |claim: u32| decided.solution.taken.binary_search(&claim).is_err();
    let tight = match cap.handle {
        CapHandle::Idle => false,
        CapHandle::Soft(_) | CapHandle::Hard(_) if used > cap.limit => true,
        CapHandle::Soft(_) | CapHandle::Hard(_) => {
            cap.terms.iter().any(|(claim, w)| left(*claim) && used.saturating_add(*w) > cap.limit)
        }
    };
    let now = decided.solution.value.credits;
    if !tight || !allow_without(ceilings, at, now) {
        return Credit::ZERO;
    }
    let free = outlook(decided.model.without_cap(cap), &decided.solution.taken, false, budget);
    Credit::from_hundredths(free.map_or(0, |(credits, _)| credits).saturating_sub(now).max(0))
}

fn sharings(question: &Question<'_>, decided: &Decided<'_>, books: &mut Bibliography, lang: Lang) -> Vec<SharingUse> {
    let taken = decided.taken();
    let tell = |sharing: &super::limits::SharingAt<'_>| {
        let shared = sharing.shared(question.brought.len(), &taken);
        let brought = |at: &usize| question.brought.get(*at).map(|b| b.achievement);
        let sided = |c: &&&Candidate<'_>| sharing.concerns(c);
        let granted =
            |at: usize| taken.iter().filter(sided).filter(|c| c.using.contains(&at)).map(|c| c.credits()).max();
        let worth = |at: &usize| brought(at)?.credits().or_else(|| granted(*at));
        let credits: Credit = shared.iter().filter_map(worth).sum();
        let mut reason =
            Reason::new("sharing-use").named("sharing", &sharing.sharing.title).with("shared", shared.len());
        reason = reason.with("credits", credits);
        if let Some(limit) = sharing.sharing.achievements_at_most {
            reason = reason.with("limit", limit);
        }
        if let Some(limit) = sharing.sharing.credits_at_most {
            reason = reason.with("credit_limit", limit);
        }
        SharingUse {
            document: sharing.agreement.articulation.id.clone(),
            sharing: sharing.sharing.id.clone(),
            title: sharing.sharing.title.get(lang).to_owned(),
            shared: shared.iter().filter_map(|at| Some(brought(at)?.id().to_owned())).collect(),
            credits,
            reason,
            citations: books.cite(sharing.agreement.loaded, &sharing.sharing.cite),
        }
    };
    decided.model.sharings.iter().map(tell).collect()
}

fn pins(question: &Question<'_>, decided: &Decided<'_>) -> Option<PinCost> {
    let free = decided.free?;
    let name = |id: &str| {
        let found = question.brought.iter().find(|b| b.achievement.id() == id);
        Text::zh(found.map_or(id, |b| b.achievement.name()))
    };
    let target = |id: &str| {
        let named =
            question.ledgers.iter().find_map(|l| Some(l.plan.courses.get(l.plan.course(id)?)?.course.name.clone()));
        let node = || {
            question
                .ledgers
                .iter()
                .find_map(|l| Some(super::grants::title(l.plan.nodes.get(l.plan.node(id)?)?.requirement)))
        };
        named.or_else(node).unwrap_or_else(|| Text::zh(id))
    };
    let tell = |outcome: &super::decide::PinOutcome<'_>| match (outcome.pin, &outcome.fate) {
        (Pin::Use(pin), fate) => {
            let code = match fate {
                PinFate::Costs(cost) if cost.is_zero() => "pin-free",
                PinFate::Costs(_) => "pin-costs",
                PinFate::Impossible => "pin-impossible",
                PinFate::Conflict => "pins-conflict",
            };
            let reason =
                Reason::new(code).named("source", &name(&pin.achievement)).named("target", &target(&pin.target));
            match fate {
                PinFate::Costs(cost) if !cost.is_zero() => reason.with("cost", cost),
                _ => reason,
            }
        }
        (Pin::Leave(pin), fate) => {
            let source = name(&pin.achievement);
            match fate {
                PinFate::Costs(cost) if cost.is_zero() => Reason::new("leave-free").named("source", &source),
                PinFate::Costs(cost) => Reason::new("leave-costs").named("source", &source).with("cost", cost),
                PinFate::Impossible | PinFate::Conflict => Reason::new("leave-conflict").named("source", &source),
            }
        }
    };
    let counted = Credit::from_hundredths(decided.solution.value.credits);
    Some(PinCost { free, cost: free.minus(counted), reasons: decided.pins.iter().map(tell).collect() })
}

/// Whether something was refused because nothing more may be shared under a relation.
fn is_spent(title: &Text, refused: &[Refusal]) -> bool {
    let says = |reason: &Reason| {
        let named = |(name, fact): &(&str, Fact)| *name == "sharing" && *fact == Fact::Name(title.clone());
        matches!(reason.code, "sharing-limit" | "sharing-none") && reason.facts.iter().any(named)
    };
    refused.iter().any(|refusal| refusal.reasons.iter().any(says))
}

fn proof(decided: &Decided<'_>, earned: Credit, binding: Vec<Text>) -> Proof {
    let value = decided.solution.value;
    let credits = Credit::from_hundredths(value.credits);
    let mut reasons = Vec::new();
    let (status, level, gap) = match decided.solution.status {
        Status::Proved => {
            if credits.is_zero() && value.waived == 0 {
                reasons.push(Reason::new("best-none"));
            } else {
                let proved = Reason::new("best-proved").with("credits", credits).with("earned", earned);
                reasons.push(match grain(decided) {
                    Some(grain) => proved.with("next", credits.plus(grain)),
                    None => proved,
                });
                reasons.push(if binding.is_empty() {
                    Reason::new("best-unlimited")
                } else {
                    Reason::new("best-limits").naming("caps", binding)
                });
                reasons.push(Reason::new("tie-order"));
            }
            ("proved", None, None)
        }
        Status::OutOfBudget { level, bound } => {
            let (name, reached, code) = match level {
                Level::Credits => ("credits", value.credits, "best-found"),
                Level::Waived => ("waived", value.waived, "best-found-waived"),
                Level::Consumed => ("consumed", value.consumed, "best-found-order"),
                Level::Grade => ("grades", value.grade, "best-found-order"),
            };
            let gap = bound.saturating_sub(reached).saturating_abs();
            let gap = match level {
                Level::Credits | Level::Waived => Credit::from_hundredths(gap).to_string(),
                _ => gap.to_string(),
            };
            reasons.push(Reason::new(code).with("gap", &gap));
            ("best-found", Some(name), Some(gap))
        }
    };
    Proof {
        status,
        value: Objective {
            credits,
            waived: Credit::from_hundredths(value.waived),
            consumed: value.consumed,
            grades: value.grade,
        },
        level,
        gap,
        candidates: decided.claims.open.len(),
        nodes: decided.solution.nodes,
        reasons,
    }
}

/// The unit in which counted credits can grow: the greatest common divisor of every claim's credits. None, where a
/// soft limit leaves a surplus uncounted, since then any amount may count.
fn grain(decided: &Decided<'_>) -> Option<Credit> {
    if decided.evaluation.meters.iter().any(|meter| meter.surplus > 0) {
        return None;
    }
    let grain = decided.claims.open.iter().map(|c| c.credits().hundredths()).fold(0, gcd);
    (grain > 0).then(|| Credit::from_hundredths(grain))
}

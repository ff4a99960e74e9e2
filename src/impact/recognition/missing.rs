//! Why a claim that one version grants is not granted under the other, and by what.

use super::claims::{Key, by, key};
use super::{At, OWN};
use crate::explanation::phrase_each;
use crate::impact::answer::{Cause, ClaimSide, Clause};
use crate::policy::Document;
use crate::policy::articulation::Rule;
use crate::reason::{Fact, Reason};
use crate::recognition::decision::{Grant, Refusal};
use crate::text::{Lang, Text};

/// Why, in order, and what makes the difference.
struct Why {
    reasons: Vec<Reason>,
    clauses: Vec<Clause>,
    cause: Option<Cause>,
}

/// What the side `at` says of a claim that it does not grant and `other` does.
pub(super) fn missing(at: &At<'_>, other: &At<'_>, grant: &Grant) -> (ClaimSide, Cause) {
    let why = target_absent(at, grant)
        .or_else(|| rule_absent(at, other, grant))
        .or_else(|| not_yet(at, other, grant))
        .or_else(|| refused(at, grant))
        .or_else(|| instead(at, other, grant))
        .or_else(|| nearly(at, grant))
        .unwrap_or_else(|| Why { reasons: vec![Reason::new("no-gain")], clauses: Vec::new(), cause: None });
    let mut reasons = why.reasons;
    phrase_each(reasons.iter_mut().filter(|reason| reason.text.is_empty()), at.lang);
    let cause = why.cause.or_else(|| by_day(at, other, grant, &reasons)).unwrap_or_else(|| by(grant));
    (ClaimSide { granted: None, reasons, clauses: why.clauses }, cause)
}

/// An achievement that is not there yet on the day of this side.
fn not_yet(at: &At<'_>, other: &At<'_>, grant: &Grant) -> Option<Why> {
    let mut unused = at.decision.unused.iter().filter(|unused| unused.ledger == grant.ledger);
    let later = unused.find(|unused| {
        grant.achievements.iter().any(|one| one.id == unused.achievement.id)
            && unused.reasons.iter().any(|reason| reason.code == "not-yet")
    })?;
    Some(Why { reasons: later.reasons.clone(), clauses: Vec::new(), cause: Some(day(at, other)) })
}

/// Reasons that another day alone may give.
const OF_DAYS: [&str; 2] = ["expired", "too-old"];

/// The day, where the rule is the same under both versions and only a day stands in the way.
fn by_day(at: &At<'_>, other: &At<'_>, grant: &Grant, reasons: &[Reason]) -> Option<Cause> {
    let of_days = !reasons.is_empty() && reasons.iter().all(|reason| OF_DAYS.contains(&reason.code));
    let same = rule_of(at, grant).is_some() && rule_of(at, grant) == rule_of(other, grant);
    (of_days && same && at.decision.as_of != other.decision.as_of).then(|| day(at, other))
}

/// The difference of the two days as a cause.
fn day(at: &At<'_>, other: &At<'_>) -> Cause {
    let (one, two) = (at.decision.as_of, other.decision.as_of);
    let title = if at.lang == Lang::Zh { "计算日不同" } else { "Another day" };
    let id = format!("{}/{}", one.min(two), one.max(two));
    Cause { document: String::new(), kind: "day", id, title: title.to_owned() }
}

/// The rule of a claim, as one side has it.
pub(super) fn rule_of<'a>(at: &'a At<'_>, grant: &Grant) -> Option<&'a Rule> {
    at.question.as_ref()?.in_force.documents().find_map(|loaded| match &loaded.document {
        Document::Articulation(it) if it.id == grant.rule.document => {
            it.rules.iter().find(|rule| rule.id == grant.rule.rule)
        }
        _ => None,
    })
}

/// The programme does not ask for what the claim fills.
fn target_absent(at: &At<'_>, grant: &Grant) -> Option<Why> {
    let plan = &at.ledger(grant.ledger)?.plan;
    let gone =
        |id: &str, kind: &str| if kind == "course" { plan.course(id).is_none() } else { plan.node(id).is_none() };
    let names =
        grant.targets.iter().filter(|target| gone(&target.id, target.kind)).map(|it| Text::zh(it.name.as_str()));
    let names: Vec<Text> = names.collect();
    if names.is_empty() {
        return None;
    }
    let ledger = at.decision.ledgers.get(grant.ledger)?;
    let reason = Reason { code: at.absent.target, ..Reason::new("impact-target-gone") }.naming("targets", names);
    let cause = at.of_catalogue(grant.ledger, "programme", &ledger.programme, &ledger.programme_name);
    Some(Why { reasons: vec![reason], clauses: Vec::new(), cause: Some(cause) })
}

/// The rule is not there, or does not speak to the programme; what another rule says of the same is told beside it.
fn rule_absent(at: &At<'_>, other: &At<'_>, grant: &Grant) -> Option<Why> {
    if grant.rule.rule == OWN {
        return None;
    }
    let question = at.question.as_ref()?;
    let found = rule_of(at, grant);
    let speaks = question.ledgers.get(grant.ledger)?.agreements.iter();
    let speaks = speaks.map(|agreement| &agreement.articulation.id).any(|id| *id == grant.rule.document);
    let document = other.decision.documents.iter().find(|document| document.id == grant.rule.document)?;
    let reason = match (found, speaks) {
        (Some(_), true) => return None,
        (Some(_), false) => {
            let reason = Reason { code: at.absent.agreement, ..Reason::new("impact-left") };
            let institution = &at.decision.ledgers.get(grant.ledger)?.institution_name;
            reason.with("institution", institution).with("document", &document.title)
        }
        (None, _) => {
            let reason = Reason { code: at.absent.rule, ..Reason::new("impact-rule-gone") };
            reason.with("rule", &grant.rule.title).with("document", &document.title).with("version", &document.version)
        }
    };
    let mut why = Why { reasons: vec![reason], clauses: Vec::new(), cause: Some(by(grant)) };
    let more = || not_yet(at, other, grant).or_else(|| refused(at, grant)).or_else(|| instead(at, other, grant));
    if let Some(more) = more() {
        why.reasons.extend(more.reasons);
        why.clauses = more.clauses;
    }
    Some(why)
}

/// The version looks at the very same use and refuses it, by the same rule or else by another.
fn refused(at: &At<'_>, grant: &Grant) -> Option<Why> {
    let wanted = key(grant);
    let same =
        || at.decision.refused.iter().filter(|refusal| use_of(refusal) == wanted && refusal.outcome != "displaced");
    let found = same().find(|refusal| refusal.rule.rule == grant.rule.rule).or_else(|| same().next())?;
    Some(told(at, found))
}

/// What a refusal is about.
fn use_of(refusal: &Refusal) -> Key<'_> {
    let achievements = refusal.achievements.iter().map(|one| one.id.as_str()).collect();
    (refusal.ledger, achievements, refusal.targets.iter().map(|one| one.id.as_str()).collect())
}

fn told(at: &At<'_>, refusal: &Refusal) -> Why {
    let cause = refusal.reasons.iter().find_map(|reason| limit(at, refusal.ledger, reason));
    Why { reasons: refusal.reasons.clone(), clauses: at.cited().clauses(&refusal.citations), cause }
}

/// The cap, family, exclusion, relation or rule that a refusal names: it is the cause rather than the rule that is refused.
fn limit(at: &At<'_>, ledger: usize, reason: &Reason) -> Option<Cause> {
    let named = |name: &str| match reason.fact(name) {
        Some(Fact::Name(title)) => Some(title),
        _ => None,
    };
    let agreements = || at.ledger(ledger).into_iter().flat_map(|ledger| &ledger.agreements).map(|one| one.articulation);
    agreements().find_map(|agreement| {
        let found = |kind, id: &str, title: &Text| Cause {
            document: agreement.id.clone(),
            kind,
            id: id.to_owned(),
            title: title.get(at.lang).to_owned(),
        };
        let cap = named("cap").and_then(|name| agreement.caps.iter().find(|one| one.title == *name));
        let family = named("family").and_then(|name| agreement.families.iter().find(|one| one.title == *name));
        let exclusion = named("exclusion").and_then(|name| agreement.exclusions.iter().find(|one| one.title == *name));
        let sharing = named("sharing").and_then(|name| agreement.sharings.iter().find(|one| one.title == *name));
        let rule = named("rule").filter(|_| reason.code == "outranked");
        let rule = rule.and_then(|name| agreement.rules.iter().find(|one| one.title == *name));
        cap.map(|it| found("cap", &it.id, &it.title))
            .or_else(|| family.map(|it| found("family", &it.id, &it.title)))
            .or_else(|| exclusion.map(|it| found("exclusion", &it.id, &it.title)))
            .or_else(|| sharing.map(|it| found("sharing", &it.id, &it.title)))
            .or_else(|| rule.map(|it| found("rule", &it.id, &it.title)))
    })
}

/// Something else is made of the same achievements, or fills the same targets, that the other version does not grant.
fn instead(at: &At<'_>, other: &At<'_>, grant: &Grant) -> Option<Why> {
    let shares = |new: &&Grant| {
        let uses = new.achievements.iter().any(|one| grant.achievements.iter().any(|it| it.id == one.id));
        let fills = |id: &str| grant.targets.iter().any(|it| it.kind == "course" && it.id == id);
        new.ledger == grant.ledger && (uses || new.targets.iter().any(|one| fills(&one.id)))
    };
    let known = |new: &&Grant| other.decision.granted.iter().any(|old| key(old) == key(new));
    let found = at.decision.granted.iter().find(|new| shares(new) && !known(new))?;
    let from: Vec<&str> = found.achievements.iter().map(|one| one.name.as_str()).collect();
    let to: Vec<&str> = found.targets.iter().map(|one| one.name.as_str()).collect();
    let reason = Reason::new("impact-instead").with("by", format!("{} → {}", from.join("+"), to.join("+")));
    Some(Why { reasons: vec![reason], clauses: at.cited().clauses(&found.citations), cause: Some(by(found)) })
}

/// What comes nearest: another refusal of the rule or of the use, or why an achievement fills nothing.
fn nearly(at: &At<'_>, grant: &Grant) -> Option<Why> {
    let wanted = key(grant);
    let near = |refusal: &&Refusal| {
        let (ledger, achievements, targets) = use_of(refusal);
        let by_rule = (&refusal.rule.document, &refusal.rule.rule) == (&grant.rule.document, &grant.rule.rule);
        let uses = achievements == wanted.1;
        ledger == wanted.0 && ((uses && targets == wanted.2) || (by_rule && (uses || targets == wanted.2)))
    };
    if let Some(found) = at.decision.refused.iter().find(near) {
        return Some(told(at, found));
    }
    let unused = at.decision.unused.iter().find(|unused| {
        unused.ledger == grant.ledger && grant.achievements.iter().any(|one| one.id == unused.achievement.id)
    })?;
    Some(Why { reasons: unused.reasons.clone(), clauses: Vec::new(), cause: None })
}

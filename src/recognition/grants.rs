//! Tells what was granted: each claim with its sentence, the facts that met its conditions, and its clauses.

use super::aim::{Aim, goal};
use super::candidate::{Candidate, Fill, RuleRef};
use super::check::{Check, Goal};
use super::decision::{Grant, RuleUsed, TargetFilled};
use super::grant::registered;
use super::lack::Misses;
use super::plan::Plan;
use super::question::Question;
use crate::citation::Bibliography;
use crate::date::Date;
use crate::order;
use crate::policy::articulation::{Condition, Effect, Target};
use crate::policy::header::Force;
use crate::policy::selector::Source;
use crate::quantity::{Credit, Hours};
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::{Lang, Text};
use crate::truth::Truth;

/// Names a rule.
pub(crate) fn rule_used(rule: Option<RuleRef<'_>>, plan: &Plan<'_>, lang: Lang) -> RuleUsed {
    match rule {
        Some(rule) => RuleUsed {
            document: rule.agreement.articulation.id.clone(),
            rule: rule.rule.id.clone(),
            title: rule.rule.title.get(lang).to_owned(),
        },
        None => RuleUsed {
            document: plan.catalogue.id.clone(),
            rule: "own".to_owned(),
            title: if lang == Lang::Zh { "本校课程" } else { "the school's own course" }.to_owned(),
        },
    }
}

/// Names what a claim fills.
pub(crate) fn target_filled(plan: &Plan<'_>, fill: &Fill, lang: Lang) -> TargetFilled {
    let node = plan.nodes.get(fill.node).map(|n| n.requirement);
    let node_id = node.map_or_else(String::new, |n| n.id().to_owned());
    let (id, kind, name) = match fill.course.and_then(|at| plan.courses.get(at)) {
        Some(course) => (course.course.id.clone(), "course", course.course.name.get(lang).to_owned()),
        None => (node_id.clone(), "node", node.map_or_else(String::new, |n| title(n).get(lang).to_owned())),
    };
    TargetFilled { id, kind, name, node: node_id, credits: fill.whole, granted: fill.granted }
}

/// Heading of a requirement node; of a course leaf, nothing.
pub(crate) fn title(node: &crate::policy::catalogue::Requirement) -> Text {
    use crate::policy::catalogue::Requirement;
    match node {
        Requirement::All(g) | Requirement::Any(g) => g.title.clone(),
        Requirement::NOf(n) => n.title.clone(),
        Requirement::CreditsFrom(c) => c.title.clone(),
        Requirement::Certificate(c) => c.title.clone(),
        Requirement::Course(id) => Text::zh(id.clone()),
    }
}

/// Names of what a claim fills.
pub(crate) fn target_names(plan: &Plan<'_>, fills: &[Fill]) -> Vec<Text> {
    let name = |fill: &Fill| match fill.course.and_then(|at| plan.courses.get(at)) {
        Some(course) => course.course.name.clone(),
        None => plan.nodes.get(fill.node).map_or_else(Text::default, |n| title(n.requirement)),
    };
    fills.iter().map(name).collect()
}

/// Tells one granted claim.
pub(crate) fn grant(
    question: &Question<'_>,
    claim: &Candidate<'_>,
    pinned: bool,
    books: &mut Bibliography,
    lang: Lang,
) -> Option<Grant> {
    let ledger = question.ledgers.get(claim.ledger)?;
    let plan = &ledger.plan;
    let mut citations = match claim.rule {
        Some(rule) => books.cite(rule.agreement.loaded, &rule.rule.cite),
        None => books.cite(plan.loaded, &plan.programme.cite),
    };
    let mut reasons = vec![headline(question, plan, claim, lang)];
    let mut example = plan.loaded.header().force == Force::Example;
    if let Some(rule) = claim.rule {
        let check = question.check(ledger, rule.agreement);
        let story = Story { question, check, claim, rule, lang };
        story.tell(&mut reasons, &mut citations, books);
        example |= rule.agreement.articulation.force == Force::Example;
    }
    reasons.extend(claim.using.iter().filter_map(|&at| twin(question, at)));
    if pinned {
        reasons.push(Reason::new("pinned"));
    }
    order::sort(&mut citations);
    citations.dedup();
    Some(Grant {
        ledger: claim.ledger,
        rule: rule_used(claim.rule, plan, lang),
        achievements: claim.using.iter().filter_map(|&at| question.used(at, lang)).collect(),
        targets: claim.fills.iter().map(|fill| target_filled(plan, fill, lang)).collect(),
        credits: claim.credits(),
        waived: claim.waived(),
        effect: claim.effect,
        grade: claim.grade.clone(),
        approval: claim.rule.and_then(|r| r.rule.approval.as_ref()).map(|who| who.get(lang).to_owned()),
        pinned,
        example,
        reasons,
        citations,
    })
}

/// Another achievement that says the same in everything but its id, where there is one.
fn twin(question: &Question<'_>, at: usize) -> Option<Reason> {
    let this = question.brought.get(at)?.achievement;
    let mut others = question.brought.iter().enumerate().filter(|(other, _)| *other != at);
    let found = others.any(|(_, other)| this.is_same_but_id(other.achievement));
    found.then(|| Reason::new("twin").named("source", &question.name(at)))
}

/// The sentence that says what goes where.
fn headline(question: &Question<'_>, plan: &Plan<'_>, claim: &Candidate<'_>, lang: Lang) -> Reason {
    let targets = target_names(plan, &claim.fills);
    let whole: Credit = claim.fills.iter().map(|fill| fill.whole).sum();
    if claim.rule.is_none() {
        let source = claim.using.first().map(|&at| question.name(at)).unwrap_or_default();
        return Reason::new("own-course")
            .named("source", &source)
            .naming("target", targets)
            .with("credits", claim.credits());
    }
    let with_sources = |code| {
        let reason = Reason::new(code).naming("sources", question.names(&claim.using));
        let facts = question.facts(&claim.using, lang);
        if facts.is_empty() { reason } else { reason.with("source_facts", facts) }
    };
    let on_node = claim.fills.iter().all(|fill| fill.course.is_none());
    if on_node {
        let node = targets.first().cloned().unwrap_or_default();
        return with_sources("granted-node").named("node", &node).with("credits", claim.credits());
    }
    if let Some(Target::Block(id)) = claim.rule.map(|r| &r.rule.target)
        && claim.effect == Effect::Full
    {
        let node = plan.node(id).and_then(|at| plan.nodes.get(at)).map(|n| title(n.requirement)).unwrap_or_default();
        return with_sources("granted-block")
            .named("node", &node)
            .naming("targets", targets)
            .with("credits", claim.credits());
    }
    let code = match claim.effect {
        Effect::Full => "granted-full",
        Effect::Part => "granted-part",
        Effect::Waived => "granted-waived",
        Effect::Attendance => "granted-attendance",
    };
    with_sources(code).naming("target", targets).with("credits", claim.credits()).with("target_credits", whole)
}

/// The selectors of a rule's source, in the order written.
fn selectors<'s>(source: &'s Source, leaves: &mut Vec<&'s Source>) {
    match source {
        Source::All(of) | Source::Any(of) => of.iter().for_each(|one| selectors(one, leaves)),
        Source::NOf(of) => of.of.iter().for_each(|one| selectors(one, leaves)),
        Source::CreditsAtLeast(_) | Source::Covers(_) => {}
        leaf => leaves.push(leaf),
    }
}

/// What is told after the headline of a claim made by a rule.
struct Story<'s, 'q> {
    question: &'s Question<'q>,
    check: Check<'s>,
    claim: &'s Candidate<'q>,
    rule: RuleRef<'q>,
    lang: Lang,
}

impl<'s> Story<'s, '_> {
    fn tell(&self, reasons: &mut Vec<Reason>, citations: &mut Vec<usize>, books: &mut Bibliography) {
        let rule = self.rule.rule;
        let courses: Vec<usize> = self.claim.fills.iter().filter_map(|fill| fill.course).collect();
        let goal = goal(self.check.plan, &Aim::Courses(courses));
        self.surplus(reasons);
        if self.claim.softer {
            reasons.push(Reason::new("softer-outcome").named("rule", &rule.title));
            let cite = rule.softer.as_ref().map_or(&[][..], |softer| &softer.cite);
            if !cite.is_empty() {
                citations.extend(books.cite(self.rule.agreement.loaded, cite));
            }
        } else if let Some(when) = &rule.when {
            self.conditions(when, &goal, reasons);
        }
        self.thresholds(&rule.source, reasons);
        self.equivalences(reasons, citations, books);
        self.reuse(reasons, citations, books);
        if let Some(grade) = &self.claim.grade {
            reasons.push(Reason::new("grade-recorded").with("grade", grade));
        }
        for name in &rule.despite {
            self.despite(name, reasons, citations, books);
        }
        if let Some(who) = &rule.approval {
            reasons.push(Reason::new("approval-needed").named("who", who));
        }
    }

    fn surplus(&self, reasons: &mut Vec<Reason>) {
        let brings: Option<Credit> = self
            .claim
            .using
            .iter()
            .map(|&at| self.question.brought.get(at).and_then(|b| b.achievement.credits()))
            .sum::<Option<Credit>>();
        let unplaced: Credit =
            self.claim.fills.iter().filter(|f| f.course.is_none()).map(|f| f.whole.minus(f.granted)).sum();
        let lost = brings.unwrap_or_default().minus(self.claim.credits()).max(unplaced);
        let whole = matches!(self.claim.effect, Effect::Full) && self.rule.rule.reuse.is_none();
        if whole && lost > Credit::ZERO {
            reasons.push(Reason::new("surplus-lost").with("lost", lost));
        }
    }

    /// Tells the facts that reached what the rule's selectors ask for, once for each achievement.
    fn thresholds(&self, source: &'s Source, reasons: &mut Vec<Reason>) {
        let mut leaves = Vec::new();
        selectors(source, &mut leaves);
        for &at in &self.claim.using {
            let mut fitting = leaves.iter().filter(|leaf| self.check.truth(leaf, at) == Truth::Yes);
            reasons.extend(fitting.find_map(|leaf| self.threshold(leaf, at)));
        }
    }

    fn threshold(&self, leaf: &Source, at: usize) -> Option<Reason> {
        let brought = self.question.brought.get(at)?;
        let about = |code| Reason::new(code).named("source", &self.question.name(at));
        let months = |need: Option<u32>, from: Date, until: Option<Date>| {
            let today = self.check.in_force.as_of();
            let have = from.full_months_through(until.unwrap_or(today).min(today));
            need.map(|need| about("months-met").with("have", have).with("needed", need))
        };
        match (leaf, brought.achievement) {
            (Source::Course(wanted), Achievement::Course(course)) => {
                let needed = wanted.grade_at_least?;
                Some(about("grade-met").with("grade", course.grade.as_ref()?).with("needed", needed))
            }
            (Source::Certificate(wanted), Achievement::Certificate(held)) => {
                let level = |level| super::naming::level_name(self.check.in_force, level);
                let needed = level(wanted.level_at_least.as_ref()?);
                Some(about("level-met").named("have", &level(held.level.as_ref()?)).named("needed", &needed))
            }
            (Source::Work(wanted), Achievement::Work(work)) => months(wanted.months_at_least, work.from, work.until),
            (Source::Service(wanted), Achievement::Service(service)) => {
                months(wanted.months_at_least, service.from, service.until)
            }
            _ => None,
        }
    }

    /// Tells the facts that met each condition.
    fn conditions(&self, condition: &'s Condition, goal: Goal<'_, 's>, reasons: &mut Vec<Reason>) {
        let using = self.claim.using.as_slice();
        let source = || self.question.name(using.first().copied().unwrap_or(usize::MAX));
        let target = || goal.first().map(|t| t.course.name.clone()).unwrap_or_default();
        let brought = || using.iter().filter_map(|&at| self.question.brought.get(at)).map(|b| b.achievement);
        match condition {
            Condition::All(all) => {
                for condition in all {
                    self.conditions(condition, goal, reasons);
                }
            }
            Condition::Any(any) => {
                let holds = |condition: &&Condition| {
                    let mut misses = Misses::quick();
                    self.check.condition(condition, using, goal, &mut misses);
                    misses.truth() == Truth::Yes
                };
                if let Some(condition) = any.iter().find(holds) {
                    self.conditions(condition, goal, reasons);
                }
            }
            Condition::Hours(share) => {
                let have: Hours = brought().filter_map(Achievement::hours).sum();
                let whole: Hours = goal.iter().filter_map(|t| t.course.hours).sum();
                let needed = Hours::from_hundredths(share.of_ceil(whole.hundredths()));
                reasons.push(Reason::new("hours-met").with("have", have).with("needed", needed).with("share", share));
            }
            Condition::Credits(share) => {
                let have: Credit = brought().filter_map(Achievement::credits).sum();
                let whole: Credit = goal.iter().map(|t| t.course.credits).sum();
                let needed = Credit::from_hundredths(share.of_ceil(whole.hundredths()));
                reasons.push(Reason::new("credits-met").with("have", have).with("needed", needed).with("share", share));
            }
            Condition::Overlap(share) => {
                let have = self.check.overlap_share(using, goal);
                reasons.push(Reason::new("overlap-met").with("have", percent(have)).with("needed", share));
            }
            Condition::WithinMonths(months) => {
                if let Some(date) = brought().filter_map(Achievement::date).min() {
                    let reason = Reason::new("earned-within").named("source", &source());
                    reasons.push(reason.with("months", months).with("date", date));
                }
            }
            Condition::Valid => {
                for (at, achievement) in using.iter().zip(brought()) {
                    if let Achievement::Certificate(certificate) = achievement {
                        let name = self.question.name(*at);
                        reasons.push(match certificate.valid_until {
                            Some(date) => Reason::new("valid-until").named("source", &name).with("date", date),
                            None => Reason::new("no-expiry").named("source", &name),
                        });
                    }
                }
            }
            Condition::SameName => {
                reasons.push(Reason::new("name-same").named("source", &source()).named("target", &target()));
            }
            Condition::SameCode => {
                let code = goal.first().map(|t| t.course.code.as_ref().unwrap_or(&t.course.id).clone());
                let reason = Reason::new("code-same").named("source", &source()).named("target", &target());
                reasons.push(reason.with("code", code.unwrap_or_default()));
            }
            Condition::Evidence(kind) => {
                let evidence = super::naming::term(self.check.in_force, "evidence", kind);
                reasons.push(Reason::new("evidence-at-hand").named("source", &source()).named("evidence", &evidence));
            }
            Condition::Cohort(period) => reasons.push(Reason::new("cohort-inside").with("period", period)),
        }
    }

    /// Tells the equivalences an achievement rests on.
    fn equivalences(&self, reasons: &mut Vec<Reason>, citations: &mut Vec<usize>, books: &mut Bibliography) {
        for &at in &self.claim.using {
            let Some(brought) = self.question.brought.get(at) else { continue };
            for (loaded, entry) in &brought.counts_as {
                if super::naming::mentions(&self.rule.rule.source, &entry.counts_as) {
                    let from = super::naming::thing(&entry.from, self.check.in_force);
                    let counts_as = super::naming::thing(&entry.counts_as, self.check.in_force);
                    reasons.push(Reason::new("counts-as").named("from", &from).named("as", &counts_as));
                    citations.extend(books.cite(loaded, &entry.cite));
                }
            }
        }
    }

    fn reuse(&self, reasons: &mut Vec<Reason>, citations: &mut Vec<usize>, books: &mut Bibliography) {
        let Some(reuse) = &self.rule.rule.reuse else { return };
        if let Some(register) = &reuse.register {
            let using = self.claim.using.iter().filter_map(|&at| self.question.brought.get(at));
            let credits: Credit = using.filter_map(|b| registered(b, register)).sum();
            let name = super::naming::term(self.check.in_force, "register", register);
            reasons.push(Reason::new("register-holds").named("register", &name).with("credits", credits));
        }
        if !reuse.cite.is_empty() {
            citations.extend(books.cite(self.rule.agreement.loaded, &reuse.cite));
        }
    }

    /// Tells an exclusion this rule flips, if it would have barred the claim.
    fn despite(&self, name: &str, reasons: &mut Vec<Reason>, citations: &mut Vec<usize>, books: &mut Bibliography) {
        let Some((document, id)) = name.split_once('/') else { return };
        let ledger = self.question.ledgers.get(self.claim.ledger);
        let found = ledger.into_iter().flat_map(|l| &l.agreements).find_map(|agreement| {
            let here = agreement.articulation.id == document;
            let exclusion = agreement.articulation.exclusions.iter().find(|e| here && e.id == id)?;
            Some((agreement, exclusion))
        });
        let Some((agreement, exclusion)) = found else { return };
        let picked = self.claim.fills.iter().filter_map(|f| self.check.plan.courses.get(f.course?));
        if picked.into_iter().any(|course| self.check.plan.picks(&exclusion.targets, course)) {
            reasons.push(Reason::new("despite").named("exclusion", &exclusion.title));
            citations.extend(books.cite(agreement.loaded, &exclusion.cite));
        }
        let _ = self.lang;
    }
}

/// A share as a percentage with at most two decimals, rounded down; `?` where unknown.
pub(crate) fn percent(share: Option<crate::quantity::Ratio>) -> String {
    share.map_or_else(|| "?".to_owned(), |share| format!("{}%", Credit::from_hundredths(share.of_floor(10_000))))
}

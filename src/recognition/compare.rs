//! Step 8: the same record against many programmes, ranked, with the differences explained.

use super::decide::decide;
use super::optimum::{Budget, Status};
use super::question::Question;
use super::report::lost;
use crate::call::{CompareCall, TargetProgramme};
use crate::citation::Bibliography;
use crate::citation::DocumentUsed;
use crate::date::Date;
use crate::explanation::phrase_each;
use crate::order::{self, Set};
use crate::policy::header::Force;
use crate::policy::set::PolicySet;
use crate::quantity::Credit;
use crate::reason::Reason;
use crate::text::Text;
use serde::Serialize;

/// How a record fares in many programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Id of the record.
    pub record: String,
    /// Day the decisions are made for.
    pub as_of: Date,
    /// One row a programme, most credits recognised first.
    pub rows: Vec<Row>,
    /// Policy documents that were used.
    pub documents: Vec<DocumentUsed>,
}

/// How a record fares in one programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Institution id.
    pub institution: String,
    /// Institution name.
    pub institution_name: String,
    /// Kind of institution.
    pub institution_kind: String,
    /// Programme id.
    pub programme: String,
    /// Programme code.
    pub code: String,
    /// Programme name.
    pub programme_name: String,
    /// Level of schooling.
    pub level: String,
    /// Credits needed to graduate.
    pub required: Credit,
    /// Credits recognised and counted.
    pub recognised: Credit,
    /// Credits of the school's own courses.
    pub earned: Credit,
    /// Recognised and earned together.
    pub counted: Credit,
    /// Credits that need not be studied any more.
    pub waived: Credit,
    /// Required less counted.
    pub remaining: Credit,
    /// `proved`, `best-found` or `undecided`.
    pub status: &'static str,
    /// Whether an example document had a part in it.
    pub example: bool,
    /// Claims granted; waived attendance, which counts nowhere, is not among them.
    pub granted: usize,
    /// Names of the achievements that count, in the order of their ids.
    pub used: Vec<String>,
    /// Names of those that do not.
    pub unused: Vec<String>,
    /// How it differs from the first row.
    pub difference: Vec<Reason>,
}

/// A row and what the differences are told from.
struct Draft {
    row: Row,
    used: Set<usize>,
    binding: Vec<(Text, Credit)>,
}

/// Decides every programme asked for; of none, every programme in the set.
pub fn compare(set: &PolicySet, call: &CompareCall) -> Comparison {
    let in_force = set.in_force(call.as_of);
    let targets: Vec<TargetProgramme> = if call.targets.is_empty() {
        let all = in_force.programmes().map(|found| TargetProgramme {
            institution: found.catalogue.institution.id.clone(),
            programme: found.programme.id.clone(),
        });
        all.collect()
    } else {
        call.targets.clone()
    };
    let mut books = Bibliography::new(call.lang);
    let learner = Question::of(in_force, &call.record);
    let names = learner.names(&(0..learner.brought.len()).collect::<Vec<_>>());
    let mut drafts: Vec<Draft> = Vec::with_capacity(targets.len());
    for target in &targets {
        let question = learner.clone().toward(&call.record, std::slice::from_ref(target));
        drafts.push(question.map_or_else(|_| undecided(target), |question| draft(&question, call, &mut books)));
    }
    order::sort_by(&mut drafts, |a, b| order(&a.row).cmp(&order(&b.row)));
    let first = drafts.first().map(|d| (d.used.clone(), d.row.counted));
    let rows = drafts.into_iter().enumerate().map(|(at, draft)| {
        let mut row = draft.row;
        if let Some((best, counted)) = &first
            && row.status != "undecided"
        {
            row.difference = difference(at, &row, &draft.used, &draft.binding, best, *counted, &names);
        }
        phrase_each(&mut row.difference, call.lang);
        row
    });
    Comparison { record: call.record.id.clone(), as_of: call.as_of, rows: rows.collect(), documents: books.documents }
}

type Order<'r> = (bool, std::cmp::Reverse<(Credit, Credit)>, Credit, &'r str, &'r str);

fn order(row: &Row) -> Order<'_> {
    (
        row.status == "undecided",
        std::cmp::Reverse((row.counted, row.waived)),
        row.remaining,
        &row.institution,
        &row.programme,
    )
}

fn draft(question: &Question<'_>, call: &CompareCall, books: &mut Bibliography) -> Draft {
    let target = question.ledgers.first().map(|l| &l.plan);
    let Some(plan) = target else {
        return undecided(&TargetProgramme { institution: String::new(), programme: String::new() });
    };
    let lang = call.lang;
    let mut row = Row {
        institution: plan.catalogue.institution.id.clone(),
        institution_name: plan.catalogue.institution.name.get(lang).to_owned(),
        institution_kind: plan.catalogue.institution.kind.clone(),
        programme: plan.programme.id.clone(),
        code: plan.programme.code.clone(),
        programme_name: plan.programme.name.get(lang).to_owned(),
        level: plan.programme.level.clone(),
        required: plan.programme.credits,
        recognised: Credit::ZERO,
        earned: Credit::ZERO,
        counted: Credit::ZERO,
        waived: Credit::ZERO,
        remaining: plan.programme.credits,
        status: "undecided",
        example: plan.loaded.header().force == Force::Example,
        granted: 0,
        used: Vec::new(),
        unused: Vec::new(),
        difference: Vec::new(),
    };
    books.document(plan.loaded);
    let Ok(decided) = decide(question, &[], Budget { nodes: call.budget.nodes }) else {
        row.difference.push(Reason::new("compare-refused"));
        return Draft { row, used: Set::new(), binding: Vec::new() };
    };
    let taken = decided.taken();
    let all: Credit = taken.iter().map(|c| c.credits()).sum();
    let own: Credit = taken.iter().filter(|c| c.rule.is_none()).map(|c| c.credits()).sum();
    row.counted = all.minus(lost(&decided, 0));
    row.earned = own.min(row.counted);
    row.recognised = row.counted.minus(row.earned);
    row.waived = taken.iter().map(|c| c.waived()).sum();
    row.remaining = row.counted.short_of(row.required);
    row.granted = taken.len();
    row.status = if decided.solution.status == Status::Proved { "proved" } else { "best-found" };
    let used: Set<usize> = taken.iter().flat_map(|c| c.using.iter().copied()).collect();
    for at in 0..question.brought.len() {
        let name = question.name(at).zh;
        if used.contains(&at) { row.used.push(name) } else { row.unused.push(name) }
    }
    for claim in &taken {
        if let Some(rule) = claim.rule {
            books.document(rule.agreement.loaded);
            row.example |= rule.agreement.articulation.force == Force::Example;
        }
    }
    let binding = super::report::binding(&decided, Budget { nodes: call.budget.nodes });
    Draft { row, used, binding }
}

fn undecided(target: &TargetProgramme) -> Draft {
    let row = Row {
        institution: target.institution.clone(),
        institution_name: target.institution.clone(),
        institution_kind: String::new(),
        programme: target.programme.clone(),
        code: String::new(),
        programme_name: target.programme.clone(),
        level: String::new(),
        required: Credit::ZERO,
        recognised: Credit::ZERO,
        earned: Credit::ZERO,
        counted: Credit::ZERO,
        waived: Credit::ZERO,
        remaining: Credit::ZERO,
        status: "undecided",
        example: false,
        granted: 0,
        used: Vec::new(),
        unused: Vec::new(),
        difference: vec![Reason::new("compare-refused")],
    };
    Draft { row, used: Set::new(), binding: Vec::new() }
}

fn difference(
    at: usize,
    row: &Row,
    used: &Set<usize>,
    binding: &[(Text, Credit)],
    best: &Set<usize>,
    counted: Credit,
    names: &[Text],
) -> Vec<Reason> {
    let name = |at: &usize| names.get(*at).cloned().unwrap_or_default();
    let mut told = Vec::new();
    if row.granted == 0 {
        told.push(Reason::new("compare-none"));
    } else if at == 0 {
        told.push(Reason::new("compare-best").with("credits", row.counted));
    } else if row.counted == counted {
        told.push(Reason::new("compare-equal").with("credits", row.counted));
    } else {
        told.push(Reason::new("compare-less").with("credits", row.counted.short_of(counted)));
    }
    let missing: Vec<Text> = best.difference(used).map(name).collect();
    if !missing.is_empty() && row.granted > 0 {
        told.push(Reason::new("compare-missing").naming("names", missing));
    }
    let extra: Vec<Text> = used.difference(best).map(name).collect();
    if !extra.is_empty() && at > 0 {
        told.push(Reason::new("compare-extra").naming("names", extra));
    }
    for (cap, cost) in binding {
        told.push(Reason::new("compare-cap").named("cap", cap).with("cost", cost));
    }
    told
}

//! A question made ready: the record, the programmes asked for, and the agreements that speak to each.

use super::brought::{Brought, Shelves, bring};
use super::check::Check;
use super::plan::Plan;
use crate::call::TargetProgramme;
use crate::policy::set::{Absent, ArticulationRef, InForce};
use crate::record::{Achievement, Record};
use std::rc::Rc;

/// The record, the ledgers and the rules of one question.
#[derive(Clone, Debug)]
pub(crate) struct Question<'q> {
    pub in_force: InForce<'q>,
    pub brought: Vec<Brought<'q>>,
    pub shelves: Shelves<'q>,
    pub ledgers: Rc<[Ledger<'q>]>,
}

/// A programme asked for and the agreements it takes part in, ordered by document id.
#[derive(Debug)]
pub(crate) struct Ledger<'q> {
    pub plan: Plan<'q>,
    pub agreements: Vec<ArticulationRef<'q>>,
}

impl<'q> Question<'q> {
    /// What a learner brings, with nothing asked yet.
    pub fn of(in_force: InForce<'q>, record: &'q Record) -> Self {
        let brought = bring(record, &in_force);
        let shelves = Shelves::new(&brought);
        Self { in_force, brought, shelves, ledgers: Rc::default() }
    }

    /// Resolves the programmes and gathers the agreements in force for them.
    pub fn toward(self, record: &Record, targets: &[TargetProgramme]) -> Result<Self, Box<Absent>> {
        let mut ledgers = Vec::with_capacity(targets.len());
        for target in targets {
            let entered = record.enrolment(&target.institution, &target.programme).map(|e| e.entered);
            let found = self.in_force.programme(&target.institution, &target.programme, entered)?;
            let agreements = self.in_force.articulations(&target.institution, &found.programme.code);
            ledgers.push(Ledger { plan: Plan::new(found, entered), agreements });
        }
        Ok(Self { ledgers: ledgers.into(), ..self })
    }

    /// The same question, were these achievements so; those beyond the last are new.
    pub fn supposing(&self, changes: &'q [(usize, Achievement)]) -> Self {
        let mut question = self.clone();
        for (at, achievement) in changes {
            let then = Brought::new(achievement, &self.in_force);
            question.shelves.put(&then, *at);
            if let Some(known) = question.brought.get_mut(*at) {
                *known = then;
            } else {
                question.brought.push(then);
            }
        }
        question
    }

    /// What a check in this ledger under this agreement may look at.
    pub fn check<'c>(&'c self, ledger: &'c Ledger<'q>, agreement: ArticulationRef<'q>) -> Check<'c> {
        Check {
            in_force: &self.in_force,
            articulation: agreement.articulation,
            plan: &ledger.plan,
            brought: &self.brought,
            shelves: &self.shelves,
        }
    }
}

//! A question made ready: the record, the programmes asked for, and the agreements that speak to each.

use super::brought::{Brought, Shelves, bring};
use super::check::Check;
use super::plan::Plan;
use crate::call::TargetProgramme;
use crate::policy::set::{Absent, ArticulationRef, InForce};
use crate::record::{Achievement, Record};
use std::rc::Rc;

/// The record, the ledgers and the rules of one question.
#[derive(Debug)]
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
    /// Resolves the programmes and gathers the agreements in force for them.
    pub fn new(in_force: InForce<'q>, record: &'q Record, targets: &[TargetProgramme]) -> Result<Self, Box<Absent>> {
        let mut ledgers = Vec::with_capacity(targets.len());
        for target in targets {
            let entered = record.enrolment(&target.institution, &target.programme).map(|e| e.entered);
            let found = in_force.programme(&target.institution, &target.programme, entered)?;
            let agreements = in_force.articulations(&target.institution, &found.programme.code);
            ledgers.push(Ledger { plan: Plan::new(found, entered), agreements });
        }
        let brought = bring(record, &in_force);
        let shelves = Shelves::new(&brought);
        Ok(Self { in_force, brought, shelves, ledgers: ledgers.into() })
    }

    /// The same question, were these achievements so; those beyond the last are new.
    pub fn supposing(&self, changes: &'q [(usize, Achievement)]) -> Self {
        let (mut brought, mut shelves) = (self.brought.clone(), self.shelves.clone());
        for (at, achievement) in changes {
            let then = Brought::new(achievement, &self.in_force);
            if let Some(known) = brought.get_mut(*at) {
                *known = then;
            } else {
                shelves.put(&then, brought.len());
                brought.push(then);
            }
        }
        Self { in_force: self.in_force.clone(), brought, shelves, ledgers: Rc::clone(&self.ledgers) }
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

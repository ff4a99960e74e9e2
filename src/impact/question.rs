//! What is asked of every record.

use crate::call::{Budget, Sought, TargetProgramme};
use crate::employment::{Employment, Worker};
use crate::record::Record;

/// A record, and what is to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The learner's record.
    pub record: Record,
    /// What the policies are to decide of it.
    pub subject: Subject,
}

/// Something that policies decide of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Which credits are recognised.
    Recognition(Toward),
    /// Which levels may be sat for, and from which day.
    Eligibility(Sitting),
    /// What the worker is paid.
    Pay(Box<Employed>),
}

/// Recognition toward some programmes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toward {
    /// One programme, or several for a learner in several ledgers.
    pub target: Vec<TargetProgramme>,
    /// How much work each decision may cost.
    pub budget: Budget,
}

/// Eligibility for some levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// What is sought; every level of every standard in force, where empty.
    pub sought: Vec<Sought>,
}

/// What a worker is paid in an employment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employed {
    /// Where and as what. Facts that only the documents of one version ask for are let be under the other.
    pub employment: Employment,
}

impl From<Worker> for Question {
    fn from(worker: Worker) -> Self {
        let Worker { record, employment, .. } = worker;
        Self { record, subject: Subject::Pay(Box::new(Employed { employment })) }
    }
}

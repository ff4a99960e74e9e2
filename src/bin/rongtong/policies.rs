//! The policy set of a run.

use crate::arguments::Policies;
use crate::input;
use crate::outcome::Problem;
use rongtong::policy::set::PolicySet;
use std::path::PathBuf;

/// Reads and checks the documents together.
pub(crate) fn load(arguments: &Policies) -> Result<PolicySet, Problem> {
    read(&arguments.policies)
}

/// Reads and checks the documents of these paths together.
pub(crate) fn read(paths: &[PathBuf]) -> Result<PolicySet, Problem> {
    let found = input::documents(paths)?;
    PolicySet::load(found.into_iter().map(|one| (one.name, one.bytes))).map_err(Problem::Policies)
}

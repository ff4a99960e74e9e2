//! The policy set of a run.

use crate::arguments::Policies;
use crate::input;
use crate::outcome::Problem;
use rongtong::policy::set::PolicySet;

/// Reads and checks the documents together.
pub(crate) fn load(arguments: &Policies) -> Result<PolicySet, Problem> {
    let found = input::documents(&arguments.policies)?;
    PolicySet::load(found.into_iter().map(|one| (one.name, one.bytes))).map_err(Problem::Policies)
}

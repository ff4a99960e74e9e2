//! Pay agreements: ids unique, nothing dangling, tables that can be looked up.

use super::Check;
use crate::policy::pay::PayAgreement;
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    pub(super) fn pay_agreement(&mut self, it: &PayAgreement) {
        let at = Trail::Top.key("scales");
        self.unique(&at, "id", it.scales.iter().map(|one| one.id.as_str()));
        let at = Trail::Top.key("facts");
        self.unique(&at, "name", it.facts.iter().map(|one| one.name.as_str()));
        let at = Trail::Top.key("parts");
        self.unique(&at, "part", it.parts.iter().map(|one| one.part.as_str()));
        let at = Trail::Top.key("floors");
        self.unique(&at, "id", it.floors.iter().map(|one| one.id.as_str()));
        let at = Trail::Top.key("entitlements");
        self.unique(&at, "id", it.entitlements.iter().map(|one| one.id.as_str()));
    }
}

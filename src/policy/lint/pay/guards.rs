//! Under which conditions a document looks into its scales.

use crate::policy::pay::PayAgreement;
use crate::policy::pay::amount::{Factor, FactorBy, PayAmount, PercentOf};
use crate::policy::pay::condition::When;
use crate::policy::pay::floor::Least;
use crate::policy::pay::scale::ScaleUse;

/// The choices of a fact that the looks of a document into one of its scales leave possible; nothing where some look asks
/// nothing of the fact.
pub(super) fn choices<'d>(it: &'d PayAgreement, scale: &str, fact: &str) -> Option<Vec<&'d str>> {
    let mut possible = Vec::new();
    for (when, using) in looks(it) {
        if using.document.as_ref().is_some_and(|document| *document != it.id) || using.scale != scale {
            continue;
        }
        let asked = when.into_iter().find_map(|when| match when {
            When::Fact(when) if when.fact == fact && !when.is.is_empty() => Some(&when.is),
            _ => None,
        })?;
        possible.extend(asked.iter().map(String::as_str));
    }
    Some(possible)
}

/// Every look into a scale, with the conditions that all have to hold where it is taken.
fn looks(it: &PayAgreement) -> Vec<(Vec<&When>, &ScaleUse)> {
    let mut found = Vec::new();
    let items = it.parts.iter().flat_map(|part| &part.items).map(|item| (&item.when, &item.amount, &item.factors));
    let entitlements = it.entitlements.iter().map(|one| (&one.when, &one.amount, &one.factors));
    for (when, amount, factors) in items.chain(entitlements) {
        found.extend(amounts(amount).into_iter().map(|using| (when.iter().collect(), using)));
        found.extend(factors.iter().filter_map(|factor| {
            let using = scale_of(factor)?;
            Some((when.iter().chain(&factor.when).collect(), using))
        }));
    }
    found.extend(it.floors.iter().filter_map(|floor| match &floor.least {
        Least::Scale(using) => Some((floor.when.iter().collect(), using)),
        Least::Fixed(_) | Least::Fact(_) => None,
    }));
    found
}

fn amounts(amount: &PayAmount) -> Vec<&ScaleUse> {
    match amount {
        PayAmount::Scale(using) => vec![using],
        PayAmount::Steps(steps) => vec![&steps.start, &steps.table],
        PayAmount::Percent(percent) => match &percent.of {
            PercentOf::Scale(using) => vec![using],
            PercentOf::Fact(_) | PercentOf::Parts(_) => Vec::new(),
        },
        PayAmount::Fixed(_) | PayAmount::Each(_) | PayAmount::Judged(_) => Vec::new(),
    }
}

const fn scale_of(factor: &Factor) -> Option<&ScaleUse> {
    match &factor.by {
        FactorBy::Scale(using) => Some(using),
        FactorBy::Ratio(_) | FactorBy::JudgedUpTo(_) => None,
    }
}

//! Whether a rule of pay is the same under both versions, with the scales it looks into.

use super::at::At;
use crate::impact::answer::Both;
use crate::policy::pay::amount::{FactorBy, PayAmount, PercentOf};
use crate::policy::pay::floor::{Floor, Least};
use crate::policy::pay::scale::{Scale, ScaleUse};
use crate::policy::pay::{Item, PayAgreement, PayPart};

/// Whether a part of a document is.
pub(super) fn same_part(sides: &Both<At<'_>>, document: &str, code: &str) -> bool {
    let find = |side: &At<'_>| {
        let agreement = side.agreement(document)?;
        let part = agreement.parts.iter().find(|part| part.part == code)?;
        // A share may be of other parts of the document.
        let of_parts =
            |item: &Item| matches!(&item.amount, PayAmount::Percent(it) if matches!(it.of, PercentOf::Parts(_)));
        let before: Vec<PayPart> =
            if part.items.iter().any(of_parts) { agreement.parts.clone() } else { vec![part.clone()] };
        let scales: Vec<Option<Scale>> = before
            .iter()
            .flat_map(|part| &part.items)
            .flat_map(looks)
            .map(|using| scale(side, agreement, using).cloned())
            .collect();
        Some((before, scales, agreement.covers.clone()))
    };
    let both = sides.map(find);
    both.before.is_some() && !both.differs()
}

/// Whether a floor is, by its id as `document/floor`.
pub(super) fn same_floor(sides: &Both<At<'_>>, id: &str) -> bool {
    let find = |side: &At<'_>| {
        let (agreement, floor) = floor(side, id)?;
        let scale = match &floor.least {
            Least::Scale(using) => scale(side, agreement, using).cloned(),
            Least::Fixed(_) | Least::Fact(_) => None,
        };
        Some((floor.clone(), scale, agreement.covers.clone()))
    };
    let both = sides.map(find);
    both.before.is_some() && !both.differs()
}

/// Whether a payment to be applied for is, by its id as `document/entitlement`.
pub(super) fn same_entitlement(sides: &Both<At<'_>>, id: &str) -> bool {
    let find = |side: &At<'_>| {
        let (document, id) = id.split_once('/')?;
        let agreement = side.agreement(document)?;
        let one = agreement.entitlements.iter().find(|one| one.id == id)?;
        Some((one.clone(), agreement.scales.clone(), agreement.covers.clone()))
    };
    let both = sides.map(find);
    both.before.is_some() && !both.differs()
}

/// A floor of an agreement in force.
pub(super) fn floor<'a>(side: &At<'a>, id: &str) -> Option<(&'a PayAgreement, &'a Floor)> {
    let (document, id) = id.split_once('/')?;
    let agreement = side.agreement(document)?;
    Some((agreement, agreement.floors.iter().find(|floor| floor.id == id)?))
}

/// The scales that an item looks into.
fn looks(item: &Item) -> Vec<&ScaleUse> {
    let mut found: Vec<&ScaleUse> = match &item.amount {
        PayAmount::Scale(using) => vec![using],
        PayAmount::Steps(steps) => vec![&steps.start, &steps.table],
        PayAmount::Percent(it) => match &it.of {
            PercentOf::Scale(using) => vec![using],
            PercentOf::Fact(_) | PercentOf::Parts(_) => Vec::new(),
        },
        PayAmount::Fixed(_) | PayAmount::Each(_) | PayAmount::Judged(_) => Vec::new(),
    };
    for factor in &item.factors {
        if let FactorBy::Scale(using) = &factor.by {
            found.push(using);
        }
    }
    found
}

fn scale<'a>(side: &At<'a>, own: &'a PayAgreement, using: &ScaleUse) -> Option<&'a Scale> {
    let holder = match &using.document {
        Some(id) => side.agreement(id)?,
        None => own,
    };
    holder.scales.iter().find(|scale| scale.id == using.scale)
}

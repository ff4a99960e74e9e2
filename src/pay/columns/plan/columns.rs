//! The columns that a call asks for.

use super::Unfit;
use crate::call::PayColumnsCall;
use crate::pay::columns::axis::Axis;
use crate::pay::columns::layout::{CodeColumn, Coded, Codes, DayColumn, Days, Layout, NOT_KNOWN};
use crate::pay::worker::kind_gives_level;
use crate::policy::pay::Per;
use crate::policy::pay::fact::{FactDeclared, FactKind};
use crate::policy::set::{InForce, PolicySet};

/// Most columns beside that of employers.
pub const MOST_COLUMNS: usize = 12;
/// Most employers, or posts.
pub const MOST_EMPLOYERS: usize = 65_534;

/// The columns beside that of employers.
pub(super) fn axes(set: &PolicySet, in_force: &InForce<'_>, call: &PayColumnsCall) -> Result<Vec<Axis>, Unfit> {
    if call.employers.is_empty() || call.employers.len() > MOST_EMPLOYERS {
        return Err(Unfit::Employers(call.employers.len()));
    }
    let named = call.levels.iter().map(|one| &one.ladder);
    for list in [named.collect::<Vec<_>>(), call.posts.iter().collect(), call.facts.iter().collect()] {
        once(list)?;
    }
    let mut axes = Vec::new();
    for column in &call.levels {
        let codes: Vec<String> = in_force.codes(&column.ladder).iter().map(|code| code.code.clone()).collect();
        if codes.is_empty() || codes.len() > MOST_EMPLOYERS {
            return Err(Unfit::Ladder(column.ladder.clone()));
        }
        if let Some(kind) = column.certificate.as_ref().filter(|kind| !kind_gives_level(kind)) {
            return Err(Unfit::CertificateKind(kind.clone()));
        }
        axes.push(Axis::Level { ladder: column.ladder.clone(), codes, certificate: column.certificate.clone() });
    }
    if call.posts.len() > MOST_EMPLOYERS {
        return Err(Unfit::Posts(call.posts.len()));
    }
    if !call.posts.is_empty() {
        axes.push(Axis::Post(call.posts.clone()));
    }
    let mut days = Vec::new();
    if call.hired {
        days.push(Axis::Hired);
    }
    if call.post_since {
        days.push(Axis::PostSince);
    }
    for name in &call.facts {
        let fact = fact(set, name)?;
        if fact.is_days() { days.push(fact) } else { axes.push(fact) }
    }
    axes.append(&mut days);
    if axes.len() > MOST_COLUMNS {
        return Err(Unfit::Columns(axes.len()));
    }
    Ok(axes)
}

fn once(mut names: Vec<&String>) -> Result<(), Unfit> {
    crate::order::sort(&mut names);
    let twice = names.iter().zip(names.iter().skip(1)).find(|(one, two)| one == two);
    twice.map_or(Ok(()), |(name, _)| Err(Unfit::Twice((*name).clone())))
}

fn fact(set: &PolicySet, name: &str) -> Result<Axis, Unfit> {
    let mut declared = set.pay_agreements().flat_map(|agreement| &agreement.facts);
    let Some(known) = declared.find(|fact| fact.name == name) else { return Err(Unfit::Fact(name.to_owned())) };
    let FactDeclared { kind, .. } = known;
    Ok(match kind {
        FactKind::Choice(_) | FactKind::YesNo => {
            Axis::Choice { fact: name.to_owned(), codes: kind.choices().map(str::to_owned).collect() }
        }
        FactKind::Number => Axis::Number(name.to_owned()),
        FactKind::Date => Axis::Day(name.to_owned()),
        FactKind::Money | FactKind::Years => return Err(Unfit::FactKind(name.to_owned(), kind.word())),
    })
}

/// What the columns hold.
pub(super) fn layout(axes: &[Axis], in_force: &InForce<'_>, call: &PayColumnsCall) -> Layout {
    let employers = CodeColumn { holds: Codes::Employer, of: None, codes: Vec::new(), unknown: None };
    let mut layout = Layout { codes: vec![employers], days: Vec::new(), amounts: vec![Per::Month], cells: 0 };
    for axis in axes {
        let (holds, of, list) = match axis {
            Axis::Level { ladder, .. } => (Codes::Level, Some(ladder), Some(ladder)),
            Axis::Post(_) => (Codes::Post, None, None),
            Axis::Choice { fact, .. } => (Codes::Choice, Some(fact), None),
            Axis::Number(fact) => (Codes::Number, Some(fact), None),
            Axis::Hired => {
                layout.days.push(DayColumn { holds: Days::Hired, of: None });
                continue;
            }
            Axis::PostSince => {
                layout.days.push(DayColumn { holds: Days::PostSince, of: None });
                continue;
            }
            Axis::Day(fact) => {
                layout.days.push(DayColumn { holds: Days::Fact, of: Some(fact.clone()) });
                continue;
            }
        };
        let named = |code: &String| {
            let known = list.and_then(|list| in_force.term(list, code)).map(|name| name.get(call.lang));
            let chosen = || of.and_then(|fact| choice(in_force, fact, code)).map(|name| name.get(call.lang));
            Coded { code: code.clone(), name: known.or_else(chosen).unwrap_or(code).to_owned() }
        };
        let unknown = if holds == Codes::Number { NOT_KNOWN } else { 0 };
        let codes = axis.codes().iter().map(named).collect();
        layout.codes.push(CodeColumn { holds, of: of.cloned(), codes, unknown: Some(unknown) });
    }
    layout
}

/// The name of a choice of a fact.
fn choice<'s>(in_force: &InForce<'s>, fact: &str, code: &str) -> Option<&'s crate::text::Text> {
    let declared = in_force.set().pay_agreements().flat_map(|agreement| &agreement.facts);
    let choices = declared.filter(|known| known.name == fact).find_map(|known| match &known.kind {
        FactKind::Choice(choices) => Some(choices),
        _ => None,
    })?;
    choices.iter().find(|choice| choice.code == code).map(|choice| &choice.name)
}

//! Names and reasons that several steps tell.

use super::eye::Eye;
use super::fact::Value;
use crate::explanation::words::word;
use crate::policy::pay::condition::Since;
use crate::policy::pay::fact::FactKind;
use crate::policy::selector::Level;
use crate::policy::terms;
use crate::text::{Lang, Text};

/// Both languages of a shared word.
fn shared(name: &str) -> Text {
    let said = |lang| word(name, lang).unwrap_or(name).to_owned();
    Text::both(said(Lang::Zh), said(Lang::En))
}

/// The name of a code of a declared fact.
pub(crate) fn choice_name(eye: &Eye<'_, '_>, fact: &str, code: &str) -> Text {
    match eye.declared(fact).map(|declared| &declared.kind) {
        Some(FactKind::Choice(choices)) => {
            choices.iter().find(|one| one.code == code).map_or_else(|| Text::zh(code), |one| one.name.clone())
        }
        Some(FactKind::YesNo) => match code {
            "yes" => Text::both("是", "yes"),
            _ => Text::both("否", "no"),
        },
        _ => Text::zh(code),
    }
}

/// The title of a declared fact.
pub(crate) fn fact_title(eye: &Eye<'_, '_>, fact: &str) -> Text {
    eye.declared(fact).map_or_else(|| Text::zh(fact), |declared| declared.title.clone())
}

/// What a fact says, in words.
pub(crate) fn value_name(eye: &Eye<'_, '_>, fact: &str, value: &Value) -> Text {
    match value {
        Value::Number(_) => {
            let given = eye.day.worker.fact(fact).unwrap_or_default();
            Text::zh(given)
        }
        Value::Money(money) => Text::both(format!("{money} 元"), format!("{money} yuan")),
        Value::Date(day) => Text::zh(day.to_string()),
        Value::YesNo(_) | Value::Choice(_) => choice_name(eye, fact, value.code().unwrap_or_default()),
        Value::Years(years) => {
            let all: Vec<String> = years.iter().map(u32::to_string).collect();
            Text::both(all.join("、"), all.join(", "))
        }
    }
}

/// The years since an event, in words.
pub(crate) fn since_name(eye: &Eye<'_, '_>, since: &Since) -> Text {
    match since {
        Since::Hired => shared("years-hired"),
        Since::Post => shared("years-post"),
        Since::Level(_) => shared("years-level"),
        Since::Fact(fact) => {
            let title = fact_title(eye, fact);
            Text::both(format!("自{}起", title.get(Lang::Zh)), format!("since {}", title.get(Lang::En)))
        }
    }
}

/// The name of a level.
pub(crate) fn level_name(eye: &Eye<'_, '_>, level: &Level) -> Text {
    eye.day.in_force.term(&level.ladder, &level.code).cloned().unwrap_or_else(|| Text::zh(level.code.as_str()))
}

/// The name of a payment that was received: its title where a document in force knows it, else as it is written.
pub(crate) fn entitlement_name(in_force: &crate::policy::set::InForce<'_>, id: &str) -> Text {
    let id = id.rsplit_once('/').map_or(id, |(_, id)| id);
    let agreements = in_force.pay_agreements().filter_map(|loaded| match &loaded.document {
        crate::policy::Document::PayAgreement(agreement) => Some(agreement),
        _ => None,
    });
    let found = agreements.flat_map(|agreement| &agreement.entitlements).find(|one| one.id == id);
    found.map_or_else(|| shared(id), |one| one.title.clone())
}

/// The name of a part of pay.
pub(crate) fn part_name(in_force: &crate::policy::set::InForce<'_>, part: &str) -> Text {
    in_force.term(terms::PAY_PART, part).cloned().unwrap_or_else(|| shared(part))
}

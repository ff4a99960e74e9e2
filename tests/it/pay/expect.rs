//! Compares an answer about pay with what a case expects of it. Only what is written in the case is compared.
//!
//! Without `periods` the first period is meant. A line is found by its part (and `per`), a floor, an unpaid item or an
//! entitlement by its id (and `certificate`); lists of reasons and items are compared in short: by code, by id. `steps`
//! are those of a question of raises, and `next` the level of the one that is next.

use serde_json::Value;

/// What differs, a line each; nothing, where the answer is as expected.
pub fn differences(expect: &Value, answer: &Value) -> Vec<String> {
    let Some(wanted) = expect.as_object() else { return vec!["`expect` is no object".to_owned()] };
    if let Some(refusal) = wanted.get("refusal") {
        let given: Value = list(&answer["diagnostics"]).iter().map(|one| one["code"].clone()).collect();
        return if *refusal == given { Vec::new() } else { vec![format!("refusal: {}", answer["diagnostics"])] };
    }
    if let Some(steps) = wanted.get("steps") {
        return raises(list(steps), wanted.get("next"), &answer["raises"]);
    }
    let pay = &answer["pay"];
    if pay.is_null() {
        return vec![format!("no answer: {answer}")];
    }
    let mut found = Vec::new();
    if let Some(periods) = wanted.get("periods") {
        let (periods, given) = (list(periods), list(&pay["periods"]));
        if periods.len() != given.len() {
            found.push(format!("{} periods: {given:?}", given.len()));
        }
        for (wanted, given) in periods.iter().zip(given) {
            period(wanted, given, pay, &mut found);
        }
    } else {
        period(expect, &pay["periods"][0], pay, &mut found);
    }
    found
}

/// Each step of raises by its document and level; a change of a line is written as part, before and after.
fn raises(steps: &[Value], next: Option<&Value>, given: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for wanted in steps {
        let named = |one: &&Value| one["document"] == wanted["document"] && one["level"]["code"] == wanted["level"];
        let Some(one) = list(&given["steps"]).iter().find(named) else {
            found.push(format!("there is no step {wanted} in {given}"));
            continue;
        };
        for (name, value) in wanted.as_object().into_iter().flatten() {
            let told = match name.as_str() {
                "level" => continue,
                "before" | "after" => one[name]["month"].clone(),
                "state" => one["status"]["state"].clone(),
                "entitlements" => list(&one[name]).iter().map(|one| one["amount"].clone()).collect(),
                "changes" => list(&one[name])
                    .iter()
                    .map(|change| {
                        let told = [&change["part"], &change["before"], &change["after"]];
                        Value::from(told.map(|one| one.as_str().unwrap_or_default()).join(" "))
                    })
                    .collect(),
                "says" => one["reason"]["text"].clone(),
                _ => one[name].clone(),
            };
            same(&format!("step {wanted}: {name}"), value, &told, &mut found);
        }
    }
    if let Some(next) = next {
        let at = position(&given["next"]);
        let step = list(&given["steps"]).get(at);
        same("next", next, &step.map_or(Value::Null, |step| step["level"]["code"].clone()), &mut found);
    }
    found
}

fn period(wanted: &Value, given: &Value, pay: &Value, found: &mut Vec<String>) {
    for (key, value) in wanted.as_object().into_iter().flatten() {
        match key.as_str() {
            "from" | "until" | "certain" => same(key, value, &given[key], found),
            "totals" => same(key, value, &only(value, &given[key]), found),
            "lines" | "floors" | "entitlements" | "unpaid" | "guidance" | "levels" => {
                for one in list(value) {
                    member(key, one, list(&given[key]), pay, found);
                }
            }
            "parts" => {
                let parts: Value = list(&given["lines"]).iter().map(|line| line["part"].clone()).collect();
                same(key, value, &parts, found);
            }
            "wanted" => {
                let facts: Value = list(&given[key]).iter().map(|one| one["fact"].clone()).collect();
                same(key, value, &facts, found);
            }
            "sources" => {
                let at = |one: &Value| position(&one["document"]);
                let ids = list(&given[key]).iter().map(|one| pay["documents"][at(one)]["id"].clone());
                same(key, value, &ids.collect(), found);
            }
            other => found.push(format!("nothing compares `{other}`")),
        }
    }
}

/// A member of a list, found by what names it, compared by the fields written.
fn member(key: &str, wanted: &Value, given: &[Value], pay: &Value, found: &mut Vec<String>) {
    const NAMES: [&str; 5] = ["id", "part", "per", "certificate", "level"];
    let named = |one: &&Value| {
        NAMES.iter().all(|name| {
            let value = if *name == "id" { short_id(&one["id"]) } else { one[*name].clone() };
            wanted[*name].is_null() || wanted[*name] == one[*name] || wanted[*name] == value
        })
    };
    let Some(one) = given.iter().find(named) else {
        found.push(format!("{key}: there is no {wanted} in {given:?}"));
        return;
    };
    for (name, value) in wanted.as_object().into_iter().flatten() {
        let told = match name.as_str() {
            "because" => list(&one["reasons"]).iter().map(|reason| reason["code"].clone()).collect(),
            "paid" => {
                let paid = list(&one["items"]).iter().filter(|item| item["paid"] == true);
                paid.map(|item| item["id"].clone()).collect()
            }
            "items" => {
                let item = |one: &Value| only(&serde_json::json!({ "id": "", "amount": "" }), one);
                list(&one["items"]).iter().map(item).collect()
            }
            "instead_of" => list(&one[name]).iter().map(|offer| offer["amount"].clone()).collect(),
            "document" => {
                let source = list(&pay["periods"][0]["sources"]).get(position(&one["source"])).cloned();
                source.map_or(Value::Null, |source| pay["documents"][position(&source["document"])]["id"].clone())
            }
            "cites" => {
                let own = list(&one["citations"]).iter();
                let items = list(&one["items"]).iter().flat_map(|item| list(&item["citations"]));
                own.chain(items).map(|at| pay["citations"][position(at)]["clause"].clone()).collect()
            }
            "says" => {
                let items = list(&one["items"]).iter().flat_map(|item| list(&item["reasons"]));
                items.chain(list(&one["reasons"])).map(|reason| reason["text"].clone()).collect()
            }
            "id" => continue,
            _ => one[name].clone(),
        };
        same(&format!("{key} {wanted}: {name}"), value, &told, found);
    }
}

/// An id without its document.
fn short_id(id: &Value) -> Value {
    id.as_str().and_then(|id| id.split_once('/')).map_or(Value::Null, |(_, id)| id.into())
}

/// The fields of `given` that `wanted` names.
fn only(wanted: &Value, given: &Value) -> Value {
    let fields = wanted.as_object().into_iter().flatten();
    Value::Object(fields.map(|(key, _)| (key.clone(), given[key.as_str()].clone())).collect())
}

fn position(value: &Value) -> usize {
    value.as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(usize::MAX)
}

fn same(what: &str, wanted: &Value, given: &Value, found: &mut Vec<String>) {
    if wanted != given {
        found.push(format!("{what}: expected {wanted}, given {given}"));
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

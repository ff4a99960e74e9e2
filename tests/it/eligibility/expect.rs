//! Compares an answer with what a case expects of it. Only what is written in the case is compared.

use serde_json::Value;

/// What differs, a line each; nothing, where the answer is as expected.
pub fn differences(expect: &Value, answer: &Value) -> Vec<String> {
    let Some(expect) = expect.as_object() else { return vec!["`expect` is no object".to_owned()] };
    if let Some(refusal) = expect.get("refusal") {
        return refused(refusal, list(&answer["diagnostics"]));
    }
    let eligibility = &answer["eligibility"];
    if eligibility.is_null() {
        return vec![format!("no answer: {answer}")];
    }
    let mut found = Vec::new();
    let standards = list(&eligibility["standards"]);
    for (key, wanted) in expect {
        match key.as_str() {
            "levels" => each(wanted, &mut found, |wanted| Some(flat(level(standards, wanted)?, "status"))),
            "routes" => each(wanted, &mut found, |wanted| Some(flat(route(standards, wanted, "id")?, "status"))),
            "conditions" => each(wanted, &mut found, |wanted| {
                let conditions = list(&route(standards, wanted, "route")?["conditions"]);
                let at = usize::try_from(wanted["at"].as_u64().unwrap_or(0)).ok()?;
                let mut of_kind =
                    conditions.iter().filter(|one| wanted["kind"].is_null() || one["kind"] == wanted["kind"]);
                let mut told = flat(of_kind.nth(at)?, "status");
                told["because"] = told["reason"]["code"].clone();
                told["facts"] = told["reason"]["facts"].clone();
                let cites = list(&told["citations"]).iter().map(|at| {
                    let at = usize::try_from(at.as_u64().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
                    eligibility["citations"][at]["clause"].clone()
                });
                told["cites"] = cites.collect();
                Some(told)
            }),
            "next" => {
                let at = usize::try_from(standards[0]["next"].as_u64().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
                same(key, wanted, &standards[0]["levels"][at]["level"]["code"], &mut found);
            }
            "offered" => {
                let given: Value =
                    list(&standards[0]["levels"]).iter().map(|one| one["level"]["code"].clone()).collect();
                same(key, wanted, &given, &mut found);
            }
            "standards" => {
                let given: Value = standards.iter().map(|one| one["standard"].clone()).collect();
                same(key, wanted, &given, &mut found);
            }
            "standard" => {
                if !fits(wanted, &standards[0]) {
                    found.push(format!("standard: expected {wanted}, given {}", standards[0]));
                }
            }
            "brief" => {
                let told =
                    standards.iter().flat_map(|one| list(&one["levels"])).any(|level| !level["routes"].is_null());
                same(key, wanted, &Value::Bool(!told), &mut found);
            }
            other => found.push(format!("nothing compares `{other}`")),
        }
    }
    found
}

/// Refusals, each by its code alone or by the members written.
fn refused(wanted: &Value, given: &[Value]) -> Vec<String> {
    let wanted = list(wanted);
    let fit =
        |(wanted, given): (&Value, &Value)| *wanted == given["code"] || (wanted.is_object() && fits(wanted, given));
    if wanted.len() == given.len() && wanted.iter().zip(given).all(fit) {
        return Vec::new();
    }
    vec![format!("refusal: expected {wanted:?}, given {given:?}")]
}

fn level<'a>(standards: &'a [Value], wanted: &Value) -> Option<&'a Value> {
    let mut of = standards.iter().filter(|one| wanted["standard"].is_null() || one["standard"] == wanted["standard"]);
    list(&of.next()?["levels"]).iter().find(|one| one["level"]["code"] == wanted["level"])
}

fn route<'a>(standards: &'a [Value], wanted: &Value, key: &str) -> Option<&'a Value> {
    list(&level(standards, wanted)?["routes"]).iter().find(|one| one["id"] == wanted[key])
}

/// Compares each member wanted with the one given for it, by the fields written.
fn each(wanted: &Value, found: &mut Vec<String>, given: impl Fn(&Value) -> Option<Value>) {
    for wanted in list(wanted) {
        let Some(given) = given(wanted) else {
            found.push(format!("there is no {wanted}"));
            continue;
        };
        for (key, value) in wanted.as_object().into_iter().flatten() {
            if matches!(key.as_str(), "level" | "route" | "at" | "standard" | "id") {
                continue;
            }
            if !fits(value, &given[key]) {
                found.push(format!("{wanted}: {key} is {}", given[key]));
            }
        }
    }
}

/// A member with the fields of one of its objects beside its own, and achievements and evidence in short.
fn flat(member: &Value, inner: &str) -> Value {
    let mut member = member.clone();
    for (key, value) in member[inner].clone().as_object().into_iter().flatten() {
        member[key.as_str()] = value.clone();
    }
    for key in ["achievements", "held_by"] {
        if !member[key].is_null() {
            member[key] = list(&member[key]).iter().map(|one| one["id"].clone()).collect();
        }
    }
    let evidence = list(&member["evidence"]).iter();
    let evidence = evidence.map(|one| (one["kind"].as_str().unwrap_or_default().to_owned(), one["at_hand"].clone()));
    member["evidence"] = Value::Object(evidence.collect());
    member
}

/// Whether a value is as wanted: objects by the members written, lists member by member.
fn fits(wanted: &Value, given: &Value) -> bool {
    match (wanted, given) {
        (Value::Object(wanted), _) => wanted.iter().all(|(key, value)| {
            let given = &given[key.as_str()];
            // A name told in both languages is compared by the Chinese one.
            fits(value, given) || (value.is_string() && given["zh"] == *value)
        }),
        (Value::Array(wanted), Value::Array(given)) => {
            wanted.len() == given.len() && wanted.iter().zip(given).all(|(wanted, given)| fits(wanted, given))
        }
        _ => wanted == given,
    }
}

fn same(what: &str, wanted: &Value, given: &Value, found: &mut Vec<String>) {
    if wanted != given {
        found.push(format!("{what}: expected {wanted}, given {given}"));
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

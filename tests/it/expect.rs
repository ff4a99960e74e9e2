//! Compares an answer with what a case expects of it. Only what is written in the case is compared; `granted` is the
//! exact list in any order, every other list names some of the members.

use serde_json::{Map, Value};

/// What differs, a line each; nothing, where the answer is as expected.
pub fn differences(expect: &Value, answer: &Value) -> Vec<String> {
    let Some(expect) = expect.as_object() else { return vec!["`expect` is no object".to_owned()] };
    let mut found = Vec::new();
    if let Some(codes) = expect.get("refusal") {
        let given = codes_of(&answer["diagnostics"]);
        same("refusal", codes, &Value::from(given), &mut found);
        if expect.len() > 1 {
            found.push("a refusal has nothing else to expect".to_owned());
        }
        return found;
    }
    let decision = &answer["decision"];
    if decision.is_null() {
        return vec![format!("no decision: {answer}")];
    }
    for (key, wanted) in expect {
        match key.as_str() {
            "recognised" | "counted" | "earned" | "waived" | "remaining" => {
                only_ledger(decision, &mut found);
                same(key, wanted, &decision["ledgers"][0][key], &mut found);
            }
            "ledgers" => ledgers(wanted, &decision["ledgers"], &mut found),
            "granted" => granted(wanted, &decision["granted"], &mut found),
            "refused" => each_in("refused", wanted, &flat_list(&decision["refused"]), &mut found),
            "unused" => each_in("unused", wanted, &flat_list(&decision["unused"]), &mut found),
            "caps" | "sharings" => each_in(key, wanted, &flat_list(&decision[key]), &mut found),
            "nodes" => each_in("nodes", wanted, &nodes(&decision["ledgers"]), &mut found),
            "next_steps" => steps(wanted, decision, &mut found),
            "proof" | "pins" => part(key, wanted, &decision[key], &mut found),
            other => found.push(format!("nothing compares `{other}`")),
        }
    }
    found
}

fn only_ledger(decision: &Value, found: &mut Vec<String>) {
    if decision["ledgers"].as_array().map(Vec::len) != Some(1) {
        found.push("several ledgers: expect them under `ledgers`".to_owned());
    }
}

fn ledgers(wanted: &Value, given: &Value, found: &mut Vec<String>) {
    let (wanted, given) = (list(wanted), list(given));
    if wanted.len() != given.len() {
        found.push(format!("ledgers: {} expected, {} given", wanted.len(), given.len()));
    }
    for (at, (wanted, given)) in wanted.iter().zip(given).enumerate() {
        part(&format!("ledgers[{at}]"), wanted, given, found);
    }
}

fn granted(wanted: &Value, given: &Value, found: &mut Vec<String>) {
    let mut left = flat_list(given);
    for wanted in list(wanted) {
        match left.iter().position(|grant| fits(wanted, grant)) {
            Some(at) => {
                left.remove(at);
            }
            None => found.push(format!("granted: missing {wanted}")),
        }
    }
    found.extend(left.iter().map(|grant| format!("granted: not expected {}", brief(grant))));
}

/// Every member wanted is among those given.
fn each_in(what: &str, wanted: &Value, given: &[Value], found: &mut Vec<String>) {
    let missing: Vec<&Value> =
        list(wanted).iter().filter(|wanted| !given.iter().any(|one| fits(wanted, one))).collect();
    found.extend(missing.iter().map(|wanted| format!("{what}: missing {wanted}")));
    if !missing.is_empty() {
        found.extend(given.iter().map(|one| format!("{what}: given {}", brief(one))));
    }
}

/// Next steps wanted are the first ones given, in order.
fn steps(wanted: &Value, decision: &Value, found: &mut Vec<String>) {
    let given = list(&decision["next_steps"]).iter().map(|step| {
        let refusal = usize::try_from(step["refusal"].as_u64().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let mut flat = flat(&decision["refused"][refusal]);
        flat.remove("repairs");
        flat.insert("gain".to_owned(), step["gain"].clone());
        Value::Object(flat)
    });
    let given: Vec<Value> = given.collect();
    for (at, wanted) in list(wanted).iter().enumerate() {
        if !given.get(at).is_some_and(|given| fits(wanted, given)) {
            let given = given.get(at).map_or_else(|| "none".to_owned(), brief);
            found.push(format!("next_steps[{at}]: expected {wanted}, given {given}"));
        }
    }
}

/// Every member of an object wanted has the value given.
fn part(what: &str, wanted: &Value, given: &Value, found: &mut Vec<String>) {
    let Some(wanted) = wanted.as_object() else { return same(what, wanted, given, found) };
    for (key, wanted) in wanted {
        part(&format!("{what}.{key}"), wanted, &given[key], found);
    }
}

fn same(what: &str, wanted: &Value, given: &Value, found: &mut Vec<String>) {
    if wanted != given {
        found.push(format!("{what}: expected {wanted}, given {given}"));
    }
}

/// Whether a flattened member is the one wanted: `because` and `repairs` name some of its codes, lists are sets.
fn fits(wanted: &Value, given: &Value) -> bool {
    let Some(wanted) = wanted.as_object() else { return wanted == given };
    wanted.iter().all(|(key, wanted)| {
        let given = &given[key];
        match key.as_str() {
            "because" => list(wanted).iter().all(|code| list(given).contains(code)),
            "repairs" => {
                let given: Vec<Value> = list(given).iter().map(sorted).collect();
                list(wanted).iter().all(|repair| given.contains(&sorted(repair)))
            }
            _ => sorted(wanted) == sorted(given),
        }
    })
}

fn flat_list(members: &Value) -> Vec<Value> {
    list(members).iter().map(|member| Value::Object(flat(member))).collect()
}

/// A grant, refusal or limit with ids in place of what they name, and reasons as their codes.
fn flat(member: &Value) -> Map<String, Value> {
    let mut flat = member.as_object().cloned().unwrap_or_default();
    flat.remove("citations");
    let ids = |named: &Value| list(named).iter().map(|one| one["id"].clone()).collect::<Value>();
    for (key, to) in [("rule", "rule"), ("achievement", "id")] {
        if let Some(named) = flat.get(key).filter(|named| named.is_object()).map(|named| named[to].clone()) {
            if let Some(document) = flat.get(key).map(|named| named["document"].clone()).filter(|d| !d.is_null()) {
                flat.insert("document".to_owned(), document);
            }
            flat.insert(key.to_owned(), named);
        }
    }
    for key in ["achievements", "targets"] {
        if let Some(named) = flat.get(key).map(ids) {
            flat.insert(key.to_owned(), named);
        }
    }
    if let Some(reasons) = flat.remove("reasons") {
        flat.insert("because".to_owned(), codes_of(&reasons).into());
    }
    if let Some(repairs) = flat
        .get("repairs")
        .map(|repairs| list(repairs).iter().map(|repair| Value::from(codes_of(&repair["changes"]))).collect::<Value>())
    {
        flat.insert("repairs".to_owned(), repairs);
    }
    flat
}

/// Every node of every requirement tree, without its children.
fn nodes(ledgers: &Value) -> Vec<Value> {
    fn walk(node: &Value, ledger: usize, found: &mut Vec<Value>) {
        let mut flat = node.as_object().cloned().unwrap_or_default();
        flat.remove("children");
        flat.insert("ledger".to_owned(), ledger.into());
        found.push(Value::Object(flat));
        for child in list(&node["children"]) {
            walk(child, ledger, found);
        }
    }
    let mut found = Vec::new();
    for (at, ledger) in list(ledgers).iter().enumerate() {
        walk(&ledger["requirement"], at, &mut found);
    }
    found
}

fn codes_of(reasons: &Value) -> Vec<Value> {
    list(reasons).iter().map(|reason| reason["code"].clone()).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn sorted(value: &Value) -> Value {
    let Some(list) = value.as_array() else { return value.clone() };
    let mut texts: Vec<String> = list.iter().map(ToString::to_string).collect();
    texts.sort();
    texts.into()
}

/// A member as one line: ids, codes and numbers only.
fn brief(member: &Value) -> String {
    let mut short = member.as_object().cloned().unwrap_or_default();
    for long in ["title", "reason", "grants", "alternatives", "worth", "approval", "working", "ledger", "document"] {
        short.remove(long);
    }
    short.retain(|_, value| *value != Value::Bool(false));
    Value::Object(short).to_string()
}

//! The part of JSON Schema 2020-12 that our schemas use, for tests. A keyword it does not know stops the test.

use serde_json::Value;

/// Why `value` is not what `schema` describes: one line each, with the place.
pub fn refusals(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "$", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let keywords = match schema {
        Value::Bool(true) => return,
        Value::Bool(false) => return found.push(format!("{at}: nothing may stand here")),
        Value::Object(keywords) => keywords,
        other => panic!("not a schema: {other}"),
    };
    for (keyword, wanted) in keywords {
        let fits = match keyword.as_str() {
            "$ref" => {
                let name = wanted.as_str().and_then(|name| name.strip_prefix("#/$defs/"));
                let inner = name.and_then(|name| root.get("$defs")?.get(name));
                check(root, inner.unwrap_or_else(|| panic!("{wanted} leads nowhere")), value, at, found);
                true
            }
            "type" => match wanted {
                Value::Array(types) => types.iter().any(|kind| is_of(value, kind)),
                kind => is_of(value, kind),
            },
            "const" => value == wanted,
            "enum" => wanted.as_array().is_some_and(|values| values.contains(value)),
            "oneOf" => fitting(root, wanted, value, at) == 1,
            "anyOf" => fitting(root, wanted, value, at) >= 1,
            "properties" => {
                for (name, inner) in wanted.as_object().into_iter().flatten() {
                    if let Some(member) = value.get(name) {
                        check(root, inner, member, &format!("{at}.{name}"), found);
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = keywords.get("properties").and_then(Value::as_object);
                let members = value.as_object().into_iter().flatten();
                for (name, member) in members.filter(|(name, _)| known.is_none_or(|k| !k.contains_key(*name))) {
                    check(root, wanted, member, &format!("{at}.{name}"), found);
                }
                true
            }
            "required" => {
                let names = wanted.as_array().into_iter().flatten().filter_map(Value::as_str);
                !value.is_object() || names.into_iter().all(|name| value.get(name).is_some())
            }
            "items" => {
                for (nth, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, wanted, item, &format!("{at}[{nth}]"), found);
                }
                true
            }
            "minimum" => value.as_i64().is_none_or(|number| wanted.as_i64().is_some_and(|least| number >= least)),
            // Patterns and dates are those the types read, which are tested with them.
            "pattern" | "format" | "$schema" | "$id" | "$defs" | "title" | "description" | "default" | "examples" => {
                true
            }
            other => panic!("keyword `{other}` is not known here"),
        };
        if !fits {
            found.push(format!("{at}: {value} is not as `{keyword}` wants: {wanted}"));
        }
    }
}

/// How many of the alternatives fit.
fn fitting(root: &Value, alternatives: &Value, value: &Value, at: &str) -> usize {
    let fits = |schema: &&Value| {
        let mut found = Vec::new();
        check(root, schema, value, at, &mut found);
        found.is_empty()
    };
    alternatives.as_array().into_iter().flatten().filter(fits).count()
}

fn is_of(value: &Value, kind: &Value) -> bool {
    match kind.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("string") => value.is_string(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        other => panic!("type {other:?} is not known here"),
    }
}

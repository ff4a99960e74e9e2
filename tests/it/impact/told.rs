//! An impact in short, by ids and codes, to be compared with what a case expects: rows by record, claims by
//! `achievements→targets`, levels by `standard/level`, lines of pay by part (or the floor that adds them) and measure, causes
//! as `kind document/id`.

use rongtong::impact::answer::{ClaimImpact, Impact, LevelImpact, LineImpact, Row, Told};
use serde_json::{Map, Value, json};

/// An impact in short.
pub fn brief(impact: &Impact) -> Value {
    let whole = serde_json::to_value(impact).unwrap();
    let documents = list(&whole["documents"]).iter().map(|one| {
        let named = |side: &Value| match (side["id"].as_str(), side["version"].as_str()) {
            (Some(id), Some(version)) => format!(" {id}@{version}"),
            _ => String::new(),
        };
        format!("{}{}{}", one["change"].as_str().unwrap(), named(&one["before"]), named(&one["after"]))
    });
    let mut summary = whole["summary"].clone();
    let causes = list(&whole["summary"]["causes"]).iter().map(|one| (cause(&one["cause"]), one.clone()));
    summary["causes"] = Value::Object(causes.collect());
    let rows = list(&whole["rows"]).iter().map(|one| (text(&one["record"]), row(one)));
    json!({ "documents": documents.collect::<Vec<_>>(), "summary": summary, "rows": rows.collect::<Map<_, _>>() })
}

fn row(row: &Value) -> Value {
    let mut told = json!({ "verdict": row["verdict"] });
    let recognition = &row["recognition"];
    if recognition.is_object() {
        told["ledger"] = recognition["ledgers"][0].clone();
        told["claims"] = keyed(&recognition["claims"], |one| {
            let ids = |named: &Value| list(named).iter().map(|one| text(&one["id"])).collect::<Vec<_>>().join("+");
            format!("{}→{}", ids(&one["achievements"]), ids(&one["targets"]))
        });
        told["caps"] = keyed(&recognition["caps"], |one| text(&one["cause"]["id"]));
        told["rooms"] = keyed(&recognition["rooms"], |one| text(&one["cause"]["id"]));
        told["because"] = codes(&recognition["reasons"]);
    }
    if row["eligibility"].is_object() {
        told["levels"] = keyed(&row["eligibility"]["levels"], |one| {
            format!("{}/{}", text(&one["standard"]), text(&one["level"]["code"]))
        });
    }
    if row["pay"].is_object() {
        for key in ["totals", "certain", "until", "example"] {
            told[key] = row["pay"][key].clone();
        }
        told["lines"] = keyed(&row["pay"]["lines"], |one| {
            let by = if one["floor"].is_string() { &one["floor"] } else { &one["part"] };
            format!("{} {}", text(by), text(&one["per"]))
        });
        told["applied"] = keyed(&row["pay"]["applied"], |one| text(&one["id"]));
        told["open"] = list(&row["pay"]["open"]).iter().map(|one| cause(&one["cause"])).collect();
    }
    for side in ["before", "after"] {
        if row["undecided"].is_object() {
            told["undecided"][side] = list(&row["undecided"][side]).iter().map(|one| one["code"].clone()).collect();
        }
    }
    told
}

/// Members by a key, each with its cause and both sides in short.
fn keyed(members: &Value, key: impl Fn(&Value) -> String) -> Value {
    let short = |one: &Value| {
        let mut short = one.clone();
        short["cause"] = cause(&one["cause"]).into();
        for side in ["before", "after"] {
            if one[side].is_object() {
                short[side] = self::side(&one[side]);
            }
        }
        short
    };
    Value::Object(list(members).iter().map(|one| (key(one), short(one))).collect())
}

/// One side: what is granted, or how it stands, beside codes and clauses.
fn side(side: &Value) -> Value {
    let mut short = side.clone();
    for inner in ["granted", "status"] {
        for (key, value) in side[inner].as_object().into_iter().flatten() {
            short[key.as_str()] = value.clone();
        }
    }
    if short["rule"].is_object() {
        short["rule"] = side["granted"]["rule"]["rule"].clone();
    }
    short["source"] = side["source"]["document"].clone();
    let items = list(&side["items"]).iter();
    short["items"] = items.map(|one| format!("{} {}", text(&one["id"]), text(&one["amount"]))).collect();
    short["granted"] = side["granted"].is_object().into();
    short["offered"] = side["status"].is_object().into();
    short["because"] = codes(&side["reasons"]);
    short["clauses"] = clauses(&side["clauses"]);
    short["routes"] = Value::Object(
        (list(&side["routes"]).iter())
            .map(|route| {
                let told = json!({ "because": codes(&route["reasons"]), "clauses": clauses(&route["clauses"]) });
                (text(&route["id"]), told)
            })
            .collect(),
    );
    short
}

fn clauses(clauses: &Value) -> Value {
    list(clauses)
        .iter()
        .map(|one| format!("{}@{} {}", text(&one["document"]), text(&one["version"]), text(&one["clause"])))
        .collect()
}

fn codes(reasons: &Value) -> Value {
    list(reasons).iter().map(|reason| reason["code"].clone()).collect()
}

fn cause(cause: &Value) -> String {
    format!("{} {}/{}", text(&cause["kind"]), text(&cause["document"]), text(&cause["id"]))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Code and sentence of every reason.
pub fn reasons(impact: &Impact) -> Vec<(String, String)> {
    fn gather(value: &Value, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(fields) => {
                if fields.contains_key("facts") && fields.contains_key("text") {
                    found.push((text(&fields["code"]), text(&fields["text"])));
                }
                fields.values().for_each(|value| gather(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| gather(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(&serde_json::to_value(impact).unwrap(), &mut found);
    found
}

/// The claims and levels of a row.
pub fn parts(row: &Row) -> (&[ClaimImpact], &[LevelImpact]) {
    match &row.told {
        Told::Recognition(impact) => (&impact.claims, &[]),
        Told::Eligibility(impact) => (&[], &impact.levels),
        Told::Pay(_) | Told::Undecided(_) => (&[], &[]),
    }
}

/// The lines of pay of a row.
pub fn lines(row: &Row) -> &[LineImpact] {
    match &row.told {
        Told::Pay(impact) => &impact.lines,
        _ => &[],
    }
}

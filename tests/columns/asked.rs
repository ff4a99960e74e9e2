//! Which examinations are graded both ways: a policy, and who marks.

use serde_json::{Value, json};

/// Deductions that never go below nothing, vetoes, and a dispute settled by the median.
pub fn motor_control() -> (&'static str, Value) {
    let mentor = json!({ "role": "enterprise-mentor" });
    let asked = json!({
        "assessment": { "document": "demo-motor-control", "assessment": "motor-control" },
        "assessors": [mentor, mentor, mentor],
    });
    (include_str!("../../www/policies/schemes/demo-motor-control.json"), asked)
}

/// A trimmed mean of five judges.
pub fn contest() -> (&'static str, Value) {
    let judge = json!({ "role": "contest-judge" });
    let asked = json!({
        "assessment": { "document": "demo-contest", "assessment": "contest" },
        "assessors": [judge, judge, judge, judge, judge], "scored": ["theory"],
    });
    (include_str!("../../www/policies/schemes/demo-contest.json"), asked)
}

/// Four kinds of raters, weighted in each of five dimensions.
pub fn four_raters() -> (&'static str, Value) {
    let both = json!(["process", "module-test"]);
    let asked = json!({
        "assessment": { "document": "demo-four-raters-five-dimensions", "assessment": "evaluation" },
        "assessors": [
            { "role": "school-teacher", "parts": both },
            { "role": "enterprise-mentor", "parts": both },
            { "role": "peer", "parts": ["process"] },
            { "role": "peer", "parts": ["process"] },
            { "role": "self", "parts": ["process"] },
        ],
    });
    (include_str!("../../www/policies/schemes/demo-four-raters-five-dimensions.json"), asked)
}

/// Forty per cent school, sixty per cent enterprise.
pub fn internship() -> (&'static str, Value) {
    let asked = json!({
        "assessment": { "document": "internship-hbjt", "assessment": "internship" },
        "assessors": [
            { "role": "school-teacher", "parts": ["school-part"] },
            { "role": "enterprise-mentor", "parts": ["enterprise-part"] },
        ],
    });
    (include_str!("../../www/policies/schemes/internship-hbjt.json"), asked)
}

/// Every way of marking, gates, a total, and all roundings.
pub fn strikes() -> (&'static str, Value) {
    let asked = json!({
        "assessment": { "document": "strikes", "assessment": "all" },
        "assessors": [
            { "role": "enterprise-mentor" }, { "role": "enterprise-mentor" },
            { "role": "school-teacher" }, { "role": "school-teacher", "parts": ["work"] },
        ],
    });
    (include_str!("strikes.json"), asked)
}

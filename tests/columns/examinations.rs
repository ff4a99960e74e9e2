//! Examinations graded in columns and one by one, natively and in wasm.

use rongtong::answer::columns::{Laid, plan};
use rongtong::answer::{Answer, answer_grade};
use rongtong::call::{ColumnsCall, GradeCall};
use rongtong::certification::columns::layout::{Column, Holds, Layout};
use rongtong::certification::columns::{FAIL, INCOMPLETE, NOT_MARKED, PASS};
use rongtong::certification::grading::answer::{Grading, Outcome, Standing};
use rongtong::policy::set::PolicySet;
use rongtong::quantity::{Exact, Rational, Score};
use rongtong::read::from_text;
use serde_json::{Value, json};

/// Candidates of each examination: two blocks and a bit.
const CANDIDATES: usize = 1_100;
const HELD: &str = "2026-09-01";

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u16) -> u16 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u16::try_from((self.0 >> 20) % u64::from(limit.max(1))).unwrap()
    }
}

/// One document as a policy set.
pub fn set(text: &str) -> PolicySet {
    PolicySet::load([("policy.json", text)]).unwrap()
}

/// The call that asks for it.
pub fn call(asked: &Value) -> ColumnsCall {
    let mut asked = asked.clone();
    asked["schema"] = json!("columns/1");
    asked["held"] = json!(HELD);
    from_text(asked.to_string().as_bytes()).unwrap()
}

/// A mark for a column; most marks are good, some missing.
fn mark(column: &Column, is_veto: bool, dice: &mut Dice) -> u16 {
    if column.holds != Holds::Truth && dice.below(300) == 0 {
        return NOT_MARKED;
    }
    match column.holds {
        Holds::Hundredths => {
            let whole = column.most / 100;
            (whole - dice.below(1 + whole / 4 * 3)) * 100
        }
        Holds::Times => dice.below(3),
        Holds::Truth if is_veto => u16::from(dice.below(60) == 0),
        Holds::Truth => u16::from(dice.below(8) != 0),
    }
}

fn assessment<'p>(asked: &Value, policy: &'p Value) -> &'p Value {
    let mut assessments = policy["assessments"].as_array().unwrap().iter();
    assessments.find(|one| one["id"] == asked["assessment"]["assessment"]).unwrap()
}

fn vetoes(assessment: &Value) -> Vec<&str> {
    assessment["vetoes"].as_array().into_iter().flatten().map(|veto| veto["id"].as_str().unwrap()).collect()
}

/// The session that says what the columns say.
fn session(asked: &Value, policy: &Value, layout: &Layout, marks: &[u16]) -> Value {
    let assessment = assessment(asked, policy);
    let vetoes = vetoes(assessment);
    let owner = |deduction: &str| criterion_of(&assessment["parts"], deduction);
    let mut assessors = Vec::new();
    for (nth, one) in asked["assessors"].as_array().unwrap().iter().enumerate() {
        let mut assessor = json!({ "id": format!("assessor-{nth}") });
        if one.get("role").is_some() {
            assessor["role"] = one["role"].clone();
        }
        assessors.push(assessor);
    }
    let (mut candidates, mut sheets) = (Vec::new(), Vec::new());
    for nth in 0..CANDIDATES {
        let mut scores = Vec::new();
        let mut own: Vec<(usize, String, Vec<Value>, Vec<Value>)> = Vec::new();
        for (at, column) in layout.columns.iter().enumerate() {
            let given = marks[at * CANDIDATES + nth];
            let Some(assessor) = column.assessor else {
                if given != NOT_MARKED {
                    scores.push(json!({ "of": column.of, "score": decimal(given) }));
                }
                continue;
            };
            let part = if column.part.is_empty() {
                let marks_it = |one: &&Column| one.assessor == Some(assessor) && !one.part.is_empty();
                layout.columns.iter().find(marks_it).unwrap().part.clone()
            } else {
                column.part.clone()
            };
            let place = own.iter().position(|(who, of, ..)| *who == assessor && *of == part).unwrap_or_else(|| {
                own.push((assessor, part, Vec::new(), Vec::new()));
                own.len() - 1
            });
            let (_, _, list, seen) = &mut own[place];
            if vetoes.contains(&column.of.as_str()) {
                if given == 1 {
                    seen.push(json!(column.of));
                }
            } else if column.holds == Holds::Times {
                let criterion = owner(&column.of).unwrap();
                let entry =
                    list.iter().position(|mark: &Value| mark["criterion"] == json!(criterion)).unwrap_or_else(|| {
                        list.push(json!({ "criterion": criterion, "given": { "deductions": [] } }));
                        list.len() - 1
                    });
                // One deduction that is not known leaves the criterion unmarked.
                if given == NOT_MARKED {
                    list[entry]["lost"] = json!(true);
                }
                let deductions = list[entry]["given"]["deductions"].as_array_mut().unwrap();
                deductions.push(json!({ "deduction": column.of, "times": given }));
            } else if given != NOT_MARKED {
                let given = match column.holds {
                    Holds::Truth => json!({ "met": given == 1 }),
                    _ => json!({ "mark": decimal(given) }),
                };
                list.push(json!({ "criterion": column.of, "given": given }));
            }
        }
        let id = format!("candidate-{nth}");
        for (assessor, part, marks, seen) in own {
            let marks: Vec<Value> = marks.into_iter().filter(|mark| mark.get("lost").is_none()).collect();
            sheets.push(json!({
                "candidate": id, "part": part, "assessor": format!("assessor-{assessor}"), "signed": true, "marks": marks, "vetoes": seen,
            }));
        }
        candidates.push(json!({ "id": id, "scores": scores }));
    }
    let mut session = json!({
        "schema": "session@1", "id": "session", "held": HELD, "assessment": asked["assessment"],
        "assessors": assessors, "candidates": candidates, "sheets": sheets,
    });
    for name in ["announced", "means"] {
        if asked.get(name).is_some() {
            session[name] = asked[name].clone();
        }
    }
    session
}

fn decimal(hundredths: u16) -> String {
    Score::from_hundredths(hundredths.into()).to_string()
}

/// The criterion a deduction belongs to.
fn criterion_of(tree: &Value, deduction: &str) -> Option<String> {
    if let Some(of) = tree["how"]["deductions"].as_array()
        && of.iter().any(|one| one["id"] == deduction)
    {
        return Some(tree["id"].as_str().unwrap().to_owned());
    }
    let below: Vec<&Value> = match tree {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    };
    below.into_iter().find_map(|below| criterion_of(below, deduction))
}

fn graded(set: &PolicySet, session: &Value) -> Box<Grading> {
    let call: GradeCall = from_text(json!({ "schema": "grade/1", "session": session }).to_string().as_bytes()).unwrap();
    match answer_grade(set, &call) {
        Answer::Grade { grading } => grading,
        other => panic!("{other:?}"),
    }
}

/// Grades an examination both ways.
pub fn agree((text, asked): &(&str, Value)) {
    let set = set(text);
    let call = call(asked);
    let plan = match plan(&set, &call) {
        Laid::Plan(plan) => plan,
        Laid::Refused(refusal) => panic!("{refusal:?}"),
    };
    let policy: Value = serde_json::from_str(text).unwrap();
    let vetoes = vetoes(assessment(asked, &policy));
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let every = plan.layout.columns.iter().flat_map(|column| std::iter::repeat_n(column, CANDIDATES));
    let marks: Vec<u16> = every.map(|column| mark(column, vetoes.contains(&column.of.as_str()), &mut dice)).collect();
    // The session is limited in size: it is graded in slices.
    let session = session(asked, &policy, &plan.layout, &marks);
    let results = plan.run(&marks, CANDIDATES).unwrap();
    let mut counts = [0; 4];
    for slice in 0..CANDIDATES.div_ceil(SLICE) {
        let begin = slice * SLICE;
        let part = self::slice(&session, begin);
        let grading = graded(&set, &part);
        assert!(grading.refused.is_empty(), "{:?}", grading.refused.first());
        for (nth, one) in grading.candidates.iter().enumerate() {
            let at = begin + nth;
            let state = match one.result {
                Outcome::Fail => FAIL,
                Outcome::Pass => PASS,
                Outcome::Incomplete => INCOMPLETE,
            };
            let seen: Vec<_> = plan
                .layout
                .columns
                .iter()
                .zip(marks.chunks(CANDIDATES))
                .map(|(c, marks)| (&c.of, c.assessor, marks[at]))
                .collect();
            assert_eq!(results.states[at], state, "candidate {at}: {:?} {seen:?}", one.vetoes);
            counts[usize::from(state)] += 1;
            let parts = one.parts.iter().map(|part| (part.standing, part.score));
            let totals = one.totals.iter().map(|total| (total.standing, total.score));
            for (column, (standing, score)) in parts.chain(totals).enumerate() {
                let found = results.scores[column * CANDIDATES + at];
                if standing == Standing::NotReached
                    || (standing == Standing::Incomplete && score.is_none() && found >= 0)
                {
                    continue;
                }
                let per = plan.layout.scores[column].per;
                let found = (found >= 0)
                    .then(|| Exact::of_hundredths(Rational::new(i128::from(found) * 100, per.into()).unwrap()));
                assert_eq!(found, score, "candidate {at}, {}", plan.layout.scores[column].of);
            }
        }
    }
    let lines = plan.layout.scores.iter().any(|score| score.pass.is_some());
    let told = [(PASS, true), (INCOMPLETE, true), (FAIL, lines)];
    let enough = told.iter().all(|(state, wanted)| !wanted || counts[usize::from(*state)] > 10);
    assert!(enough, "{counts:?} tells little");
}

const SLICE: usize = 110;

/// So many candidates from `begin` on, with their sheets.
fn slice(session: &Value, begin: usize) -> Value {
    let mut slice = session.clone();
    let candidates: Vec<Value> =
        session["candidates"].as_array().unwrap().iter().skip(begin).take(SLICE).cloned().collect();
    let ids: std::collections::BTreeSet<&str> = candidates.iter().map(|one| one["id"].as_str().unwrap()).collect();
    let sheets = session["sheets"].as_array().unwrap().iter();
    slice["sheets"] = sheets.filter(|one| ids.contains(one["candidate"].as_str().unwrap())).cloned().collect();
    slice["candidates"] = Value::Array(candidates.clone());
    slice
}

//! Assessments and sessions made at random: a practice marked by several assessors, a theory, a review behind a gate, and
//! a total of the first two.

use super::oracle::Fraction;
use proptest::prelude::*;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// How marks of several assessors become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Mean,
    Median,
    Trimmed,
}

/// What happens where assessors are too far apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    Nearest,
    OneMoreMedian,
    Median,
    Told,
}

/// What the review waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    Nothing,
    Practice,
    Total,
}

/// How a score is rounded: the unit in hundredths, and which way.
pub type Round = Option<(i128, &'static str)>;

/// A sheet of the practice: the role of its assessor, and marks in halves.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub role: usize,
    pub marks: [i128; 4],
}

/// A practice with two groups of two criteria, and what stands beside it.
#[derive(Clone, Debug)]
pub struct World {
    pub method: Method,
    pub each_criterion: bool,
    /// Weight of the first group in thirtieths; the second has the rest.
    pub weight: i128,
    /// Full marks of the lowest criteria, two in each group.
    pub full: [i128; 4],
    pub sheets: Vec<Sheet>,
    /// Weight of the first role in tenths; the second has the rest, the third none. Everybody counts the same where absent.
    pub roles: Option<i128>,
    /// Whether the second group is marked by the second role alone.
    pub divided: bool,
    /// Spread in halves beyond which it is a dispute.
    pub dispute: Option<(i128, Settled)>,
    /// Fewest assessors, and fewest of the second role.
    pub panel: Option<(usize, usize)>,
    pub round: Round,
    /// Scores of the theory and the review in halves; absent where there is none.
    pub theory: Option<i128>,
    pub review: Option<i128>,
    pub gate: Gate,
    /// Weight of the practice in the total in tenths, what passes the total, and its rounding.
    pub total: (i128, Option<i128>, Round),
}

const ROLES: [&str; 3] = ["school-teacher", "enterprise-mentor", "peer"];

pub fn worlds() -> impl Strategy<Value = World> {
    let method = prop_oneof![Just(Method::Mean), Just(Method::Median), Just(Method::Trimmed)];
    let full = prop::array::uniform4(1_i128..=40);
    // Assessors mostly see the same work: marks lie about a level, so that results stand near their lines.
    let level = (40_i128..=90, prop_oneof![Just(5_i128), Just(20), Just(60)]);
    let marked =
        (method, any::<bool>(), 0_i128..=30, full, level).prop_flat_map(|(method, each, weight, full, level)| {
            let (level, wide) = level;
            let role = prop_oneof![4 => Just(0_usize), 4 => Just(1), 1 => Just(2)];
            let one = (role, prop::array::uniform4(level - wide..=level + wide)).prop_map(move |(role, percent)| {
                let mark = |at: usize| (2 * full[at] * percent[at] / 100).clamp(0, 2 * full[at]);
                Sheet { role, marks: [0, 1, 2, 3].map(mark) }
            });
            prop::collection::vec(one, 1..=6).prop_map(move |sheets| (method, each, weight, full, sheets))
        });
    let then =
        prop_oneof![Just(Settled::Nearest), Just(Settled::OneMoreMedian), Just(Settled::Median), Just(Settled::Told)];
    let rules = (
        prop::option::of(1_i128..=9),
        any::<bool>(),
        prop::option::weighted(0.6, (0_i128..=60, then)),
        prop::option::of((0_usize..=3, 0_usize..=2)),
        rounds(),
    );
    let gate = prop_oneof![Just(Gate::Nothing), Just(Gate::Practice), Just(Gate::Total)];
    let score = || prop::option::weighted(0.9, 105_i128..=200);
    let beside = (score(), score(), gate, (0_i128..=10, prop::option::of(40_i128..=80), rounds()));
    (marked, rules, beside).prop_map(|(marked, rules, beside)| {
        let (method, each_criterion, weight, full, sheets) = marked;
        let (weights, divided, dispute, panel, round) = rules;
        let (theory, review, gate, total) = beside;
        World {
            method,
            each_criterion,
            weight,
            full,
            sheets,
            roles: weights,
            divided,
            dispute,
            panel,
            round,
            theory,
            review,
            gate,
            total,
        }
    })
}

fn rounds() -> impl Strategy<Value = Round> {
    let unit = prop_oneof![Just(1_i128), Just(10), Just(100), Just(500)];
    let way = prop_oneof![Just("half-up"), Just("half-even"), Just("down"), Just("up")];
    prop::option::of((unit, way))
}

/// A number of halves or hundredths as it is written.
pub fn written(parts: i128, of: i128) -> String {
    let hundredths = parts * (100 / of);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn rounded(round: Round) -> Value {
    round.map_or(Value::Null, |(unit, way)| json!({ "unit": written(unit, 100), "round": way }))
}

/// An object without the members that are null.
fn given(mut object: Value) -> Value {
    if let Some(members) = object.as_object_mut() {
        members.retain(|_, value| !value.is_null());
    }
    object
}

/// Turns a list; a list has to be there.
fn turn(value: &mut Value) {
    value.as_array_mut().unwrap().reverse();
}

impl World {
    /// Weights of the roles that have one, where roles have weights.
    pub fn weights(&self) -> Option<[Fraction; 2]> {
        self.roles.map(|first| [(first, 10), (10 - first, 10)])
    }

    /// Whether the sheet of this role counts: its role has a weight, where roles have weights.
    pub fn counts(&self, role: usize) -> bool {
        self.roles.is_none() || role < 2
    }

    /// Whether this role marks this lowest criterion.
    pub fn marks(&self, role: usize, at: usize) -> bool {
        !self.divided || role == 1 || at < 2
    }

    /// The only document. `turned` writes every list of items the other way round.
    pub fn scheme(&self, turned: bool) -> Value {
        let cite = json!([{ "source": "s", "clause": "1" }]);
        let title = json!({ "zh": "项" });
        let leaf = |at: usize| {
            json!({ "id": format!("c{at}"), "title": title, "full": self.full[at].to_string(),
                    "how": { "marks": { "step": "0.5" } } })
        };
        let group = |id: &str, at: usize, weight: i128| {
            let by = if self.divided && at == 2 { json!([ROLES[1]]) } else { Value::Null };
            let mut below = json!([leaf(at), leaf(at + 1)]);
            if turned {
                turn(&mut below);
            }
            given(json!({ "id": id, "title": title, "full": (self.full[at] + self.full[at + 1]).to_string(),
                          "weight": format!("{weight}/30"), "by": by, "how": { "sum": below } }))
        };
        let method = match self.method {
            Method::Mean => json!("mean"),
            Method::Median => json!("median"),
            Method::Trimmed => json!({ "trimmed-mean": { "each_end": 1, "from": 3 } }),
        };
        let dispute = self.dispute.map_or(Value::Null, |(spread, then)| {
            let then = match then {
                Settled::Nearest => "one-more-nearest-two",
                Settled::OneMoreMedian => "one-more-median",
                Settled::Median => "median",
                Settled::Told => "told",
            };
            json!({ "spread_over": written(spread, 2), "then": then })
        });
        let weights = self.weights().into_iter().flatten().zip(ROLES);
        let weights = weights.map(|((tenths, _), role)| json!({ "role": role, "weight": format!("{tenths}/10") }));
        let mut roles = Value::Array(weights.collect());
        let panel = self.panel.map_or(
            Value::Null,
            |(size, second)| json!({ "size_at_least": size, "roles": [{ "role": ROLES[1], "at_least": second }] }),
        );
        let mut groups = json!([group("g0", 0, self.weight), group("g1", 2, 30 - self.weight)]);
        let after = match self.gate {
            Gate::Nothing => json!([]),
            Gate::Practice => json!(["practice"]),
            Gate::Total => json!(["total"]),
        };
        let (practice, line, round) = self.total;
        let mut terms = json!([{ "part": "theory", "weight": format!("{}/10", 10 - practice) },
                               { "part": "practice", "weight": format!("{practice}/10") }]);
        if turned {
            [&mut groups, &mut roles, &mut terms].into_iter().for_each(turn);
        }
        let whole = |id: &str| json!({ "id": id, "title": title, "full": "100", "how": { "marks": {} } });
        let mut parts = json!([
            { "id": "theory", "title": title, "pass": { "at-least": "60" }, "marking": whole("t") },
            given(json!({
                "id": "practice", "title": title, "pass": { "at-least": "60" }, "panel": panel,
                "marking": { "id": "root", "title": title, "full": "100", "how": { "weighted": groups } },
                "round": rounded(self.round),
                "combine": given(json!({ "method": method, "roles": roles, "dispute": dispute,
                                         "each": if self.each_criterion { "criterion" } else { "sheet" } }))
            })),
            { "id": "review", "title": title, "pass": { "at-least": "60" }, "marking": whole("r"), "after": after }
        ]);
        if turned {
            turn(&mut parts);
        }
        let passes = line.map_or(Value::Null, |line| json!({ "at-least": line.to_string() }));
        json!({
            "schema": "scheme@1", "id": "scheme", "version": "1", "title": { "zh": "测试" }, "issuer": { "zh": "测试" },
            "force": "example", "effective": { "from": "2020-01-01" },
            "sources": [{ "id": "s", "title": { "zh": "出处" }, "clauses": [{ "id": "1", "text": { "zh": "一" } }],
                          "last_checked": "2026-06-01", "trust": "X" }],
            "assessments": [{
                "id": "exam", "title": { "zh": "考核" }, "cite": cite, "parts": parts,
                "totals": [given(json!({ "id": "total", "title": title, "of": terms, "pass": passes,
                                         "round": rounded(round) }))],
                "vetoes": [
                    { "id": "all", "title": title, "cite": cite, "strikes": "assessment" },
                    { "id": "part", "title": title, "cite": cite, "strikes": { "part": "practice" } }
                ]
            }]
        })
    }

    pub fn set(&self) -> PolicySet {
        set_of(&self.scheme(false))
    }

    /// The session with its only candidate.
    pub fn session(&self) -> Value {
        let sheet = |(who, sheet): (usize, &Sheet)| {
            let marks = sheet.marks.iter().enumerate();
            let marks = marks
                .map(|(at, mark)| json!({ "criterion": format!("c{at}"), "given": { "mark": written(*mark, 2) } }));
            json!({ "candidate": "01", "part": "practice", "assessor": format!("a{who}"), "marks": marks.collect::<Vec<_>>() })
        };
        let sheets: Vec<Value> = self.sheets.iter().enumerate().map(sheet).collect();
        let assessor = |(who, sheet): (usize, &Sheet)| json!({ "id": format!("a{who}"), "role": ROLES[sheet.role] });
        let assessors: Vec<Value> = self.sheets.iter().enumerate().map(assessor).collect();
        let (mut scores, mut absent) = (Vec::new(), Vec::new());
        for (part, score) in [("theory", self.theory), ("review", self.review)] {
            match score {
                Some(halves) => scores.push(json!({ "of": part, "score": written(halves, 2) })),
                None => absent.push(part),
            }
        }
        json!({ "schema": "session@1", "id": "s", "held": "2026-01-01",
                "assessment": { "document": "scheme", "assessment": "exam" },
                "assessors": assessors, "candidates": [{ "id": "01", "scores": scores, "absent": absent }],
                "sheets": sheets })
    }

    /// The session with marks left out (one bit each), and a veto on one sheet.
    pub fn stopped(&self, left_out: u32, who: usize, veto: &str) -> Value {
        let mut session = self.session();
        for (nth, sheet) in session["sheets"].as_array_mut().unwrap().iter_mut().enumerate() {
            let mut bit = 0;
            sheet["marks"].as_array_mut().unwrap().retain(|_| {
                bit += 1;
                left_out >> ((4 * nth + bit - 1) % 32) & 1 == 0
            });
        }
        session["sheets"][who]["vetoes"] = json!([veto]);
        session
    }

    /// What the only candidate comes to.
    pub fn graded(&self) -> Value {
        graded(&self.set(), &self.session())
    }
}

pub fn set_of(scheme: &Value) -> PolicySet {
    PolicySet::load([("scheme", scheme.to_string())]).unwrap_or_else(|wrong| panic!("{wrong:#?}"))
}

/// What the only candidate of a session comes to.
pub fn graded(set: &PolicySet, session: &Value) -> Value {
    let call = json!({ "schema": "grade/1", "session": session });
    let answer = answer_text(set, call.to_string().as_bytes());
    let answer: Value = serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap();
    assert_eq!(answer["grading"]["refused"], json!([]), "{answer}");
    answer["grading"]["candidates"][0].clone()
}

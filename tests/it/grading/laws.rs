//! Laws on assessments and marks made at random: an oracle that was written differently, higher marks never hurt, the
//! order never shows, absence is never 0.

use proptest::prelude::*;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// A fraction kept unreduced; numbers here stay small.
type Fraction = (i128, i128);

fn plus(a: Fraction, b: Fraction) -> Fraction {
    shorten((a.0 * b.1 + b.0 * a.1, a.1 * b.1))
}

fn times(a: Fraction, b: Fraction) -> Fraction {
    shorten((a.0 * b.0, a.1 * b.1))
}

fn shorten((upper, lower): Fraction) -> Fraction {
    let by = gcd(upper.abs(), lower);
    (upper / by.max(1), lower / by.max(1))
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// A text such as `59.5` or `263/3` as a fraction.
fn read(text: &str) -> Fraction {
    if let Some((upper, lower)) = text.split_once('/') {
        return shorten((upper.parse().unwrap(), lower.parse().unwrap()));
    }
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits: i128 = format!("{}{rest}", whole.trim_start_matches('-')).parse().unwrap();
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    shorten((sign * digits, 10_i128.pow(u32::try_from(rest.len()).unwrap())))
}

/// How marks of several assessors become one.
#[derive(Clone, Copy, Debug)]
enum Method {
    Mean,
    Median,
    Trimmed,
}

/// A part with two groups of criteria, weighted or summed, and marks of some assessors for each lowest one.
#[derive(Clone, Debug)]
struct World {
    method: Method,
    each_criterion: bool,
    /// Weight of the first group in thirtieths; the second has the rest.
    weight: i128,
    /// Full marks of the lowest criteria, two in each group.
    full: [i128; 4],
    /// Marks in halves, by assessor.
    marks: Vec<[i128; 4]>,
}

fn worlds() -> impl Strategy<Value = World> {
    let method = prop_oneof![Just(Method::Mean), Just(Method::Median), Just(Method::Trimmed)];
    let full = prop::array::uniform4(1_i128..=40);
    (method, any::<bool>(), 0_i128..=30, full).prop_flat_map(|(method, each_criterion, weight, full)| {
        let one = (0..=2 * full[0], 0..=2 * full[1], 0..=2 * full[2], 0..=2 * full[3]);
        let marks = prop::collection::vec(one.prop_map(|(a, b, c, d)| [a, b, c, d]), 1..=6);
        marks.prop_map(move |marks| World { method, each_criterion, weight, full, marks })
    })
}

impl World {
    fn set(&self) -> PolicySet {
        let cite = json!([{ "source": "s", "clause": "1" }]);
        let leaf = |at: usize| {
            json!({ "id": format!("c{at}"), "title": { "zh": "项" }, "full": self.full[at].to_string(),
                    "how": { "marks": { "step": "0.5" } } })
        };
        let group = |id: &str, at: usize, weight: i128| {
            json!({ "id": id, "title": { "zh": "组" }, "full": (self.full[at] + self.full[at + 1]).to_string(),
                    "weight": format!("{weight}/30"), "how": { "sum": [leaf(at), leaf(at + 1)] } })
        };
        let method = match self.method {
            Method::Mean => json!("mean"),
            Method::Median => json!("median"),
            Method::Trimmed => json!({ "trimmed-mean": { "each_end": 1, "from": 3 } }),
        };
        let scheme = json!({
            "schema": "scheme@1", "id": "scheme", "version": "1", "title": { "zh": "测试" }, "issuer": { "zh": "测试" },
            "force": "example", "effective": { "from": "2020-01-01" },
            "sources": [{ "id": "s", "title": { "zh": "出处" }, "clauses": [{ "id": "1", "text": { "zh": "一" } }],
                          "last_checked": "2026-06-01", "trust": "X" }],
            "assessments": [{
                "id": "exam", "title": { "zh": "考核" }, "cite": cite,
                "parts": [
                    { "id": "practice", "title": { "zh": "实操" }, "pass": { "at-least": "60" },
                      "marking": { "id": "root", "title": { "zh": "实操" }, "full": "100",
                                   "how": { "weighted": [group("g0", 0, self.weight), group("g1", 2, 30 - self.weight)] } },
                      "combine": { "method": method, "each": if self.each_criterion { "criterion" } else { "sheet" } } },
                    { "id": "theory", "title": { "zh": "理论" }, "pass": { "at-least": "60" },
                      "marking": { "id": "t", "title": { "zh": "理论" }, "full": "100", "how": { "marks": {} } } }
                ],
                "vetoes": [
                    { "id": "all", "title": { "zh": "全部" }, "cite": cite, "strikes": "assessment" },
                    { "id": "part", "title": { "zh": "部分" }, "cite": cite, "strikes": { "part": "practice" } }
                ]
            }]
        });
        PolicySet::load([("scheme", scheme.to_string())]).unwrap_or_else(|wrong| panic!("{wrong:#?}"))
    }

    fn session(&self, turned: bool, absent: bool) -> Value {
        let mut sheets: Vec<Value> = self
            .marks
            .iter()
            .enumerate()
            .map(|(who, marks)| {
                let half =
                    |halves: i128| if halves % 2 == 0 { (halves / 2).to_string() } else { format!("{}.5", halves / 2) };
                let mut marks: Vec<Value> = marks
                    .iter()
                    .enumerate()
                    .map(|(at, mark)| json!({ "criterion": format!("c{at}"), "given": { "mark": half(*mark) } }))
                    .collect();
                if turned {
                    marks.reverse();
                }
                json!({ "candidate": "01", "part": "practice", "assessor": format!("a{who}"), "marks": marks })
            })
            .collect();
        let mut assessors: Vec<Value> = (0..self.marks.len()).map(|who| json!({ "id": format!("a{who}") })).collect();
        if turned {
            sheets.reverse();
            assessors.reverse();
        }
        let candidate = if absent {
            json!({ "id": "01", "absent": ["theory"] })
        } else {
            json!({ "id": "01", "scores": [{ "of": "theory", "score": "60" }] })
        };
        json!({ "schema": "session@1", "id": "s", "held": "2026-01-01",
                "assessment": { "document": "scheme", "assessment": "exam" },
                "assessors": assessors, "candidates": [candidate], "sheets": sheets })
    }

    fn graded(&self, turned: bool, absent: bool) -> Value {
        self.answer(&self.session(turned, absent))
    }

    /// The session with marks left out (one bit each), and a veto on one sheet.
    fn stopped(&self, left_out: u32, who: usize, veto: &str) -> Value {
        let mut session = self.session(false, false);
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

    fn answer(&self, session: &Value) -> Value {
        let call = json!({ "schema": "grade/1", "session": session });
        let answer = answer_text(&self.set(), call.to_string().as_bytes());
        let answer: Value = serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap();
        answer["grading"]["candidates"][0].clone()
    }

    /// The score of four marks, straight from the definition: each group as a share of its full marks, weighted.
    fn tree(&self, marks: [Fraction; 4]) -> Fraction {
        let group = |at: usize, weight: i128| {
            let share = times(plus(marks[at], marks[at + 1]), (1, self.full[at] + self.full[at + 1]));
            times(times(share, (weight, 30)), (100, 1))
        };
        plus(group(0, self.weight), group(2, 30 - self.weight))
    }

    fn one_of(&self, mut values: Vec<Fraction>) -> Fraction {
        values.sort_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
        let kept = match self.method {
            Method::Trimmed if values.len() >= 3 => values[1..values.len() - 1].to_vec(),
            Method::Median if values.len() % 2 == 1 => vec![values[values.len() / 2]],
            Method::Median => vec![values[values.len() / 2 - 1], values[values.len() / 2]],
            Method::Mean | Method::Trimmed => values,
        };
        let count = i128::try_from(kept.len()).unwrap();
        times(kept.into_iter().fold((0, 1), plus), (1, count))
    }

    fn oracle(&self) -> Fraction {
        let half = |mark: i128| shorten((mark, 2));
        if self.each_criterion {
            return self.tree([0, 1, 2, 3].map(|at| self.one_of(self.marks.iter().map(|m| half(m[at])).collect())));
        }
        self.one_of(self.marks.iter().map(|marks| self.tree(marks.map(half))).collect())
    }
}

fn rank(result: &Value) -> u32 {
    match result.as_str() {
        Some("fail") => 0,
        Some("incomplete") => 1,
        _ => 2,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scores_are_those_of_an_oracle_written_differently(world in worlds()) {
        let graded = world.graded(false, false);
        let score = read(graded["parts"][0]["score"].as_str().unwrap());
        let expected = world.oracle();
        prop_assert_eq!(score, expected, "{}", graded);
        let passes = expected.0 >= 60 * expected.1;
        prop_assert_eq!(&graded["result"], if passes { "pass" } else { "fail" });
        let margin = read(graded["parts"][0]["margin"].as_str().unwrap());
        prop_assert_eq!(margin, plus(expected, (-60, 1)));
    }

    #[test]
    fn a_higher_mark_never_gives_a_lower_result(world in worlds(), who in 0_usize..6, at in 0_usize..4, by in 1_i128..20) {
        let mut higher = world.clone();
        let who = who % world.marks.len();
        higher.marks[who][at] = (higher.marks[who][at] + by).min(2 * world.full[at]);
        let (before, after) = (world.graded(false, false), higher.graded(false, false));
        prop_assert!(rank(&after["result"]) >= rank(&before["result"]));
        let (a, b) = (read(before["parts"][0]["score"].as_str().unwrap()), read(after["parts"][0]["score"].as_str().unwrap()));
        prop_assert!(b.0 * a.1 >= a.0 * b.1);
    }

    #[test]
    fn a_veto_fails_whatever_is_not_marked(
        world in worlds(), left_out: u32, who in 0_usize..6, veto in prop_oneof![Just("all"), Just("part")],
    ) {
        let who = who % world.marks.len();
        let graded = world.answer(&world.stopped(left_out, who, veto));
        prop_assert_eq!(&graded["result"], "fail", "{}", graded);
        prop_assert_eq!(&graded["parts"][0]["standing"], "failed");
        // What is not marked is still named, and has no score.
        let open: usize = (0..world.marks.len()).map(|nth| (0..4).filter(|bit| left_out >> (4 * nth + bit) & 1 == 1).count()).sum();
        prop_assert_eq!(graded["parts"][0]["unmarked"].as_array().map_or(0, Vec::len), open);
        prop_assert_eq!(graded["parts"][0]["score"].is_null(), open > 0);
    }

    #[test]
    fn the_order_of_assessors_sheets_and_marks_never_shows(world in worlds()) {
        prop_assert_eq!(world.graded(false, false), world.graded(true, false));
    }

    #[test]
    fn an_absent_part_is_incomplete_and_never_nought(world in worlds()) {
        let absent = world.graded(false, true);
        prop_assert_eq!(&absent["parts"][1]["standing"], "absent");
        prop_assert!(absent["parts"][1]["score"].is_null());
        prop_assert_ne!(&absent["result"], "pass");
        if absent["parts"][0]["standing"] == "passed" {
            prop_assert_eq!(&absent["result"], "incomplete");
        }
    }

    #[test]
    fn a_turning_point_turns_with_so_many_marks_and_not_with_fewer(world in worlds()) {
        let graded = world.graded(false, false);
        for point in graded["turning_points"].as_array().into_iter().flatten().filter(|p| p["part"] == "practice") {
            let at: usize = point["criterion"].as_str().unwrap().trim_start_matches('c').parse().unwrap();
            let more = times(read(point["more"].as_str().unwrap()), (2, 1));
            prop_assert_eq!(more.1, 1);
            let raised = |by: i128| {
                let mut world = world.clone();
                for marks in &mut world.marks {
                    marks[at] = (marks[at] + by).min(2 * world.full[at]);
                }
                world.graded(false, false)["result"].clone()
            };
            prop_assert_eq!(raised(more.0), "pass");
            prop_assert_eq!(raised(more.0 - 1), "fail");
        }
    }
}

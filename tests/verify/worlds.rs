//! Worlds made at random, the same for every run: small catalogues, agreements with every kind of rule and limit, and
//! records. What is decided in them has to hold in the checker's reading.

use serde_json::{Value, json};

/// A small generator of numbers; the same seed gives the same numbers everywhere.
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(0xD1B5_4A32_D192_ED03))
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap_or_default();
        high.checked_rem(n).unwrap_or_default()
    }

    /// True once in `n` times.
    fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

const NAMES: [&str; 6] = ["甲", "乙", "丙", "丁", "戊", "己"];
const CATEGORIES: [&str; 2] = ["public", "core"];
const CREDITS: [&str; 6] = ["1", "1.5", "2", "3", "4", "5"];

/// A case in the form of those under `tests/cases/recognition`.
pub fn world(seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let schools: &[&str] = if dice.once_in(4) { &["demo", "tech"] } else { &["demo"] };
    let mut policies: Vec<Value> = schools.iter().map(|school| catalogue(dice, school)).collect();
    policies.push(agreement(dice, "first", 0));
    if dice.once_in(3) {
        policies.push(agreement(dice, "second", 10));
    }
    policies.push(ladder());
    let targets: Vec<Value> = schools.iter().map(|s| json!({ "institution": s, "programme": "p" })).collect();
    let achievements: Vec<Value> = (0..2 + dice.below(6)).map(|nth| achievement(dice, nth)).collect();
    let pins = if dice.once_in(5) { vec![pin(dice, achievements.len())] } else { Vec::new() };
    json!({
        "policies": policies,
        "call": { "as_of": "2026-09-01", "target": targets, "pins": pins, "next_steps": 0 },
        "record": { "schema": "record@1", "id": "learner", "achievements": achievements },
    })
}

fn pin(dice: &mut Dice, achievements: usize) -> Value {
    let achievement = format!("x{}", dice.below(achievements));
    if dice.once_in(2) {
        return json!({ "leave": { "achievement": achievement } });
    }
    let target = if dice.once_in(4) { "free".to_owned() } else { format!("c{}", dice.below(6)) };
    json!({ "use": { "achievement": achievement, "target": target } })
}

fn ladder() -> Value {
    let code = |rank: u32| json!({ "code": rank.to_string(), "name": { "zh": rank.to_string() }, "rank": rank });
    json!({
        "schema": "code-list@1", "id": "ladder", "version": "1", "title": { "zh": "级别" }, "issuer": { "zh": "示例" },
        "force": "example", "effective": { "from": "2000-01-01" }, "edition": "1", "of": "ladder", "name": "level",
        "codes": [code(1), code(2), code(3)],
    })
}

fn level(dice: &mut Dice) -> Value {
    json!({ "ladder": "level", "code": (1 + dice.below(3)).to_string() })
}

fn catalogue(dice: &mut Dice, school: &str) -> Value {
    let course = |dice: &mut Dice, nth: usize| {
        json!({
            "id": format!("c{nth}"), "name": { "zh": NAMES[nth] }, "credits": dice.of(&CREDITS), "hours": dice.of(&["16", "32", "48"]),
            "nature": "required", "category": dice.of(&CATEGORIES), "outcomes": [format!("o{nth}"), format!("o{}", dice.below(6))],
        })
    };
    let mut courses: Vec<Value> = (0..6).map(|nth| course(dice, nth)).collect();
    for course in &mut courses {
        let outcomes = &mut course["outcomes"];
        if outcomes[0] == outcomes[1] {
            *outcomes = json!([outcomes[0]]);
        }
    }
    let leaf = |nth: usize| json!({ "course": format!("c{nth}") });
    let pool = |dice: &mut Dice, id: &str, courses: Vec<String>, overflow: bool| {
        let mut pool = json!({ "id": id, "title": { "zh": id }, "credits": dice.of(&["2", "4", "6"]), "open": id == "free", "courses": courses });
        if overflow {
            pool["overflow"] = "free".into();
        }
        json!({ "credits-from": pool })
    };
    let mut nodes = vec![leaf(0)];
    match dice.below(4) {
        0 => nodes.push(json!({ "any": { "id": "choice", "title": { "zh": "任选" }, "of": [leaf(1), leaf(2)] } })),
        1 => nodes.push(json!({ "n-of": { "id": "choice", "title": { "zh": "任选" }, "n": 1 + dice.below(2), "of": [leaf(1), leaf(2), leaf(3)] } })),
        2 => nodes.push(json!({ "all": { "id": "choice", "title": { "zh": "模块" }, "of": [leaf(1), leaf(2)] } })),
        _ => nodes.push(json!({ "any": { "id": "choice", "title": { "zh": "方向" }, "of": [
            { "all": { "id": "one", "title": { "zh": "一" }, "of": [leaf(1), leaf(2)] } },
            { "all": { "id": "two", "title": { "zh": "二" }, "of": [leaf(2), leaf(3)] } }] } })),
    }
    let overflow = dice.once_in(2);
    nodes.push(pool(dice, "module", vec!["c4".into(), "c5".into(), "c0".into()], overflow));
    let free = if dice.once_in(2) { vec!["c5".into()] } else { Vec::new() };
    nodes.push(pool(dice, "free", free, false));
    json!({
        "schema": "catalogue@1", "id": format!("catalogue-{school}"), "version": "1", "title": { "zh": "目录" },
        "issuer": { "zh": "学校" }, "force": "example", "effective": { "from": "2000-01-01" }, "pass_mark": "60",
        "institution": { "id": school, "name": { "zh": school }, "kind": "technical" },
        "courses": courses,
        "programmes": [{ "id": "p", "code": "460301", "name": { "zh": "专业" }, "level": "associate", "credits": "20",
                         "requirement": { "all": { "id": "root", "title": { "zh": "要求" }, "of": nodes } } }],
    })
}

fn achievement(dice: &mut Dice, nth: usize) -> Value {
    let id = format!("x{nth}");
    match dice.below(6) {
        0 | 1 => {
            let mut held = json!({
                "id": id, "name": dice.of(&["证一", "证二"]), "kind": dice.of(&["k1", "k2"]), "evidence": ["original"],
                "registers": [{ "register": "bank", "credits": dice.of(&CREDITS) }],
            });
            if !dice.once_in(4) {
                held["level"] = level(dice);
            }
            if dice.once_in(3) {
                held["valid_until"] = dice.of(&["2026-08-31", "2026-09-01", "2027-01-01"]).into();
            }
            if dice.once_in(2) {
                held["credits"] = dice.of(&CREDITS).into();
            }
            json!({ "certificate": held })
        }
        2 => json!({ "award": {
            "id": id, "name": "奖", "kind": "contest", "class": level(dice), "rank": level(dice),
            "organiser": dice.of(&["government", "industry"]), "form": "team", "position": 1 + dice.below(4) } }),
        _ => {
            let mut taken = json!({
                "id": id, "name": dice.of(&NAMES), "institution": dice.of(&["elsewhere", "elsewhere", "demo", "other"]),
                "code": format!("c{}", dice.below(6)), "mode": dice.of(&["classroom", "online"]),
                "outcomes": [format!("o{}", dice.below(6))], "date": dice.of(&["2018-01-01", "2025-01-01"]),
            });
            if !dice.once_in(6) {
                taken["credits"] = dice.of(&CREDITS).into();
            }
            if !dice.once_in(5) {
                taken["hours"] = dice.of(&["16", "32", "48"]).into();
            }
            if !dice.once_in(5) {
                taken["grade"] = dice.of(&["55", "60", "85", "良"]).into();
            }
            if dice.once_in(2) {
                taken["evidence"] = json!(["syllabus"]);
            }
            json!({ "course": taken })
        }
    }
}

fn selector(dice: &mut Dice) -> Value {
    match dice.below(6) {
        0 => json!({ "certificate": { "kinds": [dice.of(&["k1", "k2"])] } }),
        1 => json!({ "certificate": { "level_at_least": level(dice) } }),
        2 => json!({ "award": { "class_at_least": level(dice), "position_at_most": 3 } }),
        3 => json!({ "course": { "grade_at_least": "60" } }),
        4 => json!({ "course": { "modes": ["online"], "own": false } }),
        _ => json!({ "course": {} }),
    }
}

fn source(dice: &mut Dice) -> Value {
    match dice.below(9) {
        0 => json!({ "all": [selector(dice), selector(dice)] }),
        1 => json!({ "any": [selector(dice), { "all": [selector(dice), selector(dice)] }] }),
        2 => json!({ "n-of": { "n": 2, "of": [selector(dice), selector(dice), selector(dice)] } }),
        3 => json!({ "credits-at-least": { "credits": dice.of(&["3", "5"]), "of": {} } }),
        4 => json!({ "covers": { "share": dice.of(&["50%", "100%"]), "at_most": 2, "of": {} } }),
        _ => selector(dice),
    }
}

fn filter(dice: &mut Dice) -> Value {
    match dice.below(4) {
        0 => json!({ "categories": [dice.of(&CATEGORIES)] }),
        1 => json!({ "nodes": [dice.of(&["choice", "module", "free"])] }),
        2 => json!({ "categories": [dice.of(&CATEGORIES)], "except": { "ids": [format!("c{}", dice.below(6))] } }),
        _ => json!({}),
    }
}

fn condition(dice: &mut Dice, deep: bool) -> Value {
    match dice.below(if deep { 9 } else { 7 }) {
        0 => json!({ "hours": dice.of(&["75%", "100%"]) }),
        1 => json!({ "credits": dice.of(&["50%", "100%"]) }),
        2 => json!({ "overlap": dice.of(&["50%", "100%"]) }),
        3 => json!({ "within-months": 60 }),
        4 => "valid".into(),
        5 => json!({ "evidence": "syllabus" }),
        6 => "same-name".into(),
        7 => json!({ "all": [condition(dice, false), condition(dice, false)] }),
        _ => json!({ "any": [condition(dice, false), condition(dice, false)] }),
    }
}

fn amount(dice: &mut Dice) -> Value {
    let position =
        json!({ "less-by-position": { "of": { "fixed": "4" }, "each": "0.5", "after": 1, "at_least": "1" } });
    match dice.below(8) {
        0 => "source".into(),
        1 => json!({ "fixed": dice.of(&CREDITS) }),
        2 => {
            json!({ "rate": { "hours_per_credit": "16", "unit": "0.5", "round": dice.of(&["down", "half-up"]), "at_most": "3" } })
        }
        3 => json!({ "register": "bank" }),
        4 => json!({ "least": ["target", "source"] }),
        5 => position,
        6 => json!({ "table": [{ "level": { "ladder": "level", "code": "2" }, "credits": "2" },
                               { "class": { "ladder": "level", "code": "2" }, "credits": "3" }] }),
        _ => "target".into(),
    }
}

fn rule(dice: &mut Dice, nth: usize) -> Value {
    let course = |dice: &mut Dice| format!("c{}", dice.below(6));
    let target = match dice.below(8) {
        0 => json!({ "node": "free" }),
        1 => {
            let first = dice.below(5);
            json!({ "courses": [format!("c{first}"), format!("c{}", first + 1)] })
        }
        2 => json!({ "block": dice.of(&["choice", "module"]) }),
        3 => json!({ "course": course(dice) }),
        _ => json!({ "any-course": filter(dice) }),
    };
    let source = source(dice);
    let node = target.get("node").is_some();
    let mut rule = json!({
        "id": format!("r{nth}"), "title": { "zh": format!("r{nth}") }, "cite": [{ "source": "text", "clause": "一" }],
        "source": source, "target": target, "credit": if node { json!({ "fixed": dice.of(&CREDITS) }) } else { amount(dice) },
        "effect": dice.of(&["full", "full", "full", "part", "waived", "attendance"]),
        "grade": dice.of(&[json!("original"), json!("highest"), json!({ "mean": { "unit": "0.1", "round": "half-up" } }), json!("none")]),
    });
    if dice.once_in(2) {
        rule["when"] = condition(dice, true);
        if dice.once_in(2) {
            rule["softer"] = json!({ "effect": dice.of(&["attendance", "part", "waived"]) });
        }
    }
    if dice.once_in(4) {
        rule["reuse"] = match dice.below(4) {
            0 => json!({ "targets_at_most": 2 }),
            1 => json!({ "register": "bank" }),
            2 => json!({ "within_source": true }),
            _ => json!({ "credits_at_most": dice.of(&["3", "6"]) }),
        };
    }
    rule
}

fn cap(dice: &mut Dice, nth: usize, rules: usize) -> Value {
    let on = match dice.below(6) {
        0 => json!({ "rules": [format!("r{}", dice.below(rules))] }),
        1 => json!({ "achievements": [dice.of(&["course", "certificate"])] }),
        2 => json!({ "targets": filter(dice) }),
        3 => json!({ "nodes": [dice.of(&["module", "free", "choice"])] }),
        4 => json!({ "modes": ["online"] }),
        _ => json!({}),
    };
    let limit = match dice.below(5) {
        0 => json!({ "targets": 1 + dice.below(3) }),
        1 => json!({ "share": { "share": dice.of(&["20%", "1/3", "50%"]), "of": "programme" } }),
        2 => json!({ "share": { "share": "50%", "of": { "courses": filter(dice) } } }),
        _ => json!({ "credits": dice.of(&["2", "3.5", "6"]) }),
    };
    let beyond = match dice.below(4) {
        0 => json!("uncounted"),
        1 => json!({ "overflow": "free" }),
        _ => json!("refused"),
    };
    json!({ "id": format!("cap{nth}"), "title": { "zh": format!("上限{nth}") }, "cite": [{ "source": "text", "clause": "一" }],
            "on": on, "limit": limit, "beyond": beyond })
}

fn agreement(dice: &mut Dice, id: &str, layer: u32) -> Value {
    let count = 1 + dice.below(4);
    let mut rules: Vec<Value> = (0..count).map(|nth| rule(dice, nth)).collect();
    if count > 1 && dice.once_in(4) {
        rules[0]["over"] = json!(["r1"]);
    }
    let cite = json!([{ "source": "text", "clause": "一" }]);
    let mut exclusions = Vec::new();
    if dice.once_in(3) {
        let achievements = if dice.once_in(2) { vec![selector(dice)] } else { Vec::new() };
        exclusions.push(json!({ "id": "never", "title": { "zh": "不予认定" }, "cite": cite,
            "targets": { "ids": [format!("c{}", dice.below(6))] }, "achievements": achievements }));
    }
    let mut families = Vec::new();
    if dice.once_in(3) {
        families.push(
            json!({ "id": "alike", "title": { "zh": "同类" }, "cite": cite, "keep": dice.of(&["highest", "best"]),
            "members": [{ "certificate": {} }], "alike": dice.of(&[json!([]), json!(["kind"]), json!(["name"])]) }),
        );
    }
    let mut sharings = Vec::new();
    if dice.once_in(3) {
        let mut sharing = json!({ "id": "share", "title": { "zh": "共用" }, "cite": cite });
        let (left, right) = if dice.once_in(2) {
            (json!({ "institution": "demo" }), json!({ "institution": "tech" }))
        } else {
            (json!({ "node": "choice" }), json!({ "node": "module" }))
        };
        sharing["left"] = left;
        sharing["right"] = right;
        if dice.once_in(2) {
            sharing["achievements_at_most"] = dice.below(3).into();
        } else {
            sharing["credits_at_most"] = dice.of(&["2", "4"]).into();
        }
        sharings.push(sharing);
    }
    let caps: Vec<Value> = (0..dice.below(4)).map(|nth| cap(dice, nth, count)).collect();
    json!({
        "schema": "articulation@1", "id": id, "version": "1", "title": { "zh": id }, "issuer": { "zh": "示例" },
        "force": "example", "effective": { "from": "2000-01-01" }, "layer": layer,
        "sources": [{ "id": "text", "title": { "zh": id }, "last_checked": "2026-11-20", "trust": "X",
                      "clauses": [{ "id": "一", "text": { "zh": "条款。" } }] }],
        "participants": [{ "institution": "*", "during": { "from": "2000-01-01" } }],
        "rules": rules, "caps": caps, "exclusions": exclusions, "families": families, "sharings": sharings,
        "grade_scales": [{ "id": "words", "title": { "zh": "五级" }, "words": [{ "word": "良", "percent": "80" }] }],
    })
}

//! Made-up worlds of pay agreements of every shape.

use super::rows::{Dice, as_of};
use rongtong::call::PayColumnsCall;
use rongtong::policy::set::PolicySet;
use rongtong::read::from_text;
use serde_json::{Value, json};

const LEVELS: [&str; 4] = ["low", "middle", "high", "top"];
const INNER: [&str; 3] = ["a", "b", "c"];
const POSTS: [&str; 5] = ["lathe", "mill", "weld", "paint", "office"];
const GRADES: [&str; 3] = ["x", "y", "z"];
const PARTS: [&str; 4] = ["wage", "skill", "seniority", "bonus"];
/// Enterprises, the last of which no agreement names.
const ENTERPRISES: [&str; 4] = ["one", "two", "three", "four"];

fn name(text: &str) -> Value {
    json!({ "zh": text, "en": text })
}

fn cite() -> Value {
    json!([{ "source": "made-up", "clause": "1" }])
}

fn header(kind: &str, id: &str) -> Value {
    json!({
        "schema": kind, "id": id, "version": "1", "title": name(id), "issuer": name("made up"), "force": "example",
        "effective": { "from": "2020-01-01" },
        "sources": [{
            "id": "made-up", "title": name("made up"), "last_checked": "2026-01-01", "trust": "C",
            "clauses": [{ "id": "1", "text": name("made up"), "summary": true }],
        }],
    })
}

fn with(mut one: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("no object") };
    one.as_object_mut().unwrap().extend(more);
    one
}

fn list(id: &str, of: &str, codes: &[&str]) -> Value {
    let ranked = of == "ladder";
    let codes: Vec<Value> = codes
        .iter()
        .enumerate()
        .map(|(nth, code)| {
            let code = json!({ "code": code, "name": name(code) });
            if ranked { with(code, json!({ "rank": nth + 1 })) } else { code }
        })
        .collect();
    with(header("code-list@1", id), json!({ "name": id, "edition": "made up", "of": of, "codes": codes }))
}

/// What is made up.
struct World<'d> {
    dice: &'d mut Dice,
    /// Facts that there are columns of, and `post` for the day of taking up the post.
    known: Vec<&'static str>,
    /// Scales of the document that is being made.
    scales: Vec<Value>,
}

impl World<'_> {
    fn money(&mut self) -> String {
        format!("{}.{:02}", 50 + self.dice.below(3000), self.dice.below(100))
    }

    fn ratio(&mut self) -> String {
        format!("{}/{}", 1 + self.dice.below(19), 3 + self.dice.below(13))
    }

    fn round(&mut self) -> Value {
        let unit = *self.dice.of(&["0.01", "1", "10"]);
        json!({ "unit": unit, "round": self.dice.of(&["half-up", "half-even", "down", "up"]) })
    }

    /// Whether a rule may ask for something: seldom, where no column tells it.
    fn may_ask(&mut self, what: &str) -> bool {
        self.known.contains(&what) || self.dice.one_in(25)
    }

    fn since(&mut self) -> Value {
        match self.dice.below(6) {
            0 if self.may_ask("post") => json!("post"),
            1 if self.may_ask("") => json!({ "level": "ladder" }),
            2 if self.may_ask("day") => json!({ "fact": "day" }),
            _ => json!("hired"),
        }
    }

    /// An axis and its keys.
    fn axis(&mut self) -> (Value, Vec<String>) {
        let some = |dice: &mut Dice, all: &[&str]| -> Vec<String> {
            let mut keys: Vec<String> = all.iter().filter(|_| !dice.one_in(4)).map(|key| (*key).to_owned()).collect();
            if keys.is_empty() || !dice.one_in(3) {
                keys.push("*".to_owned());
            }
            keys
        };
        match self.dice.below(9) {
            0 | 1 => (json!({ "level": "ladder" }), some(self.dice, &LEVELS)),
            2 => (json!({ "level": "inner" }), some(self.dice, &INNER)),
            3 => (json!("post"), some(self.dice, &POSTS)),
            4 if self.may_ask("grade") => (json!({ "fact": "grade" }), some(self.dice, &GRADES)),
            5 if self.may_ask("sure") => (json!({ "fact": "sure" }), some(self.dice, &["yes", "no"])),
            6 if self.may_ask("shifts") => (json!({ "fact": "shifts" }), self.bands(20)),
            7 => (json!("industry"), some(self.dice, &["34", "35"])),
            _ => {
                let since = self.since();
                (json!({ "years": since }), self.bands(12))
            }
        }
    }

    /// Ranges that do not meet.
    fn bands(&mut self, most: usize) -> Vec<String> {
        let mut keys = Vec::new();
        let mut from = self.dice.below(3);
        while from < most {
            let until = from + self.dice.below(6);
            let open = until + 2 >= most && self.dice.one_in(2);
            keys.push(match (open, until == from) {
                (true, _) => format!("{from}-"),
                (_, true) => from.to_string(),
                (_, false) => format!("{from}-{until}"),
            });
            if open {
                return keys;
            }
            from = until + 1 + self.dice.below(2);
        }
        if self.dice.one_in(2) {
            keys.push("*".to_owned());
        }
        keys
    }

    /// Makes a scale and tells its id.
    fn scale(&mut self, gives: &str) -> String {
        let id = format!("scale-{}", self.scales.len());
        let mut axes = Vec::new();
        let mut rows: Vec<Vec<String>> = vec![Vec::new()];
        for nth in 0..=self.dice.below(3) {
            let (by, keys) = self.axis();
            axes.push(json!({ "id": format!("axis-{nth}"), "by": by }));
            rows =
                rows.iter().flat_map(|row| keys.iter().map(|key| [row.clone(), vec![key.clone()]].concat())).collect();
        }
        let rows: Vec<Value> = rows
            .into_iter()
            .filter(|_| !self.dice.one_in(10))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|at| json!({ "at": at, "give": if gives == "money" { self.money() } else { self.ratio() } }))
            .collect();
        let rows = if rows.is_empty() { json!([{ "at": vec!["*"; axes.len()], "give": "1" }]) } else { json!(rows) };
        self.scales.push(json!({
            "id": id, "title": name(&id), "cite": cite(), "gives": gives, "axes": axes, "rows": rows,
        }));
        id
    }

    /// A look into a new scale; at times its first axis is looked up at a key that is written.
    fn look(&mut self, gives: &str) -> Value {
        let scale = self.scale(gives);
        let made = self.scales.last().unwrap().clone();
        if self.dice.one_in(3) && made["axes"][0]["by"] == json!("post") && made["rows"][0]["at"][0] != "*" {
            // Keys that no row names are refused.
            let key = &made["rows"][0]["at"][0];
            return json!({ "scale": scale, "at": [{ "axis": "axis-0", "key": key }] });
        }
        json!({ "scale": scale })
    }

    fn when(&mut self, depth: usize) -> Value {
        let some = |dice: &mut Dice, all: &[&str]| -> Vec<String> {
            let first = dice.below(all.len());
            all.iter().skip(first).take(1 + dice.below(2)).map(|one| (*one).to_owned()).collect()
        };
        match self.dice.below(if depth == 0 { 10 } else { 13 }) {
            0 => {
                let least = self.dice.below(LEVELS.len());
                let most = least + self.dice.below(LEVELS.len() - least);
                let low = json!({ "ladder": "ladder", "code": LEVELS[least] });
                let most = json!({ "ladder": "ladder", "code": LEVELS[most] });
                if self.dice.one_in(2) {
                    json!({ "level": { "at_least": low } })
                } else {
                    json!({ "level": { "at_least": low, "at_most": most } })
                }
            }
            1 => json!({ "post": some(self.dice, &POSTS) }),
            2 => json!({ "region": some(self.dice, &["331000", "331081", "320000"]) }),
            3 => json!({ "industry": some(self.dice, &["34", "3484", "35"]) }),
            6 if self.may_ask("grade") => json!({ "fact": { "fact": "grade", "is": some(self.dice, &GRADES) } }),
            4..=6 => {
                let low = self.dice.below(10);
                json!({ "years": { "since": self.since(), "at_least": low, "below": low + 1 + self.dice.below(9) } })
            }
            7 if self.may_ask("sure") => json!({ "fact": { "fact": "sure", "is": [self.dice.of(&["yes", "no"])] } }),
            8 if self.may_ask("shifts") => {
                let low = self.dice.below(9);
                let (low, high) =
                    (format!("{low}.5"), format!("{}.{}", low + 1 + self.dice.below(9), self.dice.below(2)));
                json!({ "fact": { "fact": "shifts", "at_least": low, "at_most": high } })
            }
            7..=9 => json!({ "certificate": { "of": {
                "kinds": ["skill-level"], "level_at_least": { "ladder": "ladder", "code": self.dice.of(&LEVELS) },
            } } }),
            10 => json!({ "not": self.when(depth - 1) }),
            11 => json!({ "all": [self.when(depth - 1), self.when(depth - 1)] }),
            _ => json!({ "any": [self.when(depth - 1), self.when(depth - 1)] }),
        }
    }

    fn conditions(&mut self) -> Vec<Value> {
        let count = [0, 0, 1, 1, 2][self.dice.below(5)];
        (0..count).map(|_| self.when(2)).collect()
    }

    fn amount(&mut self, before: &[&str]) -> Value {
        match self.dice.below(12) {
            0 | 1 => json!({ "fixed": self.money() }),
            2..=5 => json!({ "scale": self.look("money") }),
            6 | 7 => {
                let each =
                    json!({ "amount": self.money(), "of": { "years": self.since() }, "after": self.dice.below(3) });
                json!({ "each": if self.dice.one_in(9) { each } else { with(each, json!({ "at_most": 1 + self.dice.below(9) })) } })
            }
            8 if self.may_ask("shifts") => {
                json!({ "each": { "amount": self.money(), "of": { "fact": "shifts" }, "at_most": 1 + self.dice.below(6) } })
            }
            9 if self.may_ask("") => json!({ "judged": { "at_least": "100", "at_most": "300" } }),
            10 => json!({ "percent": {
                "share": self.ratio(), "of": { "scale": self.look("money") }, "at_most": self.money(), "round": self.round(),
            } }),
            _ if !before.is_empty() => json!({ "percent": {
                "share": self.ratio(), "of": { "parts": before }, "at_least": "20", "round": self.round(),
            } }),
            _ if self.may_ask("") => {
                json!({ "percent": { "share": "5%", "of": { "fact": "profit" }, "round": self.round() } })
            }
            _ => json!({ "scale": self.look("money") }),
        }
    }

    fn item(&mut self, id: &str, before: &[&str]) -> Value {
        let mut factors = Vec::new();
        for nth in 0..[0, 0, 1, 2][self.dice.below(4)] {
            let by = if self.dice.one_in(2) {
                json!({ "ratio": self.ratio() })
            } else {
                json!({ "scale": self.look("ratio") })
            };
            factors.push(
                json!({ "title": name(&format!("factor {nth}")), "cite": cite(), "when": self.conditions(), "by": by }),
            );
        }
        json!({
            "id": id, "title": name(id), "cite": cite(), "when": self.conditions(), "amount": self.amount(before),
            "factors": factors, "round": self.round(),
        })
    }

    fn parts(&mut self) -> Vec<Value> {
        let mut parts: Vec<Value> = Vec::new();
        for part in PARTS {
            if self.dice.one_in(3) {
                continue;
            }
            let per = *self.dice.of(&["month", "month", "month", "year", "hour", "once"]);
            let before: Vec<String> = parts
                .iter()
                .filter(|one| one["per"] == per)
                .map(|one| one["part"].as_str().unwrap().to_owned())
                .collect();
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            let items: Vec<Value> =
                (0..=self.dice.below(3)).map(|nth| self.item(&format!("{part}-{nth}"), &before)).collect();
            let combine = *self.dice.of(&["highest", "sum"]);
            parts.push(json!({ "part": part, "per": per, "combine": combine, "cite": cite(), "items": items }));
        }
        parts
    }

    fn floors(&mut self) -> Vec<Value> {
        let mut floors = Vec::new();
        for nth in 0..self.dice.below(3) {
            let least = match self.dice.below(5) {
                0 => json!({ "scale": self.look("money") }),
                1 if self.may_ask("") => json!({ "fact": "profit" }),
                _ => json!({ "fixed": self.money() }),
            };
            let over = match self.dice.below(3) {
                0 => json!({ "parts": [self.dice.of(&PARTS)] }),
                1 => json!({ "except": [self.dice.of(&PARTS)] }),
                _ => json!({}),
            };
            let id = format!("floor-{nth}");
            let floor = json!({
                "id": id, "title": name(&id), "cite": cite(), "when": self.conditions(), "over": over,
                "per": self.dice.of(&["month", "month", "month", "hour"]), "least": least,
            });
            let share = json!({ "share": { "of": "80%", "round": self.round() } });
            floors.push(if self.dice.one_in(3) { with(floor, share) } else { floor });
        }
        floors
    }

    fn agreement(&mut self, id: &str, rank: &str, covers: &Value) -> Value {
        self.scales.clear();
        let (parts, floors) = (self.parts(), self.floors());
        let grades: Vec<Value> = GRADES.iter().map(|code| json!({ "code": code, "name": name(code) })).collect();
        with(
            header("pay-agreement@1", id),
            json!({
                "rank": rank, "covers": covers, "scales": self.scales, "parts": parts, "floors": floors,
                "facts": [
                    { "name": "grade", "title": name("grade"), "kind": { "choice": grades } },
                    { "name": "sure", "title": name("sure"), "kind": "yes-no" },
                    { "name": "shifts", "title": name("shifts"), "kind": "number" },
                    { "name": "day", "title": name("day"), "kind": "date" },
                    { "name": "profit", "title": name("profit"), "kind": "money" },
                ],
            }),
        )
    }
}

/// A set of agreements, and a call about the workforce of four enterprises.
pub fn world(dice: &mut Dice) -> (PolicySet, PayColumnsCall) {
    // With all of them at once there would be more cases than are worked out.
    let known = ["grade", "sure", "shifts", "day", "post"].into_iter().filter(|_| dice.one_in(4)).collect();
    let mut world = World { dice, known, scales: Vec::new() };
    let mut documents = vec![
        list("ladder", "ladder", &LEVELS),
        list("inner", "ladder", &INNER),
        list("pay-part", "terms", &[&PARTS[..], &["top-up"]].concat()),
        list("certificate-kind", "terms", &["skill-level"]),
    ];
    for (nth, covers) in [json!({}), json!({ "regions": ["331000"] })].iter().enumerate() {
        documents.push(world.agreement(&format!("law-{nth}"), "law", covers));
    }
    documents.push(world.agreement("guide", "guidance", &json!({ "industries": ["34"] })));
    documents.push(world.agreement(
        "industry",
        "industry-agreement",
        &json!({ "regions": ["331081"], "industries": ["34"] }),
    ));
    if world.dice.one_in(4) {
        documents.push(world.agreement(
            "rival",
            "industry-agreement",
            &json!({ "industries": ["348"], "posts": ["mill"] }),
        ));
    }
    for enterprise in ENTERPRISES.iter().take(3) {
        let posts = if world.dice.one_in(4) { json!(["lathe", "mill"]) } else { json!([]) };
        let covers = json!({ "enterprises": [enterprise], "posts": posts });
        documents.push(world.agreement(&format!("of-{enterprise}"), "enterprise-agreement", &covers));
    }
    if world.dice.one_in(2) {
        documents.push(with(
            header("equivalence@1", "counts"),
            json!({ "equivalences": [{
            "id": "b-is-high", "cite": cite(), "from": { "level": { "ladder": "inner", "code": "b" } },
            "as": { "level": { "ladder": "ladder", "code": "high" } }, "purposes": ["pay"],
        }] }),
        ));
    }
    let files = documents.iter().map(|document| (document["id"].as_str().unwrap().to_owned(), document.to_string()));
    let set = PolicySet::load(files).unwrap_or_else(|wrong| panic!("{:#?}", wrong.first()));
    let employers: Vec<Value> = ENTERPRISES
        .iter()
        .map(|enterprise| {
            let region = *world.dice.of(&["331081", "331081", "331002", "320100"]);
            let industry = *world.dice.of(&["3484", "3484", "3511"]);
            let known = json!({ "enterprise": enterprise, "region": region });
            if world.dice.one_in(20) { known } else { with(known, json!({ "industry": industry })) }
        })
        .collect();
    let certificate = if world.dice.one_in(2) { json!({ "certificate": "skill-level" }) } else { json!({}) };
    let facts: Vec<&str> = world.known.iter().copied().filter(|one| *one != "post").collect();
    let levels = [with(json!({ "ladder": "ladder" }), certificate), json!({ "ladder": "inner" })];
    let call = json!({
        "schema": "pay-columns/1", "as_of": as_of(world.dice), "employers": employers,
        "levels": &levels[..=usize::from(world.dice.one_in(3))],
        "posts": POSTS, "hired": true, "post_since": world.known.contains(&"post"), "facts": facts,
    });
    (set, from_text(call.to_string().as_bytes()).unwrap())
}

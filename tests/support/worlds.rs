//! Small worlds made at random: a school or two, agreements between them, and a learner's record. All of it invented.
//!
//! A [`World`] is plain choices, which shrink well; [`World::documents`] and [`World::question`] write them as JSON.
//! Whatever a choice points at is taken modulo what there is, so that every world is valid.

use super::files;
use proptest::collection::vec;
use proptest::prelude::*;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

const NAMES: [&str; 8] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
const CREDITS: [&str; 6] = ["1", "1.5", "2", "3", "4", "5.5"];
const LADDER: &str = "www/policies/code-lists/skill-level.json";

/// Choices a world is made of.
#[derive(Clone, Debug)]
pub struct World {
    /// Courses of the school: credits, and whether the course is public rather than core.
    pub courses: Vec<(usize, bool)>,
    /// How the courses are put into the requirement tree, in their order.
    pub parts: Vec<Part>,
    /// Agreements, in force side by side.
    pub agreements: Vec<Agreement>,
    /// What the learner brings.
    pub brought: Vec<Brought>,
    /// A second ledger at another school with the first so many courses, and how many achievements may be shared.
    pub second: Option<(usize, Option<u32>)>,
    /// A course that stands a second time, in a pool or a choice of its own; and whether it may be used on both sides.
    pub again: Option<(usize, bool)>,
}

/// Some courses in a row, and the node they stand under.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// How many courses.
    pub take: usize,
    /// What kind of node.
    pub kind: Kind,
}

/// Kinds of node.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    All,
    Any,
    NOf,
    Credits { needed: usize, overflow: bool },
}

/// An agreement.
#[derive(Clone, Debug)]
pub struct Agreement {
    pub rules: Vec<Rule>,
    pub caps: Vec<Cap>,
    pub exclusions: Vec<(Option<bool>, Option<usize>)>,
    pub family: Option<bool>,
}

/// A rule.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// A course of the same name, from a grade on; with too few hours it waives attendance only, where `softer`.
    Same { floor: u32, softer: bool },
    /// A certificate for any core or public course; reused within so many credits.
    Certificate { kind: usize, public: bool, reuse: Option<usize>, fixed: Option<usize> },
    /// Two courses for one.
    Pair { from: (usize, usize), to: usize },
    /// Two courses for two.
    Swap { from: (usize, usize), to: usize },
    /// Two of three courses for one.
    TwoOf { from: (usize, usize, usize), to: usize },
    /// So many credits of public courses for one course.
    Enough { credits: usize, to: usize },
    /// A course, from a grade on, as free credit.
    Free { floor: u32 },
}

/// A cap; `soft` leaves the surplus uncounted.
#[derive(Clone, Copy, Debug)]
pub struct Cap {
    pub on: CapOn,
    pub limit: CapLimit,
    pub soft: bool,
}

/// What a cap limits.
#[derive(Clone, Copy, Debug)]
pub enum CapOn {
    Everything,
    Category(bool),
    Certificates,
    FirstRule,
}

/// How much a cap allows.
#[derive(Clone, Copy, Debug)]
pub enum CapLimit {
    Credits(usize),
    Percent(u32),
    PercentOfPublic(u32),
    Targets(u32),
}

/// An achievement.
#[derive(Clone, Copy, Debug)]
pub enum Brought {
    /// A course by its name; `own` where it was taken at the school itself.
    Course { name: usize, credits: usize, grade: u32, own: bool, hours: u32 },
    /// A certificate of a kind and level, with credits of its own or none.
    Certificate { kind: usize, level: usize, credits: Option<usize> },
}

/// Worlds with everything the generator knows.
pub fn any_world() -> impl Strategy<Value = World> {
    world(6, 6, true)
}

/// Worlds without rules in which more may mean less: `highest` families and weaker outcomes.
pub fn monotone_world() -> impl Strategy<Value = World> {
    world(6, 6, false)
}

/// Worlds small enough to try every subset of claims: the amounts are the targets'.
pub fn tiny_world() -> impl Strategy<Value = World> {
    let rule = prop_oneof![
        3 => (0..80_u32).prop_map(|floor| Rule::Same { floor, softer: false }),
        2 => (0..2_usize, any::<bool>())
            .prop_map(|(kind, public)| Rule::Certificate { kind, public, reuse: None, fixed: None }),
        2 => ((0..4_usize, 0..4_usize), 0..4_usize).prop_map(|(from, to)| Rule::Pair { from, to }),
        1 => ((0..4_usize, 0..4_usize), 0..4_usize).prop_map(|(from, to)| Rule::Swap { from, to }),
    ];
    let agreement = (vec(rule, 1..4), vec(cap(), 0..3), vec(exclusion(), 0..2))
        .prop_map(|(rules, caps, exclusions)| Agreement { rules, caps, exclusions, family: None });
    let brought = brought().prop_map(|one| match one {
        Brought::Course { name, credits, grade, hours, .. } => {
            Brought::Course { name: name % 4, credits, grade, own: false, hours }
        }
        other @ Brought::Certificate { .. } => other,
    });
    let parts = vec((1..3_usize, kind()).prop_map(|(take, kind)| Part { take, kind }), 1..3);
    (vec((0..6_usize, any::<bool>()), 2..4), parts, vec(agreement, 1..2), vec(brought, 1..4)).prop_map(
        |(courses, parts, agreements, brought)| World {
            courses,
            parts,
            agreements,
            brought,
            second: None,
            again: None,
        },
    )
}

fn world(courses: usize, brought_at_most: usize, wild: bool) -> impl Strategy<Value = World> {
    let parts = vec((1..4_usize, kind()).prop_map(|(take, kind)| Part { take, kind }), 1..4);
    let second = proptest::option::weighted(0.3, (1..4_usize, proptest::option::of(0..3_u32)));
    let courses = vec((0..6_usize, any::<bool>()), 2..=courses);
    let again = proptest::option::weighted(0.3, (0..6_usize, any::<bool>()));
    (courses, parts, vec(agreement(wild), 1..3), vec(brought(), 1..=brought_at_most), second, again).prop_map(
        |(courses, parts, agreements, brought, second, again)| World {
            courses,
            parts,
            agreements,
            brought,
            second,
            again,
        },
    )
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        3 => Just(Kind::All),
        1 => Just(Kind::Any),
        1 => Just(Kind::NOf),
        2 => (0..6_usize, any::<bool>()).prop_map(|(needed, overflow)| Kind::Credits { needed, overflow }),
    ]
}

fn agreement(wild: bool) -> impl Strategy<Value = Agreement> {
    let family = proptest::option::weighted(0.3, any::<bool>());
    (vec(rule(wild), 1..5), vec(cap(), 0..3), vec(exclusion(), 0..2), family).prop_map(
        move |(rules, caps, exclusions, family)| {
            let family = family.map(|highest| highest && wild);
            Agreement { rules, caps, exclusions, family }
        },
    )
}

fn rule(wild: bool) -> impl Strategy<Value = Rule> {
    let pair = || (0..8_usize, 0..8_usize);
    prop_oneof![
        4 => (0..80_u32, any::<bool>()).prop_map(move |(floor, softer)| Rule::Same { floor, softer: softer && wild }),
        2 => (0..2_usize, any::<bool>(), proptest::option::of(0..6_usize), proptest::option::of(0..6_usize))
            .prop_map(|(kind, public, reuse, fixed)| Rule::Certificate { kind, public, reuse, fixed }),
        1 => (pair(), 0..8_usize).prop_map(|(from, to)| Rule::Pair { from, to }),
        1 => (pair(), 0..8_usize).prop_map(|(from, to)| Rule::Swap { from, to }),
        1 => ((0..8_usize, 0..8_usize, 0..8_usize), 0..8_usize).prop_map(|(from, to)| Rule::TwoOf { from, to }),
        1 => (0..6_usize, 0..8_usize).prop_map(|(credits, to)| Rule::Enough { credits, to }),
        1 => (0..80_u32).prop_map(|floor| Rule::Free { floor }),
    ]
}

/// Caps on several bases; soft only where everything is limited, for surpluses need a single place to go.
fn cap() -> impl Strategy<Value = Cap> {
    let on = prop_oneof![
        Just(CapOn::Everything),
        any::<bool>().prop_map(CapOn::Category),
        Just(CapOn::Certificates),
        Just(CapOn::FirstRule),
    ];
    let limit = prop_oneof![
        (0..6_usize).prop_map(CapLimit::Credits),
        (10..60_u32).prop_map(CapLimit::Percent),
        (20..90_u32).prop_map(CapLimit::PercentOfPublic),
        (1..4_u32).prop_map(CapLimit::Targets),
    ];
    (on, limit, proptest::bool::weighted(0.3)).prop_map(|(on, limit, soft)| {
        let soft = soft && matches!(on, CapOn::Everything) && !matches!(limit, CapLimit::Targets(_));
        Cap { on, limit, soft }
    })
}

fn exclusion() -> impl Strategy<Value = (Option<bool>, Option<usize>)> {
    (proptest::option::of(any::<bool>()), proptest::option::of(0..2_usize))
}

/// An achievement.
pub fn brought() -> impl Strategy<Value = Brought> {
    let course = (0..8_usize, 0..6_usize, 30..100_u32, proptest::bool::weighted(0.15), 10..90_u32);
    prop_oneof![
        4 => course.prop_map(|(name, credits, grade, own, hours)| Brought::Course { name, credits, grade, own, hours }),
        1 => (0..2_usize, 1..6_usize, proptest::option::of(0..6_usize))
            .prop_map(|(kind, level, credits)| Brought::Certificate { kind, level, credits }),
    ]
}

fn title(text: &str) -> Value {
    json!({ "zh": text, "en": text })
}

fn course(at: usize) -> String {
    format!("c{at}")
}

fn credits(at: usize) -> &'static str {
    CREDITS[at % CREDITS.len()]
}

fn name(at: usize) -> &'static str {
    NAMES[at % NAMES.len()]
}

const fn category(public: bool) -> &'static str {
    if public { "public" } else { "core" }
}

impl World {
    /// The documents, each with a name.
    pub fn documents(&self) -> Vec<(String, Value)> {
        let mut documents = vec![("s0".to_owned(), self.catalogue("s0", self.courses.len()))];
        if let Some((courses, _)) = self.second {
            documents.push(("s1".to_owned(), self.catalogue("s1", courses)));
        }
        let agreements =
            self.agreements.iter().enumerate().map(|(at, one)| (format!("a{at}"), self.agreement(at, one)));
        documents.extend(agreements);
        documents
            .push((LADDER.to_owned(), serde_json::from_slice(&files::bytes(&files::root().join(LADDER))).unwrap()));
        documents
    }

    /// The policy set.
    pub fn set(&self) -> PolicySet {
        set_of(&self.documents())
    }

    /// The call.
    pub fn question(&self) -> Value {
        let mut target = vec![json!({ "institution": "s0", "programme": "p" })];
        if self.second.is_some() {
            target.push(json!({ "institution": "s1", "programme": "p" }));
        }
        let achievements: Vec<Value> = self.brought.iter().enumerate().map(|(at, one)| one.written(at)).collect();
        json!({
            "schema": "recognition/1", "as_of": "2026-09-01", "target": target, "next_steps": 1,
            "record": {
                "schema": "record@1", "id": "learner", "achievements": achievements,
                "enrolments": [
                    { "institution": "s0", "programme": "p", "entered": "2025-09-01" },
                    { "institution": "s1", "programme": "p", "entered": "2025-09-01" },
                ],
            },
        })
    }

    /// Which course a choice points at.
    pub fn course(&self, at: usize) -> usize {
        at % self.courses.len()
    }

    /// The courses of a swap: the one chosen and the next.
    pub fn two(&self, at: usize) -> (usize, usize) {
        (self.course(at), self.course(at + 1))
    }

    fn catalogue(&self, school: &str, most: usize) -> Value {
        let courses: Vec<Value> = (self.courses.iter().enumerate().take(most))
            .map(|(at, (amount, public))| {
                json!({
                    "id": course(at), "name": title(name(at)), "credits": credits(*amount), "hours": "60",
                    "nature": "required", "category": category(*public),
                })
            })
            .collect();
        json!({
            "schema": "catalogue@1", "id": format!("catalogue-{school}"), "version": "1", "title": title(school),
            "issuer": title(school), "force": "example", "effective": { "from": "2020-01-01" },
            "institution": { "id": school, "name": title(school), "kind": "higher-vocational" },
            "pass_mark": "60",
            "courses": courses,
            "programmes": [{
                "id": "p", "code": "460301", "name": title("专业"), "level": "associate", "credits": "20",
                "requirement": { "all": { "id": "root", "title": title("毕业要求"), "of": self.tree(courses.len()) } },
            }],
        })
    }

    fn tree(&self, most: usize) -> Vec<Value> {
        let mut nodes = Vec::new();
        let mut next = 0;
        for (at, part) in self.parts.iter().enumerate() {
            let taken: Vec<usize> = (next..most.min(next + part.take)).collect();
            next += taken.len();
            if !taken.is_empty() {
                nodes.push(part.written(at, &taken));
            }
        }
        nodes.extend((next..most).map(|at| json!({ "course": course(at) })));
        if let Some((twice, _)) = self.again {
            let pool = json!({
                "id": "again", "title": title("又一处"), "credits": "2", "at_most": "6", "courses": [course(twice % most)],
            });
            let leaf = json!({ "id": "again", "title": title("又一处"), "of": [{ "course": course(twice % most) }] });
            nodes = vec![
                json!({ "all": { "id": "main", "title": title("主体"), "of": nodes } }),
                if twice % 2 == 0 { json!({ "credits-from": pool }) } else { json!({ "any": leaf }) },
            ];
        }
        nodes.push(json!({
            "credits-from": { "id": "free", "title": title("任选"), "credits": "6", "at_most": "8", "open": true },
        }));
        nodes
    }

    fn agreement(&self, at: usize, agreement: &Agreement) -> Value {
        let schools = ["s0", "s1"].map(|id| json!({ "institution": id, "during": { "from": "2020-01-01" } }));
        let schools = if self.second.is_some() { &schools[..] } else { &schools[..1] };
        let named = |mut value: Value, id: String| {
            value["title"] = title(&id);
            value["id"] = Value::String(id);
            value["cite"] = json!([{ "source": "text", "clause": "1" }]);
            value
        };
        let rules = agreement.rules.iter().enumerate().map(|(n, rule)| named(self.rule(*rule), format!("r{n}")));
        let caps = agreement.caps.iter().enumerate().map(|(n, cap)| {
            let soft = cap.soft && n == 0 && at == 0;
            named(cap.written(soft), format!("cap{n}"))
        });
        let exclusions = agreement.exclusions.iter().enumerate().map(|(n, (public, kind))| {
            let targets = public.map_or_else(|| json!({}), |public| json!({ "categories": [category(public)] }));
            let bars =
                kind.map_or_else(Vec::new, |kind| vec![json!({ "certificate": { "kinds": [kind_name(kind)] } })]);
            let bars = if public.is_none() && bars.is_empty() { vec![json!({ "award": {} })] } else { bars };
            named(json!({ "targets": targets, "achievements": bars }), format!("x{n}"))
        });
        let families = agreement.family.iter().map(|highest| {
            let keep = if *highest { "highest" } else { "best" };
            named(json!({ "members": [{ "certificate": {} }], "alike": ["kind"], "keep": keep }), "family".to_owned())
        });
        let both = self.again.iter().filter(|(_, shared)| at == 0 && *shared).map(|_| {
            let sides = json!({ "left": { "node": "main" }, "right": { "node": "again" }, "achievements_at_most": 1 });
            named(sides, "twice".to_owned())
        });
        let sharings = self.second.iter().filter(|_| at == 0).map(|(_, most)| {
            let mut sharing = json!({ "left": { "institution": "s0" }, "right": { "institution": "s1" } });
            if let Some(most) = most {
                sharing["achievements_at_most"] = json!(most);
            }
            named(sharing, "shared".to_owned())
        });
        json!({
            "schema": "articulation@1", "id": format!("agreement-{at}"), "version": "1", "title": title("协议"),
            "issuer": title("示例"), "force": "example", "effective": { "from": "2020-01-01" },
            "sources": [{
                "id": "text", "title": title("协议"), "last_checked": "2026-08-01", "trust": "X",
                "clauses": [{ "id": "1", "text": title("示例条款。") }],
            }],
            "participants": schools,
            "rules": rules.collect::<Value>(),
            "caps": caps.collect::<Value>(),
            "exclusions": exclusions.collect::<Value>(),
            "families": families.collect::<Value>(),
            "sharings": sharings.chain(both).collect::<Value>(),
        })
    }

    fn rule(&self, rule: Rule) -> Value {
        let named = |at: usize| json!({ "course": { "names": [name(at)] } });
        let to = |at: usize| json!({ "course": course(self.course(at)) });
        match rule {
            Rule::Same { floor, softer } => {
                let source = json!({ "course": { "own": false, "grade_at_least": floor.to_string() } });
                let mut rule = json!({ "source": source, "target": { "any-course": {} }, "when": "same-name" });
                if softer {
                    rule["when"] = json!({ "all": ["same-name", { "hours": "75%" }] });
                    rule["softer"] = json!({ "when": "same-name", "effect": "attendance" });
                }
                rule
            }
            Rule::Certificate { kind, public, reuse, fixed } => {
                let mut rule = json!({
                    "source": { "certificate": { "kinds": [kind_name(kind)] } },
                    "target": { "any-course": { "categories": [category(public)] } },
                });
                if let Some(at_most) = reuse {
                    rule["reuse"] = json!({ "credits_at_most": credits(at_most + 2) });
                }
                if let Some(amount) = fixed {
                    rule["credit"] = json!({ "fixed": credits(amount) });
                }
                rule
            }
            Rule::Pair { from, to: at } => {
                json!({ "source": { "all": [named(from.0), named(from.1)] }, "target": to(at), "grade": "highest" })
            }
            Rule::Swap { from, to } => {
                let (one, other) = self.two(to);
                json!({
                    "source": { "all": [named(from.0), named(from.1)] },
                    "target": { "courses": [course(one), course(other)] },
                })
            }
            Rule::TwoOf { from, to: at } => {
                let of = [named(from.0), named(from.1), named(from.2)];
                json!({ "source": { "n-of": { "n": 2, "of": of } }, "target": to(at) })
            }
            Rule::Enough { credits: amount, to: at } => json!({
                "source": { "credits-at-least": { "credits": credits(amount), "of": { "own": false } } },
                "target": to(at),
            }),
            Rule::Free { floor } => json!({
                "source": { "course": { "own": false, "grade_at_least": floor.to_string() } },
                "target": { "node": "free" }, "credit": "source",
            }),
        }
    }
}

fn kind_name(kind: usize) -> &'static str {
    ["skill-level", "x-certificate"][kind % 2]
}

impl Part {
    fn written(self, at: usize, courses: &[usize]) -> Value {
        let id = format!("n{at}");
        let leaves: Vec<Value> = courses.iter().map(|at| json!({ "course": course(*at) })).collect();
        match self.kind {
            Kind::All => json!({ "all": { "id": id, "title": title(&id), "of": leaves } }),
            Kind::Any => json!({ "any": { "id": id, "title": title(&id), "of": leaves } }),
            Kind::NOf => {
                let n = leaves.len().div_ceil(2);
                json!({ "n-of": { "id": id, "title": title(&id), "n": n, "of": leaves } })
            }
            Kind::Credits { needed, overflow } => {
                let ids: Vec<String> = courses.iter().map(|at| course(*at)).collect();
                let mut node = json!({ "id": id, "title": title(&id), "credits": credits(needed), "courses": ids });
                if overflow {
                    node["overflow"] = json!("free");
                }
                json!({ "credits-from": node })
            }
        }
    }
}

impl Cap {
    fn written(self, soft: bool) -> Value {
        let on = match self.on {
            CapOn::Everything => json!({}),
            CapOn::Category(public) => json!({ "targets": { "categories": [category(public)] } }),
            CapOn::Certificates => json!({ "achievements": ["certificate"] }),
            CapOn::FirstRule => json!({ "rules": ["r0"] }),
        };
        let share = |percent: u32, of: Value| json!({ "share": { "share": format!("{percent}%"), "of": of } });
        let limit = match self.limit {
            CapLimit::Credits(amount) => json!({ "credits": credits(amount + 1) }),
            CapLimit::Percent(percent) => share(percent, json!("programme")),
            CapLimit::PercentOfPublic(percent) => share(percent, json!({ "courses": { "categories": ["public"] } })),
            CapLimit::Targets(most) => json!({ "targets": most }),
        };
        json!({ "on": on, "limit": limit, "beyond": if soft { "uncounted" } else { "refused" } })
    }
}

impl Brought {
    /// As a record writes it.
    pub fn written(self, at: usize) -> Value {
        let id = format!("b{at}");
        match self {
            Self::Course { name: called, credits: amount, grade, own, hours } => {
                let mut course = json!({
                    "id": id, "name": name(called), "credits": credits(amount), "grade": grade.to_string(),
                    "hours": hours.to_string(), "institution": if own { "s0" } else { "elsewhere" },
                });
                if own {
                    course["code"] = json!(format!("c{}", called % NAMES.len()));
                }
                json!({ "course": course })
            }
            Self::Certificate { kind, level, credits: amount } => {
                let level = json!({ "ladder": "skill-level", "code": level.to_string() });
                let mut held = json!({ "id": id, "name": "证书", "kind": kind_name(kind), "level": level });
                if let Some(amount) = amount {
                    held["credits"] = json!(credits(amount));
                }
                json!({ "certificate": held })
            }
        }
    }
}

/// A policy set of documents written out.
pub fn set_of(documents: &[(String, Value)]) -> PolicySet {
    let texts = documents.iter().map(|(name, document)| (name.clone(), document.to_string().into_bytes()));
    PolicySet::load(texts).unwrap_or_else(|refused| panic!("{refused:#?}"))
}

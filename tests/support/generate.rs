//! Deterministic problems: small ones with every kind of rule, and learner-like ones.

use rongtong::recognition::optimum::{Cap, Choice, Item, Meter, Problem, SharedElement, Sharing};

/// A xorshift generator: the same seed gives the same problems everywhere, for ever.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Any seed will do; neighbouring seeds give unrelated streams.
    pub fn new(seed: u64) -> Self {
        let mut random = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03);
        for _ in 0..8 {
            random.next();
        }
        random
    }

    fn next(&mut self) -> u64 {
        if self.0 == 0 {
            self.0 = 1;
        }
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    /// A number in `0..end`.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap_or_default()
    }

    /// A number in `low..=high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::from(self.below(u32::try_from(high - low).unwrap_or_default() + 1))
    }

    /// True in `percent` of the cases.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Each of `0..items` with this chance.
    fn subset(&mut self, items: u32, percent: u32) -> Vec<u32> {
        (0..items).filter(|_| self.chance(percent)).collect()
    }
}

/// A problem of up to `most` items in which any rule may occur.
pub fn anything(random: &mut Random, most: u32) -> Problem {
    let items = 1 + random.below(most);
    let meters = if random.chance(60) { 1 + random.below(4) } else { 0 };
    let coarse = random.chance(70);
    let credit = |random: &mut Random| {
        if coarse { 50 * random.between(0, 8) } else { random.between(0, 437) }
    };
    let waives_all = random.chance(20);
    let mut problem = Problem::default();
    for _ in 0..items {
        let mut credits = Vec::new();
        for _ in 0..if random.chance(85) { 1 } else { random.between(0, 3) } {
            let meter = (meters > 0 && random.chance(80)).then(|| random.below(meters));
            credits.push((meter, credit(random)));
        }
        let granted = credits.iter().map(|credit| credit.1).sum();
        let apart = if random.chance(30) { 50 * random.between(0, 4) } else { 0 };
        problem.items.push(Item {
            credits,
            waived: if waives_all { granted } else { apart },
            consumed: random.between(0, 3),
            grade: random.between(0, 120) - if random.chance(10) { 20 } else { 0 },
        });
    }
    for index in 0..meters {
        // Only towards higher meters, so that nothing flows in a circle.
        let onward = |random: &mut Random, percent| {
            (index + 1 < meters && random.chance(percent)).then(|| index + 1 + random.below(meters - index - 1))
        };
        let limit = if coarse { 50 * random.between(0, 16) } else { random.between(0, 900) };
        let parent = onward(random, 40);
        problem.meters.push(Meter { limit, parent, overflow: onward(random, 40) });
    }
    for _ in 0..random.below(items) {
        let set = random.subset(items, 25);
        problem.exclusive.push(set);
    }
    for _ in 0..random.below(4) {
        let terms: Vec<(u32, i64)> = random.subset(items, 60).into_iter().map(|item| (item, credit(random))).collect();
        let sum: i64 = terms.iter().map(|term| term.1).sum();
        problem.caps.push(Cap { limit: sum * random.between(10, 90) / 100, terms });
    }
    for _ in 0..random.below(4) {
        let set = random.subset(items, 30);
        problem.openings.push(set);
    }
    for _ in 0..random.below(3) {
        let elements = (0..random.between(1, 4))
            .map(|_| SharedElement {
                left: random.subset(items, 25),
                right: random.subset(items, 25),
                credits: credit(random),
            })
            .collect();
        problem.sharings.push(Sharing {
            at_most_uses: random.chance(60).then(|| random.between(0, 2)),
            at_most_credits: random.chance(40).then(|| 50 * random.between(0, 8)),
            elements,
        });
    }
    for _ in 0..random.below(3) {
        let groups = (0..random.between(1, 4)).map(|_| random.subset(items, 30)).collect();
        problem.choices.push(Choice { at_most: random.below(4), groups });
    }
    if random.chance(15) {
        problem.forced = random.subset(items, 12);
    }
    problem
}

/// The shape of a learner-like problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Courses cluster by subject, with a few links across; a third of the rules is met.
    Real,
    /// As `Real` without subjects: everything hangs together.
    Dense,
    /// Every rule is met, all courses give the same credits, caps are tight.
    Adversarial,
}

/// A learner with this many records and three rules a record, each from one to three
/// records to one to three courses, under five category caps and a total cap of half the
/// programme. Records and courses are used once.
pub fn learner(random: &mut Random, kind: Kind, records: u32) -> Problem {
    let courses = match records {
        0..=10 => 12,
        11..=20 => 24,
        21..=40 => 40,
        _ => 60,
    };
    // What is recognised need no longer be studied, or the learner studies it again by choice.
    let waives = random.chance(50);
    let subjects = if kind == Kind::Real { (records / 5).max(2) } else { 1 };
    let grades: Vec<i64> = (0..records).map(|_| random.between(60, 100)).collect();
    let credits: Vec<i64> =
        (0..courses).map(|_| if kind == Kind::Adversarial { 200 } else { 50 * random.between(2, 12) }).collect();
    let categories: Vec<u32> = (0..courses).map(|_| random.below(5)).collect();
    let mut problem = Problem::default();
    let mut by_record: Vec<Vec<u32>> = (0..records).map(|_| Vec::new()).collect();
    let mut by_course: Vec<Vec<u32>> = (0..courses).map(|_| Vec::new()).collect();
    let mut weights: Vec<Vec<(u32, i64)>> = vec![Vec::new(); 6];
    for _ in 0..3 * records {
        let subject = random.below(subjects);
        let few = if kind == Kind::Adversarial { 2 } else { 1 };
        let many = random.between(few, 3);
        let from = pick(random, records, subjects, subject, many);
        let many = random.between(1, 3);
        let to = pick(random, courses, subjects, subject, many);
        if kind != Kind::Adversarial && !random.chance(31) {
            continue;
        }
        let item = u32::try_from(problem.items.len()).unwrap_or_default();
        let chosen = |list: &[i64], numbers: &[u32]| -> i64 {
            let all = (0..).zip(list).filter(|(number, _)| numbers.contains(number));
            all.map(|(_, amount)| amount).sum()
        };
        for (category, list) in (0..).zip(&mut weights) {
            let of =
                |course: &u32| category == 5 || (0..).zip(&categories).any(|(c, &k)| c == *course && k == category);
            let within: Vec<u32> = to.iter().copied().filter(of).collect();
            if !within.is_empty() {
                list.push((item, chosen(&credits, &within)));
            }
        }
        for (numbers, lists) in [(&from, &mut by_record), (&to, &mut by_course)] {
            for (_, list) in (0..).zip(lists.iter_mut()).filter(|(number, _)| numbers.contains(number)) {
                list.push(item);
            }
        }
        problem.items.push(Item {
            credits: vec![(None, chosen(&credits, &to))],
            waived: if waives { chosen(&credits, &to) } else { 0 },
            consumed: i64::try_from(from.len()).unwrap_or_default(),
            grade: chosen(&grades, &from),
        });
    }
    problem.exclusive.extend(by_record);
    problem.exclusive.extend(by_course);
    for (category, terms) in (0..).zip(weights) {
        let members = credits.iter().zip(&categories).filter(|&(_, &c)| category == 5 || c == category);
        let all: i64 = members.map(|(&amount, _)| amount).sum();
        let share = if category == 5 { 50 } else { 60 };
        problem.caps.push(Cap { limit: all * share / 100, terms });
    }
    problem
}

/// Up to `many` different numbers below `end`, mostly those of one subject.
fn pick(random: &mut Random, end: u32, subjects: u32, subject: u32, many: i64) -> Vec<u32> {
    let mut picked = Vec::new();
    for _ in 0..many {
        let number = if subjects == 1 || random.chance(6) {
            random.below(end)
        } else {
            // Subject s holds the numbers congruent to s.
            let size = (end - subject).div_ceil(subjects);
            subject + subjects * random.below(size)
        };
        if !picked.contains(&number) {
            picked.push(number);
        }
    }
    picked
}

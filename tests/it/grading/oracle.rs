//! What a world comes to, straight from the definitions and written differently: plain fractions, no steps shared with
//! the program.

use super::worlds::{Gate, Method, Round, Settled, Sheet, World};
use std::cmp::Ordering;

/// A fraction above a positive number; numbers here stay small.
pub type Fraction = (i128, i128);

pub fn plus(a: Fraction, b: Fraction) -> Fraction {
    shorten((a.0 * b.1 + b.0 * a.1, a.1 * b.1))
}

pub fn times(a: Fraction, b: Fraction) -> Fraction {
    shorten((a.0 * b.0, a.1 * b.1))
}

pub fn compare(a: Fraction, b: Fraction) -> Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

fn shorten((upper, lower): Fraction) -> Fraction {
    let by = gcd(upper.abs(), lower);
    (upper / by.max(1), lower / by.max(1))
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// A text such as `59.5` or `263/3` as a fraction.
pub fn read(text: &str) -> Fraction {
    if let Some((upper, lower)) = text.split_once('/') {
        return shorten((upper.parse().unwrap(), lower.parse().unwrap()));
    }
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits: i128 = format!("{}{rest}", whole.trim_start_matches('-')).parse().unwrap();
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    shorten((sign * digits, 10_i128.pow(u32::try_from(rest.len()).unwrap())))
}

/// How something stands, with its score where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    pub standing: &'static str,
    /// Not rounded.
    pub exact: Option<Fraction>,
    pub score: Option<Fraction>,
}

/// What a candidate comes to.
#[derive(Clone, Debug)]
pub struct Expected {
    pub practice: Stand,
    pub theory: Stand,
    pub review: Stand,
    pub total: Stand,
    pub result: &'static str,
    /// Disputes, and how many of them wait for one more assessor.
    pub disputes: (usize, usize),
}

/// Disputes of the practice, and its score unless one of them is open.
#[derive(Default)]
struct Combined {
    disputes: usize,
    open: usize,
}

pub fn expected(world: &World) -> Expected {
    let mut seen = Combined::default();
    let score = practice(world, &mut seen);
    let practice = stand(score, Some((60, 1)), world.round, "incomplete");
    let half = |halves: Option<i128>| halves.map(|halves| shorten((halves, 2)));
    let theory = stand(half(world.theory), Some((60, 1)), None, "absent");
    let (weight, line, round) = world.total;
    let sum = score.zip(half(world.theory));
    let sum = sum.map(|(practice, theory)| plus(times(practice, (weight, 10)), times(theory, (10 - weight, 10))));
    let total = stand(sum, line.map(|line| (line, 1)), round, "incomplete");
    let mut review = stand(half(world.review), Some((60, 1)), None, "absent");
    let gate = match world.gate {
        Gate::Nothing => "passed",
        Gate::Practice => practice.standing,
        Gate::Total => total.standing,
    };
    match gate {
        "passed" | "counted" => {}
        "failed" => review.standing = "not-reached",
        _ if review.standing == "absent" => {}
        _ => review.standing = "incomplete",
    }
    let all = [practice.standing, theory.standing, total.standing, review.standing];
    let result = if all.iter().any(|one| matches!(*one, "failed" | "not-reached")) {
        "fail"
    } else if all.iter().all(|one| matches!(*one, "passed" | "counted")) {
        "pass"
    } else {
        "incomplete"
    };
    Expected { practice, theory, review, total, result, disputes: (seen.disputes, seen.open) }
}

/// A score against its line; `without` says how something without a score stands.
fn stand(exact: Option<Fraction>, line: Option<Fraction>, round: Round, without: &'static str) -> Stand {
    let score = exact.map(|exact| rounded(exact, round));
    let standing = match (score, line) {
        (None, _) => without,
        (Some(_), None) => "counted",
        (Some(score), Some(line)) if compare(score, line) == Ordering::Less => "failed",
        _ => "passed",
    };
    Stand { standing, exact, score }
}

/// Rounds by looking at the units below and above.
fn rounded(exact: Fraction, round: Round) -> Fraction {
    let Some((unit, way)) = round else { return exact };
    let units = times(exact, (100, unit));
    let below = units.0 / units.1;
    let rest = plus(units, (-below, 1));
    let up = match (way, compare(rest, (1, 2))) {
        _ if rest.0 == 0 => false,
        ("up", _) | ("half-up" | "half-even", Ordering::Greater) | ("half-up", Ordering::Equal) => true,
        ("half-even", Ordering::Equal) => below % 2 == 1,
        _ => false,
    };
    shorten(((below + i128::from(up)) * unit, 100))
}

/// The score of the practice; none where the panel is not complete, somebody's mark is missing or a dispute is open.
fn practice(world: &World, seen: &mut Combined) -> Option<Fraction> {
    let counted: Vec<&Sheet> = world.sheets.iter().filter(|sheet| world.counts(sheet.role)).collect();
    let of_role = |role: usize| counted.iter().filter(|sheet| sheet.role == role).count();
    let panel = world.panel.is_none_or(|(size, second)| counted.len() >= size && of_role(1) >= second);
    let weighted_there = world.roles.is_none() || (of_role(0) > 0 && of_role(1) > 0);
    let everything = (0..4).all(|at| counted.iter().any(|sheet| world.marks(sheet.role, at)));
    // A criterion, a group or the whole: what the marks of each assessor make, on the scale it has.
    let full = |at: usize| (world.full[at], 1);
    let groups = [(vec![0, 1], world.weight), (vec![2, 3], 30 - world.weight)];
    let whole_scale = |of: &[usize]| of.iter().map(|at| full(*at)).fold((0, 1), plus);
    let mut sum = Some((0, 1));
    let mut add = |score: Option<Fraction>, worth: Fraction| {
        sum = sum.zip(score).map(|(sum, score)| plus(sum, times(score, worth)));
    };
    if !world.each_criterion && !world.divided {
        let tree = |sheet: &Sheet| {
            groups.iter().fold((0, 1), |sum, (of, weight)| {
                let marks = of.iter().map(|at| (sheet.marks[*at], 2)).fold((0, 1), plus);
                let scale = whole_scale(of);
                plus(sum, times(times(marks, (scale.1, scale.0)), times((*weight, 30), (100, 1))))
            })
        };
        add(one_of(world, &counted, &|_| true, &tree, seen), (1, 1));
    } else {
        for (of, weight) in &groups {
            let scale = whole_scale(of);
            let worth = times((*weight * 100, 30), (scale.1, scale.0));
            let points = if world.each_criterion { of.iter().map(|at| vec![*at]).collect() } else { vec![of.clone()] };
            for point in points {
                let marks = |sheet: &Sheet| point.iter().map(|at| (sheet.marks[*at], 2)).fold((0, 1), plus);
                add(one_of(world, &counted, &|role| world.marks(role, point[0]), &marks, seen), worth);
            }
        }
    }
    sum.filter(|_| panel && weighted_there && everything)
}

/// Several scores as one: all alike, or each role by itself and then weighted.
fn one_of(
    world: &World,
    counted: &[&Sheet],
    marks: &dyn Fn(usize) -> bool,
    score: &dyn Fn(&Sheet) -> Fraction,
    seen: &mut Combined,
) -> Option<Fraction> {
    let scores = |role: Option<usize>| -> Vec<Fraction> {
        let of = counted.iter().filter(|sheet| marks(sheet.role) && role.is_none_or(|role| role == sheet.role));
        of.map(|sheet| score(sheet)).collect()
    };
    let (size, second) = world.panel.unwrap_or((2, 2));
    let Some(weighed) = world.weights() else { return alike(world, scores(None), size.max(2), seen) };
    let (mut sum, mut weights, mut open) = ((0, 1), (0, 1), false);
    for (role, weight) in weighed.into_iter().enumerate() {
        let of_role = scores(Some(role));
        if of_role.is_empty() {
            continue;
        }
        match alike(world, of_role, if role == 1 { second.max(2) } else { 2 }, seen) {
            Some(score) => sum = plus(sum, times(score, weight)),
            None => open = true,
        }
        weights = plus(weights, weight);
    }
    (!open && weights.0 > 0).then(|| times(sum, (weights.1, weights.0)))
}

fn alike(world: &World, mut scores: Vec<Fraction>, raters: usize, seen: &mut Combined) -> Option<Fraction> {
    scores.sort_by(|a, b| compare(*a, *b));
    let (lowest, highest) = (*scores.first()?, *scores.last()?);
    let spread = plus(highest, (-lowest.0, lowest.1));
    let over = world.dispute.filter(|(limit, _)| scores.len() > 1 && compare(spread, (*limit, 2)) == Ordering::Greater);
    let Some((_, then)) = over else { return Some(by(world.method, &scores)) };
    seen.disputes += 1;
    match then {
        Settled::Told => Some(by(world.method, &scores)),
        Settled::Median => Some(by(Method::Median, &scores)),
        _ if scores.len() <= raters => {
            seen.open += 1;
            None
        }
        Settled::OneMoreMedian => Some(by(Method::Median, &scores)),
        Settled::Nearest => {
            // Every pair is tried, the higher ones first.
            let mut pairs = Vec::new();
            for (nth, low) in scores.iter().enumerate() {
                pairs.extend(scores.iter().skip(nth + 1).map(|high| (plus(*high, (-low.0, low.1)), plus(*low, *high))));
            }
            pairs.sort_by(|a, b| compare(a.0, b.0).then(compare(b.1, a.1)));
            Some(times(pairs.first()?.1, (1, 2)))
        }
    }
}

fn by(method: Method, scores: &[Fraction]) -> Fraction {
    let kept = match method {
        Method::Trimmed if scores.len() >= 3 => &scores[1..scores.len() - 1],
        Method::Median if scores.len() % 2 == 1 => &scores[scores.len() / 2..=scores.len() / 2],
        Method::Median => &scores[scores.len() / 2 - 1..=scores.len() / 2],
        Method::Mean | Method::Trimmed => scores,
    };
    times(kept.iter().copied().fold((0, 1), plus), (1, i128::try_from(kept.len()).unwrap()))
}

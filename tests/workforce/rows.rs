//! Rows of a workforce, and the same workers asked one by one.

use rongtong::call::{PayCall, PayColumnsCall, PaySchema};
use rongtong::date::Date;
use rongtong::pay::answer::{FloorState, PayPeriod};
use rongtong::pay::columns::layout::{Codes, NOT_KNOWN};
use rongtong::pay::columns::{
    BAD_ROW, BELOW_GUIDE, BELOW_LAW, NOTHING_GIVEN, OPEN, Plan, RAISED, Results, TWO_OF_ONE_RANK,
};
use rongtong::pay::pay;
use rongtong::policy::pay::{Per, Rank};
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;

/// Numbers that are the same on every run.
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 20) % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    pub fn one_in(&mut self, chance: usize) -> bool {
        self.below(chance) == 0
    }

    pub fn of<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        &list[self.below(list.len())]
    }
}

/// A workforce in columns.
#[derive(Debug)]
pub struct Rows {
    pub codes: Vec<u16>,
    pub days: Vec<u32>,
    pub count: usize,
}

/// Workers of every kind the columns know, and a few rows that cannot be read.
pub fn rows(plan: &Plan, call: &PayColumnsCall, count: usize, dice: &mut Dice) -> Rows {
    let mut codes = Vec::new();
    for column in &plan.layout.codes {
        for _ in 0..count {
            codes.push(match column.holds {
                Codes::Employer => code(dice, call.employers.len(), 0),
                Codes::Number if dice.one_in(8) => NOT_KNOWN,
                Codes::Number => u16::try_from(dice.below(45)).unwrap(),
                _ => code(dice, column.codes.len() + 1, 0),
            });
        }
    }
    let as_of: u32 = call.as_of.to_string().replace('-', "").parse().unwrap();
    let days = (0..plan.layout.days.len() * count).map(|_| day(dice, as_of)).collect();
    Rows { codes, days, count }
}

fn code(dice: &mut Dice, many: usize, from: usize) -> u16 {
    let bad = usize::from(dice.one_in(150));
    u16::try_from(from + if bad == 1 { many + dice.below(3) } else { dice.below(many) }).unwrap()
}

/// A day; often one whose anniversary is near, at times one in February, unknown, to come or in no calendar.
fn day(dice: &mut Dice, as_of: u32) -> u32 {
    let back = u32::try_from(dice.below(40)).unwrap() * 10_000;
    match dice.below(12) {
        0 => 0,
        1 => as_of + 10_000,
        2 => as_of,
        3 => 20_000_229 + 40_000 * u32::try_from(dice.below(7)).unwrap(),
        4 => as_of - as_of % 10_000 - back + 228,
        5 => as_of - as_of % 10_000 - back + 301,
        6 => as_of - back,
        7 if dice.one_in(10) => *dice.of(&[20_260_230, 20_250_229, 1, 20_261_301, 18_991_231, 19_050_101, 20_260_100]),
        _ => {
            let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
            as_of - as_of % 10_000 - back + u32::try_from(100 * month + day).unwrap()
        }
    }
}

/// Has every worker asked by itself, and compares amounts, flags and sums. How many were neither open nor refused.
pub fn agree(set: &PolicySet, call: &PayColumnsCall, plan: &Plan, rows: &Rows) -> usize {
    let results = plan.run(&rows.codes, &rows.days, rows.count).unwrap();
    let measures = plan.layout.amounts.len();
    let mut settled = 0;
    let mut sums = vec![vec![0_u64; call.employers.len()]; measures];
    for row in 0..rows.count {
        let flags = results.flags[row];
        let amounts: Vec<u64> = (0..measures).map(|nth| u64::from(results.amounts[nth * rows.count + row])).collect();
        let Some((record, employment)) = plan.worker(&rows.codes, &rows.days, rows.count, row) else {
            assert_eq!((flags, amounts.iter().sum::<u64>()), (BAD_ROW, 0), "row {row}");
            continue;
        };
        let asked =
            PayCall { schema: PaySchema::V1, as_of: call.as_of, until: None, record, employment, lang: Lang::Zh };
        let told = match pay(set, &asked) {
            Ok(pay) => of_period(&pay.periods[0]),
            Err(wrong) => {
                assert!(wrong.iter().all(|one| one.code == "CAL090"), "row {row}: {wrong:?}");
                ([0; 4], TWO_OF_ONE_RANK)
            }
        };
        for (nth, per) in [Per::Month, Per::Year, Per::Hour, Per::Once].into_iter().enumerate() {
            let own = plan.layout.amounts.iter().position(|measure| *measure == per);
            let shown = own.map_or(0, |own| amounts[own]);
            assert_eq!(shown, told.0[nth], "row {row}, {per:?}: {:?}", asked.employment);
        }
        assert_eq!(flags, told.1, "flags of row {row}: {:?} {:?}", asked.record.achievements, asked.employment);
        settled += usize::from(flags & (OPEN | TWO_OF_ONE_RANK | NOTHING_GIVEN) == 0);
        for (sum, amount) in sums.iter_mut().zip(&amounts) {
            sum[usize::from(rows.codes[row])] += amount;
        }
    }
    assert_eq!(results.employers.amounts, sums.concat(), "sums of employers");
    assert_eq!(total(&results.levels.amounts), total(&sums.concat()), "sums of levels");
    let bad = |row: &usize| plan.worker(&rows.codes, &rows.days, rows.count, *row).is_none();
    let refused = (0..rows.count).filter(bad).count();
    let counted: u32 = results.employers.workers.iter().sum();
    assert_eq!(usize::try_from(counted).unwrap(), rows.count - refused);
    assert_eq!(usize::try_from(results.flagged[6]).unwrap(), refused);
    turned(plan, rows, &results);
    settled
}

fn total(sums: &[u64]) -> u64 {
    sums.iter().sum()
}

/// Amounts by measure, and flags, of an answer.
fn of_period(period: &PayPeriod) -> ([u64; 4], u8) {
    let sum = |per| -> u64 {
        let lines = period.lines.iter().filter(|line| line.per == per);
        lines.map(|line| u64::try_from(line.amount.fen()).unwrap()).sum()
    };
    let floor = |is: &dyn Fn(FloorState, Rank) -> bool| {
        period.floors.iter().any(|floor| is(floor.state, period.sources[floor.source].rank))
    };
    let nothing = period.lines.iter().all(|line| line.part == "top-up");
    let raised = floor(&|state, _| state == FloorState::Raised);
    let flags = [
        (OPEN, !period.certain),
        (RAISED, raised),
        (BELOW_LAW, !nothing && floor(&|state, rank| state == FloorState::Raised && rank == Rank::Law)),
        (BELOW_GUIDE, floor(&|state, _| state == FloorState::Below)),
        (NOTHING_GIVEN, nothing && period.certain && !raised),
    ];
    let amounts = [sum(Per::Month), sum(Per::Year), sum(Per::Hour), sum(Per::Once)];
    (amounts, flags.into_iter().filter(|(_, is)| *is).map(|(flag, _)| flag).sum())
}

/// The same rows in another order have the same results in that order, and the same sums.
fn turned(plan: &Plan, rows: &Rows, before: &Results) {
    let back =
        |list: &[u16]| -> Vec<u16> { list.chunks(rows.count).flat_map(|one| one.iter().rev().copied()).collect() };
    let back_wide =
        |list: &[u32]| -> Vec<u32> { list.chunks(rows.count).flat_map(|one| one.iter().rev().copied()).collect() };
    let mut after = plan.run(&back(&rows.codes), &back_wide(&rows.days), rows.count).unwrap();
    after.flags.reverse();
    after.amounts = back_wide(&after.amounts);
    assert_eq!(after, *before);
}

/// A day of 2026, 2027 or 2028, at times the end of February.
pub fn as_of(dice: &mut Dice) -> Date {
    let known = ["2026-09-01", "2027-02-28", "2028-02-29", "2028-03-01", "2028-02-28", "2026-12-31", "2027-01-01"];
    dice.of(&known).parse().unwrap()
}

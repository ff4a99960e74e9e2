//! What holds for every change of policies.

use super::super::worlds::{World, any_world, set_of};
use super::super::{cases as corpus, laws::worlds};
use super::{Asked, cases, told};
use proptest::prelude::*;
use rongtong::call::{Budget, EligibilityCall, PayCall, RecognitionCall};
use rongtong::impact::answer::{Both, Change, ClaimImpact, Impact, LevelImpact, MoneyMoved, Row, Told, Verdict};
use rongtong::impact::{Employed, Question, Sitting, Subject, Toward};
use rongtong::read::from_text;
use rongtong::recognition::recognise;
use rongtong::text::Lang;
use serde_json::Value;

/// The question of a case of the corpus; none, where it is made to be refused as it stands.
fn question(case: &corpus::Case) -> Option<(Question, rongtong::date::Date)> {
    let bytes = case.question().to_string().into_bytes();
    if case.schema == "pay/1" {
        let call: PayCall = from_text(&bytes).ok()?;
        let subject = Subject::Pay(Box::new(Employed { employment: call.employment }));
        return Some((Question { record: call.record, subject }, call.as_of));
    }
    if case.schema == "recognition/1" {
        let call: RecognitionCall = from_text(&bytes).ok()?;
        let subject = Subject::Recognition(Toward { target: call.target, budget: call.budget });
        return Some((Question { record: call.record, subject }, call.as_of));
    }
    let call: EligibilityCall = from_text(&bytes).ok()?;
    let subject = Subject::Eligibility(Sitting { sought: call.sought });
    Some((Question { record: call.record, subject }, call.as_of))
}

#[test]
fn the_same_policies_change_nothing_for_anybody() {
    let (mut looked, mut undecided) = (0, 0);
    for case in corpus::all().into_iter().chain(corpus::eligibility()).chain(corpus::pay()) {
        let Some((question, day)) = question(&case) else { continue };
        let sets = Both { before: case.set(), after: case.set() };
        let asked = Asked { sets, as_of: Both { before: day, after: day }, questions: vec![question] };
        let impact = asked.impact(Lang::Zh);
        let row = &impact.rows[0];
        assert!(matches!(row.verdict, Verdict::Unchanged | Verdict::Undecided), "{}: {row:?}", case.name);
        assert_eq!((impact.documents.len(), impact.summary.causes.len()), (0, 0), "{}", case.name);
        let (claims, levels) = told::parts(row);
        assert!(claims.is_empty() && levels.is_empty(), "{}: {row:?}", case.name);
        if let Told::Pay(impact) = &row.told {
            assert!(impact.lines.is_empty() && impact.applied.is_empty() && impact.open.is_empty(), "{}", case.name);
        }
        looked += 1;
        undecided += impact.summary.undecided;
    }
    assert!(looked > 330 && undecided < 45, "{looked} looked at, {undecided} undecided");
}

fn reversed(change: Change) -> Change {
    match change {
        Change::Better => Change::Worse,
        Change::Worse => Change::Better,
        Change::Open => Change::Open,
    }
}

fn other_way(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Gains => Verdict::Loses,
        Verdict::Loses => Verdict::Gains,
        same => same,
    }
}

/// Whatever changed hands in a row, read from one side or the other.
fn hands(row: &Row, swapped: bool) -> Vec<String> {
    let turn = |change: Change| if swapped { reversed(change) } else { change };
    let pair = |before: String, after: String| if swapped { (after, before) } else { (before, after) };
    let claim = |one: &ClaimImpact| {
        let ids = (one.achievements.iter().map(|it| it.id.clone())).chain(one.targets.iter().map(|it| it.id.clone()));
        let sides = pair(format!("{:?}", one.before.granted), format!("{:?}", one.after.granted));
        format!("{:?} {:?} {sides:?}", ids.collect::<Vec<_>>(), turn(one.change))
    };
    let level = |one: &LevelImpact| {
        let sides = pair(format!("{:?}", one.before.status), format!("{:?}", one.after.status));
        format!("{} {:?} {:?} {sides:?}", one.standard, one.level, turn(one.change))
    };
    let (claims, levels) = told::parts(row);
    let mut all: Vec<String> = claims.iter().map(claim).chain(levels.iter().map(level)).collect();
    match &row.told {
        Told::Recognition(impact) => all.extend(impact.ledgers.iter().map(|ledger| {
            let sides = pair(format!("{:?}", ledger.before), format!("{:?}", ledger.after));
            format!("{} {sides:?}", ledger.programme)
        })),
        Told::Undecided(refused) => {
            let sides = pair(format!("{:?}", refused.before), format!("{:?}", refused.after));
            all.push(format!("{sides:?}"));
        }
        Told::Pay(impact) => {
            let (old, new) = pair(format!("{:?}", impact.totals.before), format!("{:?}", impact.totals.after));
            all.push(format!("{old} {new}"));
            all.extend(impact.lines.iter().map(|line| {
                let sides = pair(line.before.amount.to_string(), line.after.amount.to_string());
                format!("{} {:?} {:?} {:?} {sides:?}", line.part, line.floor, line.per, turn(line.change))
            }));
            all.extend(impact.applied.iter().map(|one| format!("{} {:?}", one.id, turn(one.change))));
            all.extend(impact.open.iter().map(|one| one.cause.document.clone()));
        }
        Told::Eligibility(_) => {}
    }
    all.sort();
    all
}

fn exchanged(name: &str, forward: &Impact, backward: &Impact) {
    for (row, back) in forward.rows.iter().zip(&backward.rows) {
        assert_eq!(row.verdict, other_way(back.verdict), "{name}: {}", row.record);
        assert_eq!(hands(row, false), hands(back, true), "{name}: {}", row.record);
    }
    let (one, two) = (&forward.summary, &backward.summary);
    assert_eq!((one.records, one.unchanged, one.gains, one.loses), (two.records, two.unchanged, two.loses, two.gains));
    assert_eq!((one.differs, one.undecided), (two.differs, two.undecided), "{name}");
    if let (Some(one), Some(two)) = (one.credits, two.credits) {
        assert_eq!((one.counted_gained, one.counted_lost), (two.counted_lost, two.counted_gained), "{name}");
        assert_eq!((one.waived_gained, one.waived_lost), (two.waived_lost, two.waived_gained), "{name}");
    }
    if let (Some(one), Some(two)) = (one.pay, two.pay) {
        let turned = |moved: MoneyMoved| MoneyMoved { gained: moved.lost, lost: moved.gained };
        assert_eq!([one.month, one.year, one.hour, one.once], [two.month, two.year, two.hour, two.once].map(turned));
    }
}

#[test]
fn exchanging_the_versions_exchanges_gains_and_losses() {
    for case in cases() {
        let asked = case.asked();
        exchanged(&case.name, &asked.impact(Lang::Zh), &asked.swapped(Lang::Zh));
    }
}

#[test]
fn a_record_alone_is_told_as_among_others_in_whatever_order() {
    for case in cases() {
        let mut asked = case.asked();
        let together = asked.impact(Lang::En);
        assert_eq!(together.rows.len(), asked.questions.len(), "{}", case.name);
        for (row, question) in together.rows.iter().zip(asked.questions.clone()) {
            asked.questions = vec![question];
            assert_eq!(asked.impact(Lang::En).rows, std::slice::from_ref(row), "{}: {}", case.name, row.record);
        }
        let mut backward = case.asked();
        backward.questions.reverse();
        let backward = backward.impact(Lang::En);
        assert!(together.rows.iter().eq(backward.rows.iter().rev()), "{}", case.name);
        assert_eq!(together.summary, backward.summary, "{}", case.name);
    }
}

#[test]
fn counts_and_credits_of_the_summary_are_those_of_the_rows() {
    for case in cases() {
        let impact = case.asked().impact(Lang::Zh);
        let of =
            |verdict: Verdict| u32::try_from(impact.rows.iter().filter(|row| row.verdict == verdict).count()).unwrap();
        let summary = &impact.summary;
        assert_eq!(summary.records, u32::try_from(impact.rows.len()).unwrap(), "{}", case.name);
        let counts = [summary.unchanged, summary.gains, summary.loses, summary.differs, summary.undecided];
        let all = [Verdict::Unchanged, Verdict::Gains, Verdict::Loses, Verdict::Differs, Verdict::Undecided];
        assert_eq!(counts, all.map(of), "{}", case.name);
        let (mut gained, mut lost) = (0, 0);
        let (mut paid_more, mut paid_less) = (0, 0);
        for row in &impact.rows {
            if let Told::Pay(told) = &row.told {
                let more = told.totals.after.year.fen() - told.totals.before.year.fen();
                (paid_more, paid_less) = (paid_more + more.max(0), paid_less + (-more).max(0));
            }
            if let Told::Recognition(told) = &row.told {
                for ledger in &told.ledgers {
                    let more = ledger.after.counted.hundredths() - ledger.before.counted.hundredths();
                    (gained, lost) = (gained + more.max(0), lost + (-more).max(0));
                }
            }
        }
        let credits = summary.credits.unwrap_or_default();
        assert_eq!((credits.counted_gained.hundredths(), credits.counted_lost.hundredths()), (gained, lost));
        let pay = summary.pay.unwrap_or_default();
        assert_eq!((pay.year.gained.fen(), pay.year.lost.fen()), (paid_more, paid_less), "{}", case.name);
    }
}

/// A world, and the same without one of the rules by which something is granted.
fn without_a_rule(world: &World, at: usize) -> Option<Asked> {
    let documents = world.documents();
    let call: RecognitionCall = from_text(world.question().to_string().as_bytes()).ok()?;
    let decision = recognise(&set_of(&documents), &call).ok()?;
    let granting: Vec<&str> = decision.granted.iter().map(|grant| grant.rule.rule.as_str()).collect();
    let gone = granting.get(at % granting.len().max(1))?;
    let mut fewer = documents.clone();
    for (_, document) in &mut fewer {
        if let Some(rules) = document.get_mut("rules").and_then(Value::as_array_mut) {
            rules.retain(|rule| rule["id"] != **gone);
        }
    }
    // A cap or another rule may name it, and would point to nothing.
    if serde_json::to_string(&fewer).unwrap().contains(&format!("\"{gone}\"")) {
        return None;
    }
    let subject = Subject::Recognition(Toward { target: call.target, budget: Budget::DEFAULT });
    Some(Asked {
        sets: Both { before: set_of(&documents), after: set_of(&fewer) },
        as_of: Both { before: call.as_of, after: call.as_of },
        questions: vec![Question { record: call.record, subject }],
    })
}

proptest! {
    #![proptest_config(worlds(80))]

    #[test]
    fn a_rule_taken_out_counts_nobody_more_and_put_back_nobody_less(world in any_world(), at in 0..100_usize) {
        let Some(asked) = without_a_rule(&world, at) else { return Ok(()) };
        let (forward, backward) = (asked.impact(Lang::Zh), asked.swapped(Lang::Zh));
        exchanged("a world", &forward, &backward);
        if let Told::Recognition(told) = &forward.rows[0].told
            && told.reasons.is_empty()
        {
            let counted = |before: bool| -> i64 {
                let side = |one: &rongtong::impact::answer::LedgerImpact| if before { one.before } else { one.after };
                told.ledgers.iter().map(|one| side(one).counted.hundredths()).sum()
            };
            prop_assert!(counted(false) <= counted(true));
        }
    }
}

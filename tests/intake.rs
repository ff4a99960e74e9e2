//! A table of workers as offices keep it: read in whatever form and pieces, row by row, and paid as one by one.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "tests: a failed step is a failed test")]

#[path = "support/files.rs"]
mod files;

use rongtong::answer::workforce as answer;
use rongtong::call::{PayCall, PaySchema};
use rongtong::pay::columns::{BAD_ROW, Plan, Results};
use rongtong::pay::pay;
use rongtong::policy::set::PolicySet;
use rongtong::quantity::Money;
use rongtong::text::Lang;
use rongtong::workforce::change::{Moved, Version, change};
use rongtong::workforce::report::{LevelPaid, report};
use rongtong::workforce::{Intake, Workforce};
use std::fmt::Write as _;

const TABLE: &str = "\
工号,企业,地区,行业,等级,appointed:hx-machinery-post,岗位,入职日期,minimum-wage-tier,姓名
001,hx-machinery,331083,3523,三级,junior-technician,精密加工,2022-10-08,2,甲
002,hx-machinery,331083,3523,4,操作工,注塑机装调,2026/3/1,2,乙
003,hx-machinery,331083,3523,,senior-technician,\"电气调试\",20110630,2,\"丙,丁\"
004,demo-cutter-jia,331081,3329,二级/技师,,,2015年7月1日,第一档,
005,demo-cutter-yi,331081,3329,高级技师,,,,,
";

fn shipped() -> PolicySet {
    with("", "")
}

/// The shipped documents with one text in the place of another.
fn with(from: &str, to: &str) -> PolicySet {
    let paths = files::json_below(&files::root().join("www/policies"));
    let text = |path: &_| String::from_utf8(files::bytes(path)).unwrap();
    let texts = paths
        .iter()
        .map(|path| (files::name(path), if from.is_empty() { text(path) } else { text(path).replace(from, to) }));
    PolicySet::load(texts).unwrap()
}

fn take(set: &PolicySet, text: &[u8], piece: usize) -> Workforce {
    let mut intake = Intake::new("2026-11-22".parse().unwrap(), Lang::En);
    text.chunks(piece).for_each(|piece| intake.feed(set, piece));
    intake.finish(set).unwrap()
}

#[test]
fn a_table_is_the_same_in_every_form_and_cut_anywhere() {
    let set = shipped();
    let whole = take(&set, TABLE.as_bytes(), usize::MAX);
    assert_eq!((whole.rows, whole.refused_count), (5, 0), "{:?}", whole.refused);
    assert_eq!(whole.unused, ["姓名"]);
    let row = |workforce: &Workforce, text: &str, row: usize| {
        let place = |at: usize| usize::try_from(workforce.ends[at]).unwrap();
        text.get(place(row)..place(row + 1)).unwrap().to_owned()
    };
    assert_eq!(row(&whole, TABLE, 2), format!("{}\n", TABLE.lines().nth(3).unwrap()));
    for piece in [1, 2, 3, 7, 64] {
        assert_eq!(take(&set, TABLE.as_bytes(), piece), whole, "in pieces of {piece}");
    }
    let same = |text: &str, piece: usize, what: &str| {
        let other = take(&set, text.as_bytes(), piece);
        assert_eq!(row(&other, text, 1).trim(), text.lines().nth(2).unwrap().trim(), "{what}");
        assert_eq!(Workforce { ends: whole.ends.clone(), ..other }, whole, "{what}");
    };
    let marked = format!("\u{FEFF}{}", TABLE.replace('\n', "\r\n"));
    same(&marked, 5, "as spreadsheets save it");
    same(TABLE.trim_end(), 9, "without a last line break");
    same(&TABLE.replace("\"丙,丁\"", "丙").replace(',', "\t"), 11, "with tabs");
}

#[test]
fn objects_line_by_line_are_the_same_workers() {
    let set = shipped();
    let heads: Vec<&str> = TABLE.lines().next().unwrap().split(',').take(9).collect();
    let rows = TABLE.lines().skip(1).map(|line| {
        let line = line.replace("\"电气调试\"", "电气调试");
        let cells = heads.iter().zip(line.split(','));
        let members: Vec<String> =
            cells.filter(|(_, cell)| !cell.is_empty()).map(|(head, cell)| format!("{head:?}: {cell:?}")).collect();
        format!("{{ {} }}\n", members.join(", "))
    });
    let lines: String = rows.collect();
    let (values, objects) = (take(&set, TABLE.as_bytes(), 100), take(&set, lines.as_bytes(), 10));
    assert_eq!((objects.codes, objects.days, objects.call), (values.codes, values.days, values.call));
}

#[test]
fn every_row_is_paid_as_it_is_one_by_one() {
    let set = shipped();
    let workforce = take(&set, TABLE.as_bytes(), 1000);
    let plan = Plan::compile(&set, &workforce.call).unwrap();
    let results = plan.run(&workforce.codes, &workforce.days, workforce.rows).unwrap();
    let mut paid = Vec::new();
    for row in 0..workforce.rows {
        let (record, employment) = plan.worker(&workforce.codes, &workforce.days, workforce.rows, row).unwrap();
        let as_of = workforce.call.as_of;
        let call = PayCall { schema: PaySchema::V1, as_of, until: None, record, employment, lang: Lang::En };
        let one = pay(&set, &call).unwrap();
        assert_eq!(Money::from_fen(i64::from(results.amounts[row])), one.periods[0].totals.month, "row {row}");
        paid.push(one.periods[0].totals.month.to_string());
    }
    // 4000 × 1.15 + 300 + 4 × 30; the industry's 3300 + 150; raised to a section head's 7000; raised to the minimum
    // wage; an allowance of 1000, as the tier is not known.
    assert_eq!(paid.iter().map(String::as_str).collect::<Vec<_>>(), ["5020", "3450", "7000", "2490", "1000"]);
}

#[test]
fn a_row_that_is_wrong_is_told_with_its_line_and_stops_nothing() {
    let set = shipped();
    let text = "id,enterprise,level,hired\n1,hx-machinery,3,2020-01-01\n2,hx-machinery,九级,2020-01-01\n3,hx-machinery,3\n\
                4,hx-machinery,3,2020-02-30\n5,hx-machinery,,\n";
    let mut bytes = text.as_bytes().to_vec();
    bytes.extend_from_slice(b"6,hx-\xFF,3,\n7,hx-machinery,3,\n");
    let workforce = take(&set, &bytes, 13);
    assert_eq!((workforce.rows, workforce.refused_count), (7, 4));
    let told: Vec<(&str, Option<u32>)> = workforce.refused.iter().map(|one| (one.code, one.place.line)).collect();
    assert_eq!(told, [("CAL133", Some(3)), ("CAL132", Some(4)), ("CAL133", Some(5)), ("CAL130", Some(7))]);
    let plan = Plan::compile(&set, &workforce.call).unwrap();
    let results = plan.run(&workforce.codes, &workforce.days, workforce.rows).unwrap();
    let bad: Vec<bool> = results.flags.iter().map(|flags| flags & BAD_ROW != 0).collect();
    assert_eq!(bad, [false, true, true, true, false, true, false]);
}

#[test]
fn a_quotation_mark_that_is_never_closed_costs_its_own_line_alone() {
    let set = shipped();
    let told = |text: &str, piece: usize| {
        let workforce = take(&set, text.as_bytes(), piece);
        let told: Vec<_> = workforce.refused.iter().map(|one| (one.code, one.place.line.unwrap())).collect();
        (workforce.rows, told)
    };
    let head = "id,enterprise,level\n1,hx-machinery,3\n";
    // Many rows behind it; few; none that closes it; one that does, in the very column; two of them.
    let many = format!("{head}2,\"hx-machinery,3\n{}", "3,hx-machinery,3\n".repeat(100_000));
    assert_eq!(told(&many, 4096), (100_002, vec![("CAL131", 3)]));
    let rows = "3,hx-machinery,3\n4,hx-machinery,3\n";
    for piece in [1, 7, 1000] {
        assert_eq!(told(&format!("{head}2,\"hx-machinery,3\n{rows}"), piece), (4, vec![("CAL131", 3)]));
        assert_eq!(told(&format!("{head}2,hx-machinery,\"3\n{rows}"), piece), (4, vec![("CAL131", 3)]));
        assert_eq!(told(&format!("{head}2,\"hx-machinery,3\n{rows}5,\"hx\"\"\",3\n"), piece), (5, vec![("CAL131", 3)]));
        assert_eq!(
            told(&format!("{head}2,\"hx-machinery,3\n{rows}5,\"hx-machinery,3\n6,hx-machinery,3\n"), piece),
            (6, vec![("CAL131", 3), ("CAL131", 6)])
        );
        // A cell may hold line breaks where it is closed.
        assert_eq!(told(&format!("{head}\"2\n, as \"\"two\"\"\",hx-machinery,3\n{rows}"), piece), (4, vec![]));
    }
}

#[test]
fn lines_are_told_as_editors_number_them_however_they_end() {
    let set = shipped();
    let text = "id,enterprise,level\n1,x,3\n2,x,九级\n\n\n3,x,3\n\n4,x,九级\n5,\"x,3\n6,x,九级\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n"), format!("\u{FEFF}{text}")] {
        for piece in [1, 5, 1000] {
            let told: Vec<_> =
                take(&set, text.as_bytes(), piece).refused.iter().map(|one| one.place.line.unwrap()).collect();
            assert_eq!(told, [3, 8, 9, 10], "{text:?} in pieces of {piece}");
        }
    }
}

#[test]
fn a_table_without_headings_or_with_one_twice_is_refused() {
    let set = shipped();
    let refused = |text: &str| {
        let mut intake = Intake::new("2026-11-22".parse().unwrap(), Lang::En);
        intake.feed(&set, text.as_bytes());
        intake.finish(&set).map(|it| it.rows).map_err(|wrong| wrong[0].code)
    };
    assert_eq!(refused(""), Err("CAL135"));
    assert_eq!(refused("001,甲\n002,乙\n"), Err("CAL135"));
    assert_eq!(refused("level,等级\n3,4\n"), Err("CAL134"));
    assert_eq!(refused("level\n"), Ok(0));
}

fn version<'v>(workforce: &'v Workforce, (plan, results): &'v (Box<Plan>, Results)) -> Version<'v> {
    Version { workforce, plan, results }
}

#[test]
fn a_change_is_told_for_all_by_level_size_and_enterprise() {
    let before = shipped();
    let after = with(
        "\"at\": [\"senior-technician\"], \"give\": \"5800\"",
        "\"at\": [\"senior-technician\"], \"give\": \"9800\"",
    );
    let workforce = take(&before, TABLE.as_bytes(), 100);
    let (before, after) = (answer::pay(&before, &workforce).unwrap(), answer::pay(&after, &workforce).unwrap());
    let told = change(version(&workforce, &before), version(&workforce, &after)).unwrap();
    assert_eq!((told.moved.all.workers, told.moved.all.more, told.moved.all.less), (5, 1, 0));
    assert_eq!(told.gain_most.iter().map(|mover| mover.row).collect::<Vec<_>>(), [2]);
    // From a section head's 7000 to 9800 and 30 for each of 15 years.
    let all = told.moved.all;
    assert_eq!((all.median_before.to_string(), all.median_after.to_string()), ("3450".to_owned(), "3450".to_owned()));
    assert!(all.cost > Money::ZERO && all.cost == all.after.minus(all.before));
    let costs = |told: Vec<&Moved>| {
        assert_eq!(told.iter().map(|moved| moved.workers).sum::<usize>(), 5);
        assert_eq!(told.iter().map(|moved| moved.cost).sum::<Money>(), all.cost);
    };
    costs(told.moved.levels.iter().map(|level| &level.told).collect());
    costs(told.moved.sizes.iter().map(|size| &size.told).collect());
    costs(told.moved.employers.iter().map(|employer| &employer.told).collect());
    let none = change(version(&workforce, &before), version(&workforce, &before)).unwrap().moved.all;
    assert_eq!((none.more, none.less, none.cost), (0, 0, Money::ZERO));
}

#[test]
fn a_report_tells_levels_sizes_and_enterprises() {
    let set = shipped();
    let mut text = "enterprise,level,appointed:hx-machinery-post,post,hired\n".to_owned();
    for (level, grade, count) in [("5", "junior-technician", 12), ("4", "operator-4", 0), ("3", "senior-technician", 9)]
    {
        for _ in 0..count {
            writeln!(text, "hx-machinery,{level},{grade},电气调试,2020-01-01").unwrap();
        }
    }
    text.push_str("demo-cutter-jia,,,,\n");
    let workforce = take(&set, text.as_bytes(), 64);
    let (plan, results) = answer::pay(&set, &workforce).unwrap();
    let told = report(&workforce, &plan, &results).unwrap();
    let named = |level: &LevelPaid| (level.name.code.clone(), level.told.workers);
    let levels: Vec<_> = told.groups.levels.iter().map(named).collect();
    assert_eq!(levels, [(None, 1), (Some("5".to_owned()), 12), (Some("3".to_owned()), 9)]);
    let [_, low, high] = &*told.groups.levels else { panic!("{:?}", told.groups.levels) };
    assert_eq!((low.told.step, high.told.step), (None, Some(high.told.median.minus(low.told.median))));
    let sizes: Vec<_> =
        told.groups.sizes.iter().map(|size| (size.name.from, size.name.until, size.told.workers)).collect();
    assert_eq!(sizes, [(0, Some(19), 1), (20, Some(299), 21)]);
    // Sums are those of the columns.
    let month = |at: usize| i64::try_from(results.employers.amounts[at]).unwrap();
    assert_eq!(told.groups.employers.iter().map(|it| it.told.month.fen()).collect::<Vec<_>>(), [month(0), month(1)]);
    assert_eq!(told.groups.all.month.fen(), month(0) + month(1));
}

#[test]
fn an_employer_that_cannot_be_understood_stops_its_own_rows_alone() {
    let set = shipped();
    let text = "enterprise,region,level\na,331083,3\nb,33108,3\na,331083,3\nb,33108,4\n";
    let workforce = take(&set, text.as_bytes(), 5);
    let told: Vec<(&str, Option<u32>)> = workforce.refused.iter().map(|one| (one.code, one.place.line)).collect();
    assert_eq!(told, [("CAL101", Some(3)), ("CAL101", Some(5))]);
    let (_, results) = answer::pay(&set, &workforce).unwrap();
    assert_eq!(results.flags.iter().filter(|flags| **flags & BAD_ROW != 0).count(), 2);
}

#[test]
fn a_table_is_read_again_once_codes_stand_for_others() {
    let set = shipped();
    let mut workforce = take(&set, TABLE.as_bytes(), 100);
    answer::pay(&set, &workforce).unwrap();
    workforce.means[0].swap(0, 1);
    let refused = answer::pay(&set, &workforce).map(|_| ()).map_err(|wrong| wrong[0].code);
    assert_eq!(refused, Err("CAL137"));
}

#[test]
fn a_count_without_an_upper_end_is_left_out_and_refuses_nothing_else() {
    let folder = files::root().join("tests/cli/pay");
    let lists = ["code-lists/skill-level.json", "code-lists/pay-part.json"]
        .map(|path| files::root().join("www/policies").join(path));
    let paths = files::json_below(&folder).into_iter().chain(lists);
    let set = PolicySet::load(paths.map(|path| (files::name(&path), files::bytes(&path)))).unwrap();
    let text =
        |count: &str| format!("enterprise, 本月夜班次数,level,improvement,hired\nharbour,{count},3,no,2020-01-01\n");
    let one = |count: &str| {
        let workforce = take(&set, text(count).as_bytes(), 9);
        let (plan, results) = answer::pay(&set, &workforce).unwrap();
        report(&workforce, &plan, &results).unwrap()
    };
    let (some, unknown) = (one("8"), one(""));
    assert_eq!(some.left_out, ["本月夜班次数"]);
    assert_eq!((some.flagged.open, &some.groups), (1, &unknown.groups));
}

#[test]
fn levels_yes_and_no_and_headings_are_read_as_offices_write_them() {
    let set = shipped();
    let text = "企业名称\t职业技能等级\t岗位名称\t入职时间\n\
                hx-machinery\t无\t电气调试\t2020-01-01\nhx-machinery\t\t\t\nhx-machinery\tLevel 3, senior worker\t\t\n";
    let workforce = take(&set, text.as_bytes(), 2);
    assert_eq!((workforce.refused_count, &*workforce.unused), (0, &[][..]), "{:?}", workforce.refused);
    let levels = &workforce.codes[3..6];
    assert_eq!((levels[0], levels[1]), (0, 0));
    assert_eq!(workforce.means[0][usize::from(levels[2]) - 1], "3");
    assert_eq!(take(&set, "Enterprise,LEVEL\na,3\n".as_bytes(), 9).unused, [""; 0]);
}

#[test]
fn an_enterprise_is_as_large_as_all_its_workers_wherever_they_are() {
    let set = shipped();
    let mut text = "enterprise,region,level\n".to_owned();
    for nth in 0..30 {
        writeln!(text, "big,{},3", if nth % 2 == 0 { "331083" } else { "331081" }).unwrap();
    }
    let workforce = take(&set, text.as_bytes(), 50);
    let (plan, results) = answer::pay(&set, &workforce).unwrap();
    let told = report(&workforce, &plan, &results).unwrap().groups;
    assert_eq!((told.employers.len(), told.sizes.len(), told.sizes[0].name.from), (2, 1, 20));
}

#[test]
fn rows_that_say_nothing_or_one_thing_twice_are_no_workers() {
    let set = shipped();
    let told = |text: &str| {
        let workforce = take(&set, text.as_bytes(), 9);
        workforce.refused.iter().map(|one| (one.code, one.place.line.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(told("企业,等级,备注\na,3,\n,,\n , ,\n"), [("CAL138", 3), ("CAL138", 4)]);
    assert_eq!(told("{\"level\": \"3\", \"等级\": \"\"}\n{}\n{\"level\": \"3\"}\n"), [("CAL134", 1), ("CAL138", 2)]);
    let mut intake = Intake::new("2026-11-22".parse().unwrap(), Lang::En);
    intake.feed(&set, b"{\"colour\": \"red\"}\n");
    assert_eq!(intake.finish(&set).unwrap_err()[0].code, "CAL135");
}

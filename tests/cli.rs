//! The command line as a stranger meets it: output in both languages, exit codes, files, folders, standard input, and
//! what it does with bad input.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests: a failed step is a failed test, and documents are files"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What a run left behind.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in the root of the repository.
fn rongtong(arguments: &[&str]) -> Ran {
    rongtong_with(arguments, b"")
}

/// The same with something on standard input.
fn rongtong_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rongtong"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses before it reads has closed its end already.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

const POLICIES: [&str; 3] = ["--policy", "tests/cli/policies", "www/policies/code-lists"];
const LIN: [&str; 2] = ["--record", "tests/cli/records/lin.json"];
const DAY: [&str; 2] = ["--as-of", "2026-09-01"];
const TARGET: [&str; 2] = ["--target", "harbour/mechatronics"];

/// The verb, then the usual policies and day, then whatever is added.
fn asked(verb: &str, added: &[&str]) -> Vec<String> {
    let parts = [&[verb][..], &POLICIES, &DAY, added];
    parts.concat().into_iter().map(str::to_owned).collect()
}

fn ask(verb: &str, added: &[&str]) -> Ran {
    let arguments = asked(verb, added);
    rongtong(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

fn ask_with(verb: &str, added: &[&str], input: &[u8]) -> Ran {
    let arguments = asked(verb, added);
    rongtong_with(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), input)
}

fn lines(text: &str) -> Vec<serde_json::Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_decision_reads_well_in_both_languages() {
    let parts = [&LIN[..], &TARGET].concat();
    let zh = ask("recognise", &parts);
    assert_eq!((zh.code, zh.err.as_str()), (0, ""));
    insta::assert_snapshot!("recognise_zh", zh.out);
    let en = ask("recognise", &[&parts[..], &["--lang", "en"]].concat());
    insta::assert_snapshot!("recognise_en", en.out);
}

#[test]
fn full_tells_every_condition() {
    let ran = ask("recognise", &[&LIN[..], &TARGET, &["--full", "--lang=en"]].concat());
    insta::assert_snapshot!("recognise_full_en", ran.out);
}

#[test]
fn wishes_are_respected_and_their_cost_told() {
    let ran = ask("recognise", &[&LIN[..], &TARGET, &["--leave", "k1", "--pin", "c1=free"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: Vec<&str> = ran.out.lines().skip_while(|line| !line.starts_with("你的指定")).take(3).collect();
    insta::assert_snapshot!("pins_zh", told.join("\n"));
}

#[test]
fn a_budget_that_runs_out_is_told_with_its_gap() {
    let policies = ["--policy", "www/policies/consortium", "www/policies/code-lists"];
    let asked = ["--record", "www/records/forty-achievements.json", "--target", "hx-yunfan/robot", "--budget", "0"];
    let ran = rongtong(&[&["recognise"][..], &policies, &DAY, &asked].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("≈ 找到的最好结果"), "{}", ran.out);
    let told = ran.out.lines().skip_while(|line| *line != "这个结果有多好").nth(1).unwrap_or_default();
    assert!(told.starts_with("· 搜索步数已用完") && told.contains("最多还可能多"), "{told}");
    let json = rongtong(&[&["recognise", "--json"][..], &policies, &DAY, &asked].concat());
    let proof = &lines(&json.out)[0]["decision"]["proof"];
    assert_eq!(proof["status"], "best-found");
    assert!(proof["gap"].is_string(), "{proof}");
}

#[test]
fn programmes_are_compared_and_ranked() {
    let zh = ask("compare", &LIN);
    assert_eq!(zh.code, 0, "{}", zh.err);
    insta::assert_snapshot!("compare_zh", zh.out);
    insta::assert_snapshot!("compare_en", ask("compare", &[&LIN[..], &["--lang", "en"]].concat()).out);
}

#[test]
fn json_is_one_answer_a_line() {
    let ran = ask("recognise", &[&LIN[..], &TARGET, &["--json"]].concat());
    let answers = lines(&ran.out);
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0]["schema"], "recognition/1");
    assert_eq!(answers[0]["decision"]["ledgers"][0]["recognised"], "9.5");
    assert_eq!(answers[0]["decision"]["proof"]["status"], "proved");
}

#[test]
fn one_bad_record_never_stops_the_rest() {
    let ran = ask("recognise", &[&["--record", "tests/cli/records.jsonl", "--json"][..], &TARGET].concat());
    let answers = lines(&ran.out);
    let schemas: Vec<&str> = answers.iter().map(|answer| answer["schema"].as_str().unwrap()).collect();
    assert_eq!(schemas, ["recognition/1", "refusal/1", "refusal/1", "recognition/1"]);
    let wrong = &answers[1]["diagnostics"][0];
    assert_eq!(wrong["params"]["suggestion"], "achievements");
    assert_eq!(wrong["place"]["document"], "tests/cli/records.jsonl");
    assert_eq!(wrong["place"]["line"], 2);
    assert_eq!(answers[2]["diagnostics"][0]["place"]["line"], 3);
    assert_eq!(ran.code, 3, "the worst of all is told");
    let text = ask("recognise", &[&["--record", "tests/cli/records.jsonl"][..], &TARGET].concat());
    assert_eq!(text.code, 3);
    assert!(text.out.contains("林一") && text.out.contains("吴二"));
    assert!(text.err.contains("tests/cli/records.jsonl:2:"), "{}", text.err);
}

#[test]
fn standard_input_takes_one_record_or_a_line_each() {
    let one = include_bytes!("cli/records/lin.json");
    let arguments = [&["--record", "-", "--json"][..], &TARGET].concat();
    let ran = ask_with("recognise", &arguments, one);
    assert_eq!(lines(&ran.out).len(), 1, "{}", ran.err);
    let many = include_bytes!("cli/records.jsonl");
    assert_eq!(lines(&ask_with("recognise", &arguments, many).out).len(), 4);
    let nothing = ask_with("recognise", &arguments, b"");
    assert_eq!((nothing.code, nothing.out.as_str()), (0, ""));
}

#[test]
fn a_folder_of_records_is_read_in_the_order_of_names() {
    let ran = ask("recognise", &[&["--record", "tests/cli/records", "--json"][..], &TARGET].concat());
    let ids: Vec<_> = lines(&ran.out).iter().map(|answer| answer["decision"]["record"].clone()).collect();
    assert_eq!(ids, ["lin", "zhou"]);
}

#[test]
fn calls_are_answered_in_order() {
    let record: serde_json::Value = serde_json::from_slice(include_bytes!("cli/records/lin.json")).unwrap();
    let target = serde_json::json!([{ "institution": "harbour", "programme": "mechatronics" }]);
    let recognition = serde_json::json!({
        "schema": "recognition/1", "as_of": "2026-09-01", "target": target, "record": record, "lang": "en",
    });
    let compare = serde_json::json!({ "schema": "compare/1", "as_of": "2026-09-01", "record": record });
    let unknown = serde_json::json!({ "schema": "recognition/9" });
    let input = format!("{recognition}\n\n{unknown}\n{compare}\nnot json\n");
    let arguments = [&["answer"][..], &POLICIES].concat();
    let ran = rongtong_with(&arguments, input.as_bytes());
    let schemas: Vec<_> = lines(&ran.out).iter().map(|answer| answer["schema"].clone()).collect();
    assert_eq!(schemas, ["recognition/1", "refusal/1", "compare/1", "refusal/1"]);
    assert_eq!(ran.code, 3);
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let parts = [&LIN[..], &TARGET, &["--json"]].concat();
    let forward = rongtong(
        &[&["recognise", "--policy", "tests/cli/policies", "www/policies/code-lists"][..], &DAY, &parts].concat(),
    );
    let backward = rongtong(
        &[&["recognise", "--policy", "www/policies/code-lists", "tests/cli/policies"][..], &DAY, &parts].concat(),
    );
    assert_eq!(forward.out, backward.out);
}

#[test]
fn exit_codes_are_as_documented() {
    let help = rongtong(&["--help"]);
    assert_eq!(help.code, 0);
    for code in 0..=5 {
        assert!(help.out.contains(&format!("\n  {code}  ")), "{}", help.out);
    }
    assert_eq!(rongtong(&[]).code, 2);
    assert_eq!(rongtong(&["recognise"]).code, 2);
    assert_eq!(ask("recognise", &[&LIN[..], &["--target", "harbour"]].concat()).code, 2);
    assert_eq!(ask("recognise", &[&["--record", "tests/cli/none.json"][..], &TARGET].concat()).code, 3);
    assert_eq!(ask("recognise", &[&["--record", "tests/cli.rs"][..], &TARGET].concat()).code, 3);
    let broken = ["recognise", "--policy", "tests/cli/broken"];
    assert_eq!(rongtong(&[&broken[..], &DAY, &LIN, &TARGET].concat()).code, 4);
    assert_eq!(ask("recognise", &[&LIN[..], &["--target", "harbour/mechatronic"]].concat()).code, 5);
    assert_eq!(rongtong(&["explain", "hours-shrot"]).code, 5);
}

#[test]
fn mistakes_are_told_in_both_languages() {
    let mut told = String::new();
    for lang in ["zh", "en"] {
        let day = ["--as-of", "2026-02-30"];
        let wrong = [&["recognise"][..], &POLICIES, &LIN, &TARGET, &day, &["--lang", lang]].concat();
        for arguments in [
            &["recognize-it", "--lang", lang][..],
            &["programmes", "--polcy", "x", "--lang", lang],
            &["recognise", "--lang", lang],
            &["explain", "hours-shrot", "--lang", lang],
            &["schema", "reccord", "--lang", lang],
            &["programmes", "--policy", "nowhere", "--as-of", "2026-09-01", "--lang", lang],
            &["programmes", "--policy", "tests/cli/broken", "--as-of", "2026-09-01", "--lang", lang],
            &wrong,
        ] {
            let ran = rongtong(arguments);
            assert_ne!(ran.code, 0, "{arguments:?}");
            assert_eq!(ran.out, "", "{arguments:?}");
            writeln!(told, "$ rongtong {}\n{}", arguments.join(" "), ran.err).unwrap();
        }
    }
    insta::assert_snapshot!("mistakes", told);
}

#[test]
fn help_is_whole_in_both_languages() {
    let mut told = String::new();
    for lang in ["zh", "en"] {
        for verb in
            ["", "recognise", "compare", "impact", "verify", "lint", "programmes", "answer", "schema", "explain"]
        {
            let verbs: &[&str] = if verb.is_empty() { &[] } else { &[verb] };
            let ran = rongtong(&[verbs, &["--help", "--lang", lang]].concat());
            assert_eq!(ran.code, 0);
            writeln!(told, "$ rongtong {verb} --help --lang {lang}\n{}", ran.out).unwrap();
        }
    }
    insta::assert_snapshot!("help", told);
}

#[test]
fn codes_are_explained() {
    let mut told = String::new();
    for (code, lang) in [("hours-short", "zh"), ("hours-short", "en"), ("rea030", "zh"), ("REA030", "en")] {
        told.push_str(&rongtong(&["explain", code, "--lang", lang]).out);
        told.push('\n');
    }
    insta::assert_snapshot!("explain", told);
    let all = rongtong(&["explain", "--json"]);
    let codes: Vec<_> = lines(&all.out).iter().map(|entry| entry["code"].as_str().unwrap().to_owned()).collect();
    for code in &codes {
        assert_eq!(rongtong(&["explain", code]).code, 0, "{code}");
    }
    assert!(codes.len() > 150);
}

#[test]
fn a_decision_handed_over_is_verified() {
    let handed = ask("recognise", &[&LIN[..], &TARGET, &["--hand-over"]].concat());
    assert_eq!(handed.code, 0, "{}", handed.err);
    let verify = [&["verify"][..], &POLICIES].concat();
    let fine = rongtong_with(&verify, handed.out.as_bytes());
    assert_eq!(fine.code, 0, "{}{}", fine.out, fine.err);

    // One credit more than the rule grants, a citation dropped, another document's digest.
    let mut call: serde_json::Value = serde_json::from_str(&handed.out).unwrap();
    call["claims"]["counted"][0] = "10.5".into();
    call["claims"]["granted"][0]["targets"][0]["granted"] = "3".into();
    call["claims"]["granted"][1]["citations"] = serde_json::json!([]);
    call["claims"]["documents"][0]["digest"] = "0".repeat(64).into();
    let forged = rongtong_with(&verify, call.to_string().as_bytes());
    assert_eq!(forged.code, 1, "{}{}", forged.out, forged.err);
    let told = [
        fine.out,
        forged.out,
        rongtong_with(&[&verify[..], &["--lang", "en"]].concat(), call.to_string().as_bytes()).out,
    ];
    insta::assert_snapshot!("verify", told.join("\n"));

    let json = rongtong_with(&[&verify[..], &["--json"]].concat(), call.to_string().as_bytes());
    assert_eq!(json.code, 1);
    assert_eq!(lines(&json.out)[0]["verification"]["holds"], false);
    assert_eq!(rongtong_with(&verify, b"{}").code, 3);
}

#[test]
fn policies_are_checked() {
    let fine =
        rongtong(&["lint", "--policy", "tests/cli/policies", "www/policies/code-lists", "--as-of", "2026-09-01"]);
    assert_eq!(fine.code, 0, "{}", fine.out);
    let mut told = String::new();
    for lang in ["zh", "en"] {
        let wrong = rongtong(&["lint", "--policy", "tests/cli/broken", "--as-of", "2026-09-01", "--lang", lang]);
        assert_eq!(wrong.code, 1);
        told.push_str(&wrong.out);
    }
    insta::assert_snapshot!("lint", told);
    let found = lines(&rongtong(&["lint", "--policy", "tests/cli/broken", "--as-of", "2026-09-01", "--json"]).out);
    assert_eq!(found[0]["severity"], "error");
    assert!(found[0]["help"].is_string());
    // Figures last checked long ago are a warning: enough to fail only where that was asked for.
    let late = ["lint", "--policy", "tests/cli/policies", "www/policies/code-lists", "--as-of", "2031-09-01"];
    assert_eq!(rongtong(&late).code, 0);
    assert_eq!(rongtong(&[&late[..], &["--strict"]].concat()).code, 1);
}

#[test]
fn programmes_are_listed() {
    let ran = ask("programmes", &[]);
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!("programmes", ran.out);
    assert_eq!(lines(&ask("programmes", &["--json"]).out).len(), 2);
    let before = rongtong(&["programmes", "--policy", "tests/cli/policies", "--as-of", "2020-01-01"]);
    assert!(before.out.contains("没有开设任何专业"), "{}{}", before.out, before.err);
}

#[test]
fn schemas_are_printed_and_written() {
    let list = rongtong(&["schema", "--lang", "en"]);
    insta::assert_snapshot!("schemas", list.out);
    let printed = rongtong(&["schema", "record"]);
    let schema: serde_json::Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(schema["$id"], "record@1.json");
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/schemas");
    std::fs::create_dir_all(folder).unwrap();
    assert_eq!(rongtong(&["schema", "--out", folder]).code, 0);
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), rongtong::schema::kinds().len());
    assert_eq!(rongtong(&["schema", "--out", "no/such/folder"]).code, 3);
}

#[test]
fn no_colour_and_no_control_characters_leave_a_pipe() {
    let record = br#"{"schema":"record@1","id":"x","name":"\u001b[31mred\u0007\u202edeppilf","achievements":[]}"#;
    let ran = ask_with("recognise", &[&["--record", "-"][..], &TARGET].concat(), record);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.out.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'));
}

#[test]
fn a_file_without_a_record_is_told() {
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/empty.jsonl");
    std::fs::write(file, "\n\n").unwrap();
    let ran = ask("recognise", &[&["--record", file, "--lang", "en"][..], &TARGET].concat());
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.err.contains("no record"), "{}", ran.err);
    let stream = ask_with("recognise", &[&["--record", "-"][..], &TARGET].concat(), b"");
    assert_eq!(stream.code, 0, "{}", stream.err);
}

#[test]
fn an_endless_line_is_refused_in_bounded_memory() {
    let mut input = vec![b'['; 9 * 1024 * 1024];
    input.extend_from_slice(b"\n");
    input.extend_from_slice(include_bytes!("cli/records.jsonl"));
    std::fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/endless.jsonl");
    std::fs::write(path, input).unwrap();
    let ran = ask("recognise", &[&["--record", path, "--json"][..], &TARGET].concat());
    let answers = lines(&ran.out);
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0]["diagnostics"][0]["code"], "REA001");
    assert_eq!(answers[1]["schema"], "recognition/1");
}

#[test]
fn eligibility_is_told_as_reviewed() {
    let asked = |added: &[&str]| {
        let policies = [
            "eligibility",
            "--policy",
            "www/policies/standards/electrician-2018.json",
            "www/policies/code-lists",
            "www/policies/equivalences",
        ];
        let record = ["--record", "www/records/electrician-with-gaps.json", "--as-of", "2026-11-21"];
        rongtong(&[&policies[..], &record, added].concat())
    };
    insta::assert_snapshot!("eligibility_zh", asked(&[]).out);
    insta::assert_snapshot!(
        "eligibility_full_en",
        asked(&["--sought", "electrician-2018/3", "--full", "--lang", "en"]).out
    );
    let refused = asked(&["--sought", "electrician-2018/9"]);
    assert_eq!((refused.code, refused.err.contains("CAL032")), (5, true), "{}", refused.err);
}

#[test]
fn sessions_are_graded_with_reasons_and_one_bad_row_stops_nobody() {
    let grade = |lang: &str, input: &[u8]| {
        rongtong_with(&["grade", "--lang", lang, "--policy", "www/policies", "--full", "-"], input)
    };
    let session = br#"{"schema":"session@1","id":"s","held":"2026-11-20","assessment":{"document":"low-voltage-electrician","assessment":"low-voltage"},"candidates":[{"id":"01","scores":[{"of":"theory","score":"79.5"}],"absent":["practice"]},{"id":"02"},{"id":"02"}]}"#;
    let en = grade("en", session);
    assert!(en.out.contains("1 candidate: 0 passed, 1 failed, 0 incomplete"), "{}", en.out);
    assert!(en.out.contains("79.5, 80 needed, 0.5 short"), "{}", en.out);
    assert!(en.err.contains("CAL047"), "{}", en.err);
    // A row is told by the place it has in what was handed in, and by its line there.
    assert!(en.err.contains("-:1 $.candidates[1]") && !en.err.contains("$.session"), "{}", en.err);
    assert_eq!(en.code, 3);
    // Of a file over many lines its line and column are told, too.
    let over_lines = String::from_utf8_lossy(session).replace(r#",{"id":"02"}"#, "\n, { \"id\": \"02\" }");
    let en = grade("en", format!("\n{over_lines}").as_bytes());
    assert!(en.err.contains("-:3:3 $.candidates[1]") && en.err.contains("-:4:3 $.candidates[2]"), "{}", en.err);
    let zh = grade("zh", session);
    assert!(zh.out.contains("差 0.5 分") && zh.out.contains("缺考"), "{}", zh.out);
    let json = rongtong(&["grade", "--json", "--policy", "www/policies", "--", "www/sessions"]);
    assert_eq!((json.code, json.out.lines().count()), (0, 6));
    assert!(json.out.lines().all(|line| line.starts_with(r#"{"schema":"grade/1""#)));
    // The day number of a spreadsheet is no date in quotes either.
    let serial = grade("en", br#"{"schema":"session@1","id":"s","held":46266}"#);
    assert!(serial.err.contains("REA032") && !serial.err.contains("\"46266\""), "{}", serial.err);
    let wrong = grade("en", br#"{"schema":"session@1"}"#);
    assert_eq!(wrong.code, 3, "{}", wrong.err);
}

#[test]
fn a_hyphen_is_the_input_wherever_it_stands() {
    let session = include_bytes!("../www/sessions/four-raters.json");
    let grade = |added: &[&str]| {
        let ran = rongtong_with(&[&["grade", "--json"], added].concat(), session);
        let told = lines(&ran.out);
        let ids: Vec<_> = told.iter().map(|answer| answer["grading"]["session"].as_str().unwrap().to_owned()).collect();
        (ran.code, ids.join(" "), ran.err)
    };
    let graded = |ids: &str| (0, ids.to_owned(), String::new());
    let (policy, folders) = ("--policy", ["www/policies/schemes", "www/policies/code-lists"]);
    let file = "www/sessions/contest.json";
    assert_eq!(grade(&[policy, folders[0], folders[1], "-"]), graded("four-raters"));
    assert_eq!(grade(&[policy, folders[0], "-", policy, folders[1]]), graded("four-raters"));
    assert_eq!(grade(&[file, policy, folders[0], folders[1], "-"]), graded("contest four-raters"));
    assert_eq!(grade(&["-", file, policy, folders[0], folders[1]]), graded("four-raters contest"));
    assert_eq!(grade(&[policy, folders[0], folders[1], "-", "--", file]), graded("four-raters contest"));
    let (code, _, err) = grade(&[policy, "-"]);
    assert_eq!((code, err.contains("`--policy <PATH>...` 后面缺少内容")), (2, true), "{err}");
}

#[test]
fn numbers_of_certificates_are_held_against_what_they_say() {
    let certificate = |lang: &str, added: &[&str], input: &[u8]| {
        let asked =
            ["certificate", "--policy", "www/policies", "--record", "-", "--as-of", "2026-11-22", "--lang", lang];
        rongtong_with(&[&asked[..], added].concat(), input)
    };
    let held = |id: &str, level: &str, number: &str| {
        format!(
            r#"{{"certificate":{{"id":"{id}","name":"电工","kind":"skill-level","level":{{"ladder":"skill-level","code":"{level}"}},"issued":"2021-06-18"{number}}}}}"#
        )
    };
    let record = |achievements: &[String]| {
        let record = format!(r#"{{"schema":"record@1","id":"x","achievements":[{}]}}"#, achievements.join(","));
        record.into_bytes()
    };
    let fits = held("fits", "4", r#","number":"s0000 33000123-214000456""#);
    let differs = held("differs", "3", r#","number":"S000033000123214000456""#);
    let strange = held("strange", "4", r#","number":"ABC-1""#);
    let unstated = held("unstated", "4", "");

    // Nothing that could be compared differs: no failure, whether or not a number is known.
    let fine = record(&[fits.clone(), strange.clone(), unstated.clone()]);
    assert_eq!(certificate("zh", &[], &fine).code, 0);
    let all = record(&[fits, differs, strange, unstated]);
    let (zh, en) = (certificate("zh", &[], &all), certificate("en", &[], &all));
    assert_eq!((zh.code, en.code), (1, 1), "{}{}", zh.err, en.err);
    insta::assert_snapshot!("certificate", [zh.out, en.out].join("\n"));

    let json = certificate("en", &["--json"], &all);
    assert_eq!(json.code, 1);
    let told = lines(&json.out);
    let checks = told[0]["numbers"]["checks"].as_array().unwrap();
    let outcomes: Vec<_> = checks.iter().map(|check| check["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["fits", "contradicts", "not-recognised", "unknown"]);

    // Before the rules are in force no number is known; a bad line stops no other.
    let early = rongtong_with(
        &["certificate", "--policy", "www/policies", "--record", "-", "--as-of", "1990-01-01", "--lang", "en"],
        &all,
    );
    assert_eq!((early.code, early.out.contains("not recognised")), (0, true), "{}{}", early.out, early.err);
    let mixed = [b"{}\n".to_vec(), fine, b"\n".to_vec()].concat();
    let mixed = certificate("en", &[], &mixed);
    assert_eq!((mixed.code, mixed.out.contains("fits")), (3, true), "{}{}", mixed.out, mixed.err);
}

#[test]
fn a_kept_grading_is_looked_at_again_and_what_changes_is_told() {
    let policies = ["--policy", "www/policies"];
    let kept =
        rongtong(&["grade", "--hand-over", policies[0], policies[1], "--", "www/sessions/motor-control-class.json"]);
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert!(kept.out.starts_with(r#"{"schema":"revision/1""#));
    let same = rongtong_with(&["revision", "--lang", "en", policies[0], policies[1]], kept.out.as_bytes());
    assert_eq!(same.code, 0, "{}", same.err);
    assert!(same.out.contains("nothing changes for 12 candidates"), "{}", same.out);
    let altered = kept.out.replacen(r#""result":"fail""#, r#""result":"pass""#, 1);
    assert_ne!(altered, kept.out);
    let found = rongtong_with(&["revision", policies[0], policies[1]], altered.as_bytes());
    assert_eq!(found.code, 1, "{}", found.err);
    assert!(found.out.contains("结果由合格变为不合格。") && found.out.contains("11 人不变"), "{}", found.out);
    let json = rongtong_with(&["revision", "--json", policies[0], policies[1]], altered.as_bytes());
    assert!(json.code == 1 && json.out.starts_with(r#"{"schema":"revision/1","revision":"#), "{}", json.out);
    let broken = rongtong_with(&["revision", policies[0], policies[1]], br#"{"schema":"revision/1"}"#);
    assert!(broken.code == 3 && broken.err.contains("REA031"), "{}", broken.err);
}

/// The path of a document with some of its text changed.
fn changed(path: &str, to: &str, changes: &[(&str, &str)]) -> String {
    let mut text = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "nothing to change: {from}");
        text = text.replace(from, to);
    }
    std::fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = format!("{}/{to}", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn what_a_change_of_policies_does_is_told_before_it_is_published() {
    let (old, school) = ("tests/cli/policies/agreement.json", "tests/cli/policies/harbour.json");
    let fewer = [(r#"{ "fixed": "2" }"#, r#"{ "fixed": "1" }"#), ("每门不超过 2 学分", "每门不超过 1 学分")];
    let next = changed(old, "impact-next.json", &fewer);
    let impact = |after: &str, added: &[&str]| {
        let shared = ["impact", "--policy", school, "www/policies/code-lists", "--before", old, "--after", after];
        rongtong(&[&shared[..], &DAY, added].concat())
    };
    let records = ["--record", "tests/cli/records.jsonl"];
    let zh = impact(&next, &[&records[..], &TARGET].concat());
    insta::assert_snapshot!("impact_zh", zh.out);
    // One bad record stops nobody, and outranks that something changes.
    assert_eq!((zh.code, zh.err.matches("records.jsonl:").count()), (3, 2), "{}", zh.err);
    let en = impact(&next, &[&LIN[..], &TARGET, &["--full", "--lang", "en"]].concat());
    insta::assert_snapshot!("impact_full_en", en.out);
    assert_eq!(en.code, 1, "{}", en.err);
    let json = lines(&impact(&next, &[&records[..], &TARGET, &["--json"]].concat()).out);
    let schemas: Vec<&str> = json.iter().map(|line| line["schema"].as_str().unwrap()).collect();
    assert_eq!(schemas, ["impact/1", "refusal/1", "refusal/1", "impact/1", "impact-summary/1"]);
    assert_eq!((&json[0]["verdict"], &json[3]["verdict"]), (&"loses".into(), &"unchanged".into()));
    assert_eq!((&json[4]["summary"]["loses"], &json[4]["documents"][0]["change"]), (&1.into(), &"rewritten".into()));

    assert_eq!(impact(old, &[&LIN[..], &TARGET].concat()).code, 0, "the same policies change nothing");
    let nowhere = impact(&next, &[&LIN[..], &["--target", "harbour/none"]].concat());
    assert_eq!(nowhere.code, 5, "{}", nowhere.out);
    assert!(nowhere.out.contains("不能比较") && nowhere.out.contains("POL041"), "{}", nowhere.out);
    assert_eq!(impact(&next, &LIN).code, 2, "nothing is asked for");
    assert_eq!(impact(&next, &[&LIN[..], &TARGET, &["--eligibility"]].concat()).code, 2, "one thing at a time");
    assert_eq!(impact("tests/cli/broken", &[&LIN[..], &TARGET].concat()).code, 4);
}

#[test]
fn a_change_of_who_may_sit_is_told_by_route_and_clause() {
    let old = "www/policies/standards/electrician-2018.json";
    let sooner = changed(old, "impact-electrician.json", &[(r#""months": 60"#, r#""months": 36"#)]);
    let impact = |added: &[&str]| {
        let shared = ["impact", "--policy", "www/policies/code-lists", "www/policies/equivalences"];
        let record = ["--record", "www/records/electrician-with-gaps.json", "--as-of", "2026-11-21"];
        rongtong(&[&shared[..], &["--before", old, "--after", &sooner], &record, added].concat())
    };
    let all = impact(&["--eligibility"]);
    insta::assert_snapshot!("impact_eligibility_zh", all.out);
    assert_eq!(all.code, 1, "{}", all.err);
    let one = impact(&["--sought", "electrician-2018/3", "--lang", "en", "--full"]);
    assert!(one.out.contains("▲ gains") && one.out.contains("may sit now"), "{}", one.out);
    // On another day for the version to come.
    let later = impact(&["--sought", "electrician-2018/3", "--as-of-after", "2029-01-01", "--lang", "en"]);
    assert!(later.out.contains("2026-11-21 → 2029-01-01"), "{}", later.out);
    assert_eq!(later.code, 0, "by then both let sit: {}", later.out);
}

#[test]
fn a_change_of_what_is_paid_is_told_by_line_and_clause() {
    let old = "tests/cli/pay/agreement.json";
    let changes = [
        (r#""fixed": "400""#, r#""fixed": "500""#),
        ("三级 400 元", "三级 500 元"),
        (r#""amount": "25""#, r#""amount": "20""#),
        ("每满一年 25 元", "每满一年 20 元"),
        (r#""fixed": "1500""#, r#""fixed": "2000""#),
        ("一次性奖励 1500 元", "一次性奖励 2000 元"),
    ];
    let next = changed(old, "impact-pay.json", &changes);
    let impact = |added: &[&str]| {
        let shared = ["impact", "--policy", "tests/cli/pay/minimum-wage.json", "tests/cli/pay/guide.json"];
        let lists = ["www/policies/code-lists/skill-level.json", "www/policies/code-lists/pay-part.json"];
        rongtong(&[&shared[..], &lists, &["--before", old, "--after", &next], &DAY, added].concat())
    };
    let workers = ["--worker", "tests/cli/worker.json", "tests/cli/workers.jsonl"];
    let zh = impact(&workers);
    insta::assert_snapshot!("impact_pay_zh", zh.out);
    // A line that cannot be read stops nobody.
    assert_eq!((zh.code, zh.err.matches("workers.jsonl:3").count()), (3, 1), "{}", zh.err);
    let en = impact(&["--worker", "tests/cli/worker.json", "--full", "--lang", "en"]);
    let digest = |line: &str| line.split("  ").filter(|part| part.len() != 64).collect::<Vec<_>>().join("  ");
    insta::assert_snapshot!("impact_pay_full_en", en.out.lines().map(digest).collect::<Vec<_>>().join("\n"));
    assert_eq!(en.code, 1, "{}", en.err);

    let json = lines(&impact(&[&workers[..], &["--json"]].concat()).out);
    let schemas: Vec<&str> = json.iter().map(|line| line["schema"].as_str().unwrap()).collect();
    assert_eq!(schemas, ["impact/1", "impact/1", "impact/1", "refusal/1", "impact/1", "impact-summary/1"]);
    // What cannot be compared is told at its place in the file.
    assert_eq!(json[2]["undecided"]["before"][0]["place"]["line"], 2, "{}", json[2]);
    let year = &json[5]["summary"]["pay"]["year"];
    assert_eq!((&year["gained"], &year["lost"]), (&"600".into(), &"120".into()), "{year}");

    assert_eq!(impact(&[]).code, 2, "nobody is asked for");
    assert_eq!(impact(&[&workers[..], &["--eligibility"]].concat()).code, 2, "of workers it is pay");
}

/// Small agreements made for these tests, with the lists they name.
/// Asks about the table of workers, with whatever is added.
fn workforce(added: &[&str]) -> Ran {
    rongtong(&[&["workforce", "tests/cli/workforce.csv"][..], &PAY, &DAY, added].concat())
}

#[test]
fn a_table_of_workers_is_told_as_reviewed() {
    let (zh, en) = (workforce(&[]), workforce(&["--lang", "en"]));
    // Two rows cannot be understood; the others are told all the same.
    assert_eq!((zh.code, en.code), (3, 3), "{}", zh.err);
    insta::assert_snapshot!("workforce_zh", format!("{}\n{}", zh.out, zh.err));
    insta::assert_snapshot!("workforce_en", format!("{}\n{}", en.out, en.err));
    let json = workforce(&["--json"]);
    let lines = lines(&json.out);
    assert_eq!((&lines[0]["schema"], &lines[1]["schema"]), (&"workforce-taken/1".into(), &"workforce/1".into()));
    assert_eq!((&lines[0]["refused_count"], &lines[1]["all"]["workers"]), (&2.into(), &4.into()));
}

#[test]
fn a_change_of_the_agreement_is_told_for_all_workers() {
    let changes = [("每满一年 25 元", "每满一年 20 元"), (r#""amount": "25""#, r#""amount": "20""#)];
    let next = changed("tests/cli/pay/agreement.json", "workforce-next.json", &changes);
    let against = ["--against", &next, "tests/cli/pay/minimum-wage.json", "tests/cli/pay/guide.json"];
    let told = workforce(&[&against[..], &PAY[2..], &["--lang", "en"]].concat());
    insta::assert_snapshot!("workforce_change_en", told.out);
}

#[test]
fn a_table_comes_back_in_its_order_with_pay_behind_each_row() {
    let out = format!("{}/workforce-out.csv", env!("CARGO_TARGET_TMPDIR"));
    let ran = workforce(&["--out", &out]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    let written = std::fs::read_to_string(&out).unwrap();
    let own = std::fs::read_to_string("tests/cli/workforce.csv").unwrap();
    assert_eq!(written.lines().count(), own.lines().count());
    for (own, line) in own.lines().zip(written.trim_start_matches('\u{FEFF}').lines()) {
        assert!(line.starts_with(&format!("{own},")), "{line}");
    }
    insta::assert_snapshot!("workforce_out_zh", written);
    let objects = "{\"level\": \"三级\", \"enterprise\": \"harbour\"}\n\nno object\n{\"level\": \"4\"}\n";
    let asked = [&["workforce"][..], &PAY, &DAY, &["--out", &out]].concat();
    assert_eq!(rongtong_with(&asked, objects.as_bytes()).code, 3);
    insta::assert_snapshot!("workforce_out_objects_zh", std::fs::read_to_string(&out).unwrap());
}

#[test]
fn a_table_is_never_written_over_itself_and_a_mark_before_it_moves_nothing() {
    let path = format!("{}/workforce-own.jsonl", env!("CARGO_TARGET_TMPDIR"));
    let rows = "\u{FEFF}{\"enterprise\":\"harbour\",\"level\":\"3\"}\n{\"enterprise\":\"harbour\",\"level\":\"4\"}\n";
    std::fs::write(&path, rows).unwrap();
    let asked = |out: &str| rongtong(&[&["workforce", &path][..], &PAY, &DAY, &["--out", out]].concat());
    let refused = asked(&path);
    assert!(refused.code == 5 && refused.err.contains("--out"), "{}", refused.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), rows);
    let out = format!("{}/workforce-own-out.jsonl", env!("CARGO_TARGET_TMPDIR"));
    assert_eq!(asked(&out).code, 0);
    let pay = |line: &serde_json::Value| line["每月（元）"].as_str().map(str::to_owned);
    let told: Vec<_> = lines(&std::fs::read_to_string(&out).unwrap()).iter().map(pay).collect();
    assert_eq!(told, [Some("400".to_owned()), Some("200".to_owned())]);
}

#[test]
fn a_table_without_headings_is_refused() {
    let asked = [&["workforce", "--lang", "en"][..], &PAY, &DAY].concat();
    let ran = rongtong_with(&asked, "甲,3\n乙,4\n".as_bytes());
    assert_eq!((ran.code, ran.err.contains("CAL135")), (5, true), "{}", ran.err);
}

const PAY: [&str; 5] = [
    "--policy",
    "tests/cli/pay",
    "www/policies/code-lists/skill-level.json",
    "www/policies/code-lists/pay-part.json",
    "www/policies/standards/electrician-2018.json",
];

#[test]
fn a_record_alone_is_told_how_to_become_a_worker() {
    for command in ["pay", "raise"] {
        for (lang, said) in [("zh", "放进职工文件"), ("en", "put it into a worker's file")] {
            let asked = [&[command, "tests/cli/records/lin.json"][..], &PAY, &DAY, &["--lang", lang]].concat();
            let told = rongtong(&asked);
            assert_eq!(told.code, 3, "{}", told.err);
            assert!(told.err.contains(said) && told.err.contains(r#""worker@1""#), "{}", told.err);
        }
    }
}

#[test]
fn pay_is_told_as_reviewed() {
    let pay = |added: &[&str]| {
        let asked = [&["pay", "tests/cli/worker.json"][..], &PAY, &DAY, added].concat();
        rongtong(&asked)
    };
    let (short, full) = (pay(&[]), pay(&["--full", "--lang", "en"]));
    assert_eq!((short.code, full.code), (0, 0), "{}{}", short.err, full.err);
    insta::assert_snapshot!("pay_zh", short.out);
    // Digests tell the documents, which other tests hold.
    let digest = |line: &str| line.split("  ").filter(|part| part.len() != 64).collect::<Vec<_>>().join("  ");
    insta::assert_snapshot!("pay_full_en", full.out.lines().map(digest).collect::<Vec<_>>().join("\n"));
    let json = lines(&pay(&["--json"]).out);
    assert_eq!((&json[0]["schema"], &json[0]["pay"]["record"]), (&"pay/1".into(), &"lin".into()));
}

#[test]
fn every_change_within_a_period_is_told() {
    let asked = |until: &str| {
        let arguments = ["pay", "tests/cli/worker.json", "--until", until];
        rongtong(&[&arguments[..], &PAY, &DAY].concat())
    };
    let year = asked("2027-08-31");
    let days: Vec<&str> = year.out.lines().filter(|line| line.starts_with("20")).collect();
    assert_eq!(days, ["2026-09-01 至 2027-02-28", "2027-03-01 至 2027-08-31"], "{}{}", year.out, year.err);
    let (reversed, never) = (asked("2026-08-31"), asked("2027-02-30"));
    assert!(reversed.code == 5 && reversed.err.contains("CAL097"), "{}", reversed.err);
    assert!(never.code == 2 && never.err.contains("存在的日期"), "{}", never.err);
}

#[test]
fn workers_are_paid_one_after_another_and_a_bad_row_is_told_by_its_line() {
    let rows = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/workers.jsonl")).unwrap();
    for (verb, schema) in [("pay", "pay/1"), ("raise", "raise/1")] {
        let ran = rongtong_with(&[&[verb, "--json"][..], &PAY, &DAY].concat(), &rows);
        let answers = lines(&ran.out);
        let schemas: Vec<&str> = answers.iter().map(|answer| answer["schema"].as_str().unwrap()).collect();
        assert_eq!(schemas, [schema, "refusal/1", "refusal/1", schema], "{}", ran.err);
        let wrong = &answers[1]["diagnostics"][0];
        assert_eq!((&wrong["place"]["document"], &wrong["place"]["line"]), (&"-".into(), &2.into()));
        assert_eq!(wrong["params"]["suggestion"], "night-shifts");
        assert_eq!(ran.code, 3, "an input that cannot be read outranks a question without an answer: {}", ran.err);
    }
    let told = rongtong(&[&["pay", "tests/cli/workers.jsonl"][..], &PAY, &DAY].concat());
    assert!(told.out.contains("吴二") && told.out.contains("补足 500 元"), "{}", told.out);
    assert!(told.err.contains("tests/cli/workers.jsonl:2") && told.err.contains("night-shifts"), "{}", told.err);
}

#[test]
fn what_is_wrong_in_the_file_of_a_worker_is_told_by_line_and_column() {
    let worker = include_str!("cli/worker.json");
    for (from, to, code, path, at) in [
        ("\"night-shifts\"", "\"night-shift\"", "CAL091", "$.employment.facts[0].fact", "\"night-shifts\""),
        ("\"value\": \"4\"", "\"value\": \"四次\"", "CAL092", "$.employment.facts[0].value", "\"value\""),
        ("\"331081\"", "\"临港\"", "CAL101", "$.employment.region", "\"region\""),
        ("\"post-wage\"", "\"postwage\"", "CAL098", "$.employment.contract[0].part", "\"part\""),
        ("2,500元", "25,00元", "REA062", "$.employment.contract[0].amount", "\"amount\""),
        ("\"code\": \"4\"", "\"code\": \"9\"", "REC002", "$.record.achievements[0].certificate.level", "\"level\""),
        ("worker@1", "record@1", "REA033", "$.schema", "\"schema\""),
    ] {
        assert!(worker.contains(from), "{from}");
        let ran = rongtong_with(&[&["pay"][..], &PAY, &DAY].concat(), worker.replacen(from, to, 1).as_bytes());
        assert!(ran.code == 3 || ran.code == 5, "{}", ran.out);
        assert!(ran.err.contains(&format!("[{code}]")) && ran.err.contains(path), "{}", ran.err);
        let line = worker.lines().position(|line| line.contains(at)).unwrap() + 1;
        assert!(ran.err.contains(&format!("--> -:{line}:")), "line {line}: {}", ran.err);
        assert!(ran.err.contains("==>"), "{}", ran.err);
    }
}

#[test]
fn raises_are_told_as_reviewed() {
    let raise = |added: &[&str]| {
        let asked = ["raise", "tests/cli/worker.json", "--sought", "electrician-2018/3"];
        rongtong(&[&asked[..], &PAY, &DAY, added].concat())
    };
    let (short, full) = (raise(&[]), raise(&["--full", "--lang", "en"]));
    assert_eq!((short.code, full.code), (0, 0), "{}{}", short.err, full.err);
    insta::assert_snapshot!("raise_zh", short.out);
    insta::assert_snapshot!("raise_full_en", full.out);
    let unknown = rongtong(&[&["raise", "tests/cli/worker.json", "--sought", "nobody/3"][..], &PAY, &DAY].concat());
    assert!(unknown.code == 5 && unknown.err.contains("CAL03"), "{}", unknown.err);
}

//! What the documents show is what the program says: every command in a `console` block is run in the root of the
//! repository and its output compared. Documents that a guide shows itself (`support/shown.rs`) are written to a folder,
//! and a command that names one of them is run there. A line `…` in a block stands for any lines. After a change,
//! `UPDATE_DOCS=1 cargo test --test docs` writes the blocks anew (as many lines as they had); read the difference.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::arithmetic_side_effects,
    reason = "tests: a failed step is a failed test, and documents are files"
)]

#[path = "support/shown.rs"]
mod shown;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What stands for any lines.
const ANY: &str = "…";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents with examples.
fn documents() -> Vec<PathBuf> {
    let mut found = vec![root().join("README.md")];
    found.extend(root().join("docs").read_dir().unwrap().map(|entry| entry.unwrap().path()));
    found.retain(|path| path.extension().is_some_and(|end| end == "md"));
    found.sort();
    found
}

/// Writes what a guide shows to a folder of its own.
fn write_shown(guide: &Path, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs").join(guide.file_stem().unwrap());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    for (path, text) in shown::documents(text) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// Where a command is run: in `shown` if it names something there, which then finds the repository's files as well.
fn place(arguments: &mut [String], shown: &Path) -> PathBuf {
    if !arguments.iter().any(|word| shown.join(word).exists()) {
        return root().to_owned();
    }
    for word in arguments.iter_mut().filter(|word| word.contains('/') && !shown.join(word).exists()) {
        let ours = root().join(word.as_str());
        if ours.exists() {
            ours.to_str().unwrap().clone_into(word);
        }
    }
    shown.to_owned()
}

/// Runs a command line as written after `$ `: the program, its output given to the program once more, and what it says cut
/// by `| cut -c A-B` or `| head -N`; or a correction of a document shown, by `mkdir -p` and `sed 's/A/B/; …' FROM > TO`.
fn run(line: &str, shown: &Path) -> String {
    match words(line).iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["mkdir", "-p", folder] => {
            std::fs::create_dir_all(shown.join(folder)).unwrap();
            String::new()
        }
        ["sed", changes, from, ">", to] => {
            let before = std::fs::read_to_string(shown.join(from)).unwrap();
            std::fs::write(shown.join(to), corrected(before, changes)).unwrap();
            String::new()
        }
        _ => line.split(" | ").fold(String::new(), |text, command| stage(command, &text, shown)),
    }
}

/// A text with the first of each changed on every line, as `sed` does; each has to be there.
fn corrected(text: String, changes: &str) -> String {
    changes.split("; ").fold(text, |text, change| {
        let mut parts = change.split('/').skip(1);
        let (from, to) = (parts.next().unwrap(), parts.next().unwrap());
        assert!(text.contains(from), "nothing to correct: {from}");
        text.lines().map(|line| line.replacen(from, to, 1) + "\n").collect()
    })
}

/// One command of a line, given what the one before it said.
fn stage(command: &str, text: &str, shown: &Path) -> String {
    match command.split(' ').collect::<Vec<_>>().as_slice() {
        ["rongtong", ..] => {
            let mut arguments = words(command).split_off(1);
            let folder = place(&mut arguments, shown);
            let mut program = Command::new(env!("CARGO_BIN_EXE_rongtong"));
            program
                .args(&arguments)
                .current_dir(folder)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            let mut running = program.spawn().unwrap();
            // Who reads nothing from the pipe may have closed it.
            let _ = running.stdin.take().unwrap().write_all(text.as_bytes());
            let output = running.wait_with_output().unwrap();
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
        }
        ["head", count] => {
            let count: usize = count.trim_start_matches('-').parse().unwrap();
            text.split_inclusive('\n').take(count).collect()
        }
        ["cut", "-c", range] => {
            let (from, to) = range.split_once('-').unwrap();
            let (from, to): (usize, usize) = (from.parse().unwrap(), to.parse().unwrap());
            let cut = |line: &str| line.chars().skip(from - 1).take(to - from + 1).collect::<String>() + "\n";
            text.lines().map(cut).collect()
        }
        _ => panic!("a command this test does not know: {command}"),
    }
}

/// The words of a command line; single quotes keep a word together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in line.split('\'').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Whether `said` is as `shown`, where a line `…` stands for any lines.
fn agrees(said: &[&str], shown: &[&str]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((first, rest)) if *first == ANY => (0..=said.len()).any(|skipped| agrees(said.split_at(skipped).1, rest)),
        Some((first, rest)) => said.split_first().is_some_and(|(line, more)| line == first && agrees(more, rest)),
    }
}

/// The output as it is shown: as many lines as before, `…` where the block ended in it.
fn shortened(said: &str, shown: &[&str]) -> String {
    if shown.last() != Some(&ANY) {
        return said.trim_end().to_owned();
    }
    let mut lines: Vec<&str> = said.lines().take(shown.len() - 1).collect();
    lines.push(ANY);
    lines.join("\n")
}

#[test]
fn commands_in_the_documents_say_what_is_shown() {
    let update = std::env::var_os("UPDATE_DOCS").is_some();
    let mut seen = 0;
    for path in documents() {
        let text = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
        let beside = write_shown(&path, &text);
        let mut written = String::new();
        for (place, block) in text.split("```console\n").enumerate() {
            if place == 0 {
                written.push_str(block);
                continue;
            }
            let (commands, rest) = block.split_once("```").unwrap();
            written.push_str("```console\n");
            for command in commands.split("$ ").skip(1) {
                let (line, shown) = command.split_once('\n').unwrap();
                let shown: Vec<&str> = shown.trim_end().lines().map(str::trim_end).collect();
                let said = run(line, &beside);
                let lines: Vec<&str> = said.trim_end().lines().collect();
                seen += 1;
                assert!(
                    update || agrees(&lines, &shown),
                    "{}: `{line}` says\n{said}\nbut the document shows\n{}",
                    path.display(),
                    shown.join("\n")
                );
                writeln!(written, "$ {line}").unwrap();
                if !said.is_empty() {
                    writeln!(written, "{}", shortened(&said, &shown)).unwrap();
                }
            }
            written.push_str("```");
            written.push_str(rest);
        }
        if update && written != text {
            std::fs::write(&path, written).unwrap();
        }
    }
    assert!(seen > 3, "only {seen} commands found");
}

/// A link to a file in the repository leads to one, and one to a heading leads to a heading.
#[test]
fn links_in_the_documents_lead_somewhere() {
    for path in documents() {
        let text = std::fs::read_to_string(&path).unwrap();
        for part in text.split("](").skip(1) {
            let link = part.split(')').next().unwrap_or_default();
            if link.contains("://") || link.is_empty() {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: `{link}` leads nowhere", path.display());
            if !anchor.is_empty() {
                let text = std::fs::read_to_string(&target).unwrap();
                let found = text.lines().filter(|line| line.starts_with('#')).any(|line| slug(line) == anchor);
                assert!(found, "{}: no heading for `{link}`", path.display());
            }
        }
    }
}

/// A heading as a link names it.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    words
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

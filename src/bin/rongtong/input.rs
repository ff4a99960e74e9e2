//! Bytes from files, folders and standard input. Nothing else in this repository's library or command line reads any.

use crate::outcome::{Problem, name};
use rongtong::read::limits::MAX_BYTES;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// A document as it was found.
#[derive(Debug)]
pub(crate) struct Found {
    /// Where it was found.
    pub(crate) name: String,
    /// Its line, counted from 1, where it is one of many in a file.
    pub(crate) line: Option<u32>,
    /// Its bytes; one more than a document may have, where it is larger.
    pub(crate) bytes: Vec<u8>,
}

/// Reads whole documents: files as they are, folders with every `*.json` in them, `-` for standard input.
pub(crate) fn documents(paths: &[PathBuf]) -> Result<Vec<Found>, Problem> {
    let mut found = Vec::new();
    for path in paths {
        if is_stdin(path) {
            found.push(Found { name: "-".to_owned(), line: None, bytes: bounded(std::io::stdin().lock(), path)? });
        } else {
            for file in files(path)? {
                found.push(Found { name: name(&file), line: None, bytes: bounded(open(&file)?, &file)? });
            }
        }
    }
    Ok(found)
}

/// Reads documents one after another without holding more than one: whole JSON files, `.jsonl` files and standard
/// input line by line. What cannot be read is handed on like a document, so that one of many never stops the rest.
pub(crate) fn each(
    paths: &[PathBuf],
    mut take: impl FnMut(Result<Found, Problem>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    for path in paths {
        if is_stdin(path) {
            lines(std::io::stdin().lock(), path, &mut take)?;
            continue;
        }
        match files(path) {
            Err(problem) => take(Err(problem))?,
            Ok(files) => {
                for file in files {
                    match open(&file) {
                        Err(problem) => take(Err(problem))?,
                        Ok(reader) if is_lines(&file) => lines(reader, &file, &mut take)?,
                        Ok(reader) => {
                            take(bounded(reader, &file).map(|bytes| Found { name: name(&file), line: None, bytes }))?;
                        }
                    }
                }
            }
        }
    }
    Ok(())
}

/// Reads a table whole, from a file or `-` for standard input, however long it is.
pub(crate) fn table(path: &Path) -> Result<Found, Problem> {
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        open(path)?.read_to_end(&mut bytes)
    };
    read.map_err(|error| Problem::File(path.to_owned(), error))?;
    Ok(Found { name: name(path), line: None, bytes })
}

/// The files meant by a path: itself, or every `*.json` and `*.jsonl` below it in the order of their names. `index.json`
/// lists its neighbours and is no document itself.
fn files(path: &Path) -> Result<Vec<PathBuf>, Problem> {
    let failed = |error| Problem::File(path.to_owned(), error);
    if !std::fs::metadata(path).map_err(failed)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(path).map_err(failed)? {
        entries.push(entry.map_err(failed)?.path());
    }
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        let documents = entry.extension().is_some_and(|end| end == "json" || end == "jsonl");
        if entry.is_dir() {
            match files(&entry) {
                Err(Problem::Empty(_)) => {}
                below => found.extend(below?),
            }
        } else if documents && entry.file_name().is_some_and(|file| file != "index.json") {
            found.push(entry);
        }
    }
    if found.is_empty() { Err(Problem::Empty(path.to_owned())) } else { Ok(found) }
}

#[expect(clippy::disallowed_methods, reason = "the command line is where files are read")]
fn open(path: &Path) -> Result<BufReader<File>, Problem> {
    File::open(path).map(BufReader::new).map_err(|error| Problem::File(path.to_owned(), error))
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn is_lines(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "jsonl" || end == "ndjson")
}

/// The most bytes that are worth reading: one more than a document may have, so that the reader can refuse it.
fn most() -> u64 {
    u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1)
}

fn bounded(reader: impl Read, path: &Path) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    reader.take(most()).read_to_end(&mut bytes).map_err(|error| Problem::File(path.to_owned(), error))?;
    Ok(bytes)
}

/// One document a line; or, where the first line is not a whole JSON value, one document in all.
fn lines(
    mut reader: impl BufRead,
    path: &Path,
    take: &mut impl FnMut(Result<Found, Problem>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let failed = |error| Problem::File(path.to_owned(), error);
    let shown = name(path);
    let mut number = 0_u32;
    let mut begun = false;
    loop {
        let mut bytes = Vec::new();
        let read = reader.by_ref().take(most()).read_until(b'\n', &mut bytes).map_err(failed)?;
        if read == 0 {
            // A stream may hold no record; a file that was named should.
            return if begun || is_stdin(path) { Ok(()) } else { take(Err(Problem::Empty(path.to_owned()))) };
        }
        number = number.saturating_add(1);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if !begun && !is_lines(path) && rongtong::read::parse(bytes.trim_ascii_end()).is_err() {
            // Blank lines before it are lines of the document.
            let blank = usize::try_from(number.saturating_sub(1)).unwrap_or(MAX_BYTES).min(MAX_BYTES);
            bytes.splice(..0, std::iter::repeat_n(b'\n', blank));
            let rest = most().saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
            reader.by_ref().take(rest).read_to_end(&mut bytes).map_err(failed)?;
            return take(Ok(Found { name: shown, line: None, bytes }));
        }
        begun = true;
        if !bytes.ends_with(b"\n") {
            skip_line(&mut reader).map_err(failed)?;
        }
        bytes.truncate(bytes.trim_ascii_end().len());
        take(Ok(Found { name: shown.clone(), line: Some(number), bytes }))?;
    }
}

/// Reads on to the end of a line that is longer than a document may be.
fn skip_line(reader: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let (used, done) = {
            let buffer = reader.fill_buf()?;
            match buffer.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at.saturating_add(1), true),
                None => (buffer.len(), buffer.is_empty()),
            }
        };
        reader.consume(used);
        if done {
            return Ok(());
        }
    }
}

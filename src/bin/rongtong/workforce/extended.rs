//! A table as it came, with what each worker is paid behind each row.

use super::Done;
use crate::outcome::{Problem, name};
use rongtong::pay::columns::{BAD_ROW, BELOW_GUIDE, BELOW_LAW, NOTHING_GIVEN, OPEN, RAISED, TWO_OF_ONE_RANK};
use rongtong::policy::pay::Per;
use rongtong::quantity::Money;
use rongtong::text::Lang;
use serde_json::Value;
use std::io::Write as _;
use std::path::Path;

/// What is said of rows that stand so, in Chinese and English.
const NOTES: [(u8, &str, &str); 7] = [
    (BAD_ROW, "读不懂，未计算", "cannot be understood, left out"),
    (OPEN, "缺少信息，可能更多", "facts are wanting, may be more"),
    (RAISED, "已补足到最低标准", "raised to a least amount"),
    (BELOW_LAW, "协议能确定的工资低于法定最低标准", "what agreements surely give is below a least amount of the law"),
    (BELOW_GUIDE, "低于公布的指导价", "below published advice"),
    (NOTHING_GIVEN, "没有文件规定工资", "no document gives anything"),
    (TWO_OF_ONE_RANK, "同级文件规定不一", "two documents of one rank differ"),
];

/// Spreadsheets take a table without this mark for one in their own encoding.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes the table; the order is kept, and a row that was refused keeps its place.
pub(super) fn write(out: &Path, text: &[u8], done: &Done, lang: Lang) -> Result<(), Problem> {
    let bare = text.strip_prefix(MARK).unwrap_or(text);
    let written = if bare.trim_ascii_start().first() == Some(&b'{') {
        objects(bare, done, lang)
    } else {
        values(text, done, lang)
    };
    let failed = |error: std::io::Error| Problem::Target(name(out), error);
    let bytes = written.map_err(failed)?;
    std::fs::write(out, bytes).map_err(failed)
}

/// Headings of what is added, by their place behind a row.
fn headings(done: &Done, lang: Lang) -> Vec<&'static str> {
    let heading = |per| match (per, lang) {
        (Per::Month, Lang::Zh) => "每月（元）",
        (Per::Month, Lang::En) => "pay a month (yuan)",
        (Per::Year, Lang::Zh) => "全年（元）",
        (Per::Year, Lang::En) => "pay a year (yuan)",
        (Per::Hour, Lang::Zh) => "每小时（元）",
        (Per::Hour, Lang::En) => "pay an hour (yuan)",
        (Per::Once, Lang::Zh) => "一次性（元）",
        (Per::Once, Lang::En) => "pay once (yuan)",
    };
    let mut headings: Vec<&str> = measures(done).into_iter().map(heading).collect();
    headings.push(if lang == Lang::Zh { "说明" } else { "notes" });
    headings
}

/// What is told of each row: the month and the year always, the others where anybody has any.
fn measures(done: &Done) -> Vec<Per> {
    let others = done.plan.layout.amounts.iter().copied().filter(|per| !matches!(per, Per::Month | Per::Year));
    [Per::Month, Per::Year].into_iter().chain(others).collect()
}

/// The cells added to a row.
fn cells(done: &Done, row: usize, lang: Lang) -> Vec<String> {
    let flags = done.results.flags.get(row).copied().unwrap_or(BAD_ROW);
    let amount = |per: Per| {
        let nth = done.plan.layout.amounts.iter().position(|measure| *measure == per);
        let at = nth.and_then(|nth| nth.checked_mul(done.workforce.rows)?.checked_add(row));
        let fen = at.and_then(|at| done.results.amounts.get(at)).copied().unwrap_or_default();
        Money::from_fen(i64::from(fen))
    };
    let told = |per: Per| match per {
        _ if flags & BAD_ROW != 0 => String::new(),
        // A year has its months in it.
        Per::Year => amount(Per::Month).times(12).plus(amount(Per::Year)).to_string(),
        per => amount(per).to_string(),
    };
    let mut cells: Vec<String> = measures(done).into_iter().map(told).collect();
    let notes = NOTES.iter().filter(|(flag, ..)| flags & flag != 0);
    let notes = notes.map(|(_, zh, en)| if lang == Lang::Zh { (*zh).to_owned() } else { (*en).to_owned() });
    let nth = done.workforce.refused_rows.iter().position(|refused| *refused == row);
    let why = nth.and_then(|nth| done.workforce.refused.get(nth));
    let notes: Vec<String> = notes.chain(why.map(|wrong| wrong.message_in(lang))).collect();
    cells.push(notes.join(if lang == Lang::Zh { "；" } else { "; " }));
    cells
}

/// Rows stand where they were found when they were taken in.
fn values(text: &[u8], done: &Done, lang: Lang) -> std::io::Result<Vec<u8>> {
    let head = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let parted = head.iter().find(|byte| matches!(byte, b',' | b'\t')).copied().unwrap_or(b',');
    let mut reader = csv_core::ReaderBuilder::new().delimiter(parted).build();
    let mut out = csv::WriterBuilder::new().flexible(true).delimiter(parted).from_writer(MARK.to_vec());
    let ends = done.workforce.ends.iter().filter_map(|end| usize::try_from(*end).ok());
    let (mut wide, mut from) = (0, 0);
    for (nth, end) in ends.enumerate() {
        let row = text.get(from..end).unwrap_or_default();
        from = end;
        let mut record = record(&mut reader, row);
        let added = match nth.checked_sub(1) {
            None => {
                wide = record.len();
                headings(done, lang).into_iter().map(str::to_owned).collect()
            }
            Some(row) => cells(done, row, lang),
        };
        // What is added stands below its heading, however many cells the row has.
        while record.len() < wide {
            record.push_field(b"");
        }
        let own = record.iter().take(wide);
        let rest = record.iter().skip(wide);
        out.write_record(own.chain(added.iter().map(String::as_bytes)).chain(rest))?;
    }
    out.into_inner().map_err(csv::IntoInnerError::into_error)
}

/// The cells of one row; a quotation mark that is never closed ends with it.
fn record(reader: &mut csv_core::Reader, row: &[u8]) -> csv::ByteRecord {
    reader.reset();
    let room = row.len().saturating_add(2);
    let (mut text, mut ends) = (vec![0; room], vec![0; room]);
    let (_, _, written, ended) = reader.read_record(row, &mut text, &mut ends);
    let (text_left, ends_left) =
        (text.get_mut(written..).unwrap_or_default(), ends.get_mut(ended..).unwrap_or_default());
    let (_, _, _, more) = reader.read_record(&[], text_left, ends_left);
    let ends = ends.get(..ended.saturating_add(more)).unwrap_or_default();
    let starts = std::iter::once(&0).chain(ends);
    starts.zip(ends).map(|(from, until)| text.get(*from..*until).unwrap_or_default()).collect()
}

fn objects(text: &[u8], done: &Done, lang: Lang) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.iter().all(u8::is_ascii_whitespace));
    for (row, line) in lines.enumerate() {
        let whole = matches!(serde_json::from_slice(line), Ok(Value::Object(_)));
        let own = if whole { line.trim_ascii().strip_suffix(b"}").unwrap_or(line).to_vec() } else { kept(line)? };
        out.extend(own);
        let mut first = out.ends_with(b"{");
        for (heading, cell) in headings(done, lang).into_iter().zip(cells(done, row, lang)) {
            if !cell.is_empty() {
                let part = if std::mem::take(&mut first) { "" } else { "," };
                write!(out, "{part}{}:{}", serde_json::to_string(heading)?, serde_json::to_string(&cell)?)?;
            }
        }
        out.extend(b"}\n");
    }
    Ok(out)
}

/// What cannot be read stays, as a text beside what is said of it.
fn kept(line: &[u8]) -> std::io::Result<Vec<u8>> {
    let text = String::from_utf8_lossy(line);
    Ok(format!("{{\"text\":{}", serde_json::to_string(text.trim())?).into_bytes())
}

//! Where text goes: language, width and colour of one stream.

use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, Table};
use rongtong::diagnostic::{Diagnostic, Severity};
use rongtong::text::Lang;
use std::io::{IsTerminal, Result, Write};

/// Columns of text that does not go to a terminal.
const WIDTH: u16 = 100;

/// A stream of text in one language.
pub(crate) struct Paper {
    out: Box<dyn Write>,
    lang: Lang,
    colour: bool,
    width: u16,
}

/// How a piece of text stands out. Never by colour alone: every tone comes with a word or a mark of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    Strong,
    Faint,
    Good,
    Doubtful,
    Bad,
}

/// How a column of a table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Text,
    Number,
}

impl Paper {
    /// Standard output.
    pub(crate) fn standard(lang: Lang) -> Self {
        let out = std::io::stdout();
        let terminal = out.is_terminal();
        Self::new(Box::new(std::io::BufWriter::new(out)), lang, terminal)
    }

    /// Standard error.
    pub(crate) fn error(lang: Lang) -> Self {
        let out = std::io::stderr();
        let terminal = out.is_terminal();
        Self::new(Box::new(out), lang, terminal)
    }

    fn new(out: Box<dyn Write>, lang: Lang, terminal: bool) -> Self {
        // https://no-color.org: any value that is not empty turns colour off.
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let width = if terminal { Table::new().width().unwrap_or(WIDTH).clamp(60, 160) } else { WIDTH };
        Self { out, lang, colour: terminal && !plain, width }
    }

    /// The language of this stream.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// One of two texts, by language.
    pub(crate) fn say<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// A line.
    pub(crate) fn line(&mut self, text: &str) -> Result<()> {
        writeln!(self.out, "{}", clean(text).trim_end())
    }

    /// A line of pieces, each in its tone.
    pub(crate) fn pieces(&mut self, pieces: &[(Tone, &str)]) -> Result<()> {
        let mut line = String::new();
        for (tone, text) in pieces {
            line.push_str(&self.tint(&clean(text), *tone));
        }
        writeln!(self.out, "{}", line.trim_end())
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) -> Result<()> {
        writeln!(self.out)
    }

    /// A heading, after an empty line.
    pub(crate) fn heading(&mut self, text: &str) -> Result<()> {
        self.gap()?;
        self.pieces(&[(Tone::Strong, text)])
    }

    /// An object on a line of its own, as JSON.
    pub(crate) fn json(&mut self, value: &impl serde::Serialize) -> Result<()> {
        serde_json::to_writer(&mut self.out, value)?;
        writeln!(self.out)
    }

    /// Bytes as they are, such as JSON.
    pub(crate) fn raw(&mut self, bytes: &[u8]) -> Result<()> {
        self.out.write_all(bytes)
    }

    /// Hands everything to the system.
    pub(crate) fn flush(&mut self) -> Result<()> {
        self.out.flush()
    }

    /// Something that stopped the run.
    pub(crate) fn fault(&mut self, text: &str) -> Result<()> {
        let mark = self.say("错误：", "error: ");
        self.pieces(&[(Tone::Bad, mark), (Tone::Plain, text)])
    }

    /// A finding: how bad, its code, where, what is wrong and what to do.
    pub(crate) fn diagnostic(&mut self, found: &Diagnostic) -> Result<()> {
        let (tone, word) = match found.severity {
            Severity::Error => (Tone::Bad, self.say("错误", "error")),
            Severity::Warning => (Tone::Doubtful, self.say("警告", "warning")),
            Severity::Note => (Tone::Faint, self.say("提示", "note")),
        };
        let head = format!("{word}[{}]", found.code);
        let message = format!("{}{}", self.say("：", ": "), found.message_in(self.lang));
        self.pieces(&[(tone, &head), (Tone::Strong, &message)])?;
        let place = found.place.to_string();
        if !place.is_empty() {
            self.pieces(&[(Tone::Faint, "  --> "), (Tone::Plain, &place)])?;
        }
        // What is rendered may say more of this one.
        let help = found.help.clone().unwrap_or_else(|| found.help_in(self.lang));
        if !help.is_empty() {
            self.pieces(&[(Tone::Faint, "  ==> "), (Tone::Plain, &help)])?;
        }
        Ok(())
    }

    /// A table under its headings; nothing where it has no rows. East Asian characters are two columns wide.
    pub(crate) fn table(&mut self, columns: &[(&str, Column)], rows: Vec<Vec<String>>) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut table = Table::new();
        table
            .load_preset("     ──            ")
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(self.width);
        if self.colour {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        table.set_header(columns.iter().map(|(heading, _)| Cell::new(heading).add_attribute(Attribute::Bold)));
        for row in rows {
            table.add_row(
                row.into_iter().map(|text| Cell::new(text.split('\n').map(clean).collect::<Vec<_>>().join("\n"))),
            );
        }
        for (place, (_, column)) in columns.iter().enumerate() {
            if let (Column::Number, Some(column)) = (column, table.column_mut(place)) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        for line in table.lines() {
            writeln!(self.out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    fn tint(&self, text: &str, tone: Tone) -> String {
        let code = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Strong => "1",
            Tone::Faint => "2",
            Tone::Good => "32",
            Tone::Doubtful => "33",
            Tone::Bad => "31",
        };
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Text without characters that would steer a terminal or turn the direction of reading: a record is not trusted with
/// one.
fn clean(text: &str) -> String {
    let steers = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if steers(c) { '\u{fffd}' } else { c }).collect()
}

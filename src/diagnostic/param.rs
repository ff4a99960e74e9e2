//! What fills the holes of a message.

use serde::{Serialize, Serializer};

use crate::text::Lang;

/// The most characters of a reader's own text that a message repeats.
const SHOWN_CHARS: usize = 80;
/// The most items of a list that a message repeats.
const SHOWN_ITEMS: usize = 24;

/// One parameter of a message: data, so that every language renders the same fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// Text from a document or a value, cut to a length fit for a message.
    Text(String),
    /// A count or a limit.
    Count(u64),
    /// Several texts, for instance the names that would have been right.
    List(Vec<String>),
    /// A word with a translation.
    Term(Term),
}

impl Param {
    /// The parameter as words of a sentence in `lang`.
    pub fn render(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::List(items) => list(items, lang),
            Self::Term(term) => term.name(lang).to_owned(),
        }
    }
}

fn list(items: &[String], lang: Lang) -> String {
    let (open, close, comma) = match lang {
        Lang::Zh => ("「", "」", "、"),
        Lang::En => ("`", "`", ", "),
    };
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(comma);
        }
        if index >= SHOWN_ITEMS {
            out.push('…');
            break;
        }
        out.push_str(open);
        out.push_str(item);
        out.push_str(close);
    }
    out
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::List(items) => serializer.collect_seq(items),
            Self::Term(term) => serializer.serialize_str(term.key()),
        }
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(shown(text))
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(shown(&text))
    }
}

impl From<u64> for Param {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Param {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<usize> for Param {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl From<&[&str]> for Param {
    fn from(items: &[&str]) -> Self {
        Self::List(items.iter().map(|item| shown(item)).collect())
    }
}

impl From<Vec<String>> for Param {
    fn from(items: Vec<String>) -> Self {
        Self::List(items.iter().map(|item| shown(item)).collect())
    }
}

impl From<Term> for Param {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}

/// Text made fit to be repeated in a message: at most 80 characters, on one line, and without the
/// characters that turn the direction of writing or hide what follows.
pub fn shown(text: &str) -> String {
    let mut out = String::new();
    for (index, ch) in text.chars().enumerate() {
        if index >= SHOWN_CHARS {
            out.push('…');
            break;
        }
        out.push(if is_unprintable(ch) { '\u{FFFD}' } else { ch });
    }
    out
}

fn is_unprintable(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Declares the words, each with its key in answers and its names in both languages.
macro_rules! terms {
    ($($(#[$about:meta])* $term:ident = $key:literal, $zh:literal, $en:literal;)*) => {
        /// Words that have a translation: the kinds of JSON value, and what a session and its assessment are made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Term {
            $($(#[$about])* $term,)*
        }

        impl Term {
            const ALL: &[Self] = &[$(Self::$term,)*];

            /// The stable key of the term, as it appears in answers.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$term => $key,)*
                }
            }

            /// The term as words in `lang`.
            pub fn name(self, lang: Lang) -> &'static str {
                let (zh, en) = match self {
                    $(Self::$term => ($zh, $en),)*
                };
                match lang {
                    Lang::Zh => zh,
                    Lang::En => en,
                }
            }
        }
    };
}

terms! {
    /// `null`
    Null = "null", "空值 null", "null";
    /// `true` or `false`
    Bool = "bool", "true 或 false", "`true` or `false`";
    /// Any number.
    Number = "number", "数字", "a number";
    /// A number without fraction or exponent.
    Whole = "whole", "整数", "a whole number";
    /// Text in quotes.
    Text = "text", "文字（写在双引号里）", "text in double quotes";
    /// `[…]`
    List = "list", "列表 […]", "a list […]";
    /// `{…}`
    Object = "object", "对象 {…}", "an object {…}";
    /// One name out of a fixed set, alone or with its content.
    Choice = "choice", "选项", "one of the named choices";
    /// Something JSON has no word for, such as a function of the host language.
    Foreign = "foreign", "JSON 里没有的值", "a value JSON does not have";
    /// Who is assessed in a session.
    Candidates = "candidates", "考生名单", "candidates";
    /// Who assesses in a session.
    Assessors = "assessors", "考评员名单", "assessors";
    /// What assessors gave.
    Sheets = "sheets", "评分表", "sheets";
    /// Cut lines of a session.
    CutLines = "announced", "合格线", "cut lines";
    /// Means of a cohort.
    Means = "means", "均值", "means";
    /// Numbers of the certificates of a session.
    Numbers = "numbers", "证书编号", "certificate numbers";
    /// Parts of an assessment.
    Parts = "parts", "科目", "parts";
    /// Criteria of an assessment.
    Criteria = "criteria", "评分项", "criteria";
    /// Vetoes of an assessment.
    Vetoes = "vetoes", "否定项", "vetoes";
    /// Deductions of a criterion; also the kind of mark.
    Deductions = "deductions", "扣分项", "deductions";
    /// Measures that ranking asks for.
    Measures = "measures", "名次指标", "measures";
    /// Relations for which an assessor stands back.
    Recusals = "recuse", "回避关系", "relations that bar an assessor";
    /// Groups of candidates that are ranked by themselves.
    Groups = "group", "组别", "groups";
    /// A mark as a number.
    Mark = "mark", "分数", "a mark";
    /// Met or not.
    Met = "met", "做到或没做到", "met or not met";
    /// Results kept for a revision.
    KeptResults = "claims.candidates", "存下的结果", "kept results";
    /// Documents that kept results rest on.
    KeptDocuments = "claims.documents", "存下的文件", "kept documents";
    /// Lines that kept results were held against.
    KeptLines = "claims.lines", "存下的合格线", "kept lines";
    /// Scores of one kept result.
    KeptScores = "claims.candidates.scores", "一名考生存下的成绩", "kept scores of one candidate";
    /// A fact of number.
    FactNumber = "fact.number", "最多两位小数的数，例如 12.5", "a number with at most two decimals, such as 12.5";
    /// A fact of money.
    FactMoney = "fact.money", "金额，例如 6000、2,490.00 或 30万元", "an amount of money, such as 6000 or 2,490.00";
    /// A fact of a day.
    FactDate = "fact.date", "日期，例如 2024-01-01", "a day, such as 2024-01-01";
    /// A fact that is so or not.
    FactYesNo = "fact.yes-no", "yes（是）或 no（否）", "yes or no";
    /// A fact of years.
    FactYears = "fact.years", "四位年份，用空格隔开，例如 2023 2024", "years of four digits, such as 2023 2024";
    /// What one kept result gave.
    KeptGrants = "claims.candidates.grants", "一名考生存下的授予", "kept grants of one candidate";
}

impl Term {
    /// The term with the given key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|term| term.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_a_message_is_short_and_on_one_line() {
        assert_eq!(shown("a\nb\u{202E}c"), "a\u{FFFD}b\u{FFFD}c");
        let long = "学".repeat(1000);
        assert_eq!(shown(&long).chars().count(), SHOWN_CHARS + 1);
    }

    #[test]
    fn term_keys_are_unique_and_lead_back() {
        for term in Term::ALL {
            assert_eq!(Term::from_key(term.key()), Some(*term));
        }
        assert_eq!(Term::from_key("colour"), None);
    }

    #[test]
    fn lists_are_quoted_in_the_manner_of_the_language() {
        let list = Param::from(["a", "b"].as_slice());
        assert_eq!(list.render(Lang::Zh), "「a」、「b」");
        assert_eq!(list.render(Lang::En), "`a`, `b`");
        let many = Param::List(vec!["x".to_owned(); 100]);
        assert!(many.render(Lang::En).ends_with("`x`, …"));
    }
}

//! Patterns of sentences and how facts are set into them.
//!
//! | mark | becomes |
//! |---|---|
//! | `{have}` | the fact as it is |
//! | `{*source}` | names as titles: 《机械制图》 and “Mechanical Drawing” |
//! | `{^cap}` | names in quotation marks: “公共课上限” |
//! | `{\|wanted}` | several names as titles with 或 / or between them; in Chinese a single one as it is, since it is a description |
//! | `{!wanted}` | the same, a single name as a title too |
//! | `{;changes}` | several clauses with semicolons |
//! | `{~evidence}` | a word of the [shared vocabulary](super::words), such as `syllabus` → 课程大纲 |
//! | `{credits:credit}` | a number and what it counts: 1 credit, 2.5 credits (English) |
//! | `{*source=this}` | the fact, or what follows the `=` where it is not there |
//! | `[…]` | left out unless every fact in it is there and none is zero |

use super::words;
use crate::reason::Fact;
use crate::text::Lang;

/// What stands for a fact that a reason should have carried but does not.
const ABSENT: &str = "—";

/// The pattern with the facts set in.
pub fn fill(pattern: &str, facts: &[(&'static str, Fact)], lang: Lang) -> String {
    let mut out = String::with_capacity(pattern.len().saturating_mul(2));
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('[') {
        set(before, facts, lang, &mut out);
        let (optional, behind) = after.split_once(']').unwrap_or((after, ""));
        if holes(optional).all(|hole| known(facts, hole.name).is_some_and(|fact| !is_zero(fact))) {
            set(optional, facts, lang, &mut out);
        }
        rest = behind;
    }
    set(rest, facts, lang, &mut out);
    out
}

/// A mark in a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hole<'a> {
    /// Name of the fact.
    pub name: &'a str,
    /// How it is set, a space where plainly.
    pub style: char,
    /// What the number counts, if it counts something.
    pub noun: Option<&'a str>,
    /// What stands there where the fact is not known.
    pub otherwise: Option<&'a str>,
}

/// The marks of a pattern, in order.
pub fn holes(pattern: &str) -> impl Iterator<Item = Hole<'_>> {
    pattern.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(mark, _)| hole(mark)))
}

fn hole(mark: &str) -> Hole<'_> {
    let style = mark.chars().next().filter(|c| "*^|!;~".contains(*c));
    let mark = style.and_then(|c| mark.strip_prefix(c)).unwrap_or(mark);
    let (mark, otherwise) = halves(mark, '=');
    let (name, noun) = halves(mark, ':');
    Hole { name, style: style.unwrap_or(' '), noun, otherwise }
}

fn halves(mark: &str, at: char) -> (&str, Option<&str>) {
    mark.split_once(at).map_or((mark, None), |(before, after)| (before, Some(after)))
}

fn is_zero(fact: &Fact) -> bool {
    matches!(fact, Fact::Plain(text) if text == "0")
}

/// The fact of that name, unless it is empty.
fn known<'a>(facts: &'a [(&'static str, Fact)], name: &str) -> Option<&'a Fact> {
    let (_, fact) = facts.iter().find(|(known, _)| *known == name)?;
    let empty = match fact {
        Fact::Plain(text) => text.is_empty(),
        Fact::Name(text) => text.zh.is_empty(),
        Fact::Names(names) => names.is_empty(),
    };
    (!empty).then_some(fact)
}

fn set(part: &str, facts: &[(&'static str, Fact)], lang: Lang, out: &mut String) {
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (mark, behind) = after.split_once('}').unwrap_or((after, ""));
        let hole = hole(mark);
        match known(facts, hole.name) {
            Some(fact) => set_fact(fact, hole, lang, out),
            None => out.push_str(hole.otherwise.unwrap_or(ABSENT)),
        }
        rest = behind;
    }
    out.push_str(rest);
}

fn set_fact(fact: &Fact, hole: Hole<'_>, lang: Lang, out: &mut String) {
    let titled = hole.style == '!' || matches!(fact, Fact::Names(_));
    let (marks, joints) = match (hole.style, lang) {
        ('*', Lang::Zh) => (TITLE_ZH, ("", "")),
        ('^', Lang::Zh) => (QUOTED, ("", "")),
        ('*' | '^', Lang::En) => (QUOTED, (", ", " and ")),
        ('|' | '!', Lang::Zh) if titled => (TITLE_ZH, ("、", "或")),
        ('|' | '!', Lang::En) => (QUOTED, (", ", " or ")),
        (';', Lang::Zh) => (BARE, ("；", "；")),
        (';', Lang::En) => (BARE, ("; ", "; ")),
        (_, Lang::Zh) => (BARE, ("、", "、")),
        (_, Lang::En) => (BARE, (", ", ", ")),
    };
    match fact {
        Fact::Plain(text) => mark(spoken(text, hole, lang), marks, out),
        Fact::Name(text) => mark(spoken(text.get(lang), hole, lang), marks, out),
        Fact::Names(names) => {
            for (place, name) in names.iter().enumerate() {
                if place > 0 {
                    let (comma, last) = joints;
                    out.push_str(if place.saturating_add(1) == names.len() { last } else { comma });
                }
                mark(spoken(name.get(lang), hole, lang), marks, out);
            }
        }
    }
    if let Some(noun) = hole.noun {
        out.push(' ');
        out.push_str(noun);
        if !matches!(fact, Fact::Plain(text) if text == "1") {
            out.push('s');
        }
    }
}

/// What stands before and after a name.
type Marks = (&'static str, &'static str);
const TITLE_ZH: Marks = ("《", "》");
const QUOTED: Marks = ("“", "”");
const BARE: Marks = ("", "");

fn spoken<'a>(name: &'a str, hole: Hole<'_>, lang: Lang) -> &'a str {
    if hole.style == '~' { words::word(name, lang).unwrap_or(name) } else { name }
}

/// A name between its marks, unless it brings its own.
fn mark(name: &str, (open, close): Marks, out: &mut String) {
    let marked = name.starts_with(['《', '“']);
    out.push_str(if marked { "" } else { open });
    out.push_str(name);
    out.push_str(if marked { "" } else { close });
}

#[cfg(test)]
mod tests {
    use super::fill;
    use crate::reason::{Fact, Reason};
    use crate::text::{Lang, Text};

    fn facts() -> Vec<(&'static str, Fact)> {
        Reason::new("x")
            .named("one", &Text::both("机械制图", "Mechanical Drawing"))
            .naming("two", vec![Text::both("甲", "A"), Text::zh("乙")])
            .with("n", "1")
            .with("m", "2.5")
            .with("evidence", "syllabus")
            .with("empty", "")
            .facts
    }

    #[test]
    fn names_are_set_as_titles_quotations_and_alternatives() {
        assert_eq!(fill("{*one}与{*two}", &facts(), Lang::Zh), "《机械制图》与《甲》《乙》");
        assert_eq!(fill("{*one} and {^two}", &facts(), Lang::En), "“Mechanical Drawing” and “A” and “乙”");
        assert_eq!(fill("{|two}；{|one}", &facts(), Lang::Zh), "《甲》或《乙》；机械制图");
        assert_eq!(fill("{|two}", &facts(), Lang::En), "“A” or “乙”");
        assert_eq!(fill("{!one}", &facts(), Lang::Zh), "《机械制图》");
        assert_eq!(fill("{;two}", &facts(), Lang::Zh), "甲；乙");
    }

    #[test]
    fn numbers_count_their_noun() {
        assert_eq!(fill("{n:credit}, {m:credit}", &facts(), Lang::En), "1 credit, 2.5 credits");
    }

    #[test]
    fn words_of_the_vocabulary_are_spoken_and_others_left_alone() {
        assert_eq!(fill("{~evidence}", &facts(), Lang::Zh), "课程大纲");
        assert_eq!(fill("{~m}", &facts(), Lang::Zh), "2.5");
    }

    #[test]
    fn an_optional_part_needs_all_its_facts() {
        assert_eq!(fill("a[（{n}）]b[{none}][{n}{empty}]", &facts(), Lang::Zh), "a（1）b");
        assert_eq!(fill("{none}", &facts(), Lang::En), "—");
        assert_eq!(fill("{*none=this}, {*one=this}", &facts(), Lang::En), "this, “Mechanical Drawing”");
        assert_eq!(fill("{zero}[, {zero}]", &[("zero", Fact::Plain("0".to_owned()))], Lang::En), "0");
    }
}

//! Reading a number by a grammar: fixed positions, each with its characters.

use crate::policy::certificate::{Chars, NumberGrammar, NumberPart};

/// A part of a number as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece<'g> {
    /// What the grammar says of it.
    pub part: &'g NumberPart,
    /// The characters that stand there.
    pub text: String,
    /// Position of the first of them, from 1.
    pub from: u32,
}

/// The parts of a number, where the grammar fits it from the first character to the last.
pub(crate) fn read<'g>(grammar: &'g NumberGrammar, number: &str) -> Option<Vec<Piece<'g>>> {
    let mut characters = number.chars();
    let mut from = 1_u32;
    let mut pieces = Vec::new();
    for part in &grammar.parts {
        let mut text = String::new();
        for _ in 0..part.length {
            text.push(characters.next()?);
        }
        if !takes(&part.chars, &text) {
            return None;
        }
        pieces.push(Piece { part, text, from });
        from = from.saturating_add(part.length);
    }
    characters.next().is_none().then_some(pieces)
}

fn takes(chars: &Chars, text: &str) -> bool {
    match chars {
        Chars::Digits => text.bytes().all(|b| b.is_ascii_digit()),
        Chars::Letters => text.bytes().all(|b| b.is_ascii_uppercase()),
        Chars::OneOf(texts) => texts.iter().any(|one| one == text),
    }
}

//! Cells of a scale that no row answers.

use super::guards;
use crate::order::{self, Map};
use crate::policy::pay::PayAgreement;
use crate::policy::pay::fact::FactKind;
use crate::policy::pay::scale::grid::{Cell, Grid, Span};
use crate::policy::pay::scale::key::Sort;
use crate::policy::pay::scale::{Axis, By, Scale};

/// Holes looked for in one scale: one more than a message shows, so that it says that there are more.
const TOLD: usize = 25;
/// Rows looked at for one scale; beyond it the search ends with what was found.
const STEPS: usize = 5_000_000;

/// A stretch of an axis on which the same rows answer throughout, and how a key of it is written.
struct Piece {
    span: Span,
    key: String,
}

/// Cells that no row answers, each as the keys that lead to it: several with ` × ` between them, fewer than there are axes
/// where nothing answers from there on.
pub(super) fn holes(it: &PayAgreement, scale: &Scale, grid: &Grid<'_>, codes: &Codes<'_>) -> Vec<String> {
    let pieces: Vec<Vec<Piece>> = scale
        .axes
        .iter()
        .zip(&grid.sorts)
        .enumerate()
        .map(|(nth, (axis, sort))| pieces(it, scale, nth, axis, *sort, grid, codes))
        .collect();
    let mut search = Search { pieces: &pieces, found: Vec::new(), steps: 0 };
    search.look(&grid.cells.iter().collect::<Vec<_>>(), 0, &mut Vec::new());
    search.found
}

/// The codes of a ladder with their ranks, aliases left out.
pub(super) type Codes<'c> = dyn Fn(&str) -> Vec<(u32, &'c str)> + 'c;

/// What an axis should answer, cut where its keys begin and end.
fn pieces(
    it: &PayAgreement,
    scale: &Scale,
    nth: usize,
    axis: &Axis,
    sort: Sort<'_>,
    grid: &Grid<'_>,
    codes: &Codes<'_>,
) -> Vec<Piece> {
    let keys = keys(scale, nth, grid);
    let rest = keys.keys().any(|span| *span == Span::LEFT_OVER) && !is_exhausted(it, axis, sort, &keys);
    let named: Vec<Span> = keys.keys().copied().filter(|span| *span != Span::LEFT_OVER).collect();
    let first = named.iter().map(|span| span.from).min().unwrap_or_default();
    let last = named.iter().map(|span| span.until).max().unwrap_or_default();
    let ladder = match sort {
        Sort::Level(name) => codes(name),
        _ => Vec::new(),
    };
    let between = |rank: u32| first <= rank && rank <= last;
    let domain: Vec<Span> = match &axis.by {
        // Where everything else is answered, what is named is all that can lack a row.
        _ if rest || named.is_empty() => named.clone(),
        By::Level(_) if !ladder.is_empty() => {
            let ranks = ladder.iter().filter(|(rank, _)| between(*rank));
            ranks.map(|(rank, _)| Span { from: *rank, until: *rank }).collect()
        }
        By::Years(_) => vec![Span { from: 0, until: Span::OPEN }],
        By::Step => vec![Span { from: first, until: last }],
        By::Fact(_) if sort == Sort::Whole => vec![Span { from: first, until: last }],
        _ => named.clone(),
    };
    let mut cuts: Vec<u32> = Vec::new();
    for span in named.iter().chain(&domain) {
        cuts.extend([span.from, span.until.saturating_add(1)]);
    }
    order::sort(&mut cuts);
    cuts.dedup();
    let stretches = cuts.iter().zip(cuts.iter().skip(1));
    let stretches = stretches.map(|(from, next)| Span { from: *from, until: next.saturating_sub(1) });
    let mut pieces: Vec<Piece> = stretches
        .filter(|span| domain.iter().any(|wanted| wanted.meets(*span)))
        .map(|span| Piece { span, key: written(span, sort, &keys, &ladder) })
        .collect();
    if rest {
        pieces.push(Piece { span: Span::LEFT_OVER, key: "*".to_owned() });
    } else if let By::Fact(name) = &axis.by
        && let Some(fact) = it.facts.iter().find(|fact| fact.name == *name)
        && matches!(fact.kind, FactKind::Choice(_) | FactKind::YesNo)
    {
        // What every look into the scale rules out is not looked up.
        let possible = guards::choices(it, &scale.id, name);
        let asked = |code: &&str| possible.as_ref().is_none_or(|possible| possible.contains(code));
        let missing = fact.kind.choices().filter(asked).filter(|code| !keys.values().any(|key| key == code));
        // No row has these; any numbers that none has will do.
        let free = (0..u32::MAX - 1).rev().map(|number| Span { from: number, until: number });
        pieces.extend(missing.zip(free).map(|(code, span)| Piece { span, key: code.to_owned() }));
    }
    pieces
}

/// Keys of an axis by their spans.
type Keys<'k> = Map<Span, &'k str>;

/// Rows and axes where `*` stands though nothing is left over: the other keys of the axis name everything.
pub(super) fn idle(it: &PayAgreement, scale: &Scale, grid: &Grid<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (nth, (axis, sort)) in scale.axes.iter().zip(&grid.sorts).enumerate() {
        let rest = |cell: &&Cell| cell.spans.get(nth) == Some(&Span::LEFT_OVER);
        if grid.cells.iter().any(|cell| rest(&cell)) && is_exhausted(it, axis, *sort, &keys(scale, nth, grid)) {
            found.extend(grid.cells.iter().filter(rest).map(|cell| (cell.row, nth)));
        }
    }
    found
}

/// The spans of an axis, each with a key that writes it.
fn keys<'k>(scale: &'k Scale, nth: usize, grid: &Grid<'_>) -> Keys<'k> {
    let written = |cell: &Cell| Some((*cell.spans.get(nth)?, scale.rows.get(cell.row)?.at.get(nth)?.as_str()));
    grid.cells.iter().filter_map(written).collect()
}

/// Whether the keys of an axis, `*` left out, name everything there is.
fn is_exhausted(it: &PayAgreement, axis: &Axis, sort: Sort<'_>, keys: &Keys<'_>) -> bool {
    if sort == Sort::Whole {
        // Steps begin at 1, years and numbers at 0.
        let mut next = u32::from(axis.by == By::Step);
        for span in keys.keys().filter(|span| **span != Span::LEFT_OVER) {
            if span.from > next {
                return false;
            }
            next = next.max(span.until.saturating_add(1));
        }
        return next > Span::OPEN;
    }
    let By::Fact(name) = &axis.by else { return false };
    let fact = it.facts.iter().find(|fact| fact.name == *name);
    fact.is_some_and(|fact| fact.kind.choices().all(|code| keys.values().any(|key| *key == code)))
}

fn written(span: Span, sort: Sort<'_>, keys: &Keys<'_>, ladder: &[(u32, &str)]) -> String {
    if sort == Sort::Whole {
        return match span.until {
            Span::OPEN => format!("{}-", span.from),
            until if until == span.from => until.to_string(),
            until => format!("{}-{until}", span.from),
        };
    }
    if let Some((_, code)) = ladder.iter().find(|(rank, _)| *rank == span.from) {
        return (*code).to_owned();
    }
    // Of regions that lie in each other, the smallest.
    let within = keys.iter().filter(|(wide, _)| wide.meets(span));
    within
        .min_by_key(|(wide, _)| wide.until.saturating_sub(wide.from))
        .map_or_else(String::new, |(_, key)| (*key).to_owned())
}

/// A search through the axes, one after the other.
struct Search<'p> {
    pieces: &'p [Vec<Piece>],
    found: Vec<String>,
    steps: usize,
}

impl<'p> Search<'p> {
    fn look(&mut self, cells: &[&Cell], axis: usize, way: &mut Vec<&'p str>) {
        if self.found.len() >= TOLD || self.steps >= STEPS || self.is_full(cells, axis) {
            return;
        }
        if cells.is_empty() {
            self.found.push(way.join(" × "));
            return;
        }
        let pieces: &'p [Vec<Piece>] = self.pieces;
        for piece in pieces.get(axis).into_iter().flatten() {
            self.steps = self.steps.saturating_add(cells.len());
            let here = cells.iter().copied();
            let here = here.filter(|cell| cell.spans.get(axis).is_some_and(|span| span.meets(piece.span)));
            way.push(&piece.key);
            self.look(&here.collect::<Vec<_>>(), axis.saturating_add(1), way);
            way.pop();
        }
    }

    /// Whether the rows, no two of which meet, fill everything from `axis` on: by counting it.
    fn is_full(&self, cells: &[&Cell], axis: usize) -> bool {
        let left = || self.pieces.iter().enumerate().skip(axis);
        let whole = left().fold(1_u128, |product, (_, pieces)| product.saturating_mul(size(pieces.len())));
        let filled = cells.iter().map(|cell| {
            left().fold(1_u128, |product, (nth, pieces)| {
                let span = cell.spans.get(nth).copied().unwrap_or(Span::LEFT_OVER);
                // Pieces stand in their order, so that those a span covers stand together.
                let from = pieces.partition_point(|piece| piece.span.until < span.from);
                let until = pieces.partition_point(|piece| piece.span.from <= span.until);
                product.saturating_mul(size(until.saturating_sub(from)))
            })
        });
        filled.fold(0_u128, u128::saturating_add) >= whole
    }
}

fn size(count: usize) -> u128 {
    u128::try_from(count).unwrap_or(u128::MAX)
}

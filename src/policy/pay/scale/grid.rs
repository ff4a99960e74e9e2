//! A scale as boxes of whole numbers: every key is a span of its axis, every row a box, so that rows are compared alike
//! whatever their axes are.

use super::Scale;
use super::key::{Key, Sort};
use crate::order::{self, Map};
use crate::policy::pay::fact::FactDeclared;
use crate::policy::pay::place;

/// Ranks of a ladder by code, where it is known.
pub(crate) type Ranks<'r, 'd> = dyn Fn(&str) -> Option<&'r Map<&'d str, u32>> + 'r;

/// Numbers of an axis, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    /// The first.
    pub(crate) from: u32,
    /// The last.
    pub(crate) until: u32,
}

impl Span {
    /// What no key names: `*` stands beside everything else.
    pub(crate) const LEFT_OVER: Self = Self { from: u32::MAX, until: u32::MAX };
    /// The last number of a range without end.
    pub(crate) const OPEN: u32 = u32::MAX - 1;

    const fn one(number: u32) -> Self {
        Self { from: number, until: number }
    }

    /// Whether both hold one number.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }
}

/// A row that can be read.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// Its position in the scale.
    pub(crate) row: usize,
    /// Its span on each axis.
    pub(crate) spans: Vec<Span>,
}

impl Cell {
    fn meets(&self, other: &Self) -> bool {
        self.spans.iter().zip(&other.spans).all(|(a, b)| a.meets(*b))
    }

    fn span(&self, axis: usize) -> Span {
        self.spans.get(axis).copied().unwrap_or(Span::LEFT_OVER)
    }
}

/// The rows of a scale that can be read, as boxes.
#[derive(Clone, Debug)]
pub(crate) struct Grid<'d> {
    /// What the keys of each axis are.
    pub(crate) sorts: Vec<Sort<'d>>,
    /// The rows, in their order.
    pub(crate) cells: Vec<Cell>,
}

impl<'d> Grid<'d> {
    /// The boxes of a scale; nothing where the keys of an axis cannot be told. Rows with keys that cannot be read are
    /// left out.
    pub(crate) fn of(scale: &'d Scale, facts: &[FactDeclared], ranks: &Ranks<'_, '_>) -> Option<Self> {
        let sorts: Vec<Sort<'d>> = scale.axes.iter().map(|axis| Sort::of(axis, facts)).collect::<Option<_>>()?;
        // Texts are numbered in their order.
        let texts: Vec<Map<&str, u32>> = (0..sorts.len())
            .map(|axis| {
                let mut texts: Vec<&str> =
                    scale.rows.iter().filter_map(|row| row.at.get(axis)).map(String::as_str).collect();
                order::sort(&mut texts);
                texts.dedup();
                texts.into_iter().zip(0..).collect()
            })
            .collect();
        let span = |text: &str, sort: Sort<'_>, texts: &Map<&str, u32>| {
            Some(match (Key::read(text, sort).ok()?, sort) {
                (Key::Any, _) => Span::LEFT_OVER,
                (Key::Range { from, until }, _) => Span { from, until: until.unwrap_or(Span::OPEN) },
                (Key::Code(code), Sort::Region) => within(code, 6, &|inner| place::region_lies_in(inner, code))?,
                (Key::Code(code), Sort::Industry) => within(code, 4, &|inner| place::industry_lies_in(inner, code))?,
                (Key::Code(code), Sort::Level(ladder)) => Span::one(match ranks(ladder) {
                    Some(ranks) => *ranks.get(code)?,
                    None => *texts.get(code)?,
                }),
                (Key::Code(code), _) => Span::one(*texts.get(code)?),
            })
        };
        let cells = scale.rows.iter().enumerate().filter(|(_, row)| row.at.len() == sorts.len());
        let cells = cells.filter_map(|(nth, row)| {
            let keys = row.at.iter().zip(&sorts).zip(&texts);
            let spans = keys.map(|((text, sort), texts)| span(text, *sort, texts)).collect::<Option<_>>()?;
            Some(Cell { row: nth, spans })
        });
        let cells = cells.collect();
        Some(Self { sorts, cells })
    }

    /// Pairs of rows that answer one worker: for each row, the first before it.
    pub(crate) fn rivals(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        self.gather((0..self.cells.len()).collect(), 0, &mut found);
        order::sort(&mut found);
        found
    }

    /// Looks among cells that hang together on all axes before `axis`.
    fn gather(&self, mut cells: Vec<usize>, axis: usize, found: &mut Vec<(usize, usize)>) {
        if axis >= self.sorts.len() {
            order::sort(&mut cells);
            for (nth, late) in cells.iter().enumerate() {
                let Some(late) = self.cells.get(*late) else { continue };
                let mut earlier = cells.iter().take(nth).filter_map(|at| self.cells.get(*at));
                if let Some(early) = earlier.find(|early| early.meets(late)) {
                    found.push((late.row, early.row));
                }
            }
            return;
        }
        let span = |at: usize| self.cells.get(at).map_or(Span::LEFT_OVER, |cell| cell.span(axis));
        order::sort_by_key(&mut cells, |at| span(*at));
        let mut together: Vec<usize> = Vec::new();
        let mut reach = 0;
        for at in cells {
            let here = span(at);
            if here.from > reach && !together.is_empty() {
                self.apart(std::mem::take(&mut together), axis, found);
            }
            reach = if together.is_empty() { here.until } else { reach.max(here.until) };
            together.push(at);
        }
        self.apart(together, axis, found);
    }

    fn apart(&self, together: Vec<usize>, axis: usize, found: &mut Vec<(usize, usize)>) {
        if together.len() > 1 {
            self.gather(together, axis.saturating_add(1), found);
        }
    }
}

/// The numbers of `digits` digits that lie in a code: the code with as many zeros, or nines, at its end as fit.
fn within(code: &str, digits: usize, lies_in: &dyn Fn(&str) -> bool) -> Option<Span> {
    let first = format!("{code:0<digits$}");
    // The longest end of nines that still lies in it.
    let last = (0..=digits)
        .filter_map(|kept| first.get(..kept))
        .map(|kept| format!("{kept:9<digits$}"))
        .find(|last| lies_in(last))?;
    Some(Span { from: first.parse().ok()?, until: last.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::{Grid, Map};
    use crate::policy::pay::scale::{Axis, By, Gives, Scale, ScaleRow};
    use crate::text::Text;

    fn scale(by: Vec<By>, rows: &[&[&str]]) -> Scale {
        Scale {
            id: "s".to_owned(),
            title: Text::both("表", "Table"),
            cite: Vec::new(),
            gives: Gives::Money,
            axes: by.into_iter().map(|by| Axis { id: "a".to_owned(), by }).collect(),
            rows: rows
                .iter()
                .map(|at| ScaleRow { at: at.iter().map(|key| (*key).to_owned()).collect(), give: "1".to_owned() })
                .collect(),
            falls: Vec::new(),
        }
    }

    fn rivals(by: Vec<By>, rows: &[&[&str]]) -> Vec<(usize, usize)> {
        let ladder: Map<&str, u32> = [("5", 1), ("五级", 1), ("4", 2)].into_iter().collect();
        let scale = scale(by, rows);
        Grid::of(&scale, &[], &|name| (name == "skill-level").then_some(&ladder)).unwrap().rivals()
    }

    #[test]
    fn rows_meet_where_every_axis_does() {
        let by = || vec![By::Level("skill-level".to_owned()), By::Step];
        assert_eq!(rivals(by(), &[&["5", "1-3"], &["4", "3-"], &["5", "4-"], &["4", "1-2"]]), []);
        assert_eq!(rivals(by(), &[&["5", "1-3"], &["4", "3-"], &["5", "3-"], &["4", "1-"]]), [(2, 0), (3, 1)]);
        assert_eq!(rivals(by(), &[&["5", "1"], &["五级", "1"]]), [(1, 0)]);
        assert_eq!(rivals(by(), &[&["5", "*"], &["5", "1-"], &["*", "*"], &["*", "*"]]), [(3, 2)]);
    }

    #[test]
    fn a_region_meets_what_lies_in_it() {
        let meets = |a, b| !rivals(vec![By::Region], &[&[a], &[b]]).is_empty();
        assert!(meets("331000", "331081") && meets("330000", "331081") && meets("331081", "330000"));
        assert!(!meets("331000", "330100") && !meets("331081", "331082") && !meets("*", "331081"));
    }

    #[test]
    fn an_industry_meets_what_lies_in_it() {
        let meets = |a, b| !rivals(vec![By::Industry], &[&[a], &[b]]).is_empty();
        assert!(meets("34", "3484") && meets("348", "3484") && !meets("34", "35") && !meets("341", "342"));
    }
}

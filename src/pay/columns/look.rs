//! Looks into scales: each axis is looked up for its own classes, then the rows are picked for all of them together.

use super::group::{Ask, Group};
use super::table::Table;
use crate::pay::amount::Exact;
use crate::pay::eye::{Agreement, Eye, Known};
use crate::pay::look;
use crate::policy::pay::fact::FactDeclared;
use crate::policy::pay::scale::key::Sort;
use crate::policy::pay::scale::{Axis, Scale, ScaleUse};
use crate::quantity::Rational;

/// Whether each of some keys answers a worker; nothing where the worker's place is not known.
type Fits = Option<Vec<bool>>;

/// Where a worker stands on an axis, and the keys that answer there.
struct Standing<'g> {
    axis: &'g Axis,
    facts: &'g [FactDeclared],
    /// The key that is looked up whatever the worker's own is.
    fixed: Option<&'g str>,
    keys: &'g [&'g str],
}

impl Ask for Standing<'_> {
    type Told = Fits;
    fn ask<'w>(&'w self, eye: &mut Eye<'_, 'w>) -> Fits {
        let place = match self.fixed {
            Some(key) => Known::Is(look::written(self.axis, self.facts, key)),
            None => eye.place(self.axis, None),
        };
        let place = match place {
            Known::Is(place) => place,
            Known::None => look::Place::Nowhere,
            Known::Unknown => return None,
        };
        let Some(sort) = Sort::of(self.axis, self.facts) else { return Some(vec![false; self.keys.len()]) };
        let names: Vec<Option<bool>> = self.keys.iter().map(|key| eye.names(self.axis, sort, key, &place)).collect();
        // What is left over is answered where no other key is.
        let left_over = !names.contains(&Some(true));
        Some(names.into_iter().map(|names| names.unwrap_or(left_over)).collect())
    }
}

/// A row of a scale: the position of its key on each axis, and what it gives.
struct Row {
    keys: Vec<usize>,
    gives: Exact,
}

impl<'g> Group<'g> {
    /// What a scale gives the workers; `read` reads its cells, and what it cannot read gives nothing.
    pub fn look(
        &self,
        source: Agreement<'g>,
        using: &'g ScaleUse,
        read: &dyn Fn(&str) -> Option<Rational>,
    ) -> Table<Exact> {
        let Some((home, scale)) = look::scale(self.in_force, source, using) else { return Table::one(Exact::None) };
        let keys: Vec<Vec<&str>> = (0..scale.axes.len()).map(|nth| keys(scale, nth)).collect();
        let mut standings = Vec::new();
        for ((nth, axis), keys) in scale.axes.iter().enumerate().zip(&keys) {
            let fixed = using.at.iter().find(|fixed| fixed.axis == axis.id).map(|fixed| fixed.key.as_str());
            let axes = if fixed.is_some() { 0 } else { self.asks().place(home, scale, nth) };
            let standing = Standing { axis, facts: &home.agreement.facts, fixed, keys };
            standings.push(self.probe(axes, home, &standing));
        }
        let rows: Vec<Row> = scale
            .rows
            .iter()
            .map(|row| {
                let position =
                    |(key, keys): (&String, &Vec<&str>)| keys.binary_search(&key.as_str()).unwrap_or(usize::MAX);
                let keys = row.at.iter().zip(&keys).map(position).collect();
                Row { keys, gives: read(&row.give).map_or(Exact::None, Exact::Is) }
            })
            .collect();
        let of: Vec<u32> = standings.iter().map(|standing| standing.axes).collect();
        let axes = of.iter().fold(0, |all, one| all | one);
        let mut cells = Vec::with_capacity(self.shape.cells(axes).unwrap_or_default());
        let mut fits: Vec<&[bool]> = Vec::with_capacity(standings.len());
        self.shape.walk(axes, &of, &mut |_, at| {
            fits.clear();
            for (standing, at) in standings.iter().zip(at) {
                match standing.cells.get(*at) {
                    Some(Some(known)) => fits.push(known),
                    _ => return cells.push(Exact::Unknown),
                }
            }
            cells.push(pick(&rows, &fits));
        });
        Table { axes, cells }
    }
}

/// The keys of an axis, each once, in order.
fn keys(scale: &Scale, nth: usize) -> Vec<&str> {
    let mut keys: Vec<&str> = scale.rows.iter().filter_map(|row| row.at.get(nth)).map(String::as_str).collect();
    crate::order::sort(&mut keys);
    keys.dedup();
    keys
}

/// What the row gives that answers on every axis.
fn pick(rows: &[Row], fits: &[&[bool]]) -> Exact {
    let fit = |(key, fits): (&usize, &&[bool])| fits.get(*key).copied().unwrap_or_default();
    let found = rows.iter().find(|row| row.keys.iter().zip(fits).all(fit));
    found.map_or(Exact::None, |row| row.gives)
}

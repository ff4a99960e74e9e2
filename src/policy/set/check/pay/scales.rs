//! Scales: keys and cells that can be read, and one cell for one worker.

use super::super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{BOUNDS_REVERSED, CELL_MALFORMED, KEYS_NOT_AS_AXES, NOT_A_KEY, ROWS_ANSWER_ONE};
use crate::policy::pay::PayAgreement;
use crate::policy::pay::scale::give::Given;
use crate::policy::pay::scale::grid::Grid;
use crate::policy::pay::scale::key::{Key, NotAKey, Sort};
use crate::policy::pay::scale::{Axis, By, Scale, ScaleRow};
use crate::policy::set::limits;
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    pub(super) fn scales(&mut self, it: &PayAgreement) {
        let at = &Trail::Top.key("scales");
        self.limit(at, "scales", it.scales.len(), limits::SCALES);
        self.unique(at, "id", it.scales.iter().map(|one| one.id.as_str()));
        for (nth, scale) in it.scales.iter().enumerate() {
            self.scale(it, scale, &at.nth(nth));
        }
    }

    fn scale(&mut self, it: &PayAgreement, scale: &Scale, at: &Trail<'_>) {
        let axes = &at.key("axes");
        let rows = &at.key("rows");
        self.filled(axes, scale.axes.len());
        self.filled(rows, scale.rows.len());
        self.limit(axes, "axes", scale.axes.len(), limits::AXES);
        self.limit(rows, "rows", scale.rows.len(), limits::SCALE_ROWS);
        self.unique(axes, "id", scale.axes.iter().map(|axis| axis.id.as_str()));
        for (nth, axis) in scale.axes.iter().enumerate() {
            let by = axes.nth(nth);
            let by = by.key("by");
            match &axis.by {
                By::Fact(fact) => self.fact(it, fact, &["choice", "yes-no", "number"], &by.key("fact")),
                By::Years(since) => self.since(it, since, &by.key("years")),
                _ => {}
            }
        }
        if scale.rows.len() > limits::SCALE_ROWS || scale.axes.len() > limits::AXES {
            return;
        }
        for (nth, row) in scale.rows.iter().enumerate() {
            self.scale_row(it, scale, nth, row, &rows.nth(nth));
        }
        let known = self.known;
        let Some(grid) = Grid::of(scale, &it.facts, &|ladder| known.ladders.get(ladder)) else { return };
        for (late, early) in grid.rivals() {
            let Some(row) = scale.rows.get(late) else { continue };
            let found = Diagnostic::new(&ROWS_ANSWER_ONE).with("scale", scale.id.as_str()).with("row", human(late));
            self.add(&rows.nth(late), found.with("other", human(early)).with("cell", row.at.clone()));
        }
    }

    fn scale_row(&mut self, it: &PayAgreement, scale: &Scale, nth: usize, row: &ScaleRow, at: &Trail<'_>) {
        if row.at.len() != scale.axes.len() {
            let found = Diagnostic::new(&KEYS_NOT_AS_AXES).with("scale", scale.id.as_str()).with("row", human(nth));
            self.add(&at.key("at"), found.with("found", row.at.len()).with("needed", scale.axes.len()));
        }
        let keys = &at.key("at");
        for (position, (key, axis)) in row.at.iter().zip(&scale.axes).enumerate() {
            let at = &keys.nth(position);
            if let Err(wrong) = self.key(it, axis, key, at) {
                let found = match wrong {
                    NotAKey::Malformed => Diagnostic::new(&NOT_A_KEY)
                        .with("scale", scale.id.as_str())
                        .with("row", human(nth))
                        .with("axis", axis.id.as_str())
                        .with("found", key.as_str()),
                    NotAKey::Reversed { from, until } => {
                        Diagnostic::new(&BOUNDS_REVERSED).with("low", from).with("high", until)
                    }
                };
                self.add(at, found);
            }
        }
        if Given::read(&row.give, scale.gives).is_none() {
            let found = Diagnostic::new(&CELL_MALFORMED).with("scale", scale.id.as_str()).with("row", human(nth));
            let found = found.with("cell", row.at.clone()).with("give", row.give.as_str());
            self.add(&at.key("give"), found.with("gives", scale.gives.word()));
        }
    }

    /// A key as its axis reads it, and one that is known there.
    fn key(&mut self, it: &PayAgreement, axis: &Axis, key: &str, at: &Trail<'_>) -> Result<(), NotAKey> {
        let Some(sort) = Sort::of(axis, &it.facts) else { return Ok(()) };
        let Key::Code(code) = Key::read(key, sort)? else { return Ok(()) };
        match (sort, &axis.by) {
            (Sort::Level(ladder), _) => self.on_ladder(ladder, code, at),
            (Sort::Choice, By::Fact(name)) => {
                if let Some(fact) = it.facts.iter().find(|fact| fact.name == *name) {
                    self.choice(fact, code, at);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Rows are counted from 1, as people do.
const fn human(nth: usize) -> usize {
    nth.saturating_add(1)
}

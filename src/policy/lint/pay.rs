//! Pay agreements: tables with holes, figures that fall with the level, what is declared and never used, a force that does
//! not go with the rank.

mod falls;
mod guards;
mod holes;
mod items;

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{
    HIGHER_GIVES_LESS, ITEMS_FALL, NOTHING_LEFT_OVER, RANK_AND_FORCE, SCALE_HOLE, UNUSED_FACT, UNUSED_SCALE,
};
use crate::order::Set;
use crate::policy::Document;
use crate::policy::code_list::CodeKind;
use crate::policy::header::Force;
use crate::policy::pay::condition::Since;
use crate::policy::pay::scale::grid::Grid;
use crate::policy::pay::scale::{By, Scale, ScaleUse};
use crate::policy::pay::{PayAgreement, Rank};
use crate::policy::trail::Trail;
use crate::policy::walk::{self, Part};

impl<'s> Lint<'s> {
    /// Scales that nothing looks into, by document and id, in all that is looked at.
    pub(super) fn scales_used(&self) -> Set<(&'s str, &'s str)> {
        let mut used = Vec::new();
        for (_, document) in self.live_documents() {
            walk::document(document, &mut |part, _| {
                if let Part::Scale(using) = part {
                    used.push((using.document.as_deref().unwrap_or(document.header().id), using.scale.as_str()));
                }
            });
        }
        used.into_iter().collect()
    }

    pub(super) fn pay_agreement(
        &mut self,
        at: usize,
        document: &'s Document,
        it: &'s PayAgreement,
        scales: &Set<(&str, &str)>,
    ) {
        let mut asked: Vec<&str> = Vec::new();
        walk::document(document, &mut |part, _| {
            match part {
                Part::Fact(fact) => asked.push(fact),
                // What the scale of another document asks for is asked for here too.
                Part::Scale(using) => asked.extend(self.facts_of(using)),
                _ => {}
            }
        });
        self.rank_and_force(at, it);
        let asked: Set<&str> = asked.into_iter().collect();
        let list = Trail::Top.key("facts");
        for (nth, fact) in it.facts.iter().enumerate().filter(|(_, fact)| !asked.contains(fact.name.as_str())) {
            self.add(at, &list.nth(nth), Diagnostic::new(&UNUSED_FACT).with("fact", fact.name.as_str()));
        }
        let list = Trail::Top.key("scales");
        for (nth, scale) in it.scales.iter().enumerate() {
            if !scales.contains(&(it.id.as_str(), scale.id.as_str())) {
                self.add(at, &list.nth(nth), Diagnostic::new(&UNUSED_SCALE).with("scale", scale.id.as_str()));
            }
            self.scale(at, it, scale, &list.nth(nth));
        }
        let list = Trail::Top.key("parts");
        for (nth, part) in it.parts.iter().enumerate() {
            let found = items::falls(part, &|level| self.rank(level));
            for (high, low) in found {
                let id = |nth: usize| part.items.get(nth).map_or("", |item| item.id.as_str());
                let told = Diagnostic::new(&ITEMS_FALL).with("part", part.part.as_str());
                let trail = list.nth(nth);
                let trail = trail.key("items");
                self.add(at, &trail.nth(high).key("amount"), told.with("item", id(high)).with("other", id(low)));
            }
        }
    }

    /// Facts that the axes of another document's scale ask for.
    fn facts_of(&self, using: &ScaleUse) -> Vec<&'s str> {
        let holders = using.document.as_ref().and_then(|id| self.known.pay.get(id.as_str()));
        let scales = holders.into_iter().flatten().flat_map(|holder| &holder.scales);
        let axes = scales.filter(|scale| scale.id == using.scale).flat_map(|scale| &scale.axes);
        axes.filter_map(|axis| match &axis.by {
            By::Fact(fact) | By::Years(Since::Fact(fact)) => Some(fact.as_str()),
            _ => None,
        })
        .collect()
    }

    /// A force that does not go with the rank; examples go with any.
    fn rank_and_force(&mut self, at: usize, it: &PayAgreement) {
        let (fits, force) = match it.force {
            Force::Example => return,
            Force::Guidance => (it.rank == Rank::Guidance, "guidance"),
            Force::Law => (it.rank == Rank::Law, "law"),
            Force::Agreement => (it.rank.stands_alone(), "agreement"),
        };
        if !fits {
            let found = Diagnostic::new(&RANK_AND_FORCE).with("rank", it.rank.word()).with("force", force);
            self.add(at, &Trail::Top.key("rank"), found);
        }
    }

    fn scale(&mut self, at: usize, it: &PayAgreement, scale: &Scale, trail: &Trail<'_>) {
        let grid = Grid::of(scale, &it.facts, &|ladder| self.known.ladders.get(ladder));
        let Some(grid) = grid else { return };
        let holes = holes::holes(it, scale, &grid, &|ladder| self.codes_of(ladder));
        let falls = falls::falls(scale, &grid, &|ladder| self.known.ladders.contains_key(ladder));
        let rows = trail.key("rows");
        for (row, axis) in holes::idle(it, scale, &grid) {
            let found = Diagnostic::new(&NOTHING_LEFT_OVER).with("scale", scale.id.as_str());
            let found = found.with("axis", scale.axes.get(axis).map_or("", |axis| axis.id.as_str()));
            self.add(at, &rows.nth(row).key("at").nth(axis), found);
        }
        if !holes.is_empty() {
            let found = Diagnostic::new(&SCALE_HOLE).with("scale", scale.id.as_str());
            self.add(at, &rows, found.with("cells", holes));
        }
        for fall in falls {
            let keys = |row: usize| scale.rows.get(row).map_or_else(String::new, |row| row.at.join(" × "));
            let give = |row: usize| scale.rows.get(row).map_or("", |row| row.give.as_str());
            let found = Diagnostic::new(&HIGHER_GIVES_LESS).with("scale", scale.id.as_str());
            let found = found.with("axis", scale.axes.get(fall.axis).map_or("", |axis| axis.id.as_str()));
            let found = found.with("cell", keys(fall.row)).with("give", give(fall.row));
            let found = found.with("lower", keys(fall.below)).with("more", give(fall.below));
            self.add(at, &rows.nth(fall.row).key("give"), found);
        }
    }

    /// Codes and ranks of a ladder, as its lists write them.
    fn codes_of(&self, ladder: &str) -> Vec<(u32, &'s str)> {
        let lists = self.live_documents().into_iter().filter_map(|(_, document)| match document {
            Document::CodeList(list) if list.of == CodeKind::Ladder && list.name == ladder => Some(list),
            _ => None,
        });
        lists.flat_map(|list| list.codes.iter().filter_map(|code| Some((code.rank?, code.code.as_str())))).collect()
    }
}

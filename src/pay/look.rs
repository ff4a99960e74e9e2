//! Looks into scales: a worker's place on each axis picks the row.

use super::eye::{Agreement, Eye, Known};
use super::fact::Value;
use crate::policy::Document;
use crate::policy::pay::fact::FactDeclared;
use crate::policy::pay::scale::key::{Key, Sort, whole};
use crate::policy::pay::scale::{Axis, By, Scale, ScaleRow, ScaleUse};
use crate::policy::set::InForce;
use crate::reason::Reason;
use crate::text::{Lang, Text};

/// A place on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Code(String),
    Number(u32),
    /// None: no level held, no such event. Answered by `*` alone.
    Nowhere,
}

/// A cell that answers a worker.
pub(crate) struct Cell<'a> {
    pub scale: &'a Scale,
    /// What it holds.
    pub give: &'a str,
    /// Where it stands, in words.
    pub at: Text,
}

/// What a look came to.
pub(crate) enum Looked<'a> {
    Found(Cell<'a>),
    /// No row answers.
    Hole(Reason),
    /// A fact is wanting.
    Unknown,
}

impl<'a> Eye<'_, 'a> {
    /// The document of a look, and its scale.
    fn scale(&self, using: &ScaleUse) -> Option<(Agreement<'a>, &'a Scale)> {
        scale(self.day.in_force, self.source, using)
    }

    /// Looks into a scale; `step` is the place on an axis of steps.
    pub fn look(&mut self, using: &ScaleUse, step: Option<u32>) -> Looked<'a> {
        let Some((source, scale)) = self.scale(using) else {
            let document = using.document.as_deref().unwrap_or(&self.source.agreement.id);
            return Looked::Hole(Reason::new("pay-no-scale").with("document", document));
        };
        let own = std::mem::replace(&mut self.source, source);
        let mut places = Vec::with_capacity(scale.axes.len());
        let mut unknown = false;
        for axis in &scale.axes {
            let fixed = using.at.iter().find(|fixed| fixed.axis == axis.id);
            let place = match fixed {
                Some(fixed) => Known::Is(written(axis, &source.agreement.facts, &fixed.key)),
                None => self.place(axis, step),
            };
            match place {
                Known::Is(place) => places.push(place),
                Known::None => places.push(Place::Nowhere),
                Known::Unknown => unknown = true,
            }
        }
        let at = self.told(scale, &places);
        self.source = own;
        if unknown {
            return Looked::Unknown;
        }
        match self.row(source, scale, &places) {
            Some(give) => Looked::Found(Cell { scale, give, at }),
            None => Looked::Hole(Reason::new("pay-no-row").named("scale", &scale.title).named("at", &at)),
        }
    }

    /// The highest step a scale of steps knows.
    pub fn highest_step(&self, using: &ScaleUse) -> Option<u32> {
        let (_, scale) = self.scale(using)?;
        let axis = scale.axes.iter().position(|axis| axis.by == By::Step)?;
        let ends = scale.rows.iter().filter_map(|row| match Key::read(row.at.get(axis)?, Sort::Whole).ok()? {
            Key::Range { from, until } => Some(until.unwrap_or(from)),
            Key::Any | Key::Code(_) => None,
        });
        ends.max()
    }

    /// Where the worker stands on an axis.
    pub fn place(&mut self, axis: &Axis, step: Option<u32>) -> Known<Place> {
        let employment = self.day.worker.employment;
        let code = |known: Known<&str>| match known {
            Known::Is(code) => Known::Is(Place::Code(code.to_owned())),
            Known::None => Known::None,
            Known::Unknown => Known::Unknown,
        };
        match &axis.by {
            By::Level(ladder) => self.level_on(ladder),
            By::Post => code(self.field("post", employment.post.as_deref())),
            By::Region => code(self.field("region", employment.region.as_deref())),
            By::Industry => code(self.field("industry", employment.industry.as_deref())),
            By::Enterprise => code(self.field("enterprise", employment.enterprise.as_deref())),
            By::Years(since) => match self.years(since) {
                Known::Is(years) => Known::Is(Place::Number(years)),
                Known::None => Known::None,
                Known::Unknown => Known::Unknown,
            },
            By::Fact(name) => match self.fact(name) {
                Known::Is(value) => Known::Is(placed(&value)),
                Known::None => Known::None,
                Known::Unknown => Known::Unknown,
            },
            By::Step => step.map_or(Known::None, |step| Known::Is(Place::Number(step))),
        }
    }

    /// The level a table is asked for: that of the certificate at hand, else the one that counts on the ladder.
    fn level_on(&mut self, ladder: &str) -> Known<Place> {
        if let Some(subject) = self.subject {
            if subject.level.is_none() {
                self.want_of(&subject.id, &subject.name, "level");
                return Known::Unknown;
            }
            let levels = super::worker::levels_of(subject, self.day.in_force);
            let ranks = levels.iter().filter(|(on, _)| *on == ladder).map(|(_, rank)| *rank);
            let codes = self.day.in_force.codes(ladder);
            let code = ranks.max().and_then(|rank| codes.iter().find(|code| code.rank == Some(rank)));
            return code.map_or(Known::None, |code| Known::Is(Place::Code(code.code.clone())));
        }
        match self.day.worker.level(ladder) {
            Some(level) => Known::Is(Place::Code(level.code.to_owned())),
            None => match self.day.worker.unstated_level {
                Some(it) => {
                    self.want_of(&it.id, &it.name, "level");
                    Known::Unknown
                }
                None => Known::None,
            },
        }
    }

    /// What the row that answers gives; `*` answers what no other key of its axis does, in whichever row.
    fn row(&self, source: Agreement<'_>, scale: &'a Scale, places: &[Place]) -> Option<&'a str> {
        let sorts: Vec<Sort<'_>> =
            scale.axes.iter().map(|axis| Sort::of(axis, &source.agreement.facts)).collect::<Option<_>>()?;
        let axes = || scale.axes.iter().zip(&sorts).zip(places).enumerate();
        let found = |row: &&ScaleRow| {
            let keys = || axes().zip(&row.at).map(|((nth, ((axis, sort), place)), key)| (nth, axis, *sort, place, key));
            let mut fitting = keys().map(|(_, axis, sort, place, key)| self.names(axis, sort, key, place));
            // Few rows come so far, so that all others are asked only then.
            let left_over = |(nth, axis, sort, place, key): (usize, &Axis, Sort<'_>, &Place, &String)| {
                let others = || scale.rows.iter().filter_map(|other| other.at.get(nth));
                let named = |key: &String| self.names(axis, sort, key, place) == Some(true);
                self.names(axis, sort, key, place).is_some() || !others().any(named)
            };
            fitting.all(|names| names != Some(false)) && keys().all(left_over)
        };
        scale.rows.iter().find(found).map(|row| row.give.as_str())
    }

    /// Whether a key names a place; nothing where it is `*`.
    pub fn names(&self, axis: &Axis, sort: Sort<'_>, key: &str, place: &Place) -> Option<bool> {
        let Ok(read) = Key::read(key, sort) else { return Some(false) };
        let rank = |ladder: &str, code: &str| self.day.in_force.ladder_rank(ladder, code);
        Some(match (read, place) {
            (Key::Any, _) => return None,
            (_, Place::Number(number)) => read.holds(*number),
            (Key::Code(key), Place::Code(code)) => {
                let alike = |ladder| rank(ladder, key).is_some_and(|rank_of| Some(rank_of) == rank(ladder, code));
                read.names(code, sort) || matches!(&axis.by, By::Level(ladder) if alike(ladder))
            }
            (_, Place::Nowhere) | (Key::Range { .. }, Place::Code(_)) => false,
        })
    }

    /// Places in words, in the order of the axes.
    fn told(&self, scale: &Scale, places: &[Place]) -> Text {
        let said = |lang| {
            let words =
                scale.axes.iter().zip(places).map(|(axis, place)| self.place_name(axis, place).get(lang).to_owned());
            words.collect::<Vec<_>>().join(" × ")
        };
        Text::both(said(Lang::Zh), said(Lang::En))
    }

    fn place_name(&self, axis: &Axis, place: &Place) -> Text {
        let in_force = self.day.in_force;
        let listed = |list: &str, code: &str| in_force.term(list, code).cloned().unwrap_or_else(|| Text::zh(code));
        match (place, &axis.by) {
            (Place::Nowhere, _) => Text::both("无", "none"),
            (Place::Number(number), By::Years(_)) => Text::both(format!("{number} 年"), format!("{number} years")),
            (Place::Number(number), By::Step) => Text::both(format!("{number} 级"), format!("step {number}")),
            (Place::Number(number), By::Fact(name)) => {
                let title = super::told::fact_title(self, name);
                Text::both(format!("{} {number}", title.zh), format!("{} {number}", title.get(Lang::En)))
            }
            (Place::Number(number), _) => Text::zh(number.to_string()),
            (Place::Code(code), By::Level(ladder)) => listed(ladder, code),
            (Place::Code(code), By::Region) => listed(crate::policy::terms::REGION, code),
            (Place::Code(code), By::Industry) => listed(crate::policy::terms::INDUSTRY, code),
            (Place::Code(code), By::Fact(name)) => super::told::choice_name(self, name, code),
            (Place::Code(code), _) => Text::zh(code.as_str()),
        }
    }
}

/// The document of a look from `source`, and its scale.
pub(crate) fn scale<'a>(
    in_force: &InForce<'a>,
    source: Agreement<'a>,
    using: &ScaleUse,
) -> Option<(Agreement<'a>, &'a Scale)> {
    let source = match &using.document {
        Some(id) if *id != source.agreement.id => {
            let loaded = in_force.document(id)?;
            let Document::PayAgreement(agreement) = &loaded.document else { return None };
            Agreement { loaded, agreement }
        }
        _ => source,
    };
    let scale = source.agreement.scales.iter().find(|scale| scale.id == using.scale)?;
    Some((source, scale))
}

/// A fact as a place: codes as they are, numbers by their whole part.
fn placed(value: &Value) -> Place {
    match value {
        Value::Number(number) => Place::Number(u32::try_from(number.checked_div(100).unwrap_or(0)).unwrap_or(u32::MAX)),
        other => other.code().map_or(Place::Nowhere, |code| Place::Code(code.to_owned())),
    }
}

/// A key written in a rule as a place.
pub(crate) fn written(axis: &Axis, facts: &[FactDeclared], key: &str) -> Place {
    match whole(key) {
        Some(number) if Sort::of(axis, facts) == Some(Sort::Whole) => Place::Number(number),
        _ => Place::Code(key.to_owned()),
    }
}

//! Rules that nothing can satisfy, or that have nothing to fill.

use super::Lint;
use super::claims::fills;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{CONTRADICTION, CREDITS_UNREACHABLE, NO_TARGET, NODE_CLOSED, TOO_FEW_CHOICES};
use crate::policy::articulation::{Articulation, Rule, Target};
use crate::policy::catalogue::{Course, Requirement};
use crate::policy::selector::{CourseSelector, CreditsAtLeast, Level, Source};
use crate::policy::set::known::Plan;
use crate::policy::trail::Trail;
use crate::quantity::{Credit, Score};

/// The top of the percent scale.
const FULL_MARKS: Score = Score::from_hundredths(10_000);

impl Lint<'_> {
    pub(super) fn possible(&mut self, at: usize, it: &Articulation) {
        let rules = Trail::Top.key("rules");
        for (nth, rule) in it.rules.iter().enumerate() {
            let trail = &rules.nth(nth);
            self.source(at, &rule.source, &trail.key("source"));
            self.target(at, it, rule, &trail.key("target"));
        }
        for (name, sources) in [
            ("families", it.families.iter().map(|f| f.members.as_slice()).collect::<Vec<_>>()),
            ("exclusions", it.exclusions.iter().map(|e| e.achievements.as_slice()).collect()),
        ] {
            let list = Trail::Top.key(name);
            let inner = if name == "families" { "members" } else { "achievements" };
            for (nth, sources) in sources.into_iter().enumerate() {
                let trail = list.nth(nth);
                let trail = trail.key(inner);
                for (nth, source) in sources.iter().enumerate() {
                    self.source(at, source, &trail.nth(nth));
                }
            }
        }
    }

    fn source(&mut self, at: usize, source: &Source, trail: &Trail<'_>) {
        let trail = &trail.key(source.word());
        match source {
            Source::All(of) | Source::Any(of) => self.each(at, of, trail),
            Source::NOf(some) => {
                if usize::try_from(some.n).is_ok_and(|n| n > some.of.len()) {
                    let found = Diagnostic::new(&TOO_FEW_CHOICES).with("n", some.n).with("count", some.of.len());
                    self.add(at, &trail.key("n"), found);
                }
                self.each(at, &some.of, &trail.key("of"));
            }
            Source::CreditsAtLeast(some) => {
                self.courses(at, &some.of, &trail.key("of"));
                self.reachable(at, some, trail);
            }
            Source::Covers(some) => self.courses(at, &some.of, &trail.key("of")),
            Source::Course(it) => self.courses(at, it, trail),
            Source::Certificate(it) => {
                self.bounds(at, "level", it.level_at_least.as_ref(), it.level_at_most.as_ref(), trail);
            }
            Source::Award(it) => {
                self.bounds(at, "class", it.class_at_least.as_ref(), it.class_at_most.as_ref(), trail);
                self.bounds(at, "rank", it.rank_at_least.as_ref(), it.rank_at_most.as_ref(), trail);
            }
            Source::Work(_) | Source::Title(_) | Source::Schooling(_) | Source::Service(_) | Source::Project(_) => {}
        }
    }

    fn each(&mut self, at: usize, of: &[Source], trail: &Trail<'_>) {
        for (nth, source) in of.iter().enumerate() {
            self.source(at, source, &trail.nth(nth));
        }
    }

    fn courses(&mut self, at: usize, it: &CourseSelector, trail: &Trail<'_>) {
        let high = it.grade_below.unwrap_or(FULL_MARKS);
        let Some(low) = it.grade_at_least else { return };
        if low > FULL_MARKS || it.grade_below.is_some_and(|high| low >= high) {
            let found = Diagnostic::new(&CONTRADICTION)
                .with("field", "grade")
                .with("low", low.to_string())
                .with("high", high.to_string());
            self.add(at, &trail.key("grade_at_least"), found);
        }
    }

    fn bounds(&mut self, at: usize, name: &'static str, low: Option<&Level>, high: Option<&Level>, trail: &Trail<'_>) {
        let (Some(low), Some(high)) = (low, high) else { return };
        let above = self.rank(low).zip(self.rank(high)).is_some_and(|(low, high)| low > high);
        if above || low.ladder != high.ladder {
            let found = Diagnostic::new(&CONTRADICTION)
                .with("field", name)
                .with("low", low.code.as_str())
                .with("high", high.code.as_str());
            let field = match name {
                "level" => "level_at_least",
                "class" => "class_at_least",
                _ => "rank_at_least",
            };
            self.add(at, &trail.key(field), found);
        }
    }

    /// Credits that the courses picked by code or name at schools of the set do not have together.
    fn reachable(&mut self, at: usize, some: &CreditsAtLeast, trail: &Trail<'_>) {
        let it = &some.of;
        let here = |id: &String| self.known.has_school(id);
        if it.institutions.is_empty() || !it.institutions.iter().all(here) {
            return;
        }
        let schools = it.institutions.iter().flat_map(|id| self.known.schools(id));
        let most: Credit = schools
            .flat_map(|school| school.courses.values())
            .filter(|course| could_be(it, course))
            .map(|course| course.credits)
            .sum();
        if most < some.credits {
            let found = Diagnostic::new(&CREDITS_UNREACHABLE)
                .with("need", some.credits.to_string())
                .with("most", most.to_string());
            self.add(at, &trail.key("credits"), found);
        }
    }

    fn target(&mut self, at: usize, it: &Articulation, rule: &Rule, trail: &Trail<'_>) {
        if self.is_fillable(it, rule) {
            return;
        }
        if let Target::Node(node) = &rule.target {
            let found = Diagnostic::new(&NODE_CLOSED).with("rule", rule.id.as_str()).with("node", node.as_str());
            self.add(at, &trail.key("node"), found);
        } else {
            self.add(at, trail, Diagnostic::new(&NO_TARGET).with("rule", rule.id.as_str()));
        }
    }

    /// Whether some programme in scope has what a rule fills, or nobody can tell.
    fn is_fillable(&self, it: &Articulation, rule: &Rule) -> bool {
        let mut plans = self.known.plans(it, &rule.scope).map(|(_, plan)| plan).peekable();
        // No programme at all is told of the scope or the participants.
        if plans.peek().is_none() || !self.known.is_whole(it, &rule.scope) {
            return true;
        }
        let placed = |course: &str, plan: &Plan<'_>| plan.places().any(|(placed, _)| placed.id == *course);
        match &rule.target {
            Target::Courses(ids) => plans.any(|plan| ids.iter().all(|id| placed(id, plan))),
            target @ (Target::Course(_) | Target::AnyCourse(_) | Target::Block(_)) => {
                plans.any(|plan| fills(plan, target).next().is_some())
            }
            Target::Node(node) => plans
                .any(|plan| matches!(plan.nodes.get(node.as_str()), Some(Requirement::CreditsFrom(pool)) if pool.open)),
        }
    }
}

/// Whether a catalogue course could be one that a selector picks from a transcript.
fn could_be(it: &CourseSelector, course: &Course) -> bool {
    let has = |list: &[String], value: &String| list.is_empty() || list.contains(value);
    let code = it.codes.is_empty()
        || it.codes.contains(&course.id)
        || course.code.as_ref().is_some_and(|code| it.codes.contains(code));
    code && has(&it.names, &course.name.zh)
        && has(&it.natures, &course.nature)
        && has(&it.categories, &course.category)
        && it.credits_at_least.is_none_or(|least| course.credits >= least)
}

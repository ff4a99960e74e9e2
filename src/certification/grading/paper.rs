//! One candidate in one part: which sheets count, what is still missing, and the score they make together.

use super::answer::{Disagreement, GivenBy, SheetGraded, Told, Unmarked, VetoSeen};
use super::combine::{Voice, put};
use super::panel;
use super::plan::{Plan, TooLarge, set};
use super::settle::Have;
use super::sheet::{self, Scores};
use crate::date::Date;
use crate::policy::assessment::Strikes;
use crate::policy::assessment::outline::{Laid, Spot};
use crate::policy::terms;
use crate::quantity::{Exact, Rational, Score};
use crate::reason::Reason;
use crate::session::check::{Filled, Paper, Rows};
use crate::session::{Assessor, Candidate};
use crate::text::Text;

/// What there is of a candidate in a part.
#[derive(Debug)]
pub(super) struct Marked<'s> {
    /// The score, or why there is none.
    pub have: Have,
    /// Whether the sheets that count are the panel that the part asks for.
    pub valid: bool,
    /// What is missing, or was set aside.
    pub told: Vec<Told>,
    pub sheets: Vec<SheetGraded>,
    pub combined: Vec<Option<Exact>>,
    pub unmarked: Vec<Unmarked>,
    pub vetoes: Vec<VetoSeen>,
    pub disagreements: Vec<Disagreement>,
    /// Sheets that count.
    pub counted: Vec<Counted<'s>>,
    /// Scores that stand without sheets.
    pub stated: Vec<(usize, Score)>,
}

/// A sheet that counts.
#[derive(Clone, Debug)]
pub(super) struct Counted<'s> {
    pub assessor: &'s Assessor,
    pub scores: Vec<Option<Rational>>,
    /// Criteria that a veto struck.
    pub struck: Vec<usize>,
    /// Criteria whose mark was refused.
    pub refused: Vec<usize>,
}

/// Looks at a candidate in a part. `crew` says what is wrong with the assessors of the whole session.
pub(super) fn mark<'s>(
    plan: &Plan<'s>,
    rows: &Rows<'s>,
    (part, laid): (usize, &Laid<'s>),
    (candidate, paper): (&'s Candidate, &Paper<'s>),
    crew: Option<&Told>,
) -> Result<Marked<'s>, TooLarge> {
    let mut marked = Marked { stated: paper.stated.clone(), ..Marked::nothing() };
    let empty = paper.sheets.is_empty() && paper.stated.is_empty();
    let cited = plan.cited.parts.get(part).map_or(&[][..], |cited| &cited.part);
    if let Some(score) = laid.part.if_absent.filter(|_| empty && !paper.refused) {
        marked.have = Have::Score(score.into());
        let reason = Reason::new("part-absent-scored").named("part", &laid.part.title).with("score", score);
        marked.told.push(plan.tell(reason, cited));
        return Ok(marked);
    }
    if paper.absent {
        marked.have = Have::Absent;
        marked.told.push(plan.tell(Reason::new("part-absent").named("part", &laid.part.title), cited));
        return Ok(marked);
    }
    for filled in &paper.sheets {
        marked.sheet(plan, rows, (part, laid), candidate, filled)?;
    }
    if paper.refused {
        marked.told.push(plan.tell(Reason::new("part-refused").named("part", &laid.part.title), cited));
    }
    if empty && paper.refused {
        return Ok(marked);
    }
    if empty {
        marked.told.push(plan.tell(Reason::new("sheet-missing").named("part", &laid.part.title), cited));
        return Ok(marked);
    }
    let roles: Vec<Option<&str>> = marked.counted.iter().map(|one| one.assessor.role.as_deref()).collect();
    let mut wrong = panel::wrong(plan, part, laid, &roles);
    wrong.extend(crew.cloned());
    marked.valid = wrong.is_empty();
    for veto in &mut marked.vetoes {
        veto.waits = !marked.valid && veto.strikes != "criterion";
    }
    marked.told.extend(wrong);
    marked.put(plan, (part, laid))?;
    // What was refused may have said anything, a veto too.
    if paper.refused {
        marked.have = Have::Missing;
    }
    Ok(marked)
}

impl<'s> Marked<'s> {
    /// Only scores, to be put together.
    pub fn of(counted: Vec<Counted<'s>>, stated: Vec<(usize, Score)>) -> Self {
        Self { counted, stated, ..Self::nothing() }
    }

    fn nothing() -> Self {
        Self {
            have: Have::Missing,
            valid: false,
            told: Vec::new(),
            sheets: Vec::new(),
            combined: Vec::new(),
            unmarked: Vec::new(),
            vetoes: Vec::new(),
            disagreements: Vec::new(),
            counted: Vec::new(),
            stated: Vec::new(),
        }
    }

    /// Takes a sheet in, or sets it aside.
    fn sheet(
        &mut self,
        plan: &Plan<'s>,
        rows: &Rows<'s>,
        (part, laid): (usize, &Laid<'s>),
        candidate: &'s Candidate,
        filled: &Filled<'s>,
    ) -> Result<(), TooLarge> {
        let Some(assessor) = rows.assessors.get(filled.assessor) else { return Ok(()) };
        let aside = panel::set_aside(plan, part, candidate, assessor, filled);
        let role = assessor.role.as_deref();
        let cited = plan.cited.parts.get(part).map_or(&[][..], |cited| &cited.part);
        let struck = Self::struck_criteria(plan, filled);
        let mut fixed = self.stated.clone();
        fixed.extend(struck.iter().map(|node| (*node, Score::ZERO)));
        let mine = |at: usize| laid.nodes.get(at).is_some_and(|node| node.is_for(role));
        let given = |at: usize| filled.given.get(at).copied().flatten().filter(|_| mine(at));
        let Scores { each: scores, least, most } = sheet::scores(laid, &given, &fixed)?;
        let counts = aside.is_none();
        let mut told: Vec<Told> = aside.into_iter().collect();
        let outside = filled.given.iter().enumerate().filter(|(at, given)| given.is_some() && !mine(*at));
        for (at, _) in outside {
            let Some(node) = laid.nodes.get(at) else { continue };
            let reason = Reason::new("mark-role").named("assessor", &panel::name(assessor));
            told.push(plan.tell(reason.named("criterion", &node.criterion.title), cited));
        }
        self.sheets.push(SheetGraded {
            assessor: assessor.id.clone(),
            counts,
            set_aside: told,
            scores: scores.iter().map(|score| score.map(Exact::of_hundredths)).collect(),
            at_least: Exact::of_hundredths(least),
            at_most: Exact::of_hundredths(most),
        });
        if counts {
            self.see_vetoes(plan, laid, assessor, filled);
            self.counted.push(Counted { assessor, scores, struck, refused: filled.refused.clone() });
        }
        Ok(())
    }

    /// Criteria that vetoes on a sheet score 0.
    fn struck_criteria(plan: &Plan<'_>, filled: &Filled<'_>) -> Vec<usize> {
        let vetoes = &plan.outline.assessment.vetoes;
        let struck = filled.vetoes.iter().filter_map(|at| match &vetoes.get(*at)?.strikes {
            Strikes::Criterion(id) => match plan.outline.spot(id)? {
                Spot::Criterion(_, node) => Some(node),
                _ => None,
            },
            _ => None,
        });
        struck.collect()
    }

    fn see_vetoes(&mut self, plan: &Plan<'_>, laid: &Laid<'_>, assessor: &Assessor, filled: &Filled<'_>) {
        for at in &filled.vetoes {
            let Some(veto) = plan.outline.assessment.vetoes.get(*at) else { continue };
            if let Some(seen) = self.vetoes.iter_mut().find(|seen| seen.veto == veto.id) {
                seen.assessors.push(assessor.id.clone());
                continue;
            }
            let (strikes, of) = match &veto.strikes {
                Strikes::Assessment => ("assessment", None),
                Strikes::Part(id) => ("part", Some(id.clone())),
                Strikes::Criterion(id) => ("criterion", Some(id.clone())),
            };
            self.vetoes.push(VetoSeen {
                veto: veto.id.clone(),
                title: veto.title.get(plan.lang).to_owned(),
                part: laid.part.id.clone(),
                assessors: vec![assessor.id.clone()],
                strikes,
                of,
                waits: false,
                citations: plan.cited.vetoes.get(*at).cloned().unwrap_or_default(),
            });
        }
    }

    /// Puts the sheets together, and says what is missing.
    fn put(&mut self, plan: &Plan<'_>, (part, laid): (usize, &Laid<'s>)) -> Result<(), TooLarge> {
        let (mut combined, disputes, whole) = self.combine(plan, part, laid)?;
        let cited = plan.cited.parts.get(part);
        for (node, apart) in disputes {
            let Some((shown, dispute)) = laid.nodes.get(node).zip(laid.part.combine.dispute.as_ref()) else { continue };
            let given = apart.sheets.iter().filter_map(|sheet| {
                let counted = self.counted.get(*sheet)?;
                let score = Exact::of_hundredths(counted.scores.get(node).copied().flatten()?);
                Some(GivenBy { assessor: counted.assessor.id.clone(), score })
            });
            let given: Vec<GivenBy> = given.collect();
            let spread = Exact::of_hundredths(apart.spread);
            let code = if apart.open { "dispute-open" } else { "dispute" };
            let reason = Reason { code, ..Reason::new("dispute") };
            let reason = reason.named("criterion", &shown.criterion.title).with("spread", spread.spoken());
            let reason = reason.with("limit", dispute.spread_over).with("then", dispute.then.word());
            let told = plan.tell(reason, cited.map_or(&[][..], |cited| &cited.dispute));
            if apart.open {
                self.told.push(told.clone());
            }
            self.disagreements.push(Disagreement {
                part: laid.part.id.clone(),
                criterion: shown.criterion.id.clone(),
                given,
                spread,
                limit: dispute.spread_over,
                then: dispute.then.word(),
                open: apart.open,
                told,
            });
        }
        self.missing(plan, part, laid);
        let whole = whole.filter(|_| self.valid && self.unmarked.is_empty());
        if let Some(score) = whole {
            self.have = Have::Score(Exact::of_hundredths(score));
        }
        self.fill(plan, part, laid, &mut combined)?;
        self.combined = combined.into_iter().map(|score| score.map(Exact::of_hundredths)).collect();
        Ok(())
    }

    /// The scores of the points put together, those above worked out from them, and where assessors are too far apart.
    #[expect(clippy::type_complexity, reason = "used once, right here")]
    pub(super) fn combine(
        &self,
        plan: &Plan<'_>,
        part: usize,
        laid: &Laid<'s>,
    ) -> Result<(Vec<Option<Rational>>, Vec<(usize, super::combine::Apart)>, Option<Rational>), TooLarge> {
        let points = plan.points.get(part).map_or(&[][..], Vec::as_slice);
        let raters = |role: Option<&str>| raters(laid, role);
        let (mut combined, mut disputes) = (vec![None; laid.nodes.len()], Vec::new());
        for point in points {
            let Some(node) = laid.nodes.get(*point) else { continue };
            if let Some(score) = self.stands(*point) {
                set(&mut combined, *point, Some(score));
                continue;
            }
            let mut voices = Vec::with_capacity(self.counted.len());
            let mut whole = true;
            for (sheet, counted) in self.counted.iter().enumerate() {
                let role = counted.assessor.role.as_deref();
                if node.is_for(role) {
                    match counted.scores.get(*point).copied().flatten() {
                        Some(score) => voices.push(Voice { role, sheet, score }),
                        None => whole = false,
                    }
                }
            }
            // Stated in full, and nobody marks it on a sheet.
            if voices.is_empty() && whole {
                let alone = sheet::scores(laid, &|_| None, &self.stated)?;
                let score = alone.each.get(*point).copied().flatten();
                set(&mut combined, *point, score);
                continue;
            }
            let put = put(&laid.part.combine, &voices, &raters)?;
            disputes.extend(put.apart.into_iter().map(|apart| (*point, apart)));
            let score = put.score.filter(|_| whole);
            set(&mut combined, *point, score);
        }
        self.above(laid, points, &mut combined)?;
        let whole = combined.first().copied().flatten();
        Ok((combined, disputes, whole))
    }

    /// The score of a criterion that stands without sheets.
    fn stands(&self, node: usize) -> Option<Rational> {
        self.stated.iter().find(|(at, _)| *at == node).map(|(_, score)| Rational::whole(score.hundredths()))
    }

    /// Works out criteria above the points.
    fn above(&self, laid: &Laid<'s>, points: &[usize], combined: &mut [Option<Rational>]) -> Result<(), TooLarge> {
        let is_above = |at: usize, end: usize| points.iter().any(|point| at < *point && *point < end);
        for (at, node) in laid.nodes.iter().enumerate().rev() {
            if !is_above(at, node.end) {
                continue;
            }
            let mut sum = Some(Rational::ZERO);
            if let Some(score) = self.stands(at) {
                sum = Some(score);
            } else {
                let below = laid.nodes.iter().enumerate().filter(|(_, below)| below.above == Some(at));
                for (nth, below) in below {
                    sum = match (sum, combined.get(nth).copied().flatten()) {
                        (Some(sum), Some(score)) => {
                            Some(sum.plus(score.times(below.share).ok_or(TooLarge)?).ok_or(TooLarge)?)
                        }
                        _ => None,
                    };
                }
            }
            set(combined, at, sum);
        }
        Ok(())
    }

    /// Criteria below the points, only to be shown: each put together the same way. A point that is in dispute stays open.
    fn fill(
        &self,
        plan: &Plan<'_>,
        part: usize,
        laid: &Laid<'s>,
        combined: &mut [Option<Rational>],
    ) -> Result<(), TooLarge> {
        let mut how = laid.part.combine.clone();
        how.dispute = None;
        let points = plan.points.get(part).map_or(&[][..], Vec::as_slice);
        let below = points.iter().filter_map(|point| Some(point.saturating_add(1)..laid.nodes.get(*point)?.end));
        for at in below.flatten() {
            let Some(node) = laid.nodes.get(at) else { continue };
            let voices = self.counted.iter().enumerate().filter_map(|(sheet, counted)| {
                let role = counted.assessor.role.as_deref();
                let score = counted.scores.get(at).copied().flatten().filter(|_| node.is_for(role))?;
                Some(Voice { role, sheet, score })
            });
            let voices: Vec<Voice<'_>> = voices.collect();
            // What some have not marked is not shown as all.
            let everybody = self.counted.iter().filter(|counted| node.is_for(counted.assessor.role.as_deref())).count();
            if voices.len() == everybody {
                set(combined, at, put(&how, &voices, &|_| usize::MAX)?.score);
            }
        }
        Ok(())
    }

    /// Lowest criteria that somebody has to mark and has not.
    fn missing(&mut self, plan: &Plan<'_>, part: usize, laid: &Laid<'s>) {
        let cited = plan.cited.parts.get(part).map_or(&[][..], |cited| &cited.part);
        let covered = |node: usize| {
            self.stated.iter().any(|(at, _)| {
                let end = laid.nodes.get(*at).map_or(0, |node| node.end);
                *at <= node && node < end
            })
        };
        let lowest: Vec<usize> = laid
            .nodes
            .iter()
            .enumerate()
            .filter(|(at, node)| node.is_lowest() && !covered(*at))
            .map(|(at, _)| at)
            .collect();
        let title = |at: &usize| laid.nodes.get(*at).map(|node| node.criterion.title.clone());
        let id = |at: &usize| laid.nodes.get(*at).map(|node| node.criterion.id.clone());
        for counted in &self.counted {
            let role = counted.assessor.role.as_deref();
            let in_struck = |at: usize| {
                counted.struck.iter().any(|struck| {
                    let end = laid.nodes.get(*struck).map_or(0, |node| node.end);
                    *struck <= at && at < end
                })
            };
            let open = lowest.iter().filter(|at| {
                let mine = laid.nodes.get(**at).is_some_and(|node| node.is_for(role));
                mine && !in_struck(**at) && counted.scores.get(**at).copied().flatten().is_none()
            });
            let open: Vec<usize> = open.copied().collect();
            if open.is_empty() {
                continue;
            }
            for (code, is_refused) in [("mark-refused", true), ("criterion-unmarked", false)] {
                let those = open.iter().filter(|at| counted.refused.contains(at) == is_refused);
                let those: Vec<Text> = those.filter_map(title).collect();
                if !those.is_empty() {
                    let reason = Reason { code, ..Reason::new("mark-refused") };
                    let reason = reason.named("assessor", &panel::name(counted.assessor));
                    self.told.push(plan.tell(reason.naming("criteria", those), cited));
                }
            }
            let assessor = Some(counted.assessor.id.clone());
            let rows = open.iter().filter_map(id).map(|criterion| Unmarked { criterion, assessor: assessor.clone() });
            self.unmarked.extend(rows);
        }
        let nobody = lowest.iter().filter(|at| {
            let node = laid.nodes.get(**at);
            let marks = |counted: &Counted<'_>| node.is_some_and(|node| node.is_for(counted.assessor.role.as_deref()));
            !self.counted.iter().any(marks)
        });
        let nobody: Vec<usize> = nobody.copied().collect();
        if !nobody.is_empty() {
            let reason = Reason::new("criterion-without-assessor").named("part", &laid.part.title);
            self.told.push(plan.tell(reason.naming("criteria", nobody.iter().filter_map(title).collect()), cited));
            let rows = nobody.iter().filter_map(id).map(|criterion| Unmarked { criterion, assessor: None });
            self.unmarked.extend(rows);
        }
        self.roles_missing(plan, laid, cited);
    }

    /// Roles whose weight counts and of which nobody has marked.
    fn roles_missing(&mut self, plan: &Plan<'_>, laid: &Laid<'s>, cited: &[usize]) {
        for weighted in &laid.part.combine.roles {
            let role = Some(weighted.role.as_str());
            let marks = |node: &crate::policy::assessment::outline::Node<'_>| node.is_lowest() && node.is_for(role);
            let there = self.counted.iter().any(|counted| counted.assessor.role.as_deref() == role);
            let stated = !self.stated.is_empty() && self.counted.is_empty();
            if there || stated {
                continue;
            }
            let theirs: Vec<&crate::policy::assessment::outline::Node<'_>> =
                laid.nodes.iter().filter(|node| marks(node)).collect();
            if theirs.is_empty() {
                continue;
            }
            let word = plan.word(terms::ASSESSOR_ROLE, &weighted.role);
            let reason = Reason::new("role-missing").named("part", &laid.part.title).named("role", &word);
            self.told.push(plan.tell(reason, cited));
            let ids = theirs.iter().map(|node| node.criterion.id.clone());
            let rows: Vec<Unmarked> = ids.map(|criterion| Unmarked { criterion, assessor: None }).collect();
            for row in rows {
                if !self.unmarked.contains(&row) {
                    self.unmarked.push(row);
                }
            }
        }
    }
}

/// How many mark before a dispute asks for one more: as many as the panel needs, of a role as many as it needs of it; at
/// least two.
pub(super) fn raters(laid: &Laid<'_>, role: Option<&str>) -> usize {
    let panel = laid.part.panel.as_ref();
    let needed = match role {
        None => panel.and_then(|panel| panel.size_at_least),
        Some(role) => panel.and_then(|panel| panel.roles.iter().find(|one| one.role == role)).map(|one| one.at_least),
    };
    usize::try_from(needed.unwrap_or(2)).unwrap_or(usize::MAX).max(2)
}

/// A part that is kept from an earlier sitting; what was handed in for it this time is set aside.
pub(super) fn kept<'s>(
    plan: &Plan<'s>,
    rows: &Rows<'s>,
    (part, laid): (usize, &Laid<'s>),
    paper: &Paper<'s>,
    (score, day): (Score, Date),
) -> Marked<'s> {
    let cited = plan.cited.parts.get(part).map_or(&[][..], |cited| &cited.part);
    let clauses = if plan.cited.resit.is_empty() { cited } else { &plan.cited.resit };
    let reason = Reason::new("part-kept").named("part", &laid.part.title).with("score", score).with("date", day);
    let mut marked = Marked { have: Have::Kept(score.into()), ..Marked::nothing() };
    marked.told.push(plan.tell(reason, clauses));
    for filled in &paper.sheets {
        let Some(assessor) = rows.assessors.get(filled.assessor) else { continue };
        let reason = Reason::new("sheet-of-kept-part").named("assessor", &panel::name(assessor));
        marked.told.push(plan.tell(reason.named("part", &laid.part.title), clauses));
    }
    marked
}

//! Which sheets count, and whether those that do make a panel. Looked at before any score.

use super::answer::Told;
use super::plan::Plan;
use crate::policy::assessment::outline::Laid;
use crate::policy::assessment::panel::Panel;
use crate::policy::terms;
use crate::reason::Reason;
use crate::session::check::{Filled, Rows};
use crate::session::{Assessor, Candidate};
use crate::text::Text;

/// Name of an assessor to show.
pub(super) fn name(assessor: &Assessor) -> Text {
    Text::zh(assessor.name.as_deref().unwrap_or(&assessor.id))
}

/// Why a sheet does not count; nothing, where it does.
pub(super) fn set_aside(
    plan: &Plan<'_>,
    part: usize,
    candidate: &Candidate,
    assessor: &Assessor,
    filled: &Filled<'_>,
) -> Option<Told> {
    let laid = plan.outline.parts.get(part)?;
    let cited = plan.cited.parts.get(part)?;
    let role = assessor.role.as_deref();
    let weighs = &laid.part.combine.roles;
    let no_weight = !weighs.is_empty() && !weighs.iter().any(|one| Some(one.role.as_str()) == role);
    let marks_nothing = !laid.nodes.iter().any(|node| node.is_lowest() && node.is_for(role));
    if let Some(panel) = &laid.part.panel
        && let Some(reason) = barred(plan, panel, candidate, assessor, filled)
    {
        return Some(plan.tell(reason, &cited.panel));
    }
    if no_weight || marks_nothing {
        let reason = Reason::new("sheet-role").named("assessor", &name(assessor)).named("part", &laid.part.title);
        let reason = match role {
            Some(role) => reason.named("role", &plan.word(terms::ASSESSOR_ROLE, role)),
            None => reason,
        };
        return Some(plan.tell(reason, &cited.part));
    }
    None
}

fn barred(
    plan: &Plan<'_>,
    panel: &Panel,
    candidate: &Candidate,
    assessor: &Assessor,
    filled: &Filled<'_>,
) -> Option<Reason> {
    let who = name(assessor);
    let ties = candidate.relations.iter().filter(|tie| tie.assessor == assessor.id);
    // Of several relations the first that the panel names is told, whatever order the session lists them in.
    let mut bars = panel.recuse.iter().filter(|is| ties.clone().any(|tie| tie.is == **is));
    if let Some(is) = bars.next() {
        let relation = plan.word(terms::ASSESSOR_RELATION, is);
        return Some(Reason::new("sheet-recused").named("assessor", &who).named("relation", &relation));
    }
    if let Some(needed) = &panel.grade_at_least {
        let rank = |code: &str| plan.in_force.ladder_rank(&needed.ladder, code);
        let grade = assessor.grade.as_ref().filter(|grade| grade.ladder == needed.ladder);
        let ranks = grade.and_then(|grade| rank(&grade.code)).zip(rank(&needed.code));
        let named = plan.level_name(needed);
        match (grade, ranks) {
            (Some(grade), Some((have, least))) if have < least => {
                let low = Reason::new("sheet-grade-low").named("assessor", &who);
                return Some(low.named("have", &plan.level_name(grade)).named("needed", &named));
            }
            (_, None) => {
                return Some(Reason::new("sheet-grade-unknown").named("assessor", &who).named("needed", &named));
            }
            _ => {}
        }
    }
    (panel.signed && !filled.sheet.signed).then(|| Reason::new("sheet-unsigned").named("assessor", &who))
}

/// What is wrong with the panel of one candidate; `roles` are those of the assessors whose sheets count.
pub(super) fn wrong(plan: &Plan<'_>, part: usize, laid: &Laid<'_>, roles: &[Option<&str>]) -> Vec<Told> {
    let mut told = Vec::new();
    let Some((panel, cited)) = laid.part.panel.as_ref().zip(plan.cited.parts.get(part)) else { return told };
    let title = &laid.part.title;
    let have = roles.len();
    let count = u32::try_from(have).unwrap_or(u32::MAX);
    let mut say = |reason: Reason| told.push(plan.tell(reason, &cited.panel));
    if let Some(needed) = panel.size_at_least.filter(|needed| count < *needed) {
        say(Reason::new("panel-too-small").named("part", title).with("have", have).with("needed", needed));
    }
    if panel.odd && count.is_multiple_of(2) && count > 0 {
        say(Reason::new("panel-even").named("part", title).with("have", have));
    }
    for needed in &panel.roles {
        let there = roles.iter().filter(|role| **role == Some(needed.role.as_str())).count();
        if u32::try_from(there).unwrap_or(u32::MAX) < needed.at_least {
            let role = plan.word(terms::ASSESSOR_ROLE, &needed.role);
            let short = Reason::new("panel-role").named("part", title).named("role", &role);
            say(short.with("have", there).with("needed", needed.at_least));
        }
    }
    told
}

/// How many candidates of the session sit a part: those who were not absent and did not keep it.
pub(super) fn sitting(rows: &Rows<'_>, part: usize, kept: &dyn Fn(usize) -> bool) -> u32 {
    let sit = rows.candidates.iter().enumerate().filter(|(at, row)| {
        let absent = row.papers.get(part).is_none_or(|paper| paper.absent);
        !absent && !kept(*at)
    });
    u32::try_from(sit.count()).unwrap_or(u32::MAX)
}

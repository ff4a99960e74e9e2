//! What a rule fills in a programme: courses together, or a node that takes credit without a course.

use super::plan::{Plan, PlanCourse};
use crate::policy::articulation::Target;
use crate::policy::catalogue::Requirement;

/// Target courses that are filled together, or a node that takes credit without a course.
#[derive(Clone, Debug)]
pub(crate) enum Aim {
    Courses(Vec<usize>),
    Node(usize),
}

/// The aims of a rule's target in a plan. A course or node the programme does not have is no aim.
pub(crate) fn aims(plan: &Plan<'_>, target: &Target) -> Vec<Aim> {
    match target {
        Target::Course(id) => plan.course(id).map(|at| Aim::Courses(vec![at])).into_iter().collect(),
        Target::Courses(ids) => {
            let found: Option<Vec<usize>> = ids.iter().map(|id| plan.course(id)).collect();
            found.map(Aim::Courses).into_iter().collect()
        }
        Target::AnyCourse(filter) => {
            let picked = plan.courses.iter().enumerate().filter(|(_, course)| plan.picks(filter, course));
            picked.map(|(at, _)| Aim::Courses(vec![at])).collect()
        }
        Target::Node(id) => {
            let open = |at: &usize| {
                plan.nodes
                    .get(*at)
                    .is_some_and(|n| matches!(n.requirement, Requirement::CreditsFrom(from) if from.open))
            };
            plan.node(id).filter(open).map(Aim::Node).into_iter().collect()
        }
        Target::Block(id) => {
            let Some(block) = plan.node(id) else { return Vec::new() };
            let below = |course: &PlanCourse<'_>| course.slots.iter().any(|&slot| plan.is_below(slot, block));
            let courses: Vec<usize> =
                plan.courses.iter().enumerate().filter(|(_, c)| below(c)).map(|(at, _)| at).collect();
            if courses.is_empty() { Vec::new() } else { vec![Aim::Courses(courses)] }
        }
    }
}

/// The courses of an aim.
pub(crate) fn goal<'p, 'q>(plan: &'p Plan<'q>, aim: &Aim) -> Vec<&'p PlanCourse<'q>> {
    match aim {
        Aim::Courses(courses) => courses.iter().filter_map(|&at| plan.courses.get(at)).collect(),
        Aim::Node(_) => Vec::new(),
    }
}

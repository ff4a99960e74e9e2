//! Circles in a relation that must not have any.

use crate::order;
/// Circles told; more have one cause.
const MOST: usize = 50;

/// One circle for each group of points that lead back to themselves: points from the smallest on, in the order of the
/// arrows. `next` holds, for each point, the points it leads to.
pub(crate) fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut state = vec![State::New; next.len()];
    let mut found = Vec::new();
    for start in 0..next.len() {
        if found.len() >= MOST {
            break;
        }
        // A walk with its own stack: a chain may be longer than the machine's stack is deep.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        if !matches!(state.get(start), Some(State::New)) {
            continue;
        }
        set(&mut state, start, State::OnTheWay);
        while let Some((point, nth)) = way.last_mut() {
            let here = *point;
            let Some(&to) = next.get(here).and_then(|arrows| arrows.get(*nth)) else {
                set(&mut state, here, State::Done);
                way.pop();
                continue;
            };
            *nth = nth.saturating_add(1);
            match state.get(to) {
                Some(State::New) => {
                    set(&mut state, to, State::OnTheWay);
                    way.push((to, 0));
                }
                Some(State::OnTheWay) if found.len() < MOST => {
                    let circle = way.iter().map(|(point, _)| *point).skip_while(|point| *point != to);
                    found.push(turned(circle.collect()));
                }
                Some(State::OnTheWay | State::Done) | None => {}
            }
        }
    }
    order::sort(&mut found);
    found.dedup();
    found
}

#[derive(Clone, Copy)]
enum State {
    New,
    OnTheWay,
    Done,
}

fn set(state: &mut [State], at: usize, to: State) {
    if let Some(slot) = state.get_mut(at) {
        *slot = to;
    }
}

/// The circle begun at its smallest point.
fn turned(mut circle: Vec<usize>) -> Vec<usize> {
    let smallest = circle.iter().enumerate().min_by_key(|(_, point)| **point).map_or(0, |(at, _)| at);
    circle.rotate_left(smallest);
    circle
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn a_circle_is_told_from_its_smallest_point() {
        assert_eq!(circles(&[vec![1], vec![2], vec![0]]), [[0, 1, 2]]);
        assert_eq!(circles(&[vec![], vec![3], vec![1], vec![2]]), [[1, 3, 2]]);
        assert_eq!(circles(&[vec![0]]), [[0]]);
    }

    #[test]
    fn meeting_again_without_coming_back_is_no_circle() {
        assert!(circles(&[vec![1, 2], vec![3], vec![3], vec![]]).is_empty());
        assert!(circles(&[vec![7]]).is_empty());
    }
}

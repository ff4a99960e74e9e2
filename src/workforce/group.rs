//! Workers who are told together: all, those of a level, of enterprises of a size, of an employer.

use super::Workforce;
use crate::call::Employer;
use crate::order::Map;
use crate::pay::columns::Plan;
use crate::pay::columns::layout::Coded;
use serde::Serialize;

/// Workers of an enterprise by which its size is told: fewer than 20, than 300, than 1,000, or more, as industry is told in
/// 统计上大中小微型企业划分办法 (2017), by the workers of the table alone.
const SIZES: [usize; 3] = [20, 300, 1_000];

/// What is told of all workers and of each group of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Groups<T> {
    /// All workers.
    pub all: T,
    /// Those of each level of the first column of levels that has any, in the order of the ladder; those without one first.
    /// Empty, where there is no such column.
    pub levels: Vec<Of<Level, T>>,
    /// Those of enterprises of each size that has any, the smallest first.
    pub sizes: Vec<Of<Size, T>>,
    /// Those of each employer that has any, in the order of the call.
    pub employers: Vec<Of<Employer, T>>,
}

/// What is told of a group, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Of<N, T> {
    /// The name.
    #[serde(flatten)]
    pub name: N,
    /// What is told.
    #[serde(flatten)]
    pub told: T,
}

/// A level; nothing for workers who have none.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Level {
    /// Its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Enterprises with at least and at most so many workers in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Size {
    /// Fewest workers.
    pub from: usize,
    /// Most workers; nothing, where there is no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<usize>,
}

/// Which rows belong together.
pub(super) struct Grouping<'w> {
    workforce: &'w Workforce,
    who: &'w [u16],
    levels: Option<&'w [u16]>,
    /// How many numbers the column of levels has.
    most: usize,
    /// The size of each employer, by its position in [`SIZES`].
    sizes: Vec<usize>,
}

/// What is told of every group while rows are added; positions are those of the columns.
pub(super) struct Tally<T> {
    pub all: T,
    levels: Vec<T>,
    sizes: Vec<T>,
    employers: Vec<T>,
}

impl<'w> Grouping<'w> {
    /// Nothing, where the table is not whole.
    pub fn of(workforce: &'w Workforce) -> Option<Self> {
        let rows = workforce.rows;
        let who = workforce.codes.get(..rows)?;
        let levelled = !workforce.call.levels.is_empty();
        let levels = if levelled { Some(workforce.codes.get(rows..rows.checked_mul(2)?)?) } else { None };
        let most = levels.into_iter().flatten().max().map_or(0, |most| usize::from(*most).saturating_add(1));
        let mut workers = vec![0_usize; workforce.call.employers.len()];
        for one in who {
            if let Some(workers) = workers.get_mut(usize::from(*one)) {
                *workers = workers.saturating_add(1);
            }
        }
        // An enterprise is one wherever its workers are.
        let mut of: Map<&str, usize> = Map::new();
        let named = || workforce.call.employers.iter().zip(&workers);
        for (enterprise, workers) in named().filter_map(|(it, workers)| Some((it.enterprise.as_deref()?, workers))) {
            let known = of.get(&enterprise).copied().unwrap_or_default();
            of.insert(enterprise, known.saturating_add(*workers));
        }
        let all = |(it, workers): (&Employer, &usize)| {
            it.enterprise.as_deref().and_then(|it| of.get(&it)).copied().unwrap_or(*workers)
        };
        let size = |workers: usize| SIZES.iter().filter(|least| workers >= **least).count();
        let sizes = named().map(all).map(size).collect();
        Some(Self { workforce, who, levels, most, sizes })
    }

    /// Nothing is told yet.
    pub fn tally<T: Clone + Default>(&self) -> Tally<T> {
        Tally {
            all: T::default(),
            levels: vec![T::default(); self.most],
            sizes: vec![T::default(); SIZES.len().saturating_add(1)],
            employers: vec![T::default(); self.sizes.len()],
        }
    }

    /// The groups of a row, those of all first.
    pub fn each<'t, T>(&self, tally: &'t mut Tally<T>, row: usize) -> impl Iterator<Item = &'t mut T> {
        let employer = self.who.get(row).map(|who| usize::from(*who));
        let size = employer.and_then(|employer| self.sizes.get(employer));
        let level = self.levels.and_then(|levels| levels.get(row));
        let Tally { all, levels, sizes, employers } = tally;
        let groups = [
            Some(all),
            level.and_then(|level| levels.get_mut(usize::from(*level))),
            size.and_then(|size| sizes.get_mut(*size)),
            employer.and_then(|employer| employers.get_mut(employer)),
        ];
        groups.into_iter().flatten()
    }

    /// Names the groups that are not empty. The levels are those of the plan.
    pub fn named<T>(&self, tally: Tally<T>, plan: &Plan, some: impl Fn(&T) -> bool) -> Groups<T> {
        let ladder: &[Coded] = plan.layout.codes.get(1).map_or(&[], |column| &column.codes);
        let level = |at: usize| {
            let coded = at.checked_sub(1).and_then(|at| ladder.get(at));
            coded.map_or_else(Level::default, |it| Level { code: Some(it.code.clone()), name: Some(it.name.clone()) })
        };
        let size = |at: usize| Size {
            from: at.checked_sub(1).and_then(|at| SIZES.get(at)).copied().unwrap_or(0),
            until: SIZES.get(at).map(|next| next.saturating_sub(1)),
        };
        let employer = |at: usize| self.workforce.call.employers.get(at).cloned().unwrap_or_default();
        Groups {
            all: tally.all,
            levels: told(tally.levels, level, &some),
            sizes: told(tally.sizes, size, &some),
            employers: told(tally.employers, employer, &some),
        }
    }
}

fn told<N, T>(groups: Vec<T>, name: impl Fn(usize) -> N, some: impl Fn(&T) -> bool) -> Vec<Of<N, T>> {
    let groups = groups.into_iter().enumerate().filter(|(_, told)| some(told));
    groups.map(|(at, told)| Of { name: name(at), told }).collect()
}

impl<T> Tally<T> {
    /// Every group.
    pub fn groups(&mut self) -> impl Iterator<Item = &mut T> {
        let Self { all, levels, sizes, employers } = self;
        std::iter::once(all).chain(levels).chain(sizes).chain(employers)
    }
}

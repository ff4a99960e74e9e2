//! Where a walk through a document stands: a path that costs nothing until something is found there.

use crate::diagnostic::{Path, Step};

/// The way from the top of a document to a value in it, kept on the stack of the walk.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trail<'t> {
    /// The top.
    Top,
    /// A member of an object.
    Key(&'t Trail<'t>, &'t str),
    /// An element of a list.
    Index(&'t Trail<'t>, usize),
}

impl<'t> Trail<'t> {
    /// The member `name` of the object here.
    pub(crate) const fn key(&'t self, name: &'t str) -> Self {
        Self::Key(self, name)
    }

    /// Element `nth` of the list here.
    pub(crate) const fn nth(&'t self, nth: usize) -> Self {
        Self::Index(self, nth)
    }

    /// The way as a path of its own.
    pub(crate) fn path(&self) -> Path {
        let mut steps = Vec::new();
        let mut here = self;
        loop {
            match here {
                Self::Top => break,
                Self::Key(before, name) => {
                    steps.push(Step::Key((*name).to_owned()));
                    here = before;
                }
                Self::Index(before, nth) => {
                    steps.push(Step::Index(*nth));
                    here = before;
                }
            }
        }
        steps.reverse();
        steps.into()
    }
}

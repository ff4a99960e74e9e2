//! `REC001` and on: a learner's record: what it says and what it refers to.

use super::entry::entries;

entries! {}

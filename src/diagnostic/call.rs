//! `CAL001` and on: one call: its question, its documents, its budget.

use super::entry::entries;

entries! {}

//! `LIN001` and on: policies that can be read but are wrong or doubtful.

use super::entry::entries;

entries! {}

//! Policy documents: data with an owner, a source and dates (政策文件).

pub mod amount;
pub mod articulation;
pub mod catalogue;
pub mod code_list;
pub mod equivalence;
pub mod header;
pub mod selector;

use serde::{Deserialize, Serialize};

/// A policy document of any kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Document {
    /// A school's catalogue.
    Catalogue(catalogue::Catalogue),
    /// An articulation agreement.
    Articulation(articulation::Articulation),
    /// Equivalences.
    Equivalence(equivalence::Equivalence),
    /// A code list.
    CodeList(code_list::CodeList),
}

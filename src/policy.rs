//! Policy documents: data with an owner, a source and dates (政策文件).
//!
//! To add a kind of document: write its file beside these, and add one line to the table in this one.

pub mod amount;
pub mod articulation;
pub mod assessment;
pub mod catalogue;
pub mod certificate;
pub(crate) mod circle;
pub mod code_list;
pub mod equivalence;
pub(crate) mod findings;
pub mod header;
pub mod lint;
pub mod load;
pub mod pay;
pub mod scheme;
pub mod selector;
pub mod set;
pub mod standard;
pub mod terms;
pub(crate) mod trail;
pub(crate) mod walk;

use crate::diagnostic::Fault;
use crate::diagnostic::value::UNKNOWN_SCHEMA;
use crate::read::{Node, ReadError, typed};
use serde::Serialize;

/// Makes the JSON Schema of one type.
#[cfg(feature = "cli")]
pub(crate) type Make = fn(schemars::generate::SchemaGenerator) -> schemars::Schema;

/// Writes the table of kinds as the type [`Document`] and what depends on the kind alone.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($module:ident) = $schema:literal;)*) => {
        /// A policy document of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        pub enum Document {
            $($(#[$doc])* $kind($module::$kind),)*
        }

        impl Document {
            /// The `schema` of every kind that is read, in the order of the table.
            pub const SCHEMAS: &'static [&'static str] = &[$($schema),*];

            /// The `schema` of every kind, with what makes its JSON Schema.
            #[cfg(feature = "cli")]
            pub(crate) const MAKERS: &'static [(&'static str, Make)] =
                &[$(($schema, |generator| generator.into_root_schema_for::<$module::$kind>())),*];

            /// Builds a document of the kind that its field `schema` names.
            ///
            /// # Errors
            /// Refuses an unknown kind or version, and whatever that kind does not accept, with its place.
            pub fn from_node(node: &Node) -> Result<Self, ReadError> {
                match node.schema(Self::SCHEMAS)? {
                    $($schema => typed(node).map(Self::$kind),)*
                    // `Node::schema` answers with one of the names it was given.
                    other => Err(ReadError::new(Fault::new(&UNKNOWN_SCHEMA).with("found", other))),
                }
            }

            /// The `schema` of this document.
            pub const fn schema(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => $schema,)*
                }
            }

            /// What the document states about itself.
            pub fn header(&self) -> header::Header<'_> {
                match self {
                    $(Self::$kind(document) => document.header(),)*
                }
            }
        }
    };
}

kinds! {
    /// A school's catalogue.
    Catalogue(catalogue) = "catalogue@1";
    /// An articulation agreement.
    Articulation(articulation) = "articulation@1";
    /// Equivalences.
    Equivalence(equivalence) = "equivalence@1";
    /// A code list.
    CodeList(code_list) = "code-list@1";
    /// An occupational standard.
    Standard(standard) = "standard@1";
    /// An assessment scheme.
    Scheme(scheme) = "scheme@1";
    /// Certificate rules.
    CertificateRules(certificate) = "certificate-rules@1";
    /// A pay agreement.
    PayAgreement(pay) = "pay-agreement@1";
}

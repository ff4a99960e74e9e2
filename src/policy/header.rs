//! What every policy document states about itself before its first rule.

use crate::date::{Date, Period};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// How binding a document is (效力).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Force {
    /// An invented illustration; never official, always marked where its figures appear (示例).
    Example,
    /// Published advice that binds nobody (指导).
    Guidance,
    /// Binds the parties that signed or issued it (协议、办法).
    Agreement,
    /// Binds everybody in its jurisdiction (法律法规).
    Law,
}

/// How surely a source was seen: A = on the issuer's own site, B = on a reprint, C = on a third-party copy,
/// D = on a scrambled mirror, X = made up for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the letters are explained on the type")]
pub enum Trust {
    A,
    B,
    C,
    D,
    X,
}

/// One clause of a source, quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Clause {
    /// Number of the clause inside its source, such as `第六条`; unique within the source.
    pub id: String,
    /// Its wording; a summary where the wording was not seen, and then `summary` is true.
    pub text: Text,
    /// True where `text` summarises rather than quotes.
    #[serde(default)]
    pub summary: bool,
}

/// A regulation, agreement or standard that rules are taken from (出处).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SourceDocument {
    /// Short id used by citations in this policy document.
    pub id: String,
    /// Full title.
    pub title: Text,
    /// Document number (文号), where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Web address where it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The clauses that rules cite.
    pub clauses: Vec<Clause>,
    /// When somebody last compared the figures here with the source.
    pub last_checked: Date,
    /// How surely it was seen.
    pub trust: Trust,
}

/// Where a rule is written: a clause of one of the document's sources (依据).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Cite {
    /// Id of a source in the same document.
    pub source: String,
    /// Id of a clause in that source.
    pub clause: String,
}

/// A document this one replaces from its own first day on (废止).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Superseded {
    /// Id of the replaced document.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// The parts of a document that do not depend on its kind, gathered for listing and citing.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a> {
    /// Id, unique per owner; versions of one document share it.
    pub id: &'a str,
    /// Version, unique per id.
    pub version: &'a str,
    /// Title.
    pub title: &'a Text,
    /// Who publishes it.
    pub issuer: &'a Text,
    /// How binding it is.
    pub force: Force,
    /// When it is in force.
    pub effective: Period,
    /// What it replaces.
    pub supersedes: &'a [Superseded],
    /// What its rules are taken from.
    pub sources: &'a [SourceDocument],
}

/// Declares a kind of document: its own fields after the eight that every kind leads with, and the tag of its schema.
/// Kinds whose rules stand on somebody else's text write `sources required`.
macro_rules! document {
    (
        $(#[$doc:meta])*
        $kind:ident = $schema:literal as $tag:ident, sources $need:tt
        { $($own:tt)* }
    ) => {
        $crate::policy::header::document!(@ [$(#[$doc])*] $kind $schema $tag $need [$($own)*]);

        /// The schema tag of this kind of document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, rongtong_derive::Read)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $tag {
            /// Version 1.
            #[serde(rename = $schema)]
            V1,
        }

        impl $kind {
            /// What the document states about itself.
            pub fn header(&self) -> $crate::policy::header::Header<'_> {
                $crate::policy::header::Header {
                    id: &self.id,
                    version: &self.version,
                    title: &self.title,
                    issuer: &self.issuer,
                    force: self.force,
                    effective: self.effective,
                    supersedes: &self.supersedes,
                    sources: &self.sources,
                }
            }
        }
    };
    (@ $doc:tt $kind:ident $schema:literal $tag:ident required $own:tt) => {
        $crate::policy::header::document!(@@ $doc $kind $schema $tag [] $own);
    };
    (@ $doc:tt $kind:ident $schema:literal $tag:ident optional $own:tt) => {
        $crate::policy::header::document!(@@ $doc $kind $schema $tag [#[serde(default)]] $own);
    };
    (@@ [$(#[$doc:meta])*] $kind:ident $schema:literal $tag:ident [$(#[$sources:meta])*] [$($own:tt)*]) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, rongtong_derive::Read)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub struct $kind {
            #[doc = concat!("Always `", $schema, "`.")]
            pub schema: $tag,
            /// Id of the document.
            pub id: String,
            /// Version of the document.
            pub version: String,
            /// Title.
            pub title: $crate::text::Text,
            /// Publisher.
            pub issuer: $crate::text::Text,
            /// How binding it is.
            pub force: $crate::policy::header::Force,
            /// When it is in force.
            pub effective: $crate::date::Period,
            /// What it replaces.
            #[serde(default)]
            pub supersedes: Vec<$crate::policy::header::Superseded>,
            /// What it is taken from.
            $(#[$sources])*
            pub sources: Vec<$crate::policy::header::SourceDocument>,
            $($own)*
        }
    };
}
pub(crate) use document;

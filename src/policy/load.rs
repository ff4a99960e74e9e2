//! From the bytes of a file to a policy document with its digest.

use super::Document;
use super::header::Header;
use crate::diagnostic::Diagnostic;
use crate::read::{self, Node};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// A policy document as it was read: what it says, and of which bytes exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Name it was given under, usually that of its file; shown where something is wrong.
    pub name: String,
    /// SHA-256 of the exact bytes, as 64 hexadecimal digits (摘要值).
    pub digest: String,
    /// The document.
    pub document: Document,
    /// The bytes, kept so that a finding can tell its line.
    text: Box<[u8]>,
}

impl Loaded {
    /// Reads the text of one document; `name` is shown where something is wrong.
    ///
    /// # Errors
    /// Text that is not strict JSON, a kind or version that is not known, and fields or values the kind does not have,
    /// each with line, column and path.
    pub fn read(name: impl Into<String>, bytes: &[u8]) -> Result<Self, Box<Diagnostic>> {
        let name = name.into();
        match read::parse(bytes).and_then(|tree| Document::from_node(&tree)) {
            Ok(document) => Ok(Self { name, digest: digest(bytes), document, text: bytes.into() }),
            Err(error) => Err(Box::new(error.in_document(name).diagnostic())),
        }
    }

    /// What the document states about itself.
    pub fn header(&self) -> Header<'_> {
        self.document.header()
    }

    /// Id and version, by which the document is known among all.
    pub fn key(&self) -> (&str, &str) {
        let header = self.header();
        (header.id, header.version)
    }

    /// The exact bytes it was read from.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// The document as a tree in which every value knows its line and column, read anew.
    pub(crate) fn tree(&self) -> Option<Node> {
        read::parse(&self.text).ok()
    }
}

/// SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_is_that_of_the_standard() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(super::digest(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

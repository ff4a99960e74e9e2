//! From the bytes of a file to a policy document with its digest.

use super::Document;
use super::header::Header;
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
}

impl Loaded {
    /// What the document states about itself.
    pub fn header(&self) -> Header<'_> {
        self.document.header()
    }

    /// Id and version, by which the document is known among all.
    pub fn key(&self) -> (&str, &str) {
        let header = self.header();
        (header.id, header.version)
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

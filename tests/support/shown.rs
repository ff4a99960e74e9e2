//! Documents that a guide shows whole: a comment names the file, and the block after it is what it holds.

#![expect(clippy::unwrap_used, reason = "tests: a guide that breaks its own form is a failed test")]

/// Path and text of each document, in the order shown.
pub fn documents(guide: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in guide.split("<!-- ").skip(1) {
        let (path, rest) = part.split_once(" -->\n").unwrap();
        let text = rest.strip_prefix("```json\n").and_then(|text| text.split_once("```")).unwrap().0;
        found.push((path.to_owned(), text.to_owned()));
    }
    found
}

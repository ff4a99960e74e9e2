//! Files of the project, for tests that walk folders.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    reason = "tests read the files they test, and stop where they cannot"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the crate.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every `.json` file below a folder, but for `index.json`, sorted by path.
pub fn json_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(json_below(&path));
        } else if path.extension().is_some_and(|ending| ending == "json") && !path.ends_with("index.json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The path as shown in findings: relative to the crate, with forward slashes.
pub fn name(path: &Path) -> String {
    let short = path.strip_prefix(root()).unwrap_or(path);
    short.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The bytes of a file that has to be there.
pub fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

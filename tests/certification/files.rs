//! The shipped documents, read strictly.

use rongtong::policy::assessment::Assessment;
use rongtong::policy::header::Header;
use rongtong::policy::scheme::Scheme;
use rongtong::policy::standard::Standard;
use rongtong::read::{Read, from_text};
use std::fs;
use std::path::{Path, PathBuf};

pub fn www(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(path)
}

pub fn read<T: Read>(path: &str) -> T {
    let bytes = fs::read(www(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    from_text(&bytes).unwrap_or_else(|error| panic!("{path}: {error} at {:?}", error.place()))
}

/// Names of the JSON files of a folder, in order.
pub fn names(folder: &str) -> Vec<String> {
    let listing = fs::read_dir(www(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut names: Vec<String> = listing
        .map(|entry| entry.expect("a readable folder").file_name().into_string().expect("a plain name"))
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "json"))
        .collect();
    names.sort();
    names
}

pub fn schemes() -> Vec<Scheme> {
    let names = names("policies/schemes").into_iter();
    names.map(|name| named(&name, read(&format!("policies/schemes/{name}")), Scheme::header)).collect()
}

pub fn standards() -> Vec<Standard> {
    let names = names("policies/standards").into_iter();
    names.map(|name| named(&name, read(&format!("policies/standards/{name}")), Standard::header)).collect()
}

/// The document itself, whose file has to be named after its id.
fn named<D>(name: &str, document: D, header: for<'d> fn(&'d D) -> Header<'d>) -> D {
    assert_eq!(name, format!("{}.json", header(&document).id), "a file is named after its document");
    document
}

/// Every assessment of standards and schemes, with the id of its document.
pub fn assessments() -> Vec<(String, Assessment)> {
    let schemes = schemes().into_iter().map(|it| (it.id, it.assessments));
    let standards = standards().into_iter().map(|it| (it.id, it.assessments));
    let all = schemes.chain(standards);
    all.flat_map(|(id, assessments)| assessments.into_iter().map(move |it| (id.clone(), it))).collect()
}

//! Every rule shape seen in real regulations, every vector worked out from them and every acceptance case has a case or
//! a test of its own; what has none is listed with the reason in `coverage.json`.

use super::{cases, files};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    shapes: Numbers,
    vectors: Numbers,
    acceptance: Numbers,
    /// Files, or `file::test`, that cover an id besides the cases.
    elsewhere: BTreeMap<String, Vec<String>>,
    /// Why nothing covers an id.
    not_covered: BTreeMap<String, String>,
}

/// Numbers of ids, both ends included.
#[derive(Debug, Deserialize)]
struct Numbers {
    from: u32,
    to: u32,
}

impl Numbers {
    fn ids(&self, name: impl Fn(u32) -> String) -> Vec<String> {
        (self.from..=self.to).map(name).collect()
    }
}

/// Whether a file is there, and the test in it where one is named.
fn exists(place: &str) -> bool {
    let (path, test) = place.split_once("::").map_or((place, None), |(path, test)| (path, Some(test)));
    let path = files::root().join(path);
    let holds =
        |test: &str| String::from_utf8(files::bytes(&path)).is_ok_and(|text| text.contains(&format!("fn {test}(")));
    path.is_file() && test.is_none_or(holds)
}

#[test]
fn every_shape_vector_and_acceptance_case_is_covered() {
    let list = files::root().join("tests/it/coverage.json");
    let coverage: Coverage = serde_json::from_slice(&files::bytes(&list)).unwrap();
    let graded = super::grading::cases().into_iter().flat_map(|case| case.covers);
    let by_case: BTreeSet<String> = cases::all()
        .into_iter()
        .chain(cases::eligibility())
        .chain(cases::pay())
        .flat_map(|case| case.covers)
        .chain(graded)
        .collect();
    let mut wanted = coverage.shapes.ids(|n| format!("R{n}"));
    wanted.extend(coverage.vectors.ids(|n| format!("V{n:02}")));
    wanted.extend(coverage.acceptance.ids(|n| format!("T{n}")));
    for (id, places) in &coverage.elsewhere {
        for place in places {
            assert!(exists(place), "{id}: there is no {place}");
        }
    }
    for id in &wanted {
        let covered = by_case.contains(id) || coverage.elsewhere.contains_key(id);
        let excused = coverage.not_covered.contains_key(id);
        assert!(covered || excused, "nothing covers {id}");
        assert!(!(covered && excused), "{id} is covered, and excused all the same");
    }
    let listed = coverage.elsewhere.keys().chain(coverage.not_covered.keys());
    let unknown: Vec<&String> = listed.filter(|id| !wanted.contains(id)).collect();
    assert!(unknown.is_empty(), "not ids of this list: {unknown:?}");
}

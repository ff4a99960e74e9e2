//! Where in a file rows stand that were refused after it was read.

use crate::input::Found;
use rongtong::diagnostic::{Diagnostic, Path};
use rongtong::read;

/// Says of rows that were refused in which file they stand, and where in it: `within` is where the call put what the file
/// holds, `$` where the file is the call.
pub(crate) fn locate(rows: &mut [Diagnostic], within: &str, from: &Found) {
    if rows.is_empty() {
        return;
    }
    // One of many in a file is on one line.
    let tree = if from.line.is_none() { read::parse(&from.bytes).ok() } else { None };
    for row in rows {
        let place = &mut row.place;
        place.document = Some(from.name.clone());
        place.line = from.line.or(place.line);
        let Some(path) = &mut place.path else { continue };
        if let Some(inner) = path.strip_prefix(within) {
            *path = format!("${inner}");
        }
        if place.line.is_none()
            && let Some(tree) = &tree
        {
            let span = tree.locate(&steps(path));
            (place.line, place.column) = (Some(span.line), Some(span.column));
        }
    }
}

/// The way that a path shows: no key of what has rows needs quotes.
fn steps(path: &str) -> Path {
    let mut steps = Path::root();
    for step in path.split(['.', '[']).skip(1) {
        steps = match step.strip_suffix(']').map(str::parse) {
            Some(Ok(index)) => steps.index(index),
            _ => steps.key(step),
        };
    }
    steps
}

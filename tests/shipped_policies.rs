//! Every policy document that ships is one the types read: no unknown field, every quantity exact.

use rongtong::policy::articulation::Articulation;
use rongtong::policy::catalogue::Catalogue;
use rongtong::policy::code_list::CodeList;
use rongtong::policy::equivalence::Equivalence;
use std::fs;
use std::path::{Path, PathBuf};

/// All `.json` files below `dir`, sorted.
fn json_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(dir) else { return found };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(json_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Why the document at `path` is not one the types read; `None` where it is, or is of a kind not read here.
fn refusal(path: &Path) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Tagged {
        schema: String,
    }
    fn read<T: serde::de::DeserializeOwned>(text: &str) -> Option<String> {
        serde_json::from_str::<T>(text).err().map(|error| error.to_string())
    }
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return Some(error.to_string()),
    };
    let tagged: Tagged = match serde_json::from_str(&text) {
        Ok(tagged) => tagged,
        Err(error) => return Some(error.to_string()),
    };
    match tagged.schema.as_str() {
        "articulation@1" => read::<Articulation>(&text),
        "catalogue@1" => read::<Catalogue>(&text),
        "code-list@1" => read::<CodeList>(&text),
        "equivalence@1" => read::<Equivalence>(&text),
        _ => None,
    }
}

#[test]
fn shipped_policies_are_read_by_the_types() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/policies");
    let files = json_files(&root);
    assert!(files.len() > 20, "too few policy documents found below {}", root.display());
    let refused: Vec<String> =
        files.iter().filter_map(|path| refusal(path).map(|why| format!("{}: {why}", path.display()))).collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

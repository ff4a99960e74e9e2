//! `www/policies/index.json`: what ships, of which bytes, and how far it can be trusted.
//!
//! Status of a document: `fictional` where its force is `example`; `partial` where a clause of its sources is given in
//! summary only, so that the text behind it was not seen whole; `complete` otherwise.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::shell::root;

/// Folder of the policy documents.
fn folder() -> PathBuf {
    root().join("www").join("policies")
}

/// Writes the index anew.
pub fn regenerate() -> Result<()> {
    let path = folder().join("index.json");
    std::fs::write(&path, index(&folder())?).with_context(|| format!("cannot write `{}`", path.display()))
}

/// The text of the index over every JSON file below `folder`, ordered by path.
fn index(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let mut entries = Vec::new();
    for path in files {
        let name = path.strip_prefix(folder)?.components().map(|part| part.as_os_str().to_string_lossy());
        let name = name.collect::<Vec<_>>().join("/");
        if name == "index.json" {
            continue;
        }
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
        entries.push(entry(&name, &bytes).with_context(|| format!("`www/policies/{name}` is not a policy document"))?);
    }
    entries.sort_by(|a, b| a["path"].as_str().cmp(&b["path"].as_str()));
    Ok(serde_json::to_string_pretty(&json!({ "schema": "policy-index@1", "documents": entries }))? + "\n")
}

/// Every JSON file below `folder`.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let listing = std::fs::read_dir(folder).with_context(|| format!("cannot list `{}`", folder.display()))?;
    for entry in listing {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// What the index says of one document.
fn entry(name: &str, bytes: &[u8]) -> Result<Value> {
    let document: Value = serde_json::from_slice(bytes)?;
    let field = |key: &str| document.get(key).cloned().with_context(|| format!("field `{key}` is missing"));
    let schema = field("schema")?;
    let Some((kind, _)) = schema.as_str().and_then(|tag| tag.split_once('@')) else {
        bail!("`schema` should be a kind and a version such as `catalogue@1`, not {schema}");
    };
    let Some((group, _)) = name.split_once('/') else {
        bail!("it should lie in the folder of its group, such as `consortium/`");
    };
    let digest = Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    Ok(json!({
        "path": name,
        "group": group,
        "kind": kind,
        "id": field("id")?,
        "version": field("version")?,
        "title": field("title")?,
        "force": field("force")?,
        "effective": field("effective")?,
        "status": status(&document),
        "bytes": bytes.len(),
        "sha256": digest,
    }))
}

/// How far the document can be trusted to be the whole of what it names.
fn status(document: &Value) -> &'static str {
    let sources = document["sources"].as_array().into_iter().flatten();
    let mut clauses = sources.flat_map(|source| source["clauses"].as_array().into_iter().flatten());
    if document["force"] == "example" {
        "fictional"
    } else if clauses.any(|clause| clause["summary"] == true) {
        "partial"
    } else {
        "complete"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_index_is_that_of_the_documents() {
        let committed = std::fs::read_to_string(folder().join("index.json")).unwrap_or_default();
        assert!(
            committed == index(&folder()).unwrap(),
            "www/policies/index.json is stale: run `cargo xtask policies-index`"
        );
    }

    #[test]
    fn status_tells_fiction_and_summaries() {
        assert_eq!(status(&json!({ "force": "example" })), "fictional");
        let clauses = |summary| json!({ "force": "agreement", "sources": [{ "clauses": [{ "summary": summary }] }] });
        assert_eq!(status(&clauses(true)), "partial");
        assert_eq!(status(&clauses(false)), "complete");
    }

    #[test]
    fn a_file_that_is_no_policy_is_refused_by_name() {
        assert!(entry("consortium/a.json", b"{}").unwrap_err().to_string().contains("`schema`"));
        assert!(entry("consortium/a.json", b"[").is_err());
    }
}

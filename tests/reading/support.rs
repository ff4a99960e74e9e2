//! What the tests of reading share.

use rongtong::read::{Node, ReadError, Value, parse};

/// Code, line, column and path of a refusal.
pub fn told(error: &ReadError) -> String {
    format!("{} {}:{} {}", error.code(), error.span().line, error.span().column, error.path())
}

/// The code with which text is refused.
pub fn code(text: impl AsRef<[u8]>) -> &'static str {
    parse(text.as_ref()).expect_err("this text must be refused").code()
}

/// The tree as `serde_json` would have it.
pub fn plain(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(truth) => (*truth).into(),
        Value::Number(text) => serde_json::from_str(text).expect("a number as JSON writes it"),
        Value::String(text) => text.clone().into(),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(members) => members.iter().map(|(key, node)| (key.text.clone(), plain(node))).collect(),
    }
}

/// Calls `visit` with every node of a tree.
pub fn each(node: &Node, visit: &mut impl FnMut(&Node)) {
    visit(node);
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| each(item, visit)),
        Value::Object(members) => members.iter().for_each(|(_, member)| each(member, visit)),
        _ => {}
    }
}

//! The command line of Rongtong.
fn main() {}

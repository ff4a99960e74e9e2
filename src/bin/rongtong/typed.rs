//! What was typed, before its meaning is looked for.

use clap::{Arg, Command};
use std::ffi::OsString;

/// What stands for standard input.
const STDIN: &str = "-";

/// The words typed, with each `-` where it is read as an input: an option that takes several values, such as `--policy`,
/// would take a `-` behind them for one more. Only for verbs that read standard input where no file is named.
pub(crate) fn inputs_last(command: &Command, typed: Vec<OsString>) -> Vec<OsString> {
    let verb = typed.iter().find_map(|word| command.find_subcommand(word));
    let reads = |verb: &&Command| verb.get_positionals().any(|it| it.get_default_values().iter().any(|it| it == STDIN));
    let Some(verb) = verb.filter(reads) else { return typed };
    let takes_several = |option: &str| {
        let known =
            verb.get_arguments().find(|it| it.get_long().is_some() && it.get_long() == option.strip_prefix("--"));
        known.and_then(Arg::get_num_args).is_some_and(|values| values.max_values() > 1)
    };
    let (mut kept, mut inputs) = (Vec::with_capacity(typed.len()), Vec::new());
    let mut in_values = false;
    let mut words = typed.into_iter().peekable();
    while let Some(word) = words.next_if(|word| word != "--") {
        if word == STDIN {
            if in_values { &mut inputs } else { &mut kept }.push(word);
            continue;
        }
        if let Some(option) = word.to_str().filter(|it| it.starts_with('-')) {
            in_values = takes_several(option);
        }
        kept.push(word);
    }
    if words.peek().is_some() || !inputs.is_empty() {
        kept.push(words.next().unwrap_or_else(|| "--".into()));
    }
    // What stands behind `--` is an input already.
    kept.extend(inputs);
    kept.extend(words);
    kept
}

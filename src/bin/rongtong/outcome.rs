//! How a run ends: what went wrong, and the exit code that says so.

use crate::paper::Paper;
use rongtong::diagnostic::Diagnostic;
use rongtong::text::Lang;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The exit codes, in rising order of what they outrank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Answered; verified; nothing found.
    Fine,
    /// A check found something: a decision that does not hold, policies with errors under `lint`.
    Found,
    /// The question has no answer: no such programme on that day, a call that does not make sense.
    Unanswerable,
    /// An input cannot be read: no such file, not JSON, not a record.
    Unreadable,
    /// The policies have errors and no answer may rest on them.
    Policies,
}

impl Exit {
    /// The number the system sees. 2 is what a mistyped command line gives.
    pub(crate) fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Fine => 0,
            Self::Found => 1,
            Self::Unreadable => 3,
            Self::Policies => 4,
            Self::Unanswerable => 5,
        })
    }
}

/// Something that stopped a run, or one of its inputs.
#[derive(Debug)]
pub(crate) enum Problem {
    /// The system would not give the bytes.
    File(PathBuf, std::io::Error),
    /// A folder without a single document, or a file without a single record.
    Empty(PathBuf),
    /// A document or record was refused.
    Refused(Box<Diagnostic>),
    /// The policies have errors.
    Policies(Vec<Diagnostic>),
    /// The answer could not be written.
    Write(std::io::Error),
    /// A file could not be written.
    Target(String, std::io::Error),
    /// Anything else, said already in the language of the run.
    Said(String, Exit),
}

impl Problem {
    /// The exit code it leads to.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Policies(_) => Exit::Policies,
            Self::Said(_, exit) => *exit,
            Self::File(..) | Self::Empty(_) | Self::Refused(_) | Self::Write(_) | Self::Target(..) => Exit::Unreadable,
        }
    }

    /// Tells it on standard error.
    pub(crate) fn tell(&self, paper: &mut Paper) -> std::io::Result<()> {
        match self {
            Self::File(path, error) => {
                let shown = name(path);
                let what = match paper.lang() {
                    Lang::Zh => format!("读不到 `{shown}`：{}", reason(error, Lang::Zh)),
                    Lang::En => format!("cannot read `{shown}`: {}", reason(error, Lang::En)),
                };
                paper.fault(&what)
            }
            Self::Empty(path) => {
                let shown = name(path);
                let what = match paper.lang() {
                    Lang::Zh if path.is_file() => format!("`{shown}` 里一份档案也没有"),
                    Lang::En if path.is_file() => format!("there is no record in `{shown}`"),
                    Lang::Zh => format!("`{shown}` 里没有 *.json 文件"),
                    Lang::En => format!("there is no *.json file in `{shown}`"),
                };
                paper.fault(&what)
            }
            Self::Refused(diagnostic) => paper.diagnostic(diagnostic),
            Self::Policies(diagnostics) => diagnostics.iter().try_for_each(|one| paper.diagnostic(one)),
            Self::Said(text, _) => paper.fault(text),
            Self::Target(path, error) => {
                let what = match paper.lang() {
                    Lang::Zh => format!("写不了 `{path}`：{}", reason(error, Lang::Zh)),
                    Lang::En => format!("cannot write `{path}`: {}", reason(error, Lang::En)),
                };
                paper.fault(&what)
            }
            Self::Write(error) => {
                let what = match paper.lang() {
                    Lang::Zh => format!("写不出结果：{error}"),
                    Lang::En => format!("cannot write the answer: {error}"),
                };
                paper.fault(&what)
            }
        }
    }
}

impl From<Box<Diagnostic>> for Problem {
    fn from(diagnostic: Box<Diagnostic>) -> Self {
        Self::Refused(diagnostic)
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        Self::Write(error)
    }
}

/// A path as it was typed, with `/` on every system.
pub(crate) fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn reason(error: &std::io::Error, lang: Lang) -> String {
    use std::io::ErrorKind;
    let told = match (error.kind(), lang) {
        (ErrorKind::NotFound, Lang::Zh) => "没有这个文件或文件夹",
        (ErrorKind::NotFound, Lang::En) => "there is no such file or folder",
        (ErrorKind::PermissionDenied, Lang::Zh) => "没有读取权限",
        (ErrorKind::PermissionDenied, Lang::En) => "permission denied",
        _ => return error.to_string(),
    };
    told.to_owned()
}

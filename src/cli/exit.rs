//! What came of a command, and the exit status that says so.

use std::process::ExitCode;

/// The outcomes, as the exit status tells them; the format of the output never changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was read, and nothing reaches `--fail-on`.
    Clean,
    /// Everything was read, and a finding reaches `--fail-on`.
    Findings,
    /// Something could not be done.
    Failed,
}

impl Outcome {
    /// 0, 1 or 2.
    pub fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}

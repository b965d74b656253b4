//! One line in, one line out: audits the document that a line of JSON asks for, and answers with a line of JSON. The answer follows
//! from the line, the file that it names and the auditor alone: no clock, host or configuration on the way.

mod ask;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::audit::Auditor;
use crate::discover::{Input, Opened};
use crate::journal::Entry;
use crate::plan::PlanReport;
use crate::read::{Limits, ReadError, ReadErrorKind};
use crate::report::{self, View};
use crate::run;
use crate::text::Lang;
use crate::timing::Cost;
use ask::{Ask, Content, ask};

/// Bytes of the longest line that is read; a larger document goes by its path.
pub const LONGEST: usize = 64 << 20;

/// The status of a line that could not be understood.
const BAD_INPUT: &str = "bad-input";

/// Answers lines.
#[derive(Debug)]
pub struct Worker {
    /// Audits the documents.
    pub auditor: Auditor,
    /// How messages are written.
    pub view: View,
    /// Whether documents are judged that look like no plan.
    pub named: bool,
}

impl Worker {
    /// The answer to a line, without a line break, and what a log says of it. A document that panics somewhere is answered too.
    pub fn answer(&self, line: &[u8]) -> (String, Entry) {
        let (id, asked) = ask(line);
        let asked = match asked {
            Ok(asked) => asked,
            Err(why) => return (refused(&id, BAD_INPUT, &why), not_understood(id)),
        };
        let shown = asked.shown();
        let outcome = catch_unwind(AssertUnwindSafe(|| self.audit(asked)));
        let (outcome, cost) = outcome.unwrap_or_else(|_| (Err(ReadError::new(ReadErrorKind::Crashed, "")), None));
        let entry = Entry { id: Some(id.clone()), ..Entry::new(&shown, &outcome, cost) };
        let answer = match outcome {
            Ok(plan) => {
                let plan = report::plan_json(&plan, &self.view);
                format!("{{\"schema_version\":1,\"id\":{id},\"status\":\"ok\",\"plan\":{plan}}}")
            }
            Err(error) => failed_as(&id, &error, self.view.common()),
        };
        (answer, entry)
    }

    fn audit(&self, asked: Ask) -> (Result<PlanReport, ReadError>, Option<Cost>) {
        let shown = asked.shown();
        let (path, bytes) = match asked.content {
            Content::Path(path) => (path, None),
            Content::Bytes(bytes) => ("-".to_owned(), Some(bytes)),
        };
        let input = Input { shown, path: PathBuf::from(path), named: self.named, piece: None };
        let load = |limits: &Limits| bytes.map_or_else(|| run::content(&input, limits, &Opened::default()), Ok);
        run::audit(&self.auditor, &input, load)
    }
}

/// The answer to a line whose document could not be read, and what a log says of it.
pub fn failed(line: &[u8], error: &ReadError, lang: Lang) -> (String, Entry) {
    let (id, asked) = ask(line);
    let entry = asked.map_or_else(|_| Entry::default(), |asked| Entry::new(&asked.shown(), &Err(error.clone()), None));
    (failed_as(&id, error, lang), Entry { id: Some(id), ..entry })
}

/// The answer to a line of more than [`LONGEST`] bytes, of which nothing was kept, and what a log says of it.
pub fn too_long() -> (String, Entry) {
    let answer =
        refused("null", BAD_INPUT, &format!("the line is longer than {} MiB; give the document by its path", LONGEST >> 20));
    (answer, not_understood("null".to_owned()))
}

fn not_understood(id: String) -> Entry {
    Entry { id: Some(id), outcome: BAD_INPUT.to_owned(), ..Entry::default() }
}

fn failed_as(id: &str, error: &ReadError, lang: Lang) -> String {
    refused(id, error.kind.id(), &error.message(lang))
}

fn refused(id: &str, status: &str, message: &str) -> String {
    let (status, message): (Value, Value) = (json!(status), json!(message));
    format!("{{\"schema_version\":1,\"id\":{id},\"status\":{status},\"message\":{message}}}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Policy;

    fn worker(named: bool) -> Worker {
        let view = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };
        Worker { auditor: Auditor::new(Policy::default()), view, named }
    }

    fn answered(line: &str) -> Value {
        serde_json::from_str(&worker(false).answer(line.as_bytes()).0).expect("JSON")
    }

    #[test]
    fn a_text_is_answered_with_its_plan() {
        let answer =
            answered(r#"{"id": [4], "text": "Eigenaar: Fleur Brands\n\nWij plaatsen elke week een bericht.", "name": "a.md"}"#);
        assert_eq!((&answer["id"], &answer["status"]), (&json!([4]), &json!("ok")));
        assert_eq!((&answer["plan"]["path"], &answer["plan"]["format"]), (&json!("a.md"), &json!("markdown")));
        assert_eq!(answer["plan"]["owner"]["name"], "Fleur Brands");
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        for (line, status) in [
            (r#"{"id": 1, "path": "no/such/plan.docx"}"#, "io"),
            (r#"{"id": 1, "bytes_base64": "JVBERi0xLjQK"}"#, "corrupt"),
            (r#"{"id": 1, "text": ""}"#, "no-text"),
            (r#"{"id": 1}"#, "bad-input"),
        ] {
            let answer = answered(line);
            assert_eq!((&answer["id"], &answer["status"]), (&json!(1), &json!(status)), "{line}");
            assert!(answer["plan"].is_null() && answer["message"].as_str().is_some_and(|m| m.len() > 10), "{answer}");
        }
    }

    #[test]
    fn answers_are_one_line_and_the_same_again() {
        let line = r##"{"id": "a\nb", "text": "# Plan\r\nWe post\u2028every week.\n\nOwner: Joan Whitby", "name": "x\ny"}"##;
        let (first, entry) = worker(true).answer(line.as_bytes());
        assert!(!first.contains(['\n', '\r']));
        assert_eq!(first, worker(true).answer(line.as_bytes()).0);
        assert_eq!((entry.outcome.as_str(), entry.cost), ("ok", None), "nobody keeps the time");
    }
}

//! Workflow commands: GitHub shows each finding beside the line it is about.

use std::fmt::Write as _;

use super::escape::for_terminal;
use super::{Rendered, Renderer, View, words};
use crate::finding::{Finding, Severity};
use crate::plan::Report;

/// The renderer.
pub(super) struct Github;

impl Renderer for Github {
    fn id(&self) -> &'static str {
        "github"
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let mut out = String::new();
        for plan in &report.plans {
            let lang = view.lang_for(plan.language);
            for finding in &plan.findings {
                let place = finding.location.as_ref().map(|at| words::place(at, lang)).filter(|p| !p.is_empty());
                let quote = finding.quote.as_ref().map(|q| format!("\"{q}\""));
                let evidence: Vec<String> = [place, quote].into_iter().flatten().collect();
                let lines =
                    [finding.message.get(lang).to_owned(), evidence.join(" · "), format!("→ {}", finding.suggestion.get(lang))];
                let message: Vec<String> = lines.iter().filter(|l| !l.is_empty()).map(|l| for_terminal(l)).collect();
                command(&mut out, finding, &plan.path, &message.join("\n"));
            }
        }
        for failure in &report.errors {
            let message = data(&for_terminal(&failure.error.message(view.common())));
            let kind = property(failure.error.kind.id());
            let _ = writeln!(out, "::error {}title=regie {kind}::{message}", file(&failure.path, None));
        }
        Rendered::Text(out)
    }
}

fn command(out: &mut String, finding: &Finding, path: &str, message: &str) {
    let kind = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let file = file(path, finding.location.as_ref().and_then(|at| at.line));
    let _ = writeln!(out, "::{kind} {file}title=regie {}::{}", property(finding.rule), data(message));
}

/// The properties of a place; none for a name that cannot be written as it is, and would lead to no file.
fn file(path: &str, line: Option<u32>) -> String {
    if for_terminal(path) != path {
        return String::new();
    }
    let line = line.map(|n| format!("line={n},")).unwrap_or_default();
    format!("file={},{line}", property(path))
}

/// A command's text: no line of it can begin another command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A command's property.
fn property(text: &str) -> String {
    data(&for_terminal(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, file, property};
    use proptest::prelude::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("50% of\n::error::x\r"), "50%25 of%0A::error::x%0D");
        assert_eq!(property("a:b,c%.md"), "a%3Ab%2Cc%25.md");
    }

    #[test]
    fn a_place_is_left_out_where_it_would_lead_nowhere() {
        assert_eq!(file("k/plan, a.md", Some(3)), "file=k/plan%2C a.md,line=3,");
        assert_eq!(file("plan\u{1b}.md", Some(3)), "");
        assert_eq!(file("a\nb.md", None), "");
    }

    proptest! {
        #[test]
        fn no_text_begins_a_line(text in "(?s).*") {
            prop_assert!(!data(&text).contains(['\n', '\r']));
            prop_assert!(!property(&text).contains(['\n', '\r', ':', ',']));
        }
    }
}

//! A finding as a comment in the margin of the plan itself.

use super::escape::for_terminal;
use super::words;
use crate::finding::Finding;
use crate::text::Lang;

/// The lines of a comment: how much it weighs and what is the matter, what to do, and the rule. It never begins as a comment does
/// that speaks to regie.
pub fn remark(finding: &Finding, lang: Lang) -> Vec<String> {
    let severity = words::severity(finding.severity, lang);
    let mut letters = severity.chars();
    let severity: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let matter = format!("{severity}: {}", finding.message.get(lang));
    let todo = format!("→ {}", finding.suggestion.get(lang));
    let rule = format!("{} {}", lang.pick("regel", "rule"), finding.rule);
    [matter, todo, rule].iter().map(|line| for_terminal(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::DIRECTIVE;
    use crate::finding::{Message, Severity};

    #[test]
    fn a_remark_says_what_and_what_to_do_and_gives_no_orders() {
        let hostile = format!("{DIRECTIVE} no-budget: x\u{202e}");
        let finding = Finding {
            rule: "no-budget",
            severity: Severity::Warning,
            message: Message::new(hostile.as_str(), "no amount"),
            suggestion: Message::new("noem een bedrag", "name an amount"),
            location: None,
            quote: None,
            places: Vec::new(),
        };
        let dutch = remark(&finding, Lang::Nl);
        assert_eq!(dutch, [format!("Let op: {DIRECTIVE} no-budget: x\u{fffd}").as_str(), "→ noem een bedrag", "regel no-budget"]);
        assert_eq!(remark(&finding, Lang::En), ["Warning: no amount", "→ name an amount", "rule no-budget"]);
    }
}

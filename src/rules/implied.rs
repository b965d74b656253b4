//! Which findings say the same, and how many a reader gets to see: one a rule, the weightiest first, a dozen at most.

use crate::document::Location;
use crate::finding::{Finding, Message, Severity};

/// The most findings that a report gives of one plan: what a person reads through and still knows at the end.
pub(super) const MOST: usize = 12;
/// Further places that a merged finding names.
const PLACES: usize = 3;

/// When one finding follows from another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// Whenever both speak.
    Always,
    /// Where both quote the same words.
    SameWords,
}
use When::{Always, SameWords};

/// Who has spoken, and what then goes without saying: mending the first mends the second, or is needed before it.
const IMPLIED: &[(&str, &str, When)] = &[
    ("no-metrics", "unmeasured-goals", Always),
    ("no-named-owner", "unowned-actions", Always),
    ("no-named-owner", "no-clear-roles", Always),
    ("no-named-owner", "no-executive-sponsor", Always),
    ("no-named-owner", "placeholder-owner", SameWords),
    ("no-named-owner", "agency-owner", SameWords),
    ("intern-owner", "intern-without-mentor", Always),
    ("intern-owner", "no-executive-sponsor", Always),
    ("agency-owner", "no-executive-sponsor", Always),
    ("placeholder-owner", "placeholder-text", SameWords),
    ("vanity-metrics-only", "target-without-baseline", Always),
    ("target-without-deadline", "target-without-baseline", Always),
    ("execution-heavy", "execution-before-foundation", Always),
    ("cmo-before-foundation", "execution-before-foundation", Always),
    ("no-review-cadence", "no-learning-loop", Always),
    ("activity-as-goal", "campaign-without-goal", SameWords),
    ("campaign-without-goal", "tools-without-strategy", SameWords),
];

/// Makes of all findings the ones to report, errors first, then warnings, then notes, and of each what says most on its own: one a
/// rule, those that follow from another as short notes at the end, twelve at most. Also the rules whose finding fell off. A rule whose
/// severity was `set` by hand keeps it.
pub(super) fn settle(findings: Vec<Finding>, set: &dyn Fn(&str) -> bool) -> (Vec<Finding>, Vec<&'static str>) {
    let mut kept = one_a_rule(findings);
    let follows: Vec<Option<&'static str>> = kept.iter().map(|f| implied_by(f, &kept).filter(|_| !set(f.rule))).collect();
    for (finding, by) in kept.iter_mut().zip(&follows) {
        if let Some(by) = by {
            fold(finding, by);
        }
    }
    let mut ranked: Vec<(Finding, bool)> = kept.into_iter().zip(follows).map(|(f, by)| (f, by.is_some())).collect();
    ranked.sort_by_key(|(f, folded)| (std::cmp::Reverse(f.severity), *folded));
    let mut kept: Vec<Finding> = ranked.into_iter().map(|(f, _)| f).collect();
    let held_back = kept.split_off(MOST.min(kept.len())).iter().map(|f| f.rule).collect();
    (kept, held_back)
}

/// The rule that makes a finding go without saying; a lighter finding never does.
fn implied_by(finding: &Finding, all: &[Finding]) -> Option<&'static str> {
    let same = |other: &Finding| other.quote.is_some() && other.quote == finding.quote && other.location == finding.location;
    let pair = |(by, rule, when): &&(&'static str, &str, When)| {
        let speaks = |f: &Finding| f.rule == *by && f.severity >= finding.severity && (*when == Always || same(f));
        *rule == finding.rule && all.iter().any(speaks)
    };
    IMPLIED.iter().find(pair).map(|(by, ..)| *by)
}

/// A finding that follows from another is a note that points to it.
fn fold(finding: &mut Finding, by: &str) {
    finding.severity = Severity::Info;
    finding.suggestion = Message::new(format!("hangt samen met {by}: begin daar"), format!("goes with {by}: start there"));
}

/// Several findings of one rule made one: the most severe speaks, and says how many there are and where.
fn one_a_rule(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<(Finding, Vec<Option<Location>>)> = Vec::new();
    for mut finding in findings {
        match kept.iter_mut().find(|(k, _)| k.rule == finding.rule) {
            Some((first, others)) if finding.severity > first.severity => {
                others.push(first.location.take());
                finding.places.append(&mut first.places);
                *first = finding;
            }
            Some((first, others)) => {
                others.push(finding.location);
                first.places.append(&mut finding.places);
            }
            None => kept.push((finding, Vec::new())),
        }
    }
    kept.into_iter().map(|(finding, others)| merged(finding, &others)).collect()
}

fn merged(mut finding: Finding, others: &[Option<Location>]) -> Finding {
    if others.is_empty() {
        return finding;
    }
    let count = others.len();
    let list = |name: fn(&Location) -> Option<String>| {
        let mut names: Vec<String> = Vec::new();
        for place in others.iter().flatten().filter_map(name) {
            if !names.contains(&place) {
                names.push(place);
            }
        }
        names.truncate(PLACES);
        if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) }
    };
    let (nl, en) = (list(|at| place(at, "regel", "alinea", "pagina")), list(|at| place(at, "line", "paragraph", "page")));
    let times = if count == 1 { "place" } else { "places" };
    let spots = if count == 1 { "plek" } else { "plekken" };
    finding.message.nl += &format!("; zo ook op {count} andere {spots}{nl}");
    finding.message.en += &format!("; likewise in {count} other {times}{en}");
    finding
}

fn place(at: &Location, line: &str, paragraph: &str, page: &str) -> Option<String> {
    let by = |name: &str, n: Option<u32>| n.map(|n| format!("{name} {n}"));
    by(line, at.line).or_else(|| by(paragraph, at.paragraph)).or_else(|| by(page, at.page))
}

#[cfg(test)]
mod tests {
    use super::{IMPLIED, MOST, settle};
    use crate::document::Location;
    use crate::finding::{Finding, Message, Severity};

    fn finding(rule: &'static str, severity: Severity, line: u32) -> Finding {
        let location = Some(Location { line: Some(line), ..Location::default() });
        let (message, suggestion) = (Message::new("iets", "something"), Message::new("doe iets", "do something"));
        Finding { rule, severity, message, suggestion, location, quote: Some(format!("line {line}")), places: Vec::new() }
    }

    fn told(findings: Vec<Finding>) -> Vec<(&'static str, Severity)> {
        settle(findings, &|_| false).0.iter().map(|f| (f.rule, f.severity)).collect()
    }

    #[test]
    fn what_follows_from_another_is_a_note_that_points_to_it() {
        let both = vec![finding("unmeasured-goals", Severity::Warning, 3), finding("no-metrics", Severity::Error, 3)];
        let (found, _) = settle(both, &|_| false);
        assert_eq!(found[0].rule, "no-metrics");
        assert_eq!((found[1].rule, found[1].severity), ("unmeasured-goals", Severity::Info));
        assert!(found[1].suggestion.en.contains("no-metrics"), "{:?}", found[1].suggestion);
        let alone = told(vec![finding("unmeasured-goals", Severity::Warning, 3)]);
        assert_eq!(alone, [("unmeasured-goals", Severity::Warning)]);
    }

    #[test]
    fn a_severity_set_by_hand_stands() {
        let pair = |first| vec![finding("no-metrics", first, 3), finding("unmeasured-goals", Severity::Warning, 3)];
        let (found, _) = settle(pair(Severity::Error), &|rule| rule == "unmeasured-goals");
        assert_eq!(found[1].severity, Severity::Warning);
        assert_eq!(told(pair(Severity::Info))[0], ("unmeasured-goals", Severity::Warning));
    }

    #[test]
    fn the_same_words_are_said_once() {
        let pair =
            |line| vec![finding("no-named-owner", Severity::Error, 3), finding("placeholder-owner", Severity::Error, line)];
        assert_eq!(told(pair(3))[1], ("placeholder-owner", Severity::Info));
        assert_eq!(told(pair(9))[1], ("placeholder-owner", Severity::Error));
    }

    #[test]
    fn a_rule_speaks_once_and_says_where_else() {
        let many = (2..9).map(|line| finding("campaign-without-goal", Severity::Warning, line)).collect();
        let (found, _) = settle(many, &|_| false);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message.nl, "iets; zo ook op 6 andere plekken (regel 3, regel 4, regel 5)");
        assert_eq!(found[0].quote.as_deref(), Some("line 2"));
    }

    #[test]
    fn the_weightiest_come_first_and_the_lightest_fall_off() {
        const RULES: [&str; 15] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o"];
        let severity = |at: usize| [Severity::Info, Severity::Warning, Severity::Error][at % 3];
        let all: Vec<Finding> = RULES.iter().enumerate().map(|(at, rule)| finding(rule, severity(at), 1)).collect();
        let (found, held_back) = settle(all, &|_| false);
        assert_eq!((found.len(), held_back), (MOST, vec!["g", "j", "m"]));
        assert!(found.is_sorted_by_key(|f| std::cmp::Reverse(f.severity)));
    }

    #[test]
    fn no_rule_implies_itself_or_the_one_that_implies_it() {
        for (by, rule, _) in IMPLIED {
            assert_ne!(by, rule);
            assert!(!IMPLIED.iter().any(|(b, r, _)| b == rule && r == by), "{by} and {rule}");
        }
    }
}

//! Each rule's own examples and its cases (`tests/rules/<id>.cases`) run through the whole audit, and what it says of itself is
//! complete.

use std::collections::BTreeSet;

use regie::audit::{Auditor, Policy};
use regie::finding::{Finding, Severity};
use regie::read::{self, Limits};
use regie::rules::{Docs, Example, RULES};
use regie::text::Lang;

/// The findings of a Markdown text that was named outright, and its language.
fn audit(auditor: &Auditor, text: &str) -> (Vec<Finding>, Lang) {
    let doc = read::open(text.as_bytes(), "example.md", &Limits::default()).expect("Markdown");
    let analysis = auditor.analyse(doc, None);
    let report = auditor.judge("example.md", &analysis, true);
    (report.findings, report.language)
}

#[test]
fn examples_fire_or_keep_silent_in_both_languages() {
    let auditor = Auditor::new(Policy::default());
    let mut wrong = Vec::new();
    for rule in RULES {
        let meta = rule.meta();
        let mut seen = BTreeSet::new();
        for Example { text, fires } in meta.examples {
            let (findings, lang) = audit(&auditor, text);
            seen.insert((lang.code(), *fires));
            if findings.iter().any(|f| f.rule == meta.id) != *fires {
                let spoke: Vec<&str> = findings.iter().map(|f| f.rule).collect();
                wrong.push(format!(
                    "{} must {} here, {spoke:?} do:\n{text}",
                    meta.id,
                    if *fires { "fire" } else { "keep silent" }
                ));
            }
        }
        for need in [("en", false), ("en", true), ("nl", false), ("nl", true)] {
            if !seen.contains(&need) {
                wrong.push(format!("{} has no example for {need:?}", meta.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A whole plan on which a rule must fire or keep silent.
struct Case<'a> {
    fires: bool,
    lang: &'a str,
    /// What makes it one: for a near miss, why the rule must keep silent.
    about: &'a str,
    text: String,
}

/// Cases begin with a line `=== fires nl: about` or `=== silent en: about`; the Markdown below it is the plan.
fn cases(file: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines() {
        if let Some(head) = line.strip_prefix("=== ") {
            let (kind, about) = head.split_once(": ").unwrap_or_else(|| panic!("no ': ' in {line}"));
            let (fires, lang) = kind.split_once(' ').unwrap_or_else(|| panic!("no language in {line}"));
            assert!(matches!(fires, "fires" | "silent") && matches!(lang, "nl" | "en"), "{line}");
            cases.push(Case { fires: fires == "fires", lang, about, text: String::new() });
        } else if let Some(case) = cases.last_mut() {
            case.text.push_str(line);
            case.text.push('\n');
        }
    }
    cases
}

/// Cases of each kind that every rule has, in each language.
const EACH: usize = 3;

#[test]
fn cases_fire_or_keep_silent() {
    let auditor = Auditor::new(Policy::default());
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let (mut total, mut wrong, mut lacking) = (0, Vec::new(), Vec::new());
    for rule in RULES {
        let id = rule.meta().id;
        let Ok(file) = std::fs::read_to_string(root.join(id).with_extension("cases")) else {
            lacking.push(format!("{id}: no {id}.cases"));
            continue;
        };
        let cases = cases(&file);
        for (fires, lang) in [(true, "nl"), (true, "en"), (false, "nl"), (false, "en")] {
            let count = cases.iter().filter(|c| c.fires == fires && c.lang == lang).count();
            if count < EACH {
                lacking.push(format!("{id}: {count} cases for {lang}, fires {fires}"));
            }
        }
        for case in cases {
            total += 1;
            let (findings, lang) = audit(&auditor, &case.text);
            let spoke: Vec<&str> = findings.iter().map(|f| f.rule).collect();
            if spoke.contains(&id) != case.fires || lang.code() != case.lang {
                wrong.push(format!(
                    "{id}, {} {}: {}; {spoke:?}",
                    if case.fires { "fires" } else { "silent" },
                    case.lang,
                    case.about
                ));
            }
        }
    }
    println!("{} of {total} cases right\n{}", total - wrong.len(), wrong.join("\n"));
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
    assert!(wrong.len() * 20 <= total, "more than one in twenty is wrong");
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let ids: Vec<&str> = RULES.iter().map(|r| r.meta().id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for id in ids {
        let part = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase());
        assert!(id.split('-').all(part), "{id}");
    }
}

#[test]
fn documentation_is_complete_in_both_languages() {
    for rule in RULES {
        let meta = rule.meta();
        assert!(!meta.source.is_empty(), "{}: no source", meta.id);
        for lang in Lang::ALL {
            let Docs { summary, why, how, bad, good, fix } = meta.docs(lang);
            for (field, text) in [("summary", summary), ("why", why), ("how", how), ("bad", bad), ("good", good), ("fix", fix)] {
                let at = format!("{} {} {field}: {text:?}", meta.id, lang.code());
                assert!(text.chars().filter(|c| c.is_alphabetic()).count() >= 8, "{at}");
                assert!(text.trim() == *text && !text.contains("  "), "{at}");
            }
            assert!(!summary.ends_with('.') && summary.chars().next().is_some_and(char::is_uppercase), "{}: {summary}", meta.id);
        }
        assert_ne!(meta.nl.why, meta.en.why, "{} is not translated", meta.id);
    }
}

#[test]
fn messages_are_lower_case_fragments_and_carry_evidence() {
    let auditor = Auditor::new(Policy::default());
    for rule in RULES {
        let meta = rule.meta();
        for example in meta.examples.iter().filter(|e| e.fires) {
            let (findings, _) = audit(&auditor, example.text);
            for finding in findings {
                let all = [&finding.message.nl, &finding.message.en, &finding.suggestion.nl, &finding.suggestion.en];
                for text in all {
                    let first = text.chars().next();
                    assert!(first.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit()), "{}: {text}", finding.rule);
                    assert!(!text.ends_with('.'), "{}: {text}", finding.rule);
                }
                assert_eq!(finding.location.is_some(), finding.quote.is_some(), "{}", finding.rule);
                assert!(finding.severity != Severity::Error || !finding.suggestion.nl.is_empty(), "{}", finding.rule);
            }
        }
    }
}

//! Each rule's own examples run through the whole audit, and what it says of itself is complete.

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

//! The findings that were there before: a list of fingerprints. What is in it is not reported again, and what is new stands out.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::finding::Message;
use crate::plan::{Mark, Note, Report};
use crate::text::json_mistake;

/// The version of the file; the fingerprints of 1 knew a finding by its first place alone.
const VERSION: u32 = 2;

/// Known findings, sorted by path, rule and fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    marks: BTreeSet<Mark>,
}

/// The file, as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Mark>,
}

/// How many findings an update put in, took out, and left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// New ones.
    pub added: usize,
    /// Stale ones.
    pub removed: usize,
    /// The rest.
    pub kept: usize,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Baseline, String> {
        let file: File = serde_json::from_str(text)
            .map_err(|error| format!("no baseline of regie: line {}: {}", error.line().max(1), json_mistake(&error)))?;
        if file.version != VERSION {
            return Err(format!("a baseline of version {}; this regie reads version {VERSION}", file.version));
        }
        Ok(Baseline { marks: file.findings.into_iter().collect() })
    }

    /// The file: sorted, one finding a line, the same bytes for the same findings.
    pub fn to_json(&self) -> String {
        let mut text = format!("{{\n  \"version\": {VERSION},\n  \"findings\": [");
        for (at, mark) in self.marks.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let _ = write!(text, "{comma}\n    {}", serde_json::to_string(mark).unwrap_or_default());
        }
        text.push_str(if self.marks.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
        text
    }

    /// The fingerprints of what it knows.
    pub fn fingerprints(&self) -> BTreeSet<String> {
        self.marks.iter().map(|m| m.fingerprint.clone()).collect()
    }

    /// What it knows and is there no more: of plans that the run has read, and of files that do not exist.
    pub fn stale(&self, report: &Report, exists: impl Fn(&str) -> bool) -> Vec<&Mark> {
        let now = Found::in_report(report);
        let gone = |mark: &&Mark| match now.paths.contains(mark.path.as_str()) {
            true => !now.marks.contains(mark),
            false => !report.errors.iter().any(|e| e.path == mark.path) && !exists(&mark.path),
        };
        self.marks.iter().filter(gone).collect()
    }

    /// A note for each of these.
    pub fn notes(file: &str, stale: &[&Mark]) -> Vec<Note> {
        let said = |mark: &&Mark| Note {
            kind: "stale-baseline",
            path: file.to_owned(),
            line: None,
            message: Message::new(
                format!("{} in {} is er niet meer; --update-baseline haalt het weg", mark.rule, mark.path),
                format!("{} in {} is there no more; --update-baseline takes it out", mark.rule, mark.path),
            ),
        };
        stale.iter().map(said).collect()
    }

    /// Puts in what a run has found and takes out what is stale; what it knows of other plans stays.
    pub fn update(&mut self, report: &Report, exists: impl Fn(&str) -> bool) -> Change {
        let stale: Vec<Mark> = self.stale(report, exists).into_iter().cloned().collect();
        stale.iter().for_each(|mark| {
            self.marks.remove(mark);
        });
        let kept = self.marks.len();
        self.marks.extend(report.plans.iter().flat_map(|plan| plan.marks.iter().cloned()));
        Change { added: self.marks.len() - kept, removed: stale.len(), kept }
    }
}

/// What a run has found.
struct Found<'a> {
    paths: BTreeSet<&'a str>,
    marks: BTreeSet<&'a Mark>,
}

impl<'a> Found<'a> {
    fn in_report(report: &'a Report) -> Self {
        let paths = report.plans.iter().map(|p| p.path.as_str()).collect();
        Found { paths, marks: report.plans.iter().flat_map(|p| &p.marks).collect() }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::audit::{Auditor, Policy};
    use crate::plan::PlanReport;
    use crate::read::{Limits, open};

    fn baseline(marks: &[(&str, &str, &str)]) -> Baseline {
        let mark = |(path, rule, print): &(&str, &str, &str)| Mark {
            path: (*path).to_owned(),
            rule: (*rule).to_owned(),
            fingerprint: (*print).to_owned(),
        };
        Baseline { marks: marks.iter().map(mark).collect() }
    }

    #[test]
    fn a_file_is_sorted_and_read_back() {
        let one = baseline(&[("b.md", "no-budget", "1:1"), ("a \"x\".md", "no-metrics", "2:1")]);
        let two = baseline(&[("a \"x\".md", "no-metrics", "2:1"), ("b.md", "no-budget", "1:1")]);
        assert_eq!(one.to_json(), two.to_json());
        assert!(one.to_json().find("no-metrics") < one.to_json().find("no-budget"));
        assert_eq!(Baseline::parse(&one.to_json()), Ok(one));
        assert_eq!(Baseline::parse(&Baseline::default().to_json()), Ok(Baseline::default()));
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        for (text, part) in [
            ("", "no baseline"),
            ("{\"version\": 1, \"findings\": []}", "version 1"),
            ("{\"version\": 2, \"findings\": [], \"x\": 1}", "unknown field"),
            ("{\"version\": 2, \"findings\": [{\"path\": \"a\"}]}", "missing field"),
        ] {
            let error = Baseline::parse(text).unwrap_err();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn stale_is_what_no_file_holds_any_more() {
        let known = baseline(&[("there.md", "no-budget", "1:1"), ("gone.md", "no-budget", "2:1")]);
        let stale = known.stale(&Report::default(), |path| path == "there.md");
        assert_eq!(stale.iter().map(|m| m.path.as_str()).collect::<Vec<_>>(), ["gone.md"]);
        let mut updated = known.clone();
        let change = updated.update(&Report::default(), |path| path == "there.md");
        assert_eq!(change, Change { added: 0, removed: 1, kept: 1 });
    }

    const FILLED: &str = "We plaatsen elke week een post op LinkedIn, schrijven een blog en versturen een nieuwsbrief. De foto's maken we \
        zelf in de winkel. We drukken flyers, hangen posters op, filmen een rondleiding en zetten de video online. De planning staat in \
        een contentkalender die iedereen bijwerkt. Op de markt delen we folders uit.";

    /// The plan whose findings are known as those of another.
    fn audited(known: &str, text: &str) -> PlanReport {
        let judged = |text: &str, known: BTreeSet<String>| {
            let auditor = Auditor::new(Policy { known: Arc::new(known), ..Policy::default() });
            let doc = open(text.as_bytes(), "plan.md", &Limits::default()).expect("a plan");
            auditor.judge("plan.md", &auditor.analyse(doc, None), true)
        };
        let marks = judged(known, BTreeSet::new()).marks;
        judged(text, marks.into_iter().map(|mark| mark.fingerprint).collect())
    }

    #[test]
    fn a_finding_is_known_as_far_as_its_places_are() {
        let plan = |heading: &str, lines: &str| format!("# Marketingplan\n\n{FILLED}\n\n## {heading}\n\n{lines}\n");
        let (face, insta) = ("In maart starten we een campagne op Facebook.", "In mei starten we een campagne op Instagram.");
        let one = plan("Acties", face);
        let more = plan("Acties in 2026", &format!("{insta}\n\n{face}"));
        let found = audited(&one, &more).findings;
        let finding = found.iter().find(|f| f.rule == "campaign-without-goal").expect("a new campaign");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(finding.quote.as_deref().is_some_and(|q| q.contains("Instagram")) && finding.places.len() == 1);
        assert!(finding.message.nl.starts_with("deze campagne") && finding.message.nl.ends_with("(naast 1 die al bekend is)"));
        assert!(!finding.message.nl.contains("Facebook"), "{}", finding.message.nl);
        assert_eq!(audited(&more, &one).findings, []);
    }

    #[test]
    fn an_action_that_gets_an_owner_makes_nothing_new() {
        let plan = |heading: &str, first: &str| {
            let rest = "- Beurs boeken in Utrecht\n- Blog schrijven over zuurdesem\n- Open dag organiseren";
            format!("# Marketingplan\n\n{FILLED}\n\n## {heading}\n\n{first}{rest}\n")
        };
        let all = plan("Acties", "- Flyers drukken voor de winkel\n");
        let before = audited("# Plan\n", &all);
        assert!(before.findings.iter().any(|f| f.places.len() == 4 && f.rule == "unowned-actions"), "{:?}", before.findings);
        let fewer = audited(&all, &plan("Acties 2026", ""));
        assert!(fewer.findings.iter().all(|f| f.rule != "unowned-actions"), "{:?}", fewer.findings);
    }
}

//! The same plan is the same plan, whatever it was saved as.

use regie::audit::{Auditor, Policy};
use regie::document::{BlockKind, Document};
use regie::plan::PlanReport;
use regie::read::{self, Limits};

/// What the plan was saved as, the format that reads it, and the most by which its execution share may differ: text formats
/// hold every block of it, a page or a slide loses some of what makes one.
const SAVED: &[(&str, &str, f64)] = &[
    ("plan.docx", "docx", 0.02),
    ("plan.html", "html", 0.02),
    ("plan.odt", "odt", 0.02),
    ("pandoc.odt", "odt", 0.02),
    ("plan.rtf", "rtf", 0.02),
    ("pandoc.rtf", "rtf", 0.02),
    ("plan.pdf", "pdf", 0.03),
    ("plan.pptx", "pptx", 0.03),
    ("pandoc.pptx", "pptx", 0.03),
    ("plan.odp", "odp", 0.03),
    ("plan.xlsx", "xlsx", 0.03),
    ("plan.xls", "xls", 0.03),
    ("plan.ods", "ods", 0.03),
];
/// Formats in which nothing of the plan's structure is lost.
const TEXT: &[&str] = &["docx", "html", "odt", "rtf"];

fn document(name: &str) -> Document {
    let path = format!("fixtures/formats/{name}");
    let bytes = std::fs::read(&path).expect(&path);
    read::open(&bytes, &path, &Limits::default()).expect(&path)
}

fn judge(auditor: &Auditor, name: &str) -> PlanReport {
    auditor.judge(name, &auditor.analyse(document(name), None), true)
}

/// Kind and text of every block.
fn blocks(doc: &Document) -> Vec<(BlockKind, bool, &str)> {
    let header = |b: &regie::document::Block| b.row.as_ref().is_some_and(|r| r.header);
    doc.blocks()
        .iter()
        .map(|b| (b.kind, header(b), doc.slice(b.span)))
        .filter(|(kind, ..)| *kind != BlockKind::Metadata)
        .collect()
}

#[test]
fn one_plan_in_every_format_gets_one_verdict() {
    let auditor = Auditor::new(Policy::default());
    let markdown = judge(&auditor, "plan.md");
    let share = markdown.score.share().expect("a share");
    assert_eq!(markdown.targets.len(), 3);
    assert_eq!(markdown.owner.and_then(|i| markdown.owners[i].name.as_deref()), Some("Hanneke Postma"));
    for (name, format, tolerance) in SAVED {
        let other = judge(&auditor, name);
        assert_eq!(other.format, *format);
        assert_eq!(other.language, markdown.language, "{name}");
        assert_eq!(other.title, markdown.title, "{name}");
        assert_eq!(other.verdict, markdown.verdict, "{name}");
        let owner = |p: &PlanReport| p.owner.map(|i| (p.owners[i].kind, p.owners[i].name.clone()));
        assert_eq!(owner(&other), owner(&markdown), "{name}");
        let targets = |p: &PlanReport| p.targets.iter().map(|t| (t.kind, t.value.to_bits())).collect::<Vec<_>>();
        assert_eq!(targets(&other), targets(&markdown), "{name}");
        let dates = |p: &PlanReport| p.targets.iter().map(|t| t.deadline.clone()).collect::<Vec<_>>();
        assert_eq!(dates(&other), dates(&markdown), "{name}");
        assert_eq!(other.action_count(), markdown.action_count(), "{name}");
        let theirs = other.score.share().expect("a share");
        assert!((theirs - share).abs() <= *tolerance, "{name}: {theirs:.4} against {share:.4}");
        let rules = |p: &PlanReport| p.findings.iter().map(|f| f.rule).collect::<Vec<_>>();
        assert_eq!(rules(&other), rules(&markdown), "{name}");
    }
}

#[test]
fn text_formats_hold_the_same_blocks_in_the_same_order() {
    let markdown = document("plan.md");
    for (name, ..) in SAVED.iter().filter(|(_, format, _)| TEXT.contains(format)) {
        assert_eq!(blocks(&document(name)), blocks(&markdown), "{name}");
    }
}

#[test]
fn what_was_read_is_counted_in_the_measure_of_the_format() {
    let counted = |name: &str| document(name).tally().clone();
    assert_eq!(counted("plan.pptx").slides, Some(8));
    assert_eq!(counted("plan.odp").slides, Some(8));
    for name in ["plan.xlsx", "plan.xls", "plan.ods"] {
        let tally = counted(name);
        assert_eq!((tally.sheets, tally.hidden_sheets), (Some(1), vec!["Archief".to_owned()]), "{name}");
    }
}

/// What the two longer plans were saved as by `fixtures/longer/make.sh`, and the most by which the share may differ.
const LONGER: &[(&str, f64)] =
    &[("docx", 0.02), ("html", 0.02), ("rtf", 0.02), ("odt", 0.02), ("pandoc.odt", 0.02), ("pdf", 0.03)];

/// Kind and text of every block but notes, which formats put behind their paragraph, in a list at the end, or below a page.
fn body<'a>(doc: &'a Document, note: &str) -> Vec<(BlockKind, bool, &'a str)> {
    blocks(doc).into_iter().filter(|(.., text)| !text.contains(note)).collect()
}

#[test]
fn longer_plans_with_lists_in_lists_notes_and_links_read_the_same() {
    let auditor = Auditor::new(Policy::default());
    for (plan, owner, note) in [("nl", "Marieke Dijkhof", "zonder de fietsen"), ("en", "Ruth Adeyemi", "school classes left out")]
    {
        let saved = |format: &str| format!("../longer/{plan}.{format}");
        let markdown = judge(&auditor, &saved("md"));
        let source = document(&saved("md"));
        assert_eq!(markdown.owner.and_then(|i| markdown.owners[i].name.as_deref()), Some(owner));
        assert_eq!(markdown.targets.len(), 3, "{plan}");
        for (format, tolerance) in LONGER {
            let name = saved(format);
            let other = judge(&auditor, &name);
            let read = document(&name);
            if *format != "pdf" {
                assert_eq!(body(&read, note), body(&source, note), "{name}");
            }
            assert!(read.text().contains(note), "{name} lost its note");
            assert_eq!((&other.title, other.verdict), (&markdown.title, markdown.verdict), "{name}");
            let owners = |p: &PlanReport| p.owner.map(|i| (p.owners[i].kind, p.owners[i].name.clone()));
            assert_eq!(owners(&other), owners(&markdown), "{name}");
            let targets =
                |p: &PlanReport| p.targets.iter().map(|t| (t.kind, t.value.to_bits(), t.deadline.clone())).collect::<Vec<_>>();
            assert_eq!(targets(&other), targets(&markdown), "{name}");
            let shares = (other.score.share().expect("a share"), markdown.score.share().expect("a share"));
            assert!((shares.0 - shares.1).abs() <= *tolerance, "{name}: {shares:?}");
        }
    }
}

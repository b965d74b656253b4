//! The same plan in four formats is the same plan.

use regie::audit::{Auditor, Policy};
use regie::plan::PlanReport;
use regie::read::{self, Limits};

/// The most by which the execution share of two formats may differ.
const TOLERANCE: f64 = 0.03;

fn plan(auditor: &Auditor, extension: &str) -> PlanReport {
    let path = format!("fixtures/formats/plan.{extension}");
    let bytes = std::fs::read(&path).expect(&path);
    let doc = read::open(&bytes, &path, &Limits::default()).expect(&path);
    auditor.judge(&path, &auditor.analyse(doc, None), true)
}

#[test]
fn one_plan_in_four_formats_gets_one_verdict() {
    let auditor = Auditor::new(Policy::default());
    let markdown = plan(&auditor, "md");
    let share = markdown.score.share().expect("a share");
    assert_eq!(markdown.targets.len(), 3);
    assert_eq!(markdown.owner.and_then(|i| markdown.owners[i].name.as_deref()), Some("Hanneke Postma"));
    for (extension, format) in [("docx", "docx"), ("html", "html"), ("pdf", "pdf")] {
        let other = plan(&auditor, extension);
        assert_eq!(other.format, format);
        assert_eq!(other.language, markdown.language, "{format}");
        assert_eq!(other.title, markdown.title, "{format}");
        assert_eq!(other.verdict, markdown.verdict, "{format}");
        let owner = |p: &PlanReport| p.owner.map(|i| (p.owners[i].kind, p.owners[i].name.clone()));
        assert_eq!(owner(&other), owner(&markdown), "{format}");
        let targets = |p: &PlanReport| p.targets.iter().map(|t| (t.kind, t.value.to_bits())).collect::<Vec<_>>();
        assert_eq!(targets(&other), targets(&markdown), "{format}");
        let theirs = other.score.share().expect("a share");
        assert!((theirs - share).abs() <= TOLERANCE, "{format}: {theirs:.4} against {share:.4}");
        let rules = |p: &PlanReport| p.findings.iter().map(|f| f.rule).collect::<Vec<_>>();
        assert_eq!(rules(&other), rules(&markdown), "{format}");
    }
}

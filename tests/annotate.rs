//! `regie annotate`: the copy that a client gets back, and what is said where there can be none.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regie::annotate::{Remark, annotate};
use regie::audit::{Auditor, Policy};
use regie::plan::PlanReport;
use regie::read::{self, Limits};

const PLANS: [&str; 4] = [
    "fixtures/annotate/word.docx", "fixtures/annotate/writer.docx", "fixtures/annotate/pandoc.docx", "fixtures/formats/plan.docx",
];

fn regie(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.args(args).envs([("LC_ALL", "C"), ("NO_COLOR", "1")]).output().expect("regie runs")
}

/// Where a copy goes that only one test writes.
fn target(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn audit(bytes: &[u8]) -> PlanReport {
    let auditor = Auditor::new(Policy::default());
    let doc = read::open(bytes, "plan.docx", &Limits::default()).expect("a document");
    auditor.judge("plan.docx", &auditor.analyse(doc, None), true)
}

/// A copy of a plan with a comment of somebody's own, on a paragraph or the first one.
fn commented(plan: &str, paragraph: Option<u32>, text: &str) -> Vec<u8> {
    let bytes = std::fs::read(plan).expect(plan);
    let remark = Remark { paragraph, lines: vec![text.to_owned()] };
    annotate(&bytes, &[remark], "docx", &Limits::default()).expect("a copy")
}

#[test]
fn a_copy_says_what_the_report_says_and_reads_the_same() {
    for (at, plan) in PLANS.iter().enumerate() {
        let copy = target(&format!("copy-{at}.docx"));
        let shown = copy.to_string_lossy().into_owned();
        let done = regie(&["annotate", plan, "-o", &shown]);
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        let (before, after) = (audit(&std::fs::read(plan).expect(plan)), audit(&std::fs::read(&copy).expect("the copy")));
        assert_eq!(before.findings, after.findings, "{plan}");
        assert_eq!((before.tally, before.verdict), (after.tally, after.verdict), "{plan}");
        assert!(after.notes.is_empty() && after.suppressed.is_empty(), "its comments give no orders");
        let said = String::from_utf8(done.stdout).expect("UTF-8");
        let what = before.language.pick("opmerking", "comment");
        assert!(said.contains(&format!("copy-{at}.docx: {} {what}", before.findings.len())), "{said}");
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes_isolated_or_not() {
    let copies: Vec<Vec<u8>> = [("same-1.docx", None), ("same-2.docx", Some("--no-isolate"))]
        .into_iter()
        .map(|(name, option)| {
            let shown = target(name).to_string_lossy().into_owned();
            let args: Vec<&str> = ["annotate", PLANS[0], "-o", &shown].into_iter().chain(option).collect();
            assert_eq!(regie(&args).status.code(), Some(0));
            std::fs::read(target(name)).expect("the copy")
        })
        .collect();
    assert_eq!(copies[0], copies[1]);
}

#[test]
fn the_options_of_the_audit_hold() {
    let shown = target("options.docx").to_string_lossy().into_owned();
    let done = regie(&["annotate", PLANS[1], "-o", &shown, "--select", "intern-owner,no-named-owner", "--lang", "nl"]);
    let said = String::from_utf8(done.stdout).expect("UTF-8");
    assert!(said.contains("2 opmerkingen"), "{said}");
}

#[test]
fn a_comment_in_the_margin_accepts_a_finding() {
    let rule = "no-review-cadence";
    let before = audit(&std::fs::read(PLANS[1]).expect("a plan"));
    assert!(before.findings.iter().any(|f| f.rule == rule && f.location.is_none()), "else this tests nothing");
    let after = audit(&commented(PLANS[1], None, "Regie-ignore no-review-cadence: every Monday, see the team's calendar"));
    assert!(after.findings.iter().all(|f| f.rule != rule));
    let by: Vec<_> = after.suppressed.iter().map(|s| (s.finding.rule, s.reason.as_str(), s.line)).collect();
    assert_eq!(by, [(rule, "every Monday, see the team's calendar", 1)]);
    assert!(after.notes.is_empty());
}

#[test]
fn a_comment_in_a_cell_accepts_what_stands_in_its_row_and_no_more() {
    let before = audit(&std::fs::read(PLANS[1]).expect("a plan"));
    let found = before.findings.iter().find(|f| f.rule == "intern-owner").expect("else this tests nothing");
    let place = found.location.as_ref().expect("a place");
    let after = audit(&commented(PLANS[1], place.cell_paragraph, "regie-ignore intern-owner: she is paid and stays"));
    assert!(after.suppressed.iter().any(|s| s.finding.rule == "intern-owner"));
    let elsewhere = audit(&commented(PLANS[1], Some(2), "regie-ignore intern-owner: she is paid and stays"));
    assert!(elsewhere.findings.iter().any(|f| f.rule == "intern-owner"));
    assert_eq!(elsewhere.notes.iter().map(|n| (n.kind, n.line)).collect::<Vec<_>>(), [("unused-suppression", Some(2))]);
    let faulty = audit(&commented(PLANS[1], Some(2), "regie-ignore intern-owner"));
    let note = faulty.notes.first().expect("a note");
    assert!(note.kind == "faulty-suppression" && !note.message.en.contains("<!--"), "{note:?}");
}

#[test]
fn the_plan_itself_is_never_overwritten() {
    let plan = target("own.docx");
    std::fs::copy(PLANS[0], &plan).expect("a plan");
    let before = std::fs::read(&plan).expect("a plan");
    let shown = plan.to_string_lossy().into_owned();
    let other = format!(
        "{}/../{}/own.docx",
        env!("CARGO_TARGET_TMPDIR"),
        Path::new(env!("CARGO_TARGET_TMPDIR")).file_name().expect("a name").to_string_lossy()
    );
    for out in [&shown, &other] {
        let done = regie(&["annotate", &shown, "-o", out]);
        assert_eq!(done.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&done.stderr).contains("another name"));
    }
    assert_eq!(std::fs::read(&plan).expect("a plan"), before);
}

#[test]
fn a_mask_is_refused_in_a_sentence() {
    let copy = target("masked.docx");
    let done = regie(&["annotate", PLANS[0], "-o", &copy.to_string_lossy(), "--anonymise"]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.code() == Some(2) && !copy.exists(), "{said}");
    assert!(said.contains("the copy is the plan itself") && said.contains("regie check PLAN --anonymise"), "{said}");
}

/// A Word file whose tables stand so many deep inside each other.
fn nested(depth: usize) -> Vec<u8> {
    use std::io::Write as _;
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let paragraph = "<w:p><w:r><w:t>Marketingplan</w:t></w:r></w:p>";
    let (open, close) = ("<w:tbl><w:tr><w:tc>".repeat(depth), format!("{paragraph}</w:tc></w:tr></w:tbl>").repeat(depth));
    let document = format!(
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{paragraph}{open}{close}</w:body></w:document>"
    );
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns='t'><Default Extension='xml' ContentType='application/xml'/><Override PartName='/word/document.xml' ContentType='{kind}'/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns='r'><Relationship Id='a' Type='{office}/officeDocument' Target='word/document.xml'/></Relationships>"
            ),
        ),
        ("word/document.xml", document),
    ];
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("its bytes");
    }
    writer.finish().expect("a container").into_inner()
}

#[test]
fn too_deep_is_not_called_damaged() {
    let (plan, copy) = (target("nested.docx"), target("nested-copy.docx"));
    std::fs::write(&plan, nested(300)).expect("a file");
    let done = regie(&["annotate", &plan.to_string_lossy(), "-o", &copy.to_string_lossy()]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.code() == Some(2) && said.contains("nested too deep"), "{said}");
    assert!(!said.contains("damaged"), "{said}");
    std::fs::write(&plan, nested(3)).expect("a file");
    let done = regie(&["annotate", &plan.to_string_lossy(), "-o", &copy.to_string_lossy()]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
}

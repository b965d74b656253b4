//! Files that cannot be read: each gives its own kind of error, and harms no other document of the run.

use std::path::PathBuf;

use regie::audit::{Auditor, Policy};
use regie::discover::{Exclude, discover};
use regie::plan::Report;
use regie::read::ReadErrorKind::{self, Corrupt, Encrypted, Io, NoText, Unsupported};
use regie::read::{self, Limits};
use regie::text::Lang;

/// The files under `fixtures/broken`, the kind of their error, and a word that its message must say.
const BROKEN: &[(&str, ReadErrorKind, &str)] = &[
    ("empty.md", NoText, "right file"),
    ("encrypted.docx", Encrypted, "password"),
    ("lfs-stub.docx", Corrupt, "git lfs pull"),
    ("not-a-pdf.pdf", Corrupt, "damaged"),
    ("old.doc", Unsupported, "save it as .docx"),
    ("scan.pdf", NoText, "OCR"),
    ("truncated.docx", Corrupt, "damaged"),
];

fn audit(paths: &[PathBuf]) -> Report {
    let found = discover(paths, &Exclude::default());
    regie::run::run(&Auditor::new(Policy::default()), &found.inputs, found.missing)
}

fn path(name: &str) -> PathBuf {
    PathBuf::from("fixtures/broken").join(name)
}

#[test]
fn each_gives_its_own_kind() {
    for (name, kind, word) in BROKEN {
        let report = audit(&[path(name)]);
        assert!(report.plans.is_empty(), "{name} was read");
        let error = &report.errors[0].error;
        assert_eq!(error.kind, *kind, "{name}: {}", error.message(Lang::En));
        assert!(error.message(Lang::En).contains(word), "{name}: {}", error.message(Lang::En));
        assert_ne!(error.message(Lang::En), error.message(Lang::Nl), "{name}");
    }
}

#[test]
fn the_others_are_unharmed() {
    let mut paths: Vec<PathBuf> = BROKEN.iter().map(|(name, ..)| path(name)).collect();
    paths.push(PathBuf::from("fixtures/plans/nowhere.md"));
    let good = PathBuf::from("fixtures/formats");
    paths.push(good.clone());
    let alone = audit(&[good]);
    let among = audit(&paths);
    assert_eq!(alone.plans.len(), std::fs::read_dir("fixtures/formats").expect("a folder").count());
    assert_eq!(format!("{:?}", among.plans), format!("{:?}", alone.plans));
    assert_eq!(among.errors.len(), BROKEN.len() + 1);
    assert_eq!(among.errors.last().map(|e| (e.path.as_str(), e.error.kind)), Some(("fixtures/plans/nowhere.md", Io)));
}

#[test]
fn a_wrong_extension_does_no_harm() {
    let report = audit(&[path("wrong-extension.docx")]);
    assert!(report.errors.is_empty(), "{:?}", report.errors);
    assert!(report.plans[0].format != "docx" && report.plans[0].title.is_some());
}

#[test]
fn what_is_left_of_a_cut_archive_is_read_and_said_to_be_damaged() {
    let whole = std::fs::read("fixtures/formats/plan.docx").expect("a fixture");
    let doc = read::open(&whole[..whole.len() * 2 / 5], "plan.docx", &Limits::default()).expect("what is left");
    assert!(doc.tally().damaged.is_some() && doc.tally().words > 100, "{:?}", doc.tally());
}

#[test]
fn a_walk_meets_every_broken_file_of_a_known_name() {
    let report = audit(&[PathBuf::from("fixtures/broken")]);
    let named: Vec<&str> = report.errors.iter().map(|e| e.path.rsplit('/').next().unwrap_or_default()).collect();
    assert_eq!(named, ["empty.md", "encrypted.docx", "lfs-stub.docx", "not-a-pdf.pdf", "old.doc", "scan.pdf", "truncated.docx"]);
}

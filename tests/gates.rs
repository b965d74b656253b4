//! What the command takes and where it writes: hooks that hand over every file, reports among plans, names that promise another kind of file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regie::read::known_extensions;

/// Documentation of a project, and no plan.
const GUIDE: &str = "# Contributing\n\nFork the repository and open a pull request. Run the tests before you push. Every change needs a test. \
Releases are made by the maintainers, who sign the tag and publish the crate.\n\n## Code of conduct\n\nBe kind to each other.\n";
const PLAN: &str = "# Marketingplan\n\n## Acties\n\n- Elke week een blog schrijven\n- Elke week drie berichten op Instagram plaatsen\n\
- Flyers drukken en uitdelen\n- Nieuwsbrief versturen\n- Website vernieuwen\n- Video's maken en plaatsen\n\n\
Wij plaatsen elke dag een bericht op Facebook. We sturen elke maand een mailing. We maken folders en posters. We adverteren op Google.\n";

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("oud")).expect("a folder");
    for (file, text) in [("CONTRIBUTING.md", GUIDE), ("plan.md", PLAN), ("oud/plan.md", PLAN), ("oud/weg.md", PLAN)] {
        fs::write(folder.join(file), text).expect("a file");
    }
    fs::write(folder.join("regie.toml"), "exclude = [\"oud/plan.md\"]\n").expect("a configuration");
    fs::write(folder.join("oud/.regieignore"), "weg.md\n").expect("patterns");
    folder
}

fn regie(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    let typed = args.iter().any(|arg| arg.starts_with("--fail-on"));
    let fail = (args.contains(&"check") && !typed).then_some("--fail-on=info");
    command.current_dir(folder).args(args).args(fail).env("LC_ALL", "C").output().expect("regie runs")
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_hook_judges_what_a_walk_would() {
    let folder = folder("gates-hook");
    let (status, ..) = said(&regie(&folder, &["check", "CONTRIBUTING.md", "--as-found"]));
    assert_eq!(status, Some(0), "documentation is no plan");
    for file in ["oud/plan.md", "oud/weg.md"] {
        let (status, out, err) = said(&regie(&folder, &["check", file, "--as-found"]));
        assert_eq!(status, Some(0), "{file}: {out}{err}");
        let (status, out, _) = said(&regie(&folder, &["check", file]));
        assert!(status == Some(1) && out.contains(file), "a file that is named is read whatever its name");
    }
    let (status, out, _) = said(&regie(&folder, &["check", "CONTRIBUTING.md", "plan.md", "oud/plan.md", "--as-found"]));
    assert!(status == Some(1) && out.contains("plan.md") && !out.contains("oud"), "{out}");
    assert_eq!(said(&regie(&folder, &["check", "er-niet.md", "--as-found"])).0, Some(2));
}

#[test]
fn the_hooks_take_every_format() {
    let hooks = include_str!("../.pre-commit-hooks.yaml");
    let pattern = hooks.split("'(?i)\\.(").nth(1).and_then(|rest| rest.split(")$'").next()).expect("a pattern of names");
    let mut listed: Vec<&str> = pattern.split('|').collect();
    let mut known: Vec<&str> = known_extensions();
    listed.sort_unstable();
    known.sort_unstable();
    assert_eq!(listed, known);
    assert_eq!(hooks.matches("entry: regie check --as-found\n").count(), hooks.matches("- id:").count());
}

#[test]
fn no_plan_is_overwritten() {
    let folder = folder("gates-over");
    fs::hard_link(folder.join("plan.md"), folder.join("hard.md")).expect("a hard link");
    #[cfg(unix)]
    std::os::unix::fs::symlink("plan.md", folder.join("soft.md")).expect("a link");
    let targets = if cfg!(unix) { &["plan.md", "./plan.md", "hard.md", "soft.md"][..] } else { &["plan.md", "./plan.md"][..] };
    for target in targets {
        let markdown = format!("markdown={target}");
        for args in [
            vec!["check", "plan.md", "-o", &markdown],
            vec!["check", ".", "-o", target],
            vec!["compare", "oud/plan.md", "plan.md", "-o", target],
            vec!["why", "plan.md", "-o", target],
            vec!["merge", "plan.md", "-o", target],
        ] {
            let (status, out, err) = said(&regie(&folder, &args));
            assert!(status == Some(2) && err.contains("would be overwritten"), "{args:?}: {out}{err}");
        }
    }
    assert_eq!(fs::read_to_string(folder.join("plan.md")).expect("the plan"), PLAN);
    let (status, ..) = said(&regie(&folder, &["check", "plan.md", "-o", "verslag.md"]));
    assert!(status == Some(1) && folder.join("verslag.md").is_file());
}

#[test]
fn reports_are_no_plans() {
    let folder = folder("gates-reports");
    let reports = ["-o", "a.html", "-o", "a.xlsx", "-o", "a.md", "-o", "a.txt"];
    let once = regie(&folder, &[&["check", "plan.md"], &reports[..]].concat());
    assert_eq!(once.status.code(), Some(1));
    let (_, out, err) = said(&regie(&folder, &["check", "."]));
    assert!(err.contains("4 reports of regie passed over\n"), "{err}");
    assert!(!out.contains("a.html") && !out.contains("a.xlsx") && !out.contains("a.md") && !out.contains("a.txt"), "{out}");
    // a second run may write over the reports of the first
    assert_eq!(regie(&folder, &[&["check", "."], &reports[..]].concat()).status.code(), Some(1));
    let (_, out, _) = said(&regie(&folder, &["check", "a.md"]));
    assert!(out.contains("a.md"), "a report that is named is read");
}

#[test]
fn a_name_of_another_kind_is_refused() {
    let folder = folder("gates-names");
    for (name, part) in
        [("verslag.pdf", "no .pdf files"), ("verslag.docx", "no .docx files"), ("html", "--format html -o report.html")]
    {
        let (status, _, err) = said(&regie(&folder, &["check", "plan.md", "-o", name]));
        assert!(status == Some(2) && err.contains(part) && !folder.join(name).exists(), "{err}");
    }
    for sign in ["=", "+", "-", "@", "\"", "'", "a", "1", "`"] {
        let typed = format!("--csv-delimiter={sign}");
        assert_eq!(regie(&folder, &["check", "plan.md", &typed]).status.code(), Some(2), "{sign}");
    }
    for sign in [",", ";", "|", "tab"] {
        let typed = format!("--csv-delimiter={sign}");
        assert_eq!(regie(&folder, &["check", "plan.md", "--format", "csv", &typed]).status.code(), Some(1), "{sign}");
    }
}

/// How many cases of a test report are of a kind, and how many such elements it holds.
fn counted(report: &str, kind: &str, element: &str) -> (usize, usize) {
    let suites = report.split("<testsuites").nth(1).and_then(|rest| rest.split('>').next()).expect("suites");
    let said = suites.split(&format!("{kind}=\"")).nth(1).and_then(|rest| rest.split('"').next()).expect("a count");
    (said.parse().expect("a number"), report.matches(&format!("<{element} ")).count())
}

#[test]
fn a_test_report_fails_where_the_run_does() {
    let folder = folder("gates-junit");
    let mut failures = Vec::new();
    for limit in ["never", "error", "warning", "info"] {
        let fail = format!("--fail-on={limit}");
        let (status, out, _) = said(&regie(&folder, &["check", "plan.md", "--format", "junit", &fail]));
        let (said, seen) = counted(&out, "failures", "failure");
        assert!(said == seen && (status == Some(1)) == (said > 0), "{limit}: {status:?} {said} {seen}");
        assert!(limit != "never" || out.contains("<system-out>let op: "), "what passes still says what it found: {out}");
        failures.push(said);
    }
    assert!(failures.is_sorted() && failures[0] == 0 && failures[1] < failures[3], "{failures:?}");
    fs::write(folder.join("regie.toml"), "fail-on = \"never\"\n").expect("a configuration");
    let (status, out, _) = said(
        &Command::new(env!("CARGO_BIN_EXE_regie"))
            .current_dir(&folder)
            .args(["check", "plan.md", "--format", "junit"])
            .output()
            .expect("regie runs"),
    );
    assert_eq!((status, counted(&out, "failures", "failure").0), (Some(0), 0), "the configuration's gate holds too");
}

#[test]
fn a_test_report_has_an_error_where_an_unread_document_counts() {
    let folder = folder("gates-junit-unread");
    fs::write(folder.join("scan.pdf"), "%PDF-1.4 and no more").expect("a file");
    let check = ["check", "scan.pdf", "--format", "junit"];
    let (status, out, _) = said(&regie(&folder, &check));
    assert_eq!((status, counted(&out, "errors", "error")), (Some(2), (1, 1)));
    let (status, out, _) = said(&regie(&folder, &[&check[..], &["--skip-unreadable"]].concat()));
    assert_eq!((status, counted(&out, "errors", "error"), counted(&out, "skipped", "skipped")), (Some(0), (0, 0), (1, 1)));
}

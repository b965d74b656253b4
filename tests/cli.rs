//! The command line as its users meet it: cases in `tests/cmd`, and what cannot be said in a case file.
//! Regenerate with `TRYCMD=overwrite cargo test --test cli`.

use std::process::{Command, Output};

use serde_json::Value;

/// What a terminal or a locale could change, taken away.
const PLAIN: [(&str, &str); 5] = [("LC_ALL", "C"), ("LANG", "C"), ("NO_COLOR", "1"), ("COLUMNS", "100"), ("TERM", "dumb")];

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.args(args).env_remove("CLICOLOR_FORCE").envs(PLAIN);
    command
}

fn regie(args: &[&str]) -> Output {
    command(args).output().expect("regie runs")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn cases() {
    let cases = trycmd::TestCases::new();
    for (key, value) in PLAIN {
        cases.env(key, value);
    }
    cases.case("tests/cmd/*.trycmd").case("tests/cmd/*.toml");
}

#[test]
fn threads_change_no_byte() {
    for format in ["json", "text"] {
        let one = regie(&["check", "fixtures", "--format", format, "-j", "1"]);
        let two = regie(&["check", "fixtures", "--format", format, "--jobs", "2"]);
        assert_eq!(text(one.stdout), text(two.stdout), "{format}");
        assert_eq!(one.status.code(), two.status.code());
    }
}

#[test]
fn the_format_does_not_change_the_status() {
    for args in [vec!["fixtures/plans"], vec!["fixtures/broken"], vec!["fixtures/plans/spring-fair.md"]] {
        let status = |format| regie(&[&["check", "--format", format], &args[..]].concat()).status.code();
        assert_eq!(status("json"), status("text"), "{args:?}");
    }
}

#[test]
fn a_report_goes_to_a_file_without_colour() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("report.txt");
    let shown = path.to_string_lossy().into_owned();
    let file = regie(&["check", "fixtures/plans", "-o", &shown, "--color", "always"]);
    assert_eq!((file.status.code(), file.stdout.len(), file.stderr.len()), (Some(1), 0, 0));
    let written = std::fs::read_to_string(&path).expect("the report");
    let (mark, report) = written.split_once("\n\n").expect("a first line");
    assert_eq!(mark, concat!("regie report ", env!("CARGO_PKG_VERSION")));
    assert_eq!(report, text(regie(&["check", "fixtures/plans"]).stdout));
    assert!(!written.contains('\u{1b}'));
    let nowhere = regie(&["check", "fixtures/plans", "-o", "no/such/folder/report.txt"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(text(nowhere.stderr).contains("no/such/folder"));
}

#[test]
#[cfg(unix)]
fn a_device_is_not_replaced_and_a_link_is_followed() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("links");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let [real, link, null] = ["real.md", "link.md", "null.md"].map(|name| folder.join(name));
    std::fs::write(&real, "old").expect("a file");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    // a link stands before the device, so that a failure costs the link and not the machine its device
    std::os::unix::fs::symlink("/dev/null", &null).expect("a link");
    for target in [&link, &null] {
        let ran = regie(&["check", "fixtures/plans", "-o", &target.to_string_lossy()]);
        assert_eq!(ran.status.code(), Some(1), "{}", text(ran.stderr));
        assert!(target.symlink_metadata().expect("the link").is_symlink(), "{}", target.display());
    }
    assert!(std::fs::read_to_string(&real).expect("a report").contains("spring-fair"));
    assert!(!std::fs::metadata("/dev/null").expect("the device").is_file());
}

#[test]
fn colour_only_where_it_is_asked_for() {
    let plain = text(regie(&["check", "fixtures/plans"]).stdout);
    let coloured = text(regie(&["check", "fixtures/plans", "--color", "always"]).stdout);
    assert!(!plain.contains('\u{1b}') && coloured.contains("\u{1b}["));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
}

#[test]
fn check_json_keeps_its_promises() {
    let output = regie(&["check", "fixtures", "--format", "json"]);
    let root: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&root["schema_version"], &root["tool"]["name"]), (&Value::from(1), &Value::from("regie")));
    let plans = root["plans"].as_array().expect("plans");
    let paths: Vec<&str> = plans.iter().filter_map(|p| p["path"].as_str()).collect();
    assert!(paths.len() > 40 && paths.is_sorted());
    for plan in plans {
        let keys = ["format", "title", "language", "words", "stage", "verdict", "execution", "direction", "execution_share"];
        let more = ["interval", "ratio", "sections", "owner", "owners", "targets", "actions", "goals", "findings", "read"];
        assert!(keys.iter().chain(&more).all(|key| plan.get(key).is_some()), "{}", plan["path"]);
        let none = plan["owner"]["kind"] == "none";
        assert_eq!(none, plan["owner"].as_object().is_some_and(|o| o.len() == 1), "{}", plan["path"]);
        assert!(plan["owners"].as_array().is_some_and(|all| none || all.contains(&plan["owner"])), "{}", plan["path"]);
    }
    let count = |verdict: &Value| plans.iter().filter(|p| p["verdict"] == *verdict).count();
    let verdicts = root["summary"]["verdicts"].as_object().expect("verdicts");
    assert!(verdicts.iter().all(|(verdict, n)| *n == count(&Value::from(verdict.as_str()))));
    assert_eq!(root["summary"]["plans"], plans.len());
}

#[test]
fn why_json_counts_characters_within_the_sentence() {
    let output = regie(&["why", "fixtures/plans/bakkerij-van-dijk.md", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let root: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mut seen = 0;
    for sentence in root["sentences"].as_array().expect("sentences") {
        let chars: Vec<char> = sentence["text"].as_str().expect("text").chars().collect();
        assert!(["execution", "direction", "both", "neither"].contains(&sentence["label"].as_str().expect("a label")));
        for hit in sentence["hits"].as_array().expect("hits") {
            let at = |key: &str| hit[key].as_u64().expect("a number") as usize;
            let word: String = chars[at("start")..at("end")].iter().collect();
            assert!(hit["form"].as_str().is_some_and(|form| form.starts_with(&word)), "{word:?} {hit}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} hits");
}

#[test]
fn dutch_is_spoken_where_the_environment_is_dutch() {
    let run = |locale: &str| text(command(&["rules"]).env("LC_ALL", locale).output().expect("regie runs").stdout);
    assert!(run("nl_NL.UTF-8").contains("Niemand is met naam verantwoordelijk"));
    assert!(run("en_GB.UTF-8").contains("Nobody is named as responsible"));
}

//! `--cache`: the same bytes with and without, nothing out of date, and nothing believed that is damaged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("plans")).expect("a folder");
    for n in 0..6 {
        let text = format!("# Plan {n}\n\nEigenaar: Fleur Brands\n\nElke week plaatsen wij {n} berichten op Instagram.\n");
        fs::write(folder.join(format!("plans/{n}.md")), text).expect("a plan");
    }
    folder
}

fn check(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.current_dir(folder).args(["check", "plans", "--no-isolate", "--format", "json"]).args(args);
    command.env("LC_ALL", "C").output().expect("regie runs")
}

fn out(folder: &Path, args: &[&str]) -> String {
    String::from_utf8(check(folder, args).stdout).expect("UTF-8")
}

/// The packs of the cache and their bytes.
fn packs(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let inside = fs::read_dir(folder.join("cache")).expect("a cache").flatten().map(|entry| entry.path());
    let mut packs: Vec<PathBuf> = inside.filter(|path| path.extension().is_some_and(|e| e == "pack")).collect();
    packs.sort();
    packs.into_iter().map(|path| (path.clone(), fs::read(path).expect("a pack"))).collect()
}

#[test]
fn the_bytes_are_the_same_with_and_without() {
    let folder = folder("cache-same");
    let without = out(&folder, &[]);
    let first = out(&folder, &["--cache", "cache"]);
    let written = packs(&folder);
    assert!(!written.is_empty() && without == first);
    assert_eq!(out(&folder, &["--cache", "cache"]), without);
    assert_eq!(packs(&folder), written, "a run that knows everything writes nothing");
}

#[test]
fn what_changes_a_result_is_audited_again() {
    let folder = folder("cache-changes");
    out(&folder, &["--cache", "cache"]);
    fs::write(folder.join("plans/3.md"), "# Plan 3\n\nEigenaar: nog te bepalen\n\nElke week een bericht.\n").expect("written");
    fs::copy(folder.join("plans/1.md"), folder.join("plans/copy.md")).expect("copied");
    for args in [vec![], vec!["--stage", "startup"], vec!["--select", "no-budget"], vec!["--max-share", "0.9"]] {
        let cached = [&args[..], &["--cache", "cache"]].concat();
        assert_eq!(out(&folder, &cached), out(&folder, &args), "{args:?}");
    }
    fs::write(folder.join("people.txt"), "Fleur Brands (intern)\n").expect("written");
    let people = ["--people", "people.txt"];
    assert_eq!(out(&folder, &[&people[..], &["--cache", "cache"]].concat()), out(&folder, &people));
    fs::write(folder.join("regie.toml"), "cache = \"cache\"\n[rules]\nno-budget = \"error\"\n").expect("written");
    assert_eq!(out(&folder, &[]), out(&folder, &["--no-cache"]));
}

#[test]
fn what_is_damaged_or_foreign_is_passed_over() {
    let folder = folder("cache-damaged");
    let without = out(&folder, &[]);
    out(&folder, &["--cache", "cache"]);
    for (at, (path, mut bytes)) in packs(&folder).into_iter().enumerate() {
        match at % 3 {
            0 => bytes.truncate(bytes.len() / 2),
            1 => bytes.iter_mut().skip(20).step_by(7).for_each(|byte| *byte ^= 0x55),
            _ => bytes = b"something else".to_vec(),
        }
        fs::write(path, bytes).expect("written");
    }
    assert_eq!(out(&folder, &["--cache", "cache"]), without);
    assert_eq!(out(&folder, &["--cache", "cache"]), without, "and mended");
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let folder = folder("cache-other");
    let output = check(&folder, &["--cache", "plans"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("give the cache one of its own"));
    assert_eq!(fs::read_dir(folder.join("plans")).expect("the plans").count(), 6);
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let folder = folder("cache-together");
    let without = out(&folder, &[]);
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| out(&folder, &["--cache", "cache"]))).collect();
        runs.into_iter().for_each(|run| assert_eq!(run.join().expect("no panic"), without));
    });
    assert_eq!(out(&folder, &["--cache", "cache"]), without);
    assert!(
        fs::read_dir(folder.join("cache")).expect("a cache").flatten().all(|e| e.path().extension().is_none_or(|e| e != "part"))
    );
}

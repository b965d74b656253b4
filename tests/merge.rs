//! `regie merge`: the same bytes whatever the parts, and nothing where they are not one whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Lines with these ids; every third could not be read.
fn lines(ids: &[u32]) -> String {
    let line = |id: &u32| match id % 3 {
        0 => json!({"schema_version": 1, "id": id, "status": "corrupt", "message": "damaged"}),
        _ => {
            let findings = json!([{"rule": "no-budget"}]);
            json!({"schema_version": 1, "id": id, "status": "ok", "plan": {"path": "-", "verdict": "steered", "findings": findings}})
        }
    };
    ids.iter().map(|id| format!("{}\n", line(id))).collect()
}

fn merge(folder: &Path, parts: &[String], args: &[&str]) -> (Output, Option<String>) {
    for (at, part) in parts.iter().enumerate() {
        fs::write(folder.join(format!("part-{at}")), part).expect("written");
    }
    let _ = fs::remove_file(folder.join("whole"));
    let names = (0..parts.len()).map(|at| format!("part-{at}"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.current_dir(folder).arg("merge").args(names).args(["-o", "whole"]).args(args);
    let output = command.output().expect("regie runs");
    (output, fs::read_to_string(folder.join("whole")).ok())
}

#[test]
fn the_bytes_are_the_same_whatever_the_parts() {
    let folder = folder("merge-same");
    for format in ["ndjson", "json"] {
        let whole = merge(&folder, &[lines(&[1, 2, 3, 9, 10, 11])], &["--format", format]).1.expect("a file");
        let parts = [lines(&[11, 3]), String::new(), lines(&[10, 1, 9, 2])];
        assert_eq!(merge(&folder, &parts, &["--format", format]).1, Some(whole.clone()), "{format}");
        if format == "json" {
            let root: Value = serde_json::from_str(&whole).expect("JSON");
            let summary = json!({"plans": 4, "errors": 2, "verdicts": {"steered": 4}, "rules": {"no-budget": 4}});
            assert_eq!((&root["summary"], root["plans"].as_array().map(Vec::len)), (&summary, Some(4)));
            assert_eq!(root["errors"][0], json!({"id": 3, "kind": "corrupt", "message": "damaged"}));
        }
    }
}

#[test]
fn what_is_missing_doubled_or_cut_off_is_named_and_nothing_is_written() {
    let folder = folder("merge-gaps");
    fs::write(folder.join("ids"), "1\n2\n4\n").expect("written");
    let cut = |text: String| text[..text.len() - 9].to_owned();
    for (parts, args, said) in [
        (vec![lines(&[1, 2]), lines(&[2])], vec![], vec!["2: there 2 times"]),
        (vec![lines(&[1, 2]), lines(&[5])], vec!["--expect", "ids"], vec!["4: missing", "5: not expected"]),
        (vec![lines(&[1]), cut(lines(&[2, 4]))], vec!["--expect", "ids"], vec!["part-1:2: the line is cut off", "4: missing"]),
        (vec!["\n".to_owned()], vec![], vec!["part-0:1: the line is cut off"]),
    ] {
        let (output, whole) = merge(&folder, &parts, &args);
        let error = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(said.iter().all(|part| error.contains(part)), "{error}");
        assert_eq!((output.status.code(), whole), (Some(2), None));
    }
    let (output, whole) = merge(&folder, &[lines(&[4]), lines(&[2, 1])], &["--expect", "ids"]);
    assert_eq!((output.status.code(), whole.map(|w| w.lines().count())), (Some(0), Some(3)));
}

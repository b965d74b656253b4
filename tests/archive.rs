//! Archives and mails on the command line: each member is a document of its own, in its place, left out and counted like a file.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use zip::write::{SimpleFileOptions, ZipWriter};

const PLAN: &str = "# Marketingplan\n\nEigenaar: Sanne de Wit\n\nWij willen 30 nieuwe klanten winnen voor 1 juli 2026.\n";

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("archive").join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a folder");
    path
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("in memory");
        writer.write_all(bytes).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

fn mail(text: &str) -> String {
    format!(
        "From: Zoë <zoe@voorbeeld.nl>\nSubject: Het plan\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n{text}\n\
         --x\nContent-Type: text/markdown; name=plan.md\n\n{PLAN}\n--x--\n"
    )
}

fn regie(folder: &Path, args: &[&str], stdin: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_regie"))
        .arg("check")
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("regie starts");
    // a command that needs no input may have ended before it is written
    let _ = child.stdin.take().expect("a pipe").write_all(stdin.as_bytes());
    child.wait_with_output().expect("regie ends")
}

/// The paths of plans and of errors, with the errors' kinds, in the order of the report, and the exit status.
fn seen(folder: &Path, args: &[&str], stdin: &str) -> (Vec<String>, Vec<String>, Option<i32>) {
    let output = regie(folder, &[args, &["--format", "json", "--fail-on", "never"]].concat(), stdin);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let list = |key: &str| report[key].as_array().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let errors = list("errors").iter().map(|e| format!("{} {}", text(&e["path"]), text(&e["kind"]))).collect();
    let plans = ["plans", "documents"].iter().flat_map(|key| list(key)).map(|p| text(&p["path"])).collect();
    (plans, errors, output.status.code())
}

fn fill(folder: &Path) {
    let inner = archive(&[("plan.md", PLAN.as_bytes())]);
    let files: [(&str, &[u8]); 6] = [
        ("b/plan.md", PLAN.as_bytes()),
        ("a.txt", PLAN.as_bytes()),
        ("logo.png", b"x"),
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1x"),
        ("binnen.zip", &inner),
        ("../weg.md", PLAN.as_bytes()),
    ];
    std::fs::write(folder.join("plannen.zip"), archive(&files)).expect("written");
    std::fs::write(folder.join("mail.eml"), mail("Hierbij het plan.")).expect("written");
    std::fs::write(folder.join("leeg.eml"), mail("")).expect("written");
    std::fs::write(folder.join("z.md"), PLAN).expect("written");
    std::fs::write(folder.join("foto.jpg"), "x").expect("written");
}

#[test]
fn members_are_documents_of_their_own_in_sorted_order() {
    let folder = folder("members");
    fill(&folder);
    for isolation in [&["."][..], &[".", "--no-isolate"]] {
        let (plans, errors, status) = seen(&folder, isolation, "");
        let expected = [
            "leeg.eml!plan.md", "mail.eml", "mail.eml!plan.md", "plannen.zip!a.txt", "plannen.zip!b/plan.md",
            "plannen.zip!binnen.zip!plan.md", "plannen.zip!weg.md", "z.md",
        ];
        assert_eq!(plans, expected);
        assert_eq!(errors, ["plannen.zip!oud.doc unsupported"]);
        assert_eq!(status, Some(2));
    }
}

#[test]
fn patterns_leave_out_files_folders_and_members() {
    let folder = folder("exclude");
    fill(&folder);
    let args = [
        ".", "--exclude", "*.eml", "--exclude", "b/", "--exclude", "*.zip!*.zip", "--exclude", "*.doc", "--exclude", "binnen.zip",
    ];
    let (plans, errors, status) = seen(&folder, &args, "");
    assert_eq!(plans, ["plannen.zip!a.txt", "plannen.zip!weg.md", "z.md"]);
    assert_eq!((errors.len(), status), (0, Some(0)));
    assert_eq!(seen(&folder, &["plannen.zip", "z.md", "--exclude", "plannen.zip"], "").0, ["z.md"]);
    let wrong = regie(&folder, &["--exclude", "[a"], "");
    assert!(wrong.status.code() == Some(2) && String::from_utf8_lossy(&wrong.stderr).contains("--exclude '[a'"));
}

#[test]
fn a_list_names_the_paths() {
    let folder = folder("list");
    fill(&folder);
    assert_eq!(seen(&folder, &["--files-from", "-"], "z.md\r\n\nleeg.eml\n").0, ["leeg.eml!plan.md", "z.md"]);
    assert_eq!(seen(&folder, &["--files-from", "-", "mail.eml"], "z.md\0").0, ["mail.eml", "mail.eml!plan.md", "z.md"]);
    std::fs::write(folder.join("lijst"), "z.md\nweg.md\n").expect("written");
    let (plans, errors, status) = seen(&folder, &["--files-from", "lijst"], "");
    assert_eq!((plans, errors, status), (vec!["z.md".to_owned()], vec!["weg.md io".to_owned()], Some(2)));
    assert_eq!(regie(&folder, &["--files-from", "-"], "").status.code(), Some(2), "an empty list is no clean run");
    assert_eq!(regie(&folder, &["--files-from", "-", "-"], PLAN).status.code(), Some(2));
}

#[test]
fn what_is_not_read_is_one_line_and_named_when_asked() {
    let folder = folder("verbose");
    fill(&folder);
    std::fs::create_dir(folder.join("node_modules")).expect("a folder");
    std::fs::write(folder.join("node_modules/plan.png"), "x").expect("written");
    let said = |args: &[&str]| String::from_utf8_lossy(&regie(&folder, args, "").stderr).into_owned();
    assert_eq!(said(&["."]), "2 other files not read: 1 .jpg, 1 .png (--verbose names them)\n");
    assert_eq!((said(&["z.md"]), said(&[".", "--quiet"])), (String::new(), String::new()));
    let lines = said(&[".", "--verbose", "--exclude", "z.md"]);
    let expected = "2 other files not read: 1 .jpg, 1 .png\n  foto.jpg\n  plannen.zip!logo.png\npassed over: 1 by --exclude\n";
    assert_eq!(lines, expected);
}

#[test]
fn documents_that_no_format_reads_are_errors_and_their_namesakes_are_not() {
    let folder = folder("kinds");
    let outlook = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), vec![0; 600]].concat();
    let secret: &[u8] = b"-----BEGIN PRIVATE KEY-----\nabc\n";
    let files: [(&str, &[u8]); 7] = [
        ("bytes.key", &[0xa7, 0x91, 0x00, 0x1f, 0xc3, 0x08, 0x0b, 0x93].repeat(90)),
        ("plan.pages", &archive(&[("Index/Document.iwa", b"x"), ("preview.jpg", b"x")])),
        ("bericht.msg", &outlook),
        ("server.key", secret),
        ("sleutel.pub", b"ssh-rsa AAAA kim"),
        ("plan.gdoc", br#"{"doc_id": "1aB"}"#),
        ("plan.epub", &archive(&[("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"x")])),
    ];
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).expect("written");
    }
    std::fs::write(folder.join("alles.zip"), archive(&files)).expect("written");
    let (plans, errors, status) = seen(&folder, &["."], "");
    let expected: Vec<String> = ["alles.zip!", ""]
        .iter()
        .flat_map(|at| ["bericht.msg", "plan.epub", "plan.gdoc", "plan.pages"].map(|name| format!("{at}{name} unsupported")))
        .collect();
    assert_eq!((plans.len(), errors, status), (0, expected, Some(2)));
    assert_eq!(seen(&folder, &[".", "--skip-unreadable"], "").2, Some(0));
}

fn attached(name: &str, kind: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("From: kim@voorbeeld.nl\nSubject: plan\nContent-Type: multipart/mixed; boundary={name}\n\n--{name}\n");
    let part = format!("Content-Type: {kind}; name=\"{name}\"\nContent-Transfer-Encoding: binary\n\n");
    [head.as_bytes(), part.as_bytes(), content, format!("\n--{name}--\n").as_bytes()].concat()
}

#[test]
fn documents_are_found_in_mails_and_archives_inside_others() {
    let folder = folder("nested");
    let zip = archive(&[("plan.md", PLAN.as_bytes()), ("map/plan.md", PLAN.as_bytes())]);
    let forwarded = attached("binnen.zip", "application/zip", &zip);
    std::fs::write(folder.join("buiten.eml"), attached("fwd", "message/rfc822", &forwarded)).expect("written");
    let deep = (0..5).fold(archive(&[("diep.md", PLAN.as_bytes())]), |inner, n| archive(&[(&format!("{n}.zip"), &inner)]));
    std::fs::write(folder.join("diep.zip"), deep).expect("written");
    std::fs::write(folder.join("mails.zip"), archive(&[("a.eml", mail("Hierbij.").as_bytes())])).expect("written");
    for isolation in [&["."][..], &[".", "--no-isolate"]] {
        let (plans, errors, status) = seen(&folder, isolation, "");
        let expected = [
            "buiten.eml!fwd.eml!binnen.zip!map/plan.md", "buiten.eml!fwd.eml!binnen.zip!plan.md", "mails.zip!a.eml",
            "mails.zip!a.eml!plan.md",
        ];
        assert_eq!(plans, expected);
        assert_eq!((errors, status), (vec!["diep.zip!4.zip!3.zip!2.zip!1.zip!0.zip too-large".to_owned()], Some(2)));
    }
}

#[test]
fn members_of_one_name_are_numbered_before_their_extension() {
    let folder = folder("double");
    let text = |word: &str| format!("# Marketingplan {word}\n\nWij willen 30 nieuwe klanten winnen.\n");
    let part = |word: &str| format!("--x\nContent-Type: text/markdown; name=\"../plan.md\"\n\n{}\n", text(word));
    let mail = format!(
        "From: kim@voorbeeld.nl\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n{}{}{}--x--\n",
        part("a"),
        part("b"),
        part("c")
    );
    std::fs::write(folder.join("twee.eml"), mail.replacen("../plan.md", "plan (2).md", 1)).expect("written");
    let (plans, errors, status) = seen(&folder, &["."], "");
    assert_eq!(plans, ["twee.eml!plan (2).md", "twee.eml!plan (3).md", "twee.eml!plan.md"]);
    assert_eq!((errors.len(), status), (0, Some(0)));
}

#[test]
fn a_broken_archive_harms_no_other_document() {
    let folder = folder("broken");
    fill(&folder);
    let whole = std::fs::read(folder.join("plannen.zip")).expect("read");
    std::fs::write(folder.join("plannen.zip"), &whole[..whole.len() / 2]).expect("written");
    std::fs::write(folder.join("bom.zip"), archive(&[("bom.md", &vec![b' '; 3 << 20]), ("goed.md", PLAN.as_bytes())]))
        .expect("written");
    let (plans, errors, status) = seen(&folder, &["."], "");
    let left = ["plannen.zip!a.txt", "plannen.zip!b/plan.md", "plannen.zip!binnen.zip!plan.md"];
    assert_eq!(plans, [&["bom.zip!goed.md", "leeg.eml!plan.md", "mail.eml", "mail.eml!plan.md"], &left[..], &["z.md"]].concat());
    assert_eq!(errors[..2], ["bom.zip!bom.md too-large", "plannen.zip corrupt"], "what was lost is never passed over in silence");
    assert_eq!(status, Some(2));
    std::fs::write(folder.join("fotos.zip"), archive(&[("a.jpg", b"x")])).expect("written");
    assert_eq!(seen(&folder, &["fotos.zip"], "").1, ["fotos.zip unsupported"]);
}

#[test]
fn a_member_can_be_named_outright() {
    let folder = folder("member");
    let inner = archive(&[("plan.md", PLAN.as_bytes()), ("oud/plan!.md", PLAN.as_bytes())]);
    std::fs::write(folder.join("a.zip"), inner).expect("a file");
    std::fs::write(folder.join("plan.md"), PLAN).expect("a file");
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_regie")).args(args).current_dir(&folder).output().expect("regie runs");
        let said = [output.stdout, output.stderr].concat();
        (String::from_utf8_lossy(&said).into_owned(), output.status.code())
    };
    let (paths, errors, _) = seen(&folder, &["a.zip!plan.md"], "");
    assert_eq!((paths, errors), (vec!["a.zip!plan.md".to_owned()], vec![]));
    let (paths, errors, status) = seen(&folder, &["a.zip!oud/plan!.md", "a.zip!weg.md", "a.zip"], "");
    assert_eq!((paths.len(), errors, status), (2, vec!["a.zip!weg.md io".to_owned()], Some(2)));
    for (args, part, status) in [
        (&["why", "a.zip!plan.md"][..], "Sanne de Wit", 0),
        (&["why", "a.zip"], "holds 2 documents; name one of them, such as 'a.zip!oud/plan!.md'", 2),
        (&["why", "a.zip!weg.md"], "no such document in the archive", 2),
        (&["compare", "a.zip!plan.md", "plan.md"], "a.zip!plan.md → plan.md", 0),
        (&["annotate", "a.zip!plan.docx", "-o", "out.docx"], "stands in a.zip; take the Word file out of it first", 2),
    ] {
        let (said, ended) = run(args);
        assert!(said.contains(part) && ended == Some(status), "{args:?}: {said}");
    }
}

#[test]
fn what_others_wrote_in_a_mail_weighs_in_no_share() {
    let own = "Wij kiezen voor installateurs in het noorden en stoppen met beurzen. Doel: van 20 naar 35 aanvragen per maand eind 2026.\n\n\
               Kim de Boer is eigenaar van dit plan. Elke maand bespreken we de cijfers en sturen we bij.\n";
    let theirs =
        "> Laten we elke dag een post plaatsen op LinkedIn.\n> Elke week een nieuwsbrief versturen en een account aanmaken.\n";
    let shares = |name: &str, text: &str| {
        let auditor = regie::audit::Auditor::new(regie::audit::Policy::default());
        let doc = regie::read::open(mail(text).as_bytes(), name, &regie::read::Limits::default()).expect("a mail");
        let analysis = auditor.analyse(doc, None);
        (analysis.score.execution, analysis.score.direction, analysis.score.words)
    };
    let alone = shares("mail.eml", own);
    assert_eq!(shares("mail.eml", &format!("{own}\nOp ma 2 feb 2026 schreef Bas Smit:\n{theirs}")), alone);
    assert!(shares("mail.eml", &format!("{own}\n{}", theirs.replace("> ", ""))).2 > alone.2);
}

//! The floors of the house: who may import whom, who may print, and that nothing stands unregistered or grows too long.

mod floors;

use std::path::Path;

use floors::{File, declared_for_tests, imports, load};
use regie::read::FORMATS;
use regie::report::RENDERERS;
use regie::rules::RULES;

/// What each module may import of ours: a module, or one item of it. `*` is everything but `cli`.
const FLOORS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("document", &["text"]),
    ("read", &["text", "document"]),
    ("language", &["text", "document"]),
    ("lexicon", &["text", "language"]),
    ("scan", &["text", "document", "language", "lexicon"]),
    ("reading", &["text", "document", "language", "lexicon", "scan"]),
    ("facts", &["text", "document", "language", "lexicon", "scan"]),
    ("score", &["text", "document", "lexicon::Pole", "scan", "reading"]),
    ("finding", &["text", "document"]),
    ("rules", &["text", "document", "scan", "facts", "score", "finding"]),
    ("plan", &["text", "document", "facts", "finding", "read::ReadError", "reading::Label", "score"]),
    (
        "report",
        &[
            "text", "document", "finding", "score", "facts", "plan", "why", "rules", "lexicon::Pole", "lexicon::Listed",
            "reading::Label", "compare",
        ],
    ),
    ("annotate", &["text", "finding", "plan", "read", "report::remark"]),
    ("why", &["text", "document", "language", "lexicon", "reading", "plan", "audit"]),
    ("suppress", &["text", "document", "finding", "lexicon::nearest", "plan", "rules"]),
    (
        "audit",
        &[
            "text", "document", "language", "lexicon", "scan", "reading", "facts", "score", "finding", "rules", "plan",
            "suppress", "timing",
        ],
    ),
    ("baseline", &["text", "finding", "plan"]),
    ("compare", &["text", "finding", "facts", "plan", "score"]),
    ("anonymise", &["text", "document", "finding", "facts", "plan", "read::known_extensions", "why"]),
    ("discover", &["read"]),
    ("timing", &[]),
    ("journal", &["plan", "read", "timing"]),
    ("run", &["text", "document", "read", "plan", "audit", "discover", "timing"]),
    ("supervise", &["text", "document", "read", "plan", "audit", "discover", "run", "timing"]),
    ("worker", &["text", "read", "plan", "audit", "discover", "run", "report", "journal", "timing"]),
    ("cache", &["plan"]),
    ("merge", &["text"]),
    ("config", &["*"]),
    ("eval", &["*"]),
    ("cli", &["*"]),
    ("lib", &["*"]),
    ("main", &["*"]),
];

/// What only some modules may do, and the words that do it.
const RESERVED: &[(&str, &[&str], &[&str])] = &[
    ("prints", &["println!", "print!", "eprintln!", "eprint!", "dbg!", "stdout()", "stderr()"], &["cli"]),
    ("reads arguments or the environment", &["std::env::args", "std::env::var", "clap", "ExitCode"], &["cli", "main"]),
    ("does I/O", &["std::fs", "fs::read", "stdin()", "File::open"], &["cli", "config", "run", "discover", "eval", "cache"]),
    ("looks at the clock", &["std::time", "Instant", "SystemTime"], &["cli", "supervise", "timing"]),
    ("starts a process", &["std::process", "Command::new"], &["cli", "main", "supervise"]),
    ("shares work among threads", &["rayon", "std::thread"], &["cli", "run", "audit", "facts", "eval", "supervise", "cache"]),
    ("uses the network", &["std::net", "TcpStream", "UdpSocket"], &[]),
    ("is unsafe", &["unsafe"], &[]),
];

/// Crates that would open a connection.
const NETWORK: &[&str] = &[
    "async-std", "attohttpc", "curl", "h2", "hyper", "isahc", "minreq", "mio", "native-tls", "openssl", "quinn", "reqwest",
    "rustls", "socket2", "surf", "tokio", "tungstenite", "ureq",
];

const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files() -> Vec<File> {
    load(&root().join("src"))
}

fn wrong_imports(files: &[File]) -> Vec<String> {
    let mut wrong = Vec::new();
    for file in files.iter().filter(|f| !f.test) {
        let room = file.room();
        let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{}: the module '{room}' has no line in FLOORS", file.path));
            continue;
        };
        for import in imports(&file.code, file.depth()) {
            let of = import.split("::").next().unwrap_or_default();
            let free = *allowed == ["*"] && (of != "cli" || room == "main");
            if of != room && !free && !allowed.contains(&of) && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{} imports {import}", file.path));
            }
        }
    }
    wrong
}

/// Whether a word stands in code by itself: `unsafe` is not in `unsafe_code`.
fn has_word(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        let open = !word.ends_with(part);
        !before.is_some_and(part) && (open || !after.is_some_and(part))
    })
}

fn wrong_deeds(files: &[File]) -> Vec<String> {
    let mut wrong = Vec::new();
    for file in files.iter().filter(|f| !f.test) {
        for (deed, words, allowed) in RESERVED {
            let word = words.iter().find(|w| has_word(&file.code, w));
            if let Some(word) = word.filter(|_| !allowed.contains(&file.room())) {
                wrong.push(format!("{} {deed} ({word})", file.path));
            }
        }
    }
    wrong
}

fn too_long(files: &[File]) -> Vec<String> {
    files.iter().filter(|f| f.lines > LONGEST).map(|f| format!("{} has {} lines", f.path, f.lines)).collect()
}

/// Files that implement a trait of a registry and are not in it.
fn unregistered(files: &[File], room: &str, subject: &str) -> Vec<String> {
    let registry = files.iter().find(|f| f.path == format!("{room}/mod.rs")).map_or("", |f| f.code.as_str());
    let mut missing = Vec::new();
    for file in files.iter().filter(|f| !f.test && f.room() == room && f.code.contains(&format!("impl {subject} for "))) {
        let inside = file.path.strip_prefix(&format!("{room}/")).unwrap_or(&file.path);
        let name = inside.split(['/', '.']).next().unwrap_or_default();
        if !registry.contains(&format!("&{name}::")) {
            missing.push(file.path.clone());
        }
    }
    missing
}

fn implementations(files: &[File], subject: &str) -> usize {
    files.iter().filter(|f| !f.test).map(|f| f.code.matches(&format!("impl {subject} for ")).count()).sum()
}

#[test]
fn modules_import_only_what_lies_below() {
    assert_eq!(wrong_imports(&files()), Vec::<String>::new());
}

#[test]
fn only_the_command_line_prints_and_nothing_connects() {
    assert_eq!(wrong_deeds(&files()), Vec::<String>::new());
}

#[test]
fn no_file_outgrows_its_reader() {
    let all = [load(&root().join("src")), load(&root().join("tests")), load(&root().join("benches"))].concat();
    assert_eq!(too_long(&all), Vec::<String>::new());
}

#[test]
fn rules_formats_and_renderers_are_registered() {
    let files = files();
    for (room, subject, count) in
        [("rules", "Rule", RULES.len()), ("read", "Format", FORMATS.len()), ("report", "Renderer", RENDERERS.len())]
    {
        assert_eq!(unregistered(&files, room, subject), Vec::<String>::new(), "{room}");
        assert_eq!(implementations(&files, subject), count, "{room}");
    }
}

#[test]
fn every_file_is_a_module_of_its_parent() {
    let files = files();
    let lost: Vec<&str> = files.iter().filter(|f| !floors::is_declared(f, &files)).map(|f| f.path.as_str()).collect();
    assert_eq!(lost, Vec::<&str>::new());
}

#[test]
fn no_dependency_opens_a_connection() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock stands beside Cargo.toml");
    let names: Vec<&str> = lock.lines().filter_map(|l| l.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    assert!(names.contains(&"regie"));
    let found: Vec<&&str> = names.iter().filter(|n| NETWORK.contains(n)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn unsafe_code_is_forbidden() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}

#[test]
fn the_checks_can_fail() {
    let file = |path: &str, code: &str| File::new(path.to_owned(), code, false);
    let bad = [
        file("text/fold.rs", "use crate::document::Document;\n"),
        file("rules/loud.rs", "impl Rule for Loud {\n fn check() { println!(\"x\") }\n}\n"),
        file("report/csv.rs", "use crate::{lexicon::Lexicon, plan::Report};\n"),
        file("scan/mod.rs", "use super::reading;\n"),
        file("attic/mod.rs", ""),
        file("read/web.rs", &"let s = std::net::TcpStream::connect(a);\n".repeat(LONGEST + 1)),
        file("rules/mod.rs", "mod quiet;\npub const RULES: &[&dyn Rule] = &[&quiet::Quiet];\n"),
    ];
    assert_eq!(
        wrong_imports(&bad),
        [
            "text/fold.rs imports document::Document", "report/csv.rs imports lexicon::Lexicon", "scan/mod.rs imports reading",
            "attic/mod.rs: the module 'attic' has no line in FLOORS",
        ]
    );
    assert_eq!(wrong_deeds(&bad), ["rules/loud.rs prints (println!)", "read/web.rs uses the network (std::net)"]);
    assert_eq!(too_long(&bad), [format!("read/web.rs has {} lines", LONGEST + 1)]);
    assert_eq!(unregistered(&bad, "rules", "Rule"), ["rules/loud.rs"]);
    assert!(!floors::is_declared(&bad[1], &bad));
    assert_eq!(declared_for_tests("mod a;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\npub(crate) mod made;\n"), ["tests", "made"]);
}

//! Expands the lexicon's files to a table and an automaton, so that a run of regie finds them ready, and lists the
//! files for `include_str!`: a new topic is one file and nothing else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[allow(dead_code, reason = "the library's own module; building needs a part of it")]
#[path = "src/text/lang.rs"]
mod lang;
#[allow(dead_code, unused_imports, reason = "the library's own module; building needs a part of it")]
#[path = "src/lexicon/table/mod.rs"]
mod table;

#[allow(dead_code, reason = "the library's own module; building needs a part of it")]
#[path = "src/reading/weights.rs"]
mod weights;

/// Where the library's module finds the languages.
mod text {
    pub use crate::lang::Lang;
}

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    for watched in ["lexicon", "src/lexicon/table", "src/reading/weights.rs", "src/text/lang.rs", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let mut paths = Vec::new();
    collect(&root.join("lexicon"), &mut paths);
    paths.sort();
    let mut listing = String::from("&[\n");
    let mut files: Vec<(String, String)> = Vec::new();
    for path in paths {
        let name = path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
        writeln!(listing, "    ({name:?}, include_str!({:?})),", path.to_string_lossy()).expect("a string");
        let content = fs::read_to_string(&path).expect("a lexicon file is UTF-8");
        files.push((name, content));
    }
    listing.push_str("]\n");
    let fingerprint = table::fingerprint(files.iter().map(|(name, content)| (name.as_str(), content.as_str())));
    let parsed: Vec<(lang::Lang, table::LexiconFile)> = files
        .iter()
        .map(|(name, content)| {
            let lang = table::language_of(name).unwrap_or_else(|error| panic!("{error}"));
            (lang, table::parse(name, content).unwrap_or_else(|errors| panic!("{}", errors[0])))
        })
        .collect();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let write = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes).expect("the output folder is writable");
    write("lexicon_files.rs", listing.as_bytes());
    let weights = fs::read_to_string(root.join("lexicon/weights.toml")).expect("the weights are UTF-8");
    let weights = weights::from_toml(&weights).unwrap_or_else(|error| panic!("lexicon/weights.toml: {error}"));
    write("weights.txt", weights::to_flat(&weights).as_bytes());
    write("lexicon.bin", &table::expand(&parsed, fingerprint).to_bytes());
}

/// Topic files stand two or more levels down: `lexicon/<language>/…/<topic>.toml`.
fn collect(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("the lexicon folder") {
        let path = entry.expect("a folder entry").path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|e| e == "toml") && path.parent().is_some_and(|p| !p.ends_with("lexicon")) {
            into.push(path);
        }
    }
}

//! Lists the lexicon's files for `include_str!`, so that a new topic is one file and nothing else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let lexicon = root.join("lexicon");
    println!("cargo::rerun-if-changed=lexicon");
    let mut files = Vec::new();
    collect(&lexicon, &mut files);
    files.sort();
    let mut listing = String::from("&[\n");
    for path in files {
        let name = path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
        writeln!(listing, "    ({name:?}, include_str!({:?})),", path.to_string_lossy()).expect("a string");
    }
    listing.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("lexicon_files.rs"), listing).expect("the output folder is writable");
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

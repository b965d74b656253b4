//! What matching alone would cost: a bare DFA over the bytes and terms that regie works with, and nothing else.
//!
//!     automaton TERMS FILE|FOLDER…      terms a line each; prints their number, bytes, hits, and seconds to build, fold and match

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use regie::text::fold;

fn files(path: PathBuf) -> Vec<PathBuf> {
    let Ok(inside) = fs::read_dir(&path) else { return vec![path] };
    let mut inside: Vec<PathBuf> = inside.flatten().map(|entry| entry.path()).collect();
    inside.sort();
    inside
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let terms = fs::read_to_string(args.next().ok_or("automaton TERMS FILE|FOLDER…")?)?;
    let terms: Vec<String> = terms.lines().filter(|term| !term.is_empty()).map(fold).collect();
    let start = Instant::now();
    let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).match_kind(MatchKind::Standard).build(&terms)?;
    let build = start.elapsed();
    let texts: Result<Vec<String>, _> = args.flat_map(files).map(fs::read_to_string).collect();
    let texts = texts?;
    let start = Instant::now();
    let texts: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    let folding = start.elapsed();
    let start = Instant::now();
    let hits: usize = texts.iter().map(|text| automaton.find_overlapping_iter(text).count()).sum();
    let matching = start.elapsed();
    let bytes: usize = texts.iter().map(String::len).sum();
    let [build, folding, matching] = [build, folding, matching].map(|time| time.as_secs_f64());
    println!("{} {bytes} {hits} {build:.6} {folding:.6} {matching:.6}", terms.len());
    Ok(())
}

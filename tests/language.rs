//! The language as people write it: tables of compounds, separable verbs, mixed bullets, word families and plan lines.

use regie::document::{Anchor, BlockKind, DocumentBuilder};
use regie::language;
use regie::lexicon::{Lexicon, Pole};
use regie::scan;
use regie::text::Lang;

/// A hit of a pole: where it stands (verb and particle together), and its lemma.
struct Seen {
    pole: Pole,
    start: usize,
    end: usize,
    lemma: String,
}

impl Seen {
    fn covers(&self, at: usize, end: usize) -> bool {
        self.start < end && at < self.end
    }
}

fn hits(text: &str, lang: Option<Lang>, lexicon: &Lexicon) -> Vec<Seen> {
    let mut builder = DocumentBuilder::new("test");
    builder.open(BlockKind::Paragraph, Anchor::Source);
    builder.push(text);
    let doc = builder.finish();
    let found = scan::scan(&doc, &language::analyse(&doc, lang), lexicon).into_iter();
    let polar = found.filter(|h| matches!(h.pole, Pole::Execution | Pole::Direction));
    let seen = |h: scan::Hit| {
        let end = h.particle.map_or(h.span.end, |p| p.end.max(h.span.end));
        let lemma = lexicon.term(h.term).lemma.to_string();
        Seen { pole: h.pole, start: h.span.start as usize, end: end as usize, lemma }
    };
    polar.map(seen).collect()
}

fn pole(code: &str) -> Pole {
    match code {
        "e" => Pole::Execution,
        "d" => Pole::Direction,
        other => panic!("no pole: {other:?}"),
    }
}

fn lang(code: &str) -> Option<Lang> {
    match code {
        "nl" | "vl" => Some(Lang::Nl),
        _ => Some(Lang::En),
    }
}

fn show(seen: &[Seen]) -> String {
    let shown: Vec<String> = seen.iter().map(|s| format!("{}:{}", &s.pole.id()[..1], s.lemma)).collect();
    format!("[{}]", shown.join(", "))
}

/// Runs a table, prints each miss and demands a share of right answers, in percent.
fn table(name: &str, text: &str, floor: usize, read: impl Fn(&[&str], &Lexicon) -> Result<(), String>) {
    let lexicon = Lexicon::builtin();
    let rows: Vec<Vec<&str>> = text.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
    let misses: Vec<String> =
        rows.iter().filter_map(|row| read(row, &lexicon).err().map(|found| format!("{}  {found}", row.join(" | ")))).collect();
    let right = rows.len() - misses.len();
    assert!(rows.len() >= 40, "{name}: only {} rows", rows.len());
    println!("{name}: {right} of {}\n{}", rows.len(), misses.join("\n"));
    assert!(right * 100 >= rows.len() * floor, "{name}: {right} of {} is under {floor}%\n{}", rows.len(), misses.join("\n"));
}

#[test]
fn compounds() {
    table("compounds", include_str!("language/compounds.tsv"), 99, |row, lexicon| {
        let (before, rest) = row[1].split_once('[').expect("the word in brackets");
        let (word, after) = rest.split_once(']').expect("the word in brackets");
        let mut seen = hits(&format!("{before}{word}{after}"), Some(Lang::Nl), lexicon);
        seen.retain(|s| s.covers(before.len(), before.len() + word.len()));
        let right = match row[0].split_once(' ') {
            None => seen.is_empty(),
            Some((code, head)) => !seen.is_empty() && seen.iter().all(|s| s.pole == pole(code) && s.lemma.ends_with(head)),
        };
        if right { Ok(()) } else { Err(show(&seen)) }
    });
}

#[test]
fn separable_verbs() {
    table("separable verbs", include_str!("language/separable.tsv"), 98, |row, lexicon| {
        let (code, lemma) = row[0].split_once(' ').expect("a sign and a verb");
        let seen = hits(row[1], Some(Lang::Nl), lexicon);
        let found = |s: &&Seen| s.lemma.contains(lemma) && (code == "!" || s.pole == pole(code));
        if seen.iter().any(|s| found(&s)) == (code != "!") { Ok(()) } else { Err(show(&seen)) }
    });
}

#[test]
fn mixed_bullets() {
    table("mixed bullets", include_str!("language/mixed.tsv"), 91, |row, lexicon| {
        let text = row[2].trim_start_matches("- ");
        let folded = text.to_ascii_lowercase();
        let seen = hits(text, None, lexicon);
        let wanted: Vec<(Pole, &str)> = row[1]
            .split(", ")
            .filter(|w| *w != "-")
            .map(|w| w.split_once(' ').expect("a pole and a word"))
            .map(|(code, word)| (pole(code), word))
            .collect();
        let found = |(pole, word): &(Pole, &str)| {
            let at = folded.find(word).expect("a word of the line");
            seen.iter().any(|s| s.pole == *pole && s.covers(at, at + word.len()))
        };
        let right = wanted.iter().all(found) && seen.iter().all(|s| wanted.iter().any(|(pole, _)| *pole == s.pole));
        if right { Ok(()) } else { Err(show(&seen)) }
    });
}

#[test]
fn word_families() {
    table("word families", include_str!("language/families.tsv"), 99, |row, lexicon| {
        let found = |form: &&str| hits(form, lang(row[0]), lexicon).iter().any(|s| s.pole == pole(row[1]));
        let missing: Vec<&str> = row[2].split(", ").filter(|form| !found(form)).collect();
        if missing.is_empty() { Ok(()) } else { Err(format!("not found: {}", missing.join(", "))) }
    });
}

/// The poles of the terms of a plan line are those that its row names.
fn poles(row: &[&str], lexicon: &Lexicon) -> Result<(), String> {
    let seen = hits(row[4], lang(row[0]), lexicon);
    let has = |pole| seen.iter().any(|s| s.pole == pole);
    let found = match (has(Pole::Execution), has(Pole::Direction)) {
        (true, true) => "b",
        (true, false) => "e",
        (false, true) => "d",
        (false, false) => "-",
    };
    if found == row[3] { Ok(()) } else { Err(format!("{found} {}", show(&seen))) }
}

#[test]
fn registers() {
    table("registers", include_str!("language/registers.tsv"), 90, poles);
}

#[test]
fn unseen_registers() {
    table("unseen registers", include_str!("language/unseen.tsv"), 50, poles);
}

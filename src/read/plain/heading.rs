//! Which lines of a plain text are headings. In doubt a line is a sentence: a sentence taken for a heading loses its weight.

use super::line::Line;
use super::table;
use crate::read::prose;

/// Words of a heading that only its shape gives away.
const WORDS: usize = 8;
/// Words of a numbered or capitalised heading.
const MARKED_WORDS: usize = 10;
/// Words of the title on the first line.
const TITLE_WORDS: usize = 14;

/// First words of captions and sources, which stand alone as headings do.
const CAPTIONS: &[&str] = &["afbeelding", "bron", "figure", "figuur", "foto", "image", "source", "tabel", "table"];

/// The level of a heading, and the bytes of its sign (`## `) that are no text.
pub(super) type Found = Option<(u8, usize)>;

/// Whether line `i` is a heading. `after_short` says that the block before it was a short line that is none.
pub(super) fn heading(lines: &[Line<'_>], i: usize, after_short: bool) -> Found {
    let line = &lines[i];
    let next = lines.get(i + 1);
    if let Some(found) = hashed(line).or_else(|| underlined(line, next)) {
        return Some(found);
    }
    let next = next?;
    if let Some(level) = numbered(lines, i, next) {
        return Some((level, 0));
    }
    if line.marker().is_some() || line.indent > 8 {
        return None;
    }
    if i == 0 && next.gap && is_title(line) {
        return Some((1, 0));
    }
    let stands = line.gap && (next.gap || opens(line, next));
    let capitals = is_capitals(line) && (line.gap || next.gap);
    let shaped = stands && !after_short && is_candidate(line) && leads(lines, i, 1);
    (capitals || shaped).then_some((2, 0))
}

fn hashed(line: &Line<'_>) -> Found {
    let hashes = line.text.bytes().take_while(|b| *b == b'#').count();
    let spaced = line.text[hashes..].starts_with(' ');
    ((1..=6).contains(&hashes) && spaced).then_some((hashes as u8, hashes))
}

fn underlined(line: &Line<'_>, next: Option<&Line<'_>>) -> Found {
    let next =
        next.filter(|n| !n.gap && n.is_rule() && line.words() <= TITLE_WORDS && line.marker().is_none() && !line.is_rule())?;
    let short = line.text.chars().any(char::is_alphanumeric) && !line.text.contains('|');
    match next.text.chars().next() {
        Some('=') if short => Some((1, 0)),
        Some('-') if short => Some((2, 0)),
        _ => None,
    }
}

/// `3. Doelen`, `2.1 Doelgroep`: no list goes on before or after it.
fn numbered(lines: &[Line<'_>], i: usize, next: &Line<'_>) -> Option<u8> {
    let line = &lines[i];
    let (depth, text) = number(line)?;
    let fits =
        line.words() <= MARKED_WORDS + 1 && text.starts_with(char::is_uppercase) && ends_open(text) && !prose::starts_label(text);
    let listed = |l: &Line<'_>| number(l).is_some_and(|(other, _)| other == depth);
    let before = i.checked_sub(1).map(|p| &lines[p]);
    let apart = next.gap || next.words() > WORDS || number(next).is_some_and(|(d, _)| d > depth);
    let alone = !listed(next) && before.is_none_or(|b| !listed(b));
    (fits && apart && alone && line.gap).then(|| (depth + 1).min(6))
}

/// The depth of the number that a line begins with, and the text behind it.
fn number<'a>(line: &Line<'a>) -> Option<(u8, &'a str)> {
    if let Some(marker) = line.marker().filter(|m| m.number.is_some()) {
        return Some((1, line.after(marker).0));
    }
    let (label, text) = line.text.split_once(char::is_whitespace)?;
    let parts = label.trim_end_matches('.').split('.');
    let depth = parts.clone().count();
    let numeric = parts.into_iter().all(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    (numeric && (2..=5).contains(&depth)).then(|| (depth as u8, text.trim_start()))
}

fn is_title(line: &Line<'_>) -> bool {
    let closes = line.text.ends_with(['.', ';', ':', ',']);
    line.words() <= TITLE_WORDS && !closes && starts_upper(line.text) && is_words(line.text) && !prose::starts_label(line.text)
}

fn is_capitals(line: &Line<'_>) -> bool {
    let letters = line.text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 4
        && line.words() <= MARKED_WORDS
        && !line.text.chars().any(char::is_lowercase)
        && ends_open(line.text)
        && is_words(line.text)
}

/// Short, begins as a heading does, ends without a full stop.
fn is_candidate(line: &Line<'_>) -> bool {
    let text = line.text;
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    line.words() <= WORDS
        && starts_upper(text)
        && ends_open(text)
        && is_words(text)
        && !CAPTIONS.contains(&first.as_str())
        && !prose::starts_label(text)
        && text.matches(',').count() < 2
}

fn starts_upper(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

fn ends_open(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%' | '’'))
}

/// Words, rather than an address or a row.
fn is_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
        && !text.contains(['@', '\t', '|', '{', '<'])
        && !text.contains("://")
        && !text.contains("www.")
}

/// Whether the line stands right above the long line that it heads.
fn opens(line: &Line<'_>, next: &Line<'_>) -> bool {
    line.words() <= 5 && next.words() > WORDS && starts_upper(next.text) && next.indent <= line.indent
}

/// Whether text follows: a long or closed line, a list, a table, or a further heading that text follows.
fn leads(lines: &[Line<'_>], i: usize, further: u32) -> bool {
    let Some(next) = lines.get(i + 1) else { return false };
    let text = next.words() > WORDS || next.text.ends_with(['.', ':', '?', '!', ';']);
    let begins = next.marker().is_some() || number(next).is_some() || table::rows(&lines[i + 1..]) > 0;
    text || begins || further > 0 && is_candidate(next) && leads(lines, i + 1, further - 1)
}

//! Tables of contents, which repeat the headings and are dropped.

use super::aligned::Piece;
use super::flow::Part;
use super::lines::{Band, Word};
use super::tables::GridRow;

/// The headings of tables of contents.
const TITLES: &[&str] = &["inhoud", "inhoudsopgave", "inhoudstafel", "contents", "table of contents", "toc"];
/// So many dots in a row lead to a page number; an ellipsis has three.
const LEADER: usize = 4;

/// Drops lines in which dots lead to a page number, and tells whether there were any.
pub(super) fn drop_leaders(bands: &mut Vec<Band>) -> bool {
    let before = bands.len();
    bands.retain(|b| !has_leader(b));
    bands.len() < before
}

/// Drops the headings of tables of contents and the entries under them, with or without leaders, also over pages.
pub(super) fn without_listed(mut parts: Vec<Part>) -> Vec<Part> {
    let mut inside = false;
    for part in &mut parts {
        let entries: Vec<bool> = part.pieces.iter().map(is_listed).collect();
        let mut next = entries.into_iter().skip(1).chain([false]);
        part.pieces.retain(|piece| {
            let announces = next.next().unwrap_or(false) || part.led;
            inside = is_title(piece) && announces || inside && is_listed(piece);
            !inside
        });
    }
    parts
}

fn is_listed(piece: &Piece) -> bool {
    let is_entry = |words: &[&Word]| words.len() > 1 && words.last().is_some_and(|w| is_page(&w.text));
    match piece {
        Piece::Line(band) => is_entry(&band.words().collect::<Vec<_>>()),
        Piece::Table(grid) => {
            let listed = |row: &GridRow| is_entry(&row.cells.iter().flat_map(|c| c.lines.iter().flatten()).collect::<Vec<_>>());
            grid.rows.iter().skip(1).all(listed)
        }
    }
}

fn has_leader(band: &Band) -> bool {
    let mut dots = 0;
    let mut led = false;
    for c in band.words().flat_map(|w| w.text.chars()) {
        match c {
            '.' | '·' => dots += 1,
            '…' => dots += 3,
            '_' => dots += 1,
            _ => dots = 0,
        }
        led |= dots >= LEADER;
    }
    led && band.words().last().is_some_and(|w| is_page(w.text.trim_start_matches(['.', '…', '·', '_'])))
}

fn is_title(piece: &Piece) -> bool {
    let Piece::Line(band) = piece else { return false };
    let words: Vec<&str> = band.words().map(|w| w.text.as_str()).collect();
    TITLES.contains(&words.join(" ").to_lowercase().trim_end_matches(':'))
}

fn is_page(text: &str) -> bool {
    let roman = text.len() <= 4 && !text.is_empty() && text.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    roman || text.split(['-', '–']).all(number)
}

//! Bold type by its ink, for fonts that tell neither name nor weight: the same letter has more ink in bold.

use std::collections::HashMap;

use super::sheet::Sheet;

/// Bold letters have this much more ink than the document's usual ones; Helvetica has 1.35, Times 1.4, Latin Modern 1.4.
const BOLDER: f32 = 1.22;
/// A word's worth of letters in a row that must agree.
const RUN: usize = 2;

/// Marks the glyphs that are bold by their ink.
pub(super) fn find_bold(sheets: &mut [Sheet]) {
    let usual = usual_ink(sheets);
    if usual.is_empty() {
        return;
    }
    for sheet in sheets {
        let heavier = |g: &super::sheet::Glyph| usual.get(&g.text).filter(|_| g.ink > 0.0).is_some_and(|u| g.ink > BOLDER * u);
        let flags: Vec<bool> = sheet.glyphs.iter().map(heavier).collect();
        for at in 0..flags.len() {
            let near = flags[at.saturating_sub(RUN)..(at + RUN + 1).min(flags.len())].iter().filter(|f| **f).count();
            sheet.glyphs[at].bold |= near > RUN;
        }
    }
}

/// The ink that each letter has most often.
fn usual_ink(sheets: &[Sheet]) -> HashMap<char, f32> {
    let mut counts: HashMap<(char, u32), u32> = HashMap::new();
    for glyph in sheets.iter().flat_map(|s| &s.glyphs).filter(|g| g.ink > 0.0 && g.text.is_alphabetic()) {
        *counts.entry((glyph.text, glyph.ink.to_bits())).or_default() += 1;
    }
    let mut usual: HashMap<char, (u32, f32)> = HashMap::new();
    for ((letter, bits), count) in counts {
        let ink = f32::from_bits(bits);
        let best = usual.entry(letter).or_insert((count, ink));
        if (count, -ink) > (best.0, -best.1) {
            *best = (count, ink);
        }
    }
    usual.into_iter().map(|(letter, (_, ink))| (letter, ink)).collect()
}

//! Turned text: the main direction of a page becomes upright, other directions become sheets of their own.

use super::sheet::{Fill, Glyph, Rule, Sheet};

/// Splits a page by reading direction, the direction with most glyphs first. Slanted text, such as a watermark, is left out.
pub(super) fn upright(sheet: Sheet) -> Vec<Sheet> {
    let mut counts = [0usize; 4];
    for glyph in &sheet.glyphs {
        if let Some(count) = counts.get_mut(usize::from(glyph.turn)) {
            *count += 1;
        }
    }
    let slanted = sheet.glyphs.iter().any(|g| g.turn > 3);
    if counts[1..].iter().all(|c| *c == 0) && !slanted {
        return vec![sheet];
    }
    let mut turns: Vec<u8> = (0..4).filter(|t| counts[usize::from(*t)] > 0).collect();
    turns.sort_by_key(|t| std::cmp::Reverse(counts[usize::from(*t)]));
    let sheets = turns.iter().enumerate().map(|(i, turn)| turned(&sheet, *turn, i == 0));
    sheets.collect()
}

/// The glyphs of one direction, turned upright; only the main sheet keeps the lines and pictures.
fn turned(sheet: &Sheet, turn: u8, main: bool) -> Sheet {
    let (width, height) = (sheet.width, sheet.height);
    let at = |x: f32, y: f32| match turn {
        1 => (y, width - x),
        2 => (width - x, height - y),
        3 => (height - y, x),
        _ => (x, y),
    };
    let glyphs = sheet.glyphs.iter().filter(|g| g.turn == turn).map(|g| {
        let (x, y) = at(g.x, g.y);
        Glyph { x, y, turn: 0, ..*g }
    });
    let rules = sheet.rules.iter().filter(|_| main).map(|r| {
        let ((ax, ay), (bx, by)) = (at(r.x0, r.y0), at(r.x1, r.y1));
        Rule { x0: ax.min(bx), y0: ay.min(by), x1: ax.max(bx), y1: ay.max(by) }
    });
    let fills = sheet.fills.iter().filter(|_| main).map(|f| {
        let ((ax, ay), (bx, by)) = (at(f.x0, f.y0), at(f.x1, f.y1));
        Fill { x0: ax.min(bx), y0: ay.min(by), x1: ax.max(bx), y1: ay.max(by) }
    });
    let dots = sheet.dots.iter().filter(|_| main && turn == 0).copied().collect();
    let (width, height) = if turn % 2 == 1 { (height, width) } else { (width, height) };
    let images = if main { sheet.images } else { 0 };
    let (unprintable, unseen) = if main { (sheet.unprintable, sheet.unseen) } else { (0, 0) };
    Sheet {
        glyphs: glyphs.collect(),
        rules: rules.collect(),
        fills: fills.collect(),
        dots,
        images,
        unprintable,
        unseen,
        width,
        height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(x: f32, y: f32, turn: u8) -> Glyph {
        Glyph { text: 'a', x, y, width: 5.0, size: 10.0, ink: 0.0, bold: false, spaced: false, trailed: false, turn }
    }

    #[test]
    fn a_landscape_page_on_a_portrait_sheet_becomes_upright() {
        let rule = Rule { x0: 100.0, y0: 50.0, x1: 100.0, y1: 700.0 };
        let sheet = Sheet {
            glyphs: vec![glyph(500.0, 60.0, 1), glyph(500.0, 65.0, 1), glyph(30.0, 30.0, 0), glyph(9.0, 9.0, 4)],
            rules: vec![rule],
            fills: Vec::new(),
            dots: Vec::new(),
            images: 1,
            unprintable: 0,
            unseen: 0,
            width: 600.0,
            height: 800.0,
        };
        let sheets = upright(sheet);
        assert_eq!(sheets.len(), 2);
        assert_eq!((sheets[0].glyphs[1].x, sheets[0].glyphs[1].y), (65.0, 100.0));
        assert_eq!(sheets[0].rules, [Rule { x0: 50.0, y0: 500.0, x1: 700.0, y1: 500.0 }]);
        assert_eq!((sheets[0].width, sheets[0].height, sheets[0].images), (800.0, 600.0, 1));
        assert_eq!((sheets[1].glyphs[0].x, sheets[1].images), (30.0, 0));
    }
}

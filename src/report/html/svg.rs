//! Our own drawings: a bar with its interval, a barcode of the whole text, a histogram of shares.

use std::fmt::Write as _;

use super::super::escape::for_html;
use crate::plan::Passage;
use crate::reading::Label;
use crate::text::Lang;

/// Width of the small bar in a table, in user units.
const BAR: f64 = 120.0;
/// Width of a barcode.
const CODE: f64 = 1000.0;

/// A share as a bar: execution against direction, with a line over its interval.
pub(in crate::report) fn bar(share: f64, interval: [f64; 2], label: &str) -> String {
    let at = |value: f64| (value * BAR * 10.0).round() / 10.0;
    let (x, low, high) = (at(share), at(interval[0]), at(interval[1]));
    format!(
        "<svg role=\"img\" aria-label=\"{}\" width=\"{BAR}\" height=\"16\" viewBox=\"0 0 {BAR} 16\"><rect class=\"d\" y=\"3\" \
         width=\"{BAR}\" height=\"10\"/><rect class=\"x\" y=\"3\" width=\"{x}\" height=\"10\"/><path class=\"i\" \
         d=\"M{low} 8H{high}M{low} 4V12M{high} 4V12\"/></svg>",
        for_html(label)
    )
}

/// The whole text as a strip, execution and direction where they stand, with a tick where a section begins.
pub(super) fn barcode(passages: &[Passage], lang: Lang) -> String {
    let words = |text: &str| text.split_whitespace().count();
    let total: usize = passages.iter().flat_map(|p| &p.pieces).map(|piece| words(&piece.text)).sum();
    if total == 0 {
        return String::new();
    }
    let at = |count: usize| (count as f64 * CODE * 10.0 / total as f64).round() / 10.0;
    let (mut strips, mut ticks): (Vec<(&str, usize, usize)>, String) = (Vec::new(), String::new());
    let mut count = 0;
    for passage in passages {
        if passage.level.is_some() {
            let _ = write!(ticks, "M{} 44V50", at(count));
        }
        for piece in &passage.pieces {
            let end = count + words(&piece.text);
            let class = piece.label.map_or("n", class);
            match strips.last_mut().filter(|last| last.0 == class && last.2 == count) {
                Some(last) => last.2 = end,
                None => strips.push((class, count, end)),
            }
            count = end;
        }
    }
    let label = lang.pick(
        "De tekst van begin tot eind: uitvoering en richting waar ze staan",
        "The text from beginning to end: execution and direction where they stand",
    );
    let mut out = format!(
        "<svg role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {CODE} 52\" width=\"100%\" preserveAspectRatio=\"none\" height=\"52\">"
    );
    let _ = write!(out, "<rect class=\"f\" width=\"{CODE}\" height=\"44\"/>");
    for (class, from, to) in strips.into_iter().filter(|(class, from, to)| *class != "n" && to > from) {
        // execution above the middle, direction below it, so that the strip reads without colour too
        let (y, height) = match class {
            "x" => (0, 22),
            "d" => (22, 22),
            _ => (0, 44),
        };
        let (x, width) = (at(from), (at(to) - at(from)).max(0.8));
        let _ = write!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width:.1}\" height=\"{height}\"/>");
    }
    let _ = write!(out, "<path class=\"k\" d=\"{ticks}\"/></svg>");
    out
}

/// The class of a label in drawings and marks.
pub(super) fn class(label: Label) -> &'static str {
    match label {
        Label::Execution => "x",
        Label::Direction => "d",
        Label::Both => "b",
        Label::Neither => "n",
    }
}

/// How many plans have which share, in tenths.
pub(super) fn histogram(shares: &[f64], lang: Lang) -> String {
    const BINS: usize = 10;
    let mut bins = [0_usize; BINS];
    for share in shares {
        bins[((share * BINS as f64) as usize).min(BINS - 1)] += 1;
    }
    let most = bins.iter().copied().max().unwrap_or(0).max(1);
    let label = lang.pick("Verdeling van het aandeel uitvoering", "Distribution of the execution share");
    let mut out = format!("<svg role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 320 130\" width=\"320\">");
    for (i, count) in bins.iter().enumerate() {
        let height = (*count as f64 * 90.0 / most as f64).round();
        let (x, y) = (i * 32, 104.0 - height);
        let _ = write!(out, "<rect class=\"x\" x=\"{}\" y=\"{y}\" width=\"28\" height=\"{height}\"/>", x + 2);
        if *count > 0 {
            let _ = write!(out, "<text class=\"t\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{count}</text>", x + 16, y - 3.0);
        }
    }
    for (at, text) in [(0, "0%"), (160, "50%"), (320, "100%")] {
        let anchor = ["start", "middle", "end"][at / 160];
        let _ = write!(out, "<text class=\"t\" x=\"{at}\" y=\"120\" text-anchor=\"{anchor}\">{text}</text>");
    }
    out.push_str("</svg>");
    out
}

//! The text itself with its marks, folded away until it is asked for.

use std::fmt::Write as _;

use super::super::escape::for_html;
use super::svg::class;
use crate::plan::{Passage, PassageKind};
use crate::reading::Label;
use crate::text::Lang;

/// The whole text; each sentence marked by what was made of it.
pub(super) fn write(out: &mut String, passages: &[Passage], lang: Lang) {
    if passages.is_empty() {
        return;
    }
    let summary = lang.pick("De tekst met zijn markeringen", "The text with its marks");
    let legend = [Label::Execution, Label::Direction, Label::Both].map(|label| mark(label, name(label, lang)));
    let _ = writeln!(out, "<details><summary>{summary}</summary>\n<p>{}</p>\n<div class=\"text\">", legend.join(" "));
    for passage in passages {
        let kind = match passage.kind {
            PassageKind::Heading => "head",
            PassageKind::Item => "item",
            PassageKind::Row => "row",
            PassageKind::Paragraph => "para",
        };
        let pieces = passage.pieces.iter().map(|piece| match piece.label {
            Some(label) if label != Label::Neither => mark(label, &piece.text),
            _ => for_html(&piece.text),
        });
        let _ = writeln!(out, "<p class=\"{kind}\">{}</p>", pieces.collect::<String>());
    }
    out.push_str("</div></details>\n");
}

fn mark(label: Label, text: &str) -> String {
    format!("<mark class=\"{}\">{}</mark>", class(label), for_html(text))
}

fn name(label: Label, lang: Lang) -> &'static str {
    match label {
        Label::Execution => lang.pick("uitvoering", "execution"),
        Label::Direction => lang.pick("richting", "direction"),
        Label::Both => lang.pick("beide", "both"),
        Label::Neither => lang.pick("geen van beide", "neither"),
    }
}

use super::{Language, NegationKind, analyse};
use crate::document::{Anchor, BlockKind, Document, DocumentBuilder};
use crate::text::Lang;

fn document(blocks: &[(BlockKind, &str)]) -> Document {
    let mut builder = DocumentBuilder::new("plain");
    for (kind, text) in blocks {
        builder.open(*kind, Anchor::Source);
        builder.push(text);
    }
    builder.finish()
}

fn texts<'d>(doc: &'d Document, language: &Language) -> Vec<&'d str> {
    language.sentences.iter().map(|s| doc.slice(s.span)).collect()
}

#[test]
fn headings_and_items_are_split_and_metadata_is_left_out() {
    let doc = document(&[
        (BlockKind::Metadata, "auteur: Bureau Voorbeeld"),
        (BlockKind::Heading(1), "Marketingplan. Versie voor de directie"),
        (BlockKind::Item(0), "We meten elke maand. Daarna sturen we bij."),
    ]);
    let language = analyse(&doc, None);
    assert_eq!(
        texts(&doc, &language),
        ["Marketingplan.", "Versie voor de directie", "We meten elke maand.", "Daarna sturen we bij."]
    );
    assert_eq!(language.sentences.iter().map(|s| s.block).collect::<Vec<_>>(), [1, 1, 2, 2]);
    assert_eq!(language.blocks.len(), 3);
}

#[test]
fn a_cell_is_one_sentence() {
    let mut builder = DocumentBuilder::new("plain");
    let table = builder.open_table();
    for (number, cells) in [(1, ["Actie", "Eigenaar", ""]), (2, ["Bel klanten. Vraag door.", "", "Q3 2026"])] {
        builder.open_row(table, number, number == 1, Anchor::Source);
        for (column, text) in cells.into_iter().enumerate() {
            builder.open_cell(column as u16);
            builder.push(text);
        }
    }
    let doc = builder.finish();
    let language = analyse(&doc, None);
    assert_eq!(texts(&doc, &language), ["Actie", "Eigenaar", "Bel klanten. Vraag door.", "Q3 2026"]);
    assert_eq!(language.sentences.iter().map(|s| s.cell).collect::<Vec<_>>(), [Some(0), Some(1), Some(0), Some(2)]);
}

#[test]
fn a_dutch_plan_full_of_english_jargon_is_dutch() {
    let doc = document(&[
        (BlockKind::Heading(1), "Content marketing roadmap"),
        (
            BlockKind::Paragraph,
            "Met dit plan willen we de sales pipeline van onze klant vullen, zodat het team in de tweede helft van het jaar niet stilvalt.",
        ),
        (BlockKind::Item(0), "LinkedIn lead nurturing campaign opzetten"),
        (BlockKind::Item(0), "Social selling training voor het sales team"),
        (BlockKind::Item(0), "Community engagement & brand awareness"),
        (BlockKind::Paragraph, "They told us that they would not have bought it without the demo."),
    ]);
    let language = analyse(&doc, None);
    assert_eq!(language.document, Lang::Nl);
    assert_eq!(language.blocks, [Lang::Nl, Lang::Nl, Lang::Nl, Lang::Nl, Lang::Nl, Lang::En]);
}

#[test]
fn an_english_plan_may_hold_dutch_copy() {
    let doc = document(&[
        (
            BlockKind::Paragraph,
            "We focus on the owners of small shops and their problem with stock. What they need is a way to see what they have.",
        ),
        (BlockKind::Item(0), "Wij helpen je met het voorraadbeheer van jouw winkel"),
        (BlockKind::Item(0), "Launch calendar"),
    ]);
    assert_eq!(analyse(&doc, None).blocks, [Lang::En, Lang::Nl, Lang::En]);
    assert_eq!(analyse(&doc, Some(Lang::Nl)).blocks, [Lang::Nl; 3]);
}

#[test]
fn negations_are_placed_in_the_document() {
    let doc = document(&[
        (BlockKind::Paragraph, "Dit is het plan."),
        (BlockKind::Paragraph, "Eerst de kanalen. Er zijn nog geen doelen bepaald."),
    ]);
    let language = analyse(&doc, None);
    let negation = language.sentences[2].negations[0];
    assert_eq!((doc.slice(negation.trigger), doc.slice(negation.scope)), ("nog geen", "doelen bepaald"));
    assert_eq!(negation.kind, NegationKind::Absence);
}

#[test]
fn an_empty_document_has_no_sentences() {
    let language = analyse(&document(&[]), None);
    assert_eq!((language.document, language.sentences.len()), (Lang::En, 0));
}

/// Language expected; the language of the document around the line, or `-`; the line, with `\n` between blocks.
const LINES: &str = include_str!("lines.tsv");

/// Whole sentences that settle the language of the document around a line.
fn around(lang: Lang) -> &'static str {
    lang.pick(
        "Dit plan zegt wat we dit jaar willen bereiken en waarom we daarvoor kiezen.",
        "This plan says what we want to achieve this year and why we have chosen it.",
    )
}

#[test]
fn reads_the_language_of_short_lines() {
    let (mut all, mut wrong) = (0, Vec::new());
    for line in LINES.lines().filter(|line| !line.starts_with('#')) {
        let [code, context, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let expected = Lang::from_code(code).expect("a language");
        let context = Lang::from_code(context).map(|lang| (BlockKind::Paragraph, around(lang)));
        let blocks: Vec<_> = context.into_iter().chain(text.split("\\n").map(|part| (BlockKind::Item(0), part))).collect();
        let language = analyse(&document(&blocks), None);
        let found = if context.is_some() { language.blocks[1] } else { language.document };
        all += 1;
        wrong.extend((found != expected).then_some(line));
    }
    println!("{} of {all}\n{wrong:#?}", all - wrong.len());
    assert!(all >= 120 && wrong.len() * 20 <= all, "{wrong:#?}");
}

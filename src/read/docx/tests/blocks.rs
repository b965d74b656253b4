//! Headings, titles, bold paragraphs, what hangs on a paragraph, and places.

use super::*;
use crate::document::Anchor;

#[test]
fn knows_headings_by_style_chain_and_outline_level() {
    let outline = |level: u8| format!("<w:p><w:pPr><w:outlineLvl w:val='{level}'/></w:pPr>{}</w:p>", r("Kansen"));
    check(&styled("Kop1", "Doelen"), &["# Doelen"]);
    check(&styled("Kop2", "Goals"), &["## Goals"]);
    check(&styled("Hoofdstuk", "Strategie"), &["# Strategie"]);
    check(&outline(2), &["### Kansen"]);
    check(&outline(8), &["###### Kansen"]);
    check(&outline(9), &["Kansen"]);
    check(
        "<w:p><w:pPr><w:pStyle w:val='Kop2'/><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>Geen kop</w:t></w:r></w:p>",
        &["Geen kop"],
    );
}

#[test]
fn takes_the_first_title_as_the_documents_own() {
    let body =
        [styled("Titel", "Marketingplan 2026"), styled("Ondertitel", "Versie 2"), styled("Kop1", "Doelen"), p("Wij groeien.")];
    let core = "<cp:coreProperties><dc:title>Sjabloon</dc:title><dc:creator>Noor Bos</dc:creator></cp:coreProperties>";
    let doc = Plan::new(&(body.concat() + &styled("Titel", "Bijlage"))).part("docProps/core.xml", core).read();
    assert_eq!(doc.title(), Some("Marketingplan 2026"));
    let expected = ["@ author: Noor Bos", "# Marketingplan 2026", "Versie 2", "# Doelen", "Wij groeien.", "# Bijlage"];
    assert_eq!(outline(&doc), expected);

    let untitled = Plan::new(&p("We grow.")).part("docProps/core.xml", core).read();
    assert_eq!(untitled.title(), Some("Sjabloon"));
}

#[test]
fn lets_bold_runs_make_a_heading() {
    let off = "<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>Onze aanpak</w:t></w:r>";
    let strong = "<w:r><w:rPr><w:rStyle w:val='Zwaar'/></w:rPr><w:t>Our approach</w:t></w:r>";
    let changed = "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>Onze aanpak</w:t></w:r>";
    let in_style = |run: &str| format!("<w:p><w:pPr><w:pStyle w:val='Vet'/></w:pPr>{run}</w:p>");
    check(&format!("<w:p>{}{}</w:p>", bold("Onze "), bold("aanpak")), &["####### Onze aanpak"]);
    check(&format!("<w:p>{strong}</w:p>"), &["####### Our approach"]);
    check(&in_style(&r("Onze aanpak")), &["####### Onze aanpak"]);
    check(&in_style(off), &["Onze aanpak"]);
    check(&in_style(strong), &["Our approach"]);
    check(&format!("<w:p>{changed}</w:p>"), &["Onze aanpak"]);
    check(&format!("<w:p>{}{}</w:p>", bold("Doel:"), r(" meer klanten")), &["Doel: meer klanten"]);
}

#[test]
fn marks_quotations() {
    let doc = Plan::new(&(styled("Citaat", "Zij wonnen de markt.") + &p("Wij ook."))).read();
    assert_eq!(doc.blocks().iter().map(|b| b.quoted).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn puts_text_boxes_once_after_their_paragraph() {
    let shape = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let both = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        r("Wij kiezen "),
        shape("Kader"),
        shape("Kader"),
        r("voor bouwers.")
    );
    let doc = Plan::new(&(both + &p("Daarna."))).read();
    assert_eq!(outline(&doc), ["Wij kiezen voor bouwers.", "Kader", "Daarna."]);
    let anchors: Vec<Anchor> = doc.blocks().iter().map(|b| b.place.anchor).collect();
    assert_eq!(anchors, [Anchor::Paragraph(1), Anchor::Paragraph(1), Anchor::Paragraph(2)]);
    assert_eq!(doc.tally().images, 0);

    let fallback = format!(
        "<w:p><mc:AlternateContent><mc:Fallback><w:r><w:pict>{}</w:pict></w:r></mc:Fallback></mc:AlternateContent></w:p>",
        shape("Alone")
    );
    check(&fallback, &["Alone"]);
}

#[test]
fn puts_notes_once_after_the_paragraph_that_mentions_them() {
    let mention = |kind: &str, id: u8| format!("<w:r><w:{kind}Reference w:id='{id}'/></w:r>");
    let notes = |kind: &str, text: &str| {
        format!(
            "<w:{kind}s><w:{kind} w:type='separator' w:id='0'>{}</w:{kind}><w:{kind} w:id='2'>{}</w:{kind}></w:{kind}s>",
            p("streep"),
            p(text)
        )
    };
    let body = format!(
        "<w:p>{}{}{}{}</w:p>{}<w:p>{}{}</w:p>",
        r("De markt krimpt."),
        mention("footnote", 2),
        mention("endnote", 2),
        mention("footnote", 0),
        p("We kiezen."),
        r("Nogmaals."),
        mention("footnote", 2)
    );
    let doc = Plan::new(&body)
        .part("word/footnotes.xml", &notes("footnote", "Bron: CBS."))
        .part("word/endnotes.xml", &notes("endnote", "Zie bijlage."))
        .read();
    assert_eq!(outline(&doc), ["De markt krimpt.", "Bron: CBS.", "Zie bijlage.", "We kiezen.", "Nogmaals."]);
    let second = doc.blocks()[1].place.anchor;
    assert_eq!(second, Anchor::Paragraph(1));
}

#[test]
fn counts_paragraphs_of_the_main_story_as_a_person_would() {
    let contents = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>\
         <w:sdtContent>{}</w:sdtContent></w:sdt>",
        p("Inhoud")
    );
    let body = [p("een"), p(""), contents, table(&[&["a", "b"], &["1", "2"]]), p("negen"), String::from("<w:p/>"), p("elf")];
    let doc = Plan::new(&body.concat().replace("negen", "acht").replace("elf", "tien")).read();
    let numbers: Vec<_> = doc.blocks().iter().map(|b| b.place.anchor).collect();
    assert_eq!(numbers, [1, 4, 6, 8, 10].map(Anchor::Paragraph));
}

#[test]
fn counts_what_it_does_not_read() {
    let body = "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr='foto'/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>\
        <w:r><w:pict><v:imagedata/></w:pict></w:r><w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r>\
        <w:r><w:drawing><c:chart r:id='r1'/></w:drawing></w:r><w:r><w:t>Beeld</w:t></w:r></w:p><w:altChunk r:id='r2'/>";
    let doc = Plan::new(body).read();
    assert_eq!((doc.tally().images, doc.tally().objects), (2, 3));
    assert_eq!(outline(&doc), ["Beeld"]);
}

//! A comment stands where the reader found what it is about.

use proptest::prelude::*;

use super::*;

/// A remark for every block and every cell, with what it must stand at.
fn everywhere(doc: &Document) -> (Vec<Remark>, Vec<String>) {
    let (mut remarks, mut words) = (Vec::new(), Vec::new());
    for block in doc.blocks().iter().filter(|b| matches!(b.place.anchor, Anchor::Paragraph(_))) {
        let cells = block.row.iter().flat_map(|r| r.cells.iter().map(|c| c.span));
        let spans = if block.row.is_some() { cells.filter(|s| !s.is_empty()).collect() } else { vec![block.span] };
        for span in spans {
            let location = doc.locate(span);
            remarks.push(Remark {
                paragraph: location.cell_paragraph.or(location.paragraph),
                lines: vec![remarks.len().to_string()],
            });
            words.push(doc.slice(span).to_owned());
        }
    }
    (remarks, words)
}

/// The number in each comment's text, by its id.
fn numbers(comments: &str) -> Vec<usize> {
    let texts = comments.split("</w:t>").filter_map(|piece| piece.rsplit_once('>'));
    texts.filter_map(|(_, text)| text.parse().ok()).collect()
}

fn agree(bytes: &[u8], in_boxes: &[&str]) {
    let (remarks, words) = everywhere(&read(bytes));
    let copy = write(bytes, &remarks);
    let hosts = hosts(&member(&copy, "word/document.xml"));
    let numbers = numbers(&member(&copy, "word/comments.xml"));
    assert_eq!((hosts.len(), numbers.len()), (words.len(), words.len()));
    for ((begin, end), number) in hosts.values().zip(numbers) {
        assert_eq!(begin, end, "a comment ends where it begins");
        let word = &words[number];
        let boxed = in_boxes.iter().any(|b| word.contains(b));
        assert!(!begin.trim().is_empty() && (boxed || word.starts_with(begin.trim())), "{word:?} has its comment at {begin:?}");
    }
}

#[test]
fn every_block_and_cell_gets_its_comment_in_its_own_paragraph() {
    agree(&pack(&parts(&labyrinth())), &["kader een", "kader twee", "gekozen"]);
}

#[test]
fn a_finding_in_a_box_stands_at_the_paragraph_around_it() {
    let bytes = pack(&parts(&labyrinth()));
    let doc = read(&bytes);
    let block = doc.blocks().iter().find(|b| doc.slice(b.span) == "kader twee").expect("the box");
    let location = doc.locate(block.span);
    let copy = write(&bytes, &[at(location.paragraph.expect("a paragraph"), "x")]);
    assert_eq!(hosts(&member(&copy, "word/document.xml"))[&0].0, "naast het kader");
}

#[test]
fn a_finding_in_a_note_stands_at_the_paragraph_that_refers_to_it() {
    let body = format!("{}<w:p><w:r><w:t>met noot</w:t><w:footnoteReference w:id='2'/></w:r></w:p>{}", p("titel"), p("slot"));
    let notes = format!("<w:footnotes {W}><w:footnote w:id='2'>{}</w:footnote></w:footnotes>", p("de noot"));
    let bytes = pack(&with(parts(&body), "word/footnotes.xml", &notes));
    let doc = read(&bytes);
    let block = doc.blocks().iter().find(|b| doc.slice(b.span) == "de noot").expect("the note");
    let copy = write(&bytes, &[at(doc.locate(block.span).paragraph.expect("a paragraph"), "x")]);
    assert_eq!(hosts(&member(&copy, "word/document.xml"))[&0].0, "met noot");
    assert_eq!(member(&copy, "word/footnotes.xml"), notes);
}

#[test]
fn what_has_no_place_stands_at_the_first_paragraph_that_shows_text() {
    let toc = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Inhoud</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let bytes = pack(&parts(&format!("<w:p/><w:p></w:p>{toc}{}{}", p("Ons plan"), p("slot"))));
    let nowhere = Remark { paragraph: None, lines: vec!["a".to_owned()] };
    let copy = write(&bytes, &[nowhere, at(99, "b"), at(1, "c")]);
    let hosts: Vec<String> = hosts(&member(&copy, "word/document.xml")).into_values().map(|(begin, _)| begin).collect();
    assert_eq!(hosts, ["Ons plan", "Ons plan", "slot"]);
}

#[test]
fn comments_at_one_paragraph_keep_their_order() {
    let bytes = pack(&parts(&(p("een") + &p("twee"))));
    let copy = write(&bytes, &[at(2, "0"), at(1, "1"), at(2, "2"), at(1, "3")]);
    assert_eq!(numbers(&member(&copy, "word/comments.xml")), [1, 3, 0, 2]);
}

fn body() -> impl Strategy<Value = String> {
    let text = "[a-z&<>é ]{0,12}".prop_map(|text| part::escape(&text));
    let leaf = text.prop_flat_map(|text| {
        prop_oneof![
            Just(p(&text)),
            Just("<w:p/>".to_owned()),
            Just(format!("<w:p w:rsid='1'>\n <w:r><w:t>{text}</w:t></w:r>\n</w:p>")),
            Just(format!("<w:p><w:bookmarkStart w:id='0'/><w:pPr/><w:r><w:t>{text}</w:t></w:r></w:p>")),
            Just(format!("<w:p><w:pPr/><w:ins><w:r><w:t>{text}</w:t></w:r></w:ins></w:p>")),
        ]
    });
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| a + &b),
            inner.clone().prop_map(|a| format!("<w:sdt><w:sdtContent>{a}</w:sdtContent></w:sdt>")),
            inner.clone().prop_map(|a| format!("<w:p><w:r><w:pict><w:txbxContent>{a}</w:txbxContent></w:pict></w:r></w:p>")),
            (inner.clone(), inner.clone(), inner.clone(), inner).prop_map(|(a, b, c, d)| table(&[&[&a, &b], &[&c, &d]])),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_can_be_read_can_be_annotated_and_reads_the_same(body in body(), more in 0_u32..40) {
        let bytes = pack(&parts(&(body + &p("slot"))));
        let doc = read(&bytes);
        let (mut remarks, _) = everywhere(&doc);
        remarks.extend((0..more).map(|n| at(n, "meer")));
        let first = write(&bytes, &remarks);
        let second = write(&first, &remarks);
        let shape = |doc: &Document| -> Vec<_> {
            doc.blocks().iter().map(|b| (b.kind, b.place.anchor, b.row.clone(), doc.slice(b.span).to_owned())).collect()
        };
        for copy in [&first, &second] {
            prop_assert_eq!(shape(&read(copy)), shape(&doc));
        }
        prop_assert_eq!(hosts(&member(&second, "word/document.xml")).len(), 2 * remarks.len());
    }
}

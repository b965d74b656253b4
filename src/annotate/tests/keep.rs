//! What is no comment stays as it was.

use super::*;

/// A document without the marks of comments from a number on.
fn without_marks(document: &str, from: u32, to: u32) -> String {
    (from..to).fold(document.to_owned(), |text, n| {
        text.replacen(&format!("<w:commentRangeStart w:id=\"{n}\"/>"), "", 1).replacen(
            &format!("<w:commentRangeEnd w:id=\"{n}\"/><w:r><w:commentReference w:id=\"{n}\"/></w:r>"),
            "",
            1,
        )
    })
}

/// The parts that comments change.
const CHANGED: [&str; 4] = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"];

fn keeps(bytes: &[u8], first: u32) {
    let spots = crate::read::word_spots(bytes, &Limits::default()).expect("paragraphs").all.len() as u32;
    let copy = write(bytes, &(1..=spots).map(|n| at(n, "let op")).collect::<Vec<_>>());
    let (before, after) = (unpack(bytes), unpack(&copy));
    for ((name, content, packed), now) in before.iter().zip(&after) {
        assert_eq!(name, &now.0, "the order");
        if !CHANGED.contains(&name.as_str()) {
            assert_eq!((content, packed), (&now.1, &now.2), "{name}");
        }
    }
    let added: Vec<&str> = after[before.len()..].iter().map(|(name, ..)| name.as_str()).collect();
    assert!(added.iter().all(|name| CHANGED.contains(name)), "{added:?}");
    let document = member(&copy, "word/document.xml");
    assert_eq!(without_marks(&document, first, first + spots), member(bytes, "word/document.xml"));
    for name in ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"] {
        let was = member(bytes, name);
        let (now, end) = (member(&copy, name), was.rfind("</").unwrap_or(0));
        assert!(now.starts_with(&was[..end]) && now.ends_with(&was[end..]), "{name}");
    }
    assert_eq!(copy, write(bytes, &(1..=spots).map(|n| at(n, "let op")).collect::<Vec<_>>()), "the same bytes each time");
}

#[test]
fn all_but_the_insertions_is_as_it_was() {
    let image = with(parts(&labyrinth()), "word/media/image1.png", "\u{0}PNG");
    let related = with(
        image,
        "word/_rels/document.xml.rels",
        "<Relationships xmlns='r'><Relationship Id='rIdRegie1' Type='x/image' Target='media/image1.png'/></Relationships>",
    );
    keeps(&pack(&parts(&labyrinth())), 0);
    keeps(&pack(&related), 0);
    assert!(member(&write(&pack(&related), &[at(1, "x")]), "word/_rels/document.xml.rels").contains("Id=\"rIdRegie2\""));
    for (name, first) in [("formats/plan.docx", 0), ("annotate/word.docx", 1), ("annotate/writer.docx", 1)] {
        keeps(&std::fs::read(format!("fixtures/{name}")).expect(name), first);
    }
}

#[test]
fn without_remarks_the_copy_is_the_file() {
    let bytes = pack(&parts(&p("plan")));
    assert_eq!(write(&bytes, &[]), bytes);
}

#[test]
fn comments_that_were_there_stay_and_numbers_go_on() {
    let one = write(&pack(&parts(&(p("een") + &p("twee")))), &[at(1, "eerste"), at(2, "tweede")]);
    let two = write(&one, &[at(2, "derde")]);
    let comments = member(&two, "word/comments.xml");
    let order: Vec<usize> = ["eerste", "tweede", "derde"].iter().map(|t| comments.find(t).expect(t)).collect();
    assert!(order.is_sorted());
    assert_eq!(hosts(&member(&two, "word/document.xml")).into_keys().collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(member(&two, "word/_rels/document.xml.rels"), member(&one, "word/_rels/document.xml.rels"));
    assert_eq!(member(&two, "[Content_Types].xml"), member(&one, "[Content_Types].xml"));
    assert_eq!(unpack(&two).len(), unpack(&one).len());
}

#[test]
fn a_comments_part_without_comments_takes_them_all() {
    let relation =
        format!("<Relationships xmlns='r'><Relationship Id='a' Type='{OFFICE}/comments' Target='comments.xml'/></Relationships>");
    let part = with(parts(&(p("een") + &p("twee"))), "word/comments.xml", &format!("<w:comments {W} />"));
    let bytes = pack(&with(part, "word/_rels/document.xml.rels", &relation));
    let comments = member(&write(&bytes, &[at(1, "a"), at(2, "b")]), "word/comments.xml");
    let tail = comments.strip_prefix(&format!("<w:comments {W} >")).and_then(|t| t.strip_suffix("</w:comments>"));
    assert_eq!(tail.map(|t| t.matches("</w:comment>").count()), Some(2), "{comments}");
}

#[test]
fn a_comments_part_that_nothing_points_to_is_left_alone() {
    let orphan = "<w:comments xmlns:w='x'><w:comment w:id='9'/></w:comments>";
    let copy = write(&pack(&with(parts(&p("plan")), "word/comments.xml", orphan)), &[at(1, "x")]);
    assert_eq!(member(&copy, "word/comments.xml"), orphan);
    assert!(member(&copy, "word/comments2.xml").contains("w:id=\"0\""));
}

#[test]
fn other_prefixes_and_strict_files_get_comments_of_their_own_kind() {
    const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    let body = "<x:p><x:r><x:t>plan</x:t></x:r></x:p>";
    let strict = format!("<x:document xmlns:x='{STRICT}'><x:body>{body}</x:body></x:document>");
    let copy = write(&pack(&with(parts(""), "word/document.xml", &strict)), &[at(1, "é & <b>")]);
    assert!(member(&copy, "word/document.xml").contains("<x:p><x:commentRangeStart x:id=\"0\"/><x:r>"));
    assert!(member(&copy, "word/comments.xml").contains(STRICT));
    assert!(
        member(&copy, "word/_rels/document.xml.rels")
            .contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments")
    );
    assert!(member(&copy, "word/comments.xml").contains("é &amp; &lt;b&gt;"));
    let bare = format!("<document {}><body>{}</body></document>", W.replace(":w", ""), body.replace("x:", ""));
    let copy = write(&pack(&with(parts(""), "word/document.xml", &bare)), &[at(1, "y")]);
    let inserted = format!("<w:commentRangeStart {} w:id=\"0\"/>", W.replace('\'', "\""));
    assert!(member(&copy, "word/document.xml").contains(&inserted), "{}", member(&copy, "word/document.xml"));
}

/// A file with comments, and the parts in which newer versions of Word say more of them.
fn commented(id: u32) -> Parts {
    let body = format!(
        "<w:p><w:commentRangeStart w:id='{id}'/><w:r><w:t>een</w:t></w:r><w:commentRangeEnd w:id='{id}'/><w:r><w:commentReference w:id='{id}'/></w:r></w:p>{}",
        p("twee")
    );
    let comments = format!(
        "<w:comments {W} xmlns:w14='w14'><w:comment w:id='{id}' w:author='Noor'><w:p w14:paraId='0A1B2C3D'><w:r><w:t>klopt dit?</w:t></w:r></w:p></w:comment></w:comments>"
    );
    let relation = |id: &str, kind: &str, file: &str| format!("<Relationship Id='{id}' Type='{OFFICE}/{kind}' Target='{file}'/>");
    let relations = [
        relation("a", "comments", "comments.xml"),
        relation("b", "commentsExtended", "commentsExtended.xml"),
        relation("c", "people", "people.xml"),
    ];
    let all = [
        ("word/comments.xml", comments),
        (
            "word/commentsExtended.xml",
            "<w15:commentsEx xmlns:w15='w15'><w15:commentEx w15:paraId='0A1B2C3D' w15:done='0'/></w15:commentsEx>".to_owned(),
        ),
        ("word/people.xml", "<w15:people xmlns:w15='w15'><w15:person w15:author='Noor'/></w15:people>".to_owned()),
        ("word/_rels/document.xml.rels", format!("<Relationships xmlns='r'>{}</Relationships>", relations.concat())),
    ];
    all.iter().fold(parts(&body), |all, (name, text)| with(all, name, text))
}

#[test]
fn the_highest_number_of_a_comment_leaves_the_free_ones_below_it() {
    for (id, expected) in [(4, [4, 5, 6]), (i32::MAX as u32, [0, 1, i32::MAX as u32]), (u32::MAX, [0, 1, u32::MAX])] {
        let copy = write(&pack(&commented(id)), &[at(1, "eerste"), at(2, "tweede")]);
        let hosts = hosts(&member(&copy, "word/document.xml"));
        assert_eq!(hosts.into_keys().collect::<Vec<_>>(), expected);
        assert!(member(&copy, "word/comments.xml").contains(&format!("w:id='{id}' w:author='Noor'")));
    }
}

#[test]
fn what_newer_versions_say_of_comments_stays() {
    keeps(&pack(&commented(0)), 1);
    let copy = write(&pack(&commented(0)), &[at(2, "x")]);
    for name in ["word/commentsExtended.xml", "word/people.xml", "word/_rels/document.xml.rels"] {
        assert_eq!(member(&copy, name), member(&pack(&commented(0)), name), "{name}");
    }
}

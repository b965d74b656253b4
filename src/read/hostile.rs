//! Inputs that were made to break readers: each must end soon, in a document or an error, never in a panic.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{Limits, ReadErrorKind, open};
use crate::document::{Block, Document};

/// Many times what a debug build takes on a busy machine; anything quadratic takes minutes.
const PATIENCE: Duration = Duration::from_secs(60);

fn assert_sound(doc: &Document) {
    let text = doc.text();
    let inside = |start: u32, end: u32| text.get(start as usize..end as usize).is_some();
    let mut end = 0;
    for Block { span, row, .. } in doc.blocks() {
        assert!(span.start >= end && !span.is_empty() && inside(span.start, span.end), "{span:?} after {end}");
        end = span.end;
        for cell in row.iter().flat_map(|r| &r.cells) {
            assert!(span.contains(cell.span) && inside(cell.span.start, cell.span.end), "{cell:?}");
        }
        let at = doc.locate(*span);
        let counted = [at.line, at.page, at.paragraph, at.slide].into_iter().flatten().all(|n| n > 0);
        assert!(counted && (at.line.is_none() || at.column.is_some_and(|c| c > 0)), "{at:?}");
    }
    for opaque in doc.opaque() {
        assert!(inside(opaque.start, opaque.end), "{opaque:?}");
    }
    assert!(doc.opaque().windows(2).all(|w| w[0].end <= w[1].start));
}

/// Reads a file under each name: a sound document or an error, soon, and never a crash.
pub(super) fn endure(what: &str, bytes: &[u8], names: &[&str]) {
    for name in names {
        let start = Instant::now();
        match open(bytes, name, &Limits::default()) {
            Ok(doc) => assert_sound(&doc),
            Err(error) => assert_ne!(error.kind, ReadErrorKind::Crashed, "{what} as {name}"),
        }
        let took = start.elapsed();
        assert!(took < PATIENCE, "{what} as {name} took {took:?}");
    }
}

const ALL: &[&str] = &["a.md", "a.html", "a.txt"];

#[test]
fn long_lines() {
    endure("one long word", "a".repeat(200_000).as_bytes(), ALL);
    endure("one long line", "é woord. ".repeat(250_000).as_bytes(), ALL);
    endure("addresses", "a.md.".repeat(100_000).as_bytes(), ALL);
    endure("line ends", "\n".repeat(200_000).as_bytes(), ALL);
    endure("tabs", "a\t\t".repeat(100_000).as_bytes(), ALL);
    endure("bars", "|-".repeat(200_000).as_bytes(), ALL);
}

#[test]
fn markdown_marks() {
    for mark in [">", "[", "![", "*a ", "_", "`", "<", "(", "|a", "- ", "<a>", "# ", "~~", "[a](", "&", "[^a]"] {
        endure(mark, mark.repeat(20_000).as_bytes(), &["a.md"]);
    }
    for line in [
        "> a\n", "- a\n", "|---|---|\n", "| a | b |\n", "1. a\n", "a\n- b\n", "```\n", "<div>\n\n", "* [a](#b)\n", "A b\n\n",
        "A ... 3\n",
    ] {
        endure(line, line.repeat(20_000).as_bytes(), &["a.md", "a.txt"]);
    }
    let wide = format!("{}\n{}\n{}", "|a".repeat(3_000), "|-".repeat(3_000), "|b\n".repeat(3_000));
    endure("wide table", wide.as_bytes(), &["a.md"]);
    let deep: String = (0..3_000).map(|i| format!("{}- a\n", " ".repeat(i * 2 % 3_000))).collect();
    endure("deep list", deep.as_bytes(), &["a.md", "a.txt"]);
}

#[test]
fn html_nesting() {
    for tag in [
        "<div>", "<b>", "<p>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<td>", "<a href=#x>", "<h1>", "<pre>", "<nav>",
        "<sup>", "<span>x", "<template>", "<svg><title><div>", "<!-- --!><div>", "<select><option>",
    ] {
        endure(tag, tag.repeat(50_000).as_bytes(), &["a.html"]);
    }
    endure("closed", format!("{}x{}", "<div>".repeat(200_000), "</div>".repeat(200_000)).as_bytes(), &["a.html"]);
    endure("strays", format!("<p>{}{}", "<span>".repeat(100_000), "</p></div></b></li>".repeat(20_000)).as_bytes(), &["a.html"]);
    endure("lists", "<table><tr><td><ul><li><a href=#x>a".repeat(30_000).as_bytes(), &["a.html"]);
    let fonts: String = (0..20_000).map(|i| format!("<p><font size={i}>x</p>")).collect();
    endure("reopened", fonts.as_bytes(), &["a.html"]);
    endure("reopened often", format!("<p>{}{}", "<b><i><u><s>".repeat(40), "<p>x".repeat(50_000)).as_bytes(), &["a.html"]);
    let crowded: String = (0..100_000).map(|i| format!(" a{i}")).collect();
    endure("attributes", format!("<p{crowded}>x").as_bytes(), &["a.html"]);
    endure("columns", "<table><tr><td colspan=99999 rowspan=99999>a<tr>".repeat(3_000).as_bytes(), &["a.html"]);
}

#[test]
fn tag_and_entity_soup() {
    for soup in [
        "&amp;", "&amp", "&#x41;", "&onbekend;", "&&", "<!--", "<!", "</", "<script>", "<a b='", "< ", "<title>", "<br>",
        "&#99999999999;",
    ] {
        endure(soup, format!("<p>{}", soup.repeat(50_000)).as_bytes(), &["a.html", "a.md"]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), name in prop::sample::select(ALL)) {
        endure("bytes", &bytes, &[name]);
    }

    #[test]
    fn any_text(text in "(?s).{0,200}", name in prop::sample::select(ALL)) {
        endure("text", text.as_bytes(), &[name]);
    }

    #[test]
    fn any_markup(parts in prop::collection::vec(prop::sample::select(PARTS), 0..60), name in prop::sample::select(ALL)) {
        endure("markup", parts.concat().as_bytes(), &[name]);
    }
}

/// Pieces of all three formats, to be put together in any order.
const PARTS: &[&str] = &[
    "\n", "\n\n", " ", "    ", "\t", "\r\n", "# ", "- ", "* ", "1. ", "> ", "| ", "|---|---|\n", "**", "~~", "`", "```", "---\n",
    "[a](#b)", "[", "]", "é", "Ă©", "Ä", "👉", "\u{ad}", "\u{301}", "\0", "Doel: ", "woord ", "Woord", ". ", "... 3", "•", "☑ ",
    "[x] ", "<p>", "</p>", "<b>", "</b>", "<table>", "</table>", "<tr>", "<td>", "<th>", "<td colspan=3>", "<ul>", "</ul>",
    "<li>", "<h2>", "</h2>", "<pre>", "</pre>", "<br>", "<nav>", "</nav>", "<!--", "-->", "&eacute;", "<p hidden>", "<title>",
    "</title>", "<sup>", "<i>", "</i>", "<template>", "</template>", "<svg>", "<select>", "<form>", "<body>", "</html>",
    "<![CDATA[", "<frameset>", "<plaintext>", "<script>", "</script>", "<a href=#a>", "</a>", "<blockquote>", "title: x\n",
    "import a from 'b'", "[^1]", "[^1]: ", "<div>", "</div>", "::", "{{a}}",
];

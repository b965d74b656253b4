//! Whether a page was cut short: its end stands in the middle of something that no page leaves open. Hand-written pages leave out
//! end tags, as the standard allows (`</p>`, `</li>`, `</td>`, `</body>`, `</html>`): those say nothing.

use super::attributes::attributes;
use super::tokens::{Token, Tokens};

/// Programs that end what they begin, as they call themselves in `<meta name="generator">`.
const PROGRAMS: [&str; 9] = [
    "pandoc", "libreoffice", "openoffice", "staroffice", "microsoft word", "microsoft excel", "microsoft powerpoint",
    "cocoa html writer", "asciidoctor",
];

/// What stands at the end of a page that was not cut, whatever its author forgot to close before it.
const ENDS: [&[u8]; 2] = [b"</html>", b"</body>"];

/// What a page has opened and closed so far.
#[derive(Default)]
struct Page {
    /// Open tables, and for each whether a cell of it is open: elsewhere a second `<table>` ends the first.
    tables: Vec<bool>,
    /// A program made it.
    generated: bool,
    html: bool,
    head_closed: bool,
    body: bool,
    /// The end of the body or of the page was the last thing seen.
    ended: bool,
}

impl Page {
    fn see(&mut self, token: &Token<'_>) {
        match token {
            Token::Start { name, attributes, .. } => {
                self.ended = false;
                self.start(name, attributes);
            }
            Token::End(name) => self.end(name),
            Token::Text(text, _) => self.ended &= text.trim().is_empty(),
            Token::Comment(..) => {}
        }
    }

    fn start(&mut self, name: &str, written: &str) {
        match name {
            "html" => self.html = true,
            "body" => self.body = true,
            "meta" => self.generated |= is_program(written),
            "table" => {
                if self.tables.last() == Some(&false) {
                    self.tables.pop();
                }
                self.tables.push(false);
            }
            "td" | "th" | "caption" => self.set_cell(true),
            "tr" => self.set_cell(false),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "body" | "html" => self.ended = true,
            "head" => self.head_closed = true,
            "table" => drop(self.tables.pop()),
            "td" | "th" | "caption" | "tr" => self.set_cell(false),
            _ => {}
        }
    }

    fn set_cell(&mut self, open: bool) {
        self.tables.last_mut().into_iter().for_each(|cell| *cell = open);
    }

    /// Whether something stands open that has to be closed. A page whose head has no end tag was made smaller: its body has none either.
    fn is_open(&self) -> bool {
        let whole_tags = self.html && (self.head_closed || !self.body);
        !self.tables.is_empty() || self.generated && whole_tags
    }
}

/// Whether a `<meta>` names a program that ends what it begins.
fn is_program(written: &str) -> bool {
    let (mut generator, mut program) = (false, false);
    for (name, value) in attributes(written) {
        let value = value.trim().to_ascii_lowercase();
        match name.to_ascii_lowercase().as_str() {
            "name" => generator = value == "generator",
            "content" => program = PROGRAMS.iter().any(|known| value.starts_with(known)),
            _ => {}
        }
    }
    generator && program
}

/// The byte of the page up to which it could be read, where it was surely cut short: what was open there never ends.
pub(super) fn find(html: &str) -> Option<usize> {
    let mut page = Page::default();
    let mut tokens = Tokens::new(html, 0);
    tokens.by_ref().for_each(|token| page.see(&token));
    let text = html.trim_end();
    if page.ended
        || ENDS.iter().any(|end| text.len() >= end.len() && text.as_bytes()[text.len() - end.len()..].eq_ignore_ascii_case(end))
    {
        return None;
    }
    tokens.unfinished().or_else(|| page.is_open().then_some(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Limits, ReadErrorKind, open};

    fn saved(body: &str) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta name=\"generator\" content=\"pandoc\" />\n<title>Plan</title>\n</head>\n<body>\n{body}"
        )
    }

    #[test]
    fn what_stands_open_at_the_end_was_cut() {
        for (whole, open) in [
            ("<p>Wij kiezen de zorg.\n", "<p class=\"tekst"),
            ("<p>Wij kiezen de zorg.\n", "</"),
            ("<p>Wij kiezen de zorg.\n", "<a href='plan.html'>meer</a"),
            ("<p>Meer leads.", "<!-- wat hier stond"),
            ("<p>Meer leads.", "<style> p { color: red }"),
            ("<p>Meer leads.", "<script>if (a < b) {</scrip"),
            ("<p>Meer leads.</p>", "<table><tr><td>KPI</td><td>30"),
            ("<p>Meer leads.</p>", "<table><tr><td><table><tr><td>x</table>"),
        ] {
            assert_eq!(find(&format!("{whole}{open}")).is_some(), open != "</", "{open}");
            assert!(find(&saved(&format!("{whole}{open}"))).is_some(), "generated: {open}");
            assert_eq!(find(&saved(&format!("{whole}\n</body>\n</html>\n"))), None, "{whole}");
        }
        assert_eq!(find("<p>Meer leads.\n<!-- wat hier stond <p>Acties"), Some(15));
    }

    #[test]
    fn end_tags_that_may_be_left_out_say_nothing() {
        for page in [
            "",
            "<p>Wij kiezen de zorg.<ul><li>meer leads<li>minder verloop",
            "<!doctype html><html><head><title>Plan</title></head><body><p>Wij kiezen de zorg.",
            "<html><body><h1>Plan</h1><dl><dt>Wie<dd>Sanne",
            "<table><tr><th>KPI<th>Doel<tr><td>leads<td>30</table><p>Slot",
            "<table><tr><td>leads</td></tr><table><p>met de verkeerde tag gesloten</table>",
            "<html><body><table><tr><td>vergeten te sluiten</body></html>\n",
            "<p>Meer leads.</p><iframe src=x.html /><p>weg</p>\n</BODY>\n</HTML>\n",
            "<p>Meer leads.</p><!-- vergeten te sluiten </body></html>",
            "</table><p>een staart van iets anders</table>",
            "<p>Omzet < 30 en marge > 5, zie <!-- niets --> de bijlage <",
            "<meta name=generator content=Hugo><html><head></head><body><p>Wij kiezen.",
            "<html lang=nl><meta name=generator content=pandoc><title>T</title><body class=x><p>klein gemaakt<p>zonder eindtags",
            "<p>over de tag <code>&lt;table&gt;</code> en <meta name=generator content=pandoc>",
        ] {
            assert_eq!(find(page), None, "{page}");
        }
        let whole = saved("<p>Wij kiezen.</p></body></html>");
        assert_eq!(find(&format!("{whole}<!-- gemaakt in 3 ms -->\n")), None);
        assert_eq!(find(&whole[..whole.len() - 4]), None, "all of the text was there");
        assert!(find(&format!("{whole}<p>nog een stuk <a href=")).is_some());
    }

    #[test]
    fn the_rest_is_read_and_the_line_is_named() {
        let half = saved("<h1>Marketingplan</h1>\n<p>Wij kiezen de zorg, omdat die groeit.</p>\n<p>En wij");
        let doc = open(half.as_bytes(), "plan.html", &Limits::default()).unwrap();
        assert_eq!(doc.tally().damaged.as_deref(), Some("html:10"));
        assert!(doc.text().ends_with("En wij"));
        let head = &saved("")[..60];
        let error = open(head.as_bytes(), "plan.html", &Limits::default()).unwrap_err();
        assert_eq!((error.kind, error.detail.as_str()), (ReadErrorKind::Corrupt, "html:4"));
    }
}

//! XML parts: decoded, then pulled as elements by their local names, so that every namespace of a format reads the same.

use std::borrow::Cow;
use std::ops::Range;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::XmlVersion;
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

/// Bytes in which an XML declaration has to stand.
const DECLARATION: usize = 200;

/// Decodes a part by its byte order mark, its first bytes, or its declaration.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    encoding.decode_without_bom_handling(&bytes[mark..]).0
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [b'<', 0, ..] => UTF_16LE,
        [0, b'<', ..] => UTF_16BE,
        _ => declared(&bytes[..bytes.len().min(DECLARATION)]).unwrap_or(UTF_8),
    }
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head);
    let declaration = head.split_once("?>")?.0;
    let value = declaration.split_once("encoding=")?.1;
    let label = value.split(['"', '\'']).nth(1)?;
    Encoding::for_label(label.as_bytes()).filter(|e| e.is_ascii_compatible())
}

/// An element as it opens.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without the prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// The value of an attribute, by its name without the prefix.
    pub(super) fn attr(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|a| local(a.key.0) == name)?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).unwrap_or(found.value))
    }

    /// The value of the attribute that names a relationship: `id` of any prefix, for a plain `id` is something else.
    pub(super) fn relation(&self) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|a| a.key.0.ends_with(":id"))?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).unwrap_or(found.value))
    }

    /// The value of an attribute that is a number.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attr(name)?.trim().parse().ok()
    }

    /// An on-off property: on unless `val` switches it off.
    pub(super) fn is_on(&self) -> bool {
        self.attr("val").is_none_or(|v| !matches!(&*v, "0" | "false" | "off" | "none"))
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// What a part consists of.
pub(super) enum Node<'a> {
    /// An element opens; [`Xml::depth`] is then its own depth.
    Open(Element<'a>),
    /// An element closes; [`Xml::depth`] is then that of the element around it.
    Close,
    /// Text, entities resolved.
    Text(Cow<'a, str>),
    /// The end of the part, or of what could be read of it.
    End,
}

/// Pulls the nodes of a part. Nothing nested deeper than the limit comes out, so that callers may recurse.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    limit: usize,
    /// Where the event that came out last begins.
    event: u64,
    close_due: bool,
    ended: bool,
    damaged: bool,
    deep: bool,
}

impl<'a> Xml<'a> {
    /// A part's nodes, elements down to `limit` deep.
    pub(super) fn new(text: &'a str, limit: usize) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Xml { reader, depth: 0, limit, event: 0, close_due: false, ended: false, damaged: false, deep: false }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// Whether the part was cut off, badly formed, or nested too deep to be read whole.
    pub(super) fn is_damaged(&self) -> bool {
        self.damaged || self.deep
    }

    /// Whether nothing is wrong with the part but that it is nested too deep.
    pub(super) fn is_too_deep(&self) -> bool {
        self.deep && !self.damaged
    }

    /// Where the tag or text that came out last stands: bytes of the decoded part.
    pub(super) fn span(&self) -> Range<usize> {
        self.event as usize..self.reader.buffer_position() as usize
    }

    /// Whether the element that has just opened ends with the same tag.
    pub(super) fn is_closed(&self) -> bool {
        self.close_due
    }

    /// The next node.
    pub(super) fn next(&mut self) -> Node<'a> {
        if std::mem::take(&mut self.close_due) {
            self.depth -= 1;
            return Node::Close;
        }
        while !self.ended {
            if let Some(node) = self.step() {
                return node;
            }
        }
        Node::End
    }

    fn step(&mut self) -> Option<Node<'a>> {
        self.event = self.reader.buffer_position();
        match self.reader.read_event() {
            Ok(Event::Start(start)) => {
                self.depth += 1;
                self.open(start)
            }
            Ok(Event::Empty(start)) if self.depth < self.limit => {
                self.depth += 1;
                self.close_due = true;
                self.open(start)
            }
            Ok(Event::End(_)) => self.close(),
            Ok(Event::Text(text)) => self.text_node(text.into_inner()),
            Ok(Event::CData(text)) => self.text_node(text.into_inner()),
            Ok(Event::GeneralRef(entity)) => self.text_node(resolve(&entity)),
            Ok(Event::Eof) => {
                self.ended = true;
                self.damaged |= self.depth > 0;
                None
            }
            Ok(_) => None,
            Err(Error::IllFormed(error)) => {
                self.damaged = true;
                if matches!(error, IllFormedError::MismatchedEndTag { .. }) { self.close() } else { None }
            }
            Err(_) => {
                self.ended = true;
                self.damaged = true;
                None
            }
        }
    }

    fn open(&mut self, start: BytesStart<'a>) -> Option<Node<'a>> {
        self.deep |= self.depth > self.limit;
        (self.depth <= self.limit).then_some(Node::Open(Element(start)))
    }

    fn close(&mut self) -> Option<Node<'a>> {
        let seen = self.depth <= self.limit;
        self.depth = self.depth.saturating_sub(1);
        seen.then_some(Node::Close)
    }

    fn text_node(&mut self, text: Cow<'a, str>) -> Option<Node<'a>> {
        (self.depth <= self.limit && !text.is_empty()).then_some(Node::Text(text))
    }

    /// The next node inside the element at `depth`; none once that has closed.
    pub(super) fn inside(&mut self, depth: usize) -> Option<Node<'a>> {
        if self.depth < depth {
            return None;
        }
        match self.next() {
            Node::End => None,
            Node::Close if self.depth < depth => None,
            node => Some(node),
        }
    }

    /// Passes over the rest of the element that has just opened.
    pub(super) fn skip(&mut self) {
        let depth = self.depth;
        while self.inside(depth).is_some() {}
    }

    /// The text of the element that has just opened, that of elements in it included.
    pub(super) fn text(&mut self) -> String {
        let depth = self.depth;
        let mut all = String::new();
        while let Some(node) = self.inside(depth) {
            if let Node::Text(text) = node {
                all.push_str(&text);
            }
        }
        all
    }
}

/// The character of an entity; a document's own entities are never expanded.
fn resolve(entity: &BytesRef<'_>) -> Cow<'static, str> {
    match entity.resolve_char_ref() {
        Ok(Some(c)) => Cow::Owned(c.to_string()),
        Ok(None) => Cow::Borrowed(resolve_predefined_entity(entity).unwrap_or_default()),
        Err(_) => Cow::Borrowed(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(text: &str, limit: usize) -> (String, bool) {
        let mut xml = Xml::new(text, limit);
        let mut trace = String::new();
        loop {
            match xml.next() {
                Node::Open(e) => trace.push_str(&format!("<{}", e.name())),
                Node::Close => trace.push('>'),
                Node::Text(text) => trace.push_str(&text),
                Node::End => return (trace, xml.is_damaged()),
            }
        }
    }

    #[test]
    fn gives_local_names_and_resolved_text() {
        let cases = [
            ("<w:a><b x='1'/>R&amp;D &#233;&#x20AC;&eacute;<![CDATA[<i>]]></w:a>", "<a<b>R&D é€<i>>", false),
            ("<a>Q&A en <b>meer</b></a>", "<aQ&A en <bmeer>>", false),
            ("<a><b>tekst</c>na</a>", "<a<btekst>na>", true),
            ("<a><b>tekst", "<a<btekst", true),
            ("<a><b>tekst</b><b attr=\"x", "<a<btekst>", true),
            ("</a><b>x</b>", "<bx>", true),
        ];
        for (xml, expected, damaged) in cases {
            assert_eq!(trace(xml, 10), (expected.to_owned(), damaged), "{xml}");
        }
    }

    #[test]
    fn never_expands_a_documents_own_entities() {
        let bomb = r#"<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;">]><a>voor &y; na</a>"#;
        assert_eq!(trace(bomb, 10).0, "<avoor  na>");
    }

    #[test]
    fn leaves_out_what_is_nested_too_deep_and_goes_on_after_it() {
        assert_eq!(trace("<a><b>in<c>diep<d/></c>uit</b><e/></a>", 2), ("<a<binuit><e>>".to_owned(), true));
    }

    #[test]
    fn decodes_by_mark_first_bytes_or_declaration() {
        let text = "<a>café €</a>";
        let utf16 = |big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let marked = [&[0xff, 0xfe][..], &utf16(false)].concat();
        let latin = b"<?xml version='1.0' encoding='windows-1252'?><a>caf\xe9 \x80</a>".to_vec();
        for bytes in [utf16(false), utf16(true), marked, latin, format!("\u{feff}{text}").into_bytes()] {
            assert!(decode(&bytes).ends_with(text), "{bytes:?}");
        }
        let lie = "<?xml version='1.0' encoding='UTF-16'?><a>café</a>";
        assert!(decode(lie.as_bytes()).ends_with("café</a>"));
    }

    #[test]
    fn reads_attributes_by_local_name() {
        let mut xml = Xml::new("<w:a w:val='R&amp;D' n='3' off='x'><b val='0'/><c/></w:a>", 9);
        let Node::Open(a) = xml.next() else { panic!("no element") };
        assert_eq!((a.attr("val").as_deref(), a.number("n"), a.number::<u8>("off")), (Some("R&D"), Some(3u8), None));
        let Node::Open(b) = xml.next() else { panic!("no element") };
        assert!(!b.is_on());
        xml.skip();
        let Node::Open(c) = xml.next() else { panic!("no element") };
        assert!(c.is_on());
    }
}

//! An XML part as text: what its root element is, and where something can be put into it.

use std::ops::Range;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// The mark that a text may begin with.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A part with what is to be put into it.
pub(super) struct Part {
    text: String,
    /// Bytes before the first character.
    base: usize,
    root: Root,
    /// Byte ranges and what stands there instead; where nothing is taken out the range is empty.
    edits: Vec<(Range<usize>, String)>,
    /// What comes behind the last element in the root element.
    appended: String,
}

/// The root element.
struct Root {
    /// Its local name.
    name: String,
    /// Its prefix with a colon; empty where it has none.
    prefix: String,
    namespace: String,
    /// Where its end tag stands, or the end of the tag that is all of it.
    end: Range<usize>,
    empty: bool,
}

impl Part {
    /// Takes a part; `visit` sees every element in it. None where it is no XML in UTF-8 that ends as it should.
    pub(super) fn new(text: String, visit: impl FnMut(&BytesStart<'_>)) -> Option<Part> {
        let base = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let root = survey(text.get(base..)?, visit)?;
        Some(Part { text, base, root, edits: Vec::new(), appended: String::new() })
    }

    /// The local name of its root element.
    pub(super) fn root(&self) -> &str {
        &self.root.name
    }

    /// The namespace of its root element.
    pub(super) fn namespace(&self) -> &str {
        &self.root.namespace
    }

    /// The prefix of its root element with a colon; empty where it has none.
    pub(super) fn prefix(&self) -> &str {
        &self.root.prefix
    }

    /// Whether something can be put between elements before the byte `at`.
    pub(super) fn is_between(&self, at: usize) -> bool {
        let at = self.base + at;
        self.text.get(..at).is_some_and(|before| before.ends_with('>'))
            || self.text.get(at..).is_some_and(|after| after.starts_with('<'))
    }

    /// Puts a text before the byte `at`, behind what was put there earlier.
    pub(super) fn insert(&mut self, at: usize, text: String) {
        self.edits.push((self.base + at..self.base + at, text));
    }

    /// Puts a text behind the last element in the root element, and behind what was put there earlier.
    pub(super) fn append(&mut self, text: &str) {
        self.appended.push_str(text);
    }

    /// The text with everything in it.
    pub(super) fn finish(mut self) -> String {
        if !self.appended.is_empty() {
            let Root { name, prefix, end, empty, .. } = &self.root;
            let end = self.base + end.start..self.base + end.end;
            let text = std::mem::take(&mut self.appended);
            self.edits.push(if *empty { (end, format!(">{text}</{prefix}{name}>")) } else { (end.start..end.start, text) });
        }
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(self.text.len() + self.edits.iter().map(|(_, text)| text.len()).sum::<usize>());
        let mut at = 0;
        for (range, text) in &self.edits {
            out.push_str(self.text.get(at..range.start).unwrap_or_default());
            out.push_str(text);
            at = at.max(range.end);
        }
        out.push_str(self.text.get(at..).unwrap_or_default());
        out
    }
}

/// The value of an attribute, by its name without the prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|a| local(a.key.0) == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).unwrap_or(found.value).into_owned())
}

/// The name of an element without its prefix.
pub(super) fn name<'e>(element: &'e BytesStart<'_>) -> &'e str {
    local(element.name().0)
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn survey(text: &str, mut visit: impl FnMut(&BytesStart<'_>)) -> Option<Root> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut root: Option<Root> = None;
    let mut depth = 0_usize;
    loop {
        let start = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                encoding.is_none_or(|e| e.eq_ignore_ascii_case("utf-8")).then_some(())?;
            }
            Event::Start(element) => {
                visit(&element);
                if depth == 0 {
                    root = Some(first(&root, &element)?);
                }
                depth += 1;
            }
            Event::Empty(element) => {
                visit(&element);
                if depth == 0 {
                    let end = reader.buffer_position() as usize;
                    root = Some(Root { end: end.saturating_sub("/>".len())..end, empty: true, ..first(&root, &element)? });
                }
            }
            Event::End(_) => {
                depth = depth.checked_sub(1)?;
                if let Some(root) = root.as_mut().filter(|_| depth == 0) {
                    root.end = start..start;
                }
            }
            Event::Eof => return root.filter(|root| depth == 0 && root.end.end > 0),
            _ => {}
        }
    }
}

/// The root element, its end not known yet; none where there was one before, or it has no namespace.
fn first(before: &Option<Root>, element: &BytesStart<'_>) -> Option<Root> {
    before.is_none().then_some(())?;
    let full = element.name().0;
    let prefix = full.strip_suffix(local(full)).unwrap_or_default();
    let declared = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{}", prefix.trim_end_matches(':')) };
    let mut attributes = element.attributes();
    let namespace = attributes.with_checks(false).flatten().find(|a| a.key.0 == declared)?;
    let namespace = namespace.normalized_value(XmlVersion::Implicit1_0).unwrap_or(namespace.value).into_owned();
    Some(Root { name: local(full).to_owned(), prefix: prefix.to_owned(), namespace, end: 0..0, empty: false })
}

/// Text as it stands in XML, within elements and quoted attributes; characters that XML has none of are left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Option<Part> {
        Part::new(text.to_owned(), |_| {})
    }

    #[test]
    fn appends_to_a_root_however_it_is_written() {
        for (text, expected) in [
            ("<a xmlns='u'><b/></a>", "<a xmlns='u'><b/>+!</a>"),
            (
                "\u{feff}<?xml version='1.0'?>\n<x:a xmlns:x='u'> </x:a>\n",
                "\u{feff}<?xml version='1.0'?>\n<x:a xmlns:x='u'> +!</x:a>\n",
            ),
            ("<x:a xmlns:x='u'/>", "<x:a xmlns:x='u'>+!</x:a>"),
            ("<a xmlns='u' />", "<a xmlns='u' >+!</a>"),
        ] {
            let mut part = part(text).expect(text);
            assert_eq!(part.namespace(), "u");
            part.append("+");
            part.append("!");
            assert_eq!(part.finish(), expected);
        }
    }

    #[test]
    fn refuses_what_is_no_whole_xml_in_utf_8() {
        for text in
            ["", "<a>", "<a xmlns='u'>", "<a/>", "<a xmlns='u'></b>", "<?xml version='1.0' encoding='latin1'?><a xmlns='u'/>"]
        {
            assert!(part(text).is_none(), "{text}");
        }
    }

    #[test]
    fn inserts_in_order_and_keeps_the_rest() {
        let mut part = part("\u{feff}<a xmlns='u'><b>é</b></a>").expect("a part");
        let at = "<a xmlns='u'><b>é".len();
        assert!(part.is_between(at) && !part.is_between(at - 1));
        part.insert(at, "2".to_owned());
        part.insert(at, "3".to_owned());
        part.insert("<a xmlns='u'>".len(), "1".to_owned());
        assert_eq!(part.finish(), "\u{feff}<a xmlns='u'>1<b>é23</b></a>");
    }

    #[test]
    fn text_is_no_markup() {
        assert_eq!(escape("a<b>&\"c\"\u{b}\u{ffff}\n€"), "a&lt;b&gt;&amp;&quot;c&quot; €");
    }
}

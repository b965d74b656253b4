//! What the elements of HTML are to a text.

use crate::document::Margin;

/// What an open element does to the text in it; undone when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing: inline elements, unknown ones.
    None,
    /// Begins and ends a block.
    Block,
    /// Its text is left out.
    Skip,
    Bold,
    Code,
    Item,
    List,
    /// A list that stands in another without an item around it, as LibreOffice nests them.
    Nested,
    Quote,
    Heading(u8),
    Pre,
    /// Its text is the document's title.
    Title,
    Superscript,
    /// The header or footer of a word processor's pages.
    Margin(Margin),
    /// A link into the document.
    Internal,
    Table,
    TableHead,
    Row,
    Cell {
        header: bool,
        columns: usize,
        rows: usize,
    },
}

/// What an element does by its name.
pub(super) fn effect(name: &str) -> Effect {
    match name {
        "script" | "style" | "template" | "nav" | "noscript" | "svg" | "math" | "iframe" | "object" | "canvas" | "video"
        | "audio" | "select" | "datalist" | "textarea" | "button" | "del" | "s" | "strike" | "noframes" | "noembed" | "rp"
        | "rt" => Effect::Skip,
        "b" | "strong" => Effect::Bold,
        "code" | "kbd" | "samp" | "tt" | "var" => Effect::Code,
        "pre" | "xmp" | "listing" => Effect::Pre,
        "li" => Effect::Item,
        "ul" | "ol" | "menu" | "dir" => Effect::List,
        "blockquote" => Effect::Quote,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Effect::Heading(name.as_bytes()[1] - b'0'),
        "title" => Effect::Title,
        "sup" => Effect::Superscript,
        "table" => Effect::Table,
        "thead" => Effect::TableHead,
        "tr" => Effect::Row,
        "td" | "th" => Effect::Cell { header: name == "th", columns: 1, rows: 1 },
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dialog" | "div" | "dl" | "dt"
        | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "header" | "hgroup" | "hr" | "html" | "label" | "legend"
        | "main" | "optgroup" | "option" | "p" | "search" | "section" | "summary" | "tbody" | "tfoot" => Effect::Block,
        _ => Effect::None,
    }
}

/// Elements that have no content and no end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that may stand in the head; anything else ends it.
pub(super) fn is_of_head(name: &str) -> bool {
    matches!(name, "base" | "link" | "meta" | "noscript" | "script" | "style" | "template" | "title")
}

/// Elements within a line, which an end tag may leave open around blocks.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(effect(name), Effect::None | Effect::Bold | Effect::Code | Effect::Superscript)
        || matches!(name, "del" | "s" | "strike")
}

/// Elements that others do not reach beyond, as bits.
pub(super) mod barrier {
    pub const TABLE: u8 = 1;
    pub const ROW: u8 = 2;
    pub const CELL: u8 = 4;
    pub const LIST: u8 = 8;
    pub const TEMPLATE: u8 = 16;
}

/// The barrier that an element is.
pub(super) fn barrier_of(name: &str) -> u8 {
    match name {
        "table" => barrier::TABLE,
        "tr" => barrier::ROW,
        "td" | "th" | "caption" => barrier::CELL,
        "ul" | "ol" | "menu" | "dir" | "dl" => barrier::LIST,
        "template" => barrier::TEMPLATE,
        _ => 0,
    }
}

/// What a start tag ends by itself: the elements, and the barriers that it does not reach beyond.
pub(super) fn implied_end(name: &str) -> Option<(&'static [&'static str], u8)> {
    Some(match name {
        "li" => (&["li"], barrier::LIST | barrier::CELL | barrier::TABLE),
        "dt" | "dd" => (&["dt", "dd"], barrier::LIST | barrier::CELL | barrier::TABLE),
        "td" | "th" => (&["td", "th"], barrier::ROW | barrier::TABLE),
        "tr" => (&["tr"], barrier::TABLE),
        "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "tr"], barrier::TABLE),
        "caption" => (&["caption"], barrier::TABLE),
        _ => return None,
    })
}

/// The barriers that an end tag does not reach beyond.
pub(super) fn end_scope(name: &str) -> u8 {
    match name {
        "table" => 0,
        "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" | "caption" => barrier::TABLE,
        _ => barrier::CELL | barrier::TABLE | barrier::TEMPLATE,
    }
}

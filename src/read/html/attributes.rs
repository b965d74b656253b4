//! The attributes of a tag, and what they say about what is shown.

use crate::document::Margin;

/// Names and values of the attributes of a tag, as written.
pub(super) fn attributes(written: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = written;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let stop = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/');
        let end = rest[first..].find(stop).map_or(rest.len(), |e| e + first);
        let name = &rest[..end];
        rest = rest[end..].trim_ascii_start();
        let Some(after) = rest.strip_prefix('=') else { return Some((name, "")) };
        let after = after.trim_ascii_start();
        let quoted = after.chars().next().filter(|q| matches!(q, '"' | '\''));
        let (value, left) = match quoted {
            Some(q) => after[1..].split_once(q).unwrap_or((&after[1..], "")),
            None => after.split_at(after.find(|c: char| c.is_ascii_whitespace()).unwrap_or(after.len())),
        };
        rest = left;
        Some((name, value))
    })
}

/// What the attributes of a tag say, as far as it matters here.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Not shown, or no part of the text: menus, tables of contents.
    pub hidden: bool,
    /// Whether its text is set in a size to be seen, as far as it says so or a style sheet may; none where it says nothing.
    pub seen: Option<bool>,
    /// The header or footer of LibreOffice's pages.
    pub margin: Option<Margin>,
    /// Set in bold by its style.
    pub bold: bool,
    /// A list item of a word processor, which writes them as paragraphs.
    pub item: bool,
    /// What a mail program quotes of the mail that is answered, or a signature that it adds.
    pub quote: bool,
    /// A table that only arranges.
    pub layout: bool,
    /// Code of a named language.
    pub language: bool,
    /// A ticked box; none where it is no box.
    pub ticked: Option<bool>,
    /// Links into the document.
    pub internal: bool,
    /// Grid columns of a cell.
    pub columns: usize,
    /// Grid rows of a cell.
    pub rows: usize,
}

/// Classes and ids of what mail programs quote or sign with.
const QUOTES: [&str; 7] =
    ["gmail_quote", "gmail_signature", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "moz-signature", "divrplyfwdmsg"];

/// Reads what matters from the names and values of attributes.
pub(super) fn shown<'a>(attributes: impl Iterator<Item = (&'a str, &'a str)>) -> Shown {
    let mut shown = Shown { columns: 1, rows: 1, ..Shown::default() };
    let (mut boxed, mut checked) = (false, false);
    for (name, value) in attributes {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "hidden" => shown.hidden = true,
            "aria-hidden" => shown.hidden |= value == "true",
            "role" => {
                shown.hidden |= matches!(value, "navigation" | "doc-toc");
                shown.layout = matches!(value, "presentation" | "none");
            }
            "style" => style(value, &mut shown),
            "class" | "id" => names(value, &mut shown),
            "title" => shown.margin = margin(value),
            "href" => shown.internal = value.starts_with('#'),
            "type" => boxed = value.eq_ignore_ascii_case("checkbox"),
            "checked" => checked = true,
            "colspan" => shown.columns = value.parse().unwrap_or(1),
            "rowspan" => shown.rows = value.parse().unwrap_or(1),
            _ => {}
        }
    }
    shown.ticked = boxed.then_some(checked);
    shown
}

fn margin(title: &str) -> Option<Margin> {
    match title {
        "header" => Some(Margin::Header),
        "footer" => Some(Margin::Footer),
        _ => None,
    }
}

fn style(value: &str, shown: &mut Shown) {
    let bare: String = value.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let (mut clear, mut moves, mut flat, mut clipped) = (false, false, false, false);
    for (name, value) in bare.split(';').filter_map(|said| said.split_once(':')) {
        let value = value.strip_suffix("!important").unwrap_or(value);
        match name {
            "display" => shown.hidden |= value == "none",
            "visibility" => shown.hidden |= value == "hidden",
            "mso-hide" => shown.hidden |= value == "all",
            "mso-list" => shown.hidden |= value == "ignore",
            "opacity" => clear = is_zero(value),
            "max-height" => flat = is_zero(value),
            "overflow" | "overflow-y" => clipped |= value.starts_with("hidden"),
            "font-size" => shown.seen = Some(!is_zero(value)),
            "font" => shown.seen = Some(true),
            "font-weight" => shown.bold |= matches!(value, "bold" | "600" | "700" | "800" | "900"),
            "animation" | "transform" | "transition" | "will-change" => moves = true,
            _ => {}
        }
    }
    // what moves is only hidden until the page has come up
    shown.hidden |= clear && !moves || flat && clipped;
}

/// Whether a length or a number is none: "0", "0px", "0.0", "0%".
fn is_zero(value: &str) -> bool {
    value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').parse() == Ok(0.0)
}

fn names(value: &str, shown: &mut Shown) {
    for name in value.split_ascii_whitespace() {
        shown.seen = shown.seen.or(Some(true));
        let name = name.to_ascii_lowercase();
        shown.hidden |= matches!(name.as_str(), "toc" | "table-of-contents" | "inhoudsopgave") || name.starts_with("msotoc");
        shown.item |= name.starts_with("msolistparagraph");
        shown.quote |= QUOTES.contains(&name.as_str());
        shown.language |=
            name.starts_with("language-") || name.starts_with("lang-") || name == "sourcecode" || name == "highlight";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_in_every_spelling() {
        let seen: Vec<_> = attributes(" a=1 b = 'x y' C=\"z\" d /e=f= g='open").collect();
        assert_eq!(seen, [("a", "1"), ("b", "x y"), ("C", "z"), ("d", ""), ("e", "f="), ("g", "open")]);
        assert_eq!(attributes(" = é='ë'").collect::<Vec<_>>(), [("=", ""), ("é", "ë")]);
    }

    fn read(written: &str) -> Shown {
        shown(attributes(written))
    }

    #[test]
    fn what_is_shown() {
        for hidden in ["hidden", "style='display: NONE'", "class='x toc'", "id=TOC", "role=navigation", "class=MsoToc2"] {
            assert!(read(hidden).hidden, "{hidden}");
        }
        for hidden in [
            "opacity:0", "opacity: 0.0 !important; color:#fff", "max-height:0px;overflow:hidden",
            "overflow:hidden; MAX-HEIGHT: 0", "mso-hide:all", "visibility:hidden;opacity:1", "display:none!important",
        ] {
            assert!(read(&format!("style='{hidden}'")).hidden, "{hidden}");
        }
        for visible in ["", "style='color:red'", "class=history", "aria-hidden=false", "title=hidden"] {
            assert!(!read(visible).hidden, "{visible}");
        }
        for visible in [
            "opacity:0.4", "fill-opacity:0", "max-height:0", "overflow:hidden", "max-height:90%;overflow:hidden",
            "line-height:0", "opacity:0;transform:translateY(2em)", "opacity:0; transition: opacity 1s",
            "background:url(display:none.png)",
        ] {
            assert!(!read(&format!("style='{visible}'")).hidden, "{visible}");
        }
        let seen =
            ["style='font-size:0'", "style='font-size: 0px'", "style='font-size:13px'", "class=tekst", "style='color:red'"];
        assert_eq!(seen.map(|written| read(written).seen), [Some(false), Some(false), Some(true), Some(true), None]);
        assert_eq!(read("class=x style='font-size:0'").seen, Some(false));
        assert!(read("style='font-weight:700'").bold);
        assert_eq!(read("type=checkbox checked").ticked, Some(true));
        assert_eq!((read("colspan=3").columns, read("colspan=x").columns), (3, 1));
    }
}

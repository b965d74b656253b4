//! The attributes of a tag, and what they say about what is shown.

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

fn style(value: &str, shown: &mut Shown) {
    let bare: String = value.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| bare.contains(w));
    shown.hidden |= has(&["display:none", "visibility:hidden", "mso-hide:all", "mso-list:ignore"]);
    shown.bold |= has(&["font-weight:bold", "font-weight:600", "font-weight:700", "font-weight:800", "font-weight:900"]);
}

fn names(value: &str, shown: &mut Shown) {
    for name in value.split_ascii_whitespace() {
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
        for visible in ["", "style='color:red'", "class=history", "aria-hidden=false", "title=hidden"] {
            assert!(!read(visible).hidden, "{visible}");
        }
        assert!(read("style='font-weight:700'").bold);
        assert_eq!(read("type=checkbox checked").ticked, Some(true));
        assert_eq!((read("colspan=3").columns, read("colspan=x").columns), (3, 1));
    }
}

//! Text from a plan is data: nothing in it may steer a terminal or become a formula.

/// The text with control and bidirectional characters made visible or harmless.
pub fn for_terminal(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
            '\u{7f}'..='\u{9f}' => '\u{fffd}',
            '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            other => other,
        })
        .collect()
}

/// A path with its line breaks and tabs made visible: two files must not look the same.
pub fn visible(path: &str) -> String {
    path.replace('\n', "\u{240a}").replace('\t', "\u{2409}")
}

/// The text as a cell of CSV: quoted where it must be, and never a formula for the program that opens it, also where that takes
/// another sign for the delimiter.
pub fn for_csv(text: &str, delimiter: char) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let mut safe = if formula { String::from("'") } else { String::new() };
    let mut before = '\0';
    for c in text.chars() {
        // ",-" is how Dutch prices end
        let begins = match before {
            ';' | '\t' => matches!(c, '=' | '+' | '-' | '@'),
            ',' => matches!(c, '=' | '+' | '@'),
            _ => false,
        };
        if begins {
            safe.push('\'');
        }
        safe.push(c);
        before = c;
    }
    if safe.contains(['"', '\n', '\r', delimiter]) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// The text as it shows in HTML, within elements and quoted attributes.
pub fn for_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in for_terminal(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// The text as one line of Markdown that shows as it stands: no markup, no tag, no link, no cell border.
pub fn for_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in for_terminal(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // between a scheme and its rest, so that no viewer makes a link of it
            ':' => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            '.' if out.len() >= 3 && out.as_bytes()[out.len() - 3..].eq_ignore_ascii_case(b"www") => out.push_str("&#46;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shows_escapes_instead_of_obeying_them() {
        assert_eq!(for_terminal("a\u{1b}[31mb\u{202e}c"), "a\u{241b}[31mb\u{fffd}c");
    }

    #[test]
    fn a_path_shows_what_no_other_path_shows() {
        let shown = |path: &str| [for_terminal(&visible(path)), for_html(&visible(path)), for_markdown(&visible(path))];
        for (one, other) in [("a\nb.md", "a b.md"), ("a\tb.md", "a b.md"), ("a\nb.md", "a\tb.md"), ("a\rb.md", "a\nb.md")] {
            assert!(shown(one).iter().zip(shown(other)).all(|(one, other)| *one != other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn a_cell_is_no_formula() {
        assert_eq!(for_csv("=cmd|' /C calc'!A0", ','), "'=cmd|' /C calc'!A0");
        assert_eq!(for_csv("a;b \"c\"", ';'), "\"a;b \"\"c\"\"\"");
        assert_eq!(for_csv("-1\n2", ','), "\"'-1\n2\"");
        assert_eq!(for_csv("post", ','), "post");
        assert_eq!(for_csv("Plan;=cmd|'/c calc'!A1", ','), "Plan;'=cmd|'/c calc'!A1");
        assert_eq!(for_csv("5,- per stuk", ';'), "5,- per stuk");
    }

    #[test]
    fn markdown_shows_what_stands_there() {
        assert_eq!(for_markdown("a|b *c* <b>\nhttps://x"), "a\\|b \\*c\\* &lt;b&gt; https&#58;//x");
        for (text, shown) in
            [("WWW.vogel.nl", "WWW&#46;vogel.nl"), ("www.md", "www&#46;md"), ("zie ww. en .nl", "zie ww. en .nl"), ("€w.", "€w.")]
        {
            assert_eq!(for_markdown(text), shown);
        }
    }

    proptest! {
        #[test]
        fn nothing_ends_an_element_or_an_attribute(text in "(?s).*") {
            prop_assert!(!for_html(&text).contains(['<', '>', '"', '\'']));
        }

        #[test]
        fn leaves_no_control_character(text in "\\PC*|[\\x00-\\x9f\u{202a}-\u{202e}]*") {
            prop_assert!(!for_terminal(&text).chars().any(char::is_control));
        }
    }
}

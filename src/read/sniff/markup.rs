//! Which markup a text is written in.

/// Elements that a fragment of HTML begins with.
const FRAGMENT: &[&str] = &[
    "article", "body", "center", "div", "font", "h1", "h2", "h3", "h4", "head", "main", "meta", "ol", "p", "section", "span",
    "table", "title", "ul",
];

/// HTML by its doctype or root; without those by the extension; else by a first tag and the density of closing tags.
pub(super) fn is_html(text: &str, extension: &str) -> bool {
    let start = skip_preamble(text);
    let begins = |with: &str| start.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") {
        return true;
    }
    match extension {
        "html" | "htm" | "xhtml" => true,
        "md" | "markdown" | "mdx" => false,
        _ => {
            let tag = start.strip_prefix('<').unwrap_or_default();
            let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
            FRAGMENT.contains(&name.as_str()) && text.matches("</").count() >= 2 && Signals::of(text).strength() < 2
        }
    }
}

/// What may stand before the doctype: white space, comments, an XML declaration.
fn skip_preamble(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let after = match rest {
            r if r.starts_with("<!--") => r.split_once("-->"),
            r if r.starts_with("<?") => r.split_once('>'),
            _ => return rest,
        };
        let Some((_, after)) = after else { return rest };
        rest = after.trim_start();
    }
}

/// Markdown by its extension, or by its structure. A name that says "text" needs two kinds of proof.
pub(super) fn is_markdown(text: &str, extension: &str) -> bool {
    match extension {
        "md" | "markdown" | "mdx" => true,
        "" | "-" => Signals::of(text).strength() >= 1,
        _ => Signals::of(text).strength() >= 2,
    }
}

/// Counts of what only Markdown has. Dashes and stars before items are common in plain text too and prove nothing.
#[derive(Default)]
struct Signals {
    headings: u32,
    rules: u32,
    fences: u32,
    strong: u32,
    links: u32,
    boxes: u32,
    front_matter: u32,
}

impl Signals {
    fn of(text: &str) -> Signals {
        let mut seen =
            Signals { front_matter: u32::from(text.starts_with("---\n") && text.contains("\n---\n")), ..Signals::default() };
        for line in text.lines() {
            let line = line.trim();
            let hashes = line.bytes().take_while(|b| *b == b'#').count();
            seen.headings += u32::from((1..=6).contains(&hashes) && line[hashes..].starts_with(' '));
            let cells = line.contains('|') && line.contains("--") && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '));
            seen.rules += u32::from(cells);
            seen.fences += u32::from(line.starts_with("```"));
            seen.strong += u32::from(line.matches("**").count() >= 2);
            seen.links += u32::from(line.contains("](http") || line.contains("](#") || line.contains("](./"));
            seen.boxes += u32::from(line.starts_with("- [ ] ") || line.starts_with("- [x] "));
        }
        seen
    }

    /// How many kinds of proof there are; a table's delimiter row or two headings count double.
    fn strength(&self) -> u32 {
        let once = [self.headings, self.rules, self.fences, self.strong, self.links, self.boxes, self.front_matter];
        let kinds = once.iter().filter(|n| **n > 0).count() as u32;
        kinds + u32::from(self.rules > 0) + u32::from(self.headings > 1)
    }
}

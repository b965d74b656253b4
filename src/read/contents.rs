//! Tables of contents: headings a second time, which would count double.

/// Headings that announce a table of contents.
const HEADINGS: &[&str] = &["contents", "inhoud", "inhoudsopgave", "inhoudstafel", "table of contents", "toc"];

/// Whether a heading announces a table of contents; markup and numbers around it do not matter.
pub(super) fn is_heading(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    HEADINGS.contains(&bare.as_str())
}

/// Whether a line is an entry: a text, a leader of dots or white space, a page number.
pub(super) fn is_entry(line: &str) -> bool {
    let line = line.trim();
    let before = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = line.len() - before.len();
    let title = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '·' | '_'));
    let leader = &before[title.len()..];
    let dots: usize = leader.chars().map(|c| if c == '…' { 3 } else { usize::from(!c.is_whitespace()) }).sum();
    let gap = leader.contains('\t') || leader.chars().filter(|c| c.is_whitespace()).count() >= 3;
    (1..=4).contains(&page) && (dots >= 3 || gap) && title.chars().any(char::is_alphabetic)
}

/// Whether a line ends like an entry that lost its leader: a text and a page number.
fn is_bare_entry(line: &str) -> bool {
    let Some((title, page)) = line.trim().rsplit_once(char::is_whitespace) else { return false };
    page.len() <= 4 && page.bytes().all(|b| b.is_ascii_digit()) && title.chars().any(char::is_alphabetic)
}

/// Whether lines are a table of contents: most of at least three are entries, or, under its heading, look like some.
pub(super) fn is_listing<'a>(lines: impl Iterator<Item = &'a str>, announced: bool) -> bool {
    let (mut all, mut entries) = (0, 0);
    for line in lines.filter(|l| !l.trim().is_empty()) {
        all += 1;
        entries += usize::from(is_entry(line) || announced && is_bare_entry(line));
    }
    all >= if announced { 1 } else { 3 } && entries * 4 >= all * 3
}

/// Whether a Markdown list is a table of contents: its items are links into the document, or, under its heading, most
/// are links to neighbours or entries.
pub(super) fn is_link_list(markdown: &str, announced: bool) -> bool {
    let (mut items, mut links) = (0, 0);
    for line in markdown.lines() {
        let marked = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let bare = marked.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '*' | '+' | '.' | ')' | ' '));
        if bare.len() == marked.len() || bare.is_empty() {
            continue;
        }
        items += 1;
        let target = bare.strip_prefix('[').and_then(|b| b.split_once("](")).map(|(_, to)| to);
        let inside = target.is_some_and(|to| to.starts_with('#') || announced && !to.starts_with("http"));
        links += usize::from(inside || announced && is_entry(bare));
    }
    if announced { items >= 1 && links * 2 > items } else { items >= 2 && links * 10 >= items * 9 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_entries() {
        for heading in ["# Inhoudsopgave", "**Contents:**", "Table of Contents", "0. Inhoud"] {
            assert!(is_heading(heading), "{heading}");
        }
        assert!(!is_heading("Inhoud van de campagne"));
        for entry in ["1. Inleiding ........ 3", "Doelgroep\t12", "Budget … 7", "  2.1 Wie     5", "KPI's. . . . . 9"] {
            assert!(is_entry(entry), "{entry}");
        }
        for text in ["Wij willen groeien in 2026", "Omzet: 30", "Wacht... 3 weken lang", "......... 3", "Meer leads."] {
            assert!(!is_entry(text), "{text}");
        }
    }

    #[test]
    fn lists_of_links() {
        let toc = "- [Doelen](#doelen)\n  - [Wie](#wie)\n1. [Budget](#budget)\n";
        assert!(is_link_list(toc, false));
        let sources = "- [Onderzoek](https://voorbeeld.nl)\n- [Cijfers](cijfers.md)\n";
        assert!(!is_link_list(sources, false));
        assert!(!is_link_list("- Meer leads\n- [Doel](#doel) halen met een actie\n- Budget\n", true));
        assert!(is_link_list("- [Doelen](doelen.md)\n- [Acties](acties.md)\n", true));
        assert!(is_listing("Inleiding ... 3\nDoelen .... 4\nBudget ..... 12".lines(), false));
        assert!(is_listing("1 Inleiding 3\n2 Doelen 4".lines(), true));
        assert!(!is_listing("Wij groeien naar 30\nEn dan verder.".lines(), true));
    }
}

//! Document properties: the title and the author, where a person gave them.

use crate::document::{Anchor, BlockKind, DocumentBuilder};
use crate::read::xml::{Node, Xml};

/// What programs write where nobody gave a title.
const NO_TITLES: &[&str] = &[
    "untitled", "untitled document", "untitled presentation", "naamloos", "naamloos document", "naamloze presentatie", "title",
    "titel", "titel van document", "word document", "word-document", "powerpoint presentation",
];
/// Ends of file names that programs take for a title.
const FILES: &[&str] =
    &[".doc", ".docx", ".odt", ".rtf", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".md", ".htm", ".html", ".txt"];
/// What programs write behind the title of a page.
const ADDED: &[&str] = &["- Google Docs", "- Google Documenten", "- Google Slides", "- Google Presentaties"];
/// What programs write where nobody gave a name.
const NO_AUTHORS: &[&str] = &[
    "admin", "administrator", "author", "auteur", "gebruiker", "user", "windows user", "windows-gebruiker",
    "microsoft office user", "microsoft office-gebruiker", "microsoft account", "microsoft-account", "python-docx", "un-named",
];

/// A document's own word on itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Properties {
    pub(in crate::read) title: Option<String>,
    pub(in crate::read) author: Option<String>,
}

impl Properties {
    /// Reads the core properties part.
    pub(in crate::read) fn read(xml: &mut Xml<'_>) -> Self {
        let mut properties = Properties::default();
        let mut by_first = false;
        loop {
            match xml.next() {
                Node::Open(e) if e.name() == "title" => properties.title = Some(xml.text()).filter(|t| is_title(t)),
                // OpenDocument names the first author here, and in `creator` the last one.
                Node::Open(e) if e.name() == "initial-creator" => {
                    by_first = true;
                    properties.author = Some(xml.text()).filter(|a| is_author(a));
                }
                Node::Open(e) if e.name() == "creator" && !by_first => {
                    properties.author = Some(xml.text()).filter(|a| is_author(a));
                }
                Node::End => return properties,
                _ => {}
            }
        }
    }

    /// Properties as they stand in a file that has no part for them.
    pub(in crate::read) fn of(title: String, author: String) -> Self {
        Properties { title: Some(title).filter(|t| is_title(t)), author: Some(author).filter(|a| is_author(a)) }
    }

    /// Gives the document its title and its author.
    pub(in crate::read) fn push(&self, anchor: Anchor, out: &mut DocumentBuilder) {
        if let Some(title) = &self.title {
            out.set_title(title);
        }
        if let Some(author) = &self.author {
            out.open(BlockKind::Metadata, anchor);
            out.push("author: ");
            out.push(author);
            out.close();
        }
    }
}

/// The title that a page gives itself, where a person gave it: without what the program adds.
pub(in crate::read) fn page_title(title: &str) -> Option<&str> {
    let title = title.trim();
    let bare = ADDED.iter().find_map(|added| title.strip_suffix(added)).unwrap_or(title).trim_end();
    Some(bare).filter(|bare| is_title(bare))
}

fn is_title(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    let numbered = ["document", "doc", "word"].iter().filter_map(|word| title.strip_prefix(word));
    let numbered = numbered.map(str::trim).any(|rest| rest.chars().all(|c| c.is_ascii_digit()));
    let of_file = title.starts_with("microsoft word") || FILES.iter().any(|end| title.ends_with(end));
    !title.is_empty() && !numbered && !of_file && !NO_TITLES.contains(&&*title)
}

fn is_author(author: &str) -> bool {
    let author = author.trim().to_lowercase();
    !author.is_empty() && !NO_AUTHORS.contains(&&*author)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str, author: &str) -> (Option<String>, Option<String>) {
        let xml = format!("<cp:coreProperties><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></cp:coreProperties>");
        let properties = Properties::read(&mut Xml::new(&xml, 9));
        (properties.title, properties.author)
    }

    #[test]
    fn tells_what_a_person_wrote_from_what_a_program_did() {
        let kept = read("Marketingplan Bakkerij &amp; Zn 2026", "Sanne de Wit");
        assert_eq!(kept, (Some("Marketingplan Bakkerij & Zn 2026".into()), Some("Sanne de Wit".into())));
        for title in
            ["", " ", "Document1", "Document 12", "document", "Word", "Microsoft Word - plan.doc", "plan v3.docx", "Naamloos"]
        {
            assert_eq!(read(title, "").0, None, "{title}");
        }
        for author in ["", "python-docx", "Microsoft Office User", "Gebruiker"] {
            assert_eq!(read("", author).1, None, "{author}");
        }
        assert_eq!(read("Documentatie van de campagne", "").0.as_deref(), Some("Documentatie van de campagne"));
    }
}

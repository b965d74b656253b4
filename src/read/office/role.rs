//! What a paragraph is, and the names of styles that say so.

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Role {
    #[default]
    Body,
    Title,
    Subtitle,
    /// Level from 1.
    Heading(u8),
    /// A line of a table of contents, or its heading.
    Contents,
}

/// Lower case, without spaces and what follows a comma, where Word lists aliases.
pub(in crate::read) fn plain(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).flat_map(char::to_lowercase).collect()
}

/// What a style is by its name or id, in the languages that programs write them in.
pub(in crate::read) fn named_role(name: &str) -> Option<Role> {
    let name = plain(name);
    match &*name {
        "title" | "titel" | "titre" | "título" | "titolo" => return Some(Role::Title),
        "subtitle" | "ondertitel" | "untertitel" | "soustitre" => return Some(Role::Subtitle),
        "tocheading"
        | "kopvaninhoudsopgave"
        | "contentsheading"
        | "tableoffigures"
        | "lijstmetafbeeldingen"
        | "inhaltsverzeichnisüberschrift" => return Some(Role::Contents),
        _ => {}
    }
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let level = name[word.len()..].parse().ok().filter(|level| (1..=9).contains(level))?;
    match word {
        // Word drops letters outside ASCII from an id, so that "Überschrift1" becomes "berschrift1".
        "heading" | "kop" | "überschrift" | "berschrift" | "titre" | "título" | "titolo" | "rubrik" | "overskrift" => {
            Some(Role::Heading(level))
        }
        "toc" | "inhopg" | "contents" | "verzeichnis" => Some(Role::Contents),
        _ => None,
    }
}

/// How deep a list style stands by its name: 1 for `List Bullet 2`, 0 for what is no list style.
pub(in crate::read) fn list_depth(name: &str) -> u8 {
    let name = plain(name);
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_list = word.starts_with("list") || word.starts_with("lijst");
    name[word.len()..].parse::<u8>().ok().filter(|_| is_list).map_or(0, |n| n.saturating_sub(1))
}

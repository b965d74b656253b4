//! People and firms that a plan names without putting them in charge: behind a label, in a column, under a greeting, "Jansen & Zonen".

use std::sync::LazyLock;

use regex::Regex;

use super::ordinary::{is_channel, is_ordinary};
use crate::facts::owner::persons;
use crate::plan::{PassageKind, PlanReport};
use crate::text::Span;

/// Bytes behind a label that are looked at, at most.
const VALUE: usize = 160;
/// Passages behind a greeting in which the name stands, at most.
const SIGNED: usize = 2;
/// Bytes of further titles behind the first: "prof. dr. ir.".
const TITLED: usize = 12;
/// What stands between the cells of a row.
const CELLS: &str = " | ";

/// What a label asks for: somebody, or who the work is done for.
const LABELS: &str = r"(?:opdrachtgevers?|contactpersoon|contactpersonen|contact|aanspreekpunt|auteurs?|schrijvers?|opstellers?|afzender|redactie|sponsor|projectleider|gesprekspartner|ter attentie van|t\.a\.v\.|ondertekend|handtekening|naam|client|customer|contact persons?|point of contact|authors?|writers?|editor|sender|attn|signed|signature|sign-off|approved by|reviewed by|name|van|aan|cc|from|to)";
/// Words that say it without a colon.
const WORDS: &str = r"(?:(?:opgesteld|geschreven|samengesteld|opgemaakt|ingediend|ondertekend|goedgekeurd|gepresenteerd) door|in opdracht van|namens|(?:prepared|written|compiled|drafted|submitted|signed|approved|commissioned|presented) by|prepared for|on behalf of)";
const GREETINGS: &str = r"(?i)^\W*(?:(?:met )?(?:een )?(?:vriendelijke|hartelijke|warme|zonnige) groet(?:en)?|groet(?:en|jes)?|hoogachtend|mvg|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|(?:yours )?(?:sincerely|faithfully|truly))(?:[,.!\n]|$)\s*";
/// Firms that are named after people.
const FIRMS: &str = r"((?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en) ){0,3}\p{Lu}[\w'’-]+(?: (?:&|\+) (?:Co|Zn|Zonen|Zoon|Partners|Sons?|Dochters?|Daughters?|Associates|Vennoten)| (?:en|and) (?:Zn|Zonen|Zoon|Sons?|Dochters?|Daughters?)))\b";
/// Firms behind a label.
const COMPANY: &str = r"^((?:\p{Lu}[\w'’&-]* |(?:van|de|den|der|het|of|the|and|en|&) ){1,6}(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|Ltd|Limited|LLC|LLP|Inc|GmbH|plc))\b";

/// Before a name these say that it is one: "dhr. Vos".
const TITLES: &str = r"(?i)\b(?:dhr|mevr|mw|mrs|ms|drs|prof|dr)\b\.? |\b(?:mevrouw|meneer|de heer) ";

static TITLE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(TITLES).ok());
static LABEL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\b(?:{LABELS}\s*(?:\([^)]*\))?\s*:|{WORDS}\s?:?)\s*")).ok());
static HEAD: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&format!(r"(?i)^\W*(?:{LABELS}|{WORDS})\W*$")).ok());
static GREETING: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(GREETINGS).ok());
static FIRM: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(FIRMS).ok());
static BEHIND: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(COMPANY).ok());

/// Somebody, or a firm, as a plan names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A person.
    Person(String),
    /// Two words with capitals where a person is expected: they tell only together.
    Words(String),
    /// A firm.
    Firm(String),
}

/// Everybody that a plan names in such a way, in the order of its text.
pub(super) fn named(plan: &PlanReport) -> Vec<Named> {
    let mut found = Vec::new();
    let quotes = plan.owners.iter().map(|o| o.quote.as_str());
    quotes.chain(plan.title.as_deref()).for_each(|text| behind_labels(text, &mut found));
    let mut columns: Vec<usize> = Vec::new();
    let mut signing = 0;
    for passage in &plan.passages {
        let text: String = passage.pieces.iter().map(|piece| piece.text.as_str()).collect();
        behind_labels(&text, &mut found);
        if passage.kind == PassageKind::Row {
            in_columns(&text, &mut columns, &mut found);
        } else {
            columns.clear();
        }
        let greeting = GREETING.as_ref().and_then(|shape| shape.find(&text));
        let rest = greeting.map_or(text.as_str(), |greeting| &text[greeting.end()..]);
        signing = if greeting.is_some() { SIGNED + 1 } else { signing };
        if signing > 0 {
            signing -= 1;
            let signed: Vec<Named> = rest.lines().next().into_iter().filter_map(filling).collect();
            signing = if signed.is_empty() { signing } else { 0 };
            found.extend(signed);
        }
    }
    found
}

fn behind_labels(text: &str, found: &mut Vec<Named>) {
    for label in LABEL.iter().flat_map(|shape| shape.find_iter(text)) {
        let rest = &text[label.end()..];
        value(rest[..rest.floor_char_boundary(VALUE)].lines().next().unwrap_or_default(), found);
    }
    for title in TITLE.iter().flat_map(|shape| shape.find_iter(text)) {
        let rest = &text[title.start()..];
        let rest = &rest[..rest.floor_char_boundary(VALUE)];
        let near = |span: &Span| span.start as usize <= title.len() + TITLED;
        let titled = persons(rest).into_iter().next().filter(|(span, sure)| *sure && near(span));
        found.extend(titled.map(|(span, _)| Named::Person(rest[span.range()].to_owned())));
    }
    for firm in FIRM.iter().flat_map(|shape| shape.captures_iter(text)).filter_map(|c| c.get(1)) {
        let words: Vec<&str> = firm.as_str().split(' ').collect();
        let last = words[..words.len().saturating_sub(2)].last().map(|w| w.to_lowercase()).unwrap_or_default();
        let family = !firm.as_str().ends_with("Partners") && !firm.as_str().ends_with("Associates");
        if !is_channel(&last) && (family || !is_ordinary(&last)) {
            found.push(Named::Firm(firm.as_str().to_owned()));
        }
    }
}

/// What stands behind a label: a firm with its legal form, persons for certain, or a name that fills it.
fn value(text: &str, found: &mut Vec<Named>) {
    if let Some(firm) = BEHIND.as_ref().and_then(|shape| shape.captures(text)).and_then(|c| c.get(1)) {
        found.push(Named::Firm(firm.as_str().to_owned()));
        return;
    }
    let before = found.len();
    let cell = text.split(CELLS).next().unwrap_or_default();
    let sure = persons(cell).into_iter().filter(|(_, sure)| *sure);
    found.extend(sure.map(|(span, _)| Named::Person(cell[span.range()].to_owned())));
    if found.len() == before {
        found.extend(filling(cell));
    }
}

/// The name that a line, or its part before a comma or a bracket, is.
fn filling(line: &str) -> Option<Named> {
    let line = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '–' | '-'));
    let (span, sure) = persons(line).into_iter().next().filter(|(span, _)| span.start == 0)?;
    let rest = line[span.end as usize..].trim_start_matches(['*', '_']);
    let ends =
        rest.is_empty() || rest.starts_with([',', '(', '|', ';', '\n', '.']) || rest.starts_with(" (") || rest.starts_with(" |");
    let name = line[span.range()].to_owned();
    match (ends, sure) {
        (false, _) => None,
        (true, true) => Some(Named::Person(name)),
        (true, false) => Some(Named::Words(name)),
    }
}

/// A row: the names in columns that ask for them, or which columns those are.
fn in_columns(row: &str, columns: &mut Vec<usize>, found: &mut Vec<Named>) {
    let cells: Vec<&str> = row.split(CELLS).collect();
    let heads: Vec<usize> = (0..cells.len()).filter(|i| HEAD.as_ref().is_some_and(|shape| shape.is_match(cells[*i]))).collect();
    if !heads.is_empty() && columns.is_empty() {
        // a label and its value beside each other
        heads.iter().filter_map(|i| cells.get(i + 1)).for_each(|cell| value(cell, found));
        *columns = heads;
        return;
    }
    columns.iter().filter_map(|i| cells.get(*i)).for_each(|cell| value(cell, found));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<Named> {
        let mut found = Vec::new();
        behind_labels(text, &mut found);
        found
    }

    #[test]
    fn a_label_asks_for_somebody() {
        let person = |name: &str| Named::Person(name.to_owned());
        for (text, names) in [
            ("Opdrachtgever: Jan Bakker", vec![person("Jan Bakker")]),
            ("Contactpersoon: Els (06-12345678)", vec![person("Els")]),
            ("Opgesteld door Sanne de Vries en Joost Bakker", vec![person("Sanne de Vries"), person("Joost Bakker")]),
            ("Author: Grace Hall, prepared by Tom Osei", vec![person("Grace Hall"), person("Tom Osei")]),
            ("Prepared by: Dr. Amara Osei", vec![person("Amara Osei")]),
            ("Auteur: Qwibus Zijlmans", vec![Named::Words("Qwibus Zijlmans".to_owned())]),
            ("Client: Harbour Bikes Ltd", vec![Named::Firm("Harbour Bikes Ltd".to_owned())]),
            ("Marketingplan Vonk & Co", vec![Named::Firm("Vonk & Co".to_owned())]),
            ("Flyers verspreiden door dhr. Vos in mei", vec![person("Vos")]),
            ("bakkerij Jansen en Zonen levert", vec![Named::Firm("Jansen en Zonen".to_owned())]),
        ] {
            assert!(names.iter().all(|name| told(text).contains(name)), "{text}: {:?}", told(text));
        }
    }

    #[test]
    fn other_words_are_nobody() {
        for text in [
            "Opdrachtgever: directie", "Auteur: marketing", "Client: small bakeries", "Prepared by the team in May",
            "Instagram & Co", "Klanten en Partners", "Media & Partners", "Van: januari tot maart", "Contact: via de website",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}

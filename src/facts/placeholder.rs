//! Left-overs of a template: "`[Bedrijfsnaam]`", "XX%", "vul hier in", "lorem ipsum", a value that is still TBD.

use std::sync::LazyLock;

use regex::Regex;

use super::Source;
use super::column::{self, Column};
use super::frame::label;
use super::words::{Phrases, Words};
use crate::document::{Block, BlockKind, Document, SectionId};
use crate::text::Span;

/// Square, angle and double curly brackets: how they open and close, what does not stand inside, fewest and most characters.
const BRACKETS: [(&str, &str, &[char], usize, usize); 3] = [
    ("[", "]", &['[', ']', '\n'], 1, 60),
    ("<", ">", &['<', '>', '\n', '/', '='], 2, 40),
    ("{{", "}}", &['{', '}', '\n'], 1, 40),
];

/// What is a left-over wherever it stands.
static PHRASE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
          (?i-u:\blorem\ +ipsum\b)
        | (?i-u:\bvul\ +(?:hier|dit)\ +)(?:[^\ \n.:!?]+\ +){0,5}(?i-u:in\b)
        | (?i-u:\bhier\ +(?:in\ *te\ +vullen|invullen)\b | \bnog\ +in\ +te\ +vullen\b)
        | (?i-u:\binsert\ +)(?:[^\ \n.:!?]+\ +){0,5}(?i-u:here\b)
        | (?i-u:\b(?:your|jouw|uw)\ +(?:text|tekst|name|naam|logo)\ +(?:here|hier)\b | \bfill\ +in\ +here\b)
        | [€$£][\x20\u{a0}]?X{1,6}(?:[.,]X{2,3})*(?-u:\b) | (?-u:\bX{1,4}\ ?% | \bXX+(?:[.,]X{2,3})*\b | \b_{4,})
        ",
    )
    .expect("a fixed pattern")
});

/// Words that a template puts in brackets to be replaced; the first word decides.
static TO_FILL: Phrases = Phrases::of(
    "
    aantal, achternaam, afdeling, amount, audience, bedrag, bedrijf, bedrijfsnaam, beschrijf, branche, brand, budget,
    business, city, client, company, competitor, concurrent, contactpersoon, customer, date, datum, department, describe,
    dienst, doel, doelgroep, eigenaar, fill, functie, goal, industry, insert, invullen, jaar, jouw, kies, klant, klantnaam,
    kwartaal, locatie, location, logo, maand, merk, merknaam, month, n.t.b., naam, nader, name, nog, ntb, number, onderwerp,
    organisatie, organisatienaam, organisation, organization, owner, percentage, phone, plaats, placeholder, product,
    productnaam, quarter, regio, role, sector, service, stad, state, target, tba, tbd, telefoonnummer, titel, title, todo,
    topic, uw, voornaam, vul, website, x%, xx, xxx, year, your
    ",
);

/// A value that is still to be decided.
static UNDECIDED: Phrases = Phrases::of(
    "
    ???, in te vullen, invullen, nader te bepalen, nog in te vullen, nog te bepalen, nog te bepalen door, ntb, tba, tbc, tbd,
    to be confirmed, to be decided, to be defined, to be determined, volgt nog
    ",
);

/// How a message begins; what stands in brackets near it is filled in per recipient.
static GREETING: Phrases = Phrases::of(
    "
    beste, dag, dear, geachte, goedemiddag, goedemorgen, hallo, hello, hey, hi, hoi, onderwerp, onderwerpregel, subject,
    subject line
    ",
);

/// Headings over texts that are sent or published.
static MESSAGE: Phrases = Phrases::of(
    "
    belscript, bericht, berichten, caption, captions, copy, dm, dm's, dms, e mail, e mails, email, emails, follow up, format,
    mail, mails, message, messages, onderwerpregel, opvolging, outreach, pitch, post, posts, prompt, prompts, script, scripts,
    sequence, sjabloon, subject, template, templates, uitnodiging, variant
    ",
);

/// Compiles the patterns.
pub(super) fn prepare() {
    LazyLock::force(&PHRASE);
}

/// Every left-over, in order. Merge fields in message templates, links, task boxes, notes and code are none.
pub fn find(source: Source<'_>) -> Vec<Span> {
    let messages = message_sections(source.doc);
    let mut found = Vec::new();
    for (id, block) in source.doc.blocks().iter().enumerate() {
        let text = source.doc.slice(block.span);
        let lead = source.layout.frames.lead(id).map_or("", |lead| source.doc.slice(source.doc.blocks()[lead].span));
        let labelled = label(text).is_some_and(|l| MESSAGE.stand_in(&Words::of(l.text)));
        let message = labelled || block.quoted || messages[block.section] || greets(text) || MESSAGE.stand_in(&Words::of(lead));
        let start = block.span.start;
        let spans = PHRASE.find_iter(text).map(|m| Span::new(m.start(), m.end()).shift(start));
        let open = |span: &Span| *span != block.span && stands_alone(source.doc.text(), *span);
        found.extend(spans.filter(|span| open(span) && !names_owner(source.doc.text(), *span)));
        if !message {
            let field = |span: &Span| text[span.range()].starts_with("{{") && MERGES.stand_in(&Words::of(text));
            found.extend(bracketed(text).filter(|span| !field(span)).map(|span| span.shift(start)));
        }
        found.extend(undecided(source, block));
    }
    found.retain(|span| !source.doc.is_opaque(*span));
    found.sort();
    found.dedup_by(|later, kept| later.overlaps(*kept));
    found
}

/// What a field in double curly brackets is merged into, where a sentence speaks of it.
static MERGES: Phrases = Phrases::of(
    "
    aanhef, e mail, e mails, email, emails, mail, mailchimp, mailing, mails, merge, newsletter, nieuwsbrief, onderwerp, onderwerpregel, recipient,
    ontvanger, subject, subject line
    ",
);

/// Bytes before what is left open in which its line begins, at most.
const LABELLED: usize = 80;

/// Whether the label of its line announces an owner; what is left open there is said of the owner.
fn names_owner(text: &str, span: Span) -> bool {
    let end = span.end as usize;
    let from = text.floor_char_boundary((span.start as usize).saturating_sub(LABELLED));
    let line = text[from..end].rsplit('\n').next().unwrap_or_default();
    label(line).is_some_and(|l| OWNED.stand_in(&Words::of(l.text)))
}

/// "XXL", "SpaceX" and the like are no left-overs; the pattern's word boundary does not see letters before a currency.
fn stands_alone(text: &str, span: Span) -> bool {
    let after = text[span.end as usize..].chars().next();
    let word = &text[span.range()];
    let coded = word.starts_with('X') && text[..span.start as usize].ends_with('-');
    let single = word.starts_with('X') && word.chars().filter(|c| *c == 'X').count() == 1 && !word.contains('%');
    // "insert the leaflet here and there" is work
    let goes_on = word.to_ascii_lowercase().starts_with("insert") && text[span.end as usize..].starts_with(" and ");
    !single && !coded && !goes_on && !names_one(text, span) && !after.is_some_and(|c| c.is_alphanumeric() || c == '-')
}

/// Words before crosses that make them a Roman numeral, and behind them that make them the name of a product.
static NUMBERED: Phrases = Phrases::of(
    "
    aflevering, anno, bowl, chapter, deel, edition, editie, episode, hoofdstuk, jaargang, no, nr, part, ronde, round, season, seizoen, volume
    ",
);
static NAMED: Phrases = Phrases::of(
    "
    collectie, collection, edition, editie, eeuw, century, lijn, line, model, modellen, models, range, serie, series, versie, version
    ",
);

/// Whether crosses are a number or a name: "Season XXX", "the XXX range", "de XX serie".
fn names_one(text: &str, span: Span) -> bool {
    let word = &text[span.range()];
    if !word.bytes().all(|b| b == b'X') {
        return false;
    }
    let before = text[..span.start as usize].trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
    let behind = text[span.end as usize..].trim_start().split([' ', '\n']).next().unwrap_or_default();
    let is = |list: &Phrases, word: &str| list.has(word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str());
    is(&NAMED, behind) || is(&NAMED, before) || is(&NUMBERED, before)
}

fn bracketed(text: &str) -> impl Iterator<Item = Span> {
    let mut quotes = Quotes::default();
    in_brackets(text).into_iter().filter_map(move |(whole, inside)| {
        let spoken = quotes.are_open(text, whole.start as usize);
        let (inside, after) = (text[inside.range()].trim(), &text[whole.end as usize..]);
        let linked = after.starts_with(['(', '[', ':']) && !after.starts_with(": ");
        let first = inside.split([' ', '_', '/', ',', ':']).next().unwrap_or("").to_lowercase();
        let short = inside.split_whitespace().count() <= 7;
        (short && !linked && !spoken && TO_FILL.has(first.as_str())).then_some(whole)
    })
}

/// Every pair of brackets and what stands in it.
fn in_brackets(text: &str) -> Vec<(Span, Span)> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    for (at, _) in text.match_indices(['[', '<', '{']) {
        if found.last().is_some_and(|(whole, _)| at < whole.end as usize) {
            continue;
        }
        for (open, close, never, fewest, most) in BRACKETS {
            let Some(rest) = text[at..].strip_prefix(open) else { continue };
            let length: usize = rest.chars().take(most + 1).take_while(|c| !never.contains(c)).map(char::len_utf8).sum();
            let count = rest[..length].chars().count();
            if (fewest..=most).contains(&count) && rest[length..].starts_with(close) {
                let inside = Span::new(at + open.len(), at + open.len() + length);
                found.push((Span::new(at, inside.end as usize + close.len()), inside));
            }
        }
    }
    found
}

/// The quotation marks of a text up to where it was last asked for.
#[derive(Clone, Copy, Default)]
struct Quotes {
    at: usize,
    straight: usize,
    opening: usize,
    closing: usize,
}

impl Quotes {
    /// Whether quotation marks are open at `at`, which may not lie before the last place that was asked for.
    fn are_open(&mut self, text: &str, at: usize) -> bool {
        let more = &text[self.at..at];
        self.at = at;
        self.straight += more.matches('"').count();
        self.opening += more.matches(['“', '„']).count();
        self.closing += more.matches('”').count();
        self.straight % 2 == 1 || self.opening > self.closing
    }
}

/// A cell, or what follows a label, that says that it is still to be decided; owners have a finding of their own.
fn undecided(source: Source<'_>, block: &Block) -> Vec<Span> {
    let doc = source.doc;
    let says = |text: &str| {
        let words = Words::of(text.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | '*' | '_')));
        words.iter().count() <= 4 && (UNDECIDED.open(&words) || text.trim() == "???")
    };
    if let Some(row) = &block.row {
        let owned = |at: u16| column::at(source.layout.columns(row.table), at) == Some(Column::Owner);
        let cells = row.cells.iter().filter(|c| !row.header && !owned(c.column) && says(doc.slice(c.span)));
        return cells.map(|c| c.span).collect();
    }
    if block.kind == BlockKind::Metadata {
        return Vec::new();
    }
    let text = doc.slice(block.span);
    let Some(label) = label(text).filter(|l| !OWNED.stand_in(&Words::of(l.text))) else { return Vec::new() };
    let value = &text[label.end..];
    let from = label.end + (value.len() - value.trim_start().len());
    let found = says(value) && !value.trim().is_empty();
    if found { vec![Span::new(from, text.len()).shift(block.span.start)] } else { Vec::new() }
}

/// Labels of owners.
static OWNED: Phrases = Phrases::of(
    "
    accountable, actiehouder, dri, eigenaar, lead, owner, responsible, trekker, verantwoordelijk, verantwoordelijke, who, wie
    ",
);

fn greets(text: &str) -> bool {
    let plain = text.trim_start_matches(['"', '“', '„', '\'', '‘', '*', '>', ' ']);
    let words = Words::of(plain.get(..60.min(plain.len())).unwrap_or(plain));
    GREETING.open(&words)
}

/// Sections whose headings announce a message, or in which a block greets someone by a field.
fn message_sections(doc: &Document) -> Vec<bool> {
    let mut messages: Vec<bool> = Vec::with_capacity(doc.sections().len());
    let title: Option<SectionId> = doc.sections().iter().position(|s| s.heading.is_some());
    for (id, section) in doc.sections().iter().enumerate() {
        let own = Some(id) != title && doc.heading(id).is_some_and(|h| MESSAGE.stand_in(&Words::of(h)));
        messages.push(own || section.parent.is_some_and(|up| messages[up]));
    }
    for block in doc.blocks() {
        let text = doc.slice(block.span);
        if greets(text) && bracketed(text).next().is_some() {
            messages[block.section] = true;
        }
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::facts::probe;
    use crate::lexicon::Lexicon;

    fn left_overs(markdown: &str) -> Vec<String> {
        let lexicon = Lexicon::from_files(std::iter::empty()).expect("nothing to read");
        probe::with(&lexicon, "plan.md", markdown.as_bytes(), None, |source| {
            find(source).into_iter().map(|span| source.doc.slice(span).to_owned()).collect()
        })
        .expect("Markdown is read")
    }

    #[test]
    fn finds_what_a_template_left() {
        for (text, expected) in [
            ("[Bedrijfsnaam] richt zich op [doelgroep].", &["[Bedrijfsnaam]", "[doelgroep]"][..]),
            ("We groeien met XX% naar € XXX omzet.", &["XX%", "€ XXX"]),
            ("Wij helpen {{company}} groeien.", &["{{company}}"]),
            ("Lorem ipsum dolor sit amet.", &["Lorem ipsum"]),
            ("Onze missie: vul hier je missie in.", &["vul hier je missie in"]),
            ("Insert your goal here.", &["Insert your goal here"]),
            ("Budget: TBD", &["TBD"]),
            ("Startdatum: nog te bepalen", &["nog te bepalen"]),
            ("| KPI | Doel |\n|---|---|\n| Leads | TBD |", &["TBD"]),
            ("In [jaar] willen we XX nieuwe klanten.", &["[jaar]", "XX"]),
        ] {
            assert_eq!(left_overs(text), expected, "{text}");
        }
    }

    #[test]
    fn quotation_marks_are_counted_once() {
        let text = "Hij zei „[naam]”, zij zei \"[naam]\" en wij: [naam].";
        let mut quotes = super::Quotes::default();
        let open: Vec<bool> = text.match_indices('[').map(|(at, _)| quotes.are_open(text, at)).collect();
        assert_eq!(open, [true, true, false]);
    }

    #[test]
    fn leaves_fields_links_and_boxes_alone() {
        for text in [
            "Zie [onze site](https://voorbeeld.nl) en bron [1].", "- [ ] Nieuwsbrief klaarzetten\n- [x] Logo af",
            "## Mail 1\n\nHi [naam],\n\nGefeliciteerd met [bedrijf]!", "> Beste [voornaam], zullen we bellen?",
            "Druk op [Enter] en daarna op [Ctrl].", "De velden {first_name} en `<company>` vult het systeem.",
            "Insert the leaflet here and there.", "Maat XXL is op, en de T-shirts in XL ook.",
            "Season XXX opens with the XXX range.", "De XX serie verkoopt goed.",
            "| Actie | Eigenaar |\n|---|---|\n| Blog | TBD |", "Eigenaar: TBD", "Wie [sic] dit leest, is [B2B] gewend.",
        ] {
            assert_eq!(left_overs(text), Vec::<String>::new(), "{text}");
        }
    }
}

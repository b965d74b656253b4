//! What the headings and lead-ins around a block say it holds: goals, actions, or things in which no number is a goal.

use super::words::Words;
use crate::document::{Block, BlockId, BlockKind, Document};

/// What a part of a plan holds, as its heading, lead-in or label names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Frame {
    /// Goals, KPIs, targets: a bare "metric: number" is a target.
    Goal,
    /// Things to do.
    Action,
    /// Budgets, prices, markets, the present, examples, texts to be sent: numbers here are no targets.
    Refuse,
    /// Nothing known.
    Plain,
}

const GOAL: &[&str] = &[
    "doel",
    "doelen",
    "doelstelling",
    "doelstellingen",
    "kpi",
    "kpi's",
    "kpis",
    "target",
    "targets",
    "goal",
    "goals",
    "objective",
    "objectives",
    "okr",
    "okr's",
    "okrs",
    "ambitie",
    "ambities",
    "metrics",
    "metric",
    "metrieken",
    "metriek",
    "streefcijfers",
    "streefwaarden",
    "streefwaarde",
    "streefcijfer",
    "succescriteria",
    "mijlpalen",
    "mijlpaal",
    "milestones",
    "milestone",
    "succesindicatoren",
    "prestatie indicatoren",
    "success criteria",
    "success metrics",
    "key results",
    "key result",
    "key metrics",
    "expected results",
    "expected outcomes",
    "expected result",
    "expected outcome",
    "verwachte resultaten",
    "beoogde resultaten",
    "beoogd resultaat",
    "gewenste resultaten",
    "verwacht resultaat",
    "wat willen we bereiken",
    "what we want to achieve",
    "measures of success",
    "measure of success",
    "north star",
    "definition of success",
    "success looks like",
    "exit criteria",
    "measure success",
    "measuring success",
    "win criteria",
    "success bar",
    "success signals",
    "success signal",
    "success is",
    "meetbaar resultaat",
    "aim",
    "aims",
    "checkpoint",
    "doelwaarde",
    "objectief",
];

/// Words behind "target" or "goal" that make it another thing.
const AIMED_AT: &[&str] = &[
    "audience",
    "audiences",
    "market",
    "markets",
    "group",
    "groups",
    "customer",
    "customers",
    "persona",
    "personas",
    "account",
    "accounts",
    "keyword",
    "keywords",
    "company",
    "companies",
    "segment",
    "segments",
    "list",
    "page",
    "url",
    "profile",
    "user",
    "users",
    "reader",
    "readers",
    "publications",
    "search",
];

const REFUSE: &[&str] = &[
    "budget",
    "budgets",
    "begroting",
    "kosten",
    "costs",
    "cost",
    "prijs",
    "prijzen",
    "price",
    "prices",
    "pricing",
    "tarief",
    "tarieven",
    "pakket",
    "pakketten",
    "packages",
    "investering",
    "financiën",
    "markt",
    "marktanalyse",
    "marktomvang",
    "market",
    "marktonderzoek",
    "concurrentie",
    "concurrenten",
    "concurrentieanalyse",
    "competition",
    "competitors",
    "competitor",
    "competitive",
    "onderzoek",
    "research",
    "huidige",
    "huidig",
    "current",
    "swot",
    "historie",
    "geschiedenis",
    "history",
    "achtergrond",
    "background",
    "voorbeeld",
    "voorbeelden",
    "example",
    "examples",
    "template",
    "templates",
    "sjabloon",
    "copy",
    "script",
    "scripts",
    "caption",
    "captions",
    "hook",
    "onderwerpregel",
    "subject line",
    "subject",
    "zoekwoorden",
    "zoekwoord",
    "keyword",
    "keywords",
    "doelgroep",
    "doelgroepen",
    "audience",
    "audiences",
    "persona",
    "personas",
    "target market",
    "product",
    "producten",
    "products",
    "features",
    "feature",
    "bronnen",
    "sources",
    "references",
    "faq",
    "content mix",
    "contentmix",
    "terugblik",
    "terugkijken",
    "lessons learned",
    "track record",
    "resultaten tot nu toe",
    "results to date",
    "headline",
    "headlines",
    "advertentietekst",
    "advertentieteksten",
    "ad copy",
    "dm",
    "pitch",
    "tam",
    "sam",
    "problem",
    "probleem",
    "trends",
    "statistieken",
    "statistics",
    "benchmark",
    "benchmarks",
    "evaluatie 2024",
    "insight",
    "inzichten",
    "situatieanalyse",
    "nulmeting",
    "baseline",
    "organisatie",
    "about",
    "over ons",
    "wie zijn wij",
    "who we are",
    "ad settings",
    "targeting",
    "hashtags",
    "content pillars",
    "budgetverdeling",
    "aanbod",
    "offer",
    "social proof",
    "bio",
];

/// What outweighs a goal word beside it.
const NEVER: &[&str] = &[
    "voorbeeld",
    "voorbeelden",
    "example",
    "examples",
    "template",
    "sjabloon",
    "huidige",
    "current",
    "zoekwoorden",
    "keywords",
    "benchmark",
    "benchmarks",
];

const ACTION: &[&str] = &[
    "actie",
    "acties",
    "actieplan",
    "actieplannen",
    "actiepunten",
    "actielijst",
    "planning",
    "kalender",
    "contentkalender",
    "calendar",
    "tasks",
    "task",
    "taken",
    "taak",
    "to do",
    "to do's",
    "todo",
    "todos",
    "checklist",
    "next steps",
    "next step",
    "vervolgstappen",
    "volgende stappen",
    "roadmap",
    "timeline",
    "tijdlijn",
    "tijdpad",
    "uitvoering",
    "activiteiten",
    "activities",
    "activity",
    "activiteit",
    "actions",
    "action",
    "action plan",
    "action items",
    "stappen",
    "stappenplan",
    "schedule",
    "werkplan",
    "campagnekalender",
    "jaarkalender",
    "jaarplanning",
    "contentplanning",
    "tactics",
    "tactieken",
    "tactiek",
    "execution",
    "maatregelen",
    "deliverables",
    "werkzaamheden",
    "draaiboek",
    "launch plan",
    "to dos",
    "acties en planning",
    "execution plan",
];

/// Words that a number behind makes a heading of a calendar: "Week 3", "Maand 2".
const STEP: &[&str] = &[
    "week", "weken", "weeks", "dag", "dagen", "day", "days", "maand", "month", "months", "sprint", "step", "stap", "fase",
    "phase",
];

/// What a heading, lead-in, label or column name announces; none where it says nothing of the kind.
pub(in crate::facts) fn classify(text: &str) -> Option<Frame> {
    let words = Words::of(text);
    let mut list = words.iter().filter(|w| *w != ":").peekable();
    let mut goal = false;
    let mut step = false;
    while let Some(word) = list.next() {
        let next = list.peek().copied().unwrap_or("");
        let named = GOAL.contains(&word) || is_goal_compound(word);
        goal |= named && !(AIMED_AT.contains(&next) && !word.starts_with("doel"));
        step |= STEP.contains(&word) && next.starts_with(|c: char| c.is_ascii_digit());
    }
    goal |= GOAL.iter().any(|phrase| phrase.contains(' ') && words.has(phrase));
    if goal && !words.any(NEVER) {
        return Some(Frame::Goal);
    }
    if words.any(ACTION) || words.iter().any(is_calendar_compound) {
        return Some(Frame::Action);
    }
    if goal || words.any(REFUSE) {
        return Some(Frame::Refuse);
    }
    step.then_some(Frame::Action)
}

fn is_goal_compound(word: &str) -> bool {
    ["doel", "doelen", "doelstelling", "doelstellingen", "kpi's", "targets"]
        .iter()
        .any(|head| word.strip_suffix(head).is_some_and(|rest| rest.len() >= 3))
}

fn is_calendar_compound(word: &str) -> bool {
    ["kalender", "planning", "acties", "actieplan"].iter().any(|head| word.strip_suffix(head).is_some_and(|rest| rest.len() >= 3))
}

/// A label at the start of a line: "Doel: …", "KPI's (Q3): …".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Label<'a> {
    /// The words before the colon.
    pub(in crate::facts) text: &'a str,
    /// Byte after the colon.
    pub(in crate::facts) end: usize,
}

/// Words that a label may have; more is a sentence with a colon in it.
const LABEL_WORDS: usize = 7;

/// The label of a line, if it has one.
pub(in crate::facts) fn label(text: &str) -> Option<Label<'_>> {
    let at = text.find(':')?;
    let after = text[at + 1..].chars().next();
    let label = text[..at].trim();
    let plain = after.is_none_or(char::is_whitespace) || matches!(after, Some('>' | '<' | '≥' | '≤'));
    let words = label.split_whitespace().count();
    (plain && words > 0 && words <= LABEL_WORDS && !label.ends_with(|c: char| c.is_ascii_digit() && words == 1))
        .then_some(Label { text: label, end: at + 1 })
}

/// The frame of every block, and the lead-in it follows from.
#[derive(Clone, Debug)]
pub(in crate::facts) struct Frames {
    frames: Vec<Frame>,
    leads: Vec<Option<BlockId>>,
}

impl Frames {
    /// Reads the headings and lead-ins of a document.
    pub(in crate::facts) fn of(doc: &Document) -> Frames {
        let sections = section_frames(doc);
        let mut frames = Vec::with_capacity(doc.blocks().len());
        let mut leads = Vec::with_capacity(doc.blocks().len());
        let mut lead: Option<(BlockId, Option<Frame>)> = None;
        for (id, block) in doc.blocks().iter().enumerate() {
            let own = doc.slice(block.span);
            if !matches!(block.kind, BlockKind::Item(_) | BlockKind::Row) {
                lead = (block.kind == BlockKind::Paragraph && own.trim_end().ends_with(':')).then(|| (id, classify(own)));
            }
            let led = lead.filter(|(at, _)| *at != id);
            let nested = nested_under(doc, &frames, id, block);
            let frame = led.and_then(|(_, frame)| frame).or(nested).unwrap_or(sections[block.section]);
            let quoted = block.quoted && frame == Frame::Plain;
            frames.push(if quoted { Frame::Refuse } else { frame });
            leads.push(led.map(|(at, _)| at));
        }
        Frames { frames, leads }
    }

    /// What the surroundings of a block announce.
    pub(in crate::facts) fn at(&self, block: BlockId) -> Frame {
        self.frames[block]
    }

    /// The line ending in a colon that an item or row follows.
    pub(in crate::facts) fn lead(&self, block: BlockId) -> Option<BlockId> {
        self.leads[block]
    }
}

/// An item under an item that ends in a colon takes that one's announcement.
fn nested_under(doc: &Document, frames: &[Frame], id: BlockId, block: &Block) -> Option<Frame> {
    let BlockKind::Item(depth) = block.kind else { return None };
    let parent = (0..id)
        .rev()
        .take(40)
        .take_while(|i| matches!(doc.blocks()[*i].kind, BlockKind::Item(_)))
        .find(|i| matches!(doc.blocks()[*i].kind, BlockKind::Item(d) if d < depth))?;
    let text = doc.slice(doc.blocks()[parent].span).trim_end();
    let own = if text.ends_with(':') { classify(text) } else { None };
    own.or(Some(frames[parent]))
}

/// The frame of each section: its own heading's, else the nearest above; the title speaks only for its own blocks.
fn section_frames(doc: &Document) -> Vec<Frame> {
    let title = doc.blocks().iter().position(|b| matches!(b.kind, BlockKind::Heading(_)));
    let title = title.filter(|at| doc.blocks()[*at].kind == BlockKind::Heading(1));
    let mut frames: Vec<Frame> = Vec::with_capacity(doc.sections().len());
    for section in doc.sections() {
        let own = section.heading.and_then(|h| classify(doc.slice(doc.blocks()[h].span)));
        let above = section.parent.filter(|p| doc.sections()[*p].heading != title || title.is_none()).map(|p| frames[p]);
        frames.push(own.or(above).unwrap_or(Frame::Plain));
    }
    frames
}

/// Titles of texts that explain how to write a plan.
const GUIDE: &[&str] = &[
    "hoe schrijf je",
    "hoe maak je",
    "how to",
    "wat is een",
    "what is a",
    "in 5 stappen",
    "in 7 stappen",
    "in 10 stappen",
    "tips voor",
    "handleiding",
    "stappenplan voor het schrijven",
    "the ultimate guide",
    "a guide to",
    "ultimate guide",
    "leer hoe",
    "hoe stel je",
    "invulhulp",
    "zo schrijf je",
    "zo maak je",
    "schrijven van een",
    "opstellen van een",
    "writing a",
    "template for",
];

/// Whether a document explains how plans are made: its numbers are worked examples.
pub(in crate::facts) fn is_guide(doc: &Document) -> bool {
    let title = doc.title().map(Words::of).is_some_and(|words| words.any(GUIDE));
    let heading = doc.blocks().iter().find(|b| matches!(b.kind, BlockKind::Heading(_)));
    title || heading.is_some_and(|b| Words::of(doc.slice(b.span)).any(GUIDE))
}

#[cfg(test)]
mod tests {
    use super::{Frame, classify, label};

    #[test]
    fn headings_announce_what_follows() {
        for (heading, expected) in [
            ("2. Doelstellingen 2026", Some(Frame::Goal)),
            ("Marketingdoelen en KPI's", Some(Frame::Goal)),
            ("Success metrics", Some(Frame::Goal)),
            ("What we want to achieve", Some(Frame::Goal)),
            ("Doelgroep en doelen", Some(Frame::Goal)),
            ("Doelgroep", Some(Frame::Refuse)),
            ("Target audience", Some(Frame::Refuse)),
            ("Huidige KPI's", Some(Frame::Refuse)),
            ("Voorbeeld doelstelling", Some(Frame::Refuse)),
            ("Begroting", Some(Frame::Refuse)),
            ("Week 3: bouwen", Some(Frame::Action)),
            ("Contentkalender", Some(Frame::Action)),
            ("Next steps", Some(Frame::Action)),
            ("Positionering", None),
        ] {
            assert_eq!(classify(heading), expected, "{heading}");
        }
    }

    #[test]
    fn labels_are_short_and_end_in_a_colon() {
        assert_eq!(label("KPI's (Q3): 40 demo's").map(|l| l.text), Some("KPI's (Q3)"));
        assert_eq!(label("Elke vrijdag om 10:30 bellen we"), None);
        assert_eq!(label("Wij weten na dit jaar allemaal heel goed wat wij willen: groei"), None);
    }
}

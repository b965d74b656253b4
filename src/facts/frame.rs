//! What the headings and lead-ins around a block say it holds: goals, actions, or things in which no number is a goal.

use super::words::{Phrases, Words};
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

static GOAL: Phrases = Phrases::of(
    "
    aim, aims, ambitie, ambities, ambition, ambitions, beoogd resultaat, beoogde resultaten, checkpoint, definition of success, doel, doelen,
    doelstelling, doelstellingen, doelwaarde, exit criteria, expected outcome, expected outcomes, expected result, expected
    results, gewenste resultaten, gewenste uitkomsten, desired outcomes, intended results, goal, goals, key metrics, key result, key results, kpi, kpi's, kpis, measure of success,
    measure success, measures of success, measuring success, meetbaar resultaat, metric, metrics, metriek, metrieken,
    mijlpaal, mijlpalen, milestone, milestones, north star, objectief, objective, objectives, okr, okr's, okrs, prestatie
    indicatoren, streefcijfer, streefcijfers, streefgetal, streefgetallen, streefwaarde, streefwaarden, streven, succescriteria, succesindicatoren, success bar,
    success criteria, success is, success looks like, success metrics, success signal, success signals, target, targets,
    verwacht resultaat, verwachte resultaten, waar gaan we voor, waar we heen willen, waar we naartoe willen, waar we voor gaan, waar willen we heen,
    waar willen we naartoe, wat we willen bereiken, wat willen we bereiken, what are we aiming for, what do we want to achieve, what we aim for,
    what we want to achieve, what we want to be true, what we're after, what we're aiming for, where do we want to be, where we want to be,
    where we want to go, win criteria
    ",
);

/// Words behind "target" or "goal" that make it another thing.
static AIMED_AT: Phrases = Phrases::of(
    "
    account, accounts, audience, audiences, bedrijven, businesses, companies, company, customer, customers, group, groups, keyword, keywords, list,
    market, markets, organisaties, organisations, organizations, page, persona, personas, profile, prospects, publications, reader, readers, search, sector,
    sectoren, sectors, segment, segments, subreddits, url, user, users
    ",
);

static REFUSE: Phrases = Phrases::of(
    "
    aanbod, about, achtergrond, ad copy, ad settings, advertentietekst, advertentieteksten, audience, audiences, background,
    baseline, begroting, benchmark, benchmarks, bio, bronnen, budget, budgets, budgetverdeling, caption, captions,
    competition, competitive, competitor, competitors, concurrenten, concurrentie, concurrentieanalyse, content mix, content
    pillars, contentmix, copy, cost, costs, current, dm, doelgroep, doelgroepen, evaluatie 2024, example, examples, faq,
    feature, features, financiën, geschiedenis, hashtags, headline, headlines, historie, history, hook, huidig, huidige,
    insight, investering, inzichten, keyword, keywords, kosten, lessons learned, market, markt, marktanalyse, marktomvang,
    marktonderzoek, nulmeting, offer, onderwerpregel, onderzoek, organisatie, over ons, packages, pakket, pakketten, persona,
    personas, pitch, price, prices, pricing, prijs, prijzen, probleem, problem, product, producten, products, references,
    research, resultaten tot dusver, resultaten tot nu toe, results so far, results to date, what we achieved, wat we bereikten, sam, script, scripts, situatieanalyse, sjabloon, social proof, sources,
    statistics, statistieken, subject, subject line, swot, tam, target market, targeting, tarief, tarieven, template,
    templates, terugblik, terugkijken, track record, trends, voorbeeld, voorbeelden, who we are, wie zijn wij, zoekwoord,
    zoekwoorden
    ",
);

/// What outweighs a goal word beside it.
static NEVER: Phrases = Phrases::of(
    "
    benchmark, benchmarks, current, example, examples, huidige, keywords, sjabloon, template, voorbeeld, voorbeelden,
    zoekwoorden
    ",
);

static ACTION: Phrases = Phrases::of(
    "
    actie, actielijst, actieplan, actieplannen, actiepunten, acties, acties en planning, action, action items, action plan,
    actions, activiteit, activiteiten, activities, activity, calendar, campagnekalender, checklist, contentkalender,
    contentplanning, deliverables, draaiboek, execution, execution plan, jaarkalender, jaarplanning, kalender, launch plan,
    maatregelen, next step, next steps, planning, roadmap, schedule, stappen, stappenplan, taak, tactics, tactiek, tactieken,
    taken, takenlijst, task, tasks, te doen, tijdlijn, tijdpad, timeline, to do, to do's, to dos, todo, todos, uitvoering,
    vervolgstappen, volgende stappen, wat doen we, wat gaan we doen, wat pakken we aan, wat we gaan doen, what we will do, what will we do, werkplan, werkzaamheden
    ",
);

/// Words that a number behind makes a heading of a calendar: "Week 3", "Maand 2".
static STEP: Phrases = Phrases::of(
    "
    dag, dagen, day, days, fase, maand, month, months, phase, sprint, stap, step, week, weeks, weken
    ",
);

/// What a heading, lead-in, label or column name announces; none where it says nothing of the kind.
pub(in crate::facts) fn classify(text: &str) -> Option<Frame> {
    if okr(text).is_some() {
        return Some(Frame::Goal);
    }
    let words = Words::of(text);
    let mut list = words.iter().filter(|w| *w != ":").peekable();
    let mut goal = false;
    let (mut step, mut aimed) = (false, false);
    while let Some(word) = list.next() {
        let next = list.peek().copied().unwrap_or("");
        let named = GOAL.has(word) || is_goal_compound(word);
        let at_people = AIMED_AT.has(next);
        goal |= named && (word.starts_with("doel") || !at_people);
        aimed |= at_people && matches!(word, "target" | "targets");
        step |= STEP.has(word) && next.starts_with(|c: char| c.is_ascii_digit());
    }
    goal |= GOAL.long_stand_in(&words);
    if goal && !NEVER.stand_in(&words) {
        return Some(Frame::Goal);
    }
    if ACTION.stand_in(&words) || words.iter().any(is_calendar_compound) {
        return Some(Frame::Action);
    }
    if goal || aimed || REFUSE.stand_in(&words) {
        return Some(Frame::Refuse);
    }
    step.then_some(Frame::Action)
}

/// What says of a heading or a lead-in that it lists what is not meant: "What success doesn't look like:", "Wat we niet doen".
static DENIES: Phrases = Phrases::of(
    "aren't, buiten scope, can't, cannot, don't, doesn't, geen, isn't, never, niet, non goals, nongoals, nooit, not, out of scope, won't",
);

/// What a heading or lead-in announces, denials included.
fn announced(text: &str) -> Option<Frame> {
    classify(text).or_else(|| DENIES.stand_in(&Words::of(text)).then_some(Frame::Refuse))
}

/// Whether a heading announces work by its count alone: "Week 3", "Fase 2: bouwen".
pub(in crate::facts) fn is_step(text: &str) -> bool {
    let words = Words::of(text);
    let counts = |(word, next): (&str, &str)| STEP.has(word) && next.starts_with(|c: char| c.is_ascii_digit());
    let stepped = words.iter().zip(words.iter().skip(1)).any(counts);
    stepped && !ACTION.stand_in(&words) && !words.iter().any(is_calendar_compound)
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
/// Bytes of as many words and of what may stand before them, far more than enough.
const LABEL_BYTES: usize = 1024;

/// The label of a line, if it has one.
pub(in crate::facts) fn label(text: &str) -> Option<Label<'_>> {
    let at = text[..text.floor_char_boundary(LABEL_BYTES)].find(':')?;
    let after = text[at + 1..].chars().next();
    let label = text[..at].trim();
    let plain = after.is_none_or(char::is_whitespace) || matches!(after, Some('>' | '<' | '≥' | '≤'));
    let words = label.split_whitespace().count();
    let numbered = words == 1 && label.ends_with(|c: char| c.is_ascii_digit()) && okr(label).is_none();
    (plain && words > 0 && words <= LABEL_WORDS && !numbered).then_some(Label { text: label, end: at + 1 })
}

/// A mark of objectives and key results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Okr {
    /// "O1", "O 2".
    Objective,
    /// "KR", "KR1", "KR 1.2".
    KeyResult,
}

/// The mark that a label is, if it is one; "O" alone is also a letter of a SWOT.
pub(in crate::facts) fn okr(label: &str) -> Option<Okr> {
    let label = label.trim_matches(|c: char| c == '*' || c.is_whitespace());
    let digits = label.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let numbered = |rest: &str| rest.trim_start().chars().all(|c| c.is_ascii_digit() || c == '.') && rest.len() <= 4;
    match &label[..label.len() - digits.len()] {
        "KR" | "kr" | "Kr" if numbered(digits) => Some(Okr::KeyResult),
        "O" | "o" if numbered(digits) && !digits.is_empty() => Some(Okr::Objective),
        _ => None,
    }
}

/// The frame of every block, and the lead-in it follows from.
#[derive(Clone, Debug)]
pub(in crate::facts) struct Frames {
    frames: Vec<Frame>,
    leads: Vec<Option<BlockId>>,
}

impl Frames {
    /// Reads the headings and lead-ins of a document whose title is known.
    pub(in crate::facts) fn of(doc: &Document, title: Option<BlockId>) -> Frames {
        let sections = section_frames(doc, title);
        let mut frames = Vec::with_capacity(doc.blocks().len());
        let mut leads = Vec::with_capacity(doc.blocks().len());
        let mut lead: Option<(BlockId, Option<Frame>)> = None;
        for (id, block) in doc.blocks().iter().enumerate() {
            let own = doc.slice(block.span);
            if !matches!(block.kind, BlockKind::Item(_) | BlockKind::Row) {
                let frame = || announced(own);
                lead = (block.kind == BlockKind::Paragraph && own.trim_end().ends_with([':', '?'])).then(|| (id, frame()));
                lead = lead.filter(|(_, frame)| own.trim_end().ends_with(':') || *frame == Some(Frame::Goal));
                if lead.is_none() && heads_list(doc, id, block) {
                    lead = Some((id, frame()));
                }
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

    /// The line that an item or row follows: one ending in a colon, or a short one right above a list.
    pub(in crate::facts) fn lead(&self, block: BlockId) -> Option<BlockId> {
        self.leads[block]
    }
}

/// A short line without a stop right above a list, as people type a heading: "Acties", "What needs doing".
fn heads_list(doc: &Document, id: BlockId, block: &Block) -> bool {
    let text = doc.slice(block.span).trim_end();
    let short = !text.contains('\n') && text.split_whitespace().count() <= LABEL_WORDS;
    let open = text.ends_with(|c: char| c.is_alphanumeric() || c == ')');
    let listed = doc.blocks().get(id + 1).is_some_and(|b| matches!(b.kind, BlockKind::Item(_)) && b.section == block.section);
    block.kind == BlockKind::Paragraph && short && open && listed
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
fn section_frames(doc: &Document, title: Option<BlockId>) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::with_capacity(doc.sections().len());
    for section in doc.sections() {
        let own = section.heading.and_then(|h| announced(doc.slice(doc.blocks()[h].span)));
        let above = section.parent.filter(|p| doc.sections()[*p].heading != title || title.is_none()).map(|p| frames[p]);
        frames.push(own.or(above).unwrap_or(Frame::Plain));
    }
    frames
}

/// Titles of texts that explain how to write a plan.
static GUIDE: Phrases = Phrases::of(
    "
    a guide to, handleiding, hoe maak je, hoe schrijf je, hoe stel je, how to, in 10 stappen, in 5 stappen, in 7 stappen,
    invulhulp, leer hoe, opstellen van een, schrijven van een, stappenplan voor het schrijven, template for, the ultimate
    guide, tips voor, ultimate guide, wat is een, what is a, writing a, zo maak je, zo schrijf je
    ",
);

/// Whether a document explains how plans are made: its numbers are worked examples.
pub(in crate::facts) fn is_guide(doc: &Document) -> bool {
    let title = doc.title().map(Words::of).is_some_and(|words| GUIDE.stand_in(&words));
    let heading = doc.blocks().iter().find(|b| matches!(b.kind, BlockKind::Heading(_)));
    title || heading.is_some_and(|b| GUIDE.stand_in(&Words::of(doc.slice(b.span))))
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
        assert_eq!(label("KR1: 40 demo's").map(|l| l.text), Some("KR1"));
        assert_eq!(label("T3: 40 demo's"), None);
        assert_eq!(label("Wij weten na dit jaar allemaal heel goed wat wij willen: groei"), None);
    }
}

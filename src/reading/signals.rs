//! Plain facts about a sentence that carry weight beside its words. Each has a name, and `regie why` says it.

use super::context::Context;
use super::lookup::Classes;
use super::marks::{Mark, Marks};
use super::words::{self, Words};
use crate::document::{Block, BlockKind};
use crate::text::{Lang, runs};

/// The name of a signal and how it is explained, Dutch and English.
#[derive(Debug)]
pub struct Signal {
    /// Stable name, as the weights file has it.
    pub name: &'static str,
    /// What it says of a sentence, in Dutch.
    pub nl: &'static str,
    /// What it says of a sentence, in English.
    pub en: &'static str,
    test: fn(&View<'_>) -> bool,
}

impl Signal {
    /// The explanation in a language.
    pub fn explain(&self, lang: Lang) -> &'static str {
        lang.pick(self.nl, self.en)
    }

    /// Whether the signal is there.
    pub fn holds(&self, view: &View<'_>) -> bool {
        (self.test)(view)
    }
}

/// What is known of a sentence beside its text.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// It is the whole document.
    pub loose: bool,
    /// Its language.
    pub lang: Lang,
    /// It opens with a verb of doing from the lexicon.
    pub verb_first: bool,
    /// It names a metric of any kind.
    pub metric: bool,
    /// It names a metric that is an outcome.
    pub outcome: bool,
    /// Where it stands.
    pub context: Context,
}

/// What signals look at.
pub struct View<'a> {
    kind: BlockKind,
    quoted: bool,
    loose: bool,
    ticked: bool,
    lang: Lang,
    text: &'a str,
    folded: &'a str,
    /// Lower-case words, padded with one space on each side and between.
    padded: String,
    classes: Classes,
    marks: Marks,
    words: usize,
    first: String,
    label: Option<Labels>,
    verb_first: bool,
    metric: bool,
    outcome: bool,
    context: Context,
}

impl<'a> View<'a> {
    /// A view of a sentence: its text as written, the same folded, and what is known of it besides.
    pub fn new(block: &Block, text: &'a str, folded: &'a str, known: Known) -> Self {
        let mut padded = String::with_capacity(folded.len() + 2);
        let mut words = 0;
        let mut first = String::new();
        padded.push(' ');
        for word in runs(folded, is_of_word) {
            let from = padded.len();
            push_straight(&mut padded, word);
            if words == 0 {
                first.clear();
                first.push_str(&padded[from..]);
            }
            words += usize::from(word.chars().any(char::is_alphabetic));
            padded.push(' ');
        }
        let Known { loose, lang, verb_first, metric, outcome, context } = known;
        View {
            kind: block.kind,
            quoted: block.quoted,
            loose,
            ticked: block.ticked.is_some(),
            lang,
            text,
            folded,
            classes: Classes::of(&padded),
            marks: Marks::of(text),
            padded,
            words,
            first,
            label: label(folded).map(Labels::of),
            verb_first,
            metric,
            outcome,
            context,
        }
    }

    fn any(&self, class: &'static Words) -> bool {
        self.classes.has(class)
    }

    fn has(&self, mark: Mark) -> bool {
        self.marks.has(mark)
    }

    fn labelled(&self, kind: impl FnOnce(Labels) -> bool) -> bool {
        self.label.is_some_and(kind)
    }

    fn digits(&self) -> bool {
        self.has(Mark::Digit)
    }
}

/// What the label of a sentence is about.
#[derive(Clone, Copy)]
struct Labels {
    goal: bool,
    reason: bool,
    action: bool,
    person: bool,
}

impl Labels {
    fn of(label: &str) -> Labels {
        let is = |list: Words| list.contains(&label) || label.split([' ', '-', '/']).any(|part| list.contains(&part));
        Labels {
            goal: is(words::GOAL_LABEL),
            reason: is(words::REASON_LABEL),
            action: is(words::ACTION_LABEL),
            person: is(words::PERSON_LABEL),
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}' | '-' | '/')
}

/// Adds a word with straight apostrophes.
fn push_straight(padded: &mut String, word: &str) {
    let mut parts = word.split('\u{2019}');
    padded.push_str(parts.next().unwrap_or_default());
    for part in parts {
        padded.push('\'');
        padded.push_str(part);
    }
}

/// The words before a colon or the first cell, when they are few.
fn label(folded: &str) -> Option<&str> {
    let end = folded.find([':', '|'])?;
    let label = folded[..end].trim_matches(|c: char| !c.is_alphanumeric());
    let after = folded[end + 1..].trim();
    (!label.is_empty() && !after.is_empty() && !after.starts_with("//") && label.split(' ').count() <= 4).then_some(label)
}

macro_rules! signals {
    ($($name:literal, $nl:literal, $en:literal, $test:expr;)*) => {
        /// Every signal, in the order of the weights file.
        pub const SIGNALS: &[Signal] = &[$(Signal { name: $name, nl: $nl, en: $en, test: $test }),*];
    };
}

signals! {
    "heading", "staat in een kop", "stands in a heading", |v| matches!(v.kind, BlockKind::Heading(_));
    "item", "staat in een opsomming", "stands in a list", |v| matches!(v.kind, BlockKind::Item(_));
    "row", "staat in een tabelrij", "stands in a table row", |v| v.kind == BlockKind::Row || v.has(Mark::Frame) && v.text.contains(" | ");
    "ticked", "heeft een afvinkvakje", "has a tick box", |v| v.ticked || v.has(Mark::Frame) && v.text.contains("[ ]") || v.has(Mark::Tick);
    "quoted", "staat in een citaatblok", "stands in a block quotation", |v| v.quoted;
    "under-execution", "staat onder een kop over uitvoering", "stands under a heading about execution", |v| v.context.near.execution;
    "under-direction", "staat onder een kop over richting", "stands under a heading about direction", |v| v.context.near.direction;
    "under-copy", "staat onder een kop van een tekst om te plaatsen", "stands under the heading of a text to publish", |v| v.context.near.copy;
    "in-copy", "hoort bij een tekst om te plaatsen", "belongs to a text to publish", |v| v.context.above_copy;
    "title-execution", "de titel belooft uitvoering", "the title promises execution", |v| v.context.title.execution;
    "title-direction", "de titel belooft richting", "the title promises direction", |v| v.context.title.direction;
    "lead-execution", "hoort bij een opsomming van dingen om te doen", "belongs to a list of things to do", |v| v.context.lead_execution;
    "loose", "is een losse regel", "is a loose line", |v| v.loose;
    "english", "is Engels", "is English", |v| v.lang == Lang::En;
    "hashtag", "heeft een hashtag", "has a hashtag", |v| v.has(Mark::Hash) && v.text.split(' ').any(|w| w.len() > 2 && w.starts_with('#') && w[1..].starts_with(char::is_alphabetic));
    "emoji", "heeft een emoji", "has an emoji", |v| v.has(Mark::Emoji);
    "quotation", "staat tussen aanhalingstekens", "has quotation marks", |v| v.marks.quotes >= 2;
    "question", "is een vraag", "is a question", |v| v.text.trim_end_matches(['"', '”', ')']).ends_with('?');
    "exclamation", "heeft een uitroepteken", "has an exclamation mark", |v| v.has(Mark::Exclamation);
    "second-person", "spreekt iemand aan (je, u, you)", "addresses someone (you)", |v| v.any(&words::SECOND_PERSON);
    "first-plural", "zegt wij of ons", "says we or our", |v| v.any(&words::FIRST_PLURAL);
    "first-singular", "zegt ik of mijn", "says I or my", |v| v.any(&words::FIRST_SINGULAR);
    "greeting", "begint of eindigt als een bericht", "opens or ends like a message", |v| words::GREETING.contains(&v.first.as_str());
    "call", "roept op tot een klik of reactie", "calls for a click or a reply", |v| v.any(&words::CALL);
    "calendar", "noemt een dag of maand", "names a day or a month", |v| v.any(&words::CALENDAR);
    "period", "noemt een week, dag of fase", "names a week, day or phase", |v| v.any(&words::PERIOD);
    "frequency", "noemt een frequentie", "names a frequency", |v| v.any(&words::FREQUENCY);
    "number", "bevat een getal", "holds a number", |v| v.digits();
    "percent", "bevat een percentage", "holds a percentage", |v| v.has(Mark::Percent) || v.any(&words::PERCENT);
    "money", "bevat een bedrag", "holds an amount of money", |v| v.has(Mark::Money) || v.any(&words::MONEY);
    "threshold", "noemt een grens (minimaal, ≥, 20+)", "names a threshold (at least, ≥, 20+)", |v| v.digits() && (v.has(Mark::Limit) || v.any(&words::THRESHOLD));
    "goal-label", "heeft een doel- of KPI-label", "has a goal or KPI label", |v| v.labelled(|l| l.goal);
    "reason-label", "heeft een label als waarom, doelgroep, risico", "has a label like why, audience, risk", |v| v.labelled(|l| l.reason);
    "action-label", "heeft een label als actie, kanaal, onderwerp", "has a label like action, channel, subject", |v| v.labelled(|l| l.action);
    "other-label", "heeft een ander label", "has another label", |v| v.labelled(|l| !(l.goal || l.reason || l.action));
    "lead-in", "is een aanloop (eindigt op een dubbele punt)", "is a lead-in (ends in a colon)", |v| v.text.ends_with(':');
    "modal", "zegt moeten, willen, kunnen", "says must, want, can", |v| v.any(&words::MODAL);
    "future", "zegt gaan of zullen", "says will", |v| v.any(&words::FUTURE);
    "being", "stelt vast (is, heeft, biedt)", "states (is, has, offers)", |v| v.any(&words::BE);
    "purpose", "zegt waartoe (om te, zodat)", "says what for (so that, in order to)", |v| v.any(&words::PURPOSE) || om_te(&v.padded);
    "reason", "zegt waarom (omdat, want)", "says why (because)", |v| v.any(&words::REASON);
    "contrast", "stelt iets tegenover iets anders", "sets one thing against another", |v| v.any(&words::CONTRAST);
    "negation", "ontkent", "negates", |v| v.any(&words::NEGATION);
    "negation-first", "begint met niet, geen, stop", "opens with no, not, don't", |v| words::NEGATION.contains(&v.first.as_str());
    "arrow", "heeft een pijl", "has an arrow", |v| v.has(Mark::Arrow) || v.has(Mark::Limit) && v.text.contains("->");
    "verb-first", "begint met een doe-woord", "opens with a verb of doing", |v| v.verb_first || words::IMPERATIVE.contains(&v.first.as_str());
    "ing-first", "begint met een Engels werkwoord op -ing", "opens with an -ing form", |v| v.first.len() > 5 && v.first.ends_with("ing") && !v.first.ends_with("thing");
    "counted-metric", "telt een maat (leads, omzet, volgers)", "puts a number to a metric", |v| v.metric && v.digits();
    "counted-target", "zet een getal bij een uitkomst", "puts a number to an outcome", |v| v.outcome && v.digits();
    "infinitive-last", "eindigt op een werkwoord", "ends in an infinitive", |v| v.lang == Lang::Nl && v.words >= 2 && infinitive(v.folded);
    "calendar-first", "begint als een regel van een kalender", "opens like a line of a calendar", |v| calendar_first(&v.padded);
    "to-be-done", "zegt dat iets gedaan moet worden", "says that something is to be done", |v| to_be_done(&v.padded);
    "states", "vertelt hoe iets is of gaat", "tells how something is or goes", |v| v.any(&words::STATES);
    "only-dates", "is niet meer dan een datum of periode", "is no more than a date or period", |v| only_dates(&v.padded);
    "change", "zegt meer, minder, hoger of lager", "says more, less, higher or lower", |v| v.any(&words::CHANGE);
    "someone-is", "noemt wie iemand is", "says who someone is", |v| v.labelled(|l| l.person) || v.any(&words::PERSON);
    "short", "is heel kort", "is very short", |v| v.words <= 3;
    "long", "is lang", "is long", |v| v.words >= 16;
}

/// The signals that only a whole document has: their weights are fitted on the shares of documents, not on lines.
pub const CONTEXT_SIGNALS: &[&str] = &[
    "quoted", "under-execution", "under-direction", "under-copy", "in-copy", "title-execution", "title-direction",
    "lead-execution",
];

/// "om … te": the Dutch purpose clause, whatever stands between.
fn om_te(padded: &str) -> bool {
    padded.find(" om ").is_some_and(|at| padded[at..].contains(" te "))
}

/// "Week 3 …", "Day 2: …", "Q3 …", "maandag …".
fn calendar_first(padded: &str) -> bool {
    let mut words = padded.split_ascii_whitespace();
    let (Some(first), second) = (words.next(), words.next()) else { return false };
    let numbered = second.is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    let quarter = first.len() == 2 && first.starts_with(['q', 'k']) && first.ends_with(|c: char| c.is_ascii_digit());
    quarter
        || words::CALENDAR.contains(&first)
        || numbered && (words::PERIOD.contains(&first) || matches!(first, "weeks" | "months" | "dagen"))
}

/// "Week 2 — 2026-05-17 to 2026-05-23": nothing but dates, numbers and words of time.
fn only_dates(padded: &str) -> bool {
    let time = |w: &str| {
        words::PERIOD.contains(&w)
            || words::CALENDAR.contains(&w)
            || matches!(w, "to" | "tot" | "t/m" | "of" | "and" | "en" | "van" | "from")
    };
    let mut words = padded.split_ascii_whitespace().peekable();
    words.peek().is_some()
        && padded.contains(|c: char| c.is_ascii_digit())
        && words.all(|w| w.starts_with(|c: char| c.is_ascii_digit()) || time(w))
}

/// "should be shared", "to be sent", "wordt geplaatst": a step in passive voice.
fn to_be_done(padded: &str) -> bool {
    let participle = |v: &str| v.ends_with("ed") || v.ends_with("en") || matches!(v, "sent" | "made" | "done" | "put" | "built");
    let mut words = padded.split_ascii_whitespace();
    while let Some(word) = words.next() {
        let mut next = words.clone().take(2);
        let done = match word {
            "be" => next.next().is_some_and(participle),
            "wordt" | "worden" => next.any(|v| v.starts_with("ge") && v.len() > 5),
            _ => false,
        };
        if done {
            return true;
        }
    }
    false
}

/// A Dutch bullet that ends in a verb: "nieuwsbrief versturen". Nouns in -en are mostly plurals after a number or an article.
fn infinitive(folded: &str) -> bool {
    let last = folded.trim_end_matches(|c: char| !c.is_alphanumeric()).rsplit(' ').next().unwrap_or_default();
    last.len() > 4 && last.ends_with("en") && !["ingen", "heden", "ieën", "pen", "ven", "nnen"].iter().any(|s| last.ends_with(s))
}

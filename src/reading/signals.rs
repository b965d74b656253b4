//! Plain facts about a sentence that carry weight beside its words. Each has a name, and `regie why` says it.

use super::context::Context;
use super::lookup::Classes;
use super::words::{self, Words};
use crate::document::{Block, BlockKind};
use crate::text::Lang;

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
    words: usize,
    first: String,
    label: Option<String>,
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
        for word in
            folded.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}' | '-' | '/'))).filter(|w| !w.is_empty())
        {
            if words == 0 {
                first = word.replace('\u{2019}', "'");
            }
            words += usize::from(word.chars().any(char::is_alphabetic));
            padded.push_str(&word.replace('\u{2019}', "'"));
            padded.push(' ');
        }
        let label = label(folded);
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
            padded,
            words,
            first,
            label,
            verb_first,
            metric,
            outcome,
            context,
        }
    }

    fn any(&self, class: &'static Words) -> bool {
        self.classes.has(class)
    }

    fn has(&self, chars: &[char]) -> bool {
        self.text.contains(chars)
    }

    fn labelled(&self, list: Words) -> bool {
        self.label.as_deref().is_some_and(|l| list.contains(&l) || l.split([' ', '-', '/']).any(|part| list.contains(&part)))
    }

    fn digits(&self) -> bool {
        self.text.bytes().any(|b| b.is_ascii_digit())
    }
}

/// The words before a colon or the first cell, when they are few.
fn label(folded: &str) -> Option<String> {
    let end = folded.find([':', '|'])?;
    let label = folded[..end].trim_matches(|c: char| !c.is_alphanumeric());
    let after = folded[end + 1..].trim();
    (!label.is_empty() && !after.is_empty() && !after.starts_with("//") && label.split(' ').count() <= 4)
        .then(|| label.to_owned())
}

fn is_emoji(c: char) -> bool {
    // ticks, crosses and arrows mark a list, they do not decorate a text
    matches!(c as u32, 0x1F300..=0x1FAFF | 0x2600..=0x2704 | 0x2706..=0x2712 | 0x2728..=0x2749 | 0x2B50)
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
    "row", "staat in een tabelrij", "stands in a table row", |v| v.kind == BlockKind::Row || v.text.contains(" | ");
    "ticked", "heeft een afvinkvakje", "has a tick box", |v| v.ticked || v.text.contains("[ ]") || v.has(&['☐', '☑', '✅']);
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
    "hashtag", "heeft een hashtag", "has a hashtag", |v| v.text.split(' ').any(|w| w.len() > 2 && w.starts_with('#') && w[1..].starts_with(char::is_alphabetic));
    "emoji", "heeft een emoji", "has an emoji", |v| v.text.chars().any(is_emoji);
    "quotation", "staat tussen aanhalingstekens", "has quotation marks", |v| v.text.matches(['"', '“', '”', '„', '«']).count() >= 2;
    "question", "is een vraag", "is a question", |v| v.text.trim_end_matches(['"', '”', ')']).ends_with('?');
    "exclamation", "heeft een uitroepteken", "has an exclamation mark", |v| v.text.contains('!');
    "second-person", "spreekt iemand aan (je, u, you)", "addresses someone (you)", |v| v.any(&words::SECOND_PERSON);
    "first-plural", "zegt wij of ons", "says we or our", |v| v.any(&words::FIRST_PLURAL);
    "first-singular", "zegt ik of mijn", "says I or my", |v| v.any(&words::FIRST_SINGULAR);
    "greeting", "begint of eindigt als een bericht", "opens or ends like a message", |v| words::GREETING.contains(&v.first.as_str());
    "call", "roept op tot een klik of reactie", "calls for a click or a reply", |v| v.any(&words::CALL);
    "calendar", "noemt een dag of maand", "names a day or a month", |v| v.any(&words::CALENDAR);
    "period", "noemt een week, dag of fase", "names a week, day or phase", |v| v.any(&words::PERIOD);
    "frequency", "noemt een frequentie", "names a frequency", |v| v.any(&words::FREQUENCY);
    "number", "bevat een getal", "holds a number", |v| v.digits();
    "percent", "bevat een percentage", "holds a percentage", |v| v.text.contains('%') || v.any(&words::PERCENT);
    "money", "bevat een bedrag", "holds an amount of money", |v| v.has(&['€', '$', '£']) || v.any(&words::MONEY);
    "threshold", "noemt een grens (minimaal, ≥, 20+)", "names a threshold (at least, ≥, 20+)", |v| v.digits() && (v.has(&['≥', '≤', '>', '<', '+', '~']) || v.any(&words::THRESHOLD));
    "goal-label", "heeft een doel- of KPI-label", "has a goal or KPI label", |v| v.labelled(words::GOAL_LABEL);
    "reason-label", "heeft een label als waarom, doelgroep, risico", "has a label like why, audience, risk", |v| v.labelled(words::REASON_LABEL);
    "action-label", "heeft een label als actie, kanaal, onderwerp", "has a label like action, channel, subject", |v| v.labelled(words::ACTION_LABEL);
    "other-label", "heeft een ander label", "has another label", |v| v.label.is_some() && !v.labelled(words::GOAL_LABEL) && !v.labelled(words::REASON_LABEL) && !v.labelled(words::ACTION_LABEL);
    "lead-in", "is een aanloop (eindigt op een dubbele punt)", "is a lead-in (ends in a colon)", |v| v.text.ends_with(':');
    "modal", "zegt moeten, willen, kunnen", "says must, want, can", |v| v.any(&words::MODAL);
    "future", "zegt gaan of zullen", "says will", |v| v.any(&words::FUTURE);
    "being", "stelt vast (is, heeft, biedt)", "states (is, has, offers)", |v| v.any(&words::BE);
    "purpose", "zegt waartoe (om te, zodat)", "says what for (so that, in order to)", |v| v.any(&words::PURPOSE) || om_te(&v.padded);
    "reason", "zegt waarom (omdat, want)", "says why (because)", |v| v.any(&words::REASON);
    "contrast", "stelt iets tegenover iets anders", "sets one thing against another", |v| v.any(&words::CONTRAST);
    "negation", "ontkent", "negates", |v| v.any(&words::NEGATION);
    "negation-first", "begint met niet, geen, stop", "opens with no, not, don't", |v| words::NEGATION.contains(&v.first.as_str());
    "arrow", "heeft een pijl", "has an arrow", |v| v.has(&['→', '➔', '⇒']) || v.text.contains("->");
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
    "someone-is", "noemt wie iemand is", "says who someone is", |v| v.labelled(words::PERSON_LABEL) || v.any(&words::PERSON);
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
    let words: Vec<&str> = padded.split_ascii_whitespace().collect();
    (0..words.len()).any(|i| {
        let next = &words[i + 1..words.len().min(i + 3)];
        let participle =
            |v: &&str| v.ends_with("ed") || v.ends_with("en") || matches!(*v, "sent" | "made" | "done" | "put" | "built");
        let english = words[i] == "be" && next.first().is_some_and(participle);
        let dutch = matches!(words[i], "wordt" | "worden") && next.iter().any(|v| v.starts_with("ge") && v.len() > 5);
        english || dutch
    })
}

/// A Dutch bullet that ends in a verb: "nieuwsbrief versturen". Nouns in -en are mostly plurals after a number or an article.
fn infinitive(folded: &str) -> bool {
    let last = folded.trim_end_matches(|c: char| !c.is_alphanumeric()).rsplit(' ').next().unwrap_or_default();
    last.len() > 4 && last.ends_with("en") && !["ingen", "heden", "ieën", "pen", "ven", "nnen"].iter().any(|s| last.ends_with(s))
}

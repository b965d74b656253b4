//! One party that does all of it: "ik voer alle acties zelf uit", "Sanne takes care of everything".

use super::details::who_of;
use crate::document::BlockKind;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Owner, Said, Source};
use crate::text::Span;

/// All of the work.
static ALL: Phrases = Phrases::of(
    "
    al deze acties, al het werk, alle acties, alle activiteiten, alle bovenstaande, alle bovenstaande acties, alle genoemde acties,
    alle marketing, alle onderstaande, alle onderstaande acties, alle punten, alle stappen, alle taken, alle uitvoering, alles, de acties, de hele
    uitvoering, de volledige uitvoering, het hele plan, all actions, all activities, all items, all marketing, all of it, all of them, all of the
    actions, all of the above, all of the below, all of this, all of these, all steps, all tasks, all the actions, all the activities, all the marketing, all the tasks, all the work,
    all these actions, each action, each of the actions, every action, every item, every step, every task, everything, it all, the whole plan
    ",
);

/// What the party does with it.
static DOES: Phrases = Phrases::of(
    "
    doe, doen, doet, draagt, handel, handelt, leidt, neem, neemt, pak, pakt, regel, regelt, trek, trekker, trekt, uit te voeren, uitgevoerd, uitvoer,
    uitvoeren, uitvoert, verantwoordelijk, verzorg, verzorgt, voer, voert, eigenaar, eindverantwoordelijk, accountable, carried out, carries out, carry out, do, does,
    done by, handle, handled by, handles, lead, leads, manage, manages, on me, own, owned by, owner, owns, responsible, run, run by, runs, take care,
    take on, takes care, takes on
    ",
);

/// What takes it away.
static NOT: Phrases = Phrases::of(
    "
    aren't, can't, cannot, don't, geen, isn't, kan, kunnen, never, niemand, niet, no one, nobody, nooit, not, together, samen, who,
    wie, als, if
    ",
);

/// The party itself, where it is the writer.
static ME: Phrases = Phrases::of("i, i'll, i'm, i've, ik, ikzelf, mij, me, mijzelf, myself");

/// Words with a capital that are no name.
static NO_NAMES: Phrases = Phrases::of(
    "
    al, all, alle, alles, as, bij, daarom, dat, de, deze, dit, each, een, elke, every, everything, for, he, het, hij, hun, in, it, marketing,
    met, na, of, one, onze, our, she, so, tenzij, that, the, they, this, unless, van, voor, we, wij, ze, zij, zo
    ",
);

/// The one party that a sentence of running text, an item or a heading says does everything.
pub(super) fn find(source: Source<'_>, owners: &[Owner]) -> Option<Said> {
    let doc = source.doc;
    source.language.sentences.iter().find_map(|sentence| {
        let block = &doc.blocks()[sentence.block];
        if block.quoted || matches!(block.kind, BlockKind::Row | BlockKind::Metadata) {
            return None;
        }
        let text = doc.slice(sentence.span);
        let words = Words::of(text);
        let labelled = text.split_once(':').is_some_and(|(label, _)| ALL.stand_in(&Words::of(label)));
        let says = ALL.stand_in(&words) && (DOES.stand_in(&words) || labelled) && !NOT.stand_in(&words) && !words.has("?");
        if !says {
            return None;
        }
        let from = owners.partition_point(|o| o.span.start < sentence.span.start);
        let named = owners[from..].iter().take_while(|o| o.span.start < sentence.span.end);
        who_of(doc, named)
            .or_else(|| name(text).map(|at| Said::whole(doc, at.shift(sentence.span.start))))
            .or_else(|| ME.stand_in(&words).then(|| me(text, sentence.span)).flatten())
    })
}

/// "ik", "I": the writer, where no name stands.
fn me(text: &str, sentence: Span) -> Option<Said> {
    let start = text.as_ptr() as usize;
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let word = words.find(|w| ME.has(w.to_lowercase().as_str()))?;
    let at = word.as_ptr() as usize - start;
    Some(Said { text: word.to_owned(), span: Span::new(at, at + word.len()).shift(sentence.start) })
}

/// The first word with a capital that may be a name, with those right behind it.
fn name(text: &str) -> Option<Span> {
    let start = text.as_ptr() as usize;
    let mut found: Option<Span> = None;
    let mut opens = false;
    for (at_word, word) in text.split(' ').enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let at = bare.as_ptr() as usize - start;
        let capital = bare.chars().next().is_some_and(char::is_uppercase) && bare.chars().nth(1).is_some_and(char::is_lowercase);
        let fits = capital && !NO_NAMES.has(bare.to_lowercase().as_str());
        match &mut found {
            None if fits => {
                opens = at_word == 0;
                found = Some(Span::new(at, at + bare.len()));
            }
            Some(span) if fits => span.end = (at + bare.len()) as u32,
            Some(_) => break,
            None => {}
        }
        if found.is_some() && word.ends_with([',', '.', ';', ':']) {
            break;
        }
    }
    found.filter(|span| !opens || does_next(&text[span.end as usize..]))
}

/// Words behind the name that opens a sentence, among which its verb stands: "Sanne voert alle acties uit". Any word has a capital
/// there, an imperative too.
const VERB: usize = 3;

fn does_next(rest: &str) -> bool {
    Words::of(rest).iter().take(VERB).any(|word| DOES.has(word))
}

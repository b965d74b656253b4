//! What a number counts: the metric nouns around it, their kind, and the words a report names them by.

use crate::facts::words::{Phrases, Words};
use crate::facts::{Source, TargetKind};
use crate::lexicon::{Lexicon, Pole, Strength};
use crate::scan::{self, Hit};
use crate::text::{Span, fold};

/// A noun that something is counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Noun {
    /// Where it stands in the document.
    pub(super) span: Span,
    /// What it counts.
    pub(super) kind: TargetKind,
    /// Counted without being a result too: users of a licence, members of a team.
    pub(super) weak: bool,
    /// Whether money is a way to count it.
    pub(super) money: bool,
    /// How work runs, not what it makes: delivery, uptime, turnaround.
    pub(super) process: bool,
    /// "growth" and the like: what grows decides.
    pub(super) growth: bool,
}

/// Metrics that are amounts of money, by lemma or by the head of a phrase.
static MONEY: Phrases = Phrases::of(
    "
    acquisition cost, afzet, average spend, bestelwaarde, expansion revenue, legacy pledge, nalatenschap, opdrachtwaarde, periodieke gift, annual contract value, annual recurring revenue, arr, average order value, bestelling,
    bestelwaarde, booking, brutowinst, cac, clv, contractwaarde, cost per lead, cpa, cross-sell, customer lifetime value,
    deal, donatie, donation, ebitda, groei, gross margin, gross merchandise value, growth, inkomsten, marge, market cap,
    mediawaarde, monthly recurring revenue, mrr, offerte, offerteaanvraag, omzet, omzetgroei, opbrengst, opportunity, order,
    pijplijn, pipeline, profit, revenue, sale, sales, sponsor, sponsorinkomsten, ticket sale, transactiewaarde, turnover,
    upsell, verkoop, verkoopcijfers
    ",
);

/// Measures of a process, by lemma.
const PROCESS: &[&str] = &["on-time delivery", "laadtijd", "doorlooptijd"];

/// Heads that only say that something changes.
const GROWTH: &[&str] = &["groei", "growth"];

/// The metric nouns inside `span`, in order.
pub(super) fn nouns(source: Source<'_>, span: Span) -> Vec<Noun> {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    let inside = source.hits[from..].iter().take_while(|h| h.span.start < span.end);
    let mut nouns: Vec<Noun> = Vec::new();
    for noun in inside.filter(|h| span.contains(h.span)).filter_map(|h| noun(source, h)) {
        let noun = cost_of(source, span, noun);
        match nouns.last_mut() {
            Some(last) if last.span.end > noun.span.start => *last = if noun.span.contains(last.span) { noun } else { *last },
            Some(last) if joined(source, last.span, noun.span) && noun.weak && !last.weak && !noun.growth => {
                last.span.end = noun.span.end;
            }
            Some(last) if joined(source, last.span, noun.span) && is_about(source, last, &noun) => last.span.end = noun.span.end,
            Some(last) if joined(source, last.span, noun.span) => {
                *last = Noun { span: Span { start: last.span.start, ..noun.span }, ..noun }
            }
            _ => nouns.push(noun),
        }
    }
    nouns
}

/// "cost per enquiry", "kosten per proefrit": what a result may cost is a result that money counts.
fn cost_of(source: Source<'_>, span: Span, noun: Noun) -> Noun {
    let before = &source.doc.text()[span.start as usize..noun.span.start as usize];
    let low = before[before.floor_char_boundary(before.len().saturating_sub(COST))..].to_lowercase();
    match ["cost per ", "costs per ", "kosten per ", "cost per new ", "kosten per nieuwe "]
        .iter()
        .find(|words| low.ends_with(*words))
    {
        Some(words) => {
            let start = noun.span.start - words.len() as u32;
            Noun { span: Span { start, ..noun.span }, kind: TargetKind::Outcome, weak: false, money: true, ..noun }
        }
        None => noun,
    }
}

/// Bytes before a noun in which "cost per" stands.
const COST: usize = 20;

/// "blog post views", "workshop aanmeldingen": of nouns side by side the last is the head.
fn joined(source: Source<'_>, left: Span, right: Span) -> bool {
    matches!(&source.doc.text()[left.end as usize..right.start as usize], " " | "-")
}

/// "Openingspercentage nieuwsbrief", "volgers bedrijfspagina": what is counted, and of which work.
fn is_about(source: Source<'_>, first: &Noun, second: &Noun) -> bool {
    let word = |noun: &Noun| source.doc.slice(noun.span).to_lowercase();
    let (first_word, second_word) = (word(first), word(second));
    let rate = ["percentage", "ratio", "graad", "rate", "cijfer", "score", "ctr"].iter().any(|end| first_word.ends_with(end));
    let plural = |w: &str| w.ends_with(['s', 'n']);
    let of_work = second.kind == TargetKind::Output && first.kind != TargetKind::Output;
    of_work && (rate || (plural(&first_word) && !plural(&second_word)))
}

fn kind_of(lexicon: &Lexicon, term: crate::lexicon::TermId) -> Option<TargetKind> {
    let term = lexicon.term(term);
    if term.pole != Pole::Fact {
        return None;
    }
    match lexicon.category_name(term.category) {
        "metric-outcome" => Some(TargetKind::Outcome),
        "metric-vanity" => Some(TargetKind::Vanity),
        "metric-output" => Some(TargetKind::Output),
        _ => None,
    }
}

fn noun(source: Source<'_>, hit: &Hit) -> Option<Noun> {
    let kind = kind_of(source.lexicon, hit.term)?;
    let term = source.lexicon.term(hit.term);
    let lemma = term.lemma.as_ref();
    if lemma == "share" && source.doc.text()[hit.span.end as usize..].starts_with(" of ") {
        return None;
    }
    let weak = term.strength == Strength::Weak;
    let process = PROCESS.contains(&lemma);
    let plain = Noun {
        span: hit.span,
        kind: if process { TargetKind::Outcome } else { kind },
        weak,
        money: MONEY.has(lemma),
        process,
        growth: GROWTH.contains(&lemma),
    };
    if !plain.growth {
        return Some(plain);
    }
    if is_trade(&source.doc.text()[hit.span.end as usize..]) {
        return None;
    }
    Some(grown(source, plain).unwrap_or(plain))
}

/// "growth manager", "Growth/Marketing": a trade or a role, nothing that grows.
fn is_trade(behind: &str) -> bool {
    behind.starts_with('/')
        || Words::of(&behind[..behind.floor_char_boundary(24)]).begin(&[
            "hacker", "hackers", "hacking", "lead", "loop", "loops", "manager", "marketeer", "marketer", "marketing", "mindset",
            "model", "phase", "stage", "strategy", "team",
        ])
}

/// "volgersgroei", "follower-groei", "follower growth": the noun that grows, with the whole of it as span.
fn grown(source: Source<'_>, growth: Noun) -> Option<Noun> {
    let text = source.doc.text();
    let from = text[..growth.span.start as usize].rfind(|c: char| !(c.is_alphanumeric() || c == '-')).map_or(0, |i| i + 1);
    let from = (from..=growth.span.start as usize).find(|i| text.is_char_boundary(*i))?;
    let word = text[from..growth.span.end as usize].to_lowercase();
    let head = ["groei", "stijging", "toename", "growth"].iter().find(|head| word.ends_with(**head))?;
    let stem = word.strip_suffix(head)?.trim_end_matches('-');
    let stem = if stem.is_empty() { preceding_word(text, from) } else { (stem, from) };
    let found = [stem.0, stem.0.trim_end_matches('s')].iter().find_map(|stem| {
        let folded = fold(stem);
        let last = scan::find(&folded, source.lexicon).into_iter().rfind(|f| kind_of(source.lexicon, f.term).is_some())?;
        Some(source.lexicon.term(last.term)).zip(kind_of(source.lexicon, last.term))
    });
    let (term, kind) = found?;
    let weak = term.strength == Strength::Weak;
    let money = MONEY.has(term.lemma.as_ref());
    let span = Span::new(stem.1, growth.span.end as usize);
    Some(Noun { span, kind, weak, money, process: false, growth: false })
}

/// The word before `at`, directly with a space, and where it begins.
fn preceding_word(text: &str, at: usize) -> (&str, usize) {
    let before = text[..at].strip_suffix(' ').unwrap_or("");
    let word = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or("");
    (word, before.len() - word.len())
}

/// Words that do not belong to the name of a metric when they stand before it.
static STOP: Phrases = Phrases::of(
    "
    a, aan, aantal, about, above, achieve, acquire, add, aim, als, an, and, are, around, at, attract, be, behalen, below,
    bereiken, bij, boost, boven, breng, brengen, bring, by, ca, circa, convert, cut, daalt, dan, dat, de, decrease, die, doel, door, double,
    drive, each, een, eerste, elke, en, every, expect, extra, fewer, first, for, from, gain, generate, genereer, genereren,
    get, goal, grew, groei, groeit, grow, halen, halve, halveer, halveren, has, have, hebben, heeft, het, hit, if, improve,
    in, increase, is, keep, keer, komen, kpi, krijgen, laten, least, less, leveren, lift, maal, maandelijks, maintain,
    maximaal, meer, met, mikken, minder, minimaal, minstens, moet, moeten, more, most, naar, nu, number, of, om, onder, ons,
    onze, op, or, our, over, per, raise, reach, realiseer, realiseren, reduce, secure, sell, stijging, stijgt, streven,
    target, te, ten, tenminste, than, that, the, their, through, to, tot, totaal, total, triple, uit, under, up, van,
    verdubbel, verdubbelen, verdubbeling, vergroot, vergroten, verhogen, verhoog, verkopen, verlaag, verlagen, verwachten,
    via, voor, we, weekly, wekelijks, werf, werven, wij, will, willen, win, with, worden, wordt, x, zijn
    ",
);

/// How many words before a noun may belong to its name.
const MODIFIERS: usize = 2;

/// The name of a metric: its noun with the adjectives before it, from `floor` on.
pub(super) fn name(text: &str, noun: Span, floor: usize) -> Span {
    let mut start = noun.start as usize;
    for _ in 0..MODIFIERS {
        let before = &text[floor.min(start)..start];
        let Some(trimmed) = before.strip_suffix(' ') else { break };
        let word = trimmed.rsplit([' ', '\n']).next().unwrap_or("");
        let lettered = !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '/'));
        if !lettered || STOP.has(word.to_lowercase().as_str()) {
            break;
        }
        start -= word.len() + 1;
    }
    Span::new(start, noun.end as usize)
}

/// Longest name taken over from a label or a cell, in words.
const NAME_WORDS: usize = 8;

/// A label or cell as the name of a metric: without brackets behind it and signs before it; none where it is too long.
pub(super) fn name_of_label(label: &str) -> Option<&str> {
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric()).trim();
    let cut = label.find(['(', '[']).filter(|at| *at > 0).map_or(label, |at| label[..at].trim());
    let cut = cut.trim_end_matches([':', '-', '–', '—', '*']).trim();
    let words = Words::of(cut).count();
    (words > 0 && cut.split_whitespace().count() <= NAME_WORDS).then_some(cut)
}

//! Numbers that are no quantities: dates, names, telephone numbers, times, ranks, list numbers.

use std::sync::LazyLock;

use super::units::{period_noun, scale_word, unit};
use crate::text::date::{self, is_ordinal_ending};
use crate::text::lex::Line;
use crate::text::{Lang, WordSet};

/// For every lexeme, whether it belongs to something that is no quantity.
pub(super) fn masked(line: Line<'_, '_>, lang: Lang) -> Vec<bool> {
    let mut masked = vec![false; line.0.len()];
    for date in date::find(line, lang) {
        masked[date.first..date.next].fill(true);
    }
    for at in 0..line.0.len() {
        if line.number(at).is_empty() || masked[at] {
            continue;
        }
        let whole = name_end(line, at).or_else(|| time_end(line, at, lang)).or_else(|| phone_end(line, at));
        if let Some(end) = whole {
            masked[at..end.min(line.0.len())].fill(true);
        } else if is_rating(line, at) {
            masked[at + 1..at + 3].fill(true);
        }
    }
    masked
}

/// The end of a name, rank, list number or figure of speech that begins at the number `at`.
fn name_end(line: Line<'_, '_>, at: usize) -> Option<usize> {
    let rank = line.attached(at + 1) && is_ordinal_ending(line.word(at + 1));
    let compound = line.symbol(at + 1) == '-' && line.attached(at + 1) && line.attached(at + 2) && !line.word(at + 2).is_empty();
    let square = line.symbol(at.wrapping_sub(1)) == '[' && line.symbol(at + 1) == ']';
    if rank || compound || square || is_past_year(line, at) || is_glued(line, at) || is_list_number(line, at) {
        return Some(if rank { at + 2 } else { at + 1 });
    }
    if is_labelled(line, at) || is_soft_label(line, at) {
        let more = line.symbol(at + 1) == '-' && line.attached(at + 1) && !line.number(at + 2).is_empty();
        return Some(if more { at + 3 } else { at + 1 });
    }
    pair_end(line, at)
}

/// "sinds 1998": a year of the last century, or a later one that dates do not take.
fn is_past_year(line: Line<'_, '_>, at: usize) -> bool {
    let said =
        at > 0 && matches!(line.word(at - 1), "sinds" | "sedert" | "since" | "anno" | "in" | "uit" | "from" | "jaar" | "year");
    said && line.number(at).len() == 4 && line.integer(at).is_some_and(|y| (1900..2100).contains(&y))
}

/// "24/7", "50/50", "16:9", "1:1", "1 op 1", "1080 x 1920".
fn pair_end(line: Line<'_, '_>, at: usize) -> Option<usize> {
    if line.number(at + 2).is_empty() {
        return None;
    }
    let tight = line.attached(at + 1) && line.attached(at + 2);
    let pair = match (line.symbol(at + 1), line.word(at + 1)) {
        ('/', _) => tight && !is_rating(line, at),
        (':', _) => tight && (line.number(at + 2) != "1" || line.number(at) == "1"),
        ('×', _) | (_, "x") => true,
        (_, "op" | "on") => line.number(at) == line.number(at + 2),
        _ => false,
    };
    pair.then_some(at + 3)
}

/// "4,5/5", "8/10": the first number is the quantity.
fn is_rating(line: Line<'_, '_>, at: usize) -> bool {
    let out_of = line.integer(at + 2).filter(|n| matches!(n, 5 | 10 | 100));
    let value: Option<f64> = line.number(at).replace(',', ".").parse().ok();
    let fits = out_of.zip(value).is_some_and(|(of, value)| value <= f64::from(of));
    fits && line.symbol(at + 1) == '/' && line.attached(at + 1) && line.attached(at + 2)
}

/// Joined to a word before it: "COVID-19", "v2.1", "Top-10", "#1".
fn is_glued(line: Line<'_, '_>, at: usize) -> bool {
    let Some(joint) = at.checked_sub(1).filter(|_| line.attached(at)) else { return false };
    match line.symbol(joint) {
        '#' | '§' => true,
        '.' | '-' | '_' if line.attached(joint) => {
            let word = joint.checked_sub(1).map_or("", |i| line.word(i));
            !word.is_empty() && !matches!(word, "ca" | "min" | "max")
        }
        _ => false,
    }
}

/// "1. Launch", "2) Meten", "2.1 Doelen", at the start or after the end of a sentence.
fn is_list_number(line: Line<'_, '_>, at: usize) -> bool {
    let opened = at > 0 && line.symbol(at - 1) == '(';
    let before = at.checked_sub(if opened { 2 } else { 1 });
    let starts = before.is_none_or(|i| matches!(line.symbol(i), '.' | '!' | '?' | ';' | ':' | '|'));
    let closed = matches!(line.symbol(at + 1), '.' | ')' | '-') && line.attached(at + 1) && !line.attached(at + 2);
    let after = if closed { at + 2 } else { at + 1 };
    let chapter = line.number(at).contains('.') && line.capital(at + 1) && !line.attached(at + 1) && unit(line, at + 1).is_none();
    let titled = line.capital(after) || before.is_none();
    starts && titled && (closed || (chapter && before.is_none() && scale_word(line.word(at + 1)).is_none()))
}

/// After a word that numbers things: "stap 3", "versie 2.1", "Top 10", "maand 2".
fn is_labelled(line: Line<'_, '_>, at: usize) -> bool {
    let Some(mut label) = at.checked_sub(1) else { return false };
    if line.symbol(label) == '.' && label > 0 {
        label -= 1;
        if line.word(label) == "no" {
            return true;
        }
    }
    let word = line.word(label);
    if period_noun(word).is_some() {
        let before = label.checked_sub(1);
        let word = before.map_or("", |i| line.word(i));
        let opened = word.is_empty() && before.is_none_or(|i| line.symbol(i) != '/');
        let placed = opened || matches!(word, "in" | "vanaf" | "na" | "tot" | "from" | "by" | "until" | "after" | "eind");
        return placed && line.integer(at).is_some_and(|n| n <= 24);
    }
    is_label(word)
}

fn is_label(word: &str) -> bool {
    static LABELS: LazyLock<WordSet> = LazyLock::new(|| LISTED.split_whitespace().collect());
    const LISTED: &str = "versie version v release hoofdstuk chapter paragraaf section sectie figuur figure fig tabel table bijlage \
        appendix annex pagina page blz pag stap step fase phase punt nr nummer number top iso nen level niveau tier sprint deel part \
        module ronde round slide artikel article art windows ios android web html css gpt kvk generatie generation horizon wave \
        scenario variant optie option cohort persona prioriteit priority prio kolom column categorie category lijst formule groep days \
        dagen months maanden years jaren";
    LABELS.contains(word)
}

/// "Doel 2:", "KPI 1 –": a small number between a noun and a stop.
fn is_soft_label(line: Line<'_, '_>, at: usize) -> bool {
    let word = at.checked_sub(1).map_or("", |i| line.word(i));
    let noun = matches!(
        word,
        "doel"
            | "goal"
            | "doelstelling"
            | "objective"
            | "target"
            | "kpi"
            | "okr"
            | "kr"
            | "actie"
            | "action"
            | "pijler"
            | "pillar"
            | "kanaal"
            | "channel"
            | "idee"
            | "idea"
            | "tip"
            | "vraag"
            | "question"
            | "campagne"
            | "campaign"
            | "segment"
            | "doelgroep"
            | "strategie"
            | "strategy"
            | "post"
            | "blog"
            | "mail"
            | "email"
            | "video"
            | "webinar"
            | "episode"
            | "les"
            | "lesson"
    );
    let stop = match line.symbol(at + 1) {
        ':' | ')' | '–' | '—' | '|' => true,
        '.' | '-' => !line.attached(at + 2),
        _ => line.get(at + 1).is_none(),
    };
    noun && stop && line.integer(at).is_some_and(|n| n <= 20)
}

/// "9:00", "14u30", "om 9 uur", "9.30 uur", "5 pm".
fn time_end(line: Line<'_, '_>, at: usize, lang: Lang) -> Option<usize> {
    let tight = |i: usize| line.attached(i);
    let minutes = |i: usize| line.number(i).len() == 2 && tight(i);
    let next = line.word(at + 1);
    if line.symbol(at + 1) == ':' && tight(at + 1) && minutes(at + 2) {
        return Some(at + 3);
    }
    if matches!(next, "u" | "h") && tight(at + 1) {
        return Some(if minutes(at + 2) { at + 3 } else { at + 2 });
    }
    let oclock = line.number(at).split_once(['.', ',']).is_some_and(|(_, m)| matches!(m, "00" | "15" | "30" | "45"));
    let at_hour = at > 0 && matches!(line.word(at - 1), "om" | "rond");
    let twelve = line.number(at).split(['.', ',']).next().is_some_and(|hour| hour.len() <= 2);
    if next == "uur" && (oclock || at_hour) || (twelve && matches!(next, "am" | "pm")) {
        return Some(at + 2);
    }
    let dotted = lang == Lang::En && matches!(next, "a" | "p") && line.symbol(at + 2) == '.' && line.word(at + 3) == "m";
    dotted.then_some(at + 4)
}

/// A telephone number from its first group: one with a leading zero, or nine digits and more after a plus.
fn phone_end(line: Line<'_, '_>, at: usize) -> Option<usize> {
    let first = line.number(at);
    let group = first.len() == 3 && at > 0 && line.integer(at - 1).is_some();
    let zero = first.len() > 1 && first.starts_with('0') && !group && first.bytes().all(|b| b.is_ascii_digit());
    let plus = at > 0 && line.symbol(at - 1) == '+' && line.attached(at) && first.len() <= 3;
    if !zero && !plus {
        return None;
    }
    let (mut end, mut digits) = (at + 1, first.len());
    loop {
        let joint = matches!(line.symbol(end), '-' | '(' | ')' | '/');
        if line.number(end).is_empty() && !joint {
            break;
        }
        digits += line.number(end).len();
        end += 1;
    }
    match (zero, digits >= 9) {
        (_, true) => Some(end),
        (true, false) => Some(at + 1),
        (false, false) => None,
    }
}

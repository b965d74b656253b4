//! Who is mentioned: names, handles, functions, teams, and those that belong together: "Kim (stagiair)".

use super::contact;
use super::context::Context;
use super::firms::{apposed, firm, joined, names_a_trade};
use super::handles;
use super::joining;
use super::listed::is_meant;
use super::names::{self, Certainty};
use super::reversed;
use super::spans::Spans;
use super::starred;
use super::terms::{Class, Term};
use super::words::{ARTICLES, BRANDS, EXPERTS, FORMER, GROUPS, OUTSIDERS, PERSONAL, STATES, STUDENTS, THINGS};
use crate::facts::OwnerKind;
use crate::facts::people::PersonId;
use crate::lexicon::Strength;
use crate::text::{Lang, Span, fold};

/// How much a place says by itself that an owner stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mode {
    /// Running text: listed names and outspoken functions only.
    Free,
    /// A place that often holds an owner: under "Wie", in brackets after an action.
    Weak,
    /// After a word that mostly announces an owner: "Wie:", "Lead:". An unknown first name with a surname is believed.
    Likely,
    /// A place that holds nothing else: after "Eigenaar:".
    Strong,
}

/// Someone, or a group of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// Name and function together.
    pub(super) span: Span,
    /// What kind of owner they would be.
    pub(super) kind: OwnerKind,
    /// The name, handle or address.
    pub(super) name: Option<Span>,
    /// The function, the team, the kind of outside party.
    pub(super) role: Option<Span>,
    /// A function that answers for marketing work by itself.
    pub(super) leading: bool,
    /// Someone whom the list of known people has.
    pub(super) known: Option<PersonId>,
}

impl Mention {
    fn named(span: Span, kind: OwnerKind) -> Mention {
        Mention { span, kind, name: Some(span), role: None, leading: false, known: None }
    }

    fn listed(cx: &Context<'_>, span: Span, who: PersonId) -> Mention {
        Mention { known: Some(who), ..Mention::named(span, cx.kind_of(who)) }
    }

    fn party(cx: &Context<'_>, term: &Term, mode: Mode) -> Mention {
        let kind = match term.class {
            Class::Agency => OwnerKind::Agency,
            Class::Intern => OwnerKind::Intern,
            Class::Role => OwnerKind::Role,
            _ => OwnerKind::Team,
        };
        let leading = term.class == Class::Role && term.strength == Strength::Strong;
        let capital = cx.slice(term.span).starts_with(char::is_uppercase);
        let name = (kind == OwnerKind::Agency && (capital || mode > Mode::Free)).then(|| firm(cx, term.span)).flatten();
        let name = name.or_else(|| apposed(cx, term.span).filter(|_| kind == OwnerKind::Agency));
        let end = name.map_or(term.span.end, |n| n.end);
        Mention { span: Span { end, ..term.span }, kind, name, role: Some(term.span), leading, known: None }
    }
}

/// Everyone mentioned in a span, in order.
pub(super) fn find(cx: &Context<'_>, span: Span, mode: Mode) -> Vec<Mention> {
    let text = cx.slice(span);
    let terms = cx.terms.within(span);
    let mut raw: Vec<Mention> =
        cx.seen(span).iter().filter(|s| is_meant(cx, s, mode)).map(|s| Mention::listed(cx, s.span, s.who)).collect();
    raw.extend(joined(cx, span).filter(|_| mode > Mode::Free).map(|firm| Mention {
        role: Some(firm),
        name: None,
        ..Mention::named(firm, OwnerKind::Team)
    }));
    let listed = Spans::of(raw.iter().map(|m| m.span));
    let parties = terms.iter().filter(|t| t.class.is_party() && (mode > Mode::Free || is_outspoken(t)) && !listed.touch(t.span));
    raw.extend(parties.map(|t| Mention::party(cx, t, mode)));
    for mention in raw.iter_mut().filter(|m| m.name.is_none()) {
        if let Some(start) = past_from(cx, mention.span).filter(|s| *s >= span.start) {
            mention.kind = OwnerKind::Placeholder;
            mention.span.start = start;
        }
    }
    let firms = Spans::of(raw.iter().filter_map(|m| m.name).chain(raw.iter().map(|m| m.span).filter(|s| listed.hold(*s))));
    let handles = handles::find(text, span.start).into_iter().filter(|h| !listed.touch(h.span));
    raw.extend(handles.map(|h| match cx.by_handle(h.span) {
        Some(who) => Mention::listed(cx, h.span, who),
        None => Mention::named(h.span, if h.personal { OwnerKind::Person } else { OwnerKind::Team }),
    }));
    let taken = Spans::of(raw.iter().map(|m| m.span));
    let blocked = |word: Span| {
        let from = terms.partition_point(|t| t.span.end <= word.start);
        firms.touch(word) || terms[from..].iter().take_while(|t| t.span.start < word.end).any(|t| blocks(t, mode))
    };
    let mut last_end = None;
    for name in reversed::taken_together(cx, span, mode, names::find(text, span.start, blocked)) {
        if taken.touch(name.span) {
            continue;
        }
        let loose = matches!(name.certainty, Certainty::Word | Certainty::Pattern);
        let initials = cx.named_by(name.span).filter(|_| mode > Mode::Free && stands_alone(cx, name.span));
        if initials.is_some() {
            raw.push(Mention { name: initials, ..Mention::named(name.span, OwnerKind::Person) });
        } else if loose && mode == Mode::Strong && stands_alone(cx, name.span) && names_a_trade(cx.folded(name.span)) {
            raw.push(Mention { name: None, role: Some(name.span), ..Mention::named(name.span, OwnerKind::Team) });
        } else if cx.is_called(name.span)
            || is_certain(cx, name.certainty, name.span, mode)
            || is_beside_party(cx, name.certainty, name.span, mode)
            || (matches!(mode, Mode::Weak | Mode::Likely) && last_end.is_some_and(|end| is_beside_person(cx, end, name.span)))
        {
            last_end = Some(name.span.end);
            let end = cut(cx, name.span, name.certainty);
            let kind = if studies(cx, name.span) { OwnerKind::Intern } else { OwnerKind::Person };
            raw.push(Mention::named(Span { end, ..name.span }, kind));
        }
    }
    raw.retain(|m| m.name.is_none_or(|n| is_insider(cx, m, n, mode)));
    raw.sort_by_key(|m| m.span);
    joining::join(cx, contact::without_parts(cx, raw), mode)
}

/// No persona, no expert on a bookshelf, no company, nobody who is written about. Someone of the list is none of these, unless a persona
/// shares the first name.
fn is_insider(cx: &Context<'_>, mention: &Mention, name: Span, mode: Mode) -> bool {
    let person = matches!(mention.kind, OwnerKind::Person | OwnerKind::Intern);
    if mention.known.is_some() {
        return !(person && cx.is_company(name)) && (cx.slice(name).contains(' ') || !cx.is_stranger(name));
    }
    let famous = EXPERTS.contains(cx.folded(name)) || BRANDS.contains(cx.folded(name));
    !cx.is_stranger(name) && !famous && !cx.is_company(name) && (mode > Mode::Free || !is_outsider(cx, mention.span))
}

/// "Callum, Nia": an unlisted name right behind a listed one.
fn is_beside_person(cx: &Context<'_>, end: u32, name: Span) -> bool {
    let text = cx.slice(name);
    let gap = cx.folded(Span { start: end.min(name.start), end: name.start });
    matches!(gap, ", " | "/" | " / " | "+" | " + " | " & " | " en " | " and ")
        && stands_alone(cx, name)
        && text.chars().count() > 2
        && text.contains(char::is_lowercase)
        && is_unknown(cx, name)
        && !STATES.contains(cx.folded(name))
}

/// None of the words is written in lower case elsewhere, or stands in the title.
fn has_no_plain_word(cx: &Context<'_>, name: Span) -> bool {
    let text = cx.slice(name);
    let mut words = text.split([' ', '-']).filter(|w| w.starts_with(char::is_uppercase));
    words.all(|w| {
        let at = name.start + (w.as_ptr() as usize - text.as_ptr() as usize) as u32;
        let word = Span { start: at, end: at + w.len() as u32 };
        !cx.is_title_word(word) && !cx.stands_in_lower_case(word)
    })
}

/// No word of the lexicon or the title, and written in lower case nowhere.
fn is_unknown(cx: &Context<'_>, name: Span) -> bool {
    !cx.terms.knows(name) && !cx.is_title_word(name) && !cx.stands_in_lower_case(name)
}

/// "voormalig stagiair", "a former intern", "oud-directeur": held no longer; where the word that says so begins.
fn past_from(cx: &Context<'_>, role: Span) -> Option<u32> {
    let word = cx.folded(role);
    if word.starts_with("ex-") || word.starts_with("oud-") {
        return Some(role.start);
    }
    let before = &cx.source.doc.text()[..role.start as usize];
    let line = before.strip_suffix([' ', '-'])?;
    let mut words = line.rsplit(|c: char| !c.is_alphanumeric());
    let former = words.find(|w| !ARTICLES.contains(&w.to_lowercase()))?;
    let low = fold(former);
    let prefix = matches!(low.as_str(), "ex" | "oud");
    let fits = FORMER.contains(&low) && (!prefix || before.ends_with('-'));
    fits.then(|| (former.as_ptr() as usize - before.as_ptr() as usize) as u32)
}

/// "Student Kim Bos": a person who studies.
fn studies(cx: &Context<'_>, name: Span) -> bool {
    let before = cx.source.doc.text()[..name.start as usize].strip_suffix(' ').unwrap_or_default();
    STUDENTS.contains(&fold(before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()))
}

/// In running text a department or a student is no party.
fn is_outspoken(term: &Term) -> bool {
    term.class != Class::Department && term.strength != Strength::Weak
}

/// Words of these terms are no part of a name; where an owner is expected neither are weak ones.
fn blocks(term: &Term, mode: Mode) -> bool {
    match term.class {
        Class::Verb | Class::Stranger => term.strength == Strength::Strong,
        _ => term.strength != Strength::Weak || mode == Mode::Strong,
    }
}

fn is_certain(cx: &Context<'_>, certainty: Certainty, span: Span, mode: Mode) -> bool {
    match certainty {
        Certainty::Full | Certainty::Given => true,
        Certainty::Starred => starred::is_person(cx, span, mode, stands_alone(cx, span)),
        Certainty::Pattern => {
            let cued = match mode {
                Mode::Strong => stands_alone(cx, span),
                Mode::Weak => false,
                Mode::Likely => stands_alone(cx, span) && !names_a_trade(cx.folded(span)) && has_no_plain_word(cx, span),
                Mode::Free => !names_a_trade(cx.folded(span)) && starred::answers(cx, span),
            };
            cued && !cx.terms.knows(span) && !cx.is_company(span)
        }
        Certainty::Word => {
            let text = cx.slice(span);
            mode == Mode::Strong
                && stands_alone(cx, span)
                && text.chars().count() > 2
                && text.chars().any(char::is_lowercase)
                && !STATES.contains(cx.folded(span))
                && !THINGS.iter().any(|e| cx.folded(span).ends_with(e))
                && is_unknown(cx, span)
        }
    }
}

/// Bytes beside a name in which a noun for one person stands.
const BESIDE: usize = 80;

/// "Stagiair Sem", "Sem, stagiair", "freelancer Roos": a capital right beside a noun for one person is the name; in running text only
/// a given name is.
fn is_beside_party(cx: &Context<'_>, certainty: Certainty, name: Span, mode: Mode) -> bool {
    let text = cx.slice(name);
    let doc = cx.source.doc.text();
    if (mode == Mode::Free && certainty != Certainty::Starred)
        || cx.is_company(name)
        || !text.contains(char::is_lowercase)
        || GROUPS.contains(cx.folded(name))
    {
        return false;
    }
    let gap = |from: u32, to: u32| doc.get(from as usize..to as usize).unwrap_or_default();
    let personal = |t: &&Term| match t.class {
        Class::Intern => true,
        Class::Agency => PERSONAL.iter().any(|p| cx.folded(t.span).ends_with(p)),
        Class::Role => mode == Mode::Free && t.strength != Strength::Weak,
        _ => false,
    };
    let near =
        Span { start: cx.boundary((name.start as usize).saturating_sub(BESIDE)), end: cx.boundary(name.end as usize + BESIDE) };
    let mut parties = cx.terms.within(near).iter().filter(personal).map(|t| t.span);
    if parties.clone().any(|t| gap(t.end, name.start) == " ") {
        let ends = !doc[name.end as usize..].trim_start_matches([' ', '*', '_']).starts_with(char::is_alphanumeric);
        return certainty == Certainty::Starred || (ends && is_unknown(cx, name) && text.chars().count() > 2);
    }
    let opens = !doc[..name.start as usize].trim_end_matches([' ', '*', '_']).ends_with(char::is_alphanumeric);
    certainty == Certainty::Starred && opens && parties.any(|t| matches!(gap(name.end, t.start), ", " | " ("))
}

/// "Journalist Kim de Wit", "Kim de Wit, a journalist": who works elsewhere, or is written about.
fn is_outsider(cx: &Context<'_>, name: Span) -> bool {
    let doc = cx.source.doc.text();
    let is = |word: &str| {
        let low = fold(word);
        OUTSIDERS.iter().any(|o| low.strip_suffix(o).is_some_and(|stem| !stem.ends_with(' ')))
    };
    let before = doc[..name.start as usize].strip_suffix(' ').unwrap_or_default();
    let before = before.strip_suffix(',').unwrap_or(before);
    let word = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or_default();
    let after = doc[name.end as usize..].strip_prefix(", ").unwrap_or_default();
    let mut words = after.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    let first = words.next().unwrap_or_default();
    let noun = if ARTICLES.contains(&first.to_lowercase()) { words.next().unwrap_or_default() } else { first };
    is(word) || is(noun)
}

/// Nothing but separators and brackets beside it.
pub(super) fn stands_alone(cx: &Context<'_>, span: Span) -> bool {
    let doc = cx.source.doc.text();
    let before = doc[..span.start as usize].trim_end_matches([' ', '*', '_']).chars().next_back();
    let after = &doc[span.end as usize..];
    let next = after.trim_start_matches([' ', '*', '_']);
    let dutch = cx.lang_at(span.start) == Lang::Nl;
    let joined = [" en ", " and ", " or "].iter().any(|j| after.starts_with(j)) || (dutch && after.starts_with(" of "));
    let joins = ["en", "and", "of", "or"].iter().any(|j| doc[..span.start as usize].trim_end().ends_with(&format!(" {j}")));
    let open = before.is_none_or(|c| !c.is_alphanumeric()) || joins || follows_article(doc, span);
    open && (joined
        || next.is_empty()
        || after.starts_with('\n')
        || next.starts_with([',', ';', '/', '&', '+', '(', ')', '|', '·', '•', '.', '│', ']', '–', '-', '<']))
}

pub(super) fn follows_article(doc: &str, span: Span) -> bool {
    let before = doc[..span.start as usize].trim_end();
    before.rsplit(char::is_whitespace).next().is_some_and(|w| ARTICLES.contains(&w.to_lowercase()))
}

/// A name ends before a word that the lexicon knows: "Kim Instagram".
fn cut(cx: &Context<'_>, name: Span, certainty: Certainty) -> u32 {
    let text = cx.slice(name);
    let Some(last) = text.rfind(' ').filter(|_| certainty == Certainty::Full) else { return name.end };
    let word = Span { start: name.start + last as u32 + 1, end: name.end };
    let first_only = !text[..last].contains(' ');
    if first_only && cx.terms.knows(word) { name.start + last as u32 } else { name.end }
}

//! The names of firms: "Bureau Noorderlicht", "our agency, Brightwater", "Vonk & Co".

use super::context::Context;
use super::mention::follows_article;
use super::names;
use super::spans::head;
use super::terms::Class;
use super::words::{NOT_COMPANIES, NOT_NAMES, PARTICLES, PARTNERS, PERSONAL, TRADE_ENDINGS, TRADES};
use crate::text::Span;

/// Bytes of a firm's name, at most.
const NAME: usize = 120;
/// Words of a firm's name behind what it is, at most; "& Co" is not counted.
const WORDS: usize = 3;

/// "Bureau Noorderlicht": a firm's name that begins with what it is.
pub(super) fn firm(cx: &Context<'_>, term: Span) -> Option<Span> {
    let word = cx.folded(term);
    if !["bureau", "studio", "agency"].iter().any(|w| word.ends_with(w)) {
        return None;
    }
    let after = head(&cx.source.doc.text()[term.end as usize..], NAME);
    let mut ends = after.match_indices(['\n', '|', ',', ';', '(', ':', '.', '&']);
    let after = &after[..ends.find(|(at, _)| !is_partnered(&after[*at..])).map_or(after.len(), |(at, _)| at)];
    let mut end = 0;
    let mut before = "";
    for (n, word) in after.split_inclusive(' ').skip(1).enumerate() {
        let bare = word.trim_end();
        if n >= WORDS && bare != "&" && before != "&" {
            break;
        }
        before = bare;
        if bare.starts_with(char::is_uppercase) {
            end = bare.as_ptr() as usize + bare.len() - after.as_ptr() as usize;
        } else if !matches!(bare, "de" | "van" | "der" | "het" | "&") {
            break;
        }
    }
    (end > 0 && after.starts_with(' ')).then(|| Span { start: term.start, end: term.end + end as u32 })
}

/// "& Co": what goes on with a firm's name.
fn is_partnered(text: &str) -> bool {
    let word = text.strip_prefix("& ").and_then(|rest| rest.split(|c: char| !is_part(c)).next());
    word.is_some_and(|word| is_name(word) && PARTNERS.contains(&crate::text::fold(word)))
}

/// "our agency, Brightwater, owns …": the firm's name between commas behind what it is.
pub(super) fn apposed(cx: &Context<'_>, term: Span) -> Option<Span> {
    let doc = cx.source.doc.text();
    if PERSONAL.iter().any(|p| cx.folded(term).ends_with(p)) || !follows_article(doc, term) {
        return None;
    }
    let rest = head(&doc[term.end as usize..], NAME).strip_prefix(", ")?;
    let name = &rest[..rest.find([',', '\n', '.', ':', ';', '('])?];
    let capitals = name.starts_with(char::is_uppercase)
        && name.split(' ').all(|w| w.starts_with(char::is_uppercase) || matches!(w, "&" | "de" | "van" | "der" | "het"))
        && name.split(' ').count() <= 4;
    let start = term.end + 2;
    (capitals && rest[name.len()..].starts_with(", ")).then(|| Span { start, end: start + name.len() as u32 })
}

/// "Rabobank", "Van Dijk Tuinen", "Bakkerij Vonk": a company by its first or last word, unless that is a surname behind a particle.
pub(super) fn names_a_trade(folded: &str) -> bool {
    let words: Vec<&str> = folded.split([' ', '-']).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let surname = words.len() > 1 && PARTICLES.contains(words[words.len() - 2]);
    let ends = TRADE_ENDINGS.iter().any(|e| last.strip_suffix(e).is_some_and(|stem| stem.chars().count() > 2));
    words.iter().skip(1).any(|w| *w == "hotel")
        || TRADES.contains(first)
        || (!surname && (TRADES.contains(last) || (ends && !NOT_COMPANIES.contains(last))))
}

/// "Vonk & Co", "Harbour & Pine (our agency)": two names that are one firm.
pub(super) fn joined<'c>(cx: &'c Context<'_>, span: Span) -> impl Iterator<Item = Span> + 'c {
    let text = cx.slice(span);
    text.match_indices(" & ").filter_map(move |(at, mark)| {
        let left = text[..at].rsplit(|c: char| !is_part(c)).next().filter(|w| is_name(w))?;
        let rest = &text[at + mark.len()..];
        let right = rest.split(|c: char| !is_part(c)).next().filter(|w| is_name(w))?;
        let firm = Span::new(at - left.len(), at + mark.len() + right.len()).shift(span.start);
        let beside = Span { start: firm.end, end: cx.boundary(firm.end as usize + NAME) };
        let hired = || {
            let close = cx.folded(beside).starts_with([' ', ',']);
            close && cx.terms.within(beside).first().is_some_and(|t| t.class == Class::Agency && t.span.start <= firm.end + 8)
        };
        let people = names::is_given(left) || names::is_given(right);
        let partners = PARTNERS.contains(cx.folded(Span { start: firm.end - right.len() as u32, ..firm }));
        (!cx.terms.knows(firm) && (partners || (!people && hired()))).then_some(firm)
    })
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\'' | '\u{2019}')
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && !NOT_NAMES.contains(&crate::text::fold(word))
}

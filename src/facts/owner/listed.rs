//! People of the list in a plan: whether a first name, a surname or initials there stand for them.

use super::context::Context;
use super::mention::{Mode, stands_alone};
use super::names::{self, Certainty};
use super::starred;
use super::words::{ARTICLES, PARTICLES, TITLES};
use crate::facts::people::{Seen, Telling};
use crate::text::{Span, fold};

/// Whether someone of the list is meant: a first name with another surname behind it is somebody else, and an ordinary word is a name
/// only where it takes something on.
pub(super) fn is_meant(cx: &Context<'_>, seen: &Seen, mode: Mode) -> bool {
    let text = cx.slice(seen.span);
    if seen.telling == Telling::Full || text.contains(' ') {
        return seen.telling > Telling::Slot || mode > Mode::Free || follows_title(cx, seen.span);
    }
    let rest = &cx.source.doc.text()[seen.span.end as usize..];
    let next = rest.strip_prefix(' ').and_then(|r| r.split([' ', '\n', ',', '.', ')']).next()).unwrap_or_default();
    let other = !cx.terms.knows(Span { start: seen.span.end + 1, end: seen.span.end + 1 + next.len() as u32 })
        && (next.starts_with(char::is_uppercase) || (mode == Mode::Free && PARTICLES.contains(next) && !ARTICLES.contains(next)));
    let starred = names::find(text, 0, |_| false).first().is_some_and(|n| n.certainty == Certainty::Starred);
    let told = seen.telling > Telling::Slot || mode > Mode::Free;
    !other && told && (!starred || starred::is_person(cx, seen.span, mode, stands_alone(cx, seen.span)))
}

/// "mevrouw De Wit".
fn follows_title(cx: &Context<'_>, name: Span) -> bool {
    let before = cx.source.doc.text()[..name.start as usize].trim_end_matches([' ', '.']);
    TITLES.contains(&fold(before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()))
}

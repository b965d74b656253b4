//! Who sends or signs a memo or a mail.

use super::context::Context;
use super::mention::{self, Mention, Mode};
use crate::document::{Block, BlockKind};
use crate::facts::OwnerKind;
use crate::facts::words::Phrases;
use crate::text::Span;

/// Lines of a signature, and words of each, at most.
const LINES: usize = 5;
const WORDS: usize = 7;
/// Blocks from the top among which a mail or memo says from whom it is.
const HEAD: usize = 6;

/// How a mail ends before the name of who wrote it.
static CLOSES: Phrases = Phrases::of(
    "
    all the best, best, best wishes, cheers, groet, groeten, groetjes, hartelijke groet, hartelijke groeten, kind regards, many thanks, met vriendelijke groet,
    met vriendelijke groeten, mvg, regards, sportieve groet, thank you, thanks, thanks all, vriendelijke groet, vriendelijke groeten, warm regards
    ",
);

/// The person behind "Van:" or "From:" at the head, else the one under the last words.
pub(super) fn find(cx: &Context<'_>) -> Option<Mention> {
    let blocks = cx.blocks();
    let sent = blocks.iter().take(HEAD).flat_map(|b| lines(cx, b)).find_map(|line| {
        let text = cx.folded(line);
        let name = ["van:", "from:"].iter().find_map(|label| text.strip_prefix(label))?;
        person(cx, Span { start: line.end - name.trim_start().len() as u32, end: line.end }, Mode::Strong)
    });
    sent.or_else(|| signature(cx))
}

fn signature(cx: &Context<'_>) -> Option<Mention> {
    let blocks = cx.blocks();
    let last = blocks.iter().rposition(|b| b.kind == BlockKind::Paragraph).filter(|at| at + 1 == blocks.len())?;
    let under: Vec<Span> = lines(cx, &blocks[last]).collect();
    let formula = |line: &Span| CLOSES.has(cx.folded(*line).trim_end_matches([',', '.', '!', ' ']));
    let above = || last.checked_sub(1).and_then(|up| lines(cx, &blocks[up]).last()).is_some_and(|line| formula(&line));
    let short = |line: &Span| cx.folded(*line).split_whitespace().count() <= WORDS;
    if let Some(at) = under.iter().rposition(formula) {
        return under.get(at + 1).and_then(|line| person(cx, *line, Mode::Strong));
    }
    let first = under.first().filter(|_| under.len() <= LINES && under.iter().all(short))?;
    person(cx, *first, if above() { Mode::Strong } else { Mode::Free })
}

/// The person whose name opens a line that holds nothing else, or a function or a date behind a comma.
fn person(cx: &Context<'_>, line: Span, mode: Mode) -> Option<Mention> {
    let who = mention::find(cx, line, mode).into_iter().find(|m| m.name.is_some())?;
    let name = who.name.filter(|name| name.start == line.start)?;
    let rest = cx.folded(Span { start: name.end, end: line.end.max(name.end) }).trim();
    let fits = who.kind == OwnerKind::Person && (rest.is_empty() || rest.starts_with([',', '(', '–', '-', '|', '<']));
    fits.then_some(who)
}

/// The lines of a block that hold something, without the blanks around them.
fn lines<'c>(cx: &'c Context<'_>, block: &Block) -> impl Iterator<Item = Span> + 'c {
    let start = block.span.start;
    let text = cx.folded(block.span);
    let base = text.as_ptr() as usize;
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(move |line| {
        let at = line.as_ptr() as usize - base;
        Span::new(at, at + line.len()).shift(start)
    })
}

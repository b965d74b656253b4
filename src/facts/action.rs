//! Actions: what will be done, and whether each has an owner, a date and a budget.

use super::target::any_at;
use super::target::column::{self, Column};
use super::target::frame::{Frame, Frames, classify, label};
use super::target::words::{Phrases, Words};
use super::{Action, Owner, OwnerKind, Source, Target};
use crate::document::{Block, BlockId, BlockKind, Row};
use crate::lexicon::Pole;
use crate::text::{Lang, Span, dates, quantities};

/// Categories of the lexicon that say that work is done.
const WORK: &[&str] = &["production", "tasks", "outreach"];

/// Labels of lines that describe an action and are none.
static ASIDE: Phrases = Phrases::of(
    "
    audience, budget, caption, channel, cost, costs, cta, date, datum, deadline, doel, doelgroep, duration, duur, effort,
    eigenaar, goal, hashtags, hook, kanaal, kosten, kpi, kpi's, kpis, lead, metric, metrics, owner, prioriteit, priority,
    result, resultaat, status, target, tijd, time, tone, trekker, verantwoordelijk, verantwoordelijke, waarom, wanneer, when,
    who, why, wie
    ",
);

/// Days by name; with a week or a date beside them they are a moment.
static DAYS: Phrases = Phrases::of(
    "
    dinsdag, donderdag, friday, maandag, monday, morgen, saturday, sunday, thursday, today, tomorrow, tuesday, vandaag,
    vrijdag, wednesday, woensdag, zaterdag, zondag
    ",
);

/// Every action, in order: ticked items, rows of action tables and calendars, items under headings that announce actions, and
/// items that begin or end with a verb of work.
pub fn find(source: Source<'_>, owners: &[Owner], targets: &[Target]) -> Vec<Action> {
    let frames = Frames::of(source.doc);
    let owners: Vec<&Owner> = owners.iter().filter(|o| o.kind != OwnerKind::Placeholder).collect();
    let owned: Vec<Span> = owners.iter().flat_map(|o| [Some(o.span), o.owns]).flatten().collect();
    let tables = column::of_tables(source.doc, source.language.document);
    let mut actions = Vec::new();
    for (id, block) in source.doc.blocks().iter().enumerate() {
        let columns = block.row.as_ref().map_or(&[][..], |r| &tables[r.table][..]);
        let acts = match (&block.row, block.kind) {
            (Some(row), _) => is_action_row(source, row, columns, frames.at(id)),
            (None, BlockKind::Item(_)) => is_action_item(source, &frames, id, block, targets),
            (None, BlockKind::Paragraph) => is_calendar_line(source, id, block),
            _ => false,
        };
        if acts {
            actions.push(action(source, &frames, &owned, id, columns));
        }
    }
    actions
}

fn lang(source: Source<'_>, block: BlockId) -> Lang {
    source.language.blocks.get(block).copied().unwrap_or(source.language.document)
}

/// A filled row of a table with a column of actions beside who or when, or of a calendar.
fn is_action_row(source: Source<'_>, row: &Row, columns: &[(u16, Column)], frame: Frame) -> bool {
    let has = |kind: Column| columns.iter().any(|(_, c)| *c == kind);
    let filled = row.cells.iter().filter(|c| !source.doc.slice(c.span).trim().is_empty()).count();
    let goals = columns.first().is_some_and(|(_, c)| *c == Column::Metric);
    let planned = has(Column::Owner) || has(Column::Date);
    let acts = (has(Column::Action) && (planned || has(Column::Budget) || frame == Frame::Action))
        || (planned && frame == Frame::Action && !goals);
    !row.header && filled > 1 && acts && !goals && frame != Frame::Refuse && !has(Column::Market) && !is_total(source, row)
}

fn is_total(source: Source<'_>, row: &Row) -> bool {
    row.cells.first().is_some_and(|c| Words::of(source.doc.slice(c.span)).begin(&["totaal", "total", "subtotaal", "subtotal"]))
}

fn is_action_item(source: Source<'_>, frames: &Frames, id: BlockId, block: &Block, targets: &[Target]) -> bool {
    if block.quoted || frames.at(id) == Frame::Refuse {
        return false;
    }
    let text = source.doc.slice(block.span);
    let words = Words::of(text);
    let aside = label(text).is_some_and(|l| ASIDE.stand_in(&Words::of(l.text)) && Words::of(l.text).count() <= 3);
    let announced = label(text).and_then(|l| classify(l.text)) == Some(Frame::Goal);
    let target = any_at(targets, |t| t.span, block.span);
    if block.ticked.is_some() {
        return words.count() > 0;
    }
    if aside || announced || words.count() < 2 || words.has("?") || text.trim_end().ends_with(':') {
        return false;
    }
    match frames.at(id) {
        Frame::Action => !target && (works(source, block) || has_execution(source, block)),
        Frame::Goal => false,
        _ => !target && opens_or_closes_with_work(source, block),
    }
}

/// "Week 12: blog over beurzen", "3 maart: nieuwsbrief versturen".
fn is_calendar_line(source: Source<'_>, id: BlockId, block: &Block) -> bool {
    let text = source.doc.slice(block.span);
    let Some(label) = label(text).filter(|_| !block.quoted) else { return false };
    let dated = !dates(label.text, lang(source, id)).is_empty() && Words::of(label.text).count() <= 3;
    dated && has_execution(source, block)
}

fn terms(source: Source<'_>, span: Span) -> impl Iterator<Item = (Span, &str, Pole)> {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    let inside = source.hits[from..].iter().take_while(move |h| h.span.start < span.end).filter(|h| h.negation.is_none());
    inside.map(move |h| {
        let term = source.lexicon.term(h.term);
        (h.span, source.lexicon.category_name(term.category), term.pole)
    })
}

fn has_execution(source: Source<'_>, block: &Block) -> bool {
    terms(source, block.span).any(|(_, _, pole)| pole == Pole::Execution)
}

fn works(source: Source<'_>, block: &Block) -> bool {
    terms(source, block.span).any(|(_, category, _)| WORK.contains(&category))
}

/// An imperative, or a Dutch infinitive at the end.
fn opens_or_closes_with_work(source: Source<'_>, block: &Block) -> bool {
    let text = source.doc.text();
    let lettered = |part: &str| part.contains(char::is_alphabetic);
    terms(source, block.span).filter(|(_, category, pole)| *pole == Pole::Execution && WORK.contains(category)).any(
        |(span, ..)| {
            let before = &text[block.span.start as usize..span.start as usize];
            let behind = &text[span.end as usize..block.span.end as usize];
            let closes = behind.split(['(', ',', '.', '–', '—']).next().is_some_and(|rest| !lettered(rest))
                && text[span.range()].ends_with('n');
            !lettered(before) || closes
        },
    )
}

fn action(source: Source<'_>, frames: &Frames, owned: &[Span], id: BlockId, columns: &[(u16, Column)]) -> Action {
    let block = &source.doc.blocks()[id];
    let mut around: Vec<Span> = frames.lead(id).map(|lead| source.doc.blocks()[lead].span).into_iter().collect();
    around.extend(source.doc.sections()[block.section].heading.map(|heading| source.doc.blocks()[heading].span));
    let named = |span: Span| owned.iter().any(|o| o.overlaps(span));
    let owned = named(block.span) || around.iter().any(|span| named(*span));
    let lang = lang(source, id);
    let filled = |kind: Column| cells(block, columns, kind).any(|span| is_filled(source.doc.slice(span)));
    let text = source.doc.slice(block.span);
    let moment = |text: &str| !dates(text, lang).is_empty();
    let dated = filled(Column::Date) || moment(text) || is_day(text) || around.iter().any(|span| moment(source.doc.slice(*span)));
    let money = quantities(text, lang).iter().any(|q| q.unit.is_money());
    Action { span: block.span, owned, dated, budgeted: money || filled(Column::Budget) }
}

fn cells<'a>(block: &'a Block, columns: &'a [(u16, Column)], kind: Column) -> impl Iterator<Item = Span> + 'a {
    let cells = block.row.iter().flat_map(|r| r.cells.iter());
    cells.filter(move |c| columns.iter().any(|(at, k)| *at == c.column && *k == kind)).map(|c| c.span)
}

/// Whether a cell says something: no dash, no "TBD".
fn is_filled(text: &str) -> bool {
    let words = Words::of(text);
    let open =
        words.begin(&["tbd", "tba", "ntb", "nog te bepalen", "nader te bepalen", "nvt", "na", "to be determined", "later"]);
    text.contains(char::is_alphanumeric) && !open
}

fn is_day(text: &str) -> bool {
    DAYS.stand_in(&Words::of(text))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::facts::{Action, Source, owner, target};
    use crate::language::analyse;
    use crate::lexicon::Lexicon;
    use crate::read::{Limits, open};
    use crate::scan::scan;
    use crate::text::Lang;

    /// Language and format, expected counts, text with `\n` for a line break.
    const TABLE: &str = include_str!("action.tsv");

    /// The share of texts whose actions must be read exactly as expected.
    const REQUIRED: f64 = 0.95;

    /// Total, owned, dated, budgeted.
    fn count(lexicon: &Lexicon, kind: &str, text: &str) -> [usize; 4] {
        let (lang, format) = kind.split_once('.').expect("language and format");
        let doc = open(text.as_bytes(), &format!("plan.{format}"), &Limits::default()).expect("text is read");
        let language = analyse(&doc, Lang::from_code(lang));
        let hits = scan(&doc, &language, lexicon);
        let source = Source { doc: &doc, language: &language, hits: &hits, lexicon };
        let actions = find(source, &owner::find(source), &target::find(source));
        let of = |test: fn(&Action) -> bool| actions.iter().filter(|a| test(a)).count();
        [actions.len(), of(|a| a.owned), of(|a| a.dated), of(|a| a.budgeted)]
    }

    #[test]
    fn actions_with_owner_date_and_budget() {
        let lexicon = Lexicon::builtin();
        let (mut right, mut all, mut wrong) = (0, 0, String::new());
        for line in TABLE.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let [kind, expected, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
            let found = count(&lexicon, kind, &text.replace("\\n", "\n")).map(|n| n.to_string()).join(" ");
            all += 1;
            if found == expected {
                right += 1;
            } else {
                wrong += &format!("{kind} {text}\n    expected {expected}\n    found    {found}\n");
            }
        }
        println!("{right} of {all}\n{wrong}");
        assert!(all >= 60 && f64::from(right) >= REQUIRED * f64::from(all), "{right} of {all}\n{wrong}");
    }
}

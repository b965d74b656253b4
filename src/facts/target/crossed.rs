//! Tables with metrics as columns: a row "Doel" or "Target", rows of years under "Doel", rows of segments among goals.

use super::metric::{self, Noun};
use super::table::{Sheet, aim};
use super::{Draft, deadline, unit};
use crate::document::{Block, Row};
use crate::facts::Source;
use crate::facts::column::{Column, is_baseline, is_target};
use crate::facts::frame::Frame;
use crate::facts::words::Words;
use crate::text::{Deadline, Lang, dates};

/// A column whose name is a metric.
pub(super) struct Counted {
    column: u16,
    name: String,
    header: String,
    noun: Noun,
    /// What the row of the present says.
    start: Option<f64>,
}

/// What the first cell says of a row.
enum Kind {
    Aim(Option<Deadline>, Option<String>),
    Start,
    Other,
}

/// The columns that are named after metrics, where no column is made for numbers to reach; the first names the rows.
pub(super) fn columns(source: Source<'_>, sheet: &Sheet) -> Vec<Counted> {
    let made = |c: &Column| matches!(c, Column::Target | Column::Moment | Column::Action | Column::Owner);
    if sheet.columns.iter().any(|(_, c)| made(c)) || sheet.columns.iter().skip(1).any(|(_, c)| *c == Column::Metric) {
        return Vec::new();
    }
    let headers = source.doc.tables()[sheet.table].headers.iter().skip(1);
    headers
        .filter_map(|cell| {
            let header = source.doc.slice(cell.span);
            let nouns = metric::nouns(source, cell.span);
            let noun = *nouns.iter().find(|n| !n.growth).or(nouns.first())?;
            let kind = sheet.kind(cell);
            let bought = kind == Column::Budget && !noun.money;
            let name = metric::name_of_label(header).unwrap_or(header).trim_end_matches(['%', ' ', '€', '$']).to_owned();
            (!bought && kind != Column::Baseline && !name.is_empty()).then(|| Counted {
                column: cell.column,
                name,
                header: header.to_owned(),
                noun,
                start: None,
            })
        })
        .collect()
}

/// What a row of such a table says.
#[derive(Default)]
pub(super) struct Crossed {
    /// One target a column.
    pub(super) drafts: Vec<Draft>,
    /// Whether it stands for a moment, and takes the place of the moments before it.
    pub(super) is_moment: bool,
    /// Whether nothing else is to be read in it.
    pub(super) is_read: bool,
}

/// The targets of one row.
pub(super) fn row(source: Source<'_>, sheet: &mut Sheet, block: &Block, row: &Row) -> Crossed {
    let label = row.cells.first().map_or("", |c| source.doc.slice(c.span));
    let head = source.doc.tables()[sheet.table].headers.first().map_or("", |c| source.doc.slice(c.span));
    let kind = kind(label, head, sheet);
    let number = |column: u16| {
        row.cells.binary_search_by_key(&column, |c| c.column).ok().and_then(|at| aim(source, &row.cells[at], sheet.lang))
    };
    let numbers: Vec<_> = sheet.crossed.iter().map(|c| number(c.column)).collect();
    let (date, relative) = match kind {
        Kind::Aim(date, relative) => (date, relative),
        Kind::Start => {
            for (counted, number) in sheet.crossed.iter_mut().zip(numbers) {
                counted.start = number.map(|q| q.value * unit::scale(&q, source, &counted.header)).or(counted.start);
            }
            return Crossed { is_read: true, ..Crossed::default() };
        }
        Kind::Other => return Crossed { is_read: sheet.frame == Frame::Goal, ..Crossed::default() },
    };
    let drafts = sheet.crossed.iter().zip(numbers).filter_map(|(counted, number)| {
        let number = number?;
        let own = unit::write(&number, sheet.lang);
        let named = || unit::of_name(&counted.header, sheet.lang).map(String::from).unwrap_or_default();
        Some(Draft {
            metric: counted.name.clone(),
            kind: counted.noun.kind,
            value: number.value * unit::scale(&number, source, &counted.header),
            unit: if own.is_empty() { named() } else { own },
            baseline: counted.start,
            deadline: date,
            relative: relative.clone(),
            number: number.span,
            span: block.span,
        })
    });
    let drafts: Vec<Draft> = drafts.collect();
    let is_moment = !drafts.is_empty() && (date.is_some() || relative.is_some());
    Crossed { is_read: !drafts.is_empty(), is_moment, drafts }
}

fn kind(label: &str, head: &str, sheet: &Sheet) -> Kind {
    let words = Words::of(label);
    let date = of_label(label, sheet.lang);
    let moment = deadline::moment(label).map(String::from);
    let short = words.count() <= 3;
    let aimed = sheet.frame == Frame::Goal || is_target(&Words::of(head));
    let past = date.and_then(Deadline::year).zip(sheet.year).is_some_and(|(year, plan)| year < plan);
    match () {
        () if short && is_target(&words) => Kind::Aim(date, moment),
        () if short && (is_baseline(&words) || past) => Kind::Start,
        () if !aimed || sheet.frame == Frame::Refuse || is_total(&words) => Kind::Other,
        () => Kind::Aim(date, moment),
    }
}

fn of_label(label: &str, lang: Lang) -> Option<Deadline> {
    dates(label, lang).last().map(|d| d.date)
}

/// "Totaal": a row that adds up the others.
fn is_total(words: &Words) -> bool {
    words.count() == 1 && words.any(&["totaal", "total", "totalen", "totals", "som", "sum"])
}

//! Targets in tables: one row a metric, with its target, its start and its deadline in columns.

use super::sentence::{self, Piece};
use super::{Draft, baseline, crossed, deadline, language_of, metric, piped, rank, unit};
use crate::document::{Block, BlockId, Cell, Row, TableId};
use crate::facts::column::{self, Column, is_target};
use crate::facts::frame::{Frame, classify};
use crate::facts::words::Words;
use crate::facts::{Source, TargetKind};
use crate::text::{Lang, Quantity, Span, Unit, dates, quantities};

/// A table and what its columns hold.
pub(super) struct Sheet {
    pub(super) table: TableId,
    pub(super) columns: Vec<(u16, Column)>,
    /// Columns that are named after metrics.
    pub(super) crossed: Vec<crossed::Counted>,
    /// Whether its rows are metrics with numbers to reach.
    targets: bool,
    pub(super) frame: Frame,
    pub(super) lang: Lang,
    /// The plan's year.
    pub(super) year: Option<u16>,
    /// Whether only a start beside a moment says that its numbers are to be reached: what it counts must be known.
    compared: bool,
    /// How many targets were found before its first row.
    from: usize,
}

/// The targets of all tables, each with the block of its row; `year` is the plan's.
pub(super) fn targets(source: Source<'_>, year: Option<u16>) -> Vec<(BlockId, Draft)> {
    let mut found: Vec<(BlockId, Draft)> = Vec::new();
    let mut sheet: Option<Sheet> = None;
    for (id, block) in source.doc.blocks().iter().enumerate() {
        let Some(row) = &block.row else { continue };
        if sheet.as_ref().is_none_or(|s| s.table != row.table) {
            let opened = Sheet::of(source, row.table, source.layout.frames.at(id), language_of(source, id), year);
            sheet = Some(Sheet { from: found.len(), ..opened });
        }
        let Some(sheet) = sheet.as_mut().filter(|_| !row.header) else { continue };
        if !sheet.crossed.is_empty() {
            let crossed = crossed::row(source, sheet, block, row);
            found.truncate(if crossed.is_moment { sheet.from } else { found.len() });
            found.extend(crossed.drafts.into_iter().map(|d| (id, d)));
            if crossed.is_read {
                continue;
            }
        }
        let drafts = if sheet.targets || sheet.is_plain_target(source, row) || sheet.is_named_target(source, row) {
            sheet.row(source, block, row)
        } else {
            sheet.cells(source, row)
        };
        found.extend(drafts.into_iter().map(|d| (id, d)));
    }
    found
}

/// Of two columns of years, in a plan that names no other, the first is where the second starts.
fn start_at_first_year(source: Source<'_>, table: TableId, lang: Lang, columns: &mut [(u16, Column)]) {
    let years: Vec<(usize, u16)> = source.doc.tables()[table]
        .headers
        .iter()
        .enumerate()
        .filter_map(|(at, cell)| {
            let text = source.doc.slice(cell.span).trim();
            let bare = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            Some(at).zip(dates(text, lang).last().filter(|_| bare).and_then(|d| d.date.year()))
        })
        .collect();
    if let [(at, from), (_, to)] = years[..]
        && from < to
        && let Some((_, kind)) = columns.get_mut(at).filter(|(_, kind)| *kind == Column::Moment)
    {
        *kind = Column::Baseline;
    }
}

/// A column "Mijlpaal" or "Success criteria" holds goals, whose numbers may stand in their words.
fn name_goals(source: Source<'_>, table: TableId, columns: &mut [(u16, Column)]) {
    for ((_, kind), header) in columns.iter_mut().zip(&source.doc.tables()[table].headers) {
        if *kind == Column::Other && classify(source.doc.slice(header.span)) == Some(Frame::Goal) {
            *kind = Column::Metric;
        }
    }
}

/// In a table of goals a column "Aantal" or "How many" holds the numbers to reach.
fn name_counts(source: Source<'_>, table: TableId, columns: &mut [(u16, Column)]) {
    for ((_, kind), header) in columns.iter_mut().zip(&source.doc.tables()[table].headers).skip(1) {
        let words = Words::of(source.doc.slice(header.span));
        if matches!(*kind, Column::Other | Column::Aside) && words.any(COUNTS) {
            *kind = Column::Target;
            return;
        }
    }
}

/// Names of columns for amounts.
const COUNTS: &[&str] = &[
    "aantal", "hoeveel", "hoeveelheid", "cijfer", "getal", "how many", "how much", "number", "quantity", "amount", "value",
    "waarde", "figure", "level", "niveau",
];

impl Sheet {
    fn of(source: Source<'_>, table: TableId, frame: Frame, lang: Lang, year: Option<u16>) -> Sheet {
        let mut columns = column::of_table(source.doc, table, lang);
        for ((_, kind), header) in columns.iter_mut().zip(&source.doc.tables()[table].headers) {
            let dated = dates(source.doc.slice(header.span), lang).last().and_then(|d| d.date.year());
            let past = dated.zip(year).is_some_and(|(dated, plan)| dated < plan);
            *kind = if *kind == Column::Moment && past { Column::Baseline } else { *kind };
        }
        if year.is_none() && frame == Frame::Plain {
            start_at_first_year(source, table, lang, &mut columns);
        }
        let headers: Vec<&str> = source.doc.tables()[table].headers.iter().map(|c| source.doc.slice(c.span)).collect();
        name_goals(source, table, &mut columns);
        let has = |kind: Column| columns.iter().filter(|(_, c)| *c == kind).count();
        let metric = has(Column::Metric) > 0;
        if metric && has(Column::Target) + has(Column::Moment) == 0 {
            name_counts(source, table, &mut columns);
        }
        let has = |kind: Column| columns.iter().filter(|(_, c)| *c == kind).count();
        let said = headers.iter().any(|h| Words::of(h).any(&["target", "targets", "doel", "goal", "streefwaarde"]));
        let aimed = has(Column::Target) > 0 || (has(Column::Moment) > 0 && (metric || said || frame == Frame::Goal));
        let plain = columns.is_empty() || (has(Column::Metric) + has(Column::Other) + has(Column::Aside) == columns.len());
        let listed = frame == Frame::Goal && plain && has(Column::Action) == 0;
        let targets = has(Column::Market) == 0 && frame != Frame::Refuse && (aimed || listed || (metric && frame == Frame::Goal));
        let targets = targets || (metric && has(Column::Target) > 0);
        let known = columns.iter().all(|(_, c)| matches!(c, Column::Baseline | Column::Moment | Column::Other | Column::Owner));
        let compared = !targets && known && frame == Frame::Plain && has(Column::Moment) == 1 && has(Column::Baseline) == 1;
        let targets = targets || compared;
        let mut sheet = Sheet { table, columns, crossed: Vec::new(), targets, frame, lang, year, compared, from: 0 };
        sheet.crossed = crossed::columns(source, &sheet);
        sheet
    }

    /// What the column of a cell holds.
    pub(super) fn kind(&self, cell: &Cell) -> Column {
        let before = self.columns.partition_point(|(at, _)| *at <= cell.column);
        self.columns[..before].last().map_or(Column::Other, |(_, kind)| *kind)
    }

    /// A row of a table that is made for something else: each cell as a text of its own.
    fn cells(&self, source: Source<'_>, row: &Row) -> Vec<Draft> {
        let first = row.cells.first().map_or("", |c| source.doc.slice(c.span));
        let titled = Words::of(first).count() <= 3 && classify(first) == Some(Frame::Goal);
        let market = self.columns.iter().any(|(_, c)| *c == Column::Market);
        let read = |cell: &Cell| match self.kind(cell) {
            Column::Budget | Column::Market | Column::Baseline | Column::Owner | Column::Date => Vec::new(),
            _ => {
                let frame = match self.frame {
                    _ if market => Frame::Refuse,
                    Frame::Plain | Frame::Goal if self.kind(cell) == Column::Metric => Frame::Goal,
                    _ if titled => Frame::Goal,
                    Frame::Goal => Frame::Plain,
                    other => other,
                };
                let alone = self.kind(cell) == Column::Metric;
                sentence::targets(source, Piece { span: cell.span, lang: self.lang, frame, alone })
            }
        };
        let mut drafts: Vec<Draft> = row.cells.iter().flat_map(read).collect();
        for draft in drafts.iter_mut().filter(|d| d.deadline.is_none() && d.relative.is_none()) {
            (draft.deadline, draft.relative) = self.due(source, row, &Cell { span: draft.number, column: u16::MAX }, "");
        }
        drafts
    }

    /// Whether a row without column names reads as a metric and its numbers: a bound, a change or a rate, or numbers that rise.
    fn is_plain_target(&self, source: Source<'_>, row: &Row) -> bool {
        let Some((name, rest)) = row.cells.split_first().filter(|_| self.columns.is_empty()) else { return false };
        let named = metric::nouns(source, name.span).iter().any(|n| !n.weak || n.kind == TargetKind::Vanity);
        let numbers: Vec<Quantity> = rest.iter().filter_map(|c| aim(source, c, self.lang)).collect();
        let placed = rest.iter().any(|c| rank::place(source.doc.slice(c.span)).is_some());
        let bounded = placed || numbers.iter().any(|q| q.comparator.is_some() || q.change.is_some());
        let rising = numbers.len() > 1 && numbers.windows(2).all(|pair| pair[0].value < pair[1].value);
        named && self.frame != Frame::Refuse && rest.len() < 5 && (bounded || rising)
    }

    /// Whether a row says itself that its numbers for several moments are to be reached: "Bestellingen (doel) | 400 | 450".
    fn is_named_target(&self, source: Source<'_>, row: &Row) -> bool {
        let Some(name) = row.cells.first().filter(|_| self.frame != Frame::Refuse) else { return false };
        let moments = self.columns.iter().any(|(_, c)| *c == Column::Moment);
        moments && is_target(&Words::of(source.doc.slice(name.span))) && !metric::nouns(source, name.span).is_empty()
    }

    /// A row of a table of targets.
    fn row(&self, source: Source<'_>, block: &Block, row: &Row) -> Vec<Draft> {
        let name = self.name(source, row);
        let value = self.value(source, row);
        let Some((cell, number)) = value else { return self.in_words(source, row, block.span) };
        let own = metric::nouns(source, cell.span);
        let text = source.doc.slice(cell.span);
        let header = source.doc.header(self.table, cell.column).unwrap_or("");
        let named = name.map(|c| (c, source.doc.slice(c.span))).filter(|(c, _)| c.span != cell.span);
        let of_kpi = Words::of(header).any(&["kpi", "kpi's", "kpis", "metric", "meetpunt"]);
        let kind = self.row_kind(source, row, named, &own, cell, &number);
        let Some(kind) = kind else { return Vec::new() };
        let metric = match named {
            Some((cell, label)) if own.is_empty() || (self.names_metric(source, cell) && !of_kpi) => {
                metric::name_of_label(label).map(String::from)
            }
            _ => own
                .first()
                .map(|n| source.doc.slice(metric::name(source.doc.text(), n.span, cell.span.start as usize)).trim().to_owned()),
        };
        let metric = metric.or_else(|| named.map(|(_, label)| label.to_owned()));
        let Some(metric) = metric.filter(|m| !m.is_empty()) else { return Vec::new() };
        let start = self.start(source, row, cell, text);
        let (deadline, relative) = self.due(source, row, cell, header);
        let by = |name: &str| unit::scale(&number, source, name);
        let scale = by(header).max(by(named.map_or("", |(_, label)| label)));
        vec![Draft {
            metric,
            kind,
            value: number.value * scale,
            unit: self.unit(source, row, &number, header, named.map_or("", |(_, label)| label)),
            baseline: start.map(|start| start * scale),
            deadline,
            relative,
            number: number.span,
            span: block.span,
        }]
    }

    /// A row whose number stands in its words only.
    fn in_words(&self, source: Source<'_>, row: &Row, span: Span) -> Vec<Draft> {
        let goals = row.cells.iter().filter(|c| matches!(self.kind(c), Column::Metric | Column::Target));
        let read =
            |cell: &Cell| sentence::targets(source, Piece { span: cell.span, lang: self.lang, frame: Frame::Goal, alone: true });
        let mut drafts: Vec<Draft> = goals.flat_map(read).take(1).collect();
        for draft in &mut drafts {
            let (deadline, relative) = self.due(source, row, &Cell { span: draft.number, column: u16::MAX }, "");
            draft.deadline = draft.deadline.or(deadline);
            draft.relative = draft.relative.take().or(relative);
            draft.span = span;
        }
        drafts
    }

    /// The cell that names the metric: that of a metric column, else the first with letters that is no aside.
    fn name<'r>(&self, source: Source<'_>, row: &'r Row) -> Option<&'r Cell> {
        let lettered = |c: &&Cell| source.doc.slice(c.span).contains(char::is_alphabetic);
        let measure = |c: &&Cell| {
            let header = Words::of(source.doc.header(self.table, c.column).unwrap_or(""));
            header.any(MEASURES) && aim(source, c, self.lang).is_none()
        };
        let measure = row.cells.iter().filter(lettered).find(measure);
        let metric = || row.cells.iter().filter(lettered).find(|c| self.kind(c) == Column::Metric);
        measure.or_else(metric).or_else(|| {
            row.cells
                .iter()
                .filter(lettered)
                .find(|c| matches!(self.kind(c), Column::Other | Column::Action | Column::Aside | Column::Date))
        })
    }

    /// Whether a cell of a metric column says itself what is counted.
    fn names_metric(&self, source: Source<'_>, cell: &Cell) -> bool {
        self.kind(cell) == Column::Metric && !metric::nouns(source, cell.span).is_empty()
    }

    /// The cell that holds the number, and the number: the last moment that has one, else the target, else what follows the name.
    fn value<'r>(&self, source: Source<'_>, row: &'r Row) -> Option<(&'r Cell, Quantity)> {
        let number = |cell: &'r Cell| aim(source, cell, self.lang).map(|q| (cell, q));
        let of = |kind: Column| row.cells.iter().filter(move |c| self.kind(c) == kind);
        let said = of(Column::Target).find_map(number).or_else(|| of(Column::Moment).rev().find_map(number));
        let rising = || row.cells.iter().skip(1).rev().find_map(number).filter(|_| self.columns.is_empty());
        let said = said.or_else(rising);
        said.or_else(|| {
            let first = row.cells.iter().position(|c| source.doc.slice(c.span).contains(char::is_alphabetic))?;
            let free = self.columns.iter().all(|(_, c)| !matches!(c, Column::Target | Column::Moment));
            let rest =
                row.cells[first + 1..].iter().filter(|c| matches!(self.kind(c), Column::Other | Column::Metric | Column::Aside));
            rest.filter(|_| free).find_map(number)
        })
    }

    /// What the row counts; none where it is no target: money set aside, a rhythm, a name without a metric in a table of actions.
    fn row_kind(
        &self,
        source: Source<'_>,
        row: &Row,
        named: Option<(&Cell, &str)>,
        own: &[metric::Noun],
        cell: &Cell,
        number: &Quantity,
    ) -> Option<TargetKind> {
        let of_name = named.map(|(c, _)| metric::nouns(source, c.span)).unwrap_or_default();
        let of_goal =
            || row.cells.iter().filter(|c| self.kind(c) == Column::Metric).flat_map(|c| metric::nouns(source, c.span)).collect();
        let of_name = if own.is_empty() && of_name.is_empty() { of_goal() } else { of_name };
        let nouns = if own.is_empty() { &of_name[..] } else { own };
        let noun = piped::head(source, nouns);
        let label = named.map_or("", |(_, label)| label);
        let text = source.doc.slice(cell.span);
        let words = Words::of(label);
        let spent = words
            .any(&["budget", "kosten", "ad spend", "spend", "investering", "uren", "hours", "fte", "prijs", "price", "cost"]);
        let acts = self.columns.iter().any(|(_, c)| matches!(c, Column::Action));
        let long = Words::of(text).count() > 12;
        match noun {
            Some(n) if !(spent && number.unit.is_money() && !n.money) => Some(n.kind),
            Some(_) => None,
            None if self.compared => None,
            None if spent || acts || long || classify(label) == Some(Frame::Refuse) => None,
            None if number.unit == Unit::Times && number.period.is_some() => None,
            None if number.unit.is_money() => Some(TargetKind::Outcome),
            None => Some(TargetKind::Output),
        }
    }

    /// The unit of a number: its own, that of a column for units, that of its row's or column's name.
    fn unit(&self, source: Source<'_>, row: &Row, number: &Quantity, header: &str, label: &str) -> String {
        let own = unit::write(number, self.lang);
        if !own.is_empty() {
            return own;
        }
        let bracketed = |name: &str| unit::of_name(name, self.lang).map(String::from);
        let named = |c: &&Cell| {
            Words::of(source.doc.header(self.table, c.column).unwrap_or("")).any(&["unit", "units", "eenheid", "meeteenheid"])
        };
        let column = row.cells.iter().find(named).and_then(|c| bracketed(source.doc.slice(c.span)));
        column.or_else(|| bracketed(label)).or_else(|| bracketed(header)).unwrap_or_default()
    }

    /// Where the row starts: in the cell itself, or in a column for it.
    fn start(&self, source: Source<'_>, row: &Row, cell: &Cell, text: &str) -> Option<f64> {
        let numbers = quantities(text, self.lang);
        let inside = baseline::parts(text, &numbers).into_iter().find_map(|part| match part {
            baseline::Part::Aim(start) => start,
            baseline::Part::Start => None,
        });
        let columns = row.cells.iter().filter(|c| self.kind(c) == Column::Baseline && c.column != cell.column);
        inside.or_else(|| columns.filter_map(|c| quantities(source.doc.slice(c.span), self.lang).first().map(|q| q.value)).next())
    }

    /// By when: in the cell, a date column, the header above the number, or the name.
    fn due(&self, source: Source<'_>, row: &Row, cell: &Cell, header: &str) -> (Option<crate::text::Deadline>, Option<String>) {
        let slice = |c: &Cell| source.doc.slice(c.span);
        let columns = row.cells.iter().filter(|c| self.kind(c) == Column::Date);
        let texts = std::iter::once(slice(cell)).chain(columns.map(slice)).chain(std::iter::once(header));
        let mut relative = None;
        for text in texts.clone() {
            let found = dates(text, self.lang);
            let date = found.iter().rfind(|d| !deadline::is_reference(text, d));
            if let Some(date) = date {
                return (Some(date.date), None);
            }
            relative = relative.or_else(|| deadline::moment(text).map(String::from));
        }
        let name = self.name(source, row).map(slice).unwrap_or("");
        let named = dates(name, self.lang).iter().find(|d| !deadline::is_reference(name, d)).map(|d| d.date);
        (named.filter(|_| relative.is_none()), relative)
    }
}

/// Names of columns that say what is measured, not what is wanted.
const MEASURES: &[&str] =
    &["kpi", "kpi's", "kpis", "metric", "metrics", "indicator", "indicatoren", "meetpunt", "maatstaf", "measure", "metriek"];

/// The number of a cell that is to be reached, in document offsets; lengths of time are none.
pub(super) fn aim(source: Source<'_>, cell: &Cell, lang: Lang) -> Option<Quantity> {
    let text = source.doc.slice(cell.span);
    let numbers = quantities(text, lang);
    let parts = baseline::parts(text, &numbers);
    let mut aims =
        numbers.iter().zip(parts).filter(|(q, p)| *p != baseline::Part::Start && q.unit != Unit::Duration).map(|(q, _)| *q);
    let place = || {
        let (value, span) = rank::place(text)?;
        Some(Quantity::plain(value, span))
    };
    let found = aims.next().or_else(place)?;
    (!source.doc.is_opaque(found.span.shift(cell.span.start)))
        .then(|| Quantity { span: found.span.shift(cell.span.start), ..found })
}

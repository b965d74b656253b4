//! Tables of actions: which columns say what, who, when and how much, and which rows are actions.

use std::collections::BTreeSet;

use super::bare;
use super::place::Place;
use crate::document::{BlockId, Cell, Document, Row};
use crate::facts::Source;
use crate::facts::column::{self, Column};
use crate::facts::words::{Phrases, Words};

/// Headers that name the doer only in a table of actions: "Who's on it", "Opgepakt door".
static WHO: Phrases = Phrases::of(
    "
    aanspreekpunt, by, by whom, contact, contactpersoon, door, handled by, in handen van, on it, opgepakt door, team, trekkers, uitvoering door,
    verantw, who's, whose, wiens
    ",
);

/// Headers that name the moment only in a table of actions: "Klaar voor", "Done by".
static WHEN: Phrases = Phrases::of(
    "
    af, afgerond, complete by, completion, done, done by, finished, gereed, klaar, klaar op, klaar voor, launch, launch date, live, moment,
    opgeleverd, oplevering, start, startdatum, target date, tegen, voltooid, vóór, voor, weken, when's
    ",
);

/// Headers that name the amount only in a table of actions: "Raming", "Estimate".
static COST: Phrases = Phrases::of(
    "
    begroot, besteding, est, est cost, estimate, estimated, euro, eur, expense, expenses, fee, funds, geraamd, inzet, kostenraming, middelen, money,
    out of pocket, price, prijs, raming, uitgave, usd, gbp, £
    ",
);

/// Columns that hold nothing of the kind.
static CELL_MARKS: [&str; 9] = ["x", "X", "✓", "✔", "●", "•", "■", "v", "☑"];

/// The tables of a document as the search for actions sees them.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    /// The columns of every table, by table id.
    columns: Vec<Vec<(u16, Column)>>,
    /// Rows with nothing but an action.
    bare: BTreeSet<BlockId>,
}

impl Tables {
    /// Reads the headers of a document's tables.
    pub(super) fn of(source: Source<'_>) -> Tables {
        let mut tables = source.layout.tables().to_vec();
        for (id, columns) in tables.iter_mut().enumerate() {
            let acts = columns.iter().any(|(_, c)| *c == Column::Action);
            for (at, kind) in columns.iter_mut().filter(|(_, c)| acts && matches!(c, Column::Other | Column::Market)) {
                *kind = source.doc.header(id, *at).map_or(*kind, |header| among_actions(header, *kind));
            }
        }
        Tables { bare: bare::rows(source, &tables), columns: tables }
    }

    /// The cells of a row in columns of a kind, in order.
    pub(super) fn cells<'a>(&'a self, row: &'a Row, kind: Column) -> impl Iterator<Item = &'a Cell> + 'a {
        let columns = &self.columns[row.table];
        row.cells.iter().filter(move |c| column::at(columns, c.column) == Some(kind))
    }

    /// What a column holds.
    pub(super) fn kind(&self, row: &Row, cell: &Cell) -> Column {
        column::at(&self.columns[row.table], cell.column).unwrap_or(Column::Other)
    }

    /// A ticked cell under a moment: "x" under "Januari".
    pub(super) fn ticked<'a>(&'a self, doc: &Document, row: &'a Row) -> Option<&'a Cell> {
        let mut moments = self.cells(row, Column::Moment).chain(self.cells(row, Column::Date));
        moments.find(|c| CELL_MARKS.contains(&doc.slice(c.span).trim()))
    }

    /// A row of a table with a column of actions beside who or when, or of a calendar: filled, or with the action alone.
    pub(super) fn is_action(&self, doc: &Document, id: BlockId, row: &Row, place: Place, assigned: bool) -> bool {
        let columns = &self.columns[row.table];
        let has = |kind: Column| columns.iter().any(|(_, c)| *c == kind);
        let filled = row.cells.iter().filter(|c| !doc.slice(c.span).trim().is_empty()).count();
        let goals = columns.first().is_some_and(|(_, c)| *c == Column::Metric);
        let planned = has(Column::Owner) || has(Column::Date) || assigned || self.ticked(doc, row).is_some();
        let listed = place == Place::Actions;
        let acts = (has(Column::Action) && (planned || has(Column::Budget) || listed)) || (planned && listed && !goals);
        let whole = row.cells.first().map(|c| Words::of(doc.slice(c.span)));
        let total = whole.is_some_and(|w| w.begin(&["totaal", "total", "subtotaal", "subtotal"]));
        let said = filled > 1 || self.bare.contains(&id);
        !row.header && said && acts && !goals && place != Place::Refused && !has(Column::Market) && !total
    }
}

/// What a column is that a table of other things would not say so of.
fn among_actions(header: &str, kind: Column) -> Column {
    let words = Words::of(header);
    let short = words.count() <= 4;
    match kind {
        _ if header.trim() == "£" => Column::Budget,
        Column::Other if short && WHO.stand_in(&words) && !words.any(&["done", "klaar", "complete"]) => Column::Owner,
        Column::Other if short && WHEN.stand_in(&words) => Column::Date,
        Column::Other | Column::Market if short && COST.stand_in(&words) => Column::Budget,
        _ => kind,
    }
}

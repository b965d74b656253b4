//! Which row of a table names its columns.

use std::ops::Range;

use super::model::{Cell, Row, Table};
use crate::text::{Lang, dates};

/// A column name is at most this many words and characters.
const NAME_WORDS: usize = 4;
const NAME_CHARS: usize = 40;
/// Rows that may stand above the column names: a title across the table, at most two of them.
const BANNERS: usize = 2;

/// The rows that name the columns; empty where none does.
pub(in crate::read) fn rows(table: &Table) -> Range<usize> {
    rows_of(&table.rows, table.styled_header)
}

/// The same of rows by themselves; `styled_header` where the table's style sets the first one apart.
pub(in crate::read) fn rows_of(rows: &[Row], styled_header: bool) -> Range<usize> {
    let first = rows.iter().position(|row| filled(row).count() >= 2).filter(|first| *first <= BANNERS);
    let Some(first) = first else { return 0..0 };
    let flagged = rows[first..].iter().take_while(|row| row.header).count();
    if flagged > 0 {
        let all = first + flagged == rows.len();
        return first..first + if all { 1 } else { flagged };
    }
    let (row, Some(next)) = (&rows[first], rows.get(first + 1)) else { return 0..0 };
    let styled = styled_header && first == 0;
    if styled || stands_apart(row, next) || reads_as_names(row, &rows[first + 1..]) { first..first + 1 } else { 0..0 }
}

fn filled(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| cell.paragraphs().next().is_some())
}

/// Whether a row is wholly bold or wholly shaded.
pub(in crate::read) fn is_set_apart(row: &Row) -> bool {
    filled(row).all(Cell::is_bold) || filled(row).all(|cell| cell.shaded)
}

fn stands_apart(row: &Row, next: &Row) -> bool {
    let bold = |row: &Row| filled(row).all(Cell::is_bold);
    let shaded = |row: &Row| row.cells.iter().all(|cell| cell.shaded);
    (bold(row) && !bold(next)) || (shaded(row) && !shaded(next))
}

/// Whether a row without any markup reads as column names. "Eigenaar | Jan" above "Budget | laag" does not: where two
/// columns hold a label and its value, no row names them.
fn reads_as_names(row: &Row, below: &[Row]) -> bool {
    let texts: Vec<String> = row.cells.iter().map(Cell::text).collect();
    let named = texts.iter().filter(|text| is_name(text)).count();
    let periods = texts.iter().filter(|text| is_period(text)).count();
    let blank = usize::from(texts.first().is_some_and(String::is_empty));
    if named == 0 || named + periods + blank < texts.len() || filled(row).any(Cell::is_bold) || is_one_of(row, below) {
        return false;
    }
    let labels = || below.iter().filter_map(|row| filled(row).next()).all(|cell| is_name(&cell.text()));
    texts.len() > 2 || !labels()
}

/// Whether a row is but the first of its kind: "Beurs | Sanne | maart" above "Blog | Kim | mei", a moment above moments.
fn is_one_of(row: &Row, below: &[Row]) -> bool {
    let is_moment = |cell: &Cell| Some(cell.text()).is_some_and(|text| text.parse::<u16>().is_err() && is_moment(&text));
    row.cells.iter().filter(|cell| is_moment(cell)).any(|first| {
        let mut under = below.iter().filter_map(|row| filled(row).find(|cell| cell.column == first.column)).peekable();
        under.peek().is_some() && under.all(is_moment)
    })
}

/// A quarter, a month or a date, and nothing else.
fn is_moment(text: &str) -> bool {
    let whole = |lang| matches!(dates(text, lang).as_slice(), [date] if date.span.range() == (0..text.len()));
    text.len() <= NAME_CHARS && (is_period(text) || whole(Lang::Nl) || whole(Lang::En))
}

/// A few words without a figure; the year that a column is for may stand with them, as in "Doel eind 2026".
fn is_name(text: &str) -> bool {
    let named: Vec<&str> = text.split(' ').filter(|word| !is_period(word.trim_matches(['(', ')']))).collect();
    text.chars().count() <= NAME_CHARS
        && (1..=NAME_WORDS).contains(&named.len())
        && !text.ends_with(['.', ':', ';', '!'])
        && !named.iter().any(|word| word.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | '€' | '$' | '%')))
        && named.iter().any(|word| word.contains(char::is_alphabetic))
        && (named.len() == text.split(' ').count() || !is_moment(text))
}

/// A year or a quarter, as a column of a planning is named.
fn is_period(text: &str) -> bool {
    let year = text.len() == 4 && text.parse::<u16>().is_ok_and(|y| (1990..2100).contains(&y));
    year || matches!(text, "Q1" | "Q2" | "Q3" | "Q4" | "K1" | "K2" | "K3" | "K4")
}

#[cfg(test)]
mod tests {
    use super::super::model::{Block, Paragraph};
    use super::*;

    /// Cells are split by `|`; a star makes one bold, a hash shaded.
    fn table(rows: &[&str]) -> Table {
        let cell = |text: &str| {
            let mut paragraph = Paragraph::default();
            paragraph.push(text.trim_matches([' ', '*', '#']), text.contains('*'));
            Cell { shaded: text.contains('#'), blocks: vec![Block::Paragraph(paragraph)], ..Cell::default() }
        };
        let cells = |text: &str| text.split('|').enumerate().map(|(i, text)| Cell { column: i as u16, ..cell(text) }).collect();
        let row = |text: &&str| Row { cells: cells(text), ..Row::default() };
        Table { rows: rows.iter().map(row).collect(), ..Table::default() }
    }

    #[test]
    fn finds_the_names_by_bold_shading_or_wording() {
        let cases: &[(&[&str], Range<usize>)] = &[
            (&["*Actie|*Wie", "Blog|Sara"], 0..1),
            (&["#Actie|#Wie", "Blog|Sara"], 0..1),
            (&["*Actie|*Wie", "*Blog|*Sara"], 0..0),
            (&["Actie|Wie|Wanneer", "Blog schrijven|Sara|maart"], 0..1),
            (&["KPI|2025|2026", "Leads|40|60"], 0..1),
            (&["|Q1|Q2|Wie", "Beurs|x||Sara"], 0..1),
            (&["KPI|Nu|Doel eind 2026", "Leads|40|60"], 0..1),
            (&["Metric|Now (2025)|Q4 target", "Leads|40|60"], 0..1),
            (&["Beurs|Sanne|juni 2026", "Blog|Kim|"], 0..0),
            (&["Leads 2026|40 stuks|60", "Omzet|10|20"], 0..0),
            (&["Leads|40|60", "Omzet|10|20"], 0..0),
            (&["Beurs|Sanne|maart", "Blog|Kim|mei"], 0..0),
            (&["Post|januari|februari|maart", "Blog|x||x"], 0..1),
            (&["Wat|Wie|Wanneer", "Blog|Kim|mei"], 0..1),
            (&["Eigenaar|Sara Smit", "Budget|laag"], 0..0),
            (&["Action|Owner", "Write and send the monthly newsletter|Sara"], 0..1),
            (&["Eigenaar:|Sara|Smit", "Budget:|laag|hoog"], 0..0),
            (&["*Eigenaar|Sara|Smit", "*Budget|laag|hoog"], 0..0),
            (&["Actieplan|", "*Actie|*Wie", "Blog|Sara"], 1..2),
            (&["Actie|Wie|Wanneer"], 0..0),
            (&[], 0..0),
        ];
        for (rows_in, expected) in cases {
            assert_eq!(rows(&table(rows_in)), *expected, "{rows_in:?}");
        }
    }

    #[test]
    fn trusts_flags_and_styles_first() {
        let mut flagged = table(&["Doel|Norm", "2026|2027", "1|2"]);
        flagged.rows[0].header = true;
        flagged.rows[1].header = true;
        assert_eq!(rows(&flagged), 0..2);
        flagged.rows[2].header = true;
        assert_eq!(rows(&flagged), 0..1);
        let mut styled = table(&["1 kolom|2 kolom", "1|2"]);
        assert_eq!(rows(&styled), 0..0);
        styled.styled_header = true;
        assert_eq!(rows(&styled), 0..1);
    }
}

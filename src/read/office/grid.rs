//! From the tables of a story to rows, or to paragraphs where a table only arranges the page.

use std::collections::HashMap;

use super::emit::{Emitter, lines};
use super::header;
use super::model::{Block, Cell, Merge, NoteId, Row, Table};
use super::role::Role;

/// A merged cell's text is repeated in the rows it reaches down into up to this many bytes: a name, not an essay.
pub(in crate::read) const REPEATED: usize = 200;

impl Emitter<'_> {
    /// Pushes a table.
    pub(in crate::read) fn table(&mut self, table: Table) {
        if is_layout(&table) {
            for cell in table.rows.into_iter().flat_map(|row| row.cells) {
                self.blocks(cell.blocks.into_iter());
            }
            return;
        }
        let headers = header::rows(&table);
        let id = self.out.open_table();
        let mut above = HashMap::new();
        for (i, row) in table.rows.into_iter().enumerate() {
            if row.cells.iter().any(|cell| cell.paragraphs().next().is_some()) {
                self.out.open_row(id, i as u32 + 1, headers.contains(&i), self.anchor(row.anchor));
                self.cells(&row, &mut above);
                self.out.close();
            }
            self.after_row(row);
        }
    }

    fn cells(&mut self, row: &Row, above: &mut HashMap<u16, String>) {
        for cell in &row.cells {
            self.out.open_cell(cell.column);
            let blank = cell.paragraphs().next().is_none();
            match (cell.merge, above.get(&cell.column)) {
                // Repeated, so that the row can be read by itself; opaque, so that its words count once.
                (Merge::Rest, Some(text)) if blank => self.out.push_opaque(text, None),
                _ => self.cell(cell),
            }
            if cell.merge != Merge::Rest {
                above.remove(&cell.column);
            }
            if cell.merge == Merge::Start {
                above.extend(Some((cell.column, cell.text())).filter(|(_, text)| text.len() <= REPEATED));
            }
        }
    }

    fn cell(&mut self, cell: &Cell) {
        for (i, paragraph) in cell.paragraphs().filter(|p| p.role != Role::Contents).enumerate() {
            if i == 0 {
                self.out.cell_begins(self.anchor(paragraph.anchor));
            }
            self.begin_comments(&paragraph.marks);
            self.out.push_break();
            for line in lines(&paragraph.text) {
                self.out.push(&paragraph.text[line]);
                self.out.push_break();
            }
            self.end_comments(&paragraph.marks, paragraph.anchor, self.out.next_block());
        }
    }

    /// Pushes what hangs on a row's paragraphs, and the tables in its cells.
    fn after_row(&mut self, row: Row) {
        let (mut inner, mut notes): (Vec<Block>, Vec<NoteId>) = (Vec::new(), Vec::new());
        for block in row.cells.into_iter().flat_map(|cell| cell.blocks) {
            match block {
                Block::Table(_) => inner.push(block),
                Block::Paragraph(paragraph) => {
                    inner.extend(paragraph.boxes);
                    notes.extend(paragraph.notes);
                }
            }
        }
        self.attached(row.anchor, inner, notes);
    }
}

/// A table of one row or one column arranges the page, and so does one with a heading and its text inside a cell.
fn is_layout(table: &Table) -> bool {
    let headed = |cell: &Cell| {
        let mut rest = cell.paragraphs().skip_while(|p| !matches!(p.role, Role::Heading(_) | Role::Title));
        rest.next().is_some() && rest.next().is_some()
    };
    let arranged = || {
        table.rows.len() <= 1
            || table.rows.iter().all(|row| row.cells.len() <= 1)
            || table.rows.iter().flat_map(|row| &row.cells).any(headed)
    };
    !table.sheet && arranged()
}

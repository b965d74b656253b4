//! How a document is laid out: what headings and lead-ins announce, what the columns of its tables hold. Read once, for every finder.

use super::column::{self, Column};
use super::frame::Frames;
use crate::document::{BlockId, BlockKind, Document, SectionId, TableId};
use crate::text::Lang;

/// What stands around the blocks and cells of a document.
#[derive(Clone, Debug)]
pub struct Layout {
    /// What headings and lead-ins say of each block.
    pub(in crate::facts) frames: Frames,
    /// The heading that is the document's title: the first, where it is of the first level.
    pub(in crate::facts) title: Option<BlockId>,
    columns: Vec<Vec<(u16, Column)>>,
}

impl Layout {
    /// Reads the headings, lead-ins and table headers of a document, whose language decides how numbers and dates in headers are read.
    pub fn of(doc: &Document, lang: Lang) -> Layout {
        let first = doc.blocks().iter().position(|b| matches!(b.kind, BlockKind::Heading(_)));
        let title = first.filter(|id| doc.blocks()[*id].kind == BlockKind::Heading(1));
        Layout { frames: Frames::of(doc, title), title, columns: column::of_tables(doc, lang) }
    }

    /// The section under the title.
    pub(in crate::facts) fn title_section(&self, doc: &Document) -> Option<SectionId> {
        self.title.map(|id| doc.blocks()[id].section)
    }

    /// The columns of a table with what they hold, by number.
    pub(in crate::facts) fn columns(&self, table: TableId) -> &[(u16, Column)] {
        &self.columns[table]
    }

    /// The columns of every table, by table.
    pub(in crate::facts) fn tables(&self) -> &[Vec<(u16, Column)>] {
        &self.columns
    }
}

//! From the text of a document back to lines and columns of its source.

/// Maps text offsets to source offsets, and those to lines.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceMap {
    /// Text offset and source offset where a run of equal distance begins; sorted by text offset.
    runs: Vec<(u32, u32)>,
    source: String,
    line_starts: Vec<u32>,
}

impl SourceMap {
    /// Takes the source that the offsets of later [`SourceMap::record`] calls refer to.
    pub(super) fn set_source(&mut self, source: &str) {
        self.line_starts = std::iter::once(0)
            .chain(source.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1))
            .collect();
        self.source = source.to_owned();
    }

    /// Says that the text at `text` comes from `source`.
    pub(super) fn record(&mut self, text: u32, source: u32) {
        let continues =
            self.runs.last().is_some_and(|(t, s)| i64::from(*t) - i64::from(*s) == i64::from(text) - i64::from(source));
        if !continues {
            self.runs.push((text, source));
        }
    }

    /// Line, from 1, of a source offset.
    pub(super) fn line(&self, source: usize) -> u32 {
        self.line_starts.partition_point(|start| *start as usize <= source).max(1) as u32
    }

    /// Line and column, from 1, of a text offset; the column counts characters.
    pub(super) fn position(&self, text: u32) -> (u32, u32) {
        let run = self.runs.partition_point(|(t, _)| *t <= text).checked_sub(1).map(|i| self.runs[i]);
        let Some((at, from)) = run else { return (1, 1) };
        let mut offset = ((from + (text - at)) as usize).min(self.source.len());
        while !self.source.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts.partition_point(|s| *s as usize <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0) as usize;
        (line as u32, self.source[start..offset].chars().count() as u32 + 1)
    }
}

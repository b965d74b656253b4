//! From the text of a document back to lines and columns of its source.

/// Maps text offsets to source offsets, and those to lines.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceMap {
    /// Text offset and source offset where a run of equal distance begins; sorted by text offset.
    runs: Vec<(u32, u32)>,
    source: String,
    line_starts: Vec<u32>,
    /// Characters before every [`STRIDE`] bytes of the source, so that no place in a long line needs all of it counted.
    counts: Vec<u32>,
}

/// Bytes between two counts of characters.
const STRIDE: usize = 1024;

impl SourceMap {
    /// Takes the source that the offsets of later [`SourceMap::record`] calls refer to.
    pub(super) fn set_source(&mut self, source: &str) {
        self.line_starts = std::iter::once(0)
            .chain(source.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1))
            .collect();
        self.counts = Vec::with_capacity(source.len() / STRIDE + 1);
        let mut count = 0;
        for piece in source.as_bytes().chunks(STRIDE) {
            self.counts.push(count);
            count += characters(piece);
        }
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
        (line as u32, self.characters_before(offset) - self.characters_before(start) + 1)
    }

    fn characters_before(&self, offset: usize) -> u32 {
        let Some(count) = self.counts.get(offset / STRIDE) else {
            return characters(self.source.as_bytes().get(..offset).unwrap_or_default());
        };
        count + characters(self.source.as_bytes().get(offset - offset % STRIDE..offset).unwrap_or_default())
    }
}

/// How many characters begin in some bytes of UTF-8.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::{STRIDE, SourceMap};

    #[test]
    fn columns_of_long_lines_count_characters() {
        let source = format!("één\n{}\nslot", "prijs: één € ".repeat(STRIDE / 4));
        let mut map = SourceMap::default();
        map.set_source(&source);
        map.record(0, 0);
        let begins: Vec<usize> = (0..=source.len()).filter(|at| source.is_char_boundary(*at)).collect();
        for at in begins {
            let start = source[..at].rfind('\n').map_or(0, |line| line + 1);
            let line = source[..at].matches('\n').count() as u32 + 1;
            assert_eq!(map.position(at as u32), (line, source[start..at].chars().count() as u32 + 1), "{at}");
        }
    }
}

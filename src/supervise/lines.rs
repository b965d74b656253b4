//! Lines out of pieces of a stream, none longer than a limit.

/// Takes pieces, gives lines.
#[derive(Debug)]
pub(super) struct Lines {
    longest: usize,
    open: Vec<u8>,
    /// The line that is open is too long: what comes of it is thrown away.
    over: bool,
}

impl Lines {
    /// Lines of at most so many bytes.
    pub(super) fn new(longest: usize) -> Self {
        Lines { longest, open: Vec::new(), over: false }
    }

    /// The lines that a piece completes, without their line breaks; none for one that is too long.
    pub(super) fn take(&mut self, piece: &[u8]) -> Vec<Option<Vec<u8>>> {
        let mut whole = Vec::new();
        let mut rest = piece;
        while let Some(at) = rest.iter().position(|byte| *byte == b'\n') {
            self.add(&rest[..at]);
            whole.push(self.close());
            rest = &rest[at + 1..];
        }
        self.add(rest);
        whole
    }

    /// The last line, where the stream did not end with a line break.
    pub(super) fn end(&mut self) -> Option<Option<Vec<u8>>> {
        (self.over || !self.open.is_empty()).then(|| self.close())
    }

    fn add(&mut self, bytes: &[u8]) {
        if self.over || self.open.len() + bytes.len() > self.longest {
            self.over = true;
            self.open = Vec::new();
        } else {
            self.open.extend_from_slice(bytes);
        }
    }

    fn close(&mut self) -> Option<Vec<u8>> {
        let line = std::mem::take(&mut self.open);
        (!std::mem::take(&mut self.over)).then_some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_out_whole_however_they_came_in() {
        let text = b"one\n\nthree is too long\nfour\nfive";
        let expected: Vec<Option<&[u8]>> = vec![Some(b"one"), Some(b""), None, Some(b"four"), Some(b"five")];
        for size in [1, 2, 5, 9, 100] {
            let mut lines = Lines::new(6);
            let mut found: Vec<Option<Vec<u8>>> = text.chunks(size).flat_map(|piece| lines.take(piece)).collect();
            found.extend(lines.end());
            assert_eq!(found.iter().map(Option::as_deref).collect::<Vec<_>>(), expected, "{size}");
        }
        let mut lines = Lines::new(6);
        assert_eq!((lines.take(b"a\n").len(), lines.end()), (1, None));
        lines.take(b"much too long");
        assert_eq!(lines.end(), Some(None));
    }
}

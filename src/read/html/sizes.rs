//! Text that a style sets in no size at all, as mail programs hide the line that stands in a list of mails. Wrappers have no size
//! either, to close gaps; what they wrap has one again.

/// The sizes that open elements set.
#[derive(Default)]
pub(super) struct Sizes {
    /// For each element that changes whether text is seen, its number and whether it is.
    open: Vec<(u32, bool)>,
    last: u32,
}

impl Sizes {
    /// Whether text is set in no size.
    pub fn hide(&self) -> bool {
        self.open.last().is_some_and(|(_, seen)| !seen)
    }

    /// Begins an element that sets text in a size to be seen, or in none; gives what [`Sizes::end`] is to undo, if anything.
    pub fn begin(&mut self, seen: bool) -> Option<u32> {
        if seen != self.hide() {
            return None;
        }
        self.last = self.last.wrapping_add(1);
        self.open.push((self.last, seen));
        Some(self.last)
    }

    /// Ends an element; they need not end in order.
    pub fn end(&mut self, number: u32) {
        if let Some(at) = self.open.iter().rposition(|(other, _)| *other == number) {
            self.open.remove(at);
        }
    }
}

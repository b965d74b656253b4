//! Content that a file holds several times over, for programs of different age: the first is read.

/// Alternatives that are open: their depth, and whether one of them was taken.
#[derive(Debug, Default)]
pub(in crate::read) struct Alternatives(Vec<(usize, bool)>);

impl Alternatives {
    /// Begins alternatives in the element at `depth`.
    pub(in crate::read) fn open(&mut self, depth: usize) {
        self.0.push((depth, false));
    }

    /// Takes the first of the alternatives around the element that has just opened at `depth`; true for every later one.
    pub(in crate::read) fn is_taken(&mut self, depth: usize) -> bool {
        while self.0.last().is_some_and(|(open, _)| *open >= depth) {
            self.0.pop();
        }
        self.0.last_mut().is_some_and(|(_, taken)| std::mem::replace(taken, true))
    }
}

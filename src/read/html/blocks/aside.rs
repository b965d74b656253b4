//! Text that is read where it does not stand: notes, behind the block that refers to them.

use super::Blocks;

/// What counted around the place where a note is read.
pub(in crate::read::html) struct Aside {
    items: u32,
    quotes: u32,
    lists: u32,
    styles: [u32; 4],
}

impl Blocks<'_, '_> {
    /// Whether the last block has ended, and a note may come.
    pub fn is_between(&self) -> bool {
        let shown = self.skip == 0 && !self.sizes.hide() && self.title.is_none() && self.margin.is_none();
        shown && self.grids.is_empty() && self.pre.is_none() && self.flow.heading.is_none() && !self.flow.is_open()
    }

    /// Whether what comes is shown.
    pub fn is_shown(&self) -> bool {
        self.skip == 0
    }

    /// Steps out of all that is open.
    pub fn step_aside(&mut self) -> Aside {
        self.boundary();
        let styles = [&mut self.bold, &mut self.code, &mut self.superscript, &mut self.internal].map(std::mem::take);
        let take = std::mem::take::<u32>;
        Aside { items: take(&mut self.flow.items), quotes: take(&mut self.flow.quotes), lists: take(&mut self.lists), styles }
    }

    /// Steps back into it.
    pub fn step_back(&mut self, aside: Aside) {
        self.boundary();
        (self.flow.items, self.flow.quotes, self.lists) = (aside.items, aside.quotes, aside.lists);
        [self.bold, self.code, self.superscript, self.internal] = aside.styles;
    }
}

//! Items that are actions because the rest of their list is: five lines "We …", of which three name their work by a verb of work.

use std::collections::BTreeSet;

use super::work;
use crate::document::{BlockId, BlockKind};
use crate::facts::Source;

/// Actions in a list from which on the others like them are too.
const FEW: usize = 2;

/// The items of each list that are built as its actions are; `acts` says which are actions by themselves, `may` which could be.
pub(super) fn items(source: Source<'_>, acts: impl Fn(BlockId) -> bool, may: impl Fn(BlockId) -> bool) -> BTreeSet<BlockId> {
    let blocks = source.doc.blocks();
    let mut found = BTreeSet::new();
    let mut from = 0;
    while from < blocks.len() {
        let BlockKind::Item(depth) = blocks[from].kind else {
            from += 1;
            continue;
        };
        let like = blocks[from..].iter().take_while(|b| b.kind == BlockKind::Item(depth) && b.section == blocks[from].section);
        let end = from + like.count();
        let told: Vec<BlockId> = (from..end).filter(|id| work::is_told_by_us(source, &blocks[*id])).collect();
        let (sure, open): (Vec<BlockId>, Vec<BlockId>) = told.into_iter().partition(|id| acts(*id));
        if sure.len() >= FEW && sure.len() * 2 >= end - from {
            found.extend(open.into_iter().filter(|id| may(*id)));
        }
        from = end;
    }
    found
}

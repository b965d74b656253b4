//! What office documents have in common: packages of parts, and paragraphs and tables on their way to blocks.

pub(super) mod alternatives;
pub(super) mod bullet;
pub(super) mod comments;
pub(super) mod deck;
pub(super) mod emit;
pub(super) mod furniture;
mod grid;
pub(super) mod header;
pub(super) mod model;
pub(super) mod package;
pub(super) mod properties;
pub(super) mod role;
pub(super) mod sheet;
#[cfg(test)]
pub(super) mod testing;

pub(super) use grid::REPEATED;

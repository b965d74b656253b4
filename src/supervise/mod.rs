//! A process that outlives what its documents can do to it: the audit runs in a child, and a document that kills the child or
//! takes too long costs only itself.

mod child;
mod frame;
mod parent;

pub use child::serve;
pub use parent::{Guard, Supervised, supervise};

//! A process that outlives what its documents can do to it: the audit runs in a child, and a document that kills the child or
//! takes too long costs only itself.

mod child;
mod feed;
mod frame;
mod lines;
mod parent;
mod pump;
mod stream;
mod wire;

use std::time::Duration;

pub use child::serve;
pub use parent::supervise;
pub use pump::{Fault, Flow, pump};
pub use stream::{Answered, serve_lines};

/// How documents are guarded.
#[derive(Clone, Copy, Debug)]
pub struct Guard {
    /// How long one document may take.
    pub timeout: Duration,
}

/// How long a child may take to make itself ready.
const START: Duration = Duration::from_secs(60);

fn seconds(time: Duration) -> String {
    format!("> {} s", time.as_secs_f64())
}

//! What the rules say of steering that is missing: what, why what comes near is not enough, and what to do.

use super::{Plan, Sink};
use crate::facts::steering::{Lack, Trace};
use crate::finding::Message;
use crate::score::Verdict;
use crate::text::Span;

/// A phrase in Dutch and in English.
type Both = (&'static str, &'static str);

/// The words of a rule that looks for something and finds nothing.
pub(super) struct Missing {
    /// What is missing: the beginning of the message.
    pub(super) what: Both,
    /// Where the plan says itself that it is missing.
    pub(super) denied: Both,
    /// Where something of the kind is there, without what would make it one.
    pub(super) partial: Both,
    /// Where nothing comes near: where the rule looked.
    pub(super) unseen: Both,
    /// What to do.
    pub(super) fix: Both,
}

impl Missing {
    /// Reports it where the trace comes nearest, else at `otherwise`; not where it was found, nor where there is too little text.
    pub(super) fn check(&self, plan: &Plan<'_>, trace: &Trace, otherwise: Option<Span>, out: &mut Sink<'_>) {
        if plan.verdict == Verdict::Insufficient || !trace.found.is_empty() {
            return;
        }
        let near = trace.near.map(|(span, _)| span);
        let (nl, en) = match trace.near {
            Some((_, Lack::Denied)) => self.denied,
            Some((_, Lack::Partial)) => self.partial,
            None => self.unseen,
        };
        out.finding().near(near.or(otherwise)).say(
            Message::new(format!("{}; {nl}", self.what.0), format!("{}; {en}", self.what.1)),
            Message::new(self.fix.0, self.fix.1),
        );
    }
}

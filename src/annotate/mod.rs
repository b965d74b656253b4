//! The findings of a plan as comments in the Word file that it was read from. Nothing is taken out of the file: four of its parts
//! get insertions, and all others are copied as they are packed.

mod container;
mod part;
mod refusal;
#[cfg(test)]
mod tests;
mod write;

pub use refusal::Refusal;

use crate::finding::Finding;
use crate::plan::PlanReport;
use crate::read::{Limits, Spot, word_spots};
use crate::report::remark;
use crate::text::Lang;
use container::Container;
use write::Writer;

/// A comment to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The paragraph that it is about, as places count them; none for the plan as a whole.
    pub paragraph: Option<u32>,
    /// Its text, a paragraph a line.
    pub lines: Vec<String>,
}

/// The findings of a plan as comments, in the order of the report.
pub fn remarks(plan: &PlanReport, lang: Lang) -> Vec<Remark> {
    let paragraph = |finding: &Finding| finding.location.as_ref().and_then(|at| at.cell_paragraph.or(at.paragraph));
    plan.findings.iter().map(|f| Remark { paragraph: paragraph(f), lines: remark(f, lang) }).collect()
}

/// A copy of a Word file with a comment for each remark; `extension` is that of the copy's name, in lower case. The same input gives
/// the same bytes.
///
/// # Errors
/// Why there can be no such copy; a file that is read without damage is seldom refused.
pub fn annotate(bytes: &[u8], remarks: &[Remark], extension: &str, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let spots = word_spots(bytes, limits)?;
    let mut container = Container::open(bytes, limits)?;
    if container.is_signed() {
        return Err(Refusal::Signed);
    }
    let mut writer = Writer::new(&mut container, &spots)?;
    if writer.extension() != extension {
        return Err(Refusal::Extension(writer.extension()));
    }
    if remarks.is_empty() {
        return Ok(bytes.to_vec());
    }
    let hosts = Hosts::new(&spots.all).ok_or_else(|| Refusal::Unusual(spots.part.clone()))?;
    let mut placed: Vec<(usize, &Remark)> = remarks.iter().map(|r| (hosts.of(r.paragraph), r)).collect();
    placed.sort_by_key(|(host, _)| *host);
    writer.comments(&placed)?;
    writer.finish(container)
}

/// Which paragraph takes a comment.
struct Hosts {
    /// For each paragraph the first from it on that can.
    next: Vec<Option<usize>>,
    last: usize,
}

impl Hosts {
    /// None where no paragraph can. One that shows nothing takes comments only where none does.
    fn new(spots: &[Spot]) -> Option<Hosts> {
        let shown = spots.iter().any(|s| s.shown && s.inner.is_some());
        let can = |spot: &Spot| spot.inner.is_some() && (spot.shown || !shown);
        let mut next = vec![None; spots.len()];
        let mut following = None;
        for (at, spot) in spots.iter().enumerate().rev() {
            following = if can(spot) { Some(at) } else { following };
            next[at] = following;
        }
        Some(Hosts { next, last: spots.iter().rposition(can)? })
    }

    fn of(&self, paragraph: Option<u32>) -> usize {
        let from = paragraph.map_or(0, |n| n.saturating_sub(1) as usize);
        self.next.get(from).copied().flatten().unwrap_or(self.last)
    }
}

//! Where a sentence stands: what the headings above it, the list's first line and the document's title promise.

use super::words::{COPY, HEADING_DIRECTION, HEADING_EXECUTION};
use crate::document::{BlockKind, Document, SectionId};
use crate::text::fold;

/// What the words above a sentence promise. All false for text without headings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// Channels, content, tasks, planning.
    pub execution: bool,
    /// Goals, audience, choices, numbers to reach.
    pub direction: bool,
    /// A text to be published.
    pub copy: bool,
}

/// The context of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The nearest heading.
    pub near: Promise,
    /// A heading between the nearest one and the title promises copy.
    pub above_copy: bool,
    /// The document's title.
    pub title: Promise,
    /// The line that opens the list promises execution.
    pub lead_execution: bool,
}

impl Promise {
    /// What a heading or a lead-in promises; words are compared by how they begin.
    fn of(text: &str) -> Promise {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        // "Marketingplan" promises neither pole: it only names what lies before us
        let telling = || words.iter().filter(|w| !w.starts_with("marketing"));
        let begins =
            |stems: &[&str]| telling().any(|w| stems.iter().any(|s| s.as_bytes()[0] == w.as_bytes()[0] && w.starts_with(s)));
        let numbered = words
            .windows(2)
            .any(|w| ["week", "dag", "day", "email", "mail"].contains(&w[0]) && w[1].starts_with(|c: char| c.is_ascii_digit()));
        Promise {
            execution: begins(HEADING_EXECUTION),
            direction: begins(HEADING_DIRECTION),
            copy: numbered || words.iter().any(|w| COPY.contains(w)),
        }
    }
}

/// Whether a lead-in promises execution.
pub fn leads_to_execution(text: &str) -> bool {
    Promise::of(text).execution
}

/// The context of every section of a document.
pub struct Contexts {
    sections: Vec<Context>,
}

impl Contexts {
    /// Looks at every heading once.
    pub fn new(doc: &Document) -> Contexts {
        let own: Vec<Promise> =
            (0..doc.sections().len()).map(|s| doc.heading(s).map_or(Promise::default(), Promise::of)).collect();
        let of = |section: SectionId| {
            let mut trail = Vec::new();
            let mut at = Some(section);
            while let Some(id) = at.filter(|id| doc.sections()[*id].heading.is_some()) {
                trail.push(own[id]);
                at = doc.sections()[id].parent;
            }
            let Some((near, above)) = trail.split_first() else { return Context::default() };
            let title = above.last().copied().unwrap_or_default();
            let between = &above[..above.len().saturating_sub(1)];
            Context { near: *near, above_copy: between.iter().any(|p| p.copy), title, lead_execution: false }
        };
        Contexts { sections: (0..doc.sections().len()).map(of).collect() }
    }

    /// The context of a block in a section; `led` tells that the last lead-in of its list promises execution.
    pub fn at(&self, section: SectionId, kind: BlockKind, led: bool) -> Context {
        if matches!(kind, BlockKind::Heading(_)) {
            return Context::default();
        }
        let lead_execution = matches!(kind, BlockKind::Item(_)) && led;
        Context { lead_execution, ..self.sections[section] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Anchor, DocumentBuilder};

    #[test]
    fn headings_promise_what_stands_under_them() {
        let mut builder = DocumentBuilder::new("test");
        for (kind, text) in [
            (BlockKind::Heading(1), "Contentkalender"),
            (BlockKind::Heading(2), "Post 3: verspilling"),
            (BlockKind::Heading(3), "Doelgroep"),
            (BlockKind::Paragraph, "Bakkers in de regio."),
        ] {
            builder.open(kind, Anchor::Source);
            builder.push(text);
        }
        let doc = builder.finish();
        assert_eq!(Promise::of("Marketingplan 2026"), Promise::default());
        assert!(Promise::of("Marketing strategy").direction);
        let context = Contexts::new(&doc).at(3, BlockKind::Paragraph, false);
        assert!(context.near.direction && !context.near.execution);
        assert!(context.above_copy && context.title.execution);
    }
}

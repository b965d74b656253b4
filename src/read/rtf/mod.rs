//! Rich text: control words in groups, read in one pass. Headers, footers, comments, deleted and hidden text and tables of
//! contents are not read. The n of [`Anchor::Paragraph`] counts paragraphs as in Word documents.

mod destination;
mod frame;
mod head;
mod paragraph;
mod reader;
mod table;
#[cfg(test)]
mod tests;
mod token;
mod words;

use super::office::emit::Emitter;
use super::office::model::Notes;
use super::{Format, Hint, Limits, Probe, ReadError, ReadErrorKind};
use crate::document::{Anchor, DocumentBuilder, Limit};
use reader::Reader;

/// The format.
pub struct Rtf;

impl Format for Rtf {
    fn id(&self) -> &'static str {
        "rtf"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["rtf"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.is_rich_text()
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let story = Reader::new(bytes, limits).read();
        if story.cells > limits.cells {
            return Err(ReadError::cells(limits.cells));
        }
        story.properties.push(Anchor::Paragraph(1), out);
        out.tally().images += story.images;
        out.tally().objects += story.objects;
        let before = out.len();
        Emitter::new(out, Notes::default()).blocks(story.blocks.into_iter());
        out.close();
        if out.len() == before {
            return Err(match (story.damaged, story.deep) {
                (true, _) => ReadError::new(ReadErrorKind::Corrupt, "rtf"),
                (_, Some(_)) => ReadError::new(ReadErrorKind::TooLarge, "rtf").with(Hint::Nested),
                _ => ReadError::new(ReadErrorKind::NoText, ""),
            });
        }
        out.tally().damaged = story.damaged.then(|| format!("rtf ¶ {}", story.ordinal));
        if let Some(paragraph) = story.deep {
            out.tally().leave_out(Limit::Depth, format!("rtf ¶ {paragraph}"));
        }
        Ok(())
    }
}

//! Renderers: each writes a finished report in one format and decides nothing. One file a format; [`RENDERERS`] is the one list.

mod escape;
mod json;
mod matrix;
mod terms;
mod text;
mod why_json;
mod why_text;
mod words;

use crate::plan::Report;
use crate::text::Lang;

pub use escape::for_terminal;
pub use terms::{terms_csv, terms_json, terms_text};
pub use text::paint;
pub use why_json::why_json;
pub use why_text::why_text;

/// A format of reports.
pub trait Renderer: Sync {
    /// Its name on the command line.
    fn id(&self) -> &'static str;
    /// The report as text. Styles are ANSI sequences; the command strips them where they are not wanted.
    fn render(&self, report: &Report, view: &View) -> String;
}

/// Every format.
pub const RENDERERS: &[&dyn Renderer] = &[&text::Text, &json::Json];

/// The renderer of a name.
pub fn by_id(id: &str) -> Option<&'static dyn Renderer> {
    RENDERERS.iter().copied().find(|r| r.id() == id)
}

/// How a report is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The language of messages; none means the language of each plan.
    pub lang: Option<Lang>,
    /// The language of what belongs to no plan.
    pub locale: Lang,
    /// The first lines of each plan only.
    pub quiet: bool,
}

impl View {
    /// The language in which a plan of a language is spoken of.
    pub fn lang_for(&self, plan: Lang) -> Lang {
        self.lang.unwrap_or(plan)
    }

    /// The language of what belongs to no plan.
    pub fn common(&self) -> Lang {
        self.lang.unwrap_or(self.locale)
    }
}

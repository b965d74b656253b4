//! Renderers: each writes a finished report in one format and decides nothing. One file a format; [`RENDERERS`] is the one list.

mod aside;
mod compare;
mod csv;
mod escape;
mod extent;
mod github;
mod gitlab;
mod html;
mod json;
mod junit;
mod markdown;
mod matrix;
mod ndjson;
mod place;
mod read;
mod remark;
mod said;
mod sarif;
mod terms;
mod text;
mod who;
mod why_json;
mod why_text;
mod words;
mod xlsx;

use crate::plan::{Failure, Note, PlanReport, Report};
use crate::text::Lang;

pub use aside::lines as aside_lines;
pub use compare::{COMPARE_FORMATS, CompareFormat};
pub use escape::for_terminal;
pub use json::plan_json;
pub use remark::remark;
pub use terms::{terms_csv, terms_json, terms_text};
pub use text::paint;
pub use why_json::why_json;
pub use why_text::why_text;

/// A format of reports.
pub trait Renderer: Sync {
    /// Its name on the command line.
    fn id(&self) -> &'static str;
    /// Extensions of files that are written in it, lower case; none where the name says nothing.
    fn extensions(&self) -> &'static [&'static str] {
        &[]
    }
    /// Whether it shows the text itself, so that plans must keep it.
    fn shows_text(&self) -> bool {
        false
    }
    /// Whether a report is a line a document and nothing else, so that it can be written while the audit runs.
    fn is_lines(&self) -> bool {
        false
    }
    /// The line of a plan that was audited, where a report is lines.
    fn line(&self, _plan: &PlanReport, _view: &View) -> String {
        String::new()
    }
    /// The line of a document that could not be read, where a report is lines.
    fn failure(&self, _failure: &Failure, _view: &View) -> String {
        String::new()
    }
    /// The report.
    fn render(&self, report: &Report, view: &View) -> Rendered;
}

/// A finished report.
#[derive(Clone, Debug)]
pub enum Rendered {
    /// Text; styles are ANSI sequences, which the command strips where they are not wanted.
    Text(String),
    /// Bytes of a file that no terminal shows.
    Bytes(Vec<u8>),
}

impl Rendered {
    /// The text without styles, where it is text.
    pub fn plain(&self) -> Option<String> {
        match self {
            Rendered::Text(text) => Some(anstream::adapter::strip_str(text).to_string()),
            Rendered::Bytes(_) => None,
        }
    }
}

/// The line by which a walk knows a report of regie from a plan; a file of text begins with it.
pub const SIGNATURE: &str = concat!("regie report ", env!("CARGO_PKG_VERSION"));

/// Every format.
pub const RENDERERS: &[&dyn Renderer] = &[
    &text::Text,
    &json::Json,
    &ndjson::Ndjson,
    &sarif::Sarif,
    &junit::Junit,
    &github::Github,
    &gitlab::Gitlab,
    &csv::Csv,
    &markdown::Markdown,
    &html::Html,
    &xlsx::Xlsx,
];

/// The renderer of a name.
pub fn by_id(id: &str) -> Option<&'static dyn Renderer> {
    RENDERERS.iter().copied().find(|r| r.id() == id)
}

/// The renderer that writes files of a name, by its extension.
pub fn by_name(name: &str) -> Option<&'static dyn Renderer> {
    let extension = name.rsplit_once('.')?.1.to_lowercase();
    RENDERERS.iter().copied().find(|r| r.extensions().contains(&extension.as_str()))
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
    /// What stands between the cells of CSV.
    pub delimiter: char,
}

impl View {
    /// The language in which a plan of a language is spoken of.
    pub fn lang_for(&self, plan: Lang) -> Lang {
        self.lang.unwrap_or(plan)
    }

    /// The language of what belongs to several plans or to none: the one asked for, else the one that all of them share, else the
    /// locale's.
    pub fn lang_among(&self, plans: impl IntoIterator<Item = Lang>) -> Lang {
        let mut spoken = plans.into_iter();
        let first = spoken.next().filter(|first| spoken.all(|other| other == *first));
        self.lang.or(first).unwrap_or(self.locale)
    }

    /// The language of what a report for people says beside its plans.
    pub fn lang_of_report(&self, report: &Report) -> Lang {
        self.lang_among(report.plans.iter().map(|plan| plan.language))
    }

    /// The language of a note: that of the plan that it is about, else `other`.
    pub fn lang_of_note(&self, note: &Note, report: &Report, other: Lang) -> Lang {
        let plan = report.plans.binary_search_by(|plan| plan.path.as_str().cmp(&note.path));
        plan.map_or(other, |at| self.lang_for(report.plans[at].language))
    }

    /// The language of what belongs to no plan.
    pub fn common(&self) -> Lang {
        self.lang.unwrap_or(self.locale)
    }
}

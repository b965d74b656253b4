//! What the plan says, with its own words: owners, targets, goals, actions, and whether it is a plan at all.

use serde::{Deserialize, Serialize};

pub mod action;
pub mod attitude;
mod column;
pub mod fluff;
pub mod foundation;
mod frame;
pub mod genre;
pub mod goal;
mod layout;
pub mod means;
mod owned;
pub mod owner;
pub mod people;
pub mod period;
pub mod placeholder;
#[cfg(test)]
mod probe;
pub mod staffing;
pub mod start;
pub mod steering;
pub mod target;
mod words;

use crate::document::Document;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::scan::Hit;
use crate::text::Span;

pub use layout::Layout;
pub use owned::Owned;

/// What every fact finder looks at.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The document.
    pub doc: &'a Document,
    /// Its languages, sentences and negations.
    pub language: &'a Language,
    /// The lexicon's hits, in order.
    pub hits: &'a [Hit],
    /// The lexicon behind the hits.
    pub lexicon: &'a Lexicon,
    /// What its headings, lead-ins and table headers announce.
    pub layout: &'a Layout,
}

/// What kind of owner someone is, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum OwnerKind {
    /// A named person.
    Person,
    /// A function without a name.
    Role,
    /// A team or the whole organisation.
    Team,
    /// A bureau or a freelancer, named or not.
    Agency,
    /// An intern, trainee or student, named or not.
    Intern,
    /// Announced and not filled in.
    Placeholder,
}

impl OwnerKind {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            OwnerKind::Person => "person",
            OwnerKind::Role => "role",
            OwnerKind::Team => "team",
            OwnerKind::Agency => "agency",
            OwnerKind::Intern => "intern",
            OwnerKind::Placeholder => "placeholder",
        }
    }
}

/// What an owner answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Scope {
    /// The whole plan.
    Plan,
    /// A goal or a target.
    Goal,
    /// A channel, a section or a part of the work.
    Section,
    /// A single action.
    Action,
}

impl Scope {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Scope::Plan => "plan",
            Scope::Goal => "goal",
            Scope::Section => "section",
            Scope::Action => "action",
        }
    }
}

/// Someone who answers for something.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// What kind.
    pub kind: OwnerKind,
    /// The name, without titles; a handle or an address where no other name stands.
    pub name: Option<String>,
    /// The function, where it is said.
    pub role: Option<String>,
    /// What kind of thing is owned.
    pub scope: Scope,
    /// Where it stands: the row, the item, the heading of the part; none for the whole plan.
    pub owns: Option<Span>,
    /// The words that say so.
    pub span: Span,
}

/// What a target counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum TargetKind {
    /// A result: revenue, leads, customers, conversion, retention.
    Outcome,
    /// Attention: likes, followers, reach, views.
    Vanity,
    /// What is made: posts, mails, events.
    Output,
}

impl TargetKind {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            TargetKind::Outcome => "outcome",
            TargetKind::Vanity => "vanity",
            TargetKind::Output => "output",
        }
    }
}

/// A metric with a number to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The metric, in the plan's words.
    pub metric: String,
    /// What it counts.
    pub kind: TargetKind,
    /// The number to reach, written out; of a range the lower bound.
    pub value: f64,
    /// `%`, `x`, `EUR`, `per maand`, …; empty for a plain count.
    pub unit: String,
    /// Where it starts.
    pub baseline: Option<f64>,
    /// When: `2026-12-31`, `2026-07`, `2026`, `2026-Q3`.
    pub deadline: Option<String>,
    /// The words that say so.
    pub span: Span,
}

/// A detail in the plan's words, or as reports write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is said: a name, a date as targets have it, an amount.
    pub text: String,
    /// The words that say so.
    pub span: Span,
}

impl Said {
    /// The words of a span, without blanks and marks around them.
    fn whole(doc: &Document, span: Span) -> Said {
        let text = doc.slice(span);
        let kept = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | ';' | ','));
        let from = text.find(kept).unwrap_or(0);
        Said { text: kept.replace('\n', " "), span: Span::new(from, from + kept.len()).shift(span.start) }
    }
}

/// Something that will be true.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The words that say so.
    pub span: Span,
    /// Indices of the targets that stand in it or right under it.
    pub targets: Vec<usize>,
    /// Whether a number stands there that is no date and no length of time, a target or not.
    pub numbered: bool,
    /// Who answers for it.
    pub owner: Option<Said>,
}

impl Goal {
    /// Whether a target makes it measurable.
    pub fn is_measured(&self) -> bool {
        !self.targets.is_empty()
    }
}

/// Something that will be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The line or row that says so.
    pub span: Span,
    /// What is done, without who, when and for how much.
    pub what: Span,
    /// Who does it: a name, a function, a team.
    pub owner: Option<Said>,
    /// By when, as targets have it; a term, a day or a rhythm in the plan's words.
    pub deadline: Option<Said>,
    /// For how much, in the plan's words.
    pub budget: Option<Said>,
}

/// Everything found in a document.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Every owner found, in order.
    pub owners: Vec<Owner>,
    /// Index of the one who answers for the plan, or the next best.
    pub owner: Option<usize>,
    /// Every target, in order.
    pub targets: Vec<Target>,
    /// Every goal, in order.
    pub goals: Vec<Goal>,
    /// Every action, in order.
    pub actions: Vec<Action>,
    /// Left-overs of a template, in order.
    pub placeholders: Vec<Span>,
    /// The words that say for which period the whole plan is.
    pub period: Option<Span>,
    /// Indices of the targets that nothing near them gives a date.
    pub undated: Vec<usize>,
    /// Indices of the targets that do not say where they start.
    pub unbased: Vec<usize>,
    /// What it rests on: audience, place in the market, money.
    pub foundation: foundation::Foundation,
    /// What it deploys, and what for.
    pub means: means::Means,
    /// How it is steered.
    pub steering: steering::Steering,
    /// Who does the work, on what terms.
    pub staffing: staffing::Staffing,
    /// How the organisation looks at marketing.
    pub attitude: attitude::Attitude,
    /// Direction with nothing behind it.
    pub fluff: Fluff,
    /// Whether the document is a plan, and what tells.
    pub genre: Genre,
}

/// How much of the direction language is backed up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fluff {
    /// Sentences that speak of direction or in big words.
    pub direction: usize,
    /// Those that name no audience, choice, number, competitor or outcome, and whose section does not either.
    pub empty: usize,
    /// The sentences among the empty ones that are big words, in order.
    pub spans: Vec<Span>,
}

/// Whether a document is a marketing plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Genre {
    /// What else it is, where it is no plan.
    pub other: Option<OtherGenre>,
    /// The words that tell.
    pub evidence: Vec<Span>,
}

/// What a document is that is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherGenre {
    /// An article or a blog post about marketing.
    Article,
    /// Documentation of software: a README, a manual, a design.
    Software,
    /// Terms, a contract, a policy.
    Legal,
    /// How people within an organisation talk to each other.
    Internal,
    /// An analysis or a report of the past.
    Analysis,
    /// An invoice, minutes, a vacancy: the paperwork of an organisation.
    Paperwork,
    /// Nothing of marketing in it.
    Unrelated,
}

impl OtherGenre {
    /// All of them, the most telling first.
    pub const ALL: [OtherGenre; 7] = [
        OtherGenre::Article,
        OtherGenre::Software,
        OtherGenre::Legal,
        OtherGenre::Internal,
        OtherGenre::Analysis,
        OtherGenre::Paperwork,
        OtherGenre::Unrelated,
    ];
}

/// Makes what the search in any document needs, so that it can be done while other things are made ready; else the first document
/// waits for it.
pub fn prepare() {
    genre::prepare();
    placeholder::prepare();
    target::prepare();
}

/// Finds everything, where nobody is known beforehand.
pub fn find(source: Source<'_>) -> Facts {
    find_among(source, &people::People::default())
}

/// Finds everything. Listed people and agencies win over guessing. What does not ask for one another is found side by side, so that a
/// single document does not wait on one thread while others have nothing to do.
pub fn find_among(source: Source<'_>, people: &people::People) -> Facts {
    let (owners, (targets, (attitude, genre, placeholders))) = rayon::join(
        || owner::find_among(source, people),
        || rayon::join(|| target::find(source), || (attitude::find(source), genre::find(source), placeholder::find(source))),
    );
    let ((goals, actions, foundation), (steering, staffing, fluff)) = rayon::join(
        || {
            let actions = action::find(source, &owners, &targets);
            let foundation = foundation::find(source, &actions);
            (goal::find(source, &owners, &targets), actions, foundation)
        },
        || (steering::find(source, &owners), staffing::find(source, &owners), fluff::find(source, &targets)),
    );
    let found = means::Found { targets: &targets, goals: &goals, actions: &actions, foundation: &foundation };
    let means = means::find(source, found);
    Facts {
        period: period::find(source),
        undated: period::undated(source, &targets),
        unbased: start::unbased(source, &targets, &actions),
        owner: owner::main_owner(&owners, actions.len()),
        owners,
        targets,
        goals,
        actions,
        placeholders,
        foundation,
        means,
        steering,
        staffing,
        attitude,
        fluff,
        genre,
    }
}

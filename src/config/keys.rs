//! The keys of `regie.toml`: the one list for the parser and the schema.

/// A key and what it takes.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// Whether its table makes no sense without it.
    pub required: bool,
    /// What it is for.
    pub doc: &'static str,
}

/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A number from 0 to 1.
    Share,
    /// A text that is not empty.
    Text,
    /// A list of texts.
    Texts,
    /// A date.
    Date,
    /// The id of a rule.
    Rule,
    /// A table of rule ids, each with one of `error`, `warning`, `info` and `off`.
    Rules,
    /// A table of `people` and `agencies`.
    People,
    /// A list of tables with these keys.
    Tables(&'static [Key]),
}

/// What a rule may be set to.
pub const LEVELS: &[&str] = &["error", "warning", "info", "off"];
/// The stages.
pub const STAGES: &[&str] = &["startup", "growth"];
/// The severities that may fail a run.
pub const FAIL_ON: &[&str] = &["error", "warning", "info", "never"];
/// The languages of messages.
pub const LANGS: &[&str] = &["nl", "en"];

const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, required: false, doc }
}

const fn required(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, required: true, doc }
}

const STAGE: Key =
    key("stage", Shape::Choice(STAGES), "Stage of the organisation, which sets the threshold of the execution share");
const MAX_SHARE: Key = key("max-share", Shape::Share, "Threshold of the execution share, over the stage's own");
const RULES: Key = key("rules", Shape::Rules, "Rules by id, each with the severity it is to have, or off");

/// The keys of the file.
pub const ROOT: &[Key] = &[
    STAGE,
    MAX_SHARE,
    key("fail-on", Shape::Choice(FAIL_ON), "Lowest severity of a finding that makes the exit status 1"),
    key("lang", Shape::Choice(LANGS), "Language of messages; without it, that of each plan. Holds for a whole run"),
    key("exclude", Shape::Texts, "Patterns of paths that a walk passes over, as in .gitignore, relative to this file"),
    key("lexicon", Shape::Texts, "Folders with lexicon files, relative to this file. Holds for a whole run"),
    key("cache", Shape::Text, "Folder that keeps plans audited before, relative to this file. Holds for a whole run"),
    key("people", Shape::People, "People and agencies you know: they win over guessing who is an owner"),
    RULES,
    key("override", Shape::Tables(OVERRIDE), "Other values for some paths; later ones over earlier ones"),
    key("ignore", Shape::Tables(IGNORE), "Findings that are known and accepted"),
];

/// The keys of an `[[override]]`.
pub const OVERRIDE: &[Key] =
    &[required("paths", Shape::Texts, "Patterns of paths, as in .gitignore, relative to this file"), STAGE, MAX_SHARE, RULES];

/// The keys of an `[[ignore]]`.
pub const IGNORE: &[Key] = &[
    required("rule", Shape::Rule, "The rule whose findings are accepted"),
    key("path", Shape::Text, "Pattern of paths, as in .gitignore, relative to this file; without it, every plan"),
    required("reason", Shape::Text, "Why; it stands in the reports"),
    key("until", Shape::Date, "The last day on which it holds, such as 2027-01-31"),
];

//! The rules: each looks at one plan and reports findings. One file a rule; [`RULES`] is the one list.

mod activity_as_goal;
mod agency_owner;
mod campaign_without_goal;
mod cmo_before_foundation;
mod count;
mod detail_steering;
mod direction_only;
mod empty_direction;
mod execution_before_foundation;
mod execution_heavy;
mod implied;
mod intern_owner;
mod intern_without_mentor;
mod list;
mod marketing_as_cost;
mod missing;
mod no_budget;
mod no_clear_roles;
mod no_executive_sponsor;
mod no_knowledge_transfer;
mod no_learning_loop;
mod no_metrics;
mod no_named_owner;
mod no_review_cadence;
mod no_sales_alignment;
mod not_a_plan;
mod placed;
mod placeholder_owner;
mod placeholder_text;
mod quote;
mod rear_view_planning;
mod short_commitment;
mod social_media_only;
mod target_without_baseline;
mod target_without_deadline;
mod tools_without_strategy;
mod unmeasured_goals;
mod unowned_actions;
mod vanity_metrics_only;

use crate::document::Document;
use crate::facts::Facts;
use crate::finding::{Finding, Severity};
use crate::score::{Band, Score, Stage, Verdict};
use crate::text::{Lang, Span};

pub use placed::{Draft, Placed, Sink};

/// Every rule, in the order in which they are listed: balance, ownership, metrics, steering, hygiene.
pub const RULES: &[&dyn Rule] = &[
    &execution_heavy::ExecutionHeavy,
    &direction_only::DirectionOnly,
    &activity_as_goal::ActivityAsGoal,
    &tools_without_strategy::ToolsWithoutStrategy,
    &campaign_without_goal::CampaignWithoutGoal,
    &execution_before_foundation::ExecutionBeforeFoundation,
    &empty_direction::EmptyDirection,
    &social_media_only::SocialMediaOnly,
    &rear_view_planning::RearViewPlanning,
    &detail_steering::DetailSteering,
    &marketing_as_cost::MarketingAsCost,
    &no_named_owner::NoNamedOwner,
    &intern_owner::InternOwner,
    &agency_owner::AgencyOwner,
    &placeholder_owner::PlaceholderOwner,
    &unowned_actions::UnownedActions,
    &intern_without_mentor::InternWithoutMentor,
    &no_executive_sponsor::NoExecutiveSponsor,
    &cmo_before_foundation::CmoBeforeFoundation,
    &no_metrics::NoMetrics,
    &vanity_metrics_only::VanityMetricsOnly,
    &unmeasured_goals::UnmeasuredGoals,
    &target_without_deadline::TargetWithoutDeadline,
    &target_without_baseline::TargetWithoutBaseline,
    &no_review_cadence::NoReviewCadence,
    &no_learning_loop::NoLearningLoop,
    &no_sales_alignment::NoSalesAlignment,
    &no_clear_roles::NoClearRoles,
    &no_knowledge_transfer::NoKnowledgeTransfer,
    &short_commitment::ShortCommitment,
    &no_budget::NoBudget,
    &placeholder_text::PlaceholderText,
    &not_a_plan::NotAPlan,
];

/// The rule of an id.
pub fn by_id(id: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.meta().id == id)
}

/// Looks at one plan. A rule has no state, does no I/O and cannot fail.
pub trait Rule: Sync {
    /// What it is called, why it exists, how it decides.
    fn meta(&self) -> &'static Meta;
    /// Reports what it finds.
    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>);
}

/// What a rule says of itself.
#[derive(Debug)]
pub struct Meta {
    /// Its id: kebab-case, English, stable.
    pub id: &'static str,
    /// Its severity unless configured otherwise.
    pub severity: Severity,
    /// Where its claim comes from: `S1`, `S2`, `K`, `R`, see [`source_title`].
    pub source: &'static [&'static str],
    /// Its documentation in Dutch.
    pub nl: Docs,
    /// Its documentation in English.
    pub en: Docs,
    /// Short documents in which it must fire, or must not.
    pub examples: &'static [Example],
}

impl Meta {
    /// The documentation in a language.
    pub fn docs(&self, lang: Lang) -> &Docs {
        lang.pick(&self.nl, &self.en)
    }

    /// What the documentation holds beside its summary, in the order in which it is read: title and text.
    pub fn sections(&self, lang: Lang) -> [(&'static str, &'static str); 5] {
        let docs = self.docs(lang);
        [
            (lang.pick("Waarom", "Why"), docs.why),
            (lang.pick("Hoe de regel beslist", "How it decides"), docs.how),
            (lang.pick("Fout", "Bad"), docs.bad),
            (lang.pick("Goed", "Good"), docs.good),
            (lang.pick("Verbeteren", "How to mend"), docs.fix),
        ]
    }

    /// Where its claim comes from, in words.
    pub fn sources(&self, lang: Lang) -> Vec<&'static str> {
        self.source.iter().map(|source| source_title(source, lang)).collect()
    }
}

/// A rule's documentation in one language.
#[derive(Debug)]
pub struct Docs {
    /// One line.
    pub summary: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How it decides, and when it keeps silent.
    pub how: &'static str,
    /// What is flagged.
    pub bad: &'static str,
    /// What is not.
    pub good: &'static str,
    /// How to mend it.
    pub fix: &'static str,
}

/// A short Markdown document and whether the rule fires on it.
#[derive(Debug)]
pub struct Example {
    /// The document.
    pub text: &'static str,
    /// Whether the rule must fire.
    pub fires: bool,
}

/// What a rule may see.
pub struct Plan<'a> {
    /// The document.
    pub doc: &'a Document,
    /// What it says.
    pub facts: &'a Facts,
    /// The score of the whole.
    pub score: &'a Score,
    /// The score of each section.
    pub sections: &'a [Score],
    /// The sentence that is surest to be execution, in the section that holds most of it.
    pub heaviest: Option<Span>,
    /// What was made of the score.
    pub verdict: Verdict,
    /// The stage it is judged by.
    pub stage: Stage,
    /// The band in force.
    pub band: Band,
}

/// Runs every rule over a plan: all findings, in the order of the rules and of the text; [`settle`] makes a report of them.
///
/// Where the document is no plan only `not-a-plan` speaks, unless it was `named` outright and is scored all the same.
pub fn run(plan: &Plan<'_>, named: bool) -> Vec<Placed> {
    let mut findings = Vec::new();
    let aside = plan.facts.genre.other.is_some() && !named;
    for rule in RULES {
        let meta = rule.meta();
        if aside && meta.id != "not-a-plan" {
            continue;
        }
        rule.check(plan, &mut Sink::new(meta, &mut findings));
    }
    findings
}

/// Rules that say nothing of a plan only because it has too little text to be judged: were there more, they would have spoken.
pub fn silenced(plan: &Plan<'_>, named: bool) -> Vec<&'static str> {
    if plan.verdict != Verdict::Insufficient {
        return Vec::new();
    }
    let speak = |verdict| run(&Plan { verdict, ..*plan }, named).into_iter().map(|placed| placed.rule);
    let said: Vec<&'static str> = speak(Verdict::Insufficient).collect();
    let mut silenced: Vec<&'static str> = speak(Verdict::Steered).filter(|rule| !said.contains(rule)).collect();
    silenced.dedup();
    silenced
}

/// The findings to report, the weightiest first, twelve at most, one a rule; those that follow from another are notes that point to
/// it, unless their severity was `set` by hand. Also the rules whose finding was held back.
pub fn settle(findings: Vec<Finding>, set: &dyn Fn(&str) -> bool) -> (Vec<Finding>, Vec<&'static str>) {
    implied::settle(findings, set)
}

/// The title of a source that a rule is grounded in.
pub fn source_title(source: &str, lang: Lang) -> &'static str {
    match source {
        "S1" => lang.pick(
            "«Marketing is geen productieproces. Dus stuur het ook niet zo aan»",
            "“Marketing is not a production process, so do not steer it like one” (Dutch article)",
        ),
        "S2" => lang.pick(
            "«Starten met online marketing is geen stageopdracht»",
            "“Starting online marketing is no internship assignment” (Dutch article)",
        ),
        "K" => lang.pick(
            "Kotler: concrete, meetbare doelen; elke actie een datum, een verantwoordelijke en een budget",
            "Kotler: concrete, measurable objectives; each action a date, a person responsible and a budget",
        ),
        "R" => lang.pick("Rumelt: kenmerken van een slechte strategie", "Rumelt: the marks of bad strategy"),
        _ => lang.pick("bruikbaarheid van het rapport", "usability of the report"),
    }
}

//! One report says one thing: what findings count is what the summary counts and the lists hold, in every fixture.

use std::path::PathBuf;

use regex::Regex;
use regie::audit::{Auditor, Policy};
use regie::discover::{Exclude, discover};
use regie::facts::{OwnerKind, TargetKind};
use regie::plan::{PlanReport, TargetReport};

/// Plans of every kind and format.
const FOLDERS: [&str; 4] = ["fixtures/plans", "fixtures/formats", "fixtures/longer", "fixtures/genre/plan"];

fn plans() -> Vec<PlanReport> {
    let folders = FOLDERS.map(PathBuf::from);
    let found = discover(&folders, &Exclude::default());
    let plans = regie::run::run(&Auditor::new(Policy::default()), &found.inputs, found.missing).plans;
    assert!(plans.len() > 40, "{}", plans.len());
    plans
}

/// The numbers before a word in a message.
fn numbers(message: &str, word: &str) -> Vec<usize> {
    let shape = Regex::new(&format!(r"(\d+) {word}")).expect("a shape");
    shape.captures_iter(message).filter_map(|c| c[1].parse().ok()).collect()
}

#[test]
fn a_number_of_actions_or_targets_in_a_finding_is_that_of_the_summary() {
    let mut seen = 0;
    for plan in plans() {
        let actions = plan.action_count();
        for finding in &plan.findings {
            let counted = [
                (&finding.message.nl, "acties", vec![actions.total, actions.total - actions.owned]),
                (&finding.message.en, "actions", vec![actions.total, actions.total - actions.owned]),
                (&finding.message.nl, "meetbare doelen", vec![plan.targets.len()]),
                (&finding.message.en, "measurable targets", vec![plan.targets.len()]),
            ];
            for (message, word, allowed) in counted {
                let found = numbers(message, word);
                seen += found.len();
                assert!(found.iter().all(|n| allowed.contains(n)), "{} {}: {message} {allowed:?}", plan.path, finding.rule);
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn what_a_finding_misses_is_not_listed_beside_it() {
    let mut seen = 0;
    for plan in plans() {
        let rules: Vec<&str> = plan.findings.iter().map(|f| f.rule).chain(plan.held_back.iter().copied()).collect();
        let kinds: Vec<OwnerKind> = plan.owners.iter().map(|o| o.kind).collect();
        let none = |has: fn(&TargetReport) -> bool| !plan.targets.iter().any(has);
        let whole = |rule: &str| plan.findings.iter().any(|f| f.rule == rule && f.message.nl.starts_with("geen van"));
        let holds = [
            ("no-metrics", plan.targets.is_empty()),
            ("vanity-metrics-only", plan.target_count(TargetKind::Outcome) == 0 && !plan.targets.is_empty()),
            ("no-named-owner", plan.main_owner().is_none_or(|o| o.kind != OwnerKind::Person)),
            ("intern-owner", kinds.contains(&OwnerKind::Intern)),
            ("agency-owner", kinds.contains(&OwnerKind::Agency)),
            ("unmeasured-goals", plan.goals.len() > plan.measured_goals()),
            ("unowned-actions", plan.action_count().total > plan.action_count().owned),
            ("target-without-baseline", !none(|t| t.baseline.is_none())),
            ("target-without-deadline", !none(|t| t.deadline.is_none())),
            ("no-budget", plan.action_count().budgeted == 0),
        ];
        for (rule, holds) in holds.iter().filter(|(rule, _)| rules.contains(rule)) {
            seen += 1;
            assert!(*holds, "{}: {rule}", plan.path);
        }
        assert!(!whole("target-without-baseline") || none(|t| t.baseline.is_some()), "{}", plan.path);
        assert!(!whole("target-without-deadline") || none(|t| t.deadline.is_some()), "{}", plan.path);
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn a_plan_with_too_little_text_says_which_rules_keep_silent() {
    let auditor = Auditor::new(Policy::default());
    let audited = |text: &str| {
        let doc = regie::read::open(text.as_bytes(), "plan.md", &regie::read::Limits::default()).expect("Markdown");
        auditor.judge("plan.md", &auditor.analyse(doc, None), true)
    };
    let short = audited("# Marketingplan\n\nEigenaar: Noor Bakema\n\n- Elke week een nieuwsbrief versturen\n");
    assert!(short.not_applied.contains(&"no-metrics") && !short.findings.iter().any(|f| f.rule == "no-metrics"));
    let long = plans().into_iter().filter(|plan| plan.judged().is_some());
    assert!(long.into_iter().all(|plan| plan.not_applied.is_empty()));
}

/// A plan with so many open and so many closed lines of a kind, in Dutch or English, and enough text to be judged.
fn lines(lang: &str, kind: &str, open: usize, closed: usize) -> String {
    let (head, text) = match lang {
        "nl" => (
            "# Marketingplan bakkerij\n\nEigenaar: Noor Bakema\n\nWe richten ons op kleine bakkers. We kiezen bewust niet voor ketens. We plaatsen elke \
             week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.",
            [
                "Meer vaste klanten uit wijk", "Van 40 naar 60 aanvragen uit wijk", "60 aanvragen uit wijk",
                "Flyers drukken voor wijk", "Flyers drukken (Noor) voor wijk",
            ],
        ),
        _ => (
            "# Marketing plan bakery\n\nOwner: Grace Hall\n\nWe focus on small bakeries. We deliberately do not serve chains. We post on LinkedIn every \
             week, send a newsletter, print flyers and host an open day.",
            [
                "More regular customers from ward", "Grow from 40 to 60 requests from ward", "60 requests from ward",
                "Print flyers for ward", "Print flyers (Grace) for ward",
            ],
        ),
    };
    let (of_open, of_closed) = match kind {
        "goals" => (0, 1),
        "targets" => (2, 1),
        _ => (3, 4),
    };
    let heading = match (kind, lang) {
        ("actions", "nl") => "Acties",
        ("actions", _) => "Actions",
        (_, "nl") => "Doelen",
        _ => "Goals",
    };
    let line = |what: usize, n: usize| format!("- {} {n}\n", text[what]);
    let all: String = (0..open).map(|n| line(of_open, n)).chain((open..open + closed).map(|n| line(of_closed, n))).collect();
    format!("{head}\n\n## {heading}\n\n{all}")
}

#[test]
fn the_verb_of_a_message_fits_its_number() {
    let auditor = Auditor::new(Policy::default());
    let one = r"\b1 (?:van de|of the) \d+ (?:meetbare |measurable )?[a-z]+ (?:zeggen|hebben|noemen|worden|do|have|say|name)\b";
    let more =
        r"\b(?:[2-9]|\d\d+) (?:van de|of the) \d+ (?:meetbare |measurable )?[a-z]+ (?:zegt|heeft|noemt|wordt|does|has|says)\b";
    let wrong = Regex::new(&format!("{one}|{more}|none of the 2\\b")).expect("a shape");
    let mut said: Vec<String> = Vec::new();
    for lang in ["nl", "en"] {
        for (kind, open, closed) in ["goals", "targets", "actions"]
            .into_iter()
            .flat_map(|kind| (1..=4).flat_map(move |o| (0..=3).map(move |c| (kind, o, c))))
        {
            let text = lines(lang, kind, open, closed);
            let doc = regie::read::open(text.as_bytes(), "plan.md", &regie::read::Limits::default()).expect("Markdown");
            let plan = auditor.judge("plan.md", &auditor.analyse(doc, None), true);
            said.extend(plan.findings.iter().map(|f| f.message.get(plan.language).to_owned()));
        }
    }
    let counting = |start: &str| said.iter().filter(|m| m.starts_with(start) || m.starts_with(&format!("bij {start}"))).count();
    assert!(
        counting("1 van de") > 0 && counting("2 van de") > 0 && counting("1 of the") > 0 && counting("2 of the") > 0,
        "{said:#?}"
    );
    said.retain(|message| wrong.is_match(message));
    assert!(said.is_empty(), "{said:#?}");
}

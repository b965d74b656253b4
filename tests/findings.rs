//! What a reader gets to see of a plan: a dozen findings at most, one a rule, the weightiest first.

use std::collections::BTreeSet;

use regie::audit::{Auditor, Policy};
use regie::plan::PlanReport;
use regie::read::{self, Limits};

fn judge(policy: Policy, text: &str) -> PlanReport {
    let auditor = Auditor::new(policy);
    let doc = read::open(text.as_bytes(), "plan.md", &Limits::default()).expect("Markdown");
    auditor.judge("plan.md", &auditor.analyse(doc, None), true)
}

/// Three pages in which nearly everything is the matter, with each thing many times.
fn bad_plan() -> String {
    let mut text = String::from(
        "# Marketingplan [bedrijfsnaam]\n\nEigenaar: n.t.b.\n\nWij zijn innovatief, toonaangevend en klantgericht. De stagiair voert \
         het plan uit; het bureau beheert de advertenties. Marketing is een kostenpost. We doen alles net als vorig jaar. De \
         directie keurt elke post goed.\n\n## Doelen\n\n",
    );
    for topic in ["bekendheid", "betrokkenheid", "zichtbaarheid", "uitstraling"] {
        text += &format!("- Meer {topic} in de regio\n- Elke week een nieuwsbrief over {topic}\n");
    }
    for month in ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"] {
        text += &format!(
            "\n## Acties in {month}\n\n- Campagne draaien op Facebook\n- Nieuwsbrief versturen via Mailchimp\n- Blog schrijven in \
             WordPress\n- Reels plaatsen op Instagram en TikTok\n- Flyers ontwerpen in Canva voor [doelgroep]\n- Advertenties \
             plaatsen voor XX euro\n- Webinar organiseren met [naam]\n",
        );
    }
    text
}

#[test]
fn a_bad_plan_gives_a_dozen_findings_at_most() {
    let report = judge(Policy::default(), &bad_plan());
    let rules: Vec<&str> = report.findings.iter().map(|f| f.rule).collect();
    assert!((4..=12).contains(&rules.len()), "{rules:?}");
    assert_eq!(rules.iter().collect::<BTreeSet<_>>().len(), rules.len(), "{rules:?}");
    assert!(report.findings.is_sorted_by_key(|f| std::cmp::Reverse(f.severity)), "{rules:?}");
    assert!(report.held_back.iter().all(|rule| !rules.contains(rule)), "{:?}", report.held_back);
}

#[test]
fn what_follows_from_another_finding_is_short_and_points_to_it() {
    let policy = Policy { select: ["no-metrics", "unmeasured-goals"].map(String::from).to_vec(), ..Policy::default() };
    let report = judge(policy, &bad_plan());
    let of = |rule: &str| report.findings.iter().find(|f| f.rule == rule);
    assert!(of("no-metrics").is_some());
    let goals = of("unmeasured-goals").expect("goals without numbers");
    assert_eq!(goals.severity.id(), "info");
    assert!(goals.suggestion.nl.contains("no-metrics"), "{}", goals.suggestion.nl);
}

#[test]
fn a_rule_that_is_selected_speaks_in_full() {
    let policy = Policy { select: vec!["unmeasured-goals".to_owned()], ..Policy::default() };
    let report = judge(policy, &bad_plan());
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].severity.id(), "warning");
}

//! What a reader gets to see of a plan: a dozen findings at most, one a rule, the weightiest first.

use std::collections::BTreeSet;

use regie::audit::{Auditor, Policy};
use regie::plan::{PlanReport, Report};
use regie::read::{self, Limits};
use regie::report::{View, by_id};
use regie::text::Lang;

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

/// Two plans of one name with an intern and an agency in charge, as HTML.
fn page() -> String {
    let plan = |folder: &str, owner: &str| {
        let text = format!(
            "# Plan {folder}\n\nEigenaar van dit plan: {owner}.\n\n{}\n\n## Acties\n\n| Actie | Wie |\n|---|---|\n\
             | Flyers drukken | Joost de Bruin (stagiair) |\n| Mailing versturen | Joost de Bruin |\n| Advertenties plaatsen | Bureau Vonk & Co |\n",
            "We plaatsen elke week drie posts op Instagram. ".repeat(12)
        );
        PlanReport { path: format!("../klanten/{folder}/plan.md"), ..judge(Policy::default(), &text) }
    };
    let plans = vec![plan("vink", "Bureau Noorderlicht"), plan("vonk", "Lotte de Boer (stagiair)")];
    let report = Report { plans, ..Report::default() };
    let view = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };
    by_id("html").and_then(|html| html.render(&report, &view).plain()).expect("a page")
}

#[test]
fn what_would_help_most_can_be_understood_alone() {
    let page = page();
    let list = page.split("<ol class=\"moves\">").nth(1).and_then(|rest| rest.split("</ol>").next()).expect("a list");
    let items: Vec<&str> = list.lines().filter(|line| line.starts_with("<li>")).collect();
    assert_eq!(items.len(), 3, "{list}");
    for item in items {
        let anchor = item.split("href=\"#").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
        let finding = page.split(&format!("id=\"{anchor}\">")).nth(1).expect("the finding of the link");
        let finding = finding.split("</div>").next().unwrap_or_default();
        let message = item.split(&format!("#{anchor}\">")).nth(1).and_then(|rest| rest.split("</a>").next()).unwrap_or_default();
        assert!(!message.is_empty() && finding.contains(message) && item.contains('→'), "{item}\n{finding}");
        assert_eq!(item.contains("<blockquote>"), finding.contains("<blockquote>"), "{item}\n{finding}");
    }
}

#[test]
fn the_first_page_names_plans_and_says_what_owners_are() {
    let page = page();
    assert!(!page.contains("klanten"), "the folders that both share");
    for text in [
        ">Plan vink</a><br><small>vink/<wbr>plan.md</small>", ">Plan vonk</a><br><small>vonk/<wbr>plan.md</small>",
        "<h2>Plan vonk</h2>", "<td>Bureau Noorderlicht (bureau)</td>", "<td>Lotte de Boer (stagiair)</td>",
        "<td>Bureau Vonk &amp; Co</td>",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let actions = page.split("Acties: wie, wanneer").nth(3).and_then(|rest| rest.split("</table>").next()).unwrap_or_default();
    assert_eq!(actions.matches("<td>Joost de Bruin (stagiair)</td>").count(), 2, "{actions}");
}

use super::*;
use crate::audit::{Auditor, Policy};
use crate::read::{Limits, open};

fn audited(path: &str, text: &str) -> PlanReport {
    let auditor = Auditor::new(Policy::default());
    let doc = open(text.as_bytes(), path, &Limits::default()).expect("a plan");
    auditor.judge(path, &auditor.analyse(doc, None), true)
}

/// One plan then and now.
fn versions(old: &str, new: &str) -> Pair {
    let report = Report { plans: vec![audited("jan.md", old), audited("jun.md", new)], ..Report::default() };
    let side = |path: &str| Documents { root: path.to_owned(), paths: vec![path.to_owned()] };
    let alignment = align(&report, &side("jan.md"), &side("jun.md"));
    compare(&report, &alignment, "jan.md".to_owned(), "jun.md".to_owned()).pairs.remove(0)
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|f| f.rule).collect()
}

const JANUARY: &str = "# Marketingplan 2026\n\nEigenaar: Sanne de Wit\n\n## Doelen\n\n- Van 40 naar 60 aanvragen per maand voor 1 juli 2026\n\n\
    ## Acties\n\n- Elke week een nieuwsbrief versturen\n- Posts plaatsen voor [naam klant]\n- Flyers drukken en rondbrengen\n";

#[test]
fn the_same_plan_has_changed_in_nothing() {
    let pair = versions(JANUARY, JANUARY);
    assert!(!pair.findings.still.is_empty());
    assert_eq!((pair.findings.gone.len(), pair.findings.new.len(), pair.findings.changed.len()), (0, 0, 0));
    assert_eq!((pair.targets.still.len(), pair.targets.changed.len(), pair.targets.lost.len()), (1, 0, 0));
    assert_eq!((pair.owners.still.len(), pair.owners.lost.len(), pair.owners.gained.len()), (1, 0, 0));
    assert!(!pair.is_worse());
}

#[test]
fn a_finding_that_moves_or_stands_beside_other_words_is_no_new_one() {
    let moved = JANUARY.replace("## Acties", "We kiezen dit jaar voor vaste klanten.\n\n## Wat we doen in het voorjaar");
    let pair = versions(JANUARY, &moved);
    assert!(rules(&pair.findings.still).contains(&"placeholder-text"), "{:?}", pair.findings);
    assert!(!rules(&pair.findings.new).contains(&"placeholder-text"));
    assert!(!rules(&pair.findings.changed.iter().map(|(_, f)| f.clone()).collect::<Vec<_>>()).contains(&"placeholder-text"));
}

#[test]
fn what_is_mended_is_gone_and_what_stands_in_other_words_is_not() {
    let mended = versions(JANUARY, &JANUARY.replace("voor [naam klant]", "voor vaste klanten"));
    assert!(rules(&mended.findings.gone).contains(&"placeholder-text"));
    let elsewhere =
        versions(JANUARY, &JANUARY.replace("Posts plaatsen voor [naam klant]", "Posts plaatsen voor [naam klant] in mei"));
    assert!(rules(&elsewhere.findings.still).contains(&"placeholder-text"), "{:?}", elsewhere.findings);
}

const CAMPAIGN: &str = "In maart starten we een campagne op Facebook.";

fn with_campaigns(campaigns: &str) -> String {
    let text = "We plaatsen elke week een post op LinkedIn, schrijven een blog en versturen een nieuwsbrief. De foto's maken we zelf in de \
        winkel. We drukken flyers, hangen posters op, filmen een rondleiding en zetten de video online. De planning staat in een \
        contentkalender die iedereen bijwerkt. Op de markt delen we folders uit.";
    format!("# Marketingplan\n\n## Content\n\n{text}\n\n## Campagnes\n\n{campaigns}\n")
}

#[test]
fn a_finding_in_more_places_says_which_are_new() {
    let new = format!("In mei starten we een campagne op Instagram.\n\n{CAMPAIGN}\n\nIn juni draait er een campagne op TikTok.");
    let (one, more) = (with_campaigns(CAMPAIGN), with_campaigns(&new));
    let pair = versions(&one, &more);
    let (_, places) = pair.findings.more.iter().find(|(f, _)| f.rule == "campaign-without-goal").expect("in more places");
    assert!(places.len() == 2 && places[0].contains("Instagram") && places[1].contains("TikTok"), "{places:?}");
    assert!(versions(&more, &one).findings.fewer.iter().any(|(f, _)| f.rule == "campaign-without-goal"));
}

#[test]
fn what_cannot_be_judged_any_more_is_not_gone() {
    let old = with_campaigns(CAMPAIGN);
    let pair = versions(&old, "# Marketingplan\n\nVolgt nog.\n");
    assert_eq!(rules(&pair.findings.gone), Vec::<&str>::new());
    assert!(rules(&pair.findings.unjudged).contains(&"campaign-without-goal"), "{:?}", pair.findings);
}

#[test]
fn targets_are_matched_by_metric_and_owners_by_name() {
    let new = JANUARY.replace("naar 60", "naar 80").replace("Sanne de Wit", "Tom Bakker");
    let pair = versions(JANUARY, &new);
    let values: Vec<(f64, f64)> = pair.targets.changed.iter().map(|(a, b)| (a.value, b.value)).collect();
    assert_eq!((values, pair.targets.lost.len(), pair.targets.gained.len()), (vec![(60.0, 80.0)], 0, 0));
    let name = |owners: &[OwnerReport]| owners.iter().filter_map(|o| o.name.clone()).collect::<Vec<_>>();
    assert_eq!((name(&pair.owners.lost), name(&pair.owners.gained)), (vec!["Sanne de Wit".into()], vec!["Tom Bakker".into()]));
    let twice = versions(JANUARY, &JANUARY.replace("## Acties\n", "## Acties\n\n- Sanne schrijft elke week een blog (Sanne)\n"));
    assert_eq!((twice.owners.still.len(), twice.owners.gained.len()), (1, 0), "{:?}", twice.owners);
    let short = versions(JANUARY, &JANUARY.replace("Sanne de Wit", "Sanne"));
    assert_eq!((short.owners.still.len(), short.owners.lost.len(), short.owners.gained.len()), (1, 0, 0));
}

#[test]
fn a_difference_is_claimed_only_where_the_intervals_are_apart() {
    let version =
        |low: f64, high: f64| Version { share: Some(((low + high) / 2.0, [low, high])), ..versions(JANUARY, JANUARY).old };
    let none = Version { share: None, ..version(0.1, 0.2) };
    for (old, new, difference) in [
        (version(0.6, 0.8), version(0.2, 0.4), Difference::LessExecution),
        (version(0.2, 0.4), version(0.5, 0.8), Difference::MoreExecution),
        (version(0.6, 0.8), version(0.3, 0.6), Difference::Unclear),
        (none.clone(), version(0.3, 0.6), Difference::Unknown),
        (version(0.3, 0.6), none, Difference::Unknown),
    ] {
        assert_eq!(Difference::between(&old, &new), difference);
    }
}

#[test]
fn a_new_error_is_worse_unless_it_may_be_chance() {
    let mut pair = versions(JANUARY, JANUARY);
    let error = Finding { rule: "no-named-owner", severity: Severity::Error, ..pair.findings.still[0].clone() };
    pair.findings.new.push(Finding { severity: Severity::Warning, ..error.clone() });
    assert!(!pair.is_worse(), "a warning");
    pair.findings.new.push(error);
    assert!(pair.is_worse());
    pair.findings.new.iter_mut().for_each(|f| f.rule = "execution-heavy");
    pair.share = Difference::Unclear;
    assert!(!pair.is_worse());
    pair.share = Difference::MoreExecution;
    assert!(pair.is_worse());
}

#[test]
fn the_other_version_of_what_cannot_be_read_is_not_gone() {
    use crate::read::{ReadError, ReadErrorKind};
    let error = Failure { path: "jun/plan.pdf".to_owned(), error: ReadError::new(ReadErrorKind::NoText, "") };
    let report = Report { plans: vec![audited("jan/plan.md", JANUARY)], errors: vec![error], ..Report::default() };
    let side = |root: &str, path: &str| Documents { root: root.to_owned(), paths: vec![path.to_owned()] };
    let alignment = align(&report, &side("jan", "jan/plan.md"), &side("jun", "jun/plan.pdf"));
    let comparison = compare(&report, &alignment, "jan".to_owned(), "jun".to_owned());
    assert_eq!((comparison.gone.len(), comparison.pairs.len(), comparison.alone.len(), comparison.errors.len()), (0, 0, 1, 1));
}

#[test]
fn fewer_places_say_how_many_there_were() {
    let more = format!("In mei starten we een campagne op Instagram.\n\n{CAMPAIGN}\n\nIn juni draait er een campagne op TikTok.");
    let pair = versions(&with_campaigns(&more), &with_campaigns(CAMPAIGN));
    let fewer: Vec<(&str, usize, usize)> = pair.findings.fewer.iter().map(|(f, was)| (f.rule, f.places.len(), *was)).collect();
    assert_eq!(fewer, [("campaign-without-goal", 1, 3)]);
    assert!(!rules(&pair.findings.still).contains(&"campaign-without-goal"), "said once");
}

#[test]
fn a_place_in_other_words_is_known_by_its_section() {
    let campaigns = |first: &str| format!("{first}\n\nIn juni draait er een campagne op TikTok.");
    let old = with_campaigns(&campaigns(CAMPAIGN));
    let reworded = versions(&old, &with_campaigns(&campaigns("Dit voorjaar draait een nieuwe Facebookcampagne.")));
    let changed: Vec<&str> = reworded.findings.changed.iter().map(|(_, f)| f.rule).collect();
    assert!(changed.contains(&"campaign-without-goal"), "{:?}", reworded.findings);
    let moved = with_campaigns("In juni draait er een campagne op TikTok.")
        .replace("## Campagnes", "## Zomer\n\nWe starten in augustus een campagne met posters in de wijk.\n\n## Campagnes");
    let elsewhere = versions(&old, &moved);
    let (_, places) = elsewhere.findings.more.iter().find(|(f, _)| f.rule == "campaign-without-goal").expect("a new place");
    assert!(places.len() == 1 && places[0].contains("posters"), "{places:?}");
}

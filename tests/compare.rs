//! Comparisons as their readers see them. Regenerate with `SNAPSHOTS=overwrite cargo test --test compare`.

use std::path::Path;

use regie::audit::{Auditor, Policy};
use regie::compare::{Comparison, Documents, align, compare};
use regie::plan::Report;
use regie::read::{self, Limits};
use regie::report::{COMPARE_FORMATS, View};
use regie::text::Lang;
use snapbox::{Data, assert_data_eq};

const JANUARY: &str = "# Marketingplan 2026\n\nEigenaar: Sanne de Wit\n\n## Doelen\n\n- Van 40 naar 60 aanvragen per maand voor 1 juli 2026\n\
    - 500 volgers op Instagram\n\n## Acties\n\n- Elke week een nieuwsbrief versturen\n- Posts plaatsen voor [naam klant]\n\
    - Flyers drukken en rondbrengen\n- Advertenties plaatsen op Facebook\n";

const JUNE: &str = "# Marketingplan 2026\n\nEigenaar: Tom Bakker\n\n## Doelen\n\n- Van 40 naar 80 aanvragen per maand voor 1 juli 2026\n\n\
    We kiezen voor vaste klanten en stoppen met losse acties, omdat die vorig jaar niets opbrachten.\n\n## Acties\n\n\
    - Elke week een nieuwsbrief versturen (Tom Bakker, voor 1 mei)\n- Posts plaatsen voor [naam klant] in mei\n";

fn comparison() -> Comparison {
    let auditor = Auditor::new(Policy::default());
    let plan = |path: &str, text: &str| {
        let doc = read::open(text.as_bytes(), path, &Limits::default()).expect("a plan");
        auditor.judge(path, &auditor.analyse(doc, None), true)
    };
    let plans = vec![plan("jan/old.md", JANUARY), plan("jan/plan.md", JANUARY), plan("jun/plan.md", JUNE)];
    let report = Report { plans, lexicon: "000000000000".to_owned(), ..Report::default() };
    let side =
        |root: &str, paths: &[&str]| Documents { root: root.to_owned(), paths: paths.iter().map(|p| (*p).into()).collect() };
    let alignment = align(&report, &side("jan", &["jan/old.md", "jan/plan.md"]), &side("jun", &["jun/plan.md"]));
    compare(&report, &alignment, "jan".to_owned(), "jun".to_owned())
}

#[test]
fn every_format_of_a_comparison() {
    let view = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };
    let mut comparison = comparison();
    // a title is the plan's own text, and may hold anything
    comparison.pairs[0].new.title = Some("Plan <b>2026</b> | *x* \u{1b}[31mrood".to_owned());
    for format in COMPARE_FORMATS {
        let styled = (format.render)(&comparison, &view);
        let shown = anstream::adapter::strip_str(&styled).to_string();
        assert!(!styled.contains("[31mrood") || styled.contains("\u{241b}[31mrood") || format.id == "json", "{}", format.id);
        let shown = shown.replace(concat!("\"", env!("CARGO_PKG_VERSION"), "\""), "\"0.0.0\"");
        let tag = matches!(format.id, "html" | "markdown") && shown.contains("<b>");
        assert!(!tag && !shown.contains('\u{1b}'), "{}", format.id);
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/compare").join(format!("report.{}", format.id));
        assert_data_eq!(shown, Data::read_from(&golden, Some(snapbox::data::DataFormat::Text)).raw());
    }
}

#[test]
fn counts_agree_with_the_lists_below_them() {
    let comparison = comparison();
    for pair in &comparison.pairs {
        let targets = &pair.targets;
        let both = targets.changed.len() + targets.still.len();
        assert_eq!((pair.old.targets, pair.new.targets), (targets.lost.len() + both, targets.gained.len() + both));
        assert!(pair.new.targets > 0 && pair.old.targets > pair.new.targets, "the case is worth looking at");
    }
    let view = View { lang: Some(Lang::Nl), locale: Lang::En, quiet: false, delimiter: ',' };
    for format in COMPARE_FORMATS.iter().filter(|format| format.id != "json") {
        let shown = anstream::adapter::strip_str(&(format.render)(&comparison, &view)).to_string();
        assert!(shown.contains("meetbare doelen 2 → 1") && !shown.contains("· doelen "), "{}: {shown}", format.id);
    }
}

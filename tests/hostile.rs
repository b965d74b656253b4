//! One plan that tries everything, through every format: nothing in it may steer what shows it. Regenerate with
//! `SNAPSHOTS=overwrite cargo test --test hostile`.

use std::path::Path;

use regie::audit::{Auditor, Policy};
use regie::plan::{Failure, Report};
use regie::read::{self, Limits, ReadError, ReadErrorKind};
use regie::report::{RENDERERS, View};
use regie::text::Lang;
use snapbox::{Data, assert_data_eq};

/// A path that would be a formula, a property, a command and a tag.
const PATH: &str = "=cmd|' /C calc'!A0, %0A::error::x<script>alert(1)</script>\u{202e}\u{1b}[31m.md";

/// What a plan may try: markup, formulas, commands, escapes, bidirectional marks, quotes, line ends within a cell.
const PLAN: &str = "# Marketingplan <script>alert('doel')</script> %0A::error::\n\n\
    Eigenaar: de =HYPERLINK(\"https://evil.example\";\"manager\") \u{1b}[31mrood\u{1b}[0m \u{202e}esrever\u{2066}\n\n\
    We plaatsen elke week een post op Instagram, versturen een nieuwsbrief, maken flyers en filmen reels \u{201c}voor jou\u{201d} & <b>meer</b>.\n\n\
    | Actie | Wie |\n|---|---|\n| =1+1 post plaatsen | @SUM(A1) |\n| ::warning file=a,line=1::x blog schrijven | -2+3 |\n\n\
    - +nieuwsbrief versturen `code` [link](javascript:alert(1)) ![x](y)\n- [Bedrijfsnaam] banner maken | <img src=x onerror=alert(1)>\n\
    - video monteren en uploaden, story plaatsen, advertentie zetten, mailing sturen\n";

fn report() -> Report {
    let auditor = Auditor::new(Policy::default());
    let doc = read::open(PLAN.as_bytes(), "plan.md", &Limits::default()).expect("Markdown");
    let analysis = auditor.analyse(doc, None);
    let plan = auditor.judge(PATH, &analysis, true);
    let error = ReadError::new(ReadErrorKind::Io, "no \u{1b}]0;title\u{7} \"such\" file\n::error::<b>");
    let errors = vec![Failure { path: format!("z{PATH}"), error }];
    Report { plans: vec![plan], errors, lexicon: "000000000000".to_owned(), ..Report::default() }
}

#[test]
fn every_format_shows_it_as_text() {
    let view = View { lang: Some(Lang::En), locale: Lang::En, quiet: false, delimiter: ',' };
    let report = report();
    for renderer in RENDERERS {
        let Some(shown) = renderer.render(&report, &view).plain() else { continue };
        let shown = shown.replace(concat!("\"", env!("CARGO_PKG_VERSION"), "\""), "\"0.0.0\"");
        let id = renderer.id();
        let control = shown.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r'));
        assert_eq!(control, None, "{id}");
        if !matches!(id, "json" | "ndjson" | "sarif" | "gitlab") {
            assert!(!shown.contains(['\u{202e}', '\u{2066}']), "{id}");
        }
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/hostile").join(format!("report.{id}"));
        assert_data_eq!(shown, Data::read_from(&golden, Some(snapbox::data::DataFormat::Text)).raw());
    }
}

#[test]
fn no_line_but_ours_is_a_workflow_command() {
    let view = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };
    let report = report();
    let findings = report.plans[0].findings.len();
    let shown = regie::report::by_id("github").expect("github").render(&report, &view).plain().expect("text");
    assert_eq!(shown.lines().filter(|l| l.starts_with("::")).count(), shown.lines().count());
    assert_eq!(shown.lines().count(), findings + report.errors.len());
}

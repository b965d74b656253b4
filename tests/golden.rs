//! The reports of `fixtures/plans`, byte for byte. Regenerate with `SNAPSHOTS=overwrite cargo test --test golden`.

use std::path::PathBuf;

use regie::audit::{Auditor, Policy};
use regie::discover::{Exclude, Found, discover};
use regie::read::{self, Limits};
use regie::report::{View, by_id, why_json, why_text};
use regie::text::Lang;
use regie::why::explain;
use snapbox::{assert_data_eq, file};

const VIEW: View = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };

/// The report of the plans, made with a number of threads. The lexicon's fingerprint and the version change without the report.
fn report(format: &str, view: &View, threads: usize) -> String {
    let auditor = Auditor::new(Policy::default());
    let Found { inputs, missing, .. } = discover(&[PathBuf::from("fixtures/plans")], &Exclude::default());
    assert!(missing.is_empty() && inputs.len() == 12, "{inputs:?}");
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let mut report = pool.install(|| regie::run::run(&auditor, &inputs, missing));
    report.lexicon = "000000000000".to_owned();
    let shown = by_id(format).expect(format).render(&report, view).plain().expect("text");
    shown.replace(concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\""), "\"version\": \"0.0.0\"")
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

#[test]
fn the_text_report() {
    assert_data_eq!(report("text", &VIEW, 2), file!["golden/plans.txt": Text].raw());
}

#[test]
fn the_text_report_in_one_language() {
    let view = View { lang: Some(Lang::Nl), quiet: true, ..VIEW };
    assert_data_eq!(report("text", &view, 2), file!["golden/plans.quiet.nl.txt": Text].raw());
}

#[test]
fn the_json_report() {
    assert_data_eq!(report("json", &VIEW, 2), file!["golden/plans.json": Text].raw());
}

#[test]
fn one_thread_and_many_print_the_same_bytes() {
    for format in ["text", "json"] {
        let one = report(format, &VIEW, 1);
        for threads in [2, 5] {
            assert_eq!(report(format, &VIEW, threads), one, "{format} with {threads} threads");
        }
    }
}

#[test]
fn why_a_plan_was_read_as_it_was() {
    let path = "fixtures/plans/riverside-food-bank.md";
    let bytes = std::fs::read(path).expect(path);
    let doc = read::open(&bytes, path, &Limits::default()).expect(path);
    let auditor = Auditor::new(Policy::default());
    let explanation = explain(&auditor, path, &auditor.analyse(doc, None));
    assert_data_eq!(plain(&why_text(&explanation, &VIEW)), file!["golden/why.txt": Text].raw());
    assert_data_eq!(why_json(&explanation), file!["golden/why.json": Text].raw());
}

//! Accuracy on the labelled corpus, `../shared/corpus`, and on the articles in `../shared/seeds`. Both may be absent: each test
//! that needs them says so in its name, and prints a line where it had nothing to measure.

use std::path::PathBuf;
use std::sync::OnceLock;

use regie::audit::{Auditor, Policy};
use regie::eval::{Counts, Evaluation, Labels, Value, evaluate};
use regie::lexicon::Pole;
use regie::read::{self, Limits};
use regie::score::Verdict;
use regie::text::Lang;
use regie::why::explain;

fn beside(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    let there = path.is_dir();
    if !there {
        eprintln!("skipped: no {}", path.display());
    }
    there.then_some(path)
}

/// The evaluation of the whole corpus, made once.
fn evaluation() -> Option<&'static Evaluation> {
    static EVALUATION: OnceLock<Option<Evaluation>> = OnceLock::new();
    let made = EVALUATION.get_or_init(|| {
        let dir = beside("corpus")?;
        let mut labels = Labels::load(&dir).expect("sound labels");
        labels.lines.clear();
        Some(evaluate(&Auditor::new(Policy::default()), &labels, &dir))
    });
    if made.is_none() {
        eprintln!("skipped: no corpus to measure on");
    }
    made.as_ref()
}

/// The counts of a measure over all splits.
fn counts(evaluation: &Evaluation, set: &str, measure: &str, lang: &str) -> Counts {
    let mut sum = Counts::default();
    for row in evaluation.rows.iter().filter(|r| r.set == set && r.measure == measure && r.lang == lang) {
        if let Value::Counts(c) = row.value {
            sum.hit += c.hit;
            sum.wrong += c.wrong;
            sum.missed += c.missed;
            sum.all += c.all;
        }
    }
    assert!(sum.all > 0, "nothing measured: {set} {measure} {lang}");
    sum
}

#[track_caller]
fn at_least(what: &str, value: Option<f64>, floor: f64) {
    let value = value.unwrap_or(0.0);
    assert!(value >= floor, "{what}: {value:.3}, needed {floor:.2}");
}

#[test]
fn needs_corpus_every_document_is_read() {
    let Some(evaluation) = evaluation() else { return };
    assert!(evaluation.unread.is_empty(), "{:?}", evaluation.unread);
}

#[test]
fn needs_corpus_poles_of_sentences() {
    let Some(evaluation) = evaluation() else { return };
    for (measure, lang, floor) in
        [("execution", "nl", 0.70), ("execution", "en", 0.72), ("direction", "nl", 0.68), ("direction", "en", 0.70)]
    {
        at_least(&format!("{measure} {lang} F1"), counts(evaluation, "sentences", measure, lang).f1(), floor);
    }
}

#[test]
fn needs_corpus_share_follows_the_expert() {
    let Some(evaluation) = evaluation() else { return };
    for (lang, floor) in [("nl", 0.87), ("en", 0.72)] {
        let rows = evaluation.rows.iter().filter(|r| r.measure == "execution-share" && r.lang == lang);
        for row in rows {
            let Value::Spearman(rho, plans) = row.value else { panic!("a correlation") };
            at_least(&format!("Spearman {lang} over {plans} plans"), rho, floor);
        }
    }
}

#[test]
fn needs_corpus_targets_of_plans() {
    let Some(evaluation) = evaluation() else { return };
    for lang in ["nl", "en"] {
        at_least(&format!("has-targets {lang} F1"), counts(evaluation, "documents", "has-targets", lang).f1(), 0.87);
    }
}

#[test]
fn needs_corpus_named_owners_of_plans() {
    let Some(evaluation) = evaluation() else { return };
    let counts = counts(evaluation, "documents", "owner-named", "all");
    at_least("owner-named precision", counts.precision(), 0.80);
    at_least("owner-named recall", counts.recall(), 0.75);
}

#[test]
fn needs_corpus_what_is_no_plan() {
    let Some(evaluation) = evaluation() else { return };
    let counts = counts(evaluation, "documents", "not-a-plan", "all");
    assert!(counts.wrong <= 2, "{} plans set aside", counts.wrong);
    assert!(counts.hit >= 12, "{} of {} recognised", counts.hit, counts.hit + counts.missed);
}

#[test]
fn needs_corpus_seeds_are_articles_of_both_poles() {
    let Some(dir) = beside("seeds") else { return };
    let auditor = Auditor::new(Policy::default());
    let mut paths: Vec<PathBuf> = std::fs::read_dir(dir).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    assert!(!paths.is_empty(), "no seeds");
    for path in paths {
        let name = path.display().to_string();
        let bytes = std::fs::read(&path).expect(&name);
        let doc = read::open(&bytes, &name, &Limits::default()).expect(&name);
        let broken = ["\u{fffd}", "Ă", "Â", "Ã", "â€"];
        assert!(!broken.iter().any(|b| doc.text().contains(b)), "{name} has broken characters left");
        let analysis = auditor.analyse(doc, None);
        assert_eq!(analysis.language.document, Lang::Nl, "{name}");
        assert_eq!(auditor.judge(&name, &analysis, false).verdict, Verdict::NotAPlan, "{name}");
        let why = explain(&auditor, &name, &analysis);
        for pole in [Pole::Execution, Pole::Direction] {
            let sentences = why.sentences.iter().filter(|s| s.hits.iter().any(|h| h.pole == pole)).count();
            assert!(sentences >= 5, "{name}: {} in {sentences} sentences", pole.id());
        }
    }
}

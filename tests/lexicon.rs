//! The lexicon's files hold: they parse, no form has two owners, every example finds exactly what it says.

use std::collections::BTreeSet;

use regie::document::{Anchor, BlockKind, DocumentBuilder};
use regie::language;
use regie::lexicon::{self, FILES, Lexicon};
use regie::scan;
use regie::text::{self, Lang};

#[test]
fn files_have_no_mistakes() {
    let errors = lexicon::check(&lexicon::read(FILES).unwrap());
    let shown: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{} mistakes:\n{}", errors.len(), shown.join("\n"));
}

/// Blockers hide terms and are no hits themselves: those that stand in a text, the longest at each place.
fn blockers(folded: &str, all: &Lexicon, own: impl Fn(&lexicon::TermId) -> bool) -> Vec<lexicon::TermId> {
    let found: Vec<scan::Found> = scan::find(folded, all).into_iter().filter(|f| own(&f.term)).collect();
    let longest = |f: &&scan::Found| !found.iter().any(|o| o.span != f.span && o.span.contains(f.span));
    found.iter().filter(longest).map(|f| f.term).collect()
}

#[test]
fn examples_find_what_they_say() {
    let all = Lexicon::builtin();
    let mut wrong = Vec::new();
    let mut examples = 0;
    for (name, text) in FILES {
        let file = lexicon::parse(name, text).unwrap();
        let lang = lexicon::language_of(name).unwrap();
        assert!(file.examples.len() >= 2, "{name} has too few examples");
        for example in &file.examples {
            examples += 1;
            let mut builder = DocumentBuilder::new("test");
            builder.open(BlockKind::Paragraph, Anchor::Source);
            builder.push(&example.text);
            let doc = builder.finish();
            let read = language::analyse(&doc, Some(lang));
            let category = all.category(&file.category).unwrap();
            let own = |id: &lexicon::TermId| {
                let term = all.term(*id);
                term.lang == lang && term.category == category && file.entries.iter().any(|e| e.term == term.lemma)
            };
            let terms: Vec<lexicon::TermId> = if file.pole == lexicon::Pole::Blocker {
                blockers(&text::fold(doc.text()), &all, own)
            } else {
                scan::scan(&doc, &read, &all).into_iter().map(|h| h.term).filter(own).collect()
            };
            let found: BTreeSet<&str> = terms.iter().map(|id| all.term(*id).lemma.as_ref()).collect();
            let wanted: BTreeSet<&str> = example.hits.iter().map(String::as_str).collect();
            if found != wanted {
                wrong.push(format!("{name}: {:?}\n   wanted {wanted:?}\n   found  {found:?}", example.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {examples} examples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_pole_and_language_has_breadth() {
    for lang in Lang::ALL {
        for pole in [lexicon::Pole::Execution, lexicon::Pole::Direction] {
            let all = Lexicon::builtin();
            let count = all.terms().iter().filter(|t| t.lang == lang && t.pole == pole).count();
            assert!(count >= 350, "{} {}: {count} entries", lang.code(), pole.id());
        }
    }
}

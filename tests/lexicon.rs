//! The lexicon's files hold: they parse, no form has two owners, every example finds exactly what it says.

use regie::lexicon::{self, FILES, Lexicon};
use regie::scan;
use regie::text::Lang;

#[test]
fn files_have_no_mistakes() {
    let errors = lexicon::check(&lexicon::read(FILES).unwrap());
    let shown: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{} mistakes:\n{}", errors.len(), shown.join("\n"));
}

#[test]
fn examples_find_what_they_say() {
    let files = lexicon::read(FILES).unwrap();
    for file in &files {
        assert!(file.content.examples.len() >= 2, "{} has too few examples", file.name);
    }
    let wrong: Vec<String> = scan::unheld(&files, &Lexicon::builtin()).iter().map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n"));
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

//! The short documents of `fixtures/genre`, and the edges of the decision.

use std::path::Path;

use super::*;
use crate::facts::probe;

fn genre_of(bytes: &[u8], name: &str) -> (Genre, Vec<String>) {
    probe::file(name, bytes, None, |source| {
        let genre = find(source);
        let words = genre.evidence.iter().map(|span| source.doc.slice(*span).to_owned()).collect();
        (genre, words)
    })
}

/// The files of a folder of fixtures with their genre.
fn folder(name: &str) -> Vec<(String, Option<OtherGenre>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    let mut files: Vec<_> = folder.read_dir().expect("the fixtures").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let genre = |path: &Path| genre_of(&std::fs::read(path).expect("a fixture"), &path.to_string_lossy()).0.other;
    files.iter().map(|path| (path.file_stem().expect("a name").to_string_lossy().into_owned(), genre(path))).collect()
}

#[test]
fn no_plan_is_set_aside() {
    let plans = folder("genre/plan");
    assert!(plans.len() >= 40);
    let wrong: Vec<_> = plans.iter().filter(|(_, other)| other.is_some()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn seven_in_eight_other_documents_are_recognised() {
    let others = folder("genre/other");
    let missed: Vec<_> = others.iter().filter(|(_, other)| other.is_none()).map(|(name, _)| name).collect();
    assert!(others.len() >= 45 && missed.len() * 8 <= others.len(), "{missed:?}");
}

#[test]
fn of_the_readme_s_plans_only_the_article_is_set_aside() {
    let aside: Vec<_> = folder("plans").into_iter().filter(|(_, other)| other.is_some()).collect();
    assert_eq!(aside, [("waarom-je-moet-bloggen".to_owned(), Some(OtherGenre::Article))]);
}

#[test]
fn other_documents_are_called_what_they_are() {
    let others = folder("genre/other");
    let expect = [
        ("how-to-newsletter", OtherGenre::Article),
        ("news-item", OtherGenre::Article),
        ("readme-library", OtherGenre::Software),
        ("algemene-voorwaarden", OtherGenre::Legal),
        ("handbook-chat", OtherGenre::Internal),
        ("concurrentieanalyse", OtherGenre::Analysis),
        ("factuur", OtherGenre::Paperwork),
        ("recept-erwtensoep", OtherGenre::Unrelated),
    ];
    for (name, genre) in expect {
        let found = others.iter().find(|(file, _)| file == name).expect(name);
        assert_eq!(found.1, Some(genre), "{name}");
    }
}

#[test]
fn evidence_is_in_the_document_s_words_and_the_heaviest_first() {
    let text = "# Algemene voorwaarden\n\nDeze voorwaarden gelden tussen partijen. Opdrachtnemer is niet aansprakelijk voor schade die \
                ontstaat door uitstel. Bij geschillen is Nederlands recht van toepassing en oordeelt de bevoegde rechter.\n";
    let (genre, words) = genre_of(text.as_bytes(), "a.md");
    assert_eq!(genre.other, Some(OtherGenre::Legal));
    assert!(words.contains(&"bevoegde rechter".to_owned()) && words.contains(&"Algemene voorwaarden".to_owned()), "{words:?}");
    let (genre, words) = genre_of(b"# Contentkalender mei\n\n- maandag: post over rozen\n", "b.md");
    assert_eq!((genre.other, words.first().map(String::as_str)), (None, Some("Contentkalender")));
}

#[test]
fn a_stub_is_never_set_aside() {
    for text in ["# Installation\n\nnpm install\n", "factuurnummer 12, iban, subtotaal", "Lees ook: in deze blog"] {
        assert_eq!(genre_of(text.as_bytes(), "a.md").0.other, None, "{text}");
    }
}

#[test]
fn a_plan_s_name_as_part_of_another_word_is_none() {
    let (genre, _) = genre_of(b"# Reacties en transacties\n\nEen gemiddelde.\n", "a.md");
    assert!(genre.evidence.is_empty());
}

#[test]
fn every_cue_has_words_of_its_own() {
    let cues: Vec<_> = plan_words::CUES.iter().chain(other_words::CUES).collect();
    for (index, cue) in cues.iter().enumerate() {
        let mut words: Vec<&str> = cue.words.split('|').collect();
        assert!(words.iter().all(|w| !w.trim_matches('*').trim().is_empty() && w.to_lowercase() == *w), "{}", cue.id);
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count, "{} has a word twice", cue.id);
        assert!(cues[..index].iter().all(|other| other.id != cue.id), "two cues are called {}", cue.id);
    }
}

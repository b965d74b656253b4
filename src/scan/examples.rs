//! The examples of lexicon files: each finds exactly the terms of its file that it says.

use std::collections::BTreeSet;

use super::{Found, find, scan};
use crate::document::{Anchor, BlockKind, DocumentBuilder};
use crate::language;
use crate::lexicon::{Example, File, Lexicon, LexiconError, Pole, TermId};
use crate::text::fold;

/// The examples that do not hold, in the order of the files. `lexicon` is the one that the files are part of.
pub fn unheld(files: &[File], lexicon: &Lexicon) -> Vec<LexiconError> {
    let mut errors = Vec::new();
    for file in files {
        for example in &file.content.examples {
            let found = found(file, example, lexicon);
            let wanted: BTreeSet<&str> = example.hits.iter().map(String::as_str).collect();
            if found != wanted {
                let list = |terms: &BTreeSet<&str>| {
                    let quoted: Vec<String> = terms.iter().map(|t| format!("'{t}'")).collect();
                    if quoted.is_empty() { "nothing".to_owned() } else { quoted.join(", ") }
                };
                let message =
                    format!("the example finds {}, not {}: \"{}\"", list(&found), list(&wanted), example.text.replace('\n', " "));
                errors.push(LexiconError { file: file.name.clone(), line: example.line, message });
            }
        }
    }
    errors
}

/// The terms of a file that are found in an example.
fn found<'a>(file: &File, example: &Example, lexicon: &'a Lexicon) -> BTreeSet<&'a str> {
    let mut builder = DocumentBuilder::new("example");
    builder.open(BlockKind::Paragraph, Anchor::Source);
    builder.push(&example.text);
    let doc = builder.finish();
    let read = language::analyse(&doc, Some(file.lang));
    let category = lexicon.category(&file.content.category);
    let own = |id: &TermId| {
        let term = lexicon.term(*id);
        term.lang == file.lang
            && Some(term.category) == category
            && file.content.entries.iter().any(|entry| entry.term == term.lemma)
    };
    let terms: Vec<TermId> = if file.content.pole == Pole::Blocker {
        blockers(&fold(doc.text()), lexicon, own)
    } else {
        scan(&doc, &read, lexicon).into_iter().map(|hit| hit.term).filter(own).collect()
    };
    terms.into_iter().map(|id| lexicon.term(id).lemma.as_ref()).collect()
}

/// Blockers hide terms and are no hits themselves: those that stand in a text, the longest at each place.
fn blockers(folded: &str, lexicon: &Lexicon, own: impl Fn(&TermId) -> bool) -> Vec<TermId> {
    let found: Vec<Found> = find(folded, lexicon).into_iter().filter(|f| own(&f.term)).collect();
    let longest = |f: &&Found| !found.iter().any(|o| o.span != f.span && o.span.contains(f.span));
    found.iter().filter(longest).map(|f| f.term).collect()
}

#[cfg(test)]
mod tests {
    use super::unheld;
    use crate::lexicon::{Lexicon, read};

    #[test]
    fn says_what_an_example_finds_instead() {
        let text = "pole = \"direction\"\ncategory = \"goals\"\n[terms]\n\"noordster\" = {}\n[[example]]\ntext = \"Onze noordster.\"\nhits = [\"noordster\"]\n\
                    [[example]]\ntext = \"Onze poolster.\"\nhits = [\"noordster\"]\n";
        let files = [("own/nl/x.toml", text)];
        let errors = unheld(&read(&files).unwrap(), &Lexicon::extended(&files).unwrap());
        let shown: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["own/nl/x.toml:8: the example finds nothing, not 'noordster': \"Onze poolster.\""]);
    }
}

use proptest::prelude::*;

use super::find;
use crate::language::{Negation, NegationKind, tokens};
use crate::text::{Lang, fold};

/// Language; words that are missing, words that are chosen against, words that no absence holds for; the sentence.
const SENTENCES: &str = include_str!("sentences.tsv");

/// The share of sentences that must be read right, in each language.
const REQUIRED: f64 = 0.95;

fn read(text: &str, lang: Lang) -> Vec<Negation> {
    let folded = fold(text);
    find(&folded, &tokens(&folded).collect::<Vec<_>>(), lang)
}

fn faults(fields: [&str; 4], lang: Lang) -> Vec<String> {
    let [absent, chosen, free, text] = fields;
    let folded = fold(text);
    let found = read(text, lang);
    let held = |word: &str, kind: NegationKind| {
        let is_word = |n: &Negation| tokens(&folded[n.scope.range()]).any(|t| t.of(&folded[n.scope.range()]) == word);
        found.iter().any(|n| n.kind == kind && is_word(n))
    };
    let mut faults = Vec::new();
    let mut expect = |words: &str, kind: NegationKind, wanted: bool| {
        assert!(words == "-" || words.split(' ').all(|word| tokens(&folded).any(|t| t.of(&folded) == word)), "{words}: {text}");
        let wrong = words.split(' ').filter(|word| *word != "-" && held(word, kind) != wanted);
        faults.extend(wrong.map(|word| format!("{text} {kind:?} {word} wanted={wanted}")));
    };
    expect(absent, NegationKind::Absence, true);
    expect(absent, NegationKind::Choice, false);
    expect(chosen, NegationKind::Choice, true);
    expect(chosen, NegationKind::Absence, false);
    expect(free, NegationKind::Absence, false);
    faults
}

#[test]
fn reads_the_sentences() {
    let mut good = true;
    for lang in Lang::ALL {
        let (mut all, mut wrong) = (0, Vec::new());
        for line in SENTENCES.lines().filter(|line| !line.starts_with('#')) {
            let [code, absent, chosen, free, text] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("five columns: {line}")
            };
            if Lang::from_code(code) == Some(lang) {
                all += 1;
                wrong.extend(Some(faults([absent, chosen, free, text], lang)).filter(|f| !f.is_empty()));
            }
        }
        let right = all - wrong.len();
        println!("{lang:?}: {right} of {all}\n{wrong:#?}");
        good &= all >= 80 && right as f64 >= REQUIRED * all as f64;
    }
    assert!(good);
}

#[test]
fn the_trigger_lies_outside_its_scope() {
    let text = "Er is nog geen strategie.";
    let found = read(text, Lang::Nl);
    assert_eq!(found.len(), 1);
    assert_eq!((&text[found[0].trigger.range()], &text[found[0].scope.range()]), ("nog geen", "strategie"));
}

#[test]
fn long_repetition_is_read_in_one_pass() {
    for piece in ["niet ", "geen doel ", "ontbreekt ", "zonder, "] {
        assert!(read(&piece.repeat(20_000), Lang::Nl).len() <= 40_000);
    }
}

proptest! {
    #[test]
    fn scopes_lie_in_the_sentence(words in proptest::collection::vec(
        prop_oneof!["niet", "geen", "zonder", "nog", "bepaald", "not", "no", "is", "missing", "doel", "maar", ",", "é[a-z]{0,3}"], 0..16)) {
        let text = words.join(" ");
        for lang in Lang::ALL {
            for negation in read(&text, lang) {
                prop_assert!(!negation.scope.is_empty() && !negation.scope.overlaps(negation.trigger));
                prop_assert!(text.get(negation.scope.range()).is_some() && text.get(negation.trigger.range()).is_some());
            }
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        read(&text, Lang::Nl);
        read(&text, Lang::En);
    }
}

//! The words of a language that matter around a negation, looked up once a token.

use std::sync::LazyLock;

use crate::language::{en, nl};
use crate::text::Lang;
use crate::text::WordMap;

/// What a word does around a negation. A word may be in several classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::language) enum Class {
    /// Ends a scope: "maar", "because".
    Stop,
    /// A finite verb, which ends the scope of a negated noun.
    Finite,
    /// Marks a decision: "bewust", "choose".
    Deliberate,
    /// "nog", "yet".
    Still,
    /// Having.
    Have,
    /// Being.
    Be,
    /// "er", "there".
    There,
    /// What one intends to do: "gaan", "will".
    Intend,
    /// Being able.
    Able,
    /// Knowing and settling: a plan that does not do this lacks something.
    Determine,
    /// Who speaks in a plan: "we", "you".
    Subject,
    /// What a plan is expected to have: goals, an audience, an owner.
    Foundation,
    /// Participles that say that something stands: "bepaald", "defined".
    Settled,
    /// Small words between "niet" and such a participle.
    Degree,
    /// "en", "or".
    Link,
    /// Begins an indirect question.
    Question,
    /// Begins a condition: "als", "if".
    If,
    /// Verbs in the past, which tell what was and not what is true in general.
    Past,
    /// First persons: who speaks of this plan, not of plans.
    Person,
    /// Points at something definite: "de", "the".
    Definite,
    /// Says that something is worth little, or speaks to everyone: what is said holds in general.
    Verdict,
    /// Infinitives of settling, for "nog te …", "still need to …".
    Settle,
    /// Participles that leave what they are said of in place: a goal that was not reached is a goal.
    Kept,
    /// Prepositions that narrow a choice: "niet voor iedereen".
    Aim,
}

/// How a trigger negates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::language) enum Role {
    /// Only seems to.
    Pseudo,
    /// What follows is missing.
    Absence,
    /// What follows is not wanted.
    Choice,
    /// What stands before is missing.
    After,
    /// What stands before or follows is missing.
    Both,
    /// "geen", "no": the words around tell which.
    Noun,
    /// "niet", "not", "never": the words around tell which.
    Verb,
    /// "in plaats van", "instead of": a choice, unless a plan should have what follows.
    Instead,
    /// "weinig", "zero": something is missing where a plan should have what follows.
    Little,
    /// "nog", "still": something is missing where it is yet to be settled.
    Pending,
}

/// What is known of one word.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    classes: u32,
    /// Triggers that begin with it: the words after it, longest first.
    pub(super) triggers: Vec<(Vec<&'static str>, Role)>,
}

impl Entry {
    pub(super) fn is(&self, class: Class) -> bool {
        self.classes & (1 << class as u32) != 0
    }
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Vocabulary {
    words: WordMap<Entry>,
}

static DUTCH: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(nl::CLASSES, nl::TRIGGERS));
static ENGLISH: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(en::CLASSES, en::TRIGGERS));

impl Vocabulary {
    /// The vocabulary of a language.
    pub(super) fn of(lang: Lang) -> &'static Vocabulary {
        lang.pick(&*DUTCH, &*ENGLISH)
    }

    fn new(classes: &[(Class, &'static str)], triggers: &[(Role, &'static [&'static str])]) -> Self {
        let mut words: WordMap<Entry> = WordMap::default();
        for (class, listed) in classes {
            for word in listed.split_ascii_whitespace() {
                words.entry(word).or_default().classes |= 1 << *class as u32;
            }
        }
        for (role, phrases) in triggers {
            for phrase in *phrases {
                let mut parts = phrase.split(' ');
                let first = parts.next().unwrap_or_default();
                words.entry(first).or_default().triggers.push((parts.collect(), *role));
            }
        }
        for entry in words.values_mut() {
            entry.triggers.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Vocabulary { words }
    }

    /// What is known of a folded word; curly apostrophes count as straight ones.
    pub(super) fn get(&self, word: &str) -> Option<&Entry> {
        match word.is_ascii() || !word.contains('’') {
            true => self.words.get(word),
            false => self.words.get(word.replace('’', "'").as_str()),
        }
    }
}

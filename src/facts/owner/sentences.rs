//! Owners in running text: "Sanne de Vries is eindverantwoordelijk voor …", "led by …", "Kim will contact …".

use std::collections::BTreeSet;

use super::claims;
use super::context::Context;
use super::department;
use super::mention::{self, Mention, Mode};
use super::setting;
use super::spans::{Spans, WINDOW, head, tail};
use super::terms::{Class, Term};
use super::words::{
    ARTICLES, BE, DENIALS, DOES, ELSEWHERE, LIGHT, PREPOSITIONS, RIVALS, SINCE_WHEN, SUPPOSED, THE_PLAN, TITLES, WANTED,
    WHOLE_OBJECTS, WILL,
};
use crate::document::{Block, BlockKind};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::language::Sentence;
use crate::lexicon::Strength;
use crate::scan::Hit;
use crate::text::{Lang, Span, runs};

/// Words between an owner and what they are said to be, at most.
const REACH: usize = 6;
/// Words of "sinds 1 mei" between a verb and its subject, at most.
const ADJUNCT: usize = 4;

/// A sentence and who is mentioned in it.
pub(super) struct View<'a, 'c> {
    pub(super) cx: &'c Context<'a>,
    pub(super) sentence: &'c Sentence,
    pub(super) mentions: Vec<Mention>,
    pub(super) hits: &'a [Hit],
    /// What is negated.
    negated: Spans,
    /// Somebody is still sought.
    wanted: bool,
}

/// Names in one enumeration, at most.
const COMPANY: usize = 12;

/// Owners in every sentence.
pub(super) fn find(cx: &Context<'_>, owners: &mut Vec<Owner>) {
    let mut rest = cx.source.hits;
    for (index, sentence) in cx.source.language.sentences.iter().enumerate() {
        let count = rest.iter().take_while(|h| h.sentence == index).count();
        let (hits, later) = rest.split_at(count);
        rest = later;
        let folded = cx.folded(sentence.span);
        if !is_open(cx, &cx.blocks()[sentence.block]) || is_supposed(folded) || setting::has_word(head(folded, WINDOW), &RIVALS) {
            continue;
        }
        let mut mentions = mention::find(cx, sentence.span, Mode::Free);
        if let Some(department) =
            department::opening(cx, sentence.span).filter(|d| mentions.iter().all(|m| !m.span.overlaps(d.span)))
        {
            mentions.push(department);
            mentions.sort_by_key(|m| m.span);
        }
        mentions.retain(|m| {
            let before = cx.folded(Span { start: sentence.span.start, end: m.span.start.max(sentence.span.start) });
            !claims::is_denied(before) && !is_capacity(m, before)
        });
        let negated = Spans::of(sentence.negations.iter().map(|n| n.scope));
        let wanted = setting::has_word(folded, &WANTED);
        let view = View { cx, sentence, mentions, hits, negated, wanted };
        let first = owners.len();
        view.decides(owners);
        view.cues(owners);
        view.possession(owners);
        view.referred(owners);
        view.contrast(owners);
        view.outsourced(owners);
        dedup(owners, first);
    }
}

fn is_open(cx: &Context<'_>, block: &Block) -> bool {
    let header = block.row.as_ref().is_some_and(|r| r.header);
    !block.quoted
        && !header
        && !cx.setting(block).stranger
        && !matches!(block.kind, BlockKind::Metadata | BlockKind::Heading(1..=6))
}

fn is_supposed(folded: &str) -> bool {
    folded.trim_end().ends_with('?') || SUPPOSED.iter().any(|s| folded.starts_with(s))
}

/// "Als projectleider bewaakt …": a function that somebody else is said to have.
fn is_capacity(mention: &Mention, before: &str) -> bool {
    mention.name.is_none()
        && matches!(before.trim_end(), "als" | "as" | "as our" | "als onze" | "in haar rol als" | "in zijn rol als")
}

/// One owner a sentence and name, the first.
fn dedup(owners: &mut Vec<Owner>, first: usize) {
    let mut known = BTreeSet::new();
    let mut kept: Vec<Owner> = Vec::new();
    for owner in owners.drain(first..) {
        let role = owner.role.clone().filter(|_| owner.name.is_none());
        if known.insert((owner.kind, owner.name.clone(), role)) {
            kept.push(owner);
        }
    }
    owners.extend(kept);
}

impl View<'_, '_> {
    fn cues(&self, owners: &mut Vec<Owner>) {
        for term in self.cx.terms.within(self.sentence.span) {
            if self.is_negated(term.span) {
                continue;
            }
            match term.class {
                Class::Predicate => self.predicate(term, owners),
                Class::Label if term.strength != Strength::Weak => {
                    self.after_phrase(term, owners);
                    self.noun(term, owners);
                }
                Class::By => self.after_phrase(term, owners),
                Class::Role if term.strength == Strength::Strong => {
                    self.holder(term, owners);
                    self.noun(term, owners);
                }
                Class::Role => self.holder(term, owners),
                Class::Verb => self.verb(term, owners),
                _ => {}
            }
        }
        for hit in self.hits {
            let term = self.cx.source.lexicon.term(hit.term);
            let category = self.cx.source.lexicon.category_name(term.category);
            if category != "owner-particle-verb" || hit.negation.is_some() {
                continue;
            }
            if matches!(term.lemma.as_ref(), "inzetten" | "huren in" | "schakelen in") {
                let (from, to) = hit.particle.map_or((self.sentence.span.start, hit.span.start), |p| (hit.span.end, p.start));
                self.deployed(from, to, owners);
            } else if hit.particle.is_some() {
                let carries_out = term.lemma.as_ref() == "uitvoeren";
                let intern = |o: &Owner| o.kind == OwnerKind::Intern;
                let first = owners.len();
                self.verb(&Term { span: hit.span, class: Class::Verb, strength: term.strength, lang: term.lang }, owners);
                if carries_out && owners[first..].iter().any(intern) {
                    owners.truncate(first);
                }
            }
        }
        for mention in self.mentions.iter().filter(|m| m.name.is_some()) {
            let after = self.after(mention.span.end);
            let word = words(after).next().unwrap_or_default();
            let hers = after.trim_start_matches(['\'', '\u{2019}']).strip_prefix("s ").unwrap_or_default();
            let says = || words(self.before(mention.span.start)).any(|w| BE.contains(w));
            if ["responsibility", "job", "task"].iter().any(|n| hers.starts_with(n)) && says() {
                self.push(std::slice::from_ref(mention), setting::of_item(self.cx, self.sentence.block), owners);
            }
            if after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(word)) {
                let start = mention.span.end + 1;
                let span = Span { start, end: start + word.len() as u32 };
                if !(DOES.contains(word) || word == "does" && self.is_area_at(span.end)) {
                    continue;
                }
                self.verb(&Term { span, class: Class::Verb, strength: Strength::Weak, lang: Lang::En }, owners);
            }
        }
        self.doers(owners);
        self.said_by_author(owners);
        self.asked(owners);
        self.shared_verb(owners);
    }

    /// What stands before a byte, in the sentence and near.
    pub(super) fn before(&self, at: u32) -> &str {
        tail(self.folded(self.sentence.span.start, at), WINDOW)
    }

    /// What stands behind a byte, in the sentence and near.
    pub(super) fn after(&self, at: u32) -> &str {
        head(self.folded(at, self.sentence.span.end), WINDOW)
    }

    /// The first mention from a byte on.
    pub(super) fn next_from(&self, at: u32) -> Option<usize> {
        Some(self.mentions.partition_point(|m| m.span.start < at)).filter(|i| *i < self.mentions.len())
    }

    pub(super) fn folded(&self, start: u32, end: u32) -> &str {
        self.cx.folded(Span { start, end: end.max(start) })
    }

    pub(super) fn is_negated(&self, span: Span) -> bool {
        self.negated.hold(span)
    }

    pub(super) fn is_quoted(&self, mention: &Mention) -> bool {
        let before = self.before(mention.span.start);
        before.matches(['"', '\u{201c}', '\u{201e}', '«']).count()
            > before.matches(['\u{201d}', '»']).count() + before.matches('"').count() / 2 * 2
    }

    /// Mentions that stand together with the one at `index`: "Kim en Joost".
    pub(super) fn company(&self, index: usize) -> &[Mention] {
        let mut first = index;
        while first > 0 && index - first < COMPANY && self.are_joined(first - 1) {
            first -= 1;
        }
        &self.mentions[first..=index]
    }

    fn are_joined(&self, index: usize) -> bool {
        let gap = self.folded(self.mentions[index].span.end, self.mentions[index + 1].span.start);
        matches!(gap, " en " | " and " | " & " | ", " | " & de " | " en de " | " and the " | ", en " | ", and ")
    }

    /// The mention before a byte, if it can be a subject.
    pub(super) fn subject(&self, at: u32) -> Option<usize> {
        let mut index = self.mentions.partition_point(|m| m.span.start < at).checked_sub(1)?;
        if self.mentions[index].span.end > at {
            index = index.checked_sub(1)?;
        }
        let first = self.company(index).first()?;
        let before = self.before(first.span.start);
        let mut words = before.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|w| !w.is_empty()).rev();
        let mut word = words.next().unwrap_or_default();
        if ELSEWHERE.contains(word) || self.is_quoted(first) {
            return None;
        }
        if ARTICLES.contains(word) {
            word = words.next().unwrap_or_default();
        }
        let open = before.trim_end().ends_with([',', ':', ';', '–', '—', '-', '|', ')', '*']);
        let titled =
            matches!(word, "as" | "als") && first.name.zip(first.role).is_some_and(|(name, role)| role.start < name.start);
        (open || titled || !PREPOSITIONS.contains(word)).then_some(index)
    }

    pub(super) fn push(&self, mentions: &[Mention], scope: (Scope, Option<Span>), owners: &mut Vec<Owner>) {
        let sought = |m: &&Mention| self.wanted && m.name.is_none() && matches!(m.kind, OwnerKind::Role | OwnerKind::Intern);
        let mentions = mentions.iter().filter(|m| !sought(m));
        owners.extend(mentions.map(|m| self.cx.owner(m, scope.0, scope.1, self.sentence.span)));
    }

    /// "X is verantwoordelijk", "voor X is Y verantwoordelijk", "verantwoordelijk voor X is Y".
    fn predicate(&self, term: &Term, owners: &mut Vec<Owner>) {
        let after = self.after(term.span.end);
        if is_elsewhere(after) {
            return;
        }
        let scope = self.scope(after, term.span);
        if let Some(index) = self.subject(term.span.start).filter(|i| self.is_said(*i, term.span.start, true)) {
            let who = &self.mentions[index];
            let before = self.before(who.span.start);
            let team = who.kind == OwnerKind::Team && !setting::names_whole(after) && !speaks_of_plan(before);
            let scope = if team { setting::of_item(self.cx, self.sentence.block) } else { scope };
            self.push(self.company(index), scope, owners);
        } else if let Some(mentions) = self.inverted(term.span.end) {
            let bare = words(after).next().is_some_and(|w| BE.contains(w)) && self.is_final(term.span);
            self.push(mentions, if bare { (Scope::Plan, None) } else { scope }, owners);
        } else if let Some(mention) = self.pronoun(term.span.start) {
            self.push(&[mention], scope, owners);
        }
    }

    /// Between a subject and its predicate stands a form of to be, and nothing that denies it.
    pub(super) fn is_said(&self, index: usize, at: u32, bare: bool) -> bool {
        let between = self.folded(self.mentions[index].span.end, at);
        if between.len() > WINDOW {
            return false;
        }
        let words: Vec<&str> = words(between).collect();
        let relative = if words.first().is_some_and(|w| matches!(*w, "in" | "aan")) { &words[1..] } else { &words[..] };
        if relative.first().is_some_and(|w| matches!(*w, "die" | "who")) && relative.len() <= 3 && bare {
            let next = self::words(self.after(at)).nth(1).unwrap_or_default();
            return BE.contains(next) || words.iter().any(|w| BE.contains(w));
        }
        let denied = words.iter().any(|w| DENIALS.contains(w)) || between.contains([';', ':', '|']);
        let named = self.mentions[index].name.is_some();
        let before = words_before(self.before(self.company(index)[0].span.start));
        if matches!(before, "was" | "werd" | "waren" | "were" | "had") {
            return false;
        }
        let turned = || named && words.is_empty() && matches!(before, "is" | "blijft" | "wordt") && !between.contains(',');
        let says =
            words.iter().any(|w| BE.contains(w)) || (bare && named && words.is_empty() && !between.contains(',')) || turned();
        !denied && says && words.len() <= REACH
    }

    /// "… is Sanne de Vries" behind a predicate or a noun.
    pub(super) fn inverted(&self, at: u32) -> Option<&[Mention]> {
        let index = self.next_from(at)?;
        let next = &self.mentions[index];
        let between = self.folded(at, next.span.start);
        if between.len() > WINDOW {
            return None;
        }
        let mut all: Vec<&str> = words(between).collect();
        if let Some(since) = all.iter().rposition(|w| SINCE_WHEN.contains(w)).filter(|s| all.len() - s <= ADJUNCT) {
            all.truncate(since);
        }
        let mut last = all.iter().rev().skip_while(|w| ARTICLES.contains(w) || TITLES.contains(w));
        let says = last
            .next()
            .is_some_and(|w| matches!(*w, "is" | "zijn" | "wordt" | "blijft" | "are" | "remains" | "worden" | "blijven"));
        let denied = all.iter().any(|w| DENIALS.contains(w)) || between.contains([';', '.', '|', ',']);
        let titles = all.iter().filter(|w| TITLES.contains(w)).count();
        let about = all.len() <= 2 + titles || matches!(all[0], "voor" | "van" | "for" | "of" | "over");
        let fits = says && !denied && about && all.len() <= REACH + 4 && !self.is_quoted(next);
        fits.then(|| &self.mentions[index..=self.last_joined(index)])
    }

    pub(super) fn last_joined(&self, first: usize) -> usize {
        let end = (self.mentions.len() - 1).min(first + COMPANY);
        (first..end).find(|i| !self.are_joined(*i)).unwrap_or(end)
    }

    /// "Ik ben", "wij zijn" before a predicate.
    fn pronoun(&self, at: u32) -> Option<Mention> {
        let all: Vec<&str> = words(self.before(at)).collect();
        let near = &all[all.len().saturating_sub(4)..];
        if near.iter().any(|w| DENIALS.contains(w)) {
            return None;
        }
        let span = Span { start: self.sentence.span.start, end: at };
        let says = |who: &[&str], be: &[&str]| near.iter().any(|w| who.contains(w)) && near.iter().any(|w| be.contains(w));
        let mine = ["i'm", "i'll", "i’m", "i’ll"].iter().any(|w| near.contains(w));
        if says(&["ik", "i"], &["ben", "am", "blijf", "remain", "be"]) || mine {
            return self.cx.author().map(|a| self.cx.first_person(a, span));
        }
        let we = says(&["wij", "we"], &["zijn", "are", "blijven", "remain"]);
        we.then_some(Mention { span, kind: OwnerKind::Team, name: None, role: None, leading: false, known: None })
    }

    /// "Eindverantwoordelijk", "ultimately responsible".
    fn is_final(&self, cue: Span) -> bool {
        let word = self.cx.folded(cue);
        word.starts_with("eindverantwoordelijk") || word.starts_with("ultimately")
    }

    /// The whole plan, where the words after the cue say so; else what the sentence stands in.
    pub(super) fn scope(&self, after: &str, cue: Span) -> (Scope, Option<Span>) {
        let before = self.before(cue.start);
        let finally = self.is_final(cue);
        let ends = words(after).next().is_none();
        let setting = self.cx.setting(&self.cx.blocks()[self.sentence.block]);
        let bare = ends && (finally || setting.front || setting.whole);
        if setting::names_whole(after) || speaks_of_plan(before) || bare || starts_with_whole(after) {
            return (Scope::Plan, None);
        }
        setting::of_item(self.cx, self.sentence.block)
    }
}

/// The last word of a text.
fn words_before(text: &str) -> &str {
    text.trim_end().rsplit(' ').next().unwrap_or_default()
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    runs(text, |c| c.is_alphanumeric() || matches!(c, '\'' | '-')).filter(|w| w.contains(char::is_alphanumeric))
}

pub(super) fn is_light(word: &str) -> bool {
    WILL.contains(word) || LIGHT.contains(word)
}

/// "verantwoordelijk voor marketing bij een bakkerij": somebody else's work.
pub(super) fn is_elsewhere(after: &str) -> bool {
    let abroad = [
        " bij een ", " at a ", " at an ", " in a ", " for a ", " van een ", " of a ", " within their ", " in their ", " bij hun ",
    ];
    abroad.iter().any(|a| format!(" {}", after.trim_start()).contains(a))
        || after.trim_start_matches([' ', 'v', 'o', 'r', 'f']).starts_with(|c: char| c.is_ascii_digit()) && after.contains('%')
}

pub(super) fn speaks_of_plan(text: &str) -> bool {
    setting::has_word(text, &THE_PLAN)
}

/// "coördineert de uitvoering", "owns the plan".
pub(super) fn starts_with_whole(after: &str) -> bool {
    let first = words(after).take(3).collect::<Vec<_>>().join(" ");
    WHOLE_OBJECTS.iter().any(|w| first == w || first.starts_with(&format!("{w} "))) && !first.contains("uitvoering van")
}

//! What every way of finding owners looks at: the text, the terms in it, its settings, and who is no owner of it.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};

use super::contact;
use super::initials::Legend;
use super::mention::{self, Mention, Mode};
use super::names;
use super::reversed;
use super::sender;
use super::setting::{self, Setting};
use super::terms::{Class, Term, Terms};
use super::titles;
use super::words::{NOT_NAMES, PARTICLES};
use crate::document::{Block, BlockKind, TableId};
use crate::facts::people::{People, PersonId, Seen};
use crate::facts::{Owner, OwnerKind, Scope, Source};
use crate::text::{Lang, Span, fold};

/// Marks of a company behind its name.
const COMPANY: [&str; 12] = ["bv", "b.v", "b.v.", "nv", "n.v.", "vof", "inc", "inc.", "ltd", "ltd.", "llc", "gmbh"];
/// Words between an author's label and the name, at most; bytes looked at.
const AUTHOR_REACH: usize = 80;
/// Full names whose first names are looked for, at most.
const MOST_LEARNT: usize = 24;

/// A document as the search for owners sees it.
pub(super) struct Context<'a> {
    pub(super) source: Source<'a>,
    pub(super) terms: Terms,
    pub(super) settings: Vec<Setting>,
    folded: String,
    people: &'a People,
    /// Where listed people stand.
    seen: Vec<Seen>,
    /// Whether a table lists goals or actions, by table.
    goal_tables: Vec<Option<bool>>,
    /// First words, folded, of names that belong to personas.
    strangers: BTreeSet<String>,
    /// The words of the document's title.
    title: BTreeSet<String>,
    author: Option<Mention>,
    /// First names, folded, of people whom no list knows and who own something by their full names.
    called: BTreeSet<String>,
    /// Initials of people.
    legend: Legend,
    /// The words that stand in lower case somewhere.
    lower: OnceCell<HashSet<&'a str>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(source: Source<'a>, people: &'a People) -> Context<'a> {
        let doc = source.doc;
        let folded = fold(doc.text());
        let lang_at =
            |at: u32| doc.block_at(at).and_then(|b| source.language.blocks.get(b).copied()).unwrap_or(source.language.document);
        let terms = Terms::collect(doc, &folded, source.lexicon, lang_at);
        let settings = setting::of_sections(doc);
        let (legend, lower) = (Legend::default(), OnceCell::new());
        let seen = people.find(doc.text(), &folded);
        let title = fold(doc.title().unwrap_or_default()).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        let goal_tables = setting::of_tables(doc);
        let (strangers, called, author) = (BTreeSet::new(), BTreeSet::new(), None);
        let mut cx = Context {
            source,
            terms,
            settings,
            folded,
            people,
            seen,
            goal_tables,
            strangers,
            title,
            author,
            called,
            legend,
            lower,
        };
        (cx.strangers, cx.legend) = cx.find_people();
        cx.author = cx.find_author();
        cx
    }

    /// The text of a span.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.source.doc.slice(span)
    }

    /// The text of a span in lower case.
    pub(super) fn folded(&self, span: Span) -> &str {
        &self.folded[span.range()]
    }

    pub(super) fn blocks(&self) -> &'a [Block] {
        self.source.doc.blocks()
    }

    pub(super) fn setting(&self, block: &Block) -> Setting {
        self.settings[block.section]
    }

    /// The one who wrote the document, where exactly one is named.
    pub(super) fn author(&self) -> Option<&Mention> {
        self.author.as_ref()
    }

    /// "I", said by the author.
    pub(super) fn first_person(&self, author: &Mention, said: Span) -> Mention {
        Mention { span: said, ..author.clone() }
    }

    /// Whether a name belongs to a persona.
    pub(super) fn is_stranger(&self, name: Span) -> bool {
        let first = first_word(self.folded(name));
        self.strangers.contains(first)
    }

    /// Whether the mark of a company stands in or right behind a name.
    pub(super) fn is_company(&self, span: Span) -> bool {
        let end = self.boundary(span.end as usize + 6).max(span.end);
        let line = self.folded(Span { start: span.start, end }).split('\n').next().unwrap_or_default();
        line.split([' ', ',', ')']).skip(1).any(|w| COMPANY.contains(&w))
    }

    /// Whether a word of the document's title; then it is the organisation or the product.
    pub(super) fn is_title_word(&self, span: Span) -> bool {
        self.title.contains(self.folded(span))
    }

    /// Whether the word also stands somewhere in lower case; then it is no name.
    pub(super) fn stands_in_lower_case(&self, span: Span) -> bool {
        let word = self.folded(span);
        NOT_NAMES.contains(word) || self.lower_words().contains(word)
    }

    /// An owner as it is reported.
    pub(super) fn owner(&self, mention: &Mention, scope: Scope, owns: Option<Span>, span: Span) -> Owner {
        let words = |s: Span| self.slice(s).to_owned();
        let said = |s: Span| match reversed::parts(self.slice(s)).filter(|_| mention.kind == OwnerKind::Person) {
            Some((surname, given)) => format!("{given} {surname}"),
            None => words(s),
        };
        let name = mention.known.map(|p| self.people.get(p).name.clone()).or_else(|| mention.name.map(said));
        let role = mention.role.map(|role| words(titles::whole(self, role)));
        Owner { kind: mention.kind, name, role, scope, owns, span }
    }

    /// An owner that is announced and not filled in.
    pub(super) fn placeholder(&self, scope: Scope, owns: Option<Span>, span: Span) -> Owner {
        Owner { kind: OwnerKind::Placeholder, name: None, role: None, scope, owns, span }
    }

    /// Listed people that stand in a span.
    pub(super) fn seen(&self, span: Span) -> &[Seen] {
        let from = self.seen.partition_point(|s| s.span.start < span.start);
        let to = self.seen.partition_point(|s| s.span.end <= span.end);
        &self.seen[from..to.max(from)]
    }

    /// Whose handle or address it is.
    pub(super) fn by_handle(&self, handle: Span) -> Option<PersonId> {
        self.people.by_handle(self.slice(handle))
    }

    /// What someone of the list is as an owner.
    pub(super) fn kind_of(&self, who: PersonId) -> OwnerKind {
        self.people.get(who).kind
    }

    /// Whether a table's columns hold goals or actions; none where they do not say.
    pub(super) fn goal_table(&self, table: TableId) -> Option<bool> {
        self.goal_tables[table]
    }

    /// Takes in the first names of owners whom no list of names knows; whether one stands elsewhere by itself.
    pub(super) fn learn_names(&mut self, owners: &[Owner]) -> bool {
        let people = owners.iter().filter(|o| o.kind == OwnerKind::Person).filter_map(|o| o.name.as_deref());
        for name in people.take(MOST_LEARNT) {
            let Some((first, _)) = name.split_once(' ') else { continue };
            let (low, full) = (fold(first), fold(name));
            let plain = first.chars().count() > 2 && first.chars().all(|c| c.is_alphabetic() || c == '-');
            let unknown = plain && !names::is_given(first) && !NOT_NAMES.contains(&low) && !PARTICLES.contains(&low);
            let alone = self.folded.matches(&low).count() > self.folded.matches(&full).count();
            if unknown && alone && !self.lower_words().contains(low.as_str()) {
                self.called.insert(low);
            }
        }
        !self.called.is_empty()
    }

    /// Whether a word is the first name of someone who stands in full as an owner elsewhere.
    pub(super) fn is_called(&self, name: Span) -> bool {
        self.called.contains(self.folded(name))
    }

    /// The words that stand in lower case somewhere.
    fn lower_words(&self) -> &HashSet<&'a str> {
        let text = self.source.doc.text();
        let words = || text.split(|c| !is_name_part(c)).filter(|w| w.starts_with(char::is_lowercase)).collect();
        self.lower.get_or_init(words)
    }

    /// The name that initials stand for.
    pub(super) fn named_by(&self, initials: Span) -> Option<Span> {
        self.legend.name(self.slice(initials))
    }

    /// Personas: names in blocks that introduce one, and names with an age; and the initials of all others.
    fn find_people(&self) -> (BTreeSet<String>, Legend) {
        let (mut strangers, mut legend) = (BTreeSet::new(), Legend::default());
        for block in self.blocks() {
            let text = self.folded(block.span);
            let opening = text.trim_start_matches("buyer ").strip_prefix("persona");
            let introduces = opening.is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
            let heads = matches!(block.kind, BlockKind::Heading(_)) && self.settings[block.section].stranger;
            for name in mention::find(self, block.span, Mode::Free).iter().filter_map(|m| m.name) {
                let labelled = text.starts_with("naam") || text.starts_with("name");
                if introduces || heads || (labelled && self.settings[block.section].stranger) || self.has_age(name) {
                    strangers.insert(first_word(self.folded(name)).to_owned());
                } else {
                    legend.add(self, name, self.settings[block.section].owners);
                }
            }
        }
        (strangers, legend)
    }

    /// "Petra, 45 jaar", "Mary (38)".
    fn has_age(&self, name: Span) -> bool {
        let after = &self.folded[name.end as usize..];
        let Some(rest) = after.strip_prefix(", ").or_else(|| after.strip_prefix(" (")) else { return false };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        // "06 1234 5678" is a telephone number
        let number = rest.starts_with('0') || contact::length(rest) > 0 || self.slice(name).contains('@');
        digits == 2 && !number && rest[2..].starts_with([',', ')', ' ', '.', '\n', '-'])
    }

    fn find_author(&self) -> Option<Mention> {
        let mut authors: Vec<Mention> = Vec::new();
        for term in self.terms.all().iter().filter(|t| self.announces_author(t)) {
            let Some(block) = self.source.doc.block_at(term.span.start) else { continue };
            let end = self.blocks()[block].span.end.min(self.boundary(term.span.end as usize + AUTHOR_REACH));
            let after = Span { start: term.span.end, end: end.max(term.span.end) };
            let found = mention::find(self, after, Mode::Free);
            let gap_free =
                |m: &&Mention| !self.folded(Span { start: after.start, end: m.span.start }).contains(char::is_alphanumeric);
            authors.extend(found.into_iter().find(|m| gap_free(&m)).filter(|m| m.name.is_some() && m.kind != OwnerKind::Team));
        }
        let name = |m: &Mention| m.name.map(|n| self.folded(n));
        let Some(first) = authors.first() else { return sender::find(self) };
        authors.iter().all(|a| name(a) == name(first)).then(|| first.clone())
    }

    /// "Door:" and "By:" at the document's head name its author.
    fn announces_author(&self, term: &Term) -> bool {
        let head = || self.source.doc.block_at(term.span.start).is_some_and(|b| self.settings[self.blocks()[b].section].front);
        term.class == Class::Author || (matches!(self.folded(term.span), "door" | "by") && head())
    }

    /// The language of the block at a byte.
    pub(super) fn lang_at(&self, at: u32) -> Lang {
        let language = self.source.language;
        self.source.doc.block_at(at).and_then(|b| language.blocks.get(b).copied()).unwrap_or(language.document)
    }

    /// The character boundary at or before a byte.
    pub(super) fn boundary(&self, mut at: usize) -> u32 {
        at = at.min(self.folded.len());
        while !self.folded.is_char_boundary(at) {
            at -= 1;
        }
        at as u32
    }
}

fn first_word(name: &str) -> &str {
    name.trim_start_matches('@').split([' ', '.']).next().unwrap_or(name)
}

fn is_name_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '@' | '-' | '/')
}

//! People who are said to do something: "Kim will contact the press", "Joost schrijft de blogs", work given to an outside party.

use super::mention::{self, Mention, Mode};
use super::sentences::{View, is_elsewhere, is_light, starts_with_whole, words};
use super::setting;
use super::spans::{WINDOW, head, tail};
use super::terms::{Class, Term};
use super::words::{DENIALS, EVERY, INDEFINITE, LEADING, OWNING, PLAIN_DOING, STRETCHES, TASTES, THE_PLAN, WILL};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::lexicon::{Pole, Strength};
use crate::scan::Hit;
use crate::text::{Lang, Span};

/// Bytes before a name in which the verb stands that asks them.
const ASKING: usize = 60;

/// Words between an outside party and the verb that hires it, at most.
const REACH: usize = 6;

impl View<'_, '_> {
    /// "X coördineert …", and in Dutch "Daarnaast coördineert X …".
    pub(super) fn verb(&self, term: &Term, owners: &mut Vec<Owner>) {
        let (verb, lang) = (term.span, term.lang);
        let word = self.cx.folded(verb);
        let after = self.after(verb.end);
        let next = words(after).next().unwrap_or_default();
        let leading = LEADING.contains(word);
        if (leading && (INDEFINITE.contains(next) || self.is_at_a_firm(verb.end))) || is_elsewhere(after) {
            return;
        }
        let whole = starts_with_whole(after) || setting::names_whole(after);
        let scope = if whole { (Scope::Plan, None) } else { setting::of_item(self.cx, self.sentence.block) };
        if let Some(index) = self.subject(verb.start) {
            let between = self.folded(self.mentions[index].span.end, verb.start);
            let mention = &self.mentions[index];
            let between = if mention.name.is_some() { without_place(between) } else { between };
            let light = between.len() < ASKING
                && words(between).all(is_light)
                && words(between).count() <= 3
                && !between.contains([':', ';', '|', '–']);
            let definite = || {
                let before = self.before(mention.span.start);
                matches!(words(before).last(), Some("de" | "het" | "the" | "onze" | "our"))
            };
            let noun = term.strength == Strength::Weak && mention.name.is_none() && !(mention.leading && definite());
            let carries_out = term.strength == Strength::Weak && mention.kind == OwnerKind::Intern;
            if light && carries_out {
                return;
            }
            if light && !noun {
                self.push(self.company(index), scope, owners);
                return;
            }
        }
        let follows = self
            .next_from(verb.end)
            .filter(|i| self.mentions[*i].span.start == verb.end + 1 && self.mentions[*i].kind == OwnerKind::Person);
        if let Some(index) = follows.filter(|_| lang == Lang::Nl && verb.start > self.sentence.span.start) {
            self.push(&self.mentions[index..=self.last_joined(index)], scope, owners);
        }
    }

    /// "I own this one", "ik trek dit zelf", in what one person sent or signed.
    pub(super) fn said_by_author(&self, owners: &mut Vec<Owner>) {
        let Some(author) = self.cx.author() else { return };
        let text = self.cx.folded(self.sentence.span);
        let says = |at: &usize| {
            let rest = &text[*at..];
            let opens = text[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let first = words(head(rest, ASKING)).take(3).collect::<Vec<_>>().join(" ");
            opens && OWN_WORDS.iter().any(|own| first.starts_with(own)) && !words(head(rest, ASKING)).any(|w| DENIALS.contains(w))
        };
        let found = text.match_indices("ik ").chain(text.match_indices("i ")).map(|(at, _)| at).find(says);
        if let Some(at) = found {
            let start = self.sentence.span.start + at as u32;
            let me = self.cx.first_person(author, Span { start, end: self.sentence.span.end });
            self.push(&[me], setting::of_item(self.cx, self.sentence.block), owners);
        }
    }

    /// Called by the first name, or on the list: a full name may as well be that of a journalist.
    fn is_colleague(&self, who: &Mention) -> bool {
        who.known.is_some() || who.name.is_some_and(|n| !self.cx.slice(n).contains(' '))
    }

    /// "leads marketing at Acme": somebody's job elsewhere.
    fn is_at_a_firm(&self, from: u32) -> bool {
        let text = head(self.cx.slice(Span { start: from, end: self.sentence.span.end }), WINDOW);
        [" at ", " bij "].iter().any(|p| text.split_once(p).is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase)))
    }

    /// "Kim will contact the press", "Joost schrijft de blogs", "@kim as our lead".
    pub(super) fn doers(&self, owners: &mut Vec<Owner>) {
        for (index, mention) in self.mentions.iter().enumerate() {
            if self.subject(mention.span.end) != Some(index) {
                continue;
            }
            let after = self.after(mention.span.end);
            let mut next = words(after);
            let first = next.next().unwrap_or_default();
            let apposed = mention.name.is_some()
                && after.starts_with(", ")
                && (mention.role.is_some() || self.before(mention.span.start).ends_with(", "));
            let adjacent = after.starts_with(' ') || apposed;
            let promised =
                adjacent && WILL.contains(first) && self.acts(mention.span.end, 5) && !next.any(|w| DENIALS.contains(w));
            let person = matches!(mention.kind, OwnerKind::Person | OwnerKind::Intern | OwnerKind::Agency);
            let acting = adjacent
                && person
                && mention.kind != OwnerKind::Intern
                && first.ends_with(['t', 's'])
                && self.acts(mention.span.end, 1);
            let lead = person && is_handed(after);
            let duty = adjacent && mention.kind == OwnerKind::Person && self.is_colleague(mention) && is_duty(after);
            let company = self.company(index);
            let people = company.len() > 1 && company.iter().all(|m| m.kind == OwnerKind::Person && m.name.is_some());
            let together = adjacent && people && (PLAIN_DOING.contains(first) || OWNING.contains(first));
            if promised || acting || lead || duty || together {
                self.push(self.company(index), setting::of_item(self.cx, self.sentence.block), owners);
            }
        }
    }

    /// "De oprichter (Noor) is …": a function at the sentence's beginning with the name of who holds it. Nothing but a name stands there,
    /// so that it need not be listed.
    pub(super) fn holder(&self, term: &Term, owners: &mut Vec<Owner>) {
        let before: Vec<&str> = words(self.before(term.span.start)).collect();
        let opens = before.last().is_some_and(|w| matches!(*w, "de" | "onze" | "our" | "the")) && before.len() <= 2;
        let after = head(self.cx.slice(Span { start: term.span.end, end: self.sentence.span.end }), WINDOW);
        let inner = after.strip_prefix(" (").and_then(|rest| rest.split_once(") "));
        let Some((inner, _)) = inner.filter(|(_, rest)| opens && rest.starts_with(char::is_lowercase)) else { return };
        let span = Span { start: term.span.end + 2, end: term.span.end + 2 + inner.len() as u32 };
        let named =
            mention::find(self.cx, span, Mode::Strong).into_iter().find(|m| m.span == span && m.kind == OwnerKind::Person);
        let mention = named.map(|m| Mention { role: Some(term.span), ..m });
        self.push(mention.as_slice(), setting::of_item(self.cx, self.sentence.block), owners);
    }

    /// "We vragen Kim om …", "we will ask the intern to …".
    pub(super) fn asked(&self, owners: &mut Vec<Owner>) {
        for (index, mention) in self.mentions.iter().enumerate() {
            let before = self.before(mention.span.start);
            let asks = words(tail(before, ASKING))
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .take(3)
                .any(|w| matches!(w, "ask" | "asked" | "vragen" | "laten" | "vraag" | "have" | "hebben" | "let"));
            let after = self.after(mention.span.end);
            let told = [" to ", " om ", " de ", " het ", " gevraagd om "].iter().any(|t| after.starts_with(t));
            let party = !matches!(mention.kind, OwnerKind::Team | OwnerKind::Role);
            if asks && told && party && self.acts(mention.span.end, 6) {
                self.push(&self.mentions[index..=index], setting::of_item(self.cx, self.sentence.block), owners);
            }
        }
    }

    /// Whether a word of doing stands among the first words after a byte.
    fn acts(&self, at: u32, reach: usize) -> bool {
        let text = self.after(at);
        let last = words(text).take(reach).last();
        let limit = at + last.map_or(0, |word| (word.as_ptr() as usize - text.as_ptr() as usize + word.len()) as u32);
        let near = |span: Span| span.start >= at && span.end <= limit;
        let lexicon = self.cx.source.lexicon;
        let doing = |h: &&Hit| {
            let term = lexicon.term(h.term);
            let category = lexicon.category_name(term.category);
            term.pole == Pole::Execution
                && matches!(
                    category,
                    "production" | "tasks" | "outreach" | "scheduling" | "mail" | "campaigns" | "web" | "design"
                )
        };
        let verbs = self.cx.terms.within(Span { start: at, end: limit }).iter().filter(|t| t.class == Class::Verb);
        let from = self.hits.partition_point(|h| h.span.start <= at);
        self.hits[from..].iter().take_while(|h| h.span.start < limit).filter(doing).any(|h| near(h.span))
            || (reach > 1 && verbs.into_iter().any(|t| near(t.span)))
            || (reach > 1 && words(text).take(reach).any(|w| PLAIN_DOING.contains(w)))
    }

    /// "Noura doet de nieuwsbrief, Karel de website": the second clause leaves its verb out.
    pub(super) fn shared_verb(&self, owners: &mut Vec<Owner>) {
        for (index, pair) in self.mentions.windows(2).enumerate() {
            let (first, second) = (&pair[0], &pair[1]);
            let gap = self.folded(first.span.end, second.span.start);
            let after = self.after(second.span.end);
            let object = [" de ", " het ", " alle ", " the ", " onze ", " our "].iter().any(|a| after.starts_with(a));
            let joined = gap.len() < WINDOW && [", ", " en ", ", en ", " and ", ", and "].iter().any(|j| gap.ends_with(j));
            let people = [first, second].iter().all(|m| m.kind == OwnerKind::Person && m.name.is_some());
            if people && object && joined && gap.trim_start().contains(' ') {
                let name = self.cx.owner(first, Scope::Action, None, first.span).name;
                if owners.last().is_some_and(|o| o.span == self.sentence.span && o.name == name) {
                    self.push(&self.mentions[index + 1..=index + 1], setting::of_item(self.cx, self.sentence.block), owners);
                }
            }
        }
    }

    /// "does marketing", "does all the newsletters": work stands behind the verb, no shopping.
    pub(super) fn is_area_at(&self, at: u32) -> bool {
        let text = self.after(at);
        let what = words(text).find(|w| !matches!(*w, "the" | "our" | "all" | "most" | "of")).unwrap_or_default();
        let start = at + (what.as_ptr() as usize).saturating_sub(text.as_ptr() as usize) as u32;
        let span = Span { start, end: start + what.len() as u32 };
        let department = |t: &Term| t.class == Class::Department;
        text.starts_with(' ')
            && !what.is_empty()
            && (self.cx.terms.knows(span) || self.cx.terms.within(span).iter().any(department))
    }

    /// Work that is given to an outside party.
    pub(super) fn outsourced(&self, owners: &mut Vec<Owner>) {
        let terms = self.cx.terms.within(self.sentence.span);
        let Some(term) = terms.iter().find(|t| t.class == Class::Outsourcing && !self.is_negated(t.span)) else { return };
        let near = |m: &&Mention| {
            let between = if m.span.start >= term.span.end {
                self.folded(term.span.end, m.span.start)
            } else {
                self.folded(m.span.end, term.span.start)
            };
            between.len() < WINDOW && words(between).count() <= REACH
        };
        let outside = |m: &&Mention| matches!(m.kind, OwnerKind::Agency | OwnerKind::Intern);
        let party = self.mentions.iter().filter(near).find(outside);
        let word = self.cx.folded(term.span);
        let outright = ["uitbeste", "besteden we", "outsourc"].iter().any(|w| word.starts_with(w));
        let cost = |w: &str| w.ends_with("kosten") || matches!(w, "cost" | "costs" | "expenses" | "uitgaven" | "budget");
        // what help costs says nothing of who answers for what it does
        if (party.is_none() && !outright) || words(head(self.cx.folded(self.sentence.span), WINDOW)).any(cost) {
            return;
        }
        let nameless = Mention { span: term.span, kind: OwnerKind::Agency, name: None, role: None, leading: false, known: None };
        self.push(&[party.cloned().unwrap_or(nameless)], self.scope_of_work(), owners);
    }

    /// "We zetten een stagiair in voor …": who stands between the verb and its particle.
    pub(super) fn deployed(&self, from: u32, to: u32, owners: &mut Vec<Owner>) {
        let inside = self.mentions[self.next_from(from).unwrap_or(self.mentions.len())..].iter().take_while(|m| m.span.end <= to);
        let party = inside.into_iter().find(|m| m.kind >= OwnerKind::Agency);
        if let Some(party) = party {
            self.push(std::slice::from_ref(party), self.scope_of_work(), owners);
        }
    }

    /// The plan where the sentence speaks of all marketing, else what it stands in.
    fn scope_of_work(&self) -> (Scope, Option<Span>) {
        let text = head(self.cx.folded(self.sentence.span), WINDOW);
        let whole = setting::has_word(text, &THE_PLAN) || setting::names_whole(text) || text.starts_with("de marketing ");
        if whole { (Scope::Plan, None) } else { setting::of_item(self.cx, self.sentence.block) }
    }
}

/// "Sanne leest elke tekst", "Kim reviews everything": what someone does to each and all is their duty; "every week" is a habit.
fn is_duty(after: &str) -> bool {
    let mut all = words(after);
    let (verb, every, what) = (all.next().unwrap_or_default(), all.next().unwrap_or_default(), all.next().unwrap_or_default());
    let third = verb.len() > 3 && verb.ends_with(['t', 's']) && !TASTES.contains(verb) && verb.chars().all(char::is_alphabetic);
    let ends = matches!(every, "everything" | "alles");
    third && EVERY.contains(every) && (ends || !(what.is_empty() || STRETCHES.contains(what)))
}

/// How the writer says that something is theirs.
const OWN_WORDS: [&str; 22] = [
    "i answer for", "i hold the", "i lead it", "i lead the", "i lead this", "i own it", "i own the", "i own this", "i run it",
    "i run this", "i take the", "ik beslis", "ik bewaak", "ik draag de", "ik leid dit", "ik leid het", "ik neem de",
    "ik neem het", "ik stuur dit", "ik trek de", "ik trek dit", "ik trek het",
];

/// "Ravi in sales owns …": what stands between a name and its verb, without the department.
fn without_place(between: &str) -> &str {
    let placed = [" in ", " from ", " of ", " van ", " bij ", " uit "].iter().find_map(|p| between.strip_prefix(p));
    let Some(rest) = placed.filter(|rest| words(rest).count() <= 2) else { return between };
    &rest[rest.len()..]
}

/// "… as our new lead", "… is the lead".
fn is_handed(after: &str) -> bool {
    let mut all = words(after);
    let opens = all.next().is_some_and(|w| matches!(w, "as" | "als" | "is"));
    let noun = all.find(|w| !matches!(*w, "the" | "de" | "our" | "onze" | "new" | "nieuwe"));
    opens && noun == Some("lead")
}

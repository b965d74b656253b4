//! What a rule reports, with every place it is about, so that single places can be taken out and the rest told truly.

use super::count::Told;
use super::{Meta, quote};
use crate::document::Document;
use crate::finding::{Finding, Message, Place, Severity};
use crate::text::{Name, Span};

/// Words from which on a place is known by them; fewer stand in many places.
const TELLING: usize = 2;

/// Says what is the matter with some of the places: their words.
type Tell = Box<dyn Fn(&Document, &[Span]) -> Message>;

/// One place of a finding.
#[derive(Clone, Copy, Debug)]
struct Spot {
    /// Where it stands.
    at: Span,
    /// The words by which it is told and known.
    words: Span,
}

/// What a rule reports, before suppressions and a baseline take places out of it.
pub struct Placed {
    /// The rule's id.
    pub rule: Name,
    /// How much it weighs.
    pub severity: Severity,
    suggestion: Message,
    spots: Vec<Spot>,
    /// It concerns the plan as a whole, and its place only shows it.
    whole: bool,
    tell: Tell,
    /// Indices of the places that are left.
    left: Vec<usize>,
    known: usize,
    suppressed: usize,
}

impl Placed {
    /// Where the places stand that are left: index and span; empty for something missing of which nothing near was found.
    pub fn places(&self) -> impl Iterator<Item = (usize, Span)> + '_ {
        self.left.iter().filter_map(|at| Some((*at, self.spots.get(*at)?.at)))
    }

    /// Takes out all places but these, which are suppressed.
    pub fn suppress_but(&mut self, left: Vec<usize>) {
        self.suppressed += self.left.len() - left.len();
        self.left = left;
    }

    /// Takes out the places for which `known` holds, in their order. Whether anything is left.
    pub fn forget(&mut self, known: &[bool]) -> bool {
        if self.whole || self.spots.is_empty() {
            return known != [true];
        }
        let mut each = known.iter();
        let before = self.left.len();
        self.left.retain(|_| each.next() != Some(&true));
        self.known += before - self.left.len();
        !self.left.is_empty()
    }

    /// The finding about the places that are left, and how many it leaves out.
    pub fn finding(&self, doc: &Document) -> Finding {
        let mut finding = self.part(doc, &self.left);
        if self.known + self.suppressed > 0 {
            let (nl, en) = self.besides();
            finding.message.nl += &format!(" (naast {nl})");
            finding.message.en += &format!(" (besides {en})");
        }
        finding
    }

    /// The finding about some of its places, by index.
    pub fn part(&self, doc: &Document, places: &[usize]) -> Finding {
        let spots: Vec<Spot> = places.iter().filter_map(|at| self.spots.get(*at).copied()).collect();
        let words: Vec<Span> = spots.iter().map(|spot| spot.words).collect();
        let first = spots.first().map(|spot| spot.at);
        Finding {
            rule: self.rule,
            severity: self.severity,
            message: (self.tell)(doc, &words),
            suggestion: self.suggestion.clone(),
            location: first.map(|span| doc.locate(span)),
            quote: first.map(|span| quote::around(doc, span)),
            places: if self.whole { Vec::new() } else { spots.iter().map(|spot| spot.place(doc)).collect() },
        }
    }

    fn besides(&self) -> (String, String) {
        let is = |n: usize| if n == 1 { "is" } else { "zijn" };
        let (known, suppressed) = (self.known, self.suppressed);
        let parts = [
            (known, format!("{known} die al bekend {}", is(known)), format!("{known} known already")),
            (suppressed, format!("{suppressed} die onderdrukt {}", is(suppressed)), format!("{suppressed} suppressed")),
        ];
        let said = parts.into_iter().filter(|(n, ..)| *n > 0);
        let (nl, en): (Vec<String>, Vec<String>) = said.map(|(_, nl, en)| (nl, en)).unzip();
        (nl.join(" en "), en.join(" and "))
    }
}

impl Spot {
    fn place(self, doc: &Document) -> Place {
        let tells =
            |text: &str| text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).nth(TELLING - 1).is_some();
        let own = doc.slice(self.words).replace('\n', " ");
        let words = if tells(&own) { own } else { quote::around(doc, self.at) };
        let under = doc.locate(self.at).trail.pop();
        let heading = under.clone().filter(|_| !tells(&words));
        Place { words, heading, under, nth: 1 }
    }
}

/// Takes a rule's findings; it knows the rule, so that none can carry another's id.
pub struct Sink<'a> {
    meta: &'static Meta,
    findings: &'a mut Vec<Placed>,
}

/// A finding under construction.
pub struct Draft<'s, 'a> {
    sink: &'s mut Sink<'a>,
    severity: Severity,
    spots: Vec<Spot>,
    whole: bool,
}

impl<'a> Sink<'a> {
    /// Takes the findings of a rule.
    pub(crate) fn new(meta: &'static Meta, findings: &'a mut Vec<Placed>) -> Self {
        Sink { meta, findings }
    }

    /// Begins a finding at the rule's own severity.
    pub fn finding(&mut self) -> Draft<'_, 'a> {
        let severity = self.meta.severity;
        Draft { sink: self, severity, spots: Vec::new(), whole: true }
    }
}

impl Draft<'_, '_> {
    /// The words that are the matter.
    pub fn at(self, span: Span) -> Self {
        self.each([span])
    }

    /// Several places, each of which is the matter by itself.
    pub fn each(self, spans: impl IntoIterator<Item = Span>) -> Self {
        self.each_by(spans.into_iter().map(|span| (span, span)))
    }

    /// The same, each with the words by which it is told and known.
    pub fn each_by(mut self, spots: impl IntoIterator<Item = (Span, Span)>) -> Self {
        self.spots = spots.into_iter().map(|(at, words)| Spot { at, words }).collect();
        self.whole = false;
        self
    }

    /// The words that show what is the matter with the plan as a whole, where there are any.
    pub fn near(mut self, span: Option<Span>) -> Self {
        self.spots = span.map(|at| Spot { at, words: at }).into_iter().collect();
        self.whole = true;
        self
    }

    /// Reports at another severity than the rule's own.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Ends the finding: what is the matter, and what to do.
    pub fn say(self, message: Message, suggestion: Message) {
        self.tell(move |_, _| message.clone(), suggestion);
    }

    /// Ends a finding of several places out of so many things of a kind; what is taken out leaves these too.
    pub(super) fn tell_of(self, all: usize, told: &'static Told, suggestion: Message) {
        let open = self.spots.len();
        self.tell(move |doc, left| told.say(doc, left, all.saturating_sub(open - left.len())), suggestion);
    }

    /// Ends a finding of several places: what is the matter with those that are told of, by their words, and what to do.
    pub fn tell(self, tell: impl Fn(&Document, &[Span]) -> Message + 'static, suggestion: Message) {
        let left = (0..self.spots.len()).collect();
        self.sink.findings.push(Placed {
            rule: self.sink.meta.id,
            severity: self.severity,
            suggestion,
            spots: self.spots,
            whole: self.whole,
            tell: Box::new(tell),
            left,
            known: 0,
            suppressed: 0,
        });
    }
}

//! Persons and agencies: who is who in a run, every way of writing them, and where those stand in a text.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::labels::{Named, named};
use super::ordinary::{has_plural, is_abbreviation, is_ordinary};
use super::spell::{PARTICLES, before, plain, shown, spots, surname_behind, words};
use super::{Change, has_name};
use crate::facts::OwnerKind;
use crate::facts::owner::is_given_name;
use crate::facts::people::Known;
use crate::plan::{PlanReport, Report};
use crate::text::Lang;

/// Words of one name that are looked at, at most.
const WORDS: usize = 8;
/// Bytes between two words of a name, at most: `S. de Vries`, `**Sanne** de Vries`.
const GAP: usize = 3;
/// Letters that a name in one word without blanks has at least: `sannedevries`.
const JOINED: usize = 6;
/// People that one token names before it names nobody: a first name that they share.
const SHARED: usize = 3;

/// Legal forms, and what stands behind the name of a firm.
const LEGAL: [&str; 27] = [
    "bv", "nv", "vof", "bvba", "vzw", "ltd", "limited", "plc", "inc", "llc", "llp", "gmbh", "co", "stichting", "zn", "zoon",
    "zonen", "son", "sons", "dochter", "dochters", "daughter", "daughters", "associates", "vennoten", "en", "and",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Person,
    Agency,
    /// A firm that is no owner.
    Firm,
}

/// A name as it was met: what it names, and its words.
#[derive(Clone, Debug)]
struct Met {
    kind: Kind,
    name: String,
    words: Vec<String>,
    /// Its words tell only together.
    whole: bool,
}

impl Met {
    /// "Vos", "Van der Meulen": behind a title.
    fn is_surname(&self) -> bool {
        let first = self.words.first().map_or("", String::as_str);
        let alone = self.words.len() == 1 && !is_given_name(first);
        self.kind == Kind::Person && (alone || PARTICLES.contains(&first))
    }
}

/// A way of writing somebody.
#[derive(Clone, Debug, Default)]
struct Form {
    who: BTreeSet<usize>,
    /// Only where the last word has a capital: it is an ordinary word too.
    capital: bool,
}

/// Everybody who is masked.
#[derive(Debug, Default)]
pub(super) struct Names {
    people: Vec<(Kind, usize)>,
    /// By their words in lower case, a blank between them.
    forms: HashMap<String, Form>,
    /// Initials, as they are written.
    initials: HashMap<String, BTreeSet<usize>>,
    /// Words of the longest form.
    longest: usize,
}

impl Names {
    /// Those who own something in the plans of a report, and those who are known beforehand.
    pub(super) fn new(report: &Report, known: &[Known]) -> Names {
        let mut met = owners(report);
        for one in known {
            let kind = if one.human || one.kind != OwnerKind::Agency { Kind::Person } else { Kind::Agency };
            met.extend(heard(kind, &one.name));
        }
        let told = report.plans.iter().flat_map(named).filter_map(|one| match one {
            Named::Person(name) => heard(Kind::Person, &name),
            Named::Words(name) => heard(Kind::Person, &name).map(|met| Met { whole: met.words.len() > 1, ..met }),
            Named::Firm(name) => heard(Kind::Firm, &name),
        });
        let (surnames, full): (Vec<Met>, Vec<Met>) = told.partition(Met::is_surname);
        met.extend(full);
        let mut names = Names::default();
        let mut order: Vec<usize> = (0..met.len()).collect();
        // who is named in full comes first, so that a first name can lead to them
        order.sort_by_key(|i| (std::cmp::Reverse(met[*i].words.iter().map(String::len).sum::<usize>()), *i));
        for i in order {
            if !names.forms.contains_key(&met[i].words.join(" ")) {
                names.people.push((met[i].kind, 0));
                names.enter(&met[i], names.people.len() - 1);
            }
        }
        names.number(&met);
        for one in known {
            names.alias(one);
        }
        for plan in &report.plans {
            names.learn_from(plan);
        }
        surnames.iter().for_each(|met| names.add(met));
        names
    }

    /// Somebody who is known by a surname alone, unless it is that of one who was met.
    fn add(&mut self, met: &Met) {
        if !self.forms.contains_key(&met.words.join(" ")) {
            let last = self.people.iter().filter(|(kind, _)| *kind == met.kind).map(|(_, number)| *number).max();
            self.people.push((met.kind, last.unwrap_or(0) + 1));
            self.enter(met, self.people.len() - 1);
        }
    }

    /// Surnames of those who are known by their first name: a plan or its file name may give them elsewhere.
    fn learn_from(&mut self, plan: &PlanReport) {
        let file = plan.path.rsplit(['/', '!']).next().unwrap_or_default();
        let file = file.rsplit_once('.').map_or(file, |(stem, _)| stem).replace(['_', '-'], " ");
        let quotes = plan.owners.iter().map(|o| o.quote.as_str()).chain(plan.actions.iter().map(|a| a.quote.as_str()));
        let headings = plan.sections.iter().map(|s| s.heading.as_str()).chain(plan.title.as_deref());
        let told: Vec<&str> = quotes.chain(headings).chain([file.as_str()]).collect();
        let passages = plan.passages.iter().map(|p| p.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>());
        told.into_iter().for_each(|text| self.learn(text));
        passages.for_each(|text| self.learn(&text));
    }

    fn learn(&mut self, text: &str) {
        let spots = spots(text);
        let mut i = 0;
        while i < spots.len() {
            let Some((count, who)) = self.at(text, &spots[i..]) else {
                i += 1;
                continue;
            };
            let last = i + count - 1;
            let behind = surname_behind(text, &spots[last..]);
            let one = who.first().copied().filter(|id| behind > 1 && who.len() == 1 && self.people[*id].0 == Kind::Person);
            if let Some(id) = one {
                let word = |n: &(usize, usize)| plain(&text[n.0..n.1]);
                let rest: Vec<String> = spots[last + 1..=last + behind].iter().map(word).collect();
                self.form(&rest, id, true);
                self.form(&rest[rest.len() - 1..], id, true);
            }
            i += count + behind;
        }
    }

    /// Numbers everybody in the order in which they are first met under any name.
    fn number(&mut self, met: &[Met]) {
        let mut last: BTreeMap<Kind, usize> = BTreeMap::new();
        for one in met {
            let Some(form) = self.forms.get(&one.words.join(" ")) else { continue };
            for id in &form.who {
                let (kind, number) = &mut self.people[*id];
                if *number == 0 {
                    let next = last.entry(*kind).or_default();
                    *next += 1;
                    *number = *next;
                }
            }
        }
    }

    /// Other ways of writing somebody that a list gives.
    fn alias(&mut self, one: &Known) {
        let named = self.forms.get(&words(&one.name).join(" ")).map(|f| f.who.clone()).unwrap_or_default();
        for alias in one.aliases.iter().filter(|a| !a.contains('@')) {
            for id in &named {
                match words(alias).as_slice() {
                    [_] if is_initials(alias) => {
                        self.initials.entry(alias.clone()).or_default().insert(*id);
                    }
                    all => self.form(all, *id, all.len() == 1),
                }
            }
        }
    }

    fn enter(&mut self, met: &Met, id: usize) {
        match met.kind {
            Kind::Person if met.whole => self.form(&met.words, id, false),
            Kind::Person => self.person(met, id),
            Kind::Agency | Kind::Firm => self.agency(met, id),
        }
    }

    /// `Sanne de Vries`: in full, each name by itself, with an initial, in one word, as initials.
    fn person(&mut self, met: &Met, id: usize) {
        let all = &met.words;
        self.form(all, id, all.len() == 1);
        let first = met.name.split_whitespace().next().map(words).unwrap_or_default();
        self.form(&first, id, true);
        let rest = &all[first.len().min(all.len())..];
        if rest.is_empty() {
            return;
        }
        self.form(rest, id, true);
        if rest.len() > 1 {
            // "deWit", "Sanne deWit"
            let joined = rest.concat();
            self.form(std::slice::from_ref(&joined), id, true);
            self.form(&[&first, std::slice::from_ref(&joined)].concat(), id, true);
        }
        let surname: Vec<String> = rest.iter().skip_while(|w| PARTICLES.contains(&w.as_str())).cloned().collect();
        self.form(&surname, id, true);
        for word in all.iter().filter(|w| !PARTICLES.contains(&w.as_str())) {
            self.form(std::slice::from_ref(word), id, true);
        }
        let initial = |word: &String| word.chars().next().map(String::from);
        if let (Some(own), Some(last)) = (first.first().and_then(initial), surname.first().and_then(initial)) {
            for name in [rest, &surname] {
                let short = [std::slice::from_ref(&own), name].concat();
                self.form(&short, id, true);
                self.joined(&short, id);
            }
            let particles = &rest[..rest.len() - surname.len()];
            self.form(&[&first, std::slice::from_ref(&last)].concat(), id, true);
            self.form(&[&first, particles, std::slice::from_ref(&last)].concat(), id, true);
        }
        self.joined(all, id);
        for short in shortened(&met.name) {
            self.initials.entry(short).or_default().insert(id);
        }
    }

    /// `Bureau Vonk BV`: in full, without the legal form, without the word for what it is.
    fn agency(&mut self, met: &Met, id: usize) {
        let all = &met.words;
        self.form(all, id, all.len() == 1);
        let mut bare: &[String] = all;
        while let [before @ .., last] = bare
            && LEGAL.contains(&last.as_str())
        {
            bare = before;
        }
        while let [first, after @ ..] = bare
            && LEGAL.contains(&first.as_str())
        {
            bare = after;
        }
        self.form(bare, id, true);
        self.joined(bare, id);
        let mut own = bare;
        while let [first, after @ ..] = own
            && (is_ordinary(first) || PARTICLES.contains(&first.as_str()))
        {
            own = after;
        }
        while let [before @ .., last] = own
            && is_ordinary(last)
        {
            own = before;
        }
        if own.iter().map(String::len).sum::<usize>() > 3 {
            self.form(own, id, true);
        }
    }

    fn joined(&mut self, all: &[String], id: usize) {
        let joined = all.concat();
        if all.len() > 1 && joined.chars().count() >= JOINED {
            self.form(&[joined], id, false);
        }
    }

    /// Enters a form and its genitive; `guarded` ones that are ordinary words need a capital.
    fn form(&mut self, all: &[String], id: usize, guarded: bool) {
        let Some(last) = all.last().filter(|_| all.len() <= WORDS) else { return };
        let letters: usize = all.iter().map(|w| w.chars().count()).sum();
        if letters < 2 || all.iter().all(|w| PARTICLES.contains(&w.as_str())) {
            return;
        }
        let capital = guarded && (is_ordinary(last) || is_abbreviation(last) || last.chars().count() < 3);
        self.longest = self.longest.max(all.len());
        let written = all.join(" ");
        let genitive = Some(format!("{written}s")).filter(|_| all.len() > 1 || !has_plural(last));
        for written in genitive.into_iter().chain([written]) {
            let form = self.forms.entry(written).or_insert(Form { who: BTreeSet::new(), capital });
            form.capital &= capital;
            if form.who.len() <= SHARED {
                form.who.insert(id);
            }
        }
    }

    /// Where somebody stands in a text, the longest form at each word.
    pub(super) fn find(&self, text: &str, lang: Lang) -> Vec<Change> {
        let spots = spots(text);
        let mut found = Vec::new();
        let mut i = 0;
        while i < spots.len() {
            match self.at(text, &spots[i..]) {
                Some((count, who)) => {
                    let person = who.iter().all(|id| self.people[*id].0 == Kind::Person);
                    let first = if person { before(text, &spots[..=i]) } else { i };
                    let behind = if person { surname_behind(text, &spots[i + count - 1..]) } else { 0 };
                    let range = spots[first].0..spots[i + count - 1 + behind].1;
                    found.push(Change { range, token: self.token(who, lang) });
                    i += count + behind;
                }
                None => i += 1,
            }
        }
        found
    }

    /// Who stands at the first of some words, and in how many of them.
    fn at(&self, text: &str, spots: &[(usize, usize)]) -> Option<(usize, &BTreeSet<usize>)> {
        let mut best = None;
        let mut key = String::new();
        for (n, (start, end)) in spots.iter().take(self.longest).enumerate() {
            if n > 0 {
                let gap = &text[spots[n - 1].1..*start];
                if gap.len() > GAP || gap.contains([',', ';', ':', '|', '(', ')', '\t', '!', '?', '@']) {
                    break;
                }
                key.push(' ');
            }
            let word = &text[*start..*end];
            key.push_str(&plain(word));
            let joins = n > 0 && matches!(&text[spots[n - 1].1..*start], "." | "_" | "-");
            if let Some(form) = self.forms.get(&key).filter(|f| !f.capital || joins || word.contains(char::is_uppercase)) {
                best = Some((n + 1, &form.who));
            }
        }
        let (start, end) = spots.first()?;
        best.or_else(|| self.initials.get(&shown(&text[*start..*end])).map(|who| (1, who)))
    }

    fn token(&self, who: &BTreeSet<usize>, lang: Lang) -> String {
        let people: Vec<(Kind, usize)> = who.iter().map(|id| self.people[*id]).collect();
        let kind = people.first().map_or(Kind::Person, |(kind, _)| *kind);
        let word = match kind {
            Kind::Person => lang.pick("Persoon", "Person"),
            Kind::Agency => lang.pick("Bureau", "Agency"),
            Kind::Firm => lang.pick("Bedrijf", "Company"),
        };
        let mut numbers: Vec<usize> = people.iter().filter(|(k, _)| *k == kind).map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        if numbers.len() > SHARED {
            return word.to_owned();
        }
        format!("{word} {}", numbers.iter().map(usize::to_string).collect::<Vec<_>>().join("/"))
    }
}

/// Everybody who owns something, in the order of the plans.
fn owners(report: &Report) -> Vec<Met> {
    let mut met = Vec::new();
    for plan in &report.plans {
        for owner in plan.owners.iter().filter(|o| has_name(o.kind)) {
            let kind = if owner.kind == OwnerKind::Agency { Kind::Agency } else { Kind::Person };
            met.extend(owner.name.as_deref().and_then(|name| heard(kind, name)));
        }
        let doing = plan.actions.iter().map(|a| &a.owner).chain(plan.goals.iter().map(|g| &g.owner));
        met.extend(doing.flatten().flat_map(|said| people(said)));
    }
    met
}

fn heard(kind: Kind, name: &str) -> Option<Met> {
    let words = words(name);
    let told = !name.contains('@') && !words.is_empty() && words.len() <= WORDS;
    told.then(|| Met { kind, name: name.to_owned(), words, whole: false })
}

/// The persons among who does an action: "Sanne de Vries en Tom (marketing)".
fn people(said: &str) -> Vec<Met> {
    let parts =
        said.split([',', '/', '&', '+', ';', '(', ')']).flat_map(|part| part.split(" en ")).flat_map(|p| p.split(" and "));
    let named = parts.map(str::trim).filter(|part| {
        let first = part.split([' ', '-']).next().unwrap_or_default();
        let capitals = part.split_whitespace().all(|w| w.starts_with(char::is_uppercase) || PARTICLES.contains(&w));
        capitals && is_given_name(&first.to_lowercase())
    });
    named.filter_map(|part| heard(Kind::Person, part)).collect()
}

fn is_initials(written: &str) -> bool {
    (2..=4).contains(&written.chars().count()) && written.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// `Sanne van den Berg` → `SB`, `SvdB`, `SVDB`, but for common abbreviations.
fn shortened(name: &str) -> Vec<String> {
    let firsts: String = name.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_alphabetic()).collect();
    let capitals: String = firsts.chars().filter(|c| c.is_uppercase()).collect();
    let mut all = vec![firsts.to_uppercase(), capitals, firsts];
    all.retain(|short| is_initials(short) && !is_abbreviation(&short.to_lowercase()));
    all.sort();
    all.dedup();
    all
}

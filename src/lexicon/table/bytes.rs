//! The table as bytes: written when regie is built, read when it starts.
//!
//! Words first, a line each, with tabs between those of a group; behind a zero byte the numbers, 32 bits each, little end first;
//! then the automaton as its own library writes it.

use std::borrow::Cow;
use std::fmt::Write as _;

use daachorse::DoubleArrayAhoCorasick;

use super::{Pattern, PatternKind, Pole, Strength, Table, Term};
use crate::text::Lang;

/// How a pattern's kind is written; from the last on, the group of a split verb.
const WHOLE: u32 = 0;
const HEAD: u32 = 1;
const SPLIT: u32 = 2;

impl Table {
    /// The table as bytes.
    #[allow(dead_code, reason = "the library only reads what build.rs writes")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut words = format!("{}\n{}\n", self.fingerprint, self.categories.join("\t"));
        let _ = writeln!(words, "{}", self.verbs.len());
        for group in &self.verbs {
            let members: Vec<String> = group.iter().map(|(particle, term)| format!("{particle}\t{term}")).collect();
            let _ = writeln!(words, "{}", members.join("\t"));
        }
        self.terms.iter().for_each(|t| words.extend([t.lemma.as_ref(), "\n"]));
        let mut numbers: Vec<u32> = self.terms.iter().map(packed).collect();
        numbers.push(self.starts.len() as u32);
        numbers.extend(&self.starts);
        numbers.push(self.patterns.len() as u32);
        for pattern in &self.patterns {
            let kind = match pattern.kind {
                PatternKind::Whole => WHOLE,
                PatternKind::Head => HEAD,
                PatternKind::Split(group) => SPLIT + group,
            };
            numbers.extend([pattern.term, kind, pattern.hyphens.len() as u32]);
            numbers.extend(&pattern.hyphens);
        }
        let mut bytes = words.into_bytes();
        bytes.push(0);
        numbers.iter().for_each(|n| bytes.extend(n.to_le_bytes()));
        bytes.extend(self.automaton.serialize());
        bytes
    }

    /// The table that [`Table::to_bytes`] wrote; none of any other bytes.
    pub fn from_bytes(bytes: &'static [u8]) -> Option<Table> {
        let end = bytes.iter().position(|b| *b == 0)?;
        let mut lines = std::str::from_utf8(&bytes[..end]).ok()?.lines();
        let fingerprint = Cow::Borrowed(lines.next()?);
        let categories = lines.next()?.split('\t').map(Cow::Borrowed).collect();
        let count: usize = lines.next()?.parse().ok()?;
        let verbs = lines.by_ref().take(count).map(group).collect::<Option<Vec<_>>>()?;
        let mut numbers = Numbers(&bytes[end + 1..]);
        let terms = lines.map(|lemma| unpacked(lemma, numbers.next()?)).collect::<Option<Vec<_>>>()?;
        let starts = (0..numbers.next()?).map(|_| numbers.next()).collect::<Option<Vec<_>>>()?;
        let patterns = (0..numbers.next()?).map(|_| pattern(&mut numbers)).collect::<Option<Vec<_>>>()?;
        let (automaton, _) = DoubleArrayAhoCorasick::deserialize(numbers.0).ok()?;
        Some(Table { categories, terms, patterns, starts, verbs, fingerprint, automaton })
    }
}

/// What is left of the numbers.
struct Numbers(&'static [u8]);

impl Numbers {
    fn next(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }
}

fn pattern(numbers: &mut Numbers) -> Option<Pattern> {
    let term = numbers.next()?;
    let kind = match numbers.next()? {
        WHOLE => PatternKind::Whole,
        HEAD => PatternKind::Head,
        group => PatternKind::Split(group - SPLIT),
    };
    let hyphens = (0..numbers.next()?).map(|_| numbers.next()).collect::<Option<Vec<u32>>>()?;
    Some(Pattern { term, kind, hyphens })
}

fn group(line: &'static str) -> Option<Vec<(Cow<'static, str>, u32)>> {
    let mut members = Vec::new();
    let mut fields = line.split('\t');
    while let Some(particle) = fields.next() {
        members.push((Cow::Borrowed(particle), fields.next()?.parse().ok()?));
    }
    Some(members)
}

/// Everything of a term but its lemma: category, language, pole and strength in a byte each, the category in two.
#[allow(dead_code, reason = "the library only reads what build.rs writes")]
fn packed(term: &Term) -> u32 {
    let at = |found: Option<usize>| found.map_or(0, |i| i as u32);
    let lang = at(Lang::ALL.iter().position(|l| *l == term.lang));
    let pole = at(Pole::ALL.iter().position(|p| *p == term.pole));
    let strength = at(Strength::ALL.iter().position(|s| *s == term.strength));
    u32::from(term.category) << 16 | lang << 8 | pole << 4 | strength
}

fn unpacked(lemma: &'static str, number: u32) -> Option<Term> {
    Some(Term {
        lemma: Cow::Borrowed(lemma),
        lang: *Lang::ALL.get((number >> 8 & 0xff) as usize)?,
        pole: *Pole::ALL.get((number >> 4 & 0xf) as usize)?,
        category: (number >> 16) as u16,
        strength: *Strength::ALL.get((number & 0xf) as usize)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::{expand, parse};

    fn table(text: &str) -> Table {
        expand(&[(Lang::Nl, parse("x.toml", text).unwrap())], "0123456789ab".into())
    }

    #[test]
    fn a_table_comes_back_as_it_was() {
        let table = table(
            "pole = \"execution\"\ncategory = \"mail\"\n[terms]\n\"e-mail\" = { forms = \"noun-s\", match = \"head\", not = [\"zmail\"], weight = \"weak\" }\n\
             \"uitsturen\" = { split = [\"stuur\", \"sturen\"], particle = \"uit\" }\n",
        );
        let read = Table::from_bytes(table.to_bytes().leak()).unwrap();
        assert!(table.patterns.iter().any(|p| !p.hyphens.is_empty()) && table.verbs.len() == 2);
        assert_eq!((read.categories, read.terms, read.verbs), (table.categories, table.terms, table.verbs));
        assert_eq!((read.patterns, read.starts, read.fingerprint), (table.patterns, table.starts, table.fingerprint));
        let found = |automaton: &DoubleArrayAhoCorasick<u32>| -> Vec<(usize, usize, u32)> {
            automaton.find_overlapping_iter("we sturen e mails uit").map(|m| (m.start(), m.end(), m.value())).collect()
        };
        assert_eq!(found(&read.automaton), found(&table.automaton));
        assert_eq!(found(&read.automaton).len(), 3);
    }

    #[test]
    fn other_bytes_are_no_table() {
        let bytes = table("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"a\" = {}\n").to_bytes().leak();
        assert!(Table::from_bytes(bytes).is_some());
        for cut in 0..bytes.len() {
            assert!(Table::from_bytes(&bytes[..cut]).is_none(), "{cut} of {}", bytes.len());
        }
    }
}

//! The table as text, one record a line with tabs between its fields: written when regie is built, read when it starts.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{Pattern, PatternKind, Pole, Strength, Table, Term};
use crate::text::Lang;

impl Table {
    /// The table as text.
    #[allow(dead_code, reason = "the library only reads what build.rs writes")]
    pub fn to_text(&self) -> String {
        let mut out = format!("{}\n", self.fingerprint);
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line(self.categories.len().to_string());
        self.categories.iter().for_each(|c| line(c.to_string()));
        line(self.verbs.len().to_string());
        for group in &self.verbs {
            let members = group.iter().fold(String::new(), |mut all, (particle, term)| {
                let _ = write!(all, "{particle}\t{term}\t");
                all
            });
            line(members);
        }
        line(self.terms.len().to_string());
        for t in &self.terms {
            line(format!("{}\t{}\t{}\t{}\t{}", t.lemma, t.lang.code(), t.pole.id(), t.category, t.strength.id()));
        }
        for (text, pattern) in &self.patterns {
            let kind = match pattern.kind {
                PatternKind::Whole => "w".to_owned(),
                PatternKind::Head => "h".to_owned(),
                PatternKind::Split(group) => group.to_string(),
            };
            let hyphens: Vec<String> = pattern.hyphens.iter().map(u32::to_string).collect();
            line(format!("{text}\t{}\t{kind}\t{}", pattern.term, hyphens.join(",")));
        }
        out
    }

    /// The table that [`Table::to_text`] wrote; none of any other text.
    pub fn from_text(text: &'static str) -> Option<Table> {
        let mut lines = text.lines();
        let fingerprint = Cow::Borrowed(lines.next()?);
        let count: usize = lines.next()?.parse().ok()?;
        let categories = lines.by_ref().take(count).map(Cow::Borrowed).collect();
        let count: usize = lines.next()?.parse().ok()?;
        let verbs = lines.by_ref().take(count).map(group).collect::<Option<Vec<_>>>()?;
        let count: usize = lines.next()?.parse().ok()?;
        let terms = lines.by_ref().take(count).map(term).collect::<Option<Vec<_>>>()?;
        let patterns = lines.map(pattern).collect::<Option<Vec<_>>>()?;
        Some(Table { categories, terms, patterns, verbs, fingerprint })
    }
}

fn group(line: &'static str) -> Option<Vec<(Cow<'static, str>, u32)>> {
    let mut members = Vec::new();
    let mut fields = line.split_terminator('\t');
    while let Some(particle) = fields.next() {
        members.push((Cow::Borrowed(particle), fields.next()?.parse().ok()?));
    }
    Some(members)
}

fn term(line: &'static str) -> Option<Term> {
    let mut fields = line.split('\t');
    Some(Term {
        lemma: Cow::Borrowed(fields.next()?),
        lang: Lang::from_code(fields.next()?)?,
        pole: Pole::from_id(fields.next()?)?,
        category: fields.next()?.parse().ok()?,
        strength: fields.next().and_then(|id| Strength::ALL.into_iter().find(|s| s.id() == id))?,
    })
}

fn pattern(line: &'static str) -> Option<(Cow<'static, str>, Pattern)> {
    let mut fields = line.split('\t');
    let text = fields.next()?;
    let term = fields.next()?.parse().ok()?;
    let kind = match fields.next()? {
        "w" => PatternKind::Whole,
        "h" => PatternKind::Head,
        group => PatternKind::Split(group.parse().ok()?),
    };
    let hyphens = fields.next()?.split_terminator(',').map(|at| at.parse().ok()).collect::<Option<Vec<u32>>>()?;
    Some((Cow::Borrowed(text), Pattern { term, kind, hyphens }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::{expand, parse};

    #[test]
    fn a_table_comes_back_as_it_was() {
        let text = "pole = \"execution\"\ncategory = \"mail\"\n[terms]\n\"e-mail\" = { forms = \"noun-s\", match = \"head\", not = [\"zmail\"], weight = \"weak\" }\n\
                    \"uitsturen\" = { split = [\"stuur\", \"sturen\"], particle = \"uit\" }\n";
        let table = expand(&[(Lang::Nl, parse("x.toml", text).unwrap())], "0123456789ab".into());
        let written: &'static str = Box::leak(table.to_text().into_boxed_str());
        assert!(table.patterns.iter().any(|(_, p)| !p.hyphens.is_empty()) && table.verbs.len() == 2);
        assert_eq!(Table::from_text(written), Some(table));
        assert_eq!(Table::from_text("no table"), None);
    }
}

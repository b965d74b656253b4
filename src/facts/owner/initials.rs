//! Initials that a legend or a list of people explains: "JV = Jasmijn Vos", "Jasmijn Vos (JV)".

use std::collections::BTreeMap;

use super::context::Context;
use crate::text::Span;

/// What may stand between initials and the name that they are short for.
const BETWEEN: [char; 9] = [' ', '=', ':', '–', '-', '(', ')', '|', '\t'];

/// Initials and the full name behind them; none where two people share them.
#[derive(Clone, Debug, Default)]
pub(super) struct Legend(BTreeMap<String, Option<Span>>);

impl Legend {
    /// Takes a full name in, where its initials stand beside it, or where it stands in a list of people.
    pub(super) fn add(&mut self, cx: &Context<'_>, name: Span, listed: bool) {
        let doc = cx.source.doc.text();
        let before = doc[..name.start as usize].trim_end_matches(BETWEEN);
        let after = doc[name.end as usize..].trim_start_matches(BETWEEN);
        let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        for short in shortened(cx.slice(name)) {
            if listed || short == last || short == next {
                let known = self.0.entry(short).or_insert(Some(name));
                *known = known.filter(|k| cx.folded(*k) == cx.folded(name));
            }
        }
    }

    /// The one name that initials stand for.
    pub(super) fn name(&self, initials: &str) -> Option<Span> {
        self.0.get(initials).copied().flatten()
    }
}

/// `Sanne van den Berg` → `SB`, `SvdB`, `SVDB`; none for a single word.
fn shortened(name: &str) -> Vec<String> {
    let firsts: String = name.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_alphabetic()).collect();
    let capitals: String = firsts.chars().filter(|c| c.is_uppercase()).collect();
    let shouted = firsts.to_uppercase();
    let mut all = vec![capitals, firsts, shouted];
    all.sort();
    all.dedup();
    all.retain(|s| s.chars().count() > 1);
    all
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn shortens_names() {
        for (name, short) in [
            ("Sanne van den Berg", &["SB", "SVDB", "SvdB"][..]),
            ("Ann Smith", &["AS"]),
            ("Jan-Willem Kok", &["JWK"]),
            ("Ann", &[]),
        ] {
            assert_eq!(shortened(name), short, "{name}");
        }
    }
}

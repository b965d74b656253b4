//! Words, numbers and places as a reader's language writes them.

use crate::document::{Limit, Location, Margin};
use crate::facts::{OwnerKind, Scope, TargetKind};
use crate::finding::Severity;
use crate::plan::OwnerReport;
use crate::score::Verdict;
use crate::text::Lang;

/// A verdict for people.
pub(super) fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::ExecutionHeavy => lang.pick("uitvoeringszwaar", "execution-heavy"),
        Verdict::Steered => lang.pick("in regie", "steered"),
        Verdict::DirectionOnly => lang.pick("alleen richting", "direction only"),
        Verdict::Insufficient => lang.pick("te weinig tekst om te oordelen", "too little text to judge"),
        Verdict::NotAPlan => lang.pick("geen marketingplan", "no marketing plan"),
    }
}

/// A severity for people.
pub(super) fn severity(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("fout", "error"),
        Severity::Warning => lang.pick("let op", "warning"),
        Severity::Info => lang.pick("ter info", "note"),
    }
}

/// A kind of owner for people.
pub(super) fn owner_kind(kind: OwnerKind, lang: Lang) -> &'static str {
    match kind {
        OwnerKind::Person => lang.pick("persoon", "person"),
        OwnerKind::Role => lang.pick("een functie", "a role"),
        OwnerKind::Team => lang.pick("een team", "a team"),
        OwnerKind::Agency => lang.pick("een bureau", "an agency"),
        OwnerKind::Intern => lang.pick("een stagiair", "an intern"),
        OwnerKind::Placeholder => lang.pick("een opengelaten plek", "a place left open"),
    }
}

/// A kind of owner as it stands behind a name.
pub(super) fn kind_label(kind: OwnerKind, lang: Lang) -> &'static str {
    match kind {
        OwnerKind::Person => lang.pick("persoon", "person"),
        OwnerKind::Role => lang.pick("functie", "role"),
        OwnerKind::Team => "team",
        OwnerKind::Agency => lang.pick("bureau", "agency"),
        OwnerKind::Intern => lang.pick("stagiair", "intern"),
        OwnerKind::Placeholder => lang.pick("opengelaten", "left open"),
    }
}

/// The label of what there is to know about the run itself.
pub(super) fn note(lang: Lang) -> &'static str {
    lang.pick("opmerking", "note")
}

/// What there is too much of to be read whole, for people.
pub(super) fn limit(limit: Limit, lang: Lang) -> &'static str {
    match limit {
        Limit::Depth => lang.pick("te diep genest om heel te lezen", "nested too deep to be read whole"),
        Limit::Repeats => lang.pick("te vaak herhaald om alles te lezen", "repeated too often to be read whole"),
        Limit::Grid => lang.pick("meer rijen of kolommen dan een blad heeft", "more rows or columns than a sheet has"),
        Limit::Merges => lang.pick("te veel samengevoegde cellen", "too many merged cells"),
        Limit::Boxes => lang.pick("te veel tekstvakken", "too many text boxes"),
        Limit::Margins => lang.pick("te veel kop- en voetteksten", "too many headers and footers"),
        Limit::Strings => lang.pick("te veel verschillende teksten in cellen", "too many different texts in cells"),
    }
}

/// What an owner owns, for people.
pub(super) fn scope(scope: Scope, lang: Lang) -> &'static str {
    match scope {
        Scope::Plan => lang.pick("het plan", "the plan"),
        Scope::Goal => lang.pick("een doel", "a goal"),
        Scope::Section => lang.pick("een onderdeel", "a part"),
        Scope::Action => lang.pick("een actie", "an action"),
    }
}

/// What an owner owns, for people: "an action: Print flyers".
pub(super) fn owned(owner: &OwnerReport, lang: Lang) -> String {
    let kind = scope(owner.scope, lang);
    owner.owned.as_ref().map_or_else(|| kind.to_owned(), |what| format!("{kind}: {what}"))
}

/// A number with at most two decimals, as the language writes it.
pub(super) fn number(n: f64, lang: Lang) -> String {
    if n.fract() == 0.0 && n.abs() < 1e15 {
        let whole = integer(n.abs() as u64, lang);
        return if n < 0.0 { format!("-{whole}") } else { whole };
    }
    let text = format!("{n:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    lang.pick(text.replace('.', ","), text)
}

/// A kind of target for people, for a number of them.
pub(super) fn target_kind(kind: TargetKind, count: usize, lang: Lang) -> &'static str {
    match (kind, count) {
        (TargetKind::Outcome, 1) => lang.pick("uitkomst", "outcome"),
        (TargetKind::Outcome, _) => lang.pick("uitkomsten", "outcomes"),
        (TargetKind::Vanity, _) => "vanity",
        (TargetKind::Output, _) => lang.pick("productie", "output"),
    }
}

/// A language's own name.
pub(super) fn language(lang: Lang) -> &'static str {
    lang.pick("Nederlands", "English")
}

/// A whole number with the language's thousands separator.
pub(super) fn integer(n: u64, lang: Lang) -> String {
    let digits = n.to_string();
    let separator = lang.pick('.', ',');
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number with at most one decimal, as the language writes it.
pub(super) fn decimal(n: f64, lang: Lang) -> String {
    let text = format!("{n:.1}");
    lang.pick(text.replace('.', ","), text)
}

/// A number as it is needed: whole ones without decimals, others with two at most.
pub(super) fn amount(n: f64, lang: Lang) -> String {
    if n.fract() == 0.0 && n.abs() < 9e15 {
        let sign = if n < 0.0 { "-" } else { "" };
        return format!("{sign}{}", integer(n.abs() as u64, lang));
    }
    let text = format!("{n:.2}");
    let text = text.trim_end_matches('0').to_owned();
    lang.pick(text.replace('.', ","), text)
}

/// Where something stands, in words: "6 Organisatie, alinea 41".
pub(super) fn place(at: &Location, lang: Lang) -> String {
    let mut parts: Vec<String> = at.trail.last().cloned().into_iter().collect();
    if let Some(sheet) = at.sheet.as_ref().filter(|sheet| parts.last() != Some(sheet)) {
        parts.push(format!("{} {sheet}", lang.pick("blad", "sheet")));
    }
    if let Some(margin) = at.margin {
        let (nl, en) = if margin == Margin::Header { ("koptekst", "header") } else { ("voettekst", "footer") };
        parts.push(lang.pick(nl, en).to_owned());
    }
    if let Some(cell) = &at.cell {
        parts.push(format!("{} {cell}", lang.pick("cel", "cell")));
    }
    let gridded = at.line.is_some() || at.cell.is_some();
    let mut count = |nl: &str, en: &str, n: Option<u32>| {
        if let Some(n) = n {
            parts.push(format!("{} {n}", lang.pick(nl, en)));
        }
    };
    count("regel", "line", at.line);
    count("pagina", "page", at.page);
    count("dia", "slide", at.slide);
    count("alinea", "paragraph", at.paragraph.filter(|_| at.table.is_none()));
    count("tabel", "table", at.table.filter(|_| !gridded));
    count("rij", "row", at.row.filter(|_| !gridded));
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(integer(1_234_567, Lang::Nl), "1.234.567");
        assert_eq!(integer(999, Lang::En), "999");
        assert_eq!(decimal(3.03, Lang::Nl), "3,0");
        assert_eq!(amount(12_000.0, Lang::Nl), "12.000");
        assert_eq!(amount(8.5, Lang::Nl), "8,5");
        assert_eq!(amount(33.333, Lang::En), "33.33");
    }
}

//! Units as reports write them.

use crate::facts::Source;
use crate::facts::words::Words;
use crate::text::{Lang, Period, Quantity, Unit};

/// `%`, `pp`, `x`, `EUR`, …; of a count the period it is given for ("per maand"), else nothing.
pub(super) fn write(number: &Quantity, lang: Lang) -> String {
    match (number.unit, number.period) {
        (Unit::Count, Some(period)) => per(period, lang).to_owned(),
        (unit, _) => unit.symbol().to_owned(),
    }
}

fn per(period: Period, lang: Lang) -> &'static str {
    match period {
        Period::Day => lang.pick("per dag", "per day"),
        Period::Week => lang.pick("per week", "per week"),
        Period::Month => lang.pick("per maand", "per month"),
        Period::Quarter => lang.pick("per kwartaal", "per quarter"),
        Period::Year => lang.pick("per jaar", "per year"),
    }
}

/// Signs of thousands and of millions in the name of a column, without spaces.
const SCALES: [(&[&str], f64); 2] = [
    (
        &[
            "k€", "€k", "$k", "k$", "£k", "k£", "keur", "eurk", "x1.000", "x1000", "×1.000", "×1000", "x1,000", "induizenden",
            "inthousands", "duizendeuro",
        ],
        1e3,
    ),
    (&["m€", "€m", "$m", "£m", "mln", "inmiljoenen", "inmillions", "miljoeneuro"], 1e6),
];

/// What the name of a column or row multiplies a bare number by: "Omzet (in k€)", "Revenue ($m)".
pub(super) fn scale(number: &Quantity, source: Source<'_>, name: &str) -> f64 {
    let written = source.doc.slice(number.span);
    let bare = written.ends_with(|c: char| c.is_ascii_digit());
    if !bare || !matches!(number.unit, Unit::Count | Unit::Eur | Unit::Usd | Unit::Gbp) {
        return 1.0;
    }
    let tight: String = name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let ends = |at: usize| !tight[at..].starts_with(|c: char| c.is_alphanumeric());
    let has = |sign: &str| tight.match_indices(sign).any(|(at, _)| ends(at + sign.len()));
    SCALES.iter().find(|(signs, _)| signs.iter().any(|sign| has(sign))).map_or(1.0, |(_, by)| *by)
}

/// The unit that a column's or row's name gives its numbers: "Conversie (%)", "Omzet in €", "Leads/maand".
pub(super) fn of_name(name: &str, lang: Lang) -> Option<&'static str> {
    let words = Words::of(name);
    let period = [
        (Period::Day, ["per dag", "/ dag", "per day", "/ day", "dagelijkse", "daily"]),
        (Period::Week, ["per week", "/ week", "/ wk", "p w", "wekelijkse", "weekly"]),
        (Period::Month, ["per maand", "/ maand", "/ mnd", "per month", "/ month", "/ mo"]),
        (Period::Quarter, ["per kwartaal", "/ kwartaal", "per quarter", "/ quarter", "p / kwartaal", "/ q"]),
        (Period::Year, ["per jaar", "/ jaar", "per year", "/ year", "p / j", "p / jaar"]),
    ];
    if words.any(&["%", "percentage", "procent", "percent"]) {
        return Some("%");
    }
    for (sign, symbol) in
        [("€", "EUR"), ("eur", "EUR"), ("euro", "EUR"), ("$", "USD"), ("usd", "USD"), ("£", "GBP"), ("gbp", "GBP")]
    {
        if words.has(sign) {
            return Some(symbol);
        }
    }
    period.into_iter().find(|(_, names)| words.any(names)).map(|(period, _)| per(period, lang))
}

#[cfg(test)]
mod tests {
    use super::of_name;
    use crate::text::Lang;

    #[test]
    fn reads_units_in_names_of_columns() {
        for (name, expected) in
            [("Conversie (%)", Some("%")), ("Omzet in €", Some("EUR")), ("Leads / maand", Some("per maand")), ("Leads", None)]
        {
            assert_eq!(of_name(name, Lang::Nl), expected, "{name}");
        }
    }
}

//! The value of figures with separators.

use crate::text::Lang;

/// More digits than this are an account, a telephone number or an id.
pub(super) const MAX_DIGITS: usize = 12;

/// Value of `figures` (digits with `.` and `,` between them), and whether it can be read in two ways; none for what is no
/// number: a leading zero, a version.
///
/// With both separators the last is decimal; one before exactly three digits groups thousands, unless the number starts
/// with zero or is a percentage; else it is decimal.
pub(super) fn value(figures: &str, percent: bool, lang: Lang) -> Option<(f64, bool)> {
    let separators: Vec<char> = figures.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = figures.split(['.', ',']).collect();
    let (first, last) = (groups[0], groups[groups.len() - 1]);
    let zero = first.starts_with('0');
    if figures.len() - separators.len() > MAX_DIGITS || (zero && first.len() > 1) {
        return None;
    }
    let thousands = |groups: &[&str]| !zero && first.len() <= 3 && groups[1..].iter().all(|g| g.len() == 3);
    let (decimal, ambiguous) = match separators[..] {
        [] => (false, false),
        [one] if thousands(&groups) => (percent, percent || one != lang.pick('.', ',')),
        [_] => (true, false),
        [.., before, end] if before != end => {
            let grouped = separators[..separators.len() - 1].iter().all(|s| *s == before);
            (grouped && thousands(&groups[..groups.len() - 1])).then_some((true, false))?
        }
        _ => (separators.iter().all(|s| *s == separators[0]) && thousands(&groups)).then_some((false, false))?,
    };
    let whole: String = if decimal { groups[..groups.len() - 1].concat() } else { groups.concat() };
    let written = if decimal { format!("{whole}.{last}") } else { whole };
    written.parse().ok().map(|value| (value, ambiguous))
}

#[cfg(test)]
mod tests {
    use super::value;
    use crate::text::Lang;

    #[test]
    fn decides_what_separators_mean() {
        for (figures, percent, lang, expected) in [
            ("1.250,50", false, Lang::Nl, Some((1250.5, false))),
            ("1,250.50", false, Lang::Nl, Some((1250.5, false))),
            ("1.250", false, Lang::Nl, Some((1250.0, false))),
            ("1.250", false, Lang::En, Some((1250.0, true))),
            ("10,000", false, Lang::En, Some((10000.0, false))),
            ("1.250.000", false, Lang::En, Some((1_250_000.0, false))),
            ("0.125", false, Lang::Nl, Some((0.125, false))),
            ("2.500", true, Lang::Nl, Some((2.5, true))),
            ("2,5", true, Lang::Nl, Some((2.5, false))),
            ("1250.500", false, Lang::En, Some((1250.5, false))),
            ("1.2.3", false, Lang::En, None),
            ("12,5,3", false, Lang::Nl, None),
            ("1.25,000.3", false, Lang::Nl, None),
            ("020", false, Lang::Nl, None),
            ("1234567890123", false, Lang::Nl, None),
        ] {
            assert_eq!(value(figures, percent, lang), expected, "{figures} {lang:?}");
        }
    }
}

//! Numbers and quantities of Dutch and English plans: value, unit, comparator, range, period.

mod amount;
mod context;
mod digits;
mod mask;
mod share;
mod units;
mod words;

use std::rc::Rc;

use super::lex::{Kind, Line, lex};
use super::{Lang, Memo, Span, fold};

/// What a quantity is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A plain count; what is counted is the caller's to find.
    Count,
    /// Per cent; also fractions ("een derde meer") and "1 op 4".
    Percent,
    /// Percentage points.
    Points,
    /// A factor: "3x", "verdubbelen", "half", "3:1".
    Times,
    /// Euro.
    Eur,
    /// US dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// A length of time, "3 maanden", in the unit the text names; the words of the unit are in the span.
    Duration,
}

impl Unit {
    /// As reports write it: `%`, `pp`, `x`, `EUR`, `USD`, `GBP`; empty for counts and durations.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::Count | Unit::Duration => "",
            Unit::Percent => "%",
            Unit::Points => "pp",
            Unit::Times => "x",
            Unit::Eur => "EUR",
            Unit::Usd => "USD",
            Unit::Gbp => "GBP",
        }
    }

    /// Whether it is money.
    pub fn is_money(self) -> bool {
        matches!(self, Unit::Eur | Unit::Usd | Unit::Gbp)
    }
}

/// How the real value may lie to the one given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// "minimaal", "at least", `≥`, "20+".
    AtLeast,
    /// "maximaal", "up to", `≤`.
    AtMost,
    /// "meer dan", "above", `>`.
    MoreThan,
    /// "onder", "less than", `<`.
    LessThan,
}

/// A quantity that says how much something changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// "+15%", "20% meer", "verdubbelen".
    Up,
    /// "-15%", "20% fewer", "halveren".
    Down,
}

/// The period a rate is given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// "per dag".
    Day,
    /// "per week".
    Week,
    /// "per maand".
    Month,
    /// "per quarter".
    Quarter,
    /// "per jaar".
    Year,
}

/// A number with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The value, thousands and millions written out, never negative; of a range the lower bound.
    pub value: f64,
    /// Upper bound of a range.
    pub upper: Option<f64>,
    /// What it is counted in.
    pub unit: Unit,
    /// "at least", "below" and the like, before or after it.
    pub comparator: Option<Comparator>,
    /// A sign or a word of change at the quantity itself; "van … naar" and verbs are the caller's.
    pub change: Option<Change>,
    /// "per month", up to six words behind it, or directly before it.
    pub period: Option<Period>,
    /// The separators may be read in two ways ("2.500 %", "1,250" in Dutch).
    pub ambiguous: bool,
    /// Sign, currency, figures, scale and unit of all bounds; comparator and period lie outside.
    pub span: Span,
}

impl Quantity {
    /// A count without anything around it.
    pub fn plain(value: f64, span: Span) -> Quantity {
        let (unit, comparator, change) = (Unit::Count, None, None);
        Quantity { value, upper: None, unit, comparator, change, period: None, ambiguous: false, span }
    }
}

/// The quantities in `text`, in order and disjoint; spans are relative to `text`. Dates, telephone and version numbers,
/// times, ranks, list numbers, names such as "Top 10" or "24/7" are none. "van 20 naar 30" and "from 20 to 30" give two.
pub fn quantities(text: &str, lang: Lang) -> Vec<Quantity> {
    thread_local!(static KNOWN: Memo<Rc<[Quantity]>> = const { Memo::new() });
    KNOWN.with(|known| known.get(text, lang as u8, || read(text, lang).into())).to_vec()
}

fn read(text: &str, lang: Lang) -> Vec<Quantity> {
    let low = fold(text);
    let lexemes = lex(text, &low);
    let line = Line(&lexemes);
    // most lines have no number at all, and what masks one costs more than to see that
    let open = vec![false; lexemes.len()];
    let bare = Reader { line, masked: &open, lang };
    let Some(first) = (0..lexemes.len()).find(|at| bare.quantity(*at).is_some()) else { return Vec::new() };
    let reader = Reader { line, masked: &mask::masked(line, lang), lang };
    let mut found = Vec::new();
    let mut at = first;
    while at < lexemes.len() {
        match reader.quantity(at) {
            Some((quantity, next)) => {
                found.push(quantity);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A line, and which of its lexemes belong to no quantity.
#[derive(Clone, Copy)]
struct Reader<'a, 't> {
    line: Line<'a, 't>,
    masked: &'a [bool],
    lang: Lang,
}

impl Reader<'_, '_> {
    fn open(&self, at: usize) -> bool {
        self.masked.get(at) == Some(&false)
    }

    /// Whether a quantity may begin at `at`, by no more than what stands there.
    fn may_begin(&self, at: usize) -> bool {
        self.line.get(at).is_some_and(|lexeme| match lexeme.kind {
            Kind::Number => true,
            Kind::Word => words::may_begin(lexeme.low),
            Kind::Symbol => matches!(lexeme.raw, "€" | "$" | "£"),
        })
    }

    /// The quantity that begins at `at`, and the index after it.
    fn quantity(&self, at: usize) -> Option<(Quantity, usize)> {
        if !self.open(at) || !self.may_begin(at) {
            return None;
        }
        let amount = self.share(at).or_else(|| self.amount(at))?;
        let (upper, amount) = self.range(at, amount);
        let (sign, first) = self.sign(at);
        let (comparator, next) = self.comparator(first, amount.next);
        let quantity = Quantity {
            value: amount.value,
            upper,
            unit: amount.unit.unwrap_or(Unit::Count),
            comparator,
            change: sign.or(amount.change).or_else(|| self.change_after(next)),
            period: self.period(first, next),
            ambiguous: amount.ambiguous,
            span: Span::new(self.line.0[first].start, self.line.0[amount.next - 1].end),
        };
        Some((quantity, next))
    }
}

#[cfg(test)]
mod tests;

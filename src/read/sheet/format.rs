//! Number formats: what a cell shows of its value.

/// Days from the first day that a workbook counts from to 1 January 1970: that of Windows, and that of old Macs.
const DAYS_1900: i64 = 25_569;
const DAYS_1904: i64 = 24_107;
/// 31 December 9999, the last day there is.
const LAST_DAY: f64 = 2_958_465.0;
/// Decimals that a value without a format shows at most.
const DECIMALS: usize = 6;

/// A number format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// As the value is.
    #[default]
    General,
    /// A number with what stands around it: a currency, a unit.
    Number { before: String, after: String, decimals: usize, percent: bool, comma: bool },
    /// A date, as far as year, month or day are shown.
    Date { day: bool, month: bool, year: bool },
    /// A time of day.
    Time,
}

impl Format {
    /// The formats that every workbook has without naming them.
    pub(super) fn builtin(id: u32) -> Format {
        match id {
            1 | 3 | 37 | 38 | 41 | 42 | 5 | 6 => Format::of("0"),
            2 | 4 | 39 | 40 | 43 | 44 | 7 | 8 => Format::of("0.00"),
            9 => Format::of("0%"),
            10 => Format::of("0.00%"),
            14..=16 | 22 => Format::Date { day: true, month: true, year: true },
            17 => Format::Date { day: false, month: true, year: true },
            18..=21 | 45..=47 => Format::Time,
            _ => Format::General,
        }
    }

    /// A format by its code; of several for different signs it is the first.
    pub(super) fn of(code: &str) -> Format {
        let mut seen = Seen::default();
        let mut chars = code.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                ';' => break,
                '"' => chars.by_ref().take_while(|c| *c != '"').for_each(|c| seen.literal(c)),
                '\\' => chars.next().into_iter().for_each(|c| seen.literal(c)),
                // A gap as wide as a character, and a character that fills the cell.
                '_' | '*' => drop(chars.next()),
                '[' => seen.bracket(&chars.by_ref().take_while(|c| *c != ']').collect::<String>()),
                '0' | '#' | '?' => seen.digit(),
                '.' if seen.digits && !seen.point => seen.point = true,
                '.' | ',' | '@' => {}
                '%' => seen.percent = true,
                'E' | 'e' if seen.digits => seen.science = true,
                'y' | 'Y' => seen.year = true,
                'd' | 'D' => seen.day = true,
                'm' | 'M' => seen.month = true,
                'h' | 'H' | 's' | 'S' => seen.time = true,
                c => seen.literal(c),
            }
        }
        if code.trim().eq_ignore_ascii_case("general") { Format::General } else { seen.format() }
    }

    /// What a cell with this format shows of a value. Dates are written as 2026-06-01, whatever their format, so that no
    /// country's order of day and month has to be guessed.
    pub(super) fn show(&self, value: f64, since_1904: bool) -> String {
        match self {
            Format::Date { day, month, year } if (0.0..=LAST_DAY).contains(&value) => {
                let (y, m, d) = date(value, since_1904);
                match (*day, *month, *year) {
                    (false, false, true) => format!("{y}"),
                    (false, true, _) => format!("{y}-{m:02}"),
                    _ => format!("{y}-{m:02}-{d:02}"),
                }
            }
            Format::Time if (0.0..=LAST_DAY).contains(&value) => {
                let minutes = (value.fract() * 1440.0).round() as u32 % 1440;
                format!("{:02}:{:02}", minutes / 60, minutes % 60)
            }
            Format::Number { before, after, decimals, percent, comma } => {
                let scaled = if *percent { value * 100.0 } else { value };
                let mut number = plain(scaled.abs(), *decimals);
                if *comma {
                    number = number.replace('.', ",");
                }
                let sign = if scaled < 0.0 && number.contains(|c: char| c.is_ascii_digit() && c != '0') { "-" } else { "" };
                let gap = if before.is_empty() || before.ends_with(['$', '£']) { "" } else { " " };
                let tail = if after.is_empty() { "" } else { " " };
                format!("{sign}{before}{gap}{number}{}{tail}{after}", if *percent { "%" } else { "" })
            }
            _ => {
                let number = plain(value.abs(), DECIMALS);
                let number = if number.contains('.') { number.trim_end_matches('0') } else { &number };
                if value < 0.0 { format!("-{number}") } else { number.to_owned() }
            }
        }
    }
}

/// A number with decimals, without them where they are all zero.
fn plain(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let text = format!("{value:.decimals$}");
    match text.split_once('.') {
        Some((whole, rest)) if rest.bytes().all(|b| b == b'0') => whole.to_owned(),
        _ => text,
    }
}

/// Year, month and day of a serial number.
fn date(serial: f64, since_1904: bool) -> (i64, i64, i64) {
    let serial = serial.floor() as i64;
    // Excel counts 29 February 1900, which never was; days before it are one off.
    let early = i64::from(!since_1904 && serial < 60);
    let days = serial + early - if since_1904 { DAYS_1904 } else { DAYS_1900 };
    // From the first of March of year 0, so that leap days come last in their year.
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

/// What a code was seen to hold.
#[derive(Default)]
struct Seen {
    before: String,
    after: String,
    digits: bool,
    point: bool,
    decimals: usize,
    percent: bool,
    comma: bool,
    science: bool,
    year: bool,
    month: bool,
    day: bool,
    time: bool,
}

impl Seen {
    fn literal(&mut self, c: char) {
        if self.digits { self.after.push(c) } else { self.before.push(c) }
    }

    fn digit(&mut self) {
        self.digits = true;
        self.decimals += usize::from(self.point && self.decimals < 9);
    }

    /// `$€-413` is a currency and a country, `h` a span of time, all else a colour or a condition.
    fn bracket(&mut self, inside: &str) {
        let Some(money) = inside.strip_prefix('$') else {
            self.time |= matches!(inside, "h" | "hh" | "m" | "mm" | "s" | "ss" | "H" | "HH");
            return;
        };
        let (symbol, country) = money.split_once('-').unwrap_or((money, ""));
        symbol.chars().for_each(|c| self.literal(c));
        self.comma |= country.trim_start_matches('0').ends_with("413") || country.trim_start_matches('0').ends_with("813");
    }

    fn format(self) -> Format {
        let dated = self.year || self.day;
        match (dated || self.month && !self.time && !self.digits, self.time && !self.digits) {
            (true, _) => Format::Date { day: self.day, month: self.month, year: self.year },
            (false, true) => Format::Time,
            _ if self.science || !self.digits => Format::General,
            _ => Format::Number {
                before: self.before.trim().to_owned(),
                after: self.after.trim().to_owned(),
                decimals: self.decimals,
                percent: self.percent,
                comma: self.comma,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_the_cell_shows() {
        let cases = [
            ("General", 610.0, "610"),
            ("General", 0.1 + 0.2, "0.3"),
            ("General", -2.5, "-2.5"),
            ("0%", 0.22, "22%"),
            ("0.0%", 0.225, "22.5%"),
            ("0.00%", 1.5, "150%"),
            ("\"€\" #,##0", 250.0, "€ 250"),
            ("[$€-413] #,##0.00", 1500.5, "€ 1500,50"),
            ("_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-", 900.0, "900 €"),
            ("$#,##0.00;[Red]-$#,##0.00", -12.5, "-$12.50"),
            ("£#,##0", 1200.0, "£1200"),
            ("0 \"leads\"", 40.0, "40 leads"),
            ("#,##0", 1_234_567.0, "1234567"),
            ("0", -0.2, "0"),
            ("d-m-yyyy", 46_174.0, "2026-06-01"),
            ("[$-413]d mmmm yyyy;@", 46_174.75, "2026-06-01"),
            ("mmm-yy", 46_174.0, "2026-06"),
            ("yyyy", 46_174.0, "2026"),
            ("h:mm", 0.604_166_7, "14:30"),
            ("[h]:mm", 0.5, "12:00"),
            ("0.00E+00", 12_000.0, "12000"),
            ("@", 7.0, "7"),
            ("d-m-yyyy", -4.0, "-4"),
            ("d-m-yyyy", 1e300, &plain(1e300, 0)),
            ("0", f64::NAN, ""),
            ("\"", 3.0, "3"),
            ("[", 3.0, "3"),
        ];
        for (code, value, shown) in cases {
            assert_eq!(Format::of(code).show(value, false), shown, "{code} {value}");
        }
        let day = Format::builtin(14);
        for (serial, shown) in [(1.0, "1900-01-01"), (59.0, "1900-02-28"), (61.0, "1900-03-01"), (36_585.0, "2000-02-29")] {
            assert_eq!(day.show(serial, false), shown, "{serial}");
        }
        assert_eq!(day.show(44_712.0, true), "2026-06-01");
    }
}

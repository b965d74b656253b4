//! A day of the calendar, to compare with.

use std::fmt;

use toml::value::{Date, Datetime};

/// A day: year, month and day from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// Days from 0000-03-01, where the count of [`Day::from_unix`] begins, to 1970-01-01.
const TO_UNIX: u64 = 719_468;
/// Days of 400 years, after which the calendar repeats.
const ERA: u64 = 146_097;

impl Day {
    /// The day of a TOML date; none where it has a time, or no date.
    pub fn of(date: &Datetime) -> Option<Day> {
        let Datetime { date: Some(Date { year, month, day }), time: None, offset: None } = *date else { return None };
        Some(Day { year, month, day })
    }

    /// The day, in UTC, on which so many seconds have passed since 1970. After Howard Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms".
    pub fn from_unix(seconds: u64) -> Day {
        let days = seconds / 86_400 + TO_UNIX;
        let (era, in_era) = (days / ERA, days % ERA);
        let year_of_era = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
        let in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * in_year + 2) / 153;
        let day = in_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        Day { year: u16::try_from(year).unwrap_or(u16::MAX), month: month as u8, day: day as u8 }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_of_the_clock() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_767_225_599, "2025-12-31"),
            (1_767_225_600, "2026-01-01"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(Day::from_unix(seconds).to_string(), day);
        }
        assert!(Day::from_unix(u64::MAX) > Day::from_unix(0));
    }
}

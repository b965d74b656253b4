//! From a share to a verdict.

use serde::{Deserialize, Serialize};

use super::Score;

/// Where an organisation stands: starting up, visibility and execution can be enough; growing, they are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Stage {
    /// Starting up.
    Startup,
    /// Growing, or grown.
    #[default]
    Growth,
}

/// The shares within which a plan is steered.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub struct Band {
    /// Below it, there is only direction.
    pub low: f64,
    /// Above it, execution outweighs.
    pub high: f64,
}

impl Stage {
    /// Its name on the command line and in reports.
    pub fn id(self) -> &'static str {
        match self {
            Stage::Startup => "startup",
            Stage::Growth => "growth",
        }
    }

    /// The stage's band. The numbers and where they come from: `docs/accuracy.md`, "Thresholds".
    pub fn band(self) -> Band {
        match self {
            Stage::Startup => Band { low: 0.10, high: 0.85 },
            Stage::Growth => Band { low: 0.20, high: 0.70 },
        }
    }
}

/// What is made of a plan's share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Verdict {
    /// Mostly things to do.
    ExecutionHeavy,
    /// Goals and choices, and things to do.
    Steered,
    /// Nothing that anyone will do.
    DirectionOnly,
    /// Too little text to judge.
    Insufficient,
    /// No marketing plan.
    NotAPlan,
}

impl Verdict {
    /// All verdicts, in the order in which summaries list them.
    pub const ALL: [Verdict; 5] =
        [Verdict::ExecutionHeavy, Verdict::Steered, Verdict::DirectionOnly, Verdict::Insufficient, Verdict::NotAPlan];

    /// Its stable name.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::ExecutionHeavy => "execution-heavy",
            Verdict::Steered => "steered",
            Verdict::DirectionOnly => "direction-only",
            Verdict::Insufficient => "insufficient",
            Verdict::NotAPlan => "not-a-plan",
        }
    }
}

/// The verdict on a plan. `execution-heavy` also needs the interval's lower end above one half: it is an accusation.
pub fn verdict(score: &Score, band: Band) -> Verdict {
    let (Some(share), Some([low, high])) = (score.share(), score.interval) else { return Verdict::Insufficient };
    if !score.is_sufficient() {
        Verdict::Insufficient
    } else if share > band.high && low > 0.5 {
        Verdict::ExecutionHeavy
    } else if share < band.low && high < 0.5 {
        Verdict::DirectionOnly
    } else {
        Verdict::Steered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Evidence;

    fn score(execution: i64, direction: i64, interval: [f64; 2]) -> Score {
        let evidence = |tenths| Evidence { hits: 20, tenths };
        Score { execution: evidence(execution), direction: evidence(direction), words: 400, interval: Some(interval) }
    }

    #[test]
    fn follows_the_band_and_the_interval() {
        let growth = Stage::Growth.band();
        assert_eq!(verdict(&score(80, 20, [0.6, 0.9]), growth), Verdict::ExecutionHeavy);
        assert_eq!(verdict(&score(80, 20, [0.45, 0.95]), growth), Verdict::Steered);
        assert_eq!(verdict(&score(80, 20, [0.6, 0.9]), Stage::Startup.band()), Verdict::Steered);
        assert_eq!(verdict(&score(5, 95, [0.02, 0.2]), growth), Verdict::DirectionOnly);
        assert_eq!(verdict(&Score::default(), growth), Verdict::Insufficient);
    }
}

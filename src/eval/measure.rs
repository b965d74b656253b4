//! Precision, recall, F1, and Spearman's rank correlation.

/// Counts behind precision and recall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Said and right.
    pub hit: u32,
    /// Said and wrong.
    pub wrong: u32,
    /// Missed.
    pub missed: u32,
    /// Everything looked at.
    pub all: u32,
}

impl Counts {
    /// Adds one case: what was said, and what is so.
    pub fn add(&mut self, said: bool, so: bool) {
        self.all += 1;
        self.hit += u32::from(said && so);
        self.wrong += u32::from(said && !so);
        self.missed += u32::from(!said && so);
    }

    /// Adds one case of several kinds: a wrong kind is both wrong and missed.
    pub fn add_kind<T: PartialEq>(&mut self, said: Option<T>, so: Option<T>) {
        self.all += 1;
        let same = said.is_some() && said == so;
        self.hit += u32::from(same);
        self.wrong += u32::from(said.is_some() && !same);
        self.missed += u32::from(so.is_some() && !same);
    }

    /// Share of what was said that is right; none where nothing was said.
    pub fn precision(&self) -> Option<f64> {
        ratio(self.hit, self.hit + self.wrong)
    }

    /// Share of what is so that was said; none where nothing is so.
    pub fn recall(&self) -> Option<f64> {
        ratio(self.hit, self.hit + self.missed)
    }

    /// Their harmonic mean.
    pub fn f1(&self) -> Option<f64> {
        ratio(2 * self.hit, 2 * self.hit + self.wrong + self.missed)
    }
}

fn ratio(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// Spearman's rank correlation, ties with their mean rank; none for fewer than three pairs or where one side never varies.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    if pairs.len() < 3 {
        return None;
    }
    let a = ranks(pairs.iter().map(|p| p.0).collect());
    let b = ranks(pairs.iter().map(|p| p.1).collect());
    let mean = (pairs.len() as f64 + 1.0) / 2.0;
    let dot = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(p, q)| (p - mean) * (q - mean)).sum::<f64>();
    let spread = (dot(&a, &a) * dot(&b, &b)).sqrt();
    (spread > 0.0).then(|| dot(&a, &b) / spread)
}

fn ranks(values: Vec<f64>) -> Vec<f64> {
    let rank = |v: &f64| {
        let below = values.iter().filter(|o| *o < v).count() as f64;
        let same = values.iter().filter(|o| *o == v).count() as f64;
        below + (same + 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_by_hand() {
        let mut counts = Counts::default();
        for (said, so) in [(true, true), (true, false), (false, true), (true, true), (false, false)] {
            counts.add(said, so);
        }
        assert_eq!((counts.precision(), counts.recall(), counts.f1()), (Some(2.0 / 3.0), Some(2.0 / 3.0), Some(2.0 / 3.0)));
        let mut kinds = Counts::default();
        kinds.add_kind(Some("role"), Some("team"));
        assert_eq!((kinds.hit, kinds.wrong, kinds.missed), (0, 1, 1));
        assert_eq!(Counts::default().f1(), None);
    }

    #[test]
    fn spearman_by_hand() {
        assert_eq!(spearman(&[(1.0, 10.0), (2.0, 20.0), (3.0, 25.0)]), Some(1.0));
        assert_eq!(spearman(&[(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)]), Some(-1.0));
        let tied = spearman(&[(1.0, 1.0), (1.0, 2.0), (2.0, 3.0), (3.0, 4.0)]).unwrap();
        assert!((tied - 0.948_683).abs() < 1e-5);
        assert_eq!(spearman(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]), None);
    }
}

//! How sure the share is: Wilson's interval on an effective number of lines.

/// Two-sided 90%.
const Z: f64 = 1.644_854;

/// The interval of the share of execution over lines that each add to execution and direction (any unit, the same for all).
///
/// Wilson's interval with the sample size divided by the design effect of the lines, kept between 1 and 3: measured coverage stays
/// near nominal where sentences repeat themselves. It covers the sampling of language, not errors of the lexicon.
pub fn interval(lines: &[[i64; 2]]) -> Option<[f64; 2]> {
    let said: Vec<(f64, f64)> = lines.iter().map(|[e, d]| (*e as f64, (e + d) as f64)).filter(|(_, n)| *n > 0.0).collect();
    let total: f64 = said.iter().map(|(_, n)| n).sum();
    let m = said.len() as f64;
    if said.is_empty() {
        return None;
    }
    let share = said.iter().map(|(e, _)| e).sum::<f64>() / total;
    let design = if m < 2.0 || share <= 0.0 || share >= 1.0 {
        1.0
    } else {
        let spread: f64 = said.iter().map(|(e, n)| (e - share * n).powi(2)).sum::<f64>() / total.powi(2);
        (m / (m - 1.0) * spread / (share * (1.0 - share) / m)).clamp(1.0, 3.0)
    };
    let n = m / design;
    let centre = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some([(centre - half).max(0.0), (centre + half).min(1.0)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_wilson_for_lines_of_one_pole_each() {
        let lines: Vec<[i64; 2]> = (0..10).map(|i| if i < 5 { [10, 0] } else { [0, 10] }).collect();
        let [low, high] = interval(&lines).unwrap();
        // p = .5, n = 10 / (10/9): by hand .257 and .743 within a hundredth of plain Wilson
        assert!((low - 0.27).abs() < 0.02 && (high - 0.73).abs() < 0.02, "{low} {high}");
    }

    #[test]
    fn holds_the_share_and_narrows_with_text() {
        let lines = |n: i64| -> Vec<[i64; 2]> { (0..n).map(|i| if i % 4 == 0 { [0, 10] } else { [10, 0] }).collect() };
        let [a, b] = interval(&lines(8)).unwrap();
        let [c, d] = interval(&lines(80)).unwrap();
        assert!(a < 0.75 && 0.75 < b && d - c < b - a);
    }

    #[test]
    fn says_nothing_without_evidence_and_stays_in_bounds() {
        assert_eq!(interval(&[[0, 0]]), None);
        let [low, high] = interval(&[[10, 0], [10, 0]]).unwrap();
        assert!(low > 0.0 && (high - 1.0).abs() < 1e-9);
    }
}

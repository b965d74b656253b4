//! Logistic regression with an L2 penalty, by Newton's method; each step is solved by conjugate gradients, so that thousands of
//! terms cost no more than their few occurrences. Deterministic: no sampling, sequential sums.

/// A sample: column and value of its features.
pub(super) type Row = Vec<(usize, f64)>;

/// Newton's method has long converged after as many steps.
const STEPS: usize = 25;
/// Conjugate gradients stop after as many steps, or when the rest is this small beside the start.
const INNER: usize = 300;
const REST: f64 = 1e-12;

/// The sum of a row under weights.
pub(super) fn dot(row: &Row, beta: &[f64]) -> f64 {
    row.iter().map(|(i, x)| x * beta[*i]).sum()
}

/// The weights that fit the labels best under a penalty for each column.
pub(super) fn newton(rows: &[Row], labels: &[bool], weights: &[f64], penalties: &[f64]) -> Vec<f64> {
    let size = penalties.len();
    let mut beta = vec![0.0; size];
    for _ in 0..STEPS {
        let mut gradient: Vec<f64> = beta.iter().zip(penalties).map(|(b, p)| -p * b).collect();
        let mut curves = Vec::with_capacity(rows.len());
        for ((row, label), weight) in rows.iter().zip(labels).zip(weights) {
            let p = 1.0 / (1.0 + (-dot(row, &beta)).exp());
            let error = weight * (f64::from(u8::from(*label)) - p);
            curves.push(weight * p * (1.0 - p));
            for (i, x) in row {
                gradient[*i] += error * x;
            }
        }
        let curved = Curved { rows, curves: &curves, penalties };
        let step = curved.solve(&gradient);
        let mut largest: f64 = 0.0;
        for (b, s) in beta.iter_mut().zip(&step) {
            *b += s;
            largest = largest.max(s.abs());
        }
        if largest < 1e-7 {
            break;
        }
    }
    beta
}

/// The matrix of second derivatives: never written out, only applied.
struct Curved<'a> {
    rows: &'a [Row],
    curves: &'a [f64],
    penalties: &'a [f64],
}

impl Curved<'_> {
    fn apply(&self, to: &[f64]) -> Vec<f64> {
        let mut out: Vec<f64> = to.iter().zip(self.penalties).map(|(v, p)| v * p).collect();
        for (row, curve) in self.rows.iter().zip(self.curves) {
            let along = curve * dot(row, to);
            for (i, x) in row {
                out[*i] += along * x;
            }
        }
        out
    }

    fn diagonal(&self) -> Vec<f64> {
        let mut out = self.penalties.to_vec();
        for (row, curve) in self.rows.iter().zip(self.curves) {
            for (i, x) in row {
                out[*i] += curve * x * x;
            }
        }
        out
    }

    /// Solves for `right`, by conjugate gradients with the diagonal as preconditioner.
    fn solve(&self, right: &[f64]) -> Vec<f64> {
        let diagonal = self.diagonal();
        let scaled = |rest: &[f64]| -> Vec<f64> { rest.iter().zip(&diagonal).map(|(r, d)| r / d.max(1e-12)).collect() };
        let product = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(x, y)| x * y).sum() };
        let mut at = vec![0.0; right.len()];
        let mut rest = right.to_vec();
        let mut ahead = scaled(&rest);
        let mut size = product(&rest, &ahead);
        let enough = size * REST;
        for _ in 0..INNER {
            if size <= enough || size <= 0.0 {
                break;
            }
            let along = self.apply(&ahead);
            let far = size / product(&ahead, &along);
            for i in 0..at.len() {
                at[i] += far * ahead[i];
                rest[i] -= far * along[i];
            }
            let next = scaled(&rest);
            let new = product(&rest, &next);
            let keep = new / size;
            for (a, n) in ahead.iter_mut().zip(&next) {
                *a = n + keep * *a;
            }
            size = new;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solves_a_system() {
        let rows = vec![vec![(0, 1.0), (1, 2.0)], vec![(0, 3.0)]];
        let curved = Curved { rows: &rows, curves: &[1.0, 0.5], penalties: &[1.0, 2.0] };
        let x = curved.solve(&[1.0, -1.0]);
        let back = curved.apply(&x);
        assert!((back[0] - 1.0).abs() < 1e-6 && (back[1] + 1.0).abs() < 1e-6, "{back:?}");
    }

    #[test]
    fn meets_the_closed_form_of_a_single_weight() {
        // three of four are true: without a penalty the log-odds are ln 3
        let rows = vec![vec![(0, 1.0)]; 4];
        let beta = newton(&rows, &[true, true, true, false], &[1.0; 4], &[1e-9]);
        assert!((beta[0] - 3f64.ln()).abs() < 1e-6, "{beta:?}");
    }
}

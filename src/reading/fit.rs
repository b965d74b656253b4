//! Fits the weights: plain logistic regression with an L2 penalty, by Newton's method. Deterministic: no sampling, sequential sums.

use super::model::{Feature, PoleWeights};
use super::signals::SIGNALS;
use crate::lexicon::Lexicon;

/// A labelled sentence or line.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its features, with their strength in tenths.
    pub features: Vec<(Feature, i32)>,
    /// Whether execution and direction are present.
    pub present: [bool; 2],
    /// How much it counts; 1 is the ordinary case.
    pub weight: f64,
}

/// Strength of the penalty on every weight but the bias. Chosen by cross-validation over {1, 3, 10, 30}.
const PENALTY: f64 = 2.0;
/// Its strength on the categories of facts, which say little of the poles and are many.
const FACT_PENALTY: f64 = 6.0;
/// Newton's method has long converged after as many steps.
const STEPS: usize = 25;

/// Fits the weights of both poles, rounded to hundredths. The bias is then set where F1 on the samples is highest.
pub fn fit(samples: &[Sample], lexicon: &Lexicon) -> [PoleWeights; 2] {
    let categories = lexicon.categories().len();
    let size = categories + SIGNALS.len() + 1;
    let penalty = |i: usize| if i < categories && lexicon.is_fact(i as u16) { FACT_PENALTY } else { PENALTY };
    let penalties: Vec<f64> = (0..size).map(penalty).collect();
    let column = |feature: Feature| match feature {
        Feature::Category(id) => usize::from(id),
        Feature::Signal(id) => categories + usize::from(id),
    };
    let rows: Vec<Vec<(usize, f64)>> = samples
        .iter()
        .map(|s| {
            let cells = s.features.iter().map(|(f, tenths)| (column(*f), f64::from(*tenths) / 10.0));
            cells.chain([(size - 1, 1.0)]).collect()
        })
        .collect();
    [0, 1].map(|pole| {
        let labels: Vec<bool> = samples.iter().map(|s| s.present[pole]).collect();
        let weights: Vec<f64> = samples.iter().map(|s| s.weight).collect();
        let mut beta = newton(&rows, &labels, &weights, &penalties);
        for value in &mut beta {
            *value = (*value * 100.0).round() / 100.0;
        }
        beta[size - 1] += best_shift(&rows, &labels, &weights, &beta);
        let hundredths = |value: f64| (value * 100.0).round() as i32;
        let kept = |names: Vec<&str>, from: usize| {
            let pairs = names.into_iter().enumerate().map(|(i, name)| (name.to_owned(), hundredths(beta[from + i])));
            pairs.filter(|(_, w)| *w != 0).collect()
        };
        PoleWeights {
            bias: hundredths(beta[size - 1]),
            category: kept(lexicon.categories().iter().map(AsRef::as_ref).collect(), 0),
            signal: kept(SIGNALS.iter().map(|s| s.name).collect(), categories),
        }
    })
}

fn dot(row: &[(usize, f64)], beta: &[f64]) -> f64 {
    row.iter().map(|(i, x)| x * beta[*i]).sum()
}

fn newton(rows: &[Vec<(usize, f64)>], labels: &[bool], weights: &[f64], penalties: &[f64]) -> Vec<f64> {
    let size = penalties.len();
    let mut beta = vec![0.0; size];
    for _ in 0..STEPS {
        let mut gradient: Vec<f64> = beta.iter().zip(penalties).map(|(b, p)| -p * b).collect();
        let mut hessian = vec![vec![0.0; size]; size];
        for (i, line) in hessian.iter_mut().enumerate() {
            line[i] = penalties[i];
        }
        gradient[size - 1] = 0.0;
        hessian[size - 1][size - 1] = 1e-6;
        for ((row, label), weight) in rows.iter().zip(labels).zip(weights) {
            let p = 1.0 / (1.0 + (-dot(row, &beta)).exp());
            let error = weight * (f64::from(u8::from(*label)) - p);
            let curve = weight * p * (1.0 - p);
            for (i, x) in row {
                gradient[*i] += error * x;
                for (j, y) in row {
                    hessian[*i][*j] += curve * x * y;
                }
            }
        }
        let step = solve(hessian, gradient);
        for (b, s) in beta.iter_mut().zip(&step) {
            *b += s;
        }
    }
    beta
}

/// Solves a symmetric positive definite system by Cholesky's decomposition.
fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for j in 0..n {
        let diagonal = (a[j][j] - a[j][..j].iter().map(|x| x * x).sum::<f64>()).max(1e-12).sqrt();
        a[j][j] = diagonal;
        for i in j + 1..n {
            let sum: f64 = (0..j).map(|k| a[i][k] * a[j][k]).sum();
            a[i][j] = (a[i][j] - sum) / diagonal;
        }
    }
    for i in 0..n {
        let sum: f64 = (0..i).map(|k| a[i][k] * b[k]).sum();
        b[i] = (b[i] - sum) / a[i][i];
    }
    for i in (0..n).rev() {
        let sum: f64 = (i + 1..n).map(|k| a[k][i] * b[k]).sum();
        b[i] = (b[i] - sum) / a[i][i];
    }
    b
}

/// How far to move the bias so that F1 is highest: steps of a tenth, the smallest move on a tie.
fn best_shift(rows: &[Vec<(usize, f64)>], labels: &[bool], weights: &[f64], beta: &[f64]) -> f64 {
    let scores: Vec<f64> = rows.iter().map(|row| dot(row, beta)).collect();
    let f1 = |shift: f64| {
        let (mut hit, mut said, mut there) = (0.0, 0.0, 0.0);
        for ((score, label), weight) in scores.iter().zip(labels).zip(weights) {
            let positive = score + shift > 0.0;
            hit += if positive && *label { *weight } else { 0.0 };
            said += if positive { *weight } else { 0.0 };
            there += if *label { *weight } else { 0.0 };
        }
        if said + there > 0.0 { 2.0 * hit / (said + there) } else { 0.0 }
    };
    let mut best = (f1(0.0), 0.0);
    for tenth in 1..=15 {
        for shift in [f64::from(tenth) / 10.0, -f64::from(tenth) / 10.0] {
            let value = f1(shift);
            if value > best.0 + 1e-9 {
                best = (value, shift);
            }
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_feature_that_decides() {
        let lexicon = Lexicon::builtin();
        let yes = Feature::Signal(0);
        let noise = Feature::Signal(1);
        let sample = |features: Vec<Feature>, present| Sample {
            features: features.into_iter().map(|f| (f, 10)).collect(),
            present: [present, !present],
            weight: 1.0,
        };
        let samples: Vec<Sample> =
            (0..200).map(|i| if i % 2 == 0 { sample(vec![yes, noise], true) } else { sample(vec![noise], false) }).collect();
        let [execution, direction] = fit(&samples, &lexicon);
        assert!(execution.signal[SIGNALS[0].name] > 200);
        assert!(direction.signal[SIGNALS[0].name] < -200);
    }

    #[test]
    fn solves_a_system() {
        let x = solve(vec![vec![4.0, 2.0], vec![2.0, 3.0]], vec![2.0, 1.0]);
        assert!((x[0] - 0.5).abs() < 1e-9 && x[1].abs() < 1e-9);
    }
}

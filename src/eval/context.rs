//! Fits the weights of the context signals on the shares that a reader gave to whole plans: least squares, L2, gradient descent.

use crate::audit::Analysis;
use crate::reading::{CONTEXT_SIGNALS, Feature, PoleWeights, SIGNALS};
use crate::score::{line_slope, only_names};
use crate::text::count_words;

/// Strength of the penalty. Chosen by cross-validation over documents, from {0.003, 0.01, 0.03, 0.1}; below 0.01 nothing changes.
const PENALTY: f64 = 0.003;
/// Gradient descent with momentum: its steps, their size, and how much of the last step is kept.
const STEPS: usize = 400;
const RATE: f64 = 0.1;
const MOMENTUM: f64 = 0.9;
/// Keeps the share of a short document away from its ends.
const PRIOR: f64 = 0.3;

/// A plan as the fit sees it.
pub(super) struct Plan {
    /// Each reading: log-odds in hundredths without context, words, which context signals hold.
    lines: Vec<([i32; 2], u32, Vec<usize>)>,
    /// The share that the reader gave, 0..1.
    share: f64,
}

impl Plan {
    /// A plan from its analysis, read with context weights of zero.
    pub(super) fn new(analysis: &Analysis, share: f64) -> Plan {
        let text = analysis.readings.iter().filter(|r| !only_names(&analysis.doc, r));
        let lines = text.map(|r| {
            let context = r.features.iter().filter_map(|(feature, _)| match feature {
                Feature::Signal(id) => CONTEXT_SIGNALS.iter().position(|name| *name == SIGNALS[usize::from(*id)].name),
                Feature::Category(_) | Feature::Term(_) | Feature::Word(_) => None,
            });
            let words = count_words(analysis.doc.slice(r.span));
            (r.score, words, context.collect())
        });
        Plan { lines: lines.collect(), share }
    }

    /// The share under context weights, and its gradient by them.
    fn share(&self, weights: &[Vec<f64>; 2]) -> (f64, [Vec<f64>; 2]) {
        let mut sums = [PRIOR, PRIOR];
        let mut slopes = [vec![0.0; CONTEXT_SIGNALS.len()], vec![0.0; CONTEXT_SIGNALS.len()]];
        for (scores, words, context) in &self.lines {
            for pole in 0..2 {
                let shift: f64 = context.iter().map(|k| weights[pole][*k]).sum();
                let (weight, slope) = line_slope(*words, f64::from(scores[pole]) / 100.0 + shift);
                sums[pole] += weight;
                for k in context {
                    slopes[pole][*k] += slope;
                }
            }
        }
        let all = sums[0] + sums[1];
        let by = [sums[1] / (all * all), -sums[0] / (all * all)];
        for (slope, by) in slopes.iter_mut().zip(by) {
            slope.iter_mut().for_each(|s| *s *= by);
        }
        (sums[0] / all, slopes)
    }
}

/// Adds fitted weights of the context signals to those of the lines.
pub(super) fn fit_context(plans: &[Plan], weights: &mut [PoleWeights; 2]) {
    let size = CONTEXT_SIGNALS.len();
    let mut at = [vec![0.0; size], vec![0.0; size]];
    let mut speed = [vec![0.0; size], vec![0.0; size]];
    for _ in 0..STEPS {
        let mut gradient = at.clone().map(|w| w.iter().map(|v| 2.0 * PENALTY * v).collect::<Vec<f64>>());
        for plan in plans {
            let (share, slopes) = plan.share(&at);
            for (sum, slope) in gradient.iter_mut().zip(&slopes) {
                for (s, v) in sum.iter_mut().zip(slope) {
                    *s += 2.0 * (share - plan.share) * v;
                }
            }
        }
        for pole in 0..2 {
            for k in 0..size {
                speed[pole][k] = MOMENTUM * speed[pole][k] - RATE * gradient[pole][k];
                at[pole][k] += speed[pole][k];
            }
        }
    }
    for (pole, values) in weights.iter_mut().zip(&at) {
        for (name, value) in CONTEXT_SIGNALS.iter().zip(values) {
            pole.signal.insert((*name).to_owned(), (value * 100.0).round() as i32);
        }
    }
}

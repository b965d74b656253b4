//! What a plan's findings leave out: what weighs less, what the text is too short for, what is suppressed or known.

use crate::plan::PlanReport;
use crate::text::Lang;

/// A line for each way in which rules or findings were left out; none where nothing was.
pub fn lines(plan: &PlanReport, lang: Lang) -> Vec<String> {
    [held_back(plan, lang), not_applied(plan, lang), not_counted(plan, lang)].into_iter().flatten().collect()
}

fn held_back(plan: &PlanReport, lang: Lang) -> Option<String> {
    let label = lang.pick("en verder, van minder gewicht", "and further, of less weight");
    (!plan.held_back.is_empty()).then(|| format!("{label}: {}", plan.held_back.join(", ")))
}

/// That a plan without findings is not thereby a good one.
fn not_applied(plan: &PlanReport, lang: Lang) -> Option<String> {
    let (count, rules) = (plan.not_applied.len(), plan.not_applied.join(", "));
    let what = match count {
        0 => return None,
        1 => lang.pick("1 regel niet toegepast".to_owned(), "1 rule not applied".to_owned()),
        _ => lang.pick(format!("{count} regels niet toegepast"), format!("{count} rules not applied")),
    };
    Some(format!("{}: {what} ({rules})", lang.pick("te weinig tekst om te oordelen", "too little text to judge")))
}

/// How many findings do not count: suppressed with a reason, or known to the baseline.
fn not_counted(plan: &PlanReport, lang: Lang) -> Option<String> {
    let mut rules: Vec<&str> = plan.suppressed.iter().map(|s| s.finding.rule).collect();
    rules.dedup();
    let mut parts = Vec::new();
    if !rules.is_empty() {
        parts.push(format!("{} {} ({})", plan.suppressed.len(), lang.pick("onderdrukt", "suppressed"), rules.join(", ")));
    }
    if plan.known > 0 {
        parts.push(format!("{} {}", plan.known, lang.pick("al bekend", "known already")));
    }
    (!parts.is_empty()).then(|| format!("{}: {}", lang.pick("telt niet mee", "not counted"), parts.join(" · ")))
}

//! A comparison as JSON, schema version 1.

use serde_json::{Value, json};

use super::super::View;
use super::super::json::{error, finding, note};
use super::super::said::{main_owner, owner, target};
use crate::compare::{Comparison, Difference, Pair, Version};
use crate::finding::Finding;
use crate::plan::{OwnerReport, TargetReport};
use crate::text::Lang;

pub(super) fn render(all: &Comparison, view: &View) -> String {
    let count = |difference: Difference| all.pairs.iter().filter(|p| p.share == difference).count();
    let versions = |versions: &[Version]| versions.iter().map(version).collect::<Vec<_>>();
    let root = json!({
        "schema_version": 1,
        "tool": {"name": "regie", "version": env!("CARGO_PKG_VERSION"), "lexicon": all.lexicon},
        "old": all.old,
        "new": all.new,
        "plans": all.pairs.iter().map(|p| pair(p, view.lang_for(p.new.language))).collect::<Vec<_>>(),
        "added": versions(&all.added),
        "gone": versions(&all.gone),
        "not_compared": versions(&all.alone),
        "errors": all.errors.iter().map(|e| error(e, view)).collect::<Vec<_>>(),
        "notes": all.notes.iter().map(|n| note(n, view.common())).collect::<Vec<_>>(),
        "summary": {
            "compared": all.pairs.len(),
            "less_execution": count(Difference::LessExecution),
            "more_execution": count(Difference::MoreExecution),
            "unclear": count(Difference::Unclear),
            "unknown": count(Difference::Unknown),
            "worse": all.pairs.iter().filter(|p| p.is_worse()).count(),
            "added": all.added.len(),
            "gone": all.gone.len(),
            "not_compared": all.alone.len(),
            "errors": all.errors.len(),
        },
    });
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn pair(pair: &Pair, lang: Lang) -> Value {
    let overlap = match pair.share {
        Difference::Unclear => Some(true),
        Difference::LessExecution | Difference::MoreExecution => Some(false),
        Difference::Unknown => None,
    };
    let findings = |all: &[Finding]| all.iter().map(|f| json!(finding(f, lang))).collect::<Vec<_>>();
    let reworded = |(then, now): &(Finding, Finding)| json!({"old": finding(then, lang), "new": finding(now, lang)});
    let grown = |(now, places): &(Finding, Vec<String>)| json!({"finding": finding(now, lang), "new_places": places});
    let shrunk = |(now, was): &(Finding, usize)| json!({"rule": now.rule, "places": now.places.len(), "places_before": was});
    let targets = |all: &[TargetReport]| json!(all.iter().map(target).collect::<Vec<_>>());
    let moved = |(then, now): &(TargetReport, TargetReport)| json!({"old": target(then), "new": target(now)});
    let owners = |all: &[OwnerReport]| json!(all.iter().map(owner).collect::<Vec<_>>());
    json!({
        "old": version(&pair.old),
        "new": version(&pair.new),
        "difference": pair.share.id(),
        "intervals_overlap": overlap,
        "worse": pair.is_worse(),
        "findings": {
            "new": findings(&pair.findings.new),
            "gone": findings(&pair.findings.gone),
            "changed": pair.findings.changed.iter().map(reworded).collect::<Vec<_>>(),
            "more": pair.findings.more.iter().map(grown).collect::<Vec<_>>(),
            "fewer": pair.findings.fewer.iter().map(shrunk).collect::<Vec<_>>(),
            "still": pair.findings.still.iter().chain(pair.findings.fewer.iter().map(|(f, _)| f)).map(|f| json!(finding(f, lang))).collect::<Vec<_>>(),
            "suppressed": findings(&pair.findings.accepted),
            "not_judged": findings(&pair.findings.unjudged),
        },
        "targets": {
            "gained": targets(&pair.targets.gained),
            "lost": targets(&pair.targets.lost),
            "changed": pair.targets.changed.iter().map(moved).collect::<Vec<_>>(),
            "still": targets(&pair.targets.still),
        },
        "owners": {
            "gained": owners(&pair.owners.gained),
            "lost": owners(&pair.owners.lost),
            "still": owners(&pair.owners.still),
        },
    })
}

fn version(version: &Version) -> Value {
    let round = |share: f64| (share * 10_000.0).round() / 10_000.0;
    json!({
        "path": version.path,
        "title": version.title,
        "language": version.language.code(),
        "words": version.words,
        "verdict": version.verdict.id(),
        "execution_share": version.share.map(|(share, _)| round(share)),
        "interval": version.share.map(|(_, ends)| ends.map(round)),
        "owner": main_owner(version.owner.as_ref()),
        "actions": {"total": version.actions.total, "owned": version.actions.owned, "dated": version.actions.dated,
                    "budgeted": version.actions.budgeted},
        "targets": version.targets,
        "goals": {"total": version.goals.0, "measured": version.goals.1},
    })
}

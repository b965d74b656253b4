//! What is found in short texts.

use super::{Found, Means, find};
use crate::facts::{action, foundation, goal, owner, probe, target};

fn means(markdown: &str) -> Means {
    probe::markdown(markdown, |source| {
        let targets = target::find(source);
        let owners = owner::find(source);
        let goals = goal::find(source, &owners, &targets);
        let actions = action::find(source, &owners, &targets);
        let foundation = foundation::find(source, &actions);
        find(source, Found { targets: &targets, goals: &goals, actions: &actions, foundation: &foundation })
    })
}

/// Activities as goals, campaigns without a goal, tools in parts that set up some, sentences on social media, other routes.
fn counts(means: &Means) -> [usize; 5] {
    let names = means.setups.iter().map(|s| s.names.len()).sum();
    [means.activities.len(), means.campaigns.len(), names, means.routes.social.len(), usize::from(means.routes.other.is_some())]
}

#[test]
fn reads_the_table() {
    let (mut total, mut wrong) = (0, Vec::new());
    for line in include_str!("snippets.tsv").lines().skip(1) {
        let (text, expected) = line.split_once('\t').expect("a text and what is found");
        let expected: Vec<Option<usize>> = expected.split('\t').map(|n| n.parse().ok()).collect();
        assert_eq!(expected.len(), 5, "{line}");
        let found = counts(&means(&text.replace("\\n", "\n")));
        total += 1;
        if expected.iter().zip(found).any(|(e, f)| e.is_some_and(|e| e != f)) {
            wrong.push(format!("{line}\n    found {found:?}"));
        }
    }
    assert!(total >= 40, "{total} cases");
    assert!(wrong.len() * 20 <= total, "{} of {total} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

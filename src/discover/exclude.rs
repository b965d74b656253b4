//! What a run leaves out by the user's patterns.

use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns as a `.gitignore` writes them, matched against paths as reports show them.
#[derive(Clone, Debug)]
pub struct Exclude(Gitignore);

impl Default for Exclude {
    fn default() -> Self {
        Exclude(Gitignore::empty())
    }
}

impl Exclude {
    /// Takes the patterns.
    ///
    /// # Errors
    /// The first pattern that is none, with why.
    pub fn new(globs: &[String]) -> Result<Exclude, String> {
        let mut builder = GitignoreBuilder::new("");
        builder.allow_unclosed_class(false);
        for glob in globs {
            // a sharp sign would begin a comment
            let line = if glob.starts_with('#') { format!("\\{glob}") } else { glob.clone() };
            let mut add =
                |line: &str| builder.add_line(None, line).map(drop).map_err(|error| format!("--exclude '{glob}': {error}"));
            add(&line)?;
            // a member as reports name it: `plans.zip!a/*`, wherever the archive lies
            if let Some((archive, member)) = line.split_once('!').filter(|(archive, _)| !archive.is_empty()) {
                let around = if archive.starts_with('/') || archive.starts_with("**/") { "" } else { "**/" };
                let archive = archive.trim_start_matches("./").trim_start_matches("../");
                add(&format!("{around}{archive}/{}", member.replace('!', "/")))?;
            }
        }
        builder.build().map(Exclude).map_err(|error| format!("--exclude: {error}"))
    }

    /// Whether a path, or a folder or archive around it, is left out.
    pub(super) fn matches(&self, shown: &str, folder: bool) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let hit = |path: &str| {
            let normal = Path::new(path).components().filter(|c| matches!(c, Component::Normal(_)));
            self.0.matched_path_or_any_parents(normal.collect::<PathBuf>(), folder).is_ignore()
        };
        // an exclamation mark stands before a member, or is part of a name
        hit(shown) || shown.contains('!') && hit(&shown.replace('!', "/"))
    }
}

#[cfg(test)]
mod tests {
    use super::Exclude;

    #[test]
    fn patterns_are_those_of_gitignore() {
        let exclude = Exclude::new(&["*.pdf", "/oud/", "concept/**", "#los*", "mail.eml"].map(String::from)).expect("patterns");
        for path in [
            "a/b.pdf", "oud/plan.md", "concept/x/plan.md", "#los plan.md", "../x.pdf", "/srv/x.pdf", "a.zip!b/c.pdf",
            "mail.eml!plan.docx",
        ] {
            assert!(exclude.matches(path, false), "{path}");
        }
        for path in ["a/b.md", "plannen/oud/plan.md", "losplan.md", "a.zip!plan.md", "", "..", "/"] {
            assert!(!exclude.matches(path, false), "{path}");
        }
        assert!(Exclude::new(&["[a".to_owned()]).is_err());
    }

    #[test]
    fn a_member_is_meant_by_the_name_that_reports_show() {
        let shown = |glob: &str| Exclude::new(&[glob.to_owned()]).expect("a pattern");
        for (glob, path) in [
            ("plans.zip!a/*", "plans.zip!a/plan.md"),
            ("plans.zip!a/*", "klant/plans.zip!a/plan.md"),
            ("klant/plans.zip!a/*", "klant/plans.zip!a/b/plan.md"),
            ("./plans.zip!plan.md", "plans.zip!plan.md"),
            ("../plans.zip!plan.md", "../plans.zip!plan.md"),
            ("plans.zip!mail.eml!*", "plans.zip!mail.eml!plan.docx"),
            ("*.zip!oud/**", "x/plans.zip!oud/plan.md"),
        ] {
            assert!(shown(glob).matches(path, false), "{glob} {path}");
        }
        for (glob, path) in [
            ("plans.zip!a/*", "plans.zip!b/plan.md"),
            ("plans.zip!a/*", "a/plan.md"),
            ("plans.zip!a/*", "other.zip!a/plan.md"),
            ("plans.zip!plan.md", "plans.zip!a/plan.md"),
        ] {
            assert!(!shown(glob).matches(path, false), "{glob} {path}");
        }
    }
}

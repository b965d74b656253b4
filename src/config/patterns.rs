//! Patterns of paths, written as in `.gitignore`.

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns of paths relative to the configuration's folder: `drafts/`, `*.docx`, `plans/2024/**`, `!plans/2024/final.md`.
#[derive(Clone, Debug)]
pub struct Patterns {
    written: Vec<String>,
    compiled: Gitignore,
}

impl Patterns {
    /// The patterns, later ones over earlier ones.
    ///
    /// # Errors
    /// What is wrong with the first that is none.
    pub fn new(written: Vec<String>) -> Result<Patterns, String> {
        let mut builder = GitignoreBuilder::new("");
        for pattern in &written {
            if pattern.trim().is_empty() || pattern.starts_with('#') {
                return Err(format!("'{pattern}' is no pattern; write a folder (drafts/) or names (*.docx)"));
            }
            builder.add_line(None, pattern).map_err(|error| error.to_string())?;
        }
        let compiled = builder.build().map_err(|error| error.to_string())?;
        Ok(Patterns { written, compiled })
    }

    /// As they were written.
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// Of each pattern the folder that everything lies in which it can fit, relative; empty where that can be any, or none.
    pub fn folders(&self) -> impl Iterator<Item = String> {
        self.written.iter().map(|pattern| {
            let Some((folders, _)) = pattern.trim_end_matches('/').rsplit_once('/') else { return String::new() };
            let is_fixed = |part: &&str| !part.contains(['*', '?', '[', '{', '\\', '!']) && *part != "..";
            folders.trim_start_matches('/').split('/').take_while(is_fixed).collect::<Vec<_>>().join("/")
        })
    }

    /// Whether a path, relative and with forward slashes, or a folder above it fits.
    pub fn fit(&self, path: &str) -> bool {
        let relative = path.trim_start_matches('/');
        self.compiled.matched_path_or_any_parents(relative, false).is_ignore()
    }
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    fn fit(patterns: &[&str], path: &str) -> bool {
        Patterns::new(patterns.iter().map(|p| (*p).to_owned()).collect()).expect("patterns").fit(path)
    }

    #[test]
    fn patterns_fit_as_in_gitignore() {
        assert!(fit(&["drafts/"], "drafts/a.md") && fit(&["drafts/"], "clients/drafts/deep/a.md"));
        assert!(fit(&["*.docx"], "plans/a.docx") && !fit(&["*.docx"], "plans/a.md"));
        assert!(fit(&["/plans/2024/**"], "plans/2024/a.md") && !fit(&["/plans/2024/**"], "old/plans/2024/a.md"));
        assert!(!fit(&["*.md", "!keep.md"], "plans/keep.md"));
        assert!(!fit(&["drafts"], "-") && !fit(&["drafts"], "/") && !fit(&["drafts"], ""));
    }

    #[test]
    fn a_pattern_tells_its_folder_as_far_as_it_is_fixed() {
        for (pattern, folder) in [
            ("plan.md", ""),
            ("drafts/", ""),
            ("/plan.md", ""),
            ("clients/vonk/plan.md", "clients/vonk"),
            ("/clients/*/plan.md", "clients"),
            ("**/plan.md", ""),
            ("clients/**", "clients"),
            ("../clients/plan.md", ""),
        ] {
            let patterns = Patterns::new(vec![pattern.to_owned()]).expect("a pattern");
            assert_eq!(patterns.folders().collect::<Vec<_>>(), [folder], "{pattern}");
        }
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for bad in ["", "  ", "# drafts", "plans/{a"] {
            assert!(Patterns::new(vec![bad.to_owned()]).is_err(), "{bad:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn survives_any_pattern_and_path(pattern in ".{0,12}", path in ".{0,20}") {
            if let Ok(patterns) = Patterns::new(vec![pattern]) {
                patterns.fit(&path);
            }
        }
    }
}

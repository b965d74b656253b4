//! Whether a walk would have met a file that was named.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

use ignore::gitignore::Gitignore;

/// The file with patterns of what a walk leaves out, in the folder that it holds for.
pub(super) const IGNORE: &str = ".regieignore";

/// Folders of others that are not looked into.
pub(super) fn is_foreign(folder: &std::ffi::OsStr) -> bool {
    folder == "node_modules" || folder == "__MACOSX"
}

/// The patterns of the folders that named files stand in, each read once.
#[derive(Debug, Default)]
pub(super) struct Ignored(HashMap<PathBuf, Option<Gitignore>>);

impl Ignored {
    /// Whether a walk that begins in the current folder leaves a file out: hidden, among those of others, or by a pattern.
    pub(super) fn passes_over(&mut self, path: &Path) -> bool {
        let here = std::env::current_dir().unwrap_or_default();
        let below = path.strip_prefix(&here).unwrap_or(path);
        // where a folder outside stands is nobody's choice
        let below = if below.is_absolute() { below.file_name().map_or(below, Path::new) } else { below };
        let hidden = |c: Component<'_>| matches!(c, Component::Normal(name) if name.to_string_lossy().starts_with('.') || is_foreign(name));
        if below.components().any(hidden) {
            return true;
        }
        let whole = here.join(path);
        // the nearest folder has the last word
        for folder in whole.ancestors().skip(1) {
            let patterns = self.0.entry(folder.to_owned()).or_insert_with(|| patterns(folder));
            let found = patterns.as_ref().map(|p| p.matched_path_or_any_parents(&whole, false));
            if let Some(found) = found.filter(|found| !found.is_none()) {
                return found.is_ignore();
            }
        }
        false
    }
}

fn patterns(folder: &Path) -> Option<Gitignore> {
    let file = folder.join(IGNORE);
    file.is_file().then(|| Gitignore::new(file).0)
}

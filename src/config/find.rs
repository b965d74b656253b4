//! Finds the configuration of a path: upward from its folder to the repository's root.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Config, parse};

/// The name of the file.
pub const FILE: &str = "regie.toml";
/// What a repository's root holds: the search goes no further up.
const ROOT: &str = ".git";
/// Mistakes shown before the rest is only counted.
const SHOWN: usize = 10;

/// Finds configurations, and reads each of them once.
#[derive(Debug, Default)]
pub struct Finder {
    given: Option<Arc<Config>>,
    off: bool,
    here: PathBuf,
    folders: BTreeMap<PathBuf, Option<Arc<Config>>>,
}

impl Finder {
    /// Looks upward from each path; with `file`, that configuration holds for all; with `off`, none does.
    ///
    /// # Errors
    /// The file cannot be read, or its mistakes, a line each.
    pub fn new(file: Option<&Path>, off: bool) -> Result<Finder, String> {
        let here = std::env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
        let mut finder = Finder { off, here, ..Finder::default() };
        if let Some(file) = file {
            let config = finder.read(file)?.ok_or_else(|| format!("{}: no such file", file.display()))?;
            finder.given = Some(config);
        }
        Ok(finder)
    }

    /// The configuration of a file, and the file's path relative to it. `-` belongs to the current folder; where folders of the path are
    /// not there, the nearest that is decides.
    ///
    /// # Errors
    /// A configuration that cannot be read, or its mistakes, a line each.
    pub fn of_file(&mut self, path: &Path) -> Result<Option<(Arc<Config>, String)>, String> {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let there = folder.ancestors().find(|place| place.exists()).unwrap_or(Path::new("."));
        let Some(config) = self.of_folder(there)? else { return Ok(None) };
        let missing = folder.strip_prefix(there).unwrap_or(folder);
        let folder = fs::canonicalize(there).unwrap_or_else(|_| there.to_owned()).join(missing);
        let whole = path.file_name().map_or(folder.clone(), |name| folder.join(name));
        let relative = whole.strip_prefix(&config.root).or_else(|_| whole.strip_prefix(&self.here)).unwrap_or(&whole);
        let relative = relative.to_string_lossy().replace('\\', "/");
        Ok(Some((config, relative)))
    }

    /// The configuration of a folder.
    ///
    /// # Errors
    /// As of [`Finder::of_file`].
    pub fn of_folder(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, String> {
        if self.off || self.given.is_some() {
            return Ok(self.given.clone());
        }
        let Ok(start) = fs::canonicalize(folder) else { return Ok(None) };
        let mut passed = Vec::new();
        let mut found = None;
        for folder in start.ancestors() {
            if let Some(known) = self.folders.get(folder) {
                found.clone_from(known);
                break;
            }
            passed.push(folder.to_owned());
            found = self.read(&folder.join(FILE))?;
            if found.is_some() || folder.join(ROOT).exists() {
                break;
            }
        }
        self.folders.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        Ok(found)
    }

    /// The one configuration that holds for a whole run: that of the named paths where they share one, else that of the current
    /// folder.
    ///
    /// # Errors
    /// As of [`Finder::of_file`].
    pub fn of_run(&mut self, paths: &[PathBuf]) -> Result<Option<Arc<Config>>, String> {
        let mut shared: Option<Option<Arc<Config>>> = None;
        for path in paths {
            let own = match path.is_dir() {
                true => self.of_folder(path)?,
                false => self.of_file(path)?.map(|(config, _)| config),
            };
            let same = |other: &Option<Arc<Config>>| other.as_ref().map(|c| &c.path) == own.as_ref().map(|c| &c.path);
            if !shared.as_ref().is_none_or(same) {
                return self.of_folder(Path::new("."));
            }
            shared = Some(own);
        }
        match shared.flatten() {
            Some(config) => Ok(Some(config)),
            None => self.of_folder(Path::new(".")),
        }
    }

    /// Reads a configuration; nothing where there is no such file.
    fn read(&self, path: &Path) -> Result<Option<Arc<Config>>, String> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
            Err(error) => return Err(format!("{}: {error}", path.display())),
        };
        let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let shown = whole.strip_prefix(&self.here).unwrap_or(&whole).to_string_lossy().replace('\\', "/");
        let text = String::from_utf8(bytes).map_err(|_| format!("{shown}: not UTF-8; save it as UTF-8 text"))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let root = whole.parent().map(Path::to_owned).unwrap_or_default();
        parse(&shown, root, text).map(|config| Some(Arc::new(config))).map_err(|errors| {
            let lines: Vec<String> = errors.iter().take(SHOWN).map(ToString::to_string).collect();
            let more = errors.len().saturating_sub(SHOWN);
            if more > 0 { format!("{}\nand {more} more", lines.join("\n")) } else { lines.join("\n") }
        })
    }
}

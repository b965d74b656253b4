//! Source files as the architecture tests see them: without comments and without the tests inside them.

use std::path::Path;

/// A source file.
#[derive(Clone, Debug)]
pub struct File {
    /// Path below the folder, with forward slashes.
    pub path: String,
    /// The code, without comment lines and without `mod tests { … }` at its end.
    pub code: String,
    /// Lines of the whole file.
    pub lines: usize,
    /// Compiled for tests only.
    pub test: bool,
    whole: String,
}

impl File {
    pub fn new(path: String, text: &str, test: bool) -> File {
        let body = text.split_once("#[cfg(test)]\nmod tests {").map_or(text, |(before, _)| before);
        let code: Vec<&str> = body.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        File { path, code: code.join("\n"), lines: text.lines().count(), test, whole: text.to_owned() }
    }

    /// The module of the crate's root that it belongs to: of `text/fold.rs` it is `text`.
    pub fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// How many `super` lead to the crate's root.
    pub fn depth(&self) -> usize {
        let parts = self.path.split('/').count();
        if self.path.ends_with("/mod.rs") { parts - 1 } else { parts }
    }

    /// The file whose `mod` line must name this one, and the name.
    fn parent(&self) -> Option<(String, String)> {
        let mut parts: Vec<&str> = self.path.split('/').collect();
        let file = parts.pop()?;
        let name = if file == "mod.rs" { parts.pop()? } else { file.strip_suffix(".rs")? };
        let folder = parts.join("/");
        let parent = if folder.is_empty() { "lib.rs".to_owned() } else { format!("{folder}/mod.rs") };
        Some((parent, name.to_owned()))
    }
}

/// Every `.rs` file below a folder, sorted; none where the folder is absent.
pub fn load(root: &Path) -> Vec<File> {
    let mut texts = Vec::new();
    collect(root, "", &mut texts);
    texts.sort();
    let mut tests: Vec<String> = Vec::new();
    for (path, text) in &texts {
        let folder = path.strip_suffix("mod.rs").map_or(path.replace(".rs", "/"), String::from);
        tests.extend(declared_for_tests(text).into_iter().map(|name| format!("{folder}{name}")));
    }
    let is_test = |path: &str| tests.iter().any(|t| path == format!("{t}.rs") || path.starts_with(&format!("{t}/")));
    texts.iter().map(|(path, text)| File::new(path.clone(), text, is_test(path))).collect()
}

fn collect(dir: &Path, prefix: &str, into: &mut Vec<(String, String)>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries {
        let path = entry.expect("a folder entry").path();
        let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), into);
        } else if name.ends_with(".rs") {
            into.push((name, std::fs::read_to_string(&path).expect("source text")));
        }
    }
}

/// Modules in files of their own that are compiled for tests only.
pub fn declared_for_tests(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let pairs = lines.windows(2).filter(|w| w[0] == "#[cfg(test)]");
    pairs.filter_map(|w| Some(w[1].split_once("mod ")?.1.strip_suffix(';')?.to_owned())).collect()
}

/// Whether the file's parent has a `mod` line for it.
pub fn is_declared(file: &File, files: &[File]) -> bool {
    let Some((parent, name)) = file.parent() else { return true };
    if matches!(file.path.as_str(), "lib.rs" | "main.rs") {
        return true;
    }
    let roots = if parent == "lib.rs" { vec!["lib.rs", "main.rs"] } else { vec![parent.as_str()] };
    let declares = |f: &File| f.whole.lines().any(|l| l.trim().ends_with(&format!("mod {name};")));
    files.iter().any(|f| roots.contains(&f.path.as_str()) && declares(f))
}

/// What code imports from the crate's root, as `module` or `module::Item`, in order.
pub fn imports(code: &str, depth: usize) -> Vec<String> {
    let up = "super::".repeat(depth);
    let mut found = Vec::new();
    for marker in ["crate::", "regie::", up.as_str()] {
        for (at, _) in code.match_indices(marker) {
            let inside = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ':'));
            if !inside {
                found.extend(tree(&code[at + marker.len()..], ""));
            }
        }
    }
    found
}

/// The paths of a use tree, cut after two segments.
fn tree(text: &str, prefix: &str) -> Vec<String> {
    if let Some(list) = text.strip_prefix('{') {
        return members(list).into_iter().flat_map(|m| tree(m.trim(), prefix)).collect();
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    let path = if prefix.is_empty() { text[..end].to_owned() } else { format!("{prefix}::{}", &text[..end]) };
    match text[end..].strip_prefix("::") {
        Some(rest) if prefix.is_empty() => tree(rest, &path),
        _ => vec![path.trim_end_matches(':').to_owned()],
    }
}

/// The members of a list up to its closing brace; the lists inside them are left whole.
fn members(list: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut from = 0;
    let mut members = Vec::new();
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                members.push(&list[from..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                members.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    members.retain(|m| !m.trim().is_empty());
    members
}

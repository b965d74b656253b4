//! Names of files for people: without the folders that all of them share, which say only where the reader's consultant keeps them.

use super::escape::visible;

/// The folders that all paths of a report share.
#[derive(Debug)]
pub(super) struct Shared<'a>(&'a str);

impl<'a> Shared<'a> {
    /// Those of these paths, with the slash behind them; what lies in an archive has the archive's name.
    pub(super) fn of(paths: impl IntoIterator<Item = &'a str>) -> Shared<'a> {
        let shared = paths.into_iter().map(|path| (path, folder(path))).reduce(|(one, own), (other, _)| {
            let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count().min(own.len());
            (one, &one[..one.as_bytes()[..same].iter().rposition(|b| *b == b'/').map_or(0, |at| at + 1)])
        });
        Shared(shared.map_or("", |(_, folder)| folder))
    }

    /// What is left of a path; of one that lies elsewhere its name.
    pub(super) fn name(&self, path: &str) -> String {
        let own = path.strip_prefix(self.0).filter(|rest| !rest.is_empty());
        visible(own.unwrap_or_else(|| path.trim_end_matches('/').rsplit('/').next().unwrap_or(path)))
    }
}

fn folder(path: &str) -> &str {
    let outside = path.find('!').map_or(path, |at| &path[..at]);
    outside.rfind('/').map_or("", |at| &path[..=at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_all_share_are_left_out() {
        let names = |paths: &[&str]| {
            let shared = Shared::of(paths.iter().copied());
            paths.iter().map(|path| shared.name(path)).collect::<Vec<_>>()
        };
        assert_eq!(names(&["../klanten/vonk/plan.md"]), ["plan.md"]);
        assert_eq!(names(&["../k/vonk/plan.md", "../k/vink/plan.md"]), ["vonk/plan.md", "vink/plan.md"]);
        assert_eq!(names(&["k/plan-é.md", "k/plan-è.md", "k/sub/plan.md"]), ["plan-é.md", "plan-è.md", "sub/plan.md"]);
        assert_eq!(names(&["/home/k/a.zip!q/plan.md", "/home/k/a.zip!q/b.md"]), ["a.zip!q/plan.md", "a.zip!q/b.md"]);
        assert_eq!(names(&["plan.md", "k/plan.md"]), ["plan.md", "k/plan.md"]);
        assert_eq!(names(&["/a.md", "b.md"]), ["/a.md", "b.md"]);
    }

    #[test]
    fn what_lies_elsewhere_shows_its_name_alone() {
        let shared = Shared::of(["../k/vonk/plan.md"]);
        assert_eq!(shared.name("../k/regie.toml"), "regie.toml");
        assert_eq!(shared.name("../k/vonk/"), "vonk");
        assert_eq!(shared.name("-"), "-");
    }
}

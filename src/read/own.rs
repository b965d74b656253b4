//! Tells reports that regie has written from plans, by the mark that it puts in them.

use super::Limits;
use super::archive::Archive;

/// The mark of reports in text, in the first line that a reader of the file does or does not see; `report` writes it.
pub const MARK: &str = "regie report";

/// Bytes of a text that hold the mark, if any: it stands in the head of an HTML file, before the style.
const HEAD: u64 = 1024;
/// Bytes of a workbook of regie, at most: one with some ten thousand plans.
const WORKBOOK: u64 = 32 << 20;

/// How many bytes of a file say whether it is a report of regie; none where its name belongs to no report that a walk would read.
pub fn own_report_sample(name: &str) -> Option<u64> {
    match name.rsplit_once('.')?.1.to_lowercase().as_str() {
        "html" | "htm" | "md" | "markdown" | "txt" => Some(HEAD),
        "xlsx" => Some(WORKBOOK),
        _ => None,
    }
}

/// Whether a file, of which `sample` are the first bytes, is a report of regie. A plan that speaks of one is none: the mark has a place.
pub fn is_own_report(sample: &[u8], name: &str) -> bool {
    if name.to_lowercase().ends_with(".xlsx") {
        return is_own_workbook(sample);
    }
    let text = String::from_utf8_lossy(sample);
    let text = text.trim_start_matches('\u{feff}');
    let generator = format!("<meta name=\"generator\" content=\"{MARK}");
    text.starts_with(&format!("{MARK} ")) || text.starts_with(&format!("<!-- {MARK} ")) || text.contains(&generator)
}

fn is_own_workbook(bytes: &[u8]) -> bool {
    let Ok(mut archive) = Archive::open(bytes, &Limits::default()) else { return false };
    let Ok(Some(part)) = archive.part("docProps/core.xml") else { return false };
    String::from_utf8_lossy(&part.bytes).contains(&format!("<dc:description>{MARK}"))
}

#[cfg(test)]
mod tests {
    use super::is_own_report;

    #[test]
    fn the_mark_has_a_place() {
        for (name, text) in [
            ("s.md", "<!-- regie report 0.1.0 -->\n# Plannen"),
            ("s.txt", "regie report 0.1.0\n\nplan.md"),
            ("s.HTML", "<!doctype html>\n<head>\n<meta name=\"generator\" content=\"regie report 0.1.0\">"),
        ] {
            assert!(is_own_report(text.as_bytes(), name), "{name}");
        }
        for (name, text) in [
            ("s.md", "# Plan\n\nThe regie report 0.1.0 showed that we need goals."),
            ("s.md", "Regie reports to Noor."),
            ("s.xlsx", "regie report 0.1.0"),
            ("s.html", "<meta name=\"generator\" content=\"a site builder\"><p>regie report</p>"),
        ] {
            assert!(!is_own_report(text.as_bytes(), name), "{name}");
        }
    }
}

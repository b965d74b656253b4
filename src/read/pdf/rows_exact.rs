//! Tables of `fixtures/pdf/tables`, as word processors, browsers and generators write them: every row is read with its
//! cells and the headers of their columns as the source had them.

use proptest::prelude::*;

use super::sheet::{Fill, Rule};
use super::testing::{document, page};
use super::*;
use crate::document::Document;
use crate::read::open;

/// Files whose tables have borders, lines or shades between rows and cells.
const BORDERED: &[&str] = &[
    "bordered", "broken-words", "cut-rows", "landscape", "merged-header", "page-break", "rules-only", "shaded-header", "shades",
    "web-rules",
];
/// Files whose tables have at most a line under the header.
const BORDERLESS: &[&str] = &["borderless", "pandoc", "reportlab", "web-borderless"];

/// A row: the headers of its table, and its cells.
type Row = (String, String);

fn path(name: &str, extension: &str) -> String {
    format!("{}/fixtures/pdf/tables/{name}.{extension}", env!("CARGO_MANIFEST_DIR"))
}

/// The rows of a `.rows` file: one a line, a blank line between tables, the header of each first.
fn expected(name: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(path(name, "rows")).unwrap();
    let tables = text.split("\n\n").map(|t| t.lines().map(str::to_owned).collect::<Vec<String>>());
    tables.flat_map(|t| t.iter().map(|row| (t[0].clone(), row.clone())).collect::<Vec<Row>>()).collect()
}

fn rows(document: &Document) -> Vec<Row> {
    let rows = document.blocks().iter().filter_map(|b| Some((b, b.row.as_ref()?)));
    let header = |row: &crate::document::Row| {
        let headers = &document.tables()[row.table].headers;
        headers.iter().map(|c| document.slice(c.span)).collect::<Vec<&str>>().join(" | ")
    };
    rows.map(|(block, row)| (header(row), document.slice(block.span).to_owned())).collect()
}

/// How many rows the source of a file holds, and those that were not read as it has them.
fn measure(name: &str) -> (usize, Vec<Row>) {
    let bytes = std::fs::read(path(name, "pdf")).unwrap();
    let mut found = rows(&open(&bytes, name, &Limits::default()).unwrap());
    let mut missed = expected(name);
    let all = missed.len();
    missed.retain(|row| match found.iter().position(|f| f == row) {
        Some(at) => {
            found.remove(at);
            false
        }
        None => true,
    });
    (all, missed)
}

fn all_exact(names: &[&str]) {
    let (mut all, mut missed) = (0, Vec::new());
    for name in names {
        let (rows, lost) = measure(name);
        all += rows;
        missed.extend(lost.iter().map(|row| format!("{name}: {row:#?}")));
    }
    assert!(missed.is_empty() && all > 0, "{} of {all} rows exact; missed:\n{}", all - missed.len(), missed.join("\n"));
}

#[test]
fn rows_with_borders_are_exact() {
    all_exact(BORDERED);
}

#[test]
fn rows_without_borders_are_exact() {
    all_exact(BORDERLESS);
}

#[test]
fn every_fixture_is_measured() {
    let folder = std::fs::read_dir(format!("{}/fixtures/pdf/tables", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let names = folder.filter_map(|f| f.unwrap().file_name().to_str()?.strip_suffix(".pdf").map(str::to_owned));
    let mut names: Vec<String> = names.collect();
    names.sort();
    let mut listed = [BORDERED, BORDERLESS].concat();
    listed.sort_unstable();
    assert_eq!(names, listed);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_layout_ends_in_a_document(
        words in prop::collection::vec((0u8..12, 0u8..40, "[a-z]{1,3}|[A-Z][a-z]{2,9}|[0-9]{1,3}[.)%]?|[•;]"), 1..80),
        lines in prop::collection::vec((0u8..12, 0u8..40, 0u8..12, any::<bool>()), 0..40),
        shades in prop::collection::vec((0u8..12, 0u8..40, 1u8..6), 0..40),
    ) {
        let (x, y) = (|n: u8| 40.0 + 43.0 * f32::from(n), |n: u8| 60.0 + 6.5 * f32::from(n));
        let texts: Vec<(f32, f32, &str)> = words.iter().map(|(c, r, t)| (x(*c), y(*r), t.as_str())).collect();
        let rules = lines.iter().map(|(c, r, n, flat)| {
            let (x1, y1) = if *flat { (x(c + n), y(*r)) } else { (x(*c), y(r + n)) };
            Rule { x0: x(*c), y0: y(*r), x1, y1 }
        });
        let fills = shades.iter().map(|(c, r, n)| Fill { x0: x(*c), y0: y(*r), x1: x(c + 1), y1: y(r + n) });
        let sheet = Sheet { rules: rules.collect(), fills: fills.collect(), ..page(&texts) };
        let read = document(vec![sheet.clone(), sheet]);
        for block in read.blocks() {
            let cells = block.row.iter().flat_map(|r| &r.cells);
            prop_assert!(cells.clone().all(|c| block.span.start <= c.span.start && c.span.end <= block.span.end));
            prop_assert!(cells.clone().zip(cells.skip(1)).all(|(a, b)| a.column < b.column && a.span.end <= b.span.start));
        }
    }
}

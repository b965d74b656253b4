//! The plan as a table: each action with who, when and budget; each goal with its targets, deadline and owner.

use std::fmt::Write as _;

use anstyle::Style;

use super::escape::for_terminal;
use super::text::paint;
use super::who::Doers;
use super::words;
use crate::plan::{ActionReport, GoalReport, PlanReport, TargetReport};
use crate::text::Lang;

/// Rows of a table; what is more is counted.
const ROWS: usize = 12;
/// Characters of a row, indentation included.
const WIDTH: usize = 100;
/// Blanks before a row, and between its cells.
const INDENT: usize = 2;
const GAP: usize = 2;
/// The widest cells of the columns behind the first.
const WIDEST: [usize; 3] = [24, 16, 14];

const HEAD: Style = Style::new().underline();
const DIM: Style = Style::new().dimmed();

/// The tables of a plan that states actions or goals.
pub(super) fn matrix(out: &mut String, plan: &PlanReport, lang: Lang) {
    if !plan.actions.is_empty() {
        let heads = lang.pick(["actie", "wie", "wanneer", "budget"], ["action", "who", "when", "budget"]);
        let doers = Doers::of(plan);
        table(out, heads, WIDEST, plan.actions.iter().map(|a| action(a, &doers, lang)), lang);
    }
    if !plan.goals.is_empty() {
        let heads = lang.pick(["doel", "meetbaar", "wanneer", "eigenaar"], ["goal", "target", "deadline", "owner"]);
        table(out, heads, [28, 12, 18], plan.goals.iter().map(|g| goal(g, &plan.targets, lang)), lang);
    }
}

fn action(a: &ActionReport, doers: &Doers, lang: Lang) -> [String; 4] {
    let owner = a.owner.as_deref().map(|said| doers.shown(said, lang));
    [a.text.clone(), cell(owner.as_deref()), cell(a.deadline.as_deref()), cell(a.budget.as_deref())]
}

fn goal(g: &GoalReport, targets: &[TargetReport], lang: Lang) -> [String; 4] {
    let own: Vec<&TargetReport> = g.targets.iter().filter_map(|i| targets.get(*i)).collect();
    let measured: Vec<String> = own.iter().map(|t| target(t, lang)).collect();
    let deadline = own.iter().find_map(|t| t.deadline.as_deref());
    let measured = (!measured.is_empty()).then(|| measured.join("; "));
    [g.text.clone(), cell(measured.as_deref()), cell(deadline), cell(g.owner.as_deref())]
}

/// "60 gekwalificeerde leads", "4% conversie", "€ 40.000 omzet".
fn target(t: &TargetReport, lang: Lang) -> String {
    let value = words::amount(t.value, lang);
    let number = match t.unit.as_str() {
        "EUR" => format!("€ {value}"),
        "USD" => format!("${value}"),
        "GBP" => format!("£{value}"),
        "%" | "x" => format!("{value}{}", t.unit),
        _ => value,
    };
    format!("{number} {}", t.metric)
}

fn cell(text: Option<&str>) -> String {
    text.filter(|t| !t.trim().is_empty()).unwrap_or("–").to_owned()
}

fn table(out: &mut String, heads: [&str; 4], widest: [usize; 3], rows: impl Iterator<Item = [String; 4]>, lang: Lang) {
    let rows: Vec<[String; 4]> = rows.map(|row| row.map(|cell| for_terminal(cell.trim()))).collect();
    let shown = &rows[..rows.len().min(ROWS)];
    let width = |column: usize| {
        let cells = shown.iter().map(|row| row[column].chars().count());
        cells.chain([heads[column].chars().count()]).max().unwrap_or(0)
    };
    let behind = [1, 2, 3].map(|column| width(column).min(widest[column - 1]));
    let rest = WIDTH - INDENT - behind.iter().map(|w| w + GAP).sum::<usize>();
    let widths = [width(0).min(rest), behind[0], behind[1], behind[2]];
    let line = |cells: [&str; 4]| {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(widths) {
            let _ = write!(line, "{}{}", fitted(cell, width), " ".repeat(GAP));
        }
        line.trim_end().to_owned()
    };
    let _ = writeln!(out, "\n{}{}", " ".repeat(INDENT), paint(HEAD, &line(heads)));
    for row in shown {
        let _ = writeln!(out, "{}{}", " ".repeat(INDENT), line([&row[0], &row[1], &row[2], &row[3]]));
    }
    if rows.len() > shown.len() {
        let more = rows.len() - shown.len();
        let text = lang.pick(format!("en nog {more}"), format!("and {more} more"));
        let _ = writeln!(out, "{}{}", " ".repeat(INDENT), paint(DIM, &text));
    }
}

/// A text in exactly so many characters; what is cut is marked.
fn fitted(text: &str, width: usize) -> String {
    let count = text.chars().count();
    if count <= width {
        return format!("{text}{}", " ".repeat(width - count));
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    let kept = kept.trim_end();
    format!("{kept}…{}", " ".repeat(width.saturating_sub(kept.chars().count() + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(rows: &[[&str; 4]]) -> Vec<String> {
        let mut out = String::new();
        table(&mut out, ["action", "who", "when", "budget"], WIDEST, rows.iter().map(|r| r.map(str::to_owned)), Lang::En);
        unstyled(&out).lines().skip(1).map(str::to_owned).collect()
    }

    /// The text without its styles.
    fn unstyled(text: &str) -> String {
        let mut parts = text.split('\u{1b}');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |all, part| all + part.split_once('m').map_or("", |(_, rest)| rest))
    }

    #[test]
    fn columns_are_as_wide_as_they_need() {
        let lines = shown(&[["Print flyers", "Noor", "2026-05", "€ 120"], ["Book the fair", "–", "–", "–"]]);
        assert_eq!(
            lines,
            [
                "  action         who   when     budget", "  Print flyers   Noor  2026-05  € 120",
                "  Book the fair  –     –        –",
            ]
        );
    }

    #[test]
    fn long_cells_are_cut_and_long_tables_are_counted() {
        let long = "Print flyers for every school in the whole province and hand them out at the gate on each Friday in spring";
        let row = [long, "Alexandra van den Bovenkamp-Wijngaarden", "as soon as the council agrees", "about ten thousand euros"];
        let lines = shown(&[row; 15]);
        assert!(lines.iter().all(|l| l.chars().count() <= WIDTH), "{lines:?}");
        assert_eq!(lines.len(), 1 + ROWS + 1);
        assert_eq!(lines.last().map(String::as_str), Some("  and 3 more"));
        assert!(lines[1].contains('…'));
    }

    #[test]
    fn nothing_in_a_plan_steers_the_terminal() {
        let lines = shown(&[["Print\u{1b}[31m flyers\nnow", "a\u{202e}b", "", ""]]);
        assert!(!lines.join("").contains(['\u{1b}', '\u{202e}']), "{lines:?}");
    }
}

//! A comparison as Markdown: a table of all plans, then what became of each.

use std::fmt::Write as _;

use super::super::escape::{for_markdown, visible};
use super::super::{SIGNATURE, View};
use super::say::{self, Line, Mark};
use crate::compare::{Comparison, Pair};
use crate::text::Lang;

pub(super) fn render(all: &Comparison, view: &View) -> String {
    let lang = say::common(all, view);
    let mut out = format!(
        "<!-- {SIGNATURE} -->\n# {}\n\n{} → {}\n\n",
        say::title(lang),
        for_markdown(&visible(&all.old)),
        for_markdown(&visible(&all.new))
    );
    if !all.pairs.is_empty() {
        let heads = lang.pick(["Plan", "Toen", "Nu", "Verschil"], ["Plan", "Then", "Now", "Difference"]);
        let _ = writeln!(out, "| {} |\n|---|---|---|---|", heads.join(" | "));
        for pair in &all.pairs {
            let cells = [say::score(&pair.old, lang), say::score(&pair.new, lang), say::outcome(pair, lang)];
            let _ = writeln!(out, "| {} | {} |", for_markdown(&visible(&pair.new.path)), cells.join(" | "));
        }
        out.push('\n');
    }
    let before = out.len();
    for (label, versions) in say::single(all, lang) {
        for version in versions {
            let _ = writeln!(out, "- **{}** · {label} · {}", for_markdown(&visible(&version.path)), say::score(version, lang));
        }
    }
    for failure in &all.errors {
        let label = lang.pick("niet gelezen", "not read");
        let _ = writeln!(
            out,
            "- **{}** · {label}: {}",
            for_markdown(&visible(&failure.path)),
            for_markdown(&failure.error.message(lang))
        );
    }
    for (place, message) in say::notes(all, lang, visible) {
        let _ = writeln!(out, "- **{}** {}", for_markdown(&place), for_markdown(message));
    }
    if out.len() > before {
        out.push('\n');
    }
    for pair in all.pairs.iter().filter(|_| !view.quiet) {
        section(&mut out, pair, view.lang_for(pair.new.language));
    }
    let _ = writeln!(out, "{}", say::summary(all, lang));
    out
}

fn section(out: &mut String, pair: &Pair, lang: Lang) {
    let _ = writeln!(out, "## {}\n", for_markdown(&visible(&pair.new.path)));
    let (before, now) = say::owner_step(pair, lang);
    let before = before.unwrap_or_else(|| now.clone());
    let numbers: Vec<String> = say::numbers(pair, lang).into_iter().map(|(name, value)| format!("{name} {value}")).collect();
    let owner = lang.pick("eigenaar", "owner");
    let _ = writeln!(out, "{owner} {} → {} · {}\n", for_markdown(&before), for_markdown(&now), numbers.join(" · "));
    for (title, lines) in [
        (lang.pick("Bevindingen", "Findings"), say::findings(pair, lang)),
        (lang.pick("Meetbare doelen", "Targets"), say::targets(pair, lang)),
        (lang.pick("Eigenaren", "Owners"), say::owners(pair, lang)),
    ] {
        part(out, title, &lines);
    }
}

fn part(out: &mut String, title: &str, lines: &[Line<'_>]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "### {title}\n");
    for line in lines {
        let rule = line.rule.map(|rule| format!("`{rule}` ")).unwrap_or_default();
        let _ = writeln!(out, "- **{}** {rule}{}", line.label, for_markdown(&line.text));
        if let Some(quote) = line.quote.filter(|_| line.mark != Mark::Still) {
            let _ = writeln!(out, "  “{}”", for_markdown(quote));
        }
    }
    out.push('\n');
}

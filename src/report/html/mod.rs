//! HTML: one file that needs nothing beside it. First the portfolio, then a page a plan; plain tables and our own SVG.

mod plan;
mod portfolio;
pub(super) mod svg;
mod text;

use std::fmt::Write as _;

use super::escape::for_html;
use super::place::Shared;
use super::{Rendered, Renderer, SIGNATURE, View};
use crate::plan::Report;
use crate::text::Lang;

/// The renderer.
pub(super) struct Html;

/// Characters of a plan's title in a row, at most; its own page has the whole of it.
const TITLE: usize = 80;
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// Nothing is fetched, and nothing but the file's own script runs.
const POLICY: &str = include_str!("policy.txt");

impl Renderer for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["html", "htm"]
    }

    fn shows_text(&self) -> bool {
        true
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let lang = view.lang_of_report(report);
        let title = lang.pick("Marketingplannen: regie of uitvoering", "Marketing plans: steered or only produced");
        Rendered::Text(page(title, &report.lexicon, lang, |out| {
            let plans = report.plans.iter().map(|plan| plan.path.as_str());
            let shared = Shared::of(plans.chain(report.errors.iter().map(|failure| failure.path.as_str())));
            portfolio::write(out, report, &shared, title, lang);
            for (number, (plan, standing)) in report.plans.iter().zip(report.percentiles()).enumerate() {
                let class = page_class(report.plans.len());
                let spoken = (view.lang_for(plan.language), lang);
                plan::write(out, plan, (number, standing, class), &shared.name(&plan.path), spoken);
            }
            portfolio::notes(out, report, &shared, view, lang);
        }))
    }
}

/// The class of the part of one plan among so many: a single one needs no page of its own in print.
pub(super) fn page_class(all: usize) -> &'static str {
    if all == 1 { "plan only" } else { "plan" }
}

/// A whole file that needs nothing beside it; `body` writes what stands between its head and its foot.
pub(super) fn page(title: &str, lexicon: &str, lang: Lang, body: impl FnOnce(&mut String)) -> String {
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"generator\" content=\"{SIGNATURE}\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        lang.code()
    );
    let skip = lang.pick("Naar de inhoud", "Skip to content");
    let _ = writeln!(out, "<a class=\"skip\" href=\"#content\">{skip}</a>\n<main id=\"content\">");
    body(&mut out);
    let made = lang.pick("Gemaakt met", "Made with");
    let version = env!("CARGO_PKG_VERSION");
    let _ = writeln!(out, "<footer>{made} regie {version} · lexicon {}</footer>", for_html(lexicon));
    let _ = writeln!(out, "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>");
    out
}

/// Begins a table: what it shows, for who cannot see it, and its columns, with whether each holds numbers. A wide one scrolls by itself.
pub(super) fn begin_table(out: &mut String, caption: &str, columns: &[(&str, bool)], sortable: bool) {
    let class = if sortable { " class=\"sortable\"" } else { "" };
    let _ = writeln!(out, "<div class=\"scroll\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table{class}>");
    let _ = write!(out, "<caption class=\"unseen\">{caption}</caption>\n<thead><tr>");
    for (name, number) in columns {
        let class = if *number { " class=\"number\"" } else { "" };
        let name = for_html(name);
        let _ = match sortable {
            true => write!(out, "<th scope=\"col\"{class}><button type=\"button\">{name}</button></th>"),
            false => write!(out, "<th scope=\"col\"{class}>{name}</th>"),
        };
    }
    out.push_str("</tr></thead>\n<tbody>\n");
}

pub(super) fn end_table(out: &mut String) {
    out.push_str("</tbody></table></div>\n");
}

/// The link to the page of a plan: its title, and below that the name of its file, which may break where its parts end.
pub(super) fn link(number: usize, title: Option<&str>, name: &str) -> String {
    let file = for_html(name).replace('/', "/<wbr>").replace('_', "_<wbr>");
    match title {
        Some(title) => format!("<a href=\"#plan-{number}\">{}</a><br><small>{file}</small>", for_html(&short(title, TITLE))),
        None => format!("<a href=\"#plan-{number}\">{file}</a>"),
    }
}

/// A text in so many characters at most; what is cut is marked.
pub(super) fn short(text: &str, limit: usize) -> String {
    if text.chars().nth(limit).is_none() {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
}

/// A heading within a page.
pub(super) fn heading(out: &mut String, nl: &str, en: &str, lang: Lang) {
    let _ = writeln!(out, "<h3>{}</h3>", lang.pick(nl, en));
}

//! A comparison as one HTML file, in the dress of the report.

use std::fmt::Write as _;

use super::super::View;
use super::super::escape::for_html;
use super::super::html::{begin_table, end_table, heading, link, page, page_class, svg};
use super::super::place::Shared;
use super::say::{self, Line, Mark};
use crate::compare::{Comparison, Pair, Version};
use crate::score::percent;
use crate::text::Lang;

pub(super) fn render(all: &Comparison, view: &View) -> String {
    let lang = say::common(all, view);
    let title = say::title(lang);
    let versions =
        all.pairs.iter().flat_map(|pair| [&pair.old, &pair.new]).chain(all.added.iter().chain(&all.gone).chain(&all.alone));
    let errors = all.errors.iter().map(|failure| failure.path.as_str());
    let shared = &Shared::of(versions.map(|version| version.path.as_str()).chain(errors));
    page(title, &all.lexicon, lang, |out| {
        let _ = writeln!(
            out,
            "<h1>{title}</h1>\n<p class=\"lead\">{} → {}</p>",
            for_html(&shared.name(&all.old)),
            for_html(&shared.name(&all.new))
        );
        let _ = writeln!(out, "<p>{}</p>", for_html(&say::summary(all, lang)));
        table(out, all, shared, lang);
        single(out, all, shared, lang);
        for (number, pair) in all.pairs.iter().enumerate() {
            let class = page_class(all.pairs.len());
            section(out, (number, class), pair, shared, (view.lang_for(pair.new.language), lang));
        }
        notes(out, all, shared, lang);
    })
}

fn table(out: &mut String, all: &Comparison, shared: &Shared, lang: Lang) {
    if all.pairs.is_empty() {
        return;
    }
    let columns = lang.pick(
        [("Plan", false), ("Toen", true), ("Nu", true), ("Verschil", false)],
        [("Plan", false), ("Then", true), ("Now", true), ("Difference", false)],
    );
    begin_table(out, lang.pick("De plannen", "The plans"), &columns, true);
    for (number, pair) in all.pairs.iter().enumerate() {
        let name = shared.name(&pair.new.path);
        let _ = write!(out, "<tr><td>{}</td>", link(number, pair.new.title.as_deref(), &name));
        share(out, &pair.old);
        share(out, &pair.new);
        let _ = writeln!(out, "<td>{}</td></tr>", for_html(&say::outcome(pair, lang)));
    }
    end_table(out);
}

fn share(out: &mut String, version: &Version) {
    match version.share {
        Some((share, [low, high])) => {
            let label = format!("{}% ({}–{}%)", percent(share), percent(low), percent(high));
            let bar = svg::bar(share, [low, high], &label);
            let _ = write!(out, "<td class=\"number\" data-key=\"{share:.4}\">{}%{bar}</td>", percent(share));
        }
        None => out.push_str("<td class=\"number\" data-key=\"-1\">–</td>"),
    }
}

/// What stands on one side only, and what could not be read.
fn single(out: &mut String, all: &Comparison, shared: &Shared, lang: Lang) {
    let mut items = String::new();
    for (label, versions) in say::single(all, lang) {
        for version in versions {
            let (path, score) = (for_html(&shared.name(&version.path)), for_html(&say::score(version, lang)));
            let _ = writeln!(items, "<li><strong>{path}</strong> · {label} · {score}</li>");
        }
    }
    for failure in &all.errors {
        let (path, message) = (for_html(&shared.name(&failure.path)), for_html(&failure.error.message(lang)));
        let label = lang.pick("niet gelezen", "not read");
        let _ = writeln!(items, "<li><strong>{path}</strong> · {label}: {message}</li>");
    }
    if !items.is_empty() {
        heading(out, "Niet aan beide kanten", "Not on both sides", lang);
        let _ = writeln!(out, "<ul>\n{items}</ul>");
    }
}

/// What there is to know about the run itself.
fn notes(out: &mut String, all: &Comparison, shared: &Shared, lang: Lang) {
    let items: String = say::notes(all, lang, |path| shared.name(path))
        .map(|(place, message)| format!("<li><strong>{}</strong> {}</li>\n", for_html(&place), for_html(message)))
        .collect();
    if !items.is_empty() {
        heading(out, "Over deze vergelijking", "About this comparison", lang);
        let _ = writeln!(out, "<ul>\n{items}</ul>");
    }
}

fn section(out: &mut String, (number, class): (usize, &str), pair: &Pair, shared: &Shared, (lang, common): (Lang, Lang)) {
    let spoken = if lang == common { String::new() } else { format!(" lang=\"{}\"", lang.code()) };
    let (old, new) = (shared.name(&pair.old.path), shared.name(&pair.new.path));
    let title = pair.new.title.as_deref().unwrap_or(&new);
    let _ = writeln!(out, "<section class=\"{class}\" id=\"plan-{number}\"{spoken}>\n<h2>{}</h2>", for_html(title));
    let _ = writeln!(out, "<p class=\"lead\">{} → {}</p>", for_html(&old), for_html(&new));
    let columns = lang.pick(
        [("Versie", false), ("Oordeel", false), ("Uitvoering", true), ("Eigenaar", false)],
        [("Version", false), ("Verdict", false), ("Execution", true), ("Owner", false)],
    );
    begin_table(out, lang.pick("Toen en nu", "Then and now"), &columns, false);
    for (name, version) in [(lang.pick("toen", "then"), &pair.old), (lang.pick("nu", "now"), &pair.new)] {
        let verdict = super::super::words::verdict(version.verdict, lang);
        let _ = write!(out, "<tr><th scope=\"row\">{name}</th><td class=\"verdict {}\">{verdict}</td>", version.verdict.id());
        share(out, version);
        let _ = writeln!(out, "<td>{}</td></tr>", for_html(&say::owner(version, lang)));
    }
    end_table(out);
    let _ = writeln!(out, "<p><strong>{}</strong></p>", for_html(&say::outcome(pair, lang)));
    let numbers: Vec<String> = say::numbers(pair, lang).into_iter().map(|(name, value)| format!("{name} {value}")).collect();
    let _ = writeln!(out, "<p class=\"soft\">{}</p>", for_html(&numbers.join(" · ")));
    for (nl, en, lines) in [
        ("Bevindingen", "Findings", say::findings(pair, lang)),
        ("Meetbare doelen", "Targets", say::targets(pair, lang)),
        ("Eigenaren", "Owners", say::owners(pair, lang)),
    ] {
        part(out, nl, en, &lines, lang);
    }
    out.push_str("</section>\n");
}

fn part(out: &mut String, nl: &str, en: &str, lines: &[Line<'_>], lang: Lang) {
    if lines.is_empty() {
        return;
    }
    heading(out, nl, en, lang);
    out.push_str("<table>\n<tbody>\n");
    for line in lines {
        let class = match line.mark {
            Mark::Better => "yes",
            Mark::Worse => "no",
            Mark::Changed | Mark::Still => "soft",
        };
        let rule = line.rule.map(|rule| format!(" <code>{rule}</code>")).unwrap_or_default();
        let quote = line.quote.filter(|_| line.mark != Mark::Still);
        let quote = quote.map(|q| format!("<blockquote>“{}”</blockquote>", for_html(q))).unwrap_or_default();
        let (sign, text) = (line.mark.sign(), for_html(&line.text));
        let _ = writeln!(out, "<tr><td class=\"{class}\">{sign} {}</td><td>{text}{rule}{quote}</td></tr>", line.label);
    }
    out.push_str("</tbody></table>\n");
}

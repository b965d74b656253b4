//! The first page: all plans beside each other.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::escape::for_html;
use super::super::place::Shared;
use super::super::{View, extent, who, words};
use super::{begin_table, end_table, link, svg};
use crate::facts::TargetKind;
use crate::finding::Severity;
use crate::plan::{PlanReport, Report};
use crate::rules;
use crate::score::{Verdict, percent};
use crate::text::Lang;

/// Rules in the list of what is most often missing.
const MOST: usize = 8;
/// The column of the percentile.
const PERCENTILE: usize = 3;

/// The portfolio.
pub(super) fn write(out: &mut String, report: &Report, shared: &Shared, title: &str, lang: Lang) {
    let _ = writeln!(out, "<h1>{title}</h1>\n<p class=\"lead\">{}</p>", counts(report, lang));
    let open = lang.pick("Alles openklappen", "Open everything");
    let _ = writeln!(
        out,
        "<p class=\"screen\"><button id=\"open-all\" type=\"button\" aria-pressed=\"false\" hidden>{open}</button></p>"
    );
    if !report.plans.is_empty() {
        table(out, report, shared, lang);
        out.push_str("<div class=\"cards\">\n");
        distribution(out, report, lang);
        missing(out, report, lang);
        out.push_str("</div>\n");
    }
    unread(out, report, shared, lang);
}

/// How many plans of which verdict.
fn counts(report: &Report, lang: Lang) -> String {
    let plans = report.plans.len();
    let mut parts = vec![match plans {
        1 => lang.pick("1 stuk", "1 document").to_owned(),
        n => format!("{} {}", words::integer(n as u64, lang), lang.pick("stukken", "documents")),
    }];
    let some = Verdict::ALL.into_iter().map(|v| (v, report.count(v))).filter(|(_, n)| *n > 0);
    parts.extend(some.map(|(verdict, n)| format!("{} {}", words::integer(n as u64, lang), words::verdict(verdict, lang))));
    if !report.errors.is_empty() {
        parts.push(format!("{} {}", report.errors.len(), lang.pick("niet gelezen", "not read")));
    }
    parts.join(" · ")
}

/// The columns; the percentile stands among them where there are plans enough to have one.
fn table(out: &mut String, report: &Report, shared: &Shared, lang: Lang) {
    let standings = report.percentiles();
    let ranked = standings.iter().any(Option::is_some);
    let mut columns = vec![
        (lang.pick("Plan", "Plan"), false),
        (lang.pick("Oordeel", "Verdict"), false),
        (lang.pick("Uitvoering", "Execution"), true),
        (lang.pick("Percentiel", "Percentile"), true),
        (lang.pick("Eigenaar", "Owner"), false),
        (lang.pick("Uitkomst\u{ad}doelen", "Outcome targets"), true),
        (lang.pick("Fouten", "Errors"), true),
        (lang.pick("Let op", "Warnings"), true),
    ];
    if !ranked {
        columns.remove(PERCENTILE);
    }
    begin_table(out, lang.pick("De plannen", "The plans"), &columns, true);
    for (number, (plan, standing)) in report.plans.iter().zip(standings).enumerate() {
        row(out, (number, plan), &shared.name(&plan.path), ranked.then_some(standing), lang);
    }
    end_table(out);
    if ranked {
        let meaning = lang.pick(
            "Percentiel: het deel van de andere beoordeelde plannen dat minder uitvoering heeft.",
            "Percentile: the part of the other judged plans that have less execution.",
        );
        let _ = writeln!(out, "<p class=\"soft\">{meaning}</p>");
    }
}

/// A number with the key that it sorts by; a dash below all others where there is none.
fn number(out: &mut String, key: Option<f64>, shown: &str) {
    let (key, shown) = key.map_or(("-1".to_owned(), "–"), |key| (format!("{key:.4}"), shown));
    let _ = write!(out, "<td class=\"number\" data-key=\"{key}\">{shown}</td>");
}

fn row(out: &mut String, (at, plan): (usize, &PlanReport), name: &str, standing: Option<Option<u8>>, lang: Lang) {
    let outcomes = plan.target_count(TargetKind::Outcome);
    let owner = plan.main_owner().map_or_else(|| lang.pick("niemand", "nobody").to_owned(), |o| who::owner(o, lang));
    let unread = extent::unread(plan, lang).map_or(String::new(), |what| format!("<br><small>{}</small>", for_html(&what)));
    let _ = write!(
        out,
        "<tr><th scope=\"row\" data-key=\"{}\">{}{unread}</th>",
        for_html(&format!("{} {name}", plan.title.as_deref().unwrap_or_default())),
        link(at, plan.title.as_deref(), name)
    );
    let verdict = words::verdict(plan.verdict, lang);
    let _ = write!(out, "<td class=\"verdict {}\">{verdict}</td>", plan.verdict.id());
    let drawn = plan.judged().map(|(share, interval)| {
        let label = format!("{}% ({}–{}%)", percent(share), percent(interval[0]), percent(interval[1]));
        format!("{}%{}", percent(share), svg::bar(share, interval, &label))
    });
    number(out, plan.judged().map(|(share, _)| share), &drawn.unwrap_or_default());
    if let Some(standing) = standing {
        number(out, standing.map(f64::from), &standing.map(|part| format!("{part}%")).unwrap_or_default());
    }
    let _ = writeln!(
        out,
        "<td>{}</td><td class=\"number\">{outcomes}</td><td class=\"number\">{}</td><td class=\"number\">{}</td></tr>",
        for_html(&owner),
        plan.finding_count(Severity::Error),
        plan.finding_count(Severity::Warning)
    );
}

/// A heading of the first page, beside those of the plans.
fn part(out: &mut String, nl: &str, en: &str, lang: Lang) {
    let _ = writeln!(out, "<h2 class=\"part\">{}</h2>", lang.pick(nl, en));
}

fn distribution(out: &mut String, report: &Report, lang: Lang) {
    let shares: Vec<f64> = report.plans.iter().filter_map(PlanReport::judged).map(|(share, _)| share).collect();
    if shares.len() < 2 {
        return;
    }
    out.push_str("<section>");
    part(out, "Aandeel uitvoering, aantal plannen", "Execution share, number of plans", lang);
    let _ = writeln!(out, "{}</section>", svg::histogram(&shares, lang));
}

/// What most plans lack.
fn missing(out: &mut String, report: &Report, lang: Lang) {
    let mut plans: BTreeMap<&str, usize> = BTreeMap::new();
    for plan in &report.plans {
        let mut rules: Vec<&str> = plan.findings.iter().map(|f| f.rule).filter(|rule| *rule != "not-a-plan").collect();
        rules.sort_unstable();
        rules.dedup();
        rules.into_iter().for_each(|rule| *plans.entry(rule).or_default() += 1);
    }
    let mut most: Vec<(&str, usize)> = plans.into_iter().collect();
    most.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
    if most.is_empty() || report.plans.len() < 2 {
        return;
    }
    out.push_str("<section>");
    part(out, "Wat het vaakst speelt", "What is found most often", lang);
    let columns = lang.pick([("Bevinding", false), ("Plannen", true)], [("Finding", false), ("Plans", true)]);
    begin_table(out, lang.pick("Wat het vaakst speelt", "What is found most often"), &columns, false);
    let more = most.len().saturating_sub(MOST);
    for (id, count) in most.into_iter().take(MOST) {
        let summary = rules::by_id(id).map_or(id, |rule| rule.meta().docs(lang).summary);
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{} <br><code>{id}</code></th><td class=\"number\">{count}</td></tr>",
            for_html(summary)
        );
    }
    end_table(out);
    if more > 0 {
        let text = lang.pick(format!("en nog {more}"), format!("and {more} more"));
        let _ = writeln!(out, "<p class=\"soft\">{text}</p>");
    }
    out.push_str("</section>\n");
}

fn unread(out: &mut String, report: &Report, shared: &Shared, lang: Lang) {
    if report.errors.is_empty() {
        return;
    }
    part(out, "Niet gelezen", "Not read", lang);
    out.push_str("<ul>\n");
    for failure in &report.errors {
        let message = for_html(&failure.error.message(lang));
        let _ = writeln!(
            out,
            "<li><strong>{}</strong> · {} · {message}</li>",
            for_html(&shared.name(&failure.path)),
            failure.error.kind.name(lang)
        );
    }
    out.push_str("</ul>\n");
}

/// What there is to know about the run itself, behind the plans.
pub(super) fn notes(out: &mut String, report: &Report, shared: &Shared, view: &View, lang: Lang) {
    if report.notes.is_empty() {
        return;
    }
    part(out, "Over deze controle", "About this check", lang);
    out.push_str("<ul>\n");
    for note in &report.notes {
        let spoken = view.lang_of_note(note, report, lang);
        let line = note.line.map(|n| format!(":{n}")).unwrap_or_default();
        let (path, message) = (for_html(&shared.name(&note.path)), for_html(note.message.get(spoken)));
        let foreign = if spoken == lang { String::new() } else { format!(" lang=\"{}\"", spoken.code()) };
        let _ = writeln!(out, "<li><strong>{path}{line}</strong> <span{foreign}>{message}</span></li>");
    }
    out.push_str("</ul>\n");
}

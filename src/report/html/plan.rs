//! A page a plan: score, barcode, sections, owners, targets, actions, findings, what would help most, and the text.

use std::fmt::Write as _;

use super::super::escape::for_html;
use super::super::who::Doers;
use super::super::{aside, extent, words};
use super::{begin_table, end_table, heading, short, svg, text};
use crate::finding::Finding;
use crate::plan::PlanReport;
use crate::score::{Verdict, percent};
use crate::text::Lang;

/// Changes that are named as the ones that would help most.
const MOVES: usize = 3;
/// Characters of a quote beside such a change, at most; the finding has the whole of it.
const QUOTE: usize = 140;

/// The page of one plan, with its number, its percentile and its class; `name` is its file's, `common` the language of the whole report.
pub(super) fn write(
    out: &mut String,
    plan: &PlanReport,
    (number, standing, class): (usize, Option<u8>, &str),
    name: &str,
    (lang, common): (Lang, Lang),
) {
    let spoken = if lang == common { String::new() } else { format!(" lang=\"{}\"", lang.code()) };
    let _ = writeln!(out, "<section class=\"{class}\" id=\"plan-{number}\"{spoken}>");
    let file = plan.title.as_deref().map_or(String::new(), |_| format!("{} · ", for_html(name)));
    let read = for_html(&extent::read(plan, lang));
    let _ = writeln!(out, "<h2>{}</h2>", for_html(plan.title.as_deref().unwrap_or(name)));
    let _ = writeln!(out, "<p class=\"lead\">{file}{} · {read}</p>", words::language(plan.language));
    score(out, plan, standing, lang);
    if plan.verdict != Verdict::NotAPlan {
        moves(out, plan, number, lang);
    }
    findings(out, plan, number, lang);
    if plan.verdict != Verdict::NotAPlan {
        owners(out, plan, lang);
        targets(out, plan, lang);
        actions(out, plan, lang);
        sections(out, plan, lang);
    }
    text::write(out, &plan.passages, lang);
    out.push_str("</section>\n");
}

fn score(out: &mut String, plan: &PlanReport, standing: Option<u8>, lang: Lang) {
    let verdict = words::verdict(plan.verdict, lang);
    let _ = write!(out, "<p><strong class=\"verdict {}\">{verdict}</strong>", plan.verdict.id());
    if let Some((share, [low, high])) = plan.judged() {
        let ratio = plan.score.ratio().map_or(String::new(), |r| format!(" · {} : 1", words::decimal(r, lang)));
        let execution = lang.pick("uitvoering", "execution");
        let _ = write!(out, " · {}% {execution} ({}–{}%){ratio}", percent(share), percent(low), percent(high));
        if let Some(part) = standing {
            let than = lang.pick(
                format!("meer uitvoering dan {part}% van de andere plannen"),
                format!("more execution than {part}% of the other plans"),
            );
            let _ = write!(out, " · {than}");
        }
    }
    out.push_str("</p>\n");
    out.push_str(&svg::barcode(&plan.passages, lang));
    if !plan.passages.is_empty() {
        let key = lang.pick(
            "boven: uitvoering, onder: richting, over de hele hoogte: allebei, streepje: nieuwe paragraaf",
            "above: execution, below: direction, full height: both, tick: a new section",
        );
        let _ = writeln!(out, "<p class=\"soft\">{key}</p>");
    }
}

/// The findings that weigh most and ask for different things: what is the matter, where it shows, what to do.
fn moves(out: &mut String, plan: &PlanReport, number: usize, lang: Lang) {
    let mut said: Vec<(usize, &Finding)> = Vec::new();
    for (at, finding) in plan.findings.iter().enumerate() {
        let suggestion = finding.suggestion.get(lang);
        let is_new = said.iter().all(|(_, other)| other.suggestion.get(lang) != suggestion);
        if !suggestion.is_empty() && is_new && said.len() < MOVES {
            said.push((at, finding));
        }
    }
    if said.is_empty() {
        return;
    }
    heading(out, "Wat het meest zou helpen", "What would help most", lang);
    out.push_str("<ol class=\"moves\">\n");
    for (at, finding) in said {
        let (message, suggestion) = (for_html(finding.message.get(lang)), for_html(finding.suggestion.get(lang)));
        let quote =
            finding.quote.as_deref().map(|quote| format!("<blockquote>“{}”</blockquote>", for_html(&short(quote, QUOTE))));
        let (anchor, quote) = (anchor(number, at), quote.unwrap_or_else(|| "<br>".to_owned()));
        let _ = writeln!(out, "<li><a href=\"#{anchor}\">{message}</a>{quote}→ {suggestion}</li>");
    }
    out.push_str("</ol>\n");
}

/// The id of a finding of a plan.
fn anchor(number: usize, at: usize) -> String {
    format!("plan-{number}-finding-{}", at + 1)
}

fn findings(out: &mut String, plan: &PlanReport, number: usize, lang: Lang) {
    let aside = aside::lines(plan, lang);
    if plan.findings.is_empty() && aside.is_empty() {
        return;
    }
    heading(out, "Bevindingen", "Findings", lang);
    for (at, finding) in plan.findings.iter().enumerate() {
        self::finding(out, finding, &anchor(number, at), lang);
    }
    for line in aside {
        let _ = writeln!(out, "<p class=\"soft\">{}</p>", for_html(&line));
    }
}

fn finding(out: &mut String, finding: &Finding, anchor: &str, lang: Lang) {
    let severity = words::severity(finding.severity, lang);
    let _ = writeln!(out, "<div class=\"finding {}\" id=\"{anchor}\">", finding.severity.id());
    let message = for_html(finding.message.get(lang));
    let _ = writeln!(out, "<p><span class=\"severity\">{severity}</span> {message} <code>{}</code></p>", finding.rule);
    if let Some(quote) = &finding.quote {
        let place = finding.location.as_ref().map(|at| words::place(at, lang)).filter(|p| !p.is_empty());
        let place = place.map_or(String::new(), |p| format!("<br>{}", for_html(&p)));
        let _ = writeln!(out, "<blockquote>“{}”{place}</blockquote>", for_html(quote));
    }
    let _ = writeln!(out, "<p>→ {}</p>\n</div>", for_html(finding.suggestion.get(lang)));
}

fn owners(out: &mut String, plan: &PlanReport, lang: Lang) {
    heading(out, "Eigenaren", "Owners", lang);
    if plan.owners.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", lang.pick("Niemand is verantwoordelijk gemaakt.", "Nobody is made responsible."));
        return;
    }
    let columns = lang.pick(
        [("Wie", false), ("Soort", false), ("Waarvan", false), ("In de woorden van het plan", false)],
        [("Who", false), ("Kind", false), ("Of what", false), ("In the plan's own words", false)],
    );
    begin_table(out, lang.pick("Eigenaren", "Owners"), &columns, false);
    for owner in &plan.owners {
        let who = owner.name.as_deref().or(owner.role.as_deref()).unwrap_or("–");
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>“{}”</td></tr>",
            for_html(who),
            words::owner_kind(owner.kind, lang),
            for_html(&words::owned(owner, lang)),
            for_html(&owner.quote)
        );
    }
    end_table(out);
}

fn targets(out: &mut String, plan: &PlanReport, lang: Lang) {
    heading(out, "Meetbare doelen", "Targets", lang);
    if plan.targets.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", lang.pick("Geen meetbaar doel gevonden.", "No measurable target found."));
        return;
    }
    let columns = lang.pick(
        [
            ("Maat", false),
            ("Soort", false),
            ("Nulmeting", true),
            ("Doel", true),
            ("Wanneer", false),
            ("In de woorden van het plan", false),
        ],
        [
            ("Metric", false),
            ("Kind", false),
            ("Baseline", true),
            ("Target", true),
            ("By when", false),
            ("In the plan's own words", false),
        ],
    );
    begin_table(out, lang.pick("Meetbare doelen", "Targets"), &columns, false);
    for target in &plan.targets {
        let value = |v: f64| words::number(v, lang);
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{} {}</td><td class=\"date\">{}</td><td>“{}”</td></tr>",
            for_html(&target.metric),
            words::target_kind(target.kind, 1, lang),
            target.baseline.map_or_else(|| "–".to_owned(), value),
            value(target.value),
            for_html(&target.unit),
            target.deadline.as_deref().map_or_else(|| "–".to_owned(), for_html),
            for_html(&target.quote)
        );
    }
    end_table(out);
}

/// The action matrix: who, when, for how much.
fn actions(out: &mut String, plan: &PlanReport, lang: Lang) {
    if plan.actions.is_empty() {
        return;
    }
    heading(out, "Acties: wie, wanneer, voor hoeveel", "Actions: who, when, for how much", lang);
    let count = plan.action_count();
    let _ = writeln!(
        out,
        "<p>{} · {} {} · {} {} · {} {}</p>",
        count.total,
        count.owned,
        lang.pick("met eigenaar", "with an owner"),
        count.dated,
        lang.pick("met datum", "with a date"),
        count.budgeted,
        lang.pick("met budget", "with a budget")
    );
    let columns = lang.pick(
        [("Actie", false), ("Wie", false), ("Wanneer", false), ("Budget", false)],
        [("Action", false), ("Who", false), ("When", false), ("Budget", false)],
    );
    begin_table(out, lang.pick("Acties: wie, wanneer, voor hoeveel", "Actions: who, when, for how much"), &columns, false);
    let doers = Doers::of(plan);
    for action in &plan.actions {
        let owner = action.owner.as_deref().map(|said| doers.shown(said, lang));
        let cells = [owner.as_deref(), action.deadline.as_deref(), action.budget.as_deref()].map(|cell| match cell {
            Some(text) => format!("<td>{}</td>", for_html(text)),
            None => "<td class=\"no\">–</td>".to_owned(),
        });
        let _ = writeln!(out, "<tr><th scope=\"row\">{}</th>{}</tr>", for_html(&action.text), cells.concat());
    }
    end_table(out);
}

fn sections(out: &mut String, plan: &PlanReport, lang: Lang) {
    let shown: Vec<_> = plan.sections.iter().filter(|s| s.score.share().is_some()).collect();
    if shown.len() < 2 {
        return;
    }
    heading(out, "Per paragraaf", "By section", lang);
    let columns = lang.pick(
        [("Paragraaf", false), ("Woorden", true), ("Uitvoering", true)],
        [("Section", false), ("Words", true), ("Execution", true)],
    );
    begin_table(out, lang.pick("Per paragraaf", "By section"), &columns, false);
    for section in shown {
        let share = section.score.share().unwrap_or_default();
        let label = format!("{}%", percent(share));
        let bar = section.score.interval.map_or(String::new(), |interval| svg::bar(share, interval, &label));
        let indent = f64::from(section.level.saturating_sub(1)) * 0.8;
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\" style=\"padding-left:{:.1}rem\">{}</th><td class=\"number\">{}</td><td class=\"number\">{label}{bar}</td></tr>",
            0.6 + indent,
            for_html(&section.heading),
            words::integer(u64::from(section.score.words), lang)
        );
    }
    end_table(out);
}

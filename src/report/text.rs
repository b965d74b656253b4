//! For a terminal: verdict, bar, owner, targets, findings with their quotes.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};

use super::escape::{for_terminal, visible};
use super::matrix::matrix;
use super::{Rendered, Renderer, View, aside, extent, words};
use crate::facts::{OwnerKind, Scope, TargetKind};
use crate::finding::{Finding, Severity};
use crate::plan::{OwnerReport, PlanReport, Report};
use crate::score::{Verdict, percent};
use crate::text::Lang;

/// The renderer.
pub(super) struct Text;

/// Cells of the bar.
const BAR: usize = 20;

/// A foreground colour.
const fn colour(colour: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(colour)))
}

const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();

/// Text in a style.
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

impl Renderer for Text {
    fn id(&self) -> &'static str {
        "text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let mut out = String::new();
        let common = view.lang_of_report(report);
        for plan in &report.plans {
            let lang = view.lang_for(plan.language);
            head(&mut out, plan, lang);
            if !view.quiet && plan.verdict != Verdict::NotAPlan {
                facts(&mut out, plan, lang);
                matrix(&mut out, plan, lang);
            }
            if !view.quiet {
                for finding in &plan.findings {
                    self::finding(&mut out, finding, lang);
                }
                for line in aside::lines(plan, lang) {
                    let _ = writeln!(out, "\n  {}", paint(DIM, &line));
                }
            }
            out.push('\n');
        }
        for failure in &report.errors {
            let lang = common;
            let label = paint(colour(AnsiColor::Red).bold(), lang.pick("niet gelezen", "not read"));
            let path = paint(BOLD, &for_terminal(&visible(&failure.path)));
            let _ = writeln!(
                out,
                "{path}\n  {label}  {} · {}\n",
                failure.error.kind.name(lang),
                for_terminal(&failure.error.message(lang))
            );
        }
        notes(&mut out, report, view, common);
        summary(&mut out, report, common);
        Rendered::Text(out)
    }
}

fn head(out: &mut String, plan: &PlanReport, lang: Lang) {
    let mut parts = vec![paint(BOLD, &for_terminal(&visible(&plan.path)))];
    parts.extend(plan.title.as_deref().map(for_terminal));
    parts.push(words::language(plan.language).to_owned());
    parts.push(for_terminal(&extent::read(plan, lang)));
    let _ = writeln!(out, "{}", parts.join(" · "));
    let style = match plan.verdict {
        Verdict::ExecutionHeavy => colour(AnsiColor::Red).bold(),
        Verdict::Steered => colour(AnsiColor::Green).bold(),
        Verdict::DirectionOnly => colour(AnsiColor::Yellow).bold(),
        Verdict::Insufficient | Verdict::NotAPlan => DIM,
    };
    let label = paint(style, &words::verdict(plan.verdict, lang).to_uppercase());
    match plan.judged() {
        Some((share, [low, high])) => {
            let full = (share * BAR as f64).round() as usize;
            let bar = format!(
                "{}{}",
                paint(colour(AnsiColor::Magenta), &"█".repeat(full)),
                paint(colour(AnsiColor::Cyan), &"░".repeat(BAR - full))
            );
            let ratio = plan.score.ratio().map_or(String::new(), |r| format!(" · {} : 1", words::decimal(r, lang)));
            let _ = writeln!(
                out,
                "  {label}  {} {}% {bar} {}  {}",
                lang.pick("uitvoering", "execution"),
                percent(share),
                lang.pick("richting", "direction"),
                paint(DIM, &format!("{}–{}%{ratio}", percent(low), percent(high)))
            );
        }
        None => {
            let _ = writeln!(out, "  {label}");
        }
    }
}

fn facts(out: &mut String, plan: &PlanReport, lang: Lang) {
    let label = |nl: &'static str, en: &'static str| paint(DIM, &format!("{:<9}", lang.pick(nl, en)));
    let _ = writeln!(out, "\n  {} {}", label("eigenaar", "owner"), owner(plan, lang));
    let _ = writeln!(out, "  {} {}", label("doelen", "targets"), targets(plan, lang));
    let a = plan.action_count();
    if a.total > 0 {
        let words = [
            format!("{}", a.total),
            format!("{} {}", a.owned, lang.pick("met eigenaar", "with an owner")),
            format!("{} {}", a.dated, lang.pick("met datum", "with a date")),
            format!("{} {}", a.budgeted, lang.pick("met budget", "with a budget")),
        ];
        let _ = writeln!(out, "  {} {}", label("acties", "actions"), words.join(" · "));
    }
}

fn owner(plan: &PlanReport, lang: Lang) -> String {
    let Some(owner) = plan.main_owner() else {
        let jobs = plan.owners.iter().any(|o| o.scope == Scope::Action && o.kind == OwnerKind::Person);
        return match jobs {
            true => {
                lang.pick("niemand voor het hele plan · wel namen bij acties", "nobody for the whole plan · but names at actions")
            }
            false => lang.pick("niemand", "nobody"),
        }
        .to_owned();
    };
    let place = words::place(&owner.location, lang);
    let place = if place.is_empty() { place } else { paint(DIM, &format!(" ({})", for_terminal(&place))) };
    let name = owner.name.as_deref().map(for_terminal);
    let role = owner.role.as_deref().map(|r| format!(", {}", for_terminal(r))).unwrap_or_default();
    match (owner.kind, name) {
        (OwnerKind::Person, Some(name)) => format!("{name}{role}{}{place}", others(plan, owner, lang)),
        (kind, Some(name)) => format!("{name}{role} · {}{place}", words::owner_kind(kind, lang)),
        (kind, None) => format!(
            "{} · {} {}: \"{}\"{place}",
            lang.pick("niemand met naam", "nobody by name"),
            lang.pick("wel", "but"),
            words::owner_kind(kind, lang),
            for_terminal(owner.role.as_deref().unwrap_or(&owner.quote))
        ),
    }
}

/// Those who answer for the whole plan beside its main owner.
fn others(plan: &PlanReport, main: &OwnerReport, lang: Lang) -> String {
    let equal = |o: &&OwnerReport| o.kind == main.kind && o.scope == main.scope && o.scope == Scope::Plan && o.name != main.name;
    let mut names: Vec<String> = plan.owners.iter().filter(equal).filter_map(|o| o.name.as_deref().map(for_terminal)).collect();
    names.dedup();
    let Some(last) = names.pop() else { return String::new() };
    let before: String = names.iter().map(|n| format!(", {n}")).collect();
    format!("{before} {} {last}", lang.pick("en", "and"))
}

fn targets(plan: &PlanReport, lang: Lang) -> String {
    if plan.targets.is_empty() {
        return lang.pick("geen meetbaar doel", "no measurable target").to_owned();
    }
    let mut parts = Vec::new();
    for kind in [TargetKind::Outcome, TargetKind::Vanity, TargetKind::Output] {
        let count = plan.target_count(kind);
        if count > 0 {
            parts.push(format!("{count} {}", words::target_kind(kind, count, lang)));
        }
    }
    let all = plan.targets.len();
    let mut coverage = |count: usize, none: (&str, &str), some: (&str, &str)| {
        parts.push(match count {
            0 => lang.pick(none.0, none.1).to_owned(),
            n if n == all => lang.pick(some.0, some.1).to_owned(),
            n => format!("{n} {}", lang.pick(some.0, some.1)),
        });
    };
    coverage(
        plan.targets.iter().filter(|t| t.baseline.is_some()).count(),
        ("geen nulmeting", "no baseline"),
        ("met nulmeting", "with a baseline"),
    );
    coverage(
        plan.targets.iter().filter(|t| t.deadline.is_some()).count(),
        ("geen datum", "no date"),
        ("met datum", "with a date"),
    );
    parts.join(" · ")
}

fn finding(out: &mut String, finding: &Finding, lang: Lang) {
    let style = match finding.severity {
        Severity::Error => colour(AnsiColor::Red).bold(),
        Severity::Warning => colour(AnsiColor::Yellow).bold(),
        Severity::Info => colour(AnsiColor::Blue).bold(),
    };
    // as wide as the longest word for one
    let wide = lang.pick(8, 7);
    let severity = paint(style, &format!("{:<wide$}", words::severity(finding.severity, lang)));
    let _ = writeln!(out, "\n  {severity} {}  {}", paint(BOLD, finding.rule), for_terminal(finding.message.get(lang)));
    let place = finding.location.as_ref().map(|at| words::place(at, lang)).filter(|p| !p.is_empty());
    let quote = finding.quote.as_ref().map(|q| format!("\"{}\"", for_terminal(q)));
    let evidence: Vec<String> = [place.map(|p| for_terminal(&p)), quote].into_iter().flatten().collect();
    if !evidence.is_empty() {
        let _ = writeln!(out, "   {:wide$}{}", "", paint(DIM, &evidence.join(" · ")));
    }
    let _ = writeln!(out, "   {:wide$}→ {}", "", for_terminal(finding.suggestion.get(lang)));
}

/// What there is to know about the run itself.
fn notes(out: &mut String, report: &Report, view: &View, common: Lang) {
    for note in &report.notes {
        let lang = view.lang_of_note(note, report, common);
        let line = note.line.map(|n| format!(":{n}")).unwrap_or_default();
        let place = format!("{}{line}", for_terminal(&visible(&note.path)));
        let label = paint(colour(AnsiColor::Blue).bold(), words::note(lang));
        let _ = writeln!(out, "{label}  {} {}", paint(BOLD, &place), for_terminal(note.message.get(lang)));
    }
    if !report.notes.is_empty() {
        out.push('\n');
    }
}

fn summary(out: &mut String, report: &Report, lang: Lang) {
    let plans = report.plans.len();
    let mut parts = vec![match plans {
        1 => lang.pick("1 stuk", "1 document").to_owned(),
        n => format!("{} {}", words::integer(n as u64, lang), lang.pick("stukken", "documents")),
    }];
    for verdict in Verdict::ALL {
        let count = report.count(verdict);
        if count > 0 {
            parts.push(format!("{} {}", words::integer(count as u64, lang), words::verdict(verdict, lang)));
        }
    }
    if !report.errors.is_empty() {
        parts.push(format!("{} {}", report.errors.len(), lang.pick("niet gelezen (zie boven)", "not read (see above)")));
    }
    let _ = writeln!(out, "{}", parts.join(" · "));
}

//! What stands on which sheet.

use super::super::escape::visible;
use super::super::who::Doers;
use super::super::{View, extent, words};
use super::{Cell, Sheet};
use crate::facts::TargetKind;
use crate::finding::Severity;
use crate::plan::{PlanReport, Report};
use crate::text::Lang;

/// Every sheet, in order.
pub(super) fn all(report: &Report, view: &View) -> Vec<Sheet> {
    let lang = view.lang_of_report(report);
    let mut sheets =
        vec![summary(report, lang), findings(report, view), targets(report, lang), owners(report, lang), actions(report, lang)];
    if !report.errors.is_empty() {
        sheets.push(unread(report, lang));
    }
    if !report.notes.is_empty() {
        sheets.push(notes(report, view, lang));
    }
    sheets
}

fn summary(report: &Report, lang: Lang) -> Sheet {
    let columns = lang.pick(
        [
            ("Plan", 40.0),
            ("Titel", 30.0),
            ("Taal", 11.0),
            ("Woorden", 9.0),
            ("Oordeel", 18.0),
            ("Uitvoering", 12.0),
            ("Laag", 8.0),
            ("Hoog", 8.0),
            ("Eigenaar", 24.0),
            ("Soort eigenaar", 16.0),
            ("Uitkomstdoelen", 14.0),
            ("Andere doelen", 14.0),
            ("Acties", 8.0),
            ("Met eigenaar", 13.0),
            ("Met datum", 11.0),
            ("Met budget", 11.0),
            ("Fouten", 8.0),
            ("Let op", 8.0),
            ("Weet", 8.0),
            ("Onderdrukt", 11.0),
            ("Al bekend", 10.0),
            ("Niet toegepast", 14.0),
            ("Percentiel", 10.0),
            ("Niet gelezen", 30.0),
        ],
        [
            ("Plan", 40.0),
            ("Title", 30.0),
            ("Language", 11.0),
            ("Words", 9.0),
            ("Verdict", 18.0),
            ("Execution", 12.0),
            ("Low", 8.0),
            ("High", 8.0),
            ("Owner", 24.0),
            ("Kind of owner", 16.0),
            ("Outcome targets", 14.0),
            ("Other targets", 14.0),
            ("Actions", 8.0),
            ("With owner", 13.0),
            ("With date", 11.0),
            ("With budget", 11.0),
            ("Errors", 8.0),
            ("Warnings", 8.0),
            ("Notes", 8.0),
            ("Suppressed", 11.0),
            ("Known", 10.0),
            ("Not applied", 14.0),
            ("Percentile", 10.0),
            ("Not read", 30.0),
        ],
    );
    let each = report.plans.iter().zip(report.percentiles());
    let rows = each.map(|(plan, standing)| plan_row(plan, standing, lang)).collect();
    Sheet { name: lang.pick("Overzicht", "Summary"), columns: columns.to_vec(), bars: vec![5], rows }
}

fn plan_row(plan: &PlanReport, standing: Option<u8>, lang: Lang) -> Vec<Cell> {
    let judged = plan.judged();
    let share = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Share);
    let owner = plan.main_owner();
    let actions = plan.action_count();
    let outcomes = plan.target_count(TargetKind::Outcome);
    vec![
        visible(&plan.path).into(),
        plan.title.clone().into(),
        words::language(plan.language).into(),
        Cell::Number(f64::from(plan.tally.words)),
        words::verdict(plan.verdict, lang).into(),
        share(judged.map(|(share, _)| share)),
        share(judged.map(|(_, [low, _])| low)),
        share(judged.map(|(_, [_, high])| high)),
        owner.and_then(|o| o.name.clone().or_else(|| o.role.clone())).into(),
        owner.map_or(lang.pick("niemand", "nobody"), |o| words::owner_kind(o.kind, lang)).into(),
        outcomes.into(),
        (plan.targets.len() - outcomes).into(),
        actions.total.into(),
        actions.owned.into(),
        actions.dated.into(),
        actions.budgeted.into(),
        plan.finding_count(Severity::Error).into(),
        plan.finding_count(Severity::Warning).into(),
        plan.finding_count(Severity::Info).into(),
        plan.suppressed.len().into(),
        plan.known.into(),
        plan.not_applied.len().into(),
        share(standing.map(|part| f64::from(part) / 100.0)),
        extent::unread(plan, lang).into(),
    ]
}

fn findings(report: &Report, view: &View) -> Sheet {
    let lang = view.lang_of_report(report);
    let columns = lang.pick(
        [
            ("Plan", 40.0),
            ("Ernst", 10.0),
            ("Regel", 24.0),
            ("Bevinding", 60.0),
            ("Waar", 28.0),
            ("Citaat", 60.0),
            ("Wat te doen", 50.0),
        ],
        [
            ("Plan", 40.0),
            ("Severity", 10.0),
            ("Rule", 24.0),
            ("Finding", 60.0),
            ("Where", 28.0),
            ("Quote", 60.0),
            ("What to do", 50.0),
        ],
    );
    let mut rows = Vec::new();
    for plan in &report.plans {
        let lang = view.lang_for(plan.language);
        rows.extend(plan.findings.iter().map(|finding| {
            vec![
                visible(&plan.path).into(),
                words::severity(finding.severity, lang).into(),
                finding.rule.into(),
                finding.message.get(lang).into(),
                finding.location.as_ref().map(|at| words::place(at, lang)).into(),
                finding.quote.clone().into(),
                finding.suggestion.get(lang).into(),
            ]
        }));
    }
    Sheet { name: lang.pick("Bevindingen", "Findings"), columns: columns.to_vec(), bars: Vec::new(), rows }
}

fn targets(report: &Report, lang: Lang) -> Sheet {
    let columns = lang.pick(
        [
            ("Plan", 40.0),
            ("Maat", 34.0),
            ("Soort", 12.0),
            ("Nulmeting", 12.0),
            ("Doel", 12.0),
            ("Eenheid", 14.0),
            ("Wanneer", 14.0),
            ("Waar", 28.0),
            ("Citaat", 60.0),
        ],
        [
            ("Plan", 40.0),
            ("Metric", 34.0),
            ("Kind", 12.0),
            ("Baseline", 12.0),
            ("Target", 12.0),
            ("Unit", 14.0),
            ("By when", 14.0),
            ("Where", 28.0),
            ("Quote", 60.0),
        ],
    );
    let each = report.plans.iter().flat_map(|plan| plan.targets.iter().map(move |target| (plan, target)));
    let rows = each.map(|(plan, target)| {
        vec![
            visible(&plan.path).into(),
            target.metric.clone().into(),
            words::target_kind(target.kind, 1, lang).into(),
            target.baseline.map_or(Cell::Empty, Cell::Number),
            Cell::Number(target.value),
            target.unit.clone().into(),
            target.deadline.clone().into(),
            words::place(&target.location, lang).into(),
            target.quote.clone().into(),
        ]
    });
    Sheet { name: lang.pick("Doelen", "Targets"), columns: columns.to_vec(), bars: Vec::new(), rows: rows.collect() }
}

fn owners(report: &Report, lang: Lang) -> Sheet {
    let columns = lang.pick(
        [
            ("Plan", 40.0),
            ("Wie", 28.0),
            ("Functie", 28.0),
            ("Soort", 18.0),
            ("Waarvan", 16.0),
            ("Welke", 40.0),
            ("Waar", 28.0),
            ("Citaat", 60.0),
        ],
        [
            ("Plan", 40.0),
            ("Who", 28.0),
            ("Role", 28.0),
            ("Kind", 18.0),
            ("Of what", 16.0),
            ("Which", 40.0),
            ("Where", 28.0),
            ("Quote", 60.0),
        ],
    );
    let each = report.plans.iter().flat_map(|plan| plan.owners.iter().map(move |owner| (plan, owner)));
    let rows = each.map(|(plan, owner)| {
        vec![
            visible(&plan.path).into(),
            owner.name.clone().into(),
            owner.role.clone().into(),
            words::owner_kind(owner.kind, lang).into(),
            words::scope(owner.scope, lang).into(),
            owner.owned.clone().into(),
            words::place(&owner.location, lang).into(),
            owner.quote.clone().into(),
        ]
    });
    Sheet { name: lang.pick("Eigenaren", "Owners"), columns: columns.to_vec(), bars: Vec::new(), rows: rows.collect() }
}

fn actions(report: &Report, lang: Lang) -> Sheet {
    let columns = lang.pick(
        [("Plan", 40.0), ("Actie", 50.0), ("Wie", 24.0), ("Wanneer", 16.0), ("Budget", 14.0), ("Waar", 28.0), ("Citaat", 60.0)],
        [("Plan", 40.0), ("Action", 50.0), ("Who", 24.0), ("When", 16.0), ("Budget", 14.0), ("Where", 28.0), ("Quote", 60.0)],
    );
    let each = report.plans.iter().flat_map(|plan| {
        let doers = Doers::of(plan);
        plan.actions.iter().map(move |action| (plan, action, action.owner.as_deref().map(|said| doers.shown(said, lang))))
    });
    let rows = each.map(|(plan, action, owner)| {
        vec![
            visible(&plan.path).into(),
            action.text.clone().into(),
            owner.into(),
            action.deadline.clone().into(),
            action.budget.clone().into(),
            words::place(&action.location, lang).into(),
            action.quote.clone().into(),
        ]
    });
    Sheet { name: lang.pick("Acties", "Actions"), columns: columns.to_vec(), bars: Vec::new(), rows: rows.collect() }
}

/// What could not be read is on a sheet too, so that it does not pass unseen.
fn unread(report: &Report, lang: Lang) -> Sheet {
    let columns =
        lang.pick([("Bestand", 40.0), ("Soort", 14.0), ("Waarom", 80.0)], [("File", 40.0), ("Kind", 14.0), ("Why", 80.0)]);
    let rows = report.errors.iter().map(|failure| {
        vec![visible(&failure.path).into(), failure.error.kind.name(lang).into(), failure.error.message(lang).into()]
    });
    Sheet { name: lang.pick("Niet gelezen", "Not read"), columns: columns.to_vec(), bars: Vec::new(), rows: rows.collect() }
}

/// What there is to know about the run itself.
fn notes(report: &Report, view: &View, lang: Lang) -> Sheet {
    let columns =
        lang.pick([("Bestand", 40.0), ("Regel", 9.0), ("Opmerking", 80.0)], [("File", 40.0), ("Line", 9.0), ("Note", 80.0)]);
    let rows = report.notes.iter().map(|note| {
        let line = note.line.map(|n| Cell::Number(f64::from(n))).unwrap_or(Cell::Empty);
        let message = note.message.get(view.lang_of_note(note, report, lang));
        vec![visible(&note.path).into(), line, message.into()]
    });
    let name = lang.pick("Over deze controle", "About this check");
    Sheet { name, columns: columns.to_vec(), bars: Vec::new(), rows: rows.collect() }
}

//! What the columns of a table hold, by their headers.

use super::frame::{Frame, classify};
use super::target;
use super::words::{Phrases, Words};
use crate::document::{Document, TableId};
use crate::text::{Lang, dates};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Column {
    /// The name of a metric, a goal or a KPI; its cells may hold the number too.
    Metric,
    /// The number to reach.
    Target,
    /// The number to reach at a moment that the header names.
    Moment,
    /// Where it starts.
    Baseline,
    /// When.
    Date,
    /// Who.
    Owner,
    /// What it may cost.
    Budget,
    /// What is done.
    Action,
    /// Channel, tool, status, frequency and the like: no numbers to reach.
    Aside,
    /// Search volumes, prices and the like: such a table holds no targets.
    Market,
    /// Nothing known.
    Other,
}

static BASELINE: Phrases = Phrases::of(
    "
    actual, actueel, baseline, begin, current, gerealiseerd, huidig, huidige, last year, now, nu, nulmeting, realisatie,
    results to date, stand, start, startpunt, today, uitgangspunt, vorig jaar
    ",
);

static TARGET: Phrases = Phrases::of(
    "
    aim, aims, ambitie, ambition, bar, criteria, doel, doelstelling, doelwaarde, drempel, expectation, expected, forecast, gewenst, goal, kpi, kpi
    doel, kpi target, kpi's, kpis, meetbaar, meetpunt, norm, objective, opbrengst, opleveren, oplevert, outcome, prognose, result, resultaat,
    should bring, should deliver, should yield, streef, streefcijfer, streefgetal, streefwaarde, streven, succes, success, target, targets, te behalen, threshold, verwacht, verwachte,
    verwachting
    ",
);

static METRIC: Phrases = Phrases::of(
    "
    doel, doelen, doelstelling, doelstellingen, goal, goals, indicator, indicatoren, indicators, key result, key results, kpi,
    kpi / metric, kpi's, kpis, measure, meeteenheid, meetpunt, metric, metrics, metriek, metrieken, objective, objectives, opleveren, oplevert,
    prestatie indicator, resultaatgebied, signal
    ",
);

static DATE: Phrases = Phrases::of(
    "
    by when, dag, date, datum, day, deadline, due, due date, eind, einddatum, end, gereed, kwartaal, looptijd, maand, meetdatum,
    meetmoment, month, peildatum, period, periode, planning, quarter, start, start datum, termijn, tijd, timeframe, timeline, timing, uiterlijk, voor
    wanneer, wanneer, week, when
    ",
);

static OWNER: Phrases = Phrases::of(
    "
    accountable, accountable person, actiehouder, assigned to, assignee, door wie, dri, eigenaar, lead, owner, persoon,
    responsible, trekker, uitvoerder, verantwoordelijk, verantwoordelijke, who, wie
    ",
);

static BUDGET: Phrases =
    Phrases::of("budget, kosten, cost, costs, €, investering, bedrag, begroting, spend, $, investment, uitgaven");

static ACTION: Phrases = Phrases::of(
    "
    actie, actiepunt, acties, action, actions, activiteit, activiteiten, activities, activity, campagne, campaign, content,
    deliverable, doen, format, initiatief, initiative, item, maatregel, onderwerp, post, project, stap, step, taak, tactic,
    tactiek, taken, task, tasks, to do, todo, topic, uitvoering, wat, werkzaamheden, what, work
    ",
);

static ASIDE: Phrases = Phrases::of(
    "
    audience, bron, channel, data source, doelgroep, effort, frequency, frequentie, hoe, how, impact, kanaal, measured by,
    medium, meetmethode, meten met, mitigation, note, notes, opmerking, opmerkingen, platform, prioriteit, priority,
    rationale, review, risico, risk, score, segment, source, status, toelichting, tool, tools, waarom, why
    ",
);

static MARKET: Phrases = Phrases::of(
    "
    aandeel, audience size, bereik, circulation, competition, competitor, concurrent, concurrentie, cpc, difficulty,
    followers, intent, kd, keyword, market size, marktomvang, members, mix, moeilijkheid, monthly visitors, oplage, package,
    pakket, price, price point, prijs, search volume, share, subscribers, tarief, volgers, volume, zoekterm, zoekvolume,
    zoekwoord
    ",
);

/// Whether the words name the present.
pub(super) fn is_baseline(words: &Words) -> bool {
    BASELINE.stand_in(words)
}

/// Whether the words name what is to be reached.
pub(super) fn is_target(words: &Words) -> bool {
    TARGET.stand_in(words)
}

/// What a header says of its column.
pub(in crate::facts) fn of_header(header: &str, first: bool, lang: Lang) -> Column {
    let words = Words::of(header);
    if words.count() == 0 && !header.contains(|c: char| c.is_ascii_digit()) {
        return match header.trim() {
            "€" | "$" => Column::Budget,
            _ => Column::Other,
        };
    }
    let moment = !dates(header, lang).is_empty() || target::moment(header).is_some();
    if BASELINE.stand_in(&words) && !words.any(&["doel", "target", "goal"]) {
        return if words.any(&["start", "begin"]) && first { Column::Date } else { Column::Baseline };
    }
    let audience = classify(header) == Some(Frame::Refuse) && words.any(&["target", "doelgroep"]);
    if TARGET.stand_in(&words) && !first && !audience {
        return if moment { Column::Moment } else { Column::Target };
    }
    if METRIC.stand_in(&words) && !audience {
        return Column::Metric;
    }
    for (names, column) in [(&OWNER, Column::Owner), (&BUDGET, Column::Budget)] {
        if names.stand_in(&words) {
            return column;
        }
    }
    if moment {
        return if first { Column::Date } else { Column::Moment };
    }
    for (names, column) in [(&ACTION, Column::Action), (&DATE, Column::Date), (&MARKET, Column::Market), (&ASIDE, Column::Aside)]
    {
        if names.stand_in(&words) {
            return column;
        }
    }
    Column::Other
}

/// The columns of every table, by table id: grid column and content.
pub(in crate::facts) fn of_tables(doc: &Document, lang: Lang) -> Vec<Vec<(u16, Column)>> {
    (0..doc.tables().len()).map(|table| of_table(doc, table, lang)).collect()
}

/// Grid column and content of every column of a table that has headers.
pub(super) fn of_table(doc: &Document, table: TableId, lang: Lang) -> Vec<(u16, Column)> {
    let headers = &doc.tables()[table].headers;
    headers.iter().enumerate().map(|(i, cell)| (cell.column, of_header(doc.slice(cell.span), i == 0, lang))).collect()
}

/// What the column of a number holds, among columns in their order.
pub(in crate::facts) fn at(columns: &[(u16, Column)], number: u16) -> Option<Column> {
    columns.binary_search_by_key(&number, |(at, _)| *at).ok().map(|index| columns[index].1)
}

#[cfg(test)]
mod tests {
    use super::{Column, of_header};
    use crate::text::Lang;

    #[test]
    fn headers_say_what_columns_hold() {
        for (header, first, expected) in [
            ("KPI", true, Column::Metric),
            ("KPI", false, Column::Target),
            ("Doel 2026", false, Column::Moment),
            ("Doel", true, Column::Metric),
            ("Target", false, Column::Target),
            ("Target audience", false, Column::Aside),
            ("Nu", false, Column::Baseline),
            ("Q4 2026", false, Column::Moment),
            ("Month 6", false, Column::Moment),
            ("Week", true, Column::Date),
            ("Eigenaar", false, Column::Owner),
            ("Budget (€)", false, Column::Budget),
            ("Zoekvolume", false, Column::Market),
            ("Wat", true, Column::Action),
        ] {
            assert_eq!(of_header(header, first, Lang::Nl), expected, "{header}");
        }
    }
}

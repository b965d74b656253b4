//! What the columns of a table hold, by their headers.

use super::deadline;
use super::frame::{Frame, classify};
use super::words::Words;
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

const BASELINE: &[&str] = &[
    "nu",
    "huidig",
    "huidige",
    "current",
    "baseline",
    "nulmeting",
    "actueel",
    "today",
    "now",
    "start",
    "startpunt",
    "actual",
    "stand",
    "uitgangspunt",
    "begin",
    "realisatie",
    "gerealiseerd",
    "results to date",
    "vorig jaar",
    "last year",
];

const TARGET: &[&str] = &[
    "doel",
    "doelwaarde",
    "target",
    "targets",
    "goal",
    "streefwaarde",
    "streefcijfer",
    "norm",
    "ambitie",
    "doelstelling",
    "resultaat",
    "verwacht",
    "verwachting",
    "verwachte",
    "expected",
    "expectation",
    "forecast",
    "prognose",
    "te behalen",
    "gewenst",
    "streven",
    "result",
    "objective",
    "success",
    "succes",
    "meetbaar",
    "meetpunt",
    "kpi",
    "kpi's",
    "kpis",
    "kpi target",
    "kpi doel",
    "opbrengst",
    "outcome",
    "threshold",
    "drempel",
    "bar",
    "criteria",
];

const METRIC: &[&str] = &[
    "metric",
    "metrics",
    "metriek",
    "metrieken",
    "kpi",
    "kpi's",
    "kpis",
    "indicator",
    "indicatoren",
    "indicators",
    "doel",
    "doelen",
    "doelstelling",
    "doelstellingen",
    "goal",
    "goals",
    "objective",
    "objectives",
    "meetpunt",
    "meeteenheid",
    "measure",
    "key result",
    "key results",
    "prestatie indicator",
    "resultaatgebied",
    "signal",
    "kpi / metric",
];

const DATE: &[&str] = &[
    "deadline",
    "datum",
    "date",
    "wanneer",
    "when",
    "due",
    "due date",
    "planning",
    "timing",
    "voor wanneer",
    "periode",
    "period",
    "week",
    "maand",
    "month",
    "dag",
    "day",
    "kwartaal",
    "quarter",
    "uiterlijk",
    "gereed",
    "by when",
    "timeline",
    "termijn",
    "timeframe",
    "start datum",
    "einddatum",
    "tijd",
    "looptijd",
    "start",
    "eind",
    "end",
    "when?",
    "wanneer?",
];

const OWNER: &[&str] = &[
    "eigenaar",
    "owner",
    "wie",
    "who",
    "verantwoordelijk",
    "verantwoordelijke",
    "responsible",
    "trekker",
    "lead",
    "actiehouder",
    "dri",
    "accountable",
    "assignee",
    "door wie",
    "uitvoerder",
    "assigned to",
    "persoon",
    "wie?",
    "who?",
    "accountable person",
];

const BUDGET: &[&str] =
    &["budget", "kosten", "cost", "costs", "€", "investering", "bedrag", "begroting", "spend", "$", "investment", "uitgaven"];

const ACTION: &[&str] = &[
    "actie",
    "acties",
    "actiepunt",
    "activiteit",
    "activiteiten",
    "action",
    "actions",
    "activity",
    "activities",
    "task",
    "tasks",
    "taak",
    "taken",
    "wat",
    "what",
    "maatregel",
    "to do",
    "todo",
    "stap",
    "step",
    "uitvoering",
    "campagne",
    "campaign",
    "content",
    "onderwerp",
    "post",
    "deliverable",
    "item",
    "initiative",
    "initiatief",
    "werkzaamheden",
    "tactic",
    "tactiek",
    "wat?",
    "project",
    "topic",
    "format",
    "work",
    "doen",
];

const ASIDE: &[&str] = &[
    "kanaal",
    "channel",
    "tool",
    "tools",
    "status",
    "frequentie",
    "frequency",
    "bron",
    "source",
    "prioriteit",
    "priority",
    "hoe",
    "how",
    "opmerking",
    "opmerkingen",
    "notes",
    "note",
    "toelichting",
    "doelgroep",
    "audience",
    "medium",
    "platform",
    "impact",
    "effort",
    "review",
    "rationale",
    "waarom",
    "why",
    "meten met",
    "meetmethode",
    "measured by",
    "data source",
    "risk",
    "risico",
    "mitigation",
    "segment",
    "score",
];

const MARKET: &[&str] = &[
    "volume",
    "zoekvolume",
    "search volume",
    "difficulty",
    "moeilijkheid",
    "kd",
    "cpc",
    "prijs",
    "price",
    "tarief",
    "intent",
    "concurrent",
    "competitor",
    "concurrentie",
    "competition",
    "marktomvang",
    "market size",
    "keyword",
    "zoekwoord",
    "zoekterm",
    "pakket",
    "package",
    "followers",
    "volgers",
    "subscribers",
    "audience size",
    "bereik",
    "members",
    "circulation",
    "oplage",
    "monthly visitors",
    "mix",
    "aandeel",
    "share",
    "price point",
];

/// What a header says of its column.
pub(in crate::facts) fn of_header(header: &str, first: bool, lang: Lang) -> Column {
    let words = Words::of(header);
    if words.count() == 0 && !header.contains(|c: char| c.is_ascii_digit()) {
        return match header.trim() {
            "€" | "$" => Column::Budget,
            _ => Column::Other,
        };
    }
    let moment = !dates(header, lang).is_empty() || deadline::moment(header).is_some();
    if words.any(BASELINE) && !words.any(&["doel", "target", "goal"]) {
        return if words.any(&["start", "begin"]) && first { Column::Date } else { Column::Baseline };
    }
    let audience = classify(header) == Some(Frame::Refuse) && words.any(&["target", "doelgroep"]);
    if words.any(TARGET) && !first && !audience {
        return if moment { Column::Moment } else { Column::Target };
    }
    if words.any(METRIC) && !audience {
        return Column::Metric;
    }
    for (names, column) in [(OWNER, Column::Owner), (BUDGET, Column::Budget)] {
        if words.any(names) {
            return column;
        }
    }
    if moment {
        return if first { Column::Date } else { Column::Moment };
    }
    for (names, column) in [(ACTION, Column::Action), (DATE, Column::Date), (MARKET, Column::Market), (ASIDE, Column::Aside)] {
        if words.any(names) {
            return column;
        }
    }
    Column::Other
}

/// Grid column and content of every column of a table that has headers.
pub(in crate::facts) fn of_table(doc: &Document, table: TableId, lang: Lang) -> Vec<(u16, Column)> {
    let headers = &doc.tables()[table].headers;
    headers.iter().enumerate().map(|(i, cell)| (cell.column, of_header(doc.slice(cell.span), i == 0, lang))).collect()
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

//! What a plan says, as JSON has it: owners, targets, actions and goals with their places. Keys stand in the order of the alphabet.

use serde::Serialize;

use crate::document::Location;
use crate::plan::{ActionReport, GoalReport, OwnerReport, TargetReport};

/// A location with what its format has; all numbers count from 1.
#[derive(Serialize)]
pub struct Place<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<Column<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slide: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<u32>,
}

/// The column of a text source, else the header above a cell.
#[derive(Serialize)]
#[serde(untagged)]
enum Column<'a> {
    Number(u32),
    Header(&'a str),
}

/// A location.
pub fn location(at: &Location) -> Place<'_> {
    let header = || at.header.as_deref().map(Column::Header);
    Place {
        cell: at.cell.as_deref(),
        column: at.column.map(Column::Number).or_else(header),
        line: at.line,
        margin: at.margin.map(|margin| margin.id()),
        page: at.page,
        paragraph: at.paragraph,
        row: at.row,
        sheet: at.sheet.as_deref(),
        slide: at.slide,
        table: at.table,
    }
}

/// An owner, or that there is none.
#[derive(Serialize)]
pub struct Owner<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owned: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owns: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
}

/// An owner.
pub fn owner(o: &OwnerReport) -> Owner<'_> {
    Owner {
        kind: o.kind.id(),
        location: Some(location(&o.location)),
        name: o.name.as_deref(),
        owned: o.owned.as_deref(),
        owns: Some(o.scope.id()),
        quote: Some(&o.quote),
        role: o.role.as_deref(),
    }
}

/// The owner of a plan that has one, else that it has none.
pub fn main_owner(o: Option<&OwnerReport>) -> Owner<'_> {
    let none = Owner { kind: "none", location: None, name: None, owned: None, owns: None, quote: None, role: None };
    o.map_or(none, owner)
}

/// A target.
#[derive(Serialize)]
pub struct Target<'a> {
    baseline: Option<Number>,
    deadline: Option<&'a str>,
    kind: &'static str,
    location: Place<'a>,
    metric: &'a str,
    quote: &'a str,
    unit: &'a str,
    value: Number,
}

/// A target.
pub fn target(t: &TargetReport) -> Target<'_> {
    Target {
        baseline: t.baseline.map(Number::of),
        deadline: t.deadline.as_deref(),
        kind: t.kind.id(),
        location: location(&t.location),
        metric: &t.metric,
        quote: &t.quote,
        unit: &t.unit,
        value: Number::of(t.value),
    }
}

/// An action.
#[derive(Serialize)]
pub struct Action<'a> {
    budget: Option<&'a str>,
    deadline: Option<&'a str>,
    location: Place<'a>,
    owner: Option<&'a str>,
    quote: &'a str,
    text: &'a str,
}

/// An action.
pub fn action(a: &ActionReport) -> Action<'_> {
    Action {
        budget: a.budget.as_deref(),
        deadline: a.deadline.as_deref(),
        location: location(&a.location),
        owner: a.owner.as_deref(),
        quote: &a.quote,
        text: &a.text,
    }
}

/// A goal.
#[derive(Serialize)]
pub struct Goal<'a> {
    location: Place<'a>,
    measured: bool,
    owner: Option<&'a str>,
    targets: &'a [usize],
    text: &'a str,
}

/// A goal.
pub fn goal(g: &GoalReport) -> Goal<'_> {
    Goal {
        location: location(&g.location),
        measured: !g.targets.is_empty(),
        owner: g.owner.as_deref(),
        targets: &g.targets,
        text: &g.text,
    }
}

/// Whole numbers without a decimal point, others to four decimals.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Part(f64),
}

impl Number {
    fn of(value: f64) -> Number {
        if value.fract() == 0.0 && value.abs() < 9e15 {
            Number::Whole(value as i64)
        } else {
            Number::Part((value * 10_000.0).round() / 10_000.0)
        }
    }
}

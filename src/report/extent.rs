//! How much of a document was read, and what was not: pictures, hidden sheets, what is damaged.

use super::words;
use crate::document::Tally;
use crate::plan::PlanReport;
use crate::text::Lang;

/// What is counted: how many, and its name in Dutch and English for one and for more.
type Counted = (usize, [&'static str; 2], [&'static str; 2]);

/// "1.843 woorden, 3 tabellen gelezen (2 afbeeldingen niet)".
pub(super) fn read(plan: &PlanReport, lang: Lang) -> String {
    let tally = &plan.tally;
    let unit = if tally.words == 1 { lang.pick("woord", "word") } else { lang.pick("woorden", "words") };
    let mut parts = vec![format!("{} {unit}", words::integer(u64::from(tally.words), lang))];
    parts.extend(listed(&counts(tally), lang));
    let mut text = format!("{} {}", parts.join(", "), lang.pick("gelezen", "read"));
    let skipped = listed(&skipped(tally), lang);
    if !skipped.is_empty() {
        text += &format!(" ({} {})", skipped.join(", "), lang.pick("niet", "not"));
    }
    faults(tally, lang).iter().for_each(|fault| text += &format!(" · {fault}"));
    text
}

/// "niet gelezen: 2 afbeeldingen"; none where all of it was read.
pub(super) fn unread(plan: &PlanReport, lang: Lang) -> Option<String> {
    let skipped = listed(&skipped(&plan.tally), lang);
    let label = lang.pick("niet gelezen", "not read");
    let first = (!skipped.is_empty()).then(|| format!("{label}: {}", skipped.join(", ")));
    let all: Vec<String> = first.into_iter().chain(faults(&plan.tally, lang)).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

fn listed(counted: &[Counted], lang: Lang) -> Vec<String> {
    let some = counted.iter().filter(|(n, ..)| *n > 0);
    let named = some.map(|(n, one, more)| {
        let [nl, en] = if *n == 1 { one } else { more };
        format!("{} {}", words::integer(*n as u64, lang), lang.pick(nl, en))
    });
    named.collect()
}

fn counts(tally: &Tally) -> [Counted; 4] {
    let number = |n: Option<u32>| n.unwrap_or(0) as usize;
    [
        (tally.tables as usize, ["tabel", "table"], ["tabellen", "tables"]),
        (number(tally.pages), ["pagina", "page"], ["pagina's", "pages"]),
        (number(tally.slides), ["dia", "slide"], ["dia's", "slides"]),
        (number(tally.sheets), ["blad", "sheet"], ["bladen", "sheets"]),
    ]
}

fn skipped(tally: &Tally) -> [Counted; 9] {
    [
        (tally.images as usize, ["afbeelding", "picture"], ["afbeeldingen", "pictures"]),
        (tally.objects as usize, ["ingesloten object", "embedded object"], ["ingesloten objecten", "embedded objects"]),
        (tally.comments as usize, ["opmerking", "comment"], ["opmerkingen", "comments"]),
        (tally.blank_pages.len(), ["pagina zonder tekst", "page without text"], ["pagina's zonder tekst", "pages without text"]),
        (tally.hidden_slides.len(), ["verborgen dia", "hidden slide"], ["verborgen dia's", "hidden slides"]),
        (tally.hidden_sheets.len(), ["verborgen blad", "hidden sheet"], ["verborgen bladen", "hidden sheets"]),
        (tally.hidden_rows as usize, ["verborgen rij", "hidden row"], ["verborgen rijen", "hidden rows"]),
        (tally.hidden_columns as usize, ["verborgen kolom", "hidden column"], ["verborgen kolommen", "hidden columns"]),
        (tally.unseen as usize, ["onzichtbare letter", "invisible letter"], ["onzichtbare letters", "invisible letters"]),
    ]
}

/// Formulas of which the workbook does not hold what they show, and damage.
fn faults(tally: &Tally, lang: Lang) -> Vec<String> {
    let formulas = (tally.unvalued > 0).then(|| unvalued(tally.unvalued, lang));
    let rest = |what: &str, place: &str| format!("{what} ({place}), {}", lang.pick("rest gelezen", "rest read"));
    let damage = tally.damaged.as_ref().map(|part| rest(lang.pick("bestand beschadigd", "file damaged"), part));
    let cut = tally.cut.as_ref().map(|cut| rest(words::limit(cut.limit, lang), &cut.place));
    formulas.into_iter().chain(damage).chain(cut).collect()
}

/// What became of formulas of which the workbook does not hold what they show.
fn unvalued(n: u32, lang: Lang) -> String {
    let what = match n {
        1 => lang.pick("formule zonder bewaarde waarde", "formula without a stored value"),
        _ => lang.pick("formules zonder bewaarde waarde", "formulas without a stored value"),
    };
    format!("{n} {what}: {}", lang.pick("open en bewaar het in Excel", "open and save it in Excel"))
}

use super::*;
use crate::read::outline::{assert_places, outline, read};

/// The blocks of a text, which are the same as Markdown and as plain text.
fn blocks(text: &str) -> Vec<String> {
    let [plain, markdown] = ["plan.txt", "plan.md"].map(|name| {
        let doc = read(text, name);
        assert_places(&doc, text);
        outline(&doc)
    });
    assert_eq!(plain, markdown, "{text}");
    plain
}

const EXPECTED: [&str; 5] = [
    "Onze cijfers staan hieronder, met een doel.", "= KPI | Nu | Doel", "| leads per maand | 20 | 35",
    "| demo's | 4 | 9 in december", "En dat is alles wat er te meten valt.",
];

fn around(table: &str) -> String {
    format!("Onze cijfers staan hieronder, met een doel.\n\n{table}\n\nEn dat is alles wat er te meten valt.\n")
}

#[test]
fn columns_under_dashes() {
    let rule = "  --------------------------------------------";
    let head = "  KPI             Nu              Doel\n  --------------- --------------- ------------";
    let rows = "  leads per maand 20              35\n\n  demo's          4               9 in\n                                  december";
    let closed = around(&format!("{rule}\n{head}\n{rows}\n{rule}"));
    assert_eq!(blocks(&closed), EXPECTED);
    let listed = around(&format!("{rule}\n{head}\n{}\n{rule}", rows.replace("\n\n", "\n")));
    assert_eq!(blocks(&listed), EXPECTED);
    let simple = around(&format!(
        "{head}\n{}",
        rows.replace("\n\n", "\n").replace("9 in\n", "9 in december\n").trim_end_matches(" december").trim_end()
    ));
    assert_eq!(blocks(&simple), EXPECTED);
    let tall = around(
        "--------------------------------\n Cijfer     Nu       Doel in\n            gemeten  2026\n---------- -------- ------------\nleads      20       35\n\nélan-score 4        9\n--------------------------------",
    );
    assert_eq!(blocks(&tall)[1..4], ["= Cijfer | Nu gemeten | Doel in 2026", "| leads | 20 | 35", "| élan-score | 4 | 9"]);
}

#[test]
fn without_a_header_the_first_row_is_read() {
    let ruler = "------- ---- ----";
    let data = around(&format!("{ruler}\nleads   20   35\ndemo's  4    9\n{ruler}"));
    assert_eq!(blocks(&data)[1..3], ["| leads | 20 | 35", "| demo's | 4 | 9"]);
    let named = around(&format!("{ruler}\nKPI     Nu   Doel\nleads   20   35\n{ruler}"));
    assert_eq!(blocks(&named)[1..3], ["= KPI | Nu | Doel", "| leads | 20 | 35"]);
}

#[test]
fn grids() {
    let grid = "+-----------------+----+----------+\n| KPI             | Nu | Doel     |\n+=================+====+==========+\n| leads per maand | 20 | 35       |\n+-----------------+----+----------+\n| demo's          | 4  | 9 in     |\n|                 |    | december |\n+-----------------+----+----------+";
    assert_eq!(blocks(&around(grid)), EXPECTED);
    let spanning = "+-------+------+------+\n| Action and who      |\n+=======+======+======+\n| Fair  | Kim  | May  |\n|       +------+------+\n|       | Bo   | June |\n+-------+------+------+";
    let rows = blocks(&around(spanning));
    assert_eq!(rows[1..4], ["= Action and who", "| Fair | Kim | May", "|  | Bo | June"]);
    let wrapped = "+------+----+\n| KPI  | Nu |\n+------+----+\n| meer | 20 |\n| rust |    |\n+------+----+";
    assert_eq!(blocks(&around(wrapped))[1..3], ["| KPI | Nu", "| meer rust | 20"]);
    let listed = "+-----+----+\n| KPI | Nu |\n+-----+----+\n| a   | 20 |\n| b   | 4  |\n+-----+----+";
    assert_eq!(blocks(&around(listed))[1..4], ["| KPI | Nu", "| a | 20", "| b | 4"]);
}

#[test]
fn what_is_no_table_is_left_alone() {
    for text in [
        "Kop\n---\n\nTekst.",
        "Kop van twee\n--- ---\n\nTekst.",
        "Tekst.\n\n-- -- --\n\nMeer.",
        "- - -\n",
        "Wij -- en dat -- zijn klein.",
        "--- ---\n\nTekst\n",
        "Plan -- doel\n-- --\nwij kiezen een markt die bij ons past\n",
        "+1 voor dit plan\n+-+\n",
        "+---+\n| een |\n+---+\n",
        "-----\n\n-----\n",
        "Doel   Nu\n------ ----\n",
    ] {
        assert_eq!(tables(text), [], "{text}");
    }
    let code = "Tekst.\n\n```\nKPI    Nu\n------ ----\nleads  20\n```\n\n    KPI    Nu\n    ------ ----\n    leads  20\n\n<!--\nKPI    Nu\n------ ----\nleads  20\n-->\n";
    assert!(!outline(&read(code, "plan.md")).iter().any(|b| b.starts_with(['=', '|'])));
}

#[test]
fn markup_in_cells_is_none_of_their_text() {
    let markdown = "# Plan\n\n  **KPI**      **Nu**   Doel\n  ------------ -------- ------------------------\n  leads\\*      20       [35](https://voorbeeld.nl)\n\nKlaar.\n";
    let wide = markdown.replace("------------------------", "--------------------------");
    assert_eq!(outline(&read(&wide, "plan.md")), ["#1 Plan", "= KPI | Nu | Doel", "| leads* | 20 | 35", "Klaar."]);
}

#[test]
fn rules_without_end_are_read_once() {
    for text in ["--- ---\nx\n\n", "+---+---+\n", "---\nKop\n--- ---\n", "+---+---+\n| a | b |\n", "a b\n-- --\n"] {
        assert!(tables(&text.repeat(20_000)).len() <= 20_000);
    }
    assert_eq!(tables(&format!("{}\nx\n{}", "-- ".repeat(50_000), "a\n".repeat(50_000))), []);
}

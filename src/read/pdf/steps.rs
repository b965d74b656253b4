//! Each layout step on made-up glyphs.

use super::aligned::{self, Piece};
use super::columns;
use super::join::{self, Room, Vocabulary};
use super::lattice::Rulings;
use super::lines::{Band, Fragment, bands};
use super::sheet::Rule;
use super::tables::Grid;
use super::testing::{across, document, down, page, page_bands, sketch, text, words};
use super::weight;

fn fragment(fragment: &Fragment) -> String {
    fragment.words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn fragments(bands: &[Band]) -> Vec<Vec<String>> {
    bands.iter().map(|b| b.fragments.iter().map(fragment).collect()).collect()
}

fn rows(grid: &Grid) -> Vec<String> {
    let cell = |lines: &[Vec<_>]| join::plain(lines, None, &Vocabulary::default());
    grid.rows.iter().map(|r| r.cells.iter().map(|c| cell(&c.lines)).collect::<Vec<_>>().join(" | ")).collect()
}

fn only_table(lines: &[(f32, f32, &str)], rules: &[Rule]) -> Option<Vec<String>> {
    match aligned::find(page_bands(lines), &Rulings::new(rules, &[]), None).as_slice() {
        [Piece::Table(grid)] => Some(rows(grid)),
        _ => None,
    }
}

#[test]
fn words_fragments_and_bands() {
    let found = page_bands(&[(50.0, 100.0, "Doel en maat"), (50.0, 114.0, "Meer leden"), (200.0, 114.4, "48%")]);
    assert_eq!(fragments(&found), [vec!["Doel en maat"], vec!["Meer leden", "48%"]]);
}

#[test]
fn gaps_part_words_where_no_spaces_are_drawn() {
    let mut glyphs = text(50.0, 100.0, 10.0, "", "naar");
    glyphs.extend(text(72.5, 100.0, 10.0, "", "voren"));
    assert_eq!(fragments(&bands(glyphs, &[], &[])), [["naar voren"]]);
}

#[test]
fn overprinted_text_is_read_once_and_bold() {
    let mut glyphs = text(50.0, 100.0, 10.0, "", "Doelen nu");
    glyphs.extend(text(50.3, 100.0, 10.0, "", "Doelen nu"));
    let found = bands(glyphs, &[], &[]);
    assert_eq!(fragments(&found), [["Doelen nu"]]);
    assert!(found[0].words().all(|w| w.bold));
}

#[test]
fn numbers_of_footnotes_vanish_and_other_raised_text_stays() {
    let mut glyphs = text(50.0, 100.0, 10.0, "", "klanten");
    glyphs.extend(text(85.0, 96.0, 6.0, "", "12"));
    glyphs.extend(text(100.0, 100.0, 10.0, "", "op de 2"));
    glyphs.extend(text(135.0, 96.0, 6.0, "", "e"));
    assert_eq!(fragments(&bands(glyphs, &[], &[])).concat().join(" "), "klanten op de 2e");
}

#[test]
fn numbers_of_footnotes_leave_no_space_behind() {
    let marked = |size: f32, y: f32| {
        let mut glyphs = text(50.0, 100.0, 10.0, "", "leden");
        glyphs.extend(text(75.0, y, size, "", "1"));
        glyphs.extend(text(75.0 + 0.5 * size, 100.0, 10.0, "", ", die blijven"));
        fragments(&bands(glyphs, &[], &[])).concat().join(" ")
    };
    assert_eq!(marked(6.0, 96.0), "leden, die blijven", "as Word sets them");
    assert_eq!(marked(8.3, 96.5), "leden, die blijven", "as browsers do");
    assert_eq!(marked(6.0, 102.5), "leden1, die blijven", "a lowered number is of a formula");
}

#[test]
fn soft_hyphens_go_and_real_ones_stay() {
    let join = |lines: [&str; 2], said: &str, hyphenates: bool| {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add(&page_bands(&[(0.0, 10.0, said)]));
        if hyphenates {
            for line in ["de bezoe-", "meer klan-", "in de re-", "onze vrijwil-"] {
                vocabulary.add(&page_bands(&[(0.0, 10.0, line)]));
            }
        }
        join::plain(&[words(0.0, 10.0, lines[0]), words(0.0, 22.0, lines[1])], None, &vocabulary)
    };
    assert_eq!(join(["meer naams-", "bekendheid"], "de naamsbekendheid groeit", false), "meer naamsbekendheid");
    assert_eq!(join(["meer naams-", "bekendheid"], "de klanten blijven", true), "meer naamsbekendheid");
    assert_eq!(join(["the walk-", "in trade"], "more walk-in revenue", true), "the walk-in trade");
    assert_eq!(join(["the pre-", "order shelf"], "nothing of the kind", false), "the pre-order shelf");
    assert_eq!(join(["de B2B-", "campagne"], "niets daarvan", true), "de B2B-campagne");
    assert_eq!(join(["inkoop-", "en verkoopdoelen"], "niets daarvan", true), "inkoop- en verkoopdoelen");
}

#[test]
fn narrow_cells_break_words() {
    let room = |right: f32| Some(Room { left: 0.0, right, heading: false, sure: true });
    let mut vocabulary = Vocabulary::default();
    vocabulary.add(&page_bands(&[(0.0, 10.0, "Wij kiezen voor een andere koers")]));
    vocabulary.add(&page_bands(&[(0.0, 10.0, "Ledenadministr"), (0.0, 22.0, "Producten")]));
    let cell = |lines: &[&str], right: f32| {
        let lines: Vec<_> = lines.iter().enumerate().map(|(i, l)| words(5.0, 10.0 + 12.0 * i as f32, l)).collect();
        join::plain(&lines, room(right), &vocabulary)
    };
    assert_eq!(cell(&["naamsbekendhei", "d in de regio"], 82.0), "naamsbekendheid in de regio");
    assert_eq!(cell(&["Streefwaa", "rde"], 57.0), "Streefwaarde");
    assert_eq!(cell(&["22", "%"], 22.0), "22%");
    assert_eq!(cell(&["Aanvragen", "per maand"], 57.0), "Aanvragen per maand", "a short word");
    assert_eq!(cell(&["uitbreiding", "; stoppen"], 66.0), "uitbreiding; stoppen", "no word begins with a sign");
    assert_eq!(cell(&["Inwoners", "voor wie"], 52.0), "Inwoners voor wie", "the tail is a word elsewhere");
    assert_eq!(cell(&["Inwoners", "die"], 90.0), "Inwoners die", "there was room left");
    assert_eq!(cell(&["Ledenadmi", "nistratiekosten"], 90.0), "Ledenadministratiekosten", "broken further on elsewhere");
    assert_eq!(cell(&["Nieuwsbrief", "versturen"], 67.0), "Nieuwsbrief versturen", "two words, however full the first line");
    assert_eq!(cell(&["het wandelter", "rein"], 78.0), "het wandelter rein", "a word of this length had moved down whole");
    assert_eq!(cell(&["wandelter", "rein"], 57.0), "wandelterrein");
    assert_eq!(cell(&["Hoofd comm", "unicatie en pers"], 62.0), "Hoofd communicatie en pers", "wider than the cell");
    assert_eq!(cell(&["Product", "enquete houden"], 90.0), "Product enquete houden", "a plural elsewhere");
}

const LEFT: [&str; 6] = [
    "The library lends drills, saws and", "ladders to its members. Evening hours", "are tested from May, and renewals are",
    "counted every week by the secretary.", "Nothing else is started before that", "test has ended.",
];
const RIGHT: [&str; 6] = [
    "If renewals rise, the evening hours", "stay. If they do not, the committee", "closes them in October and looks at",
    "the deposit instead. The treasurer", "owns this decision and reports it to", "the members.",
];

#[test]
fn text_in_two_columns_is_read_column_by_column() {
    let mut lines =
        vec![(50.0, 80.0, "A title over both columns of the page, from the left margin to the right one, all the way")];
    lines.extend(LEFT.iter().enumerate().map(|(i, t)| (50.0, 100.0 + 12.0 * i as f32, *t)));
    lines.extend(RIGHT.iter().enumerate().map(|(i, t)| (300.0, 104.0 + 12.0 * i as f32, *t)));
    let regions = columns::order(page_bands(&lines), Vec::new(), &Rulings::default());
    assert_eq!(regions.len(), 3);
    let flat = |i: usize| fragments(&regions[i].bands).concat();
    assert_eq!((flat(1), flat(2)), (LEFT.map(String::from).to_vec(), RIGHT.map(String::from).to_vec()));
    assert!(regions[1].column && !regions[0].column);
}

/// Two columns of text, with a table of three columns under the right one, `table_x` being where its text begins.
fn columns_with_a_table(table_x: f32) -> Vec<(f32, f32, &'static str)> {
    let left = LEFT.iter().chain(&RIGHT).chain(&LEFT).enumerate().map(|(i, t)| (50.0, 100.0 + 12.0 * i as f32, *t));
    let right = RIGHT[..5].iter().chain(&LEFT[..5]).enumerate().map(|(i, t)| (300.0, 100.0 + 12.0 * i as f32, *t));
    let mut lines: Vec<_> = left.chain(right).collect();
    let rows =
        [["KPI", "Now", "Goal"], ["Loans", "40", "90"], ["of saws", "", ""], ["Members", "25", "60"], ["Returns", "8", "3"]];
    for (i, row) in rows.iter().enumerate() {
        let cells = row.iter().enumerate().filter(|(_, text)| !text.is_empty());
        lines.extend(cells.map(|(c, text)| (table_x + 60.0 * c as f32, 220.0 + 17.0 * i as f32, *text)));
    }
    lines.extend(LEFT.iter().enumerate().map(|(i, t)| (50.0, 316.0 + 12.0 * i as f32, *t)));
    lines
}

#[test]
fn a_table_within_a_column_of_text_leaves_the_columns_as_they_are() {
    let mut long = columns_with_a_table(300.0);
    let extra = (0..14).flat_map(|i| (0..3).map(move |c| (300.0 + 60.0 * c as f32, 310.0 + 17.0 * i as f32, "Zaag")));
    long.extend(extra);
    let regions = columns::order(page_bands(&long), Vec::new(), &Rulings::default());
    assert_eq!(regions.len(), 2, "{:?}", regions.iter().map(|r| fragments(&r.bands)).collect::<Vec<_>>());
    assert!(fragments(&regions[0].bands).iter().all(|b| b.len() == 1), "no cell among the lines of the left column");
    assert!(fragments(&regions[1].bands).iter().filter(|b| b.len() > 1).count() > 12);
}

#[test]
fn a_table_whose_borders_stand_out_into_the_gutter_keeps_to_its_column() {
    let mut sheet = page(&columns_with_a_table(300.0));
    sheet.rules = [208.0, 226.0, 260.0, 277.0, 294.0].map(|y| across(y, 294.0, 470.0)).to_vec();
    sheet.rules.extend([294.0, 356.0, 416.0, 470.0].map(|x| down(x, 208.0, 294.0)));
    let seen = sketch(&document(vec![sheet]));
    let at = |start: &str| seen.iter().position(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{start}: {seen:#?}"));
    assert!(at("| Loans of saws | 40 | 90") > at("If renewals"), "{seen:#?}");
    assert!(seen.iter().take(at("|= KPI")).any(|line| line.contains("saws and ladders to its members")), "{seen:#?}");
}

#[test]
fn a_table_goes_on_in_the_next_column_of_text() {
    let mut lines: Vec<(f32, f32, &str)> = Vec::new();
    let texts = LEFT.iter().chain(&RIGHT).chain(&LEFT);
    lines.extend(texts.clone().enumerate().map(|(i, t)| (50.0, 100.0 + 12.0 * i as f32, *t)));
    let cells = |x: f32, y: f32, row: [&'static str; 3]| [(x, y, row[0]), (x + 70.0, y, row[1]), (x + 130.0, y, row[2])];
    for (i, row) in [["KPI", "Now", "Goal"], ["Loans", "40", "90"], ["Members", "25", "60"]].into_iter().enumerate() {
        lines.extend(cells(50.0, 340.0 + 20.0 * i as f32, row));
    }
    for (i, row) in [["Returns", "8", "3"], ["Visits", "70", "85"]].into_iter().enumerate() {
        lines.extend(cells(300.0, 100.0 + 20.0 * i as f32, row));
    }
    lines.extend(texts.enumerate().map(|(i, t)| (300.0, 160.0 + 12.0 * i as f32, *t)));
    let seen = sketch(&document(vec![page(&lines)]));
    let rows: Vec<&str> = seen.iter().map(String::as_str).filter(|line| line.starts_with('|')).collect();
    assert_eq!(
        rows,
        ["|= KPI | Now | Goal", "| Loans | 40 | 90", "| Members | 25 | 60", "| Returns | 8 | 3", "| Visits | 70 | 85"]
    );
}

#[test]
fn a_header_at_the_foot_of_a_page_belongs_to_the_rows_on_the_next() {
    let text = |y: f32| (50.0, y, "Elke maand bespreken wij wat dit opleverde, en wat wij daarom laten.");
    let cells = |y: f32, row: [&'static str; 3]| (0..3).map(move |c| (50.0 + 110.0 * c as f32, y, row[c])).collect::<Vec<_>>();
    let first = |row: [&'static str; 3]| {
        let mut lines: Vec<_> = (0..55).map(|i| text(60.0 + 12.0 * i as f32)).collect();
        lines.extend([cells(740.0, ["Actie", "Wie", "Wanneer"]), cells(754.0, row)].concat());
        page(&lines)
    };
    let mut lines = vec![(50.0, 60.0, "op de markt")];
    lines.extend([cells(74.0, ["Proefles", "Femke Bos", "mei"]), cells(88.0, ["Enquete", "Sanne Vos", "juni"])].concat());
    lines.extend((0..20).map(|i| text(120.0 + 12.0 * i as f32)));
    let seen = sketch(&document(vec![first(["Open dag", "Joris Bakker", "april"]), page(&lines)]));
    let rows: Vec<&str> = seen.iter().map(String::as_str).filter(|line| line.starts_with('|')).collect();
    let whole = "| Open dag op de markt | Joris Bakker | april";
    assert_eq!(rows, ["|= Actie | Wie | Wanneer", whole, "| Proefles | Femke Bos | mei", "| Enquete | Sanne Vos | juni"]);
    let alone = sketch(&document(vec![first(["Open dag", "Joris", "april"]), page(&lines[3 * 2 + 1..])]));
    assert!(alone.iter().all(|line| !line.starts_with('|')), "nothing goes on with it: {alone:#?}");
}

#[test]
fn a_header_said_again_without_one_of_its_cells_is_no_row() {
    let table = |y: f32, rows: &[[&'static str; 3]]| {
        let cells = rows.iter().enumerate().flat_map(|(r, row)| (0..3).map(move |c| (c, r, row[c])));
        let lines = cells.map(|(c, r, t)| (50.0 + 110.0 * c as f32, y + 20.0 * r as f32, t)).filter(|(.., t)| !t.is_empty());
        lines.collect::<Vec<_>>()
    };
    let first = table(600.0, &[["Actie", "Wie", "Wanneer"], ["Open dag", "Joris", "mei"], ["Enquete", "Femke", "juni"]]);
    let second = table(60.0, &[["Actie", "Wie", ""], ["Proefles", "Sanne", "juli"], ["Markt", "Imre", "mei"]]);
    let seen = sketch(&document(vec![page(&first), page(&second)]));
    assert_eq!(
        seen,
        [
            "|= Actie | Wie | Wanneer", "| Open dag | Joris | mei", "| Enquete | Femke | juni", "| Proefles | Sanne | juli",
            "| Markt | Imre | mei"
        ]
    );
}

#[test]
fn a_table_is_not_taken_for_columns() {
    let mut lines = Vec::new();
    for (i, (goal, owner)) in [
        ("More repeat orders from old customers", "The manager of the second shop"),
        ("Fewer returns after the summer sale", "The head of the warehouse team"),
        ("A higher share of paid appointments", "The receptionist in the mornings"),
        ("Better reviews from first-time buyers", "Everybody who works on Saturdays"),
        ("Lower costs for each delivered order", "The driver and the bookkeeper"),
    ]
    .iter()
    .enumerate()
    {
        let y = 100.0 + 16.0 * i as f32;
        lines.extend([(50.0, y, *goal), (300.0, y, *owner)]);
    }
    assert_eq!(columns::order(page_bands(&lines), Vec::new(), &Rulings::default()).len(), 1);
    assert_eq!(only_table(&lines, &[]).unwrap().len(), 5);
}

#[test]
fn rows_without_borders_join_what_wraps() {
    let lines = [
        (50.0, 100.0, "Periode"),
        (120.0, 100.0, "Activiteit"),
        (300.0, 100.0, "Wie"),
        (50.0, 118.0, "Januari"),
        (120.0, 118.0, "Gesprekken met twaalf teams"),
        (300.0, 118.0, "Sanne de Bruin"),
        (120.0, 130.0, "over hun laatste verwijzing"),
        (50.0, 148.0, "Juni"),
        (120.0, 148.0, "Besluit"),
        (300.0, 148.0, "Directie"),
    ];
    let expected = [
        "Periode | Activiteit | Wie",
        "Januari | Gesprekken met twaalf teams over hun laatste verwijzing | Sanne de Bruin",
        "Juni | Besluit | Directie",
    ];
    assert_eq!(only_table(&lines, &[]).unwrap(), expected);
    let even =
        |y: f32| [(118.0, 112.0), (130.0, 124.0), (148.0, 136.0)].iter().find(|(from, _)| *from == y).map_or(y, |(_, to)| *to);
    let dense = lines.map(|(x, y, t)| (x, even(y), t));
    assert_eq!(only_table(&dense, &[]).unwrap(), expected, "without white space between the rows");
}

#[test]
fn a_word_that_had_no_room_begins_no_row_where_spaces_are_wide() {
    let rows = |second: &'static str| {
        let mut lines =
            vec![(50.0, 100.0, "Actie"), (150.0, 100.0, "Wie"), (49.0, 112.0, "Wandeltochten"), (150.0, 112.0, "Sanne")];
        lines.extend([(50.0, 124.0, "voor leden"), (50.0, 136.0, second), (50.0, 148.0, "Open dag"), (150.0, 148.0, "Femke")]);
        only_table(&lines, &[across(104.0, 50.0, 180.0)]).unwrap()
    };
    assert_eq!(rows("in mei"), ["Actie | Wie", "Wandeltochten voor leden in mei | Sanne", "Open dag | Femke"]);
}

#[test]
fn items_in_cells_line_up_where_their_text_begins() {
    let row = |y: f32, first: &'static str, items: [&'static str; 3], who: &'static str| {
        let lines = items.into_iter().enumerate().map(move |(i, t)| (if i == 1 { 168.0 } else { 158.0 }, y + 12.0 * i as f32, t));
        lines.chain([(50.0, y, first), (380.0, y, who)]).collect::<Vec<_>>()
    };
    let mut lines = vec![(50.0, 100.0, "Doel"), (150.0, 100.0, "Actie"), (380.0, 100.0, "Wie")];
    lines.extend(row(118.0, "Meer leden", ["• gesprekken met afhakers", "in de zomer", "• besluit"], "Sanne"));
    lines.extend(row(166.0, "Meer rust", ["• folder schrappen, en geld", "naar begeleiding", "• proef in mei"], "Femke"));
    let rules = [across(104.0, 48.0, 420.0), across(152.0, 48.0, 420.0)];
    let expected = [
        "Doel | Actie | Wie",
        "Meer leden | gesprekken met afhakers in de zomer besluit | Sanne",
        "Meer rust | folder schrappen, en geld naar begeleiding proef in mei | Femke",
    ];
    assert_eq!(only_table(&lines, &rules).unwrap(), expected);
}

#[test]
fn lines_between_rows_and_cells_set_to_the_middle() {
    let lines = [
        (50.0, 100.0, "Goal"),
        (200.0, 100.0, "Owner"),
        (50.0, 120.0, "People come back within"),
        (200.0, 126.0, "Nadia Osei"),
        (50.0, 132.0, "sixty days"),
        (50.0, 152.0, "Repairs succeed"),
        (200.0, 152.0, "Volunteers"),
    ];
    let expected = ["Goal | Owner", "People come back within sixty days | Nadia Osei", "Repairs succeed | Volunteers"];
    let rules = [across(105.0, 48.0, 260.0), across(140.0, 48.0, 150.0), across(140.0, 150.0, 260.0)];
    assert_eq!(only_table(&lines, &rules).unwrap(), expected);
    assert_eq!(only_table(&lines, &[]).unwrap(), expected, "white space tells it as well");
}

#[test]
fn a_header_wraps_upwards_and_stands_over_numbers_to_the_right() {
    let lines = [
        (150.0, 100.0, "Nulmeting"),
        (50.0, 112.0, "Indicator"),
        (150.0, 112.0, "in mei"),
        (240.0, 112.0, "Doel"),
        (50.0, 130.0, "Klachten"),
        (150.0, 130.0, "31"),
        (285.0, 130.0, "9"),
        (50.0, 142.0, "Nieuwe leden"),
        (150.0, 142.0, "8"),
        (280.0, 142.0, "40"),
    ];
    let expected = ["Indicator | Nulmeting in mei | Doel", "Klachten | 31 | 9", "Nieuwe leden | 8 | 40"];
    assert_eq!(only_table(&lines, &[across(116.0, 50.0, 290.0)]).unwrap(), expected);
}

#[test]
fn running_text_is_no_table() {
    let lines = [
        (50.0, 100.0, "We ask every visitor what they would"),
        (50.0, 112.0, "have done with the lamp."),
        (50.0, 124.0, "Then we write it down."),
    ];
    assert_eq!(aligned::find(page_bands(&lines), &Rulings::default(), None).len(), 3);
}

#[test]
fn bold_shows_in_the_ink() {
    let mut sheet = page(&[(50.0, 100.0, "klanten blijven langer als klanten gehoord worden")]);
    sheet.glyphs.extend(text(50.0, 80.0, 10.0, "", "klanten"));
    for glyph in &mut sheet.glyphs {
        glyph.ink = if glyph.y < 90.0 { 0.14 } else { 0.1 };
    }
    let mut sheets = [sheet];
    weight::find_bold(&mut sheets);
    assert!(sheets[0].glyphs.iter().all(|g| g.bold == (g.y < 90.0)));
}
